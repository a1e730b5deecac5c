/**
 * 工作保障措施台账: every unit of a year, one register, and its measures and tasks written; what the text
 * promises is taken over at once.
 */
import type {
  AssuranceList,
  AssuranceQuery,
  AssuranceRegister,
  AssuranceRow,
  AssuranceUnit,
  MeasureInput,
  MeasureView,
  TaskInput,
} from '#api/assurance.ts'
import { allows, actorReach, type Action, type Actor, type Reach } from '#core/kernel/allows.ts'
import {
  isKept,
  MEASURES_MOST,
  NO_ASSURANCE,
  percentDone,
  sumOfTallies,
  tallyMeasures,
  TASKS_MOST,
  taskStanding,
  type AssuranceSort,
} from '#core/assurance/measure.ts'
import { isPromise, promisedMeasure, promiseKey, type PromisedMeasure } from '#core/assurance/promise.ts'
import type { Unit } from '#core/organisation/unit.ts'
import type { Day } from '#core/kernel/day.ts'
import { problem, type Problem, type ProblemCode } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  addMeasure,
  insertAssuranceTask,
  assuranceTallies,
  assuranceYears,
  changeMeasure,
  updateAssuranceTask,
  findAssuranceTask,
  lockRegister,
  listMeasures,
  placeOfMeasure,
  loadPromises,
  removeMeasure,
  removeTask,
  type MeasureRow,
  type PlacedMeasure,
  type PlacedTask,
} from '#store/assurance/assurance.ts'
import { listAssuranceFiles, type AssuranceFileRow } from '#store/assurance/files.ts'
import { findUnit, loadUnits } from '#store/organisation/organisation.ts'
import { searchText, searchWords } from '#store/kernel/search.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import {
  assuranceMeasureAdded,
  assuranceMeasureChanged,
  assuranceMeasureRemoved,
  assurancePromisesTaken,
  assuranceTaskAdded,
  assuranceTaskChanged,
  assuranceTaskDone,
  assuranceTaskRemoved,
} from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'

type Place = { readonly unit: string; readonly year: number }

/** A page of the units of a year, with the sums of all. */
export async function listAssurance(
  context: Context,
  actor: Actor,
  { year, page, size, search, sort, order }: AssuranceQuery,
): Promise<Result<AssuranceList, Problem>> {
  const every = await everyAssurance(context, actor, year)
  if (!every.ok) return every
  const words = searchWords(search)
  const fitting =
    words.length === 0
      ? every.value.rows
      : every.value.rows.filter(({ unit }) =>
          words.every((word) => searchText([unit.code, unit.name]).includes(word)),
        )
  const inOrder = sorted(fitting, sort, order)
  return ok({ ...every.value, rows: inOrder.slice((page - 1) * size, page * size), count: fitting.length })
}

/** @param rows in the order of their units */
function sorted(
  rows: readonly AssuranceRow[],
  sort: AssuranceSort,
  order: AssuranceQuery['order'],
): readonly AssuranceRow[] {
  if (sort === 'unit') return order === 'asc' ? rows : rows.toReversed()
  const sign = order === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => (figureOf(a, sort) - figureOf(b, sort)) * sign)
}

function figureOf(row: AssuranceRow, sort: Exclude<AssuranceSort, 'unit'>): number {
  return sort === 'progress' ? (percentDone(row) ?? -1) : row[sort]
}

/**
 * Every department within reach, and every other unit with a text or a measure, of a year (the newest where
 * none is asked for).
 */
