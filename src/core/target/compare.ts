/**
 * What differs between two versions of a target document: field by field, for the document, its projects and
 * tables of whole departments, and their indicators. Places, sources and the order of projects are no
 * difference, nor is a goal’s number; a field that is absent, null or empty is blank in all three cases.
 */
import { longestRise } from '../kernel/longest-rise.ts'
import { unnumberedGoals } from './counted-goals.ts'
import type { Indicator, Project } from './project.ts'
import type { TargetDocument } from './document.ts'

/**
 * A leaf that differs; `path` are the keys of the exchange format, lists counted from 1: `budget.total`,
 * `goals.2`.
 */
export type FieldChange = {
  readonly path: string
  readonly before: string | null
  readonly after: string | null
}

export type IndicatorRef = {
  readonly level1: string
  readonly level2: string
  readonly name: string
  readonly value: string
}

/**
 * A row that is elsewhere among those that are in both versions: its place in each whole table, from 1.
 */
export type IndicatorMove = { readonly indicator: IndicatorRef; readonly from: number; readonly to: number }

export type IndicatorChange = { readonly indicator: IndicatorRef; readonly fields: readonly FieldChange[] }

/** A project, or the table of a whole department. */
export type ThingRef = {
  readonly of: 'project' | 'department'
  readonly order: number
  readonly name: string
  readonly code: string | null
}

export type ThingChange = {
  /** As the newer version has it. */
  readonly thing: ThingRef
  readonly fields: readonly FieldChange[]
  readonly added: readonly IndicatorRef[]
  readonly removed: readonly IndicatorRef[]
  readonly changed: readonly IndicatorChange[]
  /**
   * The fewest rows whose moving makes the newer order of the older; an order alone makes no document
   * another.
   */
  readonly moved: readonly IndicatorMove[]
}

export type TargetComparison = {
  /** Title, year, parts, statement. */
  readonly fields: readonly FieldChange[]
  readonly added: readonly ThingRef[]
  readonly removed: readonly ThingRef[]
  readonly changed: readonly ThingChange[]
  /** Projects and departments without any difference. */
  readonly unchanged: number
}

type Thing = { readonly ref: ThingRef; readonly rest: unknown; readonly indicators: readonly Indicator[] }

export function compareTargets(before: TargetDocument, after: TargetDocument): TargetComparison {
  const { pairs, removed, added } = match(thingsOf(before), thingsOf(after), THING_KEYS)
  const changes = pairs.map(([old, now]) => compareThings(old, now))
  const changed = changes.filter(
    (change) =>
      change.fields.length + change.added.length + change.removed.length + change.changed.length > 0,
  )
  return {
    fields: compareFields(documentFields(before), documentFields(after)),
    added: added.map(({ ref }) => ref),
    removed: removed.map(({ ref }) => ref),
    changed,
    unchanged: pairs.length - changed.length,
  }
}

/** What differs between two versions of one project, whatever they are called. */
export function compareProjects(before: Project, after: Project): ThingChange {
  return compareThings(thingOf(before), thingOf(after))
}

/** What a form says of where a target stands, not what it is: its part and heading, and whose paper it is on. */
const SURROUNDINGS = /^(?:part|title|unit|department)(?:\.|$)/

/** Whether two papers of one target say the same, wherever they stand and however they are headed. */
export function saysTheSame(before: Project, after: Project): boolean {
  const { fields, added, removed, changed } = compareProjects(before, after)
  return (
    added.length + removed.length + changed.length === 0 &&
    fields.every(({ path }) => SURROUNDINGS.test(path))
  )
}

/** How many places differ: of a project, or of a document with its tables. */
export function changesIn(change: ThingChange | TargetComparison): number {
  const { fields, added, removed, changed } = change
  const moved = 'thing' in change ? change.moved.length : 0
  return (
    fields.length +
    added.length +
    removed.length +
    moved +
    changed.reduce((sum, one) => sum + ('thing' in one ? changesIn(one) : one.fields.length), 0)
  )
}

/** Whether two versions say the same. */
export function isSame({ fields, added, removed, changed }: TargetComparison): boolean {
  return fields.length + added.length + removed.length + changed.length === 0
}

function documentFields({ kind, title, fiscalYear, parts, statement }: TargetDocument): unknown {
  return { kind, title, fiscalYear, parts, statement }
}

function thingsOf({ projects, departments = [] }: TargetDocument): Thing[] {
  return [
    ...projects.map(thingOf),
    ...departments.map(({ order, indicators, ...rest }): Thing => ({
      ref: {
        of: 'department',
        order,
        name: rest.unit?.name ?? rest.title ?? '',
        code: rest.unit?.code ?? null,
      },
      rest,
      indicators,
    })),
  ]
}

function thingOf({ order, indicators, ...rest }: Project): Thing {
  return { ref: { of: 'project', order, name: rest.name, code: rest.code }, rest, indicators }
}

