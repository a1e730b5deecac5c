/** Kept groups of alike projects with what is true of their members now, as lists ask for it: within reach, and of others the year alone. */
import { sql } from 'kysely'
import type { Reach } from '#core/access/allows.ts'
import { foldLabel } from '#core/characters.ts'
import { flatMap } from '#core/flat-map.ts'
import { Marks } from '#core/marks.ts'
import type { GroupPart } from '#core/similar/groups.ts'
import { within } from './reach.ts'
import { matches } from './search.ts'
import type { Db } from './store.ts'

export type AlikeUnit = { readonly key: string; readonly name: string }

/** A project as far as a list counts and sorts by it. Amounts in 分. */
export type AlikeMember = {
  /** By which groups name it: small, and its own within the region. */
  readonly number: number
  readonly fiscalYear: number | null
  readonly unit: AlikeUnit | null
  /** The same for projects of one unit; all that is hidden is of one more unit. */
  readonly owner: number
  readonly budget: bigint
  /** Beyond reach: nothing but the year is told. */
  readonly hidden: boolean
}

export type AlikeGroup = { readonly id: string; readonly parts: readonly GroupPart[]; /** The head first. */ readonly members: readonly AlikeMember[]; /** How many units they are of. */ readonly units: number }

/** `members`: numbers of tables; `identities`: of each the number of its project in the group. */
type GroupRow = { readonly id: string; readonly parts: readonly GroupPart[]; readonly members: readonly number[]; readonly identities: readonly number[] }

type Owner = { readonly unit: AlikeUnit | null; readonly owner: number }

const OTHERS = 0
const NO_UNIT: Owner = { unit: null, owner: 1 }

/** Up to so many projects within reach their groups alone are read; of more it is quicker to read all. */
const FEW = 500

/** Groups of two and more projects that count (of a year), with at least one within reach. A project of several years is there once: with its newest table, or that of the year. */
export async function loadAlike(db: Db, reach: Reach, year?: number): Promise<readonly AlikeGroup[]> {
  const { region } = reach
  const own = reach.units === 'all' ? null : await numbersOf(db, region, await reachedIds(db, reach))
  const few = own !== null && own.size <= FEW ? await groupRows(db, region, [...own]) : null
  const [groups, units, facts] = await Promise.all([few ?? groupRows(db, region, null), unitsOf(db, region), factsOf(db, region, few)])
  const members = membersOf(facts, ownersOf(units), own)
  const [tables, owners] = [new Marks(), new Marks()]
  return flatMap(groups, ({ id, parts, members: numbers, identities }): AlikeGroup[] => {
    const there: AlikeMember[] = []
    let [count, reached] = [0, false]
    tables.clear()
    owners.clear()
    for (const [i, number] of numbers.entries()) {
      const member = members[number]
      if (member === undefined || (year !== undefined && member.fiscalYear !== year) || !tables.add(identities[i] ?? 0)) continue
      there.push(member)
      if (owners.add(member.owner)) count += 1
      if (!member.hidden) reached = true
    }
    return there.length > 1 && reached ? [{ id, parts: parts.map(({ part, similarity }) => ({ part, similarity: similarity / 1000 })), members: there, units: count }] : []
  })
}

async function reachedIds(db: Db, reach: Reach): Promise<readonly string[]> {
  const rows = await within(db, reach).selectFrom('projects').select('project_id').where('region_id', '=', reach.region).where('counted', '=', true).execute()
  return rows.map(({ project_id }) => project_id)
}

/** The numbers of projects; one that is in no group may have none. */
async function numbersOf(db: Db, region: string, ids: readonly string[]): Promise<ReadonlySet<number>> {
  const { rows: [row] } = await sql<{ numbers: readonly number[] }>`select to_json(array(select number from similar_projects where region_id = ${region} and number is not null and project_id = any(${ids}::uuid[]))) as numbers`.execute(db)
  return new Set(row?.numbers)
}

/** @param own some of which are in the group; null: every group */
async function groupRows(db: Db, region: string, own: readonly number[] | null): Promise<readonly GroupRow[]> {
  const { rows } = await sql<GroupRow>`select group_id as id, parts, array_to_json(members) as members, array_to_json(identities) as identities from similar_groups
    where region_id = ${region} ${own === null ? sql`` : sql`and members && ${own}::int[]`}`.execute(db)
  return rows
}

/** Of a unit (empty: none) of each project its number, its year and its budget, one behind the other. */
type Facts = readonly [unit: string, ...projects: (number | string | null)[]]

