/** Sums over everything: 工作台, 单位, 统计. Each over one fiscal year, or over all. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { RuleGroup, Severity, SeverityCounts } from '#core/kernel/finding.ts'
import { BUDGET, movedMoney } from '../projects/projects.ts'
import type { Db } from '../kernel/store.ts'

export type YearFilter = { readonly year?: number | undefined }

type Overview = {
  readonly documents: number
  readonly units: number
  readonly projects: number
  readonly indicators: number
  /** 分. */
  readonly budget: string
  /** 分, of targets with an approved version. */
  readonly approvedBudget: string
  /** Targets with an approved version. */
  readonly approved: number
  readonly findings: SeverityCounts
  readonly projectsWithErrors: number
  readonly demoDocuments: number
}

type UnitRow = {
  readonly key: string
  readonly code: string | null
  readonly name: string
  readonly documents: number
  readonly projects: number
  readonly indicators: number
  /** Of them, those whose value has a number. */
  readonly quantified: number
  readonly budget: string
  /** 分, of targets with an approved version. */
  readonly approvedBudget: string
  readonly findings: SeverityCounts
  /**
   * Mean of the documents with a grade, each the share of the points that could be given, one decimal; null
   * where none has one.
   */
  readonly score: number | null
}

type Statistics = {
  readonly byRule: readonly {
    readonly rule: string
    readonly group: RuleGroup
    readonly severity: Severity
    readonly count: number
    readonly projects: number
  }[]
  readonly byUnit: readonly {
    readonly key: string
    readonly name: string
    readonly findings: SeverityCounts
    readonly budget: string
    readonly approvedBudget: string
  }[]
  /** The largest first, at most {@link LARGEST_PROJECTS}. */
  readonly budgetByProject: readonly {
    readonly id: string
    readonly name: string
    readonly unit: string | null
    readonly budget: string
  }[]
  /** Shares 0 … 1; null when there is nothing to share. */
  readonly quality: {
    /** Of all indicators, those whose value has a number. */
    readonly quantified: number | null
    /** Of those, the ones with a unit of measure. */
    readonly withUnit: number | null
    /** Of all indicators, those whose description repeats the name. */
    readonly descriptionEqualsName: number | null
  }
}

const LARGEST_PROJECTS = 100

export async function loadOverview(db: Db, filter: YearFilter): Promise<Overview> {
  const documents = await db
    .selectFrom('documents')
    .where(ofYear(filter))
    .select(sql<number>`count(*)::int`.as('documents'))
    .executeTakeFirstOrThrow()
  // From the findings themselves, like their list: both show one number.
  const findings = await db
    .selectFrom('findings')
    .where(ofYear(filter))
    .select(SEVERITY_COUNTS)
    .executeTakeFirstOrThrow()
  const projects = await db
    .selectFrom('projects as p')
    .leftJoin(approvedProjects(db), 'a.approved', 'p.project_id')
    .leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id')
    .where(ofYear(filter))
    .select([
      sql<number>`count(*)::int`.as('projects'),
      sql<number>`coalesce(sum(indicator_count), 0)::int`.as('indicators'),
      sql<string>`coalesce(sum(${BUDGET}), 0)::text`.as('budget'),
      APPROVED_BUDGET.as('approvedBudget'),
      APPROVED.as('approved'),
      sql<number>`(count(*) filter (where errors > 0))::int`.as('projectsWithErrors'),
    ])
    .executeTakeFirstOrThrow()
  const { units } = await db
    .selectFrom(unitIds(db, filter).as('ids'))
    .select(sql<number>`count(*)::int`.as('units'))
    .executeTakeFirstOrThrow()
  const { demo } = await db
    .selectFrom('documents')
    .where('demo', '=', true)
    .select(sql<number>`count(*)::int`.as('demo'))
    .executeTakeFirstOrThrow()
  return {
    documents: documents.documents,
    units,
    ...projects,
    findings,
    demoDocuments: demo,
  }
}

