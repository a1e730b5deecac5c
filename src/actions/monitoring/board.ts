/**
 * 红黄绿灯: the state of the projects of a round, by department, by unit of a department, and of what the actor
 * reaches alone.
 */
import type { BoardRow, BoardView } from '#api/monitoring/monitoring.ts'
import type { Actor } from '#core/kernel/allows.ts'
import {
  unitDepartment,
  unitsAbove,
  unitsBelow,
  type Organisation,
  type Unit,
} from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { NO_SHEET_STATES } from '#core/monitoring/sheet-flow.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { tallyByUnit, type UnitTally } from '#store/monitoring/board.ts'
import { findRound, type RoundCounts } from '#store/monitoring/rounds.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { viewOfRound } from './rounds.ts'
import { monitoringSight } from './sight.ts'

/** @param unit a department or unit; undefined: the whole region. Errors: round-not-found, unit-not-found */
export async function readBoard(
  context: Context,
  actor: Actor,
  { round: id, unit }: { readonly round: string; readonly unit?: string | undefined },
): Promise<Result<BoardView, Problem>> {
  const sight = monitoringSight(actor)
  if (sight === null) return NOT_ALLOWED
  return context.store.of(actor.region).snapshot((db) => boardOf(db, sight, { round: id, unit }))
}

async function boardOf(
  db: Db,
  sight: NonNullable<ReturnType<typeof monitoringSight>>,
  { round: id, unit }: { readonly round: string; readonly unit?: string | undefined },
): Promise<Result<BoardView, Problem>> {
  const round = await findRound(db, id)
  if (round === null) return err(problem('round-not-found'))
  const organisation = await loadOrganisation(db)
  const at = unit === undefined ? null : organisation.get(unit)
  if (at === undefined) return err(problem('unit-not-found'))
  const all = await tallyByUnit(within(db, sight.reach), id, sight.finalOnly)
  const below = unit === undefined ? null : unitsBelow(organisation, unit)
  const tallies = below === null ? all : all.filter((one) => one.unit !== null && below.has(one.unit))
  const groups = new Map<Unit | null, UnitTally[]>()
  for (const tally of tallies) {
    const group = at === null ? topOf(organisation, tally.unit) : (organisation.get(tally.unit ?? '') ?? null)
    groups.set(group, [...(groups.get(group) ?? []), tally])
  }
  const rows =
    at?.kind === 'unit' ? [] : [...groups].map(([group, some]) => rowOf(group, some)).toSorted(gravest)
  return ok({
    round: await viewOfRound(db, round, countsOf(all)),
    total: rowOf(at ?? null, tallies),
    rows,
    path:
      at === null
        ? []
        : unitsAbove(organisation, at.id)
            .toReversed()
            .concat(at)
            .map(({ id: one, name }) => ({ id: one, name })),
  })
}

/** The department of a unit, or the unit itself where it is below none. */
function topOf(organisation: Organisation, unit: string | null): Unit | null {
  return unit === null ? null : (unitDepartment(organisation, unit) ?? organisation.get(unit) ?? null)
}

function rowOf(unit: Unit | null, tallies: readonly UnitTally[]): BoardRow {
  const lights = { red: 0, yellow: 0, green: 0, none: 0 }
  const [money, promise] = [{ ...lights }, { ...lights }]
  let [sheets, final, openCauses, budget, paid] = [0, 0, 0, 0n, 0n]
  for (const tally of tallies) {
    if (tally.light !== null) lights[tally.light] += tally.sheets
    if (tally.moneyLight !== null) money[tally.moneyLight] += tally.sheets
    if (tally.promiseLight !== null) promise[tally.promiseLight] += tally.sheets
    sheets += tally.sheets
    final += tally.final
    openCauses += tally.openCauses
    budget += BigInt(tally.budget)
    paid += BigInt(tally.paid)
  }
  const kind = unit === null || unit.kind === 'office' ? null : unit.kind
  return {
    id: unit?.id ?? null,
    code: unit?.code ?? null,
    name: unit?.name ?? null,
    kind,
    lights,
    parts: { money, promise },
    sheets,
    final,
    openCauses,
    budget: String(budget),
    paid: String(paid),
  }
}

function gravest(a: BoardRow, b: BoardRow): number {
  return (
    b.lights.red - a.lights.red ||
    b.lights.yellow - a.lights.yellow ||
    b.sheets - a.sheets ||
    (a.code ?? a.name ?? '').localeCompare(b.code ?? b.name ?? '')
  )
}

function countsOf(tallies: readonly UnitTally[]): RoundCounts {
  const { lights, sheets, final } = rowOf(null, tallies)
  return { sheets, lights, states: { ...NO_SHEET_STATES, final } }
}
