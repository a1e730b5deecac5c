/**
 * 转移支付区域绩效自评表: what the region reports back of a transfer once a year, with everything that it rests on. The
 * seven matters of 资金管理情况 follow the table that the ministry hands out each year; its text was not to be had
 * (待核对). Amounts: 分 as decimal text.
 */
import { percentText, quotient } from '../kernel/exact.ts'
import type { ReportState } from './step.ts'
import { summedUp, type KnownProject, type Summed } from './sum-up.ts'
import { NO_SHARE, type RegionObjective, type TransferHead, type TransferLine } from './transfer.ts'

export const MANAGEMENT_MATTERS = [
  'allocation',
  'handing-down',
  'paying-out',
  'use',
  'execution',
  'performance',
  'liability',
] as const
/** 分配科学性, 下达及时性, 拨付合规性, 使用规范性, 执行准确性, 预算绩效管理情况, 支出责任履行情况. */
export type ManagementMatter = (typeof MANAGEMENT_MATTERS)[number]

/** As the form names them, and as they are read. */
export const MANAGEMENT_LABEL: Record<ManagementMatter, string> = {
  allocation: '分配科学性',
  'handing-down': '下达及时性',
  'paying-out': '拨付合规性',
  use: '使用规范性',
  execution: '执行准确性',
  performance: '预算绩效管理情况',
  liability: '支出责任履行情况',
}

export type ManagementEntry = {
  /** 情况说明. */
  readonly said: string
  /** 存在问题和改进措施. */
  readonly problems: string
}

export type ReportIndicator = {
  /** 全年实际完成值: taken from the sum where there is one, typed where it cannot be added. */
  readonly actual: string
  /** 未完成原因和改进措施. */
  readonly reason: string
}

export type ReportContent = {
  /** 全年实际完成情况. */
  readonly outcome: string
  /** 全年执行数 of the transfer where payments cannot tell it, and where it was read. 分; '' where none is typed. */
  readonly paid: string
  readonly paidSource: string
  /** 全年执行数 of 地方资金. 分; ''. */
  readonly localPaid: string
  readonly management: { readonly [matter in ManagementMatter]: ManagementEntry }
  /** In the order of the region's indicators. */
  readonly indicators: readonly ReportIndicator[]
  /** 说明: what audits and inspections found, with its sums. */
  readonly found: string
}

export const NO_REPORT_INDICATOR: ReportIndicator = { actual: '', reason: '' }

export function emptyReport({ indicators }: RegionObjective): ReportContent {
  return {
    outcome: '',
    paid: '',
    paidSource: '',
    localPaid: '',
    management: Object.fromEntries(
      MANAGEMENT_MATTERS.map((matter) => [matter, { said: '', problems: '' }]),
    ) as ReportContent['management'],
    indicators: indicators.map(() => NO_REPORT_INDICATOR),
    found: '',
  }
}

/** 年度资金总额 and its parts: 全年预算数, 全年执行数 and 执行率 (%); null where it is not known. */
export type ReportFund = {
  readonly budget: string
  readonly paid: string | null
  readonly rate: string | null
}
export type ReportFunds = {
  readonly total: ReportFund
  readonly transfer: ReportFund
  readonly local: ReportFund
}

/** What the ledger tells goes before what is typed. */
export function reportFunds(
  { amount, local }: Pick<TransferHead, 'amount' | 'local'>,
  { money }: Pick<Summed, 'money'>,
  { paid, localPaid }: Pick<ReportContent, 'paid' | 'localPaid'>,
): ReportFunds {
  const own = money.paid ?? (paid === '' ? null : paid)
  const hasLocal = BigInt(local) > 0n
  const localOwn = localPaid === '' && hasLocal ? null : localPaid || '0'
  const together = own === null || localOwn === null ? null : String(BigInt(own) + BigInt(localOwn))
  return {
    total: fundOf(String(BigInt(amount) + BigInt(local)), together),
    transfer: fundOf(amount, own),
    local: fundOf(local, localOwn),
  }
}

function fundOf(budget: string, paid: string | null): ReportFund {
  const under = BigInt(budget)
  return {
    budget,
    paid,
    rate: paid === null || under <= 0n ? null : percentText(quotient(BigInt(paid), under)),
  }
}

