/** Audit events of 规则集. */
import { change } from '../kernel/event.ts'

type Before = { version: number } | null
type After = { version: number; note: string }

export const ruleSetSaved = change<Before, After>('rule-set.saved', 'rule-set')
export const ruleSetRetired = change<Before, After>('rule-set.retired', 'rule-set')
