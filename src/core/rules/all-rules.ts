/**
 * Every rule by its code. Written by scripts/rules-list.ts (`npm run docs`) from the files of the rules: change
 * those, not this list.
 */
import type { RuleCode } from './catalogue.ts'
import type { Rule } from './rule.ts'
import { planUniform } from './plan-uniform.ts'
import { fundingNature } from './funding-nature.ts'
import { planDeadlineConflict } from './plan-deadline-conflict.ts'
import { planBlankPeriod } from './plan-blank-period.ts'
import { planEndNotFull } from './plan-end-not-full.ts'
import { planFlatPeriod } from './plan-flat-period.ts'
import { planSingleDate } from './plan-single-date.ts'
import { budgetSumMismatch } from './budget-sum-mismatch.ts'
import { otherFundsBlank } from './other-funds-blank.ts'
import { budgetPrecision } from './budget-precision.ts'
import { planDecreasing } from './plan-decreasing.ts'
import { bondForRoutine } from './bond-for-routine.ts'
import { bondWrongBudget } from './bond-wrong-budget.ts'
import { fundingSum } from './funding-sum.ts'
import { insuranceFundOffPurpose } from './insurance-fund-off-purpose.ts'
import { fundPromisesReturn } from './fund-promises-return.ts'
import { purchasedServiceExcluded } from './purchased-service-excluded.ts'
import { purchasedServiceTerm } from './purchased-service-term.ts'
import { belowPaid } from './budget-below-paid.ts'
import { costNoAmount } from './cost-no-amount.ts'
import { missingCategory } from './missing-category.ts'
import { basisEmpty } from './basis-empty.ts'
import { unitMissingHeader } from './unit-missing-header.ts'
import { projectCodeMissing } from './project-code-missing.ts'
import { projectCodeFormat } from './project-code-format.ts'
import { projectCodeCheck } from './project-code-check.ts'
import { projectCodeDuplicate } from './project-code-duplicate.ts'
import { tooFewIndicators } from './too-few-indicators.ts'
import { indicatorCoverage } from './indicator-coverage.ts'
import { goalIndicatorGap } from './goal-indicator-gap.ts'
import { bondNoRepayment } from './bond-no-repayment.ts'
import { pppNoOperation } from './ppp-no-operation.ts'
import { purchasedServiceQuality } from './purchased-service-quality.ts'
import { operatorMissing } from './operator-missing.ts'
import { operatorDirection } from './operator-direction.ts'
import { deadlineNoYear } from './deadline-no-year.ts'
import { unitIncomplete } from './unit-incomplete.ts'
import { valueUnitMismatch } from './value-unit-mismatch.ts'
import { satisfactionFormat } from './satisfaction-format.ts'
import { valueExtraText } from './value-extra-text.ts'
import { valueNoUnit } from './value-no-unit.ts'
import { deadlineFormat } from './deadline-format.ts'
import { operatorVariant } from './operator-variant.ts'
import { numberIsPercentage } from './number-is-percentage.ts'
import { quantityIsRate } from './quantity-is-rate.ts'
import { moneyAsQuantity } from './money-as-quantity.ts'
import { qualityIsCompletion } from './quality-is-completion.ts'
import { level1Variant } from './level1-variant.ts'
import { level2Variant } from './level2-variant.ts'
import { level2Typo } from './level2-typo.ts'
import { level1Missing } from './level1-missing.ts'
import { level1Level2Mismatch } from './level1-level2-mismatch.ts'
import { misclassified } from './misclassified.ts'
import { satisfactionObject } from './satisfaction-object.ts'
import { partClassification } from './part-classification.ts'
import { processAsOutput } from './process-as-output.ts'
import { vagueValue } from './vague-value.ts'
import { satisfaction100 } from './satisfaction-100.ts'
import { valueRefersElsewhere } from './value-refers-elsewhere.ts'
import { targetWeak } from './target-weak.ts'
import { targetImplausible } from './target-implausible.ts'
import { valueNameMismatch } from './value-name-mismatch.ts'
import { costIsWholeBudget } from './cost-is-whole-budget.ts'
import { moneyTaskMismatch } from './money-task-mismatch.ts'
import { targetBelowLastActual } from './target-below-last-actual.ts'
import { targetLowered } from './target-lowered.ts'
import { costAboveStandard } from './cost-above-standard.ts'
import { costWholeDespiteStandard } from './cost-whole-despite-standard.ts'
import { nameDescIdentical } from './name-desc-identical.ts'
import { nameEqualsCategory } from './name-equals-category.ts'
import { nameContainsValue } from './name-contains-value.ts'
import { duplicateName } from './duplicate-name.ts'
import { nameDescMismatch } from './name-desc-mismatch.ts'
import { nameIsActivity } from './name-is-activity.ts'
import { nameHoldsSeveral } from './name-holds-several.ts'
import { basisWeak } from './basis-weak.ts'
import { basisInvalid } from './basis-invalid.ts'
import { costStandardOutdated } from './cost-standard-outdated.ts'
import { goalNotQuantified } from './goal-not-quantified.ts'
import { purposeEqualsName } from './purpose-equals-name.ts'
import { goalEqualsPurpose } from './goal-equals-purpose.ts'
import { goalIsIndicatorName } from './goal-is-indicator-name.ts'
import { goalGeneric } from './goal-generic.ts'
import { subgoalEqualsTitle } from './subgoal-equals-title.ts'
import { overallGoalNotQuantified } from './overall-goal-not-quantified.ts'
import { subgoalNotStructured } from './subgoal-not-structured.ts'
import { subgoalNotQuantified } from './subgoal-not-quantified.ts'
import { purposeGeneric } from './purpose-generic.ts'
import { goalIsExpenditure } from './goal-is-expenditure.ts'
import { overallGoalOffTopic } from './overall-goal-off-topic.ts'
import { goalExceedsMoney } from './goal-exceeds-money.ts'
import { goalIsDutyList } from './goal-is-duty-list.ts'
import { subgoalIsPurpose } from './subgoal-is-purpose.ts'
import { outsideDuties } from './outside-duties.ts'
import { projectOverlap } from './project-overlap.ts'
import { templateResidue } from './template-residue.ts'
import { copyPaste } from './copy-paste.ts'
import { copyPasteSet } from './copy-paste-set.ts'
import { duplicateIndicator } from './duplicate-indicator.ts'
import { nearDuplicate } from './near-duplicate.ts'
import { targetUnchangedYears } from './target-unchanged-years.ts'
import { subgoalCoverage } from './subgoal-coverage.ts'
import { crossProjectConflict } from './cross-project-conflict.ts'
import { narrativeTableConflict } from './narrative-table-conflict.ts'
import { nameMismatchListTable } from './name-mismatch-list-table.ts'
import { orderMismatch } from './order-mismatch.ts'
import { narrativeIndicatorNotInTable } from './narrative-indicator-not-in-table.ts'
import { titleNameMismatch } from './title-name-mismatch.ts'
import { projectContradiction } from './project-contradiction.ts'
import { unitcostTimesQty } from './unitcost-times-qty.ts'
import { arithmeticItem } from './arithmetic-item.ts'
import { arithmeticSubtotal } from './arithmetic-subtotal.ts'
import { costPartial } from './cost-partial.ts'
import { numberingStyle } from './numbering-style.ts'
import { typo } from './typo.ts'
import { textTruncated } from './text-truncated.ts'
import { punctuation } from './punctuation.ts'
import { partHeadingMissing } from './part-heading-missing.ts'
import { softwareWatermark } from './software-watermark.ts'
import { wordDuplicated } from './word-duplicated.ts'
import { grammar } from './grammar.ts'
import { titleStyle } from './title-style.ts'
import { staleReference } from './stale-reference.ts'
import { yearMismatch } from './year-mismatch.ts'
import { privacyNames } from './privacy-names.ts'
import { projectCodeYear } from './project-code-year.ts'
import { privacyNumbers } from './privacy-numbers.ts'

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
  'bond-for-routine': bondForRoutine,
  'bond-wrong-budget': bondWrongBudget,
  'funding-sum': fundingSum,
  'insurance-fund-off-purpose': insuranceFundOffPurpose,
  'fund-promises-return': fundPromisesReturn,
  'purchased-service-excluded': purchasedServiceExcluded,
  'purchased-service-term': purchasedServiceTerm,
  'budget-below-paid': belowPaid,
  'cost-no-amount': costNoAmount,
  'missing-category': missingCategory,
  'basis-empty': basisEmpty,
  'unit-missing-header': unitMissingHeader,
  'project-code-missing': projectCodeMissing,
  'project-code-format': projectCodeFormat,
  'project-code-check': projectCodeCheck,
  'project-code-duplicate': projectCodeDuplicate,
  'too-few-indicators': tooFewIndicators,
  'indicator-coverage': indicatorCoverage,
  'goal-indicator-gap': goalIndicatorGap,
  'bond-no-repayment': bondNoRepayment,
  'ppp-no-operation': pppNoOperation,
  'purchased-service-quality': purchasedServiceQuality,
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
  'quantity-is-rate': quantityIsRate,
  'money-as-quantity': moneyAsQuantity,
  'quality-is-completion': qualityIsCompletion,
  'level1-variant': level1Variant,
  'level2-variant': level2Variant,
  'level2-typo': level2Typo,
  'level1-missing': level1Missing,
  'level1-level2-mismatch': level1Level2Mismatch,
  misclassified,
  'satisfaction-object': satisfactionObject,
  'part-classification': partClassification,
  'process-as-output': processAsOutput,
  'vague-value': vagueValue,
  'satisfaction-100': satisfaction100,
  'value-refers-elsewhere': valueRefersElsewhere,
  'target-weak': targetWeak,
  'target-implausible': targetImplausible,
  'value-name-mismatch': valueNameMismatch,
  'cost-is-whole-budget': costIsWholeBudget,
  'money-task-mismatch': moneyTaskMismatch,
  'target-below-last-actual': targetBelowLastActual,
  'target-lowered': targetLowered,
  'cost-above-standard': costAboveStandard,
  'cost-whole-despite-standard': costWholeDespiteStandard,
  'name-desc-identical': nameDescIdentical,
  'name-equals-category': nameEqualsCategory,
  'name-contains-value': nameContainsValue,
  'duplicate-name': duplicateName,
  'name-desc-mismatch': nameDescMismatch,
  'name-is-activity': nameIsActivity,
  'name-holds-several': nameHoldsSeveral,
  'basis-weak': basisWeak,
  'basis-invalid': basisInvalid,
  'cost-standard-outdated': costStandardOutdated,
  'goal-not-quantified': goalNotQuantified,
  'purpose-equals-name': purposeEqualsName,
  'goal-equals-purpose': goalEqualsPurpose,
  'goal-is-indicator-name': goalIsIndicatorName,
  'goal-generic': goalGeneric,
  'subgoal-equals-title': subgoalEqualsTitle,
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
