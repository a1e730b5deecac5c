/**
 * Runs over many files on all cores and tells their results in order. One that cannot be read never stops the
 * others; all of those are reported at the end, on standard error.
 */
import { createReaders, type FileInput, type Readers } from '#actions/documents/read-file.ts'
import type { Layout } from '#actions/layouts/files.ts'
import type { ReadFault } from '#core/kernel/fault.ts'
import type { Result } from '#core/kernel/result.ts'
import { WRITE_FAULTS, type WriteFault } from '#core/kernel/write-fault.ts'
import type { CommandFault } from '#text/command-line.ts'
import { faultMessage } from '#text/documents/faults.ts'
import { writeFaultMessage } from '#text/write-faults.ts'
import { countPaths, inputFiles, type NamedFile } from './input.ts'
import { commandFaultText, sentence, styled, type Terminal } from './terminal.ts'

/** Progress is shown, and bad files are counted, from this many files on. */
const MANY = 5
/** Files in hand for each that is being read: while one takes long, results of others wait for it. */
const AHEAD = 4

export type Fault = ReadFault | WriteFault | CommandFault

export type Read<T> = { readonly path: string; readonly name: string; readonly value: T }

export type FileWork<T> = {
  /** That files are read with beside those of the program. */ readonly layouts: readonly Layout[]
  readonly read: (readers: Readers, input: FileInput) => Promise<Result<T, ReadFault | WriteFault>>
  /**
   * Hears of every file that could be read, in order, one at a time; what it gives back is a fault of this
   * file.
   */
  readonly onRead: (one: Read<T>) => Fault | null | void | Promise<Fault | null>
}

/**
 * @returns how many could be read, and how many could not.
 */
export async function eachFile<T>(
  terminal: Terminal,
  paths: readonly string[],
  { layouts, read, onRead }: FileWork<T>,
): Promise<{ readonly done: number; readonly failed: number }> {
  const readers = createReaders({ layouts })
  const named = await countPaths(paths)
  const open: { readonly file: NamedFile; readonly result: Promise<Result<T, Fault>> }[] = []
  const refused: string[] = []
  let done = 0

  const settleFirst = async () => {
    const first = open.shift()
    if (first === undefined) return
    const { path, name } = first.file
    const result = await first.result
    clearProgress(terminal)
    const fault = result.ok ? ((await onRead({ path, name, value: result.value })) ?? null) : result.error
    if (fault === null) done += 1
    else refused.push(faultText(terminal, fault, path))
    const all = Math.max(named, done + refused.length + open.length)
    if (all >= MANY)
      showProgress(terminal, sentence(terminal, 'progress', { done: done + refused.length, all, file: path }))
  }

  try {
    for await (const file of inputFiles(readers, paths)) {
      open.push({
        file,
        result: file.input.ok ? read(readers, file.input.value) : Promise.resolve(file.input),
      })
      if (open.length > readers.size * AHEAD) await settleFirst()
    }
    while (open.length > 0) await settleFirst()
  } finally {
    await readers.close()
  }
  clearProgress(terminal)
  if (refused.length > 0 && done + refused.length >= MANY)
    terminal.error(sentence(terminal, 'refused', { failed: refused.length, all: done + refused.length }))
  for (const message of refused) terminal.error(`${styled(terminal, 'red', '✗')} ${message}`)
  return { done, failed: refused.length }
}

function faultText(terminal: Terminal, fault: Fault, path: string): string {
  if ('file' in fault) return faultMessage({ ...fault, file: path }, terminal.language)
  return isWriteFault(fault)
    ? `${path}: ${writeFaultMessage(fault, terminal.language)}`
    : commandFaultText(terminal, fault)
}

function isWriteFault(fault: WriteFault | CommandFault): fault is WriteFault {
  return (WRITE_FAULTS as readonly string[]).includes(fault.code)
}

function showProgress(terminal: Terminal, text: string): void {
  if (terminal.progress) process.stderr.write(`\r\u001b[K${text}`)
}

function clearProgress(terminal: Terminal): void {
  if (terminal.progress) process.stderr.write('\r\u001b[K')
}
