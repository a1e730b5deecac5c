/** Every rule by its code, and the rule sets in force by region and year. */
import { flatMap } from '../flat-map.ts'
import { createRuleBook } from './rule-sets/rule-book.ts'
import type { Rule, RuleCode } from './rule.ts'
import type { RuleSet } from './rule-set.ts'
import { basisEmpty } from './basis-empty.ts'
import { basisInvalid } from './basis-invalid.ts'
import { basisWeak } from './basis-weak.ts'
import { budgetPrecision } from './budget-precision.ts'
import { budgetSumMismatch } from './budget-sum-mismatch.ts'
import { copyPasteSet } from './copy-paste-set.ts'
import { costIsWholeBudget } from './cost-is-whole-budget.ts'
import { costNoAmount } from './cost-no-amount.ts'
import { costPartial } from './cost-partial.ts'
import { deadlineFormat } from './deadline-format.ts'
import { deadlineNoYear } from './deadline-no-year.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { duplicateName } from './duplicate-name.ts'
import { fundingNature } from './funding-nature.ts'
import { goalEqualsPurpose } from './goal-equals-purpose.ts'
import { goalExceedsMoney } from './goal-exceeds-money.ts'
import { goalGeneric } from './goal-generic.ts'
import { goalIndicatorGap } from './goal-indicator-gap.ts'
import { goalIsDutyList } from './goal-is-duty-list.ts'
import { goalIsExpenditure } from './goal-is-expenditure.ts'
import { goalIsIndicatorName } from './goal-is-indicator-name.ts'
import { goalNotQuantified } from './goal-not-quantified.ts'
import { indicatorCoverage } from './indicator-coverage.ts'
import { level1Level2Mismatch } from './level1-level2-mismatch.ts'
import { level1Missing } from './level1-missing.ts'
import { level1Variant } from './level1-variant.ts'
import { level2Typo } from './level2-typo.ts'
import { level2Variant } from './level2-variant.ts'
import { misclassified } from './misclassified.ts'
import { missingCategory } from './missing-category.ts'
import { moneyAsQuantity } from './money-as-quantity.ts'
import { moneyTaskMismatch } from './money-task-mismatch.ts'
import { nameContainsValue } from './name-contains-value.ts'
import { nameDescIdentical } from './name-desc-identical.ts'
import { nameDescMismatch } from './name-desc-mismatch.ts'
import { nameEqualsCategory } from './name-equals-category.ts'
import { nameHoldsSeveral } from './name-holds-several.ts'
import { nameIsActivity } from './name-is-activity.ts'
import { nameMismatchListTable } from './name-mismatch-list-table.ts'
import { nearDuplicate } from './near-duplicate.ts'
import { numberIsPercentage } from './number-is-percentage.ts'
import { numberingStyle } from './numbering-style.ts'
import { operatorDirection } from './operator-direction.ts'
import { operatorMissing } from './operator-missing.ts'
import { operatorVariant } from './operator-variant.ts'
import { orderMismatch } from './order-mismatch.ts'
import { otherFundsBlank } from './other-funds-blank.ts'
import { outsideDuties } from './outside-duties.ts'
import { overallGoalNotQuantified } from './overall-goal-not-quantified.ts'
import { overallGoalOffTopic } from './overall-goal-off-topic.ts'
import { partClassification } from './part-classification.ts'
import { partHeadingMissing } from './part-heading-missing.ts'
import { planBlankPeriod } from './plan-blank-period.ts'
import { planDeadlineConflict } from './plan-deadline-conflict.ts'
import { planDecreasing } from './plan-decreasing.ts'
import { planEndNotFull } from './plan-end-not-full.ts'
import { planFlatPeriod } from './plan-flat-period.ts'
import { planSingleDate } from './plan-single-date.ts'
import { planUniform } from './plan-uniform.ts'
import { privacyNumbers } from './privacy-numbers.ts'
import { processAsOutput } from './process-as-output.ts'
import { projectCodeCheck } from './project-code-check.ts'
import { projectCodeDuplicate } from './project-code-duplicate.ts'
import { projectCodeFormat } from './project-code-format.ts'
import { projectCodeMissing } from './project-code-missing.ts'
import { projectCodeYear } from './project-code-year.ts'
import { purposeEqualsName } from './purpose-equals-name.ts'
import { purposeGeneric } from './purpose-generic.ts'
import { qualityIsCompletion } from './quality-is-completion.ts'
import { quantityIsRate } from './quantity-is-rate.ts'
import { satisfaction100 } from './satisfaction-100.ts'
import { satisfactionFormat } from './satisfaction-format.ts'
import { satisfactionObject } from './satisfaction-object.ts'
import { softwareWatermark } from './software-watermark.ts'
import { subgoalEqualsTitle } from './subgoal-equals-title.ts'
import { subgoalIsPurpose } from './subgoal-is-purpose.ts'
import { subgoalNotQuantified } from './subgoal-not-quantified.ts'
import { subgoalNotStructured } from './subgoal-not-structured.ts'
import { targetImplausible } from './target-implausible.ts'
import { targetWeak } from './target-weak.ts'
import { targetBelowLastActual } from './target-below-last-actual.ts'
import { targetLowered } from './target-lowered.ts'
import { targetUnchangedYears } from './target-unchanged-years.ts'
import { templateResidue } from './template-residue.ts'
import { titleNameMismatch } from './title-name-mismatch.ts'
import { tooFewIndicators } from './too-few-indicators.ts'
import { unitIncomplete } from './unit-incomplete.ts'
import { unitMissingHeader } from './unit-missing-header.ts'
import { unitcostTimesQty } from './unitcost-times-qty.ts'
import { vagueValue } from './vague-value.ts'
import { valueExtraText } from './value-extra-text.ts'
import { valueNameMismatch } from './value-name-mismatch.ts'
import { valueNoUnit } from './value-no-unit.ts'
import { valueRefersElsewhere } from './value-refers-elsewhere.ts'
import { valueUnitMismatch } from './value-unit-mismatch.ts'
import { arithmeticItem } from './arithmetic-item.ts'
import { arithmeticSubtotal } from './arithmetic-subtotal.ts'
import { copyPaste } from './copy-paste.ts'
import { crossProjectConflict } from './cross-project-conflict.ts'
import { narrativeIndicatorNotInTable } from './narrative-indicator-not-in-table.ts'
import { narrativeTableConflict } from './narrative-table-conflict.ts'
import { projectContradiction } from './project-contradiction.ts'
import { projectOverlap } from './project-overlap.ts'
import { subgoalCoverage } from './subgoal-coverage.ts'
import { grammar } from './grammar.ts'
import { privacyNames } from './privacy-names.ts'
import { punctuation } from './punctuation.ts'
import { staleReference } from './stale-reference.ts'
import { textTruncated } from './text-truncated.ts'
import { titleStyle } from './title-style.ts'
import { typo } from './typo.ts'
import { yearMismatch } from './year-mismatch.ts'
import { wordDuplicated } from './word-duplicated.ts'

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
