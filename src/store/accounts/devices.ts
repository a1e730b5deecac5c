/** Devices from which somebody has signed in, each by the digest of what its browser keeps. */
import type { Db } from '../kernel/store.ts'
import { accountKey } from './users.ts'

/** Those of a person that are kept, the last used. */
const DEVICES_MOST = 10

export type DeviceUse = { readonly user: string; readonly hash: string; readonly at: Date }

/** Which of these digests is one of a device of the account; null for none. */
export async function knownDevice(
  db: Db,
  account: string,
  hashes: readonly string[],
): Promise<string | null> {
  if (hashes.length === 0) return null
  const row = await db
    .selectFrom('sign_in_devices as d')
    .innerJoin('users as u', 'u.user_id', 'd.user_id')
    .select('d.device_hash')
    .where('u.account_key', '=', accountKey(account))
    .where('d.device_hash', 'in', [...hashes])
    .orderBy('d.used_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.device_hash ?? null
}

/** True when anybody has signed in with it: one browser is one device, for all who use it. */
export async function isDevice(db: Db, hash: string): Promise<boolean> {
  return (
    (await db
      .selectFrom('sign_in_devices')
      .select('device_hash')
      .where('device_hash', '=', hash)
      .limit(1)
      .executeTakeFirst()) !== undefined
  )
}

/** Notes a sign-in, and forgets the devices that were used before many others. */
export async function rememberDevice(tx: Db, { user, hash, at }: DeviceUse): Promise<void> {
  await tx
    .insertInto('sign_in_devices')
    .values({ user_id: user, device_hash: hash, used_at: at })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'user_id', 'device_hash']).doUpdateSet({ used_at: at }),
    )
    .execute()
  const kept = tx
    .selectFrom('sign_in_devices')
    .select('device_hash')
    .where('user_id', '=', user)
    .orderBy('used_at', 'desc')
    .orderBy('device_hash')
    .limit(DEVICES_MOST)
  await tx
    .deleteFrom('sign_in_devices')
    .where('user_id', '=', user)
    .where('device_hash', 'not in', kept)
    .execute()
}
