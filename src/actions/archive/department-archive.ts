/** 绩效档案 of departments: what each came to as a whole (部门整体绩效评价), of all years, with what it handed in. */
import type { DepartmentArchive } from '#api/evaluation/evaluations.ts'
import { allows, actorReach, type Actor } from '#core/kernel/allows.ts'
import type { Problem } from '#core/kernel/problem.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import { archivedDepartments } from '#store/archive/archive.ts'
import { within } from '#store/kernel/reach.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { mayLead } from '../evaluation/standing.ts'

/**
 * Final results within reach; files are for the lead and for those who answer for the department.
 */
export async function readDepartmentArchive(
  context: Context,
  actor: Actor,
): Promise<Result<DepartmentArchive, Problem>> {
  const reach = actorReach(actor, 'evaluation.read')
  if (reach === null) return NOT_ALLOWED
  const rows = await archivedDepartments(within(context.store.of(actor.region).db, reach))
  const opens = (unit: string) => allows(actor, 'evaluation.answer', { region: actor.region, units: [unit] })
  return ok({
    rows: rows.map(({ taskUnit, ...row }) => ({
      ...row,
      files: mayLead(actor, row.kind, taskUnit) || opens(row.unit) ? row.files : [],
    })),
  })
}
