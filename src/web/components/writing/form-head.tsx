/**
 * What is above the indicators of the form to be written in: 13 grid columns as on the paper of reading,
 * labels and twelve for what they label.
 */
import { memo, useMemo } from 'react'
import {
  FORM_LIST_FIELDS,
  rowsOfList,
  type FormList,
  type FurtherHeadField,
  type HeadField,
  type WrittenForm,
  type WrittenRow,
} from '#core/writing/form.ts'
import { asWan } from '#core/kernel/money.ts'
import { PROJECT } from '#text/interface/project.ts'
import { WRITING } from '#text/interface/writing.ts'
import { goalsText } from '../paper/cell.ts'
import { useText } from '../../preferences/language.ts'
import { cellName } from './columns.ts'
import type { Held } from './held.ts'
import { keyOf, type Marks } from './marks.ts'
import { CellMarks, HeldMark, NO_MARKS as NONE } from './sheet-cells.tsx'
import paper from '../paper/target-table.module.css'
import styles from './writing.module.css'

type Props = {
  readonly head: WrittenForm['head']
  /** Rows of the further tables. */
  readonly rows: readonly WrittenRow[]
  /** The fields that are on this form beside those of every form. */
  readonly further: readonly FurtherHeadField[]
  readonly marks: Marks
  readonly held: Held
  readonly readOnly: boolean
  readonly onMeasure: (measure: string) => void
}

/** On the paper no label is beside it: while it is blank the cell says what belongs there. */
const UNLABELLED: ReadonlySet<HeadField> = new Set<HeadField>(['purpose'])

/** Of its grid, each list: the columns that a cell covers. */
const SPANS: { readonly [list in FormList]: readonly number[] } = { details: [1, 12], schedule: [6, 3, 3] }

