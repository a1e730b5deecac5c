/**
 * What the columns of a flat list say: those of the project, repeated in every row or merged over its rows,
 * and those of its indicators. The words are those of the layouts, and some that only lists have.
 */
import type { PlanMark } from '#core/kernel/period.ts'
import { GENERAL, type LabelRole } from '../layouts/layout-index.ts'
import { labelKey, type ColumnName, type FundColumn } from '../layouts/layout.ts'

/** Columns that say which project a row belongs to. */
export type KeyColumn = 'unit' | 'unit-code' | 'department' | 'department-code' | 'code' | 'name'
/** Columns that say something about the project. */
export type ProjectColumn = 'total' | 'fiscal' | 'other' | 'carryover' | 'purpose' | 'goal' | 'medium-goal'

export type FlatMeaning =
  | { readonly kind: 'ordinal' }
  | { readonly kind: 'key'; readonly column: KeyColumn }
  | { readonly kind: 'project'; readonly column: ProjectColumn }
  | { readonly kind: 'fund'; readonly column: FundColumn }
  | { readonly kind: 'mark'; readonly column: PlanMark }
  /** A label that forms have too: its value is read as that form would. */
  | { readonly kind: 'label' }
  | { readonly kind: 'indicator'; readonly column: ColumnName }

const KEYS: { readonly [key in KeyColumn]: readonly string[] } = {
  unit: [
    '二级单位',
    '基层单位',
    '二级预算单位',
    '基层预算单位',
    '项目单位名称',
    '预算单位名称',
    '基层单位名称',
    '二级单位名称',
    '填报单位名称',
  ],
  'unit-code': [
    '单位编码',
    '单位代码',
    '预算单位编码',
    '预算单位代码',
    '单位编号',
    '基层单位编码',
    '基层单位代码',
    '二级单位编码',
    '二级单位代码',
  ],
  department: [
    '主管部门名称',
    '部门',
    '预算部门',
    '一级预算单位',
    '一级预算部门',
    '部门名称',
    '预算部门名称',
    '归口部门',
  ],
  'department-code': ['主管部门编码', '主管部门代码', '部门编码', '部门代码'],
  code: [
    '二级项目编码',
    '二级项目代码',
    '预算项目代码',
    '预算项目编码',
    '二级项目编号',
    '项目唯一编码',
    '项目标识码',
  ],
  name: [
    '单位名称、项目名称',
    '单位、项目名称',
    '单位名称/项目名称',
    '项目名称/单位名称',
    '项目',
    '预算项目',
    '二级项目',
    '支出项目',
    '支出项目名称',
    '预算项目名称',
    '二级项目名称',
    '明细项目名称',
  ],
}

const PROJECT: { readonly [key in ProjectColumn]?: readonly string[] } = {
  total: [
    '预算安排',
    '预算安排数',
    '预算安排金额',
    '预算资金',
    '项目预算数',
    '项目金额',
    '项目资金',
    '金额',
    '资金额度',
    '安排金额',
    '项目总额',
    '项目总金额',
    '项目总预算',
    '申报金额',
    '批复金额',
    '批复预算数',
    '预算批复数',
    '年度预算数',
  ],
  fiscal: ['财政拨款数', '财政拨款金额', '财政拨款小计', '其中：财政拨款金额'],
  goal: [
    '预期目标',
    '绩效目标内容',
    '绩效总目标',
    '目标内容',
    '绩效目标描述',
    '总体目标描述',
    '年度绩效目标描述',
    '年度目标内容',
    '项目年度绩效目标',
    '项目绩效总目标',
  ],
}

/**
 * Columns of indicators as exports of budget systems call them; in a form some of these words say something
 * else.
 */
const INDICATOR: { readonly [key in ColumnName]?: readonly string[] } = {
  level1: ['指标一级名称', '一级指标分类', '指标一级', '一级类别', '指标大类'],
  level2: ['指标二级名称', '二级指标分类', '指标二级', '二级类别', '指标小类'],
  level3: ['指标三级名称', '指标三级', '三级指标内容', '末级指标', '末级指标名称', '绩效指标名'],
  sign: ['运算符号', '指标关系', '计算符', '关系'],
  measure: ['指标值单位', '值单位'],
  weight: ['指标分值', '指标权重', '分值权重'],
}

const ORDINALS: readonly string[] = ['序号', '行号', '编号', '顺序号']
/** What a column under a heading of money is called. */
const SUMS: ReadonlySet<string> = new Set(['总额', '合计', '小计', '总计', '金额', '资金总额'])
/** Columns of a table of funds that only a list of results has; 年初预算数 alone is the budget. */
const FUNDS: ReadonlySet<FundColumn> = new Set(['adjusted', 'executed', 'rate', 'expected'])

