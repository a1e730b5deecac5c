/**
 * Accounts, and the attempts to sign in with them. Accounts are switched off, never removed: the audit trail
 * names them.
 */
import { sql } from 'kysely'
import type { Attempt } from '#core/accounts/session.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import type { Db } from '../kernel/store.ts'

export type UserRow = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly active: boolean
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly passwordChangedAt: Date
  readonly createdAt: string
  readonly lastSignInAt: string | null
}

export type NewUser = Omit<UserRow, 'createdAt' | 'lastSignInAt' | 'passwordChangedAt'> & {
  readonly createdAt: Date
  /** An account of the demonstration. */ readonly demo?: boolean
}

export type UserChange = {
  readonly name?: string | undefined
  readonly active?: boolean | undefined
  readonly password?: NewPassword | undefined
}

/** `mustChange`: somebody else chose it. */
export type NewPassword = { readonly hash: string; readonly mustChange: boolean; readonly at: Date }

/** The form in which accounts are compared: Zhang, zhang and ｚｈａｎｇ are one. */
export function accountKey(account: string): string {
  return foldLabel(account)
}

/** @returns false when the account is taken. */
export async function insertUser(tx: Db, user: NewUser): Promise<boolean> {
  const created = await tx
    .insertInto('users')
    .values({
      user_id: user.id,
      account: user.account,
      account_key: accountKey(user.account),
      name: user.name,
      active: user.active,
      password_hash: user.passwordHash,
      must_change_password: user.mustChangePassword,
      created_at: user.createdAt,
      last_sign_in_at: null,
      password_changed_at: user.createdAt,
      demo: user.demo ?? false,
    })
    .onConflict((conflict) => conflict.columns(['region_id', 'account_key']).doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return created !== undefined
}

/** By account. */
export async function loadUsers(db: Db): Promise<UserRow[]> {
  return (await selectUsers(db).orderBy('account_key').execute()).map(toUser)
}

/** The accounts of the demonstration, switched off or on, by account. */
export async function listDemoUsers(db: Db): Promise<UserRow[]> {
  return (await selectUsers(db).where('demo', '=', true).orderBy('account_key').execute()).map(toUser)
}

/** Whether somebody is of the demonstration: what such a person begins belongs to it. */
export async function isDemoUser(db: Db, id: string): Promise<boolean> {
  return (
    (await db
      .selectFrom('users')
      .select('user_id')
      .where('user_id', '=', id)
      .where('demo', '=', true)
      .executeTakeFirst()) !== undefined
  )
}

/**
 * True when nothing of the region is anybody's own: every document is of the demonstration, and nobody but
 * its people and the first two accounts is there.
 */
export async function isDemonstrationAlone(db: Db): Promise<boolean> {
  const own = await db
    .selectFrom('documents')
    .select('document_id')
    .where('demo', '=', false)
    .limit(1)
    .executeTakeFirst()
  const { count } = await db
    .selectFrom('users')
    .select((by) => by.fn.countAll<string>().as('count'))
    .where('demo', '=', false)
    .executeTakeFirstOrThrow()
  return own === undefined && Number(count) <= FIRST_ACCOUNTS
}

/** Whom an installation is founded with. */
const FIRST_ACCOUNTS = 2

/** The names of some people by id. */
export async function namesOfUsers(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('users')
    .select(['user_id', 'name'])
    .where('user_id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map(({ user_id, name }) => [user_id, name]))
}

export async function findUser(db: Db, id: string): Promise<UserRow | null> {
  const row = await selectUsers(db).where('user_id', '=', id).executeTakeFirst()
  return row ? toUser(row) : null
}

export async function findUserByAccount(db: Db, account: string): Promise<UserRow | null> {
  const row = await selectUsers(db).where('account_key', '=', accountKey(account)).executeTakeFirst()
  return row ? toUser(row) : null
}

/**
 * Makes transactions that work with the same account wait for each other. An account that does not exist is
 * nothing to wait for.
 */
export async function lockAccount(tx: Db, account: string): Promise<void> {
  await tx
    .selectFrom('users')
    .select('user_id')
    .where('account_key', '=', accountKey(account))
    .forUpdate()
    .execute()
}

/** Changes what is named. @returns the user before the change; null when there is none. */
export async function updateUser(tx: Db, id: string, change: UserChange): Promise<UserRow | null> {
  const row = await selectUsers(tx).where('user_id', '=', id).forUpdate().executeTakeFirst()
  if (!row) return null
  const before = toUser(row)
  await tx
    .updateTable('users')
    .set({
      name: change.name ?? before.name,
      active: change.active ?? before.active,
      password_hash: change.password?.hash ?? before.passwordHash,
      must_change_password: change.password?.mustChange ?? before.mustChangePassword,
      password_changed_at: change.password?.at ?? before.passwordChangedAt,
    })
    .where('user_id', '=', id)
    .execute()
  return before
}

export async function recordSignIn(tx: Db, id: string, at: Date): Promise<void> {
  await tx.updateTable('users').set({ last_sign_in_at: at }).where('user_id', '=', id).execute()
}

export type SignInAttempt = Attempt & { readonly id: string; readonly account: string }

export async function recordAttempt(tx: Db, attempt: SignInAttempt): Promise<void> {
  await tx
    .insertInto('sign_in_attempts')
    .values({
      attempt_id: attempt.id,
      account_key: accountKey(attempt.account),
      address: attempt.address,
      device: attempt.device,
      at: attempt.at,
      succeeded: attempt.succeeded,
    })
    .execute()
}

/** More than anybody gets to try in a day, waits kept. */
const ATTEMPTS_MOST = 1000

/** What was tried at an account since a moment, the newest first. */
export async function attemptsAt(db: Db, account: string, since: Date): Promise<readonly Attempt[]> {
  return db
    .selectFrom('sign_in_attempts')
    .select(['address', 'device', 'succeeded', 'at'])
    .where('account_key', '=', accountKey(account))
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(ATTEMPTS_MOST)
    .execute()
}

/**
 * Failures of an address since a moment, without those of known devices; and the people who have signed in
 * from it since.
 */
export async function countAddress(
  db: Db,
  address: string,
  since: Date,
): Promise<{ readonly failures: number; readonly people: number }> {
  return db
    .selectFrom('sign_in_attempts')
    .select([
      sql<number>`count(*) filter (where not succeeded and device is null)::int`.as('failures'),
      sql<number>`count(distinct account_key) filter (where succeeded)::int`.as('people'),
    ])
    .where('address', '=', address)
    .where('at', '>=', since)
    .executeTakeFirstOrThrow()
}

/**
 * What was tried since a moment at each account with so many failures; by the account as it is distinguished.
 */
export async function attemptsByAccount(
  db: Db,
  since: Date,
  failures: number,
): Promise<(account: string) => readonly Attempt[]> {
  const failing = db
    .selectFrom('sign_in_attempts')
    .select('account_key')
    .where('at', '>=', since)
    .where('succeeded', '=', false)
    .groupBy('account_key')
    .having((by) => by.fn.countAll(), '>=', failures)
  const rows = await db
    .selectFrom('sign_in_attempts')
    .select(['account_key', 'address', 'device', 'succeeded', 'at'])
    .where('at', '>=', since)
    .where('account_key', 'in', failing)
    .orderBy('at', 'desc')
    .execute()
  const known = new Map<string, Attempt[]>()
  for (const { account_key, ...attempt } of rows) {
    const there = known.get(account_key)
    if (there === undefined) known.set(account_key, [attempt])
    else there.push(attempt)
  }
  return (account) => known.get(accountKey(account)) ?? []
}

/** Forgets attempts older than what any limit looks back on. */
export async function forgetAttempts(tx: Db, before: Date): Promise<void> {
  await tx.deleteFrom('sign_in_attempts').where('at', '<', before).execute()
}

function selectUsers(db: Db) {
  return db
    .selectFrom('users')
    .select([
      'user_id',
      'account',
      'name',
      'active',
      'password_hash',
      'must_change_password',
      'password_changed_at',
      'created_at',
      'last_sign_in_at',
    ])
}

type Selected = {
  user_id: string
  account: string
  name: string
  active: boolean
  password_hash: string
  must_change_password: boolean
  password_changed_at: Date
  created_at: Date
  last_sign_in_at: Date | null
}

function toUser(row: Selected): UserRow {
  return {
    id: row.user_id,
    account: row.account,
    name: row.name,
    active: row.active,
    passwordHash: row.password_hash,
    mustChangePassword: row.must_change_password,
    passwordChangedAt: row.password_changed_at,
    createdAt: row.created_at.toISOString(),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  }
}