export async function everyAssurance(
  context: Context,
  actor: Actor,
  asked: number | undefined,
): Promise<Result<Omit<AssuranceList, 'count'>, Problem>> {
  const reach = actorReach(actor, 'assurance.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const day = today(context)
  const years = await assuranceYears(db)
  const year = asked ?? years[0] ?? Number(day.slice(0, 4))
  const [units, tallies, promises] = await Promise.all([
    loadUnits(db),
    assuranceTallies(db, reach, year, day),
    loadPromises(db, reach, { year }),
  ])
  const promisesBy = byUnit(promises)
  const rows = units
    .filter(
      ({ id, kind, closed }) =>
        (kind === 'department' && closed === null && isWithin(reach, id)) ||
        tallies.has(id) ||
        promisesBy.has(id),
    )
    .map((unit) => {
      const { tally, promises: taken } = tallies.get(unit.id) ?? {
        tally: NO_ASSURANCE,
        promises: new Set<string | null>(),
      }
      const promised = [
        ...new Set(
          (promisesBy.get(unit.id) ?? []).flatMap(({ safeguards }) =>
            safeguards.filter(isPromise).map(promiseKey),
          ),
        ),
      ]
      return {
        unit: unitView(unit),
        promised: promised.length,
        untaken: promised.filter((key) => !taken.has(key)).length,
        ...tally,
      }
    })
  const sum = (read: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + read(row), 0)
  return ok({
    year,
    years,
    rows,
    total: {
      ...sumOfTallies(rows),
      promised: sum(({ promised }) => promised),
      untaken: sum(({ untaken }) => untaken),
    },
  })
}

function byUnit<T extends { readonly unit: string }>(rows: readonly T[]): ReadonlyMap<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const known = found.get(row.unit)
    if (known === undefined) found.set(row.unit, [row])
    else known.push(row)
  }
  return found
}

/** Errors: unit-not-found. */
export async function readAssurance(
  context: Context,
  actor: Actor,
  place: Place,
): Promise<Result<AssuranceRegister, Problem>> {
  const { db } = context.store.of(actor.region)
  const unit = await unitWithin(db, actor, 'assurance.read', place.unit)
  if (!unit.ok) return unit
  const reach: Reach = { region: actor.region, units: new Set([place.unit]) }
  const day = today(context)
  const [measures, promises] = await Promise.all([
    listMeasures(db, reach, place),
    loadPromises(db, reach, place),
  ])
  const files = await listAssuranceFiles(
    db,
    measures.flatMap(({ tasks }) => tasks.map(({ id }) => id)),
  )
  return ok({
    unit: unitView(unit.value),
    year: place.year,
    measures: measures.map((measure) => measureView(measure, files, day)),
    tally: tallyMeasures(measures, day),
    untaken: untakenOf(distinct(promises), promisesIn(measures)).map(({ document, kind, title }) => ({
      document,
      kind,
      title,
    })),
    mayWrite: allows(actor, 'assurance.write', { region: actor.region, units: [place.unit] }),
  })
}

/** Errors: unit-not-found, not-allowed, assurance-full. */
export async function addAssuranceMeasure(
  context: Context,
  actor: Actor,
  { unit, year, ...measure }: Place & MeasureInput,
): Promise<Result<AssuranceRegister, Problem>> {
  return writing(context, actor, { unit, year }, async (tx, place) => {
    if (
      (await listMeasures(tx, { region: actor.region, units: 'all' }, { unit, year })).length >= MEASURES_MOST
    )
      return err(problem('assurance-full', { limit: MEASURES_MOST }))
    await addMeasure(tx, {
      ...measure,
      id: context.newId(),
      unit,
      year,
      promise: null,
      at: context.clock(),
      by: actor.id,
    })
    return ok(
      assuranceMeasureAdded(place.unit, { unit: place.name, year, kind: measure.kind, title: measure.title }),
    )
  })
}

/** What the text promises and is no measure yet becomes one. Errors: unit-not-found, not-allowed. */
export async function takePromises(
  context: Context,
  actor: Actor,
  asked: Place,
): Promise<Result<AssuranceRegister, Problem>> {
  return writing(context, actor, asked, async (tx, place) => {
    const reach: Reach = { region: actor.region, units: new Set([place.unit]) }
    const wanted = untakenOf(
      distinct(await loadPromises(tx, reach, place)),
      promisesIn(await listMeasures(tx, reach, place)),
    ).slice(0, MEASURES_MOST)
    let taken = 0
    for (const { kind, title, text, key } of wanted)
      taken += Number(
        await addMeasure(tx, {
          id: context.newId(),
          ...place,
          kind,
          title,
          text,
          promise: key,
          at: context.clock(),
          by: actor.id,
        }),
      )
    return ok(assurancePromisesTaken(place.unit, { unit: place.name, year: place.year, measures: taken }))
  })
}

/** Errors: measure-not-found, not-allowed. */
export async function changeAssuranceMeasure(
  context: Context,
  actor: Actor,
  { measure: id, ...input }: { readonly measure: string } & MeasureInput,
): Promise<Result<AssuranceRegister, Problem>> {
  return onMeasure(context, actor, id, async (tx, before, place) => {
    await changeMeasure(tx, id, { ...input, at: context.clock(), by: actor.id })
    return ok(
      assuranceMeasureChanged(
        place.unit,
        { kind: before.kind, title: before.title, text: before.text },
        { unit: place.name, year: before.year, ...input },
      ),
    )
  })
}

