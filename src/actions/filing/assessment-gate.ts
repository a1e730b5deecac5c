/** What of a 事前绩效评估 keeps a target from being sent in: its own, or that of the policy that it carries out. */
import type { GateRefusal } from '#core/assessment/gate.ts'
import type { Db } from '#store/kernel/store.ts'
import { submissionRefusal, type Standing } from '../assessment/standing.ts'
import { policyGateOf } from '../policies/of-project.ts'

/** null: it may go on. @param version approved versions of the target */
export async function gateRefusal(
  db: Db,
  project: string,
  standing: Standing,
  version: number,
): Promise<GateRefusal | null> {
  const own = submissionRefusal(standing, version)
  if (own !== null) return own
  const policy = await policyGateOf(db, project, standing, version)
  return policy?.blocks === true ? policy.refusal : null
}
