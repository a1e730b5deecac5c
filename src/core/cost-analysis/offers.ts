/**
 * What analyses and standards offer the next target: 成本指标 for one, at most what was advised, else what was
 * spent and the standard allows.
 */
import type { IndicatorKind } from '../indicator/kind.ts'
import { exactFraction, type Fraction } from '../kernel/exact.ts'
import { fen, formatMoney, type Fen } from '../kernel/money.ts'
import type { CostActivity } from './analysis.ts'
import type { ActivityFigures } from './judge.ts'
import type { Standard } from './standard.ts'

export type CostOffer = {
  readonly kind: Extract<IndicatorKind, 'cost'>
  /** 三级指标. */
  readonly name: string
  /** ≤994.53元/人. */
  readonly value: string
  /** 指标值确定依据. */
  readonly basis: string
  readonly from: 'standard' | 'analysis'
  /** The analysis, and its year; null both for a standard. */
  readonly analysis: string | null
  readonly year: number | null
}

export type FinalActivity = {
  readonly analysis: string
  readonly title: string
  readonly year: number
  readonly activity: Pick<CostActivity, 'name' | 'per' | 'advised'>
  readonly figures: Pick<ActivityFigures, 'unitCost' | 'standard'>
}

/** One an activity of the newest analysis, and one a standard that no activity stands for. */
export function costOffers(
  activities: readonly FinalActivity[],
  standards: readonly Standard[],
): readonly CostOffer[] {
  const newest = Math.max(...activities.map(({ year }) => year))
  const ofAnalyses = activities.filter(({ year }) => year === newest).flatMap(ofActivity)
  const told = new Set(ofAnalyses.map(({ value }) => value))
  return [...ofAnalyses, ...standards.map(ofStandard).filter(({ value }) => !told.has(value))]
}

function ofActivity({
  analysis,
  title,
  year,
  activity: { name, per, advised },
  figures: { unitCost, standard },
}: FinalActivity): readonly CostOffer[] {
  const spent = unitCost === null ? null : wholeFen(exactFraction(unitCost))
  const most = standard === null ? null : fen(BigInt(standard.amount))
  const offered = advised ?? (spent !== null && most !== null && spent > most ? most : spent)
  if (offered === null || offered <= 0n) return []
  const isStandard = advised === null && offered === most && spent !== most
  return [
    {
      kind: 'cost',
      name: indicatorName(name),
      value: valueText(offered, per),
      basis:
        isStandard && standard !== null ? `${standard.source}（${standard.number}）` : `${title}（已定稿）`,
      from: 'analysis',
      analysis,
      year,
    },
  ]
}

function ofStandard({ name, per, amount, source, number }: Standard): CostOffer {
  return {
    kind: 'cost',
    name: indicatorName(name),
    value: valueText(amount, per),
    basis: `${source}（${number}）`,
    from: 'standard',
    analysis: null,
    year: null,
  }
}

function valueText(amount: Fen, per: string): string {
  return `≤${formatMoney(amount, '元')}元/${per}`
}

/** 参训业务骨干人数 → 参训业务骨干单位成本. */
export function indicatorName(activity: string): string {
  const thing = activity.replace(
    /(?:数量|总数|人数|人次|次数|件数|份数|户数|盏数|台数|辆数|个数|条数|册数|处数|场数|面积|里程)$/u,
    '',
  )
  return `${thing === '' ? activity : thing}单位成本`
}

/** To the 分, up: a ceiling that was reached holds. */
function wholeFen({ over, under }: Fraction): Fen {
  return fen((over + under - 1n) / under)
}
