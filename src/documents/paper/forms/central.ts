/**
 * 项目支出绩效目标申报表 after 财预〔2015〕88号: the medium-term target and the one of the year side by
 * side, indicators too.
 */
import type { Detail, Indicator, Project } from '#core/target/project.ts'
import { countedGoals } from '#core/target/counted-goals.ts'
import { titleOnPaper } from '#core/target/on-paper.ts'
import {
  amountSlot,
  detailFields,
  fieldRows,
  showsPlan,
  planRows,
  scheduleRows,
  type PaperField,
  type FormEdges,
} from '../fields.ts'
import {
  bodyRows,
  COLUMN,
  fitted,
  headRow,
  rowSlots,
  writtenColumns,
  type IndicatorColumn,
} from '../indicator-table.ts'
import { head, label, middle, slotTable, value, type Slot, type SlotRow } from '../slots.ts'
import { paperNumber } from '../number.ts'
import { SHEET_WIDTHS, yearWords, type ProjectForm } from './form.ts'
import { identity } from './weights.ts'

const FRAME: FormEdges = { label: 1700, right: SHEET_WIDTHS.landscape }
const MIDDLE = 8135

export const centralForm: ProjectForm = {
  orientation: 'landscape',
  draw: (project, { fiscalYear }) => [
    ...yearWords(fiscalYear),
    slotTable(titleOnPaper(project), [
      ...fieldRows(
        [
          { label: '项目名称', text: project.name, wide: true },
          ...identity(project),
          ...points(project),
          ...detailFields(fundsApart(project).others),
        ],
        FRAME,
      ),
      ...fundRows(project),
      ...(project.purpose === null
        ? []
        : fieldRows([{ label: '资金用途', text: project.purpose, wide: true }], FRAME)),
      ...(showsPlan(project) ? planRows(project, FRAME) : []),
      ...(project.schedule === undefined ? [] : scheduleRows(project.schedule, FRAME)),
      ...goalRows(project),
    ]),
    slotTable('绩效指标', indicatorSets(project.indicators), true),
  ],
}

function points({ executionWeight }: Project): readonly PaperField[] {
  return executionWeight === undefined ? [] : [{ label: '执行率分值', text: executionWeight }]
}

/**
 * 中期资金总额 and what it is made of are fields of words to the exchange format; on the form they are lines of
 * the funds.
 */
function fundsApart({ details = [] }: Project): {
  readonly funds: readonly Detail[]
  readonly others: readonly Detail[]
} {
  const first = details.findIndex(({ label: name }) => MEDIUM_FUNDS.test(name))
  if (first < 0) return { funds: [], others: details }
  let end = first + 1
  while (PART_OF_FUNDS.test(details[end]?.label ?? '')) end++
  return { funds: details.slice(first, end), others: [...details.slice(0, first), ...details.slice(end)] }
}

const MEDIUM_FUNDS = /^(?:中期|实施期|实施周期).{0,4}(?:资金|金额)/u
const PART_OF_FUNDS = /^(?:其中[:：])?(?:财政拨款|财政资金|其他资金|上年结转.{0,2})$/u

/** Funds of the medium term beside those of the year. */
function fundRows(project: Project): readonly SlotRow[] {
  const { budget } = project
  const { funds } = fundsApart(project)
  const annual: readonly (readonly [string, string | null])[] = [
    ['年度资金总额', budget.total],
    ['其中：财政拨款', budget.fiscal],
    ...(budget.carryover === undefined ? [] : [['上年结转资金', budget.carryover] as const]),
    ['其他资金', budget.other],
  ]
  const rows = Math.max(annual.length, funds.length)
  const from = funds.length === 0 ? FRAME.label : MIDDLE
  const figures = from + Math.round((FRAME.right - from) / 2)
  const half = FRAME.label + Math.round((MIDDLE - FRAME.label) / 2)
  return Array.from({ length: rows }, (_, i): SlotRow => {
    const [name = '', amount = null] = annual[i] ?? []
    const medium = funds[i]
    return {
      keep: true,
      slots: [
        ...(i === 0 ? [label(0, FRAME.label, '项目资金\n（万元）', { rows })] : []),
        // As written: the exchange format knows them as words.
        ...(funds.length === 0
          ? []
          : [
              label(FRAME.label, half, medium?.label ?? ''),
              middle(half, MIDDLE, medium?.text ?? null, { number: paperNumber(medium?.text ?? '') }),
            ]),
        label(from, figures, name),
        amountSlot(figures, FRAME.right, amount),
      ],
    }
  })
}

