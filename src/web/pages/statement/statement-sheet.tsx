/**
 * The text of a department on paper, to be written in: its words, its tables with merged labels, one field
 * over the chosen cell.
 */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from 'antd'
import type { StatementView } from '#api/statements.ts'
import type { FindingWithId } from '#api/projects.ts'
import type { DutyTree } from '#core/target/duties.ts'
import { addMoney, asWan, parseMoney, showMoney } from '#core/money.ts'
import { treeOfForm } from '#core/writing/duties.ts'
import { coveredBy, sumOf, type DepartmentProject, type SumCheck } from '#core/writing/covered.ts'
import {
  rowsOf,
  STATEMENT_FIELDS,
  STATEMENT_HEAD,
  type StatementField,
  type StatementForm,
  type StatementHead,
  type StatementList,
  type StatementPlace,
  type StatementRow,
} from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { goalsText } from '../../paper/cell.ts'
import { useText } from '../../preferences/language.ts'
import { groupOf, isMerged } from '../writing/lines.ts'
import {
  cellAt,
  CellMarks,
  MessagesOf,
  NO_MARKS,
  scrollToCell,
  useOver,
  usePicking,
} from '../writing/sheet-cells.tsx'
import { dragOf, useDutyDrag, type DutyDrops } from './duty-drag.ts'
import { columnsOf, hasTable, LIST_NAMES, nameOfCell, nameOfRow, type StatementColumn } from './places.ts'
import paper from '../../paper/target-table.module.css'
import writing from '../writing/writing.module.css'
import styles from './statement.module.css'

export type StatementMarks = ReadonlyMap<string, readonly FindingWithId[]>

type Props = {
  readonly view: StatementView
  readonly form: StatementForm
  readonly active: StatementPlace
  readonly marks: StatementMarks
  readonly sums: readonly SumCheck[]
  readonly readOnly: boolean
  readonly onPick: (place: StatementPlace) => void
  readonly onLink: (row: string) => void
  readonly onTake: (check: SumCheck) => void
  readonly onAdd: (list: StatementList) => void
  readonly onAddDuty: () => void
  readonly drops: DutyDrops
  readonly onAddTable: () => void
  /** Draws the field over the active cell. */
  readonly children: (describedBy: string) => ReactNode
}

