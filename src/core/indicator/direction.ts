/**
 * Which way a target goes, decided once for monitoring, scores, checks and what the editor proposes: by its
 * sign; without one by the words beside the number, by what its name says, and by what it measures. A range
 * has two ends and no sign.
 */
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { compareDecimal } from '../kernel/decimal.ts'
import { HARM_RATE } from './directions.ts'
import { branchOfLabel, KIND_BRANCH, type IndicatorKind } from './kind.ts'
import type { Comparator, IndicatorValue } from './value.ts'

/** What of an indicator says which way it goes. */
export type DirectedRow = {
  readonly value: IndicatorValue
  readonly kind: IndicatorKind | null
  readonly level1: string
  readonly level3: string
}

/** Both ends belong to it. */
export type TargetRange = { readonly least: string; readonly most: string; readonly unit: string | null }

const RANGE = /^[^\d]*?(\d+(?:\.\d+)?)([^\d\s.~—–至到-]*)(?:--?|~|—+|–|至|到)(\d+(?:\.\d+)?)(\D*)$/u

/**
 * The two ends of 80—90%; null for a single number, for one with a sign, and for ends in other units or
 * turned round.
 */
export function valueRange({ text, comparator, nature, unit }: IndicatorValue): TargetRange | null {
  if (comparator !== null || nature !== 'quantitative') return null
  const [, least = '', middle = '', most = '', behind = ''] = RANGE.exec(halfWidth(withoutSpaces(text))) ?? []
  if (
    least === '' ||
    compareDecimal(least, most) >= 0 ||
    (middle !== '' && behind !== '' && middle !== behind)
  )
    return null
  const written = behind === '' ? middle : behind
  return { least, most, unit: written === '' ? unit : written }
}

/** The unit that a value of this target has; null for a bare number. */
export function unitOfTarget(value: IndicatorValue): string | null {
  return valueRange(value)?.unit ?? value.unit
}

/** The words after a number that stand for a sign: 4000元以内 is a ≤. */
function signBehind(text: string): Comparator | null {
  if (/(?:以内|之内|以下|封顶)/u.test(text)) return '<='
  return /(?:以上|(?<!\d\s*)起)$/u.test(text) ? '>=' : null
}

/** The sign of a value as written: before the number or in words behind it. */
export function signWritten({
  comparator,
  text,
}: Pick<IndicatorValue, 'comparator' | 'text'>): Comparator | null {
  return comparator ?? signBehind(text)
}

/** The sign that a name puts into words: 每人不低于…, 不超过…. */
function signSaid(name: string): Comparator | null {
  if (/不(?:得|能)?(?:低于|少于|小于)|至少|最低/u.test(name)) return '>='
  return /不(?:得|能)?(?:高于|多于|大于|超过|超出)|至多|最高/u.test(name) ? '<=' : null
}

/** Costs that were not spent: more is better. */
const SAVED = /节约|节省|节支|压减|压降|降低|减少|下降/u
/** Shares, of which a harm is wished low. */
const SHARE_UNITS: readonly (string | null)[] = ['%', '‰', '百分点', '个百分点']

/** Why a target without a sign goes the way it does. */
type Direction = {
  readonly comparator: Comparator
  readonly by: 'sign' | 'name' | 'cost' | 'harm' | 'plain'
}

/**
 * The sign that a target has or stands for: a cost without one is a ceiling, a rate of what ought not to
 * happen too; what was saved of a cost, and any other number, is to be reached. Of a range it says nothing
 * ({@link valueRange}).
 */
export function targetDirection({ value, kind, level1, level3 }: DirectedRow): Direction {
  const written = signWritten(value)
  if (written !== null) return { comparator: written, by: 'sign' }
  const said = signSaid(level3)
  if (said !== null) return { comparator: said, by: 'name' }
  const name = halfWidth(withoutSpaces(level3))
  if (isCost({ kind, level1 }) && !SAVED.test(name)) return { comparator: '<=', by: 'cost' }
  if (SHARE_UNITS.includes(value.unit) && HARM_RATE.test(name)) return { comparator: '<=', by: 'harm' }
  return { comparator: '=', by: 'plain' }
}

/**
 * The sign that is proposed for a row without a value: ≤ where less is better, otherwise ≥, as most targets
 * are written.
 */
export function proposedSign(row: Omit<DirectedRow, 'value'>, unit: string): Comparator {
  const value: IndicatorValue = {
    text: '',
    nature: 'quantitative',
    comparator: null,
    number: null,
    unit,
    deadline: null,
  }
  const { comparator } = targetDirection({ ...row, value })
  return comparator === '=' ? '>=' : comparator
}

const COSTS: readonly (IndicatorKind | null)[] = ['cost', 'economic-cost', 'social-cost', 'ecological-cost']

/** 成本指标, as a second level (河北表式) or as a first (101号). */
export function isCost({ kind, level1 }: Pick<DirectedRow, 'kind' | 'level1'>): boolean {
  return (
    COSTS.includes(kind) || (branchOfLabel(level1) ?? (kind === null ? null : KIND_BRANCH[kind])) === 'cost'
  )
}
