/** `jichi convert`: a file written anew, whole or not at all. */
import { access, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { convertFile, formatOfName, WRITE_FORMATS, type WriteFormat, type WriteOptions } from '#actions/convert-file.ts'
import { createReaders } from '#actions/read-file.ts'
import { templateFromArgument } from '#actions/templates.ts'
import { ok, type Result } from '#core/result.ts'
import type { WriteFault } from '#core/write-fault.ts'
import type { CommandFault } from '#text/command-line.ts'
import { faultMessage } from '#text/faults.ts'
import { writeFaultMessage } from '#text/write-faults.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { load } from '../input.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type ConvertOptions = {
  /** The file to write; its ending says the format. */
  readonly output?: string
  /** The format, where no output is named: the file is written beside the others, under its own name. */
  readonly to?: string
  /** The id of a template, or a file with one. */
  readonly template?: string
  readonly force?: boolean
}

export async function convert(terminal: Terminal, path: string, { output: named, to, template, force = false }: ConvertOptions): Promise<ExitCode> {
  const refuse = (message: string): ExitCode => {
    terminal.error(`${styled(terminal, 'red', '✗')} ${message}`)
    return EXIT.couldNotRead
  }
  const output = named ?? `${basename(path, extname(path))}.${to ?? ''}`
  const format = formatOf(output, to)
  if (format === null) return refuse(commandFaultText(terminal, { code: 'output-unknown', values: { file: output, endings: WRITE_FORMATS.map((ending) => `.${ending}`).join(' ') } }))
  const options = await optionsOf(template)
  if (!options.ok) return refuse(writeFaultMessage(options.error, terminal.language))
  if (!force && (await exists(output))) return refuse(commandFaultText(terminal, { code: 'output-exists', values: { file: output } }))
  const input = await load(path)
  if (!input.ok) return refuse(commandFaultText(terminal, input.error))
  const readers = createReaders()
  const converted = await convertFile(readers, input.value, format, options.value)
  await readers.close()
  if (!converted.ok) return refuse('file' in converted.error ? faultMessage({ ...converted.error, file: path }, terminal.language) : writeFaultMessage(converted.error, terminal.language))
  const fault = await writeWhole(output, converted.value)
  if (fault !== null) return refuse(commandFaultText(terminal, fault))
  terminal.error(sentence(terminal, 'written', { file: output, size: Math.max(1, Math.round(converted.value.length / 1000)) }))
  return EXIT.fine
}

/** What is asked for outweighs the ending of the name. */
function formatOf(output: string, to: string | undefined): WriteFormat | null {
  return to === undefined ? formatOfName(output) : (WRITE_FORMATS.find((format) => format === to.toLowerCase()) ?? null)
}

async function optionsOf(template: string | undefined): Promise<Result<WriteOptions, WriteFault>> {
  return template === undefined ? ok({}) : templateFromArgument(template)
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch {
    return false
  }
}

/** Written beside and renamed, so that nobody ever sees half a file. */
async function writeWhole(output: string, bytes: Uint8Array): Promise<CommandFault | null> {
  const beside = join(dirname(output), `.${basename(output)}.${process.pid}.part`)
  try {
    await writeFile(beside, bytes)
    await rename(beside, output)
    return null
  } catch (error) {
    await rm(beside, { force: true })
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { code: 'output-unwritable', values: { file: output, detail } }
  }
}
