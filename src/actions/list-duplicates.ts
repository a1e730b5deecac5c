/** Groups of alike projects over a year, filtered, sorted and paged; the same as a table to take away. */
import { MEMBERS_SHOWN, type DuplicateFilter, type DuplicateGroup, type DuplicateList, type DuplicateMember, type DuplicateQuery } from '#api/duplicates.ts'
import { reachOf, type Actor, type Reach } from '#core/access/allows.ts'
import { foldLabel } from '#core/characters.ts'
import { csvText, type CsvValue } from '#core/csv.ts'
import { Marks } from '#core/marks.ts'
import { fen, wanOf } from '#core/money.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { isTouched } from '#store/alike-groups.ts'
import { alikeProjects, loadAlike, projectsNamed, type AlikeGroup as Alike, type AlikeMember, type AlikeProject } from '#store/duplicates.ts'
import { radarProgress } from '#store/similar.ts'
import type { Db } from '#store/store.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { EXPORT_MEDIA_TYPES } from './export-document.ts'
import { exportName } from './export-name.ts'
import type { FileToKeep } from './read-original.ts'

export async function listDuplicates(context: Context, actor: Actor, input: DuplicateQuery): Promise<Result<DuplicateList, Problem>> {
  const reach = reachOf(actor, 'finding.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store
  const { page, size, ...filter } = input
  const [all, found, { projects, takenIn, forms, compared }, touched] = await Promise.all([
    loadAlike(db, reach, filter.year), namedOf(db, reach, filter), radarProgress(db, actor.region), isTouched(db, actor.region),
  ])
  const matching = sorted(all.filter((group) => matches(group, filter, found)), filter.sort)
  const rows = matching.slice((page - 1) * size, page * size)
  const named = await alikeProjects(db, reach, rows.flatMap((group) => group.members.slice(0, MEMBERS_SHOWN).map(({ number }) => number)))
  return ok({
    rows: rows.map((group) => shown(group, named)),
    total: matching.length,
    totals: totalsOf(matching),
    units: unitFacet(filter.unit === undefined ? matching : all.filter((group) => matches(group, { ...filter, unit: undefined }, found))),
    // Groups are made last: until then one thing is left to be done.
    progress: { done: takenIn + compared, of: projects + forms + (touched ? 1 : 0) },
  })
}

/** One row a project: group, parts, similarity, money. */
export async function exportDuplicates(context: Context, actor: Actor, input: DuplicateFilter): Promise<Result<FileToKeep, Problem>> {
  const reach = reachOf(actor, 'finding.read')
  if (reach === null || reachOf(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store
  const [all, found] = await Promise.all([loadAlike(db, reach, input.year), namedOf(db, reach, input)])
  const groups = sorted(all.filter((group) => matches(group, input, found)), input.sort)
  const named = await alikeProjects(db, reach, groups.flatMap(({ members }) => members.map(({ number }) => number)))
  const title = `${input.year === undefined ? '' : `${input.year}年`}雷同项目一览表`
  return ok({ name: exportName({ year: null, unit: null, title }, 'csv'), mediaType: EXPORT_MEDIA_TYPES.csv, bytes: new TextEncoder().encode(csvText(tableOf(groups, named))) })
}

/** Of each word that is looked for, the projects that have it. */
async function namedOf(db: Db, reach: Reach, { search }: DuplicateFilter): Promise<readonly ReadonlySet<number>[]> {
  const words = (search ?? '').split(/\s+/u).map(foldLabel).filter((word) => word !== '')
  return words.length === 0 ? [] : projectsNamed(db, reach, words)
}

function matches({ parts, members, units }: Alike, { part, least, scope, unit }: DuplicateFilter, found: readonly ReadonlySet<number>[]): boolean {
  if (part !== undefined && !parts.some((one) => one.part === part)) return false
  if (least !== undefined && !parts.some((one) => (part === undefined || one.part === part) && one.similarity * 100 >= least)) return false
  if (scope !== undefined && (units > 1) !== (scope === 'units')) return false
  if (unit !== undefined && !members.some((member) => member.unit?.key === unit)) return false
  return found.every((numbers) => members.some(({ number, hidden }) => !hidden && numbers.has(number)))
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

function shown({ id, parts, members, units }: Alike, named: ReadonlyMap<number, AlikeProject>): DuplicateGroup {
  return {
    id, parts, projects: members.length, units, budget: budgetOf(members).toString(),
    members: members.slice(0, MEMBERS_SHOWN).map((member, i) => {
      const project = member.hidden ? undefined : named.get(member.number)
      return project === undefined ? foreign(id, i, member) : { ...project, hidden: false }
    }),
  }
}

/** Its id tells one row from another, and nothing else. */
function foreign(group: string, i: number, { fiscalYear }: AlikeMember): DuplicateMember {
  return { id: `${group} ${i}`, document: '', file: '', order: 0, name: '', code: null, unitCode: null, unitName: null, fiscalYear, budget: null, hidden: true }
}

/** Over everything: a project is one and the same in every group. */
function totalsOf(groups: readonly Alike[]): DuplicateList['totals'] {
  const [members, owners] = [new Marks(), new Marks()]
  let [projects, units, budget] = [0, 0, 0n]
  for (const group of groups) {
    for (const member of group.members) {
      if (!members.add(member.number)) continue
      projects += 1
      budget += member.budget
      if (owners.add(member.owner)) units += 1
    }
  }
  return { projects, units, budget: budget.toString() }
}

function budgetOf(members: readonly AlikeMember[]): bigint {
  return members.reduce((sum, { budget }) => sum + budget, 0n)
}

function unitFacet(groups: readonly Alike[]): DuplicateList['units'] {
  const here = new Marks()
  const units = new Map<number, { readonly value: string; readonly label: string; count: number }>()
  for (const { members } of groups) {
    here.clear()
    for (const { unit, owner } of members) {
      if (unit === null || !here.add(owner)) continue
      const known = units.get(owner)
      if (known === undefined) units.set(owner, { value: unit.key, label: unit.name, count: 1 })
      else known.count += 1
    }
  }
  return [...units.values()].toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

function tableOf(groups: readonly Alike[], named: ReadonlyMap<number, AlikeProject>): readonly (readonly CsvValue[])[] {
  const heads = ['组号', '目标相似度（%）', '指标相似度（%）', '序号', '单位编码', '单位', '年度', '项目编码', '项目名称', '预算数（万元）', '来源文件']
  const percent = ({ parts }: Alike, part: string) => {
    const found = parts.find((one) => one.part === part)
    return found === undefined ? null : Math.floor(found.similarity * 100)
  }
  return [heads, ...groups.flatMap((group, i) => group.members.map((member, n) => {
    const project = member.hidden ? undefined : named.get(member.number)
    return [
      i + 1, percent(group, 'goals'), percent(group, 'indicators'), n + 1, project?.unitCode ?? null, project?.unitName ?? null, member.fiscalYear, project?.code ?? null, project?.name ?? '（其他单位的项目）',
      project === undefined || project.budget === null ? null : wanOf(fen(BigInt(project.budget))), project?.file ?? '',
    ]
  }))]
}
