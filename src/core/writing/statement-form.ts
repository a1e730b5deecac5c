/**
 * The 绩效文本 of a department while it is written: 总体绩效目标, 分项绩效目标, 工作保障措施 and,
 * where the rule set asks for it, 部门职责—工作活动—预算项目 of its first part, and its
 * 部门整体绩效目标表. Its rows are of several tables, each with fields of its own; all is written, undone,
 * merged and saved as the form of a project is.
 */
import { BRANCH_LABEL, KIND_BRANCH, KIND_LABEL, type IndicatorKind } from '../indicator/kind.ts'
import { type CellTexts, type CellPlace, type WrittenForm, type WrittenRow } from './form.ts'
import type { Operation } from './operation.ts'
import type { Conflict } from './merge.ts'

/** Cells that are there once; goals are a line each. */
export const STATEMENT_HEAD = ['title', 'overallGoal', 'functions', 'goals', 'mediumTermGoals'] as const
export type StatementHead = (typeof STATEMENT_HEAD)[number]

/** Cells of a row of indicators. */
const INDICATOR_CELLS = [
  'level1',
  'level2',
  'level3',
  'description',
  'value',
  'weight',
  'basis',
  'note',
] as const

export const STATEMENT_LISTS = [
  'subGoals',
  'safeguards',
  'duties',
  'details',
  'tasks',
  'funds',
  'indicators',
] as const
export type StatementList = (typeof STATEMENT_LISTS)[number]

/**
 * Cells of the rows; a row fills those of its table (LIST_FIELDS). `projects`: a line for each project that
 * is covered.
 */
export const STATEMENT_FIELDS = [
  'title',
  'goal',
  'measures',
  'text',
  'name',
  'content',
  'total',
  'fiscal',
  'other',
  'label',
  'year',
  'amount',
  'share',
  'projects',
  ...INDICATOR_CELLS,
] as const
export type StatementField = (typeof STATEMENT_FIELDS)[number]

/** The fields of each table in the order of the paper. */
export const LIST_FIELDS: { readonly [list in StatementList]: readonly StatementField[] } = {
  subGoals: ['title', 'goal', 'measures', 'projects'],
  safeguards: ['title', 'text'],
  duties: ['level1', 'name', 'goal', 'projects'],
  details: ['label', 'text'],
  tasks: ['name', 'content', 'total', 'fiscal', 'other', 'projects'],
  funds: ['label', 'year', 'amount', 'share'],
  indicators: INDICATOR_CELLS,
}

export type StatementForm = WrittenForm<StatementHead, StatementField>
export type StatementRow = WrittenRow<StatementField>
export type StatementPlace = CellPlace<StatementHead, StatementField>
export type StatementOperation = Operation<StatementHead, StatementField>
export type StatementConflict = Conflict<StatementHead, StatementField>
export type StatementCells = CellTexts<StatementField>

/** More rows than any statement met. */
export const MOST_STATEMENT_ROWS = 1000

const BLANK_STATEMENT_HEAD: CellTexts<StatementHead> = {
  title: '',
  overallGoal: '',
  functions: '',
  goals: '',
  mediumTermGoals: '',
}
export const BLANK_STATEMENT_CELLS: StatementCells = {
  title: '',
  goal: '',
  measures: '',
  text: '',
  name: '',
  content: '',
  total: '',
  fiscal: '',
  other: '',
  label: '',
  year: '',
  amount: '',
  share: '',
  projects: '',
  level1: '',
  level2: '',
  level3: '',
  description: '',
  value: '',
  weight: '',
  basis: '',
  note: '',
}

export function rowList({ list }: Pick<StatementRow, 'list'>): StatementList {
  return STATEMENT_LISTS.find((one) => one === list) ?? 'subGoals'
}

export function rowsOfList(
  { rows }: Pick<StatementForm, 'rows'>,
  list: StatementList,
): readonly StatementRow[] {
  return rows.filter((row) => row.list === list)
}

/** What the form itself says in a row, before anybody writes in it. */
const LABELS: ReadonlySet<StatementField> = new Set<StatementField>(['level1', 'level2', 'label', 'year'])

/** Measures that an empty text names (部门预算绩效文本的填写说明); one that nothing is written of is not printed. */
const MEASURES = [
  '完善制度建设',
  '加强支出管理',
  '加强绩效运行监控',
  '做好绩效自评',
  '规范财务资产管理',
  '加强内部监督',
  '加强宣传培训调研',
] as const

export function isBlankStatementRow(row: StatementRow): boolean {
  const { title, text } = row.cells
  if (row.list === 'safeguards' && text.trim() === '' && MEASURES.some((measure) => measure === title))
    return true
  const list = rowList(row)
  return LIST_FIELDS[list].every(
    (field) => (list !== 'duties' && LABELS.has(field)) || row.cells[field].trim() === '',
  )
}

/** Items of 总体资金情况 in the order of the form. */
export const FUND_LABELS = {
  total: '资金总额',
  fiscal: '财政拨款',
  other: '其他资金',
  basic: '基本支出',
  staff: '人员经费',
  running: '公用经费',
  project: '项目支出',
} as const

const KINDS: readonly IndicatorKind[] = [
  'quantity',
  'quality',
  'timeliness',
  'cost',
  'economic',
  'social',
  'ecological',
  'sustainability',
  'satisfaction',
]

/** An empty text: a 分项目标, the usual measures, and, where asked for, the rows of 部门整体绩效目标表. */
export function blankStatement(title: string, withTable: boolean): StatementForm {
  const row = (list: StatementList, id: string, cells: Partial<StatementCells> = {}): StatementRow => ({
    id,
    list,
    cells: { ...BLANK_STATEMENT_CELLS, ...cells },
  })
  const table = [
    row('tasks', 't1'),
    row('tasks', 't2'),
    ...Object.values(FUND_LABELS).map((label, i) => row('funds', `f${i + 1}`, { label })),
    ...KINDS.map((kind, i) =>
      row('indicators', `r${i + 1}`, { level1: BRANCH_LABEL[KIND_BRANCH[kind]], level2: KIND_LABEL[kind] }),
    ),
  ]
  return {
    head: { ...BLANK_STATEMENT_HEAD, title },
    rows: [
      row('subGoals', 's1'),
      ...MEASURES.map((measure, i) => row('safeguards', `g${i + 1}`, { title: measure })),
      ...(withTable ? table : []),
    ],
  }
}
