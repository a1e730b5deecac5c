/**
 * Tables of payments and budget changes as offices export them: rows under headings, whatever their order and
 * wording.
 */
import { foldLabel, trimAll } from '../kernel/characters.ts'
import type { HeadsOfTable } from '../kernel/headings.ts'
import { addMoney, fen, parseMoney, type Fen, type MoneyUnit } from '../kernel/money.ts'
import type { GivenRow, GivenSheet } from '../staff/sheet.ts'
import type { MoneyImportKind } from './money-import.ts'

export const MONEY_FIELDS = [
  'code',
  'name',
  'unit',
  'voucher',
  'day',
  'amount',
  'fund',
  'nature',
  'kind',
  'number',
  'purpose',
  'procurement',
  'carryover',
] as const
type MoneyField = (typeof MONEY_FIELDS)[number]

/** A row as it was written, and its values by what the headings mean: trimmed, '' where it is blank. */
export type MoneyLine = {
  readonly sheet: string
  readonly row: number
  readonly texts: readonly string[]
  readonly values: Readonly<Record<MoneyField, string>>
  readonly unit: MoneyUnit | null
}

export type MoneySheets = {
  readonly lines: readonly MoneyLine[]
  /** The headings of each sheet that was read. */
  readonly heads: ReadonlyMap<string, readonly string[]>
  /** 合计 rows: what they say, with the unit of their sheet. */
  readonly controls: readonly { readonly text: string; readonly unit: MoneyUnit | null }[]
}

const COMMON = {
  code: ['项目编码', '项目代码', '项目编号', '预算项目编码', '预算项目代码', '预算项目编号', 'projectcode'],
  name: ['项目名称', '预算项目名称', '预算项目', '项目', 'project', 'projectname'],
  unit: [
    '单位编码',
    '单位代码',
    '预算单位编码',
    '预算单位代码',
    '预算单位',
    '预算单位名称',
    '单位名称',
    '单位',
    '用款单位',
    'unit',
    'unitcode',
  ],
  fund: ['资金来源', '资金性质', '资金类型', '资金类别', '支付资金性质', '经费来源', 'fund'],
  nature: ['资金性质', '支付资金性质', '指标资金性质', 'nature'],
}
const HEADS: Readonly<Record<MoneyImportKind, Readonly<Record<MoneyField, readonly string[]>>>> = {
  payments: {
    ...COMMON,
    voucher: [
      '支付凭证号',
      '支付凭证号码',
      '支付凭证编号',
      '凭证号',
      '凭证号码',
      '凭证编号',
      '凭证字号',
      '支付令号',
      '支付令编号',
      '支付单号',
      '支付申请号',
      '支付申请编号',
      '单据号',
      '单据编号',
      '单号',
      '流水号',
      'voucher',
      'voucherno',
    ],
    day: [
      '支付日期',
      '付款日期',
      '支付时间',
      '付款时间',
      '凭证日期',
      '记账日期',
      '业务日期',
      '清算日期',
      '日期',
      'date',
      'day',
    ],
    amount: ['支付金额', '付款金额', '实付金额', '本次支付金额', '支出金额', '发生额', '金额', 'amount'],
    kind: ['业务类型', '支付类型', '收付类型', '凭证类型', '类型', '类别', 'type', 'kind'],
    number: [],
    purpose: [
      '摘要',
      '用途',
      '支付用途',
      '款项用途',
      '资金用途',
      '支付摘要',
      '说明',
      '备注',
      'purpose',
      'remark',
    ],
    procurement: ['政府采购', '是否政府采购', '政府采购标志', '采购标志', '是否政采', '政采', 'procurement'],
    carryover: ['结转', '是否结转', '结转资金', '是否结转资金', '上年结转', '结转标志', 'carryover'],
  },
  changes: {
    ...COMMON,
    voucher: [],
    day: ['调整日期', '批复日期', '下达日期', '发文日期', '文件日期', '日期', 'date', 'day'],
    amount: ['调整金额', '调整数', '变动金额', '追加金额', '追减金额', '调剂金额', '金额', 'amount'],
    kind: ['调整类型', '调整类别', '调整方式', '变动类型', '业务类型', '类型', '类别', 'type', 'kind'],
    number: ['文号', '批文号', '批复文号', '调整文号', '指标文号', '发文文号', '文件号', 'number'],
    purpose: ['调整原因', '调整事由', '原因', '事由', '摘要', '说明', '备注', 'reason', 'remark'],
    procurement: [],
    carryover: [],
  },
}

