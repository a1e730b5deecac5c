/**
 * The way of targets: what waits, where one is, and acts. An act is one transaction: filing, record,
 * approved version and audit event, while nobody else changes the document.
 */
import type {
  ActOnFiling,
  ActOnFilings,
  AskForecast,
  FilingAct,
  FilingActed,
  FilingList,
  FilingProgress,
  FilingQuery,
  FilingsActed,
  FilingView,
} from '#api/filing/filings.ts'
import { actorReach, type Actor } from '#core/kernel/allows.ts'
import type { GateRefusal } from '#core/assessment/gate.ts'
import type { Approval } from '#core/filing/act.ts'
import { isAtHome, openTasks, type Filing } from '#core/filing/filing.ts'
import type { Flow, RouteStep } from '#core/filing/flow.ts'
import { stepsGivenUp } from '#core/filing/permit.ts'
import { step } from '#core/filing/step.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { keepReturned } from '#store/comments/comments.ts'
import { filingsByDue, loadFilings, type FilingReader } from '#store/filing/lists.ts'
import { filingProgress } from '#store/filing/progress.ts'
import {
  findFiling,
  lockFiling,
  isChangedSince,
  isStepDone,
  lastReason,
  saveStep,
  type FilingSubject,
} from '#store/filing/filings.ts'
import { loadFlow } from '#store/filing/flows.ts'
import { heldByText } from '#store/filing/held-errors.ts'
import { lockProjectMoney } from '#store/execution/money.ts'
import { findDraft } from '#store/writing/drafts.ts'
import { findProjectVersion, keepSignature, saveProjectVersion } from '#store/projects/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import { assessmentStanding } from '../assessment/standing.ts'
import { gateRefusal } from './assessment-gate.ts'
import { audit } from '../kernel/audit.ts'
import { filingStepped } from './events.ts'
import { blanksRefusal } from '../writing/blank-guard.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import type { Work } from '../kernel/work.ts'
import { endOfProject } from '../delegation/ends.ts'
import { coreAct, stepInLog, unchangedInLog, type ActWay } from './acts.ts'
import { dueClock } from '../calendar/filing-dues.ts'
import { partyNamed, actorParty } from './parties.ts'
import { notifyOfStep } from './messages.ts'
import { decidedBudgetRefusal } from '../rectification/decided-budget.ts'
import { newProjectRefusal } from '../rectification/new-project.ts'
import { openItemsRefusal } from '../rectification/open-rectifications.ts'
import { signKeptVersion, signingRefusal } from '../signing/sign-for.ts'
import { cameBack } from './since-return.ts'
import { filingView } from './view.ts'
import { actOnText } from '../statements/filings.ts'
import { dayInChina } from '../kernel/today.ts'
import { orNothing, tried, type Running } from '../kernel/or-nothing.ts'
import { bookVersionMoney } from '../execution/version-money.ts'
import { giveUpAdjustment } from './give-up-adjustment.ts'
import { draftRefusal } from '../years/guard.ts'
import { targetWithinReach } from './within-reach.ts'

/** 待办, 已办, or all, within the actor's reach. */
export async function listFilings(
  context: Context,
  actor: Actor,
  query: FilingQuery,
): Promise<Result<FilingList, Problem>> {
  const reader = await filingReader(context, actor, query.year ?? null)
  return reader === null
    ? NOT_ALLOWED
    : ok(await loadFilings(context.store.of(actor.region).db, reader, query))
}

/** What waits for the actor, of every year: how many targets by their state and deadline. */
export async function countWaitingFilings(context: Context, actor: Actor): ReturnType<typeof filingsByDue> {
  const reader = await filingReader(context, actor, null)
  return reader === null ? [] : filingsByDue(context.store.of(actor.region).db, reader, { box: 'mine' })
}

