/**
 * The rules of a data sheet: what is wrong in it, or hard to believe, with the figures that say so. Bounds are data of
 * the rule set; sources are named with each rule, 待核对 where the clause was not compared with the official text.
 */
import type { Severity } from '../kernel/finding.ts'
import { compared, dividedBy, exactly, percentText, quotient, times } from '../kernel/exact.ts'
import { fen, parseMoney } from '../kernel/money.ts'
import { slippedTimes } from '../indicator/plausible.ts'
import type { FiscalBounds } from './scheme.ts'
import {
  FISCAL_DONE,
  FISCAL_FIGURES,
  FISCAL_LINES,
  FISCAL_SUMS,
  fiscalFigureText,
  type FiscalFigure,
  type FiscalFigures,
} from './sheet.ts'

export const FISCAL_RULES = [
  'fiscal-sum',
  'fiscal-guarantee',
  'fiscal-debt-limit',
  'fiscal-debt-ratio',
  'fiscal-tenfold',
  'fiscal-done-over-due',
] as const
export type FiscalRule = (typeof FISCAL_RULES)[number]

type RuleFacts = {
  readonly severity: Severity
  /** '' is a rule of this system. */
  readonly authority: string
  /** Whether the clause was compared with the official text. */
  readonly confirmed: boolean
}

export const FISCAL_RULE_FACTS: { readonly [rule in FiscalRule]: RuleFacts } = {
  'fiscal-sum': {
    severity: 'error',
    authority: '财预〔2014〕45号（数据真实完整）、财政总决算报表勾稽关系',
    confirmed: false,
  },
  'fiscal-guarantee': {
    severity: 'error',
    authority: '国办发〔2022〕20号（基层“三保”保障责任）',
    confirmed: false,
  },
  'fiscal-debt-limit': { severity: 'error', authority: '《预算法》第三十五条', confirmed: false },
  'fiscal-debt-ratio': {
    severity: 'warning',
    authority: '国发〔2014〕43号（债务风险预警）',
    confirmed: false,
  },
  'fiscal-tenfold': { severity: 'warning', authority: '', confirmed: false },
  'fiscal-done-over-due': { severity: 'error', authority: '', confirmed: false },
}

export type FiscalFinding = {
  readonly rule: FiscalRule
  readonly severity: Severity
  /** The figures that it is of, the one to be looked at first. */
  readonly figures: readonly FiscalFigure[]
  /** Amounts in 万元, counts and shares in %, as the form has them. */
  readonly values: { readonly [name: string]: string }
}

type Asked = {
  readonly figures: FiscalFigures
  /** Of the year before; null: not known. */
  readonly last: FiscalFigures | null
  readonly bounds: FiscalBounds
  /** So many % around ten, a hundred or a thousand times it are a slip of the decimal point (`scoring.slipNear`). */
  readonly slipNear: string
}

/** What is found in a sheet, in the order of the rules and of the form. */
export function fiscalFindings(asked: Asked): readonly FiscalFinding[] {
  return [...ofSums(asked), ...ofGuarantee(asked), ...ofDebt(asked), ...ofSlips(asked), ...ofDone(asked)]
}

/** Anything that would have to be mended. */
export function hasFiscalErrors(findings: readonly FiscalFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}

function found(
  rule: FiscalRule,
  figures: readonly FiscalFigure[],
  values: FiscalFinding['values'],
): FiscalFinding {
  return { rule, severity: FISCAL_RULE_FACTS[rule].severity, figures, values }
}

const amount = (kept: string | null): bigint | null => (kept === null ? null : BigInt(kept))

