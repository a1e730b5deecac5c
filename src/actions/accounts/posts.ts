/**
 * Posts: listed with what was, given, ended. A person who loses one is signed out, so that nothing stays open
 * that it allowed.
 */
import type { HeldPost, NewPost, PostList, PostView } from '#api/accounts/posts.ts'
import { allows, type Action, type Actor } from '#core/kernel/allows.ts'
import { GRANTS } from '#core/kernel/grants.ts'
import { postFault, type PlacedRole } from '#core/accounts/post.ts'
import { ROLES } from '#core/kernel/roles.ts'
import type { Unit } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import {
  activeHolders,
  updatePostEnd,
  insertPost,
  heldPosts,
  loadPostRows,
  lockPosts,
  type LoadedPost,
  type PostRow,
} from '#store/accounts/posts.ts'
import { endUserSessions } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { postEnded, postGiven } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { endUnfounded } from '../delegation/ends.ts'
import { notifyOfPostChange } from './notify-account.ts'

function viewOf({ id, role, unit, since, givenBy, until, endedBy }: PostRow): PostView {
  return { id, role, unit, since, givenBy, until, endedBy }
}

/** As pages show what somebody holds. */
export function heldPostView({ id, role, unit }: LoadedPost): HeldPost {
  return { id, role, unit }
}

/** Errors: user-not-found. */
export async function listPosts(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<PostList, Problem>> {
  if (!allows(actor, 'user.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [user, posts] = await Promise.all([findUser(db, id), loadPostRows(db, id)])
  return user === null ? err(problem('user-not-found')) : ok({ rows: posts.map(viewOf) })
}

/**
 * Errors: user-not-found, unit-not-found, those of {@link postFault}. Nobody gives a post to oneself but an
 * administrator of an office of one person.
 */
export async function givePost(
  context: Context,
  actor: Actor,
  { id, ...given }: NewPost & { readonly id: string },
): Promise<Result<PostList, Problem>> {
  if (
    !allows(actor, 'post.manage', { region: actor.region }) ||
    (id === actor.id && !actor.posts.some(({ role }) => role === 'administrator'))
  )
    return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockPosts(tx)
    const user = await findUser(tx, id)
    if (user === null) return err(problem('user-not-found'))
    const fits = await fittingPosts(tx, await rolesHeldBy(tx, id), [given])
    if (!fits.ok) return fits
    const giver = { region: actor.region, by: actor.id }
    await addPosts(context, tx, giver, { user, posts: fits.value })
    await notifyOfPostChange(context, tx, giver, { user: id, kind: 'post-given', posts: fits.value })
    return ok({ rows: (await loadPostRows(tx, id)).map(viewOf) })
  })
}

/** @returns the sessions that ended. Errors: post-not-found, last-administrator. */
export async function endPost(
  context: Context,
  actor: Actor,
  { id, post }: { readonly id: string; readonly post: string },
): Promise<Result<readonly string[], Problem>> {
  if (!allows(actor, 'post.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockPosts(tx)
    const user = await findUser(tx, id)
    const held = (await heldPosts(tx, id)).find((one) => one.id === post)
    if (user === null || held === undefined) return err(problem('post-not-found'))
    if (await leavesNobody(tx, ({ id: kept }) => kept === post)) return err(problem('last-administrator'))
    await updatePostEnd(tx, { id: post, user: id }, { until: context.clock(), by: actor.id })
    await notifyOfPostChange(
      context,
      tx,
      { region: actor.region, by: actor.id },
      { user: id, kind: 'post-ended', posts: [held] },
    )
    await endUnfounded(context, tx, id, { by: actor.id, cause: 'post-ended' })
    const ended = await endUserSessions(tx, id)
    const event = postEnded(
      id,
      { account: user.account, role: held.role, unit: held.unit?.name ?? null },
      { sessionsEnded: ended.length },
    )
    await audit(context, tx, actor.id, event)
    return ok(ended)
  })
}

/** A post that may be given, with its place. */
export type FittingPost = { readonly role: NewPost['role']; readonly unit: Unit | null }

async function rolesHeldBy(tx: Db, user: string): Promise<readonly PlacedRole[]> {
  return (await heldPosts(tx, user)).map(({ role, unit }) => ({ role, unit: unit?.id ?? null }))
}

/**
 * All of them, or why one of them may not be given beside what is held. Errors: unit-not-found, those of
 * {@link postFault}.
 */
export async function fittingPosts(
  tx: Db,
  held: readonly PlacedRole[],
  posts: readonly NewPost[],
): Promise<Result<readonly FittingPost[], Problem>> {
  const fits: FittingPost[] = []
  for (const { role, unit: place } of posts) {
    const unit = place === null ? null : await findUnit(tx, place)
    if (place !== null && unit === null) return err(problem('unit-not-found'))
    const fault = postFault(role, unit, [
      ...held,
      ...fits.map((one) => ({ role: one.role, unit: one.unit?.id ?? null })),
    ])
    if (fault !== null) return err(problem(fault))
    fits.push({ role, unit })
  }
  return ok(fits)
}

export type GivenPosts = {
  readonly user: { readonly id: string; readonly account: string }
  readonly posts: readonly FittingPost[]
}

/** Each with its event. @param giver account that gives them; null for the system */
export async function addPosts(
  context: Context,
  tx: Db,
  giver: { readonly region: string; readonly by: string | null },
  { user, posts }: GivenPosts,
): Promise<void> {
  const { by } = giver
  for (const { role, unit } of posts) {
    await insertPost(tx, {
      id: context.newId(),
      user: user.id,
      role,
      unit: unit?.id ?? null,
      since: context.clock(),
      givenBy: by,
    })
    const event = postGiven(user.id, { account: user.account, role, unit: unit?.name ?? null })
    await audit(context, tx, by, event)
  }
}

/**
 * What somebody must be left for, even where all posts may be ended: accounts, posts, and the log that says
 * what was done with them.
 */
const KEPT: readonly Action[] = ['user.manage', 'post.manage', 'event.verify']
const KEEPERS = ROLES.filter((role) => KEPT.some((action) => GRANTS[role].has(action)))

/**
 * True when the region had somebody active who looks after accounts, posts, or the log, and has nobody after
 * this.
 * @param goes which posts are held no more
 */
export async function leavesNobody(
  tx: Db,
  goes: (post: { readonly id: string; readonly user: string }) => boolean,
): Promise<boolean> {
  const holders = await activeHolders(tx, KEEPERS)
  return KEPT.some((action) => {
    const able = holders.filter(({ role }) => GRANTS[role].has(action))
    return able.length > 0 && able.every(goes)
  })
}
