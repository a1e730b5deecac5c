/** Claiming: takes waiting jobs out of all regions until all hands are full or nothing waits. */
import { randomUUID } from 'node:crypto'
import { claimJob } from '#store/jobs/jobs.ts'
import { listRegions } from '#store/kernel/regions.ts'
import { carryOut } from './carry-out-job.ts'
import { leaseFromNow, type RunnerDesk } from './runner-desk.ts'

export type Claiming = {
  /** Claims what waits. Asked while it is claiming, it looks through the regions once more. */
  claim(): Promise<void>
  /** When it is not claiming any more. */
  settled(): Promise<void>
}

export function createClaiming(desk: RunnerDesk): Claiming {
  let underWay: Promise<void> | null = null
  let onceMore = false

  async function claimAll(): Promise<void> {
    try {
      while (onceMore && !desk.stopping) {
        onceMore = false
        for (const region of await listRegions(desk.context.store.whole.db))
          while (await claimOne(desk, region.id, claim)) onceMore = true
      }
    } catch (cause) {
      desk.onFault(cause, null)
    } finally {
      underWay = null
    }
  }

  function claim(): Promise<void> {
    onceMore = true
    underWay ??= claimAll()
    return underWay
  }

  return {
    claim,
    async settled() {
      await underWay
    },
  }
}

/**
 * Claims one job and begins its work.
 * @param freed called when its work is over and a hand is free again
 * @returns false when nothing waits in the region, or no hand is free
 */
async function claimOne(desk: RunnerDesk, region: string, freed: () => Promise<void>): Promise<boolean> {
  if (desk.stopping || desk.inHand.size >= desk.concurrency) return false
  const runner = randomUUID()
  const job = await claimJob(desk.context.store.of(region).db, leaseFromNow(desk, runner))
  if (job === null) return false
  const work = carryOut(desk, { region, job, runner }).finally(() => {
    desk.inHand.delete(runner)
    if (!desk.stopping) void freed()
  })
  desk.inHand.set(runner, work)
  return true
}