/** Errors: measure-not-found, not-allowed, assurance-kept (a task is done, or proved). */
export async function removeAssuranceMeasure(
  context: Context,
  actor: Actor,
  { measure: id }: { readonly measure: string },
): Promise<Result<AssuranceRegister, Problem>> {
  return onMeasure(context, actor, id, async (tx, before, place) => {
    const own = (await listMeasures(tx, { region: actor.region, units: 'all' }, before)).find(
      (one) => one.id === id,
    )
    const tasks = own?.tasks ?? []
    if (
      tasks.some(({ doneOn }) => doneOn !== null) ||
      (
        await listAssuranceFiles(
          tx,
          tasks.map((task) => task.id),
        )
      ).length > 0
    )
      return err(problem('assurance-kept', { title: before.title }))
    await removeMeasure(tx, id)
    return ok(
      assuranceMeasureRemoved(place.unit, {
        year: before.year,
        kind: before.kind,
        title: before.title,
        tasks: tasks.length,
      }),
    )
  })
}

/**
 * Errors: measure-not-found, not-allowed, assurance-full, assurance-day (done on a day that has not come).
 */
export async function addAssuranceTask(
  context: Context,
  actor: Actor,
  { measure, ...task }: { readonly measure: string } & TaskInput,
): Promise<Result<AssuranceRegister, Problem>> {
  return onMeasure(context, actor, measure, async (tx, before, place) => {
    const own = (await listMeasures(tx, { region: actor.region, units: 'all' }, before)).find(
      (one) => one.id === measure,
    )
    if ((own?.tasks.length ?? 0) >= TASKS_MOST) return err(problem('assurance-full', { limit: TASKS_MOST }))
    const refusal = dayRefusal(context, task)
    if (refusal !== null) return err(refusal)
    await insertAssuranceTask(tx, {
      ...task,
      id: context.newId(),
      measure,
      at: context.clock(),
      by: actor.id,
    })
    return ok(
      assuranceTaskAdded(place.unit, { unit: place.name, year: before.year, measure: before.title, ...task }),
    )
  })
}

/** Errors: task-not-found, not-allowed, assurance-day. */
export async function changeAssuranceTask(
  context: Context,
  actor: Actor,
  { task: id, ...input }: { readonly task: string } & TaskInput,
): Promise<Result<AssuranceRegister, Problem>> {
  return onTask(context, actor, id, async (tx, { title, owner, due, doneOn, note, year }, place) => {
    const refusal = dayRefusal(context, input)
    if (refusal !== null) return err(refusal)
    await updateAssuranceTask(tx, id, { ...input, at: context.clock(), by: actor.id })
    return ok(
      (input.doneOn !== null && doneOn === null ? assuranceTaskDone : assuranceTaskChanged)(
        place.unit,
        { title, owner, due, doneOn, note },
        { unit: place.name, year, ...input },
      ),
    )
  })
}

/** Errors: task-not-found, not-allowed, assurance-kept. */
export async function removeAssuranceTask(
  context: Context,
  actor: Actor,
  { task: id }: { readonly task: string },
): Promise<Result<AssuranceRegister, Problem>> {
  return onTask(context, actor, id, async (tx, { title, owner, due, doneOn, year }, place) => {
    if (isKept({ doneOn, files: await listAssuranceFiles(tx, [id]) }))
      return err(problem('assurance-kept', { title }))
    await removeTask(tx, id)
    return ok(assuranceTaskRemoved(place.unit, { year, title, owner, due }))
  })
}

/** What was done cannot have been done on a day that has not come. */
function dayRefusal(context: Context, { doneOn }: Pick<TaskInput, 'doneOn'>): Problem | null {
  const day = today(context)
  return doneOn !== null && doneOn > day ? problem('assurance-day', { day }) : null
}

type NamedPlace = Place & { readonly name: string }
type Work = (tx: Db, place: NamedPlace) => Promise<Result<WrittenEvent, Problem>>

