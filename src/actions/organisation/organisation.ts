/** The organisation: read, changed unit by unit. What was is kept; nobody is lost. */
import type {
  ChangeOrganisation,
  OrganisationChanged,
  OrganisationView,
  UnitHistory,
} from '#api/organisation.ts'
import { allows, type Actor } from '#core/kernel/allows.ts'
import { changeUnit, type UnitChangeKind } from '#core/organisation/change.ts'
import { buildOrganisation, unitsBelow, type Organisation, type Unit } from '#core/organisation/unit.ts'
import type { Day } from '#core/kernel/day.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  findUnit,
  loadLastChange,
  listOrganisation,
  loadOrganisation,
  lockOrganisation,
  saveOrganisation,
  unitHistory,
  unitsTaken,
} from '#store/organisation/organisation.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { unitChanged, unitCreated, type UnitFigures } from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { endOfMoved } from '../delegation/ends.ts'
import { releaseTasks } from '../filing/release-tasks.ts'
import { releaseStatementTasks } from '../statements/tasks.ts'
import { today } from '../kernel/today.ts'

export async function readOrganisation(
  context: Context,
  actor: Actor,
): Promise<Result<OrganisationView, Problem>> {
  if (!allows(actor, 'organisation.read', { region: actor.region })) return NOT_ALLOWED
  return ok({ units: await listOrganisation(context.store.of(actor.region).db) })
}

/** Errors: unit-not-found. */
export async function readUnitHistory(
  context: Context,
  actor: Actor,
  input: { readonly id: string },
): Promise<Result<UnitHistory, Problem>> {
  if (!allows(actor, 'organisation.read', { region: actor.region })) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [unit, versions, taken] = await Promise.all([
    findUnit(db, input.id),
    unitHistory(db, input.id),
    unitsTaken(db, input.id),
  ])
  return unit === null ? err(problem('unit-not-found')) : ok({ versions, taken })
}

/** Errors: those of {@link changeUnit}. */
export async function changeOrganisation(
  context: Context,
  actor: Actor,
  { what, from, note }: ChangeOrganisation,
): Promise<Result<OrganisationChanged, Problem>> {
  if (!allows(actor, 'organisation.manage', { region: actor.region })) return NOT_ALLOWED
  return context.store.of(actor.region).transaction(async (tx) => {
    await lockOrganisation(tx)
    const organisation = await loadOrganisation(tx)
    const id = what.change === 'create' ? context.newId() : what.id
    const when = {
      day: from,
      today: today(context),
      last: what.change === 'create' ? null : await loadLastChange(tx, id),
    }
    const changed = changeUnit(organisation, what.change === 'create' ? { ...what, id } : what, when)
    if (!changed.ok) return err(problem(changed.error.code, changed.error.values))
    await keepChange(
      context,
      tx,
      { region: actor.region, by: actor.id },
      {
        before: organisation,
        units: changed.value,
        change: what.change,
        from,
        note,
      },
    )
    return ok({ id })
  })
}

export type ChangeKept = {
  /** The organisation as it was. */ readonly before: Organisation
  /** As the change left them. */ readonly units: readonly Unit[]
  readonly change: UnitChangeKind
  /** The day it holds from. */ readonly from: Day
  readonly note: string
}

/**
 * Saves units as a change left them, each with its version and its event.
 */
export async function keepChange(
  context: Context,
  tx: Db,
  whose: { readonly region: string; readonly by: string },
  { before, units, change, from, note }: ChangeKept,
): Promise<void> {
  const { region, by } = whose
  await saveOrganisation(tx, units, { change, from, note, at: context.clock(), by })
  const now = buildOrganisation([
    ...new Map([...before, ...units.map((unit) => [unit.id, unit] as const)]).values(),
  ])
  for (const after of units) {
    const was = before.get(after.id)
    const figures = { ...trace(after, now), from, note }
    const event =
      was === undefined ? unitCreated(after.id, figures) : unitChanged(after.id, trace(was, before), figures)
    await audit(context, tx, by, event)
  }
  if (!ELSEWHERE.has(change)) return
  const moved = new Set(units.flatMap(({ id }) => [...unitsBelow(now, id)]))
  await releaseTasks(context, tx, { id: by, region }, { units: moved, note })
  await endOfMoved(context, tx, { id: by, region }, moved)
  await releaseStatementTasks({ context, tx, actor: { id: by, region }, note }, moved)
}

/** Changes after which others are above a unit. */
const ELSEWHERE: ReadonlySet<UnitChangeKind> = new Set<UnitChangeKind>([
  'move',
  'classify',
  'charge',
  'merge',
  'reopen',
])

/** Units that it is under are found by what they were called then, too. */
function trace(
  { kind, code, name, parent, office, closed, successor }: Unit,
  organisation: Organisation,
): UnitFigures {
  const called = (id: string | null) => {
    const unit = id === null ? undefined : organisation.get(id)
    return unit === undefined ? id : { id, code: unit.code, name: unit.name }
  }
  return {
    kind,
    code,
    name,
    parent: called(parent),
    office: called(office),
    closed,
    successor: called(successor),
  }
}
