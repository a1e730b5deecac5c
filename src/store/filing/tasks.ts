/** What was handed to one person on the way of targets and departments' texts, and waits there. */
import { sql } from 'kysely'
import type { Db } from '../kernel/store.ts'

export type PersonTask = { readonly project: string; readonly name: string }

/** One row a target, in the order of their ids, so that several locks are taken in one order. */
export async function tasksOfPerson(db: Db, person: string): Promise<PersonTask[]> {
  return db
    .selectFrom('filing_tasks as t')
    .innerJoin('projects as p', 'p.project_id', 't.project_id')
    .select(['t.project_id as project', 'p.name'])
    .distinct()
    .where('t.person', '=', person)
    .orderBy('t.project_id')
    .execute()
}

/**
 * The targets of these units (their own, or that of their document) of which something waits for one person,
 * in the order of their ids.
 */
export async function projectsHandedIn(db: Db, units: readonly string[]): Promise<string[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('filing_tasks as t')
    .innerJoin('projects as p', 'p.project_id', 't.project_id')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select('t.project_id')
    .distinct()
    .where('t.person', 'is not', null)
    .where((where) => where.or([where('p.unit_id', 'in', [...units]), where('d.unit_id', 'in', [...units])]))
    .orderBy('t.project_id')
    .execute()
  return rows.map(({ project_id }) => project_id)
}

export type PersonText = { readonly document: string; readonly name: string }

/** Texts of departments, likewise. */
export async function textsOfPerson(db: Db, person: string): Promise<PersonText[]> {
  return db
    .selectFrom('statement_tasks as t')
    .innerJoin('documents as d', 'd.document_id', 't.document_id')
    .select(['t.document_id as document', sql<string>`coalesce(d.title, d.file)`.as('name')])
    .distinct()
    .where('t.person', '=', person)
    .orderBy('t.document_id')
    .execute()
}

/** The texts of these units of which something waits for one person, in the order of their ids. */
export async function textsHandedIn(db: Db, units: readonly string[]): Promise<string[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('statement_tasks as t')
    .innerJoin('documents as d', 'd.document_id', 't.document_id')
    .select('t.document_id')
    .distinct()
    .where('t.person', 'is not', null)
    .where('d.unit_id', 'in', [...units])
    .orderBy('t.document_id')
    .execute()
  return rows.map(({ document_id }) => document_id)
}
