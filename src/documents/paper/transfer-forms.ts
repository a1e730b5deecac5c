/**
 * 转移支付区域绩效目标申报表 and 转移支付区域绩效自评表 on paper. The same tables are read back (core/transfers/read-forms.ts).
 * Columns follow the tables of 财预〔2015〕163号 and of the yearly notice of 区域绩效自评: 待核对.
 */
import { BRANCH_LABEL, KIND_BRANCH, KIND_LABEL } from '#core/indicator/kind.ts'
import { percentText, quotient } from '#core/kernel/exact.ts'
import { fen, formatMoney } from '#core/kernel/money.ts'
import {
  LEVEL_WORDS,
  REPORT_FORM_TITLE,
  TARGET_FORM_TITLE,
  type FormFund,
  type FormHead,
  type FormIndicator,
  type ReportForm,
  type TargetForm,
} from '#core/transfers/forms.ts'
import { MANAGEMENT_LABEL, MANAGEMENT_MATTERS } from '#core/transfers/report.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS, yearWords } from './forms/form.ts'
import { paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, slotTable, spread, value, type Slot, type SlotRow } from './slots.ts'

const UNCHECKED = '表式参照上级下发的转移支付区域绩效表格，待核对。'

/** @param template gives letterhead, margins and faces; its form plays no part */
export function transferTargetPaper(form: TargetForm, template: Template): Paper {
  const title = form.name === '' ? TARGET_FORM_TITLE : `${form.name}${TARGET_FORM_TITLE}`
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: TARGET_FORM_TITLE },
    ...yearWords(form.year),
    slotTable(TARGET_FORM_TITLE, [
      ...headRows(form, PORTRAIT),
      ...targetFundRows(form),
      { slots: [label(...at(PORTRAIT, 0), '年度目标'), words(from(PORTRAIT, 1), form.goal)] },
      ...targetIndicators(form.indicators),
    ]),
    { kind: 'words', role: 'note', text: UNCHECKED },
  ]
  return singleSectionPaper(title, { name: '区域绩效目标', orientation: 'portrait', pieces }, template)
}

type Edges = readonly (readonly [number, number])[]
const PORTRAIT: Edges = spread(0, SHEET_WIDTHS.portrait, [17, 17, 21, 25, 20])
const LANDSCAPE: Edges = spread(0, SHEET_WIDTHS.landscape, [13, 15, 24, 15, 15, 18])

const at = (edges: Edges, column: number): readonly [number, number] => edges[column] ?? [0, 0]
/** From a column to the right edge of the table, or of another column. */
const from = (edges: Edges, first: number, last = edges.length - 1): readonly [number, number] => [
  at(edges, first)[0],
  at(edges, last)[1],
]

/** What is filled in, each line a paragraph. */
function words([left, right]: readonly [number, number], text: string): Slot {
  return { ...value(left, right, null), lines: text === '' ? [] : text.split('\n') }
}

function headRows({ name, ministry, department, level }: FormHead, edges: Edges): readonly SlotRow[] {
  const above = level === null ? '上级' : LEVEL_WORDS[level]
  return [
    { slots: [label(...at(edges, 0), '转移支付（项目）名称'), words(from(edges, 1), name)] },
    {
      slots: [
        label(...at(edges, 0), `${above}主管部门`),
        words(from(edges, 1, 2), ministry),
        label(...at(edges, 3), '地方主管部门'),
        words(from(edges, 4), department),
      ],
    },
  ]
}

const wan = (amount: string | null) => (amount === null ? '' : formatMoney(fen(BigInt(amount)), '万元', 2))
const figure = ([left, right]: readonly [number, number], text: string) =>
  middle(left, right, text, { number: paperNumber(text) })

function targetFundRows({ total, amount, local, level }: TargetForm): readonly SlotRow[] {
  const given = level === null ? '上级补助' : `${LEVEL_WORDS[level]}补助`
  const rows = [
    ['年度资金总额', total],
    [`其中：${given}`, amount],
    ['地方资金', local],
  ] as const
  return rows.map(([name, sum], i) => ({
    keep: i < rows.length - 1,
    slots: [
      ...(i === 0 ? [label(...at(PORTRAIT, 0), '资金情况（万元）', { rows: rows.length })] : []),
      label(...from(PORTRAIT, 1, 2), name, { align: 'left' as const }),
      figure(from(PORTRAIT, 3), wan(sum)),
    ],
  }))
}

function targetIndicators(indicators: readonly FormIndicator[]): readonly SlotRow[] {
  return [
    {
      header: true,
      keep: true,
      slots: [
        head(...at(PORTRAIT, 0), '一级指标'),
        head(...at(PORTRAIT, 1), '二级指标'),
        head(...from(PORTRAIT, 2, 3), '三级指标'),
        head(...at(PORTRAIT, 4), '指标值'),
      ],
    },
    ...indicators.map((one): SlotRow => ({
      slots: [
        ...levels(one, PORTRAIT),
        words(from(PORTRAIT, 2, 3), one.name),
        { ...words(at(PORTRAIT, 4), one.value), align: 'center' },
      ],
    })),
  ]
}

