/**
 * An indicator promises that the money is paid by a date at which the plan still shows only a part of it
 * (资金到位时间 2025年6月底前, plan 50% in June); or the only event of the project is over when half of the
 * money is still to come.
 */
import { figuresIn } from '../figures/figure.ts'
import { sharesTelling } from '../figures/subject.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { planMarkForDay, PLAN_MARK_MONTH } from '../kernel/period.ts'
import type { TargetDocument } from '../target/document.ts'
import type { RuleContext } from './context.ts'
import { rowsWhere } from './each-row.ts'
import type { RuleParameters } from './parameters.ts'
import { parseAmount, FULL_SHARE, planSteps } from '../target/plan.ts'
import { onIndicator, rowsOfProject, type FindingDraft, type Row, type Rule } from './rule.ts'
import { plain } from '../words/words.ts'

/** A name that speaks of money reaching its receiver. */
export const MONEY_ARRIVES =
  /(?:资金|经费|补助|补贴|工资|薪酬|款项?).*(?:到位|拨付|支付|发放|下达|兑现|完成)/u

/** Rows that say when the money arrives, with the day. */
const arrivals = rowsWhere(({ value: { deadline }, level3, description }) =>
  deadline !== null && MONEY_ARRIVES.test(plain(`${level3}${description ?? ''}`)) ? deadline : null,
)

export const planDeadlineConflict: Rule = {
  code: 'plan-deadline-conflict',
  group: 'budget-plan',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'attainability',
  mending: 'judgement',
  authority: { source: 'default', confirmed: true },
  check: (document, parameters, context) => [
    ...paidLate(document, parameters, context),
    ...heldAndUnpaid(document, parameters, context),
  ],
}

function paidLate(
  document: TargetDocument,
  parameters: RuleParameters,
  context: RuleContext,
): readonly FindingDraft[] {
  return flatMap(arrivals(document, parameters, context), ({ row, found: deadline }) => {
    const mark = planMarkForDay(deadline)
    const share = shareAt(row, deadline)
    if (share === null || share >= FULL_SHARE) return []
    if (isPaidForByThen(row, share)) return []
    // On a day between two marks the plan leaves open how much is gone: half at the later one is no
    // contradiction.
    if (share * 2n >= FULL_SHARE && Number(deadline.slice(5, 7)) !== PLAN_MARK_MONTH[mark]) return []
    return [
      onIndicator(row, {
        field: 'value',
        text: row.indicator.value.text,
        values: { name: row.indicator.level3, mark, percent: percentOf(share) },
      }),
    ]
  })
}

/**
 * Of 42万元 the 9万元 of this payment: where a purpose tells its parts, the plan has to have paid no more than
 * this one.
 */
function isPaidForByThen({ project, indicator }: Row, share: bigint): boolean {
  const budget = parseAmount(project.budget.total)
  const parts = figuresIn(project.purpose ?? '').filter(
    ({ kind, per, amount }) => kind === 'money' && per.length === 0 && amount !== null && amount !== budget,
  )
  if (budget === null || budget === 0n || parts.length < 2) return false
  const clauses = (project.purpose ?? '').split(/[；。]/u)
  // 传习补助16人×5000元=8万元，非遗展演12万元: what one clause adds up to is its largest amount.
  const fine = (project.purpose ?? '').split(/[，；。、]/u).flatMap((clause) => {
    const amounts = figuresIn(clause).flatMap(({ kind, amount }) =>
      kind === 'money' && amount !== null && amount < budget ? [amount] : [],
    )
    return amounts.length > 0 && sharesTelling(clause, `${indicator.level3}${indicator.description ?? ''}`)
      ? [amounts.reduce((most, amount) => (amount > most ? amount : most))]
      : []
  })
  const [part] = fine
  if (fine.length === 1 && part !== undefined) return part * FULL_SHARE <= share * budget
  const own = parts.filter((part) =>
    sharesTelling(
      clauses.find((clause) => clause.includes(part.text)) ?? part.before,
      `${indicator.level3}${indicator.description ?? ''}`,
    ),
  )
  const [only] = own
  return own.length === 1 && only !== undefined && (only.amount ?? 0n) * FULL_SHARE <= share * budget
}

/** What the plan shows at the first mark on or after a day. */
function shareAt({ project }: Row, day: string): bigint | null {
  return planSteps(project).find(({ mark }) => mark === planMarkForDay(day))?.share ?? null
}

function percentOf(share: bigint): string {
  return `${Number(share / 1000n) / 100}%`
}

/** A meeting, a visit or a show is paid when it is over; of works and things bought a part is held back. */
const HELD = /大会|表彰|慰问|走访|运动会|晚会|汇演|比赛|竞赛|艺术节|庆典|座谈会|联谊|纪念活动/u

/** Rows that say when an event is held, with the day. */
const events = rowsWhere(({ kind, value: { deadline }, level3 }) =>
  kind === 'timeliness' && deadline !== null && HELD.test(level3) ? deadline : null,
)

function heldAndUnpaid(
  document: TargetDocument,
  parameters: RuleParameters,
  context: RuleContext,
): readonly FindingDraft[] {
  return flatMap(events(document, parameters, context), ({ row, found: deadline }) => {
    const share = shareAt(row, deadline)
    if (share === null || share * 2n > FULL_SHARE || goesOnAfter(row, deadline)) return []
    return [
      onIndicator(row, {
        field: 'value',
        text: row.indicator.value.text,
        certainty: 0.7,
        values: {
          case: 'held',
          name: row.indicator.level3,
          mark: planMarkForDay(deadline),
          percent: percentOf(share),
        },
      }),
    ]
  })
}

/** Whether the project is about another thing, or anything else of it is done later. */
function goesOnAfter({ project, indicator }: Row, deadline: string): boolean {
  const event = HELD.exec(indicator.level3)?.[0] ?? ''
  const [first = ''] = (project.purpose ?? '').split(/[，。；]/u)
  if (!project.name.includes(event) && (!first.includes(event) || first.includes('、'))) return true
  return rowsOfProject(project).some(
    ({ indicator: other }) =>
      other !== indicator &&
      other.kind === 'timeliness' &&
      (other.value.deadline === null || other.value.deadline > deadline),
  )
}
