/** Groups of alike projects over a year, filtered, sorted and paged; the same as a table to take away. */
import {
  MEMBERS_SHOWN,
  type DuplicateFilterBody,
  type DuplicateGroup,
  type DuplicateList,
  type DuplicateMember,
  type DuplicateQuery,
  type DuplicateUnitQuery,
} from '#api/duplicates.ts'
import type { Facet, UnitsNamed } from '#api/kernel/unit-facet.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { csvText, type CsvValue } from '#core/kernel/csv.ts'
import { flatMap } from '#core/kernel/flat-map.ts'
import { NumberSets } from '#core/kernel/marks.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { ProjectHead } from '#core/projects/rows.ts'
import { isTouched } from '#store/duplicates/alike-groups.ts'
import {
  alikeProjects,
  HIDDEN,
  loadAlike,
  projectsNamed,
  type AlikeFacts,
  type AlikeGroup,
  type AlikeUnit,
} from '#store/duplicates/duplicates.ts'
import { searchWords } from '#store/kernel/search.ts'
import { radarProgress } from '#store/duplicates/similar.ts'
import type { Db } from '#store/kernel/store.ts'
import { mostFirst, nearnessTo, offeredFacets, UNITS_OFFERED } from '#store/kernel/unit-facet.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import { exportName } from '../kernel/export-name.ts'
import type { FileToKeep } from '../documents/read-original.ts'

