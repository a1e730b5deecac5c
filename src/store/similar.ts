/**
 * Alike projects: what is kept of each (see migrations), who is the same project in other years, and who has a part that
 * is alike. Everything here is made from the projects and can be made again.
 */
import { sql } from 'kysely'
import { hashText } from '#core/similar/hash.ts'
import { hashesOfPart, keysOf, partFormOf, partFormsOf, type PartKeys, type TellingForm, type TellingPart } from '#core/similar/parts.ts'
import { isAlike, similarityOf } from '#core/similar/likeness.ts'
import { identityOf, type ProjectIdentity } from '#core/similar/same-project.ts'
import type { DocumentKind } from '#core/target/kind.ts'
import type { BudgetUnit, Project } from '#core/target/document.ts'
import { plainOrNull } from './plain.ts'
import type { Db } from './store.ts'

/** 自评表 and 监控表 repeat the words of a target: what is copied in them was copied there. */
const COMPARED: readonly DocumentKind[] = ['budget-text', 'project-targets', 'department-targets', 'budget-disclosure']

/** Whether the projects of such documents are compared with others. */
export function isCompared(kind: DocumentKind): boolean {
  return COMPARED.includes(kind)
}

/** PostgreSQL takes 65,535 parameters a statement. */
const ROWS_A_STATEMENT = 500
/** Of the forms that share a band, so many whose sketch is the likest are verified. */
const CANDIDATES = 20
/** Forms that are looked up in one statement. */
const FORMS_A_STATEMENT = 100

/** `unit`: the one that the project is counted under. */
export type KeptProject = { readonly id: string; readonly project: Project; readonly unit: Pick<BudgetUnit, 'name'> | null }

/** Regions share one index of bands: the salt keeps them apart in it. */
function saltOf(region: string): number {
  return hashText(region)
}

/**
 * Takes projects in; what is taken in already stays as it is (a project that changes is saved anew, and what was kept of
 * it goes with it). Their forms wait to be compared where they are new.
 * @param kind of their document
 */
export async function takeIn(tx: Db, region: string, kind: DocumentKind, projects: readonly KeptProject[]): Promise<void> {
  for (const some of slices(projects, ROWS_A_STATEMENT)) {
    const rows = some.map(({ id, project, unit }) => ({ region_id: region, project_id: id, ...identityColumns(project, unit) }))
    await tx.insertInto('similar_projects').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
    if (isCompared(kind)) await takeInParts(tx, region, some)
  }
}

function identityColumns(project: Project, unit: Pick<BudgetUnit, 'name'> | null) {
  const { code, name } = identityOf(project, unit)
  return { code_key: plainOrNull(code), name_key: plainOrNull(name) }
}

async function takeInParts(tx: Db, region: string, projects: readonly KeptProject[]): Promise<void> {
  const salt = saltOf(region)
  const forms = new Map<string, { region_id: string; part: TellingPart; form: string; bands: number[]; sketch: string; compared: boolean }>()
  const parts = projects.flatMap(({ id, project }) => partFormsOf(project).map((form) => {
    const keys = keysOf(form)
    const { part } = form
    const key = `${part} ${keys.form}`
    if (!forms.has(key)) {
      const { bands, sketch } = hashesOfPart(form, salt)
      forms.set(key, { region_id: region, part, form: keys.form, bands: [...bands], sketch, compared: false })
    }
    return { region_id: region, project_id: id, part, ...keys }
  }))
  // Always in the order of the keys: two documents that are saved at once do not wait for each other in a circle.
  const inOrder = [...forms].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  for (const rows of slices(inOrder, ROWS_A_STATEMENT)) await tx.insertInto('similar_forms').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
  for (const rows of slices(parts, ROWS_A_STATEMENT)) await tx.insertInto('similar_parts').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
}

/** A form of one part as it is looked for. */
export type SoughtForm = TellingForm & Pick<PartKeys, 'form'>

/** A near form that is alike, or the very same. */
export type FoundForm = { readonly part: TellingPart; readonly form: string; readonly other: string; /** 0…1. */ readonly similarity: number }

/**
 * The near forms of the region that are alike with these, verified, the form itself left out. What was compared before
 * is only read; what is new is looked for by its bands.
 */
export async function findAlikeForms(db: Db, region: string, sought: readonly SoughtForm[]): Promise<readonly FoundForm[]> {
  const different = [...new Map(sought.map((form) => [`${form.part} ${form.form}`, form])).values()]
  const found: FoundForm[] = []
  for (const forms of slices(different, FORMS_A_STATEMENT)) {
    const known = await knownPairs(db, region, forms)
    const fresh = forms.filter(({ part, form }) => !known.compared.has(`${part} ${form}`))
    found.push(...known.pairs, ...(fresh.length === 0 ? [] : await searchPairs(db, region, fresh)))
  }
  return found
}

