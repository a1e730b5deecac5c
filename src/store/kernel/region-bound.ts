/**
 * The database as one region sees it: every query asked through it names the region of each table that it
 * reads, changes or removes from, under each of its names, in joins, subqueries and parts (`with`), too. It is
 * always the constant, never only `x.region_id = y.region_id`: a distributed database sends a subquery without
 * it to every shard. Rows that are put in get the region as their first column. One thing it cannot do: SQL
 * that is text alone says `${db.region}` itself.
 */
import {
  AliasNode,
  AndNode,
  BinaryOperationNode,
  ColumnNode,
  IdentifierNode,
  OnNode,
  OperationNodeTransformer,
  OperatorNode,
  PrimitiveValueListNode,
  ReferenceNode,
  TableNode,
  ValueListNode,
  ValueNode,
  ValuesNode,
  WhereNode,
  type DeleteQueryNode,
  type InsertQueryNode,
  type JoinNode,
  type Kysely,
  type KyselyPlugin,
  type OperationNode,
  type PluginTransformQueryArgs,
  type PluginTransformResultArgs,
  type QueryId,
  type QueryResult,
  type RootOperationNode,
  type SelectQueryNode,
  type UnknownRow,
  type UpdateQueryNode,
  type WithNode,
} from 'kysely'
import { invariant } from '#core/kernel/result.ts'
import type { Tables } from '../database/column-types.ts'

/** The database, or a transaction in it, as one region sees it. What every function of the store takes. */
export type Db = Kysely<Tables> & { readonly region: string }

/** The database, or a transaction in it, with all its regions. */
export type WholeDb = Kysely<Tables> & { readonly region?: never }

/** The whole database as one region sees it. */
export function boundTo(whole: WholeDb, region: string): Db {
  return Object.assign(whole.withPlugin(new RegionPlugin(region)), { region })
}

/** A region's database with one thing more that is done to its queries. */
export function withPlugin(db: Db, plugin: KyselyPlugin): Db {
  return Object.assign(db.withPlugin(plugin), { region: db.region })
}

/** A transaction that was begun in a region's database. */
export function sameRegion(db: Db, tx: Kysely<Tables>): Db {
  return Object.assign(tx, { region: db.region })
}

/** Tables that belong to no region. */
const OF_NO_REGION: ReadonlySet<string> = new Set(['regions', 'migrations'])

class RegionPlugin implements KyselyPlugin {
  readonly #bound: RegionTransformer

  constructor(region: string) {
    this.#bound = new RegionTransformer(region)
  }

  transformQuery({ node, queryId }: PluginTransformQueryArgs): RootOperationNode {
    return this.#bound.transformNode(node, queryId)
  }

  async transformResult({ result }: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    return result
  }
}

type Conditioned = {
  readonly where?: WhereNode | undefined
  readonly joins?: readonly JoinNode[] | undefined
}

class RegionTransformer extends OperationNodeTransformer {
  readonly #region: string
  /** Names that the queries around the present place gave to parts of theirs: no tables. */
  readonly #parts: string[] = []

  constructor(region: string) {
    super()
    this.#region = region
  }

