/** 绩效监控: the figures F1 and F12 to F14, the forecast, and the light with its reasons. docs/monitoring.md. */
import {
  above,
  add,
  ALL,
  divide,
  known,
  least,
  most,
  multiply,
  order,
  NOTHING,
  percent,
  size,
  subtract,
  total,
  whole,
  type Exact,
} from './exact.ts'
import { MARKS, type Indicator, type Target } from './facts.ts'
import { askedOf, daysFrom } from './indicators.ts'
import type { FundMoney } from './money.ts'
import { typed, type Typed } from './values.ts'

type Kind = 'amount' | 'date' | 'ceiling' | 'rate' | 'qualitative'
/** The part 运行监控 of a rule set, as a round keeps it. */
export type Rules = {
  readonly stagesOn: boolean
  readonly stages: { readonly [stage in 'april' | 'june' | 'august' | 'october']: number }
  readonly planGap: number
  readonly gap: number
  readonly early: { readonly [kind in Kind]: boolean }
  readonly expectedYellow: number
  readonly expectedRed: number
  readonly graceDays: number
  readonly aheadRed: boolean
  readonly redTimes: number
  readonly forecastLeast: number
  readonly steps: { readonly met: number; readonly partly: number; readonly unmet: number }
  readonly absurdTimes: number
  readonly costBelow: number
  readonly kindsOn: boolean
  readonly kinds: { readonly [kind in Exclude<ProjectKind, 'unknown'>]: KindRules }
  readonly dueShare: number
  readonly servedUnits: readonly string[]
  readonly weighing: 'worse' | 'promise-kept'
}
export type ProjectKind = 'routine' | 'purchase' | 'building' | 'transfer' | 'unknown'
type When = 'always' | 'due' | 'never'
type OfKind = 'stage-low' | 'plan-behind' | 'gap' | 'forecast-low' | 'paid-late' | 'served-behind'
/** What a rule set says of one kind of project; `own`: its own bounds of these four hold. */
type KindRules = {
  readonly reasons: { readonly [code in OfKind]: When }
  readonly plan: 'linear' | 'marks'
  readonly own: boolean
  readonly planGap: number
  readonly gap: number
  readonly forecastLeast: number
  readonly graceDays: number
  readonly lateGap: number
  readonly lateDays: number
  readonly servedGap: number
}
export type Round = { readonly year: number; readonly day: string; readonly rules: Rules }
type Entry = {
  readonly toDate: string
  readonly expected: string
  readonly likelihood: 'certain' | 'possible' | 'impossible' | null
  readonly explained?: readonly { readonly of: string; readonly text: string }[]
}
/** What the unit wrote. */
export type Written = { readonly entries: readonly Entry[]; readonly expectedPaid: string }
export type Reason = {
  readonly code: string
  readonly light: 'red' | 'yellow'
  readonly values: { readonly [name: string]: string | number }
}
type Lit = 'red' | 'yellow' | 'green' | 'none'
export type Looked = {
  readonly rate: string | null
  readonly planned: string | null
  readonly deviation: string | null
  readonly achievement: string | null
  readonly difference: string | null
  readonly forecast: string | null
  readonly expected: string | null
  readonly kind: ProjectKind
  readonly moneyLight: Lit
  readonly promiseLight: Lit
  readonly light: Lit
  readonly reasons: readonly Reason[]
  /** % of each line: so far, and as it is expected. */
  readonly lines: readonly { readonly progress: string | null; readonly expected: string | null }[]
}

const share = (percents: number): Exact => divide(known(percents), whole(100))
const orNothing = (value: Exact | null): string | null => (value === null ? null : percent(value))

/** How far an indicator is, 1 where it is reached. @param day what is not done by then counts when its date is past */
function progress(reached: Typed | null, indicator: Indicator, day: string, { steps }: Rules): Exact | null {
  const asked = askedOf(indicator)
  if (reached === null) return null
  if (reached.is === 'step') return share(steps[reached.step])
  if (reached.is === 'day') {
    if (asked.way !== 'date') return null
    if (reached.day === null) return asked.by < day ? NOTHING : null
    const late = daysFrom(asked.by, reached.day)
    return late <= 0 ? ALL : most(NOTHING, subtract(ALL, divide(whole(late), whole(365))))
  }
  if (asked.way === 'date' || asked.way === 'step') return null
  const { number } = reached
  const isCeiling = asked.way === 'atMost' || (asked.way === 'exactly' && asked.target.over === 0n)
  if (!isCeiling) return asked.target.over <= 0n ? ALL : divide(number, asked.target)
  if (!above(number, asked.target)) return ALL
  if (asked.target.over === 0n) return NOTHING
  return most(NOTHING, subtract(ALL, divide(subtract(number, asked.target), asked.target)))
}

