/** Two projects side by side: their words with the differences marked, their indicators row by row and cell by cell. */
import { Fragment, useMemo, useState } from 'react'
import { Checkbox } from 'antd'
import { Link } from 'react-router'
import type { ProjectDetail } from '#api/projects.ts'
import type { Project } from '#core/target/document.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { cellOf, fieldPairs, ROW_FIELDS, rowPairs, standingOf, WHOLE_ROW_FIELDS, type BesideRow, type RowField, type Standing } from './fields.ts'
import { Marked } from './marked.tsx'
import styles from './side-by-side.module.css'

type Props = {
  readonly left: ProjectDetail
  readonly right: ProjectDetail
  /** The table that says what the left project reached, if one is here. */
  readonly results?: Project | null
  /** In a pane beside others: kind and description stand below the name of an indicator. */
  readonly narrow?: boolean
  /** Two versions of one target, as they are called: every cell of both is shown. */
  readonly versions?: readonly [string, string]
}

export function SideBySide({ left, right, results = null, narrow = false, versions }: Props) {
  const whole = versions !== undefined
  const text = useText(BESIDE)
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const fields = useMemo(() => fieldPairs(left, right, whole).map((pair) => ({ ...pair, standing: standingOf(pair) })), [left, right, whole])
  const rows = useMemo(() => rowPairs(left.project, right.project, results, whole ? WHOLE_ROW_FIELDS : ROW_FIELDS), [left, right, results, whole])
  const names = versions ?? [sideName(left, text.yearTarget), sideName(right, text.yearTarget)] as const
  const shown = <T extends { readonly standing: Standing }>(all: readonly T[]) => all.filter(({ standing }) => !onlyDifferent || standing !== 'same')
  return (
    <section className={`panel ${styles.view}`} aria-label={text.table}>
      <div className={`no-print ${styles.bar}`}>
        <span className={styles.legend}><mark className={styles.mark}>{text.legend}</mark></span>
        <Checkbox checked={onlyDifferent} onChange={({ target }) => setOnlyDifferent(target.checked)}>{text.onlyDifferent}</Checkbox>
      </div>
      {shown(fields).length + shown(rows).length === 0 ? <p className={styles.none}>{text.allSame}</p> : null}
      <table className={styles.fields}>
        <thead>
          <tr><th scope="col" className={styles.what}>{text.field}</th><th scope="col">{versions?.[0] ?? <Head detail={left} />}</th><th scope="col">{versions?.[1] ?? <Head detail={right} />}</th></tr>
        </thead>
        <tbody>
          {shown(fields).map((pair) => (
            <tr key={pair.name} className={styles[pair.standing]}>
              <th scope="row">{text[pair.name]}<Sign standing={pair.standing} /></th>
              <td><Marked side="left" left={pair.left} right={pair.right} /></td>
              <td><Marked side="right" left={pair.left} right={pair.right} /></td>
            </tr>
          ))}
        </tbody>
      </table>
      <Indicators rows={shown(rows)} names={names} withActual={results !== null} columns={whole ? WHOLE : narrow ? NARROW : WIDE} />
    </section>
  )
}

function Head({ detail: { row, project } }: { readonly detail: ProjectDetail }) {
  const text = useText(BESIDE)
  return (
    <span className={styles.head}>
      <Link to={paths.project(row.id)} title={text.openPaper}>{project.name}</Link>
      <span className={styles.quiet}>{[row.fiscalYear === null ? null : text.yearTarget(row.fiscalYear), row.unitName, row.file].filter(Boolean).join(' · ')}</span>
    </span>
  )
}

const SIGNS: Record<Standing, string> = { same: '＝', different: '≠', onlyLeft: '←', onlyRight: '→' }

function Sign({ standing }: { readonly standing: Standing }) {
  const text = useText(BESIDE)
  return <span className={styles.sign} title={text[standing]}><span aria-hidden="true">{SIGNS[standing]}</span><span className="visually-hidden">{text[standing]}</span></span>
}

