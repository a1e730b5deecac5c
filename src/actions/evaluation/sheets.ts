/**
 * One subject of an evaluation: blind marks, what the unit is asked and answers, the report, the feedback of
 * the evaluated point by point, and the result. Nobody sees another's marks before all have handed in; the
 * evaluated see the report from its draft on.
 */
import { joinClauses } from '#core/kernel/clauses.ts'
import { withoutScores } from '#core/self-evaluation/said.ts'
import { digestOfResult } from '#store/evaluation/result-digests.ts'
import type {
  AnswerRequest,
  DecideObjection,
  NewEvidenceRequest,
  SaveBallot,
  SaveReport,
  SettleResult,
  EvaluationSheetView,
} from '#api/evaluation/evaluations.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { expertAgreement } from '#core/evaluation/agreement.ts'
import { combine, markFaults, totalMark, type Combined } from '#core/evaluation/combine.ts'
import { hundredthsText } from '#core/evaluation/points.ts'
import { adjusted, EMPTY_REPORT, REPORT_PARTS, type Report } from '#core/evaluation/task.ts'
import type { MessageKind } from '#core/messages/message.ts'
import { roleHolders } from '#core/messages/recipients.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { scoreGrade } from '#core/scoring/score-project.ts'
import { listAttachments, loadAttachment, type AttachmentRow } from '#store/attachments/attachments.ts'
import { listEvaluationFiles, type EvaluationFileRow } from '#store/evaluation/files.ts'
import {
  addObjections,
  addRequest,
  addResult,
  updateRequestAnswer,
  loadBallots,
  updateObjection,
  loadObjections,
  loadOpenPoints,
  loadRequests,
  keepBallot,
  resultSettled,
  type BallotRow,
  type OpenPoints,
} from '#store/evaluation/sheets.ts'
import {
  changeSubject,
  updateEvaluationTask,
  loadSubjects,
  type SubjectRow,
} from '#store/evaluation/evaluations.ts'
import { findRegion } from '#store/kernel/regions.ts'
import type { Db } from '#store/kernel/store.ts'
import { ATTACHMENT_MEDIA_TYPE } from '#core/attachments/attachment.ts'
import { audit } from '../kernel/audit.ts'
import type { WrittenEvent } from '../kernel/event.ts'
import {
  evaluationAnswered,
  evaluationAsked,
  evaluationDecided,
  evaluationMarked,
  evaluationObjected,
  evaluationReported,
  evaluationSent,
  evaluationSettled,
} from './events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { mayAttachToSubject, viewOfFile } from './files.ts'
import { settleMarks } from './marks.ts'
import { subjectMoney, subjectRecord } from './record.ts'
import { mayReadNames, openSubject, evaluationRefused, type EvaluatedSubject } from './standing.ts'
import { subjectView } from './leading.ts'
import { partiesAt } from '../filing/parties.ts'
import { openRectification } from '../rectification/open-rectification.ts'
import { ruleSetInForce } from '../rule-sets/rule-book.ts'
import { notify } from '../messages/notify.ts'
import { today } from '../kernel/today.ts'

type At = { readonly id: string; readonly subject: string }
type Sheet = Promise<Result<EvaluationSheetView, Problem>>

/** Errors: evaluation-not-found, evaluation-refused (not-declared). */
export async function readEvaluationSheet(context: Context, actor: Actor, at: At): Sheet {
  const { db } = context.store.of(actor.region)
  const opened = await openSubject(db, actor, at)
  return opened.ok ? ok(await sheetOf(context, db, actor, opened.value)) : opened
}

/**
 * A file that was handed in as evidence of what is evaluated. Errors: evaluation-not-found,
 * attachment-not-found, evaluation-refused (not-declared).
 */
export async function readEvidence(
  context: Context,
  actor: Actor,
  { file, ...at }: At & { readonly file: string },
): Promise<Result<{ bytes: Uint8Array; mediaType: string; name: string }, Problem>> {
  const { db } = context.store.of(actor.region)
  const opened = await openSubject(db, actor, at)
  if (!opened.ok) return opened
  const { standing, subject, answers } = opened.value
  const seen = standing.leads || standing.judges === 'declared' || answers
  const found = seen ? (await evidenceOf(db, subject)).find(({ id }) => id === file) : undefined
  const bytes = found === undefined ? null : await loadAttachment(db, found.sha256)
  return found === undefined || bytes === null
    ? err(problem('attachment-not-found'))
    : ok({ bytes, mediaType: ATTACHMENT_MEDIA_TYPE[found.kind], name: found.file })
}

