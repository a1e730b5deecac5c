/**
 * 事前绩效评估, written: saved while it is a draft, handed in, signed by another, given back, opened again; and
 * what was adjusted of it.
 */
import type { ActOnAssessment, AnswerAssessment, AssessmentView, WriteAssessment } from '#api/assessment.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { conclusionOfContent, assessmentLacks } from '#core/assessment/complete.ts'
import { EMPTY_ASSESSMENT, type AssessmentContent } from '#core/assessment/content.ts'
import { countAssessment } from '#core/assessment/count.ts'
import {
  NEW_ASSESSMENT,
  stepAssessment,
  mayWriteAssessment,
  type AssessmentAct,
  type AssessmentParty,
  type AssessmentRefusal,
} from '#core/assessment/step.ts'
import type { MessageKind } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import type { Project } from '#core/target/project.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import {
  findAssessment,
  listAssessmentVersions,
  saveAssessment,
  saveAssessmentVersion,
  type AssessmentToKeep,
} from '#store/assessment/assessments.ts'
import { lockFiling, type FilingSubject } from '#store/filing/filings.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import { contentDigest } from '#store/kernel/content-digest.ts'
import { fenOrNull } from '#core/kernel/money.ts'
import type { Db } from '#store/kernel/store.ts'
import { partyAt, readAssessment, versionOfRuleSet } from './assessments.ts'
import { assessmentStanding } from './standing.ts'
import { sentAgain } from '../filing/as-returned.ts'
import { audit } from '../kernel/audit.ts'
import { assessmentActedOn, assessmentAnswered, assessmentWritten } from './events.ts'
import type { Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { partiesAt } from '../filing/parties.ts'
import { targetWithinReach } from '../filing/within-reach.ts'
import { notify } from '../messages/notify.ts'
import { draftRefusal } from '../years/guard.ts'

type LockedAssessment = {
  readonly tx: Db
  readonly subject: FilingSubject
  readonly party: AssessmentParty
  readonly kept: Kept
}
type Kept = Omit<AssessmentToKeep, 'document' | 'at' | 'by'>
const NONE_YET: Kept = {
  ...NEW_ASSESSMENT,
  revision: 0,
  content: EMPTY_ASSESSMENT,
  comment: '',
  answers: [],
  returned: null,
}

/**
 * Saves what is written. Errors: project-not-found, year-closed, assessment-changed (somebody saved
 * meanwhile), assessment-refused.
 */
export async function saveAssessmentDraft(
  context: Context,
  actor: Actor,
  { id, revision, content }: { readonly id: string } & WriteAssessment,
): Promise<Result<AssessmentView, Problem>> {
  return withHeld(context, actor, { id, revision }, async ({ tx, subject, party, kept }) => {
    const written = mayWriteAssessment(kept, party)
    if (!written.ok) return err(refused(written.error))
    const next = { ...kept, ...written.value, content: tidy(content), revision: kept.revision + 1 }
    await saveAssessment(tx, id, {
      ...next,
      document: subject.document,
      at: context.clock(),
      by: actor.id,
    })
    await audit(context, tx, actor.id, assessmentWritten(id, { name: subject.name, revision: next.revision }))
    return ok(null)
  })
}

/** Errors: project-not-found, year-closed, assessment-changed, assessment-refused. */
export async function actOnAssessment(
  context: Context,
  actor: Actor,
  { id, revision, act, comment, confirmed = false }: { readonly id: string } & ActOnAssessment,
): Promise<Result<AssessmentView, Problem>> {
  return withHeld(context, actor, { id, revision }, async ({ tx, subject, party, kept }) => {
    const work = { context, tx, actor }
    const standing = await assessmentStanding(tx, id)
    invariant(standing !== null, 'a target that is held is there')
    const { ruleSet } = standing
    const paper = await loadProjectVersion(tx, id, null)
    const now = contentDigest({ content: kept.content, paper })
    const again = act === 'submit' ? sentAgain(kept.returned, now, { comment, confirmed }) : null
    const stepped = stepAssessment(kept, act, party, {
      lacks: assessmentLacks(kept.content, ruleSet.assessment).length,
      comment,
      unheeded: again?.unheeded === true,
    })
    if (!stepped.ok) return err(refused(stepped.error))
    const unchanged = again?.unchanged === true
    const next: Kept = {
      ...kept,
      ...stepped.value,
      revision: kept.revision + 1,
      comment: SHOWN.has(act) || unchanged ? comment : '',
      ...(act === 'return' && { returned: now }),
      ...(act === 'sign' && { answers: [], returned: null }),
    }
    const at = context.clock()
    await saveAssessment(tx, id, { ...next, document: subject.document, at, by: actor.id })
    const signed =
      act === 'sign' ? await signVersion(work, id, next, { paper, subject, ruleSet, comment, at }) : null
    const { sender, writers } = kept
    await notifyOfAct(work, subject, { act, comment, sender, writers })
    const event = assessmentActedOn(
      act,
      id,
      { state: kept.state },
      {
        name: subject.name,
        state: next.state,
        ...(comment !== '' && { comment }),
        ...(unchanged && { unchanged: true }),
        ...signed,
      },
    )
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

type Signing = {
  readonly paper: Project | null
  readonly subject: FilingSubject
  readonly ruleSet: RuleSet
  readonly comment: string
  readonly at: Date
}

/** Keeps what was signed as a version. @returns its figures */
async function signVersion(
  { tx, actor }: Work,
  project: string,
  { version, content }: Kept,
  { paper, subject, ruleSet, comment, at }: Signing,
) {
  const scheme = ruleSet.assessment
  const conclusion = conclusionOfContent(content, scheme)
  const { total } = countAssessment(content, scheme)
  invariant(conclusion !== null && paper !== null, 'what lacks nothing is concluded')
  await saveAssessmentVersion(tx, project, {
    number: version,
    content,
    project: paper,
    budget: fenOrNull(subject.budget),
    scheme,
    ruleSet: ruleSet.id,
    ruleSetVersion: await versionOfRuleSet(tx, ruleSet.id),
    total,
    conclusion,
    comment,
    at,
    by: actor.id,
  })
  return { version, total, conclusion, ruleSet: ruleSet.id }
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
  return withHeld(context, actor, { id, revision: null }, async ({ tx, subject, party, kept }) => {
    const [last] = await listAssessmentVersions(tx, id)
    if (last?.number !== version) return err(problem('assessment-changed'))
    if (!party.mayWrite) return err(refused({ code: 'not-yours', values: {} }))
    if (last.conclusion !== 'adjust') return err(refused({ code: 'not-in-this-state', values: {} }))
    const said = last.content.changes.map((_, i) => (answers[i] ?? '').trim())
    await saveAssessment(tx, id, {
      ...kept,
      answers: said,
      revision: kept.revision + 1,
      document: subject.document,
      at: context.clock(),
      by: actor.id,
    })
    const event = assessmentAnswered(id, { answers: kept.answers }, { name: subject.name, answers: said })
    await audit(context, tx, actor.id, event)
    return ok(null)
  })
}

/** @param revision the one that was seen; null: does not matter */
async function withHeld(
  context: Context,
  actor: Actor,
  { id, revision }: { readonly id: string; readonly revision: number | null },
  work: (held: LockedAssessment) => Promise<Result<null, Problem>>,
): Promise<Result<AssessmentView, Problem>> {
  const done = await context.store
    .of(actor.region)
    .transaction(async (tx): Promise<Result<null, Problem>> => {
      const held = await targetWithinReach(actor, 'assessment.read', () => lockFiling(tx, id))
      if (!held.ok) return held
      const subject = held.value
      const party = partyAt(actor, subject.units)
      if (!party.mayWrite && !party.maySign) return err(problem('not-allowed'))
      const closed = await draftRefusal(tx, subject.fiscalYear, subject.filing)
      if (closed !== null) return err(closed)
      const kept: Kept = (await findAssessment(tx, id)) ?? NONE_YET
      if (revision !== null && revision !== kept.revision) return err(problem('assessment-changed'))
      return work({ tx, subject, party, kept })
    })
  return done.ok ? readAssessment(context, actor, { id }) : done
}

function refused({ code, values }: AssessmentRefusal): Problem {
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
const TOLD: Record<AssessmentAct, MessageKind | null> = {
  submit: 'assessment-submitted',
  withdraw: null,
  return: 'assessment-returned',
  sign: 'assessment-signed',
  reopen: null,
}

/**
 * Handed in: the department, or 绩效科 where it has no reviewer. Given back or signed: its writers, and the
 * unit.
 */
async function notifyOfAct(
  { context, tx, actor }: Work,
  { project, name, units }: FilingSubject,
  {
    act,
    comment,
    sender,
    writers,
  }: {
    readonly act: AssessmentAct
    readonly comment: string
    readonly sender: string | null
    readonly writers: readonly string[]
  },
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
      facts: { name, ...(comment !== '' && { comment }) },
    })),
  )
}

function signersOf(people: Parameters<typeof roleHolders>[1]): readonly string[] {
  const department = roleHolders(['department-reviewer'], people)
  return department.length > 0 ? department : roleHolders(['performance-office', 'administrator'], people)
}
