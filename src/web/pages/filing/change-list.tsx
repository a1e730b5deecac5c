/** What differs between two flows, line by line. */
import type { Flow } from '#core/filing/flow.ts'
import { flowChanges } from '#core/filing/flow-changes.ts'
import { flowChangeText } from '#text/filing.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import styles from './flows.module.css'

export function ChangeList({ before, after }: { readonly before: Flow; readonly after: Flow }) {
  const text = useText(FLOWS)
  const language = useLanguage()
  const lines = flowChanges(before, after).map((change) => flowChangeText(change, language))
  if (lines.length === 0) return <p className={styles.quiet}>{text.nothingChanged}</p>
  return (
    <ul className={styles.changes}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
