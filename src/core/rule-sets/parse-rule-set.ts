/**
 * From unknown JSON to a rule set, or every fault of it with its path. Keys are closed: what a misspelt key
 * would have changed is never silently left as it was.
 */
import { canonicalDecimal, compareDecimal } from '../kernel/decimal.ts'
import { SEVERITIES } from '../kernel/finding.ts'
import { isRecord } from '../kernel/record.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { CATALOGUE, RULE_CODES } from '../rules/catalogue.ts'
import { RULE_SET_FORMAT, type RuleSetData } from './rule-set-data.ts'
import { ruleSetFault, type RuleSetFault, type RuleSetFaultCode, type ValueKind } from './rule-set-fault.ts'
import {
  CONTENT_SHAPES,
  REQUIRED_KIND_SHAPE,
  WORD_LONGEST,
  WORDS_MOST,
  type ParameterShape,
} from './shapes.ts'

const YEAR_FIRST = 2000
const YEAR_LAST = 2100
const RULE_SET_NAME_MAX = 60
const ID = /^[a-z0-9][a-z0-9-]{0,39}\/\d{4}$/
const REGION = /^(?:\d{2}){0,3}$/

type Check = (value: unknown, path: string, say: Say) => void
type Say = (code: RuleSetFaultCode, path: string, values?: RuleSetFault['values']) => void

/** Reads a rule set from JSON. The error holds every fault, in the order of the format. */
export function parseRuleSet(json: unknown): Result<RuleSetData, readonly RuleSetFault[]> {
  const faults: RuleSetFault[] = []
  const say: Say = (code, path, values = {}) => faults.push(ruleSetFault(code, path, values))
  if (!isRecord(json) || json['format'] !== RULE_SET_FORMAT) {
    return err([
      ruleSetFault('not-a-rule-set', '', {
        found:
          isRecord(json) && typeof json['format'] === 'string'
            ? json['format'].slice(0, WORD_LONGEST)
            : typeof json,
      }),
    ])
  }
  whole(json, '', say)
  return faults.length === 0 ? ok(json as RuleSetData) : err(faults)
}

function inside(path: string, key: string | number): string {
  return path === '' ? String(key) : `${path}.${key}`
}

/** An object with these keys and no others. */
function closed(keys: { readonly [key: string]: Check }, required: readonly string[] = []): Check {
  return (value, path, say) => {
    if (!isRecord(value)) return say('wrong-kind', path, { expected: 'object' satisfies ValueKind })
    for (const key of required) if (!(key in value)) say('key-missing', inside(path, key), { key })
    for (const [key, part] of Object.entries(value)) {
      const check = Object.hasOwn(keys, key) ? keys[key] : undefined
      if (check === undefined) say('unknown-key', inside(path, key), { key: key.slice(0, WORD_LONGEST) })
      else check(part, inside(path, key), say)
    }
  }
}

function oneOf(values: readonly string[]): Check {
  return (value, path, say) => {
    if (typeof value !== 'string' || !values.includes(value))
      say('unknown-value', path, { found: shown(value) })
  }
}

function number(least: number, most: number, isWhole = false): Check {
  return (value, path, say) => {
    if (typeof value !== 'number' || !Number.isFinite(value))
      return say('wrong-kind', path, { expected: isWhole ? 'whole number' : ('number' satisfies ValueKind) })
    if (isWhole && !Number.isInteger(value))
      return say('wrong-kind', path, { expected: 'whole number' satisfies ValueKind })
    if (value < least || value > most) say('out-of-bounds', path, { least, most })
  }
}

function decimal(least: string, most: string): Check {
  return (value, path, say) => {
    if (typeof value !== 'string' || value.length > 30 || canonicalDecimal(value) !== value)
      return say('wrong-kind', path, { expected: 'decimal' satisfies ValueKind })
    if (compareDecimal(value, least) < 0 || compareDecimal(value, most) > 0)
      say('out-of-bounds', path, { least, most })
  }
}

const text: Check = (value, path, say) => {
  if (typeof value !== 'string') return say('wrong-kind', path, { expected: 'text' satisfies ValueKind })
  if (value.trim() === '') return say('text-empty', path)
  if (value.length > RULE_SET_NAME_MAX) say('text-too-long', path, { most: RULE_SET_NAME_MAX })
}

const yesOrNo: Check = (value, path, say) => {
  if (typeof value !== 'boolean') say('wrong-kind', path, { expected: 'yes or no' satisfies ValueKind })
}

function orNull(check: Check): Check {
  return (value, path, say) => {
    if (value !== null) check(value, path, say)
  }
}

function words(each: Check | null): Check {
  return (value, path, say) => {
    if (!Array.isArray(value)) return say('wrong-kind', path, { expected: 'list' satisfies ValueKind })
    if (value.length > WORDS_MOST) return say('too-many', path, { most: WORDS_MOST })
    const seen = new Set<unknown>()
    for (const [i, word] of value.entries()) {
      const here = inside(path, i)
      if (typeof word !== 'string') say('wrong-kind', here, { expected: 'text' satisfies ValueKind })
      else if (word.trim() === '') say('text-empty', here)
      else if (word.length > WORD_LONGEST) say('text-too-long', here, { most: WORD_LONGEST })
      else if (seen.has(word)) say('word-twice', here, { word })
      else each?.(word, here, say)
      seen.add(word)
    }
  }
}

