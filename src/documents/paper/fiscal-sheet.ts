/**
 * 财政运行数据表 on paper: every figure of the form with last year's beside it, and below it what each indicator comes to
 * once the sheet was sent. The form is this system's (待核对: no official collection form was to be had).
 */
import type { FiscalProof, FiscalProofLine } from '#core/fiscal-operation/score.ts'
import {
  FISCAL_FIGURES,
  FISCAL_LINES,
  FISCAL_SECTIONS,
  fiscalFigureText,
  type FiscalFigures,
  type FiscalSection,
} from '#core/fiscal-operation/sheet.ts'
import { FISCAL_INDICATOR_NAMES, FISCAL_SECTION_NAMES, fiscalFigureUnit } from '#text/fiscal-operation.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS, yearWords } from './forms/form.ts'
import { groupedNumber, paperNumber } from './number.ts'
import type { Paper, PaperPiece } from './paper.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, label, middle, slotTable, spread, value, type SlotRow } from './slots.ts'

export const FISCAL_SHEET_TITLE = '财政运行综合绩效评价数据表'

export type FiscalSheetOnPaper = {
  readonly unit: { readonly code: string | null; readonly name: string }
  readonly year: number
  readonly figures: FiscalFigures
  readonly last: FiscalFigures | null
  /** null: not sent yet. */
  readonly proof: FiscalProof | null
  readonly place: number | null
}

/** 序号, 指标名称, 计量单位, 本年数, 上年数. */
const COLUMNS = spread(0, SHEET_WIDTHS.portrait, [6, 36, 12, 23, 23])
const [NUMBER = [0, 0], NAME = [0, 0], UNIT = [0, 0], NOW = [0, 0], LAST = [0, 0]] = COLUMNS

/** @param template gives letterhead, margins and faces; its form plays no part */
export function fiscalSheetPaper(sheet: FiscalSheetOnPaper, template: Template): Paper {
  const { unit, year, proof } = sheet
  const named = [unit.code, unit.name].filter((part) => part !== null).join(' ')
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: FISCAL_SHEET_TITLE },
    ...yearWords(year),
    { kind: 'words', role: 'note', text: `填报单位：${named}` },
    slotTable(FISCAL_SHEET_TITLE, [
      headRow(),
      ...FISCAL_SECTIONS.flatMap((section, i) => sectionRows(sheet, section, i)),
    ]),
    ...(proof === null ? [] : proofPieces(proof, sheet.place)),
    {
      kind: 'words',
      role: 'note',
      text: '没有政府债务、没有国库的留空；有的逐项填写。',
    },
  ]
  const title = `${unit.name}${FISCAL_SHEET_TITLE}`
  return singleSectionPaper(title, { name: '数据表', orientation: 'portrait', pieces }, template)
}

function headRow(): SlotRow {
  return {
    header: true,
    keep: true,
    slots: [
      head(...NUMBER, '序号'),
      head(...NAME, '指标名称'),
      head(...UNIT, '计量单位'),
      head(...NOW, '本年数'),
      head(...LAST, '上年数'),
    ],
  }
}

const NUMBERS = ['一', '二', '三', '四', '五']

function sectionRows(
  { figures, last }: Pick<FiscalSheetOnPaper, 'figures' | 'last'>,
  section: FiscalSection,
  at: number,
): readonly SlotRow[] {
  const own = FISCAL_FIGURES.filter((figure) => FISCAL_LINES[figure].section === section)
  const title = `${NUMBERS[at] ?? ''}、${FISCAL_SECTION_NAMES[section]['zh-CN']}`
  return [
    { keep: true, slots: [label(NUMBER[0], LAST[1], title, { align: 'left' })] },
    ...own.map((figure): SlotRow => {
      const [now, before] = [figures[figure], last?.[figure] ?? null].map((kept) =>
        fiscalFigureText(figure, kept),
      )
      return {
        slots: [
          middle(...NUMBER, String(FISCAL_FIGURES.indexOf(figure) + 1)),
          label(...NAME, FISCAL_LINES[figure].name, { align: 'left' }),
          middle(...UNIT, fiscalFigureUnit(figure, 'zh-CN')),
          value(...NOW, now ?? '', { align: 'right', number: paperNumber(now ?? '') }),
          value(...LAST, before ?? '', { align: 'right', number: paperNumber(before ?? '') }),
        ],
      }
    }),
  ]
}

/** 指标, 分值, 指标得数, 得分. */
const PROOF = spread(0, SHEET_WIDTHS.portrait, [46, 18, 18, 18])
const [INDICATOR = [0, 0], FULL = [0, 0], VALUE = [0, 0], POINTS = [0, 0]] = PROOF

function proofPieces(proof: FiscalProof, place: number | null): readonly PaperPiece[] {
  return [
    { kind: 'heading', role: 'section', level: 2, text: '评分' },
    slotTable('评分', [
      {
        header: true,
        keep: true,
        slots: [
          head(...INDICATOR, '评价指标'),
          head(...FULL, '分值'),
          head(...VALUE, '指标值'),
          head(...POINTS, '得分'),
        ],
      },
      ...proof.lines.map(proofRow),
      sumRow('合计', proof.full, proof.had),
      sumRow(place === null ? '折合百分' : `折合百分，第 ${place} 名`, '100.00', proof.total ?? ''),
    ]),
  ]
}

function sumRow(title: string, full: string, points: string): SlotRow {
  return {
    slots: [
      label(...INDICATOR, title),
      middle(...FULL, full, { number: groupedNumber(full) }),
      middle(...VALUE, ''),
      middle(...POINTS, points, { number: groupedNumber(points) }),
    ],
  }
}

function proofRow({ indicator, full, outcome }: FiscalProofLine): SlotRow {
  const isScored = outcome.state === 'scored'
  const said = outcome.state === 'not-applicable' ? '不适用' : '缺数'
  return {
    slots: [
      value(...INDICATOR, FISCAL_INDICATOR_NAMES[indicator]['zh-CN']),
      middle(...FULL, full, { number: paperNumber(full) }),
      middle(...VALUE, isScored ? `${outcome.percent}%` : said),
      middle(...POINTS, isScored ? outcome.points : '', {
        number: paperNumber(isScored ? outcome.points : ''),
      }),
    ],
  }
}
