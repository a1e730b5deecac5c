/** Reads `jichi.targets/1` back. Every field is looked at; the first that is wrong is named with its path. */
import type { ReadFault } from '#core/fault.ts'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { COMPARATORS, VALUE_NATURES, type IndicatorValue } from '#core/indicator/value.ts'
import { err, ok, type Result } from '#core/result.ts'
import { DOCUMENT_KINDS, kindOfContent, type DocumentKind } from '#core/target/kind.ts'
import {
  TARGETS_FORMAT, type Budget, type BudgetUnit, type Indicator, type Part, type Place, type Project, type Safeguard, type Source,
  type SpendingPlan, type Statement, type SubGoal, type TargetDocument, type Unplaced,
} from '#core/target/document.ts'
import { count, either, laterList, list, matching, nullable, number, object, oneOf, text, type Shape } from './shape.ts'

const decimal = matching(/^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/, 'decimal string such as "12.5"')
const isoDay = matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'ISO date such as "2025-12-31"')

const box: Shape<readonly [number, number, number, number]> = (value, path) => {
  const numbers = list(number)(value, path)
  if (!numbers.ok) return numbers
  const [x0, y0, x1, y1] = numbers.value
  return x0 !== undefined && y0 !== undefined && x1 !== undefined && y1 !== undefined && numbers.value.length === 4
    ? ok([x0, y0, x1, y1] as const)
    : err({ path, found: `array of ${numbers.value.length}`, expected: '[x0, y0, x1, y1]' })
}

const place: Shape<Place> = either<Place>(
  'a place: line | paragraph | table, row, column | sheet, cell | page, box',
  object<{ line: number }>({ line: count }),
  object<{ paragraph: number }>({ paragraph: count }),
  object<{ table: number; row: number; column: number }>({ table: count, row: count, column: count }),
  object<{ sheet: string; cell: string }>({ sheet: text, cell: text }),
  object<{ page: number; box: readonly [number, number, number, number] }>({ page: count, box }),
)

const part = object<Part>({ label: nullable(text), title: text })
const subGoal = object<SubGoal>({ label: nullable(text), title: nullable(text), goal: nullable(text), indicators: nullable(text), at: place })
const safeguard = object<Safeguard>({ label: nullable(text), title: nullable(text), text, at: place })
const statement = object<Statement>({ overallGoal: nullable(text), subGoals: list(subGoal), safeguards: list(safeguard) })

const value = object<IndicatorValue>({
  text,
  nature: oneOf(...VALUE_NATURES),
  comparator: nullable(oneOf(...COMPARATORS)),
  number: nullable(decimal),
  unit: nullable(text),
  deadline: nullable(isoDay),
})

const indicator = object<Indicator>({
  level1: text,
  level2: text,
  kind: nullable(oneOf(...INDICATOR_KINDS)),
  level3: text,
  description: nullable(text),
  value,
  weight: nullable(text),
  basis: nullable(text),
  at: place,
})

const project = object<Project>({
  order: count,
  part: nullable(text),
  title: nullable(text),
  unit: nullable(object<BudgetUnit>({ code: nullable(text), name: text })),
  code: nullable(text),
  name: text,
  budget: object<Budget>({ total: nullable(decimal), fiscal: nullable(decimal), other: nullable(decimal) }),
  purpose: nullable(text),
  plan: object<SpendingPlan>({
    measure: oneOf('percent', 'amount'),
    march: nullable(decimal),
    june: nullable(decimal),
    october: nullable(decimal),
    december: nullable(decimal),
  }),
  goals: list(text),
  indicators: list(indicator),
  at: place,
})

const piece = object<Unplaced>({ text, at: place })

const document = object<Omit<TargetDocument, 'source' | 'kind'> & { readonly kind: DocumentKind | null }>({
  format: oneOf(TARGETS_FORMAT),
  kind: nullable(oneOf(...DOCUMENT_KINDS)),
  title: nullable(text),
  fiscalYear: nullable(count),
  parts: list(part),
  statement: nullable(statement),
  projects: list(project),
  unplaced: laterList(piece),
  marks: laterList(piece),
})

/** @param source the file that is read now; the places inside still speak of the file it was made from. */
export function readTargetsJson(written: string, source: Source): Result<TargetDocument, ReadFault> {
  const fault = (values: ReadFault['values']) => err<ReadFault>({ code: 'json-not-targets', file: source.file, at: null, values })
  const parsed = parseJson(written)
  if (!parsed.ok) return fault({ path: '', found: parsed.error, expected: 'JSON' })
  const read = document(parsed.value, '')
  return read.ok ? ok({ ...read.value, kind: read.value.kind ?? kindOfContent(read.value), source }) : fault({ ...read.error })
}

/** Brackets in each other; the format has six. */
const DEEPEST = 64
/** Objects and lists in all; a project has about thirty. */
const MOST_BRACKETS = 400_000
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN_LIST = 0x5b
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

function parseJson(written: string): Result<unknown, string> {
  if (isTooComplex(written)) return err('too many or too deeply nested values')
  try {
    return ok(JSON.parse(written))
  } catch (error) {
    return err(error instanceof Error ? error.message : 'unreadable')
  }
}

/** Brackets, and how deep they lie in each other, outside strings: a parser would need memory for every one. */
function isTooComplex(written: string): boolean {
  let depth = 0
  let opened = 0
  let inString = false
  for (let at = 0; at < written.length; at++) {
    const code = written.charCodeAt(at)
    if (inString) {
      if (code === BACKSLASH) at++
      else if (code === QUOTE) inString = false
    } else if (code === QUOTE) inString = true
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++opened > MOST_BRACKETS || ++depth > DEEPEST) return true
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--
  }
  return false
}
