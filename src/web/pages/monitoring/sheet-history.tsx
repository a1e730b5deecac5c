/** Who did what with a sheet, and what was said. */
import { MONITORING } from '#text/interface/monitoring.ts'
import { sheetStepName } from '#text/monitoring.ts'
import type { SheetStepRow } from '#core/monitoring/rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { dayText } from '../../ui/time.ts'
import styles from './monitoring.module.css'

export function SheetHistory({ steps }: { readonly steps: readonly SheetStepRow[] }) {
  const text = useText(MONITORING)
  const language = useLanguage()
  if (steps.length === 0) return null
  return (
    <>
      <h2>{text.history}</h2>
      <ol className={styles.steps} aria-label={text.history}>
        {steps.map(({ number, act, by, posts, at, comment }) => (
          <li key={number}>
            {sheetStepName(act, steps.find((one) => one.number === number - 1)?.act, language)} ·{' '}
            <PersonName name={by ?? text.bySystem} posts={posts} /> · <time dateTime={at}>{dayText(at)}</time>
            {comment === '' ? null : <span className={styles.level}>{comment}</span>}
          </li>
        ))}
      </ol>
    </>
  )
}
