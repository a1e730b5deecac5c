/**
 * How 财政运行综合绩效 is counted: part of the rule set, since every place has its own scheme. A formula is a list of
 * figures of the data sheet over another (by their names; 减 takes one away, 上年 is last year's), times a factor, as
 * a share in %. No common scheme is published for 乡镇: indicators, points and bounds are defaults of this system
 * after the matters of 财预〔2014〕45号 (待核对).
 */
import { FISCAL_FIGURES, FISCAL_LINES, type FiscalFigure } from './sheet.ts'

export const FISCAL_DIMENSIONS = [
  'revenue-quality',
  'spending-structure',
  'budget',
  'debt-risk',
  'guarantee',
  'disclosure',
  'performance',
  'sustainability',
] as const
/** 收入质量, 支出结构, 预算编制与执行, 债务风险, 三保和库款保障, 预算公开, 绩效管理, 财政可持续. */
export type FiscalDimension = (typeof FISCAL_DIMENSIONS)[number]

export const FISCAL_INDICATORS = [
  'tax-share',
  'revenue-growth',
  'livelihood-share',
  'three-public-change',
  'revenue-deviation',
  'budget-adjustment',
  'budget-execution',
  'debt-ratio',
  'debt-service-share',
  'guarantee-rate',
  'treasury-coefficient',
  'disclosure-rate',
  'target-rate',
  'evaluation-rate',
  'carryover-share',
] as const
export type FiscalIndicator = (typeof FISCAL_INDICATORS)[number]

export const DIMENSION_OF: { readonly [indicator in FiscalIndicator]: FiscalDimension } = {
  'tax-share': 'revenue-quality',
  'revenue-growth': 'revenue-quality',
  'livelihood-share': 'spending-structure',
  'three-public-change': 'spending-structure',
  'revenue-deviation': 'budget',
  'budget-adjustment': 'budget',
  'budget-execution': 'budget',
  'debt-ratio': 'debt-risk',
  'debt-service-share': 'debt-risk',
  'guarantee-rate': 'guarantee',
  'treasury-coefficient': 'guarantee',
  'disclosure-rate': 'disclosure',
  'target-rate': 'performance',
  'evaluation-rate': 'performance',
  'carryover-share': 'sustainability',
}

export const FISCAL_DIRECTIONS = ['more', 'less', 'between'] as const
/** 越高越好, 越低越好, 在区间内最好. */
export type FiscalDirection = (typeof FISCAL_DIRECTIONS)[number]

export type FiscalIndicatorScheme = {
  /** Full points; 0 leaves the indicator out. */
  readonly points: string
  readonly over: readonly string[]
  readonly under: readonly string[]
  /** Of the share, the size without its sign: a deviation either way. */
  readonly size: boolean
  readonly factor: string
  readonly direction: FiscalDirection
  /** At this value (%) there are no points, at that one full points; in between in proportion. */
  readonly zero: string
  readonly full: string
  /** Of a region (between): above the first of these points fall, at the second there are none. */
  readonly fullTo: string
  readonly zeroTo: string
}

export type FiscalBounds = {
  /** A sub-total may differ from its parts by so many 万元. */
  readonly sumTolerance: string
  /** 三保支出 below this share (%) of the need is an error. */
  readonly guaranteedLeast: string
  /** 政府债务余额 above this share (%) of its limit is an error. */
  readonly debtMost: string
  /** 债务余额 ÷ 综合财力 above it (%) is warned of. */
  readonly debtRatioMost: string
}

export type FiscalOperationScheme = {
  /** Endings of the names of units that are governments below. */
  readonly names: readonly string[]
  readonly indicators: { readonly [indicator in FiscalIndicator]: FiscalIndicatorScheme }
  readonly bounds: FiscalBounds
}

/** A term of a formula. */
export type FiscalTerm = { readonly figure: FiscalFigure; readonly last: boolean; readonly minus: boolean }

const BY_NAME = new Map(FISCAL_FIGURES.map((figure) => [FISCAL_LINES[figure].name, figure]))

