/** What was handed to one person on the way of targets, and waits there. */
import type { Db } from './store.ts'

export type PersonTask = { readonly project: string; readonly name: string }

/** One row a target, in the order of their ids: whoever holds several holds them in one order. */
export async function tasksOfPerson(db: Db, region: string, person: string): Promise<PersonTask[]> {
  return db.selectFrom('filing_tasks as t').innerJoin('projects as p', (join) => join.onRef('p.region_id', '=', 't.region_id').onRef('p.project_id', '=', 't.project_id'))
    .select(['t.project_id as project', 'p.name']).distinct().where('t.region_id', '=', region).where('t.person', '=', person).orderBy('t.project_id').execute()
}
