/**
 * The headings of an 绩效文本 outside its tables: parts, sections of the first part, titles of project tables.
 */
import { foldLabel, halfWidth, trimAll } from '#core/kernel/characters.ts'
import { GENERAL, type LayoutIndex } from '../layouts/layout-index.ts'

export type Section = 'overall' | 'sub-goals' | 'safeguards' | 'duties'

const PART_LABEL = /^(第\s*[一二三四五六七八九十]+\s*部分)[\s:：、.]*/u
/** 部门整体绩效目标, 2025年部门整体绩效目标, 预算项目绩效目标, 预算公用绩效目标 … */
const PART_TITLE =
  /^(?:20\d{2}年度?)?[^。；，,;]{0,30}(?:整体(?:支出)?|项目(?:支出)?|公用(?:经费)?)绩效目标$/u
const SECTION_NUMBER = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)]?[、.．。,，]?|\d{1,2}[、.．。])\s*/u

const SECTIONS: readonly { readonly section: Section; readonly words: readonly string[] }[] = [
  {
    section: 'overall',
    words: ['总体绩效目标', '总体目标', '部门总体绩效目标', '年度总体绩效目标', '整体绩效目标'],
  },
  { section: 'sub-goals', words: ['分项绩效目标', '分项目标', '部门分项绩效目标', '年度分项绩效目标'] },
  {
    section: 'safeguards',
    words: ['工作保障措施', '保障措施', '实现绩效目标的保障措施', '实现年度发展规划目标的保障措施'],
  },
  // A table of names and sums: nothing of it is a measure.
  { section: 'duties', words: ['部门职责—工作活动—预算项目'] },
]

const LONGEST_TITLE = 120

/** The heading of a part, alone or with its title behind it: 第二部分 / 第二部分 预算项目绩效目标. */
export function partHeading(text: string): { readonly label: string; readonly title: string | null } | null {
  const match = PART_LABEL.exec(text)
  if (!match) return null
  const rest = trimAll(text.slice(match[0].length))
  if (rest.length > LONGEST_TITLE) return null
  return { label: (match[1] ?? '').replace(/\s+/gu, ''), title: rest === '' ? null : rest }
}

/** A part's title that is alone: 预算项目绩效目标. */
export function isPartTitle(text: string): boolean {
  return PART_TITLE.test(text) && sectionHeading(text) === null && !isTableTitle(text)
}

/** 一、总体绩效目标, with whatever follows a colon on the same line. */
export function sectionHeading(text: string): { readonly section: Section; readonly rest: string } | null {
  const number = SECTION_NUMBER.exec(text)
  const bare = number ? text.slice(number[0].length) : text
  const colon = /[:：]/u.exec(bare)?.index ?? bare.length
  const head = foldLabel(bare.slice(0, colon))
  const rest = trimAll(bare.slice(colon + 1))
  // 总体目标：… without a number is how a paragraph of the section begins, not its heading.
  if (rest !== '' && !number) return null
  const found = SECTIONS.find(({ words }) => words.includes(head))
  return found ? { section: found.section, rest } : null
}

/**
 * The title above a project's table, by its ending in any layout.
 * @param described layouts that a person described.
 */
export function isTableTitle(text: string, described: readonly LayoutIndex[] = []): boolean {
  if (text.length > LONGEST_TITLE || (!/[表格]/u.test(text) && described.length === 0)) return false
  const key = foldLabel(text).replace(YEAR_BEHIND, '')
  return (
    GENERAL.titles.some((ending) => key.endsWith(ending)) ||
    described.some(({ titles }) => titles.some((ending) => key.endsWith(ending)))
  )
}

/** 绩效自评表（2024年度） */
const YEAR_BEHIND = /\((?:20\d{2})?年?度?(?:\d{1,2}月?[-—~至]\d{1,2}月)?\)$/u

/** The year of a title that names no project: 2024年度项目支出绩效自评表, 项目支出绩效自评表（2024年度）. */
export function titleYear(text: string): number | null {
  if (!text.includes('20') && !text.includes('２')) return null
  const match =
    /^(20\d{2})年度?(?:[^\d]{0,12}?(?:省|市|县|区|部门|本级))?(?:部门)?(?:\(单位\)|单位)?(?:预算)?(?:项目|整体)?(?:支出)?绩效|\((20\d{2})年度?\)$/u.exec(
      foldLabel(text),
    )
  const year = Number(match?.[1] ?? match?.[2])
  return match ? year : null
}

/** A line that can only be outside a table, even right below its last cell. */
export function isHeading(text: string): boolean {
  return isTableTitle(text) || partHeading(text) !== null || isPartTitle(text)
}

/** （2025年度） on a line of its own. */
export function yearLine(text: string): number | null {
  if (text.length > LONGEST_YEAR) return null
  const match = /^\(?(20\d{2})年?度?\)?$/u.exec(halfWidth(text).replace(/\s+/gu, ''))
  return match && /[年度(]/u.test(halfWidth(text)) ? Number(match[1]) : null
}

const LONGEST_YEAR = 30

/** Above or below a title and none itself: 附件2, 附表1：, （2025年1—6月）, the path of a page (当前位置：首页 > 政务公开). */
const BESIDE_TITLE =
  /^附[件表]?[\d一二三四五六七八九十]{0,3}(?:-\d{1,2})?[:：]?$|^[（(][^（()）]{0,40}[)）]$|^(?:您?的?当前(?:所在)?位置|位置)[:：]|^首页\s*[>＞»→]/u

export function isBesideTitle(text: string): boolean {
  return BESIDE_TITLE.test(text.replace(/\s+/gu, ' '))
}