/** What each column of such a table is called. */
export const MONEY_HEAD_NAMES = {
  code: '项目编码',
  name: '项目名称',
  unit: '单位',
  voucher: '支付凭证号',
  day: '日期',
  amount: '金额',
  fund: '资金来源',
  nature: '资金性质',
  kind: '类型',
  number: '文号',
  purpose: '摘要',
  procurement: '政府采购',
  carryover: '结转',
} as const

/** The headings of such a table by what they are called, and those without which it is none. */
export function moneyHeads(kind: MoneyImportKind): HeadsOfTable {
  return {
    known: Object.fromEntries(
      MONEY_FIELDS.filter((field) => HEADS[kind][field].length > 0).map((field) => [
        MONEY_HEAD_NAMES[field],
        HEADS[kind][field],
      ]),
    ),
    needed: [
      [MONEY_HEAD_NAMES.code, MONEY_HEAD_NAMES.name],
      [MONEY_HEAD_NAMES.amount],
      kind === 'payments' ? [MONEY_HEAD_NAMES.voucher] : [MONEY_HEAD_NAMES.kind, MONEY_HEAD_NAMES.number],
    ],
  }
}

/** Headings are in one of the first rows: titles and notes may be above. */
const HEADS_WITHIN = 12
/** Rows that show how to fill in the sheet. */
const EXAMPLE = /^(?:示例|样例|例[:：])/u
const TOTAL = /^(?:合计|总计|总金额|合计金额|total)[:：]?$/u
const UNITS: readonly (readonly [RegExp, MoneyUnit])[] = [
  [/亿元/u, '亿元'],
  [/万元/u, '万元'],
  [/元/u, '元'],
  [/^分$|\(分\)/u, '分'],
]

/**
 * What must be in a table so that it is one: an amount, a day, a project, and the number that it goes by.
 */
function isTable(kind: MoneyImportKind, at: Columns): boolean {
  return (
    at.amount !== undefined &&
    (at.code !== undefined || at.name !== undefined) &&
    (kind === 'payments' ? at.voucher !== undefined : at.kind !== undefined || at.number !== undefined)
  )
}

export function readMoneySheets(sheets: readonly GivenSheet[], kind: MoneyImportKind): MoneySheets {
  const lines: MoneyLine[] = []
  const controls: MoneySheets['controls'][number][] = []
  const heads = new Map<string, readonly string[]>()
  for (const { name, rows } of sheets) {
    const at = rows.slice(0, HEADS_WITHIN).findIndex(({ texts }) => isTable(kind, columnsOf(texts, kind)))
    const head = rows[at]
    if (head === undefined) continue
    heads.set(name, head.texts)
    const columns = columnsOf(head.texts, kind)
    const unit = unitOf(head.texts[columns.amount ?? -1] ?? '') ?? unitAbove(rows.slice(0, at))
    for (const row of rows.slice(at + 1)) {
      const line = lineOf(name, row, columns, unit)
      if (line === null) continue
      if (isTotal(line)) controls.push({ text: line.values.amount, unit })
      else lines.push(line)
    }
  }
  return { lines, heads, controls }
}

type Columns = { readonly [field in MoneyField]: number | undefined }

function columnsOf(texts: readonly string[], kind: MoneyImportKind): Columns {
  const written = texts.map(headOf)
  return mapFields((field) => {
    const known = HEADS[kind][field]
    const found = known.map((head) => written.indexOf(head)).find((at) => at >= 0)
    return found
  })
}

