/**
 * 项目支出绩效目标表 with points, as the forms after 财预〔2021〕101号 have it: 执行率分值 beside
 * the funds, 成本指标 as a first level of its own where the document says so, 分值权重 in the last column.
 */
import type { Project } from '#core/target/project.ts'
import { titleOnPaper } from '#core/target/on-paper.ts'
import {
  amountSlot,
  detailFields,
  fieldRows,
  goalRow,
  showsPlan,
  planRows,
  scheduleRows,
  unitText,
  type FormEdges,
} from '../fields.ts'
import { COLUMN, fitted, indicatorRows, writtenColumns } from '../indicator-table.ts'
import { label, slotTable, type SlotRow } from '../slots.ts'
import { SHEET_WIDTHS, yearWords, type ProjectForm } from './form.ts'

const FRAME: FormEdges = { label: 1460, right: SHEET_WIDTHS.portrait }
const AMOUNT = 4100
const POINTS = 6700

export const weightsForm: ProjectForm = {
  orientation: 'portrait',
  draw: (project, { fiscalYear }) => [
    ...yearWords(fiscalYear),
    slotTable(titleOnPaper(project), [
      ...fieldRows(
        [
          { label: '项目名称', text: project.name, wide: true },
          ...identity(project),
          ...detailFields(project.details),
        ],
        FRAME,
      ),
      ...fundRows(project),
      ...(project.purpose === null
        ? []
        : fieldRows([{ label: '资金用途', text: project.purpose, wide: true }], FRAME)),
      ...(showsPlan(project) ? planRows(project, FRAME) : []),
      ...(project.schedule === undefined ? [] : scheduleRows(project.schedule, FRAME)),
      ...(project.mediumTermGoals === undefined ? [] : [goalRow('中期目标', project.mediumTermGoals, FRAME)]),
      goalRow('年度总体目标', project.goals, FRAME, project.goalNumber),
    ]),
    slotTable(
      '绩效指标',
      indicatorRows(
        project.indicators,
        fitted(
          [
            COLUMN.level1(1460),
            COLUMN.level2(2060),
            COLUMN.level3(2580),
            COLUMN.value(2240),
            COLUMN.weight(1060, '分值权重'),
            ...writtenColumns(project.indicators, { description: 1800, basis: 1420, note: 1200 }),
          ],
          project.indicators,
          { from: 0, to: FRAME.right },
        ),
        0,
        FRAME.right,
      ),
      true,
    ),
  ],
}

/** 项目编码, 主管部门, 实施单位: those that the form has. */
export function identity({ code, department, unit }: Project) {
  return [
    ...(code === null ? [] : [{ label: '项目编码', text: code }]),
    ...(department === undefined ? [] : [{ label: '主管部门', text: unitText(department) }]),
    { label: '实施单位', text: unitText(unit) },
  ]
}

/** 年度资金总额 and what it is made of; 执行率分值 beside them, where the form names it. */
function fundRows({ budget, executionWeight }: Project): readonly SlotRow[] {
  const lines: readonly (readonly [string, string | null])[] = [
    ['年度资金总额', budget.total],
    ['其中：财政拨款', budget.fiscal],
    ...(budget.carryover === undefined ? [] : [['上年结转资金', budget.carryover] as const]),
    ['其他资金', budget.other],
  ]
  const right = executionWeight === undefined ? FRAME.right : POINTS
  const points =
    executionWeight === undefined || executionWeight === null
      ? '执行率分值'
      : `执行率分值\n（${executionWeight}）`
  return lines.map(([name, amount], i) => ({
    keep: true,
    slots: [
      ...(i === 0 ? [label(0, FRAME.label, '项目资金\n（万元）', { rows: lines.length })] : []),
      label(FRAME.label, AMOUNT, name),
      amountSlot(AMOUNT, right, amount),
      ...(i === 0 && executionWeight !== undefined
        ? [label(POINTS, FRAME.right, points, { rows: lines.length })]
        : []),
    ],
  }))
}
