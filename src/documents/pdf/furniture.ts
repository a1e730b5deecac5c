/** Page numbers and running titles: what stands on every page at the same place is not content. */
import { isTableTitle } from '../recognise/headings.ts'
import type { Laid, LaidLine, LaidPage } from './layout.ts'

/** 3, - 3 -, 第3页, 3/12, 第 3 页 共 12 页, Page 3 of 12. */
const PAGE_NUMBER = /^[-—–·\s]*(?:第|page)?\s*(\d{1,4})\s*页?\s*(?:[/／,，]?\s*(?:共|of)?\s*\d{1,4}\s*页?)?[-—–·\s]*$/iu
/** What browsers print in the margins: the day and the title, the address and the page. */
const BROWSER_LINE = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? (?:上午|下午)?\d{1,2}:\d{2}(?: [AP]M)?\t|^(?:https?:|file:|about:)\S*\t\d{1,4}\/\d{1,4}$/u
/** Running titles stand in this part of the page's height from its edges. */
const MARGIN = 0.12
/** Same height on the page, in points. */
const SAME_HEIGHT = 4
const LONGEST = 80

/** The pages without their numbers and running titles. */
export function withoutFurniture(pages: readonly LaidPage[]): readonly LaidPage[] {
  const left = new Set<Laid>()
  for (const group of repeatedLines(pages)) for (const line of group) left.add(line)
  for (const line of [...pageNumbers(pages), ...pages.flatMap(edgeLines).filter(({ text }) => BROWSER_LINE.test(text))]) left.add(line)
  return left.size === 0 ? pages : pages.map((page) => ({ ...page, items: page.items.filter((item) => !left.has(item)) }))
}

/** First and last lines of a page, if nothing stands above or below them. */
function edgeLines({ items, height }: LaidPage): readonly LaidLine[] {
  const lines = items.filter((item) => item.kind === 'line' && item.text.length <= LONGEST && (item.y1 < height * MARGIN || item.y0 > height * (1 - MARGIN)))
  const top = Math.min(...items.filter((item) => !lines.includes(item)).map(({ y0 }) => y0))
  const bottom = Math.max(...items.filter((item) => !lines.includes(item)).map(({ y1 }) => y1))
  return lines.filter((item): item is LaidLine => item.kind === 'line' && (item.y0 < top || item.y1 > bottom))
}

function pageNumbers(pages: readonly LaidPage[]): readonly LaidLine[] {
  const found = pages.flatMap((page) => {
    const [last] = edgeLines(page).filter(({ text, y0 }) => PAGE_NUMBER.test(text) && y0 > page.height / 2).toReversed()
    const [first] = edgeLines(page).filter(({ text, y1 }) => PAGE_NUMBER.test(text) && y1 < page.height / 2)
    return last ? [{ page, line: last }] : first ? [{ page, line: first }] : []
  })
  const steps = new Map<number, number>()
  for (const { page, line } of found) {
    const step = page.page - Number(PAGE_NUMBER.exec(line.text)?.[1])
    steps.set(step, (steps.get(step) ?? 0) + 1)
  }
  const [usual] = [...steps].toSorted(([, a], [, b]) => b - a)
  return found.filter(({ page, line }) => page.page - Number(PAGE_NUMBER.exec(line.text)?.[1]) === usual?.[0]).map(({ line }) => line)
}

/** Lines with the same words (figures apart) at the same height on most pages; the title of a form is none of them. */
function repeatedLines(pages: readonly LaidPage[]): readonly (readonly LaidLine[])[] {
  const groups = new Map<string, LaidLine[]>()
  for (const page of pages) {
    for (const line of edgeLines(page)) {
      // The title of a form heads its page; what a browser prints above it has a date beside it.
      if (isTableTitle(line.text) && !line.text.includes('\t')) continue
      const key = `${line.text.replace(/\d+/gu, '#')} ${Math.round(line.y0 / SAME_HEIGHT)}`
      const group = groups.get(key)
      if (group) group.push(line)
      else groups.set(key, [line])
    }
  }
  const written = pages.filter(({ items }) => items.length > 0).length
  return [...groups.values()].filter((group) => new Set(group.map(({ at }) => at.page)).size >= Math.max(2, written / 2))
}
