/** 分解和汇总 of a transfer as a workbook: what each project was given, takes and reached, and what they come to. */
import { actorReach, covers, type Actor } from '#core/kernel/allows.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { fen, wanText } from '#core/kernel/money.ts'
import { isSameName, measured } from '#core/transfers/transfer.ts'
import { writeListXlsx } from '#documents/xlsx/write-list.ts'
import { findTransfer } from '#store/transfers/transfers.ts'
import { ACTUAL_SOURCE_NAMES, SUMMED_STATE_NAMES, SUMMING_NAMES } from '#text/transfers.ts'
import { EXPORT_MEDIA_TYPES } from '../documents/export-document.ts'
import type { FileToKeep } from '../documents/read-original.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { exportName } from '../kernel/export-name.ts'
import { today } from '../kernel/today.ts'
import { figuredTransfer, type Figured } from './figured.ts'
import { transferSight } from './sight.ts'

/** Who sees a part alone gets the lines of the own units. Errors: transfer-not-found. */
export async function exportTransferSums(
  context: Context,
  actor: Actor,
  { transfer }: { readonly transfer: string },
): Promise<Result<FileToKeep, Problem>> {
  if (actorReach(actor, 'document.export') === null) return NOT_ALLOWED
  const { db } = context.store.of(actor.region)
  const row = await findTransfer(db, transfer)
  const sight = row === null ? null : transferSight(actor, row)
  if (row === null || sight === null) return err(problem('transfer-not-found'))
  const figured = await figuredTransfer(db, row, today(context))
  const isWhole = sight === 'whole'
  const bytes = writeListXlsx([
    { name: '分解和完成', columns: LINE_COLUMNS, rows: lineRows(figured, actor, isWhole) },
    ...(isWhole ? [{ name: '汇总', columns: SUM_COLUMNS, rows: sumRows(figured) }] : []),
  ])
  return ok({
    name: exportName({ year: row.year, unit: null, title: `${row.name}分解和汇总` }, 'xlsx'),
    mediaType: EXPORT_MEDIA_TYPES.xlsx,
    bytes,
  })
}

const wan = (amount: string | null) => (amount === null ? '' : wanText(fen(BigInt(amount))))

/** A row for each indicator that a project takes; one without any is a row of its own. */
function lineRows({ row, known }: Figured, actor: Actor, isWhole: boolean): string[][] {
  const reach = actorReach(actor, 'transfer.read')
  return row.lines
    .filter(({ unit }) => isWhole || (reach !== null && covers(reach, [unit])))
    .flatMap(({ project, amount, shares }) => {
      const one = known.find(({ id }) => id === project)
      const head = [
        one?.unit.name ?? '',
        one?.code ?? '',
        one?.name ?? '',
        wan(amount),
        one === undefined || one.isShared ? '' : wan(one.paid),
      ]
      const taken = row.objective.indicators.flatMap(({ name, value }, i) => {
        const share = shares[i]
        if (share === undefined || (share.value === null && share.own === '')) return []
        const own = one?.indicators.find((indicator) => isSameName(share.own, indicator.name))
        const part = share.value === null ? '' : `${share.value}${measured(value, row.year)?.unit ?? ''}`
        return [
          [...head, name, value, part, share.own, own?.value ?? '', own?.actual ?? '', sourceOf(one?.source)],
        ]
      })
      return taken.length === 0 ? [[...head, '', '', '', '', '', '', sourceOf(one?.source)]] : taken
    })
}

function sourceOf(source: Figured['known'][number]['source'] | undefined): string {
  return source === null || source === undefined ? '未报' : ACTUAL_SOURCE_NAMES[source]['zh-CN']
}

function sumRows({ row, summed }: Figured): string[][] {
  return row.objective.indicators.map(({ name, value, summing }, i) => {
    const one = summed.indicators[i]
    const unit = measured(value, row.year)?.unit ?? ''
    const withUnit = (number: string | null | undefined) =>
      number === null || number === undefined ? '' : `${number}${unit}`
    return [
      name,
      value,
      withUnit(one?.promised),
      SUMMING_NAMES[summing]['zh-CN'],
      withUnit(one?.actual),
      String(one?.projects ?? 0),
      String(one?.reported ?? 0),
      one?.share === null || one === undefined ? '' : `${one.share}%`,
      one === undefined ? '' : verdictOf(one),
    ]
  })
}

function verdictOf({ reached, state }: Figured['summed']['indicators'][number]): string {
  if (reached === null) return SUMMED_STATE_NAMES[state]['zh-CN']
  return reached ? '完成' : '未完成'
}

const column = (title: string, width: number) => ({ title, width })
const LINE_COLUMNS = [
  column('单位', 22),
  column('项目编码', 20),
  column('项目名称', 30),
  column('分得资金（万元）', 16),
  column('已支付（万元）', 16),
  column('区域指标', 26),
  column('区域指标值', 14),
  column('承担数量', 14),
  column('对应的项目指标', 26),
  column('项目指标值', 14),
  column('实际完成', 14),
  column('数据来自', 12),
]
const SUM_COLUMNS = [
  column('区域指标', 30),
  column('区域指标值', 14),
  column('分解合计', 14),
  column('汇总方法', 20),
  column('实际完成', 14),
  column('项目数', 8),
  column('已报', 8),
  column('完成率', 10),
  column('结论', 14),
]
