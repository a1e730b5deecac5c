/**
 * Cells of the text of a department: what they are called, where the keys lead, where a finding is. Pure.
 */
import {
  LIST_FIELDS,
  rowList,
  rowsOfList,
  STATEMENT_FIELDS,
  STATEMENT_HEAD,
  STATEMENT_LISTS,
  type StatementField,
  type StatementForm,
  type StatementHead,
  type StatementList,
  type StatementPlace,
  type StatementRow,
} from '#core/writing/statement-form.ts'
import { listedIn, rowOfField } from '#core/writing/statement-places.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { across, mergedRows, type MoveDirection } from '../../components/writing/lines.ts'

export const FIRST_PLACE: StatementPlace = { row: null, field: 'overallGoal' }

export type StatementColumn = {
  readonly field: StatementField
  readonly name: string
  /** Relative. */ readonly width: number
  readonly align?: 'center' | 'end'
}

const COLUMNS: { readonly [list in StatementList]: readonly StatementColumn[] } = {
  subGoals: [
    { field: 'title', name: '分项名称', width: 18 },
    { field: 'goal', name: '绩效目标', width: 34 },
    { field: 'measures', name: '绩效指标', width: 28 },
  ],
  safeguards: [
    { field: 'title', name: '措施名称', width: 20 },
    { field: 'text', name: '措施内容', width: 76 },
  ],
  duties: [
    { field: 'level1', name: '部门职责', width: 20 },
    { field: 'name', name: '工作活动', width: 24 },
    { field: 'goal', name: '活动目标', width: 28 },
  ],
  details: [
    { field: 'label', name: '栏目', width: 24 },
    { field: 'text', name: '内容', width: 76 },
  ],
  tasks: [
    { field: 'name', name: '任务名称', width: 18 },
    { field: 'content', name: '主要内容', width: 28 },
    { field: 'total', name: '预算金额', width: 16, align: 'end' },
    { field: 'fiscal', name: '财政拨款', width: 16, align: 'end' },
    { field: 'other', name: '其他资金', width: 14, align: 'end' },
  ],
  funds: [
    { field: 'label', name: '资金项目', width: 40 },
    { field: 'year', name: '年度', width: 12, align: 'center' },
    { field: 'amount', name: '金额', width: 28, align: 'end' },
    { field: 'share', name: '占比（%）', width: 20, align: 'end' },
  ],
  indicators: [
    { field: 'level1', name: '一级指标', width: 14, align: 'center' },
    { field: 'level2', name: '二级指标', width: 16, align: 'center' },
    { field: 'level3', name: '三级指标', width: 30 },
    { field: 'description', name: '绩效指标描述', width: 24 },
    { field: 'value', name: '指标值', width: 20 },
    { field: 'weight', name: '分值权重', width: 9, align: 'center' },
    { field: 'basis', name: '指标值确定依据', width: 18 },
    { field: 'note', name: '备注', width: 12 },
  ],
}

/** Columns that are shown only where some row fills them. */
const SOMETIMES: ReadonlySet<StatementField> = new Set<StatementField>([
  'year',
  'description',
  'weight',
  'note',
])

export function statementColumns(form: StatementForm, list: StatementList): readonly StatementColumn[] {
  const rows = rowsOfList(form, list)
  return COLUMNS[list].filter(
    ({ field }) => !SOMETIMES.has(field) || rows.some(({ cells }) => cells[field] !== ''),
  )
}

const HEAD_NAMES: { readonly [field in StatementHead]: string } = {
  title: '文本标题',
  overallGoal: '总体绩效目标',
  functions: '部门职能概述',
  goals: '年度总体目标',
  mediumTermGoals: '中期目标',
}

export const LIST_NAMES: { readonly [list in StatementList]: string } = {
  subGoals: '分项绩效目标',
  safeguards: '工作保障措施',
  duties: '部门职责—工作活动—预算项目',
  details: '其他栏目',
  tasks: '年度主要任务',
  funds: '总体资金情况',
  indicators: '绩效指标',
}

/** What a cell is called, without its row; `list` where its table is known. */
export function nameOfCell(field: StatementHead | StatementField, list: StatementList | null): string {
  const columns = list === null ? Object.values(COLUMNS).flat() : COLUMNS[list]
  if (field === 'projects') return '关联项目'
  return (
    (list === null ? HEAD_NAMES[field as StatementHead] : undefined) ??
    columns.find((column) => column.field === field)?.name ??
    field
  )
}

/** What a row that covers projects is called. */
export function nameOfRow({ list, cells }: StatementRow): string {
  return list === 'subGoals' ? cells.title : cells.name
}

/** What a cell is called where it is mentioned elsewhere: its row by the words that tell it. */
export function statementPlaceName(
  { rows }: StatementForm,
  { row, field }: { readonly row: string | null; readonly field: string },
): string {
  const here = rows.find(({ id }) => id === row)
  const list = STATEMENT_LISTS.find((one) => one === here?.list) ?? null
  const cell = [...STATEMENT_HEAD, ...STATEMENT_FIELDS].find((one) => one === field)
  const name = cell === undefined ? field : nameOfCell(cell, list)
  if (here === undefined || list === null) return name
  const { level3, title, label } = here.cells
  return `${[LIST_NAMES[list], [nameOfRow(here), level3, title, label].find((words) => words.trim() !== '')].filter(Boolean).join(' ')} · ${name}`
}

/** The table that is written, in the order of the paper. */
export function hasTable({ head, rows }: StatementForm): boolean {
  return (
    head.functions !== '' ||
    head.goals !== '' ||
    head.mediumTermGoals !== '' ||
    rows.some(
      ({ list }) => list === 'details' || list === 'tasks' || list === 'funds' || list === 'indicators',
    )
  )
}

