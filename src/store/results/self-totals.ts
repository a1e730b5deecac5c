/**
 * What units said of their projects themselves: totals of 自评 that were sent in, and of one project the whole.
 */
import type { Grade } from '#core/kernel/grade.ts'
import type { ScoreProof } from '#core/scoring/proof.ts'
import type { EvaluationFacts } from '#core/self-evaluation/facts.ts'
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

/** What was sent in of one project; null: nothing was, or it is being filled in again. */
export async function sentSelfEvaluation(
  db: Db,
  project: string,
): Promise<{
  /** null: it has no grade. */
  readonly self: SelfTotal | null
  readonly proof: ScoreProof | null
  readonly facts: EvaluationFacts | null
} | null> {
  const row = await db
    .selectFrom('self_evaluations')
    .select(['score', 'grade', 'proof', 'facts'])
    .where('project_id', '=', project)
    .where('state', '<>', 'filling')
    .executeTakeFirst()
  if (row === undefined) return null
  const { score, grade, proof, facts } = row
  const total = scoreText(score)
  return { self: total === null || grade === null ? null : { total, grade }, proof, facts }
}
