/** The state of a data sheet: a sign and a word. */
import type { FiscalState } from '#core/fiscal-operation/step.ts'
import { FISCAL_STATE_NAMES } from '#text/fiscal-operation.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './fiscal-operation.module.css'

const SIGNS: Record<FiscalState, string> = { draft: '○', sent: '→', accepted: '✓', final: '■' }

export function FiscalStateMark({ state }: { readonly state: FiscalState }) {
  const language = useLanguage()
  return (
    <span className={state === 'draft' ? styles.quiet : undefined}>
      <span aria-hidden="true">{SIGNS[state]}</span> {FISCAL_STATE_NAMES[state][language]}
    </span>
  )
}
