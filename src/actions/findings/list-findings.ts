/**
 * One page of the findings that match, with the counts by which they are narrowed down; the units that they
 * are of, by name or code.
 */
import type { FindingList, FindingQuery, FindingUnitQuery } from '#api/findings/findings.ts'
import type { UnitsNamed } from '#api/kernel/unit-facet.ts'
import type { Actor, Reach } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { FindingRow } from '#core/findings/rows.ts'
import { loadFindingPage, loadFindingUnits } from '#store/findings/findings.ts'
import { projectsWithin, sightOver } from '#store/findings/sight.ts'
import type { Db } from '#store/kernel/store.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { reading } from '../kernel/reach.ts'

export async function listFindings(
  context: Context,
  actor: Actor,
  input: FindingQuery,
): Promise<Result<FindingList, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'finding.read')
  if (read === null) return NOT_ALLOWED
  const list = await loadFindingPage(read.db, input)
  const see = await sightOver(
    context.store.of(actor.region).db,
    read.reach,
    list.rows.map((finding) => ({ document: finding.documentId, finding })),
  )
  const rows = list.rows.map((finding) => see(finding.documentId, finding))
  return ok({
    ...list,
    rows: await atOwnProjects(context.store.of(actor.region).db, read.reach, rows, list.rows),
  })
}

/** Units that are called so, among those with findings that match. */
export async function listFindingUnits(
  context: Context,
  actor: Actor,
  input: FindingUnitQuery,
): Promise<Result<UnitsNamed, Problem>> {
  const read = reading(context.store.of(actor.region).db, actor, 'finding.read')
  return read === null ? NOT_ALLOWED : ok(await loadFindingUnits(read.db, input))
}

/** What was met first elsewhere, or is said of a whole document, is at the reader's own project. */
async function atOwnProjects(
  db: Db,
  reach: Reach,
  rows: readonly FindingRow[],
  before: readonly FindingRow[],
): Promise<FindingRow[]> {
  const moved = rows.filter(({ project }, i) => project !== before[i]?.project)
  if (moved.length === 0) return [...rows]
  const projects = await projectsWithin(
    db,
    reach,
    moved.map(({ documentId }) => documentId),
  )
  return rows.map((row) => {
    const at = moved.includes(row)
      ? projects.find(({ document, order }) => document === row.documentId && order === row.project)
      : undefined
    return at === undefined
      ? row
      : { ...row, projectId: at.id, projectName: at.name, unitCode: at.unitCode, unitName: at.unitName }
  })
}
