/** 绩效指标库 of a region: its rows, and the rows of targets that it is mined from. */
import { sql } from 'kysely'
import type { IndicatorKind } from '#core/indicator/kind.ts'
import type {
  IndicatorDirection,
  LibraryIndicator,
  LibraryOrigin,
  LibraryState,
  LibraryUse,
} from '#core/library/library-indicator.ts'
import type { MiningSource, UsedRow } from '#core/library/mine.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import { matches, searchText } from '../kernel/search.ts'
import type { Db } from '../kernel/store.ts'

export type LibraryRow = LibraryIndicator & {
  readonly key: string
  readonly origin: LibraryOrigin
  readonly state: LibraryState
  /** Written or changed by a person. */
  readonly kept: boolean
  readonly use: LibraryUse
  readonly changedAt: string
  readonly changedBy: string | null
}

export type NewLibraryRow = Omit<LibraryRow, 'changedAt' | 'changedBy'> & {
  readonly at: Date
  readonly by: string | null
}

export type MiningRow = {
  readonly source: MiningSource
  readonly projects: number
  readonly rows: number
  readonly found: number
  readonly at: string
  readonly by: string | null
}

/** All of it, the most used first. */
export async function listLibrary(db: Db): Promise<LibraryRow[]> {
  const rows = await selectLibrary(db)
    .orderBy('l.projects', 'desc')
    .orderBy(sql`l.name collate names`)
    .orderBy('l.key')
    .execute()
  return rows.map(toRow)
}

/** Which indicators; `q` is folded and is somewhere in name, meaning and formula. */
export type LibrarySelection = {
  readonly q: string
  readonly kind?: IndicatorKind | undefined
  readonly origin?: LibraryOrigin | undefined
  readonly state?: LibraryState | undefined
}

export type LibraryLine = Pick<
  LibraryRow,
  'key' | 'origin' | 'state' | 'kind' | 'name' | 'meaning' | 'unit' | 'direction'
> & {
  readonly projects: number
  readonly units: number
  /** The most frequent value. */ readonly usual: string | null
}

/** A piece of those that are chosen, in the order of {@link listLibrary}. */
export async function libraryLines(
  db: Db,
  selection: LibrarySelection,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<LibraryLine[]> {
  return db
    .selectFrom('library_indicators as l')
    .select([
      'l.key',
      'l.origin',
      'l.state',
      'l.kind',
      'l.name',
      'l.meaning',
      'l.unit',
      'l.direction',
      'l.projects',
      'l.units',
      sql<string | null>`l.use -> 'values' -> 0 ->> 'text'`.as('usual'),
    ])
    .where(chosen(selection))
    .orderBy('l.projects', 'desc')
    .orderBy(sql`l.name collate names`)
    .orderBy('l.key')
    .limit(limit)
    .offset(offset)
    .execute()
}

/** How many of each kind are chosen, whatever kind is asked for. */
export async function libraryKinds(
  db: Db,
  selection: LibrarySelection,
): Promise<ReadonlyMap<IndicatorKind, number>> {
  const rows = await db
    .selectFrom('library_indicators as l')
    .select(['l.kind', sql<number>`count(*)::int`.as('count')])
    .where(chosen({ ...selection, kind: undefined }))
    .groupBy('l.kind')
    .execute()
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}

/** What is chosen as far as it is known from it what fits a project. */
export async function librarySuggestables(
  db: Db,
  selection: LibrarySelection,
): Promise<
  {
    readonly key: string
    readonly origin: LibraryOrigin
    readonly use: Pick<LibraryUse, 'projects' | 'topics'>
  }[]
> {
  const rows = await db
    .selectFrom('library_indicators as l')
    .select(['l.key', 'l.origin', 'l.projects', sql<LibraryUse['topics']>`l.use -> 'topics'`.as('topics')])
    .where(chosen(selection))
    .orderBy('l.projects', 'desc')
    .orderBy(sql`l.name collate names`)
    .orderBy('l.key')
    .execute()
  return rows.map(({ key, origin, projects, topics }) => ({ key, origin, use: { projects, topics } }))
}

/** By key; what is not there is left out. */
export async function findLibraryRows(
  db: Db,
  keys: readonly string[],
): Promise<ReadonlyMap<string, LibraryRow>> {
  const rows = await selectLibrary(db)
    .where(sql<boolean>`l.key = any(${[...keys]}::text[])`)
    .execute()
  return new Map(rows.map((row) => [row.key, toRow(row)]))
}

/** Of these, those that the region has a row of. */
export async function knownLibraryKeys(db: Db, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('library_indicators')
    .select('key')
    .where(sql<boolean>`key = any(${[...keys]}::text[])`)
    .execute()
  return new Set(rows.map(({ key }) => key))
}

function chosen({ q, kind, origin, state }: LibrarySelection) {
  const conditions = [
    ...(q === '' ? [] : [matches(sql<string>`l.search`, q)]),
    ...(kind === undefined ? [] : [sql`l.kind = ${kind}`]),
    ...(origin === undefined ? [] : [sql`l.origin = ${origin}`]),
    ...(state === undefined ? [] : [sql`l.state = ${state}`]),
  ]
  return conditions.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(conditions, sql` and `)}`
}

export async function findLibraryRow(db: Db, key: string): Promise<LibraryRow | null> {
  const row = await selectLibrary(db).where('l.key', '=', key).executeTakeFirst()
  return row ? toRow(row) : null
}

/** Makes it, or puts it in the place of the one with this key. */
export async function saveLibraryRow(
  tx: Db,
  {
    key,
    origin,
    state,
    kind,
    name,
    meaning,
    formula,
    direction,
    unit,
    basis,
    source,
    kept,
    use,
    at,
    by,
  }: NewLibraryRow,
): Promise<void> {
  const content = {
    origin,
    state,
    kind,
    name: plainText(name),
    meaning: plainText(meaning),
    formula: plainText(formula),
    direction,
    unit: unit === null ? null : plainText(unit),
    basis: plainText(basis),
    source: plainText(source),
    kept,
    projects: use.projects,
    units: use.units,
    use: plainJson(use),
    changed_at: at,
    changed_by: by,
    search: searchText([name, meaning, formula]),
  }
  await tx
    .insertInto('library_indicators')
    .values({ key: plainText(key), ...content })
    .onConflict((conflict) => conflict.columns(['region_id', 'key']).doUpdateSet(content))
    .execute()
}

/** @returns false when there was none. */
export async function removeLibraryRow(tx: Db, key: string): Promise<boolean> {
  const removed = await tx
    .deleteFrom('library_indicators')
    .where('key', '=', key)
    .returning('key')
    .executeTakeFirst()
  return removed !== undefined
}

/** Until the transaction ends nobody else changes the library of the region. */
export async function lockLibrary(tx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`library ${tx.region}`}, 0))`.execute(tx)
}

