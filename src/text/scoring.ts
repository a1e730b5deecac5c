/**
 * How scores come about, in words: formulas, their cases, steps, weights, what is wrong with an actual value.
 */
import { asWan } from '#core/kernel/money.ts'
import type { Computation, Formula, ScoringCase, ScoringFault } from '#core/scoring/score-indicator.ts'
import type { ExecutionScore, IndicatorOutcome, TotalScore } from '#core/scoring/score-project.ts'
import type { ScoringStep } from '#core/scoring/step.ts'
import type { WeightSource } from '#core/scoring/weigh.ts'
import { fillIn } from './command-line.ts'
import type { Language, Wording } from './language.ts'

const FORMULA_NAMES: Record<Formula, Wording> = {
  F0: { 'zh-CN': '人工评定', en: 'by hand' },
  F2: { 'zh-CN': '定量（≥）', en: 'quantitative (≥)' },
  F3: { 'zh-CN': '定量（≤）', en: 'quantitative (≤)' },
  F4: { 'zh-CN': '定量（=）', en: 'quantitative (=)' },
  F5: { 'zh-CN': '区间', en: 'range' },
  F6: { 'zh-CN': '定性', en: 'qualitative' },
  F7: { 'zh-CN': '满意度分档', en: 'satisfaction by bands' },
  F8: { 'zh-CN': '目标偏低扣减', en: 'target set too low' },
  F9: { 'zh-CN': '时间', en: 'date' },
}

const CASES: Record<ScoringCase, Wording> = {
  reached: { 'zh-CN': '达到目标，得满分 {w}', en: 'target met: full points {w}' },
  short: { 'zh-CN': '分值×实际÷目标 = {w}×{a}÷{t}', en: 'points × actual ÷ target = {w} × {a} ÷ {t}' },
  'above-linear': {
    'zh-CN': '分值×(1−(实际−目标)÷目标) = {w}×(1−({a}−{t})÷{t})',
    en: 'points × (1 − (actual − target) ÷ target) = {w} × (1 − ({a} − {t}) ÷ {t})',
  },
  'above-ratio': {
    'zh-CN': '分值×目标÷实际 = {w}×{t}÷{a}',
    en: 'points × target ÷ actual = {w} × {t} ÷ {a}',
  },
  'above-twice': {
    'zh-CN': '实际 {a} 达到目标 {t} 的两倍或更多，不得分',
    en: 'actual {a} is twice the target {t} or more: no points',
  },
  'zero-kept': {
    'zh-CN': '目标为 0，实际没有发生，得满分 {w}',
    en: 'target 0 and nothing happened: full points {w}',
  },
  'zero-missed': { 'zh-CN': '目标为 0，实际为 {a}，不得分', en: 'target 0, actual {a}: no points' },
  apart: {
    'zh-CN': '分值×(1−|实际−目标|÷目标) = {w}×(1−|{a}−{t}|÷{t})，最低 0',
    en: 'points × (1 − |actual − target| ÷ target) = {w} × (1 − |{a} − {t}| ÷ {t}), 0 at least',
  },
  inside: { 'zh-CN': '在 {l}～{u} 之内，得满分 {w}', en: 'within {l} to {u}: full points {w}' },
  'band-full': {
    'zh-CN': '满意度 {a}% 不低于 {from}%，得满分 {w}',
    en: 'satisfaction {a} % is not below {from} %: full points {w}',
  },
  'band-most': {
    'zh-CN': '满意度 {a}% 不低于 {from}%，得分值的 {gives}%',
    en: 'satisfaction {a} % is not below {from} %: {gives} % of the points',
  },
  'band-some': {
    'zh-CN': '满意度 {a}% 不低于 {from}%，得分值的 {gives}%',
    en: 'satisfaction {a} % is not below {from} %: {gives} % of the points',
  },
  'band-none': {
    'zh-CN': '满意度 {a}% 低于 {below}%，不得分',
    en: 'satisfaction {a} % is below {below} %: no points',
  },
  step: {
    'zh-CN': '在本档 {least}～{most} 分之内评定（分值 {w}）',
    en: 'chosen within the band of {least} to {most} (of {w} points)',
  },
  'on-time': {
    'zh-CN': '{on} 完成，不晚于 {by}，得满分 {w}',
    en: 'done on {on}, not after {by}: full points {w}',
  },
  late: {
    'zh-CN': '分值×(1−逾期天数÷计划天数) = {w}×(1−{late}÷{period})，最低 0',
    en: 'points × (1 − days late ÷ days planned) = {w} × (1 − {late} ÷ {period}), 0 at least',
  },
  'too-low': {
    'zh-CN':
      '已确认目标偏低：超出部分多于 {from}% 的，按超出幅度扣减，最低保留 {least}%（{w}，实际 {a}，目标 {t}）',
    en: 'target confirmed too low: less by what exceeds {from} %, {least} % at least ({w}, actual {a}, target {t})',
  },
  'by-hand': {
    'zh-CN': '没有公式可用，在 0～{w} 分之内评定',
    en: 'no formula covers it: chosen from 0 to {w}',
  },
}

export const STEP_WORDS: Record<ScoringStep, Wording> = {
  reached: { 'zh-CN': '达成年度指标', en: 'reached' },
  partly: { 'zh-CN': '部分达成年度指标并具有一定效果', en: 'partly reached, with some effect' },
  missed: { 'zh-CN': '未达成年度指标且效果较差', en: 'not reached, with little effect' },
}

