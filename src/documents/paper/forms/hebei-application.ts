/** 项目绩效目标申报表, Hebei's older form: amounts with their unit in the cell, a row for every goal. */
import type { Project } from '#core/target/project.ts'
import { titleOnPaper } from '#core/target/on-paper.ts'
import { asWan } from '#core/kernel/money.ts'
import { planRows, type FormEdges } from '../fields.ts'
import { indicatorRows } from '../indicator-table.ts'
import { label, middle, slotTable, value, type SlotRow } from '../slots.ts'
import { SHEET_WIDTHS, yearWords, type ProjectForm } from './form.ts'
import { amountCells, beyond, hebeiIndicatorColumns } from './hebei.ts'

const FRAME: FormEdges = { label: 1460, right: SHEET_WIDTHS.portrait }
const [NAME_LABEL, NAME] = [4520, 5550] as const
const GOAL = FRAME.label + 1000

export const hebeiApplicationForm: ProjectForm = {
  orientation: 'portrait',
  draw: (project, { fiscalYear, yearUnsaid }) => [
    ...(yearUnsaid ? yearWords(fiscalYear) : []),
    slotTable(titleOnPaper(project), [
      ...headRows(project),
      ...planRows(project, FRAME),
      ...beyond(project),
      ...goalRows(project.goals),
    ]),
    slotTable(
      '绩效指标',
      indicatorRows(project.indicators, hebeiIndicatorColumns(project), 0, SHEET_WIDTHS.portrait),
      true,
    ),
  ],
}

function headRows(project: Project): readonly SlotRow[] {
  const { unit, budget } = project
  return [
    ...(unit === null
      ? []
      : [
          {
            keep: true,
            slots: [
              label(0, FRAME.label, '预算单位'),
              value(FRAME.label, FRAME.right, (unit.code ?? '') + unit.name),
            ],
          },
        ]),
    {
      keep: true,
      slots: [
        label(0, FRAME.label, '项目编码'),
        middle(FRAME.label, NAME_LABEL, project.code),
        label(NAME_LABEL, NAME, '项目名称'),
        value(NAME, FRAME.right, project.name),
      ],
    },
    {
      keep: true,
      slots: [
        label(0, FRAME.label, '预算规模及\n资金用途', { rows: 2 }),
        ...amountCells(
          [budget.total, budget.fiscal, budget.other].map(wan),
          [840, 1860, 1640, 1460, 1020, 1120],
        ),
      ],
    },
    { keep: true, slots: [value(FRAME.label, FRAME.right, project.purpose)] },
  ]
}

/** 90万元: the form has no line that names the unit. */
function wan(decimal: string | null): string {
  return decimal === null ? '' : `${asWan(decimal)}万元`
}

/** 目标1, 目标2 … */
function goalRows(goals: readonly string[]): readonly SlotRow[] {
  if (goals.length === 0)
    return [{ keep: true, slots: [label(0, FRAME.label, '绩效目标'), value(FRAME.label, FRAME.right, null)] }]
  return goals.map((goal, i) => ({
    keep: true,
    slots: [
      ...(i === 0 ? [label(0, FRAME.label, '绩效目标', { rows: goals.length })] : []),
      label(FRAME.label, GOAL, `目标${i + 1}`),
      value(GOAL, FRAME.right, goal),
    ],
  }))
}
