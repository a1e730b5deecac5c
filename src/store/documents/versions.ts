/**
 * Versions of one subject: the older document that a new one is about, replacing it, and taking that back.
 */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { TargetDocument } from '#core/target/document.ts'
import { touchAlike } from '../duplicates/alike-groups.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/**
 * The document that counts and is about the same as a new one with other bytes: of the same unit, year and
 * kind, and with a part in common (the words of the department, a table of the whole department, a project).
 * Forms of different projects of one unit are no versions of each other. Of several, the one of the same file
 * name, then the newest.
 */
export async function findOlderVersion(
  tx: Db,
  unitId: string | null,
  document: TargetDocument,
): Promise<string | null> {
  if (unitId === null) return null
  const row = await tx
    .selectFrom('documents as d')
    .select('d.document_id')
    .where('d.unit_id', '=', unitId)
    .where('d.kind', '=', document.kind)
    .where('d.counted', '=', true)
    .where('d.sha256', '<>', document.source.sha256)
    .where(sql<boolean>`d.fiscal_year is not distinct from ${document.fiscalYear}`)
    .where(sql<boolean>`(${sql.join(partsInCommon(tx.region, document), sql` or `)})`)
    .orderBy(sql`d.file = ${plainText(document.source.file)}`, 'desc')
    .orderBy('d.imported_at', 'desc')
    .orderBy('d.document_id')
    .limit(1)
    .executeTakeFirst()
  return row?.document_id ?? null
}

function partsInCommon(
  region: string,
  { statement, departments = [], projects }: TargetDocument,
): RawBuilder<SqlBool>[] {
  const names = projects.map(({ name }) => plainText(name)).filter((name) => name !== '')
  const codes = projects.flatMap(({ code }) => code ?? []).map(plainText)
  const nameOnly = projects
    .filter(({ code }) => code === null)
    .map(({ name }) => plainText(name))
    .filter((name) => name !== '')
  const conditions = [
    // Where a code is given it tells; a name alone tells where one of the two has no code.
    sql<SqlBool>`exists (select from projects p where p.region_id = ${region} and p.document_id = d.document_id
      and (p.code = any(${codes}::text[]) or p.name = any(${nameOnly}::text[]) or (p.code is null and p.name = any(${names}::text[]))))`,
  ]
  if (statement !== null) conditions.push(sql`json_typeof(d.reading -> 'statement') = 'object'`)
  if (departments.length > 0) conditions.push(sql`json_typeof(d.reading -> 'departments') = 'array'`)
  return conditions
}

/**
 * Takes a document out of everything that is counted; it can still be read.
 * @returns its file, null when it did not count
 */
export async function supersede(tx: Db, older: string, by: string, at: Date): Promise<string | null> {
  const row = await tx
    .updateTable('documents')
    .set({ counted: false, superseded_by: by, superseded_at: at })
    .where('document_id', '=', older)
    .where('counted', '=', true)
    .returning('file')
    .executeTakeFirst()
  if (row === undefined) return null
  await count(tx, older, false)
  return row.file
}

/** Lets count again what a document had replaced. @returns those documents */
export async function restoreReplaced(tx: Db, by: string): Promise<{ id: string; file: string }[]> {
  const rows = await tx
    .updateTable('documents')
    .set({ counted: true, superseded_by: null, superseded_at: null })
    .where('superseded_by', '=', by)
    .returning(['document_id as id', 'file'])
    .execute()
  for (const { id } of rows) await count(tx, id, true)
  return rows
}

/**
 * What a document had replaced is from now on replaced by the one that replaced it: it does not count again.
 */
export async function passOnReplaced(tx: Db, from: string, to: string | null): Promise<void> {
  await tx.updateTable('documents').set({ superseded_by: to }).where('superseded_by', '=', from).execute()
}

async function count(tx: Db, document: string, counted: boolean): Promise<void> {
  await touchAlike(tx)
  await tx.updateTable('projects').set({ counted }).where('document_id', '=', document).execute()
  await tx
    .updateTable('findings')
    .set({ counted: counted ? sql<boolean>`state in ('open', 'disputed')` : false })
    .where('document_id', '=', document)
    .execute()
}
