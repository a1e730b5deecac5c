/**
 * What `--demo` shows: the county as it was lived and kept, and people for every role who sign in to it. The real
 * samples are of other places: they are handed in where there is no county, or by a button.
 */
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { demoUnit } from '#store/demo/demo.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import type { Context } from '../kernel/context.ts'
import { setDemoCalendars } from './calendar.ts'
import { loadCounty } from './county/load.ts'
import { loadDemo } from './demo.ts'
import { setDemoFlow } from './flow.ts'
import { setDemoLibrary } from './library.ts'
import { openDemoPeople } from './people.ts'
import { demoActors } from './filings.ts'
import { setDemoRules } from './rules.ts'
import { DEMO_UNIT } from './year.ts'

const LOOK_EVERY = 200

export type Showing = {
  /** Gives the accounts as soon as one may sign in. */ readonly onAccounts: (
    accounts: readonly DemoAccount[],
  ) => void
  readonly mayGoOn: () => boolean
}

/** The county; beside what is somebody's own, the samples alone. */
export async function showDemo(
  context: Context,
  administrator: Actor,
  { onAccounts, mayGoOn }: Showing,
): Promise<void> {
  const { region } = administrator
  const { db } = context.store.of(region)
  await setDemoRules(context, administrator)
  await setDemoFlow(context, administrator)
  const isThere = mayGoOn() && (await loadCounty(context, administrator))
  const place = isThere ? await demoUnit(db, DEMO_UNIT) : null
  const unit = place === null ? null : await findUnit(db, place)
  if (unit === null) return handInSamples(context, administrator, mayGoOn)
  const accounts = await openDemoPeople(context, administrator, unit)
  const bureau = (await demoActors(context, region, accounts)).get('jixiao')
  if (bureau !== undefined) await setDemoCalendars(context, bureau)
  await setDemoLibrary(context, administrator)
  onAccounts(accounts)
}

async function handInSamples(
  context: Context,
  administrator: Actor,
  mayGoOn: Showing['mayGoOn'],
): Promise<void> {
  const loaded = mayGoOn() ? await loadDemo(context, administrator) : null
  if (loaded === null || !loaded.ok) return
  for (const job of loaded.value.jobs) await ended(context, administrator.region, job, mayGoOn)
}

async function ended(context: Context, region: string, id: string, mayGoOn: () => boolean): Promise<void> {
  while (mayGoOn()) {
    const job = await findJob(context.store.of(region).db, id)
    if (job === null || job.finishedAt !== null || job.state === 'needs-decision') return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}
