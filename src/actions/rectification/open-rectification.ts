/**
 * Registers a 整改事项 inside the transaction of the act that found the problem: a warning, an evaluation, an
 * audit, or by hand.
 */
import type { Message } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Day } from '#core/kernel/day.ts'
import type { RectificationSource } from '#core/rectification/item.ts'
import { register, rolesFor } from '#core/rectification/step.ts'
import {
  addRectification,
  ownerOfProject,
  ownerOfUnit,
  rectificationOfSource,
  type RectificationOwner,
} from '#store/rectification/rectifications.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { rectificationOpened } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { partiesAt } from '../filing/parties.ts'
import { notify } from '../messages/notify.ts'
import { dayInChina } from '../kernel/today.ts'

export type ProblemFound = {
  readonly source: RectificationSource
  /**
   * What of the source it came of, e.g. the id of a warning: the same is registered once. null: registered
   * every time.
   */
  readonly key: string | null
  /** null: a problem of the unit as a whole; then `unit` is named. */
  readonly project: string | null
  /** Who has to mend it; null: the unit of the project. */
  readonly unit: string | null
  /** What is to be mended, where it is neither the project nor the unit itself: a policy, by its name. */
  readonly called?: string | null
  /** Fiscal year; null: that of the project, or of today. */
  readonly year: number | null
  readonly problem: string
  /** What is asked for; '' where that goes without saying. */
  readonly requirement: string
  readonly due: Day
  /** Messages of one batch are gathered into one for each person; null: each by itself. */
  readonly batch?: string | null
}

export type OpenedRectification = { readonly id: string; readonly number: number; readonly isNew: boolean }

/**
 * Registers the item, tells its unit and leaves the event. Whether the actor may is asked by the act that
 * calls this.
 * @param actor account of the actor; null: the system
 * @returns null when there is no such project or unit; the item that is there where the same was registered
 * before
 */
export async function openRectification(
  context: Context,
  tx: Db,
  { actor }: { readonly region: string; readonly actor: string | null },
  found: ProblemFound,
): Promise<OpenedRectification | null> {
  const owner = await ownerOf(tx, found)
  if (owner === null) return null
  const before = found.key === null ? null : await rectificationOfSource(tx, found.source, found.key)
  if (before !== null) return { ...before, isNew: false }
  const { source, key, project, problem, requirement, due } = found
  const at = context.clock()
  const id = context.newId()
  const year = found.year ?? owner.year ?? Number(dayInChina(at).slice(0, 4))
  const number = await addRectification(
    tx,
    { id, year, source, key, project, unit: owner.unit, subject: owner.name, problem, requirement },
    register({ due, actor, at: at.toISOString(), said: '' }),
  )
  await notifyUnit(context, tx, { owner, id, actor, found })
  const event = rectificationOpened(id, {
    name: owner.name,
    year,
    number,
    source,
    due,
    ...(project !== null && { project }),
  })
  await audit(context, tx, actor, event)
  return { id, number, isNew: true }
}

async function ownerOf(tx: Db, { project, unit, called }: ProblemFound): Promise<RectificationOwner | null> {
  const named = unit === null ? null : await ownerOfUnit(tx, unit)
  if (project === null) return named === null ? null : { ...named, name: called ?? named.name }
  const owner = await ownerOfProject(tx, project)
  if (owner === null || (unit !== null && named === null)) return null
  return named === null ? owner : { ...owner, unit: named.unit, unitKind: named.unitKind }
}

type Telling = {
  readonly owner: RectificationOwner
  readonly id: string
  readonly actor: string | null
  readonly found: ProblemFound
}

async function notifyUnit(
  context: Context,
  tx: Db,
  { owner, id, actor, found: { project, problem, due, batch = null } }: Telling,
): Promise<void> {
  if (owner.unit === null) return
  const people = roleHolders(rolesFor('reply', owner.unitKind), await partiesAt(tx, [owner.unit]))
  await notify(
    context,
    tx,
    people.map((recipient): Message => ({
      recipient,
      kind: 'rectification-opened',
      actor,
      project,
      as: batch === null ? { kind: 'each' } : { kind: 'gathered', key: `rectification-opened ${batch}` },
      facts: { name: owner.name, rectification: id, due, comment: problem },
    })),
  )
}