/** 小计: the whole is not the sum of its parts; only where all of them are there. */
function ofSums({ figures, bounds }: Asked): readonly FiscalFinding[] {
  const read = parseMoney(bounds.sumTolerance, '万元')
  const tolerance = read.ok ? read.value : 0n
  return FISCAL_SUMS.flatMap(({ whole, parts }) => {
    const [stated, ...summed] = [whole, ...parts].map((figure) => amount(figures[figure]))
    if (stated === undefined || stated === null || summed.some((part) => part === null)) return []
    const sum = summed.reduce<bigint>((all, part) => all + (part ?? 0n), 0n)
    const off = stated - sum
    if ((off < 0n ? -off : off) <= tolerance) return []
    return [
      found('fiscal-sum', [whole, ...parts], {
        whole: FISCAL_LINES[whole].name,
        parts: parts.map((part) => FISCAL_LINES[part].name).join('、'),
        stated: wan(stated),
        sum: wan(sum),
        off: wan(off < 0n ? -off : off),
      }),
    ]
  })
}

/** 三保支出 below the need. */
function ofGuarantee({ figures, bounds }: Asked): readonly FiscalFinding[] {
  const [spent, need] = [amount(figures.guaranteed), amount(figures.guaranteedNeed)]
  if (spent === null || need === null || need <= 0n) return []
  const share = quotient(spent, need)
  if (compared(times(share, exactly('100')), exactly(bounds.guaranteedLeast)) >= 0) return []
  return [
    found('fiscal-guarantee', ['guaranteed', 'guaranteedNeed'], {
      spent: wan(spent),
      need: wan(need),
      share: percentText(share),
      least: bounds.guaranteedLeast,
      short: wan(need - spent),
    }),
  ]
}

/** 政府债务: above its limit, or too much for what there is to pay it with. */
function ofDebt({ figures, bounds }: Asked): readonly FiscalFinding[] {
  const [debt, limit, resources] = [figures.debt, figures.debtLimit, figures.resources].map(amount)
  if (debt === undefined || debt === null) return []
  return [
    ...(limit !== undefined && limit !== null && isOver(debt, limit, bounds.debtMost)
      ? [
          found('fiscal-debt-limit', ['debt', 'debtLimit'], {
            debt: wan(debt),
            limit: wan(limit),
            over: wan(debt - limit),
          }),
        ]
      : []),
    ...(resources !== undefined && resources !== null && isOver(debt, resources, bounds.debtRatioMost)
      ? [
          found('fiscal-debt-ratio', ['debt', 'resources'], {
            debt: wan(debt),
            resources: wan(resources),
            ratio: resources > 0n ? percentText(quotient(debt, resources)) : '—',
            most: bounds.debtRatioMost,
          }),
        ]
      : []),
  ]
}

/** More than `most` % of a whole; of nothing, anything is. */
function isOver(part: bigint, whole: bigint, most: string): boolean {
  return whole <= 0n
    ? part > 0n
    : compared(dividedBy(quotient(part * 100n, 1n), quotient(whole, 1n)), exactly(most)) > 0
}

/** Ten, a hundred or a thousand times last year's, or so little of it: the decimal point slipped, or a unit. */
function ofSlips({ figures, last, slipNear }: Asked): readonly FiscalFinding[] {
  if (last === null) return []
  return FISCAL_FIGURES.flatMap((figure) => {
    const [now, before] = [figures[figure], last[figure]]
    if (now === null || before === null || BigInt(now) <= 0n || BigInt(before) <= 0n) return []
    // A count of one and ten is an ordinary change.
    if (FISCAL_LINES[figure].kind === 'count') return []
    const slipped = slippedTimes(now, before, Number(slipNear))
    if (slipped === null) return []
    return [
      found('fiscal-tenfold', [figure], {
        name: FISCAL_LINES[figure].name,
        now: fiscalFigureText(figure, now),
        last: fiscalFigureText(figure, before),
        times: slipped,
      }),
    ]
  })
}

/** More done than was due. */
function ofDone({ figures }: Asked): readonly FiscalFinding[] {
  return FISCAL_DONE.flatMap(({ due, done }) => {
    const [asked, made] = [figures[due], figures[done]]
    if (asked === null || made === null || BigInt(made) <= BigInt(asked)) return []
    return [
      found('fiscal-done-over-due', [done, due], {
        done: FISCAL_LINES[done].name,
        due: FISCAL_LINES[due].name,
        doneCount: made,
        dueCount: asked,
      }),
    ]
  })
}

function wan(kept: bigint): string {
  return fiscalFigureText('revenue', String(fen(kept)))
}
