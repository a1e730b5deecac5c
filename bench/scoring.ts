/**
 * `npm run bench -- scoring [projects]`: how long it takes to score the self-evaluations of a whole province,
 * and to work their proof sheets out again.
 */
import type { Project } from '#core/target/project.ts'
import { fen } from '#core/kernel/money.ts'
import { scoreProof, recompute, type ProofFacts } from '#core/scoring/proof.ts'
import { DEFAULT_SCORING } from '#core/scoring/scheme.ts'
import type { ScoredActual } from '#core/scoring/score-indicator.ts'
import { stepScores } from '#core/scoring/step.ts'
import { indicatorBranch, scoringTarget, type ScoringTarget } from '#core/scoring/scoring-target.ts'
import { weigh } from '#core/scoring/weigh.ts'
import { generateDocuments } from '#factories/county.ts'
import { seededRandom, type Random } from '#factories/random.ts'
import { digits, median, table } from './measure.ts'

const PROJECTS = 45_000
const ROUNDS = 5
/** Proof sheets in hand at once, as a job that saves them has. */
const AT_ONCE = 500

/** Approved projects of 2025 and what they reached, before anything is computed. */
type Reached = {
  readonly project: Project
  readonly actuals: readonly ((weight: string) => ScoredActual)[]
  readonly executed: bigint
}

function reachedOf(project: Project, random: Random): Reached {
  return {
    project,
    actuals: project.indicators.map((indicator) => actualOf(scoringTarget(indicator, 2025), random)),
    executed: BigInt(random.whole(40, 100)),
  }
}

function actualOf(target: ScoringTarget, random: Random): (weight: string) => ScoredActual {
  const share = BigInt(random.whole(60, 140))
  if (target.kind === 'number')
    return () => ({
      kind: 'number',
      number: String((Number(target.number) * Number(share)) / 100),
      unit: target.unit,
    })
  if (target.kind === 'range') return () => ({ kind: 'number', number: target.least, unit: target.unit })
  if (target.kind === 'date') return () => ({ kind: 'date', on: target.by })
  return (weight) => ({
    kind: 'step',
    step: 'partly',
    score: stepScores(weight, 'partly', DEFAULT_SCORING)?.least ?? '0',
  })
}

function factsOf({ project, actuals, executed }: Reached): ProofFacts {
  const weighing = weigh(
    project.indicators.map((indicator) => ({ branch: indicatorBranch(indicator), weight: indicator.weight })),
    DEFAULT_SCORING,
  )
  return {
    about: {
      region: '130202',
      year: 2025,
      unit: { code: null, name: '' },
      project: { code: project.code, name: project.name },
      version: 1,
    },
    ruleSet: { id: 'hebei/2025', version: 1, scoring: DEFAULT_SCORING },
    weights: weighing.source,
    executionWeight: weighing.execution,
    execution: { budget: fen(100_000_000n), executed: fen(executed * 1_000_000n) },
    indicators: project.indicators.map((indicator, i) => {
      const weight = weighing.indicators[i] ?? '0'
      return {
        order: i + 1,
        level1: indicator.level1,
        level2: indicator.level2,
        name: indicator.level3,
        asked: indicator.value.text,
        reached: '',
        branch: indicatorBranch(indicator),
        weight,
        target: scoringTarget(indicator, 2025),
        actual: actuals[i]?.(weight) ?? null,
      }
    }),
  }
}

export async function scoringSection(
  say: (text: string) => void,
  [projects]: readonly string[],
): Promise<void> {
  const wanted = projects === undefined ? PROJECTS : Number(projects)
  const random = seededRandom('scoring')
  const reached: Reached[] = []
  for (const document of generateDocuments({ projects: wanted, seed: 'scoring' }))
    for (const project of document.projects)
      if (reached.length < wanted) reached.push(reachedOf(project, random.branch(reached.length)))
  const indicators = reached.reduce((sum, { project }) => sum + project.indicators.length, 0)
  const copying: number[] = []
  const scoring: number[] = []
  const again: number[] = []
  let totals = 0
  let differing = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    const took = { copied: 0, scored: 0, again: 0 }
    totals = 0
    for (let from = 0; from < reached.length; from += AT_ONCE) {
      const chunk = reached.slice(from, from + AT_ONCE)
      const start = performance.now()
      for (const { project } of chunk) JSON.stringify(project)
      const copied = performance.now()
      const proofs = chunk.map((one) => scoreProof(factsOf(one)))
      const scored = performance.now()
      differing += proofs.filter((proof) => recompute(proof).differences.length > 0).length
      took.again += performance.now() - scored
      took.scored += scored - copied
      took.copied += copied - start
      totals += proofs.filter(({ total }) => total !== null).length
    }
    copying.push(took.copied)
    scoring.push(took.scored)
    again.push(took.again)
  }
  const reference = median(copying)
  say('## Scoring\n')
  say(
    `\`npm run bench -- scoring\`. ${reached.length} generated projects with ${indicators} indicators scored in one thread: targets read, points split, every score with its proof, total and grade (${totals} have one); then every proof sheet worked out again and compared (${differing} differ). Seconds, median of ${ROUNDS} rounds; the reference is writing the same projects as JSON: ${digits(reference / 1000)} s.\n`,
  )
  say(
    table(
      ['', 'seconds', 'slowest', 'µs a project', 'ratio'],
      [
        ['scored with proofs', scoring],
        ['worked out again', again],
      ].map(([name, times]) => {
        const ms = times as number[]
        return [
          String(name),
          digits(median(ms) / 1000),
          digits(Math.max(...ms) / 1000),
          digits((median(ms) * 1000) / reached.length, 0),
          digits(median(ms) / reference, 1),
        ]
      }),
    ),
  )
}
