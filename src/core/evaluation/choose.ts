/**
 * 选取评价项目: which of the approved projects of a year are evaluated, by money, by risk or by a draw that can be
 * done again.
 */
import type { Fen } from '../kernel/money.ts'
import { ok, type Result } from '../kernel/result.ts'
import { draw, type DrawFault } from './draw.ts'

const CHOICES = ['money', 'risk', 'draw', 'hand'] as const
/** money 按金额, risk 按风险, draw 随机抽取, hand 指定. */
export type Choice = (typeof CHOICES)[number]

export type Candidate = {
  readonly project: string
  /** The project code, or its id where it has none: what the draw goes by. */
  readonly key: string
  readonly budget: Fen
  /** 0…100: how little the target holds, by what the review found (core/review/risk.ts). */
  readonly risk: number
}

type Choosing =
  | { readonly by: 'money'; readonly count: number }
  | { readonly by: 'risk'; readonly count: number }
  | { readonly by: 'draw'; readonly count: number; readonly seed: string }

/**
 * The chosen projects, the first first; fewer than asked where there are no more. Errors: those of the draw.
 */
export function choose(
  candidates: readonly Candidate[],
  choosing: Choosing,
  sha256: (text: string) => string,
): Result<readonly Candidate[], DrawFault> {
  if (choosing.by === 'draw') {
    const drawn = draw(
      choosing.seed,
      candidates.map(({ key }) => key),
      Math.min(choosing.count, candidates.length),
      sha256,
    )
    if (!drawn.ok) return drawn
    const byKey = new Map(candidates.map((candidate) => [candidate.key, candidate]))
    return ok(drawn.value.flatMap(({ key }) => byKey.get(key) ?? []))
  }
  const first = choosing.by === 'money' ? byMoney : byRisk
  return ok(candidates.toSorted(first).slice(0, choosing.count))
}

/** Equal ones in the order of their keys, so that the same list always gives the same choice. */
function byMoney(a: Candidate, b: Candidate): number {
  if (a.budget === b.budget) return a.key < b.key ? -1 : 1
  return a.budget > b.budget ? -1 : 1
}

function byRisk(a: Candidate, b: Candidate): number {
  return a.risk === b.risk ? byMoney(a, b) : b.risk - a.risk
}
