/** At opening: operation logs of before they were chained get their chain, each in one transaction. */
import { completeChain } from '#store/kernel/event-chain.ts'
import { listRegions } from '#store/kernel/regions.ts'
import type { Context } from '../kernel/context.ts'

export async function completeLogs({ store }: Context): Promise<void> {
  for (const { id } of await listRegions(store.whole.db))
    await store.of(id).transaction((tx) => completeChain(tx))
}