/** 中期目标 beside 年度目标. */
function goalRows({ mediumTermGoals = [], goals, goalNumber }: Project): readonly SlotRow[] {
  return [
    {
      keep: true,
      slots: [
        label(0, FRAME.label, '总体目标', { rows: 2 }),
        head(FRAME.label, MIDDLE, '中期目标'),
        head(MIDDLE, FRAME.right, '年度目标'),
      ],
    },
    {
      keep: true,
      slots: [
        { ...value(FRAME.label, MIDDLE, null), lines: countedGoals(mediumTermGoals) },
        { ...value(MIDDLE, FRAME.right, null), lines: countedGoals(goals, goalNumber) },
      ],
    },
  ]
}

/**
 * Level 1 at the left, then the columns of either set: rows of one level 1 are side by side, the shorter
 * set ends in blanks.
 */
function indicatorSets(indicators: readonly Indicator[]): readonly SlotRow[] {
  const columnsOf = (set: readonly Indicator[]): readonly IndicatorColumn[] => [
    COLUMN.level2(1900),
    COLUMN.level3(2635),
    COLUMN.value(1900),
    ...(set.some(({ weight }) => weight !== null) ? [COLUMN.weight(800)] : []),
    ...writtenColumns(set, { description: 2000, basis: 1420, note: 1200 }),
  ]
  const medium = indicators.filter(({ term }) => term === 'medium-term')
  const annual = indicators.filter(({ term }) => term === undefined)
  const left = fitted(columnsOf(medium), medium, { from: FRAME.label, to: MIDDLE })
  const right = fitted(columnsOf(annual), annual, { from: MIDDLE, to: FRAME.right })
  const rows: SlotRow[] = [
    {
      header: true,
      keep: true,
      slots: [
        head(0, FRAME.label, '一级指标'),
        ...headRow(left, FRAME.label, MIDDLE).slots,
        ...headRow(right, MIDDLE, FRAME.right).slots,
      ],
    },
  ]
  for (const group of sideBySide(runsOf(medium), runsOf(annual))) {
    const height = Math.max(group.medium.length, group.annual.length)
    const beside = bodyRows(group.medium, left, FRAME.label, MIDDLE)
    const behind = bodyRows(group.annual, right, MIDDLE, FRAME.right)
    for (let row = 0; row < height; row++) {
      const first: readonly Slot[] =
        row === 0 ? [{ ...label(0, FRAME.label, group.label, { rows: height }), role: 'group' }] : []
      rows.push({
        slots: [
          ...first,
          ...(beside[row]?.slots ?? blanks(left, FRAME.label, MIDDLE)),
          ...(behind[row]?.slots ?? blanks(right, MIDDLE, FRAME.right)),
        ],
      })
    }
  }
  return rows
}

function blanks(columns: readonly IndicatorColumn[], from: number, to: number): readonly Slot[] {
  return rowSlots(null, columns, { from, to }, () => 1)
}

/** Neighbours of one level 1. */
type Run = { readonly label: string; readonly members: readonly Indicator[] }
type Group = {
  readonly label: string
  readonly medium: readonly Indicator[]
  readonly annual: readonly Indicator[]
}

function runsOf(set: readonly Indicator[]): readonly Run[] {
  const runs: { label: string; members: Indicator[] }[] = []
  for (const one of set) {
    const label = COLUMN.level1(1).text(one) ?? ''
    const last = runs.at(-1)
    if (last?.label === label) last.members.push(one)
    else runs.push({ label, members: [one] })
  }
  return runs
}

/** The runs of both sets in their own order, equal ones beside each other. */
function sideBySide(medium: readonly Run[], annual: readonly Run[]): readonly Group[] {
  const groups: Group[] = []
  let next = 0
  for (const [index, run] of annual.entries()) {
    const found = medium.findIndex((one, i) => i >= next && one.label === run.label)
    // A run that only comes later in the other set is not waited for when this set has it again before that.
    const meets =
      found >= 0 &&
      !medium
        .slice(next, found)
        .some((one) => annual.slice(index + 1).some(({ label }) => label === one.label))
    if (meets) {
      for (const one of medium.slice(next, found))
        groups.push({ label: one.label, medium: one.members, annual: [] })
      groups.push({ label: run.label, medium: medium[found]?.members ?? [], annual: run.members })
      next = found + 1
    } else groups.push({ label: run.label, medium: [], annual: run.members })
  }
  for (const one of medium.slice(next)) groups.push({ label: one.label, medium: one.members, annual: [] })
  return groups
}
