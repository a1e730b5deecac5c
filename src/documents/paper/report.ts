/**
 * A report on paper (监控报告, 工作报告, 评价报告, 自评报告): its sections with the words as they were written, and
 * below them charts, each with the table of its figures, and tables.
 */
import { drawChart, SERIES_FILLS } from '#core/reports/draw-chart.ts'
import type { ReportChart } from '#core/reports/chart.ts'
import { numberedTitle } from '#core/reports/outline.ts'
import type { DraftedSection, ReportTable } from '#core/reports/report.ts'
import { chartTitle, seriesName, tableWords } from '#text/reports.ts'
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import { groupedNumber } from './number.ts'
import type { Paper, PaperChart, PaperPiece } from './paper.ts'
import { signature } from './signature.ts'
import { singleSectionPaper } from './single-section.ts'
import { head, middle, slotTable, spread, value, type SlotRow } from './slots.ts'

export type ReportOnPaper = {
  readonly title: string
  /** 征求意见稿 before it is final. */
  readonly isDraft: boolean
  /** Who signs it, and the day. */
  readonly office: string
  readonly day: string
  readonly sections: readonly (DraftedSection & {
    readonly title: string
    /** A line for each paragraph. */
    readonly text: string
  })[]
}

/** @param template gives letterhead, margins and faces; its form plays no part */
export function reportPaper(report: ReportOnPaper, template: Template): Paper {
  const title = `${report.title}${report.isDraft ? '（征求意见稿）' : ''}`
  const pieces: readonly PaperPiece[] = [
    { kind: 'heading', role: 'form', level: 1, text: title },
    ...report.sections.flatMap((section, at): readonly PaperPiece[] => [
      { kind: 'heading', role: 'section', level: 2, text: numberedTitle(section.title, at) },
      ...paragraphs(section.text),
      ...section.charts.flatMap(chartPieces),
      ...section.tables.flatMap(tablePieces),
    ]),
    { kind: 'words', role: 'body', text: '' },
    ...signature(report.office, dayWords(report.day)),
  ]
  return singleSectionPaper(report.title, { name: '报告', orientation: 'portrait', pieces }, template)
}

function paragraphs(text: string): readonly PaperPiece[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line): PaperPiece => ({ kind: 'words', role: 'body', text: line }))
}

/** 2025年7月1日. */
function dayWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

function chartPieces(chart: ReportChart): readonly PaperPiece[] {
  const caption = chartTitle(chart, 'zh-CN')
  const name = (code: ReportChart['series'][number]['code']) => seriesName(code, 'zh-CN')
  const picture = drawChart(
    chart,
    { seriesName: name },
    { fontFamily: 'Noto Serif SC', ink: '#000', line: '#444' },
  )
  const piece: PaperChart = {
    kind: 'chart',
    caption,
    ...picture,
    drawn: {
      kind: chart.kind,
      categories: chart.categories,
      series: chart.series.map(({ code, values }) => ({ name: name(code), ...SERIES_FILLS[code], values })),
    },
  }
  return [piece, slotTable(caption, figureRows(chart))]
}

function figureRows({ categories, series, unit }: ReportChart): readonly SlotRow[] {
  const columns = spread(0, SHEET_WIDTHS.portrait, [4, ...series.map(() => 2)])
  const at = (column: number): readonly [number, number] => columns[column] ?? [0, 0]
  return [
    {
      header: true,
      keep: true,
      slots: [
        head(...at(0), ''),
        ...series.map(({ code }, column) =>
          head(...at(column + 1), `${seriesName(code, 'zh-CN')}（${unit}）`),
        ),
      ],
    },
    ...categories.map((name, row): SlotRow => ({
      slots: [
        value(...at(0), name),
        ...series.map(({ values }, column) => {
          const figure = values[row] ?? null
          return middle(...at(column + 1), figure, { number: groupedNumber(figure ?? '') })
        }),
      ],
    })),
  ]
}

/** Relative widths: words are wide, figures narrow. */
const WIDTHS: Record<ReportTable['id'], readonly number[]> = {
  grave: [15, 12, 7, 10, 8, 9, 25, 14],
  results: [40, 20, 15, 15],
  poor: [20, 15, 11, 9, 7, 20, 20],
  items: [15, 45, 15, 15],
}

function tablePieces(table: ReportTable): readonly PaperPiece[] {
  const { title, columns, rows, note } = tableWords(table)
  const edges = spread(0, SHEET_WIDTHS.portrait, WIDTHS[table.id])
  const at = (column: number): readonly [number, number] => edges[column] ?? [0, 0]
  return [
    { kind: 'words', role: 'sub-heading', text: `附：${title}` },
    slotTable(title, [
      {
        header: true,
        keep: true,
        slots: columns.map((name, column) => head(...at(column), name.replace('（', '\n（'))),
      },
      ...rows.map((row): SlotRow => ({
        slots: row.map((cell, column) => value(...at(column), cell, { number: groupedNumber(cell) })),
      })),
    ]),
    ...(note === '' ? [] : [{ kind: 'words', role: 'note', text: note } as const]),
  ]
}
