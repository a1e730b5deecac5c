/** What was said of another version or in an earlier round: to be read, not said again by itself. */
import { REVIEW } from '#text/interface/review.ts'
import { useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import styles from '../../components/filing/filing.module.css'

export type Earlier = { readonly words: string; readonly by: string | null; readonly at: string }

export function EarlierWords({ words, by, at }: Earlier) {
  const text = useText(REVIEW)
  return (
    <p className={styles.explained}>
      {text.saidBefore(by ?? text.someone, momentText(at))}
      <q lang="zh-CN">{words}</q>
    </p>
  )
}
