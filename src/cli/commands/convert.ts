/** `jichi convert`: files written anew, each whole or not at all. */
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import {
  convertFile,
  formatOfName,
  WRITE_FORMATS,
  type WriteFormat,
  type WriteOptions,
} from '#actions/documents/convert-file.ts'
import type { Layout } from '#actions/layouts/files.ts'
import { createReaders } from '#actions/documents/read-file.ts'
import { templateFromArgument } from '#actions/documents/templates.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import type { CommandFault } from '#text/command-line.ts'
import { faultMessage } from '#text/documents/faults.ts'
import { writeFaultMessage } from '#text/write-faults.ts'
import { eachFile } from '../each-file.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { areMany, load } from '../input.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type ConvertOptions = {
  /** The file to write, whose ending says the format; the folder, for many files. */
  readonly output?: string
  /** The format, where no output is named: the file is written beside the others, under its own name. */
  readonly to?: string
  /** The id of a template, or a file with one. */
  readonly template?: string
  readonly force?: boolean
}

/** @returns 2 when a file could not be read or written, else 0. */
export async function convert(
  terminal: Terminal,
  paths: readonly string[],
  options: ConvertOptions,
  layouts: readonly Layout[],
): Promise<ExitCode> {
  const written = await optionsOf(options.template)
  if (!written.ok) return refuse(terminal, writeFaultMessage(written.error, terminal.language))
  const [path] = paths
  return path === undefined || (await areMany(paths))
    ? convertMany(terminal, paths, options, { options: written.value, layouts })
    : convertOne(terminal, path, options, { options: written.value, layouts })
}

function refuse(terminal: Terminal, message: string): ExitCode {
  terminal.error(`${styled(terminal, 'red', '✗')} ${message}`)
  return EXIT.couldNotRead
}

function unknownFormat(file: string): CommandFault {
  return {
    code: 'output-unknown',
    values: { file, endings: WRITE_FORMATS.map((ending) => `.${ending}`).join(' ') },
  }
}

/** What files are read and written with. */
type Means = { readonly options: WriteOptions; readonly layouts: readonly Layout[] }

async function convertOne(
  terminal: Terminal,
  path: string,
  { output: named, to, force = false }: ConvertOptions,
  { options, layouts }: Means,
): Promise<ExitCode> {
  const output = named ?? `${basename(path, extname(path))}.${to ?? ''}`
  const format = formatOf(output, to)
  if (format === null) return refuse(terminal, commandFaultText(terminal, unknownFormat(output)))
  if (!force && (await exists(output)))
    return refuse(terminal, commandFaultText(terminal, { code: 'output-exists', values: { file: output } }))
  const input = await load(path)
  if (!input.ok) return refuse(terminal, commandFaultText(terminal, input.error))
  const readers = createReaders({ layouts })
  const converted = await convertFile(readers, input.value, format, options)
  await readers.close()
  if (!converted.ok)
    return refuse(
      terminal,
      'file' in converted.error
        ? faultMessage({ ...converted.error, file: path }, terminal.language)
        : writeFaultMessage(converted.error, terminal.language),
    )
  const fault = await writeWhole(output, converted.value)
  if (fault !== null) return refuse(terminal, commandFaultText(terminal, fault))
  terminal.error(
    sentence(terminal, 'written', {
      file: output,
      size: Math.max(1, Math.round(converted.value.length / 1000)),
    }),
  )
  return EXIT.fine
}

/**
 * Every file below the folder `output`, where it was below the folder or in the zip, with the ending of the
 * format.
 */
async function convertMany(
  terminal: Terminal,
  paths: readonly string[],
  { output: folder = '.', to, force = false }: ConvertOptions,
  { options, layouts }: Means,
): Promise<ExitCode> {
  const format = WRITE_FORMATS.find((one) => one === to?.toLowerCase())
  if (format === undefined)
    return refuse(terminal, commandFaultText(terminal, { ...unknownFormat(folder), code: 'format-missing' }))
  const taken = new Set<string>()
  const { done, failed } = await eachFile(terminal, paths, {
    layouts,
    read: (readers, input) => convertFile(readers, input, format, options),
    onRead: async ({ name, value }) => {
      const output = join(folder, distinct(name, format, taken))
      if (!force && (await exists(output))) return { code: 'output-exists', values: { file: output } }
      return writeWhole(output, value)
    },
  })
  terminal.error(sentence(terminal, 'writtenAll', { done, failed, folder }))
  return failed > 0 ? EXIT.couldNotRead : EXIT.fine
}

/** a.docx and a.txt of one folder both become a.pdf: the second is called a (2).pdf. */
function distinct(name: string, format: WriteFormat, taken: Set<string>): string {
  const stem = name.slice(0, name.length - extname(name).length)
  let output = `${stem}.${format}`
  for (let count = 2; taken.has(output.toLowerCase()); count += 1) output = `${stem} (${count}).${format}`
  taken.add(output.toLowerCase())
  return output
}

/** What is asked for outweighs the ending of the name. */
function formatOf(output: string, to: string | undefined): WriteFormat | null {
  return to === undefined
    ? formatOfName(output)
    : (WRITE_FORMATS.find((format) => format === to.toLowerCase()) ?? null)
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
    await mkdir(dirname(output), { recursive: true })
    await writeFile(beside, bytes)
    await rename(beside, output)
    return null
  } catch (error) {
    await rm(beside, { force: true })
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return { code: 'output-unwritable', values: { file: output, detail } }
  }
}
