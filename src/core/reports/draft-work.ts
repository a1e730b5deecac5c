/**
 * 绩效管理工作报告 of a department or a region for a year, and the 绩效自评报告 of a department: sentences over
 * what was asked, watched, judged and applied.
 */
import { compared, exactly, quotient, type Fraction } from '../kernel/exact.ts'
import type { Grade } from '../kernel/grade.ts'
import { beyond, CATEGORIES_MOST, isDrawn, type ReportChart } from './chart.ts'
import { endedParagraph, type EndedProject } from './ended.ts'
import { counted, fact, say, type Fact, type Paragraph, type Sentence } from './fact.ts'
import {
  gradeFacts,
  gradeSum,
  lightFacts,
  pointsFact,
  rateOf,
  shareFact,
  shareValue,
  wanFact,
  type GradeCounts,
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

export type WorkedUnit = MoneySum & {
  readonly id: string
  readonly name: string
  readonly projects: number
  readonly grades: GradeCounts
}

/** A project whose result is 中 or 差: shares in %, points to two decimals. */
export type PoorProject = {
  readonly id: string
  readonly name: string
  readonly unit: string
  readonly source: string
  readonly score: string
  readonly grade: Grade
  /** As the unit wrote them in its self-evaluation. */
  readonly problems: string
  readonly measures: string
}

/** A result of 部门评价 or 财政评价. */
export type NamedResult = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly score: string
  readonly grade: Grade
}

export type WorkSums = MoneySum & {
  /** Approved projects; `budget` is theirs with every change. */
  readonly projects: number
  readonly grades: GradeCounts
}

export type WorkFacts = WorkSums & {
  readonly year: number
  readonly units: readonly WorkedUnit[]
  /** 事前绩效评估: signed ones, by conclusion. */
  readonly assessed: { readonly support: number; readonly adjust: number; readonly refuse: number }
  readonly rounds: readonly { readonly id: string; readonly mark: string; readonly lights: Lights }[]
  /** 自评: opened, confirmed, by grade of those confirmed. */
  readonly self: { readonly all: number; readonly confirmed: number; readonly grades: GradeCounts }
  readonly evaluated: readonly NamedResult[]
  /** The lowest points first. */
  readonly poor: readonly PoorProject[]
  /** 终止 within the year, by day. */
  readonly ended: readonly EndedProject[]
  /** Decisions in force on the results of the year: money in 分. */
  readonly decided: {
    readonly projects: number
    readonly base: bigint
    readonly amount: bigint
    readonly budgetYear: number
  }
  readonly rectifications: { readonly all: number; readonly confirmed: number; readonly late: number }
  readonly lastYear: (WorkSums & { readonly year: number }) | null
}

const NAMED = 5
/** Below this the money of a year is said to be slow; as the rule of the self-evaluation's reason (待核对). */
const SLOW: Fraction = { over: 90n, under: 100n }

function section(
  id: ReportSection,
  paragraphs: readonly Paragraph[],
  more: Partial<Pick<DraftedSection, 'charts' | 'tables'>> = {},
): DraftedSection {
  return {
    id,
    paragraphs: paragraphs.filter((one) => one.length > 0),
    charts: (more.charts ?? []).filter(isDrawn),
    tables: (more.tables ?? []).filter(({ rows }) => rows.length > 0),
  }
}

export function draftWork(facts: WorkFacts): Drafted {
  return {
    sections: [
      section('overview', [...scope(facts), ...money(facts)], { charts: [yearChart(facts)] }),
      section('targets', assessments(facts)),
      section('monitoring', rounds(facts), { charts: [roundsChart(facts)] }),
      section('evaluation', [...self(facts), ...evaluated(facts)], {
        charts: [gradesChart(facts)],
        tables: [resultsTable(facts)],
      }),
      section('results', results(facts)),
      section('achievements', achievements(facts)),
      section('problems', problems(facts), { tables: [poorTable(facts)] }),
      section('causes', causes(facts)),
      section('advice', advice(facts)),
    ],
  }
}

