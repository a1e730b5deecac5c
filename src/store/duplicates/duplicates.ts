/**
 * Kept groups of alike projects with what is true of their members now, as lists ask for it: within reach,
 * and of others the year alone.
 */
import { sql, type RawBuilder } from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import { flatMap } from '#core/kernel/flat-map.ts'
import { NumberSets } from '#core/kernel/marks.ts'
import { invariant } from '#core/kernel/result.ts'
import type { GroupPart } from '#core/duplicates/groups.ts'
import type { ProjectHead } from '#core/projects/rows.ts'
import { within } from '../kernel/reach.ts'
import type { Db } from '../kernel/store.ts'

export type AlikeUnit = { readonly key: string; readonly name: string }

/**
 * What is true of projects now as far as a list counts and sorts by them, by their numbers: small, and their
 * own within the region.
 */
export type AlikeFacts = {
  /**
   * The same for projects of one unit: a place in `units`; `HIDDEN` of all that is beyond reach, of which
   * nothing but the year is shown; `GONE` of those that do not count.
   */
  readonly owners: Int32Array
  readonly units: readonly (AlikeUnit | null)[]
  /** 0: not known. */
  readonly years: Int16Array
  /** 分. */
  readonly budgets: BigInt64Array
}

const GONE = -1
export const HIDDEN = 0
const NO_UNIT = 1

export type AlikeGroup = {
  readonly id: string
  readonly parts: readonly GroupPart[]
  /** Numbers of projects, the head first. */ readonly members: readonly number[]
  /** How many units they are of. */ readonly units: number
}

/** `members`: numbers of tables; `identities`: of each the number of its project in the group. */
type GroupRow = readonly [
  id: string,
  parts: readonly GroupPart[],
  members: readonly number[],
  identities: readonly number[],
]

/**
 * Groups of two and more projects that count (of a year), with at least one within reach. A project of
 * several years is there once: with its newest table, or that of the year.
 */
export async function loadAlike(
  db: Db,
  reach: Reach,
  year?: number,
): Promise<{ readonly groups: readonly AlikeGroup[]; readonly facts: AlikeFacts }> {
  const [rows, facts] = await groupsWithin(db, reach)
  const [tables, owners] = [new NumberSets(), new NumberSets()]
  const groups = flatMap(rows, ([id, parts, numbers, identities]): AlikeGroup[] => {
    const members: number[] = []
    let [count, reached] = [0, false]
    tables.clear()
    owners.clear()
    for (const [i, number] of numbers.entries()) {
      const owner = facts.owners[number] ?? GONE
      if (
        owner === GONE ||
        (year !== undefined && facts.years[number] !== year) ||
        !tables.add(identities[i] ?? 0)
      )
        continue
      members.push(number)
      if (owners.add(owner)) count += 1
      if (owner !== HIDDEN) reached = true
    }
    return members.length > 1 && reached
      ? [
          {
            id,
            parts: parts.map(({ part, similarity }) => ({ part, similarity: similarity / 1000 })),
            members,
            units: count,
          },
        ]
      : []
  })
  return { groups, facts }
}

/**
 * Everything at once, for whom hundreds of units are within reach, too.
 * @param own numbers within reach; null: all are
 */
async function wholeRegion(
  db: Db,
  own: Promise<ReadonlySet<number>> | null,
): Promise<readonly [readonly GroupRow[], AlikeFacts]> {
  const [rows, columns, numbers] = await Promise.all([groupRows(db, null), columnsOf(db, null), own])
  return [rows, factsOf(columns, numbers)]
}

/** Of a few projects the groups alone that one of them is in, and what these have. */
async function fewGroups(
  db: Db,
  own: ReadonlySet<number>,
): Promise<readonly [readonly GroupRow[], AlikeFacts]> {
  const rows = await groupRows(db, [...own])
  return [rows, factsOf(await columnsOf(db, rows), own)]
}

/**
 * Up to so many units within reach, and so many projects, their groups alone are read; of more it is quicker
 * to read all.
 */
const FEW = { units: 20, projects: 500 }

async function groupsWithin(db: Db, reach: Reach): Promise<readonly [readonly GroupRow[], AlikeFacts]> {
  if (reach.units === 'all') return wholeRegion(db, null)
  const own = reachedNumbers(db, reach)
  return reach.units.size <= FEW.units && (await own).size <= FEW.projects
    ? fewGroups(db, await own)
    : wholeRegion(db, own)
}

/** One that is in no group may have no number. */
async function reachedNumbers(db: Db, reach: Reach): Promise<ReadonlySet<number>> {
  const { region } = reach
  const ids = (
    await within(db, reach).selectFrom('projects').select('project_id').where('counted', '=', true).execute()
  ).map(({ project_id }) => project_id)
  const {
    rows: [row],
  } = await sql<{
    numbers: readonly number[]
  }>`select to_json(array(select number from similar_projects where region_id = ${region} and number is not null and project_id = any(${ids}::uuid[]))) as numbers`.execute(
    db,
  )
  return new Set(row?.numbers)
}

/**
 * As one JSON text: thousands of rows of columns take several times as long to be read.
 * @param own some of which are in the group; null: every group
 */
