/** What the cells of a row say: days as offices write them, funds, kinds and marks by their words. */
import { foldLabel } from '../kernel/characters.ts'
import type { Day } from '../kernel/day.ts'
import { isoDate, monthEnd } from '../kernel/period.ts'
import type { EnteredChangeKind } from './budget-change.ts'
import type { Fund } from './execution.ts'
import { fundOfNature, readFundWords, type FundWords } from '../target/fund-nature.ts'

/** Excel counts days from 1899-12-30: 2000-01-01 to 2099-12-31. */
const EXCEL_FROM = 36_526
const EXCEL_TO = 73_050
const DAY_MS = 86_400_000

/**
 * 2025-03-31, 2025/3/31, 2025.3.31, 20250331, 2025年3月31日, a time behind it, or a serial number of Excel; null
 * for no day.
 */
export function readDay(text: string): Day | null {
  const plain = foldLabel(text)
  const parts =
    /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:t?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?)?$/u.exec(
      plain,
    )
  if (parts === null) return serialDay(plain)
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5])]
  if (month < 1 || month > 12 || day < 1 || isoDate(year, month, day) > monthEnd(year, month)) return null
  return isoDate(year, month, day)
}

function serialDay(text: string): Day | null {
  if (!/^\d{5}(?:\.\d+)?$/u.test(text)) return null
  const serial = Math.trunc(Number(text))
  return serial < EXCEL_FROM || serial > EXCEL_TO
    ? null
    : new Date(Date.UTC(1899, 11, 30) + serial * DAY_MS).toISOString().slice(0, 10)
}

const OTHER_FUND = /单位资金|其他|其它|自有|自筹|事业收入|经营收入|财政专户|专户管理|非财政|^other$/u
const FISCAL_FUND =
  /一般公共|政府性基金|国有资本|社会保险基金|社保基金|财政|拨款|上级|中央|省级|市级|县级|区级|本级|直达|债券|专项|^fiscal$/u

/** 财政资金 where nothing is said, the usual case; null for words that are not known. */
export function readFund(text: string): Fund | null {
  const folded = foldLabel(text)
  if (folded === '') return 'fiscal'
  if (OTHER_FUND.test(folded)) return 'other'
  return FISCAL_FUND.test(folded) ? 'fiscal' : null
}

/** The columns 资金来源 and 资金性质 of a row, or the one there is. */
export type FundCells = { readonly fund: string; readonly nature: string }

/** 资金性质 and 资金来源 of a row; null each where its cells do not name it. */
export function readSaidFunds({ fund, nature }: FundCells): FundWords {
  const [first, second] = [readFundWords(nature), readFundWords(fund)]
  return {
    nature: first?.nature ?? second?.nature ?? null,
    origin: second?.origin ?? first?.origin ?? null,
  }
}

/** As `readFund`, of both columns: what 资金性质 says goes before, for 资金来源 may name a level alone. */
export function readFundOfCells({ fund, nature }: FundCells): Fund | null {
  const said = readFundWords(nature)?.nature ?? null
  return said === null ? readFund(fund === '' ? nature : fund) : fundOfNature(said)
}

const REFUND = /退款|退回|退付|退汇|红冲|冲销|冲回|收回|refund/u

export function saysRefund(text: string): boolean {
  return REFUND.test(foldLabel(text))
}

const YES = /^(?:是|有|√|✓|v|y|yes|true|1|政府采购|采购|政采|结转|结转资金|上年结转)$/u

export function readMark(text: string): boolean {
  return YES.test(foldLabel(text))
}

/** With the sign that the word carries: 调入 above 0, 调出 below; null for words that are not known. */
export function readChangeKind(
  text: string,
): { readonly kind: EnteredChangeKind; readonly sign: 1 | -1 | null } | null {
  const folded = foldLabel(text)
  if (/结转|^carryover$/u.test(folded)) return { kind: 'carryover', sign: null }
  if (/调出|划出/u.test(folded)) return { kind: 'transfer', sign: -1 }
  if (/调入|划入/u.test(folded)) return { kind: 'transfer', sign: 1 }
  if (/调剂|调整|划转|^transfer$/u.test(folded)) return { kind: 'transfer', sign: null }
  if (/追减|调减|核减|压减|减少|^cut$/u.test(folded)) return { kind: 'cut', sign: -1 }
  if (/追加|调增|增加|新增|^supplement$/u.test(folded)) return { kind: 'supplement', sign: null }
  return null
}
