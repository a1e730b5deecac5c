import { expect, test } from 'vitest'
import { isDuplicateFilterNarrowed, readDuplicateFilter } from './duplicate-filter.ts'

const read = (text: string) => readDuplicateFilter(new URLSearchParams(text))

test('an address without anything shows everything, the most alike first', () => {
  expect(read('')).toEqual({
    search: undefined,
    unit: undefined,
    part: undefined,
    least: undefined,
    scope: undefined,
    sort: 'similarity',
    page: 1,
    size: 20,
  })
  expect(isDuplicateFilterNarrowed(read('sort=budget&page=3'))).toBe(false)
})

test('what is chosen is read back, what nobody offers is left out', () => {
  expect(read('search= 设备 &unit=326001&part=goals&least=95&scope=units&sort=budget&page=2')).toEqual({
    search: '设备',
    unit: '326001',
    part: 'goals',
    least: 95,
    scope: 'units',
    sort: 'budget',
    page: 2,
    size: 20,
  })
  expect(read('part=plan&least=3&scope=all&sort=name&page=-1')).toEqual(read(''))
  expect(isDuplicateFilterNarrowed(read('least=100'))).toBe(true)
})
