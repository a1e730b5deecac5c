/** Targets that are in the system already, whatever document they are of: what a file says once more. */
import { sql } from 'kysely'
import type { FilingState } from '#core/filing/states.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { KnownTarget } from '#core/documents/import-facts.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** A target that is here, and the document that it is of. */
export type TargetThere = {
  readonly project: string
  readonly name: string
  readonly document: string
  /** Its place in the document, from 1. */
  readonly order: number
  /** How many targets the document holds. */
  readonly targets: number
  /** Whether the document holds words or tables of a whole department too. */
  readonly more: boolean
}

/**
 * The targets that count and that a file with other bytes is about: of its year, of the same code; or of the
 * same name and unit, where one of the two has no code. Written here or imported, in a document of whatever
 * unit and kind.
 * @param unitOf the id of the unit of a project of the file; null: nobody knows it
 */
export async function findTargetsThere(
  db: Db,
  document: TargetDocument,
  unitOf: (project: TargetDocument['projects'][number]) => string | null,
): Promise<readonly TargetThere[]> {
  const { fiscalYear, projects } = document
  if (fiscalYear === null || KINDS_WITHOUT_TARGETS.includes(document.kind)) return []
  const codes = projects.flatMap(({ code }) => code ?? []).map(plainText)
  const named = projects.flatMap((project) => {
    const [name, unit] = [plainText(project.name), unitOf(project)]
    return name === '' || unit === null ? [] : [{ name, unit, bare: project.code === null }]
  })
  const [names, units, bare] = [
    named.map(({ name }) => name),
    named.map(({ unit }) => unit),
    named.map((one) => one.bare),
  ]
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select([
      'p.project_id as project',
      'p.name',
      'p.position as order',
      'd.document_id as document',
      'd.project_count as targets',
      sql<boolean>`coalesce(json_typeof(d.reading -> 'statement') = 'object', false)
        or coalesce(json_typeof(d.reading -> 'departments') = 'array', false)`.as('more'),
    ])
    .where('p.counted', '=', true)
    .where('p.fiscal_year', '=', fiscalYear)
    .where('d.sha256', '<>', document.source.sha256)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .where(
      sql<boolean>`(p.code = any(${codes}::text[]) or exists (
        select from unnest(${names}::text[], ${units}::uuid[], ${bare}::boolean[]) as n (name, unit, bare)
        where n.name = p.name and n.unit = p.unit_id and (n.bare or p.code is null)))`,
    )
    .orderBy('d.imported_at', 'desc')
    .orderBy('d.document_id')
    .orderBy('p.position')
    .execute()
}

/** How targets stand now, by their ids; none of those that are gone or count no more. */
export async function standingOfTargets(
  db: Db,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownTarget>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('projects as p')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select(['p.project_id as id', 'p.name', 'u.name as unit'])
    .select((by) => by.fn.coalesce('f.state', sql<FilingState>`'draft'`).as('state'))
    .where('p.project_id', 'in', [...ids])
    .where('p.counted', '=', true)
    .execute()
  return new Map(rows.map(({ id, ...standing }) => [id, standing]))
}
