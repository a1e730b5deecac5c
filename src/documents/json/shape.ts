/**
 * Shapes of JSON values: each takes an unknown value with its path and gives the typed one, or says what was expected.
 * Unknown keys are left out: a later version of the format may have more.
 */
import { err, ok, type Result } from '#core/result.ts'
import { safeText } from '../text/decode.ts'

export type ShapeFault = { readonly path: string; readonly found: string; readonly expected: string }
export type Shape<T> = (value: unknown, path: string) => Result<T, ShapeFault>

const LONGEST_SHOWN = 40

export const text: Shape<string> = (value, path) => (typeof value === 'string' ? ok(safeText(value)) : wrong(value, path, 'string'))

export const count: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 1 ? ok(value) : wrong(value, path, 'integer ≥ 1')

export const number: Shape<number> = (value, path) =>
  typeof value === 'number' && Number.isFinite(value) ? ok(value) : wrong(value, path, 'number')

/** A string that fits a pattern, which is described in `expected`. */
export function matching(pattern: RegExp, expected: string): Shape<string> {
  return (value, path) => (typeof value === 'string' && pattern.test(value) ? ok(value) : wrong(value, path, expected))
}

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return (value, path) => {
    const found = values.find((each) => each === value)
    return found === undefined ? wrong(value, path, values.join(' | ')) : ok(found)
  }
}

/** The value, or null; a missing key is null too. */
export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null || value === undefined ? ok(null) : shape(value, path))
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return wrong(value, path, 'array')
    const items: T[] = []
    for (const [index, each] of value.entries()) {
      const item = shape(each, `${path}[${index}]`)
      if (!item.ok) return item
      items.push(item.value)
    }
    return ok(items)
  }
}

/** A list that an earlier version of the format did not have. */
export function laterList<T>(shape: Shape<T>): Shape<readonly T[]> {
  const whole = list(shape)
  return (value, path) => (value === undefined ? ok([]) : whole(value, path))
}

export function object<T extends object>(shapes: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return wrong(value, path, 'object')
    const given: Partial<Record<string, unknown>> = { ...value }
    const made: Partial<T> = {}
    for (const key in shapes) {
      const field = shapes[key](Object.hasOwn(given, key) ? given[key] : undefined, path === '' ? key : `${path}.${key}`)
      if (!field.ok) return field
      made[key] = field.value
    }
    return ok(made as T)
  }
}

/** The first shape that fits. */
export function either<T>(expected: string, ...shapes: readonly Shape<T>[]): Shape<T> {
  return (value, path) => {
    for (const shape of shapes) {
      const read = shape(value, path)
      if (read.ok) return read
    }
    return wrong(value, path, expected)
  }
}

/** What stands there, short enough for a message. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  const written = typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'array' : 'object') : JSON.stringify(value)
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written
}

function wrong(value: unknown, path: string, expected: string): Result<never, ShapeFault> {
  return err({ path, found: describe(value), expected })
}
