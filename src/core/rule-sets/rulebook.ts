/** Every rule by its code, and the rule sets in force by region and year. */
import { flatMap } from '../kernel/flat-map.ts'
import { createRuleBook } from './rule-book.ts'
import type { Rule, RuleCode } from '../rules/rule.ts'
import type { RuleSet } from './rule-set.ts'
import { basisEmpty } from '../rules/basis-empty.ts'
import { basisInvalid } from '../rules/basis-invalid.ts'
import { basisWeak } from '../rules/basis-weak.ts'
import { budgetPrecision } from '../rules/budget-precision.ts'
import { budgetSumMismatch } from '../rules/budget-sum-mismatch.ts'
import { copyPasteSet } from '../rules/copy-paste-set.ts'
import { costIsWholeBudget } from '../rules/cost-is-whole-budget.ts'
import { costNoAmount } from '../rules/cost-no-amount.ts'
import { costPartial } from '../rules/cost-partial.ts'
import { deadlineFormat } from '../rules/deadline-format.ts'
import { deadlineNoYear } from '../rules/deadline-no-year.ts'
import { duplicateIndicator } from '../rules/duplicate-indicator.ts'
import { duplicateName } from '../rules/duplicate-name.ts'
import { fundingNature } from '../rules/funding-nature.ts'
import { goalEqualsPurpose } from '../rules/goal-equals-purpose.ts'
import { goalExceedsMoney } from '../rules/goal-exceeds-money.ts'
import { goalGeneric } from '../rules/goal-generic.ts'
import { goalIndicatorGap } from '../rules/goal-indicator-gap.ts'
import { goalIsDutyList } from '../rules/goal-is-duty-list.ts'
import { goalIsExpenditure } from '../rules/goal-is-expenditure.ts'
import { goalIsIndicatorName } from '../rules/goal-is-indicator-name.ts'
import { goalNotQuantified } from '../rules/goal-not-quantified.ts'
import { indicatorCoverage } from '../rules/indicator-coverage.ts'
import { level1Level2Mismatch } from '../rules/level1-level2-mismatch.ts'
import { level1Missing } from '../rules/level1-missing.ts'
import { level1Variant } from '../rules/level1-variant.ts'
import { level2Typo } from '../rules/level2-typo.ts'
import { level2Variant } from '../rules/level2-variant.ts'
import { misclassified } from '../rules/misclassified.ts'
import { missingCategory } from '../rules/missing-category.ts'
import { moneyAsQuantity } from '../rules/money-as-quantity.ts'
import { moneyTaskMismatch } from '../rules/money-task-mismatch.ts'
import { nameContainsValue } from '../rules/name-contains-value.ts'
import { nameDescIdentical } from '../rules/name-desc-identical.ts'
import { nameDescMismatch } from '../rules/name-desc-mismatch.ts'
import { nameEqualsCategory } from '../rules/name-equals-category.ts'
import { nameHoldsSeveral } from '../rules/name-holds-several.ts'
import { nameIsActivity } from '../rules/name-is-activity.ts'
import { nameMismatchListTable } from '../rules/name-mismatch-list-table.ts'
import { nearDuplicate } from '../rules/near-duplicate.ts'
import { numberIsPercentage } from '../rules/number-is-percentage.ts'
import { numberingStyle } from '../rules/numbering-style.ts'
import { operatorDirection } from '../rules/operator-direction.ts'
import { operatorMissing } from '../rules/operator-missing.ts'
import { operatorVariant } from '../rules/operator-variant.ts'
import { orderMismatch } from '../rules/order-mismatch.ts'
import { otherFundsBlank } from '../rules/other-funds-blank.ts'
import { outsideDuties } from '../rules/outside-duties.ts'
import { overallGoalNotQuantified } from '../rules/overall-goal-not-quantified.ts'
import { overallGoalOffTopic } from '../rules/overall-goal-off-topic.ts'
import { partClassification } from '../rules/part-classification.ts'
import { partHeadingMissing } from '../rules/part-heading-missing.ts'
import { planBlankPeriod } from '../rules/plan-blank-period.ts'
import { planDeadlineConflict } from '../rules/plan-deadline-conflict.ts'
import { planDecreasing } from '../rules/plan-decreasing.ts'
import { planEndNotFull } from '../rules/plan-end-not-full.ts'
import { planFlatPeriod } from '../rules/plan-flat-period.ts'
import { planSingleDate } from '../rules/plan-single-date.ts'
import { planUniform } from '../rules/plan-uniform.ts'
import { privacyNumbers } from '../rules/privacy-numbers.ts'
import { processAsOutput } from '../rules/process-as-output.ts'
import { projectCodeCheck } from '../rules/project-code-check.ts'
import { projectCodeDuplicate } from '../rules/project-code-duplicate.ts'
import { projectCodeFormat } from '../rules/project-code-format.ts'
import { projectCodeMissing } from '../rules/project-code-missing.ts'
import { projectCodeYear } from '../rules/project-code-year.ts'
import { purposeEqualsName } from '../rules/purpose-equals-name.ts'
import { purposeGeneric } from '../rules/purpose-generic.ts'
import { qualityIsCompletion } from '../rules/quality-is-completion.ts'
import { quantityIsRate } from '../rules/quantity-is-rate.ts'
import { satisfaction100 } from '../rules/satisfaction-100.ts'
import { satisfactionFormat } from '../rules/satisfaction-format.ts'
import { satisfactionObject } from '../rules/satisfaction-object.ts'
import { softwareWatermark } from '../rules/software-watermark.ts'
import { subgoalEqualsTitle } from '../rules/subgoal-equals-title.ts'
import { subgoalIsPurpose } from '../rules/subgoal-is-purpose.ts'
import { subgoalNotQuantified } from '../rules/subgoal-not-quantified.ts'
import { subgoalNotStructured } from '../rules/subgoal-not-structured.ts'
import { targetImplausible } from '../rules/target-implausible.ts'
import { targetWeak } from '../rules/target-weak.ts'
import { targetBelowLastActual } from '../rules/target-below-last-actual.ts'
import { targetLowered } from '../rules/target-lowered.ts'
import { targetUnchangedYears } from '../rules/target-unchanged-years.ts'
import { templateResidue } from '../rules/template-residue.ts'
import { titleNameMismatch } from '../rules/title-name-mismatch.ts'
import { tooFewIndicators } from '../rules/too-few-indicators.ts'
import { unitIncomplete } from '../rules/unit-incomplete.ts'
import { unitMissingHeader } from '../rules/unit-missing-header.ts'
import { unitcostTimesQty } from '../rules/unitcost-times-qty.ts'
import { vagueValue } from '../rules/vague-value.ts'
import { valueExtraText } from '../rules/value-extra-text.ts'
import { valueNameMismatch } from '../rules/value-name-mismatch.ts'
import { valueNoUnit } from '../rules/value-no-unit.ts'
import { valueRefersElsewhere } from '../rules/value-refers-elsewhere.ts'
import { valueUnitMismatch } from '../rules/value-unit-mismatch.ts'
import { arithmeticItem } from '../rules/arithmetic-item.ts'
import { arithmeticSubtotal } from '../rules/arithmetic-subtotal.ts'
import { copyPaste } from '../rules/copy-paste.ts'
import { crossProjectConflict } from '../rules/cross-project-conflict.ts'
import { narrativeIndicatorNotInTable } from '../rules/narrative-indicator-not-in-table.ts'
import { narrativeTableConflict } from '../rules/narrative-table-conflict.ts'
import { projectContradiction } from '../rules/project-contradiction.ts'
import { projectOverlap } from '../rules/project-overlap.ts'
import { subgoalCoverage } from '../rules/subgoal-coverage.ts'
import { grammar } from '../rules/grammar.ts'
import { privacyNames } from '../rules/privacy-names.ts'
import { punctuation } from '../rules/punctuation.ts'
import { staleReference } from '../rules/stale-reference.ts'
import { textTruncated } from '../rules/text-truncated.ts'
import { titleStyle } from '../rules/title-style.ts'
import { typo } from '../rules/typo.ts'
import { yearMismatch } from '../rules/year-mismatch.ts'
import { wordDuplicated } from '../rules/word-duplicated.ts'

