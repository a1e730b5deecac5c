/** 部门职责—工作活动—预算项目 as a table: merged duties and activities, a row for each project, sums in 万元. */
import type { DutyActivity } from '#core/target/document.ts'
import type { Project } from '#core/target/project.ts'
import { asWan } from '#core/kernel/money.ts'
import { dutyTree, type ActivityGroup, type DutyGroup } from '#core/target/duties.ts'
import { isProject } from '#core/writing/covered.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { PaperTable } from './paper.ts'
import { head, label, spread, slotTable, value, type Slot, type SlotRow } from './slots.ts'

const TITLES = ['部门职责', '工作活动', '活动目标', '预算项目', '预算数\n（万元）'] as const
const EDGES = spread(0, SHEET_WIDTHS.portrait, [18, 20, 24, 25, 13])
const at = (column: number) => EDGES[column] ?? ([0, 0] as const)

export function drawDuties(duties: readonly DutyActivity[], projects: readonly Project[]): PaperTable {
  const tree = dutyTree(
    duties,
    (named) => projects.find((project) => isProject(named, project))?.budget.total ?? null,
  )
  return slotTable('部门职责—工作活动—预算项目', [
    { header: true, keep: true, slots: TITLES.map((title, i) => head(...at(i), title)) },
    ...tree.duties.flatMap(rowsOfDuty),
    { slots: [label(0, at(4)[0], '合计'), money(tree.sum)] },
  ])
}

function rowsOfDuty(duty: DutyGroup): readonly SlotRow[] {
  const height = duty.activities.reduce((all, activity) => all + heightOf(activity), 0) + 1
  const rows = duty.activities.flatMap(rowsOfActivity)
  return [
    ...rows.map((row, i): SlotRow =>
      i === 0 ? { ...row, slots: [group(0, duty.duty, height), ...row.slots] } : row,
    ),
    { slots: [label(at(1)[0], at(4)[0], '小计'), money(duty.sum)] },
  ]
}

/** A row for each project; its sum below where there are several. */
function rowsOfActivity(activity: ActivityGroup): readonly SlotRow[] {
  const { projects, goal, sum } = activity
  const height = heightOf(activity)
  const lines = projects.length === 0 ? [{ name: '', amount: null }] : projects
  return lines
    .map(({ name, amount }, i): SlotRow => ({
      slots: [
        ...(i === 0 ? [group(1, activity.activity, height), value(...at(2), goal, { rows: height })] : []),
        value(...at(3), name),
        money(amount),
      ],
    }))
    .concat(projects.length > 1 ? [{ slots: [label(...at(3), '活动小计'), money(sum)] }] : [])
}

function heightOf({ projects }: ActivityGroup): number {
  return projects.length > 1 ? projects.length + 1 : 1
}

function group(column: number, text: string, rows: number): Slot {
  return { ...label(...at(column), text, { rows }), role: 'group' }
}

function money(amount: string | null): Slot {
  const text = asWan(amount)
  return value(...at(4), text, { align: 'right', number: paperNumber(text) })
}