/** 金额（万元）* is 金额. */
function headOf(text: string): string {
  return foldLabel(text).replace(/\([^)]*\)|[*:]|[,/]?(?:亿元|万元|元)$/gu, '')
}

/** Of a heading or a note: 金额(万元), 单位：元; null where none is named. */
function unitOf(text: string): MoneyUnit | null {
  const folded = foldLabel(text)
  return UNITS.find(([pattern]) => pattern.test(folded))?.[1] ?? null
}

function unitAbove(rows: readonly GivenRow[]): MoneyUnit | null {
  for (const { texts } of rows) {
    for (const text of texts) {
      const said = /单位[::](亿元|万元|元|分)/u.exec(foldLabel(text))?.[1]
      if (said === '亿元' || said === '万元' || said === '元' || said === '分') return said
    }
  }
  return null
}

function lineOf(
  sheet: string,
  { row, texts }: GivenRow,
  columns: Columns,
  unit: MoneyUnit | null,
): MoneyLine | null {
  const cells = texts.map(trimAll)
  if (cells.every((cell) => cell === '') || cells.some((cell) => EXAMPLE.test(cell))) return null
  const values = mapFields((field) => cells[columns[field] ?? -1] ?? '')
  return Object.values(values).every((value) => value === '')
    ? null
    : { sheet, row, texts: cells, values, unit }
}

/** A row that is called 合计 and names neither voucher nor project. */
function isTotal({ texts, values }: MoneyLine): boolean {
  return (
    texts.some((text) => TOTAL.test(foldLabel(text))) &&
    [values.voucher, values.code].every((value) => value === '' || TOTAL.test(foldLabel(value)))
  )
}

function mapFields<T>(value: (field: MoneyField) => T): Record<MoneyField, T> {
  const [
    code,
    name,
    unit,
    voucher,
    day,
    amount,
    fund,
    nature,
    kind,
    number,
    purpose,
    procurement,
    carryover,
  ] = MONEY_FIELDS
  return {
    code: value(code),
    name: value(name),
    unit: value(unit),
    voucher: value(voucher),
    day: value(day),
    amount: value(amount),
    fund: value(fund),
    nature: value(nature),
    kind: value(kind),
    number: value(number),
    purpose: value(purpose),
    procurement: value(procurement),
    carryover: value(carryover),
  }
}

/** The sum of the 合计 rows; null where there is none, or one that is no amount. */
export function controlTotal(controls: MoneySheets['controls'], unit: MoneyUnit): Fen | null {
  let sum: Fen | null = null
  for (const control of controls) {
    const amount = readMoney(control.text, control.unit ?? unit)
    if (amount === null) return null
    sum = addMoney(amount, sum ?? fen(0n))
  }
  return sum
}

/** More than any budget by far, and sums of it still fit. */
const LARGEST = 10n ** 16n

/**
 * 1,262.16, ￥3.5, (20.00) for what is below 0, 12万元 in a unit of its own. null: no amount, or no possible
 * one.
 */
export function readMoney(text: string, unit: MoneyUnit): Fen | null {
  const plain = foldLabel(text)
    .replace(/^(?:￥|¥|rmb|人民币)/u, '')
    .replace(/[−–—﹣]/gu, '-')
  const match = /^(\()?([+-]?)(?:￥|¥)?([\d,]+(?:\.\d*)?)(亿元|万元|元)?(\))?$/u.exec(plain)
  if (match === null) return null
  const [, open, sign, digits = '', own, close] = match
  if ((open === undefined) !== (close === undefined) || (open !== undefined && sign !== '')) return null
  const of = own === '亿元' || own === '万元' || own === '元' ? own : unit
  const amount = parseMoney(digits, of)
  if (!amount.ok || amount.value > LARGEST) return null
  return open !== undefined || sign === '-' ? fen(-amount.value) : amount.value
}
