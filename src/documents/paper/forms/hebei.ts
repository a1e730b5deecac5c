/** 预算项目绩效目标表 as Hebei's offices print it, 2022 and 2025; and what a document has beyond it, in rows of its own. */
import type { Project } from '#core/target/document.ts'
import { amountSlot, detailFields, fieldRows, goalRow, planRows, scheduleRows, unitText, type Field, type Frame } from '../fields.ts'
import { COLUMN, indicatorRows, type IndicatorColumn } from '../indicator-table.ts'
import { label, middle, tableOf, value, type SlotRow } from '../slots.ts'
import { SHEET, yearWords, type ProjectForm } from './form.ts'

/** The right edge of the labels at the left. */
const FRAME: Frame = { label: 1460, right: SHEET.portrait }

export const hebeiForm: ProjectForm = {
  orientation: 'portrait',
  draw: (project, { fiscalYear, yearUnsaid, unitLine }) => [
    ...(yearUnsaid ? yearWords(fiscalYear) : []),
    tableOf(project.title ?? project.name, [unitRow(project, unitLine), ...headRows(project), ...planRows(project, FRAME), ...beyond(project), goalRow('绩效目标', project.goals, FRAME)]),
    tableOf('绩效指标', indicatorRows(project.indicators, indicatorColumns(project), 0, SHEET.portrait), true),
  ],
}

/** A code of 21 characters stays on one line, in wider stand-ins of 宋体 too; so do the labels and 99999.99. */
const [TOTAL, FISCAL_LABEL, NAME, FISCAL, OTHER_LABEL, OTHER] = [2400, 4520, 5550, 6200, 7380, 8400] as const

function unitRow({ unit }: Project, unitLine: string): SlotRow {
  return { keep: true, slots: [value(0, FISCAL, unitLineOf(unit), { bare: true }), value(FISCAL, FRAME.right, unitLine, { align: 'right', bare: true })] }
}

/** 763001某某局; a name alone says what it is. */
function unitLineOf(unit: Project['unit']): string {
  return unit === null ? '' : unit.code === null ? `预算单位：${unit.name}` : unit.code + unit.name
}

/** 项目编码 … 资金用途, the rows that every Hebei form begins with. */
function headRows(project: Project): readonly SlotRow[] {
  const { budget } = project
  const rows: SlotRow[] = [
    { slots: [label(0, FRAME.label, '项目编码'), middle(FRAME.label, FISCAL_LABEL, project.code), label(FISCAL_LABEL, NAME, '项目名称'), value(NAME, FRAME.right, project.name)] },
    {
      slots: [
        label(0, FRAME.label, '预算规模及\n资金用途', { rows: 2 }),
        label(FRAME.label, TOTAL, '预算数'), amountSlot(TOTAL, FISCAL_LABEL, budget.total),
        label(FISCAL_LABEL, FISCAL, '其中：财政资金'), amountSlot(FISCAL, OTHER_LABEL, budget.fiscal),
        label(OTHER_LABEL, OTHER, '其他资金'), amountSlot(OTHER, FRAME.right, budget.other),
      ],
    },
    { slots: [value(FRAME.label, FRAME.right, project.purpose)] },
  ]
  return rows.map((row) => ({ ...row, keep: true }))
}

/** Fields that other forms have and this document too. */
export function beyond(project: Project): readonly SlotRow[] {
  const { budget, department, executionWeight, schedule, details, mediumTermGoals } = project
  const fields: Field[] = [
    ...(department === undefined ? [] : [{ label: '主管部门', text: unitText(department) }]),
    ...(executionWeight === undefined ? [] : [{ label: '执行率分值', text: executionWeight }]),
    ...detailFields(details),
  ]
  const carryover: SlotRow[] = budget.carryover === undefined ? [] : [{ keep: true, slots: [label(0, FRAME.label, '上年结转资金'), amountSlot(FRAME.label, FRAME.right, budget.carryover)] }]
  return [
    ...carryover,
    ...fieldRows(fields, FRAME),
    ...(schedule === undefined ? [] : scheduleRows(schedule, FRAME)),
    ...(mediumTermGoals === undefined ? [] : [goalRow('中期目标', mediumTermGoals, FRAME)]),
  ]
}

/** 满意度指标, 社会效益指标 and 2025年12月底前 stay on one line. */
export function indicatorColumns({ indicators }: Project): readonly IndicatorColumn[] {
  const weighted = indicators.some((indicator) => indicator.weight !== null)
  const noted = indicators.some((indicator) => indicator.note !== undefined)
  const [level3, description, target, basis] = weighted ? [1460, 1640, 1480, 1420] : [1700, 1960, 1640, 1420]
  return [
    COLUMN.level1(1240), COLUMN.level2(1440), COLUMN.level3(level3), COLUMN.description(description), COLUMN.value(target),
    ...(weighted ? [COLUMN.weight(720)] : []), COLUMN.basis(basis), ...(noted ? [COLUMN.note(1000)] : []),
  ]
}
