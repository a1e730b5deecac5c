/**
 * The proof sheets `jichi.score/1` and `jichi.score-year/1` as they come from outside (docs/self-evaluation.md): checked
 * before anything is worked out from them.
 */
import { z } from 'zod'
import { GRADES } from '#core/kernel/grade.ts'
import { canonicalDecimal } from '#core/kernel/decimal.ts'
import { INDICATOR_BRANCHES } from '#core/indicator/kind.ts'
import { COMPARATORS } from '#core/indicator/value.ts'
import { PROOF_FORMAT, type ScoreProof } from '#core/scoring/proof.ts'
import { DEFAULT_SCORING } from '#core/scoring/scheme.ts'
import { FORMULAS, SCORING_CASES, SCORING_FAULTS } from '#core/scoring/score-indicator.ts'
import { SCORING_STEPS } from '#core/scoring/step.ts'
import { WITHOUT_SCORE, YEAR_PROOF_FORMAT, type YearProof } from '#core/self-evaluation/year-proof.ts'
import { WEIGHT_SOURCES } from '#core/scoring/weigh.ts'

const TEXT_MOST = 4000
const DIGITS_MOST = 40
const INDICATORS_MOST = 1000

const text = z.string().max(TEXT_MOST)
/** Canonical, so that nobody reads it otherwise. */
const decimal = z
  .string()
  .max(DIGITS_MOST)
  .refine((value) => canonicalDecimal(value) === value, 'decimal')
/** Not below 0. */
const points = decimal.refine((value) => !value.startsWith('-'), 'points')
const day = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
const figure = z.string().max(DIGITS_MOST)
const named = z.object({ code: text.nullable(), name: text }).strict()

const scoring = z
  .object({
    executionWeight: points,
    weights: z.object({ output: points, benefit: points, satisfaction: points }).strict(),
    costWeights: z.object({ cost: points, output: points, benefit: points, satisfaction: points }).strict(),
    atMost: z.enum(['linear', 'ratio']),
    equals: z.enum(['floor', 'exact']),
    satisfaction: z.enum(['proportion', 'bands']),
    satisfactionFrom: z.object({ full: points, most: points, some: points }).strict(),
    satisfactionGives: z.object({ most: points, some: points }).strict(),
    steps: z.object({ reached: points, partly: points }).strict(),
    overFrom: points,
    overCosts: z.boolean(),
    overLeast: points,
    executionReason: points,
    capped: z.boolean(),
    caps: z.object({ below80: points, below70: points, below60: points, below50: points }).strict(),
    grades: z.object({ excellent: points, good: points, fair: points }).strict(),
    evidenceFrom: points,
    doubtBelow: points,
    // Sheets that were made before these were asked have none of them; no score depends on them.
    absurdTimes: points.default(DEFAULT_SCORING.absurdTimes),
    costBelow: points.default(DEFAULT_SCORING.costBelow),
    workLeast: points.default(DEFAULT_SCORING.workLeast),
    slipNear: points.default(DEFAULT_SCORING.slipNear),
    workMoneyGap: points.default(DEFAULT_SCORING.workMoneyGap),
  })
  .strict()

const target = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('number'),
      comparator: z.enum(COMPARATORS),
      number: decimal,
      unit: text.nullable(),
    })
    .strict(),
  z.object({ kind: z.literal('range'), least: points, most: points, unit: text.nullable() }).strict(),
  z.object({ kind: z.literal('date'), by: day, from: day }).strict(),
  z.object({ kind: z.literal('qualitative') }).strict(),
])

const actual = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('number'),
      number: figure,
      unit: text.nullable(),
      tooLow: z.boolean().exactOptional(),
    })
    .strict(),
  z.object({ kind: z.literal('date'), on: figure }).strict(),
  z.object({ kind: z.literal('step'), step: z.enum(SCORING_STEPS), score: figure }).strict(),
  z.object({ kind: z.literal('by-hand'), score: figure }).strict(),
  z.object({ kind: z.literal('not-applicable') }).strict(),
])

const outcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('missing') }).strict(),
  z.object({ state: z.literal('not-applicable') }).strict(),
  z
    .object({
      state: z.literal('fault'),
      fault: z.object({ code: z.enum(SCORING_FAULTS), values: z.record(z.string(), text) }).strict(),
    })
    .strict(),
  z
    .object({
      state: z.literal('scored'),
      formula: z.enum(FORMULAS),
      case: z.enum(SCORING_CASES),
      terms: z.record(z.string(), text),
      exact: text,
      score: figure,
      met: z.boolean(),
      above: figure.nullable(),
    })
    .strict(),
])

export const scoreProof: z.ZodType<ScoreProof> = z
  .object({
    format: z.literal(PROOF_FORMAT),
    about: z
      .object({
        region: text,
        year: z.number().int(),
        unit: named,
        project: named,
        version: z.number().int(),
        versionDigest: z
          .string()
          .regex(/^[0-9a-f]{64}$/)
          .exactOptional(),
      })
      .strict(),
    ruleSet: z.object({ id: text, version: z.number().int(), scoring }).strict(),
    weights: z.enum(WEIGHT_SOURCES),
    approvedExecutionWeight: text.nullable().exactOptional(),
    execution: z
      .object({
        budget: decimal,
        executed: decimal,
        weight: points,
        rate: figure.nullable(),
        overspent: z.boolean(),
        exact: text,
        score: figure,
      })
      .strict()
      .nullable(),
    indicators: z
      .array(
        z
          .object({
            order: z.number().int(),
            level1: text,
            level2: text,
            name: text,
            asked: text,
            reached: text,
            branch: z.enum(INDICATOR_BRANCHES),
            weight: points,
            approvedWeight: text.nullable().exactOptional(),
            target,
            actual: actual.nullable(),
            outcome,
          })
          .strict(),
      )
      .max(INDICATORS_MOST),
    total: z
      .object({
        sum: figure,
        of: figure,
        rescaled: z.boolean(),
        beforeCap: figure,
        cap: z.object({ below: figure, most: figure }).strict().nullable(),
        score: figure,
        grade: z.enum(GRADES),
      })
      .strict()
      .nullable(),
  })
  .strict()

const SHEETS_MOST = 5000
const count = z.number().int().min(0)

/** Amounts and means are canonical or have two decimals, as they were written. */
export const yearProof: z.ZodType<YearProof> = z
  .object({
    format: z.literal(YEAR_PROOF_FORMAT),
    about: z.object({ region: text, year: z.number().int(), department: named, on: day }).strict(),
    sheets: z.array(z.object({ initial: points, proof: scoreProof }).strict()).max(SHEETS_MOST),
    without: z
      .array(z.object({ unit: text, project: text, why: z.enum(WITHOUT_SCORE) }).strict())
      .max(SHEETS_MOST)
      .nullable(),
    total: z
      .object({
        sheets: count,
        graded: count,
        grades: z.object({ 优: count, 良: count, 中: count, 差: count }).strict(),
        budget: figure,
        executed: figure,
        rate: figure.nullable(),
        mean: figure.nullable(),
      })
      .strict(),
  })
  .strict()
