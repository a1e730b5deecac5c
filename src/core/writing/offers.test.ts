/** What stands beside an empty form: under which kind, what is not offered again, and where it goes. */
import { describe, expect, test } from 'vitest'
import { setCells } from './commands.ts'
import { cellText, type WrittenForm } from './form.ts'
import { groupOffers, offersOfLastYear, openKinds, takeFirstOffers, takeOffer, type Offer } from './offers.ts'
import { inverseAll, performAll, type Operation } from './operation.ts'
import { blankForm } from './start-form.ts'

const EMPTY = blankForm('full', [])
const offer = (kind: Offer['kind'], name: string, cells: Offer['cells'] = {}): Offer => ({
  kind,
  name,
  cells,
})
const done = (form: WrittenForm, operations: readonly Operation[]) => {
  const performed = performAll(form, operations)
  if (!performed.ok) throw new Error(performed.error)
  return performed.value
}
const names = (form: WrittenForm, offers: { lastYear?: Offer[]; library?: Offer[] }, most = 3) =>
  groupOffers(form, { lastYear: [], library: [], ...offers }, most).map(({ kind, lastYear, library }) => [
    kind,
    lastYear.map(({ name }) => name),
    library.map(({ name }) => name),
  ])
const write = (form: WrittenForm, row: string, text: string) =>
  done(form, setCells(form, [{ place: { row, field: 'level3' }, text }]))

describe('what is offered', () => {
  test('is under the kinds of the form, in its order, of the library so many of each', () => {
    const library = [
      offer('quality', '合格率'),
      offer('quantity', '培训人次'),
      offer('quantity', '培训期数'),
      offer('quantity', '教材册数'),
    ]
    expect(names(EMPTY, { library }, 2)).toEqual([
      ['quantity', [], ['培训人次', '培训期数']],
      ['quality', [], ['合格率']],
    ])
  })

  test('is not what is in the form already, width and spaces aside, and last year’s comes once', () => {
    const form = write(EMPTY, 'r1', ' 培训 人次')
    const both = [offer('quality', '合格率'), offer('quantity', '培训人次')]
    expect(names(form, { lastYear: both, library: both })).toEqual([['quality', ['合格率'], []]])
  })

  test('of a kind that is written already is last year’s alone, and nothing once no row is empty', () => {
    const form = write(EMPTY, 'r1', '培训人次')
    const [lastYear, library] = [[offer('quantity', '培训期数')], [offer('quantity', '教材册数')]]
    expect(names(form, { lastYear, library })).toEqual([['quantity', ['培训期数'], []]])
    const full = EMPTY.rows.reduce((now, { id }) => write(now, id, `指标${id}`), EMPTY)
    expect(openKinds(full)).toEqual([])
    expect(names(full, { lastYear, library })).toEqual([])
  })

  test('of last year is what has a name, with all that it said', () => {
    const last = done(
      EMPTY,
      setCells(EMPTY, [
        { place: { row: 'r1', field: 'level3' }, text: '培训人次' },
        { place: { row: 'r1', field: 'value' }, text: '≥500人次' },
        { place: { row: 'r2', field: 'value' }, text: '≥95%' },
      ]),
    )
    expect(offersOfLastYear(last)).toMatchObject([
      { kind: 'quantity', name: '培训人次', cells: { value: '≥500人次', basis: '' } },
    ])
  })
})

describe('taking one', () => {
  const taken = offer('quantity', '培训人次', { value: '≥500人次', basis: '培训计划' })

  test('fills the empty row of its kind, and one step takes it back', () => {
    const { row, operations } = takeOffer(EMPTY, taken, 'n1') ?? { row: '', operations: [] }
    const form = done(EMPTY, operations)
    expect(row).toBe('r1')
    expect(form.rows[0]?.cells).toMatchObject({ level3: '培训人次', value: '≥500人次', basis: '培训计划' })
    expect(form.rows).toHaveLength(EMPTY.rows.length)
    expect(done(form, inverseAll(operations))).toEqual(EMPTY)
  })

  test('never writes into a row in which something was typed: a new one comes below it', () => {
    const form = done(EMPTY, setCells(EMPTY, [{ place: { row: 'r1', field: 'value' }, text: '3期' }]))
    const { row, operations } = takeOffer(form, taken, 'n1') ?? { row: '', operations: [] }
    const now = done(form, operations)
    expect(row).toBe('n1')
    expect(now.rows.slice(0, 2).map(({ id }) => id)).toEqual(['r1', 'n1'])
    expect(now.rows[0]).toEqual(form.rows[0])
    expect(now.rows[1]?.cells).toMatchObject({ level2: '数量指标', level3: '培训人次' })
  })

  test('of a kind that the form has no row of adds it in its place', () => {
    const short = { ...EMPTY, rows: EMPTY.rows.filter(({ cells }) => cells.level2 !== '数量指标') }
    const now = done(short, takeOffer(short, taken, 'n1')?.operations ?? [])
    expect(cellText(now, { row: 'n1', field: 'level2' })).toBe('数量指标')
    expect(now.rows[0]?.id).toBe('n1')
  })
})

describe('one of each kind at once', () => {
  const offered = {
    lastYear: [offer('quality', '合格率', { value: '≥95%', basis: '上年' })],
    library: [
      offer('quantity', '培训人次'),
      offer('quantity', '培训期数'),
      offer('quality', '优秀率'),
      offer('timeliness', '培训完成时间'),
    ],
  }
  const groups = (form: WrittenForm) => groupOffers(form, offered, 3)
  const named = (form: WrittenForm) => form.rows.flatMap(({ cells }) => (cells.level3 ? [cells.level3] : []))

  test('is the first of each that is empty, last year’s before the library’s, and is taken back at once', () => {
    const taken = takeFirstOffers(EMPTY, groups(EMPTY))
    const after = done(EMPTY, taken?.operations ?? [])
    expect(named(after)).toEqual(['培训人次', '合格率', '培训完成时间'])
    expect(after.rows.find(({ cells }) => cells.level3 === '合格率')?.cells).toMatchObject({ value: '≥95%' })
    expect(taken?.row).toBe('r1')
    expect(done(after, inverseAll(taken?.operations ?? []))).toEqual(EMPTY)
  })

  test('leaves alone what is written, and is nothing where every kind that is offered is written', () => {
    const form = write(EMPTY, 'r1', '参训干部人数')
    const after = done(form, takeFirstOffers(form, groups(form))?.operations ?? [])
    expect(named(after)).toEqual(['参训干部人数', '合格率', '培训完成时间'])
    expect(takeFirstOffers(after, groups(after))).toBeNull()
  })
})
