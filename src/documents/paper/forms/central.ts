/** 项目支出绩效目标申报表 after 财预〔2015〕88号: the medium-term target and the one of the year side by side, indicators too. */
import type { Indicator, Project } from '#core/target/document.ts'
import { amountSlot, detailFields, fieldRows, goalLines, hasPlan, planRows, scheduleRows, type Field, type Frame } from '../fields.ts'
import { bodyRows, COLUMN, edgesOf, headRow, writtenColumns, type IndicatorColumn } from '../indicator-table.ts'
import { head, label, tableOf, value, type Slot, type SlotRow } from '../slots.ts'
import { SHEET, yearWords, type ProjectForm } from './form.ts'
import { identity } from './weights.ts'

const FRAME: Frame = { label: 1700, right: SHEET.landscape }
const MIDDLE = 8135

export const centralForm: ProjectForm = {
  orientation: 'landscape',
  draw: (project, { fiscalYear }) => [
    ...yearWords(fiscalYear),
    tableOf(project.title ?? project.name, [
      ...fieldRows([{ label: '项目名称', text: project.name, wide: true }, ...identity(project), ...points(project), ...detailFields(project.details)], FRAME),
      ...fundRows(project),
      ...(project.purpose === null ? [] : fieldRows([{ label: '资金用途', text: project.purpose, wide: true }], FRAME)),
      ...(hasPlan(project) ? planRows(project, FRAME) : []),
      ...(project.schedule === undefined ? [] : scheduleRows(project.schedule, FRAME)),
      ...goalRows(project),
    ]),
    tableOf('绩效指标', indicatorSets(project.indicators), true),
  ],
}

function points({ executionWeight }: Project): readonly Field[] {
  return executionWeight === undefined ? [] : [{ label: '执行率分值', text: executionWeight }]
}

function fundRows({ budget }: Project): readonly SlotRow[] {
  const lines: readonly (readonly [string, string | null])[] = [
    ['年度资金总额', budget.total],
    ['其中：财政拨款', budget.fiscal],
    ...(budget.carryover === undefined ? [] : [['上年结转资金', budget.carryover] as const]),
    ['其他资金', budget.other],
  ]
  return lines.map(([name, amount], i) => ({
    keep: true,
    slots: [...(i === 0 ? [label(0, FRAME.label, '项目资金\n（万元）', { rows: lines.length })] : []), label(FRAME.label, FRAME.label + 3400, name), amountSlot(FRAME.label + 3400, FRAME.right, amount)],
  }))
}

/** 中期目标 beside 年度目标. */
function goalRows({ mediumTermGoals = [], goals }: Project): readonly SlotRow[] {
  return [
    { keep: true, slots: [label(0, FRAME.label, '总体目标', { rows: 2 }), head(FRAME.label, MIDDLE, '中期目标'), head(MIDDLE, FRAME.right, '年度目标')] },
    { keep: true, slots: [{ ...value(FRAME.label, MIDDLE, null), lines: goalLines(mediumTermGoals) }, { ...value(MIDDLE, FRAME.right, null), lines: goalLines(goals) }] },
  ]
}

/** Level 1 at the left, then the columns of either set: rows of one level 1 stand side by side, the shorter set ends in blanks. */
function indicatorSets(indicators: readonly Indicator[]): readonly SlotRow[] {
  const columnsOf = (set: readonly Indicator[]): readonly IndicatorColumn[] => [
    COLUMN.level2(1700), COLUMN.level3(2735), COLUMN.value(2000),
    ...(set.some(({ weight }) => weight !== null) ? [COLUMN.weight(800)] : []),
    ...writtenColumns(set, { description: 2000, basis: 1420, note: 1200 }),
  ]
  const medium = indicators.filter(({ term }) => term === 'medium-term')
  const annual = indicators.filter(({ term }) => term === undefined)
  const sets = [{ set: medium, columns: columnsOf(medium), from: FRAME.label, to: MIDDLE }, { set: annual, columns: columnsOf(annual), from: MIDDLE, to: FRAME.right }]
  const level1 = COLUMN.level1(FRAME.label)
  const rows: SlotRow[] = [{ header: true, keep: true, slots: [head(0, FRAME.label, '一级指标'), ...sets.flatMap(({ columns, from, to }) => headRow(columns, from, to).slots)] }]
  for (const group of groupsOf(indicators, (one) => level1.text(one) ?? '')) {
    const parts = sets.map(({ columns, from, to, set }) => ({ columns, from, to, rows: bodyRows(set.filter((one) => group.members.includes(one)), columns, from, to) }))
    const height = Math.max(...parts.map((part) => part.rows.length))
    for (let row = 0; row < height; row++) {
      const first: Slot[] = row === 0 ? [{ ...label(0, FRAME.label, group.label, { rows: height }), role: 'group' }] : []
      rows.push({ slots: [...first, ...parts.flatMap((part) => part.rows[row]?.slots ?? blanks(part.columns, part.from, part.to))] })
    }
  }
  return rows
}

function blanks(columns: readonly IndicatorColumn[], from: number, to: number): readonly Slot[] {
  return edgesOf(columns, from, to).map(([left, right]) => value(left, right, null))
}

type Group = { readonly label: string; readonly members: readonly Indicator[] }

/** The indicators by level 1, in the order in which each is first met. */
function groupsOf(indicators: readonly Indicator[], labelOf: (indicator: Indicator) => string): readonly Group[] {
  const groups = new Map<string, Indicator[]>()
  for (const one of indicators) {
    const group = groups.get(labelOf(one))
    if (group) group.push(one)
    else groups.set(labelOf(one), [one])
  }
  return [...groups].map(([label, members]) => ({ label, members }))
}