function wordsChange(each: Check | null): Check {
  return (value, path, say) => {
    if (isRecord(value) && 'replace' in value) return closed({ replace: words(each) })(value, path, say)
    closed({ add: words(each), remove: words(each) })(value, path, say)
    if (isRecord(value)) bothWays(value['add'], value['remove'], inside(path, 'remove'), say)
  }
}

const rules: Check = (value, path, say) => {
  if (!Array.isArray(value)) return say('wrong-kind', path, { expected: 'list' satisfies ValueKind })
  if (value.length > RULE_CODES.length) return say('too-many', path, { most: RULE_CODES.length })
  const known: readonly unknown[] = RULE_CODES
  for (const [i, code] of value.entries()) {
    if (!known.includes(code)) say('unknown-rule', inside(path, i), { code: shown(code) })
    else if (value.indexOf(code) < i) say('word-twice', inside(path, i), { word: String(code) })
  }
}

const severities: Check = (value, path, say) => {
  if (!isRecord(value)) return say('wrong-kind', path, { expected: 'object' satisfies ValueKind })
  const known: readonly string[] = RULE_CODES
  for (const [code, severity] of Object.entries(value)) {
    if (!known.includes(code)) say('unknown-rule', inside(path, code), { code: shown(code) })
    else oneOf(SEVERITIES)(severity, inside(path, code), say)
  }
}

function ofShape(shape: ParameterShape): Check {
  switch (shape.kind) {
    case 'decimal':
      return decimal(shape.least, shape.most)
    case 'number':
      return number(shape.least, shape.most, shape.whole)
    case 'switch':
      return yesOrNo
    case 'choice':
      return oneOf(shape.values)
    case 'words':
      return wordsChange(shape.codes ? code : null)
    case 'required-kinds':
      return ofShape(REQUIRED_KIND_SHAPE)
    case 'group':
      return closed(
        Object.fromEntries(Object.entries(shape.parts).map(([key, part]) => [key, ofShape(part)])),
      )
  }
}

const code: Check = (value, path, say) => {
  if (typeof value !== 'string' || !Object.hasOwn(CATALOGUE, value))
    say('unknown-rule', path, { code: shown(value) })
}

const id: Check = (value, path, say) => {
  if (typeof value !== 'string' || !ID.test(value)) say('bad-id', path, { found: shown(value) })
}

const region: Check = (value, path, say) => {
  if (typeof value !== 'string' || !REGION.test(value)) say('bad-region', path, { found: shown(value) })
}

const KEYS: { readonly [key in keyof RuleSetData]-?: Check } = {
  format: oneOf([RULE_SET_FORMAT]),
  id,
  name: orNull(text),
  version: number(1, 1_000_000, true),
  region,
  from: number(YEAR_FIRST, YEAR_LAST, true),
  to: orNull(number(YEAR_FIRST, YEAR_LAST, true)),
  parent: orNull(id),
  severities,
  off: rules,
  on: rules,
  parameters: ofShape(CONTENT_SHAPES.parameters),
  review: ofShape(CONTENT_SHAPES.review),
  monitoring: ofShape(CONTENT_SHAPES.monitoring),
  assessment: ofShape(CONTENT_SHAPES.assessment),
  results: ofShape(CONTENT_SHAPES.results),
  evaluation: ofShape(CONTENT_SHAPES.evaluation),
  scoring: ofShape(CONTENT_SHAPES.scoring),
  fiscalOperation: ofShape(CONTENT_SHAPES.fiscalOperation),
  transfers: ofShape(CONTENT_SHAPES.transfers),
  publishWaivers: ofShape(CONTENT_SHAPES.publishWaivers),
  blockingPrecision: ofShape(CONTENT_SHAPES.blockingPrecision),
}

const whole: Check = (value, path, say) => {
  closed(KEYS, ['format', 'id', 'name', 'version', 'region', 'from', 'to', 'parent'])(value, path, say)
  if (!isRecord(value)) return
  const { from, to, on, off } = value
  if (typeof from === 'number' && typeof to === 'number' && to < from)
    say('years-reversed', inside(path, 'to'), { from, to })
  bothWays(off, on, inside(path, 'on'), say)
}

/** Nothing is in two lists that say the opposite. */
function bothWays(one: unknown, other: unknown, path: string, say: Say): void {
  if (!Array.isArray(one) || !Array.isArray(other)) return
  for (const [i, word] of other.entries())
    if (one.includes(word)) say('both-ways', inside(path, i), { word: shown(word) })
}

function shown(value: unknown): string {
  return (typeof value === 'string' ? value : (JSON.stringify(value) ?? typeof value)).slice(0, WORD_LONGEST)
}
