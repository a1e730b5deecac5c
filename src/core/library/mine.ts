/**
 * Mines a library from the targets of a region: rows of one kind and name are one indicator; what most of
 * them say is what it means, is measured in and rests on. Only what several projects of several units use is
 * worth offering.
 */
import { foldLabel } from '../kernel/characters.ts'
import { compareDecimal } from '../kernel/decimal.ts'
import type { IndicatorKind } from '../indicator/kind.ts'
import { COMPARATORS, type Comparator, type IndicatorValue } from '../indicator/value.ts'
import {
  comparatorDirection,
  libraryKey,
  type Distribution,
  type LibraryIndicator,
  type LibraryUse,
  type Times,
} from './library-indicator.ts'

/** One row of a target's table, with whose it is. Rows of one project follow each other. */
export type UsedRow = {
  readonly project: string
  readonly projectName: string
  /** The budget unit; null when the table names none. */
  readonly budgetUnit: string | null
  readonly fiscalYear: number | null
  readonly kind: IndicatorKind | null
  readonly name: string
  readonly description: string | null
  readonly value: Omit<IndicatorValue, 'deadline'>
  readonly basis: string | null
}

/** From which targets: approved and published ones, or everything that counts. */
export const MINING_SOURCES = ['approved', 'all'] as const
export type MiningSource = (typeof MINING_SOURCES)[number]

/** What an indicator must have to be offered. */
export type MiningLimits = { readonly leastProjects: number; readonly leastUnits: number }

export type MinedIndicator = {
  readonly key: string
  readonly indicator: LibraryIndicator
  readonly use: LibraryUse
}

type Mining = {
  readonly add: (row: UsedRow) => void
  /** Those within the limits, the most used first. */
  readonly result: (limits: MiningLimits) => readonly MinedIndicator[]
}

/**
 * A name shared by several kinds is offered under a kind that at least this share of its rows are under:
 * the others are misplaced.
 */
const LEAST_SHARE_OF_KIND = 0.25
/** A text of one or two rows may be about one project alone. */
const LEAST_TIMES = 3
const MOST_TOPICS = 12
const MOST_VALUES = 8
const MOST_BASES = 5
/** Different texts that are counted of one indicator; later ones are hardly its usual words. */
const MOST_COUNTED = 2000
/** Different numbers that are kept of one indicator. */
const MOST_NUMBERS = 200

/** @param wordsOf cuts the name of a project into words */
export function startMining(wordsOf: (text: string) => readonly string[]): Mining {
  const groups = new Map<string, Group>()
  const rowsOfName = new Map<string, number>()
  return {
    add(row) {
      if (row.kind === null || !isUsable(row.name)) return
      const key = libraryKey({ kind: row.kind, name: row.name })
      let group = groups.get(key)
      if (group === undefined) groups.set(key, (group = newGroup(row.kind, foldLabel(row.name))))
      addRow(group, row, wordsOf)
      rowsOfName.set(group.name, (rowsOfName.get(group.name) ?? 0) + 1)
    },
    result({ leastProjects, leastUnits }) {
      const mined: MinedIndicator[] = []
      for (const [key, group] of groups) {
        const all = rowsOfName.get(group.name) ?? group.rows
        if (
          group.projects < leastProjects ||
          group.units.size < leastUnits ||
          group.rows < all * LEAST_SHARE_OF_KIND
        )
          continue
        mined.push(toMined(key, group))
      }
      return mined.toSorted((a, b) => b.use.projects - a.use.projects || (a.key < b.key ? -1 : 1))
    },
  }
}

type Counts = Map<string, number>

type Group = {
  readonly kind: IndicatorKind
  /** Folded: shared by the groups of other kinds. */
  readonly name: string
  rows: number
  projects: number
  lastProject: string | null
  readonly units: Set<string>
  first: number | null
  last: number | null
  readonly names: Counts
  readonly descriptions: Counts
  readonly bases: Counts
  readonly values: Counts
  readonly comparators: Counts
  readonly topics: Counts
  /** How often each number occurs, by unit. */
  readonly numbers: Map<string, Counts>
}

function newGroup(kind: IndicatorKind, name: string): Group {
  return {
    kind,
    name,
    rows: 0,
    projects: 0,
    lastProject: null,
    units: new Set(),
    first: null,
    last: null,
    names: new Map(),
    descriptions: new Map(),
    bases: new Map(),
    values: new Map(),
    comparators: new Map(),
    topics: new Map(),
    numbers: new Map(),
  }
}

