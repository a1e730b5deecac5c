/** The document that a term rests on. */
import type { Source } from '#text/guides/terms.ts'
import { HELP } from '#text/interface/help.ts'
import { useText } from '../preferences/language.ts'
import styles from './term.module.css'

type Props = {
  readonly source: Source | null
  /** Says 待核对 where it was not yet checked against the official text: in the list of terms, not in each card. */
  readonly isMarked?: boolean
}

export function TermSource({ source, isMarked = false }: Props) {
  const text = useText(HELP)
  if (source === null) return <span />
  return (
    <span className={styles.source}>
      {text.source} {source.document}
      {source.isChecked || !isMarked ? null : <span className={styles.unchecked}>{text.unchecked}</span>}
    </span>
  )
}
