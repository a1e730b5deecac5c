/** Runs over many files: one that cannot be read is told on standard error and never stops the others. */
import { createReaders, type FileInput, type Readers } from '#actions/read-file.ts'
import type { ReadFault } from '#core/fault.ts'
import type { Result } from '#core/result.ts'
import { faultMessage } from '#text/faults.ts'
import { expand, load } from './input.ts'
import { commandFaultText, sentence, styled, type Terminal } from './terminal.ts'

/** Progress is shown from this many files on. */
const MANY = 5

export type Read<T> = { readonly path: string; readonly value: T }

/** @returns what could be read, and how many could not. */
export async function eachFile<T>(terminal: Terminal, paths: readonly string[], read: (readers: Readers, input: FileInput) => Promise<Result<T, ReadFault>>, then: (one: Read<T>) => void): Promise<{ readonly done: number; readonly failed: number }> {
  const expanded = await expand(paths)
  const readers = createReaders()
  let done = 0
  let failed = 0
  const refuse = (message: string) => {
    clearProgress(terminal)
    terminal.error(`${styled(terminal, 'red', '✗')} ${message}`)
    failed += 1
  }
  for (const [i, path] of expanded.entries()) {
    if (!path.ok) {
      refuse(commandFaultText(terminal, path.error))
      continue
    }
    if (expanded.length >= MANY) showProgress(terminal, sentence(terminal, 'progress', { done: i + 1, all: expanded.length, file: path.value }))
    const input = await load(path.value)
    const result = input.ok ? await read(readers, input.value) : null
    if (!input.ok) refuse(commandFaultText(terminal, input.error))
    else if (result && !result.ok) refuse(faultMessage({ ...result.error, file: path.value }, terminal.language))
    else if (result) {
      clearProgress(terminal)
      then({ path: path.value, value: result.value })
      done += 1
    }
  }
  clearProgress(terminal)
  await readers.close()
  return { done, failed }
}

function showProgress(terminal: Terminal, text: string): void {
  if (terminal.progress) process.stderr.write(`\r\u001b[K${text}`)
}

function clearProgress(terminal: Terminal): void {
  if (terminal.progress) process.stderr.write('\r\u001b[K')
}