/** What hangs on the project, and what was handed in to this evaluation. */
async function evidenceOf(
  db: Db,
  { id, project }: SubjectRow,
): Promise<readonly (AttachmentRow | EvaluationFileRow)[]> {
  const own = await listEvaluationFiles(db, id)
  return project === null ? own : [...(await listAttachments(db, project)), ...own]
}

/**
 * Errors: evaluation-not-found, not-allowed, evaluation-refused (not-declared, not-running, submitted,
 * other-step, changed, mark-missing, mark-unfit).
 */
export function markSubject(
  context: Context,
  actor: Actor,
  { version, marks: given, opinion, submit, ...at }: At & SaveBallot,
): Sheet {
  return acting(context, actor, at, async (tx, { task, subject, judge }) => {
    if (judge === null) return NOT_ALLOWED
    if (judge.declaredAt === null) return evaluationRefused('not-declared')
    if (task.state !== 'running') return evaluationRefused('not-running')
    const ballot = (await loadBallots(tx, [subject.id])).find(({ entry }) => entry === judge.entry)
    if (ballot !== undefined && ballot.submittedAt !== null) return evaluationRefused('submitted')
    if (subject.state !== 'marking') return evaluationRefused('other-step')
    if ((ballot?.version ?? 0) !== version) return evaluationRefused('changed')
    const marks = Object.fromEntries(
      task.items.flatMap(({ id }) =>
        given[id] === undefined || given[id] === '' ? [] : [[id, given[id]] as const],
      ),
    )
    const [fault] = markFaults(task.items, marks, submit)
    if (fault !== undefined) return evaluationRefused(fault.code, { item: fault.item, weight: fault.weight })
    await keepBallot(tx, {
      subject: subject.id,
      entry: judge.entry,
      marks,
      opinion,
      version: version + 1,
      at: context.clock(),
      submitted: submit,
    })
    if (submit) await settleMarks(context, tx, task.id)
    // Marks are secret until all are in: the log says that they were handed in, not what they are.
    return ok(submit ? evaluationMarked(at.id, { name: subject.name, expert: judge.name }) : null)
  })
}

/** Errors: evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step, due-order). */
export function askForEvidence(
  context: Context,
  actor: Actor,
  { question, due, ...at }: At & NewEvidenceRequest,
): Sheet {
  return acting(context, actor, at, async (tx, evaluated) => {
    const { task, subject, standing } = evaluated
    if (!standing.leads && standing.judges !== 'declared') return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    if (subject.state === 'final') return evaluationRefused('other-step')
    if (due < today(context)) return evaluationRefused('due-order')
    await addRequest(tx, {
      id: context.newId(),
      subject: subject.id,
      question,
      due,
      by: actor.id,
      at: context.clock(),
    })
    await notifyUnit({ context, tx, actor }, evaluated, {
      kind: 'evaluation-asked',
      facts: { due, comment: question },
    })
    return ok(evaluationAsked(at.id, { name: subject.name, comment: question, due }))
  })
}

/** Errors: evaluation-not-found, not-allowed, evaluation-refused (not-running, answered, file-unfit). */
export function giveEvidence(
  context: Context,
  actor: Actor,
  { request, answer, files, ...at }: At & AnswerRequest & { readonly request: string },
): Sheet {
  return acting(context, actor, at, async (tx, { task, subject, answers }) => {
    if (!answers) return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    const asked = (await loadRequests(tx, subject.id)).find(({ id }) => id === request)
    if (asked === undefined) return err(problem('evaluation-not-found'))
    if (asked.answeredAt !== null) return evaluationRefused('answered')
    const own = (await evidenceOf(tx, subject)).map(({ id }) => id)
    if (files.some((file) => !own.includes(file))) return evaluationRefused('file-unfit')
    await updateRequestAnswer(tx, request, { answer, files, by: actor.id, at: context.clock() })
    await notify(context, tx, [
      {
        recipient: asked.askedBy.id,
        kind: 'evaluation-answered',
        actor: actor.id,
        project: subject.project,
        as: { kind: 'each' },
        facts: { name: subject.name, evaluation: task.id, subject: subject.id },
      },
    ])
    return ok(evaluationAnswered(at.id, { name: subject.name, comment: answer, files: files.length }))
  })
}

