/**
 * 绩效指标库: indicators that a unit may take over into its target: the common ones of the nation, those that the
 * region's own targets use again and again, and those that a bureau lays down. What an indicator is, and what
 * its use tells.
 */
import { foldLabel } from '../kernel/characters.ts'
import { INDICATOR_KINDS, type IndicatorKind } from '../indicator/kind.ts'
import type { Comparator } from '../indicator/value.ts'

/**
 * Where an indicator of the library comes from: an official framework, the region's targets, or a person of
 * the bureau.
 */
export const LIBRARY_ORIGINS = ['national', 'mined', 'own'] as const
export type LibraryOrigin = (typeof LIBRARY_ORIGINS)[number]

/** offered: people may take it; hidden: the bureau does not want it used. */
export const LIBRARY_STATES = ['offered', 'hidden'] as const
export type LibraryState = (typeof LIBRARY_STATES)[number]

/** 指标方向: whether more or less is better; null where neither is, as for a date or a word. */
export const DIRECTIONS = ['higher', 'lower'] as const
export type IndicatorDirection = (typeof DIRECTIONS)[number]

/** What an indicator is. Texts are as people read them; '' where nothing is said. */
export type LibraryIndicator = {
  readonly kind: IndicatorKind
  /** 三级指标. */
  readonly name: string
  /** 指标解释: what it measures. */
  readonly meaning: string
  /** 计算方法. */
  readonly formula: string
  readonly direction: IndicatorDirection | null
  /** The unit of its values: %, 人次, 万元/公里; null where values are words or dates. */
  readonly unit: string | null
  /** 指标值确定依据 that is mostly given. */
  readonly basis: string
  /** The official text that it is in; '' of others. */
  readonly source: string
}

/** How often something was written. */
export type Times = { readonly text: string; readonly times: number }

/** The targets set for an indicator: numbers of one unit, ascending, with how often each was set. */
export type Distribution = {
  readonly unit: string
  readonly comparator: Comparator | null
  readonly count: number
  readonly numbers: readonly Times[]
}

/** What the targets of a region tell of an indicator. */
export type LibraryUse = {
  readonly projects: number
  readonly units: number
  /** The first and the last fiscal year of those projects; null when none says its year. */
  readonly years: readonly [number, number] | null
  /** null when the values are words or dates. */
  readonly distribution: Distribution | null
  /** Values as written, the most frequent first: at most eight. */
  readonly values: readonly Times[]
  /** Bases as written, the most frequent first: at most five. */
  readonly bases: readonly Times[]
  /** Words of the names of the projects that use it, the most frequent first: at most twelve. */
  readonly topics: readonly Times[]
}

export const NO_USE: LibraryUse = {
  projects: 0,
  units: 0,
  years: null,
  distribution: null,
  values: [],
  bases: [],
  topics: [],
}

/** Indicators with the same key are one: kind and name, width and spaces aside. */
export function libraryKey({ kind, name }: Pick<LibraryIndicator, 'kind' | 'name'>): string {
  return `${kind}:${foldLabel(name)}`
}

/** The kind that a key begins with. */
export function kindOfKey(key: string): IndicatorKind | null {
  return INDICATOR_KINDS.find((kind) => key.startsWith(`${kind}:`)) ?? null
}

/** ≥ says that more is better, ≤ that less is; = and nothing say neither. */
export function comparatorDirection(comparator: Comparator | null): IndicatorDirection | null {
  if (comparator === '>=' || comparator === '>') return 'higher'
  return comparator === '<=' || comparator === '<' ? 'lower' : null
}
