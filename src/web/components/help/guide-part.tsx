/** A part of a quick guide: its steps, with what one may wonder about below each. */
import type { GuidePart } from '#text/guides/guide.ts'
import { GuideText } from './guide-text.tsx'
import styles from './guide.module.css'

export function GuideSteps({ steps }: Pick<GuidePart, 'steps'>) {
  return (
    <ol className={styles.steps}>
      {steps.map(({ text, more }) => (
        <li key={text}>
          <GuideText text={text} />
          {more === undefined ? null : (
            <div className={styles.more}>
              <GuideText text={more} />
            </div>
          )}
        </li>
      ))}
    </ol>
  )
}
