/** The original bytes of everything that was handed in, kept once by their digest. */
import { createHash } from 'node:crypto'
import type { Db } from '../kernel/store.ts'

/** Lower-case hex: the identity of a file. */
export function fileDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/**
 * Keeps bytes, once. Storing what is there touches the row, so that a removal going on at the same time
 * either comes first, and the bytes are stored anew, or sees that they are wanted.
 */
export async function storeFile(tx: Db, bytes: Uint8Array, at: Date): Promise<string> {
  const sha256 = fileDigest(bytes)
  await tx
    .insertInto('document_files')
    .values({ sha256, size: bytes.byteLength, content: bufferOf(bytes), stored_at: at })
    .onConflict((conflict) => conflict.columns(['region_id', 'sha256']).doUpdateSet({ stored_at: at }))
    .execute()
  return sha256
}

/** The same for bytes that are nowhere yet. @returns their digests in the same order */
export async function storeNewFiles(
  tx: Db,
  files: readonly Uint8Array[],
  at: Date,
): Promise<readonly string[]> {
  const rows = files.map((bytes) => ({
    sha256: fileDigest(bytes),
    size: bytes.byteLength,
    content: bufferOf(bytes),
    stored_at: at,
  }))
  if (rows.length > 0) await tx.insertInto('document_files').values(rows).execute()
  return rows.map(({ sha256 }) => sha256)
}

export async function loadFile(db: Db, sha256: string): Promise<Uint8Array | null> {
  const row = await db
    .selectFrom('document_files')
    .select('content')
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.content ?? null
}

/**
 * Removes bytes that neither a document nor an unfinished job needs. The row is locked first: a transaction
 * that is storing the same bytes has then either committed, and is seen by the second statement, or waits
 * until they are gone.
 * @returns true when they are gone.
 */
export async function removeUnusedFile(tx: Db, sha256: string): Promise<boolean> {
  await tx.selectFrom('document_files').select('sha256').where('sha256', '=', sha256).forUpdate().execute()
  const removed = await tx
    .deleteFrom('document_files')
    .where('sha256', '=', sha256)
    .where((by) =>
      by.not(by.exists(by.selectFrom('documents').select('document_id').where('sha256', '=', sha256))),
    )
    .where((by) =>
      by.not(
        by.exists(
          by
            .selectFrom('jobs')
            .select('job_id')
            .where('sha256', '=', sha256)
            .where('state', 'in', ['waiting', 'running', 'needs-decision', 'held']),
        ),
      ),
    )
    .returning('sha256')
    .executeTakeFirst()
  return removed !== undefined
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
