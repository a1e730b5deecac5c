/**
 * The way of targets: what waits, where one stands, and acts. An act is one transaction: filing, record, approved version
 * and audit event, while nobody else changes the document.
 */
import type { ActOnFiling, ActOnFilings, FilingAct, FilingActed, FilingList, FilingProgress, FilingQuery, FilingsActed, FilingView } from '#api/filings.ts'
import { covers, reachOf, type Action, type Actor } from '#core/access/allows.ts'
import type { EventType } from '#core/audit/event.ts'
import type { Act, Party, StepRecord } from '#core/flow/act.ts'
import { step } from '#core/flow/step.ts'
import type { ActKind } from '#core/flow/states.ts'
import { problem, type Problem } from '#core/problem.ts'
import { err, ok, type Result } from '#core/result.ts'
import { keepReturned } from '#store/comments.ts'
import { listFilings as loadFilings } from '#store/filing-lists.ts'
import { filingProgress } from '#store/filing-progress.ts'
import { findFiling, holdFiling, isStepDone, lastReason, saveStep, type FilingSubject } from '#store/filings.ts'
import { flowOf } from '#store/flows.ts'
import { saveProjectVersion } from '#store/project-versions.ts'
import { fenOrNull } from '#store/review-rows.ts'
import { audit } from './audit.ts'
import { NOT_ALLOWED, type Context } from './context.ts'
import { partyNamed, partyOf } from './filing-parties.ts'
import { viewOf } from './filing-view.ts'

/** 待办, 已办, or all, within the actor's reach. */
export async function listFilings(context: Context, actor: Actor, query: FilingQuery): Promise<Result<FilingList, Problem>> {
  const reach = reachOf(actor, 'filing.read')
  if (reach === null) return NOT_ALLOWED
  const { db } = context.store
  const { submit } = await flowOf(db, actor.region, query.year ?? null)
  return ok(await loadFilings(db, actor.region, { id: actor.id, posts: actor.posts, reach, submit }, query))
}

/** How far every department is, within the actor's reach. */
export async function readProgress(context: Context, actor: Actor, { year }: { readonly year?: number | undefined }): Promise<Result<FilingProgress, Problem>> {
  const reach = reachOf(actor, 'filing.read')
  return reach === null ? NOT_ALLOWED : ok({ rows: await filingProgress(context.store.db, actor.region, reach, year ?? null) })
}

