/** 单位自评: points, scores, total and grade from what was approved, paid and typed. docs/self-evaluation.md. */
import {
  above,
  ALL,
  decimal,
  divide,
  known,
  least,
  most,
  multiply,
  nearest,
  order,
  NOTHING,
  percent,
  same,
  shown,
  subtract,
  total,
  whole,
  type Exact,
} from './exact.ts'
import type { Indicator, Target } from './facts.ts'
import { askedOf, branchOf, daysFrom, type Asked, type Branch } from './indicators.ts'
import type { FundMoney } from './money.ts'

/** The part 自评计分 of a rule set. */
export type ScoreRules = {
  readonly executionWeight: string
  readonly weights: { readonly [branch in 'output' | 'benefit' | 'satisfaction']: string }
  readonly costWeights: { readonly [branch in Branch]: string }
  readonly atMost: 'linear' | 'ratio'
  readonly equals: 'floor' | 'exact'
  readonly satisfaction: 'proportion' | 'bands'
  readonly satisfactionFrom: { readonly full: string; readonly most: string; readonly some: string }
  readonly satisfactionGives: { readonly most: string; readonly some: string }
  readonly overFrom: string
  readonly overCosts: boolean
  readonly overLeast: string
  readonly capped: boolean
  readonly caps: { readonly [below in 'below80' | 'below70' | 'below60' | 'below50']: string }
  readonly grades: { readonly excellent: string; readonly good: string; readonly fair: string }
}
type Given = {
  readonly actual: string
  readonly step: string | null
  readonly score: string
  readonly notApplicable: boolean
  readonly tooLow: boolean
}
/** What the unit gave. */
export type SheetFacts = { readonly executed: string; readonly indicators: readonly Given[] }

export type Grade = '优' | '良' | '中' | '差'
export type Scored = {
  readonly rate: string | null
  readonly execution: string
  readonly indicators: readonly {
    readonly weight: string
    readonly score: string | null
    readonly exact: Exact | null
  }[]
  /** null: something is open, or no indicator applies. */
  readonly total: { readonly score: string; readonly grade: Grade } | null
}

/** The edges belong to the better grade. */
export function gradeOf(score: string, { grades }: Pick<ScoreRules, 'grades'>): Grade {
  const reaches = (edge: string) => !above(known(edge), known(score))
  if (reaches(grades.excellent)) return '优'
  if (reaches(grades.good)) return '良'
  return reaches(grades.fair) ? '中' : '差'
}

/** Points of the indicators, in hundredths: their own, or as the rule set splits them. */
export function pointsOf(indicators: readonly Indicator[], rules: ScoreRules): readonly bigint[] {
  const all = (100n - BigInt(rules.executionWeight)) * 100n
  const own = indicators.map(({ weight }) => (weight === null ? NOTHING : known(weight)))
  if (own.length > 0 && own.every(({ over }) => over > 0n)) {
    const isWhole = same(total(own), divide(whole(all), whole(100)))
    const hundredths = own.map((one) => multiply(one, whole(100)))
    if (isWhole && hundredths.every(({ over, under }) => over % under === 0n)) return hundredths.map(nearest)
    return intoHundredths(own, all)
  }
  const counts = new Map<Branch, number>()
  for (const one of indicators) counts.set(branchOf(one), (counts.get(branchOf(one)) ?? 0) + 1)
  const model = counts.has('cost') ? rules.costWeights : { cost: '0', ...rules.weights }
  const shares = indicators.map((one) => {
    const branch = branchOf(one)
    const lone = branch === 'benefit' && !counts.has('satisfaction') ? known(model.satisfaction) : NOTHING
    return divide(total([known(model[branch]), lone]), whole(counts.get(branch) ?? 1))
  })
  return intoHundredths(shares, all)
}

/** What rounding down leaves goes, a hundredth each, to those that lost most by it, the first ones first. */
function intoHundredths(shares: readonly Exact[], all: bigint): readonly bigint[] {
  const sum = total(shares)
  const parts = shares.map((one) => divide(multiply(one, whole(all)), sum))
  const down = parts.map(({ over, under }) => over / under)
  const lost = parts.map((one, i) => ({ i, lost: subtract(one, whole(down[i] ?? 0n)) }))
  lost.sort((a, b) => order(b.lost, a.lost) || a.i - b.i)
  const left = Number(all - down.reduce((one, other) => one + other, 0n))
  const more = new Set(lost.slice(0, left).map(({ i }) => i))
  return down.map((one, i) => one + (more.has(i) ? 1n : 0n))
}

/** The share of its points that an indicator gets; null: nothing, or nothing that fits, is given. */
function shareOf(
  asked: Asked,
  given: Given,
  rules: ScoreRules,
  at: { branch: Branch; year: number },
): Exact | null {
  if (asked.way === 'step') return null
  if (asked.way === 'date') return given.actual === '' ? null : inTime(asked.by, given.actual, at.year)
  const reached = decimal(given.actual.replace(/[^\d.,+-].*$/u, ''))
  if (reached === null) return null
  const { target } = asked
  if (
    at.branch === 'satisfaction' &&
    rules.satisfaction === 'bands' &&
    asked.unit === '%' &&
    asked.way !== 'atMost'
  )
    return byBand(reached, rules)
  if (asked.way === 'atMost') return kept(reached, target, rules)
  if (asked.way === 'exactly' && target.over === 0n) return reached.over === 0n ? ALL : NOTHING
  if (asked.way === 'exactly' && rules.equals === 'exact') {
    const apart = subtract(divide(reached, target), ALL)
    return most(NOTHING, subtract(ALL, apart.over < 0n ? { over: -apart.over, under: apart.under } : apart))
  }
  return got(reached, target, given.tooLow && rules.overCosts ? rules : null)
}

