/**
 * The organisation of a region: 财政局的业务科室, 主管部门 and 预算单位, as a tree. A unit keeps its
 * identity (and its code, unless that is changed on purpose) whatever it is called and wherever it is; what it was on
 * an earlier day is kept.
 */
import type { Reach } from '../kernel/allows.ts'
import type { Day } from '../kernel/day.ts'

/** office 财政业务科室 (in charge of departments, 归口), department 主管部门 (一级预算单位), unit 预算单位 below one. */
export const UNIT_KINDS = ['office', 'department', 'unit'] as const
export type UnitKind = (typeof UNIT_KINDS)[number]

export type Unit = {
  readonly id: string
  readonly kind: UnitKind
  /** 预算单位编码; null where none is known. */
  readonly code: string | null
  readonly name: string
  /**
   * The unit above: a department or unit for a unit, nothing for a department or office. null: not placed, or
   * at the top.
   */
  readonly parent: string | null
  /** The office in charge of a department (归口科室). */
  readonly office: string | null
  /** Since when it is no more; null for one that is there. */
  readonly closed: Day | null
  /** The unit it was merged into. */
  readonly successor: string | null
}

/** All units of a region by id. */
export type Organisation = ReadonlyMap<string, Unit>

export function buildOrganisation(units: readonly Unit[]): Organisation {
  return new Map(units.map((unit) => [unit.id, unit]))
}

/**
 * The one unit, still there, that all others of these are below of: the own one of somebody who reaches so
 * far. null: there are several such, or everything is reached.
 */
export function ownUnit(organisation: Organisation, { units }: Reach): string | null {
  if (units === 'all') return null
  const tops = [...organisation.values()].filter(
    ({ id, kind, closed, parent }) =>
      kind !== 'office' && closed === null && units.has(id) && (parent === null || !units.has(parent)),
  )
  const [top] = tops
  return top !== undefined && tops.length === 1 ? top.id : null
}

/**
 * The unit and everything below it: the units that it is above of, those merged into it, and for an office
 * the departments in its charge with all that is below them. Empty for an id that is not there.
 */
export function unitsBelow(organisation: Organisation, id: string): ReadonlySet<string> {
  const below = belowIndex(organisation)
  const found = new Set<string>()
  const open = organisation.has(id) ? [id] : []
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue
    found.add(next)
    open.push(...(below.get(next) ?? []))
  }
  return found
}

function belowIndex(organisation: Organisation): ReadonlyMap<string, readonly string[]> {
  const below = new Map<string, string[]>()
  for (const unit of organisation.values()) {
    const { id } = unit
    for (const above of placesAbove(unit)) {
      const others = below.get(above)
      if (others === undefined) below.set(above, [id])
      else others.push(id)
    }
  }
  return below
}

/**
 * What a unit is under: once it was merged the unit it was merged into, and no longer where it was
 * before.
 */
function placesAbove({ parent, office, successor }: Unit): readonly string[] {
  return successor === null ? [parent, office].filter((above) => above !== null) : [successor]
}

/**
 * The units above one, the nearest first: of one that was merged, the unit it was merged into and what is
 * above that.
 */
export function unitsAbove(organisation: Organisation, id: string): readonly Unit[] {
  const above: Unit[] = []
  for (
    let next = aboveOf(organisation, id);
    next !== undefined && !above.includes(next);
    next = aboveOf(organisation, next.id)
  )
    above.push(next)
  return above
}

function aboveOf(organisation: Organisation, id: string): Unit | undefined {
  const unit = organisation.get(id)
  return organisation.get(unit?.successor ?? unit?.parent ?? '')
}

/**
 * The department a unit belongs to: itself, the one above it, or the one that it was merged into; null for a
 * unit that is not placed below one.
 */
export function unitDepartment(organisation: Organisation, id: string): Unit | null {
  const unit = organisation.get(id)
  if (unit === undefined) return null
  return (
    [unit, ...unitsAbove(organisation, id)].find(
      ({ kind, successor }) => kind === 'department' && successor === null,
    ) ?? null
  )
}