/**
 * Errors: evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step, adjustment-unfit).
 */
export function writeReport(
  context: Context,
  actor: Actor,
  { id, subject: of, ...report }: At & SaveReport,
): Sheet {
  return acting(context, actor, { id, subject: of }, async (tx, { task, subject, standing }) => {
    if (!standing.leads) return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    if (subject.state !== 'reporting' && subject.state !== 'feedback') return evaluationRefused('other-step')
    const accepted = (await loadObjections(tx, subject.id)).some((one) => one.accepted === true)
    const unfit = report.adjustments.some(
      ({ item, mark, reason }) =>
        reason === '' ||
        !task.items.some((one) => one.id === item && markFaults([one], { [item]: mark }).length === 0),
    )
    if (report.adjustments.length > 0 && (!accepted || unfit)) return evaluationRefused('adjustment-unfit')
    await changeSubject(tx, subject.id, { report })
    return ok(
      evaluationReported(task.id, {
        name: subject.name,
        adjusted: report.adjustments
          .map(
            ({ item, mark, reason }) =>
              `${task.items.find((one) => one.id === item)?.third ?? item} ${mark}（${reason}）`,
          )
          .join('；'),
      }),
    )
  })
}

/**
 * 征求意见. Errors: evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step, report-empty,
 * due-order).
 */
export function sendReport(
  context: Context,
  actor: Actor,
  { due, ...at }: At & { readonly due: string },
): Sheet {
  return acting(context, actor, at, async (tx, evaluated) => {
    const { task, subject, standing } = evaluated
    if (!standing.leads) return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    if (subject.state !== 'reporting') return evaluationRefused('other-step')
    const empty = REPORT_PARTS.find((part) => (subject.report ?? EMPTY_REPORT)[part] === '')
    if (empty !== undefined) return evaluationRefused('report-empty', { part: empty })
    if (due < today(context)) return evaluationRefused('due-order')
    await changeSubject(tx, subject.id, {
      state: 'feedback',
      feedbackDue: due,
      sentAt: context.clock(),
    })
    await notifyUnit({ context, tx, actor }, evaluated, { kind: 'evaluation-draft', facts: { due } })
    return ok(evaluationSent(at.id, { name: subject.name, due }))
  })
}

/**
 * What the evaluated unit has to say, once and point by point; nothing is an answer, too. Errors:
 * evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step, answered).
 */
export function objectToSheet(
  context: Context,
  actor: Actor,
  { points, ...at }: At & { readonly points: readonly string[] },
): Sheet {
  return acting(context, actor, at, async (tx, { task, subject, answers }) => {
    if (!answers) return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    if (subject.state !== 'feedback') return evaluationRefused('other-step')
    if (subject.heardAt !== null) return evaluationRefused('answered')
    const when = context.clock()
    await addObjections(tx, subject.id, points, { by: actor.id, at: when })
    await changeSubject(tx, subject.id, { heardAt: when })
    await notify(context, tx, [
      {
        recipient: task.createdBy.id,
        kind: 'evaluation-heard',
        actor: actor.id,
        project: subject.project,
        as: { kind: 'each' },
        facts: { name: subject.name, evaluation: task.id, subject: subject.id, points: points.length },
      },
    ])
    return ok(
      evaluationObjected(at.id, { name: subject.name, points: points.length, comment: joinClauses(points) }),
    )
  })
}

