/**
 * The proof of a department's year, `jichi.score-year/1`: the proof sheets of its 单位自评 with their sums, so
 * that a third party works out every score, the grades, the execution and the mean of the department again,
 * without the server. A public format: docs/self-evaluation.md.
 */
import type { Grade } from '../kernel/grade.ts'
import { formatMoney, parseMoney, fen, type Fen } from '../kernel/money.ts'
import { exactly, percentText, quotient, rounded } from '../kernel/exact.ts'
import { differencesIn, recompute, type ProofDifference, type ScoreProof } from '../scoring/proof.ts'
import type { FilingState } from '../filing/states.ts'

export const YEAR_PROOF_FORMAT = 'jichi.score-year/1'

/** Why a project is in no sum: its sheet is in this state, or there is none, as its target was never approved. */
export const WITHOUT_SCORE = ['filling', 'checking', 'confirming', 'not-opened', 'not-approved'] as const
export type WithoutScore = (typeof WITHOUT_SCORE)[number]

/** A project of the department that is in no sum. */
export type YearWithout = { readonly unit: string; readonly project: string; readonly why: WithoutScore }

/** Of all confirmed sheets. Amounts in 万元, exact decimals. */
export type YearTotal = {
  readonly sheets: number
  /** Sheets with a total; the others are 未定级. */
  readonly graded: number
  readonly grades: { readonly [grade in Grade]: number }
  /** Sums of 全年预算数 and of what was paid, of the sheets whose execution counts; 执行率 in %. */
  readonly budget: string
  readonly executed: string
  readonly rate: string | null
  /** Scores weighted by 年初预算数, two decimals, half up; null without money. */
  readonly mean: string | null
}

export type YearProof = {
  readonly format: typeof YEAR_PROOF_FORMAT
  readonly about: {
    readonly region: string
    readonly year: number
    readonly department: { readonly code: string | null; readonly name: string }
    /** The day on which it was taken, ISO. */
    readonly on: string
  }
  /** Confirmed sheets alone; `initial`: 年初预算数 in 万元, the weight in the mean. */
  readonly sheets: readonly { readonly initial: string; readonly proof: ScoreProof }[]
  /** null: who took it is told of confirmed sheets alone. */
  readonly without: readonly YearWithout[] | null
  readonly total: YearTotal
}

/** The sums of the sheets. */
export function yearTotal(sheets: YearProof['sheets']): YearTotal {
  const graded = sheets.flatMap(({ initial, proof: { total } }) =>
    total === null
      ? []
      : [{ weight: amount(initial), hundredths: hundredthsOf(total.score), grade: total.grade }],
  )
  const weight = graded.reduce((sum, one) => sum + one.weight, 0n)
  const weighed = graded.reduce((sum, one) => sum + one.weight * one.hundredths, 0n)
  const executions = sheets.flatMap(({ proof: { execution } }) => execution ?? [])
  const budget = executions.reduce((sum, one) => sum + amount(one.budget), 0n)
  const executed = executions.reduce((sum, one) => sum + amount(one.executed), 0n)
  return {
    sheets: sheets.length,
    graded: graded.length,
    grades: gradeCounts(graded.map(({ grade }) => grade)),
    budget: formatMoney(fen(budget), '万元'),
    executed: formatMoney(fen(executed), '万元'),
    rate: budget === 0n ? null : percentText(quotient(executed, budget)),
    mean: weight === 0n ? null : rounded(quotient(weighed, weight * 100n)),
  }
}

/** Works every sheet and the sums out again; paths begin with `sheets.N` (from 1) or `total`. */
export function recomputeYear({ sheets, total }: Pick<YearProof, 'sheets' | 'total'>): {
  readonly sheets: readonly { readonly proof: ScoreProof; readonly differences: readonly ProofDifference[] }[]
  readonly total: YearTotal
  readonly differences: readonly ProofDifference[]
} {
  const again = sheets.map(({ initial, proof }, i) => {
    const { score, differences } = recompute(proof)
    return {
      initial,
      proof: { ...proof, execution: score.execution, total: score.total },
      differences: differences.map((one) => ({ ...one, path: `sheets.${i + 1}.${one.path}` })),
    }
  })
  const computed = yearTotal(again)
  return {
    sheets: again,
    total: computed,
    differences: [
      ...again.flatMap(({ differences }) => differences),
      ...differencesIn('total', total, computed),
    ],
  }
}

/** Of a target without a sheet. */
export function withoutSheet(state: FilingState | null): WithoutScore {
  return state === null ? 'not-opened' : 'not-approved'
}

function gradeCounts(grades: readonly Grade[]): YearTotal['grades'] {
  const count = (grade: Grade) => grades.filter((one) => one === grade).length
  return { 优: count('优'), 良: count('良'), 中: count('中'), 差: count('差') }
}

function amount(wan: string): Fen {
  const read = parseMoney(wan, '万元')
  return read.ok ? read.value : fen(0n)
}

function hundredthsOf(score: string): bigint {
  const { over, under } = exactly(score)
  return (over * 100n) / under
}
