/** What a form is to the rest: how a project (or a department) is drawn on it. */
import type { Project } from '#core/target/project.ts'
import { yearOnPaper } from '#core/target/on-paper.ts'
import type { Orientation, PaperPiece } from '../paper.ts'

/** What a form needs to know beyond the project. */
export type FormSetting = {
  readonly fiscalYear: number | null
  /** True when nothing else on the paper says the year: then a form that has no line for it gets one. */
  readonly yearUnsaid: boolean
  /** 单位：万元, above the table. */
  readonly unitLine: string
}

export type ProjectForm = {
  readonly orientation: Orientation
  /** Everything below the title. */
  readonly draw: (project: Project, setting: FormSetting) => readonly PaperPiece[]
}

/**
 * The widths of the text on either sheet, in twentieths of a point: what the edges of the forms are measured
 * in.
 */
export const SHEET_WIDTHS = { portrait: 9400, landscape: 14570 } as const

/** （2025年度） below the title. */
export function yearWords(fiscalYear: number | null): readonly PaperPiece[] {
  return fiscalYear === null ? [] : [{ kind: 'words', role: 'year', text: yearOnPaper(fiscalYear) }]
}
