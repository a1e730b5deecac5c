/**
 * Random tests draw the same cases in every run, so that one commit is green or red for good. To look for
 * cases nobody has seen yet: JICHI_SEED=random, with JICHI_RUNS cases a property (vitest prints the seed of
 * what it finds).
 */
import fc from 'fast-check'

const { JICHI_SEED: seed = '20260101', JICHI_RUNS: runs } = process.env

fc.configureGlobal({
  ...(seed === 'random' ? {} : { seed: Number(seed) }),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
})
