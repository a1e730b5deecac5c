/** Whether the system can work: the database answers. */
import { firstRegion } from '#store/regions.ts'
import type { Context } from './context.ts'

export async function isHealthy(context: Context): Promise<boolean> {
  return (await firstRegion(context.store.db)) !== null
}
