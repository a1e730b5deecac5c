/** From which level a value comes, and the way back to what is inherited. */
import { Button } from 'antd'
import { RULE_SET_WORDS } from '#text/interface/rule-sets.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { nameOfSet } from './levels.ts'
import styles from './rule-sets.module.css'
import { useShown } from './shown-set.ts'

type Props = { readonly path: string; readonly name: string; readonly onInherit: (() => void) | null }

export function OriginMark({ path, name, onInherit }: Props) {
  const text = useText(RULE_SET_WORDS)
  const language = useLanguage()
  const { set, isHere } = useShown().originOf(path)
  if (!isHere) return <span className={styles.inherited}>{nameOfSet(set, language)}</span>
  return (
    <span className={styles.here}>
      <span className={styles.hereMark}>{text.originHere}</span>
      {onInherit === null ? null : (
        <Button type="link" size="small" aria-label={text.inheritOf(name)} onClick={onInherit}>
          {text.inherit}
        </Button>
      )}
    </span>
  )
}
