/** 绩效运行监控报告, drafted: sentences over the lights, the money and the reasons of one round. */
import { compared, quotient, type Fraction } from '../kernel/exact.ts'
import type { Day } from '../kernel/day.ts'
import { beyond, CATEGORIES_MOST, isDrawn, type ReportChart } from './chart.ts'
import { endedParagraph, type EndedProject } from './ended.ts'
import { counted, fact, say, type Fact, type Paragraph, type Sentence } from './fact.ts'
import {
  lightFacts,
  pointsFact,
  rateOf,
  shareFact,
  shareValue,
  wanFact,
  type Lights,
  type MoneySum,
} from './figures.ts'
import {
  TABLE_MOST,
  type Drafted,
  type DraftedSection,
  type ReportSection,
  type ReportTable,
} from './report.ts'

export type WatchedUnit = MoneySum & { readonly id: string; readonly name: string; readonly lights: Lights }

export type GraveProject = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly light: 'red' | 'yellow'
  /** 分; shares in %. */
  readonly budget: bigint
  readonly rate: string | null
  readonly achievement: string | null
  /** In words: the light's reasons, what the unit writes of problems, the measure. */
  readonly reasons: readonly string[]
  readonly problems: string
  readonly measures: string
}

/** The lights and the money of the same subject in another round. */
export type OtherRound = MoneySum & { readonly mark: string; readonly lights: Lights }

export type MonitoringFacts = MoneySum & {
  readonly mark: string
  readonly day: Day
  readonly due: Day
  readonly ruleSet: string
  /** Sheets, and how many are 办结. */
  readonly sheets: number
  readonly final: number
  readonly lights: Lights
  /** Below the subject: departments of a region, units of a department. */
  readonly units: readonly WatchedUnit[]
  /** The mean over projects with data, in %; null without any. */
  readonly achievement: string | null
  /** The gravest first. */
  readonly grave: readonly GraveProject[]
  /** Why lights are red or yellow, by what each reason is called: how many projects. */
  readonly reasons: readonly { readonly name: string; readonly count: number }[]
  /** 偏差原因 of the sheets by class: how many indicators. */
  readonly causes: readonly { readonly name: string; readonly count: number }[]
  readonly warnings: { readonly open: number; readonly answered: number; readonly ended: number }
  /** 终止 in the year by the day of the round. */
  readonly ended: readonly EndedProject[]
  /** 整改 that came of monitoring of the year. */
  readonly rectifications: { readonly all: number; readonly confirmed: number; readonly late: number }
  /** The round before in the year, and the same mark a year earlier; null: there was none. */
  readonly before: OtherRound | null
  readonly lastYear: OtherRound | null
}

/** Projects and units that a sentence names. */
const NAMED = 5
/** Points that a unit's rate is away from the whole before it is named as fast or slow; set by this system. */
const APART = { over: 5n, under: 100n }

export function draftMonitoring(facts: MonitoringFacts): Drafted {
  const at = (id: ReportSection, paragraphs: readonly Paragraph[], more: Partial<DraftedSection> = {}) => ({
    id,
    paragraphs: paragraphs.filter((one) => one.length > 0),
    charts: (more.charts ?? []).filter(isDrawn),
    tables: (more.tables ?? []).filter(({ rows }) => rows.length > 0),
  })
  return {
    sections: [
      at('overview', overview(facts)),
      at('execution', execution(facts), { charts: [ratesChart(facts), yearChart(facts)] }),
      at('goals', goals(facts), { charts: [lightsChart(facts)], tables: [graveTable(facts)] }),
      at('achievements', achievements(facts)),
      at('problems', problems(facts)),
      at('causes', causes(facts)),
      at('advice', advice(facts)),
    ],
  }
}

function overview({
  day,
  due,
  sheets,
  final,
  units,
  ruleSet,
  mark,
  ended,
}: MonitoringFacts): readonly Paragraph[] {
  return [
    [
      say('monitoring-scope', {
        day: fact('day', day, { of: mark, key: 'day' }),
        due: fact('due', due, {}),
        projects: counted('projects', sheets),
        units: counted('units', units.length),
      }),
      say('monitoring-final', { final: counted('final', final), projects: counted('projects', sheets) }),
      say('basis', { basis: fact('rule-set', ruleSet, {}) }),
    ],
    endedParagraph(ended),
  ]
}

function execution(facts: MonitoringFacts): readonly Paragraph[] {
  const { units, lastYear } = facts
  const rate = rateOf(facts)
  if (rate === null) return [[say('money-no-budget', { paid: wanFact('paid', facts.paid) })]]
  const money = {
    budget: wanFact('budget', facts.budget),
    paid: wanFact('paid', facts.paid),
    rate: shareFact('rate', rate),
  }
  return [
    [say('money', money), ...sinceLastYear(money.rate, rate, lastYear)],
    [
      ...namedUnits('units-fast', units, (own) => compared(own, higher(rate)) >= 0, -1),
      ...namedUnits('units-slow', units, (own) => compared(own, lower(rate)) <= 0, 1),
    ],
  ]
}

