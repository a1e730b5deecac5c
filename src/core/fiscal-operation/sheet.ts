/**
 * 财政运行数据表: the figures of one government below (乡镇, 街道; for a city its counties) and one year, from
 * which its 财政运行综合绩效 is counted. The columns of an official collection form were not to be had: rows and
 * names are this system's, after the matters of 财预〔2014〕45号 (待核对). Amounts are 分, counts whole numbers, both
 * as decimal text; null is a figure that nobody gave.
 */
import { formatMoney, fen, parseMoney } from '../kernel/money.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'

export const FISCAL_SECTIONS = ['revenue', 'spending', 'debt', 'treasury', 'management'] as const
/** 财政收入, 财政支出, 政府债务, 库款, 公开和绩效管理. */
export type FiscalSection = (typeof FISCAL_SECTIONS)[number]

type Line = {
  readonly section: FiscalSection
  /** As the form has it: the name by which a file is read and a formula of the rule set names it. */
  readonly name: string
  readonly kind: 'money' | 'count'
  /** A government may have none of it (乡镇 without debt or treasury): left blank, it is 不适用. */
  readonly optional?: true
}

const line = (section: FiscalSection, name: string, kind: Line['kind'], optional?: true): Line => ({
  section,
  name,
  kind,
  ...(optional && { optional }),
})

/** The rows of the form in their order. */
const LINES = {
  revenueBudget: line('revenue', '一般公共预算收入预算数', 'money'),
  revenue: line('revenue', '一般公共预算收入', 'money'),
  tax: line('revenue', '税收收入', 'money'),
  nonTax: line('revenue', '非税收入', 'money'),
  spendingBudget: line('spending', '一般公共预算支出年初预算数', 'money'),
  spendingAdjusted: line('spending', '一般公共预算支出调整预算数', 'money'),
  spending: line('spending', '一般公共预算支出', 'money'),
  guaranteed: line('spending', '三保支出', 'money'),
  livelihood: line('spending', '保基本民生支出', 'money'),
  wages: line('spending', '保工资支出', 'money'),
  operation: line('spending', '保运转支出', 'money'),
  otherSpending: line('spending', '其他支出', 'money'),
  guaranteedNeed: line('spending', '三保支出需求', 'money'),
  threePublic: line('spending', '三公经费支出', 'money'),
  carryover: line('spending', '年末结转结余资金', 'money'),
  debt: line('debt', '政府债务余额', 'money', true),
  generalDebt: line('debt', '一般债务余额', 'money', true),
  specialDebt: line('debt', '专项债务余额', 'money', true),
  debtLimit: line('debt', '政府债务限额', 'money', true),
  resources: line('debt', '综合财力', 'money', true),
  debtService: line('debt', '债务还本付息支出', 'money', true),
  treasury: line('treasury', '年末库款余额', 'money', true),
  disclosureDue: line('management', '应公开预决算单位数', 'count'),
  disclosureDone: line('management', '按时公开预决算单位数', 'count'),
  targetsDue: line('management', '应编报绩效目标项目数', 'count'),
  targetsDone: line('management', '已编报绩效目标项目数', 'count'),
  evaluationsDue: line('management', '应开展绩效自评项目数', 'count'),
  evaluationsDone: line('management', '已开展绩效自评项目数', 'count'),
} as const satisfies { readonly [key: string]: Line }

export type FiscalFigure = keyof typeof LINES
export const FISCAL_FIGURES = Object.keys(LINES) as readonly FiscalFigure[]
export const FISCAL_LINES: { readonly [figure in FiscalFigure]: Line } = LINES

export type FiscalFigures = { readonly [figure in FiscalFigure]: string | null }

export const NO_FISCAL_FIGURES = Object.fromEntries(
  FISCAL_FIGURES.map((figure) => [figure, null]),
) as FiscalFigures

/** Of which figures a sub-total is the sum. */
export const FISCAL_SUMS: readonly {
  readonly whole: FiscalFigure
  readonly parts: readonly FiscalFigure[]
}[] = [
  { whole: 'revenue', parts: ['tax', 'nonTax'] },
  { whole: 'guaranteed', parts: ['livelihood', 'wages', 'operation'] },
  { whole: 'spending', parts: ['guaranteed', 'otherSpending'] },
  { whole: 'debt', parts: ['generalDebt', 'specialDebt'] },
]

/** What was done of what was due. */
export const FISCAL_DONE: readonly { readonly due: FiscalFigure; readonly done: FiscalFigure }[] = [
  { due: 'disclosureDue', done: 'disclosureDone' },
  { due: 'targetsDue', done: 'targetsDone' },
  { due: 'evaluationsDue', done: 'evaluationsDone' },
]

/** Digits of an amount in 分 or of a count: no government has more. */
export const FISCAL_DIGITS = 18

export function isFiscalFigureText(text: string): boolean {
  return /^-?\d+$/u.test(text) && text.replace('-', '').length <= FISCAL_DIGITS
}

/** The longer before the shorter that is in it. */
export const AMOUNT_UNITS = ['万元', '亿元', '元'] as const
export type FiscalUnit = (typeof AMOUNT_UNITS)[number]

/**
 * What somebody typed or a cell of a file says, as it is kept: an amount in `unit`, or a whole number. null: no
 * figure, or finer than a 分.
 */
export function readFiscalFigure(
  figure: FiscalFigure,
  text: string,
  unit: FiscalUnit = '万元',
): string | null {
  const plain = halfWidth(withoutSpaces(text)).replaceAll(',', '')
  if (FISCAL_LINES[figure].kind === 'count') {
    const count = /^\d{1,9}(?:\.0+)?$/u.test(plain) ? String(Number.parseInt(plain, 10)) : null
    return count
  }
  const read = parseMoney(plain, unit)
  if (!read.ok) return null
  const kept = String(read.value)
  return isFiscalFigureText(kept) ? kept : null
}

/** A figure as the form has it: 万元 with two decimals or more, or a whole number; '' where there is none. */
export function fiscalFigureText(figure: FiscalFigure, kept: string | null): string {
  if (kept === null) return ''
  return FISCAL_LINES[figure].kind === 'count' ? kept : formatMoney(fen(BigInt(kept)), '万元', 2)
}

/** The figures that must be there before the sheet is sent and are not, in the order of the form. */
export function missingFiscalFigures(figures: FiscalFigures): readonly FiscalFigure[] {
  return FISCAL_FIGURES.filter((figure) => {
    if (figures[figure] !== null) return false
    // Of what a government may not have, all is given or nothing.
    const { optional, section } = FISCAL_LINES[figure]
    return (
      optional !== true ||
      FISCAL_FIGURES.some((other) => FISCAL_LINES[other].section === section && figures[other] !== null)
    )
  })
}
