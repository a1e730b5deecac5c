/** Groups of alike projects over a year, filtered, sorted and paged; the same as a table to take away. */
import { MEMBERS_SHOWN, type DuplicateFilter, type DuplicateGroup, type DuplicateList, type DuplicateQuery } from '#api/duplicates.ts'
import { reachOf, type Actor, type Reach } from '#core/access/allows.ts'
import { foldLabel } from '#core/characters.ts'
import { csvText, type CsvValue } from '#core/csv.ts'
import { fen, formatMoney } from '#core/money.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { groupsOf, type Group } from '#core/similar/groups.ts'
import { loadAlike, type AlikeProject } from '#store/duplicates.ts'
import { reachedProjects } from '#store/sight.ts'
import { radarProgress } from '#store/similar.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { EXPORT_MEDIA_TYPES } from './export-document.ts'
import { exportName } from './export-name.ts'
import type { FileToKeep } from './read-original.ts'

type Shown = AlikeProject & { readonly hidden: boolean }
type Alike = Group<Shown>

export async function listDuplicates(context: Context, actor: Actor, input: DuplicateQuery): Promise<Result<DuplicateList, Problem>> {
  const reach = reachOf(actor, 'finding.read')
  if (reach === null) return NOT_ALLOWED
  const { page, size, ...filter } = input
  const all = await alikeOf(context, reach, filter.year)
  const matching = sorted(all.filter((group) => matches(group, filter)), filter.sort)
  const { projects, takenIn, forms, compared } = await radarProgress(context.store.db, actor.region)
  const members = [...new Map(matching.flatMap((group) => group.members.map((member) => [member.id, member]))).values()]
  return ok({
    rows: matching.slice((page - 1) * size, page * size).map(shown),
    total: matching.length,
    totals: { projects: members.length, units: unitsOf(members).size, budget: budgetOf(members).toString() },
    units: unitFacet(all.filter((group) => matches(group, { ...filter, unit: undefined }))),
    progress: { done: takenIn + compared, of: projects + forms },
  })
}

/** One row a project: group, parts, similarity, money. */
export async function exportDuplicates(context: Context, actor: Actor, input: DuplicateFilter): Promise<Result<FileToKeep, Problem>> {
  const reach = reachOf(actor, 'finding.read')
  if (reach === null || reachOf(actor, 'document.export') === null) return NOT_ALLOWED
  const groups = sorted((await alikeOf(context, reach, input.year)).filter((group) => matches(group, input)), input.sort)
  const title = `${input.year === undefined ? '' : `${input.year}年`}雷同项目一览表`
  return ok({ name: exportName({ year: null, unit: null, title }, 'csv'), mediaType: EXPORT_MEDIA_TYPES.csv, bytes: new TextEncoder().encode(csvText(tableOf(groups))) })
}

/** Groups with a member within reach; of the others nothing is told but that they are there. */
async function alikeOf({ store }: Context, reach: Reach, year: number | undefined): Promise<readonly Alike[]> {
  const { parts, pairs } = await loadAlike(store.db, reach.region, year)
  const groups = groupsOf(parts, pairs)
  const reached = await reachedProjects(store.db, reach, groups.flatMap(({ members }) => members.map(({ id }) => id)))
  return groups
    .filter(({ members }) => members.some(({ id }) => reached.has(id)) && (year === undefined || members.some((member) => member.fiscalYear === year)))
    .map((group) => ({ ...group, members: group.members.map((member, i) => (reached.has(member.id) ? { ...member, hidden: false } : foreign(group.id, i, member))) }))
}

/** Its id tells one row from another, and nothing else. */
function foreign(group: string, i: number, { identity, fiscalYear }: AlikeProject): Shown {
  return { id: `${group} ${i}`, identity, document: '', file: '', order: 0, name: '', code: null, unitCode: null, unitName: null, fiscalYear, budget: null, hidden: true }
}

function matches({ parts, members }: Alike, { part, least, scope, unit, search }: DuplicateFilter): boolean {
  if (part !== undefined && !parts.some((one) => one.part === part)) return false
  if (least !== undefined && !parts.some((one) => (part === undefined || one.part === part) && one.similarity * 100 >= least)) return false
  if (scope !== undefined && (unitsOf(members).size > 1) !== (scope === 'units')) return false
  if (unit !== undefined && !members.some((member) => unitKeyOf(member) === unit)) return false
  const words = (search ?? '').split(/\s+/u).map(foldLabel).filter((word) => word !== '')
  return words.every((word) => members.some(({ name, code, unitName }) => foldLabel([name, code, unitName].join('\n')).includes(word)))
}

const ORDERS: Record<DuplicateFilter['sort'], (group: Alike) => number> = {
  similarity: ({ parts }) => Math.max(...parts.map(({ similarity }) => similarity)) + parts.length,
  budget: ({ members }) => Number(budgetOf(members)),
  projects: ({ members }) => members.length,
}

function sorted(groups: readonly Alike[], by: DuplicateFilter['sort']): readonly Alike[] {
  const keys = new Map(groups.map((group) => [group, ORDERS[by](group)]))
  return groups.toSorted((a, b) => (keys.get(b) ?? 0) - (keys.get(a) ?? 0) || b.members.length - a.members.length || (a.id < b.id ? -1 : 1))
}

function shown({ id, parts, members }: Alike): DuplicateGroup {
  return {
    id, parts, projects: members.length, units: unitsOf(members).size, budget: budgetOf(members).toString(),
    members: members.slice(0, MEMBERS_SHOWN).map(({ identity: _identity, ...member }) => member),
  }
}

function unitKeyOf({ unitCode, unitName }: Shown): string | null {
  return unitCode ?? unitName
}

/** Another unit's project is not the own unit's: all of them together are one more unit. */
function ownerOf(member: Shown): string | null {
  return member.hidden ? OTHERS : unitKeyOf(member)
}

const OTHERS = ' others'

function unitsOf(members: readonly Shown[]): ReadonlySet<string | null> {
  return new Set(members.map(ownerOf))
}

function budgetOf(members: readonly Shown[]): bigint {
  return members.reduce((sum, { budget }) => sum + BigInt(budget ?? 0), 0n)
}

function unitFacet(groups: readonly Alike[]): DuplicateList['units'] {
  const units = new Map<string, { label: string; count: number }>()
  for (const { members } of groups) {
    for (const [key, member] of new Map(members.map((one) => [unitKeyOf(one), one]))) {
      if (key !== null) units.set(key, { label: member.unitName ?? key, count: (units.get(key)?.count ?? 0) + 1 })
    }
  }
  return [...units].map(([value, one]) => ({ value, ...one })).toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function tableOf(groups: readonly Alike[]): readonly (readonly CsvValue[])[] {
  const heads = ['组号', '目标相似度（%）', '指标相似度（%）', '序号', '单位编码', '单位', '年度', '项目编码', '项目名称', '预算数（万元）', '来源文件']
  const percent = ({ parts }: Alike, part: string) => {
    const found = parts.find((one) => one.part === part)
    return found === undefined ? null : Math.floor(found.similarity * 100)
  }
  return [heads, ...groups.flatMap((group, i) => group.members.map((member, n) => [
    i + 1, percent(group, 'goals'), percent(group, 'indicators'), n + 1, member.unitCode, member.unitName, member.fiscalYear, member.code, member.hidden ? '（其他单位的项目）' : member.name,
    member.budget === null ? null : formatMoney(fen(BigInt(member.budget)), '万元', 2), member.file,
  ]))]
}
