/** The sheet: A4 upright or across, what is in its margins, properties of the file. */
import {
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type IPropertiesOptions,
  type ISectionOptions,
} from 'docx'
import type { Orientation, Paper } from '../../paper/paper.ts'
import { STYLE } from './styles.ts'
import { paragraph } from './text.ts'
import { printable } from '../../xml/text.ts'

/** Twentieths of a point (dxa); 22 mm at the sides leave room for six columns. */
const A4 = { width: 11906, height: 16838 }
const MARGIN = {
  portrait: { top: 1474, bottom: 1304, left: 1253, right: 1253, header: 851, footer: 737 },
  landscape: { top: 1134, bottom: 1020, left: 1134, right: 1134, header: 624, footer: 567 },
} as const

/** The width every table fills. */
export const TEXT_WIDTH: Record<Orientation, number> = {
  portrait: A4.width - MARGIN.portrait.left - MARGIN.portrait.right,
  landscape: A4.height - MARGIN.landscape.left - MARGIN.landscape.right,
}

/** 第 x 页 共 y 页, below what the template says. */
function footer(note: string | null): Footer {
  const number = new TextRun({
    children: ['第 ', PageNumber.CURRENT, ' 页  共 ', PageNumber.TOTAL_PAGES, ' 页'],
  })
  return new Footer({
    children: [
      ...(note === null ? [] : [paragraph(note, { style: STYLE.footer })]),
      new Paragraph({ style: STYLE.footer, children: [number] }),
    ],
  })
}

function header(lines: readonly string[], style: string): Header {
  return new Header({ children: lines.map((line) => paragraph(line, { style })) })
}

/**
 * The letterhead is on the first sheet, the header on all others; both in the margin, where no reader
 * takes them for content.
 */
export function section(
  paper: Paper,
  orientation: Orientation,
  first: boolean,
  children: ISectionOptions['children'],
): ISectionOptions {
  const lettered = first && paper.letterhead.length > 0
  const running = paper.header === null ? null : header([paper.header], STYLE.header)
  return {
    properties: {
      // The library turns the sheet by itself.
      page: {
        size: {
          ...A4,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: MARGIN[orientation],
      },
      ...(lettered && { titlePage: true }),
    },
    ...((lettered || running !== null) && {
      headers: {
        ...(running !== null && { default: running }),
        ...(lettered && { first: header(paper.letterhead, STYLE.letterhead) }),
      },
    }),
    footers: { default: footer(paper.footer), ...(lettered && { first: footer(paper.footer) }) },
    children,
  }
}

/** Everything but styles and words. */
export function file(paper: Paper, sections: readonly ISectionOptions[]): IPropertiesOptions {
  return {
    title: printable(paper.title),
    creator: '绩尺 Jichi',
    lastModifiedBy: '绩尺 Jichi',
    compatibility: { version: 15 },
    sections,
  }
}