/** One change of a register with its event, while nobody else changes it. */
async function writing(
  context: Context,
  actor: Actor,
  place: Place,
  work: Work,
): Promise<Result<AssuranceRegister, Problem>> {
  const done = await context.store.of(actor.region).transaction(async (tx) => {
    const unit = await unitWithin(tx, actor, 'assurance.read', place.unit)
    if (!unit.ok) return unit
    if (!allows(actor, 'assurance.write', { region: actor.region, units: [place.unit] })) return NOT_ALLOWED
    await lockRegister(tx, place.unit, place.year)
    const left = await work(tx, { ...place, name: unit.value.name })
    if (!left.ok) return left
    await audit(context, tx, actor.id, left.value)
    return ok(null)
  })
  return done.ok ? readAssurance(context, actor, place) : done
}

type WorkOn<Row> = (tx: Db, before: Row, place: NamedPlace) => Promise<Result<WrittenEvent, Problem>>

function onMeasure(
  context: Context,
  actor: Actor,
  id: string,
  work: WorkOn<PlacedMeasure>,
): Promise<Result<AssuranceRegister, Problem>> {
  return onOne(context, actor, { find: (db) => placeOfMeasure(db, id), missing: 'measure-not-found' }, work)
}

function onTask(
  context: Context,
  actor: Actor,
  id: string,
  work: WorkOn<PlacedTask>,
): Promise<Result<AssuranceRegister, Problem>> {
  return onOne(context, actor, { find: (db) => findAssuranceTask(db, id), missing: 'task-not-found' }, work)
}

type LookUp<Row> = {
  readonly find: (db: Db) => Promise<Row | null>
  /** Said where there is none. */
  readonly missing: ProblemCode
}

/**
 * A change of one measure or task: looked up for its register first, and again once nobody else changes that.
 */
async function onOne<Row extends Place>(
  context: Context,
  actor: Actor,
  { find, missing }: LookUp<Row>,
  work: WorkOn<Row>,
): Promise<Result<AssuranceRegister, Problem>> {
  const found = await find(context.store.of(actor.region).db)
  if (found === null || !mayRead(actor, found.unit)) return err(problem(missing))
  return writing(context, actor, { unit: found.unit, year: found.year }, async (tx, place) => {
    const before = await find(tx)
    return before === null ? err(problem(missing)) : work(tx, before, place)
  })
}

function mayRead(actor: Actor, unit: string): boolean {
  return allows(actor, 'assurance.read', { region: actor.region, units: [unit] })
}

function isWithin({ units }: Reach, unit: string): boolean {
  return units === 'all' || units.has(unit)
}

/** Nobody learns of a unit that is beyond the own reach. */
async function unitWithin(db: Db, actor: Actor, action: Action, id: string): Promise<Result<Unit, Problem>> {
  if (actorReach(actor, action) === null) return NOT_ALLOWED
  const unit = allows(actor, action, { region: actor.region, units: [id] }) ? await findUnit(db, id) : null
  return unit === null ? err(problem('unit-not-found')) : ok(unit)
}

type Promised = PromisedMeasure & { readonly document: string }

/** Each promise once, in the order of the texts. */
function distinct(promises: Awaited<ReturnType<typeof loadPromises>>): readonly Promised[] {
  const all = promises.flatMap(({ document, safeguards }) =>
    safeguards.filter(isPromise).map((safeguard): Promised => ({ document, ...promisedMeasure(safeguard) })),
  )
  return all.filter(({ key }, index) => all.findIndex((one) => one.key === key) === index)
}

function untakenOf(promised: readonly Promised[], taken: ReadonlySet<string | null>): readonly Promised[] {
  return promised.filter(({ key }) => !taken.has(key))
}

function promisesIn(measures: readonly MeasureRow[]): ReadonlySet<string | null> {
  return new Set(measures.map(({ promise }) => promise))
}

function unitView({ id, code, name, kind }: Pick<Unit, 'id' | 'code' | 'name' | 'kind'>): AssuranceUnit {
  return { id, code, name, kind }
}

function measureView(
  { id, kind, title, text, promise, tasks }: MeasureRow,
  files: readonly AssuranceFileRow[],
  day: Day,
): MeasureView {
  return {
    id,
    kind,
    title,
    text,
    promised: promise !== null,
    tasks: tasks.map(({ measure: _measure, ...task }) => ({
      ...task,
      standing: taskStanding(task, day),
      files: files
        .filter((file) => file.task === task.id)
        .map(({ task: _task, sha256: _sha256, ...file }) => file),
    })),
  }
}