export function StatementSheet(props: Props) {
  const { view, form, active, marks, readOnly, onPick, onAddTable, children } = props
  const text = useText(STATEMENT)
  const sheet = useRef<HTMLElement>(null)
  const described = useId()
  useOver(sheet, active)
  useEffect(() => {
    const cell = cellAt(sheet.current, active)
    if (cell !== null) scrollToCell(cell)
    // Only when another cell is chosen: typing moves nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active.row, active.field])
  usePicking(sheet, readOnly, placeOf, onPick)
  const cell = (field: StatementHead, words: string, className = '') => (
    <td data-field={field} data-of="" className={`${className} ${writing.cell}`}>
      {words}
      <CellMarks findings={marks.get(field) ?? NO_MARKS} />
    </td>
  )
  const unit = `${view.unit?.code ?? ''}${view.unit?.name ?? ''}`
  return (
    <article
      ref={sheet}
      className={`${paper['sheet']} ${writing.sheet} ${styles.sheet}`}
      lang="zh-CN"
      aria-label={text.form}
    >
      <h2 className={`${paper['title']} ${writing.cell}`} data-field="title" data-of="">
        {form.head.title}
      </h2>
      <div className={paper['line']}>
        <span>{unit}</span>
        <span>单位：万元</span>
      </div>
      <h3 className={styles.part}>第一部分　部门整体绩效目标</h3>
      <h4 className={styles.section}>一、总体绩效目标</h4>
      <table className={paper['table']} aria-label="总体绩效目标">
        <tbody>
          <tr>{cell('overallGoal', form.head.overallGoal, styles.tall)}</tr>
        </tbody>
      </table>
      <h4 className={styles.section}>二、分项绩效目标</h4>
      <Rows list="subGoals" numbered {...props} />
      <h4 className={styles.section}>三、工作保障措施</h4>
      <Rows list="safeguards" numbered {...props} />
      {view.duties ? (
        <>
          <h4 className={styles.section}>四、部门职责—工作活动—预算项目</h4>
          <Rows list="duties" {...props} />
        </>
      ) : null}
      {hasTable(form) ? (
        <>
          <h3 className={styles.part}>部门整体绩效目标表</h3>
          <table className={paper['table']} aria-label="部门整体绩效目标表">
            <colgroup>
              <col style={{ width: '16%' }} />
              <col />
            </colgroup>
            <tbody>
              <tr>
                <th scope="row" className={paper['center']}>
                  部门名称
                </th>
                <td>{unit}</td>
              </tr>
              <tr>
                <th scope="row" className={paper['center']}>
                  部门职能概述
                </th>
                {cell('functions', form.head.functions)}
              </tr>
            </tbody>
          </table>
          {readOnly && rowsOf(form, 'details').length === 0 ? null : (
            <>
              <h4 className={styles.section}>其他栏目</h4>
              <Rows list="details" {...props} />
            </>
          )}
          <h4 className={styles.section}>年度主要任务</h4>
          <Rows list="tasks" {...props} />
          <h4 className={styles.section}>总体资金情况</h4>
          <Rows list="funds" {...props} />
          {readOnly && form.head.mediumTermGoals === '' ? null : (
            <>
              <h4 className={styles.section}>中期目标</h4>
              <table className={paper['table']} aria-label="中期目标">
                <tbody>
                  <tr>{cell('mediumTermGoals', asGoals(form.head.mediumTermGoals))}</tr>
                </tbody>
              </table>
            </>
          )}
          <h4 className={styles.section}>年度总体目标</h4>
          <table className={paper['table']} aria-label="年度总体目标">
            <tbody>
              <tr>{cell('goals', asGoals(form.head.goals), styles.tall)}</tr>
            </tbody>
          </table>
          <h4 className={styles.section}>绩效指标</h4>
          <Rows list="indicators" {...props} />
        </>
      ) : null}
      {hasTable(form) || readOnly ? null : (
        <p className={styles.addTable}>
          <Button onClick={onAddTable}>{text.addTable}</Button>
        </p>
      )}
      <MessagesOf id={described} findings={marks.get(keyOfPlace(active)) ?? NO_MARKS} />
      {readOnly ? null : children(described)}
    </article>
  )
}

function asGoals(lines: string): string {
  return goalsText(lines.split('\n').filter((line) => line.trim() !== ''))
}

export function keyOfPlace({ row, field }: StatementPlace): string {
  return row === null ? field : `${row}\u0000${field}`
}

const LINKED: ReadonlySet<StatementList> = new Set<StatementList>(['subGoals', 'duties', 'tasks'])

function Rows({
  list,
  numbered = false,
  ...props
}: Props & { readonly list: StatementList; readonly numbered?: boolean }) {
  const { form, view, marks, sums, readOnly, onLink, onTake, onAdd, onAddDuty, drops } = props
  const text = useText(STATEMENT)
  const drag = useDutyDrag(drops)
  const draggable = list === 'duties' && !readOnly
  const rows = rowsOf(form, list)
  const columns = columnsOf(form, list)
  const linked = LINKED.has(list)
  const total =
    columns.reduce((sum, { width }) => sum + width, 0) +
    (linked ? LINK_WIDTH : 0) +
    (numbered ? NUMBER_WIDTH : 0) +
    (list === 'duties' ? MONEY_WIDTH : 0)
  const tree = list === 'duties' ? treeOfForm(form, view.projects) : null
  const activities = tree?.duties.flatMap((duty) => duty.activities) ?? []
  const share = (width: number) => ({ width: `${(width / total) * 100}%` })
  return (
    <>
      <table className={paper['table']} aria-label={LIST_NAMES[list]} {...(draggable && drag.table)}>
        <colgroup>
          {numbered ? <col style={share(NUMBER_WIDTH)} /> : null}
          {columns.map(({ field, width }) => (
            <col key={field} style={share(width)} />
          ))}
          {linked ? <col style={share(LINK_WIDTH)} /> : null}
          {list === 'duties' ? <col style={share(MONEY_WIDTH)} /> : null}
        </colgroup>
        <thead>
          <tr>
            {numbered ? (
              <th scope="col" className={paper['center']}>
                序号
              </th>
            ) : null}
            {columns.map(({ field, name }) => (
              <th key={field} scope="col" className={paper['center']}>
                {name}
              </th>
            ))}
            {linked ? (
              <th scope="col" className={paper['center']}>
                {list === 'duties' ? '预算项目' : '关联项目'}
              </th>
            ) : null}
            {list === 'duties' ? (
              <th scope="col" className={paper['center']}>
                预算数
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id} data-row={row.id} {...(draggable && drag.row(row.id))}>
              {numbered ? <td className={paper['center']}>{i + 1}</td> : null}
              {columns.map((column) => (
                <Cell
                  key={column.field}
                  row={row}
                  column={column}
                  span={spanOf(rows, i, column.field)}
                  marks={marks}
                  check={sums.find((one) => one.row === row.id && one.field === column.field)}
                  onTake={readOnly ? null : onTake}
                />
              ))}
              {linked ? (
                <td className={styles.links}>
                  <Links
                    row={row}
                    projects={view.projects}
                    draggable={draggable}
                    onLink={readOnly ? null : () => onLink(row.id)}
                    name={nameOfRow(row)}
                  />
                </td>
              ) : null}
              {tree === null ? null : (
                <td className={`${paper['end']} ${styles.gripped}`}>
                  {draggable ? (
                    <Grip id={row.id} name={nameOfRow(row) || text.unnamedActivity(i + 1)} />
                  ) : null}
                  {asWan(activities[i]?.sum ?? null)}
                </td>
              )}
            </tr>
          ))}
        </tbody>
        {list === 'tasks' && rows.length > 1 ? <Foot rows={rows} columns={columns} /> : null}
        {tree === null || rows.length === 0 ? null : <DutySums tree={tree} />}
      </table>
      {readOnly ? null : (
        <p className={styles.add}>
          <Button
            size="small"
            type="link"
            onClick={() => onAdd(list)}
            {...(list !== 'duties' && { 'aria-label': text.addItem(LIST_NAMES[list]) })}
          >
            ＋ {list === 'duties' ? text.addActivity : text.addRow}
          </Button>
          {list === 'duties' ? (
            <Button size="small" type="link" onClick={onAddDuty}>
              ＋ {text.addDuty}
            </Button>
          ) : null}
        </p>
      )}
    </>
  )
}