export const WEIGHT_SOURCE_WORDS: Record<WeightSource, Wording> = {
  own: { 'zh-CN': '分值取自批复的目标', en: 'points of the approved target' },
  scaled: {
    'zh-CN': '批复的权重按比例折算为 100 减执行率分值',
    en: 'approved weights, scaled to 100 less the points of execution',
  },
  split: {
    'zh-CN': '批复的目标没有权重，按规则集分到各类指标并在同类中平均',
    en: 'no approved weights: split by the rule set, equally within a first-level indicator',
  },
}

const FAULTS: Record<ScoringFault['code'], Wording> = {
  'unit-differs': {
    'zh-CN': '实际完成值的单位“{from}”不能换算为指标值的单位“{to}”，请按“{to}”填写',
    en: 'the unit “{from}” cannot be converted to “{to}” of the target; give it in “{to}”',
  },
  'unit-missing': {
    'zh-CN': '请写明单位，应为“{unit}”或可换算的单位',
    en: 'the unit is missing: “{unit}”, or one that converts to it',
  },
  'kind-differs': {
    'zh-CN': '实际完成值的形式与指标值不一致',
    en: 'the actual value is of another kind than the target',
  },
  'not-a-number': { 'zh-CN': '“{text}”不是数字', en: '“{text}” is no number' },
  'not-a-date': { 'zh-CN': '“{text}”不是日期', en: '“{text}” is no date' },
  'outside-band': {
    'zh-CN': '得分不在本档之内：不低于 {least}，不超过 {most}（“部分达成”“未达成”不含上限）',
    en: 'the score is outside the band from {least} to {most} (the upper end belongs to “reached” alone)',
  },
  'over-whole': { 'zh-CN': '满意度不能超过 {whole}，请核对', en: 'satisfaction cannot be above {whole}' },
  'outside-weight': { 'zh-CN': '得分超过分值 {weight}', en: 'the score is above the points {weight}' },
}

/** Its code (F2) is the program's own and stays in the file of the proof. */
export function formulaName(formula: Formula, language: Language): string {
  return FORMULA_NAMES[formula][language]
}

/** 定量（≥）：分值×实际÷目标 = 15×80÷100. */
function computationText({ formula, case: which, terms }: Computation, language: Language): string {
  return `${formulaName(formula, language)}${language === 'en' ? ': ' : '：'}${fillIn(CASES[which][language], terms)}`
}

export function scoringFaultText({ code, values }: ScoringFault, language: Language): string {
  return fillIn(FAULTS[code][language], values)
}

const OUTCOMES: Record<'missing' | 'not-applicable', Wording> = {
  missing: { 'zh-CN': '还没有实际完成值', en: 'no actual value yet' },
  'not-applicable': {
    'zh-CN': '不适用，不计分，其余指标按 100 分折算',
    en: 'does not apply: left out, the rest counted for 100',
  },
}

/** How an indicator came to its score, or why it has none. */
export function outcomeText(outcome: IndicatorOutcome, language: Language): string {
  if (outcome.state === 'scored') return computationText(outcome, language)
  return outcome.state === 'fault'
    ? scoringFaultText(outcome.fault, language)
    : OUTCOMES[outcome.state][language]
}

const EXECUTION = {
  counted: {
    'zh-CN': '预算执行率：分值×执行率 = {weight}×{executed}÷{budget}（执行率 {rate}%，超过 100% 按 100%）',
    en: 'Budget execution: points × rate = {weight} × {executed} ÷ {budget} (rate {rate} %, 100 % at most)',
  },
  none: {
    'zh-CN': '预算执行率：没有全年预算数，不计分',
    en: 'Budget execution: there is no budget, it does not count',
  },
  unbudgeted: {
    'zh-CN': '预算执行率：全年预算数为 0，却支付了 {executed} 万元，执行率无法计算，该项不得分',
    en: 'Budget execution: {executed} was paid without a budget; there is no rate, and no points',
  },
} as const satisfies Record<string, Wording>

export function executionText(execution: ExecutionScore, language: Language): string {
  if (execution.rate === null)
    return fillIn(EXECUTION[execution.overspent ? 'unbudgeted' : 'none'][language], {
      executed: asWan(execution.executed),
    })
  return fillIn(EXECUTION.counted[language], {
    weight: execution.weight,
    executed: asWan(execution.executed),
    budget: asWan(execution.budget),
    rate: execution.rate,
  })
}

const TOTAL = {
  sum: { 'zh-CN': '总分：各项得分之和 {sum}', en: 'Total: the scores add up to {sum}' },
  rescaled: { 'zh-CN': '总分：{sum}÷{of}×100 = {beforeCap}', en: 'Total: {sum} ÷ {of} × 100 = {beforeCap}' },
  cap: {
    'zh-CN': '；执行率低于 {below}%，总分不超过 {most}',
    en: '; budget execution below {below} % caps it at {most}',
  },
  grade: { 'zh-CN': '；等级：{grade}', en: '; grade: {grade}' },
} as const satisfies Record<string, Wording>

export function totalText(total: TotalScore, language: Language): string {
  const { sum, of, beforeCap, cap, grade } = total
  const first = fillIn(TOTAL[total.rescaled ? 'rescaled' : 'sum'][language], { sum, of, beforeCap })
  return (
    first + (cap === null ? '' : fillIn(TOTAL.cap[language], cap)) + fillIn(TOTAL.grade[language], { grade })
  )
}
