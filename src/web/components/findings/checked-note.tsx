/** What was checked where nothing was found, and what nothing was to judge by. */
import type { Unjudged } from '#core/review/evidence.ts'
import { checkedWords } from '#text/findings/checked.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './decisions.module.css'

export function CheckedNote({ unjudged }: { readonly unjudged: readonly Unjudged[] }) {
  const words = checkedWords(unjudged, useLanguage())
  return (
    <>
      {[words.checked, words.unjudged]
        .filter((one) => one !== null)
        .map((one) => (
          <span key={one} className={styles.checked}>
            {one}
          </span>
        ))}
    </>
  )
}
