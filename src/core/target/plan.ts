/** The 资金支出计划 as amounts that can be compared: cumulative 分 at each mark. */
import { fen, parseMoney, type Fen } from '../kernel/money.ts'
import { remembered } from '../kernel/remember.ts'
import { PLAN_MARKS, type PlanMark } from '../kernel/period.ts'
import type { Project } from './project.ts'

export function parseAmount(text: string | null): Fen | null {
  return text === null ? null : amountIn(text)
}

const amountIn: (text: string) => Fen | null = remembered((text) => {
  const amount = parseMoney(text, '万元')
  return amount.ok ? amount.value : null
})

export type PlanStep = {
  readonly mark: PlanMark
  readonly written: string | null
  readonly share: bigint | null
}

/** 100 % in the unit of {@link PlanStep.share}: a hundred-thousandth. */
export const FULL_SHARE = 10_000_000n

/**
 * The four marks with the share of the budget each reaches (in 1/100000 of a per cent steps); `share` is null
 * where the mark is blank or an amount cannot be set against a budget.
 */
export function planSteps(project: Project): readonly PlanStep[] {
  const known = STEPS.get(project)
  if (known !== undefined) return known
  const steps = readSteps(project)
  STEPS.set(project, steps)
  return steps
}

/** Six rules ask for them. */
const STEPS = new WeakMap<Project, readonly PlanStep[]>()

function readSteps(project: Project): readonly PlanStep[] {
  const budget = parseAmount(project.budget.total)
  return PLAN_MARKS.map((mark) => {
    const written = project.plan[mark]
    return { mark, written, share: shareOf(parseAmount(written), project.plan.measure, budget) }
  })
}

function shareOf(value: Fen | null, measure: 'percent' | 'amount', budget: Fen | null): bigint | null {
  if (value === null) return null
  const whole = measure === 'percent' ? fen(100_000_000n) : budget
  return whole === null || whole === 0n ? null : (value * FULL_SHARE) / whole
}

/** Whether the project carries a plan at all. */
export function hasPlan(project: Project): boolean {
  return PLAN_MARKS.some((mark) => project.plan[mark] !== null)
}

/** A mark as people write it, with its unit: 50%, 30万元. */
export function showMark(project: Project, { written }: PlanStep): string {
  return written === null ? '' : `${written}${project.plan.measure === 'percent' ? '%' : '万元'}`
}

/** The plan as people write it: 25/50/75/100. */
export function showPlan(project: Project): string {
  return PLAN_MARKS.map((mark) => project.plan[mark] ?? '—').join('/')
}

/** A quarter of the money each quarter: the plan of no project in particular. */
export function isEvenPlan(project: Project): boolean {
  return planSteps(project).every(
    ({ share }, i) => share !== null && isNear(share, (FULL_SHARE / 4n) * BigInt(i + 1)),
  )
}

/** Amounts are rounded where a quarter is none of whole 分 or 万元. */
function isNear(share: bigint, quarter: bigint): boolean {
  const gap = share > quarter ? share - quarter : quarter - share
  return gap * 200n <= FULL_SHARE
}
