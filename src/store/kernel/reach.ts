/**
 * Reading within reach: a door to the database through which only what somebody reaches is there. Every query
 * asked through it finds in place of the tables what they hold of the reached units, however it is put
 * together: nothing has to be remembered query by query, and what cannot be kept within reach (writing, a
 * query that is text alone) is a fault.
 */
import {
  CommonTableExpressionNameNode,
  CommonTableExpressionNode,
  OperationNodeTransformer,
  sql,
  WithNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RawBuilder,
  type RootOperationNode,
  type SelectQueryNode,
  type UnknownRow,
} from 'kysely'
import type { Reach } from '#core/kernel/allows.ts'
import { invariant } from '#core/kernel/result.ts'
import { withPlugin } from './region-bound.ts'
import type { Db } from './store.ts'

/**
 * The database as it is within reach of somebody: for reading. A document is there as soon as one of its
 * projects is, for the sake of the project: its own words and sums are read `withinOwnDocuments`.
 */
export function within(db: Db, { region, units }: Reach): Db {
  return units === 'all' ? db : withPlugin(db, new ReachPlugin(partsWithin(region, [...units], 'shared')))
}

/** The same, with the documents alone whose unit is reached. */
export function withinOwnDocuments(db: Db, { region, units }: Reach): Db {
  return units === 'all' ? db : withPlugin(db, new ReachPlugin(partsWithin(region, [...units], 'own')))
}

/** What there is of a table within reach. */
type Part = {
  readonly table: string
  readonly rows: RawBuilder<unknown>
  /** Found once for all that asks for it. */ readonly once?: boolean
}

/** The region, and a condition of the units that are reached: `unit_id = ${units}`. */
type Reached = { readonly region: string; readonly units: RawBuilder<unknown> }

/** Tables whose rows are of a project. */
const OF_PROJECTS = [
  'indicators',
  'reviews',
  'review_opinions',
  'review_changes',
  'model_advice',
  'model_questions',
  'attachments',
  'filings',
  'drafts',
  'delegations',
  'draft_saves',
  'filing_tasks',
  'filing_steps',
  'project_versions',
  'result_decisions',
  'assessments',
  'assessment_versions',
  'self_evaluations',
  'self_evaluation_steps',
  'budget_changes',
  'payments',
  'money_sums',
  'project_funding',
  'payment_blocks',
  'project_closings',
  'monitoring_kinds',
  'project_forms',
  'policy_projects',
]

/** Tables whose rows are of a document as a whole. */
const OF_DOCUMENTS = [
  'document_edits',
  'statement_drafts',
  'statement_saves',
  'statement_filings',
  'statement_filing_steps',
  'statement_tasks',
  'statement_versions',
  'returned_statements',
  'classified_documents',
]

/** Tables whose rows name the unit that they are of. */
const OF_UNITS = [
  'assurance_measures',
  'assurance_tasks',
  'rectifications',
  'accountability_entries',
  'evaluation_subjects',
  'evaluation_results',
  'fiscal_sheets',
  'monitoring_sheets',
  'monitoring_warnings',
  'reports',
  'whole_sheets',
  'cost_analyses',
  'transfer_lines',
  'policies',
]

const OF_POLICIES = ['policy_budgets', 'policy_values', 'policy_steps']
const OF_COST_ANALYSES = ['cost_activities']
const OF_RECTIFICATIONS = ['rectification_steps', 'rectification_files']
const OF_EVALUATION_SUBJECTS = [
  'evaluation_ballots',
  'evaluation_requests',
  'evaluation_objections',
  'evaluation_files',
]
const OF_MONITORING_SHEETS = ['monitoring_contents', 'monitoring_steps']

/** What is about a region as a whole is not there at all. */
const OF_REGIONS = [
  'labels',
  'jobs',
  'batches',
  'events',
  'similar_projects',
  'similar_parts',
  'similar_forms',
  'similar_pairs',
  'similar_bands',
  'similar_groups',
  'similar_touches',
  'money_imports',
  'evaluation_pool',
  'evaluation_judges',
  'evaluation_ratings',
  'accountability_asides',
]

/**
 * What there is of each table, in an order in which later ones are known from earlier ones. What is reached
 * in one of two ways is put together of two questions: each finds its rows by an index. Hundreds of units are
 * looked up once, for the ids of documents and projects: planning alone would take longer than an answer if
 * every table did it again.
 */
