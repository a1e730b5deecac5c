/**
 * Approved versions of the texts of departments: written once, never changed; and texts as they were when
 * they were sent back.
 */
import { postsHeld } from '../kernel/posts.ts'
import type { Signature } from '#core/kernel/signature.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { VersionRow } from '#core/filing/rows.ts'
import type { Returned } from '../comments/comments.ts'
import { loadTargets } from '../documents/documents.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import { toKeptVersion, toVersionRow, type KeptVersion, type NewVersion } from '../projects/versions.ts'
import { contentDigest } from '../kernel/content-digest.ts'
import type { Db } from '../kernel/store.ts'

/** Keeps the words of a document as they are now as a version. The document is locked. @returns its digest */
export async function saveStatementVersion(
  tx: Db,
  document: string,
  { number, reason, approval, by, at }: NewVersion,
): Promise<string | null> {
  const content = await wordsOf(tx, document)
  if (content === null) return null
  const sha256 = contentDigest(content)
  await tx
    .insertInto('statement_versions')
    .values({
      document_id: document,
      number,
      fiscal_year: content.fiscalYear,
      content: plainJson(content),
      sha256,
      signature: null,
      signing_key: null,
      reason: plainText(reason),
      approval_number: plainText(approval.number),
      approval_date: approval.date,
      approved_by: by,
      approved_at: at,
    })
    .execute()
  return sha256
}

/** Newest first. */
export async function listStatementVersions(db: Db, document: string): Promise<VersionRow[]> {
  const rows = await db
    .selectFrom('statement_versions as v')
    .leftJoin('users as u', 'u.user_id', 'v.approved_by')
    .select([
      'v.number',
      'v.fiscal_year',
      'v.sha256',
      'v.reason',
      'v.approval_number',
      'v.approval_date',
      'u.name',
      'v.approved_at',
      'v.signing_key',
      postsHeld(db, { user: 'v.approved_by', at: 'v.approved_at' }).as('posts'),
    ])
    .where('v.document_id', '=', document)
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(toVersionRow)
}

/** The words of a version; those of the document as it is now where no number is given. */
export async function loadStatementVersion(
  db: Db,
  document: string,
  number: number | null,
): Promise<TargetDocument | null> {
  if (number === null) return wordsOf(db, document)
  const row = await db
    .selectFrom('statement_versions')
    .select('content')
    .where('document_id', '=', document)
    .where('number', '=', number)
    .executeTakeFirst()
  return row?.content ?? null
}

/** A version with what was kept beside it. */
export async function findStatementVersion(
  db: Db,
  document: string,
  number: number,
): Promise<KeptVersion<TargetDocument> | null> {
  const row = await db
    .selectFrom('statement_versions')
    .select([
      'number',
      'fiscal_year',
      'sha256',
      'reason',
      'approval_number',
      'approval_date',
      'approved_at',
      'content',
      'signature',
      'signing_key',
    ])
    .where('document_id', '=', document)
    .where('number', '=', number)
    .executeTakeFirst()
  return row === undefined ? null : toKeptVersion(row)
}

/** Signs a version in the transaction that made it. */
export async function keepStatementSignature(
  tx: Db,
  document: string,
  number: number,
  { publicKey, value }: Signature,
): Promise<void> {
  await tx
    .updateTable('statement_versions')
    .set({ signature: value, signing_key: publicKey })
    .where('document_id', '=', document)
    .where('number', '=', number)
    .execute()
}

/** Keeps the words as they are now, when they go back to the department. The document is locked. */
export async function keepReturnedStatement(tx: Db, document: string, number: number): Promise<void> {
  const content = await wordsOf(tx, document)
  if (content !== null)
    await tx
      .insertInto('returned_statements')
      .values({ document_id: document, number, content: plainJson(content) })
      .execute()
}

/** What was kept when they were sent back, which was taken back. */
export async function dropReturnedStatement(tx: Db, document: string, number: number): Promise<void> {
  await tx
    .deleteFrom('returned_statements')
    .where('document_id', '=', document)
    .where('number', '=', number)
    .execute()
}

/** As they were when they were last sent back to the department; null when they never were. */
export async function lastReturnedStatement(
  db: Db,
  document: string,
): Promise<Returned<TargetDocument> | null> {
  const row = await db
    .selectFrom('returned_statements')
    .select(['number', 'content'])
    .where('document_id', '=', document)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ?? null
}

/** The document without its projects, which go their own way, and without what its reading left over. */
async function wordsOf(db: Db, document: string): Promise<TargetDocument | null> {
  const whole = await loadTargets(db, document)
  return whole === null ? null : { ...whole, projects: [], unplaced: [], marks: [] }
}
