/**
 * How results are applied: part of the rule set, as it differs from place to place. What a grade comes to (优
 * first, 良 kept, 中 cut by a share, 差 cancelled) is the same everywhere the rules were read; the shares
 * themselves are local (待核对).
 */
import type { Grade } from '../kernel/grade.ts'

/**
 * What an open 整改 item, or more money than was decided, does to the request of the same project: nothing, a
 * warning, or it is not sent in.
 */
export const REQUEST_EFFECTS = ['off', 'warn', 'block'] as const
export type RequestEffect = (typeof REQUEST_EFFECTS)[number]

/**
 * What 按建议决定 does where less than the proposal is asked for in the budget year, or nothing: the proposal
 * stands, or the request is its limit and what did not ask is left out. Offered first, and asked (待核对).
 */
export const ABOVE_REQUEST = ['keep', 'cap'] as const
export type AboveRequest = (typeof ABOVE_REQUEST)[number]

/** From which grade on a result suggests a 约谈: none, 中 and 差, 差 alone (待核对). */
export const TALK_GRADES = ['off', '中', '差'] as const
export type TalkGrade = (typeof TALK_GRADES)[number]

export type ResultsScheme = {
  /** How much of the year's budget (%) is proposed for the budget year, by grade; an exact decimal. */
  readonly shares: Record<Grade, string>
  readonly openRectification: RequestEffect
  /** A request of more than was decided on the results of the same project. */
  readonly overDecision: RequestEffect
  readonly aboveRequest: AboveRequest
  /**
   * What the grade of a department as a whole does to requests for new projects of its units: 优 and 良 go first,
   * for 中 new projects are strictly limited (a provincial rule, arts. 14–18; 待核对).
   */
  readonly newProjects: Record<Grade, RequestEffect>
  /**
   * How many years lie between a year's results and the budget that they are applied to. Results of a year are
   * known in the middle of the next, while the budget of the year after that is prepared: 2 (待核对).
   */
  readonly appliesAfter: number
  /** Days that are given to mend a problem where nobody names a day. */
  readonly rectificationDays: number
  /** The grade of a result that suggests a 约谈. */
  readonly talkGrade: TalkGrade
  /** A 整改 that is so many days late suggests a 约谈; 0: none does. */
  readonly talkLateDays: number
  /** So many 约谈 of a unit suggest 问责; 0: none do. */
  readonly repeatedTalks: number
  /** Within so many years. */
  readonly repeatedYears: number
}

/** The year whose budget the results of `year` are applied to. */
export function budgetYearOf(year: number, { appliesAfter }: Pick<ResultsScheme, 'appliesAfter'>): number {
  return year + appliesAfter
}

export const DEFAULT_RESULTS: ResultsScheme = {
  shares: { 优: '100', 良: '100', 中: '80', 差: '0' },
  openRectification: 'warn',
  overDecision: 'warn',
  aboveRequest: 'cap',
  newProjects: { 优: 'off', 良: 'off', 中: 'warn', 差: 'warn' },
  appliesAfter: 2,
  rectificationDays: 30,
  talkGrade: '差',
  talkLateDays: 30,
  repeatedTalks: 2,
  repeatedYears: 3,
}