/** 时点: what counts before the year is over. */
function kindOf(indicator: Indicator): Kind {
  const asked = askedOf(indicator)
  if (asked.way === 'step') return 'qualitative'
  if (asked.way === 'date') return 'date'
  if (asked.way === 'atMost' || (asked.way === 'exactly' && asked.target.over === 0n)) return 'ceiling'
  return asked.unit === '%' || asked.unit === '‰' ? 'rate' : 'amount'
}

/** F12: by weight where each with data has one, otherwise all alike. */
function achievement(
  lines: readonly { readonly indicator: Indicator; readonly progress: Exact | null }[],
): Exact | null {
  const data = lines.flatMap((line) => (line.progress === null ? [] : [{ ...line, progress: line.progress }]))
  if (data.length === 0) return null
  const weights = data.map(({ indicator: { weight } }) => (weight === null ? NOTHING : known(weight)))
  const counts = weights.every(({ over }) => over > 0n) ? weights : data.map(() => ALL)
  const points = data.map((line, i) => multiply(least(ALL, line.progress), counts[i] ?? ALL))
  return divide(total(points), total(counts))
}

const LAST: { readonly [mark in (typeof MARKS)[number]]: string } = {
  march: '03-31',
  june: '06-30',
  october: '10-31',
  december: '12-31',
}

type Mark = { readonly day: string; readonly share: Exact }

/** The shares of the plan at its marks; null: there is no plan. */
function marksOf({ plan, budget }: Target, year: number): readonly Mark[] | null {
  if (MARKS.every((mark) => plan[mark] === null)) return null
  const all = plan.measure === 'percent' ? whole(100) : known(budget.total)
  let before = NOTHING
  return MARKS.map((mark) => {
    const written = plan[mark]
    before = written === null ? before : divide(known(written), all)
    return { day: `${year}-${LAST[mark]}`, share: before }
  })
}

/** The plan line on a day; null: there is no plan. */
export function plannedOn(target: Target, year: number, day: string): Exact | null {
  const marks = marksOf(target, year)
  if (marks === null) return null
  let [from, before] = [`${year - 1}-12-31`, NOTHING]
  for (const { day: until, share: here } of marks) {
    if (day <= until) {
      const part = divide(whole(daysFrom(from, day)), whole(daysFrom(from, until)))
      return add(before, multiply(subtract(here, before), part))
    }
    ;[from, before] = [until, here]
  }
  return before
}

function forecast(
  money: FundMoney,
  rate: Exact,
  planned: Exact | null,
  at: Round & { target: Target; written: Written },
) {
  if (at.written.expectedPaid !== '')
    return divide(multiply(known(at.written.expectedPaid), whole(1_000_000)), whole(money.budget))
  const end = plannedOn(at.target, at.year, `${at.year}-12-31`)
  const days = (day: string) => whole(daysFrom(`${at.year - 1}-12-31`, day))
  const goes =
    planned === null || end === null
      ? divide(multiply(rate, days(`${at.year}-12-31`)), days(at.day))
      : add(
          rate,
          multiply(subtract(end, planned), planned.over === 0n ? ALL : least(ALL, divide(rate, planned))),
        )
  return least(goes, most(rate, ALL))
}

type Seen = {
  readonly indicator: Indicator
  readonly entry: Entry
  readonly now: Typed | null
  readonly progress: Exact | null
  /** Of the year, as the unit says. */
  readonly foreseen: Exact | null
  /** 确定能 without a number is all of it. */
  readonly expected: Exact | null
  readonly isPartly: boolean
}

function seen(indicator: Indicator, entry: Entry, { rules, year, day }: Round): Seen {
  const isOver = day >= `${year}-12-31`
  const explained = entry.explained ?? []
  const now = typed(entry.toDate, indicator, { doubts: rules, isFinal: isOver, explained })
  const says = entry.expected.trim() !== ''
  const later = says ? typed(entry.expected, indicator, { doubts: rules, isFinal: true, explained }) : null
  const reached = progress(now, indicator, day, rules)
  const atEnd = isOver ? reached : null
  const foreseen = says ? progress(later, indicator, `${year}-12-31`, rules) : atEnd
  const counts = says ? later : now
  return {
    indicator,
    entry,
    now,
    progress: reached,
    foreseen,
    expected: foreseen ?? (!says && entry.likelihood === 'certain' ? ALL : null),
    isPartly: counts?.is === 'step' && counts.step === 'partly',
  }
}

