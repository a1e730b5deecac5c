/** The region bears the county's name while the demonstration is there, where nobody gave it one of its own. */
import type { Region } from '#api/accounts/administration.ts'
import { FIRST_REGION } from '#core/kernel/first-region.ts'
import type { Db } from '#store/kernel/store.ts'
import { findRegion, updateRegion } from '#store/kernel/regions.ts'
import { audit } from '../../kernel/audit.ts'
import type { Context } from '../../kernel/context.ts'
import { regionChanged } from '../../organisation/events.ts'

/** 区划 of the county that does not exist. */
export const COUNTY_REGION = { code: '139901', name: '安澜县' } as const

type By = { readonly context: Context; readonly tx: Db; readonly by: string }

/** From the name of the first start to that of the county. */
export async function nameCounty(work: By): Promise<void> {
  await rename(work, FIRST_REGION, COUNTY_REGION)
}

/** Back, when the demonstration is removed. */
export async function forgetCounty(work: By): Promise<void> {
  await rename(work, COUNTY_REGION, FIRST_REGION)
}

async function rename({ context, tx, by }: By, from: Region, to: Region): Promise<void> {
  const now = await findRegion(tx)
  if (now === null || now.code !== from.code || now.name !== from.name) return
  await updateRegion(tx, to)
  await audit(context, tx, by, regionChanged(tx.region, { ...from }, { ...to }))
}
