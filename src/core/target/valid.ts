/**
 * A target document that figures can be made of. The draft (document.ts) can hold anything a file says; what
 * is valid has a fiscal year, names, money in 分, codes of the right form and plans as exact numbers, and is
 * another type, so that nothing unexamined gets into sums. Whether the figures make sense is for the rules to
 * say, not for this function.
 */
import { shiftDecimal } from '../kernel/decimal.ts'
import { parseMoney, type Fen } from '../kernel/money.ts'
import { isFiscalYear, type PlanMark } from '../kernel/period.ts'
import { parseProjectCode, type ProjectCode } from '../projects/project-code.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { parseUnitCode, type UnitCode } from '../organisation/unit-code.ts'
import type { BudgetUnit, Indicator, Project, SpendingPlan } from './project.ts'
import type { TargetDocument } from './document.ts'

declare const fiscalYearBrand: unique symbol
/** A year in which a budget can lie. */
export type FiscalYear = number & { readonly [fiscalYearBrand]: true }

declare const basisPointsBrand: unique symbol
/** Hundredths of a percent: 25% is 2500. */
export type BasisPoints = number & { readonly [basisPointsBrand]: true }

const TARGET_FAULTS = [
  'fiscal-year-missing',
  'no-projects',
  'project-order',
  'name-missing',
  'code-format',
  'unit-code-format',
  'total-missing',
  'amount-not-exact',
  'amount-negative',
  'plan-not-exact',
  'indicator-name-missing',
] as const
export type TargetFaultCode = (typeof TARGET_FAULTS)[number]

export type TargetFault = {
  readonly code: TargetFaultCode
  /** Its order, from 1; null for the document. */
  readonly project: number | null
  /** The key of the exchange format. */
  readonly field: string
  /** What is there; null when nothing is. */
  readonly text: string | null
}

export type ValidUnit = { readonly code: UnitCode | null; readonly name: string }
/** In 分; a blank 其他资金 means none. */
export type ValidBudget = { readonly total: Fen; readonly fiscal: Fen | null; readonly other: Fen | null }
/** Cumulative at each mark; null where the cell is blank. */
export type ValidPlan =
  | { readonly measure: 'percent'; readonly marks: { readonly [mark in PlanMark]: BasisPoints | null } }
  | { readonly measure: 'amount'; readonly marks: { readonly [mark in PlanMark]: Fen | null } }

export type ValidProject = Omit<Project, 'unit' | 'code' | 'budget' | 'plan'> & {
  readonly unit: ValidUnit | null
  readonly code: ProjectCode | null
  readonly budget: ValidBudget
  readonly plan: ValidPlan
}

export type ValidTargetDocument = Omit<TargetDocument, 'fiscalYear' | 'projects'> & {
  readonly fiscalYear: FiscalYear
  readonly projects: readonly ValidProject[]
}

/** All faults at once: a person mends a document, not one cell after the other. */
export function validateTargets(draft: TargetDocument): Result<ValidTargetDocument, readonly TargetFault[]> {
  const faults: TargetFault[] = []
  const fiscalYear = validYear(draft.fiscalYear, faults)
  if (draft.projects.length === 0)
    faults.push({ code: 'no-projects', project: null, field: 'projects', text: null })
  const projects = draft.projects.flatMap((project, index) => validProject(project, index + 1, faults) ?? [])
  if (faults.length > 0 || fiscalYear === null) return err(faults)
  return ok({ ...draft, fiscalYear, projects })
}

/** 25% → 2500; null when the share is finer than a hundredth of a percent or no decimal string. */
export function basisPoints(percent: string): BasisPoints | null {
  const scaled = /^-?\d+(?:\.\d+)?$/.test(percent) ? Number(shiftDecimal(percent, -2)) : Number.NaN
  return Number.isSafeInteger(scaled) ? (scaled as BasisPoints) : null
}

function validYear(year: number | null, faults: TargetFault[]): FiscalYear | null {
  if (year !== null && isFiscalYear(year)) return year as FiscalYear
  faults.push({
    code: 'fiscal-year-missing',
    project: null,
    field: 'fiscalYear',
    text: year === null ? null : String(year),
  })
  return null
}

/** @returns null when a fault was found. */
function validProject(draft: Project, order: number, faults: TargetFault[]): ValidProject | null {
  const before = faults.length
  const add = (code: TargetFaultCode, field: string, text: string | null) =>
    faults.push({ code, project: order, field, text })
  if (draft.order !== order) add('project-order', 'order', String(draft.order))
  if (draft.name === '') add('name-missing', 'name', null)
  if (draft.indicators.some(isNameless)) add('indicator-name-missing', 'indicators', null)
  const amount = (field: string, text: string | null): Fen | null => {
    if (text === null) return null
    const money = parseMoney(text, '万元')
    if (!money.ok) add('amount-not-exact', field, text)
    else if (money.value < 0n) add('amount-negative', field, text)
    return money.ok ? money.value : null
  }
  const unit = validUnit(draft.unit, add)
  const code = validCode(draft.code, add)
  const total = amount('budget.total', draft.budget.total)
  if (draft.budget.total === null) add('total-missing', 'budget.total', null)
  const fiscal = amount('budget.fiscal', draft.budget.fiscal)
  const other = amount('budget.other', draft.budget.other)
  const plan = validPlan(draft.plan, add)
  if (faults.length > before || total === null) return null
  return { ...draft, unit, code, budget: { total, fiscal, other }, plan }
}

type Add = (code: TargetFaultCode, field: string, text: string | null) => void

function isNameless(indicator: Indicator): boolean {
  return indicator.level3 === '' && (indicator.description ?? '') === ''
}

function validUnit(unit: BudgetUnit | null, add: Add): ValidUnit | null {
  if (unit === null || unit.code === null) return unit === null ? null : { code: null, name: unit.name }
  const code = parseUnitCode(unit.code)
  if (!code.ok) add('unit-code-format', 'unit.code', unit.code)
  return { code: code.ok ? code.value : null, name: unit.name }
}

function validCode(text: string | null, add: Add): ProjectCode | null {
  if (text === null) return null
  const code = parseProjectCode(text)
  if (!code.ok) add('code-format', 'code', text)
  return code.ok ? code.value : null
}

function validPlan(plan: SpendingPlan, add: Add): ValidPlan {
  const refuse = (mark: PlanMark) => {
    add('plan-not-exact', `plan.${mark}`, plan[mark])
    return null
  }
  if (plan.measure === 'percent') {
    return {
      measure: 'percent',
      marks: marksOf((mark) => (plan[mark] === null ? null : (basisPoints(plan[mark]) ?? refuse(mark)))),
    }
  }
  const amount = (mark: PlanMark): Fen | null => {
    const text = plan[mark]
    if (text === null) return null
    const money = parseMoney(text, '万元')
    return money.ok ? money.value : refuse(mark)
  }
  return { measure: 'amount', marks: marksOf(amount) }
}

function marksOf<T>(read: (mark: PlanMark) => T): { readonly [mark in PlanMark]: T } {
  return { march: read('march'), june: read('june'), october: read('october'), december: read('december') }
}
