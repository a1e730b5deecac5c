import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedAddress } from '../../lists/address.ts'
import {
  amountToType,
  isProjectFilterNarrowed,
  PROJECT_PAGE_SIZE,
  readProjectFilter,
  typedAmount,
  USUAL_PROJECT_FILTER,
} from './project-filter.ts'

const read = (text: string) => readProjectFilter(new URLSearchParams(text))

describe('the filter in the address', () => {
  test('is empty by itself', () => {
    const filter = read('year=2025')
    expect(filter).toMatchObject({ sort: 'order', order: 'asc', page: 1, size: PROJECT_PAGE_SIZE })
    expect(isProjectFilterNarrowed(filter)).toBe(false)
  })

  test('holds what was chosen', () => {
    expect(
      read(
        'search=+志愿+&unit=763001&alone=yes&severity=none&rule=basis-empty&atLeast=100&sort=budget&order=desc&page=3&size=50',
      ),
    ).toMatchObject({
      search: '志愿',
      unit: '763001',
      alone: 'yes',
      severity: 'none',
      rule: 'basis-empty',
      atLeast: '100',
      sort: 'budget',
      order: 'desc',
      page: 3,
      size: 50,
    })
  })

  test('believes nothing that is not one of its words', () => {
    expect(read('severity=fatal&sort=drop&order=up&page=-1&size=99999&atLeast=1e9')).toEqual(read(''))
  })

  test('a change leads back to the first page and keeps the year', () => {
    const now = new URLSearchParams('year=2025&page=4&severity=error')
    expect(changedAddress(now, { severity: undefined, sort: 'order' }, USUAL_PROJECT_FILTER).toString()).toBe(
      'year=2025',
    )
    expect(changedAddress(now, { page: 2 }, USUAL_PROJECT_FILTER).toString()).toBe(
      'year=2025&page=2&severity=error',
    )
  })
})

test('amounts as typed', () => {
  expect(['', '10', '１２.５', '1,200', '-3', 'x'].map(typedAmount)).toEqual([
    undefined,
    '10000000',
    '12500000',
    '1200000000',
    null,
    null,
  ])
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 17n }), (amount) => {
      expect(typedAmount(amountToType(amount.toString()))).toBe(amount.toString())
    }),
  )
})
