/** Lists of the first part: 分项绩效目标 and 工作保障措施, from paragraphs to items. */
import { trimAll } from '#core/kernel/characters.ts'
import type { Place } from '#core/kernel/place.ts'
import type { Safeguard, SubGoal } from '#core/target/document.ts'
import { readNumbers, type Numbered } from '#core/kernel/numbering.ts'

export type PlacedLine = { readonly text: string; readonly at: Place }

/** An item as it lies in the paragraphs: its first line and what is below it. */
type Item = {
  readonly number: Numbered | null
  readonly first: string
  readonly below: string[]
  readonly at: Place
}

const GOAL_PREFIX = /^绩效目标\s*[:：]\s*/u
const INDICATOR_PREFIX = /^绩效指标\s*[:：]\s*/u
/** A heading line is short and ends at most once. */
const LONGEST_HEADING = 60
const ENDS_INSIDE = /[。；;！？!?](?=.)/u

export function readSubGoals(lines: readonly PlacedLine[]): readonly SubGoal[] {
  return itemsOf(lines, (item, text) => item.number !== null || startsField(text))
    .map(subGoal)
    .filter(saysSomething)
}

export function readSafeguards(lines: readonly PlacedLine[]): readonly Safeguard[] {
  return itemsOf(lines, (item) => item.number !== null && isHeadingLine(item.first)).map((item) => {
    const label = item.number?.label ?? null
    if (item.below.length === 0) return { label, title: null, text: item.first, at: item.at }
    return isHeadingLine(item.first)
      ? { label, title: item.first, text: item.below.join('\n'), at: item.at }
      : { label, title: null, text: [item.first, ...item.below].join('\n'), at: item.at }
  })
}

/** @param takes whether an unnumbered line below belongs to the item; otherwise it is an item of its own. */
function itemsOf(
  lines: readonly PlacedLine[],
  takes: (item: Item, text: string) => boolean,
): readonly Item[] {
  const items: Item[] = []
  let last: Numbered | null = null
  const numbers = readNumbers(lines.map(({ text }) => text))
  for (const [i, { text, at }] of lines.entries()) {
    const number = numbers[i] ?? null
    const item = items.at(-1)
    if (number !== null && isSibling(number, last)) {
      items.push({ number, first: trimAll(number.rest), below: [], at })
      last = number
    } else if (item && (number !== null || takes(item, text))) item.below.push(text)
    else items.push({ number: null, first: text, below: [], at })
  }
  return items
}

/**
 * Items of one list are numbered alike or at least one after the other: （四）（5）（六）, while (1) below
 * （一） is inside it.
 */
function isSibling(number: Numbered, last: Numbered | null): boolean {
  if (last === null) return true
  if (number.style !== last.style) return false
  return isChinese(number) === isChinese(last) || number.value === (last.value ?? 0) + 1
}

function isChinese(number: Numbered): boolean {
  return /[一二三四五六七八九十百]/u.test(number.label)
}

function isHeadingLine(text: string): boolean {
  return text.length <= LONGEST_HEADING && !ENDS_INSIDE.test(text)
}

/** 绩效指标： with nothing behind it is no goal. */
function saysSomething({ label, title, goal, indicators }: SubGoal): boolean {
  return [label, title, goal, indicators].some((text) => text !== null)
}

function subGoal(item: Item): SubGoal {
  const label = item.number?.label ?? null
  const titled = item.below.length > 0 && !startsField(item.first)
  const { goal, indicators } = fieldsOf(titled ? item.below : [item.first, ...item.below])
  return { label, title: titled ? item.first : null, goal, indicators, at: item.at }
}

function startsField(text: string): boolean {
  return GOAL_PREFIX.test(text) || INDICATOR_PREFIX.test(text)
}

/** Lines marked 绩效目标： and 绩效指标：; a line without mark goes on with the one above, the first is the goal. */
function fieldsOf(lines: readonly string[]): { goal: string | null; indicators: string | null } {
  const goal: string[] = []
  const indicators: string[] = []
  let current = goal
  for (const line of lines) {
    if (GOAL_PREFIX.test(line)) current = goal
    else if (INDICATOR_PREFIX.test(line)) current = indicators
    const words = trimAll(line.replace(current === goal ? GOAL_PREFIX : INDICATOR_PREFIX, ''))
    if (words !== '') current.push(words)
  }
  return {
    goal: goal.length > 0 ? goal.join('\n') : null,
    indicators: indicators.length > 0 ? indicators.join('\n') : null,
  }
}
