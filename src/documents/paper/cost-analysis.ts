/**
 * 成本分析表: activities with their cost items, 小计 with the unit cost and what it is held against, 合计, what was
 * concluded and advised. The same table is read back (core/cost-analysis/analysis-sheet.ts). Its columns follow
 * published guides; no official form was at hand: 待核对.
 */
import type { CostItem } from '#core/cost-analysis/analysis.ts'
import {
  COST_HEADS,
  COST_KIND_WORDS,
  COST_SHEET_ADVICE,
  COST_SHEET_CONCLUSION,
  type CostField,
} from '#core/cost-analysis/analysis-sheet.ts'
import { keptYuan, type ActivityFigures } from '#core/cost-analysis/judge.ts'
import { addMoney, fen, formatMoney, type Fen } from '#core/kernel/money.ts'
import { costFindingText } from '#text/cost-analysis.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, slotTable, spread, value, type SlotRow } from './slots.ts'

export type CostAnalysisOnPaper = {
  readonly title: string
  readonly year: number
  readonly isDraft: boolean
  readonly activities: readonly {
    readonly office: string
    readonly project: string
    readonly name: string
    readonly per: string
    readonly quantity: string
    readonly advised: Fen | null
    readonly items: readonly CostItem[]
    readonly figures: ActivityFigures
  }[]
  readonly conclusion: string
  readonly advice: string
}
type Activity = CostAnalysisOnPaper['activities'][number]

const FIELDS: readonly (readonly [CostField, number])[] = [
  ['office', 13],
  ['project', 15],
  ['activity', 13],
  ['per', 6],
  ['done', 8],
  ['advised', 9],
  ['kind', 8],
  ['item', 14],
  ['quantity', 7],
  ['unit', 6],
  ['price', 10],
  ['amount', 11],
  ['basis', 16],
]
const MONEY: ReadonlySet<CostField> = new Set<CostField>(['advised', 'price', 'amount'])
const EDGES = spread(
  0,
  SHEET_WIDTHS.landscape,
  FIELDS.map(([, width]) => width),
)
const at = (field: CostField): readonly [number, number] =>
  EDGES[FIELDS.findIndex(([one]) => one === field)] ?? [0, 0]
/** From the left edge of a column to the right edge of another. */
const across = (from: CostField, to: CostField): readonly [number, number] => [at(from)[0], at(to)[1]]

/** @param template gives letterhead, margins and faces; its form plays no part */
export function costAnalysisPaper(analysis: CostAnalysisOnPaper, template: Template): Paper {
  const title = `${analysis.title}表${analysis.isDraft ? '（征求意见稿）' : ''}`
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    { kind: 'words', role: 'year', text: `（${analysis.year}年度）` },
    slotTable('成本分析表', [
      headRow(),
      ...analysis.activities.flatMap(activityRows),
      totalRow(analysis.activities),
      wordsRow(COST_SHEET_CONCLUSION, analysis.conclusion),
      wordsRow(COST_SHEET_ADVICE, analysis.advice),
    ]),
    {
      kind: 'words',
      role: 'note',
      text: '单位成本 = 金额 ÷ 完成数量。表式参考各地成本绩效分析的通行做法，待核对。',
    },
  ]
  return singleSectionPaper(
    analysis.title,
    { name: '成本分析表', orientation: 'landscape', pieces },
    template,
  )
}

function headRow(): SlotRow {
  return {
    header: true,
    keep: true,
    slots: FIELDS.map(([field]) =>
      head(...at(field), `${COST_HEADS[field][0] ?? ''}${MONEY.has(field) ? '（元）' : ''}`),
    ),
  }
}

function yuan(amount: Fen): string {
  return formatMoney(amount, '元', 2)
}

const figure = (field: CostField, text: string) => middle(...at(field), text, { number: paperNumber(text) })

function activityRows(activity: Activity): readonly SlotRow[] {
  const { office, project, name, per, quantity, advised, items } = activity
  const rows = Math.max(items.length, 1)
  const own = [
    value(...at('office'), office, { rows }),
    value(...at('project'), project, { rows }),
    value(...at('activity'), name, { rows }),
    middle(...at('per'), per, { rows }),
    middle(...at('done'), quantity, { rows, number: paperNumber(quantity) }),
    middle(...at('advised'), advised === null ? null : yuan(advised), { rows }),
  ]
  return [
    ...(items.length === 0
      ? [{ slots: [...own, value(...across('kind', 'basis'), null)] }]
      : items.map((item, i): SlotRow => ({ slots: [...(i === 0 ? own : []), ...itemSlots(item)] }))),
    {
      slots: [
        label(...across('office', 'price'), '小计'),
        figure('amount', yuan(sumOf(items))),
        value(...at('basis'), unitCostText(activity)),
      ],
    },
  ]
}

function itemSlots({ kind, name, quantity, unit, price, amount, basis }: CostItem) {
  return [
    middle(...at('kind'), COST_KIND_WORDS[kind][0] ?? ''),
    value(...at('item'), name),
    figure('quantity', quantity),
    middle(...at('unit'), unit),
    figure('price', yuan(price)),
    figure('amount', yuan(amount)),
    value(...at('basis'), basis),
  ]
}

/** 单位成本1164.00元/人；标准900.00元/人（…）；同类中位数770.50元/人（7家）；成本偏高：… */
function unitCostText({ per, figures }: Activity): string {
  const { unitCost, standard, others, lastYear, findings } = figures
  const each = (text: string) => `${text}元/${per}`
  return [
    ...(unitCost === null ? [] : [`单位成本${each(keptYuan(unitCost))}`]),
    ...(standard === null ? [] : [`支出标准${each(keptYuan(standard.amount))}（${standard.number}）`]),
    others.median === null
      ? `同类单位${others.units}家，不作比较`
      : `同类${others.units}家中位数${each(keptYuan(others.median))}`,
    ...(lastYear === null ? [] : [`${lastYear.year}年${each(keptYuan(lastYear.unitCost))}`]),
    ...findings.map((finding) => costFindingText(finding, per, 'zh-CN')),
  ].join('；')
}

function sumOf(items: readonly CostItem[]): Fen {
  return items.reduce((sum, { amount }) => addMoney(sum, amount), fen(0n))
}

function totalRow(activities: readonly Activity[]): SlotRow {
  return {
    slots: [
      label(...across('office', 'price'), '合计'),
      figure('amount', yuan(sumOf(activities.flatMap(({ items }) => items)))),
      value(...at('basis'), null),
    ],
  }
}

function wordsRow(title: string, text: string): SlotRow {
  return {
    slots: [label(...across('office', 'office'), title), value(...across('project', 'basis'), text)],
  }
}
