/**
 * 预算项目绩效目标表 as Hebei's offices print it, 2022 and 2025; and what a document has beyond it, in rows of
 * its own.
 */
import type { Project } from '#core/target/project.ts'
import { titleOnPaper } from '#core/target/on-paper.ts'
import { asWan } from '#core/kernel/money.ts'
import {
  amountSlot,
  detailFields,
  fieldRows,
  goalRow,
  planRows,
  scheduleRows,
  unitText,
  type PaperField,
  type FormEdges,
} from '../fields.ts'
import { COLUMN, fitted, indicatorRows, type IndicatorColumn } from '../indicator-table.ts'
import { fittedEdges } from '../fit.ts'
import { paperNumber } from '../number.ts'
import { label, middle, slotTable, value, type Slot, type SlotRow } from '../slots.ts'
import { SHEET_WIDTHS, yearWords, type ProjectForm } from './form.ts'

/** The right edge of the labels at the left. */
const FRAME: FormEdges = { label: 1460, right: SHEET_WIDTHS.portrait }

export const hebeiForm: ProjectForm = {
  orientation: 'portrait',
  draw: (project, { fiscalYear, yearUnsaid, unitLine }) => [
    ...(yearUnsaid ? yearWords(fiscalYear) : []),
    slotTable(titleOnPaper(project), [
      unitRow(project, unitLine),
      ...headRows(project),
      ...planRows(project, FRAME),
      ...beyond(project),
      goalRow('绩效目标', project.goals, FRAME, project.goalNumber),
    ]),
    slotTable(
      '绩效指标',
      indicatorRows(project.indicators, hebeiIndicatorColumns(project), 0, SHEET_WIDTHS.portrait),
      true,
    ),
  ],
}

/** A code of 21 characters stays on one line, in wider stand-ins of 宋体 too. */
const [NAME_LABEL, NAME, UNIT_LINE] = [4520, 5550, 7415] as const

/**
 * 预算数, 其中：财政资金, 其他资金 and their labels: 99999.99 fits, longer amounts get more room.
 * @param widths of label and amount in turn.
 */
export function amountCells(texts: readonly string[], widths: readonly number[]): readonly Slot[] {
  const names = ['预算数', '其中：财政资金', '其他资金']
  const columns = names.flatMap((name, i): (readonly [string, number])[] => [
    [name, widths[i * 2] ?? 0],
    ['', widths[i * 2 + 1] ?? 0],
  ])
  const edges = fittedEdges(FRAME.label, FRAME.right, columns, [
    names.flatMap((name, i) => [name, texts[i] ?? '']),
  ])
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  return names.flatMap((name, i) => [
    label(...at(i * 2), name),
    middle(...at(i * 2 + 1), texts[i] ?? '', { number: paperNumber(texts[i] ?? '') }),
  ])
}

function unitRow({ unit }: Project, unitLine: string): SlotRow {
  return {
    keep: true,
    slots: [
      value(0, UNIT_LINE, unitLineOf(unit), { bare: true }),
      value(UNIT_LINE, FRAME.right, unitLine, { align: 'right', bare: true }),
    ],
  }
}

/** 763001某某局; a name alone says what it is. */
function unitLineOf(unit: Project['unit']): string {
  if (unit === null) return ''
  return unit.code === null ? `预算单位：${unit.name}` : unit.code + unit.name
}

/** 项目编码 … 资金用途, the rows that every Hebei form begins with. */
function headRows(project: Project): readonly SlotRow[] {
  const { budget } = project
  const rows: SlotRow[] = [
    {
      slots: [
        label(0, FRAME.label, '项目编码'),
        middle(FRAME.label, NAME_LABEL, project.code),
        label(NAME_LABEL, NAME, '项目名称'),
        value(NAME, FRAME.right, project.name),
      ],
    },
    {
      slots: [
        label(0, FRAME.label, '预算规模及\n资金用途', { rows: 2 }),
        ...amountCells(
          [budget.total, budget.fiscal, budget.other].map(asWan),
          [940, 2120, 1680, 1215, 1020, 965],
        ),
      ],
    },
    { slots: [value(FRAME.label, FRAME.right, project.purpose)] },
  ]
  return rows.map((row) => ({ ...row, keep: true }))
}

/** Fields that other forms have and this document too. */
export function beyond(project: Project): readonly SlotRow[] {
  const { budget, department, executionWeight, schedule, details, mediumTermGoals } = project
  const fields: PaperField[] = [
    ...(department === undefined ? [] : [{ label: '主管部门', text: unitText(department) }]),
    ...(executionWeight === undefined ? [] : [{ label: '执行率分值', text: executionWeight }]),
    ...detailFields(details),
  ]
  const carryover: SlotRow[] =
    budget.carryover === undefined
      ? []
      : [
          {
            keep: true,
            slots: [
              label(0, FRAME.label, '上年结转资金'),
              amountSlot(FRAME.label, FRAME.right, budget.carryover),
            ],
          },
        ]
  return [
    ...carryover,
    ...fieldRows(fields, FRAME),
    ...(schedule === undefined ? [] : scheduleRows(schedule, FRAME)),
    ...(mediumTermGoals === undefined ? [] : [goalRow('中期目标', mediumTermGoals, FRAME)]),
  ]
}

/** 满意度指标, 社会效益指标 and 2025年12月底前 stay on one line. */
export function hebeiIndicatorColumns({ indicators }: Project): readonly IndicatorColumn[] {
  const weighted = indicators.some((indicator) => indicator.weight !== null)
  const noted = indicators.some((indicator) => indicator.note !== undefined)
  const [level3, description, target, basis] = weighted ? [1460, 1640, 1480, 1420] : [1700, 1960, 1640, 1420]
  return fitted(
    [
      COLUMN.level1(1240),
      COLUMN.level2(1440),
      COLUMN.level3(level3),
      COLUMN.description(description),
      COLUMN.value(target),
      ...(weighted ? [COLUMN.weight(720)] : []),
      COLUMN.basis(basis),
      ...(noted ? [COLUMN.note(1000)] : []),
    ],
    indicators,
    { from: 0, to: SHEET_WIDTHS.portrait },
  )
}
