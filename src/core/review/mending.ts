/**
 * Who says how a fault is put right, where no better text is proposed. A code without an answer does not
 * compile. It is the default of the rule sets (`mechanical` of scheme.ts), which a region may have otherwise.
 *
 * instruction: the unit can follow the message by itself, because what is wanted is of its own knowledge and
 * costs nobody anything: the real figure, a missing row, a name that fits. judgement: a reviewer has to weigh
 * money, duties, the height of a target or copies, or two figures contradict each other and the right one may
 * be the one that costs. Whether it is a fault at all is not asked here: the certainty of the finding says so
 * (`sureFrom`).
 */
import { CATALOGUE, type CatalogueCode } from '../rules/catalogue.ts'

export type Mending = 'instruction' | 'judgement'

const MENDING: Record<CatalogueCode, Mending> = {
  // budget-plan
  'plan-uniform': 'instruction',
  'plan-deadline-conflict': 'judgement',
  'funding-nature': 'judgement',
  'plan-blank-period': 'instruction',
  'plan-end-not-full': 'instruction',
  'plan-flat-period': 'judgement',
  'plan-single-date': 'judgement',
  'budget-sum-mismatch': 'judgement',
  'other-funds-blank': 'instruction',
  'budget-precision': 'instruction',
  'plan-decreasing': 'instruction',
  // missing
  'indicator-coverage': 'judgement',
  'cost-no-amount': 'instruction',
  'missing-category': 'instruction',
  'basis-empty': 'instruction',
  'unit-missing-header': 'instruction',
  'project-code-missing': 'instruction',
  'project-code-format': 'instruction',
  'project-code-check': 'instruction',
  'project-code-duplicate': 'instruction',
  'goal-indicator-gap': 'judgement',
  'too-few-indicators': 'judgement',
  // value-format
  'operator-missing': 'instruction',
  'operator-direction': 'instruction',
  'deadline-no-year': 'instruction',
  'unit-incomplete': 'instruction',
  'value-unit-mismatch': 'instruction',
  'satisfaction-format': 'instruction',
  'value-extra-text': 'instruction',
  'value-no-unit': 'instruction',
  'deadline-format': 'instruction',
  'operator-variant': 'instruction',
  'number-is-percentage': 'instruction',
  // classification
  misclassified: 'instruction',
  'quantity-is-rate': 'instruction',
  'money-as-quantity': 'instruction',
  'quality-is-completion': 'instruction',
  'satisfaction-object': 'instruction',
  'level1-variant': 'instruction',
  'level2-variant': 'instruction',
  'level2-typo': 'instruction',
  'level1-missing': 'instruction',
  'level1-level2-mismatch': 'instruction',
  'part-classification': 'judgement',
  'process-as-output': 'instruction',
  // measurability
  'target-weak': 'judgement',
  'vague-value': 'instruction',
  'target-implausible': 'judgement',
  'value-name-mismatch': 'instruction',
  'satisfaction-100': 'instruction',
  'money-task-mismatch': 'judgement',
  'target-below-last-actual': 'judgement',
  'target-lowered': 'judgement',
  'value-refers-elsewhere': 'instruction',
  'cost-is-whole-budget': 'instruction',
  // naming
  'name-desc-identical': 'instruction',
  'name-desc-mismatch': 'instruction',
  'name-equals-category': 'instruction',
  'name-contains-value': 'instruction',
  'duplicate-name': 'instruction',
  'name-is-activity': 'instruction',
  'name-holds-several': 'instruction',
  // basis
  'basis-weak': 'instruction',
  'basis-invalid': 'instruction',
  // goals-purpose
  'overall-goal-not-quantified': 'instruction',
  'subgoal-not-structured': 'instruction',
  'goal-not-quantified': 'instruction',
  'purpose-equals-name': 'instruction',
  'goal-equals-purpose': 'instruction',
  'subgoal-not-quantified': 'instruction',
  'purpose-generic': 'instruction',
  'goal-is-indicator-name': 'instruction',
  'goal-is-expenditure': 'judgement',
  'overall-goal-off-topic': 'judgement',
  'goal-generic': 'instruction',
  'subgoal-equals-title': 'instruction',
  'goal-exceeds-money': 'judgement',
  'goal-is-duty-list': 'judgement',
  'subgoal-is-purpose': 'instruction',
  'outside-duties': 'judgement',
  // copy-duplicate
  'project-overlap': 'judgement',
  'template-residue': 'instruction',
  'copy-paste-set': 'judgement',
  'duplicate-indicator': 'instruction',
  'copy-paste': 'judgement',
  'near-duplicate': 'judgement',
  'target-unchanged-years': 'judgement',
  // narrative-table
  'subgoal-coverage': 'judgement',
  'cross-project-conflict': 'judgement',
  'narrative-table-conflict': 'judgement',
  'name-mismatch-list-table': 'instruction',
  'order-mismatch': 'instruction',
  'narrative-indicator-not-in-table': 'instruction',
  'title-name-mismatch': 'instruction',
  'project-contradiction': 'judgement',
  // arithmetic
  'unitcost-times-qty': 'judgement',
  'arithmetic-item': 'judgement',
  'arithmetic-subtotal': 'judgement',
  'cost-partial': 'judgement',
  // text
  'numbering-style': 'instruction',
  typo: 'instruction',
  'text-truncated': 'instruction',
  punctuation: 'instruction',
  'part-heading-missing': 'instruction',
  'software-watermark': 'instruction',
  'word-duplicated': 'instruction',
  grammar: 'instruction',
  'title-style': 'instruction',
  // time-privacy
  'stale-reference': 'judgement',
  'year-mismatch': 'judgement',
  'privacy-names': 'judgement',
  'project-code-year': 'judgement',
  'privacy-numbers': 'instruction',
}

/** How what a rule finds is put right where it proposes no text. */
export function mendingOf(code: CatalogueCode): Mending {
  return MENDING[code]
}

/** The rules that a unit can follow by their message alone, in the order of the catalogue. */
export function mendedByInstruction(): readonly CatalogueCode[] {
  return (Object.keys(CATALOGUE) as CatalogueCode[]).filter((code) => MENDING[code] === 'instruction')
}
