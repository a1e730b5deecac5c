/**
 * Two things side by side: their words with the differences marked, then their tables row by row and cell by
 * cell.
 */
import { Fragment, useState, type ReactNode } from 'react'
import { Checkbox } from 'antd'
import type { RowField } from '#core/writing/form.ts'
import { BESIDE } from '#text/interface/duplicates.ts'
import { useText } from '../../preferences/language.ts'
import { rowCell, type BesideRow, type Pair, type ComparedState } from './fields.ts'
import { ComparedText } from './marked.tsx'
import styles from './beside.module.css'

type ShownField = Pair & { readonly key: string; readonly label: string; readonly standing: ComparedState }

/** Columns of a side, with what is below in the same cell. */
export type Columns = readonly (readonly [ShownCell, ...ShownCell[]])[]
type ShownCell = Exclude<RowField, 'label' | 'text'>

type ShownTable = {
  readonly caption: string
  readonly rows: readonly BesideRow[]
  readonly columns: Columns
  /** Whether what the left rows reached is beside them. */
  readonly withActual?: boolean
  readonly narrow?: boolean
}

type Props = {
  readonly heads: readonly [ReactNode, ReactNode]
  /** The same in short. */
  readonly names: readonly [string, string]
  readonly fields: readonly ShownField[]
  readonly tables: readonly ShownTable[]
}

export function BesideView({ heads, names, fields, tables }: Props) {
  const text = useText(BESIDE)
  const [onlyDifferent, setOnlyDifferent] = useState(false)
  const shown = <T extends { readonly standing: ComparedState }>(all: readonly T[]) =>
    all.filter(({ standing }) => !onlyDifferent || standing !== 'same')
  const [own, shownTables] = [shown(fields), tables.map((table) => ({ ...table, rows: shown(table.rows) }))]
  return (
    <section className={`panel ${styles.view}`} aria-label={text.table}>
      <div className={`no-print ${styles.bar}`}>
        <span className={styles.legend}>
          <mark className={styles.mark}>{text.legend}</mark>
        </span>
        <Checkbox checked={onlyDifferent} onChange={({ target }) => setOnlyDifferent(target.checked)}>
          {text.onlyDifferent}
        </Checkbox>
      </div>
      {own.length === 0 && shownTables.every(({ rows }) => rows.length === 0) ? (
        <p className={styles.none}>{text.allSame}</p>
      ) : null}
      <table className={styles.fields}>
        <thead>
          <tr>
            <th scope="col" className={styles.what}>
              {text.field}
            </th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
          </tr>
        </thead>
        <tbody>
          {own.map((pair) => (
            <tr key={pair.key} className={styles[pair.standing]}>
              <th scope="row">
                {pair.label}
                <Sign standing={pair.standing} />
              </th>
              <td>
                <ComparedText side="left" left={pair.left} right={pair.right} />
              </td>
              <td>
                <ComparedText side="right" left={pair.left} right={pair.right} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shownTables.map((table) => (
        <Rows key={table.caption} table={table} names={names} />
      ))}
    </section>
  )
}

const SIGNS: Record<ComparedState, string> = {
  same: '＝',
  different: '≠',
  onlyLeft: '←',
  onlyRight: '→',
  moved: '↕',
}

function Sign({ standing }: { readonly standing: ComparedState }) {
  const text = useText(BESIDE)
  return (
    <span className={styles.sign} title={text[standing]}>
      <span aria-hidden="true">{SIGNS[standing]}</span>
      <span className="visually-hidden">{text[standing]}</span>
    </span>
  )
}

function Rows({
  table: { caption, rows, columns, withActual = false, narrow = false },
  names,
}: {
  readonly table: ShownTable
  readonly names: readonly [string, string]
}) {
  if (rows.length === 0) return null
  return (
    <table className={`${styles.rows} ${narrow ? styles.narrow : ''}`}>
      <caption className={styles.caption}>{caption}</caption>
      <colgroup>
        <col className={styles.signColumn} />
        {['left', 'right'].map((side) => (
          <Fragment key={side}>
            {columns.map(([field]) => (
              <col key={field} className={styles[field]} />
            ))}
            {side === 'left' && withActual ? <col className={styles.value} /> : null}
          </Fragment>
        ))}
      </colgroup>
      <RowsHead columns={columns} withActual={withActual} names={names} />
      <tbody>
        {rows.map((row, i) => (
          // Rows have no names of their own; they are in the order of the tables.
          <tr key={`${i} ${row.left?.level3 ?? row.right?.level3 ?? ''}`} className={styles[row.standing]}>
            <td className={styles.signCell}>
              <Sign standing={row.standing} />
            </td>
            <Cells row={row} side="left" columns={columns} />
            {withActual ? (
              <td className={styles.reached}>
                {row.actual ?? (row.left === null ? null : <span className={styles.blank}>—</span>)}
              </td>
            ) : null}
            <Cells row={row} side="right" columns={columns} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type RowsHeadProps = {
  readonly columns: Columns
  readonly withActual: boolean
  readonly names: readonly [string, string]
}

function RowsHead({ columns, withActual, names }: RowsHeadProps) {
  const text = useText(BESIDE)
  const count = columns.length
  return (
    <thead>
      <tr>
        <th rowSpan={2} scope="col">
          <span className="visually-hidden">{text.field}</span>
        </th>
        <th colSpan={count + (withActual ? 1 : 0)} scope="colgroup">
          {names[0]}
        </th>
        <th colSpan={count} scope="colgroup" className={styles.second}>
          {names[1]}
        </th>
      </tr>
      <tr>
        {columns.map(([field]) => (
          <th key={field} scope="col">
            {text[field]}
          </th>
        ))}
        {withActual ? <th scope="col">{text.actual}</th> : null}
        {columns.map(([field], i) => (
          <th key={field} scope="col" className={i === 0 ? styles.second : undefined}>
            {text[field]}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Cells({
  row,
  side,
  columns,
}: {
  readonly row: BesideRow
  readonly side: 'left' | 'right'
  readonly columns: Columns
}) {
  const text = useText(BESIDE)
  if (row[side] === null)
    return (
      <td colSpan={columns.length} className={`${styles.missing} ${side === 'right' ? styles.second : ''}`}>
        <span className="visually-hidden">{text.blank}</span>
      </td>
    )
  return columns.map(([field, ...below], i) => (
    <td key={field} className={side === 'right' && i === 0 ? styles.second : undefined}>
      <Words row={row} side={side} field={field} />
      {below
        .filter((one) => [row.left, row.right].some((own) => (rowCell(own, one) ?? '') !== ''))
        .map((one) => (
          <div key={one} className={styles.below}>
            {one === 'weight' || one === 'term' ? `${text[one]} ` : null}
            <Words row={row} side={side} field={one} />
          </div>
        ))}
    </td>
  ))
}

function Words({
  row: { left, right },
  side,
  field,
}: {
  readonly row: BesideRow
  readonly side: 'left' | 'right'
  readonly field: RowField
}) {
  if (left === null || right === null) return <span lang="zh-CN">{rowCell(left ?? right, field)}</span>
  return <ComparedText side={side} left={rowCell(left, field)} right={rowCell(right, field)} />
}
