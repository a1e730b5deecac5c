/** 佐证材料 of tasks of 工作保障措施. The bytes are kept with those of attachments, once by their digest. */
import { sql } from 'kysely'
import type { KeptFile } from '#core/attachments/rows.ts'
import { removeUnusedAttachments, saveAttachmentBytes } from '../attachments/attachments.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

export type AssuranceFileRow = KeptFile & { readonly task: string }

export type NewAssuranceFile = Pick<AssuranceFileRow, 'id' | 'task' | 'file' | 'kind' | 'scan'> & {
  readonly at: Date
  readonly by: string
}

export async function saveAssuranceFile(
  tx: Db,
  { id, task, file, kind, scan, at, by }: NewAssuranceFile,
  bytes: Uint8Array,
): Promise<void> {
  const sha256 = await saveAttachmentBytes(tx, bytes)
  await tx
    .insertInto('assurance_files')
    .values({
      file_id: id,
      task_id: task,
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

export async function listAssuranceFiles(db: Db, tasks: readonly string[]): Promise<AssuranceFileRow[]> {
  if (tasks.length === 0) return []
  return (
    await selectFiles(db)
      .where(sql<boolean>`f.task_id = any(${[...tasks]}::uuid[])`)
      .orderBy('f.added_at')
      .orderBy('f.file_id')
      .execute()
  ).map(toFile)
}

export async function findAssuranceFile(db: Db, id: string): Promise<AssuranceFileRow | null> {
  const row = await selectFiles(db).where('f.file_id', '=', id).executeTakeFirst()
  return row === undefined ? null : toFile(row)
}

/** Its line stays, its bytes go when no other line needs them. */
export async function removeAssuranceFile(
  tx: Db,
  { id, sha256 }: Pick<AssuranceFileRow, 'id' | 'sha256'>,
  { at, by }: { readonly at: Date; readonly by: string },
): Promise<void> {
  await tx
    .updateTable('assurance_files')
    .set({ removed_at: at, removed_by: by })
    .where('file_id', '=', id)
    .where('removed_at', 'is', null)
    .execute()
  await removeUnusedAttachments(tx, [sha256])
}

function selectFiles(db: Db) {
  return db
    .selectFrom('assurance_files as f')
    .leftJoin('users as u', 'u.user_id', 'f.added_by')
    .select([
      'f.file_id',
      'f.task_id',
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

function toFile(row: Selected): AssuranceFileRow {
  return {
    id: row.file_id,
    task: row.task_id,
    sha256: row.sha256,
    file: row.file,
    kind: row.kind,
    size: row.size,
    scan: row.scan,
    addedAt: row.added_at.toISOString(),
    addedBy: row.name,
  }
}
