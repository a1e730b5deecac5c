/**
 * Findings that were waived for everyone to see, on a sheet behind the forms of a published document. The
 * sheet is the program's, no part of the document: a reader knows it by its title and its heads
 * (recognise/annex.ts) and leaves it out.
 */
import { SHEET_WIDTHS } from './forms/form.ts'
import type { PaperSection } from './paper.ts'
import { head, middle, spread, slotTable, value } from './slots.ts'

/** One waived finding, in the words that are printed. */
export type WaivedFinding = {
  /** The projects, and the row and field of a single one, a line each: 3. 党建经费 / 指标 2 指标值. */
  readonly where: readonly string[]
  readonly finding: string
  /** Why it stays as it is. */
  readonly reason: string
  /** Who said so, when, and until which day, a line each. */
  readonly by: readonly string[]
}

export const WAIVED_TITLE = '附：已说明的审核问题'
export const WAIVED_HEADS = ['序号', '项目和位置', '审核问题', '说明', '说明人'] as const

const COLUMNS = spread(0, SHEET_WIDTHS.portrait, [7, 23, 28, 23, 19])

export function waivedSection(waived: readonly WaivedFinding[]): PaperSection {
  const at = (i: number) => COLUMNS[i] ?? ([0, 0] as const)
  return {
    name: WAIVED_TITLE,
    orientation: 'portrait',
    pieces: [
      { kind: 'heading', role: 'form', level: 1, text: WAIVED_TITLE },
      slotTable(WAIVED_TITLE, [
        { header: true, keep: true, slots: WAIVED_HEADS.map((name, i) => head(...at(i), name)) },
        ...waived.map(({ where, finding, reason, by }, i) => ({
          slots: [
            middle(...at(0), String(i + 1)),
            { ...value(...at(1), null), lines: where },
            value(...at(2), finding),
            value(...at(3), reason),
            { ...middle(...at(4), null), lines: by },
          ],
        })),
      ]),
    ],
  }
}