/** null: the actor reads no targets on their way. */
async function filingReader(
  context: Context,
  actor: Actor,
  year: number | null,
): Promise<FilingReader | null> {
  const reach = actorReach(actor, 'filing.read')
  if (reach === null) return null
  const [{ submit, twice }, clock] = await Promise.all([
    loadFlow(context.store.of(actor.region).db, year),
    dueClock(context, actor.region),
  ])
  return { id: actor.id, posts: actor.posts, reach, submit, twice, clock }
}

/** How far every department is, within the actor's reach. */
export async function readProgress(
  context: Context,
  actor: Actor,
  { year }: { readonly year?: number | undefined },
): Promise<Result<FilingProgress, Problem>> {
  const reach = actorReach(actor, 'filing.read')
  return reach === null
    ? NOT_ALLOWED
    : ok({
        rows: await filingProgress(context.store.of(actor.region).db, reach, {
          year: year ?? null,
          clock: await dueClock(context, actor.region),
        }),
      })
}

/** The state of a target, what the actor may do, and what was done. Errors: project-not-found. */
export async function readFiling(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<FilingView, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'filing.read', () => findFiling(db, id))
  return subject.ok ? ok(await filingView(context, actor, subject.value)) : subject
}

/** Errors: project-not-found, filing-changed (somebody was first), filing-refused. */
export async function actOnFiling(
  context: Context,
  actor: Actor,
  input: { readonly id: string } & ActOnFiling,
): Promise<Result<FilingView, Problem>> {
  const acted = await actOn(context, actor, input)
  return acted.ok ? readFiling(context, actor, input) : acted
}

/**
 * The same act to several targets, or texts of departments: each by itself, one that is refused keeps no
 * other back.
 */
export async function actOnFilings(
  context: Context,
  actor: Actor,
  input: ActOnFilings,
): Promise<Result<FilingsActed, Problem>> {
  if (actorReach(actor, 'filing.act') === null) return NOT_ALLOWED
  const { act, request } = input
  // What people are notified of the whole batch is one message; sent again under the same name, it goes on.
  const batch = request ?? context.newId()
  return ok(await actOnEach(context, actor, input, { act, request, batch }))
}

/** What the act to several would come to: it is done to each, and taken back at once. */
export async function forecastActs(
  context: Context,
  actor: Actor,
  input: AskForecast,
): Promise<Result<FilingsActed, Problem>> {
  if (actorReach(actor, 'filing.act') === null) return NOT_ALLOWED
  const act = foretoldAct(input, dayInChina(context.clock()))
  return ok(
    await actOnEach(context, actor, input, { act, request: null, batch: context.newId(), run: tried }),
  )
}

/** With what is still to be typed taken as typed. */
function foretoldAct({ kind, said }: AskForecast, day: string): FilingAct {
  const comment = said ? TYPED : ''
  switch (kind) {
    case 'submit':
      return { kind, comment }
    case 'pass':
      return { kind, comment, task: null }
    case 'return':
      return { kind, comment, task: null, to: 'previous' }
    case 'approve':
      return { kind, comment, task: null, approval: { number: TYPED, date: day } }
  }
}

const TYPED = '—'

type Several = { readonly projects: readonly string[] } | { readonly statements: readonly string[] }

type AskedOfEach = Pick<ActOnFiling, 'act' | 'request'> & {
  readonly batch: string
  readonly run?: Running
}

async function actOnEach(
  context: Context,
  actor: Actor,
  several: Several,
  { act, request, ...way }: AskedOfEach,
): Promise<FilingsActed> {
  const results: FilingActed[] = []
  const leaves = leaving(context, actor, act.kind)
  const asked = { act, request, steps: null }
  for (const id of new Set('projects' in several ? several.projects : several.statements)) {
    const acted =
      'projects' in several
        ? await actOn(context, actor, { id, ...asked }, way)
        : await actOnText(context, actor, { id, ...asked }, way)
    results.push(
      acted.ok
        ? {
            id,
            ok: true,
            state: acted.value.filing.state,
            goesTo: holderOf(acted.value.filing),
            ...(await leaves(acted.value)),
          }
        : { id, ok: false, problem: acted.error },
    )
  }
  return { results, done: results.filter((result) => result.ok).length }
}

