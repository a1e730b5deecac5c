/**
 * Money of a department as a whole: project spending from the ledger, basic spending (基本支出) as it is typed, for the
 * program books none of it. What is not known stays unknown and is never guessed.
 */
import { addMoney, fen, parseMoney, type Fen } from '../kernel/money.ts'
import type { ExecutedMoney } from '../monitoring/light.ts'

/** As typed, in 万元; '' where nobody knows. */
export type BasicMoney = {
  readonly budget: string
  readonly paid: string
  /** Where the figures were read. */
  readonly source: string
}
export const NO_BASIC: BasicMoney = { budget: '', paid: '', source: '' }

/** 分; null: not known, or no amount. */
export type KnownBasic = { readonly budget: Fen | null; readonly paid: Fen | null }

export type WholeMoney = {
  readonly project: ExecutedMoney
  readonly basic: KnownBasic
  /** Of both together; of the projects alone while basic spending is not known. */
  readonly total: ExecutedMoney
  /** Basic spending is not in the total: its budget, what was paid of it, or both are not known. */
  readonly isPartial: boolean
}

export function wholeMoney(project: ExecutedMoney, typed: BasicMoney): WholeMoney {
  const basic = { budget: typedAmount(typed.budget), paid: typedAmount(typed.paid) }
  const { budget, paid } = basic
  if (budget === null || paid === null) return { project, basic, total: project, isPartial: true }
  return {
    project,
    basic,
    total: {
      initial: addMoney(project.initial, budget),
      budget: addMoney(project.budget, budget),
      paid: addMoney(project.paid, paid),
    },
    isPartial: false,
  }
}

/** Of all projects of a department. */
export function summedMoney(all: Iterable<ExecutedMoney>): ExecutedMoney {
  let sum: ExecutedMoney = { initial: fen(0n), budget: fen(0n), paid: fen(0n) }
  for (const { initial, budget, paid } of all)
    sum = {
      initial: addMoney(sum.initial, initial),
      budget: addMoney(sum.budget, budget),
      paid: addMoney(sum.paid, paid),
    }
  return sum
}

function typedAmount(text: string): Fen | null {
  const read = text.trim() === '' ? null : parseMoney(text, '万元')
  return read?.ok === true && read.value >= 0n ? read.value : null
}

const MONEY_FAULTS = ['basic-not-a-number', 'basic-half-known', 'basic-source-missing'] as const
export type MoneyFaultCode = (typeof MONEY_FAULTS)[number]

/**
 * What is wrong with what was typed of basic spending: no amount, one figure without the other, figures without where
 * they were read. Nothing typed is no fault.
 */
export function basicFaults({ budget, paid, source }: BasicMoney): readonly MoneyFaultCode[] {
  const [hasBudget, hasPaid] = [budget.trim() !== '', paid.trim() !== '']
  if ((hasBudget && typedAmount(budget) === null) || (hasPaid && typedAmount(paid) === null))
    return ['basic-not-a-number']
  if (hasPaid && !hasBudget) return ['basic-half-known']
  return hasPaid && source.trim() === '' ? ['basic-source-missing'] : []
}
