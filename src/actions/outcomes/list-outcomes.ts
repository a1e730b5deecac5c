/**
 * 评价得分与支付: of every department of a year, or every unit of a department, its money, what is final of its
 * self-evaluations and evaluations, and its lights; each part as far as the caller reads it.
 */
import type { OutcomeList, OutcomeQuery } from '#api/outcomes.ts'
import { actorReach, type Action, type Actor } from '#core/kernel/allows.ts'
import type { Day } from '#core/kernel/day.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { unitDepartment, unitsBelow, type Organisation } from '#core/organisation/unit.ts'
import { outcomeOf, sumOutcomes } from '#core/outcomes/outcome.ts'
import type { LightsOutcome, OutcomeRound, OutcomeRow, OutcomeSums } from '#core/outcomes/rows.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { tallyByUnit } from '#store/monitoring/board.ts'
import { loadRounds } from '#store/monitoring/rounds.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import {
  evaluatedByUnit,
  moneyByUnit,
  selfByUnit,
  targetsByUnit,
  unitNames,
  yearWithOutcomes,
} from '#store/outcomes/outcomes.ts'
import { wholeResults } from '#store/self-evaluation/lists.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { dayWithin, today } from '../kernel/today.ts'
import { monitoringSight } from '../monitoring/sight.ts'

/** Errors: unit-not-found. */
export async function listOutcomes(
  context: Context,
  actor: Actor,
  { year, unit }: OutcomeQuery,
): Promise<Result<OutcomeList, Problem>> {
  if (actorReach(actor, 'statistics.read') === null) return NOT_ALLOWED
  const day = dayWithin(context, year)
  return context.store.of(actor.region).snapshot(async (db) => {
    const organisation = await loadOrganisation(db)
    if (unit !== undefined && !organisation.has(unit)) return err(problem('unit-not-found'))
    const lit = await lightsOf(db, actor, year)
    const shown = unit === undefined ? null : unitsBelow(organisation, unit)
    const sums = (await sumsByUnit(db, actor, { year, day, lights: lit.units })).filter(
      ({ unit: of }) => shown === null || (of !== null && shown.has(of)),
    )
    // Beyond the reach there is nothing of a department, and nothing is said of it.
    if (unit !== undefined && sums.length === 0 && !reaches(actor, organisation, unit))
      return err(problem('unit-not-found'))
    const names = await unitNames(db)
    const groups = new Map<string | null, OutcomeSums[]>()
    for (const one of sums) {
      const group = unit === undefined ? departmentOf(organisation, one.unit) : one.unit
      groups.set(group, [...(groups.get(group) ?? []), one])
    }
    const wholes = await seenOr(db, actor, 'evaluation.read', (door) => wholeResults(door, year))
    const rows = [...groups].map(([id, some]): OutcomeRow => ({
      unit: names.get(id ?? '') ?? null,
      ...outcomeOf(sumOutcomes(some)),
      whole: wholes?.get(id ?? '') ?? null,
    }))
    return ok({
      year,
      day: day > today(context) ? null : day,
      department: names.get(unit ?? '') ?? null,
      rows: rows.toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1)),
      total: outcomeOf(sumOutcomes(sums)),
      round: lit.round,
      finalOnly: lit.finalOnly,
      yearWithResults: rows.some(
        ({ self, evaluated, whole }) => self !== null || evaluated !== null || whole !== null,
      )
        ? null
        : await otherYear(db, actor, year),
    })
  })
}

function placeOf({ unit }: OutcomeRow): string {
  return unit === null ? '\uffff' : `${unit.code ?? '\ufffe'} ${unit.name}`
}

function departmentOf(organisation: Organisation, unit: string | null): string | null {
  return unit === null ? null : (unitDepartment(organisation, unit)?.id ?? unit)
}

function reaches(actor: Actor, organisation: Organisation, unit: string): boolean {
  const units = actorReach(actor, 'statistics.read')?.units
  return units === 'all' || [...unitsBelow(organisation, unit)].some((one) => units?.has(one) === true)
}

/** Asked through the door of an action; null: the caller may not read that part at all. */
async function seenOr<T>(
  db: Db,
  actor: Actor,
  action: Action,
  ask: (door: Db) => Promise<T>,
): Promise<T | null> {
  const reach = actorReach(actor, action)
  return reach === null ? null : ask(within(db, reach))
}

type UnitSums = OutcomeSums & { readonly unit: string | null }
type Asked = {
  readonly year: number
  readonly day: Day
  readonly lights: ReadonlyMap<string | null, LightsOutcome>
}

/** Units with targets of the year: who has none came to nothing. */
async function sumsByUnit(db: Db, actor: Actor, { year, day, lights }: Asked): Promise<readonly UnitSums[]> {
  const targets = await seenOr(db, actor, 'statistics.read', (door) => targetsByUnit(door, year))
  const money = byUnit(await seenOr(db, actor, 'execution.read', (door) => moneyByUnit(door, year, day)))
  const self = byUnit(await seenOr(db, actor, 'self-evaluation.read', (door) => selfByUnit(door, year)))
  const evaluated = byUnit(await seenOr(db, actor, 'evaluation.read', (door) => evaluatedByUnit(door, year)))
  return (targets ?? []).map(({ unit, projects, approved }) => ({
    unit,
    projects,
    approved,
    money: money.get(unit) ?? null,
    self: self.get(unit) ?? null,
    evaluated: evaluated.get(unit) ?? null,
    lights: lights.get(unit) ?? null,
  }))
}

function byUnit<T extends { readonly unit: string | null }>(
  rows: readonly T[] | null,
): ReadonlyMap<string | null, T> {
  return new Map((rows ?? []).map((row) => [row.unit, row]))
}

type Lit = {
  readonly round: OutcomeRound | null
  readonly finalOnly: boolean
  readonly units: ReadonlyMap<string | null, LightsOutcome>
}

/** Of the last round of the year in which the caller sees a light. */
async function lightsOf(db: Db, actor: Actor, year: number): Promise<Lit> {
  const sight = monitoringSight(actor)
  const nothing = { round: null, finalOnly: sight?.finalOnly ?? true, units: new Map() }
  if (sight === null) return nothing
  for (const { id, mark } of (await loadRounds(db, year)).toReversed()) {
    const units = new Map<string | null, LightsOutcome>()
    for (const { unit, light, sheets } of await tallyByUnit(within(db, sight.reach), id, sight.finalOnly)) {
      if (light === null) continue
      const before = units.get(unit) ?? { shown: 0, red: 0, yellow: 0 }
      units.set(unit, {
        shown: before.shown + sheets,
        red: before.red + (light === 'red' ? sheets : 0),
        yellow: before.yellow + (light === 'yellow' ? sheets : 0),
      })
    }
    if (units.size > 0) return { round: { id, mark }, finalOnly: sight.finalOnly, units }
  }
  return nothing
}

/** Where nothing of the year is final: the latest year with something that the caller sees. */
async function otherYear(db: Db, actor: Actor, year: number): Promise<number | null> {
  const reach = actorReach(actor, 'statistics.read')
  return reach === null ? null : yearWithOutcomes(within(db, reach), year)
}
