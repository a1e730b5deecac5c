/**
 * What there is to judge an item of the review sheet by. A rule that finds nothing proves nothing where the
 * form says nothing: without evidence an item is 未判断, is given no points and makes no grade.
 *
 * Each item asks for what its question is answered from (财预〔2015〕88号): 规范完整性 for the form itself,
 * 明确清晰性 for a goal, 目标相关性 for a goal that says something and for what it may be compared with
 * (duties, a document), 指标科学性 for indicators, 绩效合理性 for figures, 资金匹配性 for money and
 * something to set it against, 实现可能性 for what the values rest on, 条件充分性 for how the work is carried
 * out.
 */
import { parseMoney } from '../kernel/money.ts'
import { isQuantified } from '../words/quantified.ts'
import { hasPlan, isEvenPlan } from '../target/plan.ts'
import { essence } from '../words/words.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { REVIEW_ITEMS, type ReviewItem } from './form.ts'
import { reviewMode, type ReviewScheme } from './scheme.ts'

/** Why an item is not judged. */
const UNJUDGED_REASONS = [
  /** The reading left more of the file aside than it gave a place. */
  'misread',
  /** A document without a project that could be read. */
  'no-projects',
  /** Neither goals nor indicators: no form of a target. */
  'no-form',
  'no-goal',
  /** Too few words, and no figure, for so much money. */
  'short-goal',
  /** Neither 立项依据, nor a named document among the bases, nor a statement of the department. */
  'no-ground',
  'no-indicators',
  /** No value is a figure. */
  'no-figures',
  'no-budget',
  /** Neither a quantity nor a cost to set the money against. */
  'no-work',
  /** Fewer than half of the values say what they rest on. */
  'no-basis',
  /** Neither 实施方案 nor 实施进度计划; nor safeguards with a plan of its own. */
  'no-scheme',
] as const
export type UnjudgedReason = (typeof UNJUDGED_REASONS)[number]

/** Of each item why it cannot be judged; null where it can. */
export type JudgingEvidence = { readonly [item in ReviewItem]: UnjudgedReason | null }

/** An item without evidence, and why. */
export type Unjudged = { readonly item: ReviewItem; readonly why: UnjudgedReason }

/** Everything can be judged. */
export const FULL_EVIDENCE: JudgingEvidence = evidenceWith(null)

/** Nothing can. */
export const NO_EVIDENCE: JudgingEvidence = evidenceWith('no-form')

function evidenceWith(why: UnjudgedReason | null): JudgingEvidence {
  return {
    normative: why,
    clear: why,
    'goal-relevance': why,
    'indicator-science': why,
    'performance-fairness': why,
    'money-match': why,
    attainability: why,
    conditions: why,
  }
}

/** What a project of a document can be judged by. */
export function judgingEvidence(
  document: TargetDocument,
  project: Project,
  scheme: ReviewScheme,
): JudgingEvidence {
  if (isMisread(document)) return evidenceWith('misread')
  const goals = goalsOf(project)
  const rows = project.indicators.filter(isWritten)
  const hasForm = goals.length > 0 || rows.length > 0
  return {
    normative: hasForm ? null : 'no-form',
    clear: goals.length > 0 ? null : 'no-goal',
    'goal-relevance': relevanceBy(document, project, goals, scheme),
    'indicator-science': rows.length > 0 ? null : 'no-indicators',
    'performance-fairness': fairnessBy(rows),
    'money-match': moneyBy(project, rows),
    attainability: attainabilityBy(project, rows),
    conditions: isPlanned(document, project) ? null : 'no-scheme',
  }
}

/** The items that cannot be judged, in the order of the form. */
export function unjudgedItems(evidence: JudgingEvidence): readonly Unjudged[] {
  return REVIEW_ITEMS.flatMap((item): readonly Unjudged[] => {
    const why = evidence[item]
    return why === null ? [] : [{ item, why }]
  })
}

/**
 * More of the file was left aside than was given a place: what is here is a part, nobody knows which. Single
 * cells are left aside of many a form.
 */
function isMisread({ unplaced, projects, statement, departments }: TargetDocument): boolean {
  const aside = unplaced.reduce((sum, { text }) => sum + essence(text).length, 0)
  return aside >= ASIDE_LEAST && aside > lengthOf([projects, statement, departments ?? []])
}

