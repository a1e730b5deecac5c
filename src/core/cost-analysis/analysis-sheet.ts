/**
 * 成本分析表 as a table: a row for each cost item under the activity that it belongs to, 小计 and 合计, and below
 * them what was concluded. The columns follow what published guides to cost analysis ask for (成本项目, 数量, 单价,
 * 金额, 依据); no official text was at hand: 待核对.
 */
import { foldLabel } from '../kernel/characters.ts'
import { headsOfTable } from '../kernel/headings.ts'
import { addMoney, fen, type Fen } from '../kernel/money.ts'
import { amountOf, aboveNothing, COST_ITEM_KINDS, type CostItem, type CostItemKind } from './analysis.ts'
import type { DoubtfulRow } from './standard-sheet.ts'
import { headedTables, moneyUnitOf, readAmount, type GivenTable, type HeadedRow } from './table.ts'

export type CostField =
  | 'office'
  | 'project'
  | 'activity'
  | 'per'
  | 'done'
  | 'advised'
  | 'kind'
  | 'item'
  | 'quantity'
  | 'unit'
  | 'price'
  | 'amount'
  | 'basis'

/** The heading of each column, as the form writes it first. */
export const COST_HEADS: Readonly<Record<CostField, readonly string[]>> = {
  office: ['项目单位', '预算单位', '单位名称'],
  project: ['项目名称', '项目'],
  activity: ['活动', '活动名称', '作业', '作业名称', '业务活动'],
  per: ['计量单位'],
  done: ['完成数量', '完成量', '业务量', '产出数量'],
  advised: ['建议控制单价', '建议单价', '控制单价'],
  kind: ['成本类别', '类别', '成本要素'],
  item: ['成本项目', '成本明细', '费用项目'],
  quantity: ['数量'],
  unit: ['单位'],
  price: ['单价'],
  amount: ['金额', '成本金额'],
  basis: ['测算依据', '依据', '依据及说明', '标准依据'],
}

/** Without these it is another table. */
export const COST_TABLE = headsOfTable(COST_HEADS, [['activity'], ['item'], ['amount']])

export const COST_KIND_WORDS: Readonly<Record<CostItemKind, readonly string[]>> = {
  labour: ['人工', '人工费', '人工成本', '人员'],
  material: ['材料', '材料费', '耗材', '原材料'],
  equipment: ['设备', '设备费', '设备购置', '机械'],
  service: ['委托服务', '服务', '委托业务费', '外包服务'],
  management: ['管理', '管理费', '管理费用', '组织实施费'],
  other: ['其他', '其它'],
}

export const COST_SHEET_CONCLUSION = '分析结论'
export const COST_SHEET_ADVICE = '改进建议'
const SUMS = /^(?:小计|合计|总计)$/u
const TOTAL = /^(?:合计|总计)$/u

export const COST_ROW_FAULTS = [
  'activity-missing',
  'per-missing',
  'quantity-wrong',
  /** The activity is there with another number or unit. */
  'activity-differs',
  'project-unknown',
  'kind-unknown',
  'item-missing',
  'item-quantity-wrong',
  'price-wrong',
  'amount-wrong',
  /** 数量 × 单价 is another amount. */
  'amount-differs',
  'advised-wrong',
  /** 小计 or 合计 is not the sum of its rows. */
  'sum-differs',
] as const
export type CostRowFault = (typeof COST_ROW_FAULTS)[number]

export type SheetActivity = {
  readonly office: string
  readonly project: string
  readonly name: string
  readonly per: string
  readonly quantity: string
  readonly advised: Fen | null
  readonly items: readonly CostItem[]
}

export type CostSheetRead = {
  readonly activities: readonly SheetActivity[]
  readonly doubtful: readonly DoubtfulRow<CostRowFault>[]
  /** null: the sheet has no such row. */
  readonly conclusion: string | null
  readonly advice: string | null
}

type Line = HeadedRow<CostField>
type Open = Omit<SheetActivity, 'items'> & { readonly items: CostItem[] }

/** null: no 成本分析表 is in the file. */
export function readCostSheet(given: readonly GivenTable[]): CostSheetRead | null {
  const tables = headedTables(given, COST_HEADS, ['activity', 'item', 'amount'])
  if (tables.length === 0) return null
  const reader = createReader()
  for (const { heads, rows } of tables) for (const row of rows) reader.take(row, heads)
  return reader.end()
}

