import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_MONITORING } from './default-scheme.ts'
import { plannedRounds } from './round.ts'
import { unpublishedYear } from '../calendar/office-days.ts'
import { usualDeadlines } from '../calendar/deadline.ts'
import { sheetStep, type SheetRights } from './sheet-flow.ts'
import { dueEscalation, isSuspending, warningPrecision, warningDue, judgementWarnings } from './warning.ts'
import { isWorkingDay, termEnd } from '../calendar/working-days.ts'

describe('working days', () => {
  test('ten of them from a Monday end on the Monday after next', () =>
    expect(termEnd('2025-06-30', 10, DEFAULT_MONITORING)).toBe('2025-07-14'))
  // The terms of 国办发明电〔2025〕7号: 春节 15 to 23 February with 14 and 28 worked, 劳动节 1 to 5 May with the 9th, 中秋节
  // 25 to 27 September, 国庆节 1 to 7 October with 20 September and 10 October.
  test.each([
    ['2026-09-25', '2026-10-15'],
    ['2026-02-06', '2026-02-27'],
    ['2026-04-30', '2026-05-18'],
    ['2026-11-23', '2026-12-07'],
    ['2025-09-26', '2025-10-16'],
  ])('ten from %s end on %s by the yearly notice', (from, end) => {
    expect(termEnd(from, 10, DEFAULT_MONITORING)).toBe(end)
  })
  test('of a year whose notice is not known the statutory holidays do not count; the rule set says otherwise', () => {
    expect([
      termEnd('2027-09-30', 1, DEFAULT_MONITORING),
      unpublishedYear('2027-10-04'),
      unpublishedYear('2026-10-08'),
    ]).toEqual(['2027-10-04', 2027, null])
    const published = {
      holidays: ['2027-10-04', '2027-10-05', '2027-10-06', '2027-10-07'],
      workdays: ['2027-10-02'],
    }
    expect([termEnd('2027-09-30', 1, published), termEnd('2027-09-30', 2, published)]).toEqual([
      '2027-10-02',
      '2027-10-08',
    ])
    expect(isWorkingDay('2026-10-08', { holidays: ['2026-10-08'], workdays: [] })).toBe(false)
    expect(isWorkingDay('2026-10-05', { holidays: [], workdays: ['2026-10-05'] })).toBe(true)
  })
  test('holidays do not count, weekend days that are worked do', () => {
    const calendar = {
      holidays: ['2025-10-01', '2025-10-02', '2025-10-03', '2025-10-06', '2025-10-07', '2025-10-08'],
      workdays: ['2025-09-28', '2025-10-11'],
    }
    expect(isWorkingDay('2025-09-28', calendar)).toBe(true)
    expect(termEnd('2025-09-30', 3, calendar)).toBe('2025-10-11')
  })
  test('the term holds just so many of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 30 }), (offset, days) => {
        const from = new Date(Date.UTC(2025, 0, 1 + offset)).toISOString().slice(0, 10)
        const end = termEnd(from, days, DEFAULT_MONITORING)
        let count = 0
        for (let day = from; day < end;) {
          day = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
          if (isWorkingDay(day, DEFAULT_MONITORING)) count += 1
        }
        expect(count).toBe(days)
      }),
    )
  })
})

describe('warnings', () => {
  test('come of what is red or yellow, but not of doubts and forecasts alone', () => {
    expect(
      judgementWarnings({
        reasons: [
          { code: 'impossible', light: 'red', values: { count: 1 } },
          { code: 'possible', light: 'yellow', values: {} },
          { code: 'forecast-low', light: 'yellow', values: {} },
          { code: 'gap', light: 'yellow', values: {} },
        ],
      }).map(({ kind }) => kind),
    ).toEqual(['impossible', 'gap'])
  })
  test('come of a date that has passed and of a forecast that is far below its target', () => {
    const reason = (code: 'date-passed' | 'expected-low', light: 'red' | 'yellow') => ({
      code,
      light,
      values: { count: 1 },
    })
    expect(
      judgementWarnings({ reasons: [reason('date-passed', 'red'), reason('expected-low', 'red')] }).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['date-passed', 'expected-low'])
    expect(judgementWarnings({ reasons: [reason('expected-low', 'yellow')] })).toEqual([])
  })
  test('are due after the term', () =>
    expect(warningDue('2025-07-01', DEFAULT_MONITORING)).toBe('2025-07-15'))
  test('go to the department when the term has passed, then to the bureau, each once', () => {
    const at = (today: string, ...notified: readonly ('department' | 'finance')[]) =>
      dueEscalation({ due: '2025-07-15', notified }, today, DEFAULT_MONITORING)
    expect(at('2025-07-15')).toBeNull()
    expect(at('2025-07-16')).toBe('department')
    expect(at('2025-07-22', 'department')).toBeNull()
    expect(at('2025-07-23', 'department')).toBe('finance')
    expect(at('2025-08-30', 'department', 'finance')).toBeNull()
  })
  test('stop payments only where the rule set says so, only red ones, and so many working days after the term', () => {
    const at = (today: string, light: 'red' | 'yellow', suspendAfter: number) =>
      isSuspending({ due: '2025-07-15', light }, today, { ...DEFAULT_MONITORING, suspendAfter })
    expect(at('2025-07-22', 'red', 5)).toBe(false)
    expect(at('2025-07-23', 'red', 5)).toBe(true)
    expect(at('2025-07-23', 'yellow', 5)).toBe(false)
    expect(at('2099-07-23', 'red', 0)).toBe(false)
    expect(DEFAULT_MONITORING.suspendAfter).toBe(0)
  })
  test('precision is half up, and nothing without a verdict', () => {
    expect(warningPrecision({ right: 0, falseAlarm: 0 })).toBeNull()
    expect(warningPrecision({ right: 2, falseAlarm: 1 })).toBe('66.67')
    expect(warningPrecision({ right: 3, falseAlarm: 0 })).toBe('100.00')
    expect(warningPrecision({ right: 0, falseAlarm: 3 })).toBe('0.00')
  })
})