/** In force: as approved last, with what was moved since. */
const APPROVED_BUDGET = sql<string>`coalesce(sum(
  case when approved is not null then coalesce(m.fiscal + m.other, approved_budget) end
), 0)::text`
const APPROVED = sql<number>`count(approved)::int`

/** Those with an approved version, and the money of the newest one. */
function approvedProjects(db: Db) {
  return db
    .selectFrom('filings as f')
    .innerJoin('project_versions as v', (join) =>
      join.onRef('v.project_id', '=', 'f.project_id').onRef('v.number', '=', 'f.version'),
    )
    .select([
      'f.project_id as approved',
      sql<string | null>`coalesce(v.fiscal, 0) + coalesce(v.other, 0)`.as('approved_budget'),
    ])
    .as('a')
}

/** The units that documents speak for or projects belong to, by code or name. */
export async function loadUnitStatistics(db: Db, filter: YearFilter): Promise<UnitRow[]> {
  const documents = db
    .selectFrom('documents')
    .where(ofYear(filter))
    .where('unit_id', 'is not', null)
    .select([
      'unit_id',
      sql<number>`count(*)::int`.as('documents'),
      sql<
        string | null
      >`round(avg(score * 100 / nullif(judged, 0)) filter (where grade is not null), 1)::text`.as('score'),
    ])
    .groupBy('unit_id')
  const projects = projectsByUnit(db, filter)
  const findings = findingsByUnit(db, filter)
  const rows = await db
    .selectFrom('budget_units as u')
    .leftJoin(documents.as('d'), 'd.unit_id', 'u.unit_id')
    .leftJoin(projects.as('p'), 'p.unit_id', 'u.unit_id')
    .leftJoin(findings.as('f'), 'f.unit_id', 'u.unit_id')
    .where(sql<boolean>`(d.unit_id is not null or p.unit_id is not null)`)
    .select([
      'u.key',
      'u.code',
      'u.name',
      'd.documents',
      'd.score',
      'p.projects',
      'p.indicators',
      'p.quantified',
      'p.budget',
      'p.approvedBudget',
      'f.error',
      'f.warning',
      'f.advice',
    ])
    .orderBy('u.code', (by) => by.asc().nullsLast())
    .orderBy(sql`u.name collate names`)
    .execute()
  return rows.map((row) => ({
    key: row.key,
    code: row.code,
    name: row.name,
    documents: row.documents ?? 0,
    projects: row.projects ?? 0,
    indicators: row.indicators ?? 0,
    quantified: row.quantified ?? 0,
    budget: row.budget ?? '0',
    approvedBudget: row.approvedBudget ?? '0',
    findings: { error: row.error ?? 0, warning: row.warning ?? 0, advice: row.advice ?? 0 },
    score: row.score === null ? null : Number(row.score),
  }))
}

/** Sums over the projects of each unit. */
function projectsByUnit(db: Db, filter: YearFilter) {
  return db
    .selectFrom('projects as p')
    .leftJoin(approvedProjects(db), 'a.approved', 'p.project_id')
    .leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id')
    .where(ofYear(filter))
    .where('unit_id', 'is not', null)
    .select([
      'unit_id',
      sql<number>`count(*)::int`.as('projects'),
      sql<number>`sum(indicator_count)::int`.as('indicators'),
      sumOf('quantified').as('quantified'),
      sql<string>`coalesce(sum(${BUDGET}), 0)::text`.as('budget'),
      APPROVED_BUDGET.as('approvedBudget'),
    ])
    .groupBy('unit_id')
}

