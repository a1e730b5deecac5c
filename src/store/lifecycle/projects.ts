/** Projects that may be of a special form, and what is on record of the stages of some. */
import { sql } from 'kysely'
import type { StageFacts } from '#core/lifecycle/stages.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import { FORM_HINTS, SPECIAL_FORMS, type SpecialForm } from '#core/target/project-form.ts'
import type { Detail } from '#core/target/project.ts'
import { plainText } from '../kernel/plain.ts'
import type { Db } from '../kernel/store.ts'

/** A project as its form is told from it, and how it is called. Amounts: 分. */
export type FormedProject = {
  readonly id: string
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly year: number | null
  readonly budget: string | null
  readonly details: readonly Detail[]
}

export type FormedQuery = { readonly year: number; readonly search: string }

/**
 * What says one of the words that every special form has, is paid from bonds, or was said to be of a form; the
 * largest first.
 * @returns `found`: the words looked for are in its name, code or unit
 */
export async function listMaybeSpecial(
  db: Db,
  { year, search }: FormedQuery,
): Promise<(FormedProject & { readonly found: boolean })[]> {
  const found =
    search === ''
      ? sql<boolean>`true`
      : sql<boolean>`strpos(concat_ws(E'\n', p.name, p.code, u.name, u.code), ${plainText(search)}) > 0`
  return selectFormed(db)
    .select(found.as('found'))
    .where('p.fiscal_year', '=', year)
    .where(mayBeOf(db, SPECIAL_FORMS))
    .orderBy('p.budget', (by) => by.desc().nullsLast())
    .orderBy('p.project_id')
    .execute()
}

/** null: there is no target of that id that counts. */
export async function findFormed(db: Db, project: string): Promise<FormedProject | null> {
  return (await selectFormed(db).where('p.project_id', '=', project).executeTakeFirst()) ?? null
}

function selectFormed(db: Db) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select([
      'p.project_id as id',
      'p.name',
      'p.code',
      'u.code as unitCode',
      'u.name as unitName',
      'p.fiscal_year as year',
      'p.budget',
      sql<readonly Detail[]>`coalesce(p.details, '[]'::json)`.as('details'),
    ])
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
}

/** Of `projects as p`: that some of the forms are told by their words, or said; what is not is none of them. */
export function mayBeOf(db: Db, forms: readonly SpecialForm[]) {
  const hints = [...new Set(forms.flatMap((form) => FORM_HINTS[form]))].join('|')
  const said = db
    .selectFrom('project_forms')
    .select('project_id')
    .where('form', 'in', [...forms])
  return sql<boolean>`(lower(normalize(p.name || coalesce(p.details::text, ''), NFKC)) ~ ${hints}
    or p.project_id in ${said}
    ${forms.includes('special-bond') ? sql`or p.project_id in ${bondFunding(db).select('project_id')}` : sql``})`
}

/** Lines of 资金构成, said beside the form of the target, that are paid from 专项债券. */
export function bondFunding(db: Db) {
  return db.selectFrom('project_funding').where('origin', '=', 'special-bond')
}

