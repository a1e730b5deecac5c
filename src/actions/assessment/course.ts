/**
 * 事前绩效评估 of a target or a policy on its way: saved while it is a draft, handed in, signed by another, given
 * back, opened again, and what was adjusted of it. What it is about is held by the caller, in its transaction.
 */
import type { ActOnAssessment, AnswerAssessment } from '#api/assessment.ts'
import { conclusionOfContent, assessmentLacks } from '#core/assessment/complete.ts'
import type { AssessmentContent } from '#core/assessment/content.ts'
import { countAssessment } from '#core/assessment/count.ts'
import {
  stepAssessment,
  mayWriteAssessment,
  type AssessmentAct,
  type AssessmentParty,
  type AssessmentRefusal,
} from '#core/assessment/step.ts'
import type { Fen } from '#core/kernel/money.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import {
  findAssessment,
  listAssessmentVersions,
  saveAssessment,
  saveAssessmentVersion,
  type AssessedPaper,
  type AssessedSubject,
  type AssessmentToKeep,
} from '#store/assessment/assessments.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_BEGUN, versionOfRuleSet } from './assessments.ts'
import { sentAgain } from '../filing/as-returned.ts'
import { audit } from '../kernel/audit.ts'
import type { Work } from '../kernel/work.ts'
import { assessmentActedOn, assessmentAnswered, assessmentWritten } from './events.ts'

type Kept = Omit<AssessmentToKeep, 'at' | 'by'>

/** What is assessed, held by the transaction, and what somebody may with it. */
export type AssessedHeld = {
  readonly subject: AssessedSubject
  readonly name: string
  readonly party: AssessmentParty
  readonly kept: Kept
  /** Tells those whom an act concerns. */
  readonly tell: (told: ToldAct) => Promise<void>
}

/** How it is counted, and what it is about as it stands. */
export type AssessedNow = {
  readonly ruleSet: RuleSet
  readonly paper: AssessedPaper | null
  readonly budget: Fen | null
}

export type ToldAct = {
  readonly act: AssessmentAct
  readonly comment: string
  readonly sender: string | null
  readonly writers: readonly string[]
}

export async function keptAssessment(tx: Db, subject: AssessedSubject): Promise<Kept> {
  return (await findAssessment(tx, subjectId(subject))) ?? NOT_BEGUN
}

export function subjectId(subject: AssessedSubject): string {
  return 'policy' in subject ? subject.policy : subject.project
}

function kindOf(subject: AssessedSubject): 'project' | 'policy' {
  return 'policy' in subject ? 'policy' : 'project'
}

/** Errors: assessment-refused. */
export async function writeHeld(
  { context, tx, actor }: Work,
  { subject, name, party, kept }: AssessedHeld,
  content: AssessmentContent,
): Promise<Result<null, Problem>> {
  const written = mayWriteAssessment(kept, party)
  if (!written.ok) return err(assessmentRefused(written.error))
  const next = { ...kept, ...written.value, content: tidy(content), revision: kept.revision + 1 }
  await saveAssessment(tx, subject, { ...next, at: context.clock(), by: actor.id })
  const event = assessmentWritten(kindOf(subject), subjectId(subject), { name, revision: next.revision })
  await audit(context, tx, actor.id, event)
  return ok(null)
}

