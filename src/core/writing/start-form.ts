/**
 * What a new target begins with: the rows that its form asks for, a short form (简表) for little money, or
 * those of another target.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import { BRANCH_LABEL, KIND_BRANCH, KIND_LABEL, type IndicatorKind } from '../indicator/kind.ts'
import { parseProjectCode, projectCodeParts } from '../projects/project-code.ts'
import type { RequiredKind } from '../rules/parameters.ts'
import type { Project } from '../target/project.ts'
import { BLANK_HEAD, type WrittenForm } from './form.ts'
import { labelledRow } from './paper-of-form.ts'

export const FORM_SIZES = ['full', 'short'] as const
/** short: 简表, one row for each kind whose absence the rule set remarks on. */
export type FormSize = (typeof FORM_SIZES)[number]

const FULL: readonly IndicatorKind[] = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustainability',
  'satisfaction',
]

/**
 * A form with a blank row for each kind (财预〔2015〕88号).
 * @param required what the rule set asks for, however gravely: a form does not begin with what its own check
 * complains of
 */
export function blankForm(size: FormSize, required: readonly RequiredKind[]): WrittenForm {
  const short = size === 'short' ? shortKinds(required) : []
  const kinds = short.length > 0 ? short : FULL
  return {
    head: BLANK_HEAD,
    rows: kinds.map((kind, i) => labelledRow(`r${i + 1}`, BRANCH_LABEL[KIND_BRANCH[kind]], KIND_LABEL[kind])),
  }
}

/** Of several kinds of which one is enough, the one that fits most projects. */
function shortKinds(required: readonly RequiredKind[]): readonly IndicatorKind[] {
  const asked = required
    .map(({ kinds }) => (kinds.includes('social') ? 'social' : kinds[0]))
    .filter((kind) => kind !== undefined)
  return FULL.filter((kind) => asked.includes(kind))
}

/**
 * Whether 简表 is enough: a budget below the line that the rule set draws.
 * @param below 万元; '0' for no such line
 */
export function sizeFor(budget: string, below: string): FormSize {
  return /^\d+(?:\.\d+)?$/u.test(budget) &&
    /^\d+(?:\.\d+)?$/u.test(below) &&
    compareDecimal(budget, below) < 0
    ? 'short'
    : 'full'
}

/**
 * Another target as the beginning of a new one: its words, without its code, which is given to a project of
 * one year alone, and without what came of it.
 */
export function copyOfProject(project: Project): Project {
  const { evaluation: _, monitoring: __, ...target } = project
  return {
    ...target,
    code: null,
    indicators: project.indicators.map(({ result: ___, progress: ____, ...indicator }) => indicator),
  }
}

/**
 * A target that was in a file, as the beginning of one of `year`: a copy that keeps its code where the code
 * is of that year.
 */
export function startOfFile(project: Project, year: number): Project {
  const code = project.code === null ? null : parseProjectCode(project.code.trim())
  return {
    ...copyOfProject(project),
    code: code !== null && code.ok && projectCodeParts(code.value).year === year ? code.value : null,
  }
}
