/**
 * Words of 运行监控: lights and their reasons, marks, states, faults of sheets, warnings. A code without words
 * does not compile.
 */
import {
  LIGHT_REASONS,
  type Light,
  type LightNote,
  type LightNoteCode,
  type LightReason,
  type LightReasonCode,
} from '#core/monitoring/light.ts'
import {
  KINDS_OF_PROJECT,
  type KindGround,
  type KindOfProject,
  type KindSource,
} from '#core/monitoring/project-kind.ts'
import type { Day } from '#core/kernel/day.ts'
import type { RoundMark } from '#core/monitoring/round.ts'
import { STAGE_MONTH, STAGES } from '#core/monitoring/scheme.ts'
import type { SheetAct, SheetRefusal, SheetState } from '#core/monitoring/sheet-flow.ts'
import type { Measure } from '#core/monitoring/sheet-content.ts'
import type { SheetFault, SheetFaultCode } from '#core/monitoring/sheet.ts'
import type { AloneCode, AloneReason } from '#core/monitoring/together.ts'
import type {
  WarningAct,
  WarningAnswer,
  WarningKind,
  WarningState,
  WarningVerdict,
} from '#core/monitoring/warning.ts'
import type { DeviationCause, Likelihood } from '#core/target/monitoring.ts'
import type { Language, Wording } from './language.ts'
import { insteadText, VALUE_DOUBT_WORDS } from './value-doubts.ts'

function both(zh: string, en: string): Wording {
  return { 'zh-CN': zh, en }
}

export const LIGHT_NAMES: Record<Light, Wording> = {
  red: both('红灯', 'Red'),
  yellow: both('黄灯', 'Yellow'),
  green: both('绿灯', 'Green'),
  none: both('待判', 'Not judged'),
}
export const MARK_NAMES: Record<RoundMark, Wording> = {
  january: both('1月底', 'January'),
  february: both('2月底', 'February'),
  march: both('3月底', 'March'),
  april: both('4月底', 'April'),
  may: both('5月底', 'May'),
  june: both('6月底', 'June'),
  july: both('1—7月', 'to July'),
  august: both('8月底', 'August'),
  september: both('9月底', 'September'),
  october: both('10月底', 'October'),
  november: both('11月底', 'November'),
  december: both('12月底', 'December'),
}
export const SHEET_STATE_NAMES: Record<SheetState, Wording> = {
  draft: both('单位填报', 'With the unit'),
  department: both('部门审核', 'With the department'),
  finance: both('财政审核', 'With the bureau'),
  final: both('已办结', 'Final'),
  ended: both('随项目终止', 'Project closed'),
}
export const SHEET_ACT_NAMES: Record<SheetAct, Wording> = {
  send: both('送审', 'Send in'),
  withdraw: both('撤回', 'Take back'),
  pass: both('审核通过', 'Pass'),
  return: both('退回', 'Send back'),
}
/**
 * What a step with a sheet is called: taken back after a 通过, that was undone; what was sent in is 撤回.
 * @param before the act before it
 */
export function sheetStepName(act: SheetAct, before: SheetAct | undefined, language: Language): string {
  const name = (of: SheetAct) => SHEET_ACT_NAMES[of][language]
  if (act !== 'withdraw' || before !== 'pass') return name(act)
  return language === 'en' ? `Undone: ${name(before)}` : `撤销${name(before)}`
}
export const SHEET_BAR_WORDS: Record<SheetRefusal, Wording> = {
  'sheet-not-here': both('不在您这个环节', 'It is not with you'),
  'sheet-own': both('您填写或送审过，不能由本人审核', 'You wrote in it or sent it: somebody else checks it'),
  'sheet-not-sender': both('只有送审人本人可以撤回', 'Only the person who sent it takes it back'),
  'sheet-round-closed': both('本轮监控已结束', 'The round is closed'),
}
/** Why a sheet is decided about alone, beside others that are passed together. */
const ALONE_WORDS: Record<AloneCode, (count: number) => Wording> = {
  own: () => both('您填写或送审过，须由他人审核', 'you wrote in it or sent it: somebody else checks it'),
  faults: (count) => both(`${count} 处待填`, `${count} to fill in`),
  warnings: (count) =>
    both(`${count} 条预警待处理`, count === 1 ? '1 open warning' : `${count} open warnings`),
  suspends: () => both('拟暂停实施', 'suspends the project'),
}

