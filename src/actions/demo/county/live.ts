/**
 * The county's three years, from the autumn of 2024 to the November of 2026, lived by its people through the
 * program's own doors on the days on which such things are done.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { daysLater } from '#core/calendar/working-days.ts'
import { findUnit } from '#store/organisation/organisation.ts'
import type { Context } from '../../kernel/context.ts'
import { dayInChina } from '../../kernel/today.ts'
import { actOnRectification, listRectifications } from '../../rectification/rectifications.ts'
import { submitFile } from '../../documents/import-document.ts'
import { beginAssurance, beginEvaluation } from '../after.ts'
import { assessNewProjects } from '../assessment.ts'
import { finishEvaluations } from '../evaluations.ts'
import { countyTargets } from '#store/demo/county.ts'
import { DEMO_LAST_ACTS, demoActors, queueDemoFilings, sendDemoFilings, sendTarget } from '../filings.ts'
import { setDemoFlow } from '../flow.ts'
import { moveMoney } from '../money.ts'
import { openDemoPeople } from '../people.ts'
import { fillDemoPool, type DemoPool } from '../pool.ts'
import { setDemoRules } from '../rules.ts'
import { sendDemoTexts } from '../texts.ts'
import { settleDemoWarnings } from '../warnings.ts'
import { COUNTY_UNTIL, demoCountyFiles, DEMO_LAST_YEAR, DEMO_NEXT_YEAR, DEMO_YEAR } from '../year.ts'
import type { MovingClock } from './clock.ts'
import { officeDay } from './days.ts'
import { accountFor } from './accountability.ts'
import { analyseCosts, registerStandards } from './costs.ts'
import { decideYear } from './decisions.ts'
import { continuedOfOwn, limitsAfter, totalOf, usualLimit, withinLimits, type LimitOf } from './documents.ts'
import { endProjects } from './endings.ts'
import { evaluateYear, watchYear, type Mark } from './evaluating.ts'
import { evaluateKeyProjects, ownWhole } from './key-evaluations.ts'
import { sayForms } from './forms.ts'
import { runTownFinances } from './fiscal-operation.ts'
import { answerWarnings, mendCounty, proveMending, publishNotices } from './follow-up.ts'
import { sayFundings } from './funding.ts'
import { payQuarter } from './money.ts'
import { nameCounty } from './region.ts'
import {
  foundOrganisation,
  hireCounty,
  livingDepartments,
  staffOf,
  type PlannedDepartment,
} from './people.ts'
import {
  adjustYear,
  approveYear,
  handInDocuments,
  remindLate,
  sendContinuedOfOwn,
  sendNextYear,
  sendTexts,
} from './targets.ts'
import { runPolicies } from './policies.ts'
import { evaluatePolicies } from './policy-evaluations.ts'
import { runTransfers } from './transfers.ts'
import { evaluateWholes, watchWholes } from './wholes.ts'
import { actorOf, isWritten, type World } from './world.ts'

export type Living = {
  readonly context: Context
  readonly to: MovingClock['to']
  readonly administrator: Actor
  readonly departments: readonly PlannedDepartment[]
  readonly documentsOf: (year: number) => readonly TargetDocument[]
  readonly waitFor: (job: string) => Promise<void>
  readonly refused: World['refused']
  readonly onStage: (stage: string) => void
}

export async function liveCounty(living: Living): Promise<void> {
  const world = await found(living)
  const own = world.departments.find(({ written }) => written)
  if (own === undefined) throw new Error('invariant: the own department')
  const files = await demoCountyFiles(world.context.root)
  const course: Course = {
    living,
    world,
    unit: own.id,
    handIn: (words) => handInWritten(world, files, words),
  }
  for (const [stage, work] of Object.entries(STAGES)) {
    living.onStage(stage)
    await work(course)
  }
  world.to(COUNTY_UNTIL)
}

type Course = {
  readonly living: Living
  readonly world: World
  /** The demonstration's own department. */ readonly unit: string
  /** Its documents whose names have these words. */ readonly handIn: (words: string) => Promise<void>
}

