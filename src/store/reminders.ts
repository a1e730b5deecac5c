/** 催办: kept by target, step and day, so that nobody is reminded of the same twice a day. */
import type { Day } from '#core/organisation/unit.ts'
import type { Db } from './store.ts'

export type Reminder = { readonly project: string; readonly step: string; readonly day: Day }

/** @returns false when somebody has reminded of it that day already; who comes at the same time waits and is second. */
export async function addReminder(tx: Db, region: string, { project, step, day }: Reminder, { by, at }: { readonly by: string; readonly at: Date }): Promise<boolean> {
  const added = await tx.insertInto('reminders').values({ region_id: region, project_id: project, step, day, at, reminded_by: by })
    .onConflict((conflict) => conflict.doNothing()).returning('project_id').executeTakeFirst()
  return added !== undefined
}

/** Who reminded of it that day. */
export async function findReminder(db: Db, region: string, { project, step, day }: Reminder): Promise<{ readonly by: string; readonly at: Date } | null> {
  const row = await db.selectFrom('reminders as r').innerJoin('users as u', (join) => join.onRef('u.region_id', '=', 'r.region_id').onRef('u.user_id', '=', 'r.reminded_by'))
    .select(['u.name', 'r.at']).where('r.region_id', '=', region).where('r.project_id', '=', project).where('r.step', '=', step).where('r.day', '=', day).executeTakeFirst()
  return row === undefined ? null : { by: row.name, at: row.at }
}
