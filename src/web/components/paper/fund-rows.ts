/**
 * 项目资金 of a 自评表 (财预〔2020〕10号) and a 监控表 (财预〔2019〕136号): a line for every
 * source, a column for every figure.
 */
import type { EvaluationFund } from '#core/target/evaluation.ts'
import { asWan } from '#core/kernel/money.ts'
import type { MonitoringFund } from '#core/target/monitoring.ts'
import { shownCell, HEAD_COLUMNS, labelCell, paperShare, type ShownRow } from './cell.ts'

type FundColumn<Fund> = {
  readonly name: string
  readonly text: (fund: Fund) => string
  readonly always?: true
}

const EVALUATION_COLUMNS: readonly FundColumn<EvaluationFund>[] = [
  { name: '年初预算数', text: ({ initial }) => asWan(initial), always: true },
  { name: '全年预算数', text: ({ adjusted }) => asWan(adjusted), always: true },
  { name: '全年执行数', text: ({ executed }) => asWan(executed), always: true },
  { name: '分值', text: ({ weight }) => weight ?? '' },
  { name: '执行率', text: ({ rate }) => paperShare(rate), always: true },
  { name: '得分', text: ({ score }) => score ?? '' },
  { name: '原因', text: ({ reason }) => reason ?? '' },
]

const MONITORING_COLUMNS: readonly FundColumn<MonitoringFund>[] = [
  { name: '年初预算数', text: ({ initial }) => asWan(initial), always: true },
  { name: '调整后预算数', text: ({ adjusted }) => asWan(adjusted) },
  { name: '执行数', text: ({ executed }) => asWan(executed), always: true },
  { name: '执行率', text: ({ rate }) => paperShare(rate), always: true },
  { name: '全年预计执行数', text: ({ expected }) => asWan(expected) },
]

export function evaluationFundRows(funds: readonly EvaluationFund[]): ShownRow[] {
  return fundRows('evaluation.funds', funds, EVALUATION_COLUMNS)
}

/** @param period the months looked at, as the form writes them: 1—7月 */
export function monitoringFundRows(funds: readonly MonitoringFund[], period: string | null): ShownRow[] {
  const named = MONITORING_COLUMNS.map((column) =>
    period !== null && column.name.startsWith('执行')
      ? { ...column, name: `${period}${column.name}` }
      : column,
  )
  return fundRows('monitoring.funds', funds, named)
}

function fundRows<Fund extends { readonly label: string }>(
  key: string,
  funds: readonly Fund[],
  all: readonly FundColumn<Fund>[],
): ShownRow[] {
  if (funds.length === 0) return []
  const columns = all.filter(({ always, text }) => always === true || funds.some((fund) => text(fund) !== ''))
  const widths = shared(HEAD_COLUMNS - NAME_WIDTH, columns.length)
  const heads = columns.map(({ name }, i) =>
    labelCell(`${key}.column.${i}`, name, { heading: 'column', columnSpan: widths[i] ?? 1 }),
  )
  return [
    [
      labelCell(key, '项目资金（万元）', { rowSpan: funds.length + 1 }),
      labelCell(`${key}.source`, '资金来源', { heading: 'column', columnSpan: NAME_WIDTH }),
      ...heads,
    ],
    ...funds.map((fund, line) => [
      labelCell(`${key}.${line}.label`, fund.label, { columnSpan: NAME_WIDTH }),
      ...columns.map(({ text }, i) =>
        shownCell(`${key}.${line}.${i}`, text(fund), { columnSpan: widths[i] ?? 1, align: 'center' }),
      ),
    ]),
  ]
}

const NAME_WIDTH = 3

/** So many grid columns dealt out as evenly as they go; the first get what is left over. */
function shared(width: number, count: number): readonly number[] {
  const each = Math.floor(width / count)
  return Array.from({ length: count }, (_, i) => each + (i < width - each * count ? 1 : 0))
}
