/** Reads `jichi.targets/1` back. Every field is looked at; the first that is wrong is named with its path. */
import type { ReadFault } from '#core/kernel/fault.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Source, TargetDocument } from '#core/target/document.ts'
import { kindOfContent } from '#core/target/kind-of-content.ts'
import { targetsContent } from './format.ts'

/** @param source the file that is read now; the places inside still speak of the file it was made from. */
export function readTargetsJson(written: string, source: Source): Result<TargetDocument, ReadFault> {
  const fault = (values: ReadFault['values']) =>
    err<ReadFault>({ code: 'json-not-targets', file: source.file, at: null, values })
  const parsed = parseJson(written)
  if (!parsed.ok) return fault({ path: '', found: parsed.error, expected: 'JSON' })
  const read = targetsContent.read(parsed.value, '')
  return read.ok
    ? ok({ ...read.value, kind: read.value.kind ?? kindOfContent(read.value), source })
    : fault({ ...read.error })
}

/** Brackets in each other; the format has six. */
const DEEPEST = 64
/** Objects and lists in all; a project has about thirty. */
const MOST_BRACKETS = 400_000
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

function parseJson(written: string): Result<unknown, string> {
  if (isTooComplex(written)) return err('too many or too deeply nested values')
  try {
    return ok(JSON.parse(written))
  } catch (error) {
    return err(error instanceof Error ? error.message : 'unreadable')
  }
}

/**
 * Brackets, and how deep they lie in each other, outside strings: a parser would need memory for every one.
 */
function isTooComplex(written: string): boolean {
  let depth = 0
  let opened = 0
  let inString = false
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at)
    if (inString) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++opened > MOST_BRACKETS || ++depth > DEEPEST) return true
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
  }
  return false
}
