/** 佐证材料 of projects, and their bytes, kept once by their digest. */
import { sql } from 'kysely'
import type { AttachmentKind, ScanState } from '#core/attachments/attachment.ts'
import type { KeptFile } from '#core/attachments/rows.ts'
import { fileDigest } from '../documents/files.ts'
import { plainText } from '../kernel/plain.ts'
import { namedRows } from '../documents/rows-of-versions.ts'
import type { Db } from '../kernel/store.ts'

export type AttachmentRow = KeptFile & {
  readonly project: string
  /**
   * The row of the table that it proves, from 1; null for the project as a whole, and while its row is in the
   * table no more.
   */
  readonly indicator: number | null
  /** Where its row was that was removed, from 1; null otherwise. */
  readonly stood: number | null
  /**
   * Told of an approved version: where its row is in the draft that goes on and the version does not
   * have, from 1; null otherwise.
   */
  readonly ahead: number | null
  readonly note: string
}

export type NewAttachment = {
  readonly id: string
  readonly project: string
  readonly document: string
  readonly indicator: number | null
  /** Of a row that is not in the table now, its name in the form; `indicator` is where it was. */ readonly gone:
    | string
    | null
  readonly file: string
  readonly kind: AttachmentKind
  readonly note: string
  readonly scan: ScanState
  readonly at: Date
  readonly by: string
}

/**
 * Those that were not taken away, in the order in which they came.
 * @param version the approved one whose rows they are shown with; otherwise of the rows as they are
 */
export async function listAttachments(
  db: Db,
  project: string,
  version: number | null = null,
): Promise<AttachmentRow[]> {
  const rows = await selectAttachments(db)
    .where('a.project_id', '=', project)
    .orderBy('a.added_at')
    .orderBy('a.attachment_id')
    .execute()
  if (version === null || rows.length === 0) return rows.map(toRow)
  const [now, then] = [await namedRows(db, project, null), await namedRows(db, project, version)]
  const places = new Map(then.map(({ row }, i) => [row, i + 1]))
  return rows.map((row) => {
    const listed = toRow(row)
    const name = row.gone_row ?? (row.indicator === null ? null : (now[row.indicator - 1]?.row ?? null))
    if (name === null) return listed
    const place = places.get(name) ?? null
    return {
      ...listed,
      indicator: place,
      stood: place === null ? listed.stood : null,
      ahead: place === null ? listed.indicator : null,
    }
  })
}

export async function findAttachment(db: Db, id: string): Promise<AttachmentRow | null> {
  const row = await selectAttachments(db).where('a.attachment_id', '=', id).executeTakeFirst()
  return row ? toRow(row) : null
}

export async function countAttachments(db: Db, project: string): Promise<number> {
  const { count } = await db
    .selectFrom('attachments')
    .select((by) => by.fn.countAll<string>().as('count'))
    .where('project_id', '=', project)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Keeps the bytes, once by their digest. @returns the digest, for the line that names them */
export async function saveAttachmentBytes(tx: Db, bytes: Uint8Array): Promise<string> {
  const sha256 = fileDigest(bytes)
  await tx
    .insertInto('attachment_files')
    .values({
      sha256,
      size: bytes.byteLength,
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    })
    // Touched, so that a removal going on at the same time sees that the bytes are wanted.
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'sha256']).doUpdateSet({ size: bytes.byteLength }),
    )
    .execute()
  return sha256
}

/** Keeps the bytes, once, and the line that names them. */
export async function saveAttachment(
  tx: Db,
  { id, project, document, indicator, gone, file, kind, note, scan, at, by }: NewAttachment,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = await saveAttachmentBytes(tx, bytes)
  await tx
    .insertInto('attachments')
    .values({
      attachment_id: id,
      project_id: project,
      document_id: document,
      indicator,
      gone_row: gone,
      sha256,
      file: plainText(file),
      kind,
      size: bytes.byteLength,
      note: plainText(note),
      scan,
      added_at: at,
      added_by: by,
      removed_at: null,
      removed_by: null,
    })
    .execute()
}

/**
 * Takes an attachment away: its line stays, its bytes go when no other line needs them.
 * @returns false when it was not there
 */
export async function removeAttachment(
  tx: Db,
  id: string,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('attachments')
    .set({ removed_at: at, removed_by: by })
    .where('attachment_id', '=', id)
    .where('removed_at', 'is', null)
    .returning('sha256')
    .executeTakeFirst()
  if (row === undefined) return false
  await removeUnusedAttachments(tx, [row.sha256])
  return true
}

