/** Paper as a Word file. */
import { Document, Paragraph } from 'docx'
import type {
  Heading,
  Orientation,
  Paper,
  PaperChart,
  PaperSection,
  PaperTable,
  PaperPiece,
  PaperWords,
} from '../paper/paper.ts'
import { tableXml } from './write/grid.ts'
import { chartPlace, packWord, tablePlace } from './write/pack.ts'
import { file, section, TEXT_WIDTH } from './write/page.ts'
import { STYLE } from './write/styles.ts'
import { paragraph } from './write/text.ts'

/** @returns the file's bytes; the same for the same paper. */
export async function writeWord(paper: Paper): Promise<Uint8Array> {
  const runs = sameOrientation(paper.sections)
  const parts: Parts = { tables: [], charts: [] }
  const drawn = runs.map(({ sections: some }) => some.flatMap((one, j) => drawSection(one, j > 0, parts)))
  const sections = runs.map(({ orientation, sections: some }, i) =>
    section(paper, orientation, i === 0, [
      ...(drawn[i] ?? []),
      ...(i < runs.length - 1 ? sectionEnd(some) : []),
    ]),
  )
  return packWord(new Document(file(paper, sections)), paper.fonts, parts)
}

type Run = { readonly orientation: Orientation; readonly sections: readonly PaperSection[] }

/** Neighbours that lie the same way share a section of Word's: only their pages break. */
function sameOrientation(sections: readonly PaperSection[]): readonly Run[] {
  const runs: { orientation: Orientation; sections: PaperSection[] }[] = []
  for (const one of sections) {
    const last = runs.at(-1)
    if (last?.orientation === one.orientation) last.sections.push(one)
    else runs.push({ orientation: one.orientation, sections: [one] })
  }
  return runs
}

/** Word tells of a section in its last paragraph: below a table there must be one. */
function sectionEnd(sections: readonly PaperSection[]): Paragraph[] {
  return sections.at(-1)?.pieces.at(-1)?.kind === 'table' ? [paragraph('', { style: STYLE.gap })] : []
}

/** XML of every table and chart of the file: the writer adds its own. */
type Parts = { readonly tables: string[]; readonly charts: PaperChart[] }

function drawSection({ pieces, orientation }: PaperSection, newPage: boolean, parts: Parts): Paragraph[] {
  return pieces.flatMap((piece, i): Paragraph[] => {
    const breaks = newPage && i === 0
    if (piece.kind === 'heading') return [drawHeading(piece, breaks)]
    if (piece.kind === 'words') return [drawWords(piece, breaks)]
    if (piece.kind === 'chart') return drawChart(piece, parts)
    return drawForm(piece, pieces[i - 1] ?? null, { orientation, breaks, tables: parts.tables })
  })
}

/** 三号, in twentieths of a point. */
const CHARACTER = 320
const HEADING_STYLE = {
  'part-label': STYLE.partLabel,
  'part': STYLE.part,
  'section': STYLE.section,
  'form': STYLE.form,
} as const
const WORDS_STYLE = {
  'body': STYLE.statement,
  'sub-heading': STYLE.statementHeading,
  'year': STYLE.year,
  'note': STYLE.note,
  'addressee': STYLE.addressee,
  'signature': STYLE.signature,
} as const

function drawHeading({ role, text }: Heading, breaks: boolean): Paragraph {
  return paragraph(text, {
    style: text === '' ? STYLE.gap : HEADING_STYLE[role],
    ...(breaks && { pageBreakBefore: true }),
  })
}

function drawWords({ role, text, right }: PaperWords, breaks: boolean): Paragraph {
  return paragraph(text, {
    style: WORDS_STYLE[role],
    ...(right !== undefined && { indent: { right: Math.round(right * CHARACTER) } }),
    ...(breaks && { pageBreakBefore: true }),
  })
}

/** Its name above it, and the place of the chart. */
function drawChart(chart: PaperChart, { charts }: Parts): Paragraph[] {
  charts.push(chart)
  return [
    paragraph(chart.caption, { style: STYLE.note, keepNext: true, alignment: 'center' }),
    new Paragraph(chartPlace(charts.length - 1)),
  ]
}

type Around = {
  readonly orientation: Orientation
  readonly breaks: boolean
  /** All tables of the file: the writer adds its own. */ readonly tables: string[]
}

/** Two tables need a paragraph between them, and one that begins a page something to break before it. */
function drawForm(
  table: PaperTable,
  before: PaperPiece | null,
  { orientation, breaks, tables }: Around,
): Paragraph[] {
  const gap =
    before === null || before.kind === 'table'
      ? [paragraph('', { style: STYLE.gap, ...(breaks && { pageBreakBefore: true }) })]
      : []
  tables.push(tableXml(table, TEXT_WIDTH[orientation], orientation))
  return [...gap, new Paragraph(tablePlace(tables.length - 1))]
}