  protected override transformSelectQuery(node: SelectQueryNode, queryId?: QueryId): SelectQueryNode {
    return this.#inPartsOf(node.with, () => {
      const query = super.transformSelectQuery(node, queryId)
      return this.#conditioned(query, query.from?.froms ?? [])
    })
  }

  protected override transformInsertQuery(node: InsertQueryNode, queryId?: QueryId): InsertQueryNode {
    return this.#inPartsOf(node.with, () => {
      const query = super.transformInsertQuery(node, queryId)
      const { into, columns = [], values } = query
      if (into === undefined || this.#nameIn(into) === null) return query
      const at = columns.findIndex(({ column }) => column.name === 'region_id')
      if (values === undefined || !ValuesNode.is(values)) {
        invariant(at >= 0, 'rows of a select bring their region')
        return query
      }
      if (at >= 0) {
        // A query inside another was made through this door, too: its rows have their region already.
        invariant(
          values.values.every((row) => this.#isOwn(row.values[at])),
          'rows are put into the region of the database alone',
        )
        return query
      }
      return {
        ...query,
        columns: [ColumnNode.create('region_id'), ...columns],
        values: ValuesNode.create(values.values.map((row) => this.#withRegion(row))),
      }
    })
  }

  #withRegion(row: PrimitiveValueListNode | ValueListNode): PrimitiveValueListNode | ValueListNode {
    return PrimitiveValueListNode.is(row)
      ? PrimitiveValueListNode.create([this.#region, ...row.values])
      : ValueListNode.create([ValueNode.create(this.#region), ...row.values])
  }

  #isOwn(value: unknown): boolean {
    if (typeof value !== 'object' || value === null) return value === this.#region
    return 'value' in value && value.value === this.#region
  }

  protected override transformUpdateQuery(node: UpdateQueryNode, queryId?: QueryId): UpdateQueryNode {
    return this.#inPartsOf(node.with, () => {
      const query = super.transformUpdateQuery(node, queryId)
      const target = query.table === undefined ? [] : [query.table]
      return this.#conditioned(query, [...target, ...(query.from?.froms ?? [])])
    })
  }

  protected override transformDeleteQuery(node: DeleteQueryNode, queryId?: QueryId): DeleteQueryNode {
    return this.#inPartsOf(node.with, () => {
      const query = super.transformDeleteQuery(node, queryId)
      return this.#conditioned(query, [...query.from.froms, ...(query.using?.tables ?? [])])
    })
  }

  protected override transformJoin(node: JoinNode, queryId?: QueryId): JoinNode {
    const join = super.transformJoin(node, queryId)
    const name = this.#nameIn(join.table)
    if (name === null || join.joinType === 'CrossJoin') return join
    invariant(
      join.joinType === 'InnerJoin' || join.joinType === 'LeftJoin',
      `a ${join.joinType} cannot be kept to a region`,
    )
    if (this.#isSaid(join.on?.on, name)) return join
    const said = this.#isRegionOf(name)
    return {
      ...join,
      on: join.on === undefined ? OnNode.create(said) : OnNode.cloneWithOperation(join.on, 'And', said),
    }
  }

  #inPartsOf<T>(parts: WithNode | undefined, work: () => T): T {
    const before = this.#parts.length
    this.#parts.push(...(parts?.expressions.map(({ name }) => name.table.table.identifier.name) ?? []))
    const result = work()
    this.#parts.length = before
    return result
  }

  /** With the region of each table in the condition of the whole. */
  #conditioned<Query extends Conditioned>(query: Query, tables: readonly OperationNode[]): Query {
    const crossed = query.joins?.filter(({ joinType }) => joinType === 'CrossJoin').map(({ table }) => table)
    const unsaid = [...tables, ...(crossed ?? [])]
      .map((table) => this.#nameIn(table))
      .filter((name) => name !== null && !this.#isSaid(query.where?.where, name))
    const where = unsaid.reduce<WhereNode | undefined>((all, name) => {
      const said = this.#isRegionOf(name ?? '')
      return all === undefined ? WhereNode.create(said) : WhereNode.cloneWithOperation(all, 'And', said)
    }, query.where)
    return where === query.where ? query : { ...query, where }
  }

  /** The name under which the columns of a table of a region are found; null for what is no such table. */
  #nameIn(node: OperationNode): string | null {
    if (AliasNode.is(node)) {
      return IdentifierNode.is(node.alias) && this.#nameIn(node.node) !== null ? node.alias.name : null
    }
    if (!TableNode.is(node)) return null
    const { name } = node.table.identifier
    return OF_NO_REGION.has(name) || this.#parts.includes(name) ? null : name
  }

  #isRegionOf(name: string): BinaryOperationNode {
    return BinaryOperationNode.create(
      ReferenceNode.create(ColumnNode.create('region_id'), TableNode.create(name)),
      OperatorNode.create('='),
      ValueNode.create(this.#region),
    )
  }

  /** A query inside another was made through this door, too: it says its regions already. */
  #isSaid(condition: OperationNode | undefined, name: string): boolean {
    if (condition === undefined) return false
    if (AndNode.is(condition))
      return this.#isSaid(condition.left, name) || this.#isSaid(condition.right, name)
    if (!BinaryOperationNode.is(condition)) return false
    const { leftOperand: left, operator, rightOperand: right } = condition
    return (
      ReferenceNode.is(left) &&
      left.table?.table.identifier.name === name &&
      ColumnNode.is(left.column) &&
      left.column.column.name === 'region_id' &&
      OperatorNode.is(operator) &&
      operator.operator === '=' &&
      ValueNode.is(right) &&
      right.value === this.#region
    )
  }
}
