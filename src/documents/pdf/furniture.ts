/**
 * Page numbers and running titles: what is on every page at the same place, outermost, is not content.
 */
import { isTableTitle } from '../recognise/headings.ts'
import type { Glyph } from './content.ts'
import type { PageSketch } from './layout.ts'
import { glyphLine, glyphRows, type TextLine } from './lines.ts'

/** 3, - 3 -, 第3页, 3/12, 第 3 页 共 12 页, Page 3 of 12. */
const PAGE_NUMBER =
  /^[-—–·\s]*(?:第|page)?\s*(\d{1,4})\s*页?\s*(?:[/／,，]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–·\s]*$/iu
/** What browsers print in the margins: the day and the title, the address and the page. */
const BROWSER_LINE =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:上午|下午)?\d{1,2}:\d{2}(?: [AP]M)?\t|^(?:https?:|file:|about:)\S*\t\d{1,4}\/\d{1,4}$/u
/** Running titles are in this part of the page's height from its edges, at most so many lines of them. */
const MARGIN = 0.12
const MOST_LINES = 3
/** Same height on the page, in points. */
const SAME_HEIGHT = 4
const LONGEST = 80

type Edge = { readonly page: number; readonly side: 'top' | 'bottom'; readonly lines: readonly TextLine[] }

/** The glyphs of all lines that are only furniture. */
export function findFurniture(pages: readonly PageSketch[]): ReadonlySet<Glyph> {
  const edges = pages.flatMap(edgesOf)
  const repeated = repeatedLines(edges, pages.length)
  const numbers = pageNumbers(edges)
  const found = new Set<Glyph>()
  for (const { lines } of edges) {
    // From the edge inwards: what is behind a line of the content is content.
    for (const line of lines) {
      if (!repeated.has(line) && !numbers.has(line) && !BROWSER_LINE.test(line.text)) break
      for (const glyph of line.glyphs) found.add(glyph)
    }
  }
  return found
}

/** The outermost lines of a page, from its edge inwards. */
function edgesOf({ page, upright: { height }, around, grids }: PageSketch): readonly Edge[] {
  const top = Math.min(height * MARGIN, ...grids.map(({ ys }) => ys[0] ?? height))
  const bottom = Math.max(height * (1 - MARGIN), ...grids.map(({ ys }) => ys.at(-1) ?? 0))
  const above = linesIn(around.filter(({ y1 }) => y1 <= top)).slice(0, MOST_LINES)
  const below = linesIn(around.filter(({ y0 }) => y0 >= bottom))
    .toReversed()
    .slice(0, MOST_LINES)
  return [
    { page, side: 'top', lines: above },
    { page, side: 'bottom', lines: below },
  ]
}

function linesIn(glyphs: readonly Glyph[]): readonly TextLine[] {
  return glyphRows(glyphs).flatMap((row) => glyphLine(row) ?? [])
}

/** Numbers that count with the pages. */
function pageNumbers(edges: readonly Edge[]): ReadonlySet<TextLine> {
  const steps = new Map<number, TextLine[]>()
  for (const { page, lines } of edges) {
    for (const line of lines) {
      const number = PAGE_NUMBER.exec(line.text)?.[1]
      if (number === undefined) continue
      const step = page - Number(number)
      const group = steps.get(step)
      if (group) group.push(line)
      else steps.set(step, [line])
    }
  }
  const [usual] = [...steps.values()].toSorted((a, b) => b.length - a.length)
  return new Set(usual)
}

/**
 * Lines with the same words (figures apart) at the same height on most pages; the title of a form is none of
 * them.
 */
function repeatedLines(edges: readonly Edge[], pages: number): ReadonlySet<TextLine> {
  const groups = new Map<string, Map<number, TextLine>>()
  for (const { page, side, lines } of edges) {
    for (const line of lines) {
      // What a browser prints above a form has a date beside its title.
      if (line.text.length > LONGEST || (isTableTitle(line.text) && !line.text.includes('\t'))) continue
      const key = `${side} ${line.text.replace(/\d+/gu, '#')} ${Math.round(line.y0 / SAME_HEIGHT)}`
      const group = groups.get(key) ?? new Map<number, TextLine>()
      group.set(page, line)
      groups.set(key, group)
    }
  }
  return new Set(
    [...groups.values()]
      .filter((group) => group.size >= Math.max(2, pages / 2))
      .flatMap((group) => [...group.values()]),
  )
}
