/**
 * Raw projects to those of the exchange format: amounts in 万元, plans with their measure, values taken apart.
 */
import { foldLabel } from '#core/kernel/characters.ts'
import { PLAN_MARKS, type PlanMark } from '#core/kernel/period.ts'
import type { Budget, BudgetUnit, Project, SpendingPlan } from '#core/target/project.ts'
import type { Unplaced } from '#core/target/document.ts'
import { projectInTitle } from '#core/target/form-title.ts'
import type { FundSource } from '#core/target/funds.ts'
import type { FieldName, WordName } from '../layouts/layout.ts'
import { noteUnit, readTargetAmount, readPercent } from './amount.ts'
import { tickedChoice } from '#core/target/choice.ts'
import { recogniseEvaluation, isMonitoring, recogniseMonitoring } from './evaluation.ts'
import { finishIndicator, readScore } from './finish-indicator.ts'
import { isDash, readUnit, type RawDetail, type RawProject } from './raw.ts'

/** @param leave takes what turns out to be no amount. */
export function finishProject(
  raw: RawProject,
  order: number,
  fiscalYear: number | null,
  leave: (piece: Unplaced) => void,
): Project {
  const unit = unitOf(raw, 'unit', 'unitCode')
  const department = unitOf(raw, 'department', 'departmentCode')
  const { code, name } = codeAndName(raw)
  const executionWeight = raw.fields.get('executionWeight')
  const monitoring = isMonitoring(raw)
  const evaluation = monitoring ? null : recogniseEvaluation(raw, leave)
  for (const name of unusedWords(raw, monitoring, evaluation !== null)) leave(name)
  return {
    order,
    part: raw.part,
    title: raw.title,
    unit,
    code,
    // 3.劳务费绩效目标表 → 劳务费, for a table that has no 项目名称.
    name: name ?? projectInTitle(raw.title ?? ''),
    budget: budgetOf(raw, leave),
    purpose: raw.fields.get('purpose')?.text ?? null,
    plan: readPlan(raw, leave),
    goals: goalsOf(raw),
    ...goalNumberOf(raw),
    indicators: raw.indicators.map((indicator) => finishIndicator(indicator, fiscalYear, monitoring, leave)),
    ...(raw.seen.has('department') ? { department } : {}),
    ...mediumTermGoalsOf(raw),
    ...(raw.seen.has('executionWeight')
      ? { executionWeight: readScore(executionWeight?.text.replace(/[%％]$/u, '') ?? null) }
      : {}),
    ...(raw.steps === null ? {} : { schedule: raw.steps }),
    ...detailsOf(raw, monitoring || evaluation !== null ? [] : fundDetails(raw)),
    ...(evaluation === null ? {} : { evaluation }),
    ...(monitoring ? { monitoring: recogniseMonitoring(raw, leave) } : {}),
    at: raw.at,
  }
}

/** Words that the form asked for and this kind of document has no key for. */
function unusedWords(
  { words, totals }: RawProject,
  monitoring: boolean,
  evaluation: boolean,
): readonly Unplaced[] {
  const used = usedWords(monitoring, evaluation)
  const left = [...words].filter(([name]) => !used.includes(name)).map(([, piece]) => piece)
  const sums = evaluation ? [] : [totals?.weight, totals?.score].flatMap((piece) => piece ?? [])
  return [...left, ...sums].map(({ text, at }) => ({ text, at }))
}

function usedWords(monitoring: boolean, evaluation: boolean): readonly WordName[] {
  if (monitoring) return ['period', 'problems', 'measures']
  return evaluation ? ['grade', 'conclusion', 'problems', 'measures'] : []
}

/** A code in a cell of its own belongs to the name beside it. */
function unitOf({ fields }: RawProject, name: FieldName, code: FieldName): BudgetUnit | null {
  const written = fields.get(name)
  if (!written) return null
  const unit = readUnit(written.text)
  return { code: unit.code ?? fields.get(code)?.text ?? null, name: unit.name }
}

/** 51000021R000000019951-工资性支出 in one cell, where the form has none for the code. */
const CODE_AND_NAME = /^([0-9A-Z]{15,25})\s*[-—–－]\s*(\S.*)$/u
const LONGEST_NAME = 500

function codeAndName({ fields, seen }: RawProject): {
  readonly code: string | null
  readonly name: string | null
} {
  const name = fields.get('name')?.text ?? null
  const both =
    name === null || seen.has('code') || name.length > LONGEST_NAME ? null : CODE_AND_NAME.exec(name)
  return both
    ? { code: both[1] ?? null, name: both[2] ?? null }
    : { code: fields.get('code')?.text ?? null, name }
}

/** Details, and what is no field of the budget beside one that is. */
function detailsOf({ details, fields }: RawProject, funds: readonly RawDetail[]): Pick<Project, 'details'> {
  const total = fields.has('total') ? fields.get('projectTotal') : undefined
  const more = [
    total,
    codeBeside(fields, 'unit', 'unitCode'),
    codeBeside(fields, 'department', 'departmentCode'),
  ].flatMap((piece) =>
    piece ? [{ field: null, label: piece.label ?? '', text: piece.text, at: piece.at }] : [],
  )
  const all = [...details, ...funds, ...more]
  return all.length === 0
    ? {}
    : {
        details: all.map(({ field, label, text, at }) => ({
          field,
          label,
          text,
          choice: tickedChoice(text),
          at,
        })),
      }
}