/** The 绩效自评报告 of a department or unit: the same facts, without what came after the self-evaluation. */
export function draftSelfEvaluations(facts: WorkFacts): Drafted {
  return {
    sections: [
      section('overview', [...scope(facts), ...self(facts)]),
      section('execution', money(facts), { charts: [yearChart(facts), ratesChart(facts)] }),
      section('goals', goals(facts), { charts: [gradesChart(facts)] }),
      section('achievements', achievements(facts)),
      section('problems', problems(facts), { tables: [poorTable(facts)] }),
      section('causes', causes(facts)),
      section('advice', advice({ ...facts, decided: { ...facts.decided, projects: facts.projects } })),
    ],
  }
}

function scope({ year, projects, budget, lastYear, units, ended }: WorkFacts): readonly Paragraph[] {
  const now = counted('approved', projects)
  return [
    [
      say('work-scope', {
        year: fact('purpose', String(year), { key: 'year' }),
        projects: now,
        units: counted('units', units.length),
        budget: wanFact('budget', budget),
      }),
      ...(lastYear === null || lastYear.projects === 0
        ? []
        : [
            say('work-than-last-year', {
              projects: counted('approved', lastYear.projects, {
                of: String(lastYear.year),
                key: 'last-year',
              }),
              budget: wanFact('budget', lastYear.budget, { of: String(lastYear.year), key: 'last-year' }),
            }),
          ]),
    ],
    endedParagraph(ended),
  ]
}

function money(facts: WorkFacts): readonly Paragraph[] {
  const rate = rateOf(facts)
  if (rate === null) return [[say('money-no-budget', { paid: wanFact('paid', facts.paid) })]]
  const before = facts.lastYear === null ? null : rateOf(facts.lastYear)
  const now = shareFact('rate', rate)
  return [
    [
      say('money', { budget: wanFact('budget', facts.budget), paid: wanFact('paid', facts.paid), rate: now }),
      before === null
        ? say('money-no-last-year', { rate: now })
        : say('money-than-last-year', {
            before: shareFact('rate', before, { of: `${facts.lastYear?.year ?? ''}年`, key: 'last-year' }),
            change: pointsFact('rate-change', rate, before, { key: 'last-year' }),
          }),
    ],
  ]
}

function assessments({ assessed, projects, budget }: WorkFacts): readonly Paragraph[] {
  const all = assessed.support + assessed.adjust + assessed.refuse
  return [
    [
      all === 0
        ? say('assessments-none', { assessed: counted('assessed', 0) })
        : say('assessments', {
            assessed: counted('assessed', all),
            supported: counted('supported', assessed.support),
            adjusted: counted('adjusted', assessed.adjust),
            refused: counted('refused', assessed.refuse),
          }),
    ],
    [say('goals', { projects: counted('approved', projects), budget: wanFact('budget', budget) })],
  ]
}

function rounds({ rounds: watched }: WorkFacts): readonly Paragraph[] {
  if (watched.length === 0) return [[say('rounds-none', { rounds: counted('rounds', 0, { unit: '次' }) })]]
  return [
    [
      say('rounds', { rounds: counted('rounds', watched.length, { unit: '次' }) }),
      ...watched.map(({ id, mark, lights }) =>
        say('round-lights', lightFacts(lights, { of: mark, key: id })),
      ),
    ],
  ]
}

function self({ self: own }: WorkFacts): readonly Paragraph[] {
  if (own.all === 0) return [[say('self-none', { self: counted('self', 0) })]]
  return [
    [
      say('self', { self: counted('self', own.all), confirmed: counted('self-confirmed', own.confirmed) }),
      ...(gradeSum(own.grades) === 0 ? [] : [say('self-grades', gradeFacts(own.grades))]),
    ],
  ]
}

function goals({ self: own }: WorkFacts): readonly Paragraph[] {
  return gradeSum(own.grades) === 0
    ? [[say('self-none', { self: counted('self', own.all) })]]
    : [[say('self-grades', gradeFacts(own.grades))]]
}

function evaluated({ evaluated: all }: WorkFacts): readonly Paragraph[] {
  if (all.length === 0) return [[say('evaluated-none', { evaluated: counted('evaluated', 0) })]]
  return [
    [
      say('evaluated', { evaluated: counted('evaluated', all.length) }),
      say('result', {
        results: all
          .slice(0, NAMED)
          .map(({ id, name, kind, score, grade }) =>
            fact('result', `${kind}${score}分，${grade}`, { of: name, key: id }),
          ),
      }),
    ],
  ]
}

