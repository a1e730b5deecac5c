/** What 资金性质 and 资金来源 are called, and why 资金构成 is refused. */
import type { FundingFaultCode } from '#core/execution/funding.ts'
import { FUNDS } from '#core/execution/execution.ts'
import type { FundingRowFaultCode } from '#core/execution/plan-funding.ts'
import { MONEY_FAULTS, type MoneyFaultCode } from '#core/execution/money-import.ts'
import { fenOrNull, wanText } from '#core/kernel/money.ts'
import { FUND_NATURES, FUND_ORIGINS, type FundNature, type FundOrigin } from '#core/target/fund-nature.ts'
import type { Language, Wording } from '../language.ts'
import { FUND_WORDS } from './execution.ts'
import { moneyFaultText } from './money-faults.ts'

export const FUND_NATURE_WORDS: Record<FundNature, Wording> = {
  'general-budget': { 'zh-CN': '一般公共预算', en: 'General public budget' },
  'government-fund': { 'zh-CN': '政府性基金预算', en: 'Government fund budget' },
  'state-capital': { 'zh-CN': '国有资本经营预算', en: 'State capital operating budget' },
  'social-insurance': { 'zh-CN': '社会保险基金预算', en: 'Social insurance fund budget' },
  'special-account': { 'zh-CN': '财政专户管理资金', en: 'Special account funds' },
  own: { 'zh-CN': '单位资金', en: 'Own funds of units' },
}

/** Money of which nobody said the nature. */
export const UNSAID_NATURE: Wording = { 'zh-CN': '未说明', en: 'Not said' }

export const FUND_ORIGIN_WORDS: Record<FundOrigin, Wording> = {
  local: { 'zh-CN': '本级', en: 'Own level' },
  superior: { 'zh-CN': '上级转移支付', en: 'Transfers from above' },
  central: { 'zh-CN': '中央转移支付', en: 'Central transfers' },
  provincial: { 'zh-CN': '省级转移支付', en: 'Provincial transfers' },
  municipal: { 'zh-CN': '市级转移支付', en: 'Municipal transfers' },
  'general-bond': { 'zh-CN': '一般债券', en: 'General bonds' },
  'special-bond': { 'zh-CN': '专项债券', en: 'Special bonds' },
  carryover: { 'zh-CN': '上年结转', en: 'Carried over' },
}

const FUNDING_ROW_FAULT_WORDS: Record<FundingRowFaultCode, Wording> = {
  'funding-cell-unreadable': {
    'zh-CN': '“{column}”一栏的“{found}”不是金额',
    en: '“{found}” in the column “{column}” is no amount',
  },
  'funding-row-sum': {
    'zh-CN': '合计 {total} 万元与各栏之和 {found} 万元不符',
    en: 'The total is {total} 万元, the columns are {found} together',
  },
  'funding-row-twice': {
    'zh-CN': '与第 {row} 行是同一个项目',
    en: 'The same project as in row {row}',
  },
  'funding-row-empty': { 'zh-CN': '各资金栏都没有金额', en: 'No column of funds holds an amount' },
}

/** Values: nature and origin in words, total and found in 万元, fund in words. */
export const FUNDING_FAULT_WORDS: Record<FundingFaultCode, Wording> = {
  'funding-line-empty': {
    'zh-CN': '有一行没有选资金性质或来源，或金额不大于 0',
    en: 'A line names neither nature nor origin, or has no amount above 0',
  },
  'funding-line-twice': {
    'zh-CN': '“{nature}{origin}”出现了两次，请合并为一行',
    en: '{nature} {origin} is there twice: make it one line',
  },
  'funding-over-budget': {
    'zh-CN': '各行合计 {found} 万元，超过年初预算数 {total} 万元',
    en: 'The lines are {found} 万元 together, more than the initial budget of {total}',
  },
  'funding-over-fund': {
    'zh-CN': '{fund}各行合计 {found} 万元，超过目标表中的{fund} {total} 万元',
    en: 'The lines of {fund} are {found} 万元 together, more than the {total} of the target',
  },
  'funding-bond-misplaced': {
    'zh-CN':
      '{origin}不属于{nature}：专项债券列入政府性基金预算，一般债券列入一般公共预算（财预〔2016〕154号、155号）',
    en: '{origin} are no money of the {nature}: special bonds belong to the government fund budget, general bonds to the general public budget (财预〔2016〕154, 155)',
  },
}

type Fault = {
  readonly code: FundingFaultCode | FundingRowFaultCode | MoneyFaultCode
  readonly values: { readonly [name: string]: string | number }
}

/** Why lines cannot be the 资金构成 of a target, or a row of a 项目支出表 is not taken. */
export function fundingFaultText({ code, values }: Fault, language: Language): string {
  const money = MONEY_FAULTS.find((one) => one === code)
  if (money !== undefined) return moneyFaultText({ code: money, values }, language)
  const wording = { ...FUNDING_FAULT_WORDS, ...FUNDING_ROW_FAULT_WORDS }[
    code as FundingFaultCode | FundingRowFaultCode
  ]
  const said: { readonly [name: string]: string } = {
    total: amountText(values['total']),
    found: amountText(values['found']),
    fund: wordOf(FUNDS, FUND_WORDS, values['fund'], language),
    nature: wordOf(FUND_NATURES, FUND_NATURE_WORDS, values['nature'], language),
    origin: wordOf(FUND_ORIGINS, FUND_ORIGIN_WORDS, values['origin'], language),
  }
  return wording[language].replace(
    /\{(\w+)\}/gu,
    (_whole, name: string) => said[name] ?? String(values[name] ?? ''),
  )
}

/** 分 in 万元; words stay as they are. */
function amountText(value: string | number | undefined): string {
  const text = String(value ?? '')
  const amount = /^-?\d+$/u.test(text) ? fenOrNull(text) : null
  return amount === null ? text : wanText(amount)
}

function wordOf<Key extends string>(
  keys: readonly Key[],
  words: Record<Key, Wording>,
  value: string | number | undefined,
  language: Language,
): string {
  const key = keys.find((one) => one === value)
  return key === undefined ? '' : words[key][language]
}
