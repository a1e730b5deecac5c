/**
 * What changed since a target, or the text of a department, was last sent back to the unit: only that is to
 * be read again.
 */
import type { SinceReturn, TextSinceReturn } from '#api/comments.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { CameBack } from '#core/filing/act.ts'
import { isAtHome, type Filing } from '#core/filing/filing.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { changesIn, compareProjects, compareTargets } from '#core/target/compare.ts'
import type { FilingStepRow } from '#core/filing/rows.ts'
import { countOpenComments, lastReturned, type Returned } from '#store/comments/comments.ts'
import { findFiling, listSteps } from '#store/filing/filings.ts'
import { loadProjectVersion } from '#store/projects/versions.ts'
import { findStatementFiling, listStatementSteps } from '#store/statements/filings.ts'
import { lastReturnedStatement, loadStatementVersion } from '#store/statements/versions.ts'
import type { Db } from '#store/kernel/store.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import type { Context } from '../kernel/context.ts'
import { targetWithinReach, textWithinReach } from './within-reach.ts'

/** Errors: project-not-found. */
export async function readSinceReturn(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<SinceReturn, Problem>> {
  const { region } = actor
  const { db } = context.store.of(region)
  const subject = await targetWithinReach(actor, 'filing.read', () => findFiling(db, id))
  return subject.ok ? ok(await sinceOfTarget(db, id)) : subject
}

/** Errors: document-not-found. */
export async function readTextSinceReturn(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<TextSinceReturn, Problem>> {
  const { region } = actor
  const { db } = context.store.of(region)
  const subject = await textWithinReach(actor, 'filing.read', () => findStatementFiling(db, id))
  return subject.ok ? ok(await sinceOfText(db, id)) : subject
}

/**
 * What the unit has because it was sent back: whether it is as it came, and how many 批注 are open; null of
 * anything else.
 */
export async function cameBack(
  db: Db,
  what: FilingRef,
  filing: Filing,
  steps: readonly FilingStepRow[] | null = null,
): Promise<CameBack | null> {
  if (!isAtHome(filing)) return null
  const { change } =
    what.of === 'projects' ? await sinceOfTarget(db, what.id, steps) : await sinceOfText(db, what.id, steps)
  return change === null
    ? null
    : { unchanged: changesIn(change) === 0, comments: await countOpenComments(db, what) }
}

async function sinceOfTarget(
  db: Db,
  id: string,
  steps: readonly FilingStepRow[] | null = null,
): Promise<SinceReturn> {
  const returned = await lastReturned(db, id)
  if (returned === null) return NEVER
  return sinceOf(
    returned,
    ...(await Promise.all([loadProjectVersion(db, id, null), steps ?? listSteps(db, id)])),
    compareProjects,
  )
}

async function sinceOfText(
  db: Db,
  id: string,
  steps: readonly FilingStepRow[] | null = null,
): Promise<TextSinceReturn> {
  const returned = await lastReturnedStatement(db, id)
  if (returned === null) return NEVER
  return sinceOf(
    returned,
    ...(await Promise.all([loadStatementVersion(db, id, null), steps ?? listStatementSteps(db, id)])),
    compareTargets,
  )
}

const NEVER = { returned: null, change: null } as const

/** @param history newest first */
function sinceOf<Content, Change>(
  returned: Returned<Content>,
  now: Content | null,
  history: readonly FilingStepRow[],
  compare: (before: Content, after: Content) => Change,
): SinceReturn<Change> {
  const step = history.find(({ number }) => number === returned.number)
  // What was approved since is compared with its version; what was given up is that version again.
  const isOver = history.some(
    ({ kind, number }) => (kind === 'approve' || kind === 'abandon') && number > returned.number,
  )
  if (now === null || step === undefined || isOver) return NEVER
  return {
    returned: { at: step.at, by: step.actorName, comment: step.comment },
    change: compare(returned.content, now),
  }
}
