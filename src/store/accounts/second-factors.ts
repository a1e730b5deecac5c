/** Second factors, sealed, and the digests of recovery codes. */
import type { Db } from '../kernel/store.ts'

export type SecondFactorRow = {
  /** Sealed. */
  readonly secret: string
  readonly confirmedAt: Date | null
  /** The period of the last code that was taken. */
  readonly lastPeriod: number
}

export async function loadSecondFactor(db: Db, user: string): Promise<SecondFactorRow | null> {
  const row = await db
    .selectFrom('second_factors')
    .select(['secret', 'confirmed_at', 'last_period'])
    .where('user_id', '=', user)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { secret: row.secret, confirmedAt: row.confirmed_at, lastPeriod: Number(row.last_period) }
}

/** A secret that no code has shown yet; one that was confirmed stays. @returns false when one was */
export async function beginSecondFactor(
  tx: Db,
  user: string,
  { secret, at }: { readonly secret: string; readonly at: Date },
): Promise<boolean> {
  const begun = await tx
    .insertInto('second_factors')
    .values({
      user_id: user,
      secret,
      created_at: at,
      confirmed_at: null,
      last_period: '0',
    })
    .onConflict((conflict) =>
      conflict
        .columns(['region_id', 'user_id'])
        .doUpdateSet({ secret, created_at: at, last_period: '0' })
        .where('second_factors.confirmed_at', 'is', null),
    )
    .returning('user_id')
    .executeTakeFirst()
  return begun !== undefined
}

export async function confirmSecondFactor(tx: Db, user: string, at: Date): Promise<void> {
  await tx.updateTable('second_factors').set({ confirmed_at: at }).where('user_id', '=', user).execute()
}

/**
 * Takes the code of a period.
 * @returns false when it, or a later one, was taken already: also by another request at the same time
 */
export async function takePeriod(tx: Db, user: string, period: number): Promise<boolean> {
  const taken = await tx
    .updateTable('second_factors')
    .set({ last_period: String(period) })
    .where('user_id', '=', user)
    .where('last_period', '<', String(period))
    .returning('user_id')
    .executeTakeFirst()
  return taken !== undefined
}

/** With its recovery codes. @returns false when there was none */
export async function removeSecondFactor(tx: Db, user: string): Promise<boolean> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', user).execute()
  const removed = await tx
    .deleteFrom('second_factors')
    .where('user_id', '=', user)
    .returning('confirmed_at')
    .executeTakeFirst()
  return removed !== undefined
}

/** In the place of those before. */
export async function replaceRecoveryCodes(
  tx: Db,
  user: string,
  hashes: readonly string[],
  at: Date,
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('user_id', '=', user).execute()
  await tx
    .insertInto('recovery_codes')
    .values(
      hashes.map((hash) => ({
        user_id: user,
        code_hash: hash,
        created_at: at,
        used_at: null,
      })),
    )
    .execute()
}

/** @returns false when there is no such code, or it was used */
export async function takeRecoveryCode(tx: Db, user: string, hash: string, at: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('recovery_codes')
    .set({ used_at: at })
    .where('user_id', '=', user)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  return taken !== undefined
}

/** How many are still good. */
export async function countRecoveryCodes(db: Db, user: string): Promise<number> {
  const { left } = await db
    .selectFrom('recovery_codes')
    .select((by) => by.fn.countAll<string>().as('left'))
    .where('user_id', '=', user)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(left)
}
