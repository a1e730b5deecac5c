/**
 * What is above and below the table of a target, said in one place for the screen, the printer and every
 * file: its title, the line of the year, and the line that is signed and stamped.
 */
import type { Day } from '../kernel/day.ts'
import { parseProjectCode, projectCodeParts } from '../projects/project-code.ts'
import { isWritten } from './written-document.ts'
import type { DepartmentTargets } from './department.ts'
import type { DocumentKind } from './kind.ts'
import type { Project } from './project.ts'
import type { TargetDocument } from './document.ts'

/**
 * Who filled in a form that was written here, and when it was sent in; null where that is still to be signed
 * by hand.
 */
export type Signing = { readonly by: string | null; readonly head: string | null; readonly on: Day | null }

/** To be signed and stamped by hand. */
export const UNSIGNED: Signing = { by: null, head: null, on: null }

type Titled = Pick<Project, 'title' | 'name' | 'evaluation' | 'monitoring'>

/** As the document has it; otherwise the project's name with the name of its form. */
export function titleOnPaper({ title, name, evaluation, monitoring }: Titled): string {
  if (title !== null) return title
  if (evaluation !== undefined) return `${name}绩效自评表`
  return `${name}${monitoring === undefined ? '绩效目标表' : '绩效运行监控表'}`
}

export function departmentTitleOnPaper({
  title,
  evaluation,
  monitoring,
}: Pick<DepartmentTargets, 'title' | 'evaluation' | 'monitoring'>): string {
  if (title !== null) return title
  if (evaluation !== undefined) return WHOLE_TITLES['self-evaluation']
  return monitoring === undefined ? '部门整体支出绩效目标表' : WHOLE_TITLES.monitoring
}

/** What came of a department as a whole. The title of the 监控表 is local (待核对). */
const WHOLE_TITLES = {
  'self-evaluation': '部门整体支出绩效自评表',
  monitoring: '部门整体支出绩效目标执行监控表',
} as const

/** What the forms of a kind are called (财预〔2015〕88号, 〔2019〕136号, 〔2020〕10号). */
const KIND_TITLES: Record<DocumentKind, string> = {
  'budget-text': '部门预算绩效文本',
  'project-targets': '项目支出绩效目标表',
  'department-targets': '部门整体支出绩效目标表',
  'self-evaluation': '项目支出绩效自评表',
  monitoring: '项目支出绩效目标执行监控表',
  'budget-disclosure': '部门预算公开',
}

/**
 * The title of a whole document that goes out: its own; of one that has none, nor any part or form with one,
 * that of its kind and year.
 */
export function documentTitleOnPaper({
  title,
  kind,
  fiscalYear,
  parts,
  projects,
  departments = [],
  source,
}: TargetDocument): string | null {
  if (title !== null || isWritten(source.mediaType)) return title
  if (parts.length > 0 || [...projects, ...departments].some((form) => form.title !== null)) return null
  const whole =
    (kind === 'self-evaluation' || kind === 'monitoring') && projects.length === 0 ? WHOLE_TITLES[kind] : null
  return `${fiscalYear === null ? '' : `${fiscalYear}年度`}${whole ?? KIND_TITLES[kind]}`
}

/**
 * Whether forms without a title get one: what was read from a file goes out as it was read, what was written
 * here is no form without.
 */
export function isTitledHere({ source }: Pick<TargetDocument, 'source'>): boolean {
  return isWritten(source.mediaType)
}

/** （2025年度） below the title. */
export function yearOnPaper(fiscalYear: number): string {
  return `（${fiscalYear}年度）`
}

/** Whether nothing else on the paper says the year: neither its titles nor the code of a project. */
export function isYearUnsaid(
  fiscalYear: number | null,
  projects: readonly Pick<Project, 'code'>[],
  titles: readonly string[] = [],
): boolean {
  if (fiscalYear === null || titles.some((text) => text.includes(`${fiscalYear}年`))) return false
  return !projects.some(({ code }) => yearOfCode(code) === fiscalYear)
}

function yearOfCode(text: string | null): number | null {
  const code = parseProjectCode(text ?? '')
  return code.ok ? projectCodeParts(code.value).year : null
}

/** Room for a name and a day written by hand: the whole line stays one line of an upright sheet. */
const BLANK = '　　　　　'
const NO_DAY = '　　　年　　月　　日'
const GAP = '　　'

/** 填报人, 单位负责人, 日期 and the seal, as the forms have them at their foot. */
export function signatureOnPaper({ by, head, on }: Signing): string {
  return [
    `填报人：${by ?? BLANK}`,
    `单位负责人：${head ?? BLANK}`,
    `填报日期：${on === null ? NO_DAY : dateWords(on)}`,
    '（盖章）',
  ].join(GAP)
}

/**
 * Whether a line read from a file is that line as it is written here, by its labels in their order and the
 * room between them.
 */
export function isSignatureOnPaper(text: string): boolean {
  return SIGNATURE.test(text.trim())
}

const SIGNATURE = /^填报人：.*\s{2}单位负责人：.*\s{2}填报日期：.*日\s{2}（盖章）$/u

/** 2026-01-31: 2026年1月31日. */
function dateWords(day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
