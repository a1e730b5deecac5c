import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { COMPARATORS } from '../indicator/value.ts'
import {
  COMMON_UNITS,
  GRADE_SCALES,
  scaleGrades,
  partsOfValue,
  textOfParts,
  type ValueParts,
} from './value-parts.ts'

const parts: fc.Arbitrary<ValueParts> = fc.oneof(
  fc.record({
    nature: fc.constant('quantitative' as const),
    comparator: fc.option(fc.constantFrom(...COMPARATORS), { nil: null }),
    number: fc.nat(99_999).map((n) => String(n / 100)),
    unit: fc.constantFrom('', ...COMMON_UNITS),
  }),
  fc
    .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
    .map((day) => ({ nature: 'deadline' as const, deadline: day.toISOString().slice(0, 10) })),
  fc
    .constantFrom(...GRADE_SCALES)
    .chain((scale) =>
      fc.constantFrom(...scaleGrades(scale)).map((grade) => ({ nature: 'graded' as const, scale, grade })),
    ),
)

describe('the parts of a value', () => {
  test('written and read again are the same', () => {
    fc.assert(
      fc.property(parts, (one) => {
        expect(partsOfValue(textOfParts(one), 2025)).toEqual(one)
      }),
    )
  })

  test('of any text give that text back', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.constantFrom(
            '≥95%',
            '98%满意',
            '≤10 万元',
            '不低于3次',
            '2025年12月底前',
            '12月底前',
            '优',
            '8万元/队/年',
          ),
          fc.string({ maxLength: 8 }),
        ),
        (text) => {
          const read = partsOfValue(text, 2025)
          expect(partsOfValue(textOfParts(read), 2025)).toEqual(read)
        },
      ),
    )
  })

  test('are words where taking them apart would lose something', () => {
    expect(partsOfValue('98%满意', 2025)).toEqual({ nature: 'words', text: '98%满意' })
    expect(partsOfValue('不低于3次', 2025)).toEqual({ nature: 'words', text: '不低于3次' })
    expect(partsOfValue('≥95%', 2025)).toEqual({
      nature: 'quantitative',
      comparator: '>=',
      number: '95',
      unit: '%',
    })
    expect(partsOfValue('良', 2025)).toEqual({ nature: 'words', text: '良' })
  })

  test('without a number are nothing', () => {
    expect(textOfParts({ nature: 'quantitative', comparator: '>=', number: '', unit: '人' })).toBe('')
  })
})
