/** What each of those that were ticked will get, or why nothing is done with it, before anything is done. */
import { TOGETHER } from '#text/interface/together.ts'
import { useText } from '../preferences/language.ts'
import tables from '../ui/table.module.css'
import styles from './list-page.module.css'

export type Forecast = {
  readonly id: string
  readonly name: string
  readonly state: string
  /** What it will get, in words. */
  readonly will: string
  /** Whether anything is done with it. */
  readonly isDone: boolean
}

export function ForecastTable({ rows }: { readonly rows: readonly Forecast[] }) {
  const text = useText(TOGETHER)
  return (
    <div className={styles.forecast}>
      <table className={tables.table} aria-label={text.forecast}>
        <thead>
          <tr>
            <th scope="col">{text.project}</th>
            <th scope="col">{text.state}</th>
            <th scope="col">{text.forecast}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, state, will, isDone }) => (
            <tr key={id} data-fits={isDone}>
              <th scope="row" lang="zh-CN">
                {name}
              </th>
              <td>{state}</td>
              <td>{will}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
