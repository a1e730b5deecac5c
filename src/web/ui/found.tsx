/** A text with the words that were looked for marked. */
import { Fragment } from 'react'
import { foundRuns } from './found-runs.ts'
import styles from './found.module.css'

export function Found({ text, words }: { readonly text: string; readonly words: string }) {
  return foundRuns(text, words).map((run, i) => {
    // Runs have no names; they are in the order of the text.
    const key = `${i} ${run.text}`
    return run.isFound ? (
      <mark key={key} className={styles.found}>
        {run.text}
      </mark>
    ) : (
      <Fragment key={key}>{run.text}</Fragment>
    )
  })
}