/** First and second level stand in every row, so that a row says what it is by itself. */
function levels({ kind }: FormIndicator, edges: Edges): readonly Slot[] {
  return [
    label(...at(edges, 0), kind === null ? '' : BRANCH_LABEL[KIND_BRANCH[kind]]),
    label(...at(edges, 1), kind === null ? '' : KIND_LABEL[kind]),
  ]
}

/** @param template gives letterhead, margins and faces; its form plays no part */
export function transferReportPaper(form: ReportForm, template: Template): Paper {
  const title = form.name === '' ? REPORT_FORM_TITLE : `${form.name}${REPORT_FORM_TITLE}`
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: REPORT_FORM_TITLE },
    ...yearWords(form.year),
    slotTable(REPORT_FORM_TITLE, [
      ...headRows(form, LANDSCAPE),
      { slots: [label(...at(LANDSCAPE, 0), '资金使用单位'), words(from(LANDSCAPE, 1), form.users)] },
      ...reportFundRows(form),
      ...managementRows(form),
      ...outcomeRows(form),
      ...reportIndicators(form),
      { slots: [label(...at(LANDSCAPE, 0), '说明'), words(from(LANDSCAPE, 1), form.found)] },
    ]),
    {
      kind: 'words',
      role: 'note',
      text: '说明：填写巡视、审计和财政监督中发现的问题及涉及的金额，没有的填“无”。',
    },
    { kind: 'words', role: 'note', text: UNCHECKED },
  ]
  return singleSectionPaper(title, { name: '区域绩效自评', orientation: 'landscape', pieces }, template)
}

function reportFundRows({ funds, level }: ReportForm): readonly SlotRow[] {
  const given = `其中：${level === null ? '上级补助' : `${LEVEL_WORDS[level]}财政资金`}`
  const rows: readonly (readonly [string, FormFund])[] = [
    ['年度资金总额', funds.total],
    [given, funds.transfer],
    ['地方资金', funds.local],
  ]
  return [
    {
      keep: true,
      slots: [
        label(...at(LANDSCAPE, 0), '资金投入情况（万元）', { rows: rows.length + 1 }),
        label(...from(LANDSCAPE, 1, 2), ''),
        head(...at(LANDSCAPE, 3), '全年预算数（A）'),
        head(...at(LANDSCAPE, 4), '全年执行数（B）'),
        head(...at(LANDSCAPE, 5), '预算执行率（B/A×100%）'),
      ],
    },
    ...rows.map(([name, { budget, paid }]): SlotRow => ({
      slots: [
        label(...from(LANDSCAPE, 1, 2), name, { align: 'left' }),
        figure(at(LANDSCAPE, 3), wan(budget)),
        figure(at(LANDSCAPE, 4), wan(paid)),
        middle(...at(LANDSCAPE, 5), rateText(budget, paid)),
      ],
    })),
  ]
}

function rateText(budget: string | null, paid: string | null): string {
  const under = budget === null ? 0n : BigInt(budget)
  return paid === null || under <= 0n ? '' : `${percentText(quotient(BigInt(paid), under))}%`
}

function managementRows({ management }: ReportForm): readonly SlotRow[] {
  return [
    {
      keep: true,
      slots: [
        label(...at(LANDSCAPE, 0), '资金管理情况', { rows: MANAGEMENT_MATTERS.length + 1 }),
        label(...at(LANDSCAPE, 1), ''),
        head(...from(LANDSCAPE, 2, 3), '情况说明'),
        head(...from(LANDSCAPE, 4), '存在问题和改进措施'),
      ],
    },
    ...MANAGEMENT_MATTERS.map((matter): SlotRow => ({
      slots: [
        label(...at(LANDSCAPE, 1), MANAGEMENT_LABEL[matter]),
        words(from(LANDSCAPE, 2, 3), management[matter].said),
        words(from(LANDSCAPE, 4), management[matter].problems),
      ],
    })),
  ]
}

function outcomeRows({ goal, outcome }: ReportForm): readonly SlotRow[] {
  return [
    {
      keep: true,
      slots: [
        label(...at(LANDSCAPE, 0), '总体目标完成情况', { rows: 2 }),
        head(...from(LANDSCAPE, 1, 2), '总体目标'),
        head(...from(LANDSCAPE, 3), '全年实际完成情况'),
      ],
    },
    { slots: [words(from(LANDSCAPE, 1, 2), goal), words(from(LANDSCAPE, 3), outcome)] },
  ]
}

function reportIndicators({ indicators }: ReportForm): readonly SlotRow[] {
  const heads = ['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施']
  return [
    { keep: true, slots: heads.map((name, i) => head(...at(LANDSCAPE, i), name)) },
    ...indicators.map((one): SlotRow => ({
      slots: [
        ...levels(one, LANDSCAPE),
        words(at(LANDSCAPE, 2), one.name),
        { ...words(at(LANDSCAPE, 3), one.value), align: 'center' },
        { ...words(at(LANDSCAPE, 4), one.actual), align: 'center' },
        words(at(LANDSCAPE, 5), one.reason),
      ],
    })),
  ]
}