export type { RuleSet } from './rule-set.ts'

export const RULES: Record<RuleCode, Rule> = {
  'plan-uniform': planUniform,
  'funding-nature': fundingNature,
  'plan-deadline-conflict': planDeadlineConflict,
  'plan-blank-period': planBlankPeriod,
  'plan-end-not-full': planEndNotFull,
  'plan-flat-period': planFlatPeriod,
  'plan-single-date': planSingleDate,
  'budget-sum-mismatch': budgetSumMismatch,
  'other-funds-blank': otherFundsBlank,
  'budget-precision': budgetPrecision,
  'plan-decreasing': planDecreasing,
  'cost-no-amount': costNoAmount,
  'missing-category': missingCategory,
  'basis-empty': basisEmpty,
  'unit-missing-header': unitMissingHeader,
  'project-code-missing': projectCodeMissing,
  'project-code-format': projectCodeFormat,
  'project-code-check': projectCodeCheck,
  'project-code-duplicate': projectCodeDuplicate,
  'too-few-indicators': tooFewIndicators,
  'operator-missing': operatorMissing,
  'operator-direction': operatorDirection,
  'deadline-no-year': deadlineNoYear,
  'unit-incomplete': unitIncomplete,
  'value-unit-mismatch': valueUnitMismatch,
  'satisfaction-format': satisfactionFormat,
  'value-extra-text': valueExtraText,
  'value-no-unit': valueNoUnit,
  'deadline-format': deadlineFormat,
  'operator-variant': operatorVariant,
  'number-is-percentage': numberIsPercentage,
  misclassified,
  'quantity-is-rate': quantityIsRate,
  'money-as-quantity': moneyAsQuantity,
  'quality-is-completion': qualityIsCompletion,
  'satisfaction-object': satisfactionObject,
  'level1-variant': level1Variant,
  'level2-variant': level2Variant,
  'level2-typo': level2Typo,
  'level1-missing': level1Missing,
  'level1-level2-mismatch': level1Level2Mismatch,
  'part-classification': partClassification,
  'process-as-output': processAsOutput,
  'target-weak': targetWeak,
  'vague-value': vagueValue,
  'target-implausible': targetImplausible,
  'value-name-mismatch': valueNameMismatch,
  'satisfaction-100': satisfaction100,
  'value-refers-elsewhere': valueRefersElsewhere,
  'target-below-last-actual': targetBelowLastActual,
  'target-lowered': targetLowered,
  'cost-is-whole-budget': costIsWholeBudget,
  'name-desc-identical': nameDescIdentical,
  'name-desc-mismatch': nameDescMismatch,
  'name-equals-category': nameEqualsCategory,
  'name-contains-value': nameContainsValue,
  'duplicate-name': duplicateName,
  'name-is-activity': nameIsActivity,
  'name-holds-several': nameHoldsSeveral,
  'basis-weak': basisWeak,
  'basis-invalid': basisInvalid,
  'goal-not-quantified': goalNotQuantified,
  'overall-goal-not-quantified': overallGoalNotQuantified,
  'subgoal-not-structured': subgoalNotStructured,
  'subgoal-not-quantified': subgoalNotQuantified,
  'purpose-generic': purposeGeneric,
  'goal-is-expenditure': goalIsExpenditure,
  'overall-goal-off-topic': overallGoalOffTopic,
  'goal-exceeds-money': goalExceedsMoney,
  'goal-is-duty-list': goalIsDutyList,
  'subgoal-is-purpose': subgoalIsPurpose,
  'outside-duties': outsideDuties,
  'money-task-mismatch': moneyTaskMismatch,
  'indicator-coverage': indicatorCoverage,
  'goal-indicator-gap': goalIndicatorGap,
  'purpose-equals-name': purposeEqualsName,
  'goal-equals-purpose': goalEqualsPurpose,
  'goal-is-indicator-name': goalIsIndicatorName,
  'goal-generic': goalGeneric,
  'subgoal-equals-title': subgoalEqualsTitle,
  'project-overlap': projectOverlap,
  'template-residue': templateResidue,
  'copy-paste': copyPaste,
  'copy-paste-set': copyPasteSet,
  'duplicate-indicator': duplicateIndicator,
  'near-duplicate': nearDuplicate,
  'target-unchanged-years': targetUnchangedYears,
  'subgoal-coverage': subgoalCoverage,
  'cross-project-conflict': crossProjectConflict,
  'narrative-table-conflict': narrativeTableConflict,
  'name-mismatch-list-table': nameMismatchListTable,
  'order-mismatch': orderMismatch,
  'narrative-indicator-not-in-table': narrativeIndicatorNotInTable,
  'title-name-mismatch': titleNameMismatch,
  'project-contradiction': projectContradiction,
  'unitcost-times-qty': unitcostTimesQty,
  'arithmetic-item': arithmeticItem,
  'arithmetic-subtotal': arithmeticSubtotal,
  'cost-partial': costPartial,
  'numbering-style': numberingStyle,
  typo,
  'text-truncated': textTruncated,
  punctuation,
  'part-heading-missing': partHeadingMissing,
  'software-watermark': softwareWatermark,
  'word-duplicated': wordDuplicated,
  grammar,
  'title-style': titleStyle,
  'stale-reference': staleReference,
  'year-mismatch': yearMismatch,
  'privacy-names': privacyNames,
  'project-code-year': projectCodeYear,
  'privacy-numbers': privacyNumbers,
}

/**
 * The rule sets that come with the program; those of an installation are in its own book
 * (rule-sets/rule-book.ts).
 */
const BUILT_IN_BOOK = createRuleBook()

/** Those of the program, resolved: the narrowest region first, the newest of a region first. */
export const RULE_SETS: readonly RuleSet[] = flatMap(
  BUILT_IN_BOOK.sets,
  ({ id }) => BUILT_IN_BOOK.find(id) ?? [],
).toSorted((a, b) => b.region.length - a.region.length || b.from - a.from)

/**
 * The rule set of the program for a region (区划 code, or any code that begins with it) and a fiscal year: see
 * {@link RuleBook.inForce}.
 */
export function ruleSetFor(regionCode: string | null, fiscalYear: number | null): RuleSet {
  return BUILT_IN_BOOK.inForce(regionCode, fiscalYear)
}

/** A rule set of the program by its id, e.g. hebei/2025; null when there is none. */
export function ruleSetById(id: string): RuleSet | null {
  return BUILT_IN_BOOK.find(id)
}
