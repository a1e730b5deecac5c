/** What people said a project is, for its lights; it goes before what the project itself says. */
import { sql } from 'kysely'
import type { KindOfProject } from '#core/monitoring/project-kind.ts'
import type { Db } from '../kernel/store.ts'

export type KindByHand = { readonly kind: KindOfProject; readonly by: string; readonly at: string }

/** By project; of what nobody said there is nothing. */
export async function kindsByHand(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, KindByHand>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('monitoring_kinds as k')
    .innerJoin('users as u', 'u.user_id', 'k.set_by')
    .select(['k.project_id', 'k.kind', 'k.set_at', 'u.name'])
    .where(sql<boolean>`k.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map((row) => [row.project_id, { kind: row.kind, by: row.name, at: row.set_at.toISOString() }]),
  )
}

/** @param said null: again what the project itself says */
export async function keepKind(
  tx: Db,
  project: string,
  said: { readonly kind: KindOfProject; readonly by: string; readonly at: Date } | null,
): Promise<void> {
  if (said === null) {
    await tx.deleteFrom('monitoring_kinds').where('project_id', '=', project).execute()
    return
  }
  const { kind, by, at } = said
  await tx
    .insertInto('monitoring_kinds')
    .values({ project_id: project, kind, set_by: by, set_at: at })
    .onConflict((conflict) =>
      conflict.columns(['region_id', 'project_id']).doUpdateSet({ kind, set_by: by, set_at: at }),
    )
    .execute()
}
