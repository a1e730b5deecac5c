/** What people said a project is by the rules made for it alone; it goes before what the project itself says. */
import { sql } from 'kysely'
import type { ProjectForm } from '#core/target/project-form.ts'
import { sameProjects } from '../kernel/same-projects.ts'
import type { Db } from '../kernel/store.ts'
import { bondFunding } from './projects.ts'

export type FormByHand = { readonly form: ProjectForm; readonly by: string; readonly at: string }

/** By project; of what nobody said there is nothing. */
export async function formsByHand(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, FormByHand>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('project_forms as f')
    .innerJoin('users as u', 'u.user_id', 'f.set_by')
    .select(['f.project_id', 'f.form', 'f.set_at', 'u.name'])
    .where(sql<boolean>`f.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [row.project_id, { form: row.form, by: row.name, at: row.set_at.toISOString() }]),
  )
}

/** What was said of the projects of a document, by a person or of their 资金构成: by their place in it, from 1. */
export async function saidFormsAt(db: Db, document: string): Promise<ReadonlyMap<number, ProjectForm>> {
  const rows = await db
    .selectFrom('projects as p')
    .leftJoin('project_forms as f', 'f.project_id', 'p.project_id')
    .select([
      'p.position',
      'f.form',
      sql<boolean>`p.project_id in ${bondFunding(db).select('project_id').where('document_id', '=', document)}`.as(
        'bonds',
      ),
    ])
    .where('p.document_id', '=', document)
    .execute()
  return new Map(
    rows.flatMap(({ position, form, bonds }): [number, ProjectForm][] => {
      if (form !== null) return [[position, form]]
      return bonds ? [[position, 'special-bond']] : []
    }),
  )
}

/** @param said null: again what the project itself says */
export async function keepForm(
  tx: Db,
  project: string,
  said: { readonly form: ProjectForm; readonly by: string; readonly at: Date } | null,
): Promise<void> {
  if (said === null) {
    await tx.deleteFrom('project_forms').where('project_id', '=', project).execute()
    return
  }
  const { form, by, at } = said
  await tx
    .insertInto('project_forms')
    .values({ project_id: project, form, set_by: by, set_at: at })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'project_id']).doUpdateSet({ form, set_by: by, set_at: at }),
    )
    .execute()
}

/** Takes what was said along from a document to the one that takes its place, project by project (as assessments). */
export async function carryForms(tx: Db, from: string, to: string): Promise<void> {
  await sql`insert into project_forms (region_id, project_id, form, set_by, set_at)
    select f.region_id, p.new_id, f.form, f.set_by, f.set_at
    from ${sameProjects(tx, from, to)} join project_forms f on f.region_id = ${tx.region} and f.project_id = p.old_id
    on conflict do nothing`.execute(tx)
}
