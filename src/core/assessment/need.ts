/**
 * Whether a project needs a 事前绩效评估, and why: by what its form says and what there was of it the year
 * before.
 */
import { fen, parseMoney, type Fen } from '../kernel/money.ts'
import type { ProjectForm } from '../target/project-form.ts'
import type { Project } from '../target/project.ts'
import { readContinuation } from '../years/continuing.ts'
import { ASSESSMENT_REASONS, type AssessmentReason } from './form.ts'
import type { AssessmentScheme } from './scheme.ts'

export type AssessedProject = Pick<Project, 'name' | 'details'>

/**
 * What is known of the same project in the year before. unknown: its unit has no targets of that year, so
 * that nothing can be said.
 */
export type Predecessor =
  | { readonly known: false }
  | { readonly known: true; readonly project: Pick<Project, 'details'> | null }

export type ToAssess = {
  readonly project: AssessedProject
  /** 分; null (unknown) is never below a threshold of 0 and always below any other. */
  readonly budget: Fen | null
  readonly year: number | null
  readonly before: Predecessor
  /** What it is by law: told by what it says, or said by a person. */
  readonly form: ProjectForm
}

export type AssessmentNeed = {
  /** Empty: none is needed. In the order of the form. */
  readonly reasons: readonly AssessmentReason[]
  /** The word that exempts it from what it would have needed; null: none does. */
  readonly exempt: string | null
}

/**
 * Unless a region says otherwise 新增 is what its form calls so, or what the unit did not have the year before;
 * 到期延续 is what was there and whose period ended before the year; 大额 any project from a budget on; 专项债券 what
 * bonds pay for, whatever the words that exempt others.
 */
export function assessmentNeed(
  { project, budget, year, before, form }: ToAssess,
  scheme: AssessmentScheme,
): AssessmentNeed {
  if (scheme.gate === 'unasked') return { reasons: [], exempt: null }
  const natures: Record<AssessmentReason, boolean> = {
    'new': isNewProject(project, before),
    'expiring': isExpiring(before, year),
    'large': true,
    'special-bond': form === 'special-bond',
  }
  const reasons = ASSESSMENT_REASONS.filter(
    (reason) =>
      scheme.objects[reason] && natures[reason] && (budget ?? 0n) >= thresholdOf(scheme.from[reason]),
  )
  const words = [project.name, ...attributesOf(project).map(({ text }) => text)]
  const exempt =
    reasons.length === 0
      ? null
      : (scheme.exempt.find((word) => words.some((text) => text.includes(word))) ?? null)
  // 财预〔2021〕61号 knows no exemption.
  return exempt === null
    ? { reasons, exempt }
    : { reasons: reasons.filter((reason) => reason === 'special-bond'), exempt }
}

/** 分 of a threshold in 万元. */
function thresholdOf(amount: string): Fen {
  const parsed = parseMoney(amount, '万元')
  return parsed.ok ? parsed.value : fen(0n)
}

/**
 * The least budget (分) from which any kind is assessed that is told by no form; null where none is. What bonds
 * pay for is looked for by itself.
 */
export function leastAssessed({ gate, objects, from }: AssessmentScheme): Fen | null {
  const amounts =
    gate === 'unasked'
      ? []
      : ASSESSMENT_REASONS.filter((reason) => reason !== 'special-bond' && objects[reason]).map((reason) =>
          thresholdOf(from[reason]),
        )
  return amounts.length === 0 ? null : amounts.reduce((least, one) => (one < least ? one : least))
}

function attributesOf({ details = [] }: AssessedProject) {
  return details.filter(({ field }) => field === 'attribute' || field === 'category')
}

/** The form's own word holds; where it says nothing, the year before does. */
export function isNewProject(project: AssessedProject, before: Predecessor): boolean {
  const said = attributesOf(project).map(({ choice, text }) => choice ?? (/[□☐☑√■]/u.test(text) ? '' : text))
  if (said.some((text) => /新增|新设|新建项目/u.test(text))) return true
  if (said.some((text) => /延续|经常性|常年/u.test(text))) return false
  return before.known && before.project === null
}

function isExpiring(before: Predecessor, year: number | null): boolean {
  return (
    year !== null &&
    before.known &&
    before.project !== null &&
    readContinuation(before.project, year) === 'over'
  )
}