/** Errors: assessment-refused. */
export async function actOnHeld(
  work: Work,
  held: AssessedHeld,
  now: AssessedNow,
  { act, comment, confirmed = false }: Omit<ActOnAssessment, 'revision'>,
): Promise<Result<null, Problem>> {
  const { context, tx, actor } = work
  const { subject, name, party, kept } = held
  const { ruleSet, paper } = now
  const digest = contentDigest({ content: kept.content, paper: digested(paper) })
  const again = act === 'submit' ? sentAgain(kept.returned, digest, { comment, confirmed }) : null
  const stepped = stepAssessment(kept, act, party, {
    lacks: assessmentLacks(kept.content, ruleSet.assessment).length,
    comment,
    unheeded: again?.unheeded === true,
  })
  if (!stepped.ok) return err(assessmentRefused(stepped.error))
  const unchanged = again?.unchanged === true
  const next: Kept = {
    ...kept,
    ...stepped.value,
    revision: kept.revision + 1,
    comment: SHOWN.has(act) || unchanged ? comment : '',
    ...(act === 'return' && { returned: digest }),
    ...(act === 'sign' && { answers: [], returned: null }),
  }
  await saveAssessment(tx, subject, { ...next, at: context.clock(), by: actor.id })
  const signed = act === 'sign' ? await signVersion(work, subject, next, { ...now, comment }) : null
  const { sender, writers } = kept
  await held.tell({ act, comment, sender, writers })
  const event = assessmentActedOn(
    act,
    { of: kindOf(subject), id: subjectId(subject) },
    { state: kept.state },
    {
      name,
      state: next.state,
      ...(comment !== '' && { comment }),
      ...(unchanged && { unchanged: true }),
      ...signed,
    },
  )
  await audit(context, tx, actor.id, event)
  return ok(null)
}

/** A target is digested as it always was, so that what came back before there were policies is known again. */
function digested(paper: AssessedPaper | null) {
  if (paper === null) return null
  return 'project' in paper ? paper.project : paper.policy
}

/** Keeps what was signed as a version. @returns its figures */
async function signVersion(
  { context, tx, actor }: Work,
  subject: AssessedSubject,
  { version, content }: Kept,
  { paper, ruleSet, budget, comment }: AssessedNow & { readonly comment: string },
) {
  const scheme = ruleSet.assessment
  const conclusion = conclusionOfContent(content, scheme)
  const { total } = countAssessment(content, scheme)
  invariant(conclusion !== null && paper !== null, 'what lacks nothing is concluded')
  await saveAssessmentVersion(tx, subject, {
    number: version,
    content,
    assessed: paper,
    budget,
    scheme,
    ruleSet: ruleSet.id,
    ruleSetVersion: await versionOfRuleSet(tx, ruleSet.id),
    total,
    conclusion,
    comment,
    at: context.clock(),
    by: actor.id,
  })
  return { version, total, conclusion, ruleSet: ruleSet.id }
}

/**
 * What was done about each thing that must change, of the version signed last. Errors: assessment-changed
 * (another was signed), assessment-refused.
 */
export async function answerHeld(
  { context, tx, actor }: Work,
  { subject, name, party, kept }: AssessedHeld,
  { version, answers }: AnswerAssessment,
): Promise<Result<null, Problem>> {
  const [last] = await listAssessmentVersions(tx, subjectId(subject))
  if (last?.number !== version) return err(problem('assessment-changed'))
  if (!party.mayWrite) return err(assessmentRefused({ code: 'not-yours', values: {} }))
  if (last.conclusion !== 'adjust') return err(assessmentRefused({ code: 'not-in-this-state', values: {} }))
  const said = last.content.changes.map((_, i) => (answers[i] ?? '').trim())
  await saveAssessment(tx, subject, {
    ...kept,
    answers: said,
    revision: kept.revision + 1,
    at: context.clock(),
    by: actor.id,
  })
  const event = assessmentAnswered(
    kindOf(subject),
    subjectId(subject),
    { answers: kept.answers },
    { name, answers: said },
  )
  await audit(context, tx, actor.id, event)
  return ok(null)
}

export function assessmentRefused({ code, values }: AssessmentRefusal): Problem {
  return problem('assessment-refused', { ...values, reason: code })
}

/** Empty lines that nobody filled in are no changes. */
function tidy(content: AssessmentContent): AssessmentContent {
  return {
    ...content,
    changes: content.changes.map((text) => text.trim()).filter((text) => text !== ''),
    methods: [...new Set(content.methods)],
    evidence: [...new Set(content.evidence)],
  }
}

/**
 * What is said with these is shown to the writers; what is said of a submission as it came back to those who
 * sign.
 */
const SHOWN: ReadonlySet<AssessmentAct> = new Set<AssessmentAct>(['return', 'reopen'])