export function aloneText(reasons: readonly AloneReason[], language: Language): string {
  return reasons
    .map(({ code, count }) => ALONE_WORDS[code](count)[language])
    .join(language === 'en' ? '; ' : '，')
}
export const LIKELIHOOD_NAMES: Record<Likelihood, Wording> = {
  certain: both('确定能', 'certain'),
  possible: both('有可能', 'possible'),
  impossible: both('完全不可能', 'impossible'),
}
export const CAUSE_NAMES: Record<DeviationCause, Wording> = {
  funding: both('经费保障', 'funding'),
  institution: both('制度保障', 'institution'),
  staff: both('人员保障', 'staff'),
  equipment: both('硬件条件保障', 'equipment'),
  other: both('其他', 'other'),
}
export const MEASURE_NAMES: Record<Measure, Wording> = {
  correct: both('整改纠偏', 'correct'),
  adjust: both('调整目标和预算', 'adjust target and budget'),
  suspend: both('暂停实施', 'suspend'),
}
export const WARNING_KIND_NAMES: Record<WarningKind, Wording> = {
  overspent: both('支付超过预算', 'Paid beyond the budget'),
  'stage-low': both('执行率低于时段下限', 'Rate below its stage'),
  'plan-behind': both('支出进度落后', 'Behind the plan'),
  gap: both('双监控差异过大', 'Targets and money differ'),
  impossible: both('目标完全不可能完成', 'Target impossible'),
  unmet: both('定性指标未达成', 'Qualitative indicator unmet'),
  'date-passed': both('已过完成期限', 'Past its date'),
  'expected-low': both('预计完不成指标', 'Target expected to be missed'),
  'paid-late': both('逾期未发放', 'Paid late'),
  'served-behind': both('发放进度落后', 'Fewer reached than planned'),
  overdue: both('监控表逾期未报', 'Sheet overdue'),
}
export const WARNING_STATE_NAMES: Record<WarningState, Wording> = {
  open: both('待处理', 'Open'),
  decided: both('已处理', 'Answered'),
  muted: both('已静默', 'Muted'),
  ended: both('已消除', 'Ended'),
  closed: both('随项目终止', 'Project closed'),
}
export const WARNING_ACT_NAMES: Record<WarningAct, Wording> = {
  answer: both('处理', 'Answer'),
  mute: both('静默', 'Mute'),
  unmute: both('恢复', 'Open again'),
  judge: both('核实', 'Judge'),
}
export const WARNING_ANSWER_NAMES: Record<WarningAnswer, Wording> = {
  continue: both('继续执行', 'Go on'),
  adjust: both('调剂', 'Move the money'),
  // Never as the button that closes the dialog.
  cancel: both('取消项目', 'Drop the project'),
}
export const WARNING_VERDICT_NAMES: Record<WarningVerdict, Wording> = {
  right: both('属实', 'Right'),
  'false-alarm': both('误报', 'False alarm'),
}

export const PROJECT_KIND_NAMES: Record<KindOfProject, Wording> = {
  routine: both('经常性服务', 'Routine service'),
  purchase: both('一次性采购', 'One-off purchase'),
  building: both('工程建设', 'Building'),
  transfer: both('对个人转移支付', 'Transfer to persons'),
  unknown: both('未分类', 'Not known'),
}
const KIND_SOURCE_NAMES: Record<KindSource, Wording> = {
  economic: both('支出经济分类', '支出经济分类'),
  category: both('项目类别', 'the category'),
  name: both('项目名称', 'the name'),
  purpose: both('资金用途', 'the purpose'),
  indicators: both('绩效指标', 'the indicators'),
}

/** What told the kind of a project. */
export function kindGroundText(ground: KindGround | null, language: Language): string {
  if (ground === null)
    return language === 'en'
      ? 'the project does not say which: judged by the general rules'
      : '项目材料看不出类别，按通用规则判断'
  const source = KIND_SOURCE_NAMES[ground.source][language]
  return language === 'en' ? `told by ${source}: ${ground.words}` : `依据${source}“${ground.words}”`
}