const NUMBER_WIDTH = 6
const MONEY_WIDTH = 14
const LINK_WIDTH = 22

function spanOf(rows: readonly StatementRow[], index: number, field: StatementField): number {
  if (field !== 'level1' && field !== 'level2') return 1
  const [row, above] = [rows[index], rows[index - 1]]
  return row === undefined || (above !== undefined && isMerged(above, row, field))
    ? 0
    : groupOf(rows, index, field).end - index
}

type CellProps = {
  readonly row: StatementRow
  readonly column: StatementColumn
  readonly span: number
  readonly marks: StatementMarks
  readonly check: SumCheck | undefined
  readonly onTake: Props['onTake'] | null
}

const AMOUNTS: ReadonlySet<StatementField> = new Set<StatementField>(['total', 'fiscal', 'other', 'amount'])

function Cell({ row, column: { field, align }, span, marks, check, onTake }: CellProps) {
  if (span === 0) return null
  const words = AMOUNTS.has(field)
    ? asWan(row.cells[field] === '' ? null : row.cells[field])
    : row.cells[field]
  const shared = {
    rowSpan: span,
    'data-field': field,
    'data-of': row.id,
    className: `${align === undefined ? '' : paper[align]} ${writing.cell}`,
  }
  const content = (
    <>
      {words}
      <CellMarks findings={marks.get(keyOfPlace({ row: row.id, field })) ?? NO_MARKS} />
    </>
  )
  if (field === 'level1' || field === 'level2')
    return (
      <th scope={span > 1 ? 'rowgroup' : 'row'} {...shared}>
        {content}
      </th>
    )
  return (
    <td {...shared}>
      {content}
      {check === undefined ? null : <Sum check={check} name={nameOfCell(field, null)} onTake={onTake} />}
    </td>
  )
}

