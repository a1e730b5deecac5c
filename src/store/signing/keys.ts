/** Public keys with which a region signs, one after the other; private ones are never here. */
import type { SigningKeyRow } from '#core/signing/rows.ts'
import type { Db } from '../kernel/store.ts'

/** The one of today first. */
export async function listSigningKeys(db: Db): Promise<SigningKeyRow[]> {
  const rows = await db
    .selectFrom('signing_keys as k')
    .leftJoin('users as u', 'u.user_id', 'k.made_by')
    .select(['k.public_key', 'u.name', 'k.made_at', 'k.replaced_at'])
    .orderBy('k.replaced_at', (by) => by.desc().nullsFirst())
    .orderBy('k.public_key')
    .execute()
  return rows.map((row) => ({
    publicKey: row.public_key,
    madeBy: row.name,
    madeAt: row.made_at.toISOString(),
    replacedAt: row.replaced_at?.toISOString() ?? null,
  }))
}

/** null: the region signs nothing. */
export async function currentSigningKey(db: Db): Promise<string | null> {
  return (
    (
      await db
        .selectFrom('signing_keys')
        .select('public_key')
        .where('replaced_at', 'is', null)
        .executeTakeFirst()
    )?.public_key ?? null
  )
}

export async function addSigningKey(
  tx: Db,
  { publicKey, by, at }: { readonly publicKey: string; readonly by: string; readonly at: Date },
): Promise<void> {
  await tx.selectFrom('regions').select('region_id').where('region_id', '=', tx.region).forUpdate().execute()
  await tx.updateTable('signing_keys').set({ replaced_at: at }).where('replaced_at', 'is', null).execute()
  await tx
    .insertInto('signing_keys')
    .values({ public_key: publicKey, made_by: by, made_at: at, replaced_at: null })
    .execute()
}
