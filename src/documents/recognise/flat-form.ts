/**
 * The form that the rows of a project stand for, cell by cell with its place, for the engine that reads
 * forms.
 */
import type { Place } from '#core/kernel/place.ts'
import type { Cell, Table } from '../blocks.ts'
import { labelNote } from '../layouts/layout.ts'
import { noteUnit } from './amount.ts'
import { fundLabel, indicatorLabel, type FlatMeaning, type ProjectColumn } from './flat-columns.ts'
import { isGoal, withoutUnitLabel, type FlatProject, type LabelledValue } from './flat-projects.ts'
import { joinLines } from './raw.ts'

/** How the layouts call what lists call in many ways. */
const LABELS: Record<Exclude<ProjectColumn, 'goal' | 'medium-goal'>, string> = {
  total: '预算数',
  fiscal: '其中：财政资金',
  other: '其他资金',
  carryover: '上年结转资金',
  purpose: '资金用途',
}
const GOALS = { goal: '绩效目标', 'medium-goal': '中期目标' } as const

type Piece = { readonly text: string; readonly at: Place }

/** @param index the number of the table in the document. */
export function unfoldForm(project: FlatProject, index: number): Table {
  const rows: Piece[][] = [
    ...headRows(project),
    ...saidRows(project),
    ...planRows(project),
    ...fundRows(project),
    ...goalRows(project),
    ...indicatorRows(project),
    ...sumRows(project),
  ]
  return {
    kind: 'table',
    index,
    at: project.first.at,
    rows: rows.map((row, at) =>
      row.map((piece, column) => ({ ...piece, row: at + 1, column: column + 1, rowSpan: 1, columnSpan: 1 })),
    ),
  }
}

function headRows(project: FlatProject): readonly Piece[][] {
  const { keys, first, amountUnit } = project
  const rows: Piece[][] = []
  const add = (label: string, value: Piece | null) => {
    if (value) rows.push([{ text: label, at: value.at }, value])
  }
  add('项目编码', keys.get('code') ?? null)
  add('项目名称', keys.get('name') ?? { text: '', at: first.at })
  add('主管部门', named(keys.get('department-code'), keys.get('department')))
  add('预算单位', named(keys.get('unit-code'), keys.get('unit')))
  if (amountUnit) rows.push([amountUnit])
  return rows
}

/** 763001 and 某局 in two columns are 763001某局 in one; a code of another length is in brackets. */
function named(code: Cell | undefined, name: Cell | undefined): Piece | null {
  if (!name) return code ?? null
  const text = withoutUnitLabel(joinLines(name.text))
  if (!code || text.startsWith(code.text)) return { text, at: name.at }
  return { text: /^\d{6}$/u.test(code.text) ? code.text + text : `[${code.text}]${text}`, at: name.at }
}

function saidRows({ said }: FlatProject): readonly Piece[][] {
  return said.flatMap((each) => {
    if (
      each.meaning.kind === 'fund' ||
      each.meaning.kind === 'mark' ||
      isSum(each.meaning) ||
      isGoal(each.meaning)
    )
      return []
    return [[{ text: labelOf(each), at: each.label.at }, each.value]]
  })
}

function isSum(meaning: FlatMeaning): boolean {
  return meaning.kind === 'indicator' && (meaning.column === 'weight' || meaning.column === 'score')
}

/** With the unit that the header names: 预算金额（元） is 预算数（元）. */
function labelOf({ label, above, meaning }: LabelledValue): string {
  if (meaning.kind !== 'project' || meaning.column === 'goal' || meaning.column === 'medium-goal')
    return label.text
  const unit = noteUnit(labelNote(label.text)) ?? noteUnit(labelNote(above?.text ?? ''))
  return unit === null ? LABELS[meaning.column] : `${LABELS[meaning.column]}（${unit}）`
}

/** The marks of the spending plan, each with its share or amount. */
function planRows({ said }: FlatProject): readonly Piece[][] {
  const marks = said.filter(({ meaning }) => meaning.kind === 'mark')
  const [first] = marks
  if (!first) return []
  const note = labelNote(first.above?.text ?? '') ?? labelNote(first.label.text)
  const label = { text: note === null ? '资金支出计划' : `资金支出计划（${note}）`, at: first.label.at }
  return [
    [
      label,
      ...marks.flatMap(({ label: mark, value }) => [
        { text: mark.text.replace(/[（(].*$/u, ''), at: mark.at },
        value,
      ]),
    ],
  ]
}

/** 自评得分 in a list of projects is the sum below the indicators of a form. */
function sumRows({ said, labels }: FlatProject): readonly Piece[][] {
  const sums = (['weight', 'score'] as const).flatMap((name) => {
    const found = said.find(({ meaning }) => meaning.kind === 'indicator' && meaning.column === name)
    return found ? [{ name, found }] : []
  })
  const [first] = sums
  if (!first || labels.size > 0) return []
  const { at } = first.found.label
  const blank = { text: '', at }
  return [
    [
      ...(['level1', 'level2', 'level3'] as const).map((name) => ({ text: indicatorLabel(name, ''), at })),
      ...sums.map(({ name, found }) => ({ text: indicatorLabel(name, ''), at: found.label.at })),
    ],
    [{ text: '总分', at }, blank, blank, ...sums.map(({ found }) => found.value)],
  ]
}

/** Columns of money spent are the first line of the table of funds. */
function fundRows({ said }: FlatProject): readonly Piece[][] {
  const funds = said.flatMap(({ meaning, label, value }) =>
    meaning.kind === 'fund' ? [{ column: meaning.column, label, value }] : [],
  )
  const [first] = funds
  if (!first) return []
  const { at } = first.label
  return [
    [
      { text: '项目资金', at },
      { text: '', at },
      ...funds.map(({ column, label }) => ({ text: fundLabel(column, label.text), at: label.at })),
    ],
    [{ text: '', at }, { text: '年度资金总额', at }, ...funds.map(({ value }) => value)],
  ]
}

function goalRows({ said }: FlatProject): readonly Piece[][] {
  return (['goal', 'medium-goal'] as const).flatMap((name) =>
    said
      .filter(({ meaning }) => meaning.kind === 'project' && meaning.column === name)
      .map(({ value, label }, at) => [{ text: at === 0 ? GOALS[name] : '', at: label.at }, value]),
  )
}

function indicatorRows({ labels, indicators }: FlatProject): readonly Piece[][] {
  const [first] = labels.values()
  if (!first) return []
  const columns = [...labels.keys()]
  const header = columns.map((name) => ({
    text: indicatorLabel(name, labels.get(name)?.text ?? ''),
    at: labels.get(name)?.at ?? first.at,
  }))
  return [
    header,
    ...indicators.map((cells) => columns.map((name) => cells.get(name) ?? { text: '', at: first.at })),
  ]
}