async function knownPairs(db: Db, region: string, forms: readonly SoughtForm[]): Promise<{ compared: ReadonlySet<string>; pairs: FoundForm[] }> {
  const keys = JSON.stringify(forms.map(({ part, form }) => ({ part, form })))
  const { rows } = await sql<{ part: TellingPart; form: string; other: string | null; similarity: number | null }>`
    select f.part, f.form, p.other, p.similarity
    from jsonb_to_recordset(${keys}::jsonb) as q(part text, form bigint)
    join similar_forms f on f.region_id = ${region} and f.part = q.part and f.form = q.form and f.compared
    left join similar_pairs p on p.region_id = f.region_id and p.part = f.part and p.form = f.form`.execute(db)
  return {
    compared: new Set(rows.map(({ part, form }) => `${part} ${form}`)),
    pairs: rows.flatMap(({ part, form, other, similarity }) => (other === null || similarity === null ? [] : [{ part, form, other, similarity: similarity / 1000 }])),
  }
}

/**
 * Candidates by their bands, the likest by their sketches first; each verified on the text of one project that has it.
 * `offset 0` keeps the bands apart from the other conditions: before a table is analysed the planner takes a region for
 * the narrower of them, and reads every form of it.
 */
async function searchPairs(db: Db, region: string, forms: readonly SoughtForm[]): Promise<FoundForm[]> {
  const salt = saltOf(region)
  const sought = JSON.stringify(forms.map((form, n) => ({ n, part: form.part, form: form.form, ...hashesOfPart(form, salt) })))
  const { rows } = await sql<{ n: number; form: string; paper: Project }>`
    select q.n, c.form, m.paper
    from jsonb_to_recordset(${sought}::jsonb) as q(n integer, part text, form bigint, bands integer[], sketch bigint)
    cross join lateral (
      select f.form from (select x.* from similar_forms x where x.bands && q.bands offset 0) f
      where f.region_id = ${region} and f.part = q.part and f.form <> q.form
      order by bit_count((f.sketch # q.sketch)::bit(64)), f.form limit ${CANDIDATES}
    ) c
    cross join lateral (
      select j.paper from similar_parts s join projects j on j.region_id = s.region_id and j.project_id = s.project_id
      where s.region_id = ${region} and s.part = q.part and s.form = c.form limit 1
    ) m
    order by q.n, c.form`.execute(db)
  return rows.flatMap(({ n, form: other, paper }): FoundForm[] => {
    const form = forms[n]
    const candidate = form === undefined ? null : partFormOf(paper, form.part)
    if (form === undefined || candidate === null) return []
    const similarity = similarityOf(form, candidate)
    return isAlike(form, candidate, similarity) ? [{ part: form.part, form: form.form, other, similarity }] : []
  })
}

/** How many near forms a step of {@link compareWaiting} compares. */
const COMPARED_A_STEP = 100

