/** What `--demo` does beside handing in the samples: once they are read, people for every role, and targets in every state. */
import type { DemoAccount } from '#api/administration.ts'
import type { Actor } from '#core/access/allows.ts'
import { demoUnit } from '#store/demo.ts'
import { findJob } from '#store/jobs.ts'
import { findUnit } from '#store/organisation.ts'
import type { Context } from './context.ts'
import { openDemoPeople } from './demo-people.ts'
import { sendOnDemoWays } from './demo-way.ts'

const LOOK_EVERY = 200

export type Showing = { /** Tells the accounts as soon as one may sign in. */ readonly onAccounts: (accounts: readonly DemoAccount[]) => void; readonly mayGoOn: () => boolean }

/** @param jobs those that read the samples; none where all are here already */
export async function showDemo(context: Context, administrator: Actor, jobs: readonly string[], { onAccounts, mayGoOn }: Showing): Promise<void> {
  for (const job of jobs) await ended(context, administrator.region, job, mayGoOn)
  const place = mayGoOn() ? await demoUnit(context.store.db, administrator.region) : null
  const unit = place === null ? null : await findUnit(context.store.db, administrator.region, place)
  if (unit === null) return
  const accounts = await openDemoPeople(context, administrator, unit)
  await sendOnDemoWays(context, administrator.region, unit.id, accounts, mayGoOn)
  onAccounts(accounts)
}

async function ended(context: Context, region: string, id: string, mayGoOn: () => boolean): Promise<void> {
  while (mayGoOn()) {
    const job = await findJob(context.store.db, region, id)
    if (job === null || job.finishedAt !== null || job.state === 'needs-decision') return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}
