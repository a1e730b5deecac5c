/** 整改通知书 and 整改报告 on paper, and the ledger as a table. */
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { signature } from './signature.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, spread, slotTable, value, type SlotRow } from './slots.ts'

export type RectificationOnPaper = {
  /** 整改〔2026〕12号. */
  readonly number: string
  readonly subject: string
  readonly unit: string
  readonly source: string
  readonly problem: string
  readonly requirement: string
  /** 2026年9月1日. */
  readonly due: string
  readonly openedAt: string
  readonly openedBy: string
  readonly state: string
  /** 措施 and 结果 of the last reply; '' where there is none. */
  readonly measures: string
  readonly outcome: string
  readonly repliedAt: string
  readonly repliedBy: string
  readonly opinion: string
  readonly confirmedAt: string
  readonly confirmedBy: string
  readonly files: readonly string[]
  readonly story: readonly {
    readonly at: string
    readonly who: string
    readonly what: string
    readonly said: string
  }[]
  /** Whose notice it is: the finance office of the region. */
  readonly issuer: string
}

const FOUR = spread(0, SHEET_WIDTHS.portrait, [16, 34, 16, 34])
const [ONE = [0, 0], TWO = [0, 0], THREE = [0, 0], LAST = [0, 0]] = FOUR

/** A letter to the unit: what was found, what is asked for, by when. */
export function rectificationNoticePaper(item: RectificationOnPaper, template: Template): Paper {
  const asked = item.requirement === '' ? '请认真分析原因，制定整改措施，逐项落实。' : item.requirement
  const about = item.subject === item.unit ? '你单位' : `你单位《${item.subject}》`
  return paperOf('绩效管理整改通知书', item, template, [
    words('year', item.number),
    words('addressee', `${item.unit}：`),
    words('body', `在${item.source}中发现，${about}存在以下问题，现通知整改。`),
    words('sub-heading', '一、存在问题'),
    ...paragraphs(item.problem),
    words('sub-heading', '二、整改要求'),
    ...paragraphs(asked),
    words('sub-heading', '三、整改期限'),
    words(
      'body',
      [
        `请于${item.due}前将整改措施、整改结果和佐证材料报送。`,
        '逾期未整改的，按照结果应用的有关规定与下年预算安排挂钩。',
      ].join(''),
    ),
    words('body', ''),
    words('body', ''),
    ...signature(item.issuer, item.openedAt),
  ])
}

/** What was done: the whole item as a form, with its story. */
export function rectificationReportPaper(item: RectificationOnPaper, template: Template): Paper {
  return paperOf('绩效管理整改报告', item, template, [
    slotTable('整改情况', itemRows(item)),
    words('sub-heading', '办理过程'),
    slotTable('办理过程', storyRows(item)),
  ])
}

type Field = readonly [name: string, text: string]

function itemRows(item: RectificationOnPaper): readonly SlotRow[] {
  return [
    pairRow(['整改事项', item.number], ['问题来源', item.source]),
    pairRow(['项目', item.subject], ['责任单位', item.unit]),
    pairRow(['登记', `${item.openedAt} ${item.openedBy}`.trim()], ['整改期限', item.due]),
    wideRow(['存在问题', item.problem]),
    wideRow(['整改要求', item.requirement]),
    wideRow(['整改措施', item.measures]),
    wideRow(['整改结果', item.outcome]),
    wideRow(['佐证材料', item.files.join('\n')]),
    pairRow(['回复', `${item.repliedAt} ${item.repliedBy}`.trim()], ['状态', item.state]),
    wideRow(['确认意见', item.opinion]),
    wideRow(['确认', `${item.confirmedAt} ${item.confirmedBy}`.trim()]),
  ]
}

function pairRow([first, firstText]: Field, [second, secondText]: Field): SlotRow {
  return {
    slots: [
      label(...ONE, first),
      value(...TWO, firstText),
      label(...THREE, second),
      value(...LAST, secondText),
    ],
  }
}

function wideRow([name, text]: Field): SlotRow {
  return {
    slots: [
      label(...ONE, name),
      { ...value(TWO[0], LAST[1], null), lines: text === '' ? [] : text.split('\n') },
    ],
  }
}

const STORY_COLUMNS = spread(0, SHEET_WIDTHS.portrait, [18, 16, 10, 56])
const [AT = [0, 0], WHO = [0, 0], WHAT = [0, 0], SAID = [0, 0]] = STORY_COLUMNS

function storyRows({ story }: RectificationOnPaper): readonly SlotRow[] {
  return [
    {
      header: true,
      keep: true,
      slots: [head(...AT, '时间'), head(...WHO, '办理人'), head(...WHAT, '步骤'), head(...SAID, '内容')],
    },
    ...story.map(({ at, who, what, said }): SlotRow => ({
      slots: [
        middle(...AT, at),
        middle(...WHO, who),
        middle(...WHAT, what),
        { ...value(...SAID, null), lines: said === '' ? [] : said.split('\n') },
      ],
    })),
  ]
}

export type ListedRectification = Pick<
  RectificationOnPaper,
  'number' | 'subject' | 'unit' | 'source' | 'problem' | 'requirement' | 'due' | 'state' | 'openedAt'
> & { readonly late: string }

export const RECTIFICATION_COLUMNS = [
  '整改事项',
  '责任单位',
  '项目',
  '问题来源',
  '存在问题',
  '整改要求',
  '登记日期',
  '整改期限',
  '状态',
  '逾期天数',
] as const

export function rectificationCells(one: ListedRectification): readonly string[] {
  return [
    one.number,
    one.unit,
    one.subject,
    one.source,
    one.problem,
    one.requirement,
    one.openedAt,
    one.due,
    one.state,
    one.late,
  ]
}

export function rectificationLedgerPaper(
  title: string,
  rows: readonly ListedRectification[],
  template: Template,
): Paper {
  const edges = spread(0, SHEET_WIDTHS.landscape, [10, 11, 14, 7, 20, 14, 7, 7, 6, 4])
  const at = (i: number) => edges[i] ?? ([0, 0] as const)
  const lines: readonly SlotRow[] = [
    { header: true, keep: true, slots: RECTIFICATION_COLUMNS.map((name, i) => head(...at(i), name)) },
    ...rows.map((row): SlotRow => ({
      slots: rectificationCells(row).map((text, i) => value(...at(i), text)),
    })),
    { slots: [label(0, SHEET_WIDTHS.landscape, `合计 ${rows.length} 项`)] },
  ]
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    slotTable(title, lines),
  ]
  return singleSectionPaper(title, { name: title, orientation: 'landscape', pieces }, template)
}

function paperOf(
  title: string,
  { subject }: RectificationOnPaper,
  template: Template,
  words: readonly PaperPiece[],
): Paper {
  const pieces: readonly PaperPiece[] = [{ kind: 'heading', role: 'form', level: 1, text: title }, ...words]
  return singleSectionPaper(`${subject}${title}`, { name: title, orientation: 'portrait', pieces }, template)
}

function words(role: 'body' | 'sub-heading' | 'year' | 'addressee', text: string): PaperPiece {
  return { kind: 'words', role, text }
}

function paragraphs(text: string): readonly PaperPiece[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => words('body', line))
}
