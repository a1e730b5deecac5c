/** 事前绩效评估 of a policy: read, written, signed, answered and handed out, as that of a project. */
import type {
  ActOnAssessment,
  AnswerAssessment,
  AssessmentReportFormat,
  WriteAssessment,
} from '#api/assessment.ts'
import type { PolicyAssessmentView } from '#api/policies.ts'
import { actorReach, covers, mayAtAll, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { planOf, type PolicyPaper } from '#core/policies/paper.ts'
import { policyHead } from '#core/policies/policy.ts'
import { ASSESSMENT_REPORT_TITLE } from '#documents/paper/assessment-report.ts'
import type { Db } from '#store/kernel/store.ts'
import { findPolicy, lockPolicy, type PolicyRow } from '#store/policies/policies.ts'
import { assessmentCourse, partyAt } from '../assessment/assessments.ts'
import { notifyOfAct } from '../assessment/change-assessment.ts'
import {
  actOnHeld,
  answerHeld,
  keptAssessment,
  writeHeld,
  type AssessedHeld,
  type ToldAct,
} from '../assessment/course.ts'
import { assessmentFile } from '../assessment/export-assessment.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { today } from '../kernel/today.ts'
import type { Work } from '../kernel/work.ts'
import { figuredPolicies, policyRules, type FiguredPolicy } from './figured.ts'

/** Errors: policy-not-found. */
async function withinReach(
  actor: Actor,
  load: () => Promise<PolicyRow | null>,
): Promise<Result<PolicyRow, Problem>> {
  const reach = actorReach(actor, 'assessment.read')
  if (reach === null) return NOT_ALLOWED
  const row = await load()
  return row !== null && covers(reach, [row.unit.id]) ? ok(row) : err(problem('policy-not-found'))
}

async function figured(
  context: Context,
  actor: Actor,
  policy: string,
): Promise<Result<{ readonly db: Db; readonly one: FiguredPolicy }, Problem>> {
  const { db } = context.store.of(actor.region)
  const row = await withinReach(actor, () => findPolicy(db, policy))
  if (!row.ok) return row
  const [one] = await figuredPolicies(db, [row.value], today(context))
  return one === undefined ? err(problem('policy-not-found')) : ok({ db, one })
}

/** Errors: policy-not-found. */
export async function readPolicyAssessment(
  context: Context,
  actor: Actor,
  { policy }: { readonly policy: string },
): Promise<Result<PolicyAssessmentView, Problem>> {
  const found = await figured(context, actor, policy)
  if (!found.ok) return found
  const { db, one } = found.value
  const { row, state, ruleSet, reasons, refusal } = one
  const { policyGate: gate } = ruleSet.assessment
  const { id, unit, course } = row
  const isOpen = course !== 'ended'
  const view = await assessmentCourse(db, actor, { id, units: [unit.id], ruleSet })
  return ok({
    policy: { ...policyHead(row), id, unit, state, plan: String(planOf(row.budgets)) },
    gate,
    reasons,
    refusal,
    blocksStart: gate === 'required',
    ...view,
    mayWrite: view.mayWrite && isOpen,
    acts: isOpen ? view.acts : [],
  })
}

type Seen = { readonly policy: string; readonly revision: number | null }

/** Errors: policy-not-found, policy-refused, assessment-changed, assessment-refused. */
export async function savePolicyAssessment(
  context: Context,
  actor: Actor,
  { policy, revision, content }: { readonly policy: string } & WriteAssessment,
): Promise<Result<PolicyAssessmentView, Problem>> {
  return withHeld(context, actor, { policy, revision }, (work, held) => writeHeld(work, held, content))
}

/** Errors: policy-not-found, policy-refused, assessment-changed, assessment-refused. */
export async function actOnPolicyAssessment(
  context: Context,
  actor: Actor,
  { policy, revision, ...asked }: { readonly policy: string } & ActOnAssessment,
): Promise<Result<PolicyAssessmentView, Problem>> {
  return withHeld(context, actor, { policy, revision }, async (work, held, row) => {
    const ruleSet = await policyRules(work.tx, today(context))
    const now = { ruleSet, paper: { policy: paperOf(row) }, budget: planOf(row.budgets) }
    return actOnHeld(work, held, now, asked)
  })
}

/** Errors: policy-not-found, policy-refused, assessment-changed, assessment-refused. */
export async function answerPolicyAssessment(
  context: Context,
  actor: Actor,
  { policy, version, answers }: { readonly policy: string } & AnswerAssessment,
): Promise<Result<PolicyAssessmentView, Problem>> {
  return withHeld(context, actor, { policy, revision: null }, (work, held) =>
    answerHeld(work, held, { version, answers }),
  )
}

function paperOf(row: PolicyRow): PolicyPaper {
  return { ...policyHead(row), unit: unitWords(row) }
}

function unitWords({ unit }: PolicyRow): string {
  return [unit.code, unit.name].filter((part) => part !== null).join(' ')
}

async function withHeld(
  context: Context,
  actor: Actor,
  { policy, revision }: Seen,
  change: (work: Work, held: AssessedHeld, row: PolicyRow) => Promise<Result<null, Problem>>,
): Promise<Result<PolicyAssessmentView, Problem>> {
  // Who only reads learns nothing of what is there.
  if (!mayAtAll(actor, ['assessment.write', 'assessment.sign'])) return NOT_ALLOWED
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const found = await withinReach(actor, () => lockPolicy(tx, policy))
      if (!found.ok) return found
      const row = found.value
      const units = [row.unit.id]
      const party = partyAt(actor, units)
      if (!party.mayWrite && !party.maySign) return err(problem('not-allowed'))
      if (row.course === 'ended') return err(problem('policy-refused', { reason: 'not-in-this-state' }))
      const kept = await keptAssessment(tx, { policy })
      if (revision !== null && revision !== kept.revision) return err(problem('assessment-changed'))
      const work = { context, tx, actor }
      const tell = (told: ToldAct) =>
        notifyOfAct(work, { project: null, policy, name: row.name, units }, told)
      return change(work, { subject: { policy }, name: row.name, party, kept, tell }, row)
    })
  return done.ok ? readPolicyAssessment(context, actor, { policy }) : done
}

type Wanted = {
  readonly policy: string
  readonly format: AssessmentReportFormat
  readonly version: number | undefined
}

/** Errors: policy-not-found, assessment-not-found, and the codes of WRITE_FAULTS. */
export async function exportPolicyAssessment(
  context: Context,
  actor: Actor,
  { policy, format, version }: Wanted,
): Promise<Result<FileToKeep, Problem>> {
  const found = await figured(context, actor, policy)
  if (!found.ok) return found
  const { db, one } = found.value
  const { row, ruleSet, kept, reasons } = one
  const { unit, name } = row
  return assessmentFile(
    context,
    { db, actor, units: [unit.id] },
    {
      id: policy,
      ruleSet,
      answers: kept?.signed?.answers ?? [],
      file: { year: null, unit, title: `${name}${ASSESSMENT_REPORT_TITLE}` },
      paper: () => Promise.resolve({ policy: paperOf(row) }),
      frame: () => Promise.resolve({ unit: unitWords(row), fiscalYear: null, reasons, evidence: [] }),
    },
    { format, version },
  )
}
