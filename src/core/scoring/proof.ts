/**
 * The proof sheet of a self-evaluation, `jichi.score/1`: facts, rule set, formulas, terms and rounding, so
 * that anybody can work every figure out again. A public format: docs/self-evaluation.md. Facts are given;
 * what was computed from them is beside them.
 */
import type { IndicatorBranch } from '../indicator/kind.ts'
import { parseMoney, type Fen, fen } from '../kernel/money.ts'
import { plus, exactly, rounded, ZERO } from '../kernel/exact.ts'
import type { ScoredActual } from './score-indicator.ts'
import {
  scoreProject,
  type ExecutionScore,
  type IndicatorOutcome,
  type ProjectScore,
  type ProjectToScore,
  type TotalScore,
} from './score-project.ts'
import type { ScoringScheme } from './scheme.ts'
import type { ScoringTarget } from './scoring-target.ts'
import { weigh, type WeightSource } from './weigh.ts'

export const PROOF_FORMAT = 'jichi.score/1'

export type ProvedIndicator = {
  /** Place in the approved project, from 1. */
  readonly order: number
  readonly level1: string
  readonly level2: string
  readonly name: string
  /** 年度指标值 as approved. */
  readonly asked: string
  /** 实际完成值 as people read it. */
  readonly reached: string
  readonly branch: IndicatorBranch
  /** Full points, as scored. */
  readonly weight: string
  /** 分值 as the approved form carries it; null: none. Sheets of before 2026-12 do not say it. */
  readonly approvedWeight?: string | null
  readonly target: ScoringTarget
  readonly actual: ScoredActual | null
  readonly outcome: IndicatorOutcome
}

export type ScoreProof = {
  readonly format: typeof PROOF_FORMAT
  readonly about: {
    readonly region: string
    readonly year: number
    readonly unit: { readonly code: string | null; readonly name: string }
    readonly project: { readonly code: string | null; readonly name: string }
    /** Number of the approved version that was scored. */
    readonly version: number
    /** SHA-256 of that version's content (RFC 8785); sheets of before 2026-12 do not say it. */
    readonly versionDigest?: string
  }
  /** The rule set in force and its version, with the parameters that scores depend on. */
  readonly ruleSet: { readonly id: string; readonly version: number; readonly scoring: ScoringScheme }
  readonly weights: WeightSource
  /** 分值 of 预算执行率 where the approved form names it; null: it does not. */
  readonly approvedExecutionWeight?: string | null
  /** Amounts in 万元. */
  readonly execution: ExecutionScore | null
  readonly indicators: readonly ProvedIndicator[]
  readonly total: TotalScore | null
}

/** What is known before anything is computed. */
export type ProofFacts = Pick<ScoreProof, 'about' | 'ruleSet' | 'weights' | 'approvedExecutionWeight'> & {
  readonly execution: ProjectToScore['execution']
  readonly executionWeight: string
  readonly indicators: readonly Omit<ProvedIndicator, 'outcome'>[]
}

/** Scores the facts and writes down how. */
export function scoreProof({ execution, executionWeight, indicators, ...rest }: ProofFacts): ScoreProof {
  const scored = scoreProject({ execution, executionWeight, indicators }, rest.ruleSet.scoring)
  return {
    format: PROOF_FORMAT,
    ...rest,
    execution: scored.execution,
    indicators: indicators.map((indicator, i) => ({
      ...indicator,
      outcome: scored.indicators[i] ?? { state: 'missing' },
    })),
    total: scored.total,
  }
}

/** A figure of a proof sheet that its own facts do not give. */
export type ProofDifference = {
  /** `execution.score`, `indicators.3.outcome.score`, `total.grade`, `weights`. */
  readonly path: string
  readonly stated: string
  readonly computed: string
}

/**
 * Works everything out again from the facts alone, points included; the sheet's own figures are only compared
 * with.
 */
export function recompute(proof: ScoreProof): {
  readonly score: ProjectScore
  readonly differences: readonly ProofDifference[]
} {
  const { execution, indicators, ruleSet } = proof
  const facts: ProjectToScore = {
    execution:
      execution === null ? null : { budget: amount(execution.budget), executed: amount(execution.executed) },
    executionWeight: execution?.weight ?? ruleSet.scoring.executionWeight,
    indicators,
  }
  const score = scoreProject(facts, ruleSet.scoring)
  return {
    score,
    differences: [
      ...weightDifferences(proof),
      ...differencesIn('execution', execution, score.execution),
      ...indicators.flatMap(({ outcome, order }, i) =>
        differencesIn(`indicators.${order}.outcome`, outcome, score.indicators[i]),
      ),
      ...differencesIn('total', proof.total, score.total),
    ],
  }
}

function amount(wanYuan: string): Fen {
  const read = parseMoney(wanYuan, '万元')
  return read.ok ? read.value : fen(0n)
}

/**
 * The points are those that the approved ones and the rule set give. Where a sheet does not say what was
 * approved, they must at least come to 100.
 */
function weightDifferences(proof: ScoreProof): readonly ProofDifference[] {
  const { execution, indicators, weights, approvedExecutionWeight, ruleSet } = proof
  const approved = indicators.flatMap(({ branch, approvedWeight }) =>
    approvedWeight === undefined ? [] : [{ branch, weight: approvedWeight }],
  )
  if (approvedExecutionWeight === undefined || approved.length < indicators.length)
    return sumDifference(proof)
  const weighed = weigh(approved, ruleSet.scoring, approvedExecutionWeight)
  return [
    ...differencesIn('weights', weights, weighed.source),
    ...(execution === null ? [] : differencesIn('execution.weight', execution.weight, weighed.execution)),
    ...indicators.flatMap(({ order, weight }, i) =>
      differencesIn(`indicators.${order}.weight`, weight, weighed.indicators[i]),
    ),
  ]
}

function sumDifference({ execution, indicators }: ScoreProof): readonly ProofDifference[] {
  if (execution === null) return []
  const sum = rounded(
    [execution.weight, ...indicators.map(({ weight }) => weight)].map(exactly).reduce(plus, ZERO),
  )
  return sum === '100.00' ? [] : [{ path: 'weights', stated: sum, computed: '100.00' }]
}

/** Where two values differ, by path. */
export function differencesIn(path: string, stated: unknown, computed: unknown): readonly ProofDifference[] {
  if (isObject(stated) && isObject(computed)) {
    return [...new Set([...Object.keys(computed), ...Object.keys(stated)])].flatMap((key) =>
      differencesIn(`${path}.${key}`, stated[key], computed[key]),
    )
  }
  return shown(stated) === shown(computed) ? [] : [{ path, stated: shown(stated), computed: shown(computed) }]
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return isObject(value) ? JSON.stringify(value) : String(value)
}
