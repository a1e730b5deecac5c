/** The targets that a department has in a year, and its text with them behind it. */
import { unitsBelow } from '#core/organisation/unit.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { assembled } from '#core/target/assembled.ts'
import type { DepartmentProject } from '#core/writing/covered.ts'
import { loadOrganisation } from '#store/organisation/organisation.ts'
import { findUnitId } from '#store/organisation/unit-ids.ts'
import { papersOfDepartment, projectsOfDepartment } from '#store/statements/statements.ts'
import type { Db } from '#store/kernel/store.ts'

/** @param unit the department; null for a document that speaks for none, which has its own targets alone */
export async function departmentProjects(
  db: Db,
  reached: Db,
  {
    unit,
    year,
    document,
  }: { readonly unit: string | null; readonly year: number | null; readonly document: string },
): Promise<DepartmentProject[]> {
  return projectsOfDepartment(reached, await below(db, unit), year, document)
}

/**
 * The text of a department with its targets behind it.
 * @param reached the database as far as the reader sees
 */
export async function assembledText(db: Db, reached: Db, document: TargetDocument): Promise<TargetDocument> {
  const unit = document.departments?.[0]?.unit ?? null
  const id = unit === null ? null : await findUnitId(db, unit)
  return assembled(document, await papersOfDepartment(reached, await below(db, id), document.fiscalYear))
}

async function below(db: Db, unit: string | null): Promise<readonly string[]> {
  return unit === null ? [] : [...unitsBelow(await loadOrganisation(db), unit)]
}
