/**
 * A workbook as a person knows it: sheets behind tabs, letters above the columns, numbers before the rows,
 * merged cells as they are. Rows are drawn in pieces; those of a long sheet only when they come near the
 * window.
 */
import { memo, useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { SourceView } from '#api/documents/documents.ts'
import { cellName, type CellAddress } from '#core/target/cell-name.ts'
import type { Place } from '#core/kernel/place.ts'
import { SHEETS } from '#text/interface/sheets.ts'
import { useText } from '../../preferences/language.ts'
import { scrolling } from '../../ui/scrolling.ts'
import { markProps, useMarks } from './marks.ts'
import {
  gridOfSheet,
  placeInSheet,
  type GridColumn,
  type SheetGridRow,
  type SourceSheet,
} from './sheet-grid.ts'
import styles from './sheet-view.module.css'

type Sheets = Extract<SourceView, { kind: 'sheets' }>['sheets']
type Props = { readonly sheets: Sheets; readonly file: string; readonly place: Place | null }

export function WorkbookView({ sheets, file, place }: Props) {
  const text = useText(SHEETS)
  const meant = Math.max(
    0,
    sheets.findIndex((sheet) => placeInSheet(sheet, place) !== null),
  )
  const [chosen, choose] = useState(meant)
  const [seen, see] = useState(place)
  if (seen !== place) {
    see(place)
    choose(meant)
  }
  const sheet = sheets[chosen] ?? sheets[0]
  if (!sheet) return null
  return (
    <div className={styles.workbook}>
      <Sheet
        key={chosen}
        sheet={sheet}
        label={text.sheetOf(sheet.name, file)}
        here={placeInSheet(sheet, place)}
      />
      <Tabs sheets={sheets} chosen={chosen} choose={choose} />
    </div>
  )
}

function Tabs({
  sheets,
  chosen,
  choose,
}: {
  readonly sheets: Sheets
  readonly chosen: number
  readonly choose: (index: number) => void
}) {
  const text = useText(SHEETS)
  const list = useRef<HTMLDivElement>(null)
  const step = (event: KeyboardEvent) => {
    const next = tabBeside(event.key, chosen)
    if (next === null || next < 0 || next >= sheets.length) return
    event.preventDefault()
    choose(next)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={text.sheets}>
      {sheets.map((sheet, i) => (
        <button
          key={sheet.name}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={i === chosen}
          tabIndex={i === chosen ? 0 : -1}
          onClick={() => choose(i)}
          onKeyDown={step}
        >
          {sheet.name}
          {sheet.hidden ? <span className={styles.hidden}>{text.hidden}</span> : null}
        </button>
      ))}
    </div>
  )
}

function Sheet({
  sheet,
  label,
  here,
}: {
  readonly sheet: SourceSheet
  readonly label: string
  readonly here: CellAddress | null
}) {
  const text = useText(SHEETS)
  const grid = useMemo(() => gridOfSheet(sheet), [sheet])
  const box = useRef<HTMLElement>(null)
  const row = here?.row ?? null
  const column = here?.column ?? null
  useEffect(() => {
    const find = () => (row === null || column === null ? null : box.current?.querySelector('td[data-here]'))
    // In the middle of a title as wide as the sheet there is nothing to read: its beginning stays in sight.
    const inline = (cell: Element) =>
      cell.clientWidth * 2 > (box.current?.clientWidth ?? 0) ? 'nearest' : 'center'
    const show = (behavior: ScrollBehavior) => {
      const cell = find()
      cell?.scrollIntoView({ block: 'center', inline: inline(cell), behavior })
    }
    show('auto')
    // The pieces above take their true height only when they are passed: the second step lands on the cell
    // itself.
    const settled = requestAnimationFrame(() => show(scrolling()))
    return () => cancelAnimationFrame(settled)
  }, [row, column])
  const width = grid.columns.reduce((sum, each) => sum + each.width, HEADING_WIDTH)
  return (
    // The grid scrolls inside its box, so the box must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={box} className={styles.box} aria-label={label} tabIndex={0} lang="zh-CN">
      <table className={styles.head} style={{ width }} aria-hidden="true">
        <Columns columns={grid.columns} />
        <thead>
          <tr>
            <td className={styles.corner}>{'\u00a0'}</td>
            {grid.columns.map((each, i) => (
              <th
                key={each.column ?? `gap-${i}`}
                data-here={each.column !== null && each.column === column ? '' : undefined}
              >
                {each.column === null ? '…' : each.letters}
              </th>
            ))}
          </tr>
        </thead>
      </table>
      {grid.pieces.map((rows, i) => (
        <Piece
          key={rows[0]?.row}
          sheet={sheet.name}
          rows={rows}
          columns={grid.columns}
          width={width}
          here={covering(rows, here)}
          early={grid.pieces.length <= DRAWN_AT_ONCE || i === 0}
        />
      ))}
      {sheet.rowsLeftOut > 0 ? <p className={styles.more}>{text.rowsLeftOut(sheet.rowsLeftOut)}</p> : null}
    </section>
  )
}

const HEADING_WIDTH = 48
const ROW_HEIGHT = 27
/** Longer sheets draw their pieces as they come near. */
const DRAWN_AT_ONCE = 20

/** The address, when it lies in these rows. */
function covering(rows: readonly SheetGridRow[], here: CellAddress | null): CellAddress | null {
  if (here === null) return null
  const first = rows[0]?.row ?? 0
  const last = rows.reduce(
    (most, { row, cells }) =>
      cells.reduce((end, { cell }) => Math.max(end, row + (cell?.rowSpan ?? 1) - 1), most),
    0,
  )
  return here.row >= first && here.row <= last ? here : null
}

function Columns({ columns }: { readonly columns: readonly GridColumn[] }) {
  return (
    <colgroup>
      <col style={{ width: HEADING_WIDTH }} />
      {columns.map((each, i) => (
        <col key={each.column ?? `gap-${i}`} style={{ width: each.width }} />
      ))}
    </colgroup>
  )
}

type PieceProps = {
  readonly sheet: string
  readonly rows: readonly SheetGridRow[]
  readonly columns: readonly GridColumn[]
  readonly width: number
  readonly here: CellAddress | null
  readonly early: boolean
}

const Piece = memo(function Piece({ sheet, rows, columns, width, here, early }: PieceProps) {
  const [near, setNear] = useState(early)
  const place = useRef<HTMLDivElement>(null)
  const drawn = near || here !== null
  useEffect(() => {
    const waiting = place.current
    if (drawn || !waiting) return
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { rootMargin: '1200px' },
    )
    watcher.observe(waiting)
    return () => watcher.disconnect()
  }, [drawn])
  const height = rows.length * ROW_HEIGHT
  if (!drawn) return <div ref={place} style={{ height, width }} />
  return (
    <table className={styles.piece} style={{ width, containIntrinsicSize: `${width}px auto ${height}px` }}>
      <Columns columns={columns} />
      <tbody>
        {rows.map((row) => (
          <Row key={row.row} sheet={sheet} row={row} columns={columns} here={here} />
        ))}
      </tbody>
    </table>
  )
})