function addRow(group: Group, row: UsedRow, wordsOf: (text: string) => readonly string[]): void {
  group.rows += 1
  if (row.budgetUnit !== null) group.units.add(row.budgetUnit)
  if (row.project !== group.lastProject) {
    group.projects += 1
    group.lastProject = row.project
    for (const word of new Set(wordsOf(row.projectName).filter(isTopic))) count(group.topics, word)
  }
  const { fiscalYear: year } = row
  if (year !== null) {
    group.first = Math.min(group.first ?? year, year)
    group.last = Math.max(group.last ?? year, year)
  }
  count(group.names, row.name)
  if (row.description !== null && row.description !== row.name) count(group.descriptions, row.description)
  if (row.basis !== null) count(group.bases, row.basis)
  count(group.values, row.value.text)
  const { number, unit, comparator } = row.value
  if (number === null || unit === null) return
  if (comparator !== null) count(group.comparators, comparator)
  const numbers = group.numbers.get(unit) ?? new Map<string, number>()
  group.numbers.set(unit, numbers)
  count(numbers, number)
}

function toMined(key: string, group: Group): MinedIndicator {
  const comparator = asComparator(usual(group.comparators)?.text)
  const distribution = distributionOf(group, comparator)
  const indicator: LibraryIndicator = {
    kind: group.kind,
    name: usual(group.names)?.text ?? '',
    meaning: often(group.descriptions, 1)[0]?.text ?? '',
    formula: '',
    direction: distribution === null ? null : comparatorDirection(comparator),
    unit: distribution?.unit ?? null,
    basis: often(group.bases, 1)[0]?.text ?? '',
    source: '',
  }
  const years = group.first === null || group.last === null ? null : ([group.first, group.last] as const)
  return {
    key,
    indicator,
    use: {
      projects: group.projects,
      units: group.units.size,
      years,
      distribution,
      values: often(group.values, MOST_VALUES),
      bases: often(group.bases, MOST_BASES),
      topics: often(group.topics, MOST_TOPICS),
    },
  }
}

/** The numbers of the unit that most rows have; null when fewer than half of the rows have one. */
function distributionOf(group: Group, comparator: Comparator | null): Distribution | null {
  let best: { readonly unit: string; readonly numbers: Counts; readonly count: number } | null = null
  for (const [unit, numbers] of group.numbers) {
    const all = [...numbers.values()].reduce((sum, times) => sum + times, 0)
    if (best === null || all > best.count || (all === best.count && unit < best.unit))
      best = { unit, numbers, count: all }
  }
  if (best === null || best.count * 2 < group.rows) return null
  const numbers = inOrder(best.numbers)
    .slice(0, MOST_NUMBERS)
    .toSorted((a, b) => compareDecimal(a.text, b.text))
  return { unit: best.unit, comparator, count: numbers.reduce((sum, { times }) => sum + times, 0), numbers }
}

/** Names that say nothing by themselves are not offered: a digit makes them one project's own (发放300人). */
function isUsable(name: string): boolean {
  return name.length >= 3 && name.length <= 40 && !/[\d０-９]|^(?:指标|无|其他)|指标$/u.test(name)
}

/** Words that tell what a project is about: of two characters and more, no numbers. */
function isTopic(word: string): boolean {
  return /^\p{Script=Han}{2,}$/u.test(word) && !COMMON_WORDS.has(word)
}

/** Words of project names that are in projects of any matter. Examples: 2025年社区工作者薪酬项目, 办公经费, 专项资金. */
const COMMON_WORDS: ReadonlySet<string> = new Set([
  '项目',
  '经费',
  '资金',
  '专项',
  '工作',
  '年度',
  '补助',
  '补助资金',
  '专项资金',
  '上级',
  '中央',
  '省级',
  '市级',
  '区级',
  '县级',
  '提前',
  '下达',
  '相关',
  '其他',
  '费用',
  '支出',
  '预算',
  '建设',
  '服务',
  '管理',
  '开展',
])

function count(counts: Counts, text: string): void {
  const times = counts.get(text)
  if (times !== undefined) counts.set(text, times + 1)
  else if (counts.size < MOST_COUNTED) counts.set(text, 1)
}

function inOrder(counts: Counts): Times[] {
  return [...counts]
    .map(([text, times]) => ({ text, times }))
    .toSorted((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1))
}

function usual(counts: Counts): Times | null {
  return inOrder(counts)[0] ?? null
}

function often(counts: Counts, most: number): readonly Times[] {
  return inOrder(counts)
    .filter(({ times }) => times >= LEAST_TIMES)
    .slice(0, most)
}

function asComparator(text: string | undefined): Comparator | null {
  return COMPARATORS.find((comparator) => comparator === text) ?? null
}
