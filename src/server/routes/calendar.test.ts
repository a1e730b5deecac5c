import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarView } from '#api/calendar.ts'
import { eventList } from '#api/operation-log.ts'
import { usualDeadlines } from '#core/calendar/deadline.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'

let home: TestApp
beforeAll(async () => {
  home = await startApp()
})
afterAll(() => home.close())

const read = async (year: number, person = home.reader) =>
  calendarView.parse((await person.get(`/api/calendar/${year}`)).json())
const save = (year: number, days: Readonly<Record<string, string | null>>, expected: number) =>
  home.administrator.send('PUT', `/api/calendar/${year}`, {
    deadlines: usualDeadlines(year).map((one) => ({
      ...one,
      day: days[one.kind] === undefined ? one.day : days[one.kind],
    })),
    expected,
  })
const dayOf = async (year: number, kind: string) =>
  (await read(year)).deadlines.find((one) => one.kind === kind)?.day

describe('the calendar of a fiscal year', () => {
  test('the usual days, as long as the region has laid down none', async () => {
    expect(await read(2027)).toMatchObject({
      year: 2027,
      from: null,
      version: 0,
      deadlines: usualDeadlines(2027),
    })
    expect((await home.reader.get('/api/calendar/1200')).statusCode).toBe(400)
  })

  test('what is laid down holds for the year, and for later ones until they have their own; earlier ones stay', async () => {
    expect((await save(2027, { 'filing-first': '2026-09-30', 'monitoring-march': null }, 0)).statusCode).toBe(
      200,
    )
    expect(await read(2027)).toMatchObject({ from: 2027, version: 1, savedBy: '系统管理员' })
    expect(await read(2029)).toMatchObject({ from: 2027, version: 0 })
    expect([
      await dayOf(2029, 'filing-first'),
      await dayOf(2029, 'monitoring-march'),
      await dayOf(2026, 'filing-first'),
    ]).toEqual(['2028-09-30', null, '2025-10-15'])
    expect((await save(2028, { 'filing-first': '2027-10-08' }, 0)).statusCode).toBe(200)
    expect([await dayOf(2029, 'filing-first'), await dayOf(2027, 'filing-first')]).toEqual([
      '2028-10-08',
      '2026-09-30',
    ])
    const [event] = eventList.parse(
      (await home.administrator.get('/api/events?type=calendar.saved')).json(),
    ).rows
    expect(event).toMatchObject({
      subject: 'calendar:2028',
      after: { year: 2028, version: 1, 'filing-first': '2027-10-08' },
    })
  })

  test('a caller who saw another version is refused; of two at once one is', async () => {
    expect((await save(2027, {}, 0)).json()).toMatchObject({ code: 'calendar-changed' })
    const answers = await Promise.all([
      save(2027, { approval: '2027-02-10' }, 1),
      save(2027, { approval: '2027-02-11' }, 1),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409])
  })

  test('a reader lays down nothing, and a calendar with a kind missing is none', async () => {
    expect(
      (await home.reader.send('PUT', '/api/calendar/2027', { deadlines: usualDeadlines(2027), expected: 2 }))
        .statusCode,
    ).toBe(403)
    expect(
      (
        await home.administrator.send('PUT', '/api/calendar/2027', {
          deadlines: usualDeadlines(2027).slice(1),
          expected: 2,
        })
      ).statusCode,
    ).toBe(400)
  })
})
