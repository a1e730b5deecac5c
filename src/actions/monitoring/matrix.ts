/** 年度灯阵: how departments, and the projects of one, were at every mark of a year. */
import type { MatrixCell, MatrixLine, MatrixQuery, MatrixUnit, MatrixView } from '#api/monitoring/matrix.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { Light } from '#core/monitoring/light.ts'
import { unitDepartment, unitsBelow, type Organisation, type Unit } from '#core/organisation/unit.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import {
  hasSheetsBeyond,
  listMatrix,
  tallyMatrix,
  type MatrixProject,
  type MatrixTally,
} from '#store/monitoring/matrix.ts'
import { approvedYears, loadRounds } from '#store/monitoring/rounds.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { within } from '#store/kernel/reach.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { monitoringSight } from './sight.ts'
import { today } from '../kernel/today.ts'

/** With one department alone within reach, its projects are given at once. Errors: unit-not-found. */
export async function readMatrix(
  context: Context,
  actor: Actor,
  query: MatrixQuery,
): Promise<Result<MatrixView, Problem>> {
  const sight = monitoringSight(actor)
  if (sight === null) return NOT_ALLOWED
  const { region } = actor
  const { db } = context.store.of(region)
  const years = await approvedYears(db)
  const year = query.year ?? years[0] ?? Number(today(context).slice(0, 4))
  const marks = (await loadRounds(db, year)).map(({ id, mark, day }) => ({ round: id, mark, day }))
  const rounds = marks.map(({ round }) => round)
  const organisation = await loadOrganisation(db)
  const asked = query.unit === undefined ? null : organisation.get(query.unit)
  if (asked === undefined) return err(problem('unit-not-found'))
  const door = within(db, sight.reach)
  const scope = { rounds, finalOnly: sight.finalOnly }
  // Of a department that was named, the lights of no other are counted.
  const whole = asked === null ? await tallyMatrix(door, scope) : null
  const units = unitsOf(organisation, whole ?? [], rounds)
  const at = asked ?? (units.length === 1 ? organisation.get(units[0]?.id ?? '') : undefined) ?? null
  if (at === null) return ok({ year, years, marks, at: null, units, projects: null })
  const below = [...unitsBelow(organisation, at.id)]
  const tallies = whole ?? (await tallyMatrix(door, scope, below))
  const isOnly =
    asked === null ||
    (tallies.length > 0 &&
      topOf(organisation, asked.id) === asked &&
      !(await hasSheetsBeyond(door, scope, below)))
  const { rows, total } = await listMatrix(door, {
    ...scope,
    units: below,
    search: query.search,
    light: query.light,
    page: query.page,
    size: query.size,
  })
  const own = unitsOf(
    organisation,
    whole === null ? tallies : tallies.filter(({ unit }) => unit !== null && below.includes(unit)),
    rounds,
    () => at,
  )
  return ok({
    year,
    years,
    marks,
    at: { id: at.id, code: at.code, name: at.name, isOnly },
    units: own,
    projects: {
      total,
      rows: rows.map((row) => lineOf(row, rounds)),
    },
  })
}

function lineOf({ lights, ...row }: MatrixProject, rounds: readonly string[]): MatrixLine {
  const there = rounds.map((round) => lights[round] ?? null)
  return {
    ...row,
    cells: there.map((at) => at?.light ?? null),
    // Of what is not final nothing is told but that.
    parts: there.map((at) =>
      at === null || at.light === 'open' ? null : { money: at.money, promise: at.promise },
    ),
  }
}

/** Lights by department and mark, the gravest of all marks first. */
function unitsOf(
  organisation: Organisation,
  tallies: readonly MatrixTally[],
  rounds: readonly string[],
  groupOf: (unit: string | null) => Unit | null = (unit) => topOf(organisation, unit),
): readonly MatrixUnit[] {
  const groups = new Map<Unit | null, MatrixTally[]>()
  for (const tally of tallies) {
    const group = groupOf(tally.unit)
    const own = groups.get(group)
    if (own === undefined) groups.set(group, [tally])
    else own.push(tally)
  }
  return [...groups]
    .map(([unit, own]) => ({
      id: unit?.id ?? null,
      code: unit?.code ?? null,
      name: unit?.name ?? null,
      cells: rounds.map((round) => countsOf(own.filter((one) => one.round === round))),
    }))
    .toSorted(gravest)
}

function topOf(organisation: Organisation, unit: string | null): Unit | null {
  return unit === null ? null : (unitDepartment(organisation, unit) ?? organisation.get(unit) ?? null)
}

function countsOf(tallies: readonly MatrixTally[]): Readonly<Record<MatrixCell, number>> {
  const counts = { red: 0, yellow: 0, green: 0, none: 0, open: 0 }
  for (const { light, sheets } of tallies) counts[light] += sheets
  return counts
}

function gravest(a: MatrixUnit, b: MatrixUnit): number {
  const sum = ({ cells }: MatrixUnit, light: Light) => cells.reduce((all, cell) => all + cell[light], 0)
  return (
    sum(b, 'red') - sum(a, 'red') ||
    sum(b, 'yellow') - sum(a, 'yellow') ||
    (a.code ?? a.name ?? '').localeCompare(b.code ?? b.name ?? '')
  )
}
