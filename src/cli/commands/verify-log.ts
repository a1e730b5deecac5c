/**
 * `jichi verify-log`: whether an exported operation log is as it was written; offline, without a database.
 */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { verifyLogFile, type LogFileReport } from '#actions/operation-log/verify-log-file.ts'
import { isDigest } from '#core/kernel/log-record.ts'
import { inGroups, parseNoted } from '#core/operation-log/noted.ts'
import type { CommandFault } from '#text/command-line.ts'
import { DIGEST_NAMES, logFaultText } from '#text/operation-log/log-faults.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { isTrusted, printSignature } from '../signatures.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type VerifyLogOptions = { readonly head?: string; readonly key?: string; readonly json?: boolean }

/** @returns 0: whole; 1: something was touched; 2: could not be read as a log. */
export async function verifyLogCommand(
  terminal: Terminal,
  path: string,
  options: VerifyLogOptions,
): Promise<ExitCode> {
  const noted = options.head === undefined ? null : parseNoted(options.head)
  if (options.head !== undefined && noted === null)
    return refuse(terminal, { code: 'hash-wrong', values: { found: options.head } })
  try {
    const size = path === '-' ? null : (await stat(path)).size
    const verified = await verifyLogFile(
      path === '-' ? process.stdin : createReadStream(path),
      noted,
      progress(terminal, size),
    )
    if (terminal.progress) process.stderr.write('\r\u001b[K')
    if (!verified.ok) return refuse(terminal, { code: 'no-log', values: { file: path } })
    if (options.json)
      terminal.out(JSON.stringify({ format: 'jichi.log-report/1', file: path, ...verified.value }, null, 2))
    else printReport(terminal, verified.value, options.head !== undefined)
    const { report, head, signature } = verified.value
    if (!options.json)
      printSignature(terminal, { signature, publicKey: head.signature?.publicKey ?? null }, options.key)
    return report.faultCount === 0 &&
      isTrusted({ signature, publicKey: head.signature?.publicKey ?? null }, options.key)
      ? EXIT.fine
      : EXIT.errorsFound
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    return refuse(
      terminal,
      code === 'ENOENT'
        ? { code: 'file-missing', values: { file: path } }
        : { code: 'file-unreadable', values: { file: path, detail: code } },
    )
  }
}

function refuse(terminal: Terminal, fault: CommandFault): ExitCode {
  terminal.error(`${styled(terminal, 'red', '✗')} ${commandFaultText(terminal, fault)}`)
  return EXIT.couldNotRead
}

/** Once for every hundredth of the file. */
function progress(terminal: Terminal, size: number | null): (read: number) => void {
  let shown = -1
  return (read) => {
    if (!terminal.progress || size === null || size === 0) return
    const percent = Math.floor((read / size) * 100)
    if (percent === shown) return
    shown = percent
    process.stderr.write(`\r\u001b[K${sentence(terminal, 'logProgress', { percent })}`)
  }
}

function printReport(terminal: Terminal, { head, report }: LogFileReport, isNoted: boolean): void {
  const { language } = terminal
  const { faults, faultCount, last, noted } = report
  terminal.out(
    styled(
      terminal,
      'bold',
      sentence(terminal, head.count === 0 ? 'logOfNone' : 'logOf', {
        region: head.regionName,
        code: head.regionCode,
        first: head.first,
        last: head.last,
        count: head.count,
        at: head.exportedAt,
      }),
    ),
  )
  if (faultCount === 0) terminal.out(`${styled(terminal, 'green', '✓')} ${sentence(terminal, 'logWhole')}`)
  else {
    terminal.out(`${styled(terminal, 'red', '✗')} ${sentence(terminal, 'logTouched', { count: faultCount })}`)
    for (const fault of faults) terminal.out(`  ${logFaultText(fault, language, true)}`)
    if (faultCount > faults.length)
      terminal.out(`  ${sentence(terminal, 'logMore', { count: faultCount - faults.length })}`)
  }
  if (last !== null)
    terminal.out(
      sentence(terminal, 'logLast', {
        sequence: last.sequence,
        hash: inGroups(last.hash),
        algorithm: isDigest(head.algorithm) ? DIGEST_NAMES[head.algorithm][language] : head.algorithm,
      }),
    )
  if (noted !== null) terminal.out(sentence(terminal, 'logNoted', { sequence: noted.sequence }))
  else if (!isNoted) terminal.out(styled(terminal, 'dim', sentence(terminal, 'logNoteIt')))
}