/** One after the other; what is of two years at the same time is in the order of its cause. */
const STAGES: Readonly<Record<string, (course: Course) => Promise<void>>> = {
  'targets of 2025': (course) => applyFor(course, 2025, totalOf),
  'money of 2025': async ({ world }) => {
    await payQuarter(world, 2025, 0)
    await adjustYear(world, 2025)
    for (const quarter of [1, 2, 3]) await payQuarter(world, 2025, quarter)
  },
  'monitoring of 2025': async ({ world }) => {
    await watchRound(world, 2025, { mark: 'june', day: '2025-06-30', leaves: 0 })
    await answerWarnings(world, 2025, '2025-08-04')
    await watchRound(world, 2025, { mark: 'october', day: '2025-10-31', leaves: 0 })
    await answerWarnings(world, 2025, '2025-11-28')
  },
  'targets of 2026': (course) => applyFor(course, 2026, usualLimit(2026)),
  'self-evaluation of 2025': async ({ world }) => {
    await evaluateYear(world, 2025)
    await evaluateWholes(world, 2025)
  },
  'finances of the towns': ({ world }) => runTownFinances(world),
  'money of 2026': async ({ world, unit }) => {
    world.to('2026-01-22')
    await moveMoney(world.context, world.bureau, { unit, year: DEMO_YEAR })
    await payQuarter(world, 2026, 0)
    await adjustYear(world, 2026)
    for (const quarter of [1, 2]) await payQuarter(world, 2026, quarter)
    world.to('2026-03-16')
    await beginAssurance(world.context, actorOf(world, unit, 'tianbao'), { unit, year: DEMO_YEAR })
  },
  'monitoring of 2026': async ({ world, unit }) => {
    await watchRound(world, 2026, { mark: 'march', day: '2026-03-31', leaves: 0 })
    await answerWarnings(world, 2026, '2026-04-27')
    await watchRound(world, 2026, { mark: 'june', day: '2026-06-30', leaves: 0 })
    await answerWarnings(world, 2026, '2026-07-27')
    await afterRounds(world, unit)
  },
  'evaluations and results of 2025': async ({ world, unit }) => {
    const pool = await evaluateByExperts(world, unit)
    await registerStandards(world)
    await analyseCosts(world, DEMO_LAST_YEAR, unit)
    await decideYear(world, DEMO_LAST_YEAR)
    await accountFor(world, DEMO_LAST_YEAR)
    world.to('2026-11-10')
    await beginEvaluation(world.context, world.bureau, {
      expert: pool.experts[0],
      year: DEMO_LAST_YEAR,
      unit,
      moment: (days) => world.to(officeDay(daysLater('2026-11-10', days))),
    })
  },
  'transfers of 2025 and 2026': ({ world }) => runTransfers(world),
  'targets of 2027': compileNext,
  'policies': async ({ world }) => {
    await runPolicies(world)
    await evaluatePolicies(world, DEMO_LAST_YEAR)
  },
  'the last days': async ({ world, unit }) => {
    await endProjects(world, DEMO_YEAR)
    await watchRound(world, 2026, { mark: 'october', day: '2026-10-31', leaves: 4 })
    await answerWarnings(world, 2026, '2026-11-16')
    // One of its own waits to be looked at, the others for the unit.
    await mendOwn(world, unit, { since: '2026-11', most: 1, checks: false })
    await mendCounty(world, COUNTY_UNTIL)
    await lastActsOfOwn(world)
    await publishNotices(world)
  },
}

/** The projects of the county at a mark, then its departments as wholes. */
async function watchRound(world: World, year: number, at: Mark): Promise<void> {
  await watchYear(world, year, at)
  await watchWholes(world, year, at)
}

/** A year that is over or runs: applied for in autumn, approved in February. */
async function applyFor(
  { world, living, unit, handIn }: Course,
  year: 2025 | 2026,
  limitOf: LimitOf,
): Promise<void> {
  world.to(officeDay(`${year - 1}-09-20`))
  await handIn(`${year}年`)
  const window = [`${year - 1}-09-15`, `${year - 1}-09-29`] as const
  await handInDocuments(world, changed(living.documentsOf(year), year, limitOf), window)
  await sendOwn(world, unit, year)
  await approveYear(world, year)
  await sayFundings(world, year)
  await sayForms(world, year)
  await sendTexts(world, year, false)
}

function changed(
  documents: readonly TargetDocument[],
  year: number,
  limitOf: LimitOf,
): readonly TargetDocument[] {
  return documents.flatMap((document) => withinLimits(document, year, limitOf) ?? [])
}