/** In a form of targets: what a table of funds says beside the budget. */
function fundDetails(raw: RawProject): readonly RawDetail[] {
  return raw.funds.flatMap(({ source, label, cells }) => {
    const taken =
      source !== null &&
      isBudgetField(source) &&
      !raw.fields.has(source) &&
      raw.funds.find((line) => line.source === source)?.cells === cells
    const budget = taken ? fundOf(raw, source) : undefined
    const used = budget && readTargetAmount(budget.text, '万元') !== null ? budget : undefined
    return [...cells.values()]
      .filter((piece) => piece !== used)
      .map(({ text, at }): RawDetail => ({ field: null, label, text, at }))
  })
}

function isBudgetField(source: FundSource): source is FundSource & FieldName {
  return source === 'total' || source === 'fiscal' || source === 'other' || source === 'carryover'
}

/** A code without a name beside it, or another than the name itself has. */
function codeBeside(fields: RawProject['fields'], name: FieldName, code: FieldName) {
  const written = fields.get(name)
  const own = written ? readUnit(written.text).code : null
  const beside = fields.get(code)
  return written && (own === null || own === beside?.text) ? undefined : beside
}

/**
 * What the form says beside the table of funds; where it has only that, the budget at the beginning of the
 * year.
 */
function budgetOf(raw: RawProject, leave: (piece: Unplaced) => void): Budget {
  const amount = (field: FieldName & FundSource) => {
    const fund = raw.fields.has(field) ? undefined : fundOf(raw, field)
    const piece =
      raw.fields.get(field) ?? fund ?? (field === 'total' ? raw.fields.get('projectTotal') : undefined)
    if (!piece || isDash(piece.text)) return null
    const read = readTargetAmount(piece.text, piece.unit ?? raw.amountUnit ?? '万元')
    // Funds have a place of their own, or are left there.
    if (read === null && !fund) leave({ text: piece.text, at: piece.at })
    return read
  }
  const asks = raw.seen.has('carryover') || raw.funds.some(({ source }) => source === 'carryover')
  return {
    total: amount('total'),
    fiscal: amount('fiscal'),
    other: amount('other'),
    ...(asks ? { carryover: amount('carryover') } : {}),
  }
}

function fundOf(raw: RawProject, source: FundSource) {
  const line = raw.funds.find((each) => each.source === source)
  return line?.cells.get('initial') ?? line?.cells.get('adjusted')
}

/** 总体目标 are the year's goals where no others are. */
function goalsOf(raw: RawProject): readonly string[] {
  return raw.goals.length > 0 || raw.overallGoals === null ? raw.goals : raw.overallGoals
}

/** Of an only goal: several are numbered again as the form does. */
function goalNumberOf(raw: RawProject): Pick<Project, 'goalNumber'> {
  const goals = goalsOf(raw)
  const number = raw.goalNumbers.get(goals === raw.goals ? 'annual' : 'overall') ?? null
  return goals.length !== 1 || number === null ? {} : { goalNumber: number }
}

function mediumTermGoalsOf(raw: RawProject): Pick<Project, 'mediumTermGoals'> {
  const overall = raw.goals.length > 0 ? raw.overallGoals : null
  if (raw.mediumTermGoals === null && overall === null) return {}
  return { mediumTermGoals: [...(overall ?? []), ...(raw.mediumTermGoals ?? [])] }
}

function readPlan(raw: RawProject, leave: (piece: Unplaced) => void): SpendingPlan {
  const unit = noteUnit(raw.planNote) ?? raw.amountUnit ?? '万元'
  const measure = planMeasure(raw)
  const read = (mark: PlanMark) => {
    const piece = raw.plan.get(mark)
    if (!piece) return null
    const number = measure === 'percent' ? readPercent(piece.text) : readTargetAmount(piece.text, unit)
    if (number === null) leave({ text: piece.text, at: piece.at })
    return number
  }
  const [march, june, october, december] = PLAN_MARKS
  return { measure, march: read(march), june: read(june), october: read(october), december: read(december) }
}

/**
 * What the cells say outweighs the label, and the label outweighs nothing said: then 100 in December is a
 * share.
 */
function planMeasure(raw: RawProject): SpendingPlan['measure'] {
  const cells = [...raw.plan.values()].map(({ text }) => foldLabel(text))
  if (cells.length > 0 && cells.every((text) => text.endsWith('%'))) return 'percent'
  if (cells.length > 0 && cells.every((text) => text.endsWith('元'))) return 'amount'
  if (raw.planNote === '%') return 'percent'
  if (noteUnit(raw.planNote) !== null) return 'amount'
  const last = cells.at(-1)
  return last === undefined || readPercent(last) === '100' ? 'percent' : 'amount'
}