const WORDS: ReadonlyMap<string, FlatMeaning> = words()

function words(): ReadonlyMap<string, FlatMeaning> {
  const map = new Map<string, FlatMeaning>()
  const add = (labels: Iterable<string> | undefined, meaning: FlatMeaning) => {
    for (const label of labels ?? []) if (!map.has(labelKey(label))) map.set(labelKey(label), meaning)
  }
  add(ORDINALS, { kind: 'ordinal' })
  for (const column of Object.keys(KEYS) as KeyColumn[]) add(KEYS[column], { kind: 'key', column })
  for (const column of Object.keys(PROJECT) as ProjectColumn[])
    add(PROJECT[column], { kind: 'project', column })
  for (const column of Object.keys(INDICATOR) as ColumnName[])
    add(INDICATOR[column], { kind: 'indicator', column })
  for (const [label, column] of GENERAL.columns)
    if (column !== 'ordinal') add([label], { kind: 'indicator', column })
  for (const [label, role] of GENERAL.roles) {
    const meaning = meaningOfRole(role)
    if (meaning) add([label], meaning)
  }
  for (const [label, column] of GENERAL.fundColumns)
    if (FUNDS.has(column)) add([label], { kind: 'fund', column })
  return map
}

function meaningOfRole(role: LabelRole): FlatMeaning | null {
  if (role.kind === 'mark') return { kind: 'mark', column: role.mark }
  if (role.kind === 'detail' || role.kind === 'word') return { kind: 'label' }
  if (role.kind === 'goals') return goalMeaning(role.goals)
  if (role.kind !== 'field') return null
  const { field } = role
  if (field === 'unit' || field === 'department' || field === 'code' || field === 'name')
    return { kind: 'key', column: field }
  if (field === 'unitCode') return { kind: 'key', column: 'unit-code' }
  if (field === 'departmentCode') return { kind: 'key', column: 'department-code' }
  return field === 'executionWeight' || field === 'year' || field === 'projectTotal'
    ? { kind: 'label' }
    : { kind: 'project', column: field }
}

function goalMeaning(goals: string): FlatMeaning | null {
  if (goals === 'outcome') return { kind: 'label' }
  return { kind: 'project', column: goals === 'medium-term' ? 'medium-goal' : 'goal' }
}

/** 单位 alone: of the project or of the value; only what is below it tells. */
export function isUnitWord(text: string): boolean {
  return labelKey(text) === '单位'
}

/**
 * The meaning of a column from the cells of its header, top to bottom: 预算金额 over 总额 is the total. null when
 * unknown.
 */
export function columnMeaning(labels: readonly string[]): FlatMeaning | null {
  const own = labelKey(labels.at(-1) ?? '')
  if (own === '') return null
  // 编码 and 名称 below 单位, 一级 below 指标: the two labels are one.
  const over = labelKey(labels.at(-2) ?? '')
  const joined = over === '' || over === own || !PARTIAL.has(own) ? null : wordMeaning(over + own)
  if (joined !== null) return joined
  if (SUMS.has(own) && labels.slice(0, -1).some(isMoney)) return { kind: 'project', column: 'total' }
  return wordMeaning(own)
}

/** Labels that say little without the one above them. */
const PARTIAL: ReadonlySet<string> = new Set(['编码', '代码', '编号', '名称'])

export function isPartialWord(text: string): boolean {
  return PARTIAL.has(labelKey(text))
}

function wordMeaning(key: string): FlatMeaning | null {
  return WORDS.get(key) ?? WORDS.get(key.replace(/^(?:20\d{2}年度?|年度|本年度?)(?=..)/u, '')) ?? null
}

function isMoney(label: string): boolean {
  const meaning = wordMeaning(labelKey(label))
  return meaning?.kind === 'project' && meaning.column === 'total'
}

export function isSumWord(text: string): boolean {
  return SUMS.has(labelKey(text))
}

/** 年初预算数 beside 全年预算数 and 执行数. */
export function isInitialFund(text: string): boolean {
  return GENERAL.fundColumns.get(labelKey(text)) === 'initial'
}

/**
 * The label of an indicator column: as written where the layouts know it (1—7月执行情况 says the months), else
 * as they have it first.
 */
export function indicatorLabel(column: ColumnName, written: string): string {
  return GENERAL.columns.get(labelKey(written)) === column
    ? written
    : (GENERAL.layout.columns?.[column]?.[0] ?? '')
}

export function fundLabel(column: FundColumn, written: string): string {
  return GENERAL.fundColumns.get(labelKey(written)) === column
    ? written
    : (GENERAL.layout.funds?.columns[column]?.[0] ?? '')
}