function decidedFacts({ decided }: WorkFacts) {
  return {
    year: fact('purpose', String(decided.budgetYear), { key: 'budget-year' }),
    projects: counted('decided', decided.projects),
    amount: wanFact('decided-amount', decided.amount),
    moved: wanFact('moved', decided.base - decided.amount),
  }
}

function results(facts: WorkFacts): readonly Paragraph[] {
  const { decided, rectifications } = facts
  return [
    [
      decided.projects === 0
        ? say('decided-none', { projects: counted('decided', 0) })
        : say('decided', decidedFacts(facts)),
    ],
    [rectified(rectifications)],
  ]
}

function rectified({ all, confirmed, late }: WorkFacts['rectifications']): Sentence {
  const sum = counted('rectifications', all, { unit: '项' })
  return all === 0
    ? say('rectified-none', { all: sum })
    : say('rectified', {
        all: sum,
        confirmed: counted('rectifications-confirmed', confirmed, { unit: '项' }),
        late: counted('rectifications-late', late, { unit: '项' }),
      })
}

function goodShare({ grades }: Pick<WorkSums, 'grades'>): Fraction | null {
  const all = gradeSum(grades)
  return all === 0 ? null : quotient(BigInt(grades.优 + grades.良), BigInt(all))
}

function achievements(facts: WorkFacts): readonly Paragraph[] {
  const { grades, lastYear, rectifications, evaluated: named } = facts
  const share = goodShare(facts)
  const before = lastYear === null ? null : goodShare(lastYear)
  const good = named.filter(({ grade }) => grade === '优').slice(0, NAMED)
  const found: readonly Paragraph[] = [
    share === null || grades.优 + grades.良 === 0
      ? []
      : [
          say('good-grades', {
            ...gradeFacts(grades, { key: 'all' }),
            share: shareFact('green-rate', share, { key: 'good' }),
            ...(before !== null && {
              change: pointsFact('green-change', share, before, { key: 'good' }),
            }),
          }),
        ],
    good.length === 0
      ? []
      : [
          say('result', {
            results: good.map(({ id, name, kind, score, grade }) =>
              fact('result', `${kind}${score}分，${grade}`, { of: name, key: id }),
            ),
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
  return found.length > 0 ? found : [[say('no-good', { green: counted('grade-excellent', grades.优) })]]
}

function ungraded({ projects, grades }: WorkSums): number {
  return Math.max(0, projects - gradeSum(grades))
}

function problems(facts: WorkFacts): readonly Paragraph[] {
  const { poor, rectifications, grades } = facts
  const rate = rateOf(facts)
  const found: readonly Paragraph[] = [
    poor.length === 0
      ? []
      : [
          say('poor-projects', {
            fair: counted('grade-fair', grades.中, { key: 'all' }),
            poor: counted('grade-poor', grades.差, { key: 'all' }),
            projects: poor.slice(0, NAMED).map(resultFact),
          }),
        ],
    rate === null || compared(rate, SLOW) >= 0
      ? []
      : [say('low-rate', { rate: shareFact('rate', rate), ...slowUnits(facts) })],
    ungraded(facts) === 0 ? [] : [say('ungraded', { ungraded: counted('ungraded', ungraded(facts)) })],
    rectifications.late === 0
      ? []
      : [say('late', { late: counted('rectifications-late', rectifications.late, { unit: '项' }) })],
  ].filter((one) => one.length > 0)
  return found.length > 0
    ? found
    : [
        [
          say('no-problems', {
            red: counted('grade-poor', grades.差, { key: 'all' }),
            yellow: counted('grade-fair', grades.中, { key: 'all' }),
          }),
        ],
      ]
}

function resultFact({ id, name, source, score, grade }: PoorProject): Fact {
  return fact('result', `${source}${score}分，${grade}`, { of: name, key: id })
}

function slowUnits({ units }: WorkFacts): { readonly units?: readonly Fact[] } {
  const slow = units
    .flatMap((unit) => {
      const rate = rateOf(unit)
      return rate !== null && compared(rate, SLOW) < 0 ? [{ unit, rate }] : []
    })
    .toSorted((a, b) => compared(a.rate, b.rate))
    .slice(0, NAMED)
  return units.length < 2 || slow.length === 0
    ? {}
    : { units: slow.map(({ unit, rate }) => shareFact('rate', rate, { of: unit.name, key: unit.id })) }
}

function causes({ poor }: WorkFacts): readonly Paragraph[] {
  const written = poor.filter(({ problems: words }) => words.trim() !== '').slice(0, NAMED)
  if (written.length === 0) return [[say('no-causes', { causes: counted('cause-count', 0, { unit: '项' }) })]]
  return written.map(({ id, name, problems: words }) => [
    say('cause-words', { words: fact('written', words.trim(), { of: name, key: id }) }),
  ])
}

function advice(facts: WorkFacts): readonly Paragraph[] {
  const { poor, decided, projects, rectifications, grades } = facts
  const measured = poor.filter(({ measures }) => measures.trim() !== '').slice(0, NAMED)
  const open = rectifications.all - rectifications.confirmed
  const given: readonly Paragraph[] = [
    poor.length === 0
      ? []
      : [
          say('advise-poor', {
            fair: counted('grade-fair', grades.中, { key: 'all' }),
            poor: counted('grade-poor', grades.差, { key: 'all' }),
          }),
        ],
    ...measured.map(({ id, name, measures }) => [
      say('self-measures', { measures: fact('measure', measures.trim(), { of: name, key: id }) }),
    ]),
    ungraded(facts) === 0 ? [] : [say('advise-ungraded', { ungraded: counted('ungraded', ungraded(facts)) })],
    decided.projects >= projects
      ? []
      : [
          say('advise-decide', {
            decided: counted('decided', decided.projects),
            projects: counted('approved', projects),
          }),
        ],
    open === 0 ? [] : [say('advise-rectify', { open: counted('rectifications-open', open, { unit: '项' }) })],
  ].filter((one) => one.length > 0)
  return given.length > 0
    ? given
    : [[say('advise-none', { red: counted('grade-poor', grades.差, { key: 'all' }) })]]
}

const GRADE_SERIES = [
  ['excellent', '优'],
  ['good', '良'],
  ['fair', '中'],
  ['poor', '差'],
] as const

function gradesChart({ units, grades, year }: WorkFacts): ReportChart {
  const judged = units.filter(({ grades: own }) => gradeSum(own) > 0)
  const rows = judged.length > 1 ? judged.slice(0, CATEGORIES_MOST) : [{ name: `${year}年`, grades }]
  return {
    id: 'grades',
    kind: 'stacked',
    unit: '个',
    categories: rows.map(({ name }) => name),
    ...beyond(judged.length, rows.length),
    series: GRADE_SERIES.map(([code, grade]) => ({
      code,
      values: rows.map(({ grades: own }) => String(own[grade])),
    })),
  }
}

function roundsChart({ rounds: watched }: WorkFacts): ReportChart {
  return {
    id: 'rounds',
    kind: 'stacked',
    unit: '个',
    categories: watched.map(({ mark }) => mark),
    series: (['red', 'yellow', 'green'] as const).map((code) => ({
      code,
      values: watched.map(({ lights }) => String(lights[code])),
    })),
  }
}

function yearChart(facts: WorkFacts): ReportChart {
  const years = [...(facts.lastYear === null ? [] : [facts.lastYear]), facts]
  const wan = (amount: bigint) => wanFact('budget', amount).value.replaceAll(',', '')
  return {
    id: 'money',
    kind: 'bar',
    unit: '万元',
    categories: years.map(({ year }) => `${year}年`),
    series: [
      { code: 'budget', values: years.map(({ budget }) => wan(budget)) },
      { code: 'paid', values: years.map(({ paid }) => wan(paid)) },
    ],
  }
}

function ratesChart({ units }: WorkFacts): ReportChart {
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

function resultsTable({ evaluated: all }: WorkFacts): ReportTable {
  const rows = all.slice(0, TABLE_MOST).map(({ name, kind, score, grade }) => [name, kind, score, grade])
  return { id: 'results', rows, more: all.length - rows.length }
}

function poorTable({ poor, grades }: WorkFacts): ReportTable {
  const rows = poor
    .toSorted((a, b) => compared(exactly(a.score), exactly(b.score)))
    .slice(0, TABLE_MOST)
    .map(({ name, unit, source, score, grade, problems: words, measures }) => [
      name,
      unit,
      source,
      score,
      grade,
      words,
      measures,
    ])
  return { id: 'poor', rows, more: Math.max(0, grades.中 + grades.差 - rows.length) }
}
