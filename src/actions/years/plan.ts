/**
 * What opening a fiscal year would come to: which targets of last year go on and which do not, each with the
 * reason.
 */
import { LEFT_SHOWN, type LeftTarget, type YearPlan } from '#api/years.ts'
import { dayRemark } from '#core/calendar/day-remark.ts'
import { deadlinesInOrder } from '#core/calendar/deadline.ts'
import { isInReview } from '#core/filing/states.ts'
import type { Organisation, Unit } from '#core/organisation/unit.ts'
import {
  CARRIED_REASONS,
  LEFT_REASONS,
  type CarriedReason,
  type LeftReason,
} from '#core/years/carry-reasons.ts'
import { readContinuation } from '#core/years/continuing.ts'
import { loadCalendar } from '#store/calendar/calendars.ts'
import { flowInForce } from '#store/filing/flows.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { carryCandidates, type CarryCandidate } from '#store/years/years.ts'
import { openAuditDesk } from '../findings/audit-desk.ts'

export type Carry = {
  readonly plan: YearPlan
  /** Those that go on. */ readonly carry: readonly CarryCandidate[]
}

/** @param unsaid whether targets that do not say are carried over, too */
export async function carryOverPlan(
  db: Db,
  { year, unsaid }: { readonly year: number; readonly unsaid: boolean },
): Promise<Carry> {
  const organisation = await loadOrganisation(db)
  const candidates = await carryCandidates(db, year - 1)
  const decided = candidates.map((candidate) => ({
    candidate,
    ...decide(candidate, organisation, { year, unsaid }),
  }))
  const left = decided.flatMap(({ candidate, left: reason }) =>
    reason === null ? [] : [{ candidate, reason }],
  )
  const desk = await openAuditDesk(db)
  const calendar = await loadCalendar(db, year)
  const plan: YearPlan = {
    year,
    calendar: {
      made: calendar.from === year,
      from: calendar.from,
      days: deadlinesInOrder(calendar.deadlines).map((one) => ({
        ...one,
        remark: one.day === null ? null : dayRemark(one.day),
      })),
    },
    flow: (await flowInForce(db, year)).from,
    ruleSet: desk.inForce((await findRegion(db))?.code ?? null, year).ruleSet.id,
    carried: counted(
      CARRIED_REASONS,
      decided.flatMap(({ carried }) => carried ?? []),
    ),
    left: counted(
      LEFT_REASONS,
      left.map(({ reason }) => reason),
    ),
    leftTargets: left
      .slice(0, LEFT_SHOWN)
      .map(({ candidate, reason }) => leftView(candidate, reason, organisation)),
    unfinished: {
      drafts: candidates.filter(({ state, version }) => state === 'draft' && version === 0).length,
      underReview: candidates.filter(({ state }) => isInReview(state)).length,
    },
  }
  return { plan, carry: decided.flatMap(({ candidate, carried }) => (carried === null ? [] : [candidate])) }
}

type Decided =
  | { readonly carried: CarriedReason; readonly left: null }
  | { readonly carried: null; readonly left: LeftReason }

function decide(
  { details, version, state, unit, isThere }: CarryCandidate,
  organisation: Organisation,
  { year, unsaid }: { readonly year: number; readonly unsaid: boolean },
): Decided {
  const leave = (left: LeftReason): Decided => ({ carried: null, left })
  if (isThere) return leave('there-already')
  if (version === 0) return leave('not-approved')
  if (state === 'closed') return leave('closed')
  const continuation = readContinuation({ details }, year)
  if (continuation === 'over' || continuation === 'one-off') return leave(continuation)
  if (continuation === 'unsaid' && !unsaid) return leave('unsaid')
  return continuingUnit(organisation, unit) === null
    ? leave('unit-gone')
    : { carried: continuation, left: null }
}

/** The unit that goes on: itself, or what it was merged into; null when it is no more. */
export function continuingUnit(organisation: Organisation, unit: string | null): Unit | null {
  const seen = new Set<string>()
  let found = unit === null ? undefined : organisation.get(unit)
  while (found !== undefined && found.closed !== null && !seen.has(found.id)) {
    seen.add(found.id)
    found = found.successor === null ? undefined : organisation.get(found.successor)
  }
  return found === undefined || found.closed !== null || found.kind === 'office' ? null : found
}

function leftView(
  { id, name, budget, unit }: CarryCandidate,
  reason: LeftReason,
  organisation: Organisation,
): LeftTarget {
  return { id, name, budget, unit: unit === null ? null : (organisation.get(unit)?.name ?? null), reason }
}

/** How many there are of each. */
function counted<R extends string>(reasons: readonly R[], found: readonly R[]): Record<R, number> {
  const counts: Partial<Record<R, number>> = {}
  for (const reason of reasons) counts[reason] = found.filter((one) => one === reason).length
  return counts as Record<R, number>
}
