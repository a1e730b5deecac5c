/** Digests of 自评 as they are kept, for the operation log. */
import type { Json } from '#core/kernel/canonical.ts'
import { digestOfJson } from '../kernel/content-digest.ts'
import type { Db } from '../kernel/store.ts'

/** The digest of a 自评 as it is: what was typed, how it was scored, and what came of it. */
export async function digestOfSelfEvaluation(tx: Db, project: string): Promise<string> {
  const [found] = await selfEvaluationDigests(tx, { project })
  if (found === undefined) throw new Error('what was confirmed is there')
  return found.sha256
}

/** Of one, or of those confirmed, some at a time in the order of their projects. */
export async function selfEvaluationDigests(
  db: Db,
  which: { readonly project: string } | { readonly after: string; readonly limit: number },
): Promise<{ readonly project: string; readonly sha256: string }[]> {
  const rows = await db
    .selectFrom('self_evaluations')
    .select(['project_id', 'version', 'score', 'grade', 'facts', 'proof'])
    .$if('project' in which, (query) =>
      query.where('project_id', '=', 'project' in which ? which.project : ''),
    )
    .$if('after' in which, (query) =>
      query
        .where('state', '=', 'confirmed')
        .where('project_id', '>', 'after' in which ? which.after : '')
        .orderBy('project_id')
        .limit('limit' in which ? which.limit : 0),
    )
    .execute()
  return rows.map(({ project_id, ...row }) => ({
    project: project_id,
    sha256: digestOfJson(JSON.parse(JSON.stringify(row)) as Json),
  }))
}
