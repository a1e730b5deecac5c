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

type Part = {
  readonly table: string
  readonly rows: RawBuilder<unknown>
  /** Found once for all that asks for it. */ readonly once?: boolean
}

/**
 * What there is of each table, in an order in which later ones are told by earlier ones. What is reached in
 * one of two ways is put together of two questions: each finds its rows by an index. Hundreds of units are
 * looked up once, for the ids of documents and projects: planning alone would take longer than an answer if
 * every table did it again.
 */
function partsWithin(region: string, units: readonly string[], documents: 'own' | 'shared'): readonly Part[] {
  const reached = sql`any(${units}::uuid[])`
  const ofProjects = (table: string): Part => ({
    table,
    rows: sql`select t.* from ${sql.table(table)} t where t.region_id = ${region} and t.project_id in (select project_id from reached_projects)`,
  })
  const ofDocuments = (table: string): Part => ({
    table,
    rows: sql`select t.* from ${sql.table(table)} t where t.region_id = ${region} and t.document_id in (select document_id from own_documents)`,
  })
  return [
    {
      table: 'own_documents',
      once: true,
      rows: sql`select document_id from documents where region_id = ${region} and unit_id = ${reached}`,
    },
    {
      table: 'reached_projects',
      once: true,
      rows: sql`select project_id, document_id from projects where region_id = ${region} and unit_id = ${reached} union all select project_id, document_id from projects where region_id = ${region} and (unit_id = ${reached}) is not true and document_id in (select document_id from own_documents)`,
    },
    {
      table: 'projects',
      rows: sql`select * from projects where region_id = ${region} and project_id in (select project_id from reached_projects)`,
    },
    // Those of others that hold projects within reach.
    {
      table: 'shared_documents',
      rows: sql`select document_id from reached_projects where document_id not in (select document_id from own_documents)`,
    },
    {
      table: 'reached_documents',
      once: true,
      rows:
        documents === 'own'
          ? sql`select document_id from own_documents`
          : sql`select document_id from own_documents union select document_id from reached_projects`,
    },
    {
      table: 'documents',
      rows: sql`select * from documents where region_id = ${region} and document_id in (select document_id from reached_documents)`,
    },
    ofProjects('indicators'),
    {
      table: 'findings',
      rows: sql`select f.* from findings f where f.region_id = ${region} and f.document_id in (select document_id from own_documents) union all select f.* from findings f where f.region_id = ${region} and f.document_id in (select document_id from shared_documents) and exists (select from reached_projects p where p.document_id = f.document_id and p.project_id = any(f.touched))`,
    },
    ofProjects('reviews'),
    ofProjects('review_opinions'),
    ofProjects('review_changes'),
    ofProjects('model_advice'),
    ofProjects('model_questions'),
    ofProjects('attachments'),
    ofProjects('filings'),
    ofProjects('drafts'),
    ofProjects('delegations'),
    ofProjects('draft_saves'),
    ofProjects('filing_tasks'),
    ofProjects('filing_steps'),
    ofProjects('project_versions'),
    ofProjects('result_decisions'),
    ofProjects('assessments'),
    ofProjects('assessment_versions'),
    ofProjects('self_evaluations'),
    ofProjects('self_evaluation_steps'),
    ofProjects('budget_changes'),
    ofProjects('payments'),
    ofProjects('money_sums'),
    ofProjects('payment_blocks'),
    ofDocuments('document_edits'),
    ofDocuments('statement_drafts'),
    ofDocuments('statement_saves'),
    ofDocuments('statement_filings'),
    ofDocuments('statement_filing_steps'),
    ofDocuments('statement_tasks'),
    ofDocuments('statement_versions'),
    ofDocuments('returned_statements'),
    ofDocuments('classified_documents'),
    ...['assurance_measures', 'assurance_tasks'].map((table) => ({
      table,
      rows: sql`select * from ${sql.table(table)} where region_id = ${region} and unit_id = ${reached}`,
    })),
    {
      table: 'rectifications',
      rows: sql`select * from rectifications where region_id = ${region} and unit_id = ${reached}`,
    },
    ...['rectification_steps', 'rectification_files'].map((table) => ({
      table,
      rows: sql`select t.* from ${sql.table(table)} t where t.region_id = ${region} and t.rectification_id in (select rectification_id from rectifications)`,
    })),
    {
      table: 'evaluation_subjects',
      rows: sql`select * from evaluation_subjects where region_id = ${region} and unit_id = ${reached}`,
    },
    {
      table: 'evaluation_tasks',
      rows: sql`select * from evaluation_tasks where region_id = ${region} and (unit_id = ${reached} or task_id in (select task_id from evaluation_subjects))`,
    },
    {
      table: 'evaluation_results',
      rows: sql`select * from evaluation_results where region_id = ${region} and unit_id = ${reached}`,
    },
    ...['evaluation_ballots', 'evaluation_requests', 'evaluation_objections', 'evaluation_files'].map(
      (table) => ({
        table,
        rows: sql`select t.* from ${sql.table(table)} t where t.region_id = ${region} and t.subject_id in (select subject_id from evaluation_subjects)`,
      }),
    ),
    ...['monitoring_sheets', 'monitoring_warnings'].map((table) => ({
      table,
      rows: sql`select * from ${sql.table(table)} where region_id = ${region} and unit_id = ${reached}`,
    })),
    ...['monitoring_contents', 'monitoring_steps'].map((table) => ({
      table,
      rows: sql`select t.* from ${sql.table(table)} t where t.region_id = ${region} and exists (select from monitoring_sheets s where s.region_id = ${region} and s.round_id = t.round_id and s.project_id = t.project_id)`,
    })),
    // What is told of a region as a whole is not there at all.
    ...[
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
    ].map((table) => ({ table, rows: sql`select * from ${sql.table(table)} where false` })),
  ]
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
