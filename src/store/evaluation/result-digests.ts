/** Digests of final results of 评价 as they are kept, for the operation log. */
import { digestOfJson } from '../kernel/content-digest.ts'
import type { Db } from '../kernel/store.ts'

/** The digest of a final result of 评价. */
export async function digestOfResult(tx: Db, subject: string): Promise<string> {
  const found = (await resultDigests(tx, subject)).find((one) => one.subject === subject)
  if (found === undefined) throw new Error('a result that was added is there')
  return found.sha256
}

/** Of one, or of all. */
export async function resultDigests(
  db: Db,
  subject: string | null,
): Promise<{ readonly subject: string; readonly task: string; readonly sha256: string }[]> {
  const rows = await db
    .selectFrom('evaluation_results as r')
    .innerJoin('evaluation_subjects as s', 's.subject_id', 'r.subject_id')
    .select([
      'r.subject_id',
      's.task_id',
      'r.fiscal_year',
      'r.kind',
      'r.project_id',
      'r.unit_id',
      'r.total',
      'r.grade',
    ])
    .$if(subject !== null, (query) => query.where('r.subject_id', '=', subject ?? ''))
    .execute()
  return rows.map(({ task_id, ...row }) => ({
    subject: row.subject_id,
    task: task_id,
    sha256: digestOfJson(row),
  }))
}
