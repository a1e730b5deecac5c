/**
 * Alike projects: what is kept of each (see migrations), who is the same project in other years, and who has
 * a part that is alike. Everything here is made from the projects and can be made again.
 */
import { sql } from 'kysely'
import {
  hashesOfPart,
  formKeys,
  projectPartForms,
  nearFormText,
  type TellingForm,
  type TellingPart,
} from '#core/duplicates/parts.ts'
import { projectIdentity, type ProjectIdentity } from '#core/duplicates/same-project.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { BudgetUnit, Project } from '#core/target/project.ts'
import { touchAlike } from './alike-groups.ts'
import { plainOrNull, plainText } from '../kernel/plain.ts'
import { searchText } from '../kernel/search.ts'
import { slices } from '../kernel/slices.ts'
import type { Db } from '../kernel/store.ts'

/** 自评表 and 监控表 repeat the words of a target: what is copied in them was copied there. */
const COMPARED: readonly DocumentKind[] = [
  'budget-text',
  'project-targets',
  'department-targets',
  'budget-disclosure',
]

/** Whether the projects of such documents are compared with others. */
export function isCompared(kind: DocumentKind): boolean {
  return COMPARED.includes(kind)
}

/** `unit`: the one that the project is counted under. */
export type KeptProject = {
  readonly id: string
  readonly project: Project
  readonly unit: Pick<BudgetUnit, 'name'> | null
}

/** Projects that one statement takes in. */
const PROJECTS_A_STATEMENT = 500

/**
 * Takes projects in; of those that were taken in before, what is kept becomes what they are now. Their forms
 * wait to be compared where they are new, and where they were nobody's for a while: what came meanwhile did
 * not see them.
 * @param kind of their document
 */
export async function takeIn(tx: Db, kind: DocumentKind, projects: readonly KeptProject[]): Promise<void> {
  if (projects.length > 0) await touchAlike(tx)
  for (const some of slices(projects, PROJECTS_A_STATEMENT))
    await (isCompared(kind) ? takeInWhole(tx, some) : takenIn(tx.region, some).execute(tx))
}

function takenIn(region: string, projects: readonly KeptProject[]) {
  const identities = projects.map(({ project, unit }) => projectIdentity(project, unit))
  const [codes, names] = [
    identities.map(({ code }) => plainOrNull(code)),
    identities.map(({ name }) => plainOrNull(name)),
  ]
  const labels = projects.map(({ project }) => searchText([project.name, project.code]))
  return sql`insert into similar_projects (region_id, project_id, code_key, name_key, label)
    select ${region}, q.* from unnest(${projects.map(({ id }) => id)}::uuid[], ${codes}::text[], ${names}::text[], ${labels}::text[]) as q
    on conflict (region_id, project_id) do update set code_key = excluded.code_key, name_key = excluded.name_key, label = excluded.label`
}

/**
 * Projects with their parts in one statement, however many they are. The forms always in the order of the
 * keys: two documents that are saved at once do not wait for each other in a circle.
 */
async function takeInWhole(tx: Db, projects: readonly KeptProject[]): Promise<void> {
  const parts = projects.flatMap(({ id, project }) =>
    projectPartForms(project).map((form) => ({
      id,
      part: form.part,
      ...formKeys(form),
      words: plainText(nearFormText(form)),
      of: form,
    })),
  )
  const forms = JSON.stringify(formsOf(parts))
  await sql`with known as (
      ${takenIn(tx.region, projects)}
    ), q as materialized (
      select * from jsonb_to_recordset(${forms}::jsonb) as q(part text, form bigint, bands integer[], lead integer, rest bigint)
    ), fresh as (
      insert into similar_forms (region_id, part, form, compared) select ${tx.region}, part, form, false from q on conflict do nothing returning part, form
    ), banded as (
      insert into similar_bands (region_id, band, sketch_lead, form, sketch_rest)
      select ${tx.region}, b.band, q.lead, q.form, q.rest from fresh join q using (part, form) cross join unnest(q.bands) as b(band) on conflict do nothing
    ), again as (
      update similar_forms f set compared = false from q
      where f.region_id = ${tx.region} and f.part = q.part and f.form = q.form and f.compared
        and not exists (select from similar_parts s where s.region_id = ${tx.region} and s.part = f.part and s.form = f.form)
    ), p as materialized (
      select * from unnest(${parts.map(({ id }) => id)}::uuid[], ${parts.map(({ part }) => part)}::text[], ${parts.map(({ exact }) => exact)}::bigint[],
        ${parts.map(({ form }) => form)}::bigint[], ${parts.map(({ words }) => words)}::text[]) as p(id, part, exact, form, words)
    ), gone as (
      delete from similar_parts s using unnest(${projects.map(({ id }) => id)}::uuid[]) as own(id)
      where s.region_id = ${tx.region} and s.project_id = own.id and not exists (select from p where p.id = s.project_id and p.part = s.part)
    )
    insert into similar_parts (region_id, project_id, part, exact, form, words) select ${tx.region}, id, part, exact, form, words from p
    on conflict (region_id, project_id, part) do update set exact = excluded.exact, form = excluded.form, words = excluded.words`.execute(
    tx,
  )
}

function formsOf(
  parts: readonly { readonly part: TellingPart; readonly form: string; readonly of: TellingForm }[],
) {
  const different = new Map(parts.map(({ part, form, of }) => [`${part} ${form}`, { part, form, of }]))
  return [...different]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { part, form, of }]) => ({ part, form, ...hashesOfPart(of) }))
}

/** How many projects a step of {@link takeInMissing} takes in. */
const TAKEN_IN_A_STEP = 200

