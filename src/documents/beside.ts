/** What a reader found beside the text of its file: watermarks, and pages that are only pictures. */
import type { TargetDocument, Unplaced } from '#core/target/document.ts'
import { unreadPage } from '#text/documents/unread.ts'
import type { BlockDocument } from './blocks.ts'
import { isProgramMark } from './recognise/marks.ts'

/**
 * The document with all that was seen and has no place in it; the same document when there is nothing of the
 * kind.
 */
export function withBeside(
  document: TargetDocument,
  { marks = [], unread = [] }: BlockDocument,
): TargetDocument {
  if (marks.length === 0 && unread.length === 0) return document
  const seen = new Set<string>()
  // A watermark is on every page; it is said once.
  const once: readonly Unplaced[] = marks
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .map(({ text, at }) => ({ text, at }))
  return {
    ...document,
    unplaced: [
      ...document.unplaced,
      ...once.filter(({ text }) => !isProgramMark(text)),
      ...unread.map((at) => ({ text: unreadPage(at.page, 'zh-CN'), at })),
    ],
    marks: [...document.marks, ...once.filter(({ text }) => isProgramMark(text))],
  }
}
