/** A project as its table has it, before amounts and values are understood. */
import { halfWidth, trimAll } from '#core/kernel/characters.ts'
import type { PlanMark } from '#core/kernel/period.ts'
import type { BudgetUnit, DetailField } from '#core/target/project.ts'
import type { Place } from '#core/kernel/place.ts'
import type { FundSource } from '#core/target/funds.ts'
import { parseUnitLine } from '#core/organisation/unit-code.ts'
import type { Cell } from '../blocks.ts'
import type { ColumnName, FieldName, FundColumn, GoalName, WordName } from '../layouts/layout.ts'
import type { AmountUnit } from './amount.ts'
import { readGlued, readNumber, readNumbers } from '#core/kernel/numbering.ts'

/** The words of a cell, line breaks joined, and where it is. */
export type PlacedText = { readonly text: string; readonly at: Place }
/** With the unit of measure that its label names. */
export type RawField = PlacedText & { readonly unit: AmountUnit | null; readonly label?: string }

export type RawDetail = PlacedText & { readonly field: DetailField | null; readonly label: string }

/** The written cells of an indicator under the columns of its form. */
export type IndicatorCells = ReadonlyMap<ColumnName, PlacedText>

export type RawIndicator = {
  level1: string
  level2: string
  readonly cells: IndicatorCells
  /** The columns that the form has, written in or not. */
  readonly columns: ReadonlySet<ColumnName>
  term: 'medium-term' | null
  readonly at: Place
}

/** One line of 项目资金. */
export type RawFund = {
  readonly source: FundSource | null
  readonly label: string
  readonly cells: Map<FundColumn, RawField>
  readonly at: Place
}

export type RawStep = {
  readonly content: string
  readonly start: string | null
  readonly end: string | null
  readonly at: Place
}

export type RawProject = {
  readonly at: Place
  readonly title: string | null
  readonly part: string | null
  /**
   * The layout that its first table was read with, how many cells it has written, and how many of them found
   * no place.
   */
  layout: { readonly id: string; readonly name: string } | null
  written: number
  left: number
  /** Whether its name is over a column of some other list, as far as one row can tell. */
  listed: boolean
  /** Whether the sum of the year is below that of the whole project. */
  yearly: boolean
  /** What amounts without a unit of their own are counted in (单位：万元). */
  amountUnit: AmountUnit | null
  readonly fields: Map<FieldName, RawField>
  /** Fields whose label was met, with or without a value. */
  readonly seen: Set<FieldName>
  /** % or 万元 in the label of the plan. */
  planNote: string | null
  readonly plan: Map<PlanMark, PlacedText>
  readonly goals: string[]
  /** In front of the first goal, by what the goals are called; null where it has none. */
  readonly goalNumbers: Map<GoalName, string | null>
  /** null where no label asks for them. */
  mediumTermGoals: string[] | null
  /** Goals that are under 总体目标: the year's, unless the form asks for those too. */
  overallGoals: string[] | null
  readonly outcome: PlacedText[]
  readonly indicators: RawIndicator[]
  readonly details: RawDetail[]
  steps: RawStep[] | null
  readonly funds: RawFund[]
  readonly fundColumns: Set<FundColumn>
  readonly words: Map<WordName, PlacedText>
  /** Words whose label was met. */
  readonly asked: Set<WordName>
  totals: { readonly weight: PlacedText | null; readonly score: PlacedText | null; readonly at: Place } | null
  /** The months that labels speak of. */
  months: { readonly period: string; readonly through: number } | null
}

export function newProject(title: PlacedText | null, part: string | null, at: Place): RawProject {
  return {
    at: title?.at ?? at,
    title: title?.text ?? null,
    part,
    layout: null,
    written: 0,
    left: 0,
    listed: false,
    yearly: false,
    amountUnit: null,
    fields: new Map(),
    seen: new Set(),
    planNote: null,
    plan: new Map(),
    goals: [],
    goalNumbers: new Map(),
    mediumTermGoals: null,
    overallGoals: null,
    outcome: [],
    indicators: [],
    details: [],
    steps: null,
    funds: [],
    fundColumns: new Set(),
    words: new Map(),
    asked: new Set(),
    totals: null,
    months: null,
  }
}

/**
 * A line that names a unit (单位：万元) begins no project: something of a project's own form must be below it.
 */
export function saysSomething(raw: RawProject): boolean {
  const { title, fields, seen, plan, goals, indicators, funds, mediumTermGoals, overallGoals } = raw
  const own = [...fields.keys(), ...seen].some(
    (field) => field !== 'unit' && field !== 'year' && field !== 'department',
  )
  return (
    title !== null ||
    own ||
    plan.size > 0 ||
    goals.length > 0 ||
    indicators.length > 0 ||
    funds.length > 0 ||
    (mediumTermGoals ?? []).length + (overallGoals ?? []).length > 0
  )
}

/** What of a project that says nothing is written somewhere. */
export function unrecognisedTexts({
  at,
  fields,
  plan,
  goals,
  mediumTermGoals,
  overallGoals,
  details,
  words,
  outcome,
  steps,
  totals,
  indicators,
  funds,
}: RawProject): readonly PlacedText[] {
  return [
    ...[...goals, ...(mediumTermGoals ?? []), ...(overallGoals ?? [])].map((text) => ({ text, at })),
    ...plan.values(),
    ...funds.flatMap((fund) => [{ text: fund.label, at: fund.at }, ...fund.cells.values()]),
    ...fields.values(),
    ...details.flatMap(({ label, text, at }) => [
      { text: label, at },
      { text, at },
    ]),
    ...words.values(),
    ...outcome,
    ...(steps ?? []).flatMap(({ content, start, end, at }) =>
      [content, start, end].flatMap((text) => (text === null ? [] : [{ text, at }])),
    ),
    ...[totals?.weight, totals?.score].flatMap((piece) => piece ?? []),
    ...indicators.flatMap(({ cells }) => [...cells.values()]),
  ]
}