function partsWithin(region: string, units: readonly string[], documents: 'own' | 'shared'): readonly Part[] {
  const reached: Reached = { region, units: sql`any(${units}::uuid[])` }
  return [
    ...reachedIds(reached, documents),
    ...documentsAndFindings(reached),
    ...OF_PROJECTS.map((table) => rowsTold(reached, table, 'project_id', 'reached_projects')),
    ...OF_DOCUMENTS.map((table) => rowsTold(reached, table, 'document_id', 'own_documents')),
    ...OF_UNITS.map((table) => ({
      table,
      rows: sql`select * from ${sql.table(table)} where region_id = ${region} and unit_id = ${reached.units}`,
    })),
    ...OF_POLICIES.map((table) => rowsTold(reached, table, 'policy_id', 'policies')),
    ...OF_COST_ANALYSES.map((table) => rowsTold(reached, table, 'analysis_id', 'cost_analyses')),
    ...OF_RECTIFICATIONS.map((table) => rowsTold(reached, table, 'rectification_id', 'rectifications')),
    evaluationTasks(reached),
    ...OF_EVALUATION_SUBJECTS.map((table) => rowsTold(reached, table, 'subject_id', 'evaluation_subjects')),
    ...OF_MONITORING_SHEETS.map((table) => rowsOfSheets(reached, table)),
    rowsTold(reached, 'whole_steps', 'sheet_id', 'whole_sheets'),
    transfers(reached),
    rowsTold(reached, 'transfer_steps', 'transfer_id', 'transfers'),
    ...OF_REGIONS.map((table) => ({ table, rows: sql`select * from ${sql.table(table)} where false` })),
  ]
}

/** The rows of a table whose `key` is one of those of an earlier part. */
function rowsTold({ region }: Reached, table: string, key: string, earlier: string): Part {
  const keys = sql`select ${sql.ref(key)} from ${sql.table(earlier)}`
  return {
    table,
    rows: sql`select t.* from ${sql.table(table)} t
      where t.region_id = ${region} and t.${sql.ref(key)} in (${keys})`,
  }
}

/** The ids of documents and projects, each asked for once. */
function reachedIds({ region, units }: Reached, documents: 'own' | 'shared'): readonly Part[] {
  const own = sql`select document_id from own_documents`
  return [
    {
      table: 'own_documents',
      once: true,
      rows: sql`select document_id from documents where region_id = ${region} and unit_id = ${units}`,
    },
    {
      table: 'reached_projects',
      once: true,
      rows: sql`select project_id, document_id from projects where region_id = ${region} and unit_id = ${units}
        union all
        select project_id, document_id from projects
        where region_id = ${region} and (unit_id = ${units}) is not true and document_id in (${own})`,
    },
    // Those of others that hold projects within reach.
    {
      table: 'shared_documents',
      rows: sql`select document_id from reached_projects where document_id not in (${own})`,
    },
    {
      table: 'reached_documents',
      once: true,
      rows: documents === 'own' ? own : sql`${own} union select document_id from reached_projects`,
    },
  ]
}

/** Of a document of others, the findings that touch a project within reach. */
function documentsAndFindings({ region }: Reached): readonly Part[] {
  return [
    {
      table: 'projects',
      rows: sql`select * from projects
        where region_id = ${region} and project_id in (select project_id from reached_projects)`,
    },
    {
      table: 'documents',
      rows: sql`select * from documents
        where region_id = ${region} and document_id in (select document_id from reached_documents)`,
    },
    {
      table: 'findings',
      rows: sql`select f.* from findings f
        where f.region_id = ${region} and f.document_id in (select document_id from own_documents)
        union all
        select f.* from findings f
        where f.region_id = ${region} and f.document_id in (select document_id from shared_documents)
          and exists (
            select from reached_projects p where p.document_id = f.document_id and p.project_id = any(f.touched)
          )`,
    },
  ]
}

/** Those of the units, and those with a subject that is one of theirs. */
function evaluationTasks({ region, units }: Reached): Part {
  return {
    table: 'evaluation_tasks',
    rows: sql`select * from evaluation_tasks
      where region_id = ${region}
        and (unit_id = ${units} or task_id in (select task_id from evaluation_subjects))`,
  }
}