/** The county and its people, in the August before the first targets. */
async function found({ context, to, administrator, departments, ...living }: Living): Promise<World> {
  const { region } = administrator
  to('2024-08-26')
  await context.store.of(region).transaction((tx) => nameCounty({ context, tx, by: administrator.id }))
  const placed = await foundOrganisation(context, administrator, departments)
  const own = departments.find(({ written }) => written)
  const unit = await findUnit(context.store.of(region).db, placed.get(own?.code ?? '') ?? '')
  if (unit === null) throw new Error('invariant: the own department')
  to('2024-08-27')
  const accounts = await openDemoPeople(context, administrator, unit)
  const people = await demoActors(context, region, accounts)
  const county = await hireCounty(context, region, departments, placed)
  const tree = await livingDepartments(context, region, departments, placed)
  const actor = (account: string) => {
    const there = people.get(account)
    if (there === undefined) throw new Error(`invariant: ${account}`)
    return there
  }
  return {
    context,
    to,
    region,
    administrator,
    bureau: actor('jixiao'),
    checker: actor('pifu'),
    experts: accounts.flatMap(({ account, name, role }: DemoAccount) =>
      role === 'expert' ? [{ actor: actor(account), name }] : [],
    ),
    departments: tree,
    staff: new Map(tree.map((department) => [department, staffOf(department, county, people)])),
    waitFor: living.waitFor,
    refused: living.refused,
  }
}

/** The documents of the demonstration's own department that people wrote, by words of their names. */
async function handInWritten(
  { context, administrator, waitFor }: World,
  files: Awaited<ReturnType<typeof demoCountyFiles>>,
  words: string,
): Promise<void> {
  for (const file of files.filter((one) => one.file.includes(words))) {
    const submitted = await context.store
      .of(administrator.region)
      .transaction((tx) =>
        submitFile({ context, tx, actor: administrator }, file, { demo: true, batch: null }),
      )
    if ('duplicateOf' in submitted) continue
    context.board.announce({ region: administrator.region, job: submitted.job })
    await waitFor(submitted.job.id)
  }
}

/** The days of the longest way: to the approval, adjusted in June and approved again. */
function daysOfWay(year: number): readonly string[] {
  const before = year - 1
  return [
    `${before}-10-13`,
    `${before}-10-28`,
    `${before}-12-02`,
    `${before}-12-09`,
    `${year}-02-10`,
    `${year}-06-04`,
    `${year}-06-08`,
    `${year}-06-11`,
    `${year}-06-16`,
    `${year}-06-18`,
    `${year}-06-23`,
  ]
}

async function sendOwn(world: World, unit: string, year: number): Promise<void> {
  const people = ownPeople(world)
  const days = daysOfWay(year)
  await sendDemoFilings(world.context, world.region, {
    unit,
    year,
    people,
    approves: year === DEMO_LAST_YEAR,
    mayGoOn: () => true,
    before: (leg) => world.to(officeDay(days[leg] ?? days[days.length - 1] ?? '')),
  })
}

function ownPeople(world: World) {
  const own = world.departments.find(({ written }) => written)
  const people = own === undefined ? undefined : world.staff.get(own)
  if (people === undefined) throw new Error('invariant: the own people')
  return people
}

/** One of the own targets is being adjusted, one is done with and archived. */
async function lastActsOfOwn(world: World): Promise<void> {
  const { db } = world.context.store.of(world.region)
  const own = (await countyTargets(db, DEMO_YEAR)).filter(({ unit }) => isWritten(world, unit))
  for (const { name, total, legs } of DEMO_LAST_ACTS) {
    const target = own.find(
      ({ paper }) => paper.name === name && paper.budget.total === (total ?? paper.budget.total),
    )
    if (target === undefined) return world.refused(name, 'is not there')
    const done = await sendTarget(world.context, ownPeople(world), {
      project: target.id,
      legs,
      before: () => world.to('2026-11-18'),
    })
    if (done < legs.length) world.refused(`${name} leg ${done}`, legs[done]?.who)
  }
}

