/**
 * From what a unit gave and what is known to the proof sheet of its scores: the same in the browser while it
 * is typed, and on the server when it is kept.
 */
import { canonicalDecimal } from '../kernel/decimal.ts'
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { fen, parseMoney, type Fen } from '../kernel/money.ts'
import type { EarlierValue } from '../indicator/plausible.ts'
import { scoreProof, type ScoreProof } from '../scoring/proof.ts'
import { isByHand, type ScoredActual } from '../scoring/score-indicator.ts'
import { indicatorBranch, scoringTarget, type ScoringTarget } from '../scoring/scoring-target.ts'
import type { ScoringScheme } from '../scoring/scheme.ts'
import { weigh } from '../scoring/weigh.ts'
import type { Indicator, Project } from '../target/project.ts'
import type { EvaluationFacts, IndicatorFacts } from './facts.ts'

/** What is known of the project before the unit says anything. */
export type KnownOfProject = {
  readonly about: ScoreProof['about']
  /** As approved. */
  readonly project: Pick<Project, 'indicators' | 'executionWeight'>
  readonly ruleSet: { readonly id: string; readonly version: number; readonly scoring: ScoringScheme }
  /**
   * 年初预算数, 全年预算数 after changes, and what was paid; `paid` null while no payments are recorded: then
   * it is typed.
   */
  readonly money: { readonly initial: Fen; readonly budget: Fen; readonly paid: Fen | null }
  /** What each of {@link evaluatedIndicators} reached the year before; empty where nobody knows. */
  readonly earlier: readonly (EarlierValue | null)[]
}

/** The indicators of the year: those of a medium-term target are not evaluated. */
export function evaluatedIndicators(project: KnownOfProject['project']): readonly Indicator[] {
  return project.indicators.filter(({ term }) => term !== 'medium-term')
}

/**
 * Files told of the rows of the form, told of the indicators of the year: the same unless the form has a
 * medium-term target, too.
 */
export function evidenceOfYear<File extends { readonly indicator: number | null }>(
  project: KnownOfProject['project'],
  files: readonly File[],
): readonly File[] {
  const year = evaluatedIndicators(project)
  return files.map((file) => {
    const row = file.indicator === null ? undefined : project.indicators[file.indicator - 1]
    return { ...file, indicator: row === undefined ? null : year.indexOf(row) + 1 || null }
  })
}

export function evaluate(
  { about, project, ruleSet, money }: Omit<KnownOfProject, 'earlier'>,
  facts: EvaluationFacts,
): ScoreProof {
  const indicators = evaluatedIndicators(project)
  const weighing = weigh(
    indicators.map((indicator) => ({ branch: indicatorBranch(indicator), weight: indicator.weight })),
    ruleSet.scoring,
    project.executionWeight ?? null,
  )
  const executed = money.paid ?? parseTypedAmount(facts.executed)
  return scoreProof({
    about,
    ruleSet,
    weights: weighing.source,
    approvedExecutionWeight: project.executionWeight ?? null,
    executionWeight: weighing.execution,
    execution:
      executed === null ? null : { budget: money.budget, executed: executed < 0n ? fen(0n) : executed },
    indicators: indicators.map((indicator, i) => {
      const target = scoringTarget(indicator, about.year)
      const own = facts.indicators[i]
      const weight = weighing.indicators[i] ?? '0'
      return {
        order: i + 1,
        level1: indicator.level1,
        level2: indicator.level2,
        name: indicator.level3,
        asked: indicator.value.text,
        branch: indicatorBranch(indicator),
        weight,
        approvedWeight: indicator.weight,
        target,
        reached: own === undefined ? '' : reachedText(own, target),
        actual: own === undefined ? null : actualOf(own, target),
      }
    }),
  })
}

/** 万元 as typed; null for nothing or no amount. */
export function parseTypedAmount(text: string): Fen | null {
  if (text.trim() === '') return null
  const read = parseMoney(text, '万元')
  return read.ok && read.value >= 0n ? read.value : null
}

const TYPED = /^([+-]?[\d,.]+)(\D*)$/u

/** null while something is open. */
function actualOf(facts: IndicatorFacts, target: ScoringTarget): ScoredActual | null {
  if (facts.notApplicable) return { kind: 'not-applicable' }
  const score = canonicalDecimal(facts.score)
  if (target.kind === 'qualitative')
    return facts.step === null || score === null ? null : { kind: 'step', step: facts.step, score }
  const typed = facts.actual.trim()
  if (typed === '') return null
  if (target.kind === 'date') return { kind: 'date', on: typed }
  if (isByHand(target)) return score === null ? null : { kind: 'by-hand', score }
  const match = TYPED.exec(halfWidth(withoutSpaces(typed)))
  const written = match?.[2] ?? ''
  const unit = written === '' ? target.unit : written
  // What is no number is shown as it was typed.
  return {
    kind: 'number',
    number: match === null ? typed : (canonicalDecimal(match[1] ?? '') ?? typed),
    unit,
    ...(facts.tooLow && { tooLow: true }),
  }
}

/** 实际完成值 as the form prints it: with the unit of the target where none was typed. */
function reachedText(facts: IndicatorFacts, target: ScoringTarget): string {
  if (facts.notApplicable) return '不适用'
  const typed = facts.actual.trim()
  if (target.kind === 'qualitative') return typed
  if (target.kind === 'date') return dateWords(typed)
  return canonicalDecimal(typed) === null || target.unit === null ? typed : `${typed}${target.unit}`
}

function dateWords(typed: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  return match === null ? typed : `${match[1]}年${Number(match[2])}月${Number(match[3])}日`
}
