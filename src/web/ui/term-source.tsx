/** The document that a term rests on; 待核对 where it was not yet checked against the official text. */
import type { Source } from '#text/guides/terms.ts'
import { HELP } from '#text/interface/help.ts'
import { useText } from '../preferences/language.ts'
import styles from './term.module.css'

export function TermSource({ source }: { readonly source: Source | null }) {
  const text = useText(HELP)
  if (source === null) return <span />
  return (
    <span className={styles.source}>
      {text.source} {source.document}
      {source.isChecked ? null : <span className={styles.unchecked}>{text.unchecked}</span>}
    </span>
  )
}
