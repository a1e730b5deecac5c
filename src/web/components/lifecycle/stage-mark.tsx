/** The state of a stage, in a word and a colour. */
import type { StageState } from '#core/lifecycle/stages.ts'
import { STAGE_STATE_NAMES } from '#text/lifecycle.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './lifecycle.module.css'

export function StageMark({ state }: { readonly state: StageState }) {
  const language = useLanguage()
  return (
    <span className={styles.mark} data-state={state}>
      {STAGE_STATE_NAMES[state][language]}
    </span>
  )
}
