/** 整改台账: the list, one item with its story, registering by hand, and the steps until it is confirmed. */
import type {
  ActOnRectification,
  RectificationFilter,
  RectificationList,
  RectificationQuery,
  RectificationRowView,
  RectificationView,
  RegisterRectification,
} from '#api/rectification.ts'
import { allows, covers, actorReach, type Action, type Actor } from '#core/kernel/allows.ts'
import { dayAfter } from '#core/calendar/deadline.ts'
import type { Message, MessageKind } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { daysLate, rectificationStanding } from '#core/rectification/item.ts'
import { isAwaitingUnit, type RectificationActKind } from '#core/rectification/states.ts'
import { actsFor, rectify, rolesFor, type Reply } from '#core/rectification/step.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitsOfProject } from '#store/kernel/reach.ts'
import { listRectificationFiles } from '#store/rectification/files.ts'
import { loadRectifications } from '#store/rectification/lists.ts'
import {
  findRectification,
  lockRectification,
  listRectificationSteps,
  saveRectification,
  type RectificationRow,
} from '#store/rectification/rectifications.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { rectificationActedOn } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { partiesAt, actorParty } from '../filing/parties.ts'
import { openRectification } from './open-rectification.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { notify } from '../messages/notify.ts'
import { today } from '../kernel/today.ts'

/** Within the actor's reach, those that are late first. */
export async function listRectifications(
  context: Context,
  actor: Actor,
  { page, size, ...filter }: RectificationQuery,
): Promise<Result<RectificationList, Problem>> {
  const found = await everyRectification(context, actor, filter, { page, size })
  return found.ok
    ? ok({ ...found.value, mayRegister: actorReach(actor, 'rectification.manage') !== null })
    : found
}

/** The same without pages, for a file. */
export async function everyRectification(
  context: Context,
  actor: Actor,
  filter: RectificationFilter,
  page: { readonly page: number; readonly size: number } | null,
): Promise<Result<Omit<RectificationList, 'mayRegister'>, Problem>> {
  const reach = actorReach(actor, 'rectification.read')
  if (reach === null) return NOT_ALLOWED
  const day = today(context)
  const { rows, ...list } = await loadRectifications(context.store.of(actor.region).db, reach, day, {
    filter: { ...filter, mine: filter.mine && { id: actor.id, posts: actor.posts } },
    page,
  })
  return ok({ ...list, rows: rows.map((row) => rowView(row, day)) })
}

/** Errors: rectification-not-found. */
export async function readRectification(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<RectificationView, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await rectificationWithin(actor, 'rectification.read', () => findRectification(db, id))
  if (!found.ok) return found
  const [steps, files] = await Promise.all([listRectificationSteps(db, id), listRectificationFiles(db, id)])
  return ok({
    ...rowView(found.value, today(context)),
    steps,
    files: files.map(({ rectification: _rectification, ...file }) => file),
    acts: actsOf(actor, found.value),
    mayAttach: mayAttachEvidence(actor, found.value),
  })
}

/** Errors: project-not-found, unit-not-found; rectification-due-past. */
export async function registerRectification(
  context: Context,
  actor: Actor,
  input: RegisterRectification,
): Promise<Result<RectificationView, Problem>> {
  if (actorReach(actor, 'rectification.manage') === null) return NOT_ALLOWED
  const day = today(context)
  if (input.due !== null && input.due < day) return err(problem('rectification-due-past', { day }))
  const opened = await context.store.of(actor.region).transaction(async (tx) => {
    const missing = await missingSubject(tx, actor, input)
    if (missing !== null) return err(missing)
    const due =
      input.due ??
      dayAfter(day, (await ruleSetInForce(tx, null, Number(day.slice(0, 4)))).results.rectificationDays)
    const { project, unit, source, problem: words, requirement, request } = input
    const made = await openRectification(
      context,
      tx,
      { region: actor.region, actor: actor.id },
      {
        source,
        key: request === null ? null : `by-hand ${actor.id} ${request}`,
        project,
        unit,
        year: null,
        problem: words,
        requirement,
        due,
      },
    )
    return made === null ? err(problem(project === null ? 'unit-not-found' : 'project-not-found')) : ok(made)
  })
  return opened.ok ? readRectification(context, actor, opened.value) : opened
}

/** Nobody registers for what is beyond the own reach, nor learns that it is there. */
async function missingSubject(
  tx: Db,
  actor: Actor,
  { project, unit }: RegisterRectification,
): Promise<Problem | null> {
  const { region } = actor
  if (unit !== null && !allows(actor, 'rectification.manage', { region, units: [unit] }))
    return problem('unit-not-found')
  if (project === null) return null
  const units = await unitsOfProject(tx, project)
  return units !== null && allows(actor, 'rectification.manage', { region, units })
    ? null
    : problem('project-not-found')
}