function sinceLastYear(now: Fact, rate: Fraction, lastYear: OtherRound | null): readonly Sentence[] {
  const before = lastYear === null ? null : rateOf(lastYear)
  return before === null
    ? [say('money-no-last-year', { rate: now })]
    : [
        say('money-than-last-year', {
          before: shareFact('rate', before, { of: lastYear?.mark ?? '', key: 'last-year' }),
          change: pointsFact('rate-change', rate, before, { key: 'last-year' }),
        }),
      ]
}

function higher({ over, under }: Fraction): Fraction {
  return { over: over * APART.under + APART.over * under, under: under * APART.under }
}

function lower({ over, under }: Fraction): Fraction {
  return { over: over * APART.under - APART.over * under, under: under * APART.under }
}

/** Units whose rate stands apart, the furthest first; no sentence where there is none. */
function namedUnits(
  code: 'units-fast' | 'units-slow',
  units: readonly WatchedUnit[],
  isApart: (rate: Fraction) => boolean,
  order: 1 | -1,
): readonly Sentence[] {
  const apart = units
    .flatMap((unit) => {
      const rate = rateOf(unit)
      return rate !== null && isApart(rate) ? [{ unit, rate }] : []
    })
    .toSorted((a, b) => order * compared(a.rate, b.rate))
    .slice(0, NAMED)
  return units.length < 2 || apart.length === 0
    ? []
    : [
        say(code, {
          units: apart.map(({ unit, rate }) => shareFact('rate', rate, { of: unit.name, key: unit.id })),
        }),
      ]
}

function greenShare({ red, yellow, green }: Lights): Fraction | null {
  const judged = red + yellow + green
  return judged === 0 ? null : quotient(BigInt(green), BigInt(judged))
}

function goals({ lights, before, lastYear, achievement }: MonitoringFacts): readonly Paragraph[] {
  const share = greenShare(lights)
  return [
    [
      say('lights', {
        ...lightFacts(lights),
        ...(share !== null && { share: shareFact('green-rate', share) }),
      }),
      ...comparedWith('lights-before', lights, before, 'before'),
      ...comparedWith('lights-last-year', lights, lastYear, 'last-year'),
    ],
    achievement === null
      ? []
      : [say('achievement', { share: fact('achievement', achievement, { unit: '%' }) })],
  ]
}

function comparedWith(
  code: 'lights-before' | 'lights-last-year',
  now: Lights,
  other: OtherRound | null,
  key: string,
): readonly Sentence[] {
  const [own, before] = [greenShare(now), other === null ? null : greenShare(other.lights)]
  if (other === null || own === null || before === null) return []
  return [
    say(code, {
      before: shareFact('green-rate', before, { of: other.mark, key }),
      change: pointsFact('green-change', own, before, { key }),
      red: counted('red', other.lights.red, { of: other.mark, key }),
      now: counted('red', now.red),
    }),
  ]
}

function achievements({ lights, units, rectifications, warnings }: MonitoringFacts): readonly Paragraph[] {
  const good = units
    .filter(({ lights: own }) => own.green > 0 && own.red === 0 && own.yellow === 0)
    .toSorted((a, b) => b.lights.green - a.lights.green)
    .slice(0, NAMED)
  const share = greenShare(lights)
  const settled = warnings.answered + warnings.ended
  const found = [
    share === null || lights.green === 0 || good.length === 0 || units.length < 2
      ? []
      : [
          say('units-green', {
            units: good.map(({ id, name, lights: own }) =>
              counted('green', own.green, { of: name, key: id }),
            ),
          }),
        ],
    settled === 0
      ? []
      : [
          say('warnings', {
            warnings: counted('warnings', settled + warnings.open, { unit: '项' }),
            answered: counted('warnings-answered', warnings.answered, { unit: '项' }),
            ended: counted('warnings-ended', warnings.ended, { unit: '项' }),
          }),
        ],
    rectifications.confirmed === 0
      ? []
      : [
          say('mended', {
            all: counted('rectifications', rectifications.all, { unit: '项' }),
            confirmed: counted('rectifications-confirmed', rectifications.confirmed, { unit: '项' }),
          }),
        ],
  ].filter((one) => one.length > 0)
  const own =
    lights.green === 0 || share === null
      ? []
      : [say('lights', { ...lightFacts(lights), share: shareFact('green-rate', share) })]
  if (found.length > 0) return found
  return own.length > 0 ? [own] : [[say('no-good', { green: counted('green', lights.green) })]]
}

function problems({ grave, lights, warnings, reasons }: MonitoringFacts): readonly Paragraph[] {
  const of = (light: 'red' | 'yellow') => grave.filter((one) => one.light === light)
  const named = (light: 'red' | 'yellow') =>
    of(light)
      .slice(0, NAMED)
      .map(({ id, name, reasons: why }) => fact('reason', why[0] ?? '', { of: name, key: id }))
  if (lights.red + lights.yellow === 0)
    return [[say('no-problems', { red: counted('red', 0), yellow: counted('yellow', 0) })]]
  return [
    lights.red === 0
      ? []
      : [say('projects-red', { red: counted('red', lights.red), projects: named('red') })],
    lights.yellow === 0
      ? []
      : [say('projects-yellow', { yellow: counted('yellow', lights.yellow), projects: named('yellow') })],
    reasons.length === 0
      ? []
      : [
          say('reasons', {
            reasons: reasons.map(({ name, count }) => counted('reason-count', count, { of: name })),
          }),
        ],
    warnings.open === 0
      ? []
      : [say('late', { late: counted('warnings-open', warnings.open, { unit: '项' }) })],
  ]
}

