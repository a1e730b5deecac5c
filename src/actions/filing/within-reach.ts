/**
 * What goes through the workflow, a target or the text of a department: how it is reached, and what records
 * call it.
 */
import { covers, actorReach, type Action, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { FilingSubject } from '#store/filing/filings.ts'
import type { StatementSubject } from '#store/statements/filings.ts'
import type { FilingRef } from '#store/filing/filing-tables.ts'
import { NOT_ALLOWED } from '../kernel/context.ts'

/** Nobody learns of what is beyond the own reach. Errors: project-not-found. */
export function targetWithinReach(
  actor: Actor,
  action: Action,
  load: () => Promise<FilingSubject | null>,
): Promise<Result<FilingSubject, Problem>> {
  return withinReach(actor, action, load, 'project-not-found')
}

/** The same of a department's text. Errors: document-not-found. */
export function textWithinReach(
  actor: Actor,
  action: Action,
  load: () => Promise<StatementSubject | null>,
): Promise<Result<StatementSubject, Problem>> {
  return withinReach(actor, action, load, 'document-not-found')
}

async function withinReach<S extends { readonly units: readonly string[] }>(
  actor: Actor,
  action: Action,
  load: () => Promise<S | null>,
  missing: 'project-not-found' | 'document-not-found',
): Promise<Result<S, Problem>> {
  const reach = actorReach(actor, action)
  if (reach === null) return NOT_ALLOWED
  const subject = await load()
  return subject !== null && covers(reach, subject.units) ? ok(subject) : err(problem(missing))
}

/** As the operation log names it. */
export function logSubject({ of, id }: FilingRef): string {
  return `${of === 'projects' ? 'project' : 'document'}:${id}`
}
