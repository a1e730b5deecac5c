/**
 * What `--demo` does beside handing in the samples: once they are read, people for every role, targets and
 * texts of departments in every state, and two years of a county.
 */
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { GATHERED_KINDS } from '#core/messages/message.ts'
import { demoUnit, demoYear } from '#store/demo/demo.ts'
import { gatherUnread } from '#store/messages/messages.ts'
import { findJob } from '#store/jobs/jobs.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import type { Context } from '../kernel/context.ts'
import { setDemoCalendars } from './calendar.ts'
import { setDemoFlow } from './flow.ts'
import { openDemoPeople } from './people.ts'
import { sendDemoTexts } from './texts.ts'
import { demoActors, queueDemoFilings, sendDemoFilings } from './filings.ts'
import { setDemoRules } from './rules.ts'
import { demoCountyFiles, DEMO_NEXT_YEAR, DEMO_YEAR, liveThroughYears, type DemoYearPeople } from './year.ts'
import { submitFile } from '../documents/import-document.ts'

const LOOK_EVERY = 200

export type Showing = {
  /** Gives the accounts as soon as one may sign in. */ readonly onAccounts: (
    accounts: readonly DemoAccount[],
  ) => void
  readonly mayGoOn: () => boolean
}

/** @param jobs those that read the samples; none where all are here already */
export async function showDemo(
  context: Context,
  administrator: Actor,
  jobs: readonly string[],
  { onAccounts, mayGoOn }: Showing,
): Promise<void> {
  const { region } = administrator
  await setDemoRules(context, administrator)
  const waitFor = (job: string) => ended(context, region, job, mayGoOn)
  for (const job of [...jobs, ...(await handInCounty(context, administrator))]) await waitFor(job)
  const place = mayGoOn() ? await demoUnit(context.store.of(region).db) : null
  const unit = place === null ? null : await findUnit(context.store.of(region).db, place)
  if (unit === null) return
  const accounts = await openDemoPeople(context, administrator, unit)
  const actors = await demoActors(context, region, accounts)
  const bureau = actors.get('jixiao')
  if (bureau !== undefined) await setDemoCalendars(context, bureau)
  await setDemoFlow(context, administrator)
  const year = await demoYear(context.store.of(region).db, unit.id, DEMO_YEAR)
  const way = { unit: unit.id, people: actors, mayGoOn }
  await sendDemoFilings(context, region, { ...way, year, approves: false })
  onAccounts(accounts)
  if (year !== null) await sendDemoFilings(context, region, { ...way, year: year - 1, approves: true })
  if (year !== null && mayGoOn()) await sendDemoTexts(context, administrator, { ...way, year })
  if (mayGoOn()) await queueDemoFilings(context, region, { ...way, year: DEMO_NEXT_YEAR })
  const people = peopleOf(actors, accounts)
  if (people !== null && mayGoOn())
    await liveThroughYears({ context, people, unit: unit.id, waitFor, mayGoOn })
  // Two years went by in a minute: what people were told meanwhile is one line a kind.
  await context.store.of(region).transaction((tx) => gatherUnread(tx, null, GATHERED_KINDS, context.clock()))
}

/**
 * Beside the samples, the years of one unit of a county that does not exist.
 * @returns the jobs that read them; those that are here already are not read again
 */
async function handInCounty(context: Context, administrator: Actor): Promise<readonly string[]> {
  const files = await demoCountyFiles(context.root)
  const handedIn = await context.store.of(administrator.region).transaction(async (tx) => {
    const submitted = []
    for (const file of files)
      submitted.push(
        await submitFile({ context, tx, actor: administrator }, file, { demo: true, batch: null }),
      )
    return submitted.flatMap((one) => ('duplicateOf' in one ? [] : [one.job]))
  })
  for (const job of handedIn) context.board.announce({ region: administrator.region, job })
  return handedIn.map(({ id }) => id)
}

function peopleOf(
  actors: ReadonlyMap<string, Actor>,
  accounts: readonly DemoAccount[],
): DemoYearPeople | null {
  const [filler, department, office, bureau, checker] = ['tianbao', 'zhuguan', 'yewu', 'jixiao', 'pifu'].map(
    (account) => actors.get(account),
  )
  const experts = accounts.flatMap(({ account, name, role }) => {
    const actor = role === 'expert' ? actors.get(account) : undefined
    return actor === undefined ? [] : [{ actor, name }]
  })
  return filler && department && office && bureau && checker
    ? { filler, department, office, bureau, checker, experts }
    : null
}

async function ended(context: Context, region: string, id: string, mayGoOn: () => boolean): Promise<void> {
  while (mayGoOn()) {
    const job = await findJob(context.store.of(region).db, id)
    if (job === null || job.finishedAt !== null || job.state === 'needs-decision') return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}