/** By the general rules: of a kind that is not known, and where kinds are not told apart. */
function rulesOf(kind: ProjectKind, rules: Rules): KindRules {
  const general = {
    planGap: rules.planGap,
    gap: rules.gap,
    forecastLeast: rules.forecastLeast,
    graceDays: rules.graceDays,
  }
  if (kind === 'unknown' || !rules.kindsOn)
    return {
      reasons: {
        'stage-low': 'always',
        'plan-behind': 'always',
        'gap': 'always',
        'forecast-low': 'always',
        'paid-late': 'never',
        'served-behind': 'never',
      },
      plan: 'linear',
      own: true,
      lateGap: 0,
      lateDays: 0,
      servedGap: 0,
      ...general,
    }
  const own = rules.kinds[kind]
  return own.own ? own : { ...own, ...general }
}

/** The first mark with `dueShare` of what the plan has in the end; without a plan the last date of an indicator. */
function payDayOf(marks: readonly Mark[] | null, lines: readonly Seen[], { dueShare }: Rules): string | null {
  const end = marks?.at(-1)?.share ?? NOTHING
  const dates = lines.flatMap(({ indicator: { value } }) => value.deadline ?? []).toSorted()
  if (marks === null || end.over <= 0n) return dates.at(-1) ?? null
  const asked = multiply(end, share(dueShare))
  return marks.find((mark) => !above(asked, mark.share))?.day ?? null
}

const OF_MONEY = ['overspent', 'stage-low', 'plan-behind', 'forecast-low', 'paid-late']

/** Of the money: also where more was done than paid (F14); all else is of what was promised. */
function isOfMoney({ code, values }: Reason): boolean {
  if (code === 'gap') return above(known(values['achievement'] ?? 0), known(values['rate'] ?? 0))
  return OF_MONEY.includes(code)
}

/** Whether the reason counts for the kind on the day. */
function counts(reason: Reason, { reasons }: KindRules, isEarly: boolean): boolean {
  const when = (reasons as { readonly [code: string]: When | undefined })[reason.code] ?? 'always'
  if (when === 'always') return true
  if (when === 'never') return false
  return !isEarly || (reason.code === 'gap' && !isOfMoney(reason))
}