function linesOf(form: StatementForm, duties: boolean): readonly (readonly StatementPlace[])[] {
  const rows = (list: StatementList) => {
    const columns = statementColumns(form, list)
    return rowsOfList(form, list).map(({ id }) =>
      columns.map(({ field }): StatementPlace => ({ row: id, field })),
    )
  }
  const alone = (field: StatementHead): StatementPlace[] => [{ row: null, field }]
  return [
    alone('title'),
    alone('overallGoal'),
    ...rows('subGoals'),
    ...rows('safeguards'),
    ...(duties ? rows('duties') : []),
    ...(hasTable(form)
      ? [
          alone('functions'),
          ...rows('details'),
          ...rows('tasks'),
          ...rows('funds'),
          alone('mediumTermGoals'),
          alone('goals'),
          ...rows('indicators'),
        ]
      : []),
  ]
}

/**
 * The cell that a key leads to; null at the edge of the form.
 * @param duties whether the form shows them
 */
export function neighbourIn(
  form: StatementForm,
  place: StatementPlace,
  direction: MoveDirection,
  duties = false,
): StatementPlace | null {
  const lines = linesOf(form, duties)
  const line = lines.findIndex((one) =>
    one.some(({ row, field }) => row === place.row && field === place.field),
  )
  const column = lines[line]?.findIndex(({ field }) => field === place.field) ?? -1
  if (line < 0) return null
  const at = (toLine: number, toColumn: number) => lines[toLine]?.[toColumn] ?? null
  switch (direction) {
    case 'left':
      return at(line, column - 1)
    case 'right':
      return at(line, column + 1)
    case 'next':
      return at(line, column + 1) ?? at(line + 1, 0)
    case 'previous':
      return at(line, column - 1) ?? at(line - 1, (lines[line - 1]?.length ?? 0) - 1)
    case 'up':
    case 'down': {
      const toLine = line + stepOver(form, place, direction)
      return at(toLine, across(column, lines[line]?.length ?? 0, lines[toLine]?.length ?? 0))
    }
  }
}

function listIn({ rows }: StatementForm, id: string): StatementList {
  const row = rows.find((one) => one.id === id)
  return row === undefined ? 'indicators' : rowList(row)
}

/** Up and down over a merged label leads out of it. */
function stepOver(form: StatementForm, { row, field }: StatementPlace, direction: 'up' | 'down'): number {
  if (row === null || (field !== 'level1' && field !== 'level2')) return direction === 'up' ? -1 : 1
  const rows = rowsOfList(form, listIn(form, row))
  const index = rows.findIndex(({ id }) => id === row)
  const { start, end } = mergedRows(rows, index, field)
  return direction === 'up' ? start - 1 - index : end - index
}

const HEAD_PLACE = /^(?:departments\.1\.(functions|goals|mediumTermGoals)|(overallGoal))$/u

/**
 * The cell that a 批注 speaks of; null where the form has none such.
 * @param form as it was saved @param listed the rows that the document has
 */
export function placeOfComment(
  field: string,
  form: StatementForm,
  listed: readonly string[],
): StatementPlace | null {
  const [, ofTable, ofWords] = HEAD_PLACE.exec(field) ?? []
  const head = (['overallGoal', 'functions', 'goals', 'mediumTermGoals'] as const).find(
    (one) => one === (ofTable ?? ofWords),
  )
  if (head !== undefined) return { row: null, field: head }
  const place = rowOfField(field)
  if (place === null) return null
  const row = listedIn({ form, listed }, place.list)[place.at]
  const cell =
    place.key === 'indicators'
      ? 'measures'
      : LIST_FIELDS[place.list].find((one) => one === (place.key ?? 'text'))
  return row === undefined || cell === undefined ? null : { row, field: cell }
}

const WORDS: { readonly [list in 'subGoals' | 'safeguards']: readonly StatementField[] } = {
  subGoals: ['goal', 'measures', 'title'],
  safeguards: ['text', 'title'],
}

/**
 * Where a finding on the words is: the cell that holds what it speaks of, or the first of its table; null
 * when on none.
 */
export function placeOfWords(
  { field, text, values }: Pick<LivingFinding, 'field' | 'text' | 'values'>,
  form: StatementForm,
): StatementPlace | null {
  const root = /^[a-z]+/iu.exec(field ?? '')?.[0]
  if (root === 'title' || root === 'overallGoal') return { row: null, field: root }
  if (root === 'departments') {
    const row = form.rows.find(
      ({ list, cells }) =>
        list === 'tasks' &&
        text !== null &&
        text !== '' &&
        (cells.name.includes(text) || cells.content.includes(text)),
    )
    return row === undefined
      ? {
          row: null,
          field:
            (['functions', 'mediumTermGoals'] as const).find(
              (one) => text !== null && text !== '' && form.head[one].includes(text),
            ) ?? 'goals',
        }
      : { row: row.id, field: row.cells.name.includes(text ?? '') ? 'name' : 'content' }
  }
  if (root !== 'subGoals' && root !== 'safeguards') return null
  const rows = rowsOfList(form, root)
  const said = typeof values['words'] === 'string' ? [text, values['words']] : [text]
  for (const part of said) {
    if (part === null || part === '') continue
    for (const cell of WORDS[root]) {
      const row = rows.find(({ cells }) => cells[cell].includes(part))
      if (row !== undefined) return { row: row.id, field: cell }
    }
  }
  const [first] = rows
  return first === undefined ? null : { row: first.id, field: LIST_FIELDS[root][1] ?? 'text' }
}