describe('rounds of a year', () => {
  test('at the marks of the plan, or once for 1—7月 in August', () => {
    expect(
      plannedRounds(2025, { rounds: 'plan-marks', handInDays: 10 }, usualDeadlines(2025)).map(
        ({ day, due }) => [day, due],
      ),
    ).toEqual([
      ['2025-03-31', '2025-04-10'],
      ['2025-06-30', '2025-07-10'],
      ['2025-10-31', '2025-11-10'],
      ['2025-12-31', '2026-01-10'],
    ])
    expect(plannedRounds(2025, { rounds: 'july', handInDays: 10 }, usualDeadlines(2025))).toEqual([
      { mark: 'july', day: '2025-07-31', due: '2025-08-31' },
    ])
  })
  test('as the calendar of the region says', () => {
    const days = usualDeadlines(2025).map((one) => {
      if (one.kind === 'monitoring-march') return { ...one, day: null }
      return one.kind === 'monitoring-june' ? { ...one, day: '2025-07-04' } : one
    })
    expect(
      plannedRounds(2025, { rounds: 'plan-marks', handInDays: 5 }, days)
        .map(({ mark, day, due }) => [mark, day, due])
        .slice(0, 1),
    ).toEqual([['june', '2025-07-04', '2025-07-09']])
  })
})

describe('the way of a sheet', () => {
  const none: SheetRights = { fill: false, department: false, finance: false }
  const draft = { state: 'draft', writers: ['a'], sentBy: null } as const
  const sent = { state: 'department', writers: ['a'], sentBy: 'a' } as const
  test('unit, department, bureau', () => {
    expect(sheetStep(draft, 'send', 'a', { ...none, fill: true })).toEqual({ to: 'department' })
    expect(sheetStep(sent, 'pass', 'b', { ...none, department: true })).toEqual({ to: 'finance' })
    expect(sheetStep({ ...sent, state: 'finance' }, 'pass', 'c', { ...none, finance: true })).toEqual({
      to: 'final',
    })
    expect(sheetStep(sent, 'return', 'b', { ...none, department: true })).toEqual({ to: 'draft' })
  })
  test('who wrote or sent it does not pass it; sending back confirms nothing', () => {
    expect(sheetStep(sent, 'pass', 'a', { fill: true, department: true, finance: true })).toEqual({
      refusal: 'sheet-own',
    })
    expect(sheetStep(sent, 'return', 'a', { fill: true, department: true, finance: true })).toEqual({
      to: 'draft',
    })
  })
  test('only its sender takes it back, and only until the department has passed it', () => {
    expect(sheetStep(sent, 'withdraw', 'b', { ...none, fill: true })).toEqual({ refusal: 'sheet-not-sender' })
    expect(sheetStep(sent, 'withdraw', 'a', { ...none, fill: true })).toEqual({ to: 'draft' })
    expect(sheetStep({ ...sent, state: 'finance' }, 'withdraw', 'a', { ...none, fill: true })).toEqual({
      refusal: 'sheet-not-here',
    })
  })
  test('the bureau does not check for the department, nor the other way; others have no part in it', () => {
    expect(sheetStep(sent, 'pass', 'c', { ...none, finance: true })).toEqual({ refusal: 'sheet-not-here' })
    expect(sheetStep({ ...sent, state: 'finance' }, 'pass', 'b', { ...none, department: true })).toEqual({
      refusal: 'sheet-not-here',
    })
    expect(sheetStep(sent, 'pass', 'x', none)).toBeNull()
    expect(sheetStep(draft, 'send', 'x', none)).toBeNull()
    expect(sheetStep({ ...sent, state: 'final' }, 'return', 'c', { ...none, finance: true })).toEqual({
      refusal: 'sheet-not-here',
    })
  })
})