function compareThings(before: Thing, after: Thing): ThingChange {
  const { pairs, removed, added } = match(before.indicators, after.indicators, INDICATOR_KEYS)
  const changed = pairs.map(([old, now]): IndicatorChange => ({
    indicator: refOf(now),
    fields: compareFields(old, now),
  }))
  return {
    thing: after.ref,
    fields: compareFields(before.rest, after.rest),
    added: added.map(refOf),
    removed: removed.map(refOf),
    changed: changed.filter(({ fields }) => fields.length > 0),
    moved: movedOf(before.indicators, after.indicators, pairs),
  }
}

function movedOf(
  before: readonly Indicator[],
  after: readonly Indicator[],
  pairs: readonly (readonly [Indicator, Indicator])[],
): IndicatorMove[] {
  const [old, now] = [placesOf(before), placesOf(after)]
  const places = pairs.map(([was, is]) => ({
    indicator: refOf(is),
    from: old.get(was) ?? 0,
    to: now.get(is) ?? 0,
  }))
  const standing = longestRise(places.map(({ from }) => from))
  return places.filter(({ from }) => !standing.has(from))
}

function placesOf(rows: readonly Indicator[]): ReadonlyMap<Indicator, number> {
  return new Map(rows.map((row, i) => [row, i + 1]))
}

function refOf({ level1, level2, level3, value }: Indicator): IndicatorRef {
  return { level1, level2, name: level3, value: value.text }
}

/** What tells that two things are one, the surest first; '' tells nothing. */
type Keys<T> = readonly ((one: T) => string)[]

const THING_KEYS: Keys<Thing> = [
  ({ ref: { of, code, name } }) => (code === null ? '' : `${of} ${folded(code)} ${folded(name)}`),
  ({ ref: { of, code } }) => (code === null ? '' : `${of} ${folded(code)}`),
  ({ ref: { of, name } }) => `${of} ${folded(name)}`,
]

const INDICATOR_KEYS: Keys<Indicator> = [
  // Two rows of one name: each goes with the one that says the same.
  (indicator) => JSON.stringify([...leavesOf(indicator)]),
  ({ term = '', level1, level2, level3, value }) =>
    [term, level1, level2, level3, value.text].map(folded).join(' '),
  ({ term = '', level1, level2, level3 }) => [term, level1, level2, level3].map(folded).join(' '),
  ({ term = '', level3 }) => [term, level3].map(folded).join(' '),
]

function folded(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ''))
}

/**
 * Pairs what has a key in common, equals in their order; then the next key over what is left. In the order of
 * `after`.
 */
function match<T>(
  before: readonly T[],
  after: readonly T[],
  keys: Keys<T>,
): { pairs: readonly (readonly [T, T])[]; removed: readonly T[]; added: readonly T[] } {
  const partner = new Map<T, T>()
  let left = before
  for (const keyOf of keys) {
    const waiting = new Map<string, T[]>()
    for (const one of left) {
      const same = waiting.get(keyOf(one))
      if (same) same.push(one)
      else waiting.set(keyOf(one), [one])
    }
    const taken = new Set<T>()
    for (const one of after.filter((candidate) => !partner.has(candidate))) {
      const key = keyOf(one)
      const found = key === '' ? undefined : waiting.get(key)?.shift()
      if (found === undefined) continue
      partner.set(one, found)
      taken.add(found)
    }
    left = left.filter((one) => !taken.has(one))
  }
  const pairs = after.flatMap((one) => {
    const found = partner.get(one)
    return found === undefined ? [] : [[found, one] as const]
  })
  return { pairs, removed: left, added: after.filter((one) => !partner.has(one)) }
}

function compareFields(before: unknown, after: unknown): FieldChange[] {
  const [old, now] = [leavesOf(before), leavesOf(after)]
  const paths = [...now.keys(), ...[...old.keys()].filter((path) => !now.has(path))]
  return paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after)
}

/** Keys that say where a thing was, or how it is numbered, not what it says. */
const PLACES: ReadonlySet<string> = new Set(['at', 'order', 'goalNumber'])

/** Lists of goals: a form shows their numbers by itself. */
const GOALS: ReadonlySet<string> = new Set(['goals', 'mediumTermGoals'])

function isGoals(path: string, value: readonly unknown[]): value is readonly string[] {
  return GOALS.has(path) && value.every((one) => typeof one === 'string')
}

/** The written leaves by their path. A target value is what is written, not what was made of it. */
function leavesOf(root: unknown): ReadonlyMap<string, string> {
  const leaves = new Map<string, string>()
  const open: [string, unknown][] = [['', root]]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, value] = next
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      if (value !== '') leaves.set(path, String(value))
      continue
    }
    if (typeof value !== 'object' || value === null) continue
    if (path === 'value' && 'text' in value) {
      open.push([path, value.text])
      continue
    }
    const entries = Array.isArray(value)
      ? (isGoals(path, value) ? unnumberedGoals(value) : value).map((one: unknown, i): [string, unknown] => [
          String(i + 1),
          one,
        ])
      : Object.entries(value).filter(([key]) => !PLACES.has(key))
    // The last pushed comes first: the order of the keys is kept.
    for (const [key, one] of entries.toReversed()) open.push([path === '' ? key : `${path}.${key}`, one])
  }
  return leaves
}
