/**
 * The exchange format as text: the keys in the order of docs/exchange-format.md, two spaces, a line break at
 * the end.
 */
import type { DepartmentTargets } from '#core/target/department.ts'
import type { BudgetUnit, Budget, Detail, Indicator, Project } from '#core/target/project.ts'
import type { Statement, TargetDocument } from '#core/target/document.ts'
import type { Place } from '#core/kernel/place.ts'
import type { SelfEvaluation } from '#core/target/evaluation.ts'
import { kindOfContent } from '#core/target/kind-of-content.ts'
import type { Monitoring } from '#core/target/monitoring.ts'
import { PLAN_MARKS } from '#core/kernel/period.ts'
import { ok, type Result } from '#core/kernel/result.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { checkedTarget } from './check.ts'

/**
 * @param only orders of the projects wanted, without the words around; null for everything.
 * Errors: document-not-in-format.
 */
export function writeJson(
  document: TargetDocument,
  only: readonly number[] | null,
): Result<Uint8Array, WriteFault> {
  const leaving = publicTargets(only === null ? document : chosen(document, only))
  return leaving.ok ? ok(new TextEncoder().encode(`${JSON.stringify(leaving.value, null, 2)}\n`)) : leaving
}

/**
 * The document as it may leave: its keys in the public order and no others, checked against the shipped
 * schema. Errors: document-not-in-format, with the path of the first value that does not fit.
 */
export function publicTargets(document: TargetDocument): Result<object, WriteFault> {
  // As it leaves: keys that are undefined are no keys of JSON.
  return checkedTarget(JSON.parse(JSON.stringify(ordered(document))) as object)
}

/**
 * The document with its keys in the public order and no others; keys that are undefined here are left out of
 * the text.
 */
function ordered(document: TargetDocument) {
  const { format, kind, title, fiscalYear, parts, statement, projects, departments, unplaced, marks } =
    document
  return {
    format,
    // Documents that were kept before there were kinds have none.
    kind: (kind as typeof kind | undefined) ?? kindOfContent(document),
    source: sourceOf(document.source),
    title,
    fiscalYear,
    parts: parts.map((part) => ({ label: part.label, title: part.title })),
    statement: statement && statementOf(statement),
    projects: projects.map(project),
    departments: departments?.map(department),
    unplaced: unplaced.map((piece) => ({ text: piece.text, at: place(piece.at) })),
    marks: marks.map((mark) => ({ text: mark.text, at: place(mark.at) })),
  }
}

function sourceOf({ file, sha256, mediaType, recognised }: TargetDocument['source']) {
  return {
    file,
    sha256,
    mediaType,
    recognised: recognised?.map(({ layout, name, certainty, projects }) => ({
      layout,
      name,
      certainty,
      projects,
    })),
  }
}

function statementOf({ overallGoal, subGoals, safeguards, duties }: Statement) {
  return {
    overallGoal,
    subGoals: subGoals.map((goal) => ({
      label: goal.label,
      title: goal.title,
      goal: goal.goal,
      indicators: goal.indicators,
      projects: goal.projects?.map(unitOf),
      at: place(goal.at),
    })),
    safeguards: safeguards.map((measure) => ({
      label: measure.label,
      title: measure.title,
      text: measure.text,
      at: place(measure.at),
    })),
    duties: duties?.map((one) => ({
      duty: one.duty,
      activity: one.activity,
      goal: one.goal,
      projects: one.projects?.map(unitOf),
      at: place(one.at),
    })),
  }
}

function chosen(document: TargetDocument, only: readonly number[]): TargetDocument {
  const projects = document.projects.filter((candidate) => only.includes(candidate.order))
  const parts = document.parts.filter((part) => projects.some((candidate) => candidate.part === part.title))
  const { departments: _, ...rest } = document
  return { ...rest, parts, statement: null, projects, unplaced: [], marks: [] }
}

