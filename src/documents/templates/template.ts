/**
 * Official layouts as templates: a form, its version, and everything that a bureau may want otherwise without
 * touching the program. A bureau's own template (`jichi.template/1`, read.ts) names the one it goes out from
 * and what differs.
 */
import type { OutlinePart } from '#core/reports/outline.ts'
import type { ReportKind } from '#core/reports/report.ts'
import type { PaperFonts } from '../paper/paper.ts'

/** The forms that projects and departments are drawn on. */
const FORM_IDS = [
  'hebei',
  'hebei-application',
  'central',
  'weights',
  'self-evaluation',
  'monitoring',
  'department',
] as const
export type FormId = (typeof FORM_IDS)[number]

export type Template = {
  /** hebei-targets, or what a bureau calls its own. */
  readonly id: string
  /** The year of the form, or a bureau's own. */
  readonly version: string
  readonly name: string
  readonly form: FormId
  /** Lines in the upper margin of the first sheet. */
  readonly letterhead: readonly string[]
  /** In the upper and lower margin of every sheet; null for none. */
  readonly header: string | null
  readonly footer: string | null
  /** Below every form. */
  readonly notes: readonly string[]
  /** 单位：万元, where the form has such a line. */
  readonly unitLine: string
  readonly fonts: PaperFonts
  /** Sections of reports by kind, as the bureau names and orders them; absent: those of the program. */
  readonly outlines?: { readonly [kind in ReportKind]?: readonly OutlinePart[] }
}

/**
 * Faces after 党政机关公文格式 (GB/T 9704-2012, 7.2 to 7.3): 小标宋, 黑体, 楷体, 仿宋, 宋体, by the
 * names that Word and WPS know.
 */
export const OFFICIAL_FONTS: PaperFonts = {
  title: 'FZXiaoBiaoSong-B05S',
  heading: 'SimHei',
  subHeading: 'KaiTi',
  body: 'FangSong',
  table: 'SimSun',
}