/** Errors: rectification-not-found, rectification-changed (somebody was first), rectification-refused. */
export async function actOnRectification(
  context: Context,
  actor: Actor,
  { id, kind, said, outcome, due, steps }: { readonly id: string } & ActOnRectification,
): Promise<Result<RectificationView, Problem>> {
  const acted = await context.store.of(actor.region).transaction(async (tx) => {
    const held = await rectificationWithin(actor, 'rectification.read', () => lockRectification(tx, id))
    if (!held.ok) return held
    const row = held.value
    if (!allows(actor, ACTION_OF[kind], { region: actor.region, units: unitsOf(row) })) return NOT_ALLOWED
    if (steps !== null && steps !== row.item.steps) return err(problem('rectification-changed'))
    const stepped = rectify(
      row.item,
      { kind, actor: actorParty(actor, unitsOf(row)), at: context.clock().toISOString(), said, outcome, due },
      {
        today: today(context),
        owner: row.unitKind,
        refused: kind === 'reply' ? await refusedReply(tx, id) : null,
      },
    )
    if (!stepped.ok) return err(problem('rectification-refused', { reason: stepped.error }))
    await saveRectification(tx, id, stepped.value)
    await notifyOfAct({ context, tx, actor }, row, { kind, said, due: stepped.value.record.due })
    const event = rectificationActedOn(
      kind,
      id,
      { state: row.item.state, due: row.item.due },
      {
        name: row.subject,
        state: stepped.value.item.state,
        due: stepped.value.item.due,
        ...(said !== '' && { comment: said }),
      },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
  return acted.ok ? readRectification(context, actor, { id }) : acted
}

/** The reply that was sent back, where no proof came since; null otherwise. */
async function refusedReply(tx: Db, id: string): Promise<Reply | null> {
  const [steps, files] = await Promise.all([listRectificationSteps(tx, id), listRectificationFiles(tx, id)])
  const returned = steps.findLast(({ kind }) => kind === 'return')
  const reply = steps.findLast(({ kind }) => kind === 'reply')
  if (returned === undefined || reply === undefined || reply.number > returned.number) return null
  return files.some(({ addedAt }) => addedAt > returned.at) ? null : reply
}

const ACTION_OF: Record<RectificationActKind, Action> = {
  reply: 'rectification.reply',
  confirm: 'rectification.manage',
  return: 'rectification.manage',
  extend: 'rectification.manage',
  revoke: 'rectification.manage',
}

const TOLD: Record<RectificationActKind, MessageKind> = {
  reply: 'rectification-replied',
  confirm: 'rectification-confirmed',
  return: 'rectification-returned',
  extend: 'rectification-extended',
  revoke: 'rectification-revoked',
}

/** Of a reply the checkers are notified, of everything else the unit. */
async function notifyOfAct(
  { context, tx, actor }: Work,
  row: RectificationRow,
  {
    kind,
    said,
    due,
  }: { readonly kind: RectificationActKind; readonly said: string; readonly due: string | null },
): Promise<void> {
  if (row.unit === null) return
  const people = roleHolders(
    kind === 'reply' ? rolesFor('confirm', row.unitKind) : rolesFor('reply', row.unitKind),
    await partiesAt(tx, [row.unit]),
  )
  await notify(
    context,
    tx,
    people.map((recipient): Message => ({
      recipient,
      kind: TOLD[kind],
      actor: actor.id,
      project: row.project,
      as: { kind: 'each' },
      facts: {
        name: row.subject,
        rectification: row.id,
        ...(said !== '' && { comment: said }),
        ...(due !== null && { due }),
      },
    })),
  )
}

function unitsOf({ unit }: Pick<RectificationRow, 'unit'>): readonly string[] {
  return unit === null ? [] : [unit]
}

function actsOf(actor: Actor, row: RectificationRow): readonly RectificationActKind[] {
  const units = unitsOf(row)
  return actsFor(row.item, actorParty(actor, units), { owner: row.unitKind }).filter((kind) =>
    allows(actor, ACTION_OF[kind], { region: actor.region, units }),
  )
}

/** Evidence is added and taken away while a reply is being written, by those who may reply. */
export function mayAttachEvidence(actor: Actor, row: RectificationRow): boolean {
  return isAwaitingUnit(row.item.state) && actsOf(actor, row).includes('reply')
}

/** What is not there and what is out of reach are answered alike. */
export async function rectificationWithin(
  actor: Actor,
  action: Action,
  load: () => Promise<RectificationRow | null>,
): Promise<Result<RectificationRow, Problem>> {
  const reach = actorReach(actor, action)
  if (reach === null) return NOT_ALLOWED
  const row = await load()
  return row !== null && covers(reach, unitsOf(row)) ? ok(row) : err(problem('rectification-not-found'))
}

export function rowView(row: RectificationRow, day: string): RectificationRowView {
  const {
    id,
    year,
    number,
    source,
    project,
    unitCode,
    unitName,
    subject,
    problem: words,
    requirement,
    item,
    openedAt,
    openedBy,
    settledAt,
  } = row
  return {
    id,
    year,
    number,
    source,
    project,
    unitCode,
    unitName,
    subject,
    problem: words,
    requirement,
    due: item.due,
    state: item.state,
    standing: rectificationStanding(item, day),
    daysLate: daysLate(item, day),
    openedAt,
    openedBy,
    settledAt,
  }
}
