/**
 * 佐证材料 handed in to an evaluation: of a department as a whole, or with an answer. The bytes are kept with those
 * of attachments, once by their digest.
 */
import type { KeptFile } from '#core/attachments/rows.ts'
import { removeUnusedAttachments, saveAttachmentBytes } from '../attachments/attachments.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type EvaluationFileRow = KeptFile & { readonly subject: string }

export type NewEvaluationFile = Pick<EvaluationFileRow, 'id' | 'subject' | 'file' | 'kind' | 'scan'> & {
  readonly at: Date
  readonly by: string
}

export async function saveEvaluationFile(
  tx: Db,
  { id, subject, file, kind, scan, at, by }: NewEvaluationFile,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = await saveAttachmentBytes(tx, bytes)
  await tx
    .insertInto('evaluation_files')
    .values({
      file_id: id,
      subject_id: subject,
      sha256,
      file: plainText(file),
      kind,
      size: bytes.byteLength,
      scan,
      added_at: at,
      added_by: by,
      removed_at: null,
      removed_by: null,
    })
    .execute()
}

/** As they were handed in. */
export async function listEvaluationFiles(db: Db, subject: string): Promise<EvaluationFileRow[]> {
  const rows = await db
    .selectFrom('evaluation_files as f')
    .leftJoin('users as u', 'u.user_id', 'f.added_by')
    .select([
      'f.file_id',
      'f.subject_id',
      'f.sha256',
      'f.file',
      'f.kind',
      'f.size',
      'f.scan',
      'f.added_at',
      'u.name',
    ])
    .where('f.subject_id', '=', subject)
    .where('f.removed_at', 'is', null)
    .orderBy('f.added_at')
    .orderBy('f.file_id')
    .execute()
  return rows.map((row) => ({
    id: row.file_id,
    subject: row.subject_id,
    sha256: row.sha256,
    file: row.file,
    kind: row.kind,
    size: row.size,
    scan: row.scan,
    addedAt: row.added_at.toISOString(),
    addedBy: row.name,
  }))
}

/** Its line stays, its bytes go when no other line needs them. */
export async function removeEvaluationFile(
  tx: Db,
  { id, sha256 }: Pick<EvaluationFileRow, 'id' | 'sha256'>,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('evaluation_files')
    .set({ removed_at: at, removed_by: by })
    .where('file_id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  await removeUnusedAttachments(tx, [sha256])
}