export async function loadStatistics(db: Db, filter: YearFilter): Promise<Statistics> {
  const byRule = db
    .selectFrom('findings')
    .where(ofYear(filter))
    .select([
      'rule',
      'rule_group as group',
      'severity',
      sql<number>`count(*)::int`.as('count'),
      sql<number>`sum(greatest(cardinality(touched), 1))::int`.as('projects'),
    ])
    .groupBy(['rule', 'rule_group', 'severity'])
    .orderBy('projects', 'desc')
    .orderBy('rule')
    .execute()
  // At once: they wait for nothing of each other.
  const [rules, units, budgetByProject, quality] = await Promise.all([
    byRule,
    loadUnitStatistics(db, filter),
    largestProjects(db, filter),
    qualityOf(db, filter),
  ])
  return {
    byRule: rules,
    byUnit: units.map(({ key, name, findings, budget, approvedBudget }) => ({
      key,
      name,
      findings,
      budget,
      approvedBudget,
    })),
    budgetByProject,
    quality,
  }
}

/** Told by their ids first: names are read for those alone. */
async function largestProjects(db: Db, filter: YearFilter): Promise<Statistics['budgetByProject']> {
  const largest = await db
    .selectFrom('projects as p')
    .leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id')
    .select('p.project_id')
    .where(ofYear(filter))
    .where(sql<boolean>`${BUDGET} is not null`)
    .orderBy(BUDGET, 'desc')
    .orderBy('p.project_id')
    .limit(LARGEST_PROJECTS)
    .execute()
  return db
    .selectFrom('projects as p')
    .leftJoin('budget_units as u', 'u.unit_id', 'p.unit_id')
    .leftJoin(movedMoney(db).as('m'), 'm.project_id', 'p.project_id')
    .where(sql<boolean>`p.project_id = any(${largest.map(({ project_id: id }) => id)}::uuid[])`)
    .select(['p.project_id as id', 'p.name', 'u.name as unit', sql<string>`(${BUDGET})::text`.as('budget')])
    .orderBy(BUDGET, 'desc')
    .orderBy('p.project_id')
    .execute()
}

async function qualityOf(db: Db, filter: YearFilter): Promise<Statistics['quality']> {
  const sums = await db
    .selectFrom('projects')
    .where(ofYear(filter))
    .select([
      sumOf('indicator_count').as('all'),
      sumOf('quantified').as('quantified'),
      sumOf('with_unit').as('withUnit'),
      sumOf('repeated').as('repeated'),
    ])
    .executeTakeFirstOrThrow()
  const share = (part: number, whole: number) => (whole === 0 ? null : part / whole)
  return {
    quantified: share(sums.quantified, sums.all),
    withUnit: share(sums.withUnit, sums.quantified),
    descriptionEqualsName: share(sums.repeated, sums.all),
  }
}

function sumOf(column: 'indicator_count' | 'quantified' | 'with_unit' | 'repeated'): RawBuilder<number> {
  return sql<number>`coalesce(sum(${sql.ref(column)}), 0)::int`
}

const SEVERITY_COUNTS = [
  sql<number>`(count(*) filter (where severity = 'error'))::int`.as('error'),
  sql<number>`(count(*) filter (where severity = 'warning'))::int`.as('warning'),
  sql<number>`(count(*) filter (where severity = 'advice'))::int`.as('advice'),
] as const

function findingsByUnit(db: Db, filter: YearFilter) {
  return db
    .selectFrom('findings')
    .where(ofYear(filter))
    .where('unit_id', 'is not', null)
    .select(['unit_id', ...SEVERITY_COUNTS])
    .groupBy('unit_id')
}

/** Units with a document or a project. */
function unitIds(db: Db, filter: YearFilter) {
  const ofDocuments = db
    .selectFrom('documents')
    .select('unit_id')
    .where('unit_id', 'is not', null)
    .where(ofYear(filter))
  const ofProjects = db
    .selectFrom('projects')
    .select('unit_id')
    .where('unit_id', 'is not', null)
    .where(ofYear(filter))
  return ofDocuments.union(ofProjects)
}

/** What counts (a document that was replaced does not) of the year. */
function ofYear(filter: YearFilter): RawBuilder<SqlBool> {
  return filter.year === undefined
    ? sql<SqlBool>`counted`
    : sql<SqlBool>`counted and fiscal_year = ${filter.year}`
}
