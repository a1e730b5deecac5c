/**
 * What is above the indicators of the form to be written in: 13 grid columns as on the paper of reading,
 * labels and twelve for what they label.
 */
import { memo } from 'react'
import {
  FORM_LIST_FIELDS,
  rowsOfList,
  type FormList,
  type FurtherHeadField,
  type WrittenRow,
} from '#core/writing/form.ts'
import { PROJECT } from '#text/interface/project.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { Term } from '../../ui/term.tsx'
import { fieldName } from './columns.ts'
import { AmountCell, Cell, GoalsCell, Label, ShareCell, type Filled } from './head-cells.tsx'
import { cellKey } from './marks.ts'
import { CellMarks, DelegationMark, NO_MARKS as NONE } from './sheet-cells.tsx'
import paper from '../paper/target-table.module.css'
import styles from './writing.module.css'

type Props = Filled & {
  /** Rows of the further tables. */
  readonly rows: readonly WrittenRow[]
  /** The fields that are on this form beside those of every form. */
  readonly further: readonly FurtherHeadField[]
  readonly readOnly: boolean
  readonly onMeasure: (measure: string) => void
}

/** Of its grid, each list: the columns that a cell covers. */
const SPANS: { readonly [list in FormList]: readonly number[] } = { details: [1, 12], schedule: [6, 3, 3] }

/** Widths in percent: the label, and twelve for what it labels. */
const COLUMNS: readonly number[] = [18, ...Array.from({ length: 12 }, () => 82 / 12)]

export const FormHead = memo(function FormHead({ rows, further, readOnly, onMeasure, ...filled }: Props) {
  const text = useText(PROJECT)
  const { marks, held } = filled
  const hasField = (field: FurtherHeadField) => further.includes(field)
  const hasMediumTerm = hasField('mediumTermGoals')
  return (
    <table className={paper['table']} aria-label={text.headTable}>
      <colgroup>
        {COLUMNS.map((width, i) => (
          <col key={i} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      <tbody>
        <tr>
          <Label>项目编码</Label>
          <Cell {...filled} field="code" span={5} />
          <Label span={2}>项目名称</Label>
          <Cell {...filled} field="name" span={5} />
        </tr>
        {hasField('department') ? (
          <tr>
            <Label>{fieldName('department')}</Label>
            <Cell {...filled} field="department" span={12} />
          </tr>
        ) : null}
        {rowsOfList({ rows }, 'details').map((row) => (
          <ListRow key={row.id} list="details" row={row} marks={marks} held={held} />
        ))}
        <BudgetRows {...filled} />
        <FurtherBudgetRow
          {...filled}
          hasCarryover={hasField('budget.carryover')}
          hasPoints={hasField('executionWeight')}
        />
        <PlanRows {...filled} readOnly={readOnly} onMeasure={onMeasure} />
        {hasMediumTerm ? (
          <tr>
            <Label>{fieldName('mediumTermGoals')}</Label>
            <GoalsCell {...filled} field="mediumTermGoals" />
          </tr>
        ) : null}
        <tr>
          <Label>{hasMediumTerm ? '年度目标' : '绩效目标'}</Label>
          <GoalsCell {...filled} field="goals" />
        </tr>
        <ScheduleRows rows={rows} marks={marks} held={held} />
      </tbody>
    </table>
  )
})

function BudgetRows(filled: Filled) {
  return (
    <>
      <tr>
        <Label high={2}>预算规模及资金用途</Label>
        <Label span={2}>预算数</Label>
        <AmountCell {...filled} field="budget.total" span={2} />
        <Label span={2}>其中：财政资金</Label>
        <AmountCell {...filled} field="budget.fiscal" span={2} />
        <Label span={2}>其他资金</Label>
        <AmountCell {...filled} field="budget.other" span={2} />
      </tr>
      <tr>
        <Cell {...filled} field="purpose" span={12} />
      </tr>
    </>
  )
}

type FurtherBudget = { readonly hasCarryover: boolean; readonly hasPoints: boolean }

/** 上年结转 and 预算执行率权重: side by side where the form has both. */
function FurtherBudgetRow({ hasCarryover, hasPoints, ...filled }: Filled & FurtherBudget) {
  if (!hasCarryover && !hasPoints) return null
  const span = hasCarryover && hasPoints ? 5 : 12
  return (
    <tr>
      {hasCarryover ? (
        <>
          <Label>{fieldName('budget.carryover')}</Label>
          <AmountCell {...filled} field="budget.carryover" span={span} />
        </>
      ) : null}
      {hasPoints ? (
        <>
          <Label span={hasCarryover ? 2 : 1}>{fieldName('executionWeight')}</Label>
          <Cell {...filled} field="executionWeight" span={span} />
        </>
      ) : null}
    </tr>
  )
}

/** 资金支出计划, in percent or in 万元. */
function PlanRows({ readOnly, onMeasure, ...filled }: Filled & Pick<Props, 'readOnly' | 'onMeasure'>) {
  const writing = useText(WRITING)
  return (
    <>
      <tr>
        <th scope="row" rowSpan={2} className={paper['center']}>
          资金支出计划
          <Term id="plan" of="资金支出计划" />
          <span className={styles.cumulative}>{writing.cumulative}</span>
          <select
            className={styles.measure}
            aria-label={writing.planMeasure}
            value={filled.head['plan.measure']}
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
        <ShareCell {...filled} field="plan.march" />
        <ShareCell {...filled} field="plan.june" />
        <ShareCell {...filled} field="plan.october" />
        <ShareCell {...filled} field="plan.december" />
      </tr>
    </>
  )
}

/** 项目实施进度计划; nothing where the form has no row of it. */
function ScheduleRows({ rows, marks, held }: Pick<Props, 'rows' | 'marks' | 'held'>) {
  const schedule = rowsOfList({ rows }, 'schedule')
  if (schedule.length === 0) return null
  return (
    <>
      <tr>
        <Label high={schedule.length + 1}>项目实施进度计划</Label>
        {FORM_LIST_FIELDS.schedule.map((field, i) => (
          <th key={field} scope="col" colSpan={SPANS.schedule[i]} className={paper['center']}>
            {fieldName(field)}
          </th>
        ))}
      </tr>
      {schedule.map((row) => (
        <ListRow key={row.id} list="schedule" row={row} marks={marks} held={held} />
      ))}
    </>
  )
}

type RowProps = { readonly list: FormList; readonly row: WrittenRow } & Pick<Filled, 'marks' | 'held'>

/** A row of a further table: words under a label of its own, or a step of the plan. */
const ListRow = memo(function ListRow({ list, row, marks, held }: RowProps) {
  return (
    <tr data-row={row.id}>
      {FORM_LIST_FIELDS[list].map((field, i) => {
        const key = cellKey({ row: row.id, field })
        const content = (
          <>
            {row.cells[field]}
            <CellMarks findings={marks.get(key) ?? NONE} />
            <DelegationMark words={held.get(key)} />
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
