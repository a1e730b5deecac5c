/**
 * Web archives (.mht, also saved as .doc and .xls): the page in them, or the sheets of a workbook one after
 * the other.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { BlockDocument } from '../blocks.ts'
import type { DocxItem } from '../docx/content.ts'
import { toBlocks } from '../docx/grid.ts'
import { readHtmlItems } from '../html/read.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { readParts, type MimePart } from './mime.ts'

const MOST_PAGES = 200
/** Pages that Excel adds to move between sheets. */
const BESIDE = /tabstrip\.html?$/i

/** Errors: damaged, too-complex. */
export function readMhtBlocks(bytes: Uint8Array): Result<BlockDocument, ReaderFault> {
  const parts = readParts(bytes)
  if (!parts.ok) return parts
  const [root, ...rest] = parts.value.filter(
    ({ type }) => type === 'text/html' || type === 'application/xhtml+xml',
  )
  if (root === undefined) return err({ code: 'damaged', part: 'text/html' })
  const first = itemsOf(root)
  if (!first.ok || first.value.length > 0) return blocksOf(first)
  // A page without words only holds the frames in which the others are shown.
  return blocksOf(itemsOfAll(rest.filter(({ location }) => !BESIDE.test(location)).slice(0, MOST_PAGES)))
}

function itemsOf(part: MimePart): Result<readonly DocxItem[], ReaderFault> {
  return readHtmlItems(part.bytes(), part.charset)
}

function itemsOfAll(parts: readonly MimePart[]): Result<readonly DocxItem[], ReaderFault> {
  const items: DocxItem[] = []
  for (const part of parts) {
    const read = itemsOf(part)
    if (!read.ok) return read
    for (const item of read.value) items.push(item)
  }
  return ok(items)
}

function blocksOf(items: Result<readonly DocxItem[], ReaderFault>): Result<BlockDocument, ReaderFault> {
  return items.ok ? ok({ blocks: toBlocks(items.value), lines: null }) : items
}
