import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combine, markFaults, totalMark, type ExpertMarks } from './combine.ts'
import { DEFAULT_EVALUATION } from './scheme.ts'
import { defaultFramework } from './framework.ts'
import { parseHundredths, hundredthsText } from './points.ts'

const ITEMS = defaultFramework('project', DEFAULT_EVALUATION)
const item = (id: string, weight: string) => ({
  id,
  part: 'output' as const,
  second: '',
  third: id,
  weight,
  derived: null,
  standard: '',
})
const TWO = [item('a', '60'), item('b', '40')]
const MEAN = { combine: 'mean', trimFrom: 5 } as const
const TRIMMED = { combine: 'trimmed', trimFrom: 5 } as const

const marks = fc
  .tuple(
    ...ITEMS.map(({ id, weight }) =>
      fc.nat(parseHundredths(weight) ?? 0).map((mark) => [id, hundredthsText(mark)] as const),
    ),
  )
  .map((all): ExpertMarks => Object.fromEntries(all))

describe('the combined score', () => {
  test('is the mean of the totals rounded half up; the means of the items add up to it', () => {
    const ballots = [
      { expert: '1', marks: { a: '50', b: '30.01' } },
      { expert: '2', marks: { a: '50.01', b: '30' } },
    ]
    expect(combine(TWO, ballots, MEAN)).toEqual({
      items: { a: '50.01', b: '30.00' },
      total: '80.01',
      left: [],
    })
  })

  test('loses no grade to the rounding of its items', () => {
    const ballots = [
      { expert: '1', marks: { a: '55', b: '30' } },
      { expert: '2', marks: { a: '56', b: '38' } },
      { expert: '3', marks: { a: '56', b: '35' } },
    ]
    expect(combine(TWO, ballots, MEAN)).toEqual({
      items: { a: '55.67', b: '34.33' },
      total: '90.00',
      left: [],
    })
    const [three, four] = [item('c', '10'), item('d', '10')]
    const thirds = ['1', '1', '2'].map((mark, i) => ({
      expert: String(i),
      marks: { a: mark, b: mark, c: mark, d: '8' },
    }))
    expect(combine([...TWO, three, four], thirds, MEAN)).toMatchObject({
      items: { a: '1.34', b: '1.33', c: '1.33', d: '8.00' },
      total: '12.00',
    })
  })

  test('without the highest and the lowest total from five experts on', () => {
    const ballots = [
      ['1', '60', '40'],
      ['2', '50', '30'],
      ['3', '48', '30'],
      ['4', '46', '30'],
      ['5', '10', '0'],
    ].map(([expert = '', a = '', b = '']) => ({ expert, marks: { a, b } }))
    expect(combine(TWO, ballots, TRIMMED)).toEqual({
      items: { a: '48.00', b: '30.00' },
      total: '78.00',
      left: ['5', '1'],
    })
    expect(combine(TWO, ballots.slice(0, 4), TRIMMED)?.left).toEqual([])
    expect(combine(TWO, ballots, MEAN)?.total).toBe('68.80')
  })

  test('of nobody is none', () => {
    expect(combine(TWO, [], MEAN)).toBeNull()
  })

  test('lies between the lowest and the highest, adds up, and does not fall when a mark rises', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { minLength: 1, maxLength: 7 }),
        fc.constantFrom(MEAN, TRIMMED),
        fc.nat(ITEMS.length - 1),
        (all, scheme, at) => {
          const ballots = all.map((one, expert) => ({ expert: String(expert), marks: one }))
          const combined = combine(ITEMS, ballots, scheme)
          const total = parseHundredths(combined?.total ?? '') ?? -1
          const sums = ballots.map((ballot) => totalMark(ITEMS, ballot.marks))
          expect(total).toBeGreaterThanOrEqual(Math.min(...sums))
          expect(total).toBeLessThanOrEqual(Math.max(...sums))
          for (const { id, weight } of ITEMS)
            expect(parseHundredths(combined?.items[id] ?? '')).toBeLessThanOrEqual(
              parseHundredths(weight) ?? 0,
            )
          expect(totalMark(ITEMS, combined?.items ?? {})).toBe(total)
          const raised = ITEMS[at]
          const [first, ...others] = ballots
          if (raised === undefined || first === undefined || scheme.combine !== 'mean') return
          const better = combine(
            ITEMS,
            [{ ...first, marks: { ...first.marks, [raised.id]: raised.weight } }, ...others],
            scheme,
          )
          expect(parseHundredths(better?.total ?? '') ?? -1).toBeGreaterThanOrEqual(total)
        },
      ),
    )
  })
})

describe('marks', () => {
  test.each([
    ['60.00', []],
    ['0', []],
    ['59.5', []],
    ['60.01', ['mark-unfit']],
    ['-1', ['mark-unfit']],
    ['59.555', ['mark-unfit']],
    ['五', ['mark-unfit']],
    ['', ['mark-missing']],
  ])('%j of 60', (mark, codes) => {
    expect(markFaults(TWO, { a: mark, b: '1' }).map(({ code }) => code)).toEqual(codes)
  })

  test('may be missing before they are handed in, but not unfit', () => {
    expect(markFaults(TWO, { b: '41' }, false)).toEqual([{ code: 'mark-unfit', item: 'b', weight: '40' }])
    expect(markFaults(TWO, {}, false)).toEqual([])
  })
})