/** What a reason is called where it gives no light. */
const ASIDE: { readonly [code: string]: Wording } = {
  'stage-low': both('执行率', 'the execution rate'),
  'plan-behind': both('支出进度', 'payments against the plan'),
  gap: both('双监控差异', 'the difference of targets and money'),
  'forecast-low': both('预计全年执行率', 'the forecast'),
}
const NOTES: Record<LightNoteCode, Wording> = {
  'not-due': both(
    '{kind}：尚未到计划付款时间（{due}），{of}不单独亮灯',
    '{kind}: its plan pays by {due}; {of} gives no light before',
  ),
  'not-of-kind': both(
    '{kind}：按支出计划和完成情况判断，{of}不单独亮灯',
    '{kind}: judged by its plan and what is done; {of} gives no light',
  ),
  softened: both(
    '资金为红灯而目标兑现，按规则集计为黄灯',
    'Money is red and the promise is kept: yellow, as the rule set says',
  ),
}

/** Why something gives no light, or a milder one. */
export function lightNoteText({ code, values }: LightNote, language: Language): string {
  const kind = KINDS_OF_PROJECT.find((one) => one === values['kind']) ?? 'unknown'
  const of = String(values['of'] ?? '')
    .split(',')
    .map((one) => ASIDE[one]?.[language] ?? one)
    .join(language === 'en' ? ' and ' : '、')
  return filled(NOTES[code][language], { ...values, kind: PROJECT_KIND_NAMES[kind][language], of })
}

const REASONS: Record<LightReasonCode, Wording> = {
  overspent: both(
    '已支付 {paid} 万元，超过全年预算数 {budget} 万元，请核对支付或预算调整',
    'Paid {paid} (万元) of a budget of {budget}: check payments and budget changes',
  ),
  impossible: both('{count} 项指标完全不可能完成', '{count} indicators cannot be reached'),
  possible: both('{count} 项指标只是有可能完成', '{count} indicators may be missed'),
  unmet: both('{count} 项定性指标未达成', '{count} qualitative indicators are unmet'),
  'date-passed': both(
    '{count} 项指标已过完成期限仍未完成（“{name}”应于 {deadline} 前完成，已过 {days} 天）',
    '{count} targets are past their date and not done (“{name}” was due on {deadline}, {days} days ago)',
  ),
  'expected-low': both(
    '{count} 项指标预计全年完不成（“{name}”预计完成指标值的 {expected}%，低于 {least}%）',
    '{count} targets are expected to be missed (“{name}”: {expected}% of the target, below {least}%)',
  ),
  'stage-low': both(
    '执行率 {rate}%，低于{stage}下限 {least}%',
    'Execution {rate}% is below {least}% of {stage}',
  ),
  'plan-behind': both(
    '执行率 {rate}%，计划 {planned}%，落后 {points} 个百分点（上限 {allowed}）',
    'Execution {rate}% against {planned}% planned: {points} points behind (allowed: {allowed})',
  ),
  gap: both(
    '目标实现程度 {achievement}% 与执行率 {rate}% 相差 {points} 个百分点（上限 {allowed}）',
    'Targets {achievement}% and execution {rate}% differ by {points} points (allowed: {allowed})',
  ),
  'forecast-low': both(
    '预计全年执行率 {forecast}%，低于 {least}%',
    'Forecast {forecast}% for the year is below {least}%',
  ),
  'paid-late': both(
    '计划 {mark} 前支付 {planned}%，已过 {days} 天仍只支付 {rate}%（允许晚 {allowed} 天）',
    '{planned}% was planned to be paid by {mark}, {days} days ago; {rate}% is (allowed: {allowed} days)',
  ),
  'served-behind': both(
    '受益人数和发放次数完成 {served}%，计划 {planned}%，落后 {points} 个百分点（上限 {allowed}）',
    'People reached and times paid are at {served}% of {planned}% planned: {points} points behind (allowed: {allowed})',
  ),
}

