import { expect, test } from 'vitest'
import { placeOfCell } from './cell-place.ts'
import { placeCellKey } from './place.ts'

test('the place of a cell is shown in that cell', () => {
  for (const key of [
    'i1.level1',
    'i4.level2',
    'i1.value',
    'i12.description',
    'name',
    'purpose',
    'goals',
    'budget.total',
    'plan.march',
  ]) {
    const place = placeOfCell(key)
    expect(place === null ? null : placeCellKey({ project: 3, ...place }, 3)).toBe(key)
  }
})

test('labels are no place', () => {
  for (const key of ['name.label', 'plan', 'title', 'indicators', '']) expect(placeOfCell(key)).toBeNull()
})
