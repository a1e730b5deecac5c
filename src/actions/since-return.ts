/** What changed since a target, or the text of a department, was last sent back to the unit: only that is to be read again. */
import type { SinceReturn, TextSinceReturn } from '#api/comments.ts'
import type { Actor } from '#core/access/allows.ts'
import type { Problem } from '#core/problem.ts'
import { ok, type Result } from '#core/result.ts'
import { compareProjects, compareTargets } from '#core/target/compare.ts'
import { lastReturned, type Returned } from '#store/comments.ts'
import { findFiling, listSteps, type StepRow } from '#store/filings.ts'
import { loadProjectVersion } from '#store/project-versions.ts'
import { findStatementFiling, listStatementSteps } from '#store/statement-filings.ts'
import { lastReturnedStatement, loadStatementVersion } from '#store/statement-versions.ts'
import type { Context } from './context.ts'
import { targetWithinReach, textWithinReach } from './on-way.ts'

/** Errors: project-not-found. */
export async function readSinceReturn(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<SinceReturn, Problem>> {
  const { db } = context.store
  const { region } = actor
  const subject = await targetWithinReach(actor, 'filing.read', () => findFiling(db, region, id))
  return subject.ok ? ok(sinceOf(...await Promise.all([lastReturned(db, region, id), loadProjectVersion(db, region, id, null), listSteps(db, region, id)]), compareProjects)) : subject
}

/** Errors: document-not-found. */
export async function readTextSinceReturn(context: Context, actor: Actor, { id }: { readonly id: string }): Promise<Result<TextSinceReturn, Problem>> {
  const { db } = context.store
  const { region } = actor
  const subject = await textWithinReach(actor, 'filing.read', () => findStatementFiling(db, region, id))
  return subject.ok ? ok(sinceOf(...await Promise.all([lastReturnedStatement(db, region, id), loadStatementVersion(db, region, id, null), listStatementSteps(db, region, id)]), compareTargets)) : subject
}

/** @param history newest first */
function sinceOf<Content, Change>(returned: Returned<Content> | null, now: Content | null, history: readonly StepRow[], compare: (before: Content, after: Content) => Change): SinceReturn<Change> {
  const step = history.find(({ number }) => number === returned?.number)
  // What was approved since is compared with its version.
  const isOver = history.some(({ kind, number }) => kind === 'approve' && number > (returned?.number ?? 0))
  if (returned === null || now === null || step === undefined || isOver) return { returned: null, change: null }
  return { returned: { at: step.at, by: step.actorName, comment: step.comment }, change: compare(returned.content, now) }
}
