/** A document that is here checked once more: its findings go on, its text stays as it is. */
import { sql } from 'kysely'
import type { Finding } from '#core/kernel/finding.ts'
import { carryFindingsOver, type Life } from '#core/findings/life.ts'
import { identify } from '#core/findings/identity.ts'
import type { BudgetUnit } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import type { Grade } from '#core/kernel/grade.ts'
import { rulesColumns, unitKey, type Checked } from '../documents/rows.ts'
import { alive, insertFindings, type KeptFinding } from './rows.ts'
import { lastCheck, type LastCheck } from '../documents/save-document.ts'
import type { Db } from '../kernel/store.ts'

/** Keeps a document as it is until the transaction ends. @returns false when it is not there */
export async function lockDocument(tx: Db, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('documents')
    .select('document_id')
    .where('document_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Puts the findings of a new check in the place of the last one's; counts follow. The document is locked, and
 * its text is the one that is kept.
 * @returns those that count
 */
export async function replaceFindings(
  tx: Db,
  id: string,
  input: { readonly document: TargetDocument; readonly checked: Checked; readonly at: Date },
  newId: () => string,
): Promise<readonly Finding[]> {
  const { document, checked, at } = input
  const last = await lastCheck(tx, id, document)
  if (last === null) return []
  const lives = carryFindingsOver(last.known, identify(document, checked.findings), at.toISOString())
  await tx
    .updateTable('documents')
    .set({
      rule_set: checked.ruleSet,
      score: checked.summary.score,
      judged: checked.summary.judged,
      grade: checked.summary.grade,
      checked_at: at,
      compared_at: last.checkedAt,
      ...rulesColumns(checked),
    })
    .where('document_id', '=', id)
    .execute()
  const counting = alive(lives).map(({ finding }) => finding)
  if (isAsBefore(lives, last.known)) return counting
  const owner = await ownerOf(tx, id, document)
  await tx.deleteFrom('findings').where('document_id', '=', id).execute()
  await insertFindings(tx, owner, lives, (life) => life.kept?.id ?? newId())
  await recount(tx, [id])
  return counting
}

/** Nothing to write: most documents of a county are what they were when all are checked again. */
function isAsBefore(lives: readonly Life<KeptFinding>[], known: LastCheck['known']): boolean {
  return (
    lives.length === known.length &&
    lives.every((life, i) => {
      const before = known[i]
      return (
        before !== undefined &&
        life.identity === before.identity &&
        life.state === before.state &&
        life.kept?.id === before.kept.id &&
        JSON.stringify(life.finding) === JSON.stringify(before.finding) &&
        life.anchors.join() === before.anchors.join()
      )
    })
  )
}

async function ownerOf(tx: Db, id: string, document: TargetDocument) {
  const { counted, unit_id } = await tx
    .selectFrom('documents')
    .select(['counted', 'unit_id'])
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow()
  const projects = await tx
    .selectFrom('projects')
    .select(['project_id', 'position', 'unit_id'])
    .where('document_id', '=', id)
    .execute()
  const ids = [...new Set([unit_id, ...projects.map((project) => project.unit_id)])].filter(
    (one) => one !== null,
  )
  const units =
    ids.length === 0
      ? []
      : await tx
          .selectFrom('budget_units')
          .select(['unit_id', 'code', 'name'])
          .where('unit_id', 'in', ids)
          .execute()
  const keys =
    ids.length === 0
      ? []
      : await tx.selectFrom('unit_keys').select(['key', 'unit_id']).where('unit_id', 'in', ids).execute()
  const idByKey = new Map(keys.map(({ key, unit_id }) => [key, unit_id]))
  const own = units.find((unit) => unit.unit_id === unit_id)
  const projectIds = new Map(projects.map((project) => [project.position, project.project_id]))
  return {
    id,
    document,
    counted,
    unit: own === undefined ? null : { code: own.code, name: own.name },
    projectId: (order: number) => projectIds.get(order) ?? null,
    unitId: (unit: BudgetUnit | null) => (unit === null ? null : (idByKey.get(unitKey(unit)) ?? null)),
  }
}

/** Brings the counts of documents and of their projects into step with their findings. */
export async function recount(tx: Db, documents: readonly string[]): Promise<void> {
  if (documents.length === 0) return
  await sql`update documents d set
    errors = (select count(*) from findings f where f.region_id = ${tx.region} and f.document_id = d.document_id and f.severity = 'error' and f.state in ('open', 'disputed')),
    warnings = (select count(*) from findings f where f.region_id = ${tx.region} and f.document_id = d.document_id and f.severity = 'warning' and f.state in ('open', 'disputed')),
    advice = (select count(*) from findings f where f.region_id = ${tx.region} and f.document_id = d.document_id and f.severity = 'advice' and f.state in ('open', 'disputed'))
    where d.region_id = ${tx.region} and d.document_id = any(${documents}::uuid[])`.execute(tx)
  await sql`update projects p set errors = coalesce(c.errors, 0), warnings = coalesce(c.warnings, 0), advice = coalesce(c.advice, 0), rules = coalesce(c.rules, '{}')
    from projects q left join (
      select t.project_id, count(*) filter (where f.severity = 'error') as errors, count(*) filter (where f.severity = 'warning') as warnings,
        count(*) filter (where f.severity = 'advice') as advice, array_agg(distinct f.rule order by f.rule) as rules
      from findings f cross join unnest(f.touched) as t (project_id)
      where f.region_id = ${tx.region} and f.document_id = any(${documents}::uuid[]) and f.state in ('open', 'disputed') group by t.project_id
    ) c on c.project_id = q.project_id
    where p.region_id = ${tx.region} and q.region_id = ${tx.region} and p.project_id = q.project_id and p.document_id = any(${documents}::uuid[])`.execute(
    tx,
  )
}

/** The score that a document has without what was waived. */
export async function setScore(
  tx: Db,
  id: string,
  { score, judged, grade }: { readonly score: number; readonly judged: number; readonly grade: Grade | null },
): Promise<void> {
  await tx.updateTable('documents').set({ score, judged, grade }).where('document_id', '=', id).execute()
}
