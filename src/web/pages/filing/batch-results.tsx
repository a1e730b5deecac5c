/** What came of each, what was refused first, with the reason. */
import type { FilingActed } from '#api/filing/filings.ts'
import { FILING_STATE_NAMES } from '#text/filing.ts'
import { FILINGS } from '#text/interface/filings.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { problemText } from '../../ui/problem-text.ts'
import type { WayRow } from './fitting.ts'
import styles from '../../lists/list-page.module.css'

export function BatchResults({
  results,
  rows,
}: {
  readonly results: readonly FilingActed[]
  readonly rows: readonly WayRow[]
}) {
  const text = useText(FILINGS)
  const language = useLanguage()
  const nameOf = (id: string) => rows.find((row) => row.id === id)?.name ?? id
  const ordered = results.toSorted((a, b) => Number(a.ok) - Number(b.ok))
  return (
    <ul className={styles.results} aria-label={text.results}>
      {ordered.map((result) => (
        <li key={result.id} data-done={result.ok}>
          <span aria-hidden="true">{result.ok ? '✓' : '✕'}</span>
          <span lang="zh-CN">{nameOf(result.id)}</span>
          <span className={styles.resultSaid}>
            <span className="visually-hidden">{result.ok ? text.succeeded : text.failed} </span>
            {result.ok ? FILING_STATE_NAMES[result.state][language] : problemText(result.problem, language)}
          </span>
        </li>
      ))}
    </ul>
  )
}
