/** A data sheet of 财政运行 in which everything is right, in 万元 and whole numbers. */
import {
  FISCAL_FIGURES,
  readFiscalFigure,
  type FiscalFigure,
  type FiscalFigures,
} from '#core/fiscal-operation/sheet.ts'

type Typed = { readonly [figure in FiscalFigure]?: string }

const TYPED: Required<Typed> = {
  revenueBudget: '1000',
  revenue: '1020',
  tax: '765',
  nonTax: '255',
  spendingBudget: '3000',
  spendingAdjusted: '3150',
  spending: '3000',
  guaranteed: '2100',
  livelihood: '1200',
  wages: '700',
  operation: '200',
  otherSpending: '900',
  guaranteedNeed: '2000',
  threePublic: '20',
  carryover: '150',
  debt: '600',
  generalDebt: '400',
  specialDebt: '200',
  debtLimit: '700',
  resources: '2000',
  debtService: '90',
  treasury: '125',
  disclosureDue: '3',
  disclosureDone: '3',
  targetsDue: '10',
  targetsDone: '9',
  evaluationsDue: '10',
  evaluationsDone: '10',
}

/** The sheet with these typed otherwise; '' is a blank. */
export function fiscalFigures(typed: Typed = {}): FiscalFigures {
  return Object.fromEntries(
    FISCAL_FIGURES.map((figure) => [figure, readFiscalFigure(figure, { ...TYPED, ...typed }[figure])]),
  ) as FiscalFigures
}
