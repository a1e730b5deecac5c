/** The fixtures of reading: the given samples and the made forms, each file with the truth about it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
export type JsonObject = { readonly [key: string]: Json }

export type Fixture = {
  readonly layout: string
  /** The ending behind form. or behind the sample's name: docx, writer.pdf, oneline.txt. */
  readonly format: string
  readonly path: string
  /** Part of a target document: what is not named here is not compared. */
  readonly expected: JsonObject
}

const FORMS = join(import.meta.dirname, 'forms')
const SAMPLES = join(import.meta.dirname, 'samples')
const GOLDEN = join(import.meta.dirname, '..', 'golden', '000.json')

export function readFixtures(): Fixture[] {
  return [...samples(), ...forms()]
}

const parse = (path: string): JsonObject => JSON.parse(readFileSync(path, 'utf8')) as JsonObject

function forms(): Fixture[] {
  return readdirSync(FORMS)
    .toSorted()
    .flatMap((layout) => {
      const folder = join(FORMS, layout)
      const truth = join(folder, 'expected.json')
      if (!existsSync(truth)) return []
      const { expected, except } = parse(truth)
      const other = isObject(except) ? except : {}
      return readdirSync(folder)
        .filter((name) => name.startsWith('form.'))
        .toSorted()
        .map((name) => {
          const format = name.slice('form.'.length)
          const own = other[format]
          const whole = isObject(expected) ? expected : {}
          return {
            layout,
            format,
            path: join(folder, name),
            expected: isObject(own) ? withValues(whole, own) : whole,
          }
        })
    })
}

/**
 * The truth with other values at paths such as projects.0.indicators.2.basis, for a format that cannot hold
 * them.
 */
function withValues(expected: JsonObject, values: JsonObject): JsonObject {
  return Object.entries(values).reduce(
    (whole: Json, [path, value]) => set(whole, path.split('.'), value),
    expected,
  ) as JsonObject
}

function set(whole: Json, [head, ...rest]: readonly string[], value: Json): Json {
  if (head === undefined) return value
  if (Array.isArray(whole))
    return whole.map((item: Json, index) => (String(index) === head ? set(item, rest, value) : item))
  return {
    ...(isObject(whole) ? whole : {}),
    [head]: set(isObject(whole) ? (whole[head] ?? null) : null, rest, value),
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The given samples: their own words about them, in the shape of the exchange format. */
function samples(): Fixture[] {
  const golden = without(parse(GOLDEN), ['source', 'at', 'format']) as JsonObject
  return readdirSync(SAMPLES)
    .filter((name) => !name.endsWith('.json'))
    .toSorted()
    .map((name) => {
      const layout = name.slice(0, name.indexOf('.'))
      const format = name.slice(layout.length + 1)
      const path = join(SAMPLES, name)
      if (layout.startsWith('seed000')) return { layout: 'seed000', format, path, expected: golden }
      return { layout, format, path, expected: translated(parse(join(SAMPLES, `${layout}.expected.json`))) }
    })
}

function without(value: Json, keys: readonly string[]): Json {
  if (Array.isArray(value)) return value.map((item: Json) => without(item, keys))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !keys.includes(key))
      .map(([key, item]) => [key, without(item, keys)]),
  )
}

const decimal = (value: Json | undefined): Json => (typeof value === 'number' ? String(value) : null)

function translated(given: JsonObject): JsonObject {
  const projects = Array.isArray(given['projects']) ? given['projects'].filter(isObject) : []
  return { fiscalYear: given['year'] ?? null, projects: projects.map(translatedProject) }
}

function translatedProject(project: JsonObject): JsonObject {
  const {
    name,
    code,
    goal,
    budget,
    indicators,
    execution_weight: execution,
    department,
    implementing_unit: unit,
  } = project
  const money = isObject(budget) ? budget : {}
  const evaluated = 'executed' in money
  const fund = {
    initial: decimal(money['initial']),
    adjusted: decimal(money['adjusted']),
    executed: decimal(money['executed']),
    rate: decimal(money['rate']),
    weight: decimal(money['weight']),
    score: decimal(money['score']),
  }
  return {
    name: name ?? null,
    code: code ?? null,
    goals: [String(goal).replace(/^\d+\./u, '')],
    ...(isObject(department) ? { department } : {}),
    ...(isObject(unit) ? { unit } : {}),
    ...(execution === undefined ? {} : { executionWeight: decimal(execution) }),
    ...(evaluated
      ? {
          evaluation: {
            funds: { '0': fund },
            weight: decimal(project['total_weight']),
            score: decimal(project['total_score_stated']),
          },
        }
      : {
          budget: {
            total: decimal(money['total']),
            fiscal: decimal(money['fiscal']),
            carryover: decimal(money['carryover']),
            other: decimal(money['other']),
          },
        }),
    indicators: (Array.isArray(indicators) ? indicators.filter(isObject) : []).map((indicator) =>
      translatedIndicator(indicator, evaluated),
    ),
  }
}

function translatedIndicator(indicator: JsonObject, evaluated: boolean): JsonObject {
  const { l1, l2, l3, raw, op, value, unit, weight, actual, score, reason } = indicator
  const qualitative = op === 'qualitative'
  return {
    level1: l1 ?? null,
    level2: l2 ?? null,
    level3: l3 ?? null,
    weight: decimal(weight),
    value: {
      text: raw ?? null,
      nature: qualitative ? 'qualitative' : 'quantitative',
      comparator: qualitative ? null : (op ?? null),
      number: decimal(value),
      unit: unit ?? null,
    },
    ...(evaluated
      ? { result: { actual: actual ?? null, score: decimal(score), reason: reason ?? null } }
      : {}),
  }
}
