import { expect, test } from 'vitest'
import { freeId, regionLevel, nameOfSet } from './levels.ts'

test.each([
  ['', 'levelNation'],
  ['13', 'levelProvince'],
  ['1302', 'levelCity'],
  ['130202', 'levelCounty'],
] as const)('region %j is of %s', (region, level) => {
  expect(regionLevel(region)).toBe(level)
})

test('a new set gets an id that nobody has', () => {
  expect(freeId('130202', 2025, new Set())).toBe('130202/2025')
  expect(freeId('130202', 2025, new Set(['130202/2025', '130202-2/2025']))).toBe('130202-3/2025')
  expect(freeId('', 2025, new Set())).toBe('nation/2025')
})

test('a set is called by its name, or by region and year', () => {
  expect(nameOfSet({ id: 'hebei/2025', name: null }, 'zh-CN')).toBe('河北省 2025 年版')
  expect(nameOfSet({ id: '130202/2025', name: '路南区' }, 'en')).toBe('路南区')
})
