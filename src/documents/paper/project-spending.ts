/**
 * 项目支出表 of 部门预算: projects with their money of the year by 资金性质, 财政拨款结转结余 apart. The columns are
 * those of the table that departments publish with their budgets (待核对); what nobody said of its nature has a
 * column of its own, which the table of the regulations has not.
 */
import type { Template } from '../templates/template.ts'
import { formatMoney, type Fen } from '#core/kernel/money.ts'
import type { FundNature } from '#core/target/fund-nature.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, slotTable, spread, value, type Slot, type SlotRow } from './slots.ts'

/** `carried`: 财政拨款结转结余. */
export type SpendingPart = {
  readonly nature: FundNature | null
  readonly carried: boolean
  readonly amount: Fen
}

export type SpendingRow = {
  readonly name: string
  readonly code: string | null
  readonly unit: string | null
  readonly total: Fen
  readonly parts: readonly SpendingPart[]
}

export const PROJECT_SPENDING_TITLE = '项目支出表'

type FundColumn = { readonly title: string; readonly nature: FundNature | null; readonly carried: boolean }

const BUDGETS: readonly (readonly [string, FundNature])[] = [
  ['一般公共\n预算', 'general-budget'],
  ['政府性基金\n预算', 'government-fund'],
  ['国有资本\n经营预算', 'state-capital'],
  ['社会保险基金\n预算', 'social-insurance'],
]
const GROUPS: readonly { readonly title: string; readonly carried: boolean }[] = [
  { title: '本年拨款', carried: false },
  { title: '财政拨款结转结余', carried: true },
]
const SINGLE: readonly FundColumn[] = [
  { title: '财政专户\n管理资金', nature: 'special-account', carried: false },
  { title: '单位资金', nature: 'own', carried: false },
  { title: '未说明', nature: null, carried: false },
]
const COLUMNS: readonly FundColumn[] = [
  ...GROUPS.flatMap(({ carried }) => BUDGETS.map(([title, nature]) => ({ title, nature, carried }))),
  ...SINGLE,
]
const NAMED = ['项目编码', '项目名称', '项目单位', '合计'] as const
const WIDTHS = [1550, 1900, 1350, 850, ...COLUMNS.map(() => 810)]

/** @param template gives letterhead, margins and faces; its form plays no part. */
export function projectSpendingPaper(
  {
    title,
    rows,
    total,
  }: { readonly title: string; readonly rows: readonly SpendingRow[]; readonly total: SpendingRow },
  template: Template,
): Paper {
  const edges = spread(0, SHEET_WIDTHS.landscape, WIDTHS)
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    slotTable(title, [unitRow(), ...headRows(edges), ...[...rows, total].map((row) => rowOf(row, edges))]),
    ...template.notes.map((note): PaperPiece => ({ kind: 'words', role: 'note', text: note })),
  ]
  return singleSectionPaper(
    title,
    { name: PROJECT_SPENDING_TITLE, orientation: 'landscape', pieces },
    template,
  )
}

type Edges = readonly (readonly [number, number])[]
const at = (edges: Edges, i: number) => edges[i] ?? ([0, 0] as const)

function unitRow(): SlotRow {
  return {
    keep: true,
    slots: [label(0, SHEET_WIDTHS.landscape, '单位：万元', { align: 'right', bare: true })],
  }
}

function headRows(edges: Edges): readonly SlotRow[] {
  const first = NAMED.length
  const single = first + GROUPS.length * BUDGETS.length
  return [
    {
      header: true,
      keep: true,
      slots: [
        ...NAMED.map((title, i) => head(...at(edges, i), title, { rows: 2 })),
        ...GROUPS.map(({ title }, i) => {
          const from = first + i * BUDGETS.length
          return head(at(edges, from)[0], at(edges, from + BUDGETS.length - 1)[1], title)
        }),
        ...SINGLE.map(({ title }, i) => head(...at(edges, single + i), title, { rows: 2 })),
      ],
    },
    {
      header: true,
      keep: true,
      slots: COLUMNS.slice(0, single - first).map(({ title }, i) => head(...at(edges, first + i), title)),
    },
  ]
}

function rowOf({ code, name, unit, total, parts }: SpendingRow, edges: Edges): SlotRow {
  const amount = (i: number, of: Fen): Slot => {
    const text = of === 0n ? '' : formatMoney(of, '万元', 2)
    return value(...at(edges, i), text, { align: 'right', number: paperNumber(text) })
  }
  return {
    slots: [
      value(...at(edges, 0), code),
      value(...at(edges, 1), name),
      value(...at(edges, 2), unit),
      amount(3, total),
      ...COLUMNS.map((column, i) =>
        amount(
          NAMED.length + i,
          parts
            .filter(({ nature, carried }) => nature === column.nature && carried === column.carried)
            .reduce((sum, part) => (sum + part.amount) as Fen, 0n as Fen),
        ),
      ),
    ],
  }
}
