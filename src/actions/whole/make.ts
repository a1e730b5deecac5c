/** Sheets of whole departments are made: with each round of monitoring, and when 自评 of a year is opened. */
import type { WholesOpened } from '#api/whole.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { emptyEvaluated, emptyMonitored } from '#core/whole/sheet.ts'
import { findRound, type RoundRow } from '#store/monitoring/rounds.ts'
import { slices } from '#store/kernel/slices.ts'
import type { Db } from '#store/kernel/store.ts'
import { addWhole, keepWholeFigures, listWholes, lockWhole } from '#store/whole/whole.ts'
import type { JobWork } from '../jobs/job-work.ts'
import { audit } from '../kernel/audit.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { wholesOpened } from './events.ts'
import {
  basisOf,
  countWhole,
  departmentsOf,
  evaluationFacts,
  monitoringFacts,
  yearOfWholes,
  type Department,
  type YearOfWholes,
} from './ground.ts'

type RoundWork = JobWork['long']['monitoring-round']

/** Departments of one transaction. */
const SLICE = 20

/**
 * A 部门整体监控表 for every department of the round's year; those that are there and not final have their figures counted
 * anew, and begin anew where nobody has written yet. Run again, it makes nothing twice.
 */
export async function makeRoundWholes(
  context: Context,
  region: string,
  { round: id, by }: { readonly round: string | null; readonly by: string | null },
): Promise<void> {
  const store = context.store.of(region)
  const round = id === null ? null : await findRound(store.db, id)
  if (round === null) return
  const year = await yearOfWholes(store.db, round.year)
  const departments = await departmentsOf(store.db, year)
  for (const some of slices(departments, SLICE))
    await store.transaction(async (tx) => {
      const there = new Map(
        (await listWholes(tx, { kind: 'monitoring', round: round.id })).map((one) => [one.unit.id, one.id]),
      )
      let opened = 0
      for (const department of some) {
        const sheet = there.get(department.unit.id)
        if (sheet === undefined) {
          if (await begin(context, tx, { year, department, round, by })) opened += 1
        } else await refresh(tx, { year, department, round, sheet })
      }
      if (opened > 0) await audit(context, tx, by, wholesOpened(round.year, { year: round.year, opened }))
    })
}

/**
 * The job of a round with its 部门整体监控表: they are made first, so that all is there when the job has ended.
 * @param run makes the sheets of projects
 */
export function withRoundWholes(run: RoundWork): RoundWork {
  return async (context, region, job, running) => {
    await makeRoundWholes(context, region, { round: job.task.round ?? null, by: job.createdBy })
    return run(context, region, job, running)
  }
}

type Beginning = {
  readonly year: YearOfWholes
  readonly department: Department
  /** null: a 自评表. */
  readonly round: RoundRow | null
  readonly by: string | null
}

async function begin(context: Context, tx: Db, { year, department, round, by }: Beginning): Promise<boolean> {
  const basis = await basisOf(tx, year.year, department, year)
  const content = round === null ? emptyEvaluated(basis) : emptyMonitored(basis)
  const facts =
    round === null
      ? await evaluationFacts(tx, year, department, basis)
      : await monitoringFacts(tx, year, department, { round, basis })
  return addWhole(tx, {
    id: context.newId(),
    kind: facts.kind,
    unit: department.unit.id,
    year: year.year,
    round: round?.id ?? null,
    basis,
    content,
    figures: countWhole(facts, { content }).figures,
    at: context.clock(),
    by,
  })
}

async function refresh(
  tx: Db,
  {
    year,
    department,
    round,
    sheet: id,
  }: Omit<Beginning, 'by' | 'round'> & { readonly round: RoundRow; readonly sheet: string },
): Promise<void> {
  const sheet = await lockWhole(tx, id)
  if (sheet === null || sheet.state === 'final') return
  const isBlank = sheet.state === 'draft' && sheet.revision === 0
  const basis = isBlank ? await basisOf(tx, year.year, department, year) : sheet.basis
  const content = isBlank ? emptyMonitored(basis) : sheet.content
  const facts = await monitoringFacts(tx, year, department, { round, basis })
  await keepWholeFigures(
    tx,
    id,
    countWhole(facts, { content }).figures,
    isBlank ? { basis, content } : undefined,
  )
}

/** 部门整体自评 of a year: a sheet for every department that has none. Errors: whole-nothing. */
export async function openWholes(
  context: Context,
  actor: Actor,
  { year: wanted }: { readonly year: number },
): Promise<Result<WholesOpened, Problem>> {
  if (!allows(actor, 'whole.open', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    const year = await yearOfWholes(tx, wanted)
    if (year.approved.length === 0) return err(problem('whole-nothing', { year: wanted }))
    const departments = await departmentsToOpen(tx, year)
    let opened = 0
    for (const department of departments)
      if (await begin(context, tx, { year, department, round: null, by: actor.id })) opened += 1
    if (opened > 0) await audit(context, tx, actor.id, wholesOpened(wanted, { year: wanted, opened }))
    return ok({ year: wanted, opened })
  })
}

/** Departments of the year without a 部门整体自评表. */
export async function departmentsToOpen(db: Db, year: YearOfWholes): Promise<readonly Department[]> {
  const there = new Set(
    (await listWholes(db, { kind: 'evaluation', year: year.year })).map(({ unit }) => unit.id),
  )
  return (await departmentsOf(db, year)).filter(({ unit }) => !there.has(unit.id))
}
