/** The columns of the indicators while they are written, as on the paper of reading. */
import { rowsOfList, type FormField, type RowField, type WrittenForm } from '#core/writing/form.ts'

export type FormColumn = {
  readonly field: RowField
  readonly name: string
  /** Relative. */ readonly width: number
  readonly center?: true
}

const COLUMNS: readonly FormColumn[] = [
  { field: 'level1', name: '一级指标', width: 10, center: true },
  { field: 'level2', name: '二级指标', width: 12, center: true },
  { field: 'term', name: '期限', width: 7, center: true },
  { field: 'level3', name: '三级指标', width: 20 },
  { field: 'description', name: '绩效指标描述', width: 24 },
  { field: 'value', name: '指标值', width: 14 },
  { field: 'weight', name: '分值权重', width: 8, center: true },
  { field: 'basis', name: '指标值确定依据', width: 18 },
  { field: 'note', name: '备注', width: 12 },
]
/** Columns that are shown only where some row fills them, or somebody asked for them. */
export const FURTHER_COLUMNS = ['term', 'weight', 'note'] as const satisfies readonly RowField[]
const SOMETIMES: ReadonlySet<RowField> = new Set<RowField>(FURTHER_COLUMNS)

/** The further columns that are shown, as one word: the same as long as nothing changes about them. */
export function furtherColumns(form: WrittenForm, asked: ReadonlySet<FormField>): string {
  const rows = rowsOfList(form, null)
  return FURTHER_COLUMNS.filter(
    (field) => asked.has(field) || rows.some(({ cells }) => cells[field] !== ''),
  ).join(' ')
}

export function columnsWith(further: string): readonly FormColumn[] {
  return COLUMNS.filter(({ field }) => !SOMETIMES.has(field) || further.split(' ').includes(field))
}

const OTHER_NAMES: { readonly [field in FormField]?: string } = {
  code: '项目编码',
  name: '项目名称',
  'budget.total': '预算数',
  'budget.fiscal': '其中：财政资金',
  'budget.other': '其他资金',
  purpose: '资金用途',
  'plan.march': '3月底',
  'plan.june': '6月底',
  'plan.october': '10月底',
  'plan.december': '12月底',
  goals: '绩效目标',
  department: '主管部门',
  'budget.carryover': '上年结转资金',
  executionWeight: '执行率分值',
  mediumTermGoals: '中期目标',
  label: '栏目',
  text: '栏目内容',
  content: '实施内容',
  start: '开始时间',
  end: '完成时间',
}

/** What a cell is called, without its row. */
export function fieldName(field: FormField): string {
  return OTHER_NAMES[field] ?? COLUMNS.find((column) => column.field === field)?.name ?? field
}