function Sum({
  check,
  name,
  onTake,
}: {
  readonly check: SumCheck
  readonly name: string
  readonly onTake: Props['onTake'] | null
}) {
  const text = useText(STATEMENT)
  const { sum, difference, of } = check
  if (difference === '0') return null
  return (
    <span className={styles.sum}>
      {of === 'projects' ? text.sumOfProjects(asWan(sum)) : text.sumOfParts(asWan(sum))}
      {difference === null ? '' : ` · ${text.difference(asWan(difference))}`}
      {onTake === null ? null : (
        <button type="button" aria-label={text.takeFor(name)} onClick={() => onTake(check)}>
          {text.take}
        </button>
      )}
    </span>
  )
}

/** By what the mouse takes an activity: for the mouse alone, keys move it as they move any row. */
function Grip({ id, name }: { readonly id: string; readonly name: string }) {
  const text = useText(STATEMENT)
  return (
    <span
      aria-hidden="true"
      className={styles.grip}
      title={text.dragActivity(name)}
      {...dragOf('activity', id)}
    >
      ⠿
    </span>
  )
}

function Links({
  row,
  projects,
  name,
  draggable,
  onLink,
}: {
  readonly row: StatementRow
  readonly projects: readonly DepartmentProject[]
  readonly name: string
  readonly draggable: boolean
  readonly onLink: (() => void) | null
}) {
  const text = useText(STATEMENT)
  const { projects: covered, gone } = coveredBy(row, projects)
  const noLinks = covered.length === 0 ? text.noLinks : null
  return (
    <>
      {covered.map((project) => (
        <span
          key={project.id}
          className={styles.project}
          {...(draggable && { ...dragOf('project', project.id), title: text.dragProjectHint })}
        >
          {project.name}
        </span>
      ))}
      {gone.map((project) => (
        <s key={`${project.code ?? ''} ${project.name}`} className={styles.project}>
          {project.name}
        </s>
      ))}
      {covered.length > 1 ? (
        <span className={styles.linkSum}>{text.links(covered.length, wanText(covered))}</span>
      ) : null}
      {onLink === null ? (
        noLinks
      ) : (
        <button
          type="button"
          className={styles.link}
          aria-label={row.list === 'duties' ? text.hangTitle(name) : text.linkTitle(name)}
          onClick={onLink}
        >
          {row.list === 'duties' ? text.hang : text.link}
        </button>
      )}
    </>
  )
}

/** Amounts of some projects in 万元, as people write them. */
export function wanText(projects: readonly DepartmentProject[]): string {
  return asWan(sumOf(projects, 'total') ?? '0')
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
              {totalOf(rows, field)}
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

function totalOf(rows: readonly StatementRow[], field: StatementField): string {
  const amounts = rows.flatMap(({ cells }) => {
    const amount = parseMoney(cells[field], '万元')
    return amount.ok ? [amount.value] : []
  })
  return amounts.length === 0 ? '' : showMoney(addMoney(...amounts))
}

function placeOf(cell: HTMLElement): StatementPlace | null {
  const { field, of } = cell.dataset
  if (of === '') {
    const head = STATEMENT_HEAD.find((one) => one === field)
    return head === undefined ? null : { row: null, field: head }
  }
  const known = STATEMENT_FIELDS.find((one) => one === field)
  return known === undefined || of === undefined ? null : { row: of, field: known }
}