export const FormHead = memo(function FormHead({
  head,
  rows,
  further,
  marks,
  held,
  readOnly,
  onMeasure,
}: Props) {
  const text = useText(PROJECT)
  const writing = useText(WRITING)
  const cell = (field: HeadField, span: number, words: string, align = '') => (
    <td
      colSpan={span}
      data-field={field}
      data-of=""
      data-blank={words === '' && UNLABELLED.has(field) ? cellName(field) : undefined}
      data-held={held.has(field) || undefined}
      className={`${align} ${styles.cell}`}
    >
      {words}
      <CellMarks findings={marks.get(field) ?? NONE} />
      <HeldMark words={held.get(field)} />
    </td>
  )
  const label = (words: string, span = 1, high = 1) => (
    <th scope="row" colSpan={span} rowSpan={high} className={paper['center']}>
      {words}
    </th>
  )
  const amount = (field: HeadField, span: number) =>
    cell(field, span, asWan(head[field] === '' ? null : head[field]), paper['end'])
  const share = (field: HeadField) => {
    const isPercent = head['plan.measure'] === 'percent' && /^\d/u.test(head[field])
    return cell(field, 3, isPercent ? `${head[field]}%` : head[field], paper['center'])
  }
  const goals = (field: HeadField) =>
    cell(field, 12, goalsText(head[field].split('\n').filter((line) => line.trim() !== '')))
  const columns = useMemo(() => [18, ...Array.from({ length: 12 }, () => 82 / 12)], [])
  const stands = (field: FurtherHeadField) => further.includes(field)
  const [carryover, points] = [stands('budget.carryover'), stands('executionWeight')]
  const schedule = rowsOfList({ rows }, 'schedule')
  const shared = { marks, held }
  return (
    <table className={paper['table']} aria-label={text.headTable}>
      <colgroup>
        {columns.map((width, i) => (
          <col key={i} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        <tr>
          {label('项目编码')}
          {cell('code', 5, head.code)}
          {label('项目名称', 2)}
          {cell('name', 5, head.name)}
        </tr>
        {stands('department') ? (
          <tr>
            {label(cellName('department'))}
            {cell('department', 12, head.department)}
          </tr>
        ) : null}
        {rowsOfList({ rows }, 'details').map((row) => (
          <ListRow key={row.id} list="details" row={row} {...shared} />
        ))}
        <tr>
          {label('预算规模及资金用途', 1, 2)}
          {label('预算数', 2)}
          {amount('budget.total', 2)}
          {label('其中：财政资金', 2)}
          {amount('budget.fiscal', 2)}
          {label('其他资金', 2)}
          {amount('budget.other', 2)}
        </tr>
        <tr>{cell('purpose', 12, head.purpose)}</tr>
        {carryover || points ? (
          <tr>
            {carryover ? (
              <>
                {label(cellName('budget.carryover'))}
                {amount('budget.carryover', points ? 5 : 12)}
              </>
            ) : null}
            {points ? (
              <>
                {label(cellName('executionWeight'), carryover ? 2 : 1)}
                {cell('executionWeight', carryover ? 5 : 12, head.executionWeight)}
              </>
            ) : null}
          </tr>
        ) : null}
        <tr>
          <th scope="row" rowSpan={2} className={paper['center']}>
            资金支出计划
            <select
              className={styles.measure}
              aria-label={writing.planMeasure}
              value={head['plan.measure']}
              disabled={readOnly}
              onChange={({ target }) => onMeasure(target.value)}
            >
              <option value="percent">{writing.percent}</option>
              <option value="amount">{writing.wan}</option>
            </select>
          </th>
          {['3月底', '6月底', '10月底', '12月底'].map((mark) => (
            <th key={mark} scope="col" colSpan={3} className={paper['center']}>
              {mark}
            </th>
          ))}
        </tr>
        <tr>
          {share('plan.march')}
          {share('plan.june')}
          {share('plan.october')}
          {share('plan.december')}
        </tr>
        {stands('mediumTermGoals') ? (
          <tr>
            {label(cellName('mediumTermGoals'))}
            {goals('mediumTermGoals')}
          </tr>
        ) : null}
        <tr>
          {label(stands('mediumTermGoals') ? '年度目标' : '绩效目标')}
          {goals('goals')}
        </tr>
        {schedule.length === 0 ? null : (
          <tr>
            {label('项目实施进度计划', 1, schedule.length + 1)}
            {FORM_LIST_FIELDS.schedule.map((field, i) => (
              <th key={field} scope="col" colSpan={SPANS.schedule[i]} className={paper['center']}>
                {cellName(field)}
              </th>
            ))}
          </tr>
        )}
        {schedule.map((row) => (
          <ListRow key={row.id} list="schedule" row={row} {...shared} />
        ))}
      </tbody>
    </table>
  )
})

type RowProps = { readonly list: FormList; readonly row: WrittenRow } & Pick<Props, 'marks' | 'held'>

/** A row of a further table: words under a label of its own, or a step of the plan. */
const ListRow = memo(function ListRow({ list, row, marks, held }: RowProps) {
  return (
    <tr data-row={row.id}>
      {FORM_LIST_FIELDS[list].map((field, i) => {
        const key = keyOf({ row: row.id, field })
        const content = (
          <>
            {row.cells[field]}
            <CellMarks findings={marks.get(key) ?? NONE} />
            <HeldMark words={held.get(key)} />
          </>
        )
        const shared = {
          colSpan: SPANS[list][i],
          'data-field': field,
          'data-of': row.id,
          'data-held': held.has(key) || undefined,
        }
        if (field === 'label')
          return (
            <th key={field} scope="row" {...shared} className={`${paper['center']} ${styles.cell}`}>
              {content}
            </th>
          )
        return (
          <td
            key={field}
            {...shared}
            className={`${field === 'start' || field === 'end' ? paper['center'] : ''} ${styles.cell}`}
          >
            {content}
          </td>
        )
      })}
    </tr>
  )
})
