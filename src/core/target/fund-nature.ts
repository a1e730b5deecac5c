/**
 * 资金性质 and 资金来源: by which budget money is laid down, and where it comes from. The four budgets (四本预算)
 * are those of 预算法 (2018修正) 第五条; 财政专户管理资金 and 单位资金 stand beside them in 部门预算
 * (财办〔2020〕13号 《预算管理一体化规范（试行）》, 待核对).
 */
import { foldLabel } from '../kernel/characters.ts'

/** 四本预算: 一般公共预算, 政府性基金预算, 国有资本经营预算, 社会保险基金预算. */
export const GOVERNMENT_BUDGETS = [
  'general-budget',
  'government-fund',
  'state-capital',
  'social-insurance',
] as const
export type GovernmentBudget = (typeof GOVERNMENT_BUDGETS)[number]

/** 资金性质: the four budgets, 财政专户管理资金 and 单位资金. */
export const FUND_NATURES = [...GOVERNMENT_BUDGETS, 'special-account', 'own'] as const
export type FundNature = (typeof FUND_NATURES)[number]

/**
 * 资金来源: 本级, 中央 省级 市级转移支付 (上级: of which is not said), 一般债券, 专项债券 and 上年结转.
 */
export const FUND_ORIGINS = [
  'local',
  'superior',
  'central',
  'provincial',
  'municipal',
  'general-bond',
  'special-bond',
  'carryover',
] as const
export type FundOrigin = (typeof FUND_ORIGINS)[number]

/** Money that the governments above handed down. */
export const TRANSFER_ORIGINS = ['superior', 'central', 'provincial', 'municipal'] as const
/** Money that was borrowed. */
export const BOND_ORIGINS = ['general-bond', 'special-bond'] as const

/** What words say of money; null: they say nothing of it. */
export type FundWords = { readonly nature: FundNature | null; readonly origin: FundOrigin | null }

/** The same of a line of money: left out where nobody said it. */
export type SaidFunds = Partial<FundWords>

const NATURE_WORDS: readonly (readonly [RegExp, FundNature])[] = [
  [/政府性基金/u, 'government-fund'],
  [/国有资本(?:经营)?/u, 'state-capital'],
  [/社会保险基金|社保基金/u, 'social-insurance'],
  [/财政专户|专户(?:管理)?资金|教育收费/u, 'special-account'],
  [/一般公共(?:预算|服务预算)/u, 'general-budget'],
  [/(?:单位|自有|自筹)资金|^(?:单位)?自筹|事业收入|经营收入|附属单位上缴/u, 'own'],
]

/** Borrowed money is part of the budget that its law names: 财预〔2016〕154号, 155号. */
const BOND_WORDS: readonly (readonly [RegExp, FundOrigin])[] = [
  [/专项债/u, 'special-bond'],
  [/一般债/u, 'general-bond'],
]

const ORIGIN_WORDS: readonly (readonly [RegExp, FundOrigin])[] = [
  [/结转|结余/u, 'carryover'],
  [/中央|国家(?:补助|专项)/u, 'central'],
  [/省级|省(?:补助|专项|财政)/u, 'provincial'],
  [/市级|市(?:补助|专项|财政)/u, 'municipal'],
  [/上级|转移支付|直达资金/u, 'superior'],
  [/本级|县级|区级|县(?:财政|配套)|区(?:财政|配套)/u, 'local'],
]

/** A longer text is a sentence, and no label or cell of a column of funds. */
const LONGEST = 30

/**
 * What a label of a form or a cell of a column says of the money beside it: 其中：政府性基金预算拨款 is
 * government-fund; 地方政府专项债券 is special-bond, which belongs to 政府性基金预算 (财预〔2016〕155号), 一般债券
 * to 一般公共预算 (财预〔2016〕154号).
 * @returns null where it names neither
 */
export function readFundWords(text: string): FundWords | null {
  if (text.length > LONGEST) return null
  const folded = foldLabel(text).replace(/^其中:?/u, '')
  const bond = firstOf(BOND_WORDS, folded)
  const nature = firstOf(NATURE_WORDS, folded)
  const origin = bond ?? firstOf(ORIGIN_WORDS, folded)
  if (nature === null && origin === null) return null
  return { nature: nature ?? (bond === null ? null : natureOfBond(bond)), origin }
}

function firstOf<T>(words: readonly (readonly [RegExp, T])[], text: string): T | null {
  return words.find(([pattern]) => pattern.test(text))?.[1] ?? null
}

/** The budget that borrowed money is part of; null for money that is not borrowed. */
export function natureOfBond(origin: FundOrigin): GovernmentBudget | null {
  if (origin === 'special-bond') return 'government-fund'
  return origin === 'general-bond' ? 'general-budget' : null
}

/** 财政资金 or 其他资金: to which of the two parts of 预算数 money of a nature belongs. */
export function fundOfNature(nature: FundNature): 'fiscal' | 'other' {
  return nature === 'special-account' || nature === 'own' ? 'other' : 'fiscal'
}

/** 专项债券 is money of 政府性基金预算 (财预〔2016〕155号), 一般债券 of 一般公共预算 (财预〔2016〕154号). */
export function isMisplacedBond(nature: FundNature | null, origin: FundOrigin | null): boolean {
  if (nature === null) return false
  return (
    (origin === 'special-bond' && nature !== 'government-fund') ||
    (origin === 'general-bond' && nature !== 'general-budget')
  )
}