/** Where a target stands, what the actor may do, and what was done. Errors: project-not-found. */
export async function readFiling(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<FilingView, Problem>> {
  const { db } = context.store
  const subject = await withinReach(actor, 'filing.read', () => findFiling(db, actor.region, id))
  return subject.ok ? ok(await viewOf(db, actor, subject.value)) : subject
}

/** Errors: project-not-found, filing-changed (somebody was first), filing-refused. */
export async function actOnFiling(context: Context, actor: Actor, input: { readonly id: string } & ActOnFiling): Promise<Result<FilingView, Problem>> {
  const acted = await actOn(context, actor, input.id, input)
  return acted.ok ? readFiling(context, actor, input) : acted
}

/** The same act to several: each by itself, one that is refused keeps no other back. */
export async function actOnFilings(context: Context, actor: Actor, { projects, act, request }: ActOnFilings): Promise<Result<FilingsActed, Problem>> {
  if (reachOf(actor, 'filing.act') === null) return NOT_ALLOWED
  const results: FilingActed[] = []
  for (const project of new Set(projects)) {
    const acted = await actOn(context, actor, project, { act, request, steps: null }, act.kind === 'pass')
    results.push(acted.ok ? { project, ok: true, state: acted.value.filing.state } : { project, ok: false, problem: acted.error })
  }
  return ok({ results, done: results.filter((result) => result.ok).length })
}

/** Nobody learns of what is beyond the own reach. */
export async function withinReach(actor: Actor, action: Action, load: () => Promise<FilingSubject | null>): Promise<Result<FilingSubject, Problem>> {
  const reach = reachOf(actor, action)
  if (reach === null) return NOT_ALLOWED
  const subject = await load()
  return subject !== null && covers(reach, subject.units) ? ok(subject) : err(problem('project-not-found'))
}

async function actOn(context: Context, actor: Actor, project: string, { act, request, steps }: ActOnFiling, cleanOnly = false): Promise<Result<FilingSubject, Problem>> {
  return context.store.transaction(async (tx) => {
    const held = await withinReach(actor, 'filing.act', () => holdFiling(tx, actor.region, project))
    if (!held.ok) return held
    const subject = held.value
    if (request !== null && (await isStepDone(tx, actor.region, { project, actor: actor.id, request }))) return ok(subject)
    if (steps !== null && steps !== subject.filing.steps) return err(problem('filing-changed', { state: subject.filing.state }))
    if (cleanOnly && subject.heap !== 'clean') return err(problem('filing-not-clean'))
    const flow = await flowOf(tx, actor.region, subject.fiscalYear)
    const target = act.kind === 'transfer' || act.kind === 'countersign' ? await partyNamed(tx, actor.region, act.target, subject.units) : null
    const stepped = step(subject.filing, coreAct(act, subject, { actor: partyOf(actor, subject.units), target, at: context.clock() }), flow)
    if (!stepped.ok) return err(problem('filing-refused', { ...stepped.error.values, reason: stepped.error.code }))
    const { filing, record } = stepped.value
    await saveStep(tx, actor.region, subject, stepped.value, request)
    // What went back to the unit is kept as it was, so that only what changes is read again.
    if (record.kind === 'return' && record.back === 'unit') await keepReturned(tx, actor.region, subject, record.number)
    const sha256 = record.approval === null ? null : await saveProjectVersion(tx, actor.region, project, {
      number: filing.version, reason: filing.version > 1 ? await lastReason(tx, actor.region, project) : '', approval: record.approval, by: actor.id, at: context.clock(),
    })
    await audit(context, tx, actor.region, {
      type: EVENTS[record.kind], actor: actor.id, subject: `project:${project}`, before: { state: record.from }, after: { name: subject.name, state: record.to, ...said(record), ...(sha256 !== null && { sha256 }) },
    })
    return ok({ ...subject, filing })
  })
}

function coreAct(act: FilingAct, { errors, budget, grade }: FilingSubject, { actor, target, at }: { readonly actor: Party; readonly target: Party | null; readonly at: Date }): Act {
  const common = { actor, at: at.toISOString(), comment: 'comment' in act ? act.comment : '', task: 'task' in act ? act.task : null }
  switch (act.kind) {
    case 'submit': return { ...common, kind: act.kind, errors, amount: fenOrNull(budget) }
    case 'return': return { ...common, kind: act.kind, to: act.to }
    case 'transfer': return { ...common, kind: act.kind, target: target ?? { id: act.target, roles: [] } }
    case 'countersign': return { ...common, kind: act.kind, target: target ?? { id: act.target, roles: [] } }
    case 'pass': return { ...common, kind: act.kind, grade }
    case 'approve': return { ...common, kind: act.kind, grade, approval: act.approval }
    default: return { ...common, kind: act.kind }
  }
}

const EVENTS: Record<ActKind, EventType> = {
  submit: 'filing.submitted', withdraw: 'filing.withdrawn', open: 'filing.opened', return: 'filing.returned', transfer: 'filing.transferred', countersign: 'filing.countersigned',
  pass: 'filing.passed', approve: 'filing.approved', adjust: 'filing.adjusted', archive: 'filing.archived',
}

/** What the log tells of a step beside its states. */
function said({ step: taken, role, comment, target, grade, approval, version }: StepRecord) {
  return {
    ...(taken !== null && { step: taken }), ...(role !== null && { role }), ...(comment !== '' && { comment }), ...(target !== null && { target }), ...(grade !== null && { grade }),
    ...(approval !== null && { approval: approval.number, date: approval.date, version }),
  }
}
