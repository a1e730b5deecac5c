/** How a policy stands, and how a goal of a year is: a sign and a word, never a colour alone. */
import type { PolicyState } from '#core/policies/policy.ts'
import type { GoalLight } from '#core/policies/progress.ts'
import { GOAL_LIGHT_NAMES, POLICY_STATE_NAMES } from '#text/policies.ts'
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

const LIGHTS: Record<GoalLight, string> = { reached: '✓', near: '▲', behind: '●', missing: '○', waiting: '○' }

export function GoalLightMark({ light }: { readonly light: GoalLight }) {
  const language = useLanguage()
  return (
    <span className={styles[light]}>
      <span aria-hidden="true">{LIGHTS[light]}</span> {GOAL_LIGHT_NAMES[light][language]}
    </span>
  )
}
