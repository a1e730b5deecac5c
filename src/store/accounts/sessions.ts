/** Sessions by the hash of their token. */
import type { SignInMethod } from '#core/accounts/second-factor.ts'
import { DEFAULT_POLICY } from '#core/accounts/security.ts'
import { sessionEnd, type SessionLimits } from '#core/accounts/session.ts'
import { removeSignInSteps } from './sign-in-steps.ts'
import type { Db } from '../kernel/store.ts'

/** Where somebody signs in from, and how. */
export type SignInOrigin = {
  /** The IP address. */
  readonly address: string
  /** The browser as it names itself; '' where it does not. */
  readonly agent: string
  readonly method: SignInMethod
}

export type NewSession = SignInOrigin & {
  readonly id: string
  readonly tokenHash: string
  readonly userId: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

export type SessionRow = {
  readonly user: {
    readonly id: string
    readonly account: string
    readonly name: string
    readonly active: boolean
    readonly mustChangePassword: boolean
    readonly passwordChangedAt: Date
  }
  readonly method: SignInMethod
  readonly createdAt: Date
  readonly expiresAt: Date
  /** When it was last used, to the minute. */
  readonly seenAt: Date
  /** Days after which a password of the region must be changed; 0 for never. */
  readonly passwordDays: number
  /** What holds for sessions in the region. */
  readonly limits: SessionLimits
}

export async function createSession(tx: Db, session: NewSession): Promise<void> {
  await tx
    .insertInto('sessions')
    .values({
      token_hash: session.tokenHash,
      user_id: session.userId,
      created_at: session.createdAt,
      expires_at: session.expiresAt,
      seen_at: session.createdAt,
      session_id: session.id,
      address: session.address,
      agent: session.agent,
      method: session.method,
    })
    .execute()
}

/** The session with its user; null when there is none, it has expired, or the user was switched off. */
export async function loadSession(db: Db, tokenHash: string, now: Date): Promise<SessionRow | null> {
  const row = await db
    .selectFrom('sessions as s')
    .innerJoin('users as u', 'u.user_id', 's.user_id')
    .leftJoin('security_settings as p', 'p.region_id', 's.region_id')
    .select([
      'p.idle_minutes',
      'p.longest_hours',
      'p.password_days',
      'u.password_changed_at',
      'u.user_id',
      'u.account',
      'u.name',
      'u.active',
      'u.must_change_password',
      's.created_at',
      's.expires_at',
      's.seen_at',
      's.method',
    ])
    .where('s.token_hash', '=', tokenHash)
    .where('s.expires_at', '>', now)
    .where('u.active', '=', true)
    .executeTakeFirst()
  if (!row) return null
  const user = {
    id: row.user_id,
    account: row.account,
    name: row.name,
    active: row.active,
    mustChangePassword: row.must_change_password,
    passwordChangedAt: row.password_changed_at,
  }
  const limits = {
    idleMinutes: row.idle_minutes ?? DEFAULT_POLICY.idleMinutes,
    longestHours: row.longest_hours ?? DEFAULT_POLICY.longestHours,
  }
  // What was written down holds, and what the office has said since.
  if (sessionEnd(row.created_at, row.seen_at, limits) <= now) return null
  return {
    user,
    method: row.method,
    passwordDays: row.password_days ?? DEFAULT_POLICY.passwordDays,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    seenAt: row.seen_at,
    limits,
  }
}

/** Notes that the session was used, and until when it lives now. */
export async function extendSession(
  tx: Db,
  tokenHash: string,
  { seenAt, expiresAt }: { readonly seenAt: Date; readonly expiresAt: Date },
): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ seen_at: seenAt, expires_at: expiresAt })
    .where('token_hash', '=', tokenHash)
    .execute()
}

/** @returns false when it had already ended. */
export async function endSession(tx: Db, tokenHash: string): Promise<boolean> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('token_hash', '=', tokenHash)
    .returning('token_hash')
    .executeTakeFirst()
  return ended !== undefined
}

/**
 * Ends every session of a user but one, and sign-ins that are under way: after a change of password, role or
 * activity.
 * @returns what ended, by the hash of the token
 */
export async function endUserSessions(
  tx: Db,
  user: string,
  exceptTokenHash: string | null = null,
): Promise<string[]> {
  await removeSignInSteps(tx, user)
  const ended = await tx
    .deleteFrom('sessions')
    .where('user_id', '=', user)
    .$if(exceptTokenHash !== null, (query) => query.where('token_hash', '!=', exceptTokenHash ?? ''))
    .returning('token_hash')
    .execute()
  return ended.map((row) => row.token_hash)
}

/** Ends one session of a user. @returns the hash of its token; null when it had ended */
export async function endSessionById(tx: Db, user: string, id: string): Promise<string | null> {
  const ended = await tx
    .deleteFrom('sessions')
    .where('user_id', '=', user)
    .where('session_id', '=', id)
    .returning('token_hash')
    .executeTakeFirst()
  return ended?.token_hash ?? null
}

export type OpenSession = SignInOrigin & {
  readonly id: string
  readonly tokenHash: string
  readonly createdAt: Date
  readonly seenAt: Date
}

/** The sessions of a user that have not ended, the last used first. */
export async function listSessions(
  db: Db,
  user: string,
  limits: SessionLimits,
  now: Date,
): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('sessions')
    .select(['session_id', 'token_hash', 'address', 'agent', 'method', 'created_at', 'seen_at'])
    .where('user_id', '=', user)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('session_id')
    .execute()
  return rows
    .filter((row) => sessionEnd(row.created_at, row.seen_at, limits) > now)
    .map((row) => ({
      id: row.session_id,
      tokenHash: row.token_hash,
      address: row.address,
      agent: row.agent,
      method: row.method,
      createdAt: row.created_at,
      seenAt: row.seen_at,
    }))
}

/** @returns how many had expired. */
export async function removeExpiredSessions(tx: Db, now: Date): Promise<number> {
  return (await tx.deleteFrom('sessions').where('expires_at', '<=', now).returning('token_hash').execute())
    .length
}