/** Line breaks inside a cell join without a space: 项目⏎编码 is 项目编码. */
export function joinLines(text: string): string {
  return text.includes('\n') ? text.split('\n').map(trimAll).join('') : text
}

export function placedText(cell: Cell): PlacedText {
  return { text: joinLines(cell.text), at: cell.at }
}

/** — and … and the like: where a form has nothing to fill in. */
export function isDash(text: string): boolean {
  return text.length <= 6 && /^[-—–―−－_/／*×…⋯]+$|^\.{3,6}$/u.test(text)
}

/** 指标1： — what a form says where an indicator may be filled in. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 8 && /^指标\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?$/u.test(text)
}

/** Longer lines name no unit. */
export const LONGEST_UNIT = 200

/** 763001某某局, [326]某某局, 326001-某某局, 某某局（326）, or a name alone. */
export function readUnit(text: string): BudgetUnit {
  if (text.length > LONGEST_UNIT) return { code: null, name: text }
  if (/^[[【(（]?[０-９]{3}/u.test(text)) return readUnit(text.replace(/[０-９]+/u, halfWidth))
  const line = parseUnitLine(text)
  if (line) return { code: line.code, name: line.name.replace(/^[-—–]\s*/u, '') }
  const bracketed = /^[[【(（]?\s*(\d{3,9})\s*[\]】)）]?[-—–\s]*(\S.*)$/u.exec(text)
  if (bracketed) return { code: bracketed[1] ?? null, name: bracketed[2] ?? '' }
  const behind = /^(\S.*?)\s*[[【(（]\s*(\d{3,9})\s*[\]】)）]$/u.exec(text)
  return behind ? { code: behind[2] ?? null, name: behind[1] ?? '' } : { code: null, name: text }
}

const GOAL_LABEL =
  /^(?:(?:年度|长期|中期|总体|实施期)?绩效)?目标\s*[\d一二三四五六七八九十]{1,3}\s*(?:[:：]|$)\s*/u

/** 目标1 alone in its cell, or 目标1： in front of a goal. */
export function withoutGoalLabel(text: string): string | null {
  const match = GOAL_LABEL.exec(text)
  return match ? text.slice(match[0].length) : null
}

/** 1.修路；2.架桥 in one line: an item for every number that follows the one before it. */
function itemsOfLine(line: string): readonly string[] {
  const first = readNumber(line) ?? readGlued(line)
  if (first?.value !== 1 || line.length > LONGEST_LINE) return [line]
  const items: string[] = []
  let begin = 0
  let value = 1
  for (const { index } of line.matchAll(/[；;。，,\s]\s*(?=[（(]?\s*[\d一二三四五六七八九十①-⑳])/gu)) {
    const rest = trimAll(line.slice(index + 1))
    const number = readNumber(rest)
    if (number?.style !== first.style || number.value !== value + 1) continue
    items.push(trimAll(line.slice(begin, index + 1)))
    begin = index + 1
    value++
  }
  return [...items, trimAll(line.slice(begin))]
}

const LONGEST_LINE = 5_000

/** 目标1：修路。目标2：架桥 in one line, where the line breaks of the cell are lost. */
function labelledGoals(line: string): readonly string[] {
  if (line.length > LONGEST_LINE || withoutGoalLabel(trimAll(line)) === null) return [line]
  return line.split(/(?<=[。；;！!:：\s])(?=目标\s*[\d一二三四五六七八九十]{1,3}\s*[:：])/u)
}

function goalLines(text: string): readonly string[] {
  return text
    .split('\n')
    .flatMap((each) => labelledGoals(each))
    .flatMap((each) => itemsOfLine(trimAll(each)))
    .filter((line) => line !== '')
}

/** The number in front of the first goal of a cell, as it is written; null where it has none. */
export function numberOfGoals(text: string): string | null {
  const lines = goalLines(text)
  const [first = ''] = lines
  const number = withoutGoalLabel(first) === null ? (readNumbers(lines)[0] ?? null) : null
  return number === null ? null : trimAll(first.slice(0, first.length - number.rest.length))
}

/** The goals of one cell, without their numbers; a line without number goes on with the goal above it. */
export function readGoals(text: string): readonly string[] {
  const goals: string[] = []
  let style: string | null = null
  const lines = goalLines(text)
  const numbers = readNumbers(lines)
  for (const [i, line] of lines.entries()) {
    const number = numbers[i] ?? null
    const labelled = withoutGoalLabel(line)
    if (labelled !== null) {
      goals.push(labelled)
      style = 'label'
    } else if (number !== null && (style === null || style === number.style)) {
      goals.push(trimAll(number.rest))
      style = number.style
    } else if (goals.length === 0 || (style === null && /[。；;！!]$/u.test(goals.at(-1) ?? '')))
      goals.push(line)
    else goals.push((goals.pop() ?? '') + line)
  }
  return goals.filter((goal) => goal !== '' && !isDash(goal))
}
