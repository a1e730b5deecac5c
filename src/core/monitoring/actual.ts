/**
 * 执行情况 of one indicator as a unit types it, read against the target that was approved: a number of the same
 * unit, a day, or a step of a qualitative one. What cannot be compared is a fault with its figures, never
 * guessed.
 */
import { canonicalDecimal, shiftDecimal } from '../kernel/decimal.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { unitOfTarget, type DirectedRow } from '../indicator/direction.ts'
import {
  valueDoubt,
  isExplained,
  type ValueChecks,
  type ValueDoubtCode,
  type ValueExplanation,
} from '../indicator/plausible.ts'
import { parseTargetValue } from '../indicator/value.ts'
import type { Day } from '../kernel/day.ts'
import { MONITORING_STEPS, type MonitoringStep } from './scheme.ts'

export type MonitoredActual =
  | { readonly kind: 'number'; readonly number: string }
  /** `day` null: not done yet. */
  | { readonly kind: 'day'; readonly day: Day | null }
  | { readonly kind: 'step'; readonly step: MonitoringStep }

const ACTUAL_FAULTS = [
  'actual-missing',
  /** values: found. */
  'actual-not-a-number',
  /** values: found. */
  'actual-negative',
  /** values: expected. */
  'actual-unit-missing',
  /**
   * Another unit than the target's. values: expected, found, and instead (the same amount in the right unit;
   * '' where there is none).
   */
  'actual-other-unit',
  /** values: found. */
  'actual-not-a-day',
  /** A qualitative indicator is met, partly met or unmet. values: found. */
  'actual-not-a-step',
] as const
export type ActualFaultCode = (typeof ACTUAL_FAULTS)[number] | ValueDoubtCode
export type ActualFault = {
  readonly code: ActualFaultCode
  readonly values: { readonly [name: string]: string | number }
}

export type ActualReading = { readonly actual: MonitoredActual | null; readonly fault: ActualFault | null }

/** 达成年度指标, 部分达成年度指标并具有一定效果, 未达成年度指标且效果较差 (财预〔2020〕10号), as they are written in the cell. */
export const STEP_LABEL: Record<MonitoringStep, string> = { met: '达成', partly: '部分达成', unmet: '未达成' }
/** What a cell says of something with a date that is still under way. */
export const NOT_YET = '未完成'
/**
 * What a cell says of what is only measured later in the year: a satisfaction that is asked in November has
 * no value in March.
 */
export const NOT_MEASURED = '未到测算期'

const MONEY_PLACES: { readonly [unit: string]: number } = { 元: 0, 百元: 2, 千元: 3, 万元: 4, 亿元: 8 }

/** How a value is doubted, and the words that were written for values that were. */
export type ActualChecks = ValueChecks & { readonly explained: readonly ValueExplanation[] }

export function readActual(text: string, row: DirectedRow, checks: ActualChecks): ActualReading {
  const target = row.value
  const plain = halfWidth(withoutSpaces(text))
  if (plain === '') return fault('actual-missing')
  if (plain === NOT_MEASURED) return NOTHING
  if (target.nature === 'qualitative') return readStep(plain)
  if (target.nature === 'deadline') return readDay(plain)
  const number = /^([+-]?[\d,]+(?:\.\d+)?)(.*)$/u.exec(plain)
  const value = number === null ? null : canonicalDecimal(number[1] ?? '')
  if (value === null) return fault('actual-not-a-number', { found: plain.slice(0, 40) })
  if (value.startsWith('-')) return fault('actual-negative', { found: value })
  const unit = number?.[2] ?? ''
  const unitFault = faultOfUnit(value, unit, unitOfTarget(target))
  if (unitFault !== null) return { actual: null, fault: unitFault }
  const doubt = valueDoubt(value, row, checks)
  const isDoubted = doubt !== null && (doubt.isRefused || !isExplained(text, checks.explained))
  return isDoubted
    ? fault(doubt.code, doubt.values)
    : { actual: { kind: 'number', number: value }, fault: null }
}

const NOTHING: ActualReading = { actual: null, fault: null }

function fault(code: ActualFaultCode, values: ActualFault['values'] = {}): ActualReading {
  return { actual: null, fault: { code, values } }
}

function readStep(plain: string): ActualReading {
  const step = MONITORING_STEPS.find((one) => STEP_LABEL[one] === plain)
  return step === undefined
    ? fault('actual-not-a-step', { found: plain.slice(0, 40) })
    : { actual: { kind: 'step', step }, fault: null }
}

function readDay(plain: string): ActualReading {
  if (plain === NOT_YET) return { actual: { kind: 'day', day: null }, fault: null }
  const iso = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(plain) ? plain : null
  const read = iso ?? parseTargetValue(plain, null).deadline
  return read === null
    ? fault('actual-not-a-day', { found: plain.slice(0, 40) })
    : { actual: { kind: 'day', day: read }, fault: null }
}

function faultOfUnit(value: string, found: string, expected: string | null): ActualFault | null {
  if (found === (expected ?? '')) return null
  if (found === '') return { code: 'actual-unit-missing', values: { expected: expected ?? '' } }
  const [from, to] = [MONEY_PLACES[found], MONEY_PLACES[expected ?? '']]
  const instead =
    from === undefined || to === undefined ? '' : `${shiftDecimal(value, to - from)}${expected ?? ''}`
  return {
    code: 'actual-other-unit',
    values: { expected: expected ?? '', found: found.slice(0, 20), instead },
  }
}
