/**
 * 事前绩效评估 of projects and policies: the one that is being written, the versions that were signed, and what
 * projects need one.
 */
import { sql } from 'kysely'
import type { AssessmentContent } from '#core/assessment/content.ts'
import type { AssessmentConclusion } from '#core/assessment/form.ts'
import type { AssessmentState } from '#core/assessment/gate.ts'
import type { Predecessor } from '#core/assessment/need.ts'
import type { AssessmentScheme } from '#core/assessment/scheme.ts'
import type { AssessmentCourse } from '#core/assessment/step.ts'
import type { Fen } from '#core/kernel/money.ts'
import { invariant } from '#core/kernel/result.ts'
import type { PolicyPaper } from '#core/policies/paper.ts'
import { KINDS_WITHOUT_TARGETS } from '#core/target/kind.ts'
import type { Detail, Project } from '#core/target/project.ts'
import type { SignedAssessmentRow } from '#core/assessment/rows.ts'
import { plainJson, plainText } from '../kernel/plain.ts'
import { mayBeOf } from '../lifecycle/projects.ts'
import { sameProjects } from '../kernel/same-projects.ts'
import type { Db } from '../kernel/store.ts'

export type KeptAssessment = AssessmentCourse & {
  readonly revision: number
  readonly content: AssessmentContent
  readonly comment: string
  readonly answers: readonly string[]
  /** Digest of what was sent back last; null: nothing was, or it is signed. */
  readonly returned: string | null
  readonly changedAt: string
  readonly changedBy: string | null
}

/** Of a project or a policy, by its id. null: none was begun. */
export async function findAssessment(db: Db, subject: string): Promise<KeptAssessment | null> {
  const row = await db
    .selectFrom('assessments as a')
    .leftJoin('users as u', 'u.user_id', 'a.changed_by')
    .select([
      'a.state',
      'a.version',
      'a.revision',
      'a.writers',
      'a.sender',
      'a.content',
      'a.comment',
      'a.answers',
      'a.returned',
      'a.changed_at',
      'u.name',
    ])
    .where('a.subject_id', '=', subject)
    .executeTakeFirst()
  if (row === undefined) return null
  const { changed_at, name, ...rest } = row
  return { ...rest, changedAt: changed_at.toISOString(), changedBy: name }
}

/** What is assessed: a target with its document, or a policy. */
export type AssessedSubject =
  | { readonly project: string; readonly document: string }
  | { readonly policy: string }

function columnsOf(subject: AssessedSubject) {
  return 'policy' in subject
    ? { subject_id: subject.policy, project_id: null, document_id: null, policy_id: subject.policy }
    : {
        subject_id: subject.project,
        project_id: subject.project,
        document_id: subject.document,
        policy_id: null,
      }
}

export type AssessmentToKeep = AssessmentCourse &
  Pick<KeptAssessment, 'revision' | 'content' | 'comment' | 'answers' | 'returned'> & {
    readonly at: Date
    readonly by: string
  }

/** Keeps it, whatever it was. The document, or the policy, is locked. */
export async function saveAssessment(
  tx: Db,
  subject: AssessedSubject,
  {
    state,
    version,
    revision,
    writers,
    sender,
    content,
    comment,
    answers,
    returned,
    at,
    by,
  }: AssessmentToKeep,
): Promise<void> {
  const kept = {
    ...columnsOf(subject),
    state,
    version,
    revision,
    writers: [...writers],
    sender,
    content: plainJson(content),
    comment: plainText(comment),
    answers: plainJson(answers),
    returned,
    changed_at: at,
    changed_by: by,
  }
  await tx
    .insertInto('assessments')
    .values(kept)
    .onConflict((conflict) => conflict.columns(['region_id', 'subject_id']).doUpdateSet(kept))
    .execute()
}

export type AssessmentVersion = SignedAssessmentRow & {
  readonly content: AssessmentContent
  readonly assessed: AssessedPaper
  /** 分. */
  readonly budget: string | null
  readonly scheme: AssessmentScheme
}

/** The target, or the policy, as it was assessed. */
export type AssessedPaper = { readonly project: Project } | { readonly policy: PolicyPaper }

export type NewAssessmentVersion = Omit<AssessmentVersion, 'budget' | 'signedAt' | 'signedBy'> & {
  readonly budget: Fen | null
  readonly at: Date
  readonly by: string
}

