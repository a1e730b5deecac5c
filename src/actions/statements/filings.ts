/**
 * The way of a department's text: sent in by those who fill in for the department, reviewed by the bureau,
 * approved as a version that holds, adjusted as the next. The same steps as of a target (filings.ts), over
 * the words of a document.
 */
import type { ActOnFiling, FilingPeople, VersionList } from '#api/filing/filings.ts'
import type {
  StatementFilingView,
  StatementTask,
  StatementTasks,
  StatementTasksQuery,
  StatementVersionComparison,
} from '#api/statements/filings.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import { filingDuty } from '#core/filing/filing-due.ts'
import type { Finding } from '#core/kernel/finding.ts'
import type { StepRecord } from '#core/filing/act.ts'
import { openTasks } from '#core/filing/filing.ts'
import type { Flow } from '#core/filing/flow.ts'
import { step } from '#core/filing/step.ts'
import { flowOfText } from '#core/filing/text-flow.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, invariant, ok, type Result } from '#core/kernel/result.ts'
import { compareTargets } from '#core/target/compare.ts'
import { loadFlow } from '#store/filing/flows.ts'
import {
  findStatementFiling,
  lockStatementFiling,
  isStatementChangedSince,
  isStatementStepDone,
  listStatementSteps,
  openErrors,
  saveStatementStep,
  type StatementSubject,
} from '#store/statements/filings.ts'
import { listStatements } from '#store/statements/lists.ts'
import {
  findStatementVersion,
  keepReturnedStatement,
  keepStatementSignature,
  listStatementVersions,
  loadStatementVersion,
  saveStatementVersion,
} from '#store/statements/versions.ts'
import { findingsOfWords } from '#store/statements/statements.ts'
import type { Db } from '#store/kernel/store.ts'
import { audit } from '../kernel/audit.ts'
import { filingStepped } from '../filing/events.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { orNothing } from '../kernel/or-nothing.ts'
import type { Work } from '../kernel/work.ts'
import { coreAct, stepInLog, unchangedInLog, type ActWay } from '../filing/acts.ts'
import { dueClock } from '../calendar/filing-dues.ts'
import { notifyOfStep } from '../filing/messages.ts'
import { partiesInOrder, partyNamed, actorParty } from '../filing/parties.ts'
import { textWithinReach } from '../filing/within-reach.ts'
import { signKeptVersion, signingRefusal } from '../signing/sign-for.ts'
import { cameBack } from '../filing/since-return.ts'
import { givenUpInLog } from '../filing/given-up.ts'
import { standingView } from '../filing/standing-view.ts'
import { dayInChina } from '../kernel/today.ts'
import { draftRefusal } from '../years/guard.ts'
import { restoreWords } from './statements.ts'

/**
 * Texts that wait for the actor, to be sent in or to be reviewed; that went through the actor's hands; or all
 * within reach.
 */
export async function listStatementTasks(
  context: Context,
  actor: Actor,
  query: StatementTasksQuery,
): Promise<Result<StatementTasks, Problem>> {
  const { region, id, posts } = actor
  const reach = actorReach(actor, 'filing.read')
  if (reach === null) return NOT_ALLOWED
  if (query.box === 'mine' && actorReach(actor, 'filing.act') === null) return ok({ rows: [], total: 0 })
  const clock = await dueClock(context, region)
  const { rows, total } = await listStatements(
    context.store.of(region).db,
    { id, posts, reach, clock },
    query,
  )
  return ok({
    total,
    rows: rows.map(({ document, name, unitName, fiscalYear, filing, findings, last }): StatementTask => {
      const waits = openTasks(filing).map(({ step: open }) => open)
      const duty = filingDuty(filing, waits)
      const due = clock.dues.find((one) => one.year === fiscalYear && one.duty === duty)
      return {
        document,
        name,
        unitName,
        fiscalYear,
        state: filing.state,
        since: filing.since,
        version: filing.version,
        findings,
        due: due === undefined ? null : { kind: due.kind, day: due.day },
        waits,
        last,
      }
    }),
  })
}

