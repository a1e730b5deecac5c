/** Laws of every list: what the address says, and what is written there. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceField, dayField, flagField, keptField, oneOfField, partField, searchField } from './fields.tsx'
import {
  clearingChange,
  narrowingFields,
  readFilter,
  saidFilters,
  viewAddress,
  withView,
  writeFilter,
} from './filter.ts'

const SCHEMA = {
  search: searchField('words'),
  state: choiceField('state', [
    { value: 'open', label: 'Open' },
    { value: 'done', label: 'Done' },
  ]),
  late: flagField('late'),
  day: dayField('day'),
  subject: keptField(/^[a-z]+:/, (subject) => `only ${subject}`),
  unit: { ...oneOfField(['a', 'b'], (unit) => `unit ${unit}`), address: 'department' },
  alone: { ...flagField('alone'), within: 'unit' },
  box: partField(['mine', 'all'], 'mine', (box) => `box ${box}`),
  sort: partField(['name', 'budget'], 'name'),
  order: partField(['asc', 'desc'], 'asc'),
} as const

/** Some of the fields, each as it may be or as nobody should have written it. */
const values = fc.record(
  {
    search: fc.oneof(fc.constantFrom('养老 ', ' ', 'a&b=c', '?'), fc.string({ maxLength: 300 })),
    state: fc.constantFrom('open', 'done', 'other'),
    late: fc.constantFrom('yes', 'no'),
    day: fc.constantFrom('2025-03-31', 'yesterday'),
    subject: fc.constantFrom('user:7', '7'),
    unit: fc.constantFrom('a', 'c'),
    alone: fc.constantFrom('yes'),
    box: fc.constantFrom('mine', 'all', 'none'),
    sort: fc.constantFrom('name', 'budget'),
    order: fc.constantFrom('asc', 'desc'),
  },
  { requiredKeys: [] },
)
const elsewhere = fc.record({ year: fc.constantFrom('2025', 'all') }, { requiredKeys: [] })
const addressOf = (others: object) => new URLSearchParams(others as Record<string, string>)

describe('the filter of a list and its address', () => {
  test('what was written is read again, and writing it once more changes nothing', () => {
    fc.assert(
      fc.property(values, elsewhere, (change, others) => {
        const address = writeFilter(SCHEMA, addressOf({ ...others, page: '3' }), change)
        const filter = readFilter(SCHEMA, address)
        const again = writeFilter(SCHEMA, address, filter)
        expect(readFilter(SCHEMA, again)).toEqual(filter)
        expect(readFilter(SCHEMA, writeFilter(SCHEMA, addressOf({}), filter))).toEqual(filter)
        expect([again.get('page'), again.get('year')]).toEqual([null, addressOf(others).get('year')])
      }),
    )
  })

  test('a file of the list says all that narrows it, buttons and the part that is shown too, and no order', async () => {
    const address = addressOf({ state: 'open', late: 'yes', department: 'b', sort: 'budget', search: '养老' })
    expect(await saidFilters(SCHEMA, readFilter(SCHEMA, address))).toEqual([
      'words：养老',
      'state：Open',
      'late',
      'unit b',
      'box mine',
    ])
  })

  test('what holds anyway is not written', () => {
    const change = { box: 'mine', sort: 'name', order: 'asc', search: '', page: 1 }
    expect(String(writeFilter(SCHEMA, addressOf({ box: 'all', page: '2' }), change))).toBe('')
  })

  test('cleared, nothing narrows any more; the part, the order and the year stay', () => {
    fc.assert(
      fc.property(values, elsewhere, (change, others) => {
        const address = writeFilter(SCHEMA, addressOf(others), change)
        const before = readFilter(SCHEMA, address)
        const cleared = writeFilter(SCHEMA, address, clearingChange(SCHEMA))
        const { box, sort, order, ...narrowed } = readFilter(SCHEMA, cleared)
        expect({ box, sort, order }).toEqual({ box: before.box, sort: before.sort, order: before.order })
        expect(Object.values(narrowed).filter((value) => value !== undefined)).toEqual([])
        expect(narrowingFields(SCHEMA, readFilter(SCHEMA, cleared))).toEqual([])
        expect(cleared.get('year')).toBe(addressOf(others).get('year'))
      }),
    )
  })

  test('what means nothing without another field goes with it', () => {
    const address = addressOf({ department: 'a', alone: 'yes' })
    expect(readFilter(SCHEMA, address).alone).toBe('yes')
    expect(String(writeFilter(SCHEMA, address, { unit: 'b' }))).toBe('department=b')
    expect(readFilter(SCHEMA, addressOf({ alone: 'yes' })).alone).toBeUndefined()
  })

  test('a page is kept while only the page changes', () => {
    expect(String(writeFilter(SCHEMA, addressOf({ state: 'open' }), { page: 4 }))).toBe('state=open&page=4')
    expect(String(writeFilter(SCHEMA, addressOf({ page: '4' }), { state: 'open' }))).toBe('state=open')
  })

  test('a saved view shows the same again from anywhere, in the year that is looked at', () => {
    fc.assert(
      fc.property(values, values, elsewhere, (saved, now, others) => {
        const view = viewAddress(SCHEMA, writeFilter(SCHEMA, addressOf({ page: '2' }), saved))
        const here = writeFilter(SCHEMA, addressOf(others), now)
        const shown = withView(SCHEMA, here, view)
        expect(viewAddress(SCHEMA, shown)).toBe(view)
        expect(shown.get('year')).toBe(here.get('year'))
      }),
    )
  })
})
