/**
 * 结果应用: what a grade proposes for next year's budget (policy 6.4; R-40). The shares are those of the rule
 * set; the amount is the share of this year's budget, rounded half up to 分, so that what is kept and what is
 * moved always come to the budget.
 */
import { compareDecimal } from '../kernel/decimal.ts'
import { parseFraction } from '../figures/fraction.ts'
import type { Grade } from '../kernel/grade.ts'
import { fen, type Fen } from '../kernel/money.ts'
import { invariant } from '../kernel/result.ts'

/** 保障, 维持, 压减, 取消. */
export const PROPOSAL_KINDS = ['assure', 'keep', 'cut', 'cancel'] as const
export type ProposalKind = (typeof PROPOSAL_KINDS)[number]

/** Where the grade comes from; the later takes precedence: 单位自评, 部门评价, 财政评价. */
export const RESULT_SOURCES = ['self', 'department', 'finance'] as const
export type ResultSource = (typeof RESULT_SOURCES)[number]

type Proposal = {
  readonly kind: ProposalKind
  /** % of this year's budget. */
  readonly share: string
  /** For next year. */
  readonly amount: Fen
  /** What the amount lies below (above 0) or above (below 0) this year's budget. */
  readonly moved: Fen
}

/** @param base this year's budget (全年预算数), not below 0. @param share % as an exact decimal, not below 0 */
export function propose(base: Fen, grade: Grade, share: string): Proposal {
  const amount = amountShare(base, share)
  return { kind: proposalKind(grade, share), share, amount, moved: fen(base - amount) }
}

/**
 * What a share says, in the words of the rules: all of it is 保障 for 优 and 维持 for the others, nothing is
 * 取消.
 */
export function proposalKind(grade: Grade, share: string): ProposalKind {
  if (compareDecimal(share, '0') === 0) return 'cancel'
  const against = compareDecimal(share, '100')
  if (against < 0) return 'cut'
  return grade === '优' || against > 0 ? 'assure' : 'keep'
}

/** A share (%) of an amount not below 0, rounded half up to 分. */
export function amountShare(base: Fen, share: string): Fen {
  const part = parseFraction(share)
  invariant(part !== null && base >= 0n, 'a share of an amount is not below 0')
  const under = part.under * 100n
  return fen((base * part.over * 2n + under) / (under * 2n))
}

/** What is proposed against what the same project asks for; `none`: it is not there, or says no sum. */
export type AgainstRequest = 'within' | 'above' | 'none'

/** @param request what is asked for in the budget year, 分; null: nothing is, or no sum is said */
export function againstRequest(proposed: bigint, request: bigint | null): AgainstRequest {
  if (request === null) return 'none'
  return proposed > request ? 'above' : 'within'
}

/** What is asked for in the budget year (null: nothing, or no sum is said), and what was proposed (null: nothing). */
type Beside = { readonly request: Fen | null; readonly proposed: Fen | null }

/**
 * What kind a decided amount is, whatever was proposed. Who gets all that was asked for, and was to lose nothing, is
 * cut nothing, though it is less than this year.
 */
export function kindOfAmount(
  base: Fen,
  grade: Grade | null,
  amount: Fen,
  { request, proposed }: Beside,
): ProposalKind {
  if (amount === 0n) return 'cancel'
  const isAllAsked = request !== null && amount >= request && proposed !== null && proposed >= base
  if (amount < base && !isAllAsked) return 'cut'
  return amount > base || grade === '优' ? 'assure' : 'keep'
}
