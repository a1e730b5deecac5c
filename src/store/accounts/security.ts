/** What an office has laid down about signing in, and the passwords that may not be taken again. */
import type { Role } from '#core/kernel/allows.ts'
import { DEFAULT_POLICY, type SecurityPolicy } from '#core/accounts/security.ts'
import type { Db } from '../kernel/store.ts'

export type SecurityRow = {
  readonly policy: SecurityPolicy
  readonly changedAt: string | null
  readonly changedBy: string | null
}

const COLUMNS = [
  'password_length',
  'password_kinds',
  'password_history',
  'password_days',
  'lock_tries',
  'lock_minutes',
  'idle_minutes',
  'longest_hours',
  'second_factor_roles',
] as const

type Columns = {
  readonly password_length: number
  readonly password_kinds: number
  readonly password_history: number
  readonly password_days: number
  readonly lock_tries: number
  readonly lock_minutes: number
  readonly idle_minutes: number
  readonly longest_hours: number
  readonly second_factor_roles: readonly Role[]
}

/** The defaults, until somebody says otherwise. */
export async function loadSecurity(db: Db): Promise<SecurityRow> {
  const row = await db
    .selectFrom('security_settings as s')
    .leftJoin('users as u', 'u.user_id', 's.changed_by')
    .select(COLUMNS.map((column) => `s.${column}` as const))
    .select(['s.changed_at', 'u.name'])
    .executeTakeFirst()
  return row === undefined
    ? { policy: DEFAULT_POLICY, changedAt: null, changedBy: null }
    : { policy: toPolicy(row), changedAt: row.changed_at.toISOString(), changedBy: row.name }
}

export async function loadPolicy(db: Db): Promise<SecurityPolicy> {
  const row = await db.selectFrom('security_settings').select(COLUMNS).executeTakeFirst()
  return row === undefined ? DEFAULT_POLICY : toPolicy(row)
}

export async function savePolicy(
  tx: Db,
  policy: SecurityPolicy,
  { at, by }: { readonly at: Date; readonly by: string | null },
): Promise<void> {
  const content = {
    password_length: policy.passwordLength,
    password_kinds: policy.passwordKinds,
    password_history: policy.passwordHistory,
    password_days: policy.passwordDays,
    lock_tries: policy.lockTries,
    lock_minutes: policy.lockMinutes,
    idle_minutes: policy.idleMinutes,
    longest_hours: policy.longestHours,
    second_factor_roles: [...policy.secondFactorRoles],
    changed_at: at,
    changed_by: by,
  }
  await tx
    .insertInto('security_settings')
    .values(content)
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(content))
    .execute()
}

function toPolicy(row: Columns): SecurityPolicy {
  return {
    passwordLength: row.password_length,
    passwordKinds: row.password_kinds,
    passwordHistory: row.password_history,
    passwordDays: row.password_days,
    lockTries: row.lock_tries,
    lockMinutes: row.lock_minutes,
    idleMinutes: row.idle_minutes,
    longestHours: row.longest_hours,
    secondFactorRoles: row.second_factor_roles,
  }
}

/** Hashes of the passwords that a person had before the present one, the latest first. */
export async function formerPasswords(db: Db, user: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('former_passwords')
    .select('password_hash')
    .where('user_id', '=', user)
    .orderBy('replaced_at', 'desc')
    .orderBy('former_id')
    .limit(limit)
    .execute()
  return rows.map((row) => row.password_hash)
}

export type FormerPassword = {
  readonly id: string
  readonly user: string
  readonly passwordHash: string
  readonly replacedAt: Date
}

/**
 * Keeps the hash of a password that is being replaced, and of those before it no more than may ever be asked
 * for.
 */
export async function keepFormerPassword(
  tx: Db,
  { id, user, passwordHash, replacedAt }: FormerPassword,
  keep: number,
): Promise<void> {
  await tx
    .insertInto('former_passwords')
    .values({
      former_id: id,
      user_id: user,
      password_hash: passwordHash,
      replaced_at: replacedAt,
    })
    .execute()
  const kept = tx
    .selectFrom('former_passwords')
    .select('former_id')
    .where('user_id', '=', user)
    .orderBy('replaced_at', 'desc')
    .orderBy('former_id')
    .limit(keep)
  await tx
    .deleteFrom('former_passwords')
    .where('user_id', '=', user)
    .where('former_id', 'not in', kept)
    .execute()
}
