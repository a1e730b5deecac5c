/**
 * The job of a round: a sheet for every approved target of its year, with plan, payments and targets that
 * stand, some hundred in one transaction. Sheets that are there keep what is written in them, and have their
 * figures counted anew as long as they are not final: run again, it makes what is missing and nothing twice.
 */
import { isOver } from '#core/monitoring/sheet-flow.ts'
import { emptySheet } from '#core/monitoring/sheet.ts'
import type { Project } from '#core/target/project.ts'
import type { Day } from '#core/kernel/day.ts'
import type { Execution } from '#core/execution/execution.ts'
import { finishAudit } from '#store/jobs/long-jobs.ts'
import { executionAt } from '#store/execution/execution.ts'
import type { ClaimedAudit } from '#store/jobs/jobs.ts'
import type { JobRow } from '#core/kernel/job.ts'
import { approvedTargets, findRound, type ApprovedTarget, type RoundRow } from '#store/monitoring/rounds.ts'
import {
  keptSheets,
  putSheets,
  versionContents,
  type KeptSheet,
  type MadeSheet,
} from '#store/monitoring/sheets.ts'
import { kindsByHand } from '#store/monitoring/kinds.ts'
import { slices } from '#store/kernel/slices.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { monitoringCompleted } from './events.ts'
import type { Context } from '../kernel/context.ts'
import { JobLost } from '../kernel/job-lost.ts'
import { createProgress } from '../jobs/progress.ts'
import { beforeSheet, countSheet, executedMoney, sheetGround, type Before } from './ground.ts'
import { raiseWarnings, notifyOfWarnings } from './raise-warnings.ts'
import type { Running } from '../jobs/running.ts'
import { dayInChina } from '../kernel/today.ts'

/** Sheets of one transaction: enough to be quick, few enough that requests are answered between two. */
const SLICE = 250

/**
 * @returns the ended job; null when it was given up and is to wait.
 * @throws JobLost when it was cancelled or taken over
 */
export async function runMonitoringRound(
  context: Context,
  region: string,
  job: ClaimedAudit,
  running: Running,
): Promise<JobRow | null> {
  const { db } = context.store.of(region)
  const round = await findRound(db, job.task.round ?? '')
  const targets = round === null ? [] : await approvedTargets(db, round)
  const executions =
    round === null ? new Map<string, Execution>() : await executionAt(db, { year: round.year }, round.day)
  const progress = createProgress(
    context,
    { region, job, running },
    {
      documents: targets.length,
      done: 0,
      changed: 0,
      created: 0,
      gone: 0,
    },
  )
  for (const some of slices(targets, SLICE)) {
    if (round === null) break
    if (!(await running.mayGoOn())) return null
    await progress.step(async (tx) => ({
      done: some.length,
      ...(await makeSheets(context, tx, { round, targets: some, executions })),
    }))
  }
  const tally = progress.tally()
  return context.store.of(region).transaction(async (tx) => {
    const ended = await finishAudit(tx, job.id, running.lease().runner, {
      at: context.clock(),
      tally,
      report: null,
    })
    if (ended === null) throw new JobLost()
    if (round !== null) await notifyOfWarnings(context, tx, round, dayInChina(context.clock()))
    const event = monitoringCompleted(job.task.round ?? '', {
      projects: tally.documents,
      created: tally.created,
      changed: tally.changed,
    })
    await audit(context, tx, job.createdBy, event)
    return ended
  })
}

/**
 * What those are held against that go on and in which something is written; a new sheet has nothing in common
 * with what was before.
 */
async function beforeWritten(
  tx: Db,
  round: RoundRow,
  {
    kept,
    contents,
  }: { readonly kept: ReadonlyMap<string, KeptSheet>; readonly contents: ReadonlyMap<string, Project> },
): Promise<ReadonlyMap<string, Before>> {
  const found = new Map<string, Before>()
  for (const [project, { version, state, content }] of kept) {
    const target = contents.get(project)
    if (isOver(state) || content.entries.every(({ toDate }) => toDate === '') || target === undefined)
      continue
    found.set(project, await beforeSheet(tx, round, { project, version }, target))
  }
  return found
}

const NOTHING_BEFORE: Before = { previous: null, earlier: [] }

type SheetsToMake = {
  readonly round: RoundRow
  readonly targets: readonly ApprovedTarget[]
  readonly executions: ReadonlyMap<string, Execution>
}

async function makeSheets(
  context: Context,
  tx: Db,
  { round, targets, executions }: SheetsToMake,
): Promise<{ readonly created: number; readonly changed: number }> {
  const kept = await keptSheets(
    tx,
    round.id,
    targets.map(({ id }) => id),
  )
  const open = targets.filter(({ id }) => {
    const state = kept.get(id)?.state
    return state === undefined || !isOver(state)
  })
  // A sheet stays with the version that it began with.
  const contents = await versionContents(
    tx,
    open.map(({ id, version }) => ({ id, version: kept.get(id)?.version ?? version })),
  )
  const written = await beforeWritten(tx, round, { kept, contents })
  const kinds = await kindsByHand(
    tx,
    open.map(({ id }) => id),
  )
  const sheets = open.flatMap(({ id, version, unit, name }): MadeSheet[] => {
    const project = contents.get(id)
    if (project === undefined) return []
    const before = kept.get(id)
    const content = before?.content ?? emptySheet(project)
    return [
      {
        project: id,
        version: before?.version ?? version,
        unit,
        name,
        content,
        figures: countSheet(
          content,
          sheetGround(round, project, executedMoney(executions.get(id)), {
            ...(written.get(id) ?? NOTHING_BEFORE),
            kind: kinds.get(id)?.kind ?? null,
          }),
        ).figures,
      },
    ]
  })
  const at = context.clock()
  await putSheets(tx, round.id, sheets, at)
  const day: Day = dayInChina(at)
  await raiseWarnings(
    context,
    tx,
    { round, day },
    sheets.map(({ project, unit, name, figures }) => ({ project, unit, name, reasons: figures.reasons })),
  )
  const created = sheets.filter(({ project }) => !kept.has(project)).length
  return { created, changed: sheets.length - created }
}