/** What stands as 全年实际完成值: the sum where there is a whole one, otherwise what was typed. */
export function reportedActual(
  { indicators }: Pick<Summed, 'indicators'>,
  content: Pick<ReportContent, 'indicators'>,
  at: number,
): string {
  const summed = indicators[at]
  if (summed?.state === 'whole' && summed.actual !== null) return summed.actual
  return content.indicators[at]?.actual ?? ''
}

export const REPORT_LACKS = [
  'outcome-missing',
  'paid-missing',
  'paid-source-missing',
  'local-paid-missing',
  'management-missing',
  'actual-missing',
  'reason-missing',
] as const
export type ReportLackCode = (typeof REPORT_LACKS)[number]
/** `at`: the indicator, from 0, or the matter; null: the report as a whole. */
export type ReportLack = { readonly code: ReportLackCode; readonly at: number | ManagementMatter | null }

/** What keeps a report from being sent. */
export function reportLacks(
  transfer: Pick<TransferHead, 'local'> & { readonly objective: RegionObjective },
  summed: Summed,
  content: ReportContent,
): readonly ReportLack[] {
  const whole = (code: ReportLackCode, isLacking: boolean): readonly ReportLack[] =>
    isLacking ? [{ code, at: null }] : []
  const isTyped = summed.money.paid === null
  return [
    ...whole('outcome-missing', content.outcome.trim() === ''),
    ...whole('paid-missing', isTyped && content.paid === ''),
    ...whole('paid-source-missing', isTyped && content.paid !== '' && content.paidSource.trim() === ''),
    ...whole('local-paid-missing', BigInt(transfer.local) > 0n && content.localPaid === ''),
    ...MANAGEMENT_MATTERS.filter((matter) => content.management[matter].said.trim() === '').map(
      (at): ReportLack => ({ code: 'management-missing', at }),
    ),
    ...transfer.objective.indicators.flatMap((_, at): readonly ReportLack[] => {
      const isReached = summed.indicators[at]?.reached !== false
      if (reportedActual(summed, content, at).trim() === '') return [{ code: 'actual-missing', at }]
      return !isReached && (content.indicators[at]?.reason ?? '').trim() === ''
        ? [{ code: 'reason-missing', at }]
        : []
    }),
  ]
}

export const TRANSFER_PROOF = 'jichi.transfer/1'

/** A reported transfer with what its figures follow from. */
export type TransferProof = {
  readonly format: typeof TRANSFER_PROOF
  readonly about: Pick<
    TransferHead,
    'year' | 'code' | 'name' | 'level' | 'amount' | 'local' | 'documentNumber'
  >
  readonly objective: RegionObjective
  readonly lines: readonly TransferLine[]
  readonly known: readonly KnownProject[]
  readonly content: ReportContent
  readonly summed: Summed
  readonly funds: ReportFunds
}

export type TransferFacts = Omit<TransferProof, 'format' | 'summed' | 'funds'>

export function transferProof(facts: TransferFacts): TransferProof {
  const { about, objective, lines, known, content } = facts
  const summed = summedUp({ year: about.year, amount: about.amount, objective, lines, known })
  return { format: TRANSFER_PROOF, ...facts, summed, funds: reportFunds(about, summed, content) }
}

/** Whether the figures of a proof are those that follow from its facts. */
export function isTransferProofSound({ summed, funds, ...facts }: TransferProof): boolean {
  const again = transferProof(facts)
  return JSON.stringify([summed, funds]) === JSON.stringify([again.summed, again.funds])
}

/** Written words and values stay where rows of the objective are the same; others begin empty. */
export function reportFor(
  objective: RegionObjective,
  before: { readonly objective: RegionObjective; readonly content: ReportContent } | null,
): ReportContent {
  if (before === null) return emptyReport(objective)
  const kept = new Map(before.objective.indicators.map(({ name }, i) => [name, before.content.indicators[i]]))
  return {
    ...before.content,
    indicators: objective.indicators.map(({ name }) => kept.get(name) ?? NO_REPORT_INDICATOR),
  }
}

/** The shares of lines for another objective: of each indicator that both have. */
export function linesFor(
  objective: RegionObjective,
  before: RegionObjective,
  lines: readonly TransferLine[],
): readonly TransferLine[] {
  const at = new Map(before.indicators.map(({ name }, i) => [name, i]))
  return lines.map((line) => ({
    ...line,
    shares: objective.indicators.map(({ name }) => line.shares[at.get(name) ?? -1] ?? NO_SHARE),
  }))
}

/** Whether the report is one's own to write. */
export function isWritable(report: ReportState): boolean {
  return report === 'none' || report === 'filling'
}