/** @param groups whose projects are asked for; null: all of the region */
async function factsOf(db: Db, region: string, groups: readonly GroupRow[] | null): Promise<readonly Facts[]> {
  const some = groups === null ? sql`` : sql`and s.number = any(${[...new Set(flatMap(groups, ({ members }) => members))]}::int[])`
  // As one text: tens of thousands of rows of columns take three times as long to be read.
  const { rows: [row] } = await sql<{ facts: string | null }>`select string_agg(concat('["', unit_id, '",', projects, ']'), ',') as facts from (
      select p.unit_id, string_agg(concat(s.number, ',', coalesce(p.fiscal_year::text, 'null'), ',"', coalesce(p.budget, 0), '"'), ',') as projects
      from similar_projects s join projects p on p.region_id = s.region_id and p.project_id = s.project_id
      where s.region_id = ${region} and s.number is not null and p.region_id = ${region} and p.counted ${some} group by p.unit_id
    ) u`.execute(db)
  return JSON.parse(`[${row?.facts ?? ''}]`) as readonly Facts[]
}

/** By their numbers: tens of thousands of ids that are looked up a hundred thousand times take longer than everything else. @param own numbers within reach; null: all are */
function membersOf(facts: readonly Facts[], owners: ReadonlyMap<string, Owner>, own: ReadonlySet<number> | null): readonly (AlikeMember | undefined)[] {
  let last = 0
  for (const projects of facts) for (let i = 1; i < projects.length; i += 3) last = Math.max(last, Number(projects[i]))
  const members: (AlikeMember | undefined)[] = Array.from({ length: last + 1 }, () => undefined)
  for (const projects of facts) {
    const { unit, owner } = owners.get(projects[0]) ?? NO_UNIT
    for (let i = 1; i < projects.length; i += 3) {
      const [number, year] = [Number(projects[i]), projects[i + 1]]
      const hidden = own !== null && !own.has(number)
      members[number] = { number, fiscalYear: typeof year === 'number' ? year : null, unit: hidden ? null : unit, owner: hidden ? OTHERS : owner, budget: hidden ? 0n : BigInt(projects[i + 2] ?? 0), hidden }
    }
  }
  return members
}

async function unitsOf(db: Db, region: string): Promise<ReadonlyMap<string, AlikeUnit>> {
  const rows = await db.selectFrom('budget_units').select(['unit_id', 'code', 'name']).where('region_id', '=', region).execute()
  return new Map(rows.map(({ unit_id, code, name }) => [unit_id, { key: code ?? name, name }]))
}

/** Units of one key are one. */
function ownersOf(units: ReadonlyMap<string, AlikeUnit>): ReadonlyMap<string, Owner> {
  const places = new Map<string, number>()
  return new Map(Array.from(units, ([id, unit]) => {
    const owner = places.get(unit.key) ?? NO_UNIT.owner + 1 + places.size
    places.set(unit.key, owner)
    return [id, { unit, owner }]
  }))
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

/** Of these projects, those within reach, as they are shown. @param numbers of members */
export async function alikeProjects(db: Db, reach: Reach, numbers: readonly number[]): Promise<ReadonlyMap<number, AlikeProject>> {
  if (numbers.length === 0) return new Map()
  const { rows: named } = await sql<{ id: string; number: number }>`select project_id as id, number from similar_projects where region_id = ${reach.region} and number = any(${[...new Set(numbers)]}::int[])`.execute(db)
  const rows = await selectNamed(db, reach).innerJoin('documents as d', (join) => join.onRef('d.region_id', '=', 'p.region_id').onRef('d.document_id', '=', 'p.document_id'))
    .select(['p.document_id as document', 'd.file', 'p.position as order', 'u.code as unitCode', 'p.fiscal_year as fiscalYear', 'p.budget'])
    .where(sql<boolean>`p.project_id = any(${named.map(({ id }) => id)}::uuid[])`).execute()
  const projects = new Map(rows.map((row) => [row.id, row]))
  return new Map(flatMap(named, ({ id, number }): [number, AlikeProject][] => {
    const project = projects.get(id)
    return project === undefined ? [] : [[number, project]]
  }))
}

/**
 * Numbers of projects within reach of whose name, code or unit's name one has such a word, by word.
 * @param words folded
 */
export async function projectsNamed(db: Db, reach: Reach, words: readonly string[]): Promise<readonly ReadonlySet<number>[]> {
  // What is kept for searches has other words, too, and may have a unit's former name: looked at once more.
  const units = [...await unitsOf(db, reach.region)].filter(([, { name }]) => words.some((word) => foldLabel(name).includes(word))).map(([id]) => id)
  const rows = await selectNamed(db, reach).where('p.counted', '=', true)
    .where(sql<boolean>`(${sql.join(words.map((word) => matches(sql<string>`p.search`, word)), sql` or `)} or p.unit_id = any(${units}::uuid[]))`).execute()
  const labels = rows.map(({ id, name, code, unitName }) => ({ id, label: foldLabel([name, code, unitName].join('\n')) }))
  return Promise.all(words.map((word) => numbersOf(db, reach.region, labels.filter(({ label }) => label.includes(word)).map(({ id }) => id))))
}

function selectNamed(db: Db, reach: Reach) {
  return within(db, reach).selectFrom('projects as p').leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'p.region_id').onRef('u.unit_id', '=', 'p.unit_id'))
    .select(['p.project_id as id', 'p.name', 'p.code', 'u.name as unitName']).where('p.region_id', '=', reach.region)
}
