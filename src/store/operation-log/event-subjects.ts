/**
 * What the subjects of records are called today (项目 of that name, 监控 of that mark), so that a list of the log
 * need not show numbers.
 */
import { sql } from 'kysely'
import type { RoundMark } from '#core/monitoring/round.ts'
import type { Db } from '../kernel/store.ts'

/** `name`: as it is in the program; a round has its year and mark, an item of 整改 its year and number. */
type SubjectFacts =
  | { readonly name: string }
  | { readonly year: number; readonly mark: RoundMark }
  | { readonly year: number; readonly number: number }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** By subject (`project:5f…`); what is gone, and kinds without a name, are left out. */
export async function subjectFacts(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, SubjectFacts>> {
  const ids = (kind: string) => [
    ...new Set(
      subjects
        .filter((subject) => subject.startsWith(`${kind}:`))
        .map((subject) => subject.slice(kind.length + 1))
        .filter((id) => UUID.test(id)),
    ),
  ]
  const named = await Promise.all(
    NAMED.map(async ({ kind, question }) => {
      const wanted = ids(kind)
      if (wanted.length === 0) return []
      const { rows } = await question(db.region, wanted).execute(db)
      return rows.map(({ id, ...facts }): [string, SubjectFacts] => [`${kind}:${id}`, facts])
    }),
  )
  return new Map(named.flat())
}

type Question = (
  region: string,
  ids: readonly string[],
) => ReturnType<typeof sql<{ id: string } & SubjectFacts>>

const NAMED: readonly { readonly kind: string; readonly question: Question }[] = [
  {
    kind: 'project',
    question: (region, ids) =>
      sql`select project_id as id, name from projects where region_id = ${region} and project_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'document',
    question: (region, ids) =>
      sql`select document_id as id, file as name from documents where region_id = ${region} and document_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'unit',
    question: (region, ids) =>
      sql`select unit_id as id, name from budget_units where region_id = ${region} and unit_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'user',
    question: (region, ids) =>
      sql`select user_id as id, name from users where region_id = ${region} and user_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'evaluation',
    question: (region, ids) =>
      sql`select task_id as id, name from evaluation_tasks where region_id = ${region} and task_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'pool',
    question: (region, ids) =>
      sql`select entry_id as id, name from evaluation_pool where region_id = ${region} and entry_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'region',
    question: (region, ids) =>
      sql`select region_id as id, name from regions where region_id = ${region} and region_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'round',
    question: (region, ids) =>
      sql`select round_id as id, fiscal_year as year, mark from monitoring_rounds where region_id = ${region} and round_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'accountability',
    question: (region, ids) =>
      sql`select entry_id as id, subject as name from accountability_entries where region_id = ${region} and entry_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'policy',
    question: (region, ids) =>
      sql`select policy_id as id, name from policies where region_id = ${region} and policy_id = any(${ids}::uuid[])`,
  },
  {
    kind: 'rectification',
    question: (region, ids) =>
      sql`select rectification_id as id, year, number from rectifications where region_id = ${region} and rectification_id = any(${ids}::uuid[])`,
  },
]