export async function lastMining(db: Db): Promise<MiningRow | null> {
  const row = await db
    .selectFrom('library_minings as m')
    .leftJoin('users as u', 'u.user_id', 'm.mined_by')
    .select(['m.source', 'm.projects', 'm.rows', 'm.found', 'm.mined_at', 'u.name as by'])
    .executeTakeFirst()
  return row
    ? {
        source: row.source,
        projects: row.projects,
        rows: row.rows,
        found: row.found,
        at: row.mined_at.toISOString(),
        by: row.by,
      }
    : null
}

export async function saveMining(
  tx: Db,
  {
    source,
    projects,
    rows,
    found,
    at,
    by,
  }: Omit<MiningRow, 'at' | 'by'> & { readonly at: Date; readonly by: string | null },
): Promise<void> {
  const content = { source, projects, rows, found, mined_at: at, mined_by: by }
  await tx
    .insertInto('library_minings')
    .values(content)
    .onConflict((conflict) => conflict.column('region_id').doUpdateSet(content))
    .execute()
}

/** Projects in one go. */
const PROJECTS_AT_ONCE = 1000

/**
 * The rows of the region's targets, project by project, in goes. `approved`: of projects that were approved
 * here, and of
 * published texts (绩效文本), which were approved before they were published; `all`: of everything that counts.
 */
export async function* usedRows(db: Db, source: MiningSource): AsyncGenerator<readonly UsedRow[]> {
  let last: string | null = null
  for (;;) {
    const projects: string[] = (await projectsAfter(db, source, last).execute()).map(
      ({ project_id }) => project_id,
    )
    if (projects.length === 0) return
    last = projects.at(-1) ?? null
    yield await rowsOf(db, projects)
    if (projects.length < PROJECTS_AT_ONCE) return
  }
}

function projectsAfter(db: Db, source: MiningSource, last: string | null) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select('p.project_id')
    .where('p.counted', '=', true)
    .$if(source === 'approved', (query) =>
      query.where((by) =>
        by.or([by('d.kind', '=', 'budget-text'), by('f.state', 'in', ['approved', 'closed', 'archived'])]),
      ),
    )
    .$if(last !== null, (query) => query.where('p.project_id', '>', last))
    .orderBy('p.project_id')
    .limit(PROJECTS_AT_ONCE)
}

async function rowsOf(db: Db, projects: readonly string[]): Promise<readonly UsedRow[]> {
  const rows = await db
    .selectFrom('indicators as i')
    .innerJoin('projects as p', 'p.project_id', 'i.project_id')
    .select([
      'i.project_id',
      'p.name as project_name',
      'p.unit_id',
      'p.fiscal_year',
      'i.kind',
      'i.level3',
      'i.description',
      'i.value_text',
      'i.nature',
      'i.comparator',
      'i.number',
      'i.unit',
      'i.basis',
    ])
    .where('i.project_id', 'in', projects)
    .orderBy('i.project_id')
    .orderBy('i.position')
    .execute()
  return rows.map((row) => ({
    project: row.project_id,
    projectName: row.project_name,
    budgetUnit: row.unit_id,
    fiscalYear: row.fiscal_year,
    kind: row.kind,
    name: row.level3,
    description: row.description,
    value: {
      text: row.value_text,
      nature: row.nature,
      comparator: row.comparator,
      number: row.number,
      unit: row.unit,
    },
    basis: row.basis,
  }))
}

function selectLibrary(db: Db) {
  return db
    .selectFrom('library_indicators as l')
    .leftJoin('users as u', 'u.user_id', 'l.changed_by')
    .select([
      'l.key',
      'l.origin',
      'l.state',
      'l.kind',
      'l.name',
      'l.meaning',
      'l.formula',
      'l.direction',
      'l.unit',
      'l.basis',
      'l.source',
      'l.kept',
      'l.use',
      'l.changed_at',
      'u.name as changer',
    ])
}

type Selected = {
  key: string
  origin: LibraryOrigin
  state: LibraryState
  kind: IndicatorKind
  name: string
  meaning: string
  formula: string
  direction: IndicatorDirection | null
  unit: string | null
  basis: string
  source: string
  kept: boolean
  use: LibraryUse
  changed_at: Date
  changer: string | null
}

function toRow({ changed_at, changer, ...row }: Selected): LibraryRow {
  return { ...row, changedAt: changed_at.toISOString(), changedBy: changer }
}
