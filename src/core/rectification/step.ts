/** One step of 整改: who may take it, what it must say, and what comes of it. Pure; the table is states.ts. */
import type { Role } from '../kernel/roles.ts'
import type { Party } from '../filing/act.ts'
import type { UnitKind } from '../organisation/unit.ts'
import type { Day } from '../kernel/day.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Rectification, RectificationRecord } from './item.ts'
import { RECTIFICATION_ACTS, RECTIFICATION_WAY, type RectificationActKind } from './states.ts'

export const RECTIFICATION_REFUSALS = [
  /** The table does not have it. */
  'not-in-this-state',
  /** Another's task: the unit replies, the department or finance checks. */
  'not-yours',
  /** The person who replied does not confirm. */
  'four-eyes',
  /** Sent back, extended or revoked without saying why. */
  'reason-missing',
  'measures-missing',
  /** The same words as those that were sent back, and no proof more. */
  'reply-unchanged',
  /** An extension ends after the deadline and not before today. */
  'due-not-later',
] as const
export type RectificationRefusal = (typeof RECTIFICATION_REFUSALS)[number]

export type RectificationAct = {
  readonly kind: RectificationActKind
  readonly actor: Party
  readonly at: string
  readonly said: string
  readonly outcome: string
  readonly due: Day | null
}

/** What is known besides the item: the day, and what kind of unit has to mend it (null: none is named). */
export type RectificationSetting = {
  readonly today: Day
  readonly owner: UnitKind | null
  /** The reply that was sent back, where nothing was added since; null otherwise. */ readonly refused?: Reply | null
}

export type Reply = Pick<RectificationRecord, 'said' | 'outcome'>

const UNIT: readonly Role[] = ['unit-filler', 'unit-head', 'administrator']
const FINANCE: readonly Role[] = ['finance-office', 'performance-office', 'administrator']

/**
 * Who may take a step: the unit replies; its department or finance checks. A department's own item is replied
 * to by the department and checked by finance.
 */
export function rolesFor(kind: RectificationActKind, owner: UnitKind | null): readonly Role[] {
  const isDepartment = owner === 'department'
  if (kind === 'reply') return isDepartment ? [...UNIT, 'department-reviewer'] : UNIT
  return isDepartment ? FINANCE : ['department-reviewer', ...FINANCE]
}

/** Why a person may not take a step, whatever is said with it; null when the person may. */
function actRefusal(
  item: Rectification,
  kind: RectificationActKind,
  actor: Party,
  { owner }: Pick<RectificationSetting, 'owner'>,
): RectificationRefusal | null {
  if (RECTIFICATION_WAY[item.state][kind] === undefined) return 'not-in-this-state'
  const roles = rolesFor(kind, owner)
  if (!actor.roles.some((role) => roles.includes(role))) return 'not-yours'
  return kind === 'confirm' && item.repliedBy === actor.id ? 'four-eyes' : null
}

/** What a person may do now. */
export function actsFor(
  item: Rectification,
  actor: Party,
  setting: Pick<RectificationSetting, 'owner'>,
): readonly RectificationActKind[] {
  return RECTIFICATION_ACTS.filter((kind) => actRefusal(item, kind, actor, setting) === null)
}

export type RectificationStepped = { readonly item: Rectification; readonly record: RectificationRecord }

export function rectify(
  item: Rectification,
  act: RectificationAct,
  setting: RectificationSetting,
): Result<RectificationStepped, RectificationRefusal> {
  const refusal = actRefusal(item, act.kind, act.actor, setting) ?? faultOf(item, act, setting)
  if (refusal !== null) return err(refusal)
  const to = RECTIFICATION_WAY[item.state][act.kind] ?? item.state
  const isReply = act.kind === 'reply'
  const due = act.kind === 'extend' ? act.due : null
  return ok({
    item: {
      state: to,
      due: due ?? item.due,
      steps: item.steps + 1,
      repliedBy: isReply ? act.actor.id : item.repliedBy,
    },
    record: {
      number: item.steps + 1,
      kind: act.kind,
      at: act.at,
      actor: act.actor.id,
      from: item.state,
      to,
      said: act.said.trim(),
      outcome: isReply ? act.outcome.trim() : '',
      due,
      dueBefore: due === null ? null : item.due,
    },
  })
}

function faultOf(
  item: Rectification,
  { kind, said, outcome, due }: RectificationAct,
  { today, refused }: RectificationSetting,
): RectificationRefusal | null {
  const isSilent = said.trim() === ''
  switch (kind) {
    case 'reply':
      if (isSilent) return 'measures-missing'
      return said.trim() === refused?.said && outcome.trim() === refused.outcome ? 'reply-unchanged' : null
    case 'confirm':
      return null
    case 'extend':
      if (isSilent) return 'reason-missing'
      return due === null || due <= item.due || due < today ? 'due-not-later' : null
    case 'return':
    case 'revoke':
      return isSilent ? 'reason-missing' : null
  }
}

/**
 * A new item as its registration leaves it.
 * @param said why, in the words of the person who registers; '' for an item of a warning
 */
export function register({
  due,
  actor,
  at,
  said,
}: {
  readonly due: Day
  readonly actor: string | null
  readonly at: string
  readonly said: string
}): RectificationStepped {
  return {
    item: { state: 'open', due, steps: 1, repliedBy: null },
    record: {
      number: 1,
      kind: 'open',
      at,
      actor,
      from: null,
      to: 'open',
      said,
      outcome: '',
      due,
      dueBefore: null,
    },
  }
}