export async function saveAssessmentVersion(
  tx: Db,
  subject: AssessedSubject,
  {
    number,
    content,
    assessed,
    budget,
    scheme,
    ruleSet,
    ruleSetVersion,
    total,
    conclusion,
    comment,
    at,
    by,
  }: NewAssessmentVersion,
): Promise<void> {
  const { subject_id, project_id } = columnsOf(subject)
  await tx
    .insertInto('assessment_versions')
    .values({
      subject_id,
      project_id,
      number,
      content: plainJson(content),
      project: 'project' in assessed ? plainJson(assessed.project) : null,
      policy: 'policy' in assessed ? plainJson(assessed.policy) : null,
      budget,
      scheme: plainJson(scheme),
      rule_set: ruleSet,
      rule_set_version: ruleSetVersion,
      total,
      conclusion,
      comment: plainText(comment),
      signed_at: at,
      signed_by: by,
    })
    .execute()
}

/** Of a project or a policy; newest first. */
export async function listAssessmentVersions(db: Db, subject: string): Promise<AssessmentVersion[]> {
  const rows = await db
    .selectFrom('assessment_versions as v')
    .leftJoin('users as u', 'u.user_id', 'v.signed_by')
    .select([
      'v.number',
      'v.content',
      'v.project',
      'v.policy',
      'v.budget',
      'v.scheme',
      'v.rule_set',
      'v.rule_set_version',
      'v.total',
      'v.conclusion',
      'v.comment',
      'v.signed_at',
      'u.name',
    ])
    .where('v.subject_id', '=', subject)
    .orderBy('v.number', 'desc')
    .execute()
  return rows.map(({ rule_set, rule_set_version, signed_at, name, project, policy, ...row }) => ({
    ...row,
    assessed: paperOf(project, policy),
    scheme: whole(row.scheme),
    ruleSet: rule_set,
    ruleSetVersion: rule_set_version,
    signedAt: signed_at.toISOString(),
    signedBy: name,
  }))
}

function paperOf(project: Project | null, policy: PolicyPaper | null): AssessedPaper {
  if (project !== null) return { project }
  invariant(policy !== null, 'a version is of a target or a policy')
  return { policy }
}

/** A scheme that was kept before special bonds were a reason did not ask for them. */
function whole(scheme: AssessmentScheme): AssessmentScheme {
  const { objects, from } = scheme
  return { ...scheme, objects: { ...NOT_ASKED, ...objects }, from: { ...FROM_ALL, ...from } }
}
const NOT_ASKED = { 'special-bond': false }
const FROM_ALL = { 'special-bond': '0' }

/**
 * What a list needs of one; `changes`: what must change where that is the conclusion, `answers`: what was
 * said of it.
 */
export type AssessmentStandingRow = {
  readonly state: AssessmentState
  readonly version: number
  readonly signed: {
    readonly conclusion: AssessmentConclusion
    readonly total: number
    readonly budget: string | null
    readonly changes: readonly string[]
    readonly answers: readonly string[]
    readonly signedAt: string
  } | null
}

