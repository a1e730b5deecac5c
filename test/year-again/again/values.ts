/**
 * What a unit typed, read against its target, and which values are hard to believe: those count for nothing until
 * they are explained. docs/monitoring.md (“What a unit types”, “Values that are hard to believe”).
 */
import { above, decimal, known, multiply, whole, type Exact } from './exact.ts'
import type { Indicator } from './facts.ts'
import { askedOf, isCost } from './indicators.ts'

export type Typed =
  | { readonly is: 'number'; readonly number: Exact }
  /** null: not done yet. */
  | { readonly is: 'day'; readonly day: string | null }
  | { readonly is: 'step'; readonly step: 'met' | 'partly' | 'unmet' }

export type Doubts = { readonly absurdTimes: number; readonly costBelow: number }
type Explained = readonly { readonly of: string; readonly text: string }[]

const STEPS: { readonly [words: string]: 'met' | 'partly' | 'unmet' } = {
  达成: 'met',
  部分达成: 'partly',
  未达成: 'unmet',
}

/**
 * null: nothing is typed, it is measured later, or it counts for nothing.
 * @param isFinal whether it is a value of the whole year
 */
export function typed(
  text: string,
  indicator: Indicator,
  { doubts, isFinal, explained }: { doubts: Doubts; isFinal: boolean; explained: Explained },
): Typed | null {
  const asked = askedOf(indicator)
  if (text === '' || text === '未到测算期') return null
  if (asked.way === 'step') return STEPS[text] === undefined ? null : { is: 'step', step: STEPS[text] }
  if (asked.way === 'date') {
    if (text === '未完成') return { is: 'day', day: null }
    return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? { is: 'day', day: text } : null
  }
  const [, digits = '', unit = ''] = /^([\d.,]+)(.*)$/u.exec(text) ?? []
  const number = decimal(digits)
  if (number === null || unit !== asked.unit) return null
  const words = explained.some((one) => one.of === text && one.text.trim() !== '')
  const doubt = doubtOf(number, indicator, { ...doubts, isFinal })
  return doubt === 'refused' || (doubt === 'asks' && !words) ? null : { is: 'number', number }
}

const WHOLE: { readonly [unit: string]: number } = { '%': 100, '‰': 1000 }
const GROWTH = /增长|增幅|增收|增加|提高|提升|上升/u

/** refused: no words help; asks: words are asked for. */
export function doubtOf(
  number: Exact,
  indicator: Indicator,
  { absurdTimes, costBelow, isFinal }: Doubts & { isFinal: boolean },
): 'refused' | 'asks' | null {
  const asked = askedOf(indicator)
  if (asked.way === 'date' || asked.way === 'step') return null
  const all = WHOLE[asked.unit]
  if (all !== undefined) {
    const isSatisfaction = indicator.kind === 'satisfaction' || indicator.level3.includes('满意')
    const isBeyond = GROWTH.test(indicator.level3)
    if (above(number, whole(all)) && isSatisfaction && !isBeyond) return 'refused'
    if (above(number, whole(all)) && !isBeyond && !above(asked.target, whole(all))) return 'asks'
    const isFraction = number.over > 0n && !above(number, whole(1))
    if (isFraction && asked.way !== 'atMost' && !above(whole(10), asked.target)) return 'asks'
  }
  const times = multiply(asked.target, whole(absurdTimes))
  if (asked.target.over > 0n && above(number, times)) return 'asks'
  const isCounted = isFinal || asked.unit.includes('/')
  if (!isCost(indicator) || asked.way !== 'atMost' || asked.target.over === 0n || !isCounted) return null
  const isLow = above(multiply(asked.target, known(`${costBelow}`)), multiply(number, whole(100)))
  return number.over === 0n || isLow ? 'asks' : null
}
