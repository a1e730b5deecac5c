/** 佐证材料 of 整改. The bytes are kept with those of attachments, once by their digest. */
import type { KeptFile } from '#core/attachments/rows.ts'
import { removeUnusedAttachments, saveAttachmentBytes } from '../attachments/attachments.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type RectificationFileRow = KeptFile & { readonly rectification: string }

export type NewRectificationFile = Pick<
  RectificationFileRow,
  'id' | 'rectification' | 'file' | 'kind' | 'scan'
> & { readonly at: Date; readonly by: string }

export async function saveRectificationFile(
  tx: Db,
  { id, rectification, file, kind, scan, at, by }: NewRectificationFile,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = await saveAttachmentBytes(tx, bytes)
  await tx
    .insertInto('rectification_files')
    .values({
      file_id: id,
      rectification_id: rectification,
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

export async function listRectificationFiles(db: Db, rectification: string): Promise<RectificationFileRow[]> {
  return (
    await selectFiles(db)
      .where('f.rectification_id', '=', rectification)
      .orderBy('f.added_at')
      .orderBy('f.file_id')
      .execute()
  ).map(toFile)
}

export async function findRectificationFile(db: Db, id: string): Promise<RectificationFileRow | null> {
  const row = await selectFiles(db).where('f.file_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toFile(row)
}

/** Its line stays, its bytes go when no other line needs them. */
export async function removeRectificationFile(
  tx: Db,
  { id, sha256 }: Pick<RectificationFileRow, 'id' | 'sha256'>,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('rectification_files')
    .set({ removed_at: at, removed_by: by })
    .where('file_id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  await removeUnusedAttachments(tx, [sha256])
}

function selectFiles(db: Db) {
  return db
    .selectFrom('rectification_files as f')
    .leftJoin('users as u', 'u.user_id', 'f.added_by')
    .select([
      'f.file_id',
      'f.rectification_id',
      'f.sha256',
      'f.file',
      'f.kind',
      'f.size',
      'f.scan',
      'f.added_at',
      'u.name',
    ])
    .where('f.removed_at', 'is', null)
}

type Selected = Awaited<ReturnType<ReturnType<typeof selectFiles>['executeTakeFirstOrThrow']>>

function toFile(row: Selected): RectificationFileRow {
  return {
    id: row.file_id,
    rectification: row.rectification_id,
    sha256: row.sha256,
    file: row.file,
    kind: row.kind,
    size: row.size,
    scan: row.scan,
    addedAt: row.added_at.toISOString(),
    addedBy: row.name,
  }
}
