/**
 * Who is signed in where: one's own sessions, and for administrators those of an account; ending one, or all
 * but this one.
 */
import type { AccountSessions, SessionEntry, SessionList } from '#api/accounts/sessions.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { parseDevice } from '#core/accounts/device.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { loadSecondFactor } from '#store/accounts/second-factors.ts'
import { loadPolicy } from '#store/accounts/security.ts'
import { endSessionById, endUserSessions, listSessions, type OpenSession } from '#store/accounts/sessions.ts'
import type { Db } from '#store/kernel/store.ts'
import { findUser } from '#store/accounts/users.ts'
import { audit } from '../kernel/audit.ts'
import { sessionRevoked } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'

/** The sessions that ended, so that what is open in their name is closed at once. */
type Ended = Result<readonly string[], Problem>

function viewOf(
  { id, tokenHash, address, agent, method, createdAt, seenAt }: OpenSession,
  own: string | null,
): SessionEntry {
  return {
    id,
    ...parseDevice(agent),
    address,
    method,
    startedAt: createdAt.toISOString(),
    seenAt: seenAt.toISOString(),
    here: tokenHash === own,
  }
}

async function sessionsOf(
  context: Context,
  db: Db,
  user: string,
  own: string | null,
): Promise<SessionEntry[]> {
  const rows = await listSessions(db, user, await loadPolicy(db), context.clock())
  return rows.map((row) => viewOf(row, own))
}

export async function listOwnSessions(
  context: Context,
  actor: Actor,
  { session }: { readonly session: string },
): Promise<Result<SessionList, Problem>> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  return ok({ rows: await sessionsOf(context, context.store.of(actor.region).db, actor.id, session) })
}

/** Errors: session-not-found. */
export async function endOwnSession(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Ended> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  return endOne(context, actor, actor.id, id)
}

/** Every one but this. */
export async function endOtherSessions(
  context: Context,
  actor: Actor,
  { session }: { readonly session: string },
): Promise<Ended> {
  if (!allows(actor, 'session.read', { region: actor.region, owner: actor.id })) return NOT_ALLOWED
  return endAll(context, actor, actor.id, session)
}

/** With since when there is a second factor. Errors: user-not-found. */
export async function listAccountSessions(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<AccountSessions, Problem>> {
  if (!allows(actor, 'user.manage', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [user, factor] = await Promise.all([findUser(db, id), loadSecondFactor(db, id)])
  if (user === null) return err(problem('user-not-found'))
  return ok({
    rows: await sessionsOf(context, db, id, null),
    secondFactorSince: factor?.confirmedAt?.toISOString() ?? null,
  })
}

/** Errors: user-not-found, session-not-found. */
export async function endAccountSession(
  context: Context,
  actor: Actor,
  { id, session }: { readonly id: string; readonly session: string },
): Promise<Ended> {
  if (!allows(actor, 'user.manage', { region: actor.region })) return NOT_ALLOWED
  return endOne(context, actor, id, session)
}

/** Errors: user-not-found. */
export async function endAllAccountSessions(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Ended> {
  if (!allows(actor, 'user.manage', { region: actor.region })) return NOT_ALLOWED
  return endAll(context, actor, id, null)
}

function endOne(context: Context, actor: Actor, user: string, id: string): Promise<Ended> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const owner = await findUser(tx, user)
    if (owner === null) return err(problem('user-not-found'))
    const ended = await endSessionById(tx, user, id)
    if (ended === null) return err(problem('session-not-found'))
    await noteEnd({ context, tx, actor }, owner, 1)
    return ok([ended])
  })
}

function endAll(context: Context, actor: Actor, user: string, except: string | null): Promise<Ended> {
  return context.store.of(actor.region).transaction(async (tx) => {
    const owner = await findUser(tx, user)
    if (owner === null) return err(problem('user-not-found'))
    const ended = await endUserSessions(tx, user, except)
    if (ended.length > 0) await noteEnd({ context, tx, actor }, owner, ended.length)
    return ok(ended)
  })
}

async function noteEnd(
  { context, tx, actor }: Work,
  owner: { readonly id: string; readonly account: string },
  sessionsEnded: number,
): Promise<void> {
  await audit(context, tx, actor.id, sessionRevoked(owner.id, { account: owner.account, sessionsEnded }))
}
