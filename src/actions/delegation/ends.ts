/**
 * What delegations are founded on, and their end by themselves: the target is sent in, or the post of one of
 * the two is over.
 */
import { allows, type Actor } from '#core/kernel/allows.ts'
import { mayBeAsked, type DelegationEnd } from '#core/delegation/delegation.ts'
import type { Message } from '#core/messages/message.ts'
import { unitDepartment, unitsBelow } from '#core/organisation/unit.ts'
import { handedCells, overruledCells } from '#core/delegation/filled.ts'
import {
  loadDelegations,
  loadSavesSinceHanded,
  lockUnsettled,
  settleDelegation,
  type NamedDelegation,
} from '#store/delegation/delegations.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { unitsOfProject } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { loadActor } from '../kernel/actor.ts'
import { audit } from '../kernel/audit.ts'
import { delegationActedOn, delegationEnded } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { notify } from '../messages/notify.ts'

/**
 * The units of the departments that these units belong to: whose people a target of theirs may be handed to.
 */
export async function departmentUnits(db: Db, units: readonly string[]): Promise<readonly string[]> {
  const organisation = await loadOrganisation(db)
  return [
    ...new Set(
      units.flatMap((unit) => [...unitsBelow(organisation, unitDepartment(organisation, unit)?.id ?? unit)]),
    ),
  ]
}

/** Why a delegation ends by itself. */
export type Ending = {
  /** The account whose act ends it; null: nobody. */
  readonly by: string | null
  readonly cause: DelegationEnd
}

/**
 * The target was sent in: what is not settled ends, and whose values were changed after they were accepted are told.
 * The document is locked.
 */
export async function endOfProject(context: Context, tx: Db, actor: Actor, project: string): Promise<void> {
  for (const row of await loadDelegations(tx, project))
    if (row.state === 'accepted') await tellOverruled(context, tx, actor.id, row)
  for (const row of await lockUnsettled(tx, { project }))
    await endOne(context, tx, row, { by: actor.id, cause: 'sent-in' })
}

/** The draft is given up: its writer takes back what is not settled. The document is locked. */
export async function takeBackAll(context: Context, tx: Db, actor: Actor, project: string): Promise<void> {
  for (const row of await lockUnsettled(tx, { project })) {
    const { id, name, person, state } = row
    await settleDelegation(tx, id, { state: 'taken-back', by: actor.id, at: context.clock(), cause: null })
    const event = delegationActedOn(
      'take-back',
      project,
      { delegation: state },
      { name, delegation: 'taken-back', to: person.name },
    )
    await audit(context, tx, actor.id, event)
    if (state === 'open') await notify(context, tx, [overMessage(row, actor.id)])
  }
}

/**
 * Another file takes the place of a document: what is not settled of its targets ends.
 * @param by account that imported it; null: nobody
 */
export async function endOfDocument(
  context: Context,
  tx: Db,
  by: string | null,
  document: string,
): Promise<void> {
  for (const row of await lockUnsettled(tx, { document }))
    await endOne(context, tx, row, { by, cause: 'replaced' })
}

/**
 * Somebody lost posts, or the account: what that person gave or was given ends where it has no ground any
 * more.
 */
export async function endUnfounded(context: Context, tx: Db, person: string, ending: Ending): Promise<void> {
  await endWithoutGround(context, tx, await lockUnsettled(tx, { person }), ending)
}

/**
 * Units went elsewhere: what was given from one of them to another ends where they are of one department no
 * more.
 * @param units those, and all below them
 */
export async function endOfMoved(
  context: Context,
  tx: Db,
  actor: Pick<Actor, 'id' | 'region'>,
  units: ReadonlySet<string>,
): Promise<void> {
  const rows = await lockUnsettled(tx, { units: [...units] })
  await endWithoutGround(context, tx, rows, { by: actor.id, cause: 'units-changed' })
}

async function endWithoutGround(
  context: Context,
  tx: Db,
  rows: readonly NamedDelegation[],
  ending: Ending,
): Promise<void> {
  const { region } = tx
  for (const row of rows) {
    const units = (await unitsOfProject(tx, row.project)) ?? []
    const [giver, colleague] = [await presentActor(tx, row.by.id), await presentActor(tx, row.person.id)]
    const isFounded =
      allows(giver, 'document.edit', { region, units }) &&
      mayBeAsked(colleague, giver.id, await departmentUnits(tx, units))
    if (!isFounded) await endOne(context, tx, row, ending)
  }
}

/** Somebody as of now: without any right where the account is switched off. */
export async function presentActor(tx: Db, id: string): Promise<Actor> {
  const user = await findUser(tx, id)
  return loadActor(tx, { id, active: user?.active === true })
}

async function endOne(context: Context, tx: Db, row: NamedDelegation, { by, cause }: Ending): Promise<void> {
  const { id, project, name, person, by: giver, state } = row
  await settleDelegation(tx, id, { state: 'ended', by: null, at: context.clock(), cause })
  const event = delegationEnded(
    project,
    { delegation: state },
    { delegation: 'ended', to: person.name, cause },
  )
  await audit(context, tx, by, event)
  if (state !== 'open') {
    if (cause === 'sent-in') await tellOverruled(context, tx, by, row)
    return
  }
  const message = overMessage(row, by)
  await notify(context, tx, [
    message,
    // Otherwise the person who asked would go on waiting; what was sent in, or replaced by another file,
    // nobody waits for.
    ...(LEFT_OPEN.has(cause)
      ? [
          {
            ...message,
            recipient: giver.id,
            kind: 'delegation-ended',
            facts: { name, delegation: id, to: person.name, cause },
          } satisfies Message,
        ]
      : []),
  ])
}

/**
 * Notifies the colleague of what the unit settled otherwise than it was filled in; of nothing where all stayed. What
 * was settled before was told then.
 */
export async function tellOverruled(
  context: Context,
  tx: Db,
  by: string | null,
  { id, project, name, person, endedAt }: NamedDelegation,
): Promise<void> {
  const { cells } = handedCells(await loadSavesSinceHanded(tx, project), id)
  const changed = overruledCells(cells, endedAt)
  if (changed === 0) return
  await notify(context, tx, [
    {
      recipient: person.id,
      kind: 'delegation-overruled',
      actor: by,
      project,
      as: { kind: 'each' },
      facts: { name, delegation: id, changed },
    },
  ])
}

/** To who was to fill it in. @param by whose act ends it; null: nobody's */
function overMessage({ id, project, name, person }: NamedDelegation, by: string | null): Message {
  return {
    recipient: person.id,
    kind: 'delegation-over',
    actor: by,
    project,
    as: { kind: 'each' },
    facts: { name, delegation: id },
  }
}

const LEFT_OPEN: ReadonlySet<DelegationEnd> = new Set<DelegationEnd>([
  'post-ended',
  'handed-over',
  'units-changed',
])