/** Projects that are paid from 专项债券 by what was said of their 资金构成. */
export async function paidFromBonds(db: Db, projects: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await bondFunding(db)
    .select('project_id')
    .distinct()
    .where(sql<boolean>`project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ project_id }) => project_id))
}

/** The newest fiscal years of targets first. */
export async function yearsOfTargets(db: Db): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('documents')
    .select('fiscal_year')
    .distinct()
    .where('fiscal_year', 'is not', null)
    .where('kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .orderBy('fiscal_year', 'desc')
    .execute()
  return rows.flatMap(({ fiscal_year }) => (fiscal_year === null ? [] : [fiscal_year]))
}

/** By project, each of them. */
export async function loadStageFacts(
  db: Db,
  projects: readonly Pick<FormedProject, 'id' | 'year'>[],
): Promise<ReadonlyMap<string, StageFacts>> {
  if (projects.length === 0) return new Map()
  const ids = projects.map(({ id }) => id)
  const years = [...new Set(projects.flatMap(({ year }) => (year === null ? [] : [year])))]
  // One after the other: inside a transaction there is one connection.
  const filings = await filingsOf(db, ids)
  const assessments = await assessmentsOf(db, ids)
  const sheets = await sheetsOf(db, ids)
  const rounds = await roundsOf(db, years)
  const selfEvaluations = await selfEvaluationsOf(db, ids)
  const evaluations = await evaluationsOf(db, ids)
  return new Map(
    projects.map(({ id, year }): [string, StageFacts] => [
      id,
      {
        year,
        filing: filings.get(id) ?? { state: 'draft', version: 0 },
        assessment: assessments.get(id) ?? null,
        monitoring: {
          ...(sheets.get(id) ?? { sheets: 0, final: 0, round: null }),
          rounds: year === null ? 0 : (rounds.get(year) ?? 0),
        },
        selfEvaluation: selfEvaluations.get(id) ?? null,
        evaluation: evaluations.get(id) ?? null,
      },
    ]),
  )
}

async function filingsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('filings')
    .select(['project_id', 'state', 'version'])
    .where(sql<boolean>`project_id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ project_id, state, version }) => [project_id, { state, version }]))
}

async function assessmentsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('assessments as a')
    .leftJoin('assessment_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'a.project_id').onRef('v.number', '=', 'a.version'),
    )
    .select(['a.project_id', 'a.state', 'v.conclusion'])
    .where(sql<boolean>`a.project_id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ project_id, state, conclusion }) => [project_id, { state, conclusion }]))
}

async function sheetsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('monitoring_sheets as s')
    .innerJoin('monitoring_rounds as r', 'r.round_id', 's.round_id')
    .select([
      's.project_id',
      sql<number>`count(*)::int`.as('sheets'),
      sql<number>`(count(*) filter (where s.state = 'final'))::int`.as('final'),
      sql<string | null>`(array_agg(s.round_id order by r.day desc))[1]`.as('round'),
    ])
    .where(sql<boolean>`s.project_id = any(${[...ids]}::uuid[])`)
    .groupBy('s.project_id')
    .execute()
  return new Map(rows.map(({ project_id, ...of }) => [project_id, of]))
}

/** By year: how many rounds were opened. */
async function roundsOf(db: Db, years: readonly number[]) {
  const rows = await db
    .selectFrom('monitoring_rounds')
    .select(['fiscal_year', sql<number>`count(*)::int`.as('rounds')])
    .where(sql<boolean>`fiscal_year = any(${[...years]}::int[])`)
    .groupBy('fiscal_year')
    .execute()
  return new Map(rows.map(({ fiscal_year, rounds }) => [fiscal_year, rounds]))
}

/** The grade is told once it is confirmed. */
async function selfEvaluationsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('self_evaluations')
    .select(['project_id', 'state', 'grade'])
    .where(sql<boolean>`project_id = any(${[...ids]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ project_id, state, grade }) => [
      project_id,
      { state, grade: state === 'confirmed' ? grade : null },
    ]),
  )
}

/** The newest of each; cancelled tasks are none. */
async function evaluationsOf(db: Db, ids: readonly string[]) {
  const rows = await db
    .selectFrom('evaluation_subjects as s')
    .innerJoin('evaluation_tasks as t', 't.task_id', 's.task_id')
    .leftJoin('evaluation_results as r', 'r.subject_id', 's.subject_id')
    .select(['s.project_id', 's.task_id as task', 'r.grade'])
    .where('t.state', '<>', 'cancelled')
    .where(sql<boolean>`s.project_id = any(${[...ids]}::uuid[])`)
    .orderBy('t.created_at')
    .execute()
  return new Map(
    rows.flatMap(({ project_id, task, grade }) =>
      project_id === null ? [] : [[project_id, { task, grade }] as const],
    ),
  )
}
