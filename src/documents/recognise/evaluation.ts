/** What a 自评表 or 监控表 says of the project itself: funds, results in words, sums of weights and scores. */
import type { Unplaced } from '#core/target/document.ts'
import type { FundLine } from '#core/target/funds.ts'
import type { EvaluationFund, SelfEvaluation } from '#core/target/evaluation.ts'
import type { Monitoring, MonitoringFund } from '#core/target/monitoring.ts'
import { labelMonths, type FundColumn, type WordName } from '../layouts/layout.ts'
import { readTargetAmount, readPercent } from './amount.ts'
import { PROGRESS_COLUMNS, readScore, RESULT_COLUMNS } from './finish-indicator.ts'
import { isDash, type RawFund, type RawProject } from './raw.ts'

type Leave = (piece: Unplaced) => void

/** By its columns, else by its title. */
export function isMonitoring(raw: RawProject): boolean {
  const columns = raw.indicators[0]?.columns
  if (columns && PROGRESS_COLUMNS.some((name) => columns.has(name))) return true
  if (columns?.has('score')) return false
  return raw.fundColumns.has('expected') || /监控/u.test(titleOf(raw))
}

/** null when the form is none of a self-evaluation. */
export function recogniseEvaluation(raw: RawProject, leave: Leave): SelfEvaluation | null {
  const columns = raw.indicators[0]?.columns
  const scored = columns !== undefined && RESULT_COLUMNS.some((name) => columns.has(name))
  const said =
    raw.outcome.length > 0 ||
    raw.asked.has('conclusion') ||
    raw.asked.has('grade') ||
    raw.fundColumns.has('executed')
  if (!scored && !said && !/自评|自我评价/u.test(titleOf(raw))) return null
  const asksBudget = raw.funds.some(({ source, cells }) => source === 'total' && cells.has('initial'))
  const total = raw.fields.get('total')
  return {
    funds: raw.funds
      .map((fund) => evaluationFund(fund, raw, leave))
      .map((fund) =>
        fund.source === 'total' && !asksBudget && total
          ? { ...fund, initial: readTargetAmount(total.text, total.unit ?? raw.amountUnit ?? '万元') }
          : fund,
      ),
    outcome: outcomeOf(raw),
    weight: readScore(raw.totals?.weight?.text ?? null),
    score: readScore(raw.totals?.score?.text ?? null),
    grade: word(raw, 'grade'),
    conclusion: word(raw, 'conclusion'),
    problems: word(raw, 'problems'),
    measures: word(raw, 'measures'),
    at: raw.funds[0]?.at ?? raw.at,
  }
}

export function recogniseMonitoring(raw: RawProject, leave: Leave): Monitoring {
  const written = word(raw, 'period')
  const months = (written === null ? null : labelMonths(written)) ?? raw.months ?? labelMonths(titleOf(raw))
  return {
    period: written ?? months?.period ?? null,
    throughMonth: months?.through ?? null,
    funds: raw.funds.map((fund) => monitoringFund(fund, raw, leave)),
    outcome: outcomeOf(raw),
    problems: word(raw, 'problems'),
    measures: word(raw, 'measures'),
    at: raw.funds[0]?.at ?? raw.at,
  }
}

function evaluationFund(fund: RawFund, raw: RawProject, leave: Leave): EvaluationFund {
  const amount = amounts(fund, raw, leave)
  leaveColumns(fund, ['expected'], leave)
  return {
    ...fundLine(fund, amount, leave),
    weight: readScore(fund.cells.get('weight')?.text ?? null),
    score: readScore(fund.cells.get('score')?.text ?? null),
    reason: fund.cells.get('reason')?.text ?? null,
    ...(raw.fundColumns.has('received') ? { received: amount('received') } : {}),
    ...(raw.fundColumns.has('balance') ? { balance: amount('balance') } : {}),
  }
}

function monitoringFund(fund: RawFund, raw: RawProject, leave: Leave): MonitoringFund {
  const amount = amounts(fund, raw, leave)
  leaveColumns(fund, ['weight', 'score', 'reason', 'received', 'balance'], leave)
  return {
    ...fundLine(fund, amount, leave),
    expected: amount('expected'),
  }
}

type AmountOf = (name: FundColumn) => string | null

function fundLine(fund: RawFund, amount: AmountOf, leave: Leave): FundLine {
  const { source, label, at } = fund
  return {
    source,
    label,
    initial: amount('initial'),
    adjusted: amount('adjusted'),
    executed: amount('executed'),
    rate: rateOf(fund, leave),
    at,
  }
}

/** Columns that this kind of form has no key for. */
function leaveColumns({ cells }: RawFund, names: readonly FundColumn[], leave: Leave): void {
  for (const piece of names.flatMap((name) => cells.get(name) ?? []))
    leave({ text: piece.text, at: piece.at })
}

function amounts(fund: RawFund, raw: RawProject, leave: Leave): AmountOf {
  return (name) => {
    const piece = fund.cells.get(name)
    if (!piece) return null
    const read = readTargetAmount(piece.text, piece.unit ?? raw.amountUnit ?? '万元')
    if (read === null) leave({ text: piece.text, at: piece.at })
    return read
  }
}

function rateOf(fund: RawFund, leave: Leave): string | null {
  const piece = fund.cells.get('rate')
  if (!piece) return null
  const read = readPercent(piece.text)
  if (read === null) leave({ text: piece.text, at: piece.at })
  return read
}

function outcomeOf({ outcome }: RawProject): string | null {
  return outcome.length === 0 ? null : outcome.map(({ text }) => text).join('\n')
}

function word({ words }: RawProject, name: WordName): string | null {
  const piece = words.get(name)
  return piece && !isDash(piece.text) ? piece.text : null
}

function titleOf({ title }: RawProject): string {
  return title ?? ''
}
