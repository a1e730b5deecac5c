/** The paper form to be written in: its merged cells, the findings in them, one field over the chosen cell. Long forms are drawn where they are seen. */
import { memo, useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { FindingWithId } from '#api/projects.ts'
import type { CellPlace, HeadField, RowField, WrittenForm, WrittenRow } from '#core/writing/form.ts'
import { HEAD_FIELDS, ROW_FIELDS } from '#core/writing/form.ts'
import { findingMessage } from '#text/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import { WRITING } from '#text/interface/writing.ts'
import { goalsText, paperAmount } from '../../paper/cell.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import type { FormColumn } from './columns.ts'
import { groupOf, isLevel, isMerged } from './lines.ts'
import { keyOf, type Marks } from './marks.ts'
import { DRAWN_WHOLE, seenRows } from './seen-rows.ts'
import paper from '../../paper/target-table.module.css'
import styles from './writing.module.css'

type Props = {
  readonly form: WrittenForm
  readonly title: string
  readonly unit: string
  readonly columns: readonly FormColumn[]
  readonly active: CellPlace
  /** Rows chosen beside that of the active cell, and the columns. */
  readonly chosen: { readonly rows: ReadonlySet<string>; readonly fields: ReadonlySet<RowField> }
  readonly marks: Marks
  readonly readOnly: boolean
  readonly onPick: (place: CellPlace, extend: boolean) => void
  readonly onMeasure: (measure: string) => void
  /** Draws the field over the active cell. */
  readonly children: (describedBy: string) => ReactNode
}

const USUAL_HEIGHT = 34

export function FormSheet({ form, title, unit, columns, active, chosen, marks, readOnly, onPick, onMeasure, children }: Props) {
  const text = useText(PROJECT)
  const writing = useText(WRITING)
  const sheet = useRef<HTMLElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const heights = useRef(new Map<string, number>())
  const [view, setView] = useState({ top: 0, height: 900 })
  const described = useId()
  const { rows } = form
  const seen = seenRows(rows.length <= DRAWN_WHOLE ? rows.map(() => USUAL_HEIGHT) : rows.map(({ id }) => heights.current.get(id) ?? USUAL_HEIGHT), view.top, view.height)
  const total = columns.reduce((sum, { width }) => sum + width, 0)

  const look = useCallback(() => {
    const top = -(body.current?.getBoundingClientRect().top ?? 0)
    setView((now) => (Math.abs(now.top - top) < USUAL_HEIGHT && now.height === window.innerHeight ? now : { top, height: window.innerHeight }))
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
    for (const line of body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? []) heights.current.set(line.dataset['row'] ?? '', line.offsetHeight)
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
    const above = rows.slice(0, Math.max(0, index)).reduce((sum, { id }) => sum + (heights.current.get(id) ?? USUAL_HEIGHT), 0)
    if (body.current !== null && index >= 0) window.scrollTo({ top: window.scrollY + body.current.getBoundingClientRect().top + above - window.innerHeight / 2 })
    look()
    // Only when another cell is chosen: typing moves nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active.row, active.field])

  usePicking(sheet, readOnly, onPick)
  const drawn = rows.slice(seen.start, seen.end)
  const activeHere = marks.get(keyOf(active)) ?? NONE
  return (
    <article ref={sheet} className={`${paper['sheet']} ${styles.sheet}`} lang="zh-CN" aria-label={writing.form}>
      <h2 className={paper['title']}>{title}</h2>
      <div className={paper['line']}><span>{unit}</span><span>单位：万元</span></div>
      <Head head={form.head} marks={marks} readOnly={readOnly} onMeasure={onMeasure} />
      <table className={paper['table']} aria-label={text.indicatorTable}>
        <colgroup>{columns.map(({ field, width }) => <col key={field} style={{ width: `${(width / total) * 100}%` }} />)}</colgroup>
        <thead><tr>{columns.map(({ field, name }) => <th key={field} scope="col" className={paper['center']}>{name}</th>)}</tr></thead>
        <tbody ref={body}>
          {seen.above > 0 ? <Unseen height={seen.above} /> : null}
          {drawn.map((row, i) => (
            <Row
              key={row.id} row={row} columns={columns} marks={marks} number={seen.start + i + 1}
              span1={spanAt(drawn, i, 'level1')} span2={spanAt(drawn, i, 'level2')} chosen={chosen.rows.has(row.id) ? chosen.fields : null}
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

/** Rows that are not drawn, as empty height. */
function Unseen({ height }: { readonly height: number }) {
  return <tr style={{ height }} aria-hidden="true" />
}

const NONE: readonly FindingWithId[] = []

/** What is said of the chosen cell, for whoever does not see the marks. */
function MessagesOf({ id, findings }: { readonly id: string; readonly findings: readonly FindingWithId[] }) {
  const language = useLanguage()
  return <span id={id} className="visually-hidden">{findings.map((finding) => findingMessage(finding, language)).join('；')}</span>
}

/** How many drawn rows a merged cell covers; 0 where it stands above. Where its first row is not drawn it stands in the first that is. */
function spanAt(rows: readonly WrittenRow[], index: number, field: 'level1' | 'level2'): number {
  const [row, above] = [rows[index], rows[index - 1]]
  if (row === undefined || (above !== undefined && isMerged(above, row, field))) return 0
  return groupOf(rows, index, field).end - index
}

type RowProps = {
  readonly row: WrittenRow
  readonly columns: readonly FormColumn[]
  readonly marks: Marks
  readonly number: number
  readonly span1: number
  readonly span2: number
  readonly chosen: ReadonlySet<RowField> | null
}

const Row = memo(function Row({ row, columns, marks, number, span1, span2, chosen }: RowProps) {
  return (
    <tr data-row={row.id} aria-rowindex={number + 1}>
      {columns.map(({ field, center }) => {
        const span = field === 'level1' ? span1 : field === 'level2' ? span2 : 1
        if (span === 0) return null
        const shared = { rowSpan: span, 'data-field': field, 'data-of': row.id, className: `${center ? paper['center'] : ''} ${styles.cell}`, 'data-chosen': chosen?.has(field) || undefined }
        const content = <>{row.cells[field]}<CellMarks findings={marks.get(keyOf({ row: row.id, field })) ?? NONE} /></>
        return isLevel(field) ? <th key={field} scope={span > 1 ? 'rowgroup' : 'row'} {...shared}>{content}</th> : <td key={field} {...shared}>{content}</td>
      })}
    </tr>
  )
})

function CellMarks({ findings }: { readonly findings: readonly FindingWithId[] }) {
  const language = useLanguage()
  const common = useText(COMMON)
  const text = useText(PROJECT)
  if (findings.length === 0) return null
  return (
    <span className={paper['marks']} lang={language}>
      {findings.map((finding) => {
        const words = text.markIn(common[finding.severity], findingMessage(finding, language))
        return <span key={finding.id} className={`${paper['mark']} ${paper[finding.severity]}`} title={words}><span aria-hidden="true">{SEVERITY_SIGN[finding.severity]}</span><span className="visually-hidden">{words}</span></span>
      })}
    </span>
  )
}

type HeadProps = Pick<Props, 'marks' | 'readOnly' | 'onMeasure'> & { readonly head: WrittenForm['head'] }

/** 13 grid columns as on the paper of reading: labels, and twelve for what they label. */
const Head = memo(function Head({ head, marks, readOnly, onMeasure }: HeadProps) {
  const text = useText(PROJECT)
  const writing = useText(WRITING)
  const cell = (field: HeadField, span: number, words: string, align = '') => (
    <td colSpan={span} data-field={field} data-of="" className={`${align} ${styles.cell}`}>{words}<CellMarks findings={marks.get(field) ?? NONE} /></td>
  )
  const label = (words: string, span = 1, rows = 1) => <th scope="row" colSpan={span} rowSpan={rows} className={paper['center']}>{words}</th>
  const amount = (field: HeadField, span: number) => cell(field, span, paperAmount(head[field] === '' ? null : head[field]), paper['end'])
  const share = (field: HeadField) => cell(field, 3, head[field] === '' ? '' : head['plan.measure'] === 'percent' && /^\d/u.test(head[field]) ? `${head[field]}%` : head[field], paper['center'])
  const columns = useMemo(() => [18, ...Array.from({ length: 12 }, () => 82 / 12)], [])
  return (
    <table className={paper['table']} aria-label={text.headTable}>
      <colgroup>{columns.map((width, i) => <col key={i} style={{ width: `${width}%` }} />)}</colgroup>
      <tbody>
        <tr>{label('项目编码')}{cell('code', 5, head.code)}{label('项目名称', 2)}{cell('name', 5, head.name)}</tr>
        <tr>{label('预算规模及资金用途', 1, 2)}{label('预算数', 2)}{amount('budget.total', 2)}{label('其中：财政资金', 2)}{amount('budget.fiscal', 2)}{label('其他资金', 2)}{amount('budget.other', 2)}</tr>
        <tr>{cell('purpose', 12, head.purpose)}</tr>
        <tr>
          <th scope="row" rowSpan={2} className={paper['center']}>
            资金支出计划
            <select className={styles.measure} aria-label={writing.planMeasure} value={head['plan.measure']} disabled={readOnly} onChange={({ target }) => onMeasure(target.value)}>
              <option value="percent">{writing.percent}</option>
              <option value="amount">{writing.wan}</option>
            </select>
          </th>
          {['3月底', '6月底', '10月底', '12月底'].map((mark) => <th key={mark} scope="col" colSpan={3} className={paper['center']}>{mark}</th>)}
        </tr>
        <tr>{share('plan.march')}{share('plan.june')}{share('plan.october')}{share('plan.december')}</tr>
        <tr>{label('绩效目标')}{cell('goals', 12, goalsText(head.goals.split('\n').filter((line) => line.trim() !== '')))}</tr>
      </tbody>
    </table>
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

/** Choosing cells with the mouse, some together by drawing over them; with the keys it is the field's business. */
function usePicking(sheet: { readonly current: HTMLElement | null }, off: boolean, onPick: Props['onPick']): void {
  useEffect(() => {
    const element = sheet.current
    if (element === null || off) return undefined
    const placeAt = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const cell = target?.closest('textarea, select, button') === null ? target.closest<HTMLElement>('[data-field]') : null
      return cell === null ? null : placeOf(cell)
    }
    const down = (event: MouseEvent) => {
      const place = placeAt(event)
      if (place === null) return
      event.preventDefault()
      onPick(place, event.shiftKey)
    }
    const over = (event: MouseEvent) => {
      const place = event.buttons === 1 ? placeAt(event) : null
      if (place !== null && place.row !== null) onPick(place, true)
    }
    element.addEventListener('mousedown', down)
    element.addEventListener('mouseover', over)
    return () => {
      element.removeEventListener('mousedown', down)
      element.removeEventListener('mouseover', over)
    }
  }, [sheet, off, onPick])
}

/** The drawn cell of a place; for a merged one that which covers its row. */
function cellAt(sheet: HTMLElement | null, { row, field }: CellPlace): HTMLElement | null {
  if (sheet === null) return null
  if (row === null) return sheet.querySelector<HTMLElement>(`[data-field="${field}"][data-of=""]`)
  let line = sheet.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(row)}"]`)
  for (; line !== null; line = line.previousElementSibling instanceof HTMLElement ? line.previousElementSibling : null) {
    const cell = line.querySelector<HTMLElement>(`[data-field="${field}"]`)
    if (cell !== null) return cell
  }
  return null
}

/** Lays the field over the active cell, after every drawing; where that is not drawn it waits unseen, and keeps the keys. */
function useOver(sheet: { readonly current: HTMLElement | null }, active: CellPlace): void {
  useLayoutEffect(() => lay(sheet.current, active))
  useEffect(() => {
    const again = () => lay(sheet.current, active)
    window.addEventListener('resize', again)
    return () => window.removeEventListener('resize', again)
  }, [sheet, active])
}

function lay(sheet: HTMLElement | null, active: CellPlace): void {
  const [field, cell] = [sheet?.querySelector<HTMLElement>(`.${CSS.escape(styles['input'] ?? '')}`), cellAt(sheet, active)]
  if (sheet === null || field === null || field === undefined) return
  field.style.opacity = cell === null ? '0' : ''
  if (cell === null) return
  const [from, to] = [sheet.getBoundingClientRect(), cell.getBoundingClientRect()]
  field.style.left = `${to.left - from.left - sheet.clientLeft}px`
  field.style.top = `${to.top - from.top - sheet.clientTop}px`
  field.style.width = `${to.width}px`
  field.style.minHeight = `${to.height}px`
}

/** Room for the head of the page above a cell, and for the edge below. */
const ABOVE = 170
const BELOW = 40

function scrollToCell(cell: HTMLElement): void {
  const { top, bottom } = cell.getBoundingClientRect()
  if (top < ABOVE) window.scrollBy({ top: top - ABOVE })
  else if (bottom > window.innerHeight - BELOW) window.scrollBy({ top: Math.min(bottom - window.innerHeight + BELOW, top - ABOVE) })
}
