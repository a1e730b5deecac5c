/**
 * What the rule set suggests: a poor grade and a 整改 that is late suggest a 约谈, repeated 约谈 of a unit suggest 问责. Each is told
 * with its reason; nothing is done by itself, and what was followed or set aside is suggested no more.
 */
import { GRADES, type Grade } from '../kernel/grade.ts'
import type { Day } from '../kernel/day.ts'
import type { ResultSource } from '../results/propose.ts'
import type { ResultsScheme } from '../results/scheme.ts'
import type { AccountabilityBasis, AccountabilityKind, ResponsiblePost } from './entry.ts'

export const SUGGESTION_RULES = ['poor-grade', 'rectification-late', 'talks-repeated'] as const
export type SuggestionRule = (typeof SUGGESTION_RULES)[number]

type About = {
  readonly project: string | null
  readonly unit: string
  readonly unitName: string
  /** Name of the project, or of the unit. */
  readonly subject: string
}

export type KnownGrade = About & {
  readonly grade: Grade
  readonly score: string
  readonly source: ResultSource
}

export type KnownLate = About & {
  readonly rectification: string
  readonly year: number
  readonly number: number
  readonly due: Day
  readonly days: number
}

export type KnownTalk = {
  readonly unit: string
  readonly unitName: string
  /** Fiscal year that it is about. */
  readonly year: number
  readonly decidedOn: Day
}

export type Known = {
  readonly year: number
  readonly grades: readonly KnownGrade[]
  readonly late: readonly KnownLate[]
  /** 约谈 that were not revoked. */
  readonly talks: readonly KnownTalk[]
}

export type Suggestion = About & {
  readonly rule: SuggestionRule
  /** What it came of: one thing is suggested once. */
  readonly key: string
  readonly kind: AccountabilityKind
  readonly post: ResponsiblePost
  readonly basis: AccountabilityBasis
  /** What the words of the reason need. */
  readonly facts: { readonly [name: string]: string | number }
}

export type SuggestionScheme = Pick<
  ResultsScheme,
  'talkGrade' | 'talkLateDays' | 'repeatedTalks' | 'repeatedYears'
>

/** Of everything known of a year, in the order of the rules. */
export function suggestions(
  known: Known,
  scheme: SuggestionScheme,
  settled: ReadonlySet<string>,
  today: Day,
): readonly Suggestion[] {
  return [
    ...known.grades.flatMap((one) => ofGrade(known.year, one, scheme)),
    ...known.late.flatMap((one) => ofLate(one, scheme)),
    ...ofTalks(known.year, known.talks, scheme, today),
  ].filter(({ key }) => !settled.has(key))
}

function about({ project, unit, unitName, subject }: About): About {
  return { project, unit, unitName, subject }
}

/** 差, or 中 and 差. */
function ofGrade(year: number, one: KnownGrade, { talkGrade }: SuggestionScheme): Suggestion[] {
  if (talkGrade === 'off' || GRADES.indexOf(one.grade) < GRADES.indexOf(talkGrade)) return []
  return [
    {
      ...about(one),
      rule: 'poor-grade',
      key: `grade ${year} ${one.project ?? one.unit}`,
      kind: 'talk',
      post: one.project === null ? 'department-head' : 'project-lead',
      basis: 'grade',
      facts: { year, source: one.source, score: one.score, grade: one.grade },
    },
  ]
}

function ofLate(one: KnownLate, { talkLateDays }: SuggestionScheme): Suggestion[] {
  if (talkLateDays === 0 || one.days < talkLateDays) return []
  return [
    {
      ...about(one),
      rule: 'rectification-late',
      key: `late ${one.rectification}`,
      kind: 'talk',
      post: one.project === null ? 'unit-head' : 'project-lead',
      basis: 'rectification',
      facts: { year: one.year, number: one.number, due: one.due, days: one.days },
    },
  ]
}

/** So many 约谈 of one unit within the last years, told in the year of the last of them; one more makes it anew. */
function ofTalks(
  year: number,
  talks: readonly KnownTalk[],
  { repeatedTalks, repeatedYears }: SuggestionScheme,
  today: Day,
): Suggestion[] {
  if (repeatedTalks === 0) return []
  const since = `${Number(today.slice(0, 4)) - repeatedYears}${today.slice(4)}`
  const counted = new Map<string, KnownTalk[]>()
  for (const talk of talks)
    if (talk.decidedOn > since) counted.set(talk.unit, [...(counted.get(talk.unit) ?? []), talk])
  return [...counted].flatMap(([unit, of]) => {
    const last = of.toSorted(byDay).at(-1)
    return last === undefined || last.year !== year || of.length < repeatedTalks
      ? []
      : [
          {
            project: null,
            unit,
            unitName: last.unitName,
            subject: last.unitName,
            rule: 'talks-repeated' as const,
            key: `talks ${unit} ${of.length} ${last.decidedOn}`,
            kind: 'accountability' as const,
            post: 'unit-head' as const,
            basis: 'repeated' as const,
            facts: { times: of.length, years: repeatedYears },
          },
        ]
  })
}

function byDay(a: KnownTalk, b: KnownTalk): number {
  if (a.decidedOn === b.decidedOn) return a.year - b.year
  return a.decidedOn < b.decidedOn ? -1 : 1
}