/** Errors: evaluation-not-found, not-allowed, evaluation-refused (not-running, other-step). */
export function decideObjection(
  context: Context,
  actor: Actor,
  { number, accepted, reason, ...at }: At & DecideObjection & { readonly number: number },
): Sheet {
  return acting(context, actor, at, async (tx, { task, subject, standing }) => {
    if (!standing.leads) return NOT_ALLOWED
    if (task.state !== 'running') return evaluationRefused('not-running')
    if (subject.state !== 'feedback') return evaluationRefused('other-step')
    const done = await updateObjection(tx, subject.id, {
      number,
      accepted,
      reason,
      by: actor.id,
      at: context.clock(),
    })
    return done
      ? ok(evaluationDecided(at.id, { name: subject.name, number, accepted, comment: reason }))
      : err(problem('evaluation-not-found'))
  })
}

/**
 * 定稿: the result is final, and what has to be rectified is registered. Errors: evaluation-not-found,
 * not-allowed, evaluation-refused (not-running, other-step, unheard, undecided).
 */
export function settleResult(context: Context, actor: Actor, { rectify, ...at }: At & SettleResult): Sheet {
  return acting(context, actor, at, async (tx, evaluated) => {
    const { task, subject } = evaluated
    const refusal = await refusalToSettle(context, tx, evaluated)
    if (refusal !== null) return refusal
    const result = await resultOf(tx, evaluated)
    if (result === null) return evaluationRefused('marks-open')
    const { total, grade } = result
    const when = context.clock()
    await addResult(tx, {
      subject: subject.id,
      year: task.year,
      kind: task.kind,
      project: subject.project,
      policy: subject.policy,
      unit: subject.unit.id,
      total,
      grade,
      by: actor.id,
      at: when,
    })
    await changeSubject(tx, subject.id, { state: 'final' })
    await openRectifications({ context, tx, actor }, evaluated, rectify)
    if ((await loadSubjects(tx, task.id)).every(({ state }) => state === 'final'))
      await updateEvaluationTask(tx, task.id, { state: 'finished', endedAt: when })
    await notifyUnit({ context, tx, actor }, evaluated, {
      kind: 'evaluation-settled',
      facts: { total, grade },
    })
    return ok(
      evaluationSettled(at.id, {
        name: subject.name,
        total,
        grade,
        rectify: rectify.length,
        line: subject.id,
        sha256: await digestOfResult(tx, subject.id),
      }),
    )
  })
}

/** null: it may be settled. */
async function refusalToSettle(
  context: Context,
  tx: Db,
  { task, subject, standing }: EvaluatedSubject,
): Promise<typeof NOT_ALLOWED | ReturnType<typeof evaluationRefused> | null> {
  if (!standing.leads) return NOT_ALLOWED
  if (task.state !== 'running') return evaluationRefused('not-running')
  if (subject.state !== 'feedback') return evaluationRefused('other-step')
  if (subject.heardAt === null && (subject.feedbackDue ?? '') >= today(context))
    return evaluationRefused('unheard', { until: subject.feedbackDue ?? '' })
  const undecided = (await loadObjections(tx, subject.id)).filter(({ accepted }) => accepted === null).length
  return undecided > 0 ? evaluationRefused('undecided', { count: undecided }) : null
}

/** One for each thing that has to be rectified, in their order. */
async function openRectifications(
  { context, tx, actor }: Work,
  { task, subject }: EvaluatedSubject,
  rectify: SettleResult['rectify'],
): Promise<void> {
  for (const [index, { problem: found, requirement, due }] of rectify.entries())
    await openRectification(
      context,
      tx,
      { region: actor.region, actor: actor.id },
      {
        source: 'evaluation',
        key: `${subject.id}:${index + 1}`,
        project: subject.project,
        unit: subject.unit.id,
        called: subject.policy === null ? null : subject.name,
        year: task.year,
        problem: found,
        requirement,
        due,
      },
    )
}

async function resultOf(db: Db, { task, subject, judges }: EvaluatedSubject) {
  const active = judges.filter(({ endedAt }) => endedAt === null).map(({ entry }) => entry)
  const combined = combinedOf(
    task,
    (await loadBallots(db, [subject.id])).filter(({ entry }) => active.includes(entry)),
  )
  if (combined === null) return null
  const items = adjusted(combined.items, subject.report?.adjustments ?? [])
  // What is final stays what it was when it became so.
  const total = subject.total ?? hundredthsText(totalMark(task.items, items))
  const { scoring } = await ruleSetInForce(db, (await findRegion(db))?.code ?? null, task.year)
  return { combined, items, total, grade: subject.grade ?? scoreGrade(total, scoring) }
}