/**
 * While the 自评 of a project is being filled in: when somebody last took a step with its target or its 自评.
 * null: it is not being filled in.
 */
export async function lastReliedOn(db: Db, project: string): Promise<Date | null> {
  const filling = await db
    .selectFrom('self_evaluations')
    .select('state')
    .where('project_id', '=', project)
    .where('state', '=', 'filling')
    .executeTakeFirst()
  if (filling === undefined) return null
  const last = async (steps: 'filing_steps' | 'self_evaluation_steps') =>
    (
      await db
        .selectFrom(steps)
        .select(({ fn }) => fn.max('at').as('at'))
        .where('project_id', '=', project)
        .executeTakeFirst()
    )?.at ?? null
  const [target, evaluation] = [await last('filing_steps'), await last('self_evaluation_steps')]
  return [target, evaluation].reduce<Date>(
    (latest, at) => (at !== null && at > latest ? at : latest),
    new Date(0),
  )
}

/** The bytes that lines of a document name, those taken away aside. */
export async function attachedDigests(db: Db, document: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('attachments')
    .select('sha256')
    .distinct()
    .where('document_id', '=', document)
    .where('removed_at', 'is', null)
    .execute()
  return rows.map(({ sha256 }) => sha256)
}

/**
 * Removes those of the bytes that no line needs any more. They are locked first: a transaction that stores
 * the same waits, or is seen.
 */
export async function removeUnusedAttachments(tx: Db, digests: readonly string[] | 'all'): Promise<void> {
  if (digests.length === 0) return
  const these = digests === 'all' ? sql<boolean>`true` : sql<boolean>`f.sha256 = any(${[...digests]}::text[])`
  await tx
    .selectFrom('attachment_files as f')
    .select('f.sha256')
    .where(these)
    .orderBy('f.sha256')
    .forUpdate()
    .execute()
  await tx
    .deleteFrom('attachment_files as f')
    .where(these)
    .where((by) =>
      by.not(
        by.exists(
          by
            .selectFrom('attachments as a')
            .select('a.attachment_id')
            .whereRef('a.sha256', '=', 'f.sha256')
            .where('a.removed_at', 'is', null),
        ),
      ),
    )
    .where((by) =>
      by.not(
        by.exists(
          by
            .selectFrom('rectification_files as r')
            .select('r.file_id')
            .whereRef('r.sha256', '=', 'f.sha256')
            .where('r.removed_at', 'is', null),
        ),
      ),
    )
    .where((by) =>
      by.not(
        by.exists(
          by
            .selectFrom('assurance_files as s')
            .select('s.file_id')
            .whereRef('s.sha256', '=', 'f.sha256')
            .where('s.removed_at', 'is', null),
        ),
      ),
    )
    .where((by) =>
      by.not(
        by.exists(
          by
            .selectFrom('evaluation_files as e')
            .select('e.file_id')
            .whereRef('e.sha256', '=', 'f.sha256')
            .where('e.removed_at', 'is', null),
        ),
      ),
    )
    .execute()
}

export async function loadAttachment(db: Db, sha256: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('attachment_files')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.content ?? null
}

/** The document of the project that something is attached to; null when it is not there. */
export async function documentOfAttachment(db: Db, project: string): Promise<string | null> {
  const row = await db
    .selectFrom('projects')
    .select('document_id')
    .where('project_id', '=', project)
    .executeTakeFirst()
  return row?.document_id ?? null
}

function selectAttachments(db: Db) {
  return db
    .selectFrom('attachments as a')
    .leftJoin('users as u', 'u.user_id', 'a.added_by')
    .select([
      'a.attachment_id',
      'a.project_id',
      'a.indicator',
      'a.gone_row',
      'a.sha256',
      'a.file',
      'a.kind',
      'a.size',
      'a.note',
      'a.scan',
      'a.added_at',
      'u.name as adder',
    ])
    .where('a.removed_at', 'is', null)
}

type Selected = {
  attachment_id: string
  project_id: string
  indicator: number | null
  gone_row: string | null
  sha256: string
  file: string
  kind: AttachmentKind
  size: number
  note: string
  scan: ScanState
  added_at: Date
  adder: string | null
}

function toRow(row: Selected): AttachmentRow {
  return {
    id: row.attachment_id,
    project: row.project_id,
    indicator: row.gone_row === null ? row.indicator : null,
    stood: row.gone_row === null ? null : row.indicator,
    ahead: null,
    sha256: row.sha256,
    file: row.file,
    kind: row.kind,
    size: row.size,
    note: row.note,
    scan: row.scan,
    addedAt: row.added_at.toISOString(),
    addedBy: row.adder,
  }
}
