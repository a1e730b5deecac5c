/** The list of projects on paper: every column of the list on the screen, the total below. */
import type { Template } from '../templates/template.ts'
import { asWan } from '#core/kernel/money.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import { fittedEdges } from './fit.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, slotTable, value, type Slot, type SlotRow } from './slots.ts'

export type ListedProject = {
  readonly order: number
  readonly name: string
  readonly code: string | null
  readonly unitCode: string | null
  readonly unitName: string | null
  readonly fiscalYear: number | null
  /** 万元. */
  readonly budget: string | null
  readonly fiscal: string | null
  readonly other: string | null
  readonly indicators: number
  readonly findings: { readonly error: number; readonly warning: number; readonly advice: number }
  /** In words: 草稿, 已批复 … */
  readonly state: string
  readonly file: string
}

/** Sums over the list; a finding that touches several projects counts once. */
export type ListTotals = Pick<ListedProject, 'budget' | 'fiscal' | 'other' | 'indicators' | 'findings'>

type Column = {
  readonly title: string
  readonly width: number
  readonly slot: (from: number, to: number, project: ListedProject) => Slot
}

const text = (title: string, width: number, read: (project: ListedProject) => string | null): Column => ({
  title,
  width,
  slot: (from, to, project) => value(from, to, read(project)),
})
const figure = (title: string, width: number, read: (project: ListedProject) => number | null): Column => ({
  title,
  width,
  slot: (from, to, project) =>
    middle(from, to, read(project)?.toString() ?? null, {
      number: paperNumber(read(project)?.toString() ?? ''),
    }),
})
const amount = (title: string, key: 'budget' | 'fiscal' | 'other'): Column => ({
  title,
  width: 1060,
  slot: (from, to, project) =>
    value(from, to, asWan(project[key]), { align: 'right', number: paperNumber(asWan(project[key])) }),
})

/** A code of 21 characters stays on one line. */
const COLUMNS: readonly Column[] = [
  figure('序号', 560, ({ order }) => order),
  text('项目名称', 1960, ({ name }) => name),
  text('项目编码', 2380, ({ code }) => code),
  text('单位', 2100, ({ unitCode, unitName }) =>
    [unitCode, unitName].filter((part) => part !== null).join(' '),
  ),
  figure('年度', 620, ({ fiscalYear }) => fiscalYear),
  amount('预算数\n（万元）', 'budget'),
  amount('财政资金\n（万元）', 'fiscal'),
  amount('其他资金\n（万元）', 'other'),
  figure('指标', 560, ({ indicators }) => indicators),
  figure('错误', 560, ({ findings }) => findings.error),
  figure('警告', 560, ({ findings }) => findings.warning),
  figure('建议', 560, ({ findings }) => findings.advice),
  text('状态', 680, ({ state }) => state),
  text('来源文件', 1030, ({ file }) => file),
]

/** The column before the first that is summed. */
const TITLES = COLUMNS.findIndex(({ title }) => title.startsWith('预算数'))

/** The row of the total names no project. */
const NO_PROJECT = {
  name: '',
  code: null,
  unitCode: null,
  unitName: null,
  fiscalYear: null,
  state: '',
  file: '',
}

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function projectListPaper(
  title: string,
  projects: readonly ListedProject[],
  totals: ListTotals,
  template: Template,
): Paper {
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    slotTable(title, rowsOf(projects, totals)),
    ...template.notes.map((note): PaperPiece => ({ kind: 'words', role: 'note', text: note })),
  ]
  return singleSectionPaper(title, { name: title, orientation: 'landscape', pieces }, template)
}

function rowsOf(projects: readonly ListedProject[], totals: ListTotals): readonly SlotRow[] {
  const { budget, fiscal, other, indicators, findings } = totals
  const order = projects.length
  const all: ListedProject = { ...NO_PROJECT, order, budget, fiscal, other, indicators, findings }
  const edges = fittedEdges(
    0,
    SHEET_WIDTHS.landscape,
    COLUMNS.map(({ title: name, width }) => [name, width] as const),
    [all, ...projects].map((project) => COLUMNS.map(({ slot }) => slot(0, 0, project).lines.join('\n'))),
  )
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  return [
    { header: true, keep: true, slots: COLUMNS.map((column, i) => head(...at(i), column.title)) },
    ...projects.map((project, row): SlotRow => ({
      keep: row === projects.length - 1,
      slots: COLUMNS.map((column, i) => column.slot(...at(i), project)),
    })),
    {
      slots: [
        label(0, at(TITLES)[0], `合计 ${projects.length} 个项目`),
        ...COLUMNS.slice(TITLES).map((column, i) => column.slot(...at(TITLES + i), all)),
      ],
    },
  ]
}
