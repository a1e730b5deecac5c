/**
 * How one project is judged by its kind: which reasons count and when, by which bounds, and how its spending plan
 * is read.
 */
import { compared, dividedBy, exactDecimal, quotient, times, ZERO, type Fraction } from '../kernel/exact.ts'
import type { Day } from '../kernel/day.ts'
import { plannedAt, type PlanPoint } from './plan-line.ts'
import type { KindOfProject } from './project-kind.ts'
import type { KindScheme, MonitoringScheme } from './scheme.ts'

/** Bounds as they hold: `own` is decided. */
export type KindBounds = Omit<KindScheme, 'own'>

/** As every project was judged before kinds were told apart. */
const REASONS_OF_ALL: KindScheme['reasons'] = {
  'stage-low': 'always',
  'plan-behind': 'always',
  gap: 'always',
  'forecast-low': 'always',
  'paid-late': 'never',
  'served-behind': 'never',
}

/** Of a kind that is not known, and where the rule set tells no kinds apart: those of the scheme for all. */
export function boundsOf(kind: KindOfProject, scheme: MonitoringScheme): KindBounds {
  const { planGap, gap, forecastLeast, graceDays } = scheme
  const general = { planGap, gap, forecastLeast, graceDays }
  if (kind === 'unknown' || !scheme.kindsOn)
    return { reasons: REASONS_OF_ALL, plan: 'linear', lateGap: 0, lateDays: 0, servedGap: 0, ...general }
  const { own, ...bounds } = scheme.kinds[kind]
  return own ? bounds : { ...bounds, ...general }
}

/** The share that the plan foresees on a day, as the kind reads it. */
export function plannedFor(
  { plan: reading }: Pick<KindBounds, 'plan'>,
  line: readonly PlanPoint[],
  day: Day,
  year: number,
): Fraction {
  return reading === 'linear'
    ? plannedAt(line, day, year)
    : (line.findLast((point) => point.day <= day)?.share ?? ZERO)
}

/**
 * The day on which a project pays: the first mark at which its plan has the share of what it has in the end;
 * without a plan the last date of its 指标. null: nothing says one.
 */
export function payDay(
  line: readonly PlanPoint[] | null,
  lastDate: Day | null,
  { dueShare }: Pick<MonitoringScheme, 'dueShare'>,
): Day | null {
  const end = line?.at(-1)?.share ?? ZERO
  if (line === null || compared(end, ZERO) <= 0) return lastDate
  const least = times(end, dividedBy(exactDecimal(String(dueShare)) ?? ZERO, quotient(100n, 1n)))
  return line.find(({ share }) => compared(share, least) >= 0)?.day ?? null
}
