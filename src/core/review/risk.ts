/**
 * How likely it is that a target does not hold, 0…100, and the money at stake with it. Every live finding
 * takes its share (severity's risk × certainty) of what is still trusted: 100 × (1 − Π(1 − share)). Reviewers
 * look first where risk × money is greatest.
 */
import { SEVERITIES, type Severity } from '../kernel/finding.ts'
import { fen, type Fen } from '../kernel/money.ts'
import { capRepeats, certaintyPercent, type JudgedFinding } from './losses.ts'
import type { ReviewScheme } from './scheme.ts'

/** One rule that makes the risk: the why of a place in the queue. */
export type RiskReason = {
  readonly rule: string
  readonly severity: Severity
  /** Findings of it. */
  readonly count: number
  /** How sure they are, whole %. */
  readonly certainty: number
}

export type Risk = {
  /** Whole %, 0…100. */
  readonly percent: number
  /** budget × risk in 分, rounded down; null when the table gives no budget. */
  readonly exposure: Fen | null
  /** The rules that weigh most, at most {@link MOST_REASONS}. */
  readonly reasons: readonly RiskReason[]
}

const MOST_REASONS = 3

/** What is trusted is counted in millionths. */
const WHOLE = 1_000_000

export function projectRisk(
  judged: readonly JudgedFinding[],
  budget: Fen | null,
  scheme: ReviewScheme,
): Risk {
  const shares = judged
    .filter(({ live }) => live)
    .map((one) => ({ judged: one, asked: scheme.risk[one.finding.severity] * certaintyPercent(one.finding) }))
  const counted = capRepeats(shares, scheme.repeats)
  // In whole numbers, each step rounded down: a further share never leaves more trusted.
  const trusted = counted
    .filter(({ counts }) => counts)
    .reduce((left, { asked }) => Math.floor((left * (10_000 - Math.min(10_000, asked))) / 10_000), WHOLE)
  const percent = Math.floor(((WHOLE - trusted) * 100) / WHOLE)
  const exposure = budget === null ? null : fen(((budget < 0n ? 0n : budget) * BigInt(percent)) / 100n)
  return { percent, exposure, reasons: reasonsOf(counted) }
}

function reasonsOf(
  counted: readonly { readonly judged: JudgedFinding; readonly asked: number }[],
): readonly RiskReason[] {
  const byRule = new Map<string, { readonly reason: RiskReason; readonly weight: number }>()
  for (const {
    judged: { finding },
    asked,
  } of counted) {
    const there = byRule.get(finding.rule)
    const reason =
      there === undefined
        ? { rule: finding.rule, severity: finding.severity, count: 1, certainty: certaintyPercent(finding) }
        : {
            ...there.reason,
            severity: graver(there.reason.severity, finding.severity),
            count: there.reason.count + 1,
          }
    byRule.set(finding.rule, { reason, weight: (there?.weight ?? 0) + asked })
  }
  return [...byRule.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_REASONS)
    .map(({ reason }) => reason)
}

function graver(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) <= SEVERITIES.indexOf(b) ? a : b
}