/** Those of the units, and those that were split over projects of theirs. */
function transfers({ region, units }: Reached): Part {
  return {
    table: 'transfers',
    rows: sql`select * from transfers
      where region_id = ${region}
        and (unit_id = ${units} or transfer_id in (select transfer_id from transfer_lines))`,
  }
}

/** A sheet of monitoring is known by its round and project. */
function rowsOfSheets({ region }: Reached, table: string): Part {
  return {
    table,
    rows: sql`select t.* from ${sql.table(table)} t
      where t.region_id = ${region} and exists (
        select from monitoring_sheets s
        where s.region_id = ${region} and s.round_id = t.round_id and s.project_id = t.project_id
      )`,
  }
}

class ReachPlugin implements KyselyPlugin {
  readonly #parts: readonly CommonTableExpressionNode[]
  readonly #bare: WithoutParts

  constructor(parts: readonly Part[]) {
    this.#parts = parts.map(({ table, rows, once = false }) => ({
      ...CommonTableExpressionNode.create(
        CommonTableExpressionNameNode.create(table),
        sql`(${rows})`.toOperationNode(),
      ),
      materialized: once,
    }))
    this.#bare = new WithoutParts(new Set(parts.map(({ table }) => table)))
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    invariant(node.kind === 'SelectQueryNode', `a ${node.kind} cannot be kept within reach`)
    const bare = this.#bare.transformNode(node, queryId)
    const [first, ...others] = [...this.#parts, ...(bare.with?.expressions ?? [])]
    invariant(
      first !== undefined && bare.with?.recursive !== true,
      'a query within reach has parts and no recursion',
    )
    return {
      ...bare,
      with: others.reduce((all, one) => WithNode.cloneWithExpression(all, one), WithNode.create(first)),
    }
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}

/** A query inside another was made through this door, too: the parts are once, around the whole. */
class WithoutParts extends OperationNodeTransformer {
  readonly #tables: ReadonlySet<string>

  constructor(tables: ReadonlySet<string>) {
    super()
    this.#tables = tables
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    const { with: parts, ...query } = super.transformSelectQuery(node, queryId)
    const [first, ...others] =
      parts?.expressions.filter(({ name }) => !this.#tables.has(name.table.table.identifier.name)) ?? []
    return first === undefined
      ? query
      : {
          ...query,
          with: others.reduce(
            (all, one) => WithNode.cloneWithExpression(all, one),
            WithNode.create(first, { recursive: parts?.recursive === true }),
          ),
        }
  }
}

/** The units that a project belongs to: its own, and that of its document; null when it is not there. */
export async function unitsOfProject(db: Db, project: string): Promise<readonly string[] | null> {
  const row = await db
    .selectFrom('projects as p')
    .innerJoin('documents as d', 'd.document_id', 'p.document_id')
    .select(['p.unit_id', 'd.unit_id as document_unit'])
    .where('p.project_id', '=', project)
    .executeTakeFirst()
  return row === undefined ? null : [row.unit_id, row.document_unit].filter((unit) => unit !== null)
}

/** The unit that a document speaks for: empty when it speaks for none, null when it is not there. */
export async function unitsOfDocument(db: Db, document: string): Promise<readonly string[] | null> {
  const row = await db
    .selectFrom('documents')
    .select('unit_id')
    .where('document_id', '=', document)
    .executeTakeFirst()
  if (row === undefined) return null
  return row.unit_id === null ? [] : [row.unit_id]
}

/** The projects of a document by their order, of these orders. */
export async function projectsAt(db: Db, document: string, orders: readonly number[]): Promise<string[]> {
  if (orders.length === 0) return []
  const rows = await db
    .selectFrom('projects')
    .select('project_id')
    .where('document_id', '=', document)
    .where('position', 'in', [...orders])
    .orderBy('position')
    .execute()
  return rows.map(({ project_id }) => project_id)
}

/** Of these projects, those within reach. */
export async function reachedProjects(
  db: Db,
  reach: Reach,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (reach.units === 'all' || ids.length === 0) return new Set(ids)
  const rows = await within(db, reach)
    .selectFrom('projects')
    .select('project_id')
    .where(sql<boolean>`project_id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ project_id }) => project_id))
}
