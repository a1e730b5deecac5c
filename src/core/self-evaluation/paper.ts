/**
 * The sheet as a 自评表 of the exchange format: what the official form prints, and what a reading of that form
 * gives back.
 */
import { joinClauses } from '../kernel/clauses.ts'
import type { BudgetUnit, Indicator, Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import type { EvaluationFund, SelfEvaluation } from '../target/evaluation.ts'
import { isUngraded } from '../scoring/score-project.ts'
import type { ScoreProof } from '../scoring/proof.ts'
import { executionCounts } from '../scoring/score-project.ts'
import type { Execution } from '../execution/execution.ts'
import { fen, formatMoney, parseMoney, type Fen } from '../kernel/money.ts'
import { valueExplanation } from '../indicator/plausible.ts'
import type { EvaluationFacts, IndicatorFacts } from './facts.ts'
import { evaluatedIndicators } from './evaluate.ts'
import { fundParts, type CarriedMoney, type WholeFund } from './funds.ts'

export type EvaluatedProject = {
  readonly project: Project
  readonly unit: BudgetUnit | null
  readonly department: BudgetUnit | null
  readonly proof: ScoreProof
  readonly facts: EvaluationFacts
  readonly initial: Fen
  /** Of a project that was closed within its year (终止): the words that say so; absent: it went on. */
  readonly closed?: string | undefined
  /** What the ledger of the year says by fund; null where it knows nothing of the project. */
  readonly ledger: { readonly execution: Execution; readonly carried: CarriedMoney } | null
}

/** 项目支出绩效自评表 of one project or many. `source` names what it was made of. */
export function evaluationDocument(
  evaluated: readonly EvaluatedProject[],
  year: number,
  source: TargetDocument['source'],
): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind: 'self-evaluation',
    source,
    title: '项目支出绩效自评表',
    fiscalYear: year,
    parts: [],
    statement: null,
    projects: evaluated.map(evaluatedProject),
    unplaced: [],
    marks: [],
  }
}

function evaluatedProject(evaluated: EvaluatedProject, i: number): Project {
  const { project, unit, department } = evaluated
  return {
    order: i + 1,
    part: null,
    title: null,
    unit,
    code: project.code,
    name: project.name,
    budget: { total: null, fiscal: null, other: null },
    purpose: null,
    plan: { measure: 'percent', march: null, june: null, october: null, december: null },
    goals: project.goals,
    ...(department !== null && { department }),
    indicators: evaluatedIndicators(project).map((indicator, n) =>
      evaluatedIndicator(indicator, evaluated, n),
    ),
    evaluation: evaluationOf(evaluated),
    at: { line: 1 },
  }
}

function evaluatedIndicator(
  { level1, level2, kind, level3, value }: Indicator,
  { proof, facts }: EvaluatedProject,
  n: number,
): Indicator {
  const row = proof.indicators[n]
  const own = facts.indicators[n]
  return {
    level1,
    level2,
    kind,
    level3,
    description: null,
    value,
    weight: row?.weight ?? null,
    basis: null,
    at: { line: n + 1 },
    result: {
      actual: orNull(row?.reached ?? ''),
      score: row?.outcome.state === 'scored' ? row.outcome.score : null,
      reason: orNull(deviationText(own)),
    },
  }
}

/** 偏差原因分析及改进措施 of an indicator, and why its value is right though it is hard to believe. */
export function deviationText(own: IndicatorFacts | undefined): string {
  if (own === undefined) return ''
  return joinClauses([own.reason, own.measures, valueExplanation(own.actual, own.explained ?? [])])
}

function evaluationOf(evaluated: EvaluatedProject): SelfEvaluation {
  const { facts, proof, closed } = evaluated
  const { total, indicators } = proof
  return {
    funds: fundsOf(evaluated),
    outcome: orNull([closed ?? '', facts.outcome].filter((text) => text.trim() !== '').join('。')),
    weight: '100',
    score: total?.score ?? null,
    grade: total?.grade ?? (isUngraded(indicators.map(({ outcome }) => outcome)) ? '未定级' : null),
    conclusion: orNull(facts.conclusion),
    problems: orNull(facts.problems),
    measures: orNull(facts.measures),
    at: { line: 1 },
  }
}

function fundsOf({ project, proof, facts, initial, ledger }: EvaluatedProject): SelfEvaluation['funds'] {
  const { execution } = proof
  const total: EvaluationFund = {
    source: 'total',
    label: '年度资金总额',
    initial: formatMoney(initial, '万元'),
    adjusted: execution?.budget ?? null,
    executed: execution?.executed ?? null,
    rate: execution?.rate ?? null,
    weight: execution?.weight ?? null,
    score: execution === null || !executionCounts(execution) ? null : execution.score,
    reason: orNull(facts.executionReason),
    at: { line: 1 },
  }
  if (ledger === null) return [total]
  const carryover = amountOf(project.budget.carryover ?? null) ?? fen(0n)
  const whole = wholeOf(proof, ledger.execution)
  return [total, ...fundParts(ledger.execution, ledger.carried, carryover, whole)]
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function wholeOf({ execution }: ScoreProof, { budget }: Execution): WholeFund {
  return execution === null
    ? { budget, executed: null }
    : { budget: amountOf(execution.budget) ?? budget, executed: amountOf(execution.executed) }
}

/** 万元. */
function amountOf(decimal: string | null): Fen | null {
  const read = decimal === null ? null : parseMoney(decimal, '万元')
  return read?.ok === true ? read.value : null
}
