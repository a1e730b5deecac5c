/**
 * 选取评价项目: which of the approved projects, or policies, of a year are evaluated, by money, by risk or by a
 * draw that can be done again.
 */
import type { Fen } from '../kernel/money.ts'

const CHOICES = ['money', 'risk', 'draw', 'hand'] as const
/** money 按金额, risk 按风险, draw 随机抽取, hand 指定. */
export type Choice = (typeof CHOICES)[number]

export type Candidate = {
  readonly id: string
  /** The project code, or the id of what has none: what the draw goes by. */
  readonly key: string
  readonly budget: Fen
  /** 0…100: how little the target holds, by what the review found (core/review/risk.ts). */
  readonly risk: number
}

type Choosing = { readonly by: 'money' | 'risk'; readonly count: number }

/** The chosen ones, the first first; fewer than asked where there are no more. */
export function choose(candidates: readonly Candidate[], { by, count }: Choosing): readonly Candidate[] {
  const first = by === 'money' ? byMoney : byRisk
  return candidates.toSorted(first).slice(0, count)
}

/** Equal ones in the order of their keys, so that the same list always gives the same choice. */
function byMoney(a: Candidate, b: Candidate): number {
  if (a.budget === b.budget) return a.key < b.key ? -1 : 1
  return a.budget > b.budget ? -1 : 1
}

function byRisk(a: Candidate, b: Candidate): number {
  return a.risk === b.risk ? byMoney(a, b) : b.risk - a.risk
}
