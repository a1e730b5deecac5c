/**
 * The catalogue of all codes a finding may carry: their group, how they can be decided, usual severity and
 * tier. A code may be added; none is renamed. Which of them this version checks is RULE_CODES in rule.ts.
 *
 * Tiers are how reviewers of the field rank the codes: `must` sends a table back, `useful` is said and left
 * to decide, `batch` is noise unless gathered in one line a document.
 */
import type { RuleGroup, Severity } from '../kernel/finding.ts'

export type Tier = 'must' | 'useful' | 'batch'

export type CatalogueEntry = {
  readonly group: RuleGroup
  /** rule: from the structure; lexicon: by a list of words; semantic: by what the words mean. */
  readonly how: 'rule' | 'lexicon' | 'semantic'
  readonly severity: Severity
  readonly tier: Tier
}

export const CATALOGUE = {
  // budget-plan
  'plan-uniform': { group: 'budget-plan', how: 'rule', severity: 'advice', tier: 'batch' },
  'plan-deadline-conflict': { group: 'budget-plan', how: 'semantic', severity: 'warning', tier: 'useful' },
  'funding-nature': { group: 'budget-plan', how: 'semantic', severity: 'advice', tier: 'useful' },
  'plan-blank-period': { group: 'budget-plan', how: 'rule', severity: 'warning', tier: 'batch' },
  'plan-end-not-full': { group: 'budget-plan', how: 'rule', severity: 'error', tier: 'must' },
  'plan-flat-period': { group: 'budget-plan', how: 'rule', severity: 'advice', tier: 'useful' },
  'plan-single-date': { group: 'budget-plan', how: 'rule', severity: 'warning', tier: 'batch' },
  'budget-sum-mismatch': { group: 'budget-plan', how: 'rule', severity: 'error', tier: 'must' },
  'other-funds-blank': { group: 'budget-plan', how: 'rule', severity: 'advice', tier: 'batch' },
  'budget-precision': { group: 'budget-plan', how: 'rule', severity: 'advice', tier: 'batch' },
  'plan-decreasing': { group: 'budget-plan', how: 'rule', severity: 'error', tier: 'must' },
  // missing
  'indicator-coverage': { group: 'missing', how: 'semantic', severity: 'warning', tier: 'useful' },
  'cost-no-amount': { group: 'missing', how: 'rule', severity: 'error', tier: 'must' },
  'missing-category': { group: 'missing', how: 'rule', severity: 'error', tier: 'must' },
  'basis-empty': { group: 'missing', how: 'rule', severity: 'error', tier: 'must' },
  'unit-missing-header': { group: 'missing', how: 'rule', severity: 'warning', tier: 'useful' },
  'project-code-missing': { group: 'missing', how: 'rule', severity: 'error', tier: 'must' },
  'project-code-format': { group: 'missing', how: 'rule', severity: 'error', tier: 'must' },
  'project-code-check': { group: 'missing', how: 'rule', severity: 'warning', tier: 'useful' },
  'project-code-duplicate': { group: 'missing', how: 'rule', severity: 'error', tier: 'must' },
  'goal-indicator-gap': { group: 'missing', how: 'semantic', severity: 'advice', tier: 'useful' },
  'too-few-indicators': { group: 'missing', how: 'rule', severity: 'advice', tier: 'useful' },
  // value-format
  'operator-missing': { group: 'value-format', how: 'rule', severity: 'advice', tier: 'batch' },
  'operator-direction': { group: 'value-format', how: 'semantic', severity: 'error', tier: 'must' },
  'deadline-no-year': { group: 'value-format', how: 'rule', severity: 'advice', tier: 'useful' },
  'unit-incomplete': { group: 'value-format', how: 'rule', severity: 'advice', tier: 'useful' },
  'value-unit-mismatch': { group: 'value-format', how: 'semantic', severity: 'error', tier: 'must' },
  'satisfaction-format': { group: 'value-format', how: 'rule', severity: 'error', tier: 'must' },
  'value-extra-text': { group: 'value-format', how: 'rule', severity: 'advice', tier: 'useful' },
  'value-no-unit': { group: 'value-format', how: 'rule', severity: 'error', tier: 'must' },
  'deadline-format': { group: 'value-format', how: 'rule', severity: 'error', tier: 'must' },
  'operator-variant': { group: 'value-format', how: 'rule', severity: 'advice', tier: 'batch' },
  'number-is-percentage': { group: 'value-format', how: 'rule', severity: 'error', tier: 'must' },
  // classification
  misclassified: { group: 'classification', how: 'semantic', severity: 'warning', tier: 'useful' },
  'quantity-is-rate': { group: 'classification', how: 'rule', severity: 'warning', tier: 'useful' },
  'money-as-quantity': { group: 'classification', how: 'rule', severity: 'error', tier: 'must' },
  'quality-is-completion': { group: 'classification', how: 'rule', severity: 'advice', tier: 'useful' },
  'satisfaction-object': { group: 'classification', how: 'semantic', severity: 'advice', tier: 'batch' },
  'level1-variant': { group: 'classification', how: 'rule', severity: 'advice', tier: 'batch' },
  'level2-variant': { group: 'classification', how: 'rule', severity: 'advice', tier: 'batch' },
  'level2-typo': { group: 'classification', how: 'rule', severity: 'warning', tier: 'useful' },
  'level1-missing': { group: 'classification', how: 'rule', severity: 'error', tier: 'must' },
  'level1-level2-mismatch': { group: 'classification', how: 'rule', severity: 'error', tier: 'must' },
  'part-classification': { group: 'classification', how: 'semantic', severity: 'advice', tier: 'useful' },
  'process-as-output': { group: 'classification', how: 'semantic', severity: 'advice', tier: 'useful' },
  // measurability
  'target-weak': { group: 'measurability', how: 'semantic', severity: 'advice', tier: 'useful' },
  'vague-value': { group: 'measurability', how: 'rule', severity: 'warning', tier: 'useful' },
  'target-implausible': { group: 'measurability', how: 'semantic', severity: 'warning', tier: 'useful' },
  'value-name-mismatch': { group: 'measurability', how: 'semantic', severity: 'warning', tier: 'must' },
  'satisfaction-100': { group: 'measurability', how: 'rule', severity: 'advice', tier: 'useful' },
  'money-task-mismatch': { group: 'measurability', how: 'semantic', severity: 'warning', tier: 'must' },
  'target-below-last-actual': {
    group: 'measurability',
    how: 'semantic',
    severity: 'warning',
    tier: 'useful',
  },
  'target-lowered': { group: 'measurability', how: 'semantic', severity: 'advice', tier: 'useful' },
  'value-refers-elsewhere': { group: 'measurability', how: 'rule', severity: 'warning', tier: 'useful' },
  'cost-is-whole-budget': { group: 'measurability', how: 'rule', severity: 'advice', tier: 'batch' },
  // naming
  'name-desc-identical': { group: 'naming', how: 'rule', severity: 'advice', tier: 'batch' },
  'name-desc-mismatch': { group: 'naming', how: 'semantic', severity: 'warning', tier: 'useful' },
  'name-equals-category': { group: 'naming', how: 'rule', severity: 'warning', tier: 'useful' },
  'name-contains-value': { group: 'naming', how: 'rule', severity: 'warning', tier: 'useful' },
  'duplicate-name': { group: 'naming', how: 'rule', severity: 'advice', tier: 'useful' },
  'name-is-activity': { group: 'naming', how: 'semantic', severity: 'warning', tier: 'useful' },
  'name-holds-several': { group: 'naming', how: 'semantic', severity: 'advice', tier: 'useful' },
  // basis
  'basis-weak': { group: 'basis', how: 'rule', severity: 'advice', tier: 'useful' },
  'basis-invalid': { group: 'basis', how: 'rule', severity: 'error', tier: 'must' },
  // goals-purpose
  'overall-goal-not-quantified': {
    group: 'goals-purpose',
    how: 'semantic',
    severity: 'advice',
    tier: 'batch',
  },
  'subgoal-not-structured': { group: 'goals-purpose', how: 'semantic', severity: 'advice', tier: 'useful' },
  'goal-not-quantified': { group: 'goals-purpose', how: 'rule', severity: 'advice', tier: 'useful' },
  'purpose-equals-name': { group: 'goals-purpose', how: 'rule', severity: 'advice', tier: 'useful' },
  'goal-equals-purpose': { group: 'goals-purpose', how: 'rule', severity: 'warning', tier: 'useful' },
  'subgoal-not-quantified': { group: 'goals-purpose', how: 'semantic', severity: 'warning', tier: 'useful' },
  'purpose-generic': { group: 'goals-purpose', how: 'semantic', severity: 'advice', tier: 'useful' },
  'goal-is-indicator-name': { group: 'goals-purpose', how: 'rule', severity: 'warning', tier: 'useful' },
  'goal-is-expenditure': { group: 'goals-purpose', how: 'semantic', severity: 'advice', tier: 'useful' },
  'overall-goal-off-topic': { group: 'goals-purpose', how: 'semantic', severity: 'warning', tier: 'useful' },
  'goal-generic': { group: 'goals-purpose', how: 'rule', severity: 'warning', tier: 'useful' },
  'subgoal-equals-title': { group: 'goals-purpose', how: 'rule', severity: 'advice', tier: 'batch' },
  'goal-exceeds-money': { group: 'goals-purpose', how: 'semantic', severity: 'advice', tier: 'useful' },
  'goal-is-duty-list': { group: 'goals-purpose', how: 'semantic', severity: 'advice', tier: 'useful' },
  'subgoal-is-purpose': { group: 'goals-purpose', how: 'semantic', severity: 'advice', tier: 'batch' },
  'outside-duties': { group: 'goals-purpose', how: 'semantic', severity: 'warning', tier: 'useful' },
  // copy-duplicate
  'project-overlap': { group: 'copy-duplicate', how: 'semantic', severity: 'warning', tier: 'useful' },
  'template-residue': { group: 'copy-duplicate', how: 'rule', severity: 'error', tier: 'must' },
  'copy-paste-set': { group: 'copy-duplicate', how: 'rule', severity: 'warning', tier: 'useful' },
  'duplicate-indicator': { group: 'copy-duplicate', how: 'rule', severity: 'warning', tier: 'useful' },
  'copy-paste': { group: 'copy-duplicate', how: 'semantic', severity: 'warning', tier: 'must' },
  'near-duplicate': { group: 'copy-duplicate', how: 'semantic', severity: 'advice', tier: 'useful' },
  'target-unchanged-years': { group: 'copy-duplicate', how: 'semantic', severity: 'advice', tier: 'useful' },
  // narrative-table
  'subgoal-coverage': { group: 'narrative-table', how: 'semantic', severity: 'advice', tier: 'useful' },
  'cross-project-conflict': { group: 'narrative-table', how: 'semantic', severity: 'advice', tier: 'useful' },
  'narrative-table-conflict': { group: 'narrative-table', how: 'semantic', severity: 'error', tier: 'must' },
  'name-mismatch-list-table': { group: 'narrative-table', how: 'rule', severity: 'warning', tier: 'useful' },
  'order-mismatch': { group: 'narrative-table', how: 'rule', severity: 'warning', tier: 'batch' },
  'narrative-indicator-not-in-table': {
    group: 'narrative-table',
    how: 'semantic',
    severity: 'warning',
    tier: 'useful',
  },
  'title-name-mismatch': { group: 'narrative-table', how: 'rule', severity: 'warning', tier: 'useful' },
  'project-contradiction': { group: 'narrative-table', how: 'semantic', severity: 'error', tier: 'must' },
  // arithmetic
  'unitcost-times-qty': { group: 'arithmetic', how: 'rule', severity: 'error', tier: 'must' },
  'arithmetic-item': { group: 'arithmetic', how: 'semantic', severity: 'error', tier: 'must' },
  'arithmetic-subtotal': { group: 'arithmetic', how: 'semantic', severity: 'error', tier: 'must' },
  'cost-partial': { group: 'arithmetic', how: 'rule', severity: 'warning', tier: 'useful' },
  // text
  'numbering-style': { group: 'text', how: 'rule', severity: 'advice', tier: 'batch' },
  typo: { group: 'text', how: 'lexicon', severity: 'warning', tier: 'useful' },
  'text-truncated': { group: 'text', how: 'lexicon', severity: 'warning', tier: 'useful' },
  punctuation: { group: 'text', how: 'rule', severity: 'advice', tier: 'batch' },
  'part-heading-missing': { group: 'text', how: 'rule', severity: 'advice', tier: 'batch' },
  'software-watermark': { group: 'text', how: 'rule', severity: 'error', tier: 'must' },
  'word-duplicated': { group: 'text', how: 'lexicon', severity: 'warning', tier: 'useful' },
  grammar: { group: 'text', how: 'lexicon', severity: 'advice', tier: 'useful' },
  'title-style': { group: 'text', how: 'rule', severity: 'advice', tier: 'batch' },
  // time-privacy
  'stale-reference': { group: 'time-privacy', how: 'semantic', severity: 'advice', tier: 'useful' },
  'year-mismatch': { group: 'time-privacy', how: 'semantic', severity: 'warning', tier: 'useful' },
  'privacy-names': { group: 'time-privacy', how: 'semantic', severity: 'warning', tier: 'must' },
  'project-code-year': { group: 'time-privacy', how: 'rule', severity: 'warning', tier: 'useful' },
  'privacy-numbers': { group: 'time-privacy', how: 'rule', severity: 'error', tier: 'must' },
} as const satisfies Record<string, CatalogueEntry>

export type CatalogueCode = keyof typeof CATALOGUE
