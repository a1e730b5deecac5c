/**
 * Files around an import of money: the template, the refused rows with their reasons, and what was handed in.
 */
import type { Actor } from '#core/kernel/allows.ts'
import type { MoneyImportKind } from '#core/execution/money-import.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { writeListXlsx, type ListColumn, type ListSheet } from '#documents/xlsx/write-list.ts'
import { findRegion } from '#store/kernel/regions.ts'
import { moneyImportBytes } from '#store/execution/money-imports.ts'
import { moneyFaultText } from '#text/execution/money-faults.ts'
import { NOT_ALLOWED, type Context } from '../kernel/context.ts'
import { importWithin, mayHandIn, moneySheets } from './money-imports.ts'
import { XLSX } from '../staff/sheets.ts'

export type MoneyFile = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }

const EXAMPLE = '示例行，导入时跳过'
const FUND_WORDS = ['财政资金', '其他资金']

const COLUMNS: Record<MoneyImportKind, readonly ListColumn[]> = {
  payments: [
    { title: '项目编码（或填名称）*', width: 26 },
    { title: '项目名称（或填编码）*', width: 36 },
    { title: '单位编码', width: 12 },
    { title: '支付凭证号*', width: 22 },
    { title: '支付日期*', width: 14 },
    { title: '支付金额（元）*', width: 18 },
    { title: '业务类型', width: 10, choices: ['支付', '退款'] },
    { title: '资金来源', width: 12, choices: FUND_WORDS },
    { title: '摘要', width: 30 },
    { title: '政府采购', width: 10, choices: ['是', '否'] },
    { title: '结转资金', width: 10, choices: ['是', '否'] },
    { title: '说明', width: 22 },
  ],
  changes: [
    { title: '项目编码（或填名称）*', width: 26 },
    { title: '项目名称（或填编码）*', width: 36 },
    { title: '单位编码', width: 12 },
    { title: '调整类型*', width: 12, choices: ['追加', '追减', '调剂', '上年结转'] },
    { title: '调整日期*', width: 14 },
    { title: '调整金额（元）*', width: 18 },
    { title: '资金来源', width: 12, choices: FUND_WORDS },
    { title: '文号*', width: 24 },
    { title: '调整原因', width: 34 },
    { title: '说明', width: 22 },
  ],
}

/** Rows as they are written in a region in a year; left out when they are read. */
const EXAMPLES: Record<MoneyImportKind, (code: string, year: number) => readonly (readonly string[])[]> = {
  payments: (code, year) => [
    [
      code,
      '（可不填，便于核对）',
      '001001',
      `${year}030001`,
      `${year}-03-31`,
      '120000.00',
      '支付',
      '财政资金',
      '支付设备首付款',
      '是',
      '否',
      EXAMPLE,
    ],
    [
      code,
      '',
      '',
      `${year}040017`,
      `${year}-04-08`,
      '-500.00',
      '退款',
      '财政资金',
      '退回多付款',
      '否',
      '否',
      EXAMPLE,
    ],
  ],
  changes: (code, year) => [
    [
      code,
      '（可不填，便于核对）',
      '001001',
      '追加',
      `${year}-06-20`,
      '300000.00',
      '财政资金',
      `财预〔${year}〕30号`,
      '上级补助资金',
      EXAMPLE,
    ],
    [
      code,
      '',
      '',
      '调剂',
      `${year}-09-10`,
      '-50000.00',
      '财政资金',
      `财预〔${year}〕51号`,
      '调往其他项目（调出填负数）',
      EXAMPLE,
    ],
  ],
}

/** A project code of the region and the year: 区划, year, P, unit and number. */
function exampleCode(region: string, year: number): string {
  return `${region}${String(year).slice(-2)}P00100110001X`
}

