/** Which project of another year, or of another document, is the same project. */
import { parseProjectCode } from '../projects/project-code.ts'
import type { BudgetUnit, Project } from '../target/project.ts'
import { essence } from '../words/words.ts'
import { textSimilarity } from './alignment.ts'
import { nearForm } from './normal.ts'

/** What the same project keeps from year to year. */
export type ProjectIdentity = {
  /** The code without its two digits of the year and its check character; null without a code of the form. */
  readonly code: string | null
  /**
   * The name without its year and the words 项目, 经费, 资金 at its end, with the unit's; null where either is
   * missing.
   */
  readonly name: string | null
}

/**
 * A code with other year digits may be a running number used again: the names must have this much in common.
 */
const NAMES_FROM = 0.4

/** @param unit the one that the project is counted under */
export function projectIdentity(
  { code, name }: Pick<Project, 'code' | 'name'>,
  unit: Pick<BudgetUnit, 'name'> | null,
): ProjectIdentity {
  const key = nameKey(name)
  const office = essence(unit?.name ?? '')
  return { code: codeKey(code), name: key === '' || office === '' ? null : `${office} ${key}` }
}

function codeKey(code: string | null): string | null {
  const parsed = parseProjectCode(essence(code ?? '').toUpperCase())
  return parsed.ok ? `${parsed.value.slice(0, 6)}${parsed.value.slice(8, 20)}` : null
}

/** A year, or years from to; not a number of the same digits (第2012号, 2000亩, 2025户). */
const YEAR =
  /(?<![\d.第])(?:19|20)\d{2}(?![\d.%])(?!\s*(?:号|多?(?:万|亿|千|百)|余?(?:户|人|名|亩|公顷|吨|公斤|斤|个|套|件|台|辆|头|只|羽|株|盏|场|次|张|本|座|处|所|家|条|千?米|公里|里|平方|立方|㎡|千?瓦|元|床|位|班|期|标|路|线|k?[mwv])))\s*(?:年度?|[-~—至]\s*(?:19|20)\d{2}\s*年?度?)?/giu

/** A name without its year and the words that end most names. */
export function nameKey(name: string): string {
  // A year says which year's project it is; other figures (二期, 3标段) tell projects apart.
  return essence(name.replace(YEAR, ''))
    .replace(/^(?:本?年度?|关于)/u, '')
    .replace(/(?:项目|专项|经费|资金|支出)+$/u, '')
}

type Whose = { readonly project: Pick<Project, 'code' | 'name'>; readonly unit: BudgetUnit | null }

/** Whether two tables are of one project: by the code, or by the name within one unit. Symmetric. */
export function isSameProject(a: Whose, b: Whose): boolean {
  if (a.project.code !== null && a.project.code === b.project.code) return true
  const sameName = nameKey(a.project.name) !== '' && nameKey(a.project.name) === nameKey(b.project.name)
  const code = codeKey(a.project.code)
  if (code !== null && code === codeKey(b.project.code))
    return sameName || textSimilarity(nearForm(a.project.name), nearForm(b.project.name)) >= NAMES_FROM
  return sameName && isSameUnit(a.unit, b.unit)
}

function isSameUnit(a: BudgetUnit | null, b: BudgetUnit | null): boolean {
  if (a === null || b === null) return a === b
  return (a.code !== null && a.code === b.code) || essence(a.name) === essence(b.name)
}
