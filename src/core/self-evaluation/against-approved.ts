/**
 * A proof sheet held against the approved version that it speaks of: names, values, points and what they ask
 * for come from there, not from who wrote the sheet.
 */
import { differencesIn, type ProofDifference, type ScoreProof } from '../scoring/proof.ts'
import { fen } from '../kernel/money.ts'
import type { Project } from '../target/project.ts'
import { evaluate } from './evaluate.ts'
import { emptyFacts } from './facts.ts'

/** What is held against an approved version: its number and content. */
export type ApprovedContent = {
  readonly number: number
  readonly content: Pick<Project, 'code' | 'name' | 'indicators' | 'executionWeight'>
}

/** @returns each figure or word of the sheet that the version does not say, `computed` as the version has it */
export function approvedDifferences(
  proof: ScoreProof,
  { number, content }: ApprovedContent,
): readonly ProofDifference[] {
  const { about, ruleSet } = proof
  const expected = evaluate(
    { about, project: content, ruleSet, money: { initial: fen(0n), budget: fen(0n), paid: null } },
    emptyFacts(content.indicators.length),
  )
  return [
    ...differencesIn('about.version', about.version, number),
    ...differencesIn('about.project.name', about.project.name, content.name),
    ...differencesIn('weights', proof.weights, expected.weights),
    ...differencesIn('indicators', proof.indicators.length, expected.indicators.length),
    ...expected.indicators.flatMap((approved, i) => {
      const own = proof.indicators[i]
      return own === undefined
        ? []
        : [...COMPARED].flatMap((key) =>
            differencesIn(`indicators.${approved.order}.${key}`, own[key], approved[key]),
          )
    }),
  ]
}

const COMPARED = ['level1', 'level2', 'name', 'asked', 'branch', 'weight', 'target'] as const