const HOW_TO: Record<MoneyImportKind, readonly (readonly string[])[]> = {
  payments: [
    [
      '怎样填',
      '一笔支付一行。带 * 的列必填，其中项目编码、项目名称填一项即可；列的先后可以调整。国库支付系统导出的明细表一般可以直接上传：表头的常见写法都能辨认。',
    ],
    [
      '先预览',
      '上传后先显示将登记哪些、哪些已登记过、哪些有问题，核对后再点“登记”。同一份文件重复上传，不会重复登记。',
    ],
    ['项目', '填 21 位项目编码；没有编码的填项目名称，并填单位编码。只认本年度已批复绩效目标的项目。'],
    ['支付凭证号', '同一年度内不重复，是防止重复登记的依据。'],
    ['金额', '默认以元为单位；表头写“金额（万元）”则按万元。退款填负数，业务类型填“退款”。'],
    ['合计', '可以在末尾加一行“合计”，系统会核对它与明细之和是否一致。'],
    ['有错的行', '不影响其他行；可下载错误文件，里面是原来的行和错误原因，改好后再次上传即可。'],
  ],
  changes: [
    [
      '怎样填',
      '一笔调整一行。带 * 的列必填，其中项目编码、项目名称填一项即可。调剂在两个项目间进行时各填一行：调出填负数，调入填正数。',
    ],
    [
      '先预览',
      '上传后先显示结果，核对后再点“登记”。同一笔调整（项目、文号、日期、类型、金额都相同）重复上传，不会重复登记。',
    ],
    ['调整类型', '追加、追减、调剂、上年结转。追减写正数负数都可以，按减少处理。'],
    ['绩效目标', '预算调整后，绩效目标应同步调整：系统会提醒单位按“调整”流程修改目标。'],
  ],
}

const NAMES: Record<MoneyImportKind, string> = {
  payments: '支付数据导入模板.xlsx',
  changes: '预算调整导入模板.xlsx',
}

export async function moneyTemplate(
  context: Context,
  actor: Actor,
  { kind, year }: { readonly kind: MoneyImportKind; readonly year: number },
): Promise<Result<MoneyFile, Problem>> {
  if (!mayHandIn(actor)) return NOT_ALLOWED
  const region = await findRegion(context.store.of(actor.region).db)
  const code = exampleCode(region?.code ?? '', year)
  const bytes = writeListXlsx([
    {
      name: kind === 'payments' ? '支付' : '预算调整',
      columns: COLUMNS[kind],
      rows: EXAMPLES[kind](code, year),
    },
    {
      name: '填表说明',
      columns: [
        { title: '项目', width: 14 },
        { title: '说明', width: 96 },
      ],
      rows: HOW_TO[kind],
    },
  ])
  return ok({ name: NAMES[kind], mediaType: XLSX, bytes })
}

/** The rows that were refused, as they were handed in, each with 错误原因. Errors: money-import-not-found. */
export async function refusedMoney(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<MoneyFile, Problem>> {
  const found = await importWithin(context.store.of(actor.region).db, actor, id)
  if (!found.ok) return found
  const bytes = await moneyImportBytes(context.store.of(actor.region).db, id)
  if (bytes === null) return err(problem('money-import-not-found'))
  const { file, kind, report } = found.value
  const sheets = await moneySheets(context, { kind, file, bytes })
  if (!sheets.ok) return sheets
  const faults = new Map(
    report.refusals.map(({ sheet, row, fault, further = [] }) => [`${sheet}\n${row}`, [fault, ...further]]),
  )
  const made = [...sheets.value.heads].flatMap(([name, heads]): ListSheet[] => {
    const lines = sheets.value.lines.filter(
      ({ sheet, row }) => sheet === name && faults.has(`${sheet}\n${row}`),
    )
    const width = Math.max(heads.length, ...lines.map(({ texts }) => texts.length))
    const columns = [
      ...Array.from({ length: width }, (_, i) => ({ title: heads[i] ?? '', width: 18 })),
      { title: '原行号', width: 8 },
      { title: '错误原因', width: 70 },
    ]
    const rows = lines.map(({ sheet, row, texts }) => {
      const wrong = faults.get(`${sheet}\n${row}`) ?? []
      return [
        ...Array.from({ length: width }, (_, i) => texts[i] ?? ''),
        String(row),
        wrong.map((fault) => moneyFaultText(fault, 'zh-CN')).join(' '),
      ]
    })
    return rows.length === 0 ? [] : [{ name, columns, rows }]
  })
  if (made.length === 0) return err(problem('money-import-empty'))
  return ok({
    name: `错误数据_${file.replace(/\.[^.]*$/u, '')}.xlsx`,
    mediaType: XLSX,
    bytes: writeListXlsx(made),
  })
}

export async function originalMoney(
  context: Context,
  actor: Actor,
  { id }: { readonly id: string },
): Promise<Result<MoneyFile, Problem>> {
  const found = await importWithin(context.store.of(actor.region).db, actor, id)
  if (!found.ok) return found
  const bytes = await moneyImportBytes(context.store.of(actor.region).db, id)
  return bytes === null
    ? err(problem('money-import-not-found'))
    : ok({ name: found.value.file, mediaType: 'application/octet-stream', bytes })
}
