/** Every version of a year's flow, the newest first: who, when, why, and what changed. */
import type { FlowYearView } from '#api/filing/flows.ts'
import { FLOWS } from '#text/interface/flows.ts'
import { useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { ChangeList } from './change-list.tsx'
import styles from './flows.module.css'

export function FlowHistory({ view: { history } }: { readonly view: FlowYearView }) {
  const text = useText(FLOWS)
  if (history.length === 0) return <p className={styles.quiet}>{text.noHistory}</p>
  return (
    <ol className={styles.history}>
      {history.map(({ version, flow, before, after, note, savedBy, savedAt }) => (
        <li key={version}>
          <div className={styles.historyHead}>
            <strong>{savedBy ?? '—'}</strong>
            {flow === null ? <span>{text.gaveUp}</span> : null}
            <time dateTime={savedAt}>{momentText(savedAt)}</time>
          </div>
          {note === '' ? null : <p className={styles.said}>{note}</p>}
          <ChangeList before={before} after={after} />
        </li>
      ))}
    </ol>
  )
}
