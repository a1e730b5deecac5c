/**
 * 委托填写: a person who writes for a unit hands cells of a target, or all of it, to a colleague of the same
 * department. What is handed over is exactly these cells, for as long as it is open; the colleague gives back
 * or refuses, the writer accepts, sends back to be filled in again or takes back, and it ends with what it was founded
 * on: the draft, and the posts of both.
 */
import { allows, type Actor } from '../kernel/allows.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import type { Role } from '../kernel/roles.ts'
import type { CellPlace } from '../writing/form.ts'
import type { Operation } from '../writing/operation.ts'

/** The whole form, its rows too; or these cells and nothing beside. */
export type DelegatedPart =
  | { readonly kind: 'whole' }
  | {
      readonly kind: 'cells'
      readonly cells: readonly CellPlace[]
      /** Rows that were handed over as a whole: their cells are among `cells`, and they are shown as rows. */
      readonly rows?: readonly string[] | undefined
    }

/** 填写中, 已交回, 已拒绝, 已确认, 已收回, 已终止. */
export const DELEGATION_STATES = ['open', 'given-back', 'refused', 'accepted', 'taken-back', 'ended'] as const
export type DelegationState = (typeof DELEGATION_STATES)[number]

export const DELEGATION_ACTS = ['give-back', 'refuse', 'accept', 'return', 'take-back'] as const
export type DelegationAct = (typeof DELEGATION_ACTS)[number]

/**
 * Why one ended by itself: the target was sent in, the post of one of the two ended, or was handed over to
 * somebody else, another file took the place of the document, or units went elsewhere.
 */
export const DELEGATION_ENDS = ['sent-in', 'post-ended', 'handed-over', 'replaced', 'units-changed'] as const
export type DelegationEnd = (typeof DELEGATION_ENDS)[number]

/** These say why. */
export const REASONED_ACTS: ReadonlySet<DelegationAct> = new Set<DelegationAct>(['refuse', 'return'])

/** Whose turn an act is, and in which state; what is not named cannot be done. */
const ACTS: {
  readonly [act in DelegationAct]: {
    readonly by: 'colleague' | 'writer'
    readonly from: DelegationState
    readonly to: DelegationState
  }
} = {
  'give-back': { by: 'colleague', from: 'open', to: 'given-back' },
  refuse: { by: 'colleague', from: 'open', to: 'refused' },
  'take-back': { by: 'writer', from: 'open', to: 'taken-back' },
  accept: { by: 'writer', from: 'given-back', to: 'accepted' },
  'return': { by: 'writer', from: 'given-back', to: 'open' },
}

/**
 * What somebody is to a delegation: the one it was handed to, one who may write the target, both, or neither.
 */
export type DelegationStanding = { readonly isColleague: boolean; readonly isWriter: boolean }

/** What can be done to it by somebody in this position. */
export function delegationActs(
  state: DelegationState,
  standing: DelegationStanding,
): readonly DelegationAct[] {
  return DELEGATION_ACTS.filter((act) => delegationAfter(state, act, standing).ok)
}

/** Errors: not-yours, changed (it is not in the state for it any more). */
export function delegationAfter(
  state: DelegationState,
  act: DelegationAct,
  { isColleague, isWriter }: DelegationStanding,
): Result<DelegationState, 'not-yours' | 'changed'> {
  const { by, from, to } = ACTS[act]
  if (!(by === 'colleague' ? isColleague : isWriter)) return err('not-yours')
  return state === from ? ok(to) : err('changed')
}

/** It waits for somebody: the colleague, or the writer. Sending in ends it. */
export function isDelegationOpen(state: DelegationState): boolean {
  return state === 'open' || state === 'given-back'
}

/**
 * Whether an operation stays within what was handed over: the text of these cells, and no row but with the
 * whole form.
 */
export function withinPart(part: DelegatedPart, operation: Operation): boolean {
  if (part.kind === 'whole') return true
  return operation.kind === 'set' && holdsCell(part, operation.place)
}

export function holdsCell(part: DelegatedPart, place: CellPlace): boolean {
  return part.kind === 'whole' || part.cells.some((cell) => isSameCell(cell, place))
}

/** Whether two have a cell in common: a cell is with one person at a time. */
export function overlaps(a: DelegatedPart, b: DelegatedPart): boolean {
  if (a.kind === 'whole' || b.kind === 'whole') return true
  return a.cells.some((cell) => holdsCell(b, cell))
}

/** Whether an operation changes what is in a cell of it. */
export function touchesPart(part: DelegatedPart, operation: Operation): boolean {
  if (part.kind === 'whole') return true
  if (operation.kind === 'set') return holdsCell(part, operation.place)
  return operation.kind === 'remove' && part.cells.some(({ row }) => row === operation.row.id)
}

/** Every cell once, in the order in which they were named. */
export function distinctCells(cells: readonly CellPlace[]): readonly CellPlace[] {
  return cells.filter((cell, i) => cells.findIndex((other) => isSameCell(other, cell)) === i)
}

export function isSameCell(a: CellPlace, b: CellPlace): boolean {
  return a.row === b.row && a.field === b.field
}

/**
 * Whom a target may be handed to: somebody else whose post is in the department of the target.
 * @param tree units of that department
 */
export function mayBeAsked(actor: Actor, giver: string, tree: readonly string[]): boolean {
  return actor.id !== giver && allows(actor, 'delegation.fill', { region: actor.region, units: tree })
}

/** Who fills in targets by their post; who reviews them, or answers for the unit, would only lose that by filling. */
const FILLING_ROLES = new Set<Role>(['contributor', 'unit-filler'])

/**
 * Whom a target may be handed to from now on: of those who may be asked, who fills in there by their post.
 * @param tree units of the department of the target
 */
export function mayBeHanded(actor: Actor, giver: string, tree: readonly string[]): boolean {
  const filling = { ...actor, posts: actor.posts.filter(({ role }) => FILLING_ROLES.has(role)) }
  return mayBeAsked(filling, giver, tree)
}

/** Roles of those whom a target may be handed to. */
export const HANDED_ROLES: readonly Role[] = [...FILLING_ROLES]

/** Who gave back goes on reading the target, though nothing is filled in any more; so after it was sent in. */
export function readsAfter({
  state,
  cause,
}: {
  readonly state: DelegationState
  readonly cause: DelegationEnd | null
}): boolean {
  return state === 'given-back' || state === 'accepted' || (state === 'ended' && cause === 'sent-in')
}

export type HandedDelegation = {
  readonly person: { readonly id: string }
  readonly state: DelegationState
  readonly part: DelegatedPart
}

/**
 * Why somebody may not write this into a target that was handed over; null when nothing speaks against it.
 * That the target is with the unit is asked beside it (core/flow/write.ts).
 */
export function fillingFault(
  { person, state, part }: HandedDelegation,
  actor: Actor,
  tree: readonly string[],
  operations: readonly Operation[],
): 'not-yours' | 'over' | 'beyond' | null {
  if (person.id !== actor.id || !allows(actor, 'delegation.fill', { region: actor.region, units: tree }))
    return 'not-yours'
  if (state !== 'open') return 'over'
  return operations.every((operation) => withinPart(part, operation)) ? null : 'beyond'
}