const FAULTS: Record<SheetFaultCode, Wording> = {
  'actual-missing': both('请填写执行情况；还没到测算时间的，填“未到测算期”', 'Fill in how far it is'),
  'actual-not-a-number': both('“{found}”不是数字，请填数值和单位', '“{found}” is no number'),
  'actual-negative': both('不能小于 0', 'It cannot be below 0'),
  'actual-unit-missing': both('请带上单位：{expected}', 'The unit is missing: {expected}'),
  'actual-other-unit': both(
    '单位应为“{expected}”，现为“{found}”{instead}',
    'The unit is {expected}, not {found}{instead}',
  ),
  'actual-not-a-day': both(
    '“{found}”不是日期。请填完成日期，如 2026-06-30，或填“未完成”',
    '“{found}” is no day',
  ),
  'actual-not-a-step': both('请选择：达成、部分达成、未达成', 'Choose met, partly met or unmet'),
  ...VALUE_DOUBT_WORDS,
  'expected-below-actual': both('全年预计完成数少于已经完成的数，请核对', 'Less than is reached already'),
  'expected-before-day': both(
    '预计完成的日期已过，却填报未完成，请核对',
    'A day that is over, while it is not done',
  ),
  'carried-unconfirmed': both(
    '与上次填报相同，请核实：有变化的改为本次情况，确无变化的点“核实无误”',
    'The same as last time: change it, or confirm it',
  ),
  'expected-missing': both('请填写全年预计完成情况', 'Say what is expected for the year'),
  'likelihood-missing': both('请选择完成目标可能性', 'Choose how likely the target is'),
  'likelihood-against-expected': both(
    '与全年预计完成情况不符：完不成的不能选“确定能”，完得成的不能选“完全不可能”；已过期限仍未完成的也不能选“确定能”',
    'It does not go with what is expected for the year, or with a date that has passed',
  ),
  'cause-missing': both('请选择偏差原因', 'Choose the cause'),
  'cause-without-text': both('请写原因说明', 'Say why'),
  'problems-missing': both('红灯项目请写明存在问题', 'A red light: say what the problem is'),
  'measure-missing': both('红灯项目请选择处理措施', 'A red light: choose a measure'),
  'measure-without-text': both('请写明措施内容', 'Say what will be done'),
  'money-not-a-number': both('“{found}”不是金额，请填万元数', '“{found}” is no amount in 万元'),
  'money-below-paid': both('全年预计执行数小于已执行数', 'Less than is paid already'),
  'money-over-budget': both('全年预计执行数超过全年预算数', 'More than the budget of the year'),
}

function filled(words: string, values: { readonly [name: string]: string | number }): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
}

const BESIDES = both(
  '“有可能”完成的指标中，{besides} 项预计全年完不成，另有 {count} 项只是有可能完成',
  '{besides} of the targets called possible are expected to be missed, {count} more may be',
)

/** Why a light is not green. */
export function lightReasonText(
  { code, values }: Pick<LightReason, 'code' | 'values'>,
  language: Language,
): string {
  const stage = STAGES.find((one) => one === values['stage'])
  const shown =
    stage === undefined
      ? values
      : {
          ...values,
          stage: language === 'en' ? `January to month ${STAGE_MONTH[stage]}` : `1—${STAGE_MONTH[stage]}月`,
        }
  // Those of 有可能 that are expected to be missed are told by a reason of their own.
  if (code === 'possible' && values['besides'] !== undefined) return filled(BESIDES[language], shown)
  return filled(REASONS[code][language], shown)
}

/** What a warning says, with the figures of the day. */
export function warningText(kind: WarningKind, values: LightReason['values'], language: Language): string {
  const code = LIGHT_REASONS.find((one) => one === kind)
  if (code !== undefined) return lightReasonText({ code, values }, language)
  return language === 'en'
    ? `The sheet was due on ${values['due'] ?? ''}`
    : `监控表应于 ${values['due'] ?? ''} 前报送，尚未报送`
}

/** What is wrong with a cell, and what to do. */
export function sheetFaultText(
  { code, values }: Pick<SheetFault, 'code' | 'values'>,
  language: Language,
): string {
  const instead = values['instead'] ?? ''
  return filled(FAULTS[code][language], {
    ...values,
    instead: instead === '' ? '' : insteadText(instead, language),
  })
}

/** Why payments stopped by themselves, as the ledger keeps it. @param due the term of the warning */
export function suspendedReason(due: Day): string {
  return `红灯预警逾期未处理（处理期限 ${due}），按规则集自动暂停支付`
}