/** The state of a text, what the actor may do, and what was done. Errors: document-not-found. */
export async function readStatementFiling(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<StatementFilingView, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await textWithinReach(actor, 'filing.read', () => findStatementFiling(db, id))
  if (!found.ok) return found
  const [flow, history, errors] = await Promise.all([
    flowOfSubject(db, found.value),
    listStatementSteps(db, id),
    openErrors(db, id),
  ])
  const shown = {
    what: { of: 'statements', id },
    subject: { ...found.value, budget: null },
    flow,
    history,
    errors,
    assessment: null,
    grade: 'ungraded',
    day: dayInChina(context.clock()),
  } as const
  return ok({ document: id, ...(await standingView(db, actor, shown)) })
}

/** Errors: document-not-found, filing-changed (somebody was first), filing-refused, year-closed. */
export async function actOnStatement(
  context: Context,
  actor: Actor,
  input: { readonly id: string } & ActOnFiling,
): Promise<Result<StatementFilingView, Problem>> {
  const acted = await actOnText(context, actor, input)
  return acted.ok ? readStatementFiling(context, actor, input) : acted
}

/**
 * To whom a task may be handed, or who may be asked for another opinion: those for whom the act itself would
 * be done. Errors: document-not-found.
 */
export async function listStatementPeople(
  context: Context,
  actor: Actor,
  {
    id,
    kind,
    task,
  }: { readonly id: string; readonly kind: 'transfer' | 'countersign'; readonly task: string | null },
): Promise<Result<FilingPeople, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await textWithinReach(actor, 'filing.act', () => findStatementFiling(db, id))
  if (!found.ok) return found
  const { filing, units } = found.value
  const flow = await flowOfSubject(db, found.value)
  const act = { actor: actorParty(actor, units), at: context.clock().toISOString(), comment: '', task }
  return ok({
    rows: (await partiesInOrder(db, units)).filter(
      (target) => step(filing, { ...act, kind, target }, flow).ok,
    ),
  })
}

/** Approved versions, newest first. Errors: document-not-found. */
export async function listTextVersions(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<VersionList, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await textWithinReach(actor, 'filing.read', () => findStatementFiling(db, id))
  return found.ok ? ok({ rows: await listStatementVersions(db, id) }) : found
}

/**
 * What differs between two versions, or one and the text as it is now. Errors: document-not-found,
 * version-not-found.
 */
export async function compareTextVersions(
  context: Context,
  actor: Actor,
  { id, from, to }: { readonly id: string; readonly from: number; readonly to?: number | undefined },
): Promise<Result<StatementVersionComparison, Problem>> {
  const { db } = context.store.of(actor.region)
  const found = await textWithinReach(actor, 'filing.read', () => findStatementFiling(db, id))
  if (!found.ok) return found
  const [before, after] = await Promise.all([
    loadStatementVersion(db, id, from),
    loadStatementVersion(db, id, to ?? null),
  ])
  return before === null || after === null
    ? err(problem('version-not-found'))
    : ok({ from, to: to ?? null, comparison: compareTargets(before, after) })
}

/** The flow that a text takes. */
export async function flowOfSubject(
  db: Db,
  { fiscalYear, kind }: Pick<StatementSubject, 'fiscalYear' | 'kind'>,
): Promise<Flow> {
  return flowOfText(await loadFlow(db, fiscalYear), kind)
}

/** @returns the text as it is after it */
export async function actOnText(
  context: Context,
  actor: Actor,
  input: { readonly id: string } & ActOnFiling,
  { batch = null, run = orNothing }: ActWay = {},
): Promise<Result<StatementSubject, Problem>> {
  return run(context.store.of(actor.region), (tx) => actOn({ context, tx, actor }, { ...input, batch }), {
    findsItself: input.request !== null,
  })
}

type ActOnText = { readonly id: string; readonly batch: string | null } & ActOnFiling