/** Columns of a side, with what stands below in the same cell. */
type Columns = readonly (readonly [RowField, ...RowField[]])[]
const WIDE: Columns = ROW_FIELDS.map((field) => [field])
const NARROW: Columns = [['level3', 'level2', 'description'], ['value']]
const WHOLE: Columns = [['level3', 'level1', 'level2'], ['description', 'note'], ['value', 'weight'], ['basis']]

type RowsProps = { readonly rows: readonly BesideRow[]; readonly names: readonly [string, string]; readonly withActual: boolean; readonly columns: Columns }

function Indicators({ rows, names, withActual, columns }: RowsProps) {
  const text = useText(BESIDE)
  if (rows.length === 0) return null
  const count = columns.length
  return (
    <table className={`${styles.rows} ${columns === NARROW ? styles.narrow : ''}`}>
      <caption className={styles.caption}>{text.indicators}</caption>
      <colgroup>
        <col className={styles.signColumn} />
        {['left', 'right'].map((side) => <Fragment key={side}>{columns.map(([field]) => <col key={field} className={styles[field]} />)}{side === 'left' && withActual ? <col className={styles.value} /> : null}</Fragment>)}
      </colgroup>
      <thead>
        <tr>
          <th rowSpan={2} scope="col"><span className="visually-hidden">{text.field}</span></th>
          <th colSpan={count + (withActual ? 1 : 0)} scope="colgroup">{names[0]}</th>
          <th colSpan={count} scope="colgroup" className={styles.second}>{names[1]}</th>
        </tr>
        <tr>
          {columns.map(([field]) => <th key={field} scope="col">{text[field]}</th>)}
          {withActual ? <th scope="col">{text.actual}</th> : null}
          {columns.map(([field], i) => <th key={field} scope="col" className={i === 0 ? styles.second : undefined}>{text[field]}</th>)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, i) => (
          // Rows have no names of their own; they stand in the order of the tables.
          <tr key={`${i} ${row.left?.level3 ?? row.right?.level3 ?? ''}`} className={styles[row.standing]}>
            <td className={styles.signCell}><Sign standing={row.standing} /></td>
            <Cells row={row} side="left" columns={columns} />
            {withActual ? <td className={styles.reached}>{row.actual ?? (row.left === null ? null : <span className={styles.blank}>—</span>)}</td> : null}
            <Cells row={row} side="right" columns={columns} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cells({ row, side, columns }: { readonly row: BesideRow; readonly side: 'left' | 'right'; readonly columns: Columns }) {
  const text = useText(BESIDE)
  if (row[side] === null) return <td colSpan={columns.length} className={`${styles.missing} ${side === 'right' ? styles.second : ''}`}><span className="visually-hidden">{text.blank}</span></td>
  return columns.map(([field, ...below], i) => (
    <td key={field} className={side === 'right' && i === 0 ? styles.second : undefined}>
      <Words row={row} side={side} field={field} />
      {below.filter((one) => [row.left, row.right].some((own) => (cellOf(own, one) ?? '') !== '')).map((one) => <div key={one} className={styles.below}>{one === 'weight' ? `${text.weight} ` : null}<Words row={row} side={side} field={one} /></div>)}
    </td>
  ))
}

function Words({ row: { left, right }, side, field }: { readonly row: BesideRow; readonly side: 'left' | 'right'; readonly field: RowField }) {
  if (left === null || right === null) return <span lang="zh-CN">{cellOf(left ?? right, field)}</span>
  return <Marked side={side} left={cellOf(left, field)} right={cellOf(right, field)} />
}

function sideName({ row }: ProjectDetail, year: (value: number | string) => string): string {
  return [row.fiscalYear === null ? null : year(row.fiscalYear), row.unitName].filter(Boolean).join(' · ') || row.file
}
