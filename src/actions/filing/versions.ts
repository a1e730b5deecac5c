/** Approved versions of a project, and what differs between any two, or one and the project as it is now. */
import type { VersionComparison, VersionList } from '#api/filing/filings.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { compareProjects } from '#core/target/compare.ts'
import { findFiling } from '#store/filing/filings.ts'
import { listProjectVersions, loadProjectVersion } from '#store/projects/versions.ts'
import type { Context } from '../kernel/context.ts'
import { targetWithinReach } from './within-reach.ts'

/** Newest first. Errors: project-not-found. */
export async function listVersions(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<VersionList, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'filing.read', () => findFiling(db, id))
  return subject.ok ? ok({ rows: await listProjectVersions(db, id) }) : subject
}

/** Errors: project-not-found, version-not-found. */
export async function compareVersions(
  context: Context,
  actor: Actor,
  { id, from, to }: { readonly id: string; readonly from: number; readonly to?: number | undefined },
): Promise<Result<VersionComparison, Problem>> {
  const { db } = context.store.of(actor.region)
  const subject = await targetWithinReach(actor, 'filing.read', () => findFiling(db, id))
  if (!subject.ok) return subject
  const [before, after] = await Promise.all([
    loadProjectVersion(db, id, from),
    loadProjectVersion(db, id, to ?? null),
  ])
  return before === null || after === null
    ? err(problem('version-not-found'))
    : ok({ from, to: to ?? null, change: compareProjects(before, after), before, after })
}
