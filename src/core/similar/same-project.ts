/** Which project of another year, or of another document, is the same project. */
import { parseProjectCode } from '../project/project-code.ts'
import type { BudgetUnit, Project } from '../target/document.ts'
import { essence } from '../rules/words.ts'
import { textSimilarity } from './alignment.ts'
import { nearForm } from './normal.ts'

/** What the same project keeps from year to year. */
export type ProjectIdentity = {
  /** The code without its two digits of the year and its check character; null without a code of the form. */
  readonly code: string | null
  /** The name without year, figures and the words 项目, 经费, 资金 at its end; null of an empty name. */
  readonly name: string | null
}

/** A code with other year digits may be a running number used again: the names must have this much in common. */
const NAMES_FROM = 0.4

export function identityOf({ code, name }: Pick<Project, 'code' | 'name'>): ProjectIdentity {
  const parsed = parseProjectCode(essence(code ?? '').toUpperCase())
  return { code: parsed.ok ? `${parsed.value.slice(0, 6)}${parsed.value.slice(8, 20)}` : null, name: nameKey(name) || null }
}

function nameKey(name: string): string {
  // A year says which year's project it is; other figures (二期, 3标段) tell projects apart.
  return essence(name.replace(/(?:19|20)\d{2}\s*(?:年度?|[-~—]\s*(?:19|20)\d{2}\s*年?)?/gu, '')).replace(/^(?:本?年度?|关于)/u, '').replace(/(?:项目|专项|经费|资金|支出)+$/u, '')
}

type Whose = { readonly project: Pick<Project, 'code' | 'name'>; readonly unit: BudgetUnit | null }

/** Whether two tables are of one project: by the code, or by the name within one unit. Symmetric. */
export function isSameProject(a: Whose, b: Whose): boolean {
  const [first, second] = [identityOf(a.project), identityOf(b.project)]
  if (a.project.code !== null && a.project.code === b.project.code) return true
  const sameName = first.name !== null && first.name === second.name
  if (first.code !== null && first.code === second.code) return sameName || textSimilarity(nearForm(a.project.name), nearForm(b.project.name)) >= NAMES_FROM
  return sameName && isSameUnit(a.unit, b.unit)
}

function isSameUnit(a: BudgetUnit | null, b: BudgetUnit | null): boolean {
  if (a === null || b === null) return a === b
  if (a.code !== null && a.code === b.code) return true
  return essence(a.name) === essence(b.name)
}
