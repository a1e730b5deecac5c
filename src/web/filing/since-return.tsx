/** Only what changed since it was sent back to the unit. */
import type { SinceReturn } from '#api/comments.ts'
import type { ThingChange } from '#core/target/compare.ts'
import { COMMENTS } from '#text/interface/comments.ts'
import { ThingDifference } from '../pages/documents/comparison-view.tsx'
import { useText } from '../preferences/language.ts'
import { momentText } from '../ui/time.ts'
import styles from './filing.module.css'

/** How many places differ. */
export function changesIn({ fields, added, removed, changed, moved }: ThingChange): number {
  return fields.length + added.length + removed.length + moved.length + changed.reduce((sum, { fields: own }) => sum + own.length, 0)
}

export function SinceReturnView({ since: { returned, change }, heading = true }: { readonly since: SinceReturn; readonly heading?: boolean }) {
  const text = useText(COMMENTS)
  if (returned === null || change === null) return null
  return (
    <section aria-label={text.since}>
      {heading ? <h3>{text.since}</h3> : null}
      <p className={styles.said}>{text.sinceWords(returned.by ?? text.someone, momentText(returned.at), returned.comment)}</p>
      {changesIn(change) === 0 ? <p className={styles.quiet}>{text.nothingChanged}</p> : <ThingDifference change={change} />}
    </section>
  )
}
