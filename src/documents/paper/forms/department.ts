/** 部门（单位）整体支出绩效目标表: what the department is for, its tasks and funds, its goals and indicators. */
import type { DepartmentFund, DepartmentTargets, DepartmentTask } from '#core/target/department.ts'
import { asWan } from '#core/kernel/money.ts'
import type { Indicator } from '#core/target/project.ts'
import { departmentTitleOnPaper } from '#core/target/on-paper.ts'
import { amountSlot, detailFields, fieldRows, goalRow, unitText, type FormEdges } from '../fields.ts'
import {
  bodyRows,
  COLUMN,
  fitted,
  headRow,
  indicatorRows,
  writtenColumns,
  type IndicatorColumn,
} from '../indicator-table.ts'
import { fittedEdges } from '../fit.ts'
import { paperNumber, shareText } from '../number.ts'
import type { Orientation, PaperPiece } from '../paper.ts'
import { head, label, middle, slotTable, value, type SlotRow } from '../slots.ts'
import { SHEET_WIDTHS, yearWords, type FormSetting } from './form.ts'
import {
  closing,
  fundRows as evaluationFunds,
  outcomeRows,
  resultColumns,
  totalRow,
  columnTotals,
  withTotal,
} from './self-evaluation.ts'

const FRAME: FormEdges = { label: 1460, right: SHEET_WIDTHS.portrait }

export const departmentForm: {
  readonly orientation: Orientation
  readonly draw: (department: DepartmentTargets, setting: FormSetting) => readonly PaperPiece[]
} = {
  orientation: 'portrait',
  draw: (department, { fiscalYear }) => {
    const { evaluation, indicators } = department
    const left = indicators.every(({ term }) => term === undefined) ? 0 : TERM
    const columns = fitted(
      evaluation
        ? resultColumns(indicators)
        : [
            COLUMN.level1(1640),
            COLUMN.level2(2060),
            COLUMN.level3(3000),
            COLUMN.value(2200),
            ...(indicators.some(({ weight }) => weight !== null) ? [COLUMN.weight(900)] : []),
            ...writtenColumns(indicators, { description: 1800, basis: 1420, note: 1200 }),
          ],
      indicators,
      { from: left, to: FRAME.right },
      evaluation ? columnTotals(evaluation) : {},
    )
    return [
      ...yearWords(fiscalYear),
      slotTable(departmentTitleOnPaper(department), [
        ...fieldRows(
          [
            { label: '部门名称', text: unitText(department.unit), wide: true },
            ...detailFields(department.details),
          ],
          FRAME,
        ),
        ...(department.functions === null
          ? []
          : fieldRows([{ label: '部门职能概述', text: department.functions, wide: true }], FRAME)),
        ...(department.tasks.length === 0 ? [] : taskRows(department.tasks, FRAME)),
        ...(department.funds.length === 0 ? [] : fundRows(department.funds)),
        ...(evaluation ? evaluationFunds(evaluation.funds, FRAME) : []),
        ...(department.mediumTermGoals === undefined
          ? []
          : [goalRow('中期目标', department.mediumTermGoals, FRAME)]),
        ...(evaluation
          ? outcomeRows(department.goals, evaluation.outcome, FRAME)
          : [goalRow('年度总体目标', department.goals, FRAME)]),
      ]),
      slotTable(
        '绩效指标',
        withTotal(termRows(indicators, columns), evaluation ? totalRow(evaluation, columns, FRAME) : null),
        true,
      ),
      ...closing(evaluation, FRAME),
    ]
  },
}

/**
 * Indicators of goals of the medium term and of the year, each below the name of its goals; of the year alone
 * without.
 */
function termRows(indicators: readonly Indicator[], columns: readonly IndicatorColumn[]): readonly SlotRow[] {
  if (indicators.every(({ term }) => term === undefined))
    return indicatorRows(indicators, columns, 0, FRAME.right)
  return [
    {
      ...headRow(columns, TERM, FRAME.right),
      slots: [head(0, TERM, ''), ...headRow(columns, TERM, FRAME.right).slots],
    },
    ...termRuns(indicators).flatMap((run) => {
      const [first, ...rest] = bodyRows(run, columns, TERM, FRAME.right)
      const name = run[0]?.term === undefined ? '年度\n目标' : '中期\n目标'
      return first === undefined
        ? []
        : [
            {
              ...first,
              slots: [
                { ...label(0, TERM, name, { rows: run.length }), role: 'group' as const },
                ...first.slots,
              ],
            },
            ...rest,
          ]
    }),
  ]
}

const TERM = 640

