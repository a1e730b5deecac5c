/** Sums of what targets came to, and how they are told: a figure of which nothing is there is null, never 0. */
import { ratePercent } from '../execution/execution.ts'
import { fen } from '../kernel/money.ts'
import {
  addGrades,
  type EvaluatedOutcome,
  type LightsOutcome,
  type Outcome,
  type OutcomeMoney,
  type OutcomeSums,
  type SelfOutcome,
} from './rows.ts'

/** Nothing at all. */
const NOTHING: OutcomeSums = {
  projects: 0,
  approved: 0,
  money: null,
  self: null,
  evaluated: null,
  lights: null,
}

/** Those of several units together. */
export function sumOutcomes(some: readonly OutcomeSums[]): OutcomeSums {
  return some.reduce(
    (sum, one) => ({
      projects: sum.projects + one.projects,
      approved: sum.approved + one.approved,
      money: both(sum.money, one.money, addMoney),
      self: both(sum.self, one.self, addSelf),
      evaluated: both(sum.evaluated, one.evaluated, addEvaluated),
      lights: both(sum.lights, one.lights, addLights),
    }),
    NOTHING,
  )
}

function both<T>(a: T | null, b: T | null, add: (a: T, b: T) => T): T | null {
  if (a === null) return b
  return b === null ? a : add(a, b)
}

const addMoney = (a: OutcomeMoney, b: OutcomeMoney): OutcomeMoney => ({
  budget: a.budget + b.budget,
  paid: a.paid + b.paid,
})
const addSelf = (a: SelfOutcome, b: SelfOutcome): SelfOutcome => ({
  confirmed: a.confirmed + b.confirmed,
  grades: addGrades(a.grades, b.grades),
  weight: a.weight + b.weight,
  weighed: a.weighed + b.weighed,
})
const addEvaluated = (a: EvaluatedOutcome, b: EvaluatedOutcome): EvaluatedOutcome => ({
  projects: a.projects + b.projects,
  grades: addGrades(a.grades, b.grades),
  points: a.points + b.points,
})
const addLights = (a: LightsOutcome, b: LightsOutcome): LightsOutcome => ({
  shown: a.shown + b.shown,
  red: a.red + b.red,
  yellow: a.yellow + b.yellow,
})

/** As a row tells them. */
export function outcomeOf({ projects, approved, money, self, evaluated, lights }: OutcomeSums): Outcome {
  const isThere = money !== null && approved > 0
  return {
    projects,
    approved,
    budget: isThere ? String(money.budget) : null,
    paid: isThere ? String(money.paid) : null,
    rate: isThere ? ratePercent({ budget: fen(money.budget), paid: fen(money.paid) }) : null,
    self: self === null || self.confirmed === 0 ? null : selfOf(self),
    evaluated:
      evaluated === null || evaluated.projects === 0
        ? null
        : {
            projects: evaluated.projects,
            grades: evaluated.grades,
            mean: points(evaluated.points, BigInt(evaluated.projects)),
          },
    lights: lights === null || lights.shown === 0 ? null : { red: lights.red, yellow: lights.yellow },
  }
}

function selfOf({ confirmed, grades, weighed, weight }: SelfOutcome): NonNullable<Outcome['self']> {
  return { confirmed, grades, mean: weight <= 0n ? null : points(weighed, weight) }
}

/** Hundredths of points by a divisor above 0, half up: 17501 by 2 is "87.51". */
function points(over: bigint, under: bigint): string {
  const hundredths = (over * 2n + under) / (under * 2n)
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`
}