/** 整改 of the own department in this year: what is open by now is replied to in time, checked three weeks later. */
async function mendOwn(
  world: World,
  unit: string,
  { since, most, checks }: { readonly since: string; readonly most: number; readonly checks: boolean },
): Promise<void> {
  const { context } = world
  const [filler, office] = [actorOf(world, unit, 'tianbao'), actorOf(world, unit, 'yewu')]
  const listed = await listRectifications(context, filler, { page: 1, size: 100, state: 'open' })
  const items = (listed.ok ? listed.value.rows : []).filter(({ openedAt }) => openedAt >= since)
  for (const { id, subject, openedAt } of items.slice(0, most)) {
    const opened = dayInChina(new Date(openedAt))
    const day = officeDay(daysLater(opened, 6))
    world.to(day)
    await proveMending(context, filler, { id, subject, day })
    const given = { id, outcome: '', due: null, steps: null } as const
    const said = `${subject}已明确责任人和时限，按月核对完成数量和支付，核对情况附后。`
    const replied = await actOnRectification(context, filler, { ...given, kind: 'reply', said })
    if (!replied.ok) world.refused(`rectification ${subject}`, replied.error)
    if (!replied.ok || !checks) continue
    world.to(officeDay(daysLater(opened, 24)))
    const checked = await actOnRectification(context, office, {
      ...given,
      kind: 'confirm',
      said: `${subject}整改情况属实，同意销号。`,
    })
    if (!checked.ok) world.refused(`rectification checked ${subject}`, checked.error)
  }
}

/** What the first rounds asked for is mended; their warnings are judged. */
async function afterRounds(world: World, unit: string): Promise<void> {
  world.to('2026-08-05')
  await mendOwn(world, unit, { since: '2026', most: 100, checks: true })
  world.to('2026-08-18')
  const [filler, office] = [actorOf(world, unit, 'tianbao'), actorOf(world, unit, 'yewu')]
  await settleDemoWarnings(world.context, { filler, office }, DEMO_YEAR)
}

async function evaluateByExperts(world: World, unit: string): Promise<DemoPool> {
  const { context, bureau, experts } = world
  world.to('2026-04-20')
  const pool = await fillDemoPool(context, { bureau, experts }, unit)
  const [filler, department] = [actorOf(world, unit, 'tianbao'), actorOf(world, unit, 'zhuguan')]
  await finishEvaluations(context, {
    unit,
    year: DEMO_LAST_YEAR,
    pool,
    experts,
    bureau,
    department,
    whole: await ownWhole(world, unit, DEMO_LAST_YEAR),
    answers: (_unit, lead) => (lead === department ? filler : department),
    moment: (day) => world.to(officeDay(day)),
  })
  await evaluateKeyProjects(world, DEMO_LAST_YEAR, pool)
  return pool
}

/** 2027: what goes on follows from the decisions of September; the rules and the way of the year are new. */
async function compileNext({ world, living, unit, handIn }: Course): Promise<void> {
  const { context, administrator } = world
  const year = DEMO_NEXT_YEAR
  world.to('2026-08-24')
  await setDemoRules(context, administrator)
  await setDemoFlow(context, administrator)
  const limits = await limitsAfter(world, DEMO_LAST_YEAR, year)
  const continued = await continuedOfOwn(world, year, limits)
  world.to('2026-09-24')
  await handIn('2027年')
  const documents = changed(living.documentsOf(year), year, limits)
  await handInDocuments(
    world,
    [...documents, ...(continued === null ? [] : [continued])],
    ['2026-09-22', '2026-09-29'],
  )
  const people = ownPeople(world)
  const days = ['2026-10-12', '2026-10-15', '2026-11-06']
  await queueDemoFilings(context, world.region, {
    unit,
    year,
    people,
    mayGoOn: () => true,
    before: (leg) => world.to(days[leg] ?? '2026-11-06'),
  })
  await sendContinuedOfOwn(world, year)
  await sendNextYear(world, year)
  await sendTexts(world, year, true)
  await sendDemoTexts(context, administrator, {
    unit,
    year: DEMO_YEAR,
    people,
    mayGoOn: () => true,
    moment: (day) => world.to(officeDay(day)),
  })
  await assessNewProjects(context, {
    unit,
    year,
    filler: actorOf(world, unit, 'tianbao'),
    department: actorOf(world, unit, 'zhuguan'),
    mayGoOn: () => true,
    before: (number) => world.to(officeDay(`2026-10-${20 + number}`)),
  })
  await remindLate(world, year)
}
