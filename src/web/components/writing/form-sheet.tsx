/**
 * The paper form to be written in: its merged cells, the findings in them, one field over the chosen cell.
 * Long forms are drawn where they are seen.
 */
import { useId, useMemo, useRef, useState, type ReactNode } from 'react'
import {
  HEAD_FIELDS,
  ROW_FIELDS,
  rowsOfList,
  type CellPlace,
  type WrittenForm,
  type WrittenRow,
} from '#core/writing/form.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import { FormHead } from './form-head.tsx'
import type { DelegatedCells } from './delegated-cells.ts'
import { IndicatorTable, type ChosenBlock } from './indicator-table.tsx'
import { cellKey, type MarksByCell } from './marks.ts'
import { CellMessages, NO_MARKS, useOver, usePicking } from './sheet-cells.tsx'
import { useRowsInView } from './use-rows-in-view.ts'
import type { ShownFields } from './use-shown-fields.ts'
import paper from '../paper/target-table.module.css'
import styles from './writing.module.css'

/** How the form is written in. */
type Edit = {
  readonly onPick: (place: CellPlace, extend: boolean) => void
  readonly onMeasure: (measure: string) => void
  /** The field over the active cell. */
  readonly field: (describedBy: string) => ReactNode
}

type Props = {
  readonly form: WrittenForm
  readonly heading: { readonly title: string; readonly unit: string }
  readonly shown: Pick<ShownFields, 'columns' | 'furtherHead'>
  readonly active: CellPlace
  /** What is chosen beside the active cell. */
  readonly chosen: ChosenBlock
  readonly marks: MarksByCell
  /** Cells that are with somebody, and what is said of it there. */
  readonly held: DelegatedCells
  /** What is said to who writes over the active cell, where a colleague has it. */
  readonly heldWords?: string | null
  /** null: it is only read. */
  readonly edit: Edit | null
}

const nothing = () => {}

export function FormSheet({
  form,
  heading,
  shown,
  active,
  chosen,
  marks,
  held,
  heldWords = null,
  edit,
}: Props) {
  const writing = useText(WRITING)
  const sheet = useRef<HTMLElement>(null)
  const described = useId()
  const rows = useMemo(() => rowsOfList(form, null), [form])
  const others = useUnchanged(form.rows.filter(({ list }) => list !== undefined))
  const { seen, body } = useRowsInView(rows, sheet, active)
  useOver(sheet, active)
  usePicking(sheet, edit === null, placeOf, edit?.onPick ?? nothing)
  return (
    <article
      ref={sheet}
      className={`${paper['sheet']} ${styles.sheet}`}
      lang="zh-CN"
      aria-label={writing.form}
    >
      <h2 className={paper['title']}>{heading.title}</h2>
      <div className={paper['line']}>
        <span>{heading.unit}</span>
        <span>单位：万元</span>
      </div>
      <FormHead
        head={form.head}
        rows={others}
        further={shown.furtherHead}
        marks={marks}
        held={held}
        readOnly={edit === null}
        onMeasure={edit?.onMeasure ?? nothing}
      />
      <IndicatorTable
        rows={rows}
        seen={seen}
        body={body}
        columns={shown.columns}
        chosen={chosen}
        marks={marks}
        held={held}
      />
      <CellMessages id={described} findings={marks.get(cellKey(active)) ?? NO_MARKS} also={heldWords} />
      {edit?.field(described)}
      {heldWords === null || edit === null ? null : (
        <span className={styles.overHeld} aria-hidden="true">
          {heldWords}
        </span>
      )}
    </article>
  )
}

/** The same list as long as the same rows are in it: typing among the indicators draws nothing above them. */
function useUnchanged(rows: readonly WrittenRow[]): readonly WrittenRow[] {
  const [kept, keep] = useState(rows)
  const same = kept.length === rows.length && rows.every((row, i) => row === kept[i])
  if (!same) keep(rows)
  return same ? kept : rows
}

function placeOf(cell: HTMLElement): CellPlace | null {
  const { field, of } = cell.dataset
  if (of === '') {
    const head = HEAD_FIELDS.find((one) => one === field)
    return head === undefined ? null : { row: null, field: head }
  }
  const known = ROW_FIELDS.find((one) => one === field)
  return known === undefined || of === undefined ? null : { row: of, field: known }
}