function Row({
  sheet,
  row: { row, gap, cells },
  columns,
  here,
}: {
  readonly sheet: string
  readonly row: SheetGridRow
  readonly columns: readonly GridColumn[]
  readonly here: CellAddress | null
}) {
  const text = useText(SHEETS)
  const marks = useMarks()
  return (
    <tr className={gap ? styles.gap : undefined}>
      <th scope="row" data-here={here?.row === row ? '' : undefined}>
        {row}
      </th>
      {cells.map(({ key, span, cell, rowSpan }) => {
        const column = columns[key]?.column ?? 0
        const lit =
          here !== null &&
          here.row >= row &&
          here.row < row + (cell?.rowSpan ?? 1) &&
          here.column >= column &&
          here.column < column + (cell?.columnSpan ?? 1)
        return (
          <td
            key={key}
            colSpan={span}
            rowSpan={rowSpan}
            data-here={lit ? '' : undefined}
            aria-current={lit ? 'location' : undefined}
            data-flag={cell?.flag}
            title={cell?.flag ? text[cell.flag] : undefined}
            {...markProps(marks, { sheet, cell: cellName(row, column) })}
          >
            {cell?.text}
          </td>
        )
      })}
    </tr>
  )
}

function tabBeside(key: string, chosen: number): number | null {
  if (key === 'ArrowRight') return chosen + 1
  return key === 'ArrowLeft' ? chosen - 1 : null
}