/** Compares some of the forms that wait. @returns how many it were; 0 when none wait */
export async function compareWaiting(tx: Db, region: string): Promise<number> {
  const { rows: waiting } = await sql<{ part: TellingPart; form: string; paper: Project | null }>`
    select f.part, f.form, m.paper
    from (select part, form from similar_forms where region_id = ${region} and not compared order by part, form limit ${COMPARED_A_STEP} for update skip locked) f
    left join lateral (
      select j.paper from similar_parts s join projects j on j.region_id = s.region_id and j.project_id = s.project_id
      where s.region_id = ${region} and s.part = f.part and s.form = f.form limit 1
    ) m on true`.execute(tx)
  if (waiting.length === 0) return 0
  const sought = waiting.flatMap(({ part, form, paper }) => {
    const own = paper === null ? null : partFormOf(paper, part)
    return own === null ? [] : [{ ...own, form }]
  })
  const found = sought.length === 0 ? [] : await searchPairs(tx, region, sought)
  const pairs = new Map(found.flatMap(({ part, form, other, similarity }) => [[form, other], [other, form]].map(([a = '', b = '']) => (
    [`${part} ${a} ${b}`, { region_id: region, part, form: a, other: b, similarity: Math.round(similarity * 1000) }] as const))))
  const inOrder = [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  for (const rows of slices(inOrder, ROWS_A_STATEMENT)) await tx.insertInto('similar_pairs').values(rows).onConflict((conflict) => conflict.doNothing()).execute()
  await sql`update similar_forms f set compared = true from jsonb_to_recordset(${JSON.stringify(waiting.map(({ part, form }) => ({ part, form })))}::jsonb) as q(part text, form bigint)
    where f.region_id = ${region} and f.part = q.part and f.form = q.form`.execute(tx)
  return waiting.length
}

/** How many projects a step of {@link takeInMissing} takes in. */
const TAKEN_IN_A_STEP = 200

/**
 * Takes in projects that were saved before there was anything to take them in. @param after the last id of the step
 * before; null at the beginning. @returns the last id of this step; null when none is left
 */
export async function takeInMissing(tx: Db, region: string, after: string | null): Promise<string | null> {
  const rows = await tx.selectFrom('projects as p').innerJoin('documents as d', (join) => join.onRef('d.region_id', '=', 'p.region_id').onRef('d.document_id', '=', 'p.document_id'))
    .leftJoin('budget_units as u', (join) => join.onRef('u.region_id', '=', 'p.region_id').onRef('u.unit_id', '=', 'p.unit_id'))
    .select(['p.project_id', 'p.paper', 'd.kind', 'u.name as unit']).where('p.region_id', '=', region)
    .where(({ not, exists, selectFrom }) => not(exists(selectFrom('similar_projects as s').select('s.project_id').whereRef('s.region_id', '=', 'p.region_id').whereRef('s.project_id', '=', 'p.project_id'))))
    .$if(after !== null, (projects) => projects.where('p.project_id', '>', after ?? '')).orderBy('p.project_id').limit(TAKEN_IN_A_STEP).forKeyShare('p').execute()
  for (const kind of new Set(rows.map((row) => row.kind))) {
    await takeIn(tx, region, kind, rows.filter((row) => row.kind === kind).map(({ project_id: id, paper: project, unit }) => ({ id, project, unit: unit === null ? null : { name: unit } })))
  }
  return rows.at(-1)?.project_id ?? null
}

export type Progress = {
  /** Projects that count, and of them those taken in. */
  readonly projects: number
  readonly takenIn: number
  /** Different forms, and of them those that were compared. */
  readonly forms: number
  readonly compared: number
}

/** How far taking in and comparing are. */
export async function radarProgress(db: Db, region: string): Promise<Progress> {
  const { rows } = await sql<Progress>`select
    (select count(*)::int from projects where region_id = ${region}) as projects,
    (select count(*)::int from similar_projects where region_id = ${region}) as "takenIn",
    (select count(*)::int from similar_forms where region_id = ${region}) as forms,
    (select count(*)::int from similar_forms where region_id = ${region}) - (select count(*)::int from similar_forms where region_id = ${region} and not compared) as compared`.execute(db)
  return rows[0] ?? { projects: 0, takenIn: 0, forms: 0, compared: 0 }
}

/** A project of the region with what shows where it stands. */
export type Elsewhere = {
  readonly documentId: string
  readonly projectId: string
  readonly file: string
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly fiscalYear: number | null
  readonly project: Project
}

const ELSEWHERE = sql.raw(`j.document_id as "documentId", j.project_id as "projectId", d.file, u.code as "unitCode", u.name as "unitName", j.fiscal_year as "fiscalYear", j.paper as project`)
const JOINED = sql.raw(`join projects j on j.region_id = s.region_id and j.project_id = s.project_id
  join documents d on d.region_id = j.region_id and d.document_id = j.document_id
  left join budget_units u on u.region_id = j.region_id and u.unit_id = j.unit_id`)

export type MemberOf = Elsewhere & { readonly part: TellingPart; readonly form: string; readonly exact: string }

/** Projects that count and have one of these forms, at most `most` of each, the newest years first; those of one document left out. */
export async function membersOf(db: Db, region: string, forms: readonly { readonly part: TellingPart; readonly form: string }[], without: string | null, most: number): Promise<readonly MemberOf[]> {
  if (forms.length === 0) return []
  const { rows } = await sql<MemberOf>`select m.*, q.part, q.form
    from jsonb_to_recordset(${JSON.stringify(forms.map(({ part, form }) => ({ part, form })))}::jsonb) as q(part text, form bigint)
    cross join lateral (
      select s.exact, ${ELSEWHERE} from similar_parts s ${JOINED}
      where s.region_id = ${region} and s.part = q.part and s.form = q.form and j.counted ${without === null ? sql`` : sql`and j.document_id <> ${without}`}
      order by j.fiscal_year desc nulls last, j.project_id limit ${most}
    ) m
    order by q.part, q.form, m."fiscalYear" desc nulls last, m."projectId"`.execute(db)
  return rows
}

export type SoughtIdentity = ProjectIdentity & { readonly n: number }
export type SameElsewhere = Elsewhere & { readonly n: number }

/**
 * Projects of earlier years with the same key of the code or of the name: candidates for the same project, of whatever
 * kind of document; the newest first.
 */
export async function findSameEarlier(db: Db, region: string, sought: readonly SoughtIdentity[], before: number, most: number): Promise<readonly SameElsewhere[]> {
  if (sought.length === 0) return []
  const keys = JSON.stringify(sought.map(({ n, code, name }) => ({ n, code: plainOrNull(code), name: plainOrNull(name) })))
  const { rows } = await sql<SameElsewhere>`select m.*, q.n
    from jsonb_to_recordset(${keys}::jsonb) as q(n integer, code text, name text)
    cross join lateral (
      select ${ELSEWHERE} from (
        select region_id, project_id from similar_projects where region_id = ${region} and code_key = q.code
        union select region_id, project_id from similar_projects where region_id = ${region} and name_key = q.name
      ) s ${JOINED}
      where j.counted and j.fiscal_year < ${before}
      order by j.fiscal_year desc, j.project_id limit ${most}
    ) m
    order by q.n, m."fiscalYear" desc, m."projectId"`.execute(db)
  return rows
}

function slices<T>(items: readonly T[], size: number): T[][] {
  const result: T[][] = []
  for (let start = 0; start < items.length; start += size) result.push(items.slice(start, start + size))
  return result
}
