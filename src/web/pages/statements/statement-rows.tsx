/** A table of the text: its rows with merged labels, the projects that they cover, what they come to. */
import { Button } from 'antd'
import type { StatementView } from '#api/statements/statements.ts'
import { asWan } from '#core/kernel/money.ts'
import type { DutyTree } from '#core/target/duties.ts'
import type { SumCheck } from '#core/writing/covered.ts'
import { treeOfForm } from '#core/writing/duties.ts'
import {
  rowsOfList,
  type StatementField,
  type StatementForm,
  type StatementList,
  type StatementRow,
} from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { useText } from '../../preferences/language.ts'
import { mergedRows, isMerged } from '../../components/writing/lines.ts'
import { AMOUNTS, totalAmount } from './amounts.ts'
import { useDutyDrag, type DutyDrops } from './duty-drag.ts'
import { statementColumns, LIST_NAMES, nameOfRow, type StatementColumn } from './places.ts'
import type { StatementMarks } from './statement-marks.ts'
import { StatementRowCell, Grip, Links } from './statement-row-cells.tsx'
import paper from '../../components/paper/target-table.module.css'
import styles from './statement.module.css'

/** What is done in the tables. */
export type RowActs = {
  readonly onLink: (row: string) => void
  readonly onTake: (check: SumCheck) => void
  readonly onAdd: (list: StatementList) => void
  readonly onAddDuty: () => void
  readonly drops: DutyDrops
}

/** What is drawn. */
export type Content<Acts extends RowActs = RowActs> = {
  readonly view: StatementView
  readonly form: StatementForm
  readonly marks: StatementMarks
  readonly sums: readonly SumCheck[]
  /** null: it is only read. */
  readonly edit: Acts | null
}

const NO_DROPS: DutyDrops = { onActivity: () => {}, onProject: () => {} }

type Props = { readonly list: StatementList; readonly content: Content; readonly numbered?: boolean }

