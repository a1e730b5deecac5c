/**
 * 项目资金 of the 自评表 by source: 当年财政拨款, 上年结转资金 and 其他资金, which together are
 * the 年度资金总额 (财预〔2020〕10号, the national form).
 */
import { FUNDS, ratePercent, type Execution, type Fund, type FundExecution } from '../execution/execution.ts'
import { fen, formatMoney, type Fen } from '../kernel/money.ts'
import type { EvaluationFund } from '../target/evaluation.ts'

/** What the ledger says of money carried over from the year before, by the fund that it is booked to. */
export type CarriedMoney = { readonly [fund in Fund]: { readonly changes: Fen; readonly paid: Fen } }

/** What the whole of the form says; `executed` null while no payments are recorded. */
export type WholeFund = { readonly budget: Fen; readonly executed: Fen | null }

const SOURCES = ['fiscal', 'carryover', 'other'] as const
type Source = (typeof SOURCES)[number]

const LABEL: Record<Source, string> = {
  fiscal: '其中：当年财政拨款',
  carryover: '上年结转资金',
  other: '其他资金',
}

/**
 * The lines below 年度资金总额. What was carried over is in its own line, and no more in that of the fund it is
 * booked to.
 * @param stated 上年结转资金 of the approved target: a part of its 财政资金
 * @param whole what is above them: figures that do not add up to it are of another day, and left blank
 */
export function fundParts(
  execution: Execution,
  carried: CarriedMoney,
  stated: Fen,
  whole: WholeFund,
): readonly EvaluationFund[] {
  const parts = partsOf(execution, carried, stated)
  const known = whole.budget === execution.budget
  const paid = known && whole.executed !== null && whole.executed === execution.paid
  return SOURCES.map((source) => lineOf(source, parts[source], { known, paid }))
}

function partsOf(
  { fiscal, other }: Execution,
  carried: CarriedMoney,
  stated: Fen,
): { readonly [source in Source]: FundExecution } {
  const begun = stated < 0n || stated > fiscal.initial ? fen(0n) : stated
  const own = (fund: Fund, one: FundExecution): FundExecution =>
    execution({
      initial: fund === 'fiscal' ? one.initial - begun : one.initial,
      changes: one.changes - carried[fund].changes,
      paid: one.paid - carried[fund].paid,
    })
  const sum = (key: 'changes' | 'paid') => FUNDS.reduce((all, fund) => all + carried[fund][key], 0n)
  return {
    fiscal: own('fiscal', fiscal),
    carryover: execution({ initial: begun, changes: sum('changes'), paid: sum('paid') }),
    other: own('other', other),
  }
}

function execution({
  initial,
  changes,
  paid,
}: {
  readonly initial: bigint
  readonly changes: bigint
  readonly paid: bigint
}): FundExecution {
  return { initial: fen(initial), changes: fen(changes), budget: fen(initial + changes), paid: fen(paid) }
}

function lineOf(
  source: Source,
  one: FundExecution,
  { known, paid }: { readonly known: boolean; readonly paid: boolean },
): EvaluationFund {
  const amount = (value: Fen) => formatMoney(value, '万元')
  return {
    source,
    label: LABEL[source],
    initial: amount(one.initial),
    adjusted: known ? amount(one.budget) : null,
    executed: paid ? amount(one.paid) : null,
    rate: paid ? ratePercent(one) : null,
    weight: null,
    score: null,
    reason: null,
    at: { line: 1 },
  }
}