/** Who has it: the unit, or the open steps of the level at which it is. */
function holderOf(filing: Filing): 'unit' | readonly RouteStep[] {
  return isAtHome(filing)
    ? 'unit'
    : openTasks(filing)
        .filter(({ kind }) => kind !== 'consult')
        .map(({ step: id, roles }) => ({ id, roles }))
}

/** Which steps of a target that was just passed are another's from then on. */
function leaving(context: Context, actor: Actor, kind: FilingAct['kind']) {
  const { db } = context.store.of(actor.region)
  const flows = new Map<number | null, Promise<Flow>>()
  return async ({
    filing,
    units,
    fiscalYear,
  }: Pick<FilingSubject, 'filing' | 'units' | 'fiscalYear'>): Promise<{
    readonly givesUp?: readonly RouteStep[]
  }> => {
    const taken = filing.tasks.findLast(({ done, kind: of }) => of !== 'consult' && done?.by === actor.id)
    if (kind !== 'pass' || taken === undefined) return {}
    const flow = flows.get(fiscalYear) ?? loadFlow(db, fiscalYear)
    flows.set(fiscalYear, flow)
    const givesUp = stepsGivenUp(filing, await flow, actorParty(actor, units), taken)
    return givesUp.length === 0 ? {} : { givesUp }
  }
}

type Asked = { readonly id: string } & ActOnFiling

/** @param way.batch the name of an act to several; null: to this one alone */
async function actOn(
  context: Context,
  actor: Actor,
  asked: Asked,
  { batch = null, run = orNothing }: ActWay = {},
): Promise<Result<FilingSubject, Problem>> {
  const { id: project, act, request } = asked
  return run(
    context.store.of(actor.region),
    async (tx) => {
      // An approval may change the budget of the year.
      if (act.kind === 'approve') await lockProjectMoney(tx, project)
      const held = await targetWithinReach(actor, 'filing.act', () => lockFiling(tx, project))
      if (!held.ok) return held
      if (request !== null && (await isStepDone(tx, { project, actor: actor.id, request })))
        return ok(held.value)
      // What lies in a text that nobody can write in now is no bar, and stays open for the reviewer.
      const bars = act.kind === 'submit' ? await heldByText(tx, held.value) : null
      const subject = { ...held.value, errors: held.value.errors - (bars?.errors ?? 0) }
      const work = { context, tx, actor }
      const refusal = await actRefusal(work, subject, asked)
      return refusal === null ? takeStep(work, subject, asked, batch) : err(refusal)
    },
    { findsItself: request !== null },
  )
}

/** What keeps an act back before its way is asked; null: nothing. */
async function actRefusal(
  { context, tx, actor }: Work,
  subject: FilingSubject,
  { act, steps, written }: Asked,
): Promise<Problem | null> {
  const { project, filing } = subject
  // Who looks at a target opens it, perhaps while the act is asked for.
  if (
    steps !== null &&
    steps !== filing.steps &&
    (await isChangedSince(tx, { project, actor: actor.id, seen: steps }))
  )
    return problem('filing-changed', { state: filing.state })
  if (act.kind === 'approve') return signingRefusal(context, tx)
  return act.kind === 'submit' ? sendingRefusal(tx, subject, written) : null
}

async function sendingRefusal(
  tx: Db,
  subject: FilingSubject,
  written: number | undefined,
): Promise<Problem | null> {
  const { project, filing } = subject
  const draft = written === undefined ? null : await findDraft(tx, project)
  // Nobody sends in what another window wrote and the own one does not show.
  if (draft !== null && draft.version !== written)
    return problem('target-changed', { by: draft.changedBy ?? '' })
  const closed = await draftRefusal(tx, subject.fiscalYear, filing)
  if (closed !== null) return closed
  // A form with open errors is refused for them.
  const blank = subject.errors === 0 ? await blanksRefusal(tx, project) : null
  if (blank !== null) return blank
  // 整改 of last year's project that nobody confirmed, more money than was decided, a new project of a department
  // that came to little: where the rule set says that they block.
  return filing.version === 0
    ? ((await openItemsRefusal(tx, project)) ??
        (await decidedBudgetRefusal(tx, project)) ??
        (await newProjectRefusal(tx, project)))
    : null
}

