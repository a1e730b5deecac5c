/**
 * Shapes of JSON values: each takes an unknown value with its path and gives the typed one, or says what was
 * expected; and each knows its JSON Schema, so that what is read and what is promised are written down once.
 * Unknown keys are left out: a later version of the format may have more.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import { safeText } from '../text/decode.ts'

export type ShapeFault = { readonly path: string; readonly found: string; readonly expected: string }

/** A schema of draft 2020-12, as far as these shapes need it. */
export type Schema = { readonly [keyword: string]: unknown }

export type JsonShape<T> = {
  readonly read: (value: unknown, path: string) => Result<T, ShapeFault>
  readonly schema: Schema
  /** A key that may be absent, and then stays absent. */
  readonly optional?: true
}

const LONGEST_SHOWN = 40

export const text: JsonShape<string> = {
  read: (value, path) => (typeof value === 'string' ? ok(safeText(value)) : wrong(value, path, 'string')),
  schema: { type: 'string' },
}

export const count: JsonShape<number> = {
  read: (value, path) =>
    typeof value === 'number' && Number.isSafeInteger(value) && value >= 1
      ? ok(value)
      : wrong(value, path, 'integer ≥ 1'),
  schema: { type: 'integer', minimum: 1 },
}

export const number: JsonShape<number> = {
  read: (value, path) =>
    typeof value === 'number' && Number.isFinite(value) ? ok(value) : wrong(value, path, 'number'),
  schema: { type: 'number' },
}

/** From 0 to 1. */
export const share: JsonShape<number> = {
  read: (value, path) =>
    typeof value === 'number' && value >= 0 && value <= 1
      ? ok(value)
      : wrong(value, path, 'number from 0 to 1'),
  schema: { type: 'number', minimum: 0, maximum: 1 },
}

/** A string that fits a pattern, which is described in `expected`. */
export function matching(pattern: RegExp, expected: string): JsonShape<string> {
  return {
    read: (value, path) =>
      typeof value === 'string' && pattern.test(value) ? ok(value) : wrong(value, path, expected),
    schema: { type: 'string', pattern: pattern.source, description: expected },
  }
}

export function oneOfShape<const T extends string>(...values: readonly T[]): JsonShape<T> {
  return {
    read: (value, path) => {
      const found = values.find((each) => each === value)
      return found === undefined ? wrong(value, path, values.join(' | ')) : ok(found)
    },
    schema: values.length === 1 ? { const: values[0] } : { enum: values },
  }
}

/** The value, or null; a missing key is read as null, and written as null. */
export function nullable<T>(shape: JsonShape<T>): JsonShape<T | null> {
  return {
    read: (value, path) => (value === null || value === undefined ? ok(null) : shape.read(value, path)),
    schema:
      typeof shape.schema['type'] === 'string'
        ? { ...shape.schema, type: [shape.schema['type'], 'null'] }
        : { anyOf: [shape.schema, { type: 'null' }] },
  }
}

/** A key that only some documents have: absent stays absent. */
export function optional<T>(shape: JsonShape<T>): JsonShape<T | undefined> {
  return {
    read: (value, path) => (value === undefined ? ok(undefined) : shape.read(value, path)),
    schema: shape.schema,
    optional: true,
  }
}

export function list<T>(shape: JsonShape<T>): JsonShape<readonly T[]> {
  return {
    read: (value, path) => {
      if (!Array.isArray(value)) return wrong(value, path, 'array')
      const items: T[] = []
      for (const [index, each] of value.entries()) {
        const item = shape.read(each, `${path}[${index}]`)
        if (!item.ok) return item
        items.push(item.value)
      }
      return ok(items)
    },
    schema: { type: 'array', items: shape.schema },
  }
}

/** A key that an earlier version of the format did not have: without it, the fallback. */
export function later<T>(shape: JsonShape<T>, fallback: T): JsonShape<T> {
  return {
    read: (value, path) => (value === undefined ? ok(fallback) : shape.read(value, path)),
    schema: shape.schema,
  }
}

/** Undefined for a key that may be absent. */
type Field<T, K extends keyof T> = JsonShape<
  undefined extends T[K] ? Exclude<T[K], undefined> | undefined : T[K]
>

export function object<T extends object>(shapes: {
  readonly [K in keyof Required<T>]: Field<T, K>
}): JsonShape<T> {
  const keys = Object.keys(shapes) as (keyof T & string)[]
  return {
    read: (value, path) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return wrong(value, path, 'object')
      const given: Partial<Record<string, unknown>> = { ...value }
      const made: Partial<T> = {}
      for (const key of keys) {
        const field = shapes[key].read(
          Object.hasOwn(given, key) ? given[key] : undefined,
          path === '' ? key : `${path}.${key}`,
        )
        if (!field.ok) return field
        if (field.value !== undefined) made[key] = field.value as T[typeof key]
      }
      return ok(made as T)
    },
    schema: {
      type: 'object',
      properties: Object.fromEntries(keys.map((key) => [key, shapes[key].schema])),
      required: keys.filter((key) => !shapes[key].optional),
    },
  }
}

/** The first shape that fits. */
export function either<T>(expected: string, ...shapes: readonly JsonShape<T>[]): JsonShape<T> {
  return {
    read: (value, path) => {
      for (const shape of shapes) {
        const read = shape.read(value, path)
        if (read.ok) return read
      }
      return wrong(value, path, expected)
    },
    schema: { anyOf: shapes.map(({ schema }) => schema), description: expected },
  }
}

/** The shape with words for those who read the schema. */
export function described<T>(shape: JsonShape<T>, description: string): JsonShape<T> {
  return { ...shape, schema: { ...shape.schema, description } }
}

/** A shape that is under its name in the schema's `$defs`; `definitions` gets it. */
export function named<T>(definitions: Map<string, Schema>, name: string, shape: JsonShape<T>): JsonShape<T> {
  definitions.set(name, shape.schema)
  return { ...shape, schema: { $ref: `#/$defs/${name}` } }
}

/** What is there, short enough for a message. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'array'
  if (typeof value === 'object' && value !== null) return 'object'
  const written = JSON.stringify(value)
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written
}

function wrong(value: unknown, path: string, expected: string): Result<never, ShapeFault> {
  return err({ path, found: describe(value), expected })
}