function combinedOf(
  { items, scheme }: EvaluatedSubject['task'],
  ballots: readonly BallotRow[],
): Combined | null {
  return combine(
    items,
    ballots
      .filter(({ submittedAt }) => submittedAt !== null)
      .map(({ entry, marks }) => ({ expert: entry, marks })),
    scheme,
  )
}

async function notifyUnit(
  { context, tx, actor }: Work,
  { task, subject }: EvaluatedSubject,
  { kind, facts }: { readonly kind: MessageKind; readonly facts: Readonly<Record<string, string | number>> },
): Promise<void> {
  const people = await partiesAt(tx, [subject.unit.id])
  const fillers = roleHolders(['unit-filler'], people)
  const recipients = fillers.length > 0 ? fillers : roleHolders(['unit-head', 'department-reviewer'], people)
  await notify(
    context,
    tx,
    recipients.map((recipient) => ({
      recipient,
      kind,
      actor: actor.id,
      project: subject.project,
      as: { kind: 'each' },
      facts: { name: subject.name, evaluation: task.id, subject: subject.id, ...facts },
    })),
  )
}

/** One act on a subject, with its event (null: none, for what is secret still). */
async function acting(
  context: Context,
  actor: Actor,
  at: At,
  act: (tx: Db, evaluated: EvaluatedSubject) => Promise<Result<WrittenEvent | null, Problem>>,
): Sheet {
  return context.store.of(actor.region).transaction(async (tx) => {
    const opened = await openSubject(tx, actor, at, true)
    if (!opened.ok) return opened
    const done = await act(tx, opened.value)
    if (!done.ok) return done
    if (done.value !== null) await audit(context, tx, actor.id, done.value)
    const now = await openSubject(tx, actor, at)
    return now.ok ? ok(await sheetOf(context, tx, actor, now.value)) : now
  })
}

async function sheetOf(
  context: Context,
  db: Db,
  actor: Actor,
  evaluated: EvaluatedSubject,
): Promise<EvaluationSheetView> {
  const { task, subject, standing } = evaluated
  const ballots = await loadBallots(db, [subject.id])
  const open = await loadOpenPoints(db, [subject.id])
  const sight = sightOf(evaluated)
  const result = sight.marks ? await resultOf(db, evaluated) : null
  const record = sight.record ? await subjectRecord(db, task, subject, today(context)) : null
  const said = record?.said ?? null
  const about = sight.result ? await aboutOf(context, { db, actor }, evaluated) : null
  return {
    ...headOf(evaluated, { ballots, open: open.get(subject.id) }, today(context)),
    about,
    items: task.items,
    figures: record?.figures ?? [],
    record: record?.record ?? null,
    policy: record?.policy ?? null,
    goals: record?.goals ?? [],
    rollUp: record?.rollUp ?? null,
    own: ownMarks(evaluated, ballots),
    marks: standing.leads && sight.marks ? marksOf(evaluated, ballots) : null,
    combined: sight.result ? (result?.combined ?? null) : null,
    result:
      sight.result && result !== null
        ? { items: result.items, total: result.total, grade: result.grade }
        : null,
    self: sight.selfScore ? (record?.self ?? null) : null,
    said: sight.selfScore || said === null ? said : withoutScores(said),
    report: sight.result ? reportOf(subject.report, standing.leads) : null,
    files: sight.record ? (await listEvaluationFiles(db, subject.id)).map(viewOfFile) : [],
    mayAttach: mayAttachToSubject(evaluated, (open.get(subject.id)?.asked ?? null) !== null),
    requests: sight.record ? await requestsAsSeen(db, actor, evaluated) : [],
    objections: sight.result ? await loadObjections(db, subject.id) : [],
  }
}

