/**
 * The paper form to be written in: its merged cells, the findings in them, one field over the chosen cell.
 * Long forms are drawn where they are seen.
 */
import {
  memo,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react'
import {
  HEAD_FIELDS,
  ROW_FIELDS,
  rowsOfList,
  type CellPlace,
  type FurtherHeadField,
  type RowField,
  type WrittenForm,
  type WrittenRow,
} from '#core/writing/form.ts'
import { PROJECT } from '#text/interface/project.ts'
import { WRITING } from '#text/interface/writing.ts'
import { useText } from '../../preferences/language.ts'
import type { FormColumn } from './columns.ts'
import { FormHead } from './form-head.tsx'
import { NOTHING_HELD, type Held } from './held.ts'
import { groupOf, isLevel, isMerged } from './lines.ts'
import { keyOf, type Marks } from './marks.ts'
import { DRAWN_WHOLE, seenRows } from './seen-rows.ts'
import {
  cellAt,
  CellMarks,
  HeldMark,
  MessagesOf,
  NO_MARKS as NONE,
  scrollToCell,
  useOver,
  usePicking,
} from './sheet-cells.tsx'
import paper from '../../paper/target-table.module.css'
import styles from './writing.module.css'

type Props = {
  readonly form: WrittenForm
  readonly title: string
  readonly unit: string
  readonly columns: readonly FormColumn[]
  /** Fields above the indicators that stand beside those of every form. */
  readonly further: readonly FurtherHeadField[]
  readonly active: CellPlace
  /** Rows chosen beside that of the active cell, and the columns. */
  readonly chosen: { readonly rows: ReadonlySet<string>; readonly fields: ReadonlySet<RowField> }
  readonly marks: Marks
  /** Cells that are with somebody, and what is said of it there. */
  readonly held?: Held
  readonly readOnly: boolean
  readonly onPick: (place: CellPlace, extend: boolean) => void
  readonly onMeasure: (measure: string) => void
  /** Draws the field over the active cell. */
  readonly children: (describedBy: string) => ReactNode
}

const USUAL_HEIGHT = 34

export function FormSheet({
  form,
  title,
  unit,
  columns,
  further,
  active,
  chosen,
  marks,
  held = NOTHING_HELD,
  readOnly,
  onPick,
  onMeasure,
  children,
}: Props) {
  const text = useText(PROJECT)
  const writing = useText(WRITING)
  const sheet = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const heights = useRef(new Map<string, number>())
  const [view, setView] = useState({ top: 0, height: 900 })
  const described = useId()
  const rows = useMemo(() => rowsOfList(form, null), [form])
  const others = useUnchanged(form.rows.filter(({ list }) => list !== undefined))
  const seen = seenRows(
    rows.length <= DRAWN_WHOLE
      ? rows.map(() => USUAL_HEIGHT)
      : rows.map(({ id }) => heights.current.get(id) ?? USUAL_HEIGHT),
    view.top,
    view.height,
  )
  const total = columns.reduce((sum, { width }) => sum + width, 0)

  const look = useCallback(() => {
    const top = -(body.current?.getBoundingClientRect().top ?? 0)
    setView((now) =>
      Math.abs(now.top - top) < USUAL_HEIGHT && now.height === window.innerHeight
        ? now
        : { top, height: window.innerHeight },
    )
  }, [])
  useEffect(() => {
    if (rows.length <= DRAWN_WHOLE) return undefined
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [look, rows.length])
  useLayoutEffect(() => {
    for (const line of body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])
      heights.current.set(line.dataset['row'] ?? '', line.offsetHeight)
  })

  useOver(sheet, active)
  // A cell far away is brought into view by the height of what lies before it.
  useEffect(() => {
    const cell = cellAt(sheet.current, active)
    if (cell !== null) {
      scrollToCell(cell)
      return
    }
    const index = rows.findIndex(({ id }) => id === active.row)
    const above = rows
      .slice(0, Math.max(0, index))
      .reduce((sum, { id }) => sum + (heights.current.get(id) ?? USUAL_HEIGHT), 0)
    if (body.current !== null && index >= 0)
      window.scrollTo({
        top: window.scrollY + body.current.getBoundingClientRect().top + above - window.innerHeight / 2,
      })
    look()
    // Only when another cell is chosen: typing moves nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active.row, active.field])

  usePicking(sheet, readOnly, placeOf, onPick)
  const drawn = rows.slice(seen.start, seen.end)
  const activeHere = marks.get(keyOf(active)) ?? NONE
  return (
    <article
      ref={sheet}
      className={`${paper['sheet']} ${styles.sheet}`}
      lang="zh-CN"
      aria-label={writing.form}
    >
      <h2 className={paper['title']}>{title}</h2>
      <div className={paper['line']}>
        <span>{unit}</span>
        <span>单位：万元</span>
      </div>
      <FormHead
        head={form.head}
        rows={others}
        further={further}
        marks={marks}
        held={held}
        readOnly={readOnly}
        onMeasure={onMeasure}
      />
      <table className={paper['table']} aria-label={text.indicatorTable}>
        <colgroup>
          {columns.map(({ field, width }) => (
            <col key={field} style={{ width: `${(width / total) * 100}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map(({ field, name }) => (
              <th key={field} scope="col" className={paper['center']}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {seen.above > 0 ? <Unseen height={seen.above} /> : null}
          {drawn.map((row, i) => (
            <Row
              key={row.id}
              row={row}
              columns={columns}
              marks={marks}
              held={held}
              number={seen.start + i + 1}
              span1={spanAt(drawn, i, 'level1')}
              span2={spanAt(drawn, i, 'level2')}
              chosen={chosen.rows.has(row.id) ? chosen.fields : null}
            />
          ))}
          {seen.below > 0 ? <Unseen height={seen.below} /> : null}
        </tbody>
      </table>
      <MessagesOf id={described} findings={activeHere} />
      {readOnly ? null : children(described)}
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

/** Rows that are not drawn, as empty height. */
function Unseen({ height }: { readonly height: number }) {
  return <tr style={{ height }} aria-hidden="true" />
}

/**
 * How many drawn rows a merged cell covers; 0 where it stands above. Where its first row is not drawn it
 * stands in the first that is.
 */
function spanAt(rows: readonly WrittenRow[], index: number, field: 'level1' | 'level2'): number {
  const [row, above] = [rows[index], rows[index - 1]]
  if (row === undefined || (above !== undefined && isMerged(above, row, field))) return 0
  return groupOf(rows, index, field).end - index
}

type RowProps = {
  readonly row: WrittenRow
  readonly columns: readonly FormColumn[]
  readonly marks: Marks
  readonly held: Held
  readonly number: number
  readonly span1: number
  readonly span2: number
  readonly chosen: ReadonlySet<RowField> | null
}

/** Over how many rows the cell stands. */
function spanOf(field: RowField, span1: number, span2: number): number {
  if (field === 'level1') return span1
  return field === 'level2' ? span2 : 1
}

const Row = memo(function Row({ row, columns, marks, held, number, span1, span2, chosen }: RowProps) {
  return (
    <tr data-row={row.id} aria-rowindex={number + 1}>
      {columns.map(({ field, center }) => {
        const span = spanOf(field, span1, span2)
        if (span === 0) return null
        const shared = {
          rowSpan: span,
          'data-field': field,
          'data-of': row.id,
          className: `${center ? paper['center'] : ''} ${styles.cell}`,
          'data-chosen': chosen?.has(field) || undefined,
          'data-held': held.has(keyOf({ row: row.id, field })) || undefined,
        }
        const content = (
          <>
            {field === 'term' && row.cells.term === '' ? '年度' : row.cells[field]}
            <CellMarks findings={marks.get(keyOf({ row: row.id, field })) ?? NONE} />
            <HeldMark words={held.get(keyOf({ row: row.id, field }))} />
          </>
        )
        return isLevel(field) ? (
          <th key={field} scope={span > 1 ? 'rowgroup' : 'row'} {...shared}>
            {content}
          </th>
        ) : (
          <td key={field} {...shared}>
            {content}
          </td>
        )
      })}
    </tr>
  )
})

function placeOf(cell: HTMLElement): CellPlace | null {
  const { field, of } = cell.dataset
  if (of === '') {
    const head = HEAD_FIELDS.find((one) => one === field)
    return head === undefined ? null : { row: null, field: head }
  }
  const known = ROW_FIELDS.find((one) => one === field)
  return known === undefined || of === undefined ? null : { row: of, field: known }
}
