/**
 * The units of a region as the trees that the page shows: offices, departments with their units, and units
 * below none.
 */
import type { OrganisationUnit } from '#api/organisation.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { unitsAbove } from '#core/organisation/unit.ts'

export type UnitNode = { readonly unit: OrganisationUnit; readonly children: readonly UnitNode[] }

export const GROUPS = ['offices', 'departments', 'unplaced'] as const
type Group = (typeof GROUPS)[number]

export type Forest = {
  readonly [group in Group]: readonly UnitNode[]
} & {
  /** How many units are shown. */
  readonly shown: number
  /** Units above what was searched for: opened, so that it is seen. */
  readonly above: readonly string[]
}

/** @param wanted what was typed: kept is what its code or name holds, and what is above that */
export function unitForest(units: readonly OrganisationUnit[], wanted: string, withClosed: boolean): Forest {
  const search = foldLabel(wanted)
  const open = units.filter(({ closed }) => withClosed || closed === null)
  const there = new Set(open.map(({ id }) => id))
  const below = new Map<string, OrganisationUnit[]>()
  const top: OrganisationUnit[] = []
  for (const unit of open) {
    // One that was merged is below the unit it is part of, as for those who reach that one.
    const above = unit.successor ?? unit.parent
    if (above === null || !there.has(above)) top.push(unit)
    else below.set(above, [...(below.get(above) ?? []), unit])
  }
  let shown = 0
  const above: string[] = []
  const nodesOf = (list: readonly OrganisationUnit[]): readonly UnitNode[] =>
    list.flatMap((unit) => {
      const children = nodesOf(below.get(unit.id) ?? [])
      const found = isFound(unit, search)
      if (!found && children.length === 0) return []
      shown += 1
      if (search !== '' && children.length > 0) above.push(unit.id)
      return [{ unit, children }]
    })
  const of = (kind: OrganisationUnit['kind']) => nodesOf(top.filter((unit) => unit.kind === kind))
  return { offices: of('office'), departments: of('department'), unplaced: of('unit'), shown, above }
}

/** The units of the trees, each before those below it. */
export function unitsShown(forest: Forest): readonly OrganisationUnit[] {
  const all = (nodes: readonly UnitNode[]): OrganisationUnit[] =>
    nodes.flatMap(({ unit, children }) => [unit, ...all(children)])
  return GROUPS.flatMap((group) => all(forest[group]))
}

/** How many closed units a search would find that are not shown. */
export function closedFound(units: readonly OrganisationUnit[], wanted: string): number {
  const search = foldLabel(wanted)
  return search === '' ? 0 : units.filter((unit) => unit.closed !== null && isFound(unit, search)).length
}

function isFound({ code, name }: OrganisationUnit, search: string): boolean {
  return search === '' || foldLabel(`${code ?? ''}${name}`).includes(search)
}

/**
 * The units above one, the highest first: of one that was merged, the unit it is part of and what is above
 * that.
 */
export function unitPath(units: readonly OrganisationUnit[], id: string): readonly OrganisationUnit[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  return unitsAbove(byId, id)
    .flatMap((above) => byId.get(above.id) ?? [])
    .toReversed()
}
