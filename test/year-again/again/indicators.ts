/**
 * What an indicator asks for: which way it goes, its branch, and the days between. docs/self-evaluation.md
 * (“Which way a number without a sign goes”), docs/monitoring.md (“Progress of an indicator”).
 */
import { known, type Exact } from './exact.ts'
import type { Indicator } from './facts.ts'

/** atLeast: more is better; atMost: a ceiling; exactly: is to be reached. */
export type Asked =
  | { readonly way: 'atLeast' | 'atMost' | 'exactly'; readonly target: Exact; readonly unit: string }
  | { readonly way: 'date'; readonly by: string }
  | { readonly way: 'step' }

const SIGN: { readonly [sign: string]: 'atLeast' | 'atMost' | 'exactly' } = {
  '>=': 'atLeast',
  '>': 'atLeast',
  '<=': 'atMost',
  '<': 'atMost',
  '=': 'exactly',
}

/** Ranges are not made up again: {@link isRange} tells of them. */
export function askedOf(indicator: Indicator): Asked {
  const { nature, number, unit, deadline } = indicator.value
  if (nature === 'deadline' && deadline !== null) return { way: 'date', by: deadline }
  if (nature !== 'quantitative' || number === null) return { way: 'step' }
  return { way: wayOf(indicator), target: known(number), unit: unit ?? '' }
}

function wayOf(indicator: Indicator): 'atLeast' | 'atMost' | 'exactly' {
  const { value, level3 } = indicator
  if (value.comparator !== null) return SIGN[value.comparator] ?? 'exactly'
  if (/以内|之内|以下/u.test(value.text)) return 'atMost'
  if (value.text.endsWith('以上')) return 'atLeast'
  if (/不低于|不少于/u.test(level3)) return 'atLeast'
  if (/不超过|不高于/u.test(level3)) return 'atMost'
  if (isCost(indicator) && !/节约|降低|减少/u.test(level3)) return 'atMost'
  return /投诉率|事故率|损毁率|差错率/u.test(level3) ? 'atMost' : 'exactly'
}

/** 80—90%: both ends are asked for. */
export function isRange({ value }: Indicator): boolean {
  return (
    value.comparator === null && /\d\D*[~～—–至到-]\D*\d/u.test(value.text) && value.nature === 'quantitative'
  )
}

export function isCost({ kind, level1, level2 }: Indicator): boolean {
  return kind === 'cost' || level1.includes('成本') || level2.includes('成本')
}

export type Branch = 'cost' | 'output' | 'benefit' | 'satisfaction'

/** By the first-level indicator: what says none counts as 产出. */
export function branchOf({ level1 }: Indicator): Branch {
  if (level1.includes('成本')) return 'cost'
  if (level1.includes('满意度')) return 'satisfaction'
  return level1.includes('效益') ? 'benefit' : 'output'
}

/** Days from one day to another, below 0 when the other is before. */
export function daysFrom(day: string, other: string): number {
  return Math.round((Date.parse(`${other}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000)
}
