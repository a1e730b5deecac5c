/**
 * The text of a department on paper, to be written in: its words, its tables with merged labels, one field
 * over the chosen cell.
 */
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { Button } from 'antd'
import {
  rowsOfList,
  STATEMENT_FIELDS,
  STATEMENT_HEAD,
  type StatementHead,
  type StatementPlace,
} from '#core/writing/statement-form.ts'
import { STATEMENT } from '#text/interface/statement.ts'
import { goalsText } from '../../components/paper/cell.ts'
import { useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import {
  cellAt,
  CellMarks,
  CellMessages,
  NO_MARKS,
  scrollToCell,
  useOver,
  usePicking,
} from '../../components/writing/sheet-cells.tsx'
import { hasTable } from './places.ts'
import { keyOfPlace } from './statement-marks.ts'
import { StatementRows, type Content, type RowActs } from './statement-rows.tsx'
import paper from '../../components/paper/target-table.module.css'
import writing from '../../components/writing/writing.module.css'
import styles from './statement.module.css'

type SheetActs = RowActs & {
  readonly onPick: (place: StatementPlace) => void
  readonly onAddTable: () => void
  /** The field over the active cell. */
  readonly field: (describedBy: string) => ReactNode
}

type Props = { readonly content: Content<SheetActs>; readonly active: StatementPlace }

const nothing = () => {}

export function StatementSheet({ content, active }: Props) {
  const { view, form, marks, edit } = content
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
  usePicking(sheet, edit === null, placeOf, edit?.onPick ?? nothing)
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
        <span>{unitOf(view)}</span>
        <span>单位：万元</span>
      </div>
      <h3 className={styles.part}>
        第一部分　部门整体绩效目标
        <Term id="statement" of="部门整体绩效目标" />
      </h3>
      <h4 className={styles.section}>一、总体绩效目标</h4>
      <WordsTable name="总体绩效目标" field="overallGoal" content={content} tall />
      <h4 className={styles.section}>
        二、分项绩效目标
        <Term id="sub-goal" of="分项绩效目标" />
      </h4>
      <StatementRows list="subGoals" numbered content={content} />
      <h4 className={styles.section}>三、工作保障措施</h4>
      <StatementRows list="safeguards" numbered content={content} />
      {view.duties ? (
        <>
          <h4 className={styles.section}>四、部门职责—工作活动—预算项目</h4>
          <StatementRows list="duties" content={content} />
        </>
      ) : null}
      {hasTable(form) ? <WholeTable content={content} /> : null}
      {hasTable(form) || edit === null ? null : (
        <p className={styles.addTable}>
          <Button onClick={edit.onAddTable}>{text.addTable}</Button>
        </p>
      )}
      <CellMessages id={described} findings={marks.get(keyOfPlace(active)) ?? NO_MARKS} />
      {edit?.field(described)}
    </article>
  )
}

type PartProps = { readonly content: Content }

/** 部门整体绩效目标表. */
function WholeTable({ content }: PartProps) {
  const { form, edit } = content
  return (
    <>
      <h3 className={styles.part}>部门整体绩效目标表</h3>
      <DepartmentTable content={content} />
      {edit === null && rowsOfList(form, 'details').length === 0 ? null : (
        <>
          <h4 className={styles.section}>其他栏目</h4>
          <StatementRows list="details" content={content} />
        </>
      )}
      <h4 className={styles.section}>年度主要任务</h4>
      <StatementRows list="tasks" content={content} />
      <h4 className={styles.section}>总体资金情况</h4>
      <StatementRows list="funds" content={content} />
      {edit === null && form.head.mediumTermGoals === '' ? null : (
        <>
          <h4 className={styles.section}>中期目标</h4>
          <WordsTable name="中期目标" field="mediumTermGoals" content={content} />
        </>
      )}
      <h4 className={styles.section}>年度总体目标</h4>
      <WordsTable name="年度总体目标" field="goals" content={content} tall />
      <h4 className={styles.section}>绩效指标</h4>
      <StatementRows list="indicators" content={content} />
    </>
  )
}

/** What the department is called, and what it is there for. */
function DepartmentTable({ content }: PartProps) {
  return (
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
          <td>{unitOf(content.view)}</td>
        </tr>
        <tr>
          <th scope="row" className={paper['center']}>
            部门职能概述
          </th>
          <HeadCell field="functions" content={content} />
        </tr>
      </tbody>
    </table>
  )
}

type WordsProps = PartProps & {
  readonly name: string
  readonly field: StatementHead
  readonly tall?: boolean
}

/** One cell in a table of its own. */
function WordsTable({ name, field, content, tall = false }: WordsProps) {
  return (
    <table className={paper['table']} aria-label={name}>
      <tbody>
        <tr>
          <HeadCell field={field} content={content} tall={tall} />
        </tr>
      </tbody>
    </table>
  )
}

function HeadCell({ field, content, tall = false }: Omit<WordsProps, 'name'>) {
  const { form, marks } = content
  const words = form.head[field]
  return (
    <td data-field={field} data-of="" className={`${tall ? styles.tall : ''} ${writing.cell}`}>
      {field === 'goals' || field === 'mediumTermGoals' ? asGoals(words) : words}
      <CellMarks findings={marks.get(field) ?? NO_MARKS} />
    </td>
  )
}

function unitOf({ unit }: Content['view']): string {
  return `${unit?.code ?? ''}${unit?.name ?? ''}`
}

function asGoals(lines: string): string {
  return goalsText(lines.split('\n').filter((line) => line.trim() !== ''))
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