async function actOn(work: Work, input: ActOnText): Promise<Result<StatementSubject, Problem>> {
  const { context, tx, actor } = work
  const { id, act, request, batch } = input
  const held = await textWithinReach(actor, 'filing.act', () => lockStatementFiling(tx, id))
  if (!held.ok) return held
  const subject = held.value
  const { filing: before, units } = subject
  if (request !== null && (await isStatementStepDone(tx, { document: id, actor: actor.id, request })))
    return ok(subject)
  const refusal = await actRefusal(work, subject, input)
  if (refusal !== null) return err(refusal)
  const flow = await flowOfSubject(tx, subject)
  const target =
    act.kind === 'transfer' || act.kind === 'countersign' ? await partyNamed(tx, act.target, units) : null
  const errors = act.kind === 'submit' ? await openErrors(tx, id) : 0
  const acted = { errors, budget: null, grade: 'ungraded' } as const
  const back = act.kind === 'submit' ? await cameBack(tx, { of: 'statements', id }, before) : null
  const stepped = step(
    before,
    coreAct(act, acted, {
      actor: actorParty(actor, units),
      target,
      at: context.clock(),
      assessment: null,
      back,
    }),
    flow,
  )
  if (!stepped.ok)
    return err(problem('filing-refused', { ...stepped.error.values, reason: stepped.error.code }))
  // Several are passed together only where nothing is open.
  if (batch !== null && act.kind === 'pass' && !isClean(await findingsOfWords(tx, id)))
    return err(problem('filing-not-clean'))
  const { record } = stepped.value
  await saveStatementStep(tx, subject, stepped.value, request)
  // What went back to the department is kept as it was, so that only what changes is read again.
  if (record.kind === 'return' && record.back === 'unit') await keepReturnedStatement(tx, id, record.number)
  const restored = record.kind === 'abandon' ? givenUpInLog(await restoreWords(work, id, before.version)) : {}
  const sha256 = record.approval === null ? null : await keepVersion(work, id, record)
  await notifyOfStep(context, tx, actor, {
    subject: { ...subject, project: null },
    stepped: stepped.value,
    flow,
    batch,
  })
  const event = filingStepped(
    record.kind,
    `document:${id}`,
    { state: record.from },
    {
      name: subject.name,
      state: record.to,
      ...stepInLog(record),
      ...unchangedInLog(back),
      ...restored,
      ...(sha256 !== null && { sha256 }),
    },
  )
  await audit(context, tx, actor.id, event)
  return ok({ ...subject, filing: stepped.value.filing })
}

/** What keeps the act from being done, whatever the flow says of it. */
async function actRefusal(
  { context, tx, actor }: Work,
  { fiscalYear, filing }: StatementSubject,
  { id, act, steps }: ActOnText,
): Promise<Problem | null> {
  // Who looks at a text opens it, perhaps while the act is asked for.
  if (
    steps !== null &&
    steps !== filing.steps &&
    (await isStatementChangedSince(tx, { document: id, actor: actor.id, seen: steps }))
  )
    return problem('filing-changed', { state: filing.state })
  if (act.kind === 'submit') return draftRefusal(tx, fiscalYear, filing)
  return act.kind === 'approve' ? signingRefusal(context, tx) : null
}

/** What the heap of a target is for: nothing that a reviewer has to look at one by one. */
function isClean(findings: readonly Pick<Finding, 'severity'>[]): boolean {
  return findings.every(({ severity }) => severity === 'advice')
}

/**
 * The words as they are approved, under the reason for which they were adjusted, signed where the region
 * signs.
 */
async function keepVersion(
  { context, tx, actor }: Work,
  id: string,
  { approval, version }: StepRecord,
): Promise<string> {
  invariant(approval !== null, 'a version has its approval')
  const adjusted =
    version > 1 ? (await listStatementSteps(tx, id)).find(({ kind }) => kind === 'adjust') : undefined
  const sha256 = await saveStatementVersion(tx, id, {
    number: version,
    reason: adjusted?.comment ?? '',
    approval,
    by: actor.id,
    at: context.clock(),
  })
  invariant(sha256 !== null, 'a document that is held is there')
  const signature = await signKeptVersion(
    context,
    tx,
    { of: 'statements', id },
    await findStatementVersion(tx, id, version),
  )
  if (signature !== null) await keepStatementSignature(tx, id, version, signature)
  return sha256
}
