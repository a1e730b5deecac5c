/**
 * What a kind of project is made of, as data. A field (教育, 水利 …) is a list of them in fields/; project.ts
 * draws projects from them. Texts may have slots: {town}, {village}, {community}, {road}, {river}, {county},
 * {year}, {before}.
 */
import type { IndicatorKind } from '#core/indicator/kind.ts'

/** From, to and step; both ends belong to it. */
export type Range = readonly [least: number, most: number, step?: number]

/** What a project buys or pays: `count` pieces at `price` 元 each (12 times where it is paid monthly). */
export type Part = {
  /** 小学寄宿生生活补助: named in the purpose and in the cost. */
  readonly item: string
  /** The name of its 数量指标, and what is counted. */
  readonly name: string
  readonly described: string
  /** What is to be reached, with {count} for number and unit. */
  readonly goal: string
  readonly unit: string
  readonly count: Range
  readonly price: Range
  readonly monthly: boolean
}

export type Measure = {
  readonly kind: IndicatorKind
  readonly name: string
  readonly described: string
  readonly sign: '≥' | '≤' | '='
  readonly range: Range
  readonly unit: string
}

export type Template = {
  readonly name: string
  /** Why the money is spent, without figures. */
  readonly why: readonly string[]
  /** The first is always there, each other one in two of three projects. */
  readonly parts: readonly Part[]
  readonly quality: readonly Measure[]
  /** Name and description of the date by which the work is done, and the months it may lie in. */
  readonly time: readonly [name: string, described: string, least: number, most: number]
  readonly benefit: readonly Measure[]
  /** Those who are asked whether they are content. */
  readonly served: readonly string[]
  /** Papers that the values rest on. */
  readonly papers: readonly string[]
  /** The record in which last year's figures are: 发放台账. */
  readonly record: string
}

export type Field = {
  readonly key: string
  /** 教育. */
  readonly name: string
  /** Names of its units, with slots; the first is the office itself. */
  readonly units: readonly string[]
  /** What the office is there for: one sentence without full stop. */
  readonly duties: string
  readonly templates: readonly Template[]
}

export function part(
  item: string,
  name: string,
  described: string,
  goal: string,
  unit: string,
  count: Range,
  price: Range,
): Part {
  return { item, name, described, goal, unit, count, price, monthly: false }
}

/** Paid every month: `price` is that of one month. */
export function monthly(
  item: string,
  name: string,
  described: string,
  goal: string,
  unit: string,
  count: Range,
  price: Range,
): Part {
  return { item, name, described, goal, unit, count, price, monthly: true }
}

type OfKind = (
  name: string,
  described: string,
  least: number,
  most?: number,
  unit?: string,
  step?: number,
) => Measure

const atLeast =
  (kind: IndicatorKind): OfKind =>
  (name, described, least, most = least, unit = '%', step = 1) => ({
    kind,
    name,
    described,
    sign: unit === '%' && least === 100 ? '=' : '≥',
    range: [least, most, step],
    unit,
  })
const atMost =
  (kind: IndicatorKind): OfKind =>
  (name, described, least, most = least, unit = '%', step = 1) => ({
    kind,
    name,
    described,
    sign: least === 0 && most === 0 ? '=' : '≤',
    range: [least, most, step],
    unit,
  })

/** A quality that is to be at least so high; 100 % is written =100%. */
export const quality = atLeast('quality')
export const qualityAtMost = atMost('quality')
export const social = atLeast('social')
export const socialAtMost = atMost('social')
export const economic = atLeast('economic')
export const ecological = atLeast('ecological')
export const ecologicalAtMost = atMost('ecological')
export const lasting = atLeast('sustainability')