/** What the sheet of a project in a round comes to. */
export function look(
  target: Target,
  written: Written,
  money: FundMoney,
  round: Round & { readonly kind?: ProjectKind },
): Looked {
  const { year, day, rules, kind = 'unknown' } = round
  const ofKind = rulesOf(kind, rules)
  const marks = marksOf(target, year)
  const lines = target.indicators
    .filter(({ term }) => term === undefined)
    .map((indicator, i) =>
      seen(indicator, written.entries[i] ?? { toDate: '', expected: '', likelihood: null }, round),
    )
  const rate = money.budget === 0n ? null : divide(whole(money.paid), whole(money.budget))
  const planned =
    ofKind.plan === 'marks' && marks !== null
      ? (marks.findLast((mark) => mark.day <= day)?.share ?? NOTHING)
      : plannedOn(target, year, day)
  const counted = lines.filter(({ indicator }) => day >= `${year}-12-31` || rules.early[kindOf(indicator)])
  const reached = achievement(counted)
  const later = rate === null ? null : forecast(money, rate, planned, { ...round, target, written })
  const served = achievement(
    lines.filter(({ indicator }) => {
      const asked = askedOf(indicator)
      const unit = 'unit' in asked ? asked.unit : null
      return kindOf(indicator) === 'amount' && rules.servedUnits.includes(unit ?? '')
    }),
  )
  const found = [
    ...ofMoney(money),
    ...ofLikelihoods(lines, rules),
    ...ofDates(lines, round, ofKind),
    ...ofExpected(lines, rules),
    ...(rate === null ? [] : ofRates(rate, { planned, reached, later, marks }, round, ofKind)),
    ...ofServed(served, planned, ofKind, rules),
    ...(rate === null ? [] : ofForecast(later, ofKind)),
  ]
  const due = payDayOf(marks, lines, rules)
  const isEarly = due !== null && day < due
  const reasons = found.filter((reason) => counts(reason, ofKind, isEarly))
  // While something is to be filled in, nothing is green.
  const isOpen = lines.some(({ entry }) => entry.toDate.trim() === '' || entry.likelihood === null)
  const litBy = (some: readonly Reason[], isJudged: boolean): Lit =>
    (['red', 'yellow'] as const).find((light) => some.some((one) => one.light === light)) ??
    (isJudged ? 'green' : 'none')
  const moneyLight = litBy(reasons.filter(isOfMoney), rate !== null)
  const promiseLight = litBy(
    reasons.filter((reason) => !isOfMoney(reason)),
    !isOpen && (reached !== null || lines.some(({ entry }) => entry.likelihood !== null)),
  )
  const isSoftened =
    rules.weighing === 'promise-kept' &&
    moneyLight === 'red' &&
    promiseLight === 'green' &&
    reasons.every(({ code }) => code !== 'overspent')
  const both = [isSoftened ? 'yellow' : moneyLight, promiseLight]
  return {
    rate: orNothing(rate),
    planned: orNothing(planned),
    deviation: rate === null || planned === null ? null : percent(subtract(rate, planned)),
    achievement: orNothing(reached),
    difference: rate === null || reached === null ? null : percent(size(subtract(reached, rate))),
    forecast: orNothing(later),
    expected: orNothing(
      achievement(lines.map(({ indicator, expected }) => ({ indicator, progress: expected }))),
    ),
    kind,
    moneyLight,
    promiseLight,
    light:
      (['red', 'yellow'] as const).find((light) => both.includes(light)) ??
      (both.includes('green') && !isOpen ? 'green' : 'none'),
    reasons,
    lines: lines.map((line) => ({ progress: orNothing(line.progress), expected: orNothing(line.expected) })),
  }
}

/** 万元 with two decimals, or as many as it takes. */
function wan(fen: bigint): string {
  const text = `${fen / 1_000_000n}.${String(fen % 1_000_000n).padStart(6, '0')}`
  return text.replace(/0{1,4}$/u, '')
}

function ofMoney({ paid, budget }: FundMoney): readonly Reason[] {
  return paid > budget
    ? [{ code: 'overspent', light: 'red', values: { paid: wan(paid), budget: wan(budget) } }]
    : []
}

/** Expected to be missed, the worst first. */
function missed(lines: readonly Seen[], { expectedYellow }: Rules): readonly (Seen & { foreseen: Exact })[] {
  return lines
    .flatMap((line) => {
      const { foreseen, entry } = line
      const counts = foreseen !== null && entry.likelihood !== 'impossible'
      return counts && above(share(expectedYellow), foreseen) ? [{ ...line, foreseen }] : []
    })
    .toSorted((a, b) => order(a.foreseen, b.foreseen))
}

function ofLikelihoods(lines: readonly Seen[], rules: Rules): readonly Reason[] {
  const said = (likelihood: string) => lines.filter(({ entry }) => entry.likelihood === likelihood).length
  const isPossible = missed(lines, rules).filter(({ entry }) => entry.likelihood === 'possible').length
  const unmet = lines.filter(({ now }) => now?.is === 'step' && now.step === 'unmet').length
  const reason = (code: string, light: 'red' | 'yellow', count: number): readonly Reason[] =>
    count > 0 ? [{ code, light, values: { count } }] : []
  return [
    ...reason('impossible', 'red', said('impossible')),
    ...reason('unmet', 'red', unmet),
    ...reason('possible', 'yellow', said('possible') - isPossible).map(({ values, ...rest }) => ({
      ...rest,
      values: isPossible > 0 ? { ...values, besides: isPossible } : values,
    })),
  ]
}

function ofDates(lines: readonly Seen[], { day }: Round, { graceDays }: KindRules): readonly Reason[] {
  const late = lines
    .flatMap(({ now, indicator: { value, level3 } }) => {
      if (now?.is !== 'day' || now.day !== null || value.deadline === null) return []
      const days = daysFrom(value.deadline, day)
      return days > graceDays ? [{ name: level3, deadline: value.deadline, days }] : []
    })
    .toSorted((a, b) => b.days - a.days)
  const [first] = late
  return first === undefined
    ? []
    : [
        {
          code: 'date-passed',
          light: 'red',
          values: { count: late.length, ...first, grace: graceDays },
        },
      ]
}

