/** The cells of an indicator to that of the exchange format: its value taken apart, points off its labels. */
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { parseTargetValue, type IndicatorValue } from '#core/indicator/value.ts'
import type { Indicator } from '#core/target/project.ts'
import type { Unplaced } from '#core/target/document.ts'
import type { DeviationCause, IndicatorProgress, Likelihood } from '#core/target/monitoring.ts'
import type { IndicatorResult } from '#core/target/evaluation.ts'
import type { ColumnName } from '../layouts/layout.ts'
import { readPercent } from './amount.ts'
import { tickedChoice, isTick } from '#core/target/choice.ts'
import { bareLevel, splitPoints } from '#core/target/level-points.ts'
import { isDash, type IndicatorCells, type PlacedText, type RawIndicator } from './raw.ts'
import { recogniseValue } from './value.ts'

/** Columns that only a 监控表 has; 实际完成值 in one of those is the value to date. */
export const PROGRESS_COLUMNS: readonly ColumnName[] = [
  'to-date',
  'expected',
  'cause-funding',
  'cause-institution',
  'cause-staff',
  'cause-equipment',
  'cause-other',
  'likelihood-certain',
  'likelihood-possible',
  'likelihood-impossible',
  'likelihood',
]
/** Columns that only a 自评表 has. */
export const RESULT_COLUMNS: readonly ColumnName[] = ['actual', 'score']

const CAUSES: readonly (readonly [ColumnName, DeviationCause])[] = [
  ['cause-funding', 'funding'],
  ['cause-institution', 'institution'],
  ['cause-staff', 'staff'],
  ['cause-equipment', 'equipment'],
  ['cause-other', 'other'],
]
const LIKELIHOOD: readonly (readonly [ColumnName, Likelihood])[] = [
  ['likelihood-certain', 'certain'],
  ['likelihood-possible', 'possible'],
  ['likelihood-impossible', 'impossible'],
]

/**
 * @param monitoring whether the form is a 监控表, where 完成情况 is that to date.
 * @param leave takes cells that such a form has no place for.
 */
export function finishIndicator(
  raw: RawIndicator,
  fiscalYear: number | null,
  monitoring: boolean,
  leave: (piece: Unplaced) => void,
): Indicator {
  const { cells, columns } = raw
  const level1 = splitPoints(raw.level1)
  const level2 = splitPoints(raw.level2)
  const text = (name: ColumnName) => cells.get(name)?.text ?? null
  const progress = monitoring || PROGRESS_COLUMNS.some((name) => columns.has(name))
  const result =
    !progress &&
    (RESULT_COLUMNS.some((name) => columns.has(name)) || columns.has('reason') || columns.has('remedy'))
  for (const piece of unused(cells, progress)) leave({ text: piece.text, at: piece.at })
  return {
    level1: level1.label,
    level2: level2.label,
    kind: kindOfLabel(bareLevel(level2.label === '' ? level1.label : level2.label)),
    level3: text('level3') ?? '',
    description: text('description'),
    value: withMeasure(parseTargetValue(recogniseValue(cells).text, fiscalYear), text('measure') ?? ''),
    weight: readWeight(text('weight')),
    basis: text('basis'),
    ...(level1.weight === null ? {} : { level1Weight: level1.weight }),
    ...(level2.weight === null ? {} : { level2Weight: level2.weight }),
    ...(raw.term === null ? {} : { term: raw.term }),
    ...(columns.has('note') ? { note: text('note') } : {}),
    ...(result ? { result: resultOf(cells) } : {}),
    ...(progress ? { progress: progressOf(cells) } : {}),
    at: raw.at,
  }
}

function unused(cells: IndicatorCells, progress: boolean): readonly PlacedText[] {
  const names: ColumnName[] = ['ordinal']
  if (progress) names.push('score', ...(words(cells, 'to-date') === null ? [] : ['actual' as const]))
  const single = words(cells, 'likelihood')
  if (single !== null && (likelihoodOf(cells) === null || tickedLikelihoods(cells).length > 0))
    names.push('likelihood')
  const pieces = [...names, ...LIKELIHOOD.map(([column]) => column)].flatMap((name) => cells.get(name) ?? [])
  // A tick says what its column says; words beside it say more.
  return pieces.filter(({ text }) => !isDash(text) && !isTick(text) && text !== '否')
}

/** What is in a column of units is the unit; ≥100百分比 is counted in %. The text stays as written. */
function withMeasure(value: IndicatorValue, measure: string): IndicatorValue {
  if (value.number === null || value.text.length > LONGEST_VALUE) return value
  if (/\d\s*(?:百分比|百分号)$/u.test(value.text)) return { ...value, unit: '%' }
  return measure !== '' &&
    /^[\d.,]+$/u.test(value.text.slice(0, -measure.length).replace(/^[^\d]+/u, '')) &&
    value.text.endsWith(measure)
    ? { ...value, unit: measure }
    : value
}

const LONGEST_VALUE = 200

/** 20, 20% and 20分 are 20; anything else stays as written, a dash is nothing. */
function readWeight(text: string | null): string | null {
  if (text === null || isDash(text)) return null
  return readPercent(text.replace(/分$/u, '')) ?? text
}

function resultOf(cells: IndicatorCells): IndicatorResult {
  return {
    actual: words(cells, 'actual'),
    score: readScore(cells.get('score')?.text ?? null),
    reason: reasonOf(cells),
  }
}

export function readScore(text: string | null): string | null {
  if (text === null || isDash(text)) return null
  return canonicalDecimal(text.replace(/分$/u, '').slice(0, 40)) ?? text
}

function reasonOf(cells: IndicatorCells): string | null {
  const written = [words(cells, 'reason'), words(cells, 'remedy')].filter((text) => text !== null)
  return written.length === 0 ? null : written.join('\n')
}

function words(cells: IndicatorCells, name: ColumnName): string | null {
  const text = cells.get(name)?.text ?? null
  return text === null || isDash(text) ? null : text
}

function progressOf(cells: IndicatorCells): IndicatorProgress {
  return {
    toDate: words(cells, 'to-date') ?? words(cells, 'actual'),
    expected: words(cells, 'expected'),
    causes: CAUSES.flatMap(([column, cause]) => {
      const text = words(cells, column)
      return text === null || text === '否' ? [] : [{ cause, text: isTick(text) ? null : text }]
    }),
    reason: reasonOf(cells),
    likelihood: likelihoodOf(cells),
  }
}

/** The column that is ticked, or the words of a single column; null when none or several are. */
function likelihoodOf(cells: IndicatorCells): Likelihood | null {
  const ticked = tickedLikelihoods(cells)
  const [only] = ticked
  if (ticked.length > 0) return ticked.length === 1 ? (only ?? null) : null
  const text = words(cells, 'likelihood')
  return text === null ? null : likelihoodOfWords(tickedChoice(text) ?? text)
}

function tickedLikelihoods(cells: IndicatorCells): readonly Likelihood[] {
  return LIKELIHOOD.flatMap(([column, likelihood]) => {
    const text = words(cells, column)
    return text !== null && text !== '否' ? [likelihood] : []
  })
}

const LIKELIHOOD_WORDS: readonly (readonly [RegExp, Likelihood])[] = [
  [/完全不可能|不可能|不能|无法/u, 'impossible'],
  [/有可能|可能/u, 'possible'],
  [/确定能|确定|能|已完成|完成/u, 'certain'],
]

/** 确定能, 有可能, 完全不可能. */
function likelihoodOfWords(text: string): Likelihood | null {
  return LIKELIHOOD_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