/** 减上年税收收入: less last year's tax. null: it names no figure of the sheet. */
export function fiscalTerm(word: string): FiscalTerm | null {
  const minus = word.startsWith('减')
  const rest = minus ? word.slice(1) : word
  const last = rest.startsWith('上年')
  const figure = BY_NAME.get(last ? rest.slice(2) : rest)
  return figure === undefined ? null : { figure, last, minus }
}

type Part = Partial<FiscalIndicatorScheme> & Pick<FiscalIndicatorScheme, 'points' | 'over' | 'under'>

const ofIndicator = (
  direction: FiscalDirection,
  zero: string,
  full: string,
  part: Part,
): FiscalIndicatorScheme => ({
  size: false,
  factor: '1',
  direction,
  zero,
  full,
  fullTo: full,
  zeroTo: zero,
  ...part,
})

export const DEFAULT_FISCAL_OPERATION: FiscalOperationScheme = {
  names: ['乡人民政府', '镇人民政府', '街道办事处', '县人民政府', '区人民政府', '市人民政府'],
  indicators: {
    'tax-share': ofIndicator('more', '40', '70', {
      points: '10',
      over: ['税收收入'],
      under: ['一般公共预算收入'],
    }),
    'revenue-growth': ofIndicator('more', '-5', '5', {
      points: '6',
      over: ['一般公共预算收入', '减上年一般公共预算收入'],
      under: ['上年一般公共预算收入'],
    }),
    'livelihood-share': ofIndicator('more', '20', '50', {
      points: '6',
      over: ['保基本民生支出'],
      under: ['一般公共预算支出'],
    }),
    'three-public-change': ofIndicator('less', '10', '0', {
      points: '5',
      over: ['三公经费支出', '减上年三公经费支出'],
      under: ['上年三公经费支出'],
    }),
    'revenue-deviation': ofIndicator('less', '20', '5', {
      points: '6',
      over: ['一般公共预算收入', '减一般公共预算收入预算数'],
      under: ['一般公共预算收入预算数'],
      size: true,
    }),
    'budget-adjustment': ofIndicator('less', '40', '10', {
      points: '6',
      over: ['一般公共预算支出调整预算数', '减一般公共预算支出年初预算数'],
      under: ['一般公共预算支出年初预算数'],
      size: true,
    }),
    'budget-execution': ofIndicator('more', '80', '95', {
      points: '8',
      over: ['一般公共预算支出'],
      under: ['一般公共预算支出调整预算数'],
    }),
    'debt-ratio': ofIndicator('less', '120', '60', {
      points: '10',
      over: ['政府债务余额'],
      under: ['综合财力'],
    }),
    'debt-service-share': ofIndicator('less', '20', '10', {
      points: '5',
      over: ['债务还本付息支出'],
      under: ['一般公共预算支出'],
    }),
    'guarantee-rate': ofIndicator('more', '90', '100', {
      points: '10',
      over: ['三保支出'],
      under: ['三保支出需求'],
    }),
    // 库款余额 ÷ (支出 ÷ 12): the months that it lasts.
    'treasury-coefficient': ofIndicator('between', '0', '30', {
      points: '5',
      over: ['年末库款余额'],
      under: ['一般公共预算支出'],
      factor: '12',
      fullTo: '80',
      zeroTo: '200',
    }),
    'disclosure-rate': ofIndicator('more', '80', '100', {
      points: '5',
      over: ['按时公开预决算单位数'],
      under: ['应公开预决算单位数'],
    }),
    'target-rate': ofIndicator('more', '80', '100', {
      points: '5',
      over: ['已编报绩效目标项目数'],
      under: ['应编报绩效目标项目数'],
    }),
    'evaluation-rate': ofIndicator('more', '80', '100', {
      points: '5',
      over: ['已开展绩效自评项目数'],
      under: ['应开展绩效自评项目数'],
    }),
    'carryover-share': ofIndicator('less', '20', '9', {
      points: '8',
      over: ['年末结转结余资金'],
      under: ['一般公共预算支出调整预算数'],
    }),
  },
  bounds: { sumTolerance: '0', guaranteedLeast: '100', debtMost: '100', debtRatioMost: '120' },
}

/** Whether a unit of this name is a government below. */
export function isGovernmentBelow(name: string, { names }: Pick<FiscalOperationScheme, 'names'>): boolean {
  return names.some((ending) => ending !== '' && name.endsWith(ending))
}
