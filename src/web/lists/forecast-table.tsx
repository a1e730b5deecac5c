/** What each of those that were ticked will get, or why nothing is done with it, before anything is done. */
import type { ReactNode } from 'react'
import { TOGETHER } from '#text/interface/together.ts'
import { useText } from '../preferences/language.ts'
import tables from '../ui/table.module.css'
import styles from './list-page.module.css'

export type Forecast = {
  readonly id: string
  readonly name: string
  /** Whose it is: names alone do not tell them apart. */
  readonly unit?: string | null
  /** Where they may be of several. */
  readonly year?: number | null
  readonly state: string
  /** What it will get, in words. */
  readonly will: string
  /** Whether anything is done with it. */
  readonly isDone: boolean
}

/** Those with which something is done come first; the others are together below their number. */
export function ForecastTable({ rows }: { readonly rows: readonly Forecast[] }) {
  const text = useText(TOGETHER)
  const left = rows.filter(({ isDone }) => !isDone)
  const hasYears = rows.some(({ year }) => year !== undefined)
  return (
    <div className={styles.forecast}>
      <table className={tables.table} aria-label={text.forecast}>
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            {hasYears ? <th scope="col">{text.year}</th> : null}
            <th scope="col">{text.state}</th>
            <th scope="col">{text.forecast}</th>
          </tr>
        </thead>
        <Rows rows={rows.filter(({ isDone }) => isDone)} hasYears={hasYears} />
        {left.length === 0 ? null : (
          <Rows rows={left} hasYears={hasYears}>
            <tr className={styles.leftOut}>
              <th scope="rowgroup" colSpan={hasYears ? 4 : 3}>
                {text.leftOut(left.length)}
              </th>
            </tr>
          </Rows>
        )}
      </table>
    </div>
  )
}

type RowsProps = {
  readonly rows: readonly Forecast[]
  readonly hasYears: boolean
  /** Above them. */
  readonly children?: ReactNode
}

function Rows({ rows, hasYears, children }: RowsProps) {
  return (
    <tbody>
      {children}
      {rows.map(({ id, name, unit, year, state, will, isDone }) => (
        <tr key={id} data-fits={isDone}>
          <th scope="row" lang="zh-CN">
            {name}
            {unit ? <span className={styles.unit}> {unit}</span> : null}
          </th>
          {hasYears ? <td>{year ?? ''}</td> : null}
          <td>{state}</td>
          <td>{will}</td>
        </tr>
      ))}
    </tbody>
  )
}
