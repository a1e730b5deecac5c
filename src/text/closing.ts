/** Words of 终止 and 恢复: why they are refused, and how a closed project is named. */
import type { Closed, ClosingFaultCode, ClosingRest } from '#core/filing/closing.ts'
import { CLOSING_FAULTS, CLOSING_RESTS } from '#core/filing/closing.ts'
import type { FilingState } from '#core/filing/states.ts'
import type { Day } from '#core/kernel/day.ts'
import { unstopped } from '#core/kernel/clauses.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { FUND_WORDS } from './execution/execution.ts'
import { FILING_STATE_NAMES } from './filing.ts'
import type { Language, Wording } from './language.ts'

/** What a closed project is called wherever it is named: 已终止（2026-06-30）. */
export function closedName({ day }: Pick<Closed, 'day'>, language: Language): string {
  return language === 'zh-CN' ? `已终止（${day}）` : `Closed (${day})`
}

/** The same with its document and its reason, for notes and papers; no full stop, for more may follow. */
export function closedNote({ day, number, reason }: Closed, language: Language): string {
  return language === 'zh-CN'
    ? `项目已于 ${day} 终止（${number}）：${unstopped(reason)}`
    : `The project was closed on ${day} (${number}): ${unstopped(reason)}`
}

/** The state of a project where lists name it: a closed one with its day. */
export function stateName(
  { state, closed }: { readonly state: FilingState; readonly closed: Day | null },
  language: Language,
): string {
  return closed === null ? FILING_STATE_NAMES[state][language] : closedName({ day: closed }, language)
}

const FAULTS: Record<ClosingFaultCode, Wording> = {
  'closing-day-outside': {
    'zh-CN': '终止日期应在 {year} 年度之内。',
    en: 'The day of the closing lies in the fiscal year {year}.',
  },
  'closing-day-future': {
    'zh-CN': '终止日期 {day} 还没有到（今天是 {today}），请到那一天再办理。',
    en: 'The day {day} has not come (today is {today}).',
  },
  'closing-before-approval': {
    'zh-CN': '最近一次批复是 {day}，终止日期不能早于这一天。',
    en: 'The target was last approved on {day}: it cannot be closed before that.',
  },
  'closing-paid-after': {
    'zh-CN': '{day} 还有支付，终止日期不能早于最后一笔支付。支付登记有误的，请先在预算执行中更正。',
    en: 'Something was paid on {day}: the project cannot be closed before its last payment.',
  },
  'closing-over-left': {
    'zh-CN': '{fund}最多收回 {room} 万元（全年预算数减已支付）。',
    en: 'At most {room} 万元 of {fund} can be taken back (budget less what was paid).',
  },
}

const RESTS: Record<ClosingRest, Wording> = {
  'self-evaluated': { 'zh-CN': '自评已送审', en: 'the self-evaluation was sent in' },
  decided: { 'zh-CN': '结果应用已作决定', en: 'its result was decided on' },
  'year-opened': { 'zh-CN': '新年度已开启，结转时没有带上它', en: 'the next year was opened without it' },
}

export function closingRestText(rest: ClosingRest, language: Language): string {
  return RESTS[rest][language]
}

/** @param values of a problem closing-refused */
export function closingRefusalText(
  values: { readonly [name: string]: string | number },
  language: Language,
): string | null {
  const rest = CLOSING_RESTS.find((one) => one === values['reason'])
  if (rest !== undefined)
    return language === 'zh-CN'
      ? `不能恢复：${RESTS[rest][language]}。`
      : `It cannot be opened again: ${RESTS[rest][language]}.`
  const code = CLOSING_FAULTS.find((one) => one === values['reason'])
  if (code === undefined) return null
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, valueText(name, value, language)),
    FAULTS[code][language],
  )
}

function valueText(name: string, value: string | number, language: Language): string {
  if (name === 'room') return wanText(fen(BigInt(value)))
  if (name !== 'fund') return String(value)
  return value === 'fiscal' || value === 'other' ? FUND_WORDS[value][language] : String(value)
}
