/** 交接: one person's posts and tasks to another, in one transaction with its record. */
import type { HandedOver, HandOver, HandoverView } from '#api/accounts/handover.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { postFault } from '#core/accounts/post.ts'
import { openTasks } from '#core/filing/filing.ts'
import { rolesAt } from '#core/filing/roles-at.ts'
import { step } from '#core/filing/step.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { tasksOfPerson, textsOfPerson } from '#store/filing/tasks.ts'
import { lockFiling, saveStep } from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import { updatePostEnd, heldPosts, lockPosts, type PostRow } from '#store/accounts/posts.ts'
import { loadPosts } from '#store/kernel/posts.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import { updateUser, findUser, type UserRow } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { postEnded, userHandedOver } from './events.ts'
import { filingStepped } from '../filing/events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { endUnfounded } from '../delegation/ends.ts'
import { partyNamed } from '../filing/parties.ts'
import { handOverStatementTasks } from '../statements/tasks.ts'
import { notifyOfPostChange } from './notify-account.ts'
import { addPosts, heldPostView, leavesNobody, type FittingPost } from './posts.ts'

/** Errors: user-not-found. */
export async function readHandover(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<HandoverView, Problem>> {
  if (!allows(actor, 'post.manage', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  if ((await findUser(db, id)) === null) return err(problem('user-not-found'))
  const [posts, tasks, texts] = await Promise.all([
    heldPosts(db, id),
    tasksOfPerson(db, id),
    textsOfPerson(db, id),
  ])
  return ok({ posts: posts.map(heldPostView), tasks, texts })
}

type Done = HandedOver & { readonly ended: readonly string[] }

/**
 * @returns what went over, and the sessions that ended. Errors: user-not-found, handover-to-itself, those of
 * a post, last-administrator.
 */
export async function handOver(
  context: Context,
  actor: Actor,
  { id, to, note, leave }: HandOver & { readonly id: string },
): Promise<Result<Done, Problem>> {
  const { region } = actor
  if (!allows(actor, 'post.manage', { region }) || (leave && !allows(actor, 'user.manage', { region })))
    return NOT_ALLOWED
  if (to === actor.id && !actor.posts.some(({ role }) => role === 'administrator')) return NOT_ALLOWED
  if (to === id) return err(problem('handover-to-itself'))
  return context.store.of(region).transaction(async (tx) => {
    await lockPosts(tx)
    const [leaver, successor] = [await findUser(tx, id), to === null ? null : await findUser(tx, to)]
    if (leaver === null || (to !== null && successor?.active !== true)) return err(problem('user-not-found'))
    const held = await heldPosts(tx, id)
    const given = await postsFor(tx, held, to)
    if (!given.ok) return given
    const goes = (post: { readonly id: string; readonly user: string }) => post.user === id
    const keeps = successor !== null && held.length > 0
    if (!keeps && (await leavesNobody(tx, goes))) return err(problem('last-administrator'))
    const doer = { region, by: actor.id }
    if (successor !== null) {
      await addPosts(context, tx, doer, { user: successor, posts: given.value })
      await notifyOfPostChange(context, tx, doer, {
        user: successor.id,
        kind: 'post-given',
        posts: given.value,
      })
    }
    const tasks =
      successor === null
        ? { moved: 0, left: [] }
        : await moveTasks(context, tx, actor, { leaver, successor, note })
    for (const post of held) await endHeld({ context, tx, actor }, leaver, post)
    await notifyOfPostChange(context, tx, doer, { user: id, kind: 'post-ended', posts: held })
    if (leave) await updateUser(tx, id, { active: false })
    await endUnfounded(context, tx, id, { by: actor.id, cause: 'handed-over' })
    const ended = await endUserSessions(tx, id)
    const event = userHandedOver(
      id,
      { account: leaver.account, name: leaver.name, active: leaver.active },
      {
        account: leaver.account,
        to: successor?.account ?? null,
        posts: held.length,
        tasks: tasks.moved,
        active: leaver.active && !leave,
        note,
      },
    )
    await audit(context, tx, actor.id, event)
    return ok({ posts: held.length, tasks: tasks.moved, left: tasks.left, ended })
  })
}

/** What the successor does not hold yet. A post whose place is closed ends without anybody after. */
async function postsFor(
  tx: Db,
  held: readonly PostRow[],
  to: string | null,
): Promise<Result<readonly FittingPost[], Problem>> {
  if (to === null) return ok([])
  const has = (await heldPosts(tx, to)).map(({ role, unit }) => ({ role, unit: unit?.id ?? null }))
  const fits: FittingPost[] = []
  for (const { role, unit: place } of held) {
    const unit = place === null ? null : await findUnit(tx, place.id)
    const fault = postFault(role, unit, [
      ...has,
      ...fits.map((one) => ({ role: one.role, unit: one.unit?.id ?? null })),
    ])
    if (fault === 'post-held' || fault === 'post-unit-closed') continue
    if (fault !== null) return err(problem(fault))
    fits.push({ role, unit })
  }
  return ok(fits)
}

async function endHeld(
  { context, tx, actor }: Work,
  leaver: UserRow,
  { id, role, unit }: PostRow,
): Promise<void> {
  await updatePostEnd(tx, { id, user: leaver.id }, { until: context.clock(), by: actor.id })
  const event = postEnded(
    leaver.id,
    { account: leaver.account, role, unit: unit?.name ?? null },
    { sessionsEnded: 0 },
  )
  await audit(context, tx, actor.id, event)
}

type Going = { readonly leaver: UserRow; readonly successor: UserRow; readonly note: string }

/**
 * Each task by the rules of the flow, those of departments' texts last: who wrote a target does not review
 * it, as a successor neither. The record names the person who handed over.
 */
async function moveTasks(
  context: Context,
  tx: Db,
  actor: Actor,
  { leaver, successor, note }: Going,
): Promise<{ readonly moved: number; readonly left: HandedOver['left'] }> {
  const left: HandedOver['left'] = []
  let moved = 0
  const posts = await loadPosts(tx, leaver.id)
  for (const { project, name } of await tasksOfPerson(tx, leaver.id)) {
    const subject = await lockFiling(tx, project)
    const task =
      subject === null ? undefined : openTasks(subject.filing).find(({ person }) => person === leaver.id)
    if (subject === null || task === undefined) continue
    const flow = await loadFlow(tx, subject.fiscalYear)
    const target = await partyNamed(tx, successor.id, subject.units)
    const holder = { id: leaver.id, roles: rolesAt(posts, subject.units) }
    const stepped = step(
      subject.filing,
      {
        kind: 'transfer',
        actor: holder,
        target,
        task: task.id,
        at: context.clock().toISOString(),
        comment: note,
      },
      flow,
    )
    if (!stepped.ok) {
      left.push({ project, name })
      continue
    }
    const record = { ...stepped.value.record, actor: actor.id }
    await saveStep(tx, subject, { filing: stepped.value.filing, record }, null)
    const event = filingStepped(
      'transfer',
      `project:${project}`,
      { state: record.from },
      { name: subject.name, state: record.to, comment: note, target: successor.id },
    )
    await audit(context, tx, actor.id, event)
    moved += 1
  }
  return {
    moved:
      moved +
      (await handOverStatementTasks(context, tx, actor, {
        leaver: leaver.id,
        successor: successor.id,
        note,
      })),
    left,
  }
}
