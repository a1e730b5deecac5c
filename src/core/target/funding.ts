/**
 * 资金构成 of a target: its 预算数 by 资金性质 and 资金来源, as the lines of its form say it. What no line speaks of
 * is of no known nature; nothing is taken for 一般公共预算 because nothing is said.
 */
import { addMoney, fen, parseMoney, type Fen, type MoneyUnit } from '../kernel/money.ts'
import { foldLabel } from '../kernel/characters.ts'
import { FUND_NATURES, readFundWords, type FundNature, type FundOrigin } from './fund-nature.ts'
import { parseAmount } from './plan.ts'
import type { Project } from './project.ts'

/** A part of 预算数; the lines of a project share no money with each other. */
export type FundingLine = {
  /** null: not said. */
  readonly nature: FundNature | null
  readonly origin: FundOrigin | null
  readonly amount: Fen
}

/** A line of the form that speaks of funds, as written. */
export type WrittenFunds = {
  readonly label: string
  /** Place among the details of the project, from 0. */
  readonly index: number
  readonly nature: FundNature | null
  readonly origin: FundOrigin | null
  readonly amount: Fen
}

export type Funding = {
  readonly lines: readonly FundingLine[]
  /** Lines of the form that say whence the money of several natures comes: they cannot be told apart. */
  readonly unassigned: readonly WrittenFunds[]
  readonly written: readonly WrittenFunds[]
}

/** What a project says of its funds. */
export type FundingSaying = Pick<Project, 'details' | 'budget'>

/** The lines of a form that name a 资金性质 or 资金来源 with an amount above 0, in their order. */
export function writtenFunds({ details = [] }: Pick<Project, 'details'>): readonly WrittenFunds[] {
  return details.flatMap(({ field, label, text }, index) => {
    const words = field === null ? readFundWords(label) : null
    const amount = words === null ? null : amountOf(text, label)
    return words === null || amount === null || amount <= 0n ? [] : [{ label, index, ...words, amount }]
  })
}

/** 300, 300万元, 3,000,000元, and （元） in the label; null for words. */
function amountOf(text: string, label: string): Fen | null {
  const own = /^([+\d,.]+)(亿元|万元|元)?$/u.exec(foldLabel(text))
  if (own === null) return null
  const amount = parseMoney(own[1] ?? '', unitIn(own[2]) ?? unitIn(foldLabel(label)) ?? '万元')
  return amount.ok ? amount.value : null
}

function unitIn(text: string | undefined): MoneyUnit | null {
  const unit = /亿元|万元|元/u.exec(text ?? '')?.[0]
  return unit === '亿元' || unit === '万元' || unit === '元' ? unit : null
}

/**
 * The lines of a form as parts that share no money. A line of a nature alone holds what lines of the same
 * nature with an origin are made of (政府性基金 500, 其中：专项债券 300: 300 and 200). Lines that name an origin alone
 * belong to the only nature there is, or stand by themselves where there is none.
 */
export function fundingOf(project: Pick<Project, 'details'>): Funding {
  const written = writtenFunds(project)
  const natures = FUND_NATURES.filter((nature) => written.some((line) => line.nature === nature))
  const alone = written.filter(({ nature }) => nature === null)
  const [only] = natures
  const joins = natures.length === 1 && only !== undefined
  const byNature = natures.flatMap((nature) =>
    partsOf(
      nature,
      written.filter((line) => line.nature === nature || (joins && line.nature === null)),
    ),
  )
  return {
    lines:
      natures.length === 0 ? alone.map(({ origin, amount }) => ({ nature: null, origin, amount })) : byNature,
    unassigned: natures.length > 1 ? alone : [],
    written,
  }
}

function partsOf(nature: FundNature, lines: readonly WrittenFunds[]): readonly FundingLine[] {
  const whole = lines.filter((line) => line.nature !== null && line.origin === null)
  const parts = lines.filter(({ origin }) => origin !== null)
  const named = parts.map(({ origin, amount }) => ({ nature, origin, amount }))
  if (whole.length === 0) return named
  const rest = sumOf(whole) - sumOf(parts)
  // Parts of more than the whole are a fault of the form (`funding-sum`): the whole alone is taken.
  if (rest < 0n) return whole.map(({ amount }) => ({ nature, origin: null, amount }))
  return rest === 0n ? named : [{ nature, origin: null, amount: fen(rest) }, ...named]
}

function sumOf(lines: readonly { readonly amount: Fen }[]): Fen {
  return addMoney(fen(0n), ...lines.map(({ amount }) => amount))
}

/** What of 预算数 no line speaks of; below 0 where the lines are more than it. null: 预算数 is not known. */
export function unsaidFunding(project: FundingSaying): Fen | null {
  const total = parseAmount(project.budget.total)
  return total === null ? null : fen(total - sumOf(fundingOf(project).lines))
}
