/** What was said of another version or in an earlier round: to be read, not said again by itself. */
import { FILING } from '#text/interface/filing.ts'
import { useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import styles from './filing.module.css'

export type Earlier = { readonly words: string; readonly by: string | null; readonly at: string }

export function EarlierWords({ words, by, at }: Earlier) {
  const text = useText(FILING)
  return (
    <p className={styles.explained}>
      {text.saidBefore(by ?? text.someone, momentText(at))}
      <q lang="zh-CN">{words}</q>
    </p>
  )
}
