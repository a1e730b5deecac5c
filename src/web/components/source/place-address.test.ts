import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Place } from '#core/kernel/place.ts'
import { coversCell, parsePlaceText, placeOfAddress, placeAddress } from './place-address.ts'

describe('a place in an address', () => {
  test('is read as it was written', () => {
    const n = fc.integer({ min: 1, max: 99999 })
    const point = fc.integer({ min: 0, max: 1_000_000 }).map((hundredths) => hundredths / 100)
    const places = fc.oneof(
      fc.record({ line: n }),
      fc.record({ paragraph: n }),
      fc.record({ table: n, row: n, column: n }),
      fc.record({ page: n, box: fc.tuple(point, point, point, point) }),
    ) as fc.Arbitrary<Place>
    fc.assert(
      fc.property(places, (place) => {
        expect(parsePlaceText(placeAddress(place) ?? '')).toEqual(place)
      }),
    )
  })

  test.each([
    '',
    'line',
    'line-',
    'line-1-2',
    'table-1-2',
    'table-1-2-3-4',
    'cell-1',
    'cell-C0-x',
    'cell-C12-',
    'cell-C12',
    'line-1;drop',
    'page-1',
    'page-1-2-3-4',
    'page-1-2-3-4-x',
    'page-1-1e9-2-3-4',
  ])('%j is no place', (text) => {
    expect(parsePlaceText(text)).toBeNull()
  })

  test('the short form names a line', () => {
    expect(placeOfAddress(new URLSearchParams('line=72'))).toEqual({ line: 72 })
    expect(placeOfAddress(new URLSearchParams('at=table-3-12-3'))).toEqual({ table: 3, row: 12, column: 3 })
    expect(placeOfAddress(new URLSearchParams())).toBeNull()
  })

  test('a box on a page keeps its parts of a point', () =>
    expect(placeAddress({ page: 2, box: [56.7, 483.25, 567, 685] })).toBe('page-2-56.7-483.25-567-685'))

  test('a cell of a sheet keeps the name of the sheet, whatever is in it', () => {
    const names = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
    fc.assert(
      fc.property(names, fc.constantFrom('A1', 'C12', 'XFD1048576'), (sheet, cell) => {
        expect(parsePlaceText(placeAddress({ sheet, cell }))).toEqual({ sheet, cell })
      }),
    )
  })
})

test('a merged cell covers every position of its grid', () => {
  const cell = { row: 3, column: 2, rowSpan: 2, columnSpan: 3 }
  expect(
    [
      [3, 2],
      [4, 4],
      [2, 2],
      [5, 2],
      [3, 5],
    ].map(([row = 0, column = 0]) => coversCell(cell, row, column)),
  ).toEqual([true, true, false, false, false])
})