function ofExpected(lines: readonly Seen[], rules: Rules): readonly Reason[] {
  const all = missed(lines, rules)
  const red = all.find(({ foreseen, isPartly }) => !isPartly && above(share(rules.expectedRed), foreseen))
  const worst = red ?? all[0]
  if (worst === undefined) return []
  const values = { count: all.length, name: worst.indicator.level3, expected: percent(worst.foreseen) }
  return [
    red === undefined
      ? { code: 'expected-low', light: 'yellow', values: { ...values, least: rules.expectedYellow } }
      : { code: 'expected-low', light: 'red', values: { ...values, least: rules.expectedRed } },
  ]
}

const STAGE_END = { april: '04-30', june: '06-30', august: '08-31', october: '10-31' } as const

function ofStage(rate: Exact, { year, day, rules }: Round): readonly Reason[] {
  const stage = (['october', 'august', 'june', 'april'] as const).find(
    (one) => day >= `${year}-${STAGE_END[one]}`,
  )
  if (!rules.stagesOn || stage === undefined) return []
  const asked = share(rules.stages[stage])
  if (!above(asked, rate)) return []
  const isRed = above(asked, multiply(rate, known(rules.redTimes)))
  return [
    {
      code: 'stage-low',
      light: isRed ? 'red' : 'yellow',
      values: { rate: percent(rate), stage, least: rules.stages[stage] },
    },
  ]
}

/** More points than are allowed is yellow, twice as many red. */
function lightOf(points: Exact, allowed: number, { redTimes }: Rules): 'red' | 'yellow' | null {
  if (!above(points, share(allowed))) return null
  return above(points, multiply(share(allowed), known(redTimes))) ? 'red' : 'yellow'
}

function ofRates(
  rate: Exact,
  {
    planned,
    reached,
    marks,
  }: { planned: Exact | null; reached: Exact | null; later: Exact | null; marks: readonly Mark[] | null },
  round: Round,
  ofKind: KindRules,
): readonly Reason[] {
  const { rules } = round
  const reasons = [...ofStage(rate, round)]
  const behind = planned === null ? null : subtract(planned, rate)
  const late = behind === null ? null : lightOf(behind, ofKind.planGap, rules)
  if (planned !== null && behind !== null && late !== null) {
    const values = {
      rate: percent(rate),
      planned: percent(planned),
      points: percent(behind),
      allowed: ofKind.planGap,
    }
    reasons.push({ code: 'plan-behind', light: late, values })
  }
  if (reached !== null) {
    const apart = size(subtract(reached, rate))
    const found = lightOf(apart, ofKind.gap, rules)
    const light = above(reached, rate) && !rules.aheadRed && found === 'red' ? 'yellow' : found
    const values = {
      achievement: percent(reached),
      rate: percent(rate),
      points: percent(apart),
      allowed: ofKind.gap,
    }
    if (light !== null) reasons.push({ code: 'gap', light, values })
  }
  const mark = marks?.find((one) => above(one.share, add(rate, share(ofKind.lateGap))))
  const days = mark === undefined ? 0 : daysFrom(mark.day, round.day)
  if (mark !== undefined && days > ofKind.lateDays) {
    const isRed = days > ofKind.lateDays * rules.redTimes
    const values = {
      rate: percent(rate),
      planned: percent(mark.share),
      mark: mark.day,
      days,
      allowed: ofKind.lateDays,
    }
    reasons.push({ code: 'paid-late', light: isRed ? 'red' : 'yellow', values })
  }
  return reasons
}

/** People reached and times paid against the plan. */
function ofServed(
  served: Exact | null,
  planned: Exact | null,
  { servedGap }: KindRules,
  rules: Rules,
): readonly Reason[] {
  if (served === null || planned === null) return []
  const behind = subtract(planned, served)
  const light = lightOf(behind, servedGap, rules)
  const values = {
    served: percent(served),
    planned: percent(planned),
    points: percent(behind),
    allowed: servedGap,
  }
  return light === null ? [] : [{ code: 'served-behind', light, values }]
}

function ofForecast(later: Exact | null, { forecastLeast }: KindRules): readonly Reason[] {
  if (later === null || !above(share(forecastLeast), later)) return []
  const values = { forecast: percent(later), least: forecastLeast }
  return [{ code: 'forecast-low', light: 'yellow', values }]
}