async function groupRows(db: Db, own: readonly number[] | null): Promise<readonly GroupRow[]> {
  const {
    rows: [all],
  } = await sql<{
    text: string | null
  }>`select string_agg(concat('[', to_json(group_id), ',', parts, ',', array_to_json(members), ',', array_to_json(identities), ']'), ',') as text
    from similar_groups where region_id = ${db.region} ${own === null ? sql`` : sql`and members && ${own}::int[]`}`.execute(
    db,
  )
  return JSON.parse(`[${all?.text ?? ''}]`) as readonly GroupRow[]
}

/**
 * Figures of projects, each column one project behind the other, as the database sends them: whole numbers of
 * 4 bytes, 分 of 8. `places`: of their units in `units`, from 1; 0 without one.
 */
type Columns = {
  readonly numbers: Buffer
  readonly years: Buffer
  readonly places: Buffer
  readonly budgets: Buffer
  readonly units: readonly (readonly [code: string | null, name: string])[]
}

/**
 * As bytes: tens of thousands of figures written as text and read again take half as long again.
 * @param groups whose projects are asked for; null: all of the region
 */
async function columnsOf(db: Db, groups: readonly GroupRow[] | null): Promise<Columns> {
  const some =
    groups === null
      ? sql``
      : sql`and s.number = any(${[...new Set(flatMap(groups, ([, , members]) => members))]}::int[])`
  const {
    rows: [row],
  } = await sql<Columns>`
    with u as materialized (select unit_id, (row_number() over (order by unit_id))::int as place, code, name from budget_units where region_id = ${db.region})
    select ${bytesOf(sql`int4send(s.number)`)} as numbers, ${bytesOf(sql`int4send(coalesce(p.fiscal_year, 0)::int)`)} as years, ${bytesOf(sql`int4send(coalesce(u.place, 0))`)} as places, ${bytesOf(sql`int8send(coalesce(p.budget, 0))`)} as budgets,
      (select coalesce(json_agg(json_build_array(code, name) order by place), '[]') from u) as units
    from similar_projects s join projects p on p.region_id = ${db.region} and p.project_id = s.project_id left join u on u.unit_id = p.unit_id
    where s.region_id = ${db.region} and s.number is not null and p.region_id = ${db.region} and p.counted ${some}`.execute(
    db,
  )
  invariant(row !== undefined, 'sums over nothing are one row')
  return row
}

function bytesOf(figure: RawBuilder<unknown>): RawBuilder<Buffer> {
  return sql`coalesce(string_agg(${figure}, ''::bytea), ''::bytea)`
}

/**
 * By numbers: tens of thousands of ids that are looked up a hundred thousand times take longer than
 * everything else.
 * @param own numbers within reach; null: all are
 */
function factsOf(
  { numbers: bytes, years, places, budgets, units }: Columns,
  own: ReadonlySet<number> | null,
): AlikeFacts {
  const numbers = int32s(bytes)
  const size = numbers.reduce((most, number) => Math.max(most, number), 0) + 1
  const facts = {
    owners: new Int32Array(size).fill(GONE),
    units: [null, null] as (AlikeUnit | null)[],
    years: new Int16Array(size),
    budgets: new BigInt64Array(size),
  }
  // Units of one key are one.
  const known = new Map<string, number>()
  const owners = units.map(([code, name]) => {
    const key = code ?? name
    const owner = known.get(key) ?? facts.units.push({ key, name }) - 1
    known.set(key, owner)
    return owner
  })
  for (const [i, number] of numbers.entries()) {
    facts.years[number] = years.readInt32BE(4 * i)
    const hidden = own !== null && !own.has(number)
    facts.owners[number] = hidden ? HIDDEN : (owners[places.readInt32BE(4 * i) - 1] ?? NO_UNIT)
    if (!hidden) facts.budgets[number] = budgets.readBigInt64BE(8 * i)
  }
  return facts
}

function int32s(column: Buffer): Int32Array {
  const numbers = new Int32Array(column.length / 4)
  for (let i = 0; i < numbers.length; i += 1) numbers[i] = column.readInt32BE(4 * i)
  return numbers
}

/** Of these projects, those within reach, as they are shown. @param numbers of members */
export async function alikeProjects(
  db: Db,
  reach: Reach,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ProjectHead>> {
  if (numbers.length === 0) return new Map()
  const { rows: named } = await sql<{
    id: string
    number: number
  }>`select project_id as id, number from similar_projects where region_id = ${reach.region} and number = any(${[...new Set(numbers)]}::int[])`.execute(
    db,
  )
  const rows = await within(db, reach)
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id as id',
      'p.document_id as document',
      'd.file',
      'p.position as order',
      'p.name',
      'p.code',
      'u.code as unitCode',
      'u.name as unitName',
      'p.fiscal_year as fiscalYear',
      'p.budget',
    ])
    .where(sql<boolean>`p.project_id = any(${named.map(({ id }) => id)}::uuid[])`)
    .execute()
  const projects = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    flatMap(named, ({ id, number }): [number, ProjectHead][] => {
      const project = projects.get(id)
      return project === undefined ? [] : [[number, project]]
    }),
  )
}

/** Numbers of projects of whose name or code one has such a word, by word. @param words folded */
export async function projectsNamed(
  db: Db,
  words: readonly string[],
): Promise<readonly ReadonlySet<number>[]> {
  return Promise.all(
    words.map(async (word) => {
      const {
        rows: [row],
      } = await sql<{
        numbers: readonly number[]
      }>`select to_json(array(select number from similar_projects where region_id = ${db.region} and number is not null and strpos(label, ${word}) > 0)) as numbers`.execute(
        db,
      )
      return new Set(row?.numbers)
    }),
  )
}
