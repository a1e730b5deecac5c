/** What changed in the facts of a report: what, as it was, as it is. */
import { useState } from 'react'
import { Button } from 'antd'
import type { FactChange } from '#core/reports/fact.ts'
import { REPORTS } from '#text/interface/reports.ts'
import { factName, factValue } from '#text/reports.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './reports.module.css'

const FIRST = 6

export function ChangeList({ changes }: { readonly changes: readonly FactChange[] }) {
  const text = useText(REPORTS)
  const language = useLanguage()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? changes : changes.slice(0, FIRST)
  return (
    <ul className={styles.changes}>
      {shown.map(({ fact, before, after }) => (
        <li key={fact.id}>
          {factName(fact, language)} {factValue(fact, before)} → {factValue(fact, after)}
        </li>
      ))}
      {shown.length < changes.length ? (
        <li>
          <Button type="link" size="small" onClick={() => setWhole(true)}>
            {text.more(changes.length - shown.length)}
          </Button>
        </li>
      ) : null}
    </ul>
  )
}