/** Takes the step that an act is, and keeps all that comes of it. */
async function takeStep(
  work: Work,
  subject: FilingSubject,
  { act, request }: Asked,
  batch: string | null,
): Promise<Result<FilingSubject, Problem>> {
  const { context, tx, actor } = work
  const { project } = subject
  const flow = await loadFlow(tx, subject.fiscalYear)
  const target =
    act.kind === 'transfer' || act.kind === 'countersign'
      ? await partyNamed(tx, act.target, subject.units)
      : null
  const back =
    act.kind === 'submit' ? await cameBack(tx, { of: 'projects', id: project }, subject.filing) : null
  const stepped = step(
    subject.filing,
    coreAct(act, subject, {
      actor: actorParty(actor, subject.units),
      target,
      at: context.clock(),
      back,
      assessment: act.kind === 'submit' ? await missingAssessment(tx, subject) : null,
    }),
    flow,
  )
  // Several are passed together only where nothing is open, whatever is said with it.
  const isUnclean = batch !== null && act.kind === 'pass' && subject.heap !== 'clean'
  if (isUnclean && (stepped.ok || stepped.error.code === 'comment-missing'))
    return err(problem('filing-not-clean'))
  if (!stepped.ok)
    return err(problem('filing-refused', { ...stepped.error.values, reason: stepped.error.code }))
  const { filing, record } = stepped.value
  await saveStep(tx, subject, stepped.value, request)
  // What was handed to colleagues is over with the draft.
  if (record.kind === 'submit') await endOfProject(context, tx, actor, project)
  const restored = record.kind === 'abandon' ? await giveUpAdjustment(work, subject) : {}
  // What went back to the unit is kept as it was, so that only what changes is read again.
  if (record.kind === 'return' && record.back === 'unit') await keepReturned(tx, subject, record.number)
  const kept =
    record.approval === null
      ? ok(null)
      : await keepApproved(work, subject, { number: filing.version, approval: record.approval })
  if (!kept.ok) return kept
  const sha256 = kept.value
  await notifyOfStep(context, tx, actor, { subject, stepped: stepped.value, flow, batch })
  const event = filingStepped(
    record.kind,
    `project:${project}`,
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
  return ok({ ...subject, filing })
}

/** Keeps the approved version, signs it, and books what it changes of the budget. @returns its digest */
async function keepApproved(
  { context, tx, actor }: Work,
  { project, name }: FilingSubject,
  { number, approval }: { readonly number: number; readonly approval: Approval },
): Promise<Result<string, Problem>> {
  const reason = number > 1 ? await lastReason(tx, project) : ''
  const sha256 = await saveProjectVersion(tx, project, {
    number,
    reason,
    approval,
    by: actor.id,
    at: context.clock(),
  })
  await signVersion(context, tx, project, number)
  const booked = await bookVersionMoney(context, tx, actor, { project, name, number, approval, reason })
  return booked.ok ? ok(sha256) : booked
}

/** Of a region that signs. */
async function signVersion(context: Context, tx: Db, project: string, number: number): Promise<void> {
  const signature = await signKeptVersion(
    context,
    tx,
    { of: 'projects', id: project },
    await findProjectVersion(tx, project, number),
  )
  if (signature !== null) await keepSignature(tx, project, number, signature)
}

/** What of a 事前绩效评估 that must have passed is missing: its own, or that of its policy. */
async function missingAssessment(tx: Db, { project, filing }: FilingSubject): Promise<GateRefusal | null> {
  const standing = await assessmentStanding(tx, project)
  return standing === null ? null : gateRefusal(tx, project, standing, filing.version)
}
