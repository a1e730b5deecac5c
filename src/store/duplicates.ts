/** Kept groups of alike projects with what is true of their members now, as lists ask for it: within reach, and of others the year alone. */
import { sql } from 'kysely'
import type { Reach } from '#core/access/allows.ts'
import { foldLabel } from '#core/characters.ts'
import { flatMap } from '#core/flat-map.ts'
import type { GroupPart } from '#core/similar/groups.ts'
import { within } from './reach.ts'
import { matches } from './search.ts'
import type { Db } from './store.ts'

export type AlikeUnit = { readonly key: string; readonly name: string }

/** A project as far as a list counts and sorts by it. Amounts in 分. */
export type AlikeMember = {
  readonly id: string
  readonly fiscalYear: number | null
  readonly unit: AlikeUnit | null
  readonly budget: bigint
  /** Beyond reach: nothing but the year is told. */
  readonly hidden: boolean
}

export type AlikeGroup = { readonly id: string; readonly parts: readonly GroupPart[]; /** The head first. */ readonly members: readonly AlikeMember[] }

type GroupRow = { readonly id: string; readonly parts: readonly GroupPart[]; readonly members: string; /** Of each the number of its project. */ readonly identities: string }
/** Empty: none. */
type Fact = { readonly id: string; readonly year: string; readonly unit: string; readonly budget: string }

/** Up to so many projects within reach their groups alone are read; of more it is quicker to read all. */
const FEW = 500

/** Groups of two and more projects that count (of a year), with at least one within reach. A project of several years is there once: with its newest table, or that of the year. */
export async function loadAlike(db: Db, reach: Reach, year?: number): Promise<readonly AlikeGroup[]> {
  const own = reach.units === 'all' ? null : await reachedIds(db, reach)
  const few = own !== null && own.length <= FEW ? own : null
  const [groups, units] = await Promise.all([groupRows(db, reach.region, few), unitsOf(db, reach.region)])
  const reached = own === null ? null : new Set(own)
  const members = new Map<string, AlikeMember>()
  for (const { id, year, unit, budget } of await factsOf(db, reach.region, few === null ? null : groups)) {
    const hidden = reached !== null && !reached.has(id)
    members.set(id, { id, fiscalYear: year === '' ? null : Number(year), unit: hidden ? null : units.get(unit) ?? null, budget: hidden || budget === '' ? 0n : BigInt(budget), hidden })
  }
  return flatMap(groups, ({ id, parts, members: ids, identities }): AlikeGroup[] => {
    const numbers = idsIn(identities)
    const taken = new Set<string>()
    const there = flatMap(idsIn(ids), (one, i) => {
      const member = members.get(one)
      const number = numbers[i] ?? one
      if (member === undefined || taken.has(number) || (year !== undefined && member.fiscalYear !== year)) return []
      taken.add(number)
      return member
    })
    return there.length > 1 && there.some(({ hidden }) => !hidden) ? [{ id, parts: parts.map(({ part, similarity }) => ({ part, similarity: similarity / 1000 })), members: there }] : []
  })
}

async function reachedIds(db: Db, reach: Reach): Promise<readonly string[]> {
  const rows = await within(db, reach).selectFrom('projects').select('project_id').where('region_id', '=', reach.region).where('counted', '=', true).execute()
  return rows.map(({ project_id }) => project_id)
}

/** @param own some of which are in the group; null: every group */
async function groupRows(db: Db, region: string, own: readonly string[] | null): Promise<readonly GroupRow[]> {
  const { rows } = await sql<GroupRow>`select group_id as id, parts, members::text as members, identities::text as identities from similar_groups
    where region_id = ${region} ${own === null ? sql`` : sql`and group_id in (select g.group_id from similar_groups g cross join unnest(g.members) as m(id) join unnest(${own}::uuid[]) as own(id) on own.id = m.id where g.region_id = ${region})`}`.execute(db)
  return rows
}

/** `{id,id}`: ids and numbers have nothing that would be quoted. */
function idsIn(members: string): readonly string[] {
  return members.slice(1, -1).split(',')
}

/** @param groups whose projects are asked for; null: all of the region */
async function factsOf(db: Db, region: string, groups: readonly GroupRow[] | null): Promise<readonly Fact[]> {
  const some = groups === null ? sql`` : sql`and project_id = any(${[...new Set(groups.flatMap(({ members }) => idsIn(members)))]}::uuid[])`
  // As one text: tens of thousands of rows of columns take three times as long to be read.
  const { rows } = await sql<{ facts: string | null }>`select string_agg(concat_ws(',', project_id, coalesce(fiscal_year::text, ''), coalesce(unit_id::text, ''), coalesce(budget::text, '')), ';') as facts
    from projects where region_id = ${region} and counted ${some}`.execute(db)
  return (rows[0]?.facts ?? '').split(';').map((fact) => {
    const [id = '', year = '', unit = '', budget = ''] = fact.split(',')
    return { id, year, unit, budget }
  })
}

async function unitsOf(db: Db, region: string): Promise<ReadonlyMap<string, AlikeUnit>> {
  const rows = await db.selectFrom('budget_units').select(['unit_id', 'code', 'name']).where('region_id', '=', region).execute()
  return new Map(rows.map(({ unit_id, code, name }) => [unit_id, { key: code ?? name, name }]))
}

/** What a table or a card shows of a member. */
export type AlikeProject = {
  readonly id: string
  readonly document: string
  readonly file: string
  readonly order: number
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly fiscalYear: number | null
  readonly budget: string | null
}

/** Of these projects, those within reach, as they are shown. */
export async function alikeProjects(db: Db, reach: Reach, ids: readonly string[]): Promise<ReadonlyMap<string, AlikeProject>> {
  if (ids.length === 0) return new Map()
  const rows = await selectNamed(db, reach).innerJoin('documents as d', (join) => join.onRef('d.region_id', '=', 'p.region_id').onRef('d.document_id', '=', 'p.document_id'))
    .select(['p.document_id as document', 'd.file', 'p.position as order', 'u.code as unitCode', 'p.fiscal_year as fiscalYear', 'p.budget'])
    .where(sql<boolean>`p.project_id = any(${[...new Set(ids)]}::uuid[])`).execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * Projects within reach of whose name, code or unit's name one has such a word, by word.
 * @param words folded
 */
export async function projectsNamed(db: Db, reach: Reach, words: readonly string[]): Promise<readonly ReadonlySet<string>[]> {
  // What is kept for searches has other words, too, and may have a unit's former name: looked at once more.
  const units = [...await unitsOf(db, reach.region)].filter(([, { name }]) => words.some((word) => foldLabel(name).includes(word))).map(([id]) => id)
  const rows = await selectNamed(db, reach).where('p.counted', '=', true)
    .where(sql<boolean>`(${sql.join(words.map((word) => matches(sql<string>`p.search`, word)), sql` or `)} or p.unit_id = any(${units}::uuid[]))`).execute()
  const labels = rows.map(({ id, name, code, unitName }) => ({ id, label: foldLabel([name, code, unitName].join('\n')) }))
  return words.map((word) => new Set(labels.filter(({ label }) => label.includes(word)).map(({ id }) => id)))
}

function selectNamed(db: Db, reach: Reach) {
  return within(db, reach).selectFrom('projects as p').leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'p.region_id').onRef('u.unit_id', '=', 'p.unit_id'))
    .select(['p.project_id as id', 'p.name', 'p.code', 'u.name as unitName']).where('p.region_id', '=', reach.region)
}
