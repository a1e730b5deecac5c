/** What would be decided on a project, and how that stands to what it asks for in the budget year. */
import type { DecideResults, ResultRowView } from '#api/results.ts'
import { fen } from '#core/kernel/money.ts'
import type { AboveRequest } from '#core/results/scheme.ts'
import { againstRequest, amountShare, type AgainstRequest } from '#core/results/propose.ts'

type How = DecideResults['how'] | null

/** 分; null: nothing is decided on it. The server decides the same (`amountOf`, actions/results). */
export function amountDecided({ base, proposal, request }: ResultRowView, how: How): bigint | null {
  if (how === null) return null
  if (how.kind === 'amount') return BigInt(how.amount)
  if (how.kind === 'share') return amountShare(fen(BigInt(base)), how.share)
  if (proposal === null) return null
  const proposed = BigInt(proposal.amount)
  if (how.limit === undefined) return proposed
  const asked = askedFor(request)
  if (asked === null) return null
  return proposed > asked ? asked : proposed
}

/** 分; null: nothing is asked for, or no sum is said. */
export function askedFor(request: ResultRowView['request']): bigint | null {
  const amount = request?.amount ?? null
  return amount === null ? null : BigInt(amount)
}

/** null: nothing is decided on it. */
export function standsTo(row: ResultRowView, how: How): AgainstRequest | null {
  const amount = amountDecided(row, how)
  return amount === null ? null : againstRequest(amount, askedFor(row.request))
}

/** How many get more than they ask for, by how much together (分), and how many did not ask. */
export function moreThanAsked(rows: readonly ResultRowView[], how: How) {
  const of = (kind: AgainstRequest) => rows.filter((row) => standsTo(row, how) === kind)
  const above = of('above')
  const more = above.reduce(
    (all, row) => all + (amountDecided(row, how) ?? 0n) - (askedFor(row.request) ?? 0n),
    0n,
  )
  return { above: above.length, more, none: of('none').length }
}

/**
 * What is offered first: nobody gets more than was asked for where the rule set says so; where none of them asked at
 * all, the proposal, for the limit would leave all of them out.
 */
export function firstLimit(rows: readonly ResultRowView[], offer: AboveRequest): AboveRequest {
  const stands = rows.map((row) => standsTo(row, { kind: 'proposal' })).filter((one) => one !== null)
  return stands.length > 0 && stands.every((one) => one === 'none') ? 'keep' : offer
}
