/**
 * What units said of their projects themselves: totals of 自评 that were sent in, with the proof where it is
 * asked for.
 */
import type { Grade } from '#core/kernel/grade.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import { scoreText } from '../self-evaluation/self-evaluations.ts'
import type { Db } from '../kernel/store.ts'

export type SelfTotal = { readonly total: string; readonly grade: Grade }

/** By project; one that is still being filled in says nothing yet. Through `within` those within reach. */
export async function selfTotals(db: Db, year: number): Promise<ReadonlyMap<string, SelfTotal>> {
  const rows = await db
    .selectFrom('self_evaluations')
    .select(['project_id', 'score', 'grade'])
    .where('fiscal_year', '=', year)
    .where('state', '<>', 'filling')
    .execute()
  return new Map(
    rows.flatMap(({ project_id, score, grade }) => {
      const total = scoreText(score)
      return total === null || grade === null ? [] : [[project_id, { total, grade }] as const]
    }),
  )
}

export async function selfProof(
  db: Db,
  project: string,
): Promise<(SelfTotal & { readonly proof: ScoreProof | null }) | null> {
  const row = await db
    .selectFrom('self_evaluations')
    .select(['score', 'grade', 'proof'])
    .where('project_id', '=', project)
    .where('state', '<>', 'filling')
    .executeTakeFirst()
  const total = row === undefined ? null : scoreText(row.score)
  return row === undefined || total === null || row.grade === null
    ? null
    : { total, grade: row.grade, proof: row.proof }
}
