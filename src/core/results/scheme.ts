/**
 * How results are applied: part of the rule set, as it differs from place to place. What a grade comes to (优
 * first, 良 kept, 中 cut by a share, 差 cancelled) is the same everywhere the rules were read; the shares
 * themselves are local (待核对).
 */
import type { Grade } from '../kernel/grade.ts'

/**
 * What an open 整改 item does to next year's request of the same project: nothing, a warning, or it is not sent
 * in.
 */
export const OPEN_ITEM_EFFECTS = ['off', 'warn', 'block'] as const
export type OpenItemEffect = (typeof OPEN_ITEM_EFFECTS)[number]

export type ResultsScheme = {
  /** How much of this year's budget (%) is proposed for the next, by grade; an exact decimal. */
  readonly shares: Record<Grade, string>
  readonly openRectification: OpenItemEffect
  /** Days that are given to mend a problem where nobody names a day. */
  readonly rectificationDays: number
}

export const DEFAULT_RESULTS: ResultsScheme = {
  shares: { 优: '100', 良: '100', 中: '80', 差: '0' },
  openRectification: 'warn',
  rectificationDays: 30,
}