/**
 * Takes in projects that were saved before there was anything to take them in. @param after the last id of
 * the step before; null at the beginning. @returns the last id of this step; null when none is left
 */
export async function takeInMissing(tx: Db, after: string | null): Promise<string | null> {
  const rows = await tx
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .select(['p.project_id', 'p.paper', 'd.kind', 'u.name as unit'])
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('similar_projects as s')
            .select('s.project_id')
            .whereRef('s.project_id', '=', 'p.project_id'),
        ),
      ),
    )
    .$if(after !== null, (projects) => projects.where('p.project_id', '>', after ?? ''))
    .orderBy('p.project_id')
    .limit(TAKEN_IN_A_STEP)
    .forKeyShare('p')
    .execute()
  for (const kind of new Set(rows.map((row) => row.kind))) {
    await takeIn(
      tx,
      kind,
      rows
        .filter((row) => row.kind === kind)
        .map(({ project_id: id, paper: project, unit }) => ({
          id,
          project,
          unit: unit === null ? null : { name: unit },
        })),
    )
  }
  return rows.at(-1)?.project_id ?? null
}

/**
 * Projects that count and different forms of theirs: how many there are, and how many of them were taken in
 * and compared. Where nothing is left to be done, forms are not counted.
 */
type Progress = { readonly done: number; readonly of: number }

/** How far taking in and comparing are. */
export async function radarProgress(db: Db): Promise<Progress> {
  const {
    rows: [row],
  } = await sql<{
    projects: number
    taken: number
    forms: number
    waiting: number
  }>`select projects, taken, waiting, case when taken < projects or waiting > 0 then (select count(*)::int from similar_forms where region_id = ${db.region}) else 0 end as forms
    from (select (select count(*)::int from projects where region_id = ${db.region}) as projects, (select count(*)::int from similar_projects where region_id = ${db.region}) as taken,
      (select count(*)::int from similar_forms where region_id = ${db.region} and not compared) as waiting) counts`.execute(
    db,
  )
  const { projects, taken, forms, waiting } = row ?? { projects: 0, taken: 0, forms: 0, waiting: 0 }
  return { done: taken + forms - waiting, of: projects + forms }
}

/** A project of the region with what shows where it is. */
export type Elsewhere = {
  readonly documentId: string
  readonly projectId: string
  readonly file: string
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly fiscalYear: number | null
  readonly project: Project
}

const ELSEWHERE = sql.raw(
  `j.document_id as "documentId", j.project_id as "projectId", d.file, u.code as "unitCode", u.name as "unitName", j.fiscal_year as "fiscalYear", j.paper as project`,
)
const joined = (region: string) =>
  sql`join projects j on j.region_id = ${region} and j.project_id = s.project_id
  join documents d on d.region_id = ${region} and d.document_id = j.document_id
  left join budget_units u on u.region_id = ${region} and u.unit_id = j.unit_id`

export type FormMember = Elsewhere & {
  readonly part: TellingPart
  readonly form: string
  readonly exact: string
  /** The same for projects that are the same to the letter. */ readonly print: string
}

/**
 * Projects that count and have one of these forms (only those that are given have their papers read: a form
 * may be that of thousands), at most `most` of each, the newest years first; those of one document left out.
 */
export async function loadFormMembers(
  db: Db,
  forms: readonly { readonly part: TellingPart; readonly form: string }[],
  without: string | null,
  most: number,
): Promise<readonly FormMember[]> {
  if (forms.length === 0) return []
  const { rows } = await sql<FormMember>`select m.*, q.part, q.form
    from jsonb_to_recordset(${JSON.stringify(forms.map(({ part, form }) => ({ part, form })))}::jsonb) as q(part text, form bigint)
    cross join lateral (
      select s.exact, md5(j.paper::text) as print, ${ELSEWHERE} from (
        select s.project_id, s.exact from similar_parts s join projects j on j.region_id = ${db.region} and j.project_id = s.project_id
        where s.region_id = ${db.region} and s.part = q.part and s.form = q.form and j.counted ${without === null ? sql`` : sql`and j.document_id <> ${without}`}
        order by j.fiscal_year desc nulls last, j.project_id limit ${most}
      ) s ${joined(db.region)}
    ) m
    order by q.part, q.form, m."fiscalYear" desc nulls last, m."projectId"`.execute(db)
  return rows
}

export type SoughtIdentity = ProjectIdentity & { readonly n: number }
export type SameElsewhere = Elsewhere & { readonly n: number }

/**
 * Projects of earlier years with the same key of the code or of the name: candidates for the same project, of
 * whatever kind of document; the newest first.
 */
export async function findSameEarlier(
  db: Db,
  sought: readonly SoughtIdentity[],
  before: number,
  most: number,
): Promise<readonly SameElsewhere[]> {
  if (sought.length === 0) return []
  const keys = JSON.stringify(
    sought.map(({ n, code, name }) => ({ n, code: plainOrNull(code), name: plainOrNull(name) })),
  )
  const { rows } = await sql<SameElsewhere>`select m.*, q.n
    from jsonb_to_recordset(${keys}::jsonb) as q(n integer, code text, name text)
    cross join lateral (
      select ${ELSEWHERE} from (
        select project_id from similar_projects where region_id = ${db.region} and code_key = q.code
        union select project_id from similar_projects where region_id = ${db.region} and name_key = q.name
      ) s ${joined(db.region)}
      where j.counted and j.fiscal_year < ${before}
      order by j.fiscal_year desc, j.project_id limit ${most}
    ) m
    order by q.n, m."fiscalYear" desc, m."projectId"`.execute(db)
  return rows
}
