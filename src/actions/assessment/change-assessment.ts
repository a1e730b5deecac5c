/**
 * 事前绩效评估 of targets, written: saved while it is a draft, handed in, signed by another, given back, opened
 * again; and what was adjusted of it.
 */
import type { ActOnAssessment, AnswerAssessment, AssessmentView, WriteAssessment } from '#api/assessment.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { AssessmentAct } from '#core/assessment/step.ts'
import type { MessageKind } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, type Result } from '#core/kernel/result.ts'
import { lockFiling, type FilingSubject } from '#store/filing/filings.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import { partyAt, readAssessment } from './assessments.ts'
import {
  actOnHeld,
  answerHeld,
  keptAssessment,
  writeHeld,
  type AssessedHeld,
  type ToldAct,
} from './course.ts'
import { assessmentStanding } from './standing.ts'
import type { Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { partiesAt } from '../filing/parties.ts'
import { targetWithinReach } from '../filing/within-reach.ts'
import { notify } from '../messages/notify.ts'
import { draftRefusal } from '../years/guard.ts'

/**
 * Saves what is written. Errors: project-not-found, year-closed, assessment-changed (somebody saved
 * meanwhile), assessment-refused.
 */
export async function saveAssessmentDraft(
  context: Context,
  actor: Actor,
  { id, revision, content }: { readonly id: string } & WriteAssessment,
): Promise<Result<AssessmentView, Problem>> {
  return withHeld(context, actor, { id, revision }, (work, held) => writeHeld(work, held, content))
}

/** Errors: project-not-found, year-closed, assessment-changed, assessment-refused. */
export async function actOnAssessment(
  context: Context,
  actor: Actor,
  { id, revision, ...asked }: { readonly id: string } & ActOnAssessment,
): Promise<Result<AssessmentView, Problem>> {
  return withHeld(context, actor, { id, revision }, async (work, held, { budget }) => {
    const standing = await assessmentStanding(work.tx, id)
    invariant(standing !== null, 'a target that is held is there')
    const project = await loadProjectVersion(work.tx, id, null)
    const now = {
      ruleSet: standing.ruleSet,
      paper: project === null ? null : { project },
      budget: fenOrNull(budget),
    }
    return actOnHeld(work, held, now, asked)
  })
}

/**
 * What was done about each thing that must change, of the version signed last. Errors: project-not-found,
 * assessment-changed (another was signed), assessment-refused.
 */
export async function answerAssessment(
  context: Context,
  actor: Actor,
  { id, version, answers }: { readonly id: string } & AnswerAssessment,
): Promise<Result<AssessmentView, Problem>> {
  return withHeld(context, actor, { id, revision: null }, (work, held) =>
    answerHeld(work, held, { version, answers }),
  )
}

/** @param revision the one that was seen; null: does not matter */
async function withHeld(
  context: Context,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number | null },
  change: (work: Work, held: AssessedHeld, subject: FilingSubject) => Promise<Result<null, Problem>>,
): Promise<Result<AssessmentView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const found = await targetWithinReach(actor, 'assessment.read', () => lockFiling(tx, id))
      if (!found.ok) return found
      const target = found.value
      const party = partyAt(actor, target.units)
      if (!party.mayWrite && !party.maySign) return err(problem('not-allowed'))
      const closed = await draftRefusal(tx, target.fiscalYear, target.filing)
      if (closed !== null) return err(closed)
      const subject = { project: id, document: target.document }
      const kept = await keptAssessment(tx, subject)
      if (revision !== null && revision !== kept.revision) return err(problem('assessment-changed'))
      const work = { context, tx, actor }
      const tell = (told: ToldAct) => notifyOfAct(work, target, told)
      return change(work, { subject, name: target.name, party, kept, tell }, target)
    })
  return done.ok ? readAssessment(context, actor, { id }) : done
}

const TOLD: Record<AssessmentAct, MessageKind | null> = {
  submit: 'assessment-submitted',
  withdraw: null,
  return: 'assessment-returned',
  sign: 'assessment-signed',
  reopen: null,
}

/** Whom it concerns, and what messages call it. */
type ToldOf = {
  readonly project: string | null
  readonly policy?: string
  readonly name: string
  readonly units: readonly string[]
}

/**
 * Handed in: the department, or 绩效科 where it has no reviewer. Given back or signed: its writers, and the
 * unit.
 */
export async function notifyOfAct(
  { context, tx, actor }: Work,
  { project, policy, name, units }: ToldOf,
  { act, comment, sender, writers }: ToldAct,
): Promise<void> {
  const kind = TOLD[act]
  if (kind === null) return
  const people = await partiesAt(tx, units)
  const recipients =
    act === 'submit'
      ? signersOf(people)
      : [
          ...writers,
          ...(sender === null ? [] : [sender]),
          ...(act === 'sign' ? roleHolders(['unit-filler'], people) : []),
        ]
  await notify(
    context,
    tx,
    [...new Set(recipients)].map((recipient) => ({
      recipient,
      kind,
      actor: actor.id,
      project,
      as: { kind: 'each' as const },
      facts: { name, ...(policy !== undefined && { policy }), ...(comment !== '' && { comment }) },
    })),
  )
}

function signersOf(people: Parameters<typeof roleHolders>[1]): readonly string[] {
  const department = roleHolders(['department-reviewer'], people)
  return department.length > 0 ? department : roleHolders(['performance-office', 'administrator'], people)
}
