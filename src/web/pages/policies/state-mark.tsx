/** How a policy stands: a sign and a word, never a colour alone. */
import type { PolicyState } from '#core/policies/policy.ts'
import { POLICY_STATE_NAMES } from '#text/policies.ts'
import { useLanguage } from '../../preferences/language.ts'
import styles from './policies.module.css'

const SIGNS: Record<PolicyState, string> = { drafted: '✎', active: '●', expired: '◷', ended: '✕' }

export function PolicyStateMark({ state }: { readonly state: PolicyState }) {
  const language = useLanguage()
  return (
    <span className={state === 'expired' ? styles.alert : undefined}>
      <span aria-hidden="true">{SIGNS[state]}</span> {POLICY_STATE_NAMES[state][language]}
    </span>
  )
}
