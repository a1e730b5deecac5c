/** Web pages, also those that Word, Excel and business systems save under the name of a .doc or .xls. */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument } from '../blocks.ts'
import type { DocxItem } from '../docx/content.ts'
import { toBlocks } from '../docx/grid.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { decodeHtml } from './decode.ts'
import { parseHtml } from './tree.ts'
import { walk } from './walk.ts'

/** Errors: damaged (no encoding fits, or the end is missing), too-complex. */
export function readHtmlBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  const items = readHtmlItems(bytes)
  return items.ok ? ok({ blocks: toBlocks(items.value), lines: null }) : items
}

/** @param charset an encoding that is given beside the page. */
export function readHtmlItems(
  bytes: Uint8Array,
  charset: string | null = null,
): Result<readonly DocxItem[], ReaderFault> {
  const text = decodeHtml(bytes, charset)
  if (text === null) return err({ code: 'damaged', part: 'charset' })
  if (isCutShort(text)) return err({ code: 'damaged', part: 'directory' })
  const document = parseHtml(text)
  if (!document.ok) return document
  const { items, fault } = walk(document.value)
  return fault === null ? ok(items) : err(fault)
}

/** Only so much of the end is looked at. */
const LONGEST_TAG = 2_000

/** Browsers show half a page without a word. What opens the page or a table must close it somewhere. */
function isCutShort(text: string): boolean {
  if (/<(?:[a-z/!?][^<>]*)?$/i.test(text.slice(-LONGEST_TAG).trimEnd())) return true
  if (/<(?:html|body)[\s>]/i.test(text)) return !/<\/(?:html|body)/i.test(text)
  return count(text, /<table[\s>]/gi) > count(text, /<\/table/gi)
}

function count(text: string, pattern: RegExp): number {
  let found = 0
  while (pattern.test(text)) found++
  return found
}
