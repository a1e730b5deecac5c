/**
 * Saving a document whose words were changed in place: only what changed is written, so that whatever else is
 * kept of its projects stays.
 */
import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import { countSeverities } from '#core/kernel/finding.ts'
import type { Life } from '#core/findings/life.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { indicatorValues, indicatorCount, projectColumns, unitKey, documentUnits } from './rows.ts'
import { lockedUnitIds } from './units.ts'
import { alive, insertFindings, renamed, type KeptFinding } from '../findings/rows.ts'
import { recount } from '../findings/recheck.ts'
import { lastCheck, findingLives, parts, readingColumns, type NewReading } from './save-document.ts'
import { takeIn } from '../duplicates/similar.ts'
import type { Db } from '../kernel/store.ts'
import type { JobResult } from '#core/kernel/job.ts'

type Editing = {
  readonly newId: () => string
  /** The document as it is kept, where that is known. */
  readonly held?: TargetDocument
  /** Where rows came or went: the changed words in the rows of before, so that findings follow their rows. */
  readonly renaming?: TargetDocument
  /**
   * When somebody else last saw it: what came after that and the last check, and went again without a
   * decision, is forgotten. null: nothing is.
   */
  readonly seen?: Date | null
}

/**
 * Puts changed words in the place of a document's. Its projects are the same, in the same order, whatever
 * their names; findings go on, those of renamed rows and projects too. It stays compared with the check
 * before the changes.
 * @returns null when the document is not there (any more)
 */
export async function saveEdited(
  tx: Db,
  id: string,
  input: NewReading,
  { newId, held, renaming, seen = null }: Editing,
): Promise<JobResult | null> {
  const { document } = input
  const units = await lockedUnitIds(tx, documentUnits(document, input.unit), newId)
  const unitId = (unit: BudgetUnit | null) => (unit === null ? null : (units.get(unitKey(unit)) ?? null))
  const kept = await tx
    .selectFrom('documents')
    .select(['counted', 'unit_id'])
    .where('document_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const last = kept === undefined ? null : await lastCheck(tx, id, held)
  if (kept === undefined || last === null) return null
  const compared = last.comparedAt ?? last.checkedAt
  const all = findingLives(input, { ...last, known: renamed(last.known, last.before, renaming ?? document) })
  const lives = seen === null ? all : withoutPassing(all, seen > compared ? seen : compared)
  await tx.deleteFrom('findings').where('document_id', '=', id).execute()
  await tx
    .updateTable('documents')
    .set({ ...readingColumns(input, lives, unitId(input.unit)), compared_at: compared })
    .where('document_id', '=', id)
    .execute()

  const ids = await projectIdsOf(tx, id)
  // A project without a unit of its own is the document's.
  const moved = kept.unit_id !== unitId(input.unit)
  const changed = changedProjects(input, last.before, ids, moved)
  for (const one of changed) await saveProject(tx, one, unitId(one.unit))
  await takeIn(tx, document.kind, changed)

  const live = alive(lives).map(({ finding }) => finding)
  await insertFindings(
    tx,
    {
      id,
      document,
      counted: kept.counted,
      unit: input.unit,
      projectId: (order) => ids.get(order) ?? null,
      unitId,
    },
    lives,
    (life) => life.kept?.id ?? newId(),
  )
  await recount(tx, [id])
  return {
    document: id,
    duplicate: false,
    projects: document.projects.length,
    indicators: indicatorCount(document),
    findings: countSeverities(live),
    fiscalYear: document.fiscalYear,
  }
}

/** The projects of a document, by their order. */
async function projectIdsOf(tx: Db, document: string): Promise<ReadonlyMap<number, string>> {
  const rows = await tx
    .selectFrom('projects')
    .select(['project_id', 'position'])
    .where('document_id', '=', document)
    .execute()
  return new Map(rows.map((row) => [row.position, row.project_id]))
}

/** @param moved the document has another unit: every project is written again */
function changedProjects(
  { document, unit }: NewReading,
  before: TargetDocument,
  ids: ReadonlyMap<number, string>,
  moved: boolean,
): Changed[] {
  return document.projects.flatMap((project, i) => {
    const id = ids.get(project.order)
    const old = before.projects[i]
    return id === undefined || (!moved && isDeepStrictEqual(project, old))
      ? []
      : [{ id, project, unit: project.unit ?? unit, before: old ?? null }]
  })
}

/** Without what came and went since: while somebody writes, hundreds of findings live for a few seconds. */
function withoutPassing(lives: readonly Life<KeptFinding>[], since: Date): readonly Life<KeptFinding>[] {
  return lives.filter(
    ({ state, firstSeen, kept }) =>
      state !== 'fixed' || new Date(firstSeen) <= since || kept?.decision.decided_at !== null,
  )
}

type Changed = {
  readonly id: string
  readonly project: Project
  readonly unit: BudgetUnit | null
  /** As it is kept. */ readonly before: Project | null
}

async function saveProject(
  tx: Db,
  { id, project, unit, before }: Changed,
  unitId: string | null,
): Promise<void> {
  // Its counts follow with those of the document.
  await tx
    .updateTable('projects')
    .set({ unit_id: unitId, ...projectColumns(project, unit, []) })
    .where('project_id', '=', id)
    .execute()
  // Of a long form little is written at once: rows that stay as they are where they are are not written
  // again.
  const others = project.indicators.flatMap((indicator, i) =>
    isDeepStrictEqual(indicator, before?.indicators[i]) ? [] : [{ indicator, position: i + 1 }],
  )
  const gone = [
    ...others.map(({ position }) => position),
    ...(before?.indicators ?? [])
      .slice(project.indicators.length)
      .map((_, i) => project.indicators.length + i + 1),
  ]
  if (gone.length > 0)
    await tx
      .deleteFrom('indicators')
      .where('project_id', '=', id)
      .where('position', '=', sql<number>`any(${gone}::int[])`)
      .execute()
  const rows = others.map(({ indicator, position }) => ({
    project_id: id,
    ...indicatorValues(indicator, position),
  }))
  for (const some of parts(rows)) await tx.insertInto('indicators').values(some).execute()
}
