/** Text boxes: their texts are behind all others, and shapes anchored in the text say which is whose. */
import type { ByteView } from './byte-view.ts'
import type { Fib, StructurePlace } from './fib.ts'

type Box = {
  /** Characters, from the beginning of everything. */
  readonly from: number
  readonly to: number
  /** The character at which its shape is anchored; null for a shape within a group of shapes. */
  readonly anchor: number | null
}

const ANCHOR_SIZE = 26
const TEXT_SIZE = 22
const SHAPE_OF_TEXT = 14
const MOST_BOXES = 2_000

export function readBoxes(table: ByteView, fib: Fib): readonly Box[] {
  const anchors = new Map<number, number>()
  for (const { from, data } of entriesOf(table, fib.anchors, ANCHOR_SIZE)) anchors.set(table.u32(data), from)
  // Every text has one more end of a paragraph than it has paragraphs; one that is nothing else is no text.
  return entriesOf(table, fib.boxTexts, TEXT_SIZE)
    .filter(({ from, to }) => to > from + 1 && to <= fib.boxes.length)
    .map(({ from, to, data }) => ({
      from: fib.boxes.from + from,
      to: fib.boxes.from + to - 1,
      anchor: anchors.get(table.u32(data + SHAPE_OF_TEXT)) ?? null,
    }))
}

/** Places in the text, and for the stretch between each two where its data begins. */
function entriesOf(
  table: ByteView,
  { at, length }: StructurePlace,
  size: number,
): { readonly from: number; readonly to: number; readonly data: number }[] {
  const count = Math.min(Math.floor((length - 4) / (4 + size)), MOST_BOXES)
  if (count <= 0 || at + length > table.length) return []
  const first = at + (Math.floor((length - 4) / (4 + size)) + 1) * 4
  return Array.from({ length: count }, (_, i) => ({
    from: table.u32(at + i * 4),
    to: table.u32(at + (i + 1) * 4),
    data: first + i * size,
  }))
}
