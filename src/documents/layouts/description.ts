/**
 * Layouts that people described, as JSON: exported from one installation and imported into another. The same
 * shape as the layouts of this folder, with a format, and with `base` to begin from one of them.
 */
import { PLAN_MARKS } from '#core/kernel/period.ts'
import { isRecord } from '#core/kernel/record.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { DETAIL_FIELDS } from '#core/target/project.ts'
import {
  COLUMN_NAMES,
  FIELD_NAMES,
  FUND_COLUMNS,
  GOAL_NAMES,
  GROUP_NAMES,
  SCHEDULE_COLUMNS,
  WORD_NAMES,
} from '#core/target/form-labels.ts'
import { FUND_SOURCES } from '#core/target/funds.ts'
import { labelKey, type Layout } from './layout.ts'
import { LAYOUTS } from './layouts.ts'

const LAYOUT_FORMAT = 'jichi.layout/1'

/** The JSON of a layout. */
export type LayoutDescription = { readonly format: typeof LAYOUT_FORMAT; readonly base?: string } & Layout

/** What is wrong with a description, and where. */
export type LayoutFault = { readonly path: string; readonly found: string; readonly expected: string }

const MOST_LABELS = 500
const LONGEST_NAME = 120
const ID = /^[a-z0-9][a-z0-9-]{0,63}$/

type Names = { readonly [key: string]: readonly string[] | 'labels' | Names }
/** Every key of a layout beside id, name and base, and the names under it. */
const SHAPE: Names = {
  titles: 'labels',
  fields: FIELD_NAMES,
  details: DETAIL_FIELDS,
  others: 'labels',
  headings: 'labels',
  purposeBelow: 'labels',
  plan: { labels: 'labels', marks: PLAN_MARKS },
  goals: GOAL_NAMES,
  schedule: { labels: 'labels', columns: SCHEDULE_COLUMNS },
  columns: COLUMN_NAMES,
  columnParts: COLUMN_NAMES,
  groups: GROUP_NAMES,
  funds: { sources: FUND_SOURCES, columns: FUND_COLUMNS },
  mediumTermFunds: 'labels',
  words: WORD_NAMES,
  wordParts: WORD_NAMES,
  totals: 'labels',
}

/**
 * A layout from JSON; the first fault with its path. Unknown keys are faults: a misspelt one would be lost in
 * silence.
 */
export function readLayoutDescription(json: unknown): Result<Layout, LayoutFault> {
  if (!isRecord(json)) return wrong('', json, 'object')
  if (json.format !== LAYOUT_FORMAT) return wrong('format', json.format, LAYOUT_FORMAT)
  if (typeof json.id !== 'string' || !ID.test(json.id)) return wrong('id', json.id, 'a-z, 0-9 and -')
  if (LAYOUTS.some(({ layout }) => layout.id === json.id))
    return wrong('id', json.id, 'an id that no built-in layout has')
  if (typeof json.name !== 'string' || json.name === '' || json.name.length > LONGEST_NAME)
    return wrong('name', json.name, `text of 1 to ${LONGEST_NAME} characters`)
  const base = json.base === undefined ? null : LAYOUTS.find(({ layout }) => layout.id === json.base)?.layout
  if (base === undefined) return wrong('base', json.base, LAYOUTS.map(({ layout }) => layout.id).join(' | '))
  const { format: _format, id, name, base: _base, ...rest } = json
  const fault = faultIn(rest, SHAPE, '')
  if (fault) return err(fault)
  const own = { titles: [], ...rest } as Omit<Layout, 'id' | 'name'>
  return ok({ ...(base === null ? own : (joined(base, own) as Omit<Layout, 'id' | 'name'>)), id, name })
}

export function describeLayout(layout: Layout): LayoutDescription {
  return { format: LAYOUT_FORMAT, ...layout }
}

/** Depth is that of SHAPE, never that of the input. */
function faultIn(
  record: { readonly [key: string]: unknown },
  names: Names,
  path: string,
): LayoutFault | null {
  for (const [key, value] of Object.entries(record)) {
    const at = path === '' ? key : `${path}.${key}`
    const shape = Object.hasOwn(names, key) ? names[key] : undefined
    if (shape === undefined) return { path: at, found: shown(key), expected: Object.keys(names).join(' | ') }
    const fault = shape === 'labels' ? faultInLabels(value, at) : faultInNames(value, shape, at)
    if (fault) return fault
  }
  return null
}

function faultInNames(value: unknown, shape: readonly string[] | Names, path: string): LayoutFault | null {
  if (!isRecord(value)) return faultOf(path, value, 'object')
  return faultIn(value, isNames(shape) ? shape : namesOf(shape), path)
}

function faultInLabels(value: unknown, path: string): LayoutFault | null {
  if (!Array.isArray(value)) return faultOf(path, value, 'array of labels')
  if (value.length > MOST_LABELS)
    return { path, found: String(value.length), expected: `at most ${MOST_LABELS} labels` }
  for (const [index, label] of value.entries()) {
    if (typeof label !== 'string' || labelKey(label) === '')
      return faultOf(`${path}[${index}]`, label, 'a label of 1 to 60 characters')
  }
  return null
}

function namesOf(names: readonly string[]): Names {
  return Object.fromEntries(names.map((name) => [name, 'labels' as const]))
}

function isNames(shape: readonly string[] | Names): shape is Names {
  return !Array.isArray(shape)
}

/** Lists of both, key by key. */
function joined(base: object, own: object): object {
  const keys = new Set([...Object.keys(base), ...Object.keys(own)])
  const made: { [key: string]: unknown } = {}
  for (const key of keys) {
    const one: unknown = Object.entries(base).find(([name]) => name === key)?.[1]
    const other: unknown = Object.entries(own).find(([name]) => name === key)?.[1]
    made[key] = joinedValue(one, other)
  }
  return made
}

function joinedValue(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...(one as unknown[]), ...(other as unknown[])]
  return isRecord(one) && isRecord(other) ? joined(one, other) : (other ?? one)
}

const LONGEST_SHOWN = 40

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'object' && value !== null) return 'object'
  const text = String(value)
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text
}

function faultOf(path: string, value: unknown, expected: string): LayoutFault {
  return { path, found: shown(value), expected }
}

function wrong(path: string, value: unknown, expected: string): Result<never, LayoutFault> {
  return err(faultOf(path, value, expected))
}