/** F9: days are planned from the first of the year to the day, both counted. */
function inTime(by: string, on: string, year: number): Exact {
  const late = daysFrom(by, on)
  const from = `${by.slice(0, 4) < String(year) ? by.slice(0, 4) : year}-01-01`
  const planned = Math.max(1, daysFrom(from, by) + 1)
  return late <= 0 ? ALL : most(NOTHING, subtract(ALL, divide(whole(late), whole(planned))))
}

/** F2, and F8 where `far` says that more than the target costs points. */
function got(reached: Exact, target: Exact, far: ScoreRules | null): Exact {
  const share = divide(most(reached, NOTHING), target)
  if (!above(share, ALL) || far === null) return least(share, ALL)
  const beyond = subtract(subtract(share, ALL), divide(known(far.overFrom), whole(100)))
  return beyond.over < 0n ? ALL : most(divide(known(far.overLeast), whole(100)), subtract(ALL, beyond))
}

/** F3. */
function kept(reached: Exact, target: Exact, { atMost }: ScoreRules): Exact {
  if (!above(reached, target)) return ALL
  if (target.over === 0n) return NOTHING
  if (atMost === 'ratio') return divide(target, reached)
  return most(NOTHING, subtract(ALL, divide(subtract(reached, target), target)))
}

/** F7 in bands. */
function byBand(reached: Exact, { satisfactionFrom: from, satisfactionGives: gives }: ScoreRules): Exact {
  const reaches = (edge: string) => !above(known(edge), reached)
  if (reaches(from.full)) return ALL
  if (reaches(from.most)) return divide(known(gives.most), whole(100))
  return reaches(from.some) ? divide(known(gives.some), whole(100)) : NOTHING
}

/** @param money by the end of the year; `isPaid`: whether any payment is recorded */
export function score(
  target: Target,
  given: SheetFacts | null,
  money: FundMoney & { readonly isPaid: boolean },
  { year, rules }: { readonly year: number; readonly rules: ScoreRules },
): Scored {
  const indicators = target.indicators.filter(({ term }) => term !== 'medium-term')
  const points = pointsOf(indicators, rules)
  const lines = indicators.map((indicator, i) => {
    const [weight, said] = [divide(whole(points[i] ?? 0n), whole(100)), given?.indicators[i]]
    const at = { branch: branchOf(indicator), year }
    if (said === undefined || said.notApplicable) return { weight, exact: null, applies: said !== undefined }
    const chosen = askedOf(indicator).way === 'step' ? decimal(said.score) : null
    const share = chosen === null ? shareOf(askedOf(indicator), said, rules, at) : divide(chosen, weight)
    return {
      weight,
      exact: share === null ? null : multiply(weight, share),
      applies: true,
      isOpen: share === null,
    }
  })
  const typedPaid = given === null || given.executed === '' ? null : decimal(given.executed)
  const executed = money.isPaid ? whole(money.paid) : typedPaid && multiply(typedPaid, whole(1_000_000))
  const rate = executed === null || money.budget === 0n ? null : divide(executed, whole(money.budget))
  const execution = rate === null ? '0.00' : shown(multiply(least(rate, ALL), known(rules.executionWeight)))
  const isWhole = given !== null && executed !== null && lines.every(({ isOpen = false }) => !isOpen)
  const scored = lines.filter(({ exact }) => exact !== null)
  const counts = rate !== null || (executed !== null && executed.over > 0n)
  const of = total([...scored.map(({ weight }) => weight), ...(counts ? [known(rules.executionWeight)] : [])])
  const sum = total([
    ...scored.map(({ exact }) => known(shown(exact ?? NOTHING))),
    ...(counts ? [known(execution)] : []),
  ])
  return {
    rate: rate === null ? null : percent(rate),
    execution,
    indicators: lines.map(({ weight, exact }) => ({
      weight: shown(weight),
      score: exact === null ? null : shown(exact),
      exact,
    })),
    total:
      !isWhole || scored.length === 0 ? null : graded(divide(multiply(sum, whole(100)), of), rate, rules),
  }
}

/** F10 and F11, and what a low execution caps. */
function graded(sum: Exact, rate: Exact | null, rules: ScoreRules): { score: string; grade: Grade } {
  const low = ([50, 60, 70, 80] as const).find(
    (edge) => rate !== null && above(divide(whole(edge), whole(100)), rate),
  )
  const cap = rules.capped && low !== undefined ? known(rules.caps[`below${low}`]) : null
  const score = shown(cap === null ? sum : least(known(shown(sum)), cap))
  return { score, grade: gradeOf(score, rules) }
}

/** The mean of scores, weighted by money, two decimals; null where there is nothing to weigh. */
export function meanByMoney(
  all: readonly { readonly score: string; readonly money: bigint }[],
): string | null {
  const weight = all.reduce((sum, { money }) => sum + money, 0n)
  if (weight === 0n) return null
  return shown(
    divide(total(all.map(({ score: one, money }) => multiply(known(one), whole(money)))), whole(weight)),
  )
}
