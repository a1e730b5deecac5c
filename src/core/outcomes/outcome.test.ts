import { describe, expect, test } from 'vitest'
import { outcomeOf, sumOutcomes } from './outcome.ts'
import { hasGrade, NO_GRADES, type OutcomeSums } from './rows.ts'

const NOTHING: OutcomeSums = {
  projects: 2,
  approved: 0,
  money: { budget: 0n, paid: 0n },
  self: { confirmed: 0, grades: NO_GRADES, weight: 0n, weighed: 0n },
  evaluated: { projects: 0, grades: NO_GRADES, points: 0n },
  lights: { shown: 0, red: 0, yellow: 0 },
}
const SOME: OutcomeSums = {
  projects: 3,
  approved: 3,
  money: { budget: 300_00n, paid: 100_00n },
  // 100 元 with 90.00 points, 200 元 with 60.01.
  self: {
    confirmed: 2,
    grades: { ...NO_GRADES, 优: 1, 中: 1 },
    weight: 300_00n,
    weighed: 100_00n * 9000n + 200_00n * 6001n,
  },
  evaluated: { projects: 2, grades: { ...NO_GRADES, 良: 1, 差: 1 }, points: 8000n + 5001n },
  lights: { shown: 4, red: 1, yellow: 0 },
}

describe('what targets came to', () => {
  test('is nothing where nothing is approved, final or seen, never 0', () => {
    expect(outcomeOf(NOTHING)).toEqual({
      projects: 2,
      approved: 0,
      budget: null,
      paid: null,
      rate: null,
      self: null,
      evaluated: null,
      lights: null,
    })
  })

  test('has exact means: of 自评 by 年初预算数, of evaluations a plain one, half up', () => {
    expect(outcomeOf(SOME)).toMatchObject({
      budget: '30000',
      paid: '10000',
      rate: '33.33',
      self: { confirmed: 2, mean: '70.01' },
      evaluated: { projects: 2, mean: '65.01' },
      lights: { red: 1, yellow: 0 },
    })
  })

  test('nothing paid of an approved budget is 0; 自评 without a budget has no mean', () => {
    const unpaid = { ...SOME, money: { budget: 300_00n, paid: 0n } }
    expect(outcomeOf(unpaid)).toMatchObject({ paid: '0', rate: '0.00' })
    const free = { ...SOME, self: { confirmed: 1, grades: { ...NO_GRADES, 优: 1 }, weight: 0n, weighed: 0n } }
    expect(outcomeOf(free).self).toEqual({ confirmed: 1, grades: { ...NO_GRADES, 优: 1 }, mean: null })
  })

  test('is added up by its parts; a part that is not to be seen stays so', () => {
    const hidden = { ...SOME, evaluated: null, lights: null }
    expect(sumOutcomes([SOME, NOTHING, hidden])).toEqual({
      projects: 8,
      approved: 6,
      money: { budget: 600_00n, paid: 200_00n },
      self: {
        confirmed: 4,
        grades: { ...NO_GRADES, 优: 2, 中: 2 },
        weight: 600_00n,
        weighed: 2n * (100_00n * 9000n + 200_00n * 6001n),
      },
      evaluated: SOME.evaluated,
      lights: SOME.lights,
    })
    expect(sumOutcomes([hidden]).evaluated).toBeNull()
    expect(outcomeOf(sumOutcomes([]))).toMatchObject({ projects: 0, budget: null, self: null })
  })

  test('has a grade where a self-evaluation, an evaluation or the whole came to it', () => {
    const row = { ...outcomeOf(SOME), unit: null, whole: null }
    expect((['优', '良', '中', '差'] as const).map((grade) => hasGrade(row, grade))).toEqual([
      true,
      true,
      true,
      true,
    ])
    const none = { ...outcomeOf(NOTHING), unit: null, whole: null }
    expect(hasGrade(none, '差')).toBe(false)
    const whole = { task: 't', subject: 's', kind: 'finance', total: '55.00', grade: '差' } as const
    expect(hasGrade({ ...none, whole }, '差')).toBe(true)
  })
})