const ASIDE_LEAST = 400

/** How many characters a part of a document has; places are no words. */
function lengthOf(part: unknown): number {
  if (typeof part === 'string') return part.length
  if (part === null || typeof part !== 'object') return 0
  return Object.entries(part).reduce((sum, [key, value]) => sum + (key === 'at' ? 0 : lengthOf(value)), 0)
}

function goalsOf({ goals, mediumTermGoals = [] }: Project): readonly string[] {
  return [...goals, ...mediumTermGoals].map(essence).filter((goal) => goal !== '')
}

function isWritten({ level3, value }: Indicator): boolean {
  return essence(level3) !== '' && essence(value.text) !== ''
}

/** So many characters say what is done, for an ordinary and for a key project. */
const TELLING = { qualitative: 10, scored: 20 } as const

function relevanceBy(
  document: TargetDocument,
  project: Project,
  goals: readonly string[],
  scheme: ReviewScheme,
): UnjudgedReason | null {
  const said = goals.join('')
  if (said === '') return 'no-goal'
  const budget = moneyOf(project)
  if (said.length < TELLING[reviewMode(budget, scheme)] && !isQuantified(said)) return 'short-goal'
  return hasGround(document, project) ? null : 'no-ground'
}

/** 《…》, a number of a paper, a plan of a year: what a goal can be compared with. */
const NAMED =
  /《[^》]{3,}》|[〔[(（]\s*(?:19|20)\d{2}\s*[〕\])）]|(?:19|20)\d{2}年度?[^，。；]{0,20}(?:计划|规划|要点|方案|通知|意见|办法|决定|报告)|[^，。；]{2,}(?:条例|章程|规划纲要|五年规划|实施细则|实施方案|管理办法)/u

function hasGround(
  { statement, departments = [] }: TargetDocument,
  { details = [], indicators, purpose }: Project,
): boolean {
  if (details.some(({ field, text }) => field === 'grounds' && essence(text).length >= TELLING.qualitative))
    return true
  if (indicators.some(({ basis }) => basis !== null && NAMED.test(basis)) || NAMED.test(purpose ?? ''))
    return true
  if (departments.some(({ functions, tasks }) => functions !== null || tasks.length > 0)) return true
  return (
    statement !== null &&
    [statement.overallGoal, ...statement.subGoals.map(({ goal }) => goal)].some(
      (goal) => essence(goal ?? '').length >= TELLING.scored,
    )
  )
}

function fairnessBy(rows: readonly Indicator[]): UnjudgedReason | null {
  if (rows.length === 0) return 'no-indicators'
  return rows.some(({ kind, value }) => value.number !== null && kind !== 'cost' && kind !== 'economic-cost')
    ? null
    : 'no-figures'
}

function moneyBy(project: Project, rows: readonly Indicator[]): UnjudgedReason | null {
  if (moneyOf(project) === null) return 'no-budget'
  const counts = rows.some(
    ({ kind, value }) =>
      value.number !== null && (kind === 'quantity' || kind === 'cost' || kind === 'economic-cost'),
  )
  return counts ? null : 'no-work'
}

function moneyOf({ budget: { total } }: Project) {
  const amount = total === null ? null : parseMoney(total, '万元')
  return amount?.ok === true ? amount.value : null
}

function attainabilityBy({ details = [] }: Project, rows: readonly Indicator[]): UnjudgedReason | null {
  const argued = details.some(
    ({ field, text }) => ARGUED.some((one) => one === field) && essence(text).length >= TELLING.scored,
  )
  const based = rows.filter(({ basis }) => essence(basis ?? '') !== '').length
  return argued || (based > 0 && based * 2 >= rows.length) ? null : 'no-basis'
}

const ARGUED = ['grounds', 'scheme'] as const

/** How it is carried out; or safeguards of the department with a plan that is not a quarter a quarter. */
function isPlanned({ statement }: TargetDocument, project: Project): boolean {
  const { details = [], schedule = [] } = project
  if (
    schedule.length > 0 ||
    details.some(({ field, text }) => field === 'scheme' && essence(text).length >= TELLING.scored)
  )
    return true
  const guarded =
    statement !== null && statement.safeguards.some(({ text }) => essence(text).length >= TELLING.scored)
  return guarded && hasPlan(project) && !isEvenPlan(project)
}
