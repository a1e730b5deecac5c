/** What each of those that were ticked will get, or why nothing is done with it, before anything is done. */
import { ACT_NAMES, FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import tables from '../../ui/table.module.css'
import { misfit, type BatchAct, type ChosenRow } from './fitting.ts'
import styles from '../../lists/list-page.module.css'

export function BatchForecast({
  act,
  chosen,
}: {
  readonly act: BatchAct
  readonly chosen: readonly ChosenRow[]
}) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const will = (row: ChosenRow) => {
    const why = misfit(act, row)
    return why === null
      ? text.forecastDone(ACT_NAMES[act][language])
      : `${text.forecastNot}：${text[`misfit-${why}`]}`
  }
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
          {chosen.map((row) => (
            <tr key={row.id} data-fits={misfit(act, row) === null}>
              <th scope="row" lang="zh-CN">
                {row.name}
              </th>
              <td>{FILING_STATE_NAMES[row.state][language]}</td>
              <td>{will(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
