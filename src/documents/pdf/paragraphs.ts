/** Lines of writing outside tables to paragraphs: where one ends, and which two lines are one text. */
import type { LaidLine } from './layout.ts'
import { goesOn, joinedLines } from './lines.ts'

export type LaidParagraph = {
  readonly text: string
  readonly at: LaidLine['at']
  readonly lines: readonly LaidLine[]
}

/** Letter sizes that differ by more are a heading and its text. */
const OTHER_SIZE = 0.12
/** A gap wider than this many letter sizes parts paragraphs. */
const WIDEST_GAP = 1.4
/** An indent of more than this many letter sizes begins a paragraph. */
const INDENT = 0.8
/** Middles this near, in letter sizes, are centred one above the other. */
const CENTRED = 0.4

/** @param lines that are below one another with no table between; they may run over pages. */
export function joinParagraphs(lines: readonly LaidLine[]): readonly LaidParagraph[] {
  const groups: LaidLine[][] = []
  let gap: number | null = null
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    const samePage = last !== undefined && last.at.page === line.at.page
    const step = samePage ? line.y0 - last.y1 : null
    if (group && last && isOne(last, line, step, gap)) {
      group.push(line)
      gap = step ?? gap
    } else {
      groups.push([line])
      gap = null
    }
  }
  return groups.map(paragraphOf)
}

function isOne(last: LaidLine, line: LaidLine, step: number | null, gap: number | null): boolean {
  const { size } = last
  if (Math.abs(line.size - size) > OTHER_SIZE * size) return false
  if (step !== null && (step > WIDEST_GAP * size || (gap !== null && step > gap * 1.5 + 2))) return false
  const centred = Math.abs(line.x0 + line.x1 - last.x0 - last.x1) / 2 < CENTRED * size
  if (!centred && line.x0 - last.x0 > INDENT * size) return false
  return goesOn(last, line, last.right - last.x0)
}

function paragraphOf(lines: readonly LaidLine[]): LaidParagraph {
  const [first] = lines
  const page = first?.at.page ?? 1
  let [x0, y0, x1, y1] = first?.at.box ?? [0, 0, 0, 0]
  let text = ''
  for (const line of lines) {
    text = text === '' ? line.text : joinedLines(text, line.text)
    if (line.at.page !== page) continue
    x0 = Math.min(x0, line.at.box[0])
    y0 = Math.min(y0, line.at.box[1])
    x1 = Math.max(x1, line.at.box[2])
    y1 = Math.max(y1, line.at.box[3])
  }
  return { text, at: { page, box: [x0, y0, x1, y1] }, lines }
}