function project({
  order,
  part,
  title,
  unit,
  code,
  name,
  budget,
  purpose,
  plan,
  goals,
  indicators,
  at,
  ...more
}: Project) {
  return {
    order,
    part,
    title,
    unit: unit && unitOf(unit),
    code,
    name,
    budget: budgetOf(budget),
    purpose,
    plan: { measure: plan.measure, ...Object.fromEntries(PLAN_MARKS.map((mark) => [mark, plan[mark]])) },
    goals,
    goalNumber: more.goalNumber,
    indicators: indicators.map(indicator),
    department: more.department && unitOf(more.department),
    mediumTermGoals: more.mediumTermGoals,
    executionWeight: more.executionWeight,
    schedule: more.schedule?.map((step) => ({
      content: step.content,
      start: step.start,
      end: step.end,
      at: place(step.at),
    })),
    details: more.details?.map(detail),
    evaluation: more.evaluation && evaluation(more.evaluation),
    monitoring: more.monitoring && monitoring(more.monitoring),
    at: place(at),
  }
}

function department({
  order,
  title,
  unit,
  functions,
  tasks,
  funds,
  goals,
  mediumTermGoals,
  indicators,
  details,
  evaluation: evaluated,
  monitoring: monitored,
  at,
}: DepartmentTargets) {
  return {
    order,
    title,
    unit: unit && unitOf(unit),
    functions,
    tasks: tasks.map((task) => ({
      name: task.name,
      content: task.content,
      budget: budgetOf(task.budget),
      projects: task.projects?.map(unitOf),
      outcome: task.outcome,
      executed: task.executed,
      at: place(task.at),
    })),
    funds: funds.map((fund) => ({
      item: fund.item,
      label: fund.label,
      year: fund.year,
      amount: fund.amount,
      share: fund.share,
      at: place(fund.at),
    })),
    goals,
    mediumTermGoals,
    indicators: indicators.map(indicator),
    details: details?.map(detail),
    evaluation: evaluated && evaluation(evaluated),
    monitoring: monitored && monitoring(monitored),
    at: place(at),
  }
}

function unitOf({ code, name }: BudgetUnit) {
  return { code, name }
}

function budgetOf({ total, fiscal, other, carryover }: Budget) {
  return { total, fiscal, other, carryover }
}

function detail({ field, label, text, choice, at }: Detail) {
  return { field, label, text, choice, at: place(at) }
}

function evaluation({
  funds,
  outcome,
  weight,
  score,
  grade,
  conclusion,
  problems,
  measures,
  at,
}: SelfEvaluation) {
  return {
    funds: funds.map((fund) => ({
      source: fund.source,
      label: fund.label,
      initial: fund.initial,
      adjusted: fund.adjusted,
      executed: fund.executed,
      rate: fund.rate,
      weight: fund.weight,
      score: fund.score,
      reason: fund.reason,
      received: fund.received,
      balance: fund.balance,
      at: place(fund.at),
    })),
    outcome,
    weight,
    score,
    grade,
    conclusion,
    problems,
    measures,
    at: place(at),
  }
}

function monitoring({ period, throughMonth, funds, outcome, problems, measures, at }: Monitoring) {
  return {
    period,
    throughMonth,
    funds: funds.map((fund) => ({
      source: fund.source,
      label: fund.label,
      initial: fund.initial,
      adjusted: fund.adjusted,
      executed: fund.executed,
      rate: fund.rate,
      expected: fund.expected,
      at: place(fund.at),
    })),
    outcome,
    problems,
    measures,
    at: place(at),
  }
}

function indicator({
  level1,
  level2,
  kind,
  level3,
  description,
  value,
  weight,
  basis,
  at,
  ...more
}: Indicator) {
  const { text, nature, comparator, number, unit, deadline } = value
  const { result, progress } = more
  return {
    level1,
    level2,
    kind,
    level3,
    description,
    value: { text, nature, comparator, number, unit, deadline },
    weight,
    basis,
    level1Weight: more.level1Weight,
    level2Weight: more.level2Weight,
    term: more.term,
    note: more.note,
    result: result && { actual: result.actual, score: result.score, reason: result.reason },
    progress: progress && {
      toDate: progress.toDate,
      expected: progress.expected,
      causes: progress.causes.map((one) => ({ cause: one.cause, text: one.text })),
      reason: progress.reason,
      likelihood: progress.likelihood,
    },
    at: place(at),
  }
}

function place(at: Place): Place {
  if ('line' in at) return { line: at.line }
  if ('paragraph' in at) return { paragraph: at.paragraph }
  if ('table' in at) return { table: at.table, row: at.row, column: at.column }
  return 'sheet' in at ? { sheet: at.sheet, cell: at.cell } : { page: at.page, box: at.box }
}