/** Who evaluated it, as the archive tells it, and its money; null: it is not final. */
async function aboutOf(
  context: Context,
  { db, actor }: { readonly db: Db; readonly actor: Actor },
  { task, subject, judges }: EvaluatedSubject,
): Promise<EvaluationSheetView['about']> {
  const settled = await resultSettled(db, subject.id)
  if (settled === null) return null
  const remaining = judges.filter(({ endedAt }) => endedAt === null)
  return {
    unit: task.unit,
    ledBy: task.createdBy.name,
    agency: task.agency?.name ?? null,
    experts: remaining.length,
    names: mayReadNames(actor, task.kind, task.unit?.id ?? null)
      ? remaining.map(({ name, agency }) => (agency === null ? name : `${name}（${agency}）`))
      : [],
    settled,
    money: await subjectMoney(db, task, subject, today(context)),
  }
}

/** What of a sheet is seen: what it is about; the marks; the report, the result and what was said of them. */
function sightOf({ subject, standing, answers }: EvaluatedSubject) {
  return {
    record: standing.leads || standing.judges === 'declared' || answers,
    // Who marks it sees what was reached, never what the unit gives itself for it.
    selfScore: standing.judges !== 'declared',
    // Blind until all are in, and then for the lead alone.
    marks: subject.state !== 'marking',
    result: standing.leads || subject.state === 'final' || (answers && subject.state === 'feedback'),
  }
}

/** The task, and the subject with how many of those who judge have handed in. */
function headOf(
  { task, subject, judge, judges, standing, answers }: EvaluatedSubject,
  { ballots, open }: { readonly ballots: readonly BallotRow[]; readonly open: OpenPoints | undefined },
  day: string,
): Pick<EvaluationSheetView, 'task' | 'subject'> {
  const active = judges.filter(({ endedAt }) => endedAt === null)
  const isDone = (entry: string) =>
    ballots.some((ballot) => ballot.entry === entry && ballot.submittedAt !== null)
  const { id, kind, subjectKind, year, name, marksDue, state } = task
  return {
    task: {
      id,
      kind,
      subjectKind,
      year,
      name,
      marksDue,
      state,
      standing: { ...standing, answers },
      today: day,
    },
    subject: subjectView(
      subject,
      { ...standing, answers },
      {
        marks: { in: active.filter(({ entry }) => isDone(entry)).length, of: active.length },
        mine: judge === null ? null : isDone(judge.entry),
        open,
      },
    ),
  }
}

/** null: who looks does not judge. */
function ownMarks({ judge }: EvaluatedSubject, ballots: readonly BallotRow[]): EvaluationSheetView['own'] {
  if (judge === null) return null
  const own = ballots.find(({ entry }) => entry === judge.entry)
  return {
    marks: own?.marks ?? {},
    opinion: own?.opinion ?? '',
    version: own?.version ?? 0,
    submittedAt: own?.submittedAt ?? null,
  }
}

/** Who asked is shown to the lead and to the person themselves. */
async function requestsAsSeen(
  db: Db,
  actor: Actor,
  { subject, standing }: EvaluatedSubject,
): Promise<EvaluationSheetView['requests']> {
  return (await loadRequests(db, subject.id)).map(({ askedBy, ...request }) => ({
    ...request,
    askedBy: standing.leads || askedBy.id === actor.id ? askedBy.name : '',
  }))
}

function reportOf(report: Report | null, leads: boolean): Report | null {
  return report ?? (leads ? EMPTY_REPORT : null)
}

function marksOf(
  { task, judges }: EvaluatedSubject,
  ballots: readonly BallotRow[],
): NonNullable<EvaluationSheetView['marks']> {
  const named = judges
    .filter(({ endedAt }) => endedAt === null)
    .flatMap(({ entry, name }) => {
      const ballot = ballots.find((one) => one.entry === entry && one.submittedAt !== null)
      return ballot === undefined
        ? []
        : [
            {
              entry,
              name,
              marks: ballot.marks,
              opinion: ballot.opinion,
              total: hundredthsText(totalMark(task.items, ballot.marks)),
            },
          ]
    })
  const agreement = expertAgreement(
    task.items,
    named.map(({ name, marks }) => ({ expert: name, marks })),
    task.scheme.disputeFrom,
  )
  const left =
    combine(
      task.items,
      named.map(({ entry, marks }) => ({ expert: entry, marks })),
      task.scheme,
    )?.left ?? []
  return {
    ballots: named.map(({ entry: _entry, ...ballot }) => ballot),
    agreement,
    left: named.filter(({ entry }) => left.includes(entry)).map(({ name }) => name),
  }
}
