/** What rests on a policy, so that it cannot be removed. */
import { findAssessment } from '#store/assessment/assessments.ts'
import { isPolicyEvaluated } from '#store/evaluation/of-policies.ts'
import type { Db } from '#store/kernel/store.ts'
import { isPolicyNamed } from '#store/policies/projects.ts'

/** Whether an assessment, a project or an evaluation rests on it. */
export async function restsOnPolicy(db: Db, id: string): Promise<boolean> {
  return (
    (await findAssessment(db, id)) !== null ||
    (await isPolicyNamed(db, id)) ||
    (await isPolicyEvaluated(db, id))
  )
}
