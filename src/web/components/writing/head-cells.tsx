/** The cells above the indicators of the form that is written in, each by what its field holds. */
import { asWan } from '#core/kernel/money.ts'
import type { HeadField, WrittenForm } from '#core/writing/form.ts'
import { Term } from '../../ui/term.tsx'
import { goalsText } from '../paper/cell.ts'
import { paperTerm } from '../paper/paper-terms.ts'
import { fieldName } from './columns.ts'
import type { DelegatedCells } from './delegated-cells.ts'
import type { MarksByCell } from './marks.ts'
import { CellMarks, DelegationMark, NO_MARKS } from './sheet-cells.tsx'
import paper from '../paper/target-table.module.css'
import styles from './writing.module.css'

/** What is written in the cells, what is found of them, and who has them. */
export type Filled = {
  readonly head: WrittenForm['head']
  readonly marks: MarksByCell
  readonly held: DelegatedCells
}

/** On the paper no label is beside it: while it is blank the cell says what belongs there. */
const UNLABELLED: ReadonlySet<HeadField> = new Set<HeadField>(['purpose'])

type LabelProps = {
  /** Columns and rows that it covers. */
  readonly span?: number
  readonly high?: number
  readonly children: string
}

export function Label({ span = 1, high = 1, children }: LabelProps) {
  const term = paperTerm(children)
  return (
    <th
      scope="row"
      colSpan={span}
      rowSpan={high}
      className={paper['center']}
      {...(term !== undefined && { 'aria-label': children })}
    >
      {children}
      {term === undefined ? null : <Term id={term} of={children} />}
    </th>
  )
}

type CellProps = Filled & { readonly field: HeadField; readonly span: number }
type Shown = {
  /** What is shown, where it is not the text as it was written. */
  readonly words?: string
  readonly align?: string | undefined
}

export function Cell({ head, marks, held, field, span, words = head[field], align = '' }: CellProps & Shown) {
  return (
    <td
      colSpan={span}
      data-field={field}
      data-of=""
      data-blank={words === '' && UNLABELLED.has(field) ? fieldName(field) : undefined}
      data-held={held.has(field) || undefined}
      className={`${align} ${styles.cell}`}
    >
      {words}
      <CellMarks findings={marks.get(field) ?? NO_MARKS} />
      <DelegationMark words={held.get(field)} />
    </td>
  )
}

export function AmountCell(props: CellProps) {
  const written = props.head[props.field]
  return <Cell {...props} words={asWan(written === '' ? null : written)} align={paper['end']} />
}

/** What is to be paid by the end of a month. */
export function ShareCell(props: Omit<CellProps, 'span'>) {
  const written = props.head[props.field]
  const isPercent = props.head['plan.measure'] === 'percent' && /^\d/u.test(written)
  return <Cell {...props} span={3} words={isPercent ? `${written}%` : written} align={paper['center']} />
}

/** A goal on each line. */
export function GoalsCell(props: Omit<CellProps, 'span'>) {
  const goals = props.head[props.field].split('\n').filter((line) => line.trim() !== '')
  return <Cell {...props} span={12} words={goalsText(goals)} />
}