function createReader() {
  const activities: Open[] = []
  const doubtful: DoubtfulRow<CostRowFault>[] = []
  const words = new Map<string, string>()
  let now: Open | null = null
  const doubt = ({ table, row, texts }: Line, faults: readonly CostRowFault[]) => {
    doubtful.push({ table, row, texts, faults })
  }
  const open = (line: Line, heads: { readonly advised?: string }): readonly CostRowFault[] => {
    const begun = activityOf(line, now, heads)
    if ('faults' in begun) return begun.faults
    const there = activities.find((one) => isSame(one, begun))
    if (there !== undefined && (there.per !== begun.per || there.quantity !== begun.quantity))
      return ['activity-differs']
    now = there ?? begun
    if (there === undefined) activities.push(begun)
    return []
  }
  return {
    take(line: Line, heads: { readonly [field in CostField]?: string }) {
      if (isNote(line)) return
      const said = wordsOf(line)
      if (said !== null) {
        words.set(said.label, said.text)
        return
      }
      const sum = line.texts.find((text) => SUMS.test(foldLabel(text)))
      if (sum !== undefined) {
        const items = TOTAL.test(foldLabel(sum)) ? activities.flatMap((one) => one.items) : (now?.items ?? [])
        const amount = readAmount(line.values.amount, moneyUnitOf(heads.amount))
        if (amount !== null && amount !== sumOf(items)) doubt(line, ['sum-differs'])
        return
      }
      const faults = namesActivity(line, now) ? open(line, heads) : []
      const item = itemOf(line, heads)
      const all = [...faults, ...('faults' in item ? item.faults : [])]
      if (now === null && all.length === 0) all.push('activity-missing')
      if (all.length > 0 || 'faults' in item) doubt(line, all)
      else now?.items.push(item)
    },
    end(): CostSheetRead {
      return {
        activities,
        doubtful,
        conclusion: words.get(COST_SHEET_CONCLUSION) ?? null,
        advice: words.get(COST_SHEET_ADVICE) ?? null,
      }
    },
  }
}

function sumOf(items: readonly CostItem[]): Fen {
  return items.reduce((sum, { amount }) => addMoney(sum, amount), fen(0n))
}

/** A line below the table: one cell, and none of the table's own. */
function isNote({ texts, values }: Line): boolean {
  return texts.filter((text) => text !== '').length === 1 && values.item === '' && values.amount === ''
}

/** 分析结论 | words, in a row of their own. */
function wordsOf({ texts }: Line): { readonly label: string; readonly text: string } | null {
  const at = texts.findIndex((text) => text !== '')
  const label = [COST_SHEET_CONCLUSION, COST_SHEET_ADVICE].find((one) => one === foldLabel(texts[at] ?? ''))
  if (label === undefined) return null
  return { label, text: texts.slice(at + 1).find((text) => text !== '') ?? '' }
}

/** A row below the first of its activity has blank cells there, or the same again. */
function namesActivity({ values }: Line, now: Open | null): boolean {
  if (values.activity !== '') return true
  return now === null || (values.project !== '' && values.project !== now.project)
}

function isSame(a: Pick<Open, 'office' | 'project' | 'name'>, b: typeof a): boolean {
  return a.office === b.office && a.project === b.project && a.name === b.name
}

function activityOf(
  { values }: Line,
  now: Open | null,
  heads: { readonly advised?: string },
): Open | { readonly faults: readonly CostRowFault[] } {
  const office = values.office === '' ? (now?.office ?? '') : values.office
  const project = values.project === '' ? (now?.project ?? '') : values.project
  const same =
    now !== null && now.name === values.activity && now.project === project && now.office === office
  const per = values.per === '' && same ? now.per : values.per
  const quantity = values.done === '' && same ? now.quantity : numberText(values.done)
  const kept = same ? now.advised : null
  const advised = values.advised === '' ? kept : readAmount(values.advised, moneyUnitOf(heads.advised))
  const faults: readonly CostRowFault[] = [
    ...(values.activity === '' ? (['activity-missing'] as const) : []),
    ...(per === '' ? (['per-missing'] as const) : []),
    ...(aboveNothing(quantity) === null ? (['quantity-wrong'] as const) : []),
    ...(values.advised !== '' && advised === null ? (['advised-wrong'] as const) : []),
  ]
  return faults.length > 0
    ? { faults }
    : { office, project, name: values.activity, per, quantity, advised, items: [] }
}

function itemOf(
  { values }: Line,
  heads: { readonly price?: string; readonly amount?: string },
): CostItem | { readonly faults: readonly CostRowFault[] } {
  const kind = kindOf(values.kind)
  const quantity = numberText(values.quantity)
  const many = aboveNothing(quantity)
  const price = readAmount(values.price, moneyUnitOf(heads.price))
  const amount = readAmount(values.amount, moneyUnitOf(heads.amount))
  const differs = many !== null && price !== null && amount !== null && amountOf(many, price) !== amount
  const faults: readonly CostRowFault[] = [
    ...(kind === null ? (['kind-unknown'] as const) : []),
    ...(values.item === '' ? (['item-missing'] as const) : []),
    ...(many === null ? (['item-quantity-wrong'] as const) : []),
    ...(price === null ? (['price-wrong'] as const) : []),
    ...(amount === null ? (['amount-wrong'] as const) : []),
    ...(differs ? (['amount-differs'] as const) : []),
  ]
  return faults.length > 0 || kind === null || price === null || amount === null
    ? { faults }
    : { kind, name: values.item, quantity, unit: values.unit, price, amount, basis: values.basis }
}

function numberText(text: string): string {
  return text.replaceAll(/[,\s]/gu, '')
}

function kindOf(text: string): CostItemKind | null {
  const folded = foldLabel(text)
  return COST_ITEM_KINDS.find((kind) => COST_KIND_WORDS[kind].includes(folded)) ?? null
}