export function StatementRows({ list, content, numbered = false }: Props) {
  const { edit } = content
  const drag = useDutyDrag(edit?.drops ?? NO_DROPS)
  const draggable = list === 'duties' && edit !== null
  const table = tableOf(content, list, numbered)
  const { rows, columns, heads, tree } = table
  const total = heads.reduce((sum, { width }) => sum + width, 0)
  return (
    <>
      <table className={paper['table']} aria-label={LIST_NAMES[list]} {...(draggable && drag.table)}>
        <colgroup>
          {heads.map(({ key, width }) => (
            <col key={key} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {heads.map(({ key, name }) => (
              <th key={key} scope="col" className={paper['center']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id} data-row={row.id} {...(draggable && drag.row(row.id))}>
              <RowCells row={row} index={i} table={table} content={content} />
            </tr>
          ))}
        </tbody>
        {list === 'tasks' && rows.length > 1 ? <Foot rows={rows} columns={columns} /> : null}
        {tree === null || rows.length === 0 ? null : <DutySums tree={tree} />}
      </table>
      {edit === null ? null : <AddButtons list={list} edit={edit} />}
    </>
  )
}

const LINKED: ReadonlySet<StatementList> = new Set<StatementList>(['subGoals', 'duties', 'tasks'])

type Head = { readonly key: string; readonly name: string; /** Relative. */ readonly width: number }

type Table = {
  readonly list: StatementList
  readonly rows: readonly StatementRow[]
  readonly columns: readonly StatementColumn[]
  /** Those of the columns, and of what is beside them. */
  readonly heads: readonly Head[]
  readonly isNumbered: boolean
  readonly isLinked: boolean
  /** Of the table of duties. */
  readonly tree: DutyTree | null
}

function tableOf({ form, view }: Content, list: StatementList, isNumbered: boolean): Table {
  const columns = statementColumns(form, list)
  const isLinked = LINKED.has(list)
  const isDuties = list === 'duties'
  const heads: readonly Head[] = [
    ...(isNumbered ? [{ key: 'number', name: '序号', width: 6 }] : []),
    ...columns.map(({ field, name, width }) => ({ key: field, name, width })),
    ...(isLinked ? [{ key: 'links', name: isDuties ? '预算项目' : '关联项目', width: 22 }] : []),
    ...(isDuties ? [{ key: 'money', name: '预算数', width: 14 }] : []),
  ]
  const tree = isDuties ? treeOfForm(form, view.projects) : null
  return { list, rows: rowsOfList(form, list), columns, heads, isNumbered, isLinked, tree }
}

type RowProps = {
  readonly row: StatementRow
  /** Its place among the rows of the table. */
  readonly index: number
  readonly table: Table
  readonly content: Content
}

function RowCells({ row, index, table, content }: RowProps) {
  const text = useText(STATEMENT)
  const { rows, columns, isNumbered, isLinked, tree } = table
  const { view, marks, sums, edit } = content
  const isMovable = tree !== null && edit !== null
  const sumOfActivity = tree?.duties.flatMap(({ activities }) => activities)[index]?.sum
  return (
    <>
      {isNumbered ? <td className={paper['center']}>{index + 1}</td> : null}
      {columns.map((column) => (
        <StatementRowCell
          key={column.field}
          row={row}
          column={column}
          span={spanOf(rows, index, column.field)}
          marks={marks}
          check={sums.find((one) => one.row === row.id && one.field === column.field)}
          onTake={edit?.onTake ?? null}
        />
      ))}
      {isLinked ? (
        <td className={styles.links}>
          <Links
            row={row}
            projects={view.projects}
            draggable={isMovable}
            onLink={edit === null ? null : () => edit.onLink(row.id)}
          />
        </td>
      ) : null}
      {tree === null ? null : (
        <td className={`${paper['end']} ${styles.gripped}`}>
          {isMovable ? <Grip id={row.id} name={nameOfRow(row) || text.unnamedActivity(index + 1)} /> : null}
          {asWan(sumOfActivity ?? null)}
        </td>
      )}
    </>
  )
}

function spanOf(rows: readonly StatementRow[], index: number, field: StatementField): number {
  if (field !== 'level1' && field !== 'level2') return 1
  const [row, above] = [rows[index], rows[index - 1]]
  return row === undefined || (above !== undefined && isMerged(above, row, field))
    ? 0
    : mergedRows(rows, index, field).end - index
}

function AddButtons({ list, edit }: { readonly list: StatementList; readonly edit: RowActs }) {
  const text = useText(STATEMENT)
  return (
    <p className={styles.add}>
      <Button
        size="small"
        type="link"
        onClick={() => edit.onAdd(list)}
        {...(list !== 'duties' && { 'aria-label': text.addItem(LIST_NAMES[list]) })}
      >
        ＋ {list === 'duties' ? text.addActivity : text.addRow}
      </Button>
      {list === 'duties' ? (
        <Button size="small" type="link" onClick={edit.onAddDuty}>
          ＋ {text.addDuty}
        </Button>
      ) : null}
    </p>
  )
}

function Foot({
  rows,
  columns,
}: {
  readonly rows: readonly StatementRow[]
  readonly columns: readonly StatementColumn[]
}) {
  const text = useText(STATEMENT)
  return (
    <tfoot>
      <tr>
        <th
          scope="row"
          colSpan={columns.filter(({ field }) => !AMOUNTS.has(field)).length}
          className={paper['center']}
        >
          {text.wholeSum}
        </th>
        {columns
          .filter(({ field }) => AMOUNTS.has(field))
          .map(({ field }) => (
            <td key={field} className={paper['end']}>
              {totalAmount(rows, field)}
            </td>
          ))}
        <td aria-hidden="true" />
      </tr>
    </tfoot>
  )
}

/** What the projects of each duty come to, and of all. */
function DutySums({ tree }: { readonly tree: DutyTree }) {
  const text = useText(STATEMENT)
  return (
    <tfoot>
      {tree.duties.length < 2
        ? null
        : tree.duties.map(({ duty, sum }, i) => (
            // Duties are known by their places.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={i}>
              <th scope="row" colSpan={4} className={paper['center']}>
                {text.dutySum(duty)}
              </th>
              <td className={paper['end']}>{asWan(sum)}</td>
            </tr>
          ))}
      <tr>
        <th scope="row" colSpan={4} className={paper['center']}>
          {text.wholeSum}
        </th>
        <td className={paper['end']}>{asWan(tree.sum)}</td>
      </tr>
    </tfoot>
  )
}