function causes({ causes: found, grave }: MonitoringFacts): readonly Paragraph[] {
  const written = grave.filter(({ problems: words }) => words.trim() !== '').slice(0, NAMED)
  if (found.length === 0 && written.length === 0)
    return [[say('no-causes', { causes: counted('cause-count', 0, { unit: '项' }) })]]
  return [
    found.length === 0
      ? []
      : [
          say('causes', {
            causes: found.map(({ name, count }) => counted('cause-count', count, { of: name, unit: '项' })),
          }),
        ],
    ...written.map(({ id, name, problems: words }) => [
      say('cause-words', { words: fact('written', words.trim(), { of: name, key: id }) }),
    ]),
  ]
}

function advice(facts: MonitoringFacts): readonly Paragraph[] {
  const { lights, warnings, rectifications, sheets, final, units, grave } = facts
  const rate = rateOf(facts)
  const measured = grave.filter(({ light, measures }) => light === 'red' && measures !== '').slice(0, NAMED)
  const slow =
    rate === null ? [] : namedUnits('units-slow', units, (own) => compared(own, lower(rate)) <= 0, 1)
  const given: readonly Paragraph[] = [
    lights.red === 0
      ? []
      : [
          say('advise-red', {
            red: counted('red', lights.red),
            measures: measured.map(({ id, name, measures }) =>
              fact('measure', measures, { of: name, key: id }),
            ),
          }),
        ],
    lights.yellow === 0 ? [] : [say('advise-yellow', { yellow: counted('yellow', lights.yellow) })],
    slow.map(({ said }) => say('advise-slow', said)),
    warnings.open === 0
      ? []
      : [say('advise-warnings', { open: counted('warnings-open', warnings.open, { unit: '项' }) })],
    rectifications.all === rectifications.confirmed
      ? []
      : [
          say('advise-rectify', {
            open: counted('rectifications-open', rectifications.all - rectifications.confirmed, {
              unit: '项',
            }),
          }),
        ],
    final === sheets
      ? []
      : [
          say('advise-final', {
            final: counted('final', final),
            projects: counted('projects', sheets),
          }),
        ],
  ].filter((one) => one.length > 0)
  return given.length > 0 ? given : [[say('advise-none', lightFacts(lights))]]
}

function lightsChart({ units, lights, mark }: MonitoringFacts): ReportChart {
  const rows =
    units.length > 1
      ? units.slice(0, CATEGORIES_MOST).map(({ name, lights: own }) => ({ name, lights: own }))
      : [{ name: mark, lights }]
  const series = (['red', 'yellow', 'green'] as const).map((code) => ({
    code,
    values: rows.map(({ lights: own }) => String(own[code])),
  }))
  return {
    id: 'lights',
    kind: 'stacked',
    unit: '个',
    categories: rows.map(({ name }) => name),
    ...beyond(units.length, rows.length),
    series,
  }
}

/** 执行率 of the units: the lowest first. */
function ratesChart({ units }: MonitoringFacts): ReportChart {
  const rows = units
    .flatMap((unit) => {
      const rate = rateOf(unit)
      return rate === null ? [] : [{ name: unit.name, rate }]
    })
    .toSorted((a, b) => compared(a.rate, b.rate))
  const drawn = rows.length < 2 ? [] : rows.slice(0, CATEGORIES_MOST)
  return {
    id: 'rates',
    kind: 'bar',
    unit: '%',
    categories: drawn.map(({ name }) => name),
    ...beyond(rows.length, drawn.length),
    series: [{ code: 'rate', values: drawn.map(({ rate }) => shareValue(rate)) }],
  }
}

/** The rate of this round beside the one before and last year's. */
function yearChart(facts: MonitoringFacts): ReportChart {
  const rounds = [facts.lastYear, facts.before, facts].filter((one) => one !== null)
  const drawn = rounds.length < 2 ? [] : rounds
  return {
    id: 'year',
    kind: 'bar',
    unit: '%',
    categories: drawn.map(({ mark }) => mark),
    series: [{ code: 'rate', values: drawn.map((one) => shareValue(rateOf(one))) }],
  }
}

function graveTable({ grave, lights }: MonitoringFacts): ReportTable {
  const rows = grave
    .slice(0, TABLE_MOST)
    .map(({ name, unit, light, budget, rate, achievement, reasons, measures }) => [
      name,
      unit,
      light,
      wanFact('budget', budget).value,
      rate ?? '',
      achievement ?? '',
      reasons.join('；'),
      measures,
    ])
  return { id: 'grave', rows, more: lights.red + lights.yellow - rows.length }
}