function termRuns(indicators: readonly Indicator[]): readonly (readonly Indicator[])[] {
  const runs: Indicator[][] = []
  for (const one of indicators) {
    const last = runs.at(-1)
    if (last?.[0]?.term === one.term && last) last.push(one)
    else runs.push([one])
  }
  return runs
}

type TaskHead = {
  readonly title: string
  readonly width: number
  readonly text: (task: DepartmentTask) => string
  readonly isAmount: boolean
}

function taskHeads(tasks: readonly DepartmentTask[]): readonly TaskHead[] {
  const words = (title: string, width: number, text: TaskHead['text']): TaskHead => ({
    title,
    width,
    text,
    isAmount: false,
  })
  const amount = (title: string, of: (task: DepartmentTask) => string | null): TaskHead => ({
    title,
    width: 1080,
    text: (task) => asWan(of(task)),
    isAmount: true,
  })
  return [
    words('任务名称', 2000, ({ name }) => name),
    words('主要内容', 2700, ({ content }) => content ?? ''),
    ...(tasks.some(({ outcome }) => outcome !== undefined)
      ? [words('完成情况', 2700, ({ outcome }) => outcome ?? '')]
      : []),
    amount('预算金额\n（万元）', ({ budget }) => budget.total),
    amount('财政拨款', ({ budget }) => budget.fiscal),
    amount('其他资金', ({ budget }) => budget.other),
    ...(tasks.some(({ executed }) => executed !== undefined)
      ? [amount('执行数', ({ executed }) => executed ?? null)]
      : []),
  ]
}

/** 年度主要任务: what is done, and with how much money; in what came of it also what became of each. */
export function taskRows(
  tasks: readonly DepartmentTask[],
  { label: edge, right }: FormEdges,
): readonly SlotRow[] {
  const heads = taskHeads(tasks)
  const edges = fittedEdges(
    edge,
    right,
    heads.map(({ title, width }) => [title, width] as const),
    tasks.map((task) => heads.map(({ text }) => text(task))),
  )
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  return [
    {
      keep: true,
      slots: [
        label(0, edge, '年度\n主要任务', { rows: tasks.length + 1 }),
        ...heads.map(({ title }, i) => head(...at(i), title)),
      ],
    },
    ...tasks.map((task): SlotRow => ({
      keep: true,
      slots: heads.map(({ text, isAmount }, i) => {
        const words = text(task)
        return isAmount
          ? middle(...at(i), words, { number: paperNumber(words) })
          : value(...at(i), words === '' ? null : words)
      }),
    })),
  ]
}

/** 总体资金情况: a line for each item, amount and share for each year. */
function fundRows(funds: readonly DepartmentFund[]): readonly SlotRow[] {
  const years = [...new Set(funds.map(({ year }) => year))]
  const lines = fundLines(funds)
  const shared = funds.some(({ share }) => share !== null)
  const heads: readonly (readonly [string, number])[] = [
    ['项目', 2600],
    ...years.flatMap((year): (readonly [string, number])[] => [
      [year === null ? '金额' : `${year}年金额`, shared ? 1500 : 2500],
      ...(shared ? [['占比', 1000] as const] : []),
    ]),
  ]
  const texts = (line: readonly DepartmentFund[]) =>
    years.flatMap((year) => {
      const fund = line.find((one) => one.year === year)
      return [asWan(fund?.amount ?? null), ...(shared ? [shareText(fund?.share ?? null)] : [])]
    })
  const edges = fittedEdges(
    FRAME.label,
    FRAME.right,
    heads,
    lines.map((line) => [line[0]?.label ?? '', ...texts(line)]),
  )
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  return [
    {
      keep: true,
      slots: [
        label(0, FRAME.label, '总体\n资金情况\n（万元）', { rows: lines.length + 1 }),
        ...heads.map(([title], i) => head(...at(i), title)),
      ],
    },
    ...lines.map((line): SlotRow => ({
      keep: true,
      slots: [
        label(...at(0), line[0]?.label ?? ''),
        ...years.flatMap((year, i) => {
          const fund = line.find((one) => one.year === year)
          const first = 1 + i * (shared ? 2 : 1)
          const share = shareText(fund?.share ?? null)
          return [
            amountSlot(...at(first), fund?.amount ?? null),
            ...(shared ? [middle(...at(first + 1), share, { number: paperNumber(share) })] : []),
          ]
        }),
      ],
    })),
  ]
}

/** Neighbours of one label and different years are in one line; a label that comes again begins another. */
function fundLines(funds: readonly DepartmentFund[]): readonly (readonly DepartmentFund[])[] {
  const lines: DepartmentFund[][] = []
  for (const fund of funds) {
    const last = lines.at(-1)
    if (last?.[0]?.label === fund.label && !last.some(({ year }) => year === fund.year)) last.push(fund)
    else lines.push([fund])
  }
  return lines
}