/** By project or policy; those of which none was begun are not in it. */
export async function assessmentStandings(
  db: Db,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, AssessmentStandingRow>> {
  if (subjects.length === 0) return new Map()
  const rows = await db
    .selectFrom('assessments as a')
    .leftJoin('assessment_versions as v', (join) =>
      join.onRef('v.subject_id', '=', 'a.subject_id').onRef('v.number', '=', 'a.version'),
    )
    .select([
      'a.subject_id',
      'a.state',
      'a.version',
      'a.answers',
      'v.conclusion',
      'v.total',
      'v.budget',
      'v.signed_at',
      sql<readonly string[] | null>`case when v.conclusion = 'adjust' then v.content -> 'changes' end`.as(
        'changes',
      ),
    ])
    .where(sql<boolean>`a.subject_id = any(${[...subjects]}::uuid[])`)
    .execute()
  return new Map(
    rows.map(({ subject_id, state, version, answers, conclusion, total, budget, changes, signed_at }) => [
      subject_id,
      {
        state,
        version,
        signed:
          conclusion === null || total === null || signed_at === null
            ? null
            : {
                conclusion,
                total,
                budget,
                changes: changes ?? [],
                answers,
                signedAt: signed_at.toISOString(),
              },
      },
    ]),
  )
}

/** A target as the question whether it is assessed needs it. */
export type Assessable = {
  readonly id: string
  readonly name: string
  readonly regionCode: string | null
  readonly fiscalYear: number | null
  /** 分. */
  readonly budget: string | null
  readonly details: readonly Detail[]
  /** An assessment was begun. */
  readonly begun: boolean
}

/** How one is called. */
export type AssessableNames = {
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
}

export type AssessableQuery = {
  readonly year: number
  /** 分: smaller ones are left out where none was begun; null: all but those begun are. */
  readonly atLeast: Fen | null
  /** Those that may be paid from special bonds, too, whatever their budget. */
  readonly bonds: boolean
  readonly search: string
}

/**
 * Targets that count, the largest first: those from a budget on, and those of which an assessment was begun.
 * Of a whole region there are thousands: no more is read of each than it is judged by.
 * @returns `found`: the words looked for are in its name, code or unit
 */
export async function listAssessable(
  db: Db,
  { year, atLeast, bonds, search }: AssessableQuery,
): Promise<(Assessable & { readonly found: boolean })[]> {
  const found =
    search === ''
      ? sql<boolean>`true`
      : sql<boolean>`strpos(concat_ws(E'\n', p.name, p.code, u.name, u.code), ${plainText(search)}) > 0`
  // Told by the ids of those begun, not by the join: the others are left out before anything is joined.
  return selectAssessable(db)
    .select(found.as('found'))
    .where('p.fiscal_year', '=', year)
    .where((by) =>
      by.or([
        by(
          'p.project_id',
          'in',
          db.selectFrom('assessments').select('project_id').where('project_id', 'is not', null),
        ),
        ...(atLeast === null
          ? []
          : [by('p.budget', '>=', String(atLeast)), ...(atLeast === 0n ? [by('p.budget', 'is', null)] : [])]),
        ...(bonds ? [mayBeOf(db, ['special-bond'])] : []),
      ]),
    )
    .orderBy('p.budget', (by) => by.desc().nullsLast())
    .orderBy('p.project_id')
    .execute()
}

/** null: there is no target of that id that counts. */
export async function findAssessable(
  db: Db,
  project: string,
): Promise<(Assessable & AssessableNames) | null> {
  return (
    (await selectAssessable(db).select(NAMES).where('p.project_id', '=', project).executeTakeFirst()) ?? null
  )
}

/** How these are called, by id, and how many versions of them were approved. */
export async function namesOfAssessable(
  db: Db,
  projects: readonly string[],
): Promise<ReadonlyMap<string, AssessableNames & { readonly approved: number }>> {
  if (projects.length === 0) return new Map()
  const rows = await db
    .selectFrom('projects as p')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('filings as f', 'f.project_id', 'p.project_id')
    .select(['p.project_id', ...NAMES, sql<number>`coalesce(f.version, 0)`.as('approved')])
    .where(sql<boolean>`p.project_id = any(${[...projects]}::uuid[])`)
    .execute()
  return new Map(rows.map(({ project_id, ...names }) => [project_id, names]))
}

const NAMES = ['p.code', 'u.code as unitCode', 'u.name as unitName'] as const

function selectAssessable(db: Db) {
  return db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin('assessments as a', 'a.project_id', 'p.project_id')
    .select([
      'p.project_id as id',
      'p.name',
      'd.region_code as regionCode',
      'p.fiscal_year as fiscalYear',
      'p.budget',
      sql<readonly Detail[]>`coalesce(p.details, '[]'::json)`.as('details'),
      sql<boolean>`a.project_id is not null`.as('begun'),
    ])
    .where('p.counted', '=', true)
    .where('d.kind', 'not in', [...KINDS_WITHOUT_TARGETS])
}

/**
 * What there was of each of the projects the year before: the same code, or the same name in the same unit.
 * Of a project whose unit had no targets that year nothing is known: it is not in it.
 */
export async function loadPredecessors(
  db: Db,
  projects: readonly Pick<Assessable, 'id' | 'fiscalYear'>[],
): Promise<ReadonlyMap<string, Predecessor>> {
  const earlier = [
    ...new Set(projects.flatMap(({ fiscalYear }) => (fiscalYear === null ? [] : [fiscalYear - 1]))),
  ]
  if (earlier.length === 0) return new Map()
  // In the first year that a region keeps here there is nothing to look for.
  const before = await db
    .selectFrom('projects')
    .select('project_id')
    .where('counted', '=', true)
    .where('fiscal_year', 'in', earlier)
    .limit(1)
    .executeTakeFirst()
  if (before === undefined) return new Map()
  // Put together of sets, not looked up one by one: of a whole region there are thousands.
  const { rows } = await sql<{
    readonly id: string
    readonly found: boolean
    readonly details: readonly Detail[] | null
  }>`
    with asked as (
      select p.project_id, p.unit_id, p.fiscal_year - 1 as year, s.code_key, s.name_key from projects p
      left join similar_projects s on s.region_id = ${db.region} and s.project_id = p.project_id
      where p.region_id = ${db.region} and p.project_id = any(${projects.map(({ id }) => id)}::uuid[])
    ), earlier as not materialized (
      select e.project_id, e.fiscal_year as year, t.code_key, t.name_key from projects e
      join similar_projects t on t.region_id = ${db.region} and t.project_id = e.project_id
      where e.region_id = ${db.region} and e.counted and e.fiscal_year = any(${earlier}::int[])
    ), found as (
      select distinct on (id) id, before from (
        select a.project_id as id, e.project_id as before, 1 as place from asked a join earlier e on e.year = a.year and e.code_key = a.code_key
        union all select a.project_id, e.project_id, case when e.code_key is null then 2 else 3 end from asked a join earlier e on e.year = a.year and e.name_key = a.name_key
      ) same order by id, place, before
    ), units as (
      select distinct unit_id, fiscal_year as year from projects where region_id = ${db.region} and counted and fiscal_year = any(${earlier}::int[])
    )
    select a.project_id as id, f.id is not null as found, o.details
    from asked a left join found f on f.id = a.project_id
    left join projects o on o.region_id = ${db.region} and o.project_id = f.before
    left join units u on u.unit_id = a.unit_id and u.year = a.year
    where f.id is not null or u.unit_id is not null`.execute(db)
  return new Map(
    rows.map(({ id, found, details }): [string, Predecessor] => [
      id,
      { known: true, project: found ? { details: details ?? [] } : null },
    ]),
  )
}

/** The 区划 codes of documents with targets of a year, and the years that there are. */
export async function assessedYears(
  db: Db,
): Promise<readonly { readonly year: number; readonly regionCode: string | null }[]> {
  const rows = await db
    .selectFrom('documents')
    .select(['fiscal_year', 'region_code'])
    .distinct()
    .where('fiscal_year', 'is not', null)
    .where('kind', 'not in', [...KINDS_WITHOUT_TARGETS])
    .execute()
  return rows.flatMap(({ fiscal_year, region_code }) =>
    fiscal_year === null ? [] : [{ year: fiscal_year, regionCode: region_code }],
  )
}

/**
 * Takes assessments along from a document to the one that takes its place, project by project (as filings).
 */
export async function carryAssessments(tx: Db, from: string, to: string): Promise<void> {
  const partners = sameProjects(tx, from, to)
  await sql`insert into assessments (region_id, subject_id, project_id, document_id, state, version, revision, writers, sender, content, comment, answers, changed_at, changed_by)
    select a.region_id, p.new_id, p.new_id, ${to}::uuid, a.state, a.version, a.revision, a.writers, a.sender, a.content, a.comment, a.answers, a.changed_at, a.changed_by
    from ${partners} join assessments a on a.region_id = ${tx.region} and a.project_id = p.old_id on conflict do nothing`.execute(
    tx,
  )
  await sql`insert into assessment_versions (region_id, subject_id, project_id, number, content, project, budget, scheme, rule_set, rule_set_version, total, conclusion, comment, signed_at, signed_by)
    select v.region_id, p.new_id, p.new_id, v.number, v.content, v.project, v.budget, v.scheme, v.rule_set, v.rule_set_version, v.total, v.conclusion, v.comment, v.signed_at, v.signed_by
    from ${partners} join assessment_versions v on v.region_id = ${tx.region} and v.project_id = p.old_id on conflict do nothing`.execute(
    tx,
  )
}
