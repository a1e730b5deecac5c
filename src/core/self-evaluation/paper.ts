/**
 * The sheet as a 自评表 of the exchange format: what the official form prints, and what a reading of that form
 * gives back.
 */
import type { BudgetUnit, Project, TargetDocument } from '../target/document.ts'
import { isUngraded } from '../scoring/score-project.ts'
import type { ScoreProof } from '../scoring/proof.ts'
import { executionCounts } from '../scoring/score-project.ts'
import type { Execution } from '../execution/execution.ts'
import { fen, formatMoney, parseMoney, type Fen } from '../money.ts'
import { explanationOf } from '../indicator/plausible.ts'
import type { EvaluationFacts } from './facts.ts'
import { indicatorsOf } from './evaluate.ts'
import { fundParts, type CarriedMoney, type WholeFund } from './funds.ts'

export type EvaluatedProject = {
  readonly project: Project
  readonly unit: BudgetUnit | null
  readonly department: BudgetUnit | null
  readonly proof: ScoreProof
  readonly facts: EvaluationFacts
  readonly initial: Fen
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

function evaluatedProject(
  { project, unit, department, proof, facts, initial, ledger }: EvaluatedProject,
  i: number,
): Project {
  const { execution, total } = proof
  const blank = (text: string) => (text.trim() === '' ? null : text.trim())
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
    indicators: indicatorsOf(project).map((indicator, n) => {
      const row = proof.indicators[n]
      const own = facts.indicators[n]
      return {
        level1: indicator.level1,
        level2: indicator.level2,
        kind: indicator.kind,
        level3: indicator.level3,
        description: null,
        value: indicator.value,
        weight: row?.weight ?? null,
        basis: null,
        at: { line: n + 1 },
        result: {
          actual: blank(row?.reached ?? ''),
          score: row?.outcome.state === 'scored' ? row.outcome.score : null,
          reason: blank(
            [own?.reason ?? '', own?.measures ?? '', explanationOf(own?.actual ?? '', own?.explained ?? [])]
              .filter((text) => text.trim() !== '')
              .join('；'),
          ),
        },
      }
    }),
    evaluation: {
      funds: [
        {
          source: 'total',
          label: '年度资金总额',
          initial: formatMoney(initial, '万元'),
          adjusted: execution?.budget ?? null,
          executed: execution?.executed ?? null,
          rate: execution?.rate ?? null,
          weight: execution?.weight ?? null,
          score: execution === null || !executionCounts(execution) ? null : execution.score,
          reason: blank(facts.executionReason),
          at: { line: 1 },
        },
        ...(ledger === null
          ? []
          : fundParts(
              ledger.execution,
              ledger.carried,
              amountOf(project.budget.carryover ?? null) ?? fen(0n),
              wholeOf(proof, ledger.execution),
            )),
      ],
      outcome: blank(facts.outcome),
      weight: '100',
      score: total?.score ?? null,
      grade: total?.grade ?? (isUngraded(proof.indicators.map(({ outcome }) => outcome)) ? '未定级' : null),
      conclusion: blank(facts.conclusion),
      problems: blank(facts.problems),
      measures: blank(facts.measures),
      at: { line: 1 },
    },
    at: { line: 1 },
  }
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
