/** 通知公告: published by 绩效科 and administrators, sent as messages, shown on the 工作台 as long as it holds. */
import type { NoticeList, NoticeQuery, PublishNotice } from '#api/notices.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { isAddressed, type Audience } from '#core/notices/audience.ts'
import { unitsBelow, type Organisation } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  addNotice,
  addressedBy,
  loadNotices,
  tickNotice,
  markNoticeWithdrawn,
} from '#store/notices/notices.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { noticePublished, noticeWithdrawn } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { notify } from '../messages/notify.ts'
import { today } from '../kernel/today.ts'

const mayRead = (actor: Actor) => allows(actor, 'message.read', { region: actor.region, owner: actor.id })
const mayPublish = (actor: Actor) => allows(actor, 'notice.publish', { region: actor.region })

export async function listNotices(
  context: Context,
  actor: Actor,
  { box }: NoticeQuery,
): Promise<Result<NoticeList, Problem>> {
  const publishes = mayPublish(actor)
  if (!mayRead(actor) || (box === 'all' && !publishes)) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [rows, organisation] = await Promise.all([
    loadNotices(db, box === 'all' ? null : today(context)),
    loadOrganisation(db),
  ])
  const shown =
    box === 'all'
      ? rows
      : rows.filter(({ audience }) => isAddressed(actor, audience, belowOf(organisation, audience)))
  return ok({
    mayPublish: publishes,
    rows: shown.map(({ notified, read, ...row }) => ({
      ...row,
      counts: publishes ? { notified, read } : null,
    })),
  })
}

function belowOf(organisation: Organisation, audience: Audience): ReadonlySet<string> {
  return audience.kind === 'unit' ? unitsBelow(organisation, audience.unit) : new Set()
}

/** Errors: unit-not-found, day-past. */
export async function publishNotice(
  context: Context,
  actor: Actor,
  { title, body, audience, until }: PublishNotice,
): Promise<Result<NoticeList, Problem>> {
  if (!mayPublish(actor)) return NOT_ALLOWED
  if (until !== null && until < today(context)) return err(problem('day-past', { until }))
  const done = await context.store.of(actor.region).transaction(async (tx) => {
    const organisation = await loadOrganisation(tx)
    if (audience.kind === 'unit' && !organisation.has(audience.unit)) return err(problem('unit-not-found'))
    await postNotice(context, tx, actor, { title, body, audience, until })
    return ok(undefined)
  })
  return done.ok ? listNotices(context, actor, { box: 'all' }) : done
}

/** In the transaction of an act that makes it public; whether the actor may is settled by that act. */
export async function postNotice(
  context: Context,
  tx: Db,
  actor: Actor,
  { title, body, audience, until }: PublishNotice,
): Promise<void> {
  const id = context.newId()
  await addNotice(tx, { id, title, body, audience, until, by: actor.id, at: context.clock() })
  const people = await addressedBy(tx, audience, belowOf(await loadOrganisation(tx), audience))
  const notified = await notify(
    context,
    tx,
    people.map((recipient) => ({
      recipient,
      kind: 'notice',
      actor: actor.id,
      project: null,
      facts: { title, notice: id },
      as: { kind: 'once', key: `notice ${id}` },
    })),
  )
  const event = noticePublished(id, { title, people: notified, ...(until !== null && { until }) })
  await audit(context, tx, actor.id, event)
}

/** Errors: notice-not-found (or withdrawn already). */
export async function withdrawNotice(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<NoticeList, Problem>> {
  if (!mayPublish(actor)) return NOT_ALLOWED
  const done = await context.store.of(actor.region).transaction(async (tx) => {
    const title = await markNoticeWithdrawn(tx, id, { by: actor.id, at: context.clock() })
    if (title === null) return err(problem('notice-not-found'))
    await audit(context, tx, actor.id, noticeWithdrawn(id, { title }))
    return ok(undefined)
  })
  return done.ok ? listNotices(context, actor, { box: 'all' }) : done
}

/**
 * Opened by the person: the message of it is read. Leaves no event, as ticking off messages leaves
 * none.
 */
export async function readNotice(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<null, Problem>> {
  if (!mayRead(actor)) return NOT_ALLOWED
  await context.store.of(actor.region).transaction((tx) => tickNotice(tx, actor.id, id, context.clock()))
  return ok(null)
}