export async function listDuplicates(
  context: Context,
  actor: Actor,
  input: DuplicateQuery,
): Promise<Result<DuplicateList, Problem>> {
  const reach = actorReach(actor, 'finding.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const { page, size, ...filter } = input
  const [{ groups, facts }, words, { done, of }, touched] = await Promise.all([
    loadAlike(db, reach, filter.year),
    lookedFor(db, filter),
    radarProgress(db),
    isTouched(db),
  ])
  const found = words.map((word) => withUnits(word, facts))
  const matching = sorted(
    groups.filter((group) => matches(group, facts, filter, found)),
    facts,
    filter.sort,
  )
  const rows = matching.slice((page - 1) * size, page * size)
  const named = await alikeProjects(
    db,
    reach,
    rows.flatMap((group) => group.members.slice(0, MEMBERS_SHOWN)),
  )
  return ok({
    rows: rows.map((group) => shown(group, facts, named)),
    total: matching.length,
    totals: totalsOf(matching, facts),
    ...unitFacet(
      filter.unit === undefined
        ? matching
        : groups.filter((group) => matches(group, facts, { ...filter, unit: undefined }, found)),
      facts,
      filter.unit,
    ),
    // Groups are made last: until then one thing is left to be done.
    progress: { done, of: of + (touched ? 1 : 0) },
  })
}

/** Units that are called so, among those with projects in the groups that match. */
export async function listDuplicateUnits(
  context: Context,
  actor: Actor,
  { name, ...input }: DuplicateUnitQuery,
): Promise<Result<UnitsNamed, Problem>> {
  const reach = actorReach(actor, 'finding.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const filter: DuplicateFilterBody = { ...input, sort: 'similarity' }
  const [{ groups, facts }, words] = await Promise.all([
    loadAlike(db, reach, filter.year),
    lookedFor(db, filter),
  ])
  const found = words.map((word) => withUnits(word, facts))
  const nearness = nearnessTo(name)
  return ok(
    offeredFacets(
      unitCounts(
        groups.filter((group) => matches(group, facts, filter, found)),
        facts,
      ).flatMap((facet) => {
        const near = nearness({ key: facet.value, name: facet.label })
        return near === null ? [] : [{ nearness: near, facet }]
      }),
    ),
  )
}

/** One row a project: group, parts, similarity, money. */
export async function exportDuplicates(
  context: Context,
  actor: Actor,
  input: DuplicateFilterBody,
): Promise<Result<FileToKeep, Problem>> {
  const reach = actorReach(actor, 'finding.read')
  if (reach === null || actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const [{ groups: all, facts }, words] = await Promise.all([
    loadAlike(db, reach, input.year),
    lookedFor(db, input),
  ])
  const found = words.map((word) => withUnits(word, facts))
  const groups = sorted(
    all.filter((group) => matches(group, facts, input, found)),
    facts,
    input.sort,
  )
  const named = await alikeProjects(
    db,
    reach,
    groups.flatMap(({ members }) => members),
  )
  const title = `${input.year === undefined ? '' : `${input.year}年`}雷同项目一览表`
  return ok({
    name: exportName({ year: null, unit: null, title }, 'csv'),
    mediaType: EXPORT_MEDIA_TYPES.csv,
    bytes: new TextEncoder().encode(csvText(tableOf(groups, facts, named))),
  })
}

/**
 * A word that is looked for: the projects that have it in their name or code. Those of a unit whose name has
 * it come with `withUnits`.
 */
type Word = { readonly word: string; readonly numbers: ReadonlySet<number> }
type Found = (number: number) => boolean

async function lookedFor(db: Db, { search }: DuplicateFilterBody): Promise<readonly Word[]> {
  const words = searchWords(search)
  const numbers = words.length === 0 ? [] : await projectsNamed(db, words)
  return words.map((word, i) => ({ word, numbers: numbers[i] ?? new Set() }))
}

/** Of what is beyond reach nothing is found: neither its name nor its unit is shown. */
function withUnits({ word, numbers }: Word, { owners, units }: AlikeFacts): Found {
  const named = units.map((unit) => unit !== null && foldLabel(unit.name).includes(word))
  return (number) => {
    const owner = owners[number] ?? HIDDEN
    return owner !== HIDDEN && (numbers.has(number) || named[owner] === true)
  }
}

function matches(
  { parts, members, units }: AlikeGroup,
  facts: AlikeFacts,
  { part, least, scope, unit }: DuplicateFilterBody,
  found: readonly Found[],
): boolean {
  if (part !== undefined && !parts.some((one) => one.part === part)) return false
  if (
    least !== undefined &&
    !parts.some((one) => (part === undefined || one.part === part) && one.similarity * 100 >= least)
  )
    return false
  if (scope !== undefined && units > 1 !== (scope === 'units')) return false
  if (unit !== undefined && !members.some((number) => unitOf(facts, number)?.key === unit)) return false
  return found.every((has) => members.some(has))
}

/** null: it has none, or is beyond reach. */
function unitOf({ owners, units }: AlikeFacts, number: number): AlikeUnit | null {
  return units[owners[number] ?? HIDDEN] ?? null
}

/** null: not known. */
function yearOf({ years }: AlikeFacts, number: number): number | null {
  return years[number] || null
}

function orderOf({ parts, members }: AlikeGroup, facts: AlikeFacts, by: DuplicateFilterBody['sort']): number {
  if (by === 'budget') return Number(budgetOf(members, facts))
  return by === 'projects'
    ? members.length
    : Math.max(...parts.map(({ similarity }) => similarity)) + parts.length
}

function sorted(
  groups: readonly AlikeGroup[],
  facts: AlikeFacts,
  by: DuplicateFilterBody['sort'],
): readonly AlikeGroup[] {
  const keys = new Map(groups.map((group) => [group, orderOf(group, facts, by)]))
  return groups.toSorted(
    (a, b) =>
      (keys.get(b) ?? 0) - (keys.get(a) ?? 0) ||
      b.members.length - a.members.length ||
      (a.id < b.id ? -1 : 1),
  )
}

function shown(
  { id, parts, members, units }: AlikeGroup,
  facts: AlikeFacts,
  named: ReadonlyMap<number, ProjectHead>,
): DuplicateGroup {
  return {
    id,
    parts,
    projects: members.length,
    units,
    budget: budgetOf(members, facts).toString(),
    members: members.slice(0, MEMBERS_SHOWN).map((number, i) => {
      const project = facts.owners[number] === HIDDEN ? undefined : named.get(number)
      return project === undefined ? foreign(id, i, yearOf(facts, number)) : { ...project, hidden: false }
    }),
  }
}

/** Its id tells one row from another, and nothing else. */
function foreign(group: string, i: number, fiscalYear: number | null): DuplicateMember {
  return {
    id: `${group} ${i}`,
    document: '',
    file: '',
    order: 0,
    name: '',
    code: null,
    unitCode: null,
    unitName: null,
    fiscalYear,
    budget: null,
    hidden: true,
  }
}

/** Over everything: a project is one and the same in every group. */
function totalsOf(
  groups: readonly AlikeGroup[],
  { owners: ownerOf, budgets }: AlikeFacts,
): DuplicateList['totals'] {
  const [members, owners] = [new NumberSets(), new NumberSets()]
  let [projects, units, budget] = [0, 0, 0n]
  for (const group of groups) {
    for (const number of group.members) {
      if (!members.add(number)) continue
      projects += 1
      budget += budgets[number] ?? 0n
      if (owners.add(ownerOf[number] ?? HIDDEN)) units += 1
    }
  }
  return { projects, units, budget: budget.toString() }
}

function budgetOf(members: readonly number[], { budgets }: AlikeFacts): bigint {
  return members.reduce((sum, number) => sum + (budgets[number] ?? 0n), 0n)
}

/** The units of most groups and the chosen one; of the others how many there are. */
function unitFacet(
  groups: readonly AlikeGroup[],
  facts: AlikeFacts,
  chosen: string | undefined,
): Pick<DuplicateList, 'units' | 'otherUnits'> {
  const all = unitCounts(groups, facts).toSorted(mostFirst)
  const most = all.slice(0, UNITS_OFFERED)
  const more = most.some(({ value }) => value === chosen) ? [] : all.filter(({ value }) => value === chosen)
  const none =
    chosen === undefined || all.some(({ value }) => value === chosen) ? [] : withoutGroup(chosen, facts)
  return { units: [...most, ...more, ...none], otherUnits: all.length - most.length - more.length }
}

/** Its name is shown where it has a project within reach. */
function withoutGroup(key: string, { owners, units }: AlikeFacts): readonly Facet[] {
  const owner = units.findIndex((unit) => unit?.key === key)
  const unit = units[owner]
  return unit && owners.includes(owner) ? [{ value: key, label: unit.name, count: 0 }] : []
}

/** In how many of these groups each has projects. */
function unitCounts(groups: readonly AlikeGroup[], { owners, units }: AlikeFacts): readonly Facet[] {
  const here = new NumberSets()
  const counts = new Int32Array(units.length)
  for (const { members } of groups) {
    here.clear()
    for (const number of members) {
      const owner = owners[number] ?? HIDDEN
      if (here.add(owner)) counts[owner] = (counts[owner] ?? 0) + 1
    }
  }
  return flatMap(units, (unit, owner) =>
    unit === null || counts[owner] === 0
      ? []
      : [{ value: unit.key, label: unit.name, count: counts[owner] ?? 0 }],
  )
}

function tableOf(
  groups: readonly AlikeGroup[],
  facts: AlikeFacts,
  named: ReadonlyMap<number, ProjectHead>,
): readonly (readonly CsvValue[])[] {
  const heads = [
    '组号',
    '目标相似度（%）',
    '指标相似度（%）',
    '序号',
    '单位编码',
    '单位',
    '年度',
    '项目编码',
    '项目名称',
    '预算数（万元）',
    '来源文件',
  ]
  const percent = ({ parts }: AlikeGroup, part: string) => {
    const found = parts.find((one) => one.part === part)
    return found === undefined ? null : Math.floor(found.similarity * 100)
  }
  return [
    heads,
    ...groups.flatMap((group, i) =>
      group.members.map((number, n) => {
        const project = facts.owners[number] === HIDDEN ? undefined : named.get(number)
        return [
          i + 1,
          percent(group, 'goals'),
          percent(group, 'indicators'),
          n + 1,
          project?.unitCode ?? null,
          project?.unitName ?? null,
          yearOf(facts, number),
          project?.code ?? null,
          project?.name ?? '（其他单位的项目）',
          project === undefined || project.budget === null ? null : wanText(fen(BigInt(project.budget))),
          project?.file ?? '',
        ]
      }),
    ),
  ]
}
