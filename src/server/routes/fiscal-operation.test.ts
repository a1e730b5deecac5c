/**
 * 财政运行综合绩效 over HTTP: a year opened, sheets filled in by hand and from a file, sent, given back, accepted,
 * ranked and made final; closed to others, and open to those who look in once it is final.
 */
import { readFileSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { randomUUID } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FiscalFileReading, FiscalOperationList, FiscalSheetView } from '#api/fiscal-operation.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { fiscalProofDifferences } from '#core/fiscal-operation/score.ts'
import type { FiscalFigures } from '#core/fiscal-operation/sheet.ts'
import { multipart, ROOT, startApp, type TestApp } from '../../../test/support/app.ts'
import { fiscalFigures } from '../../../test/support/fiscal-figures.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
const units = new Map<string, string>()
const fillers = new Map<string, Member>()
let office: Member
let watcher: Member
let stranger: Member

const TOWNS = ['青山镇人民政府', '柳河乡人民政府', '北关街道办事处'] as const

beforeAll(async () => {
  home = await startApp()
  const { db } = home.context.store.whole
  for (const [i, name] of [...TOWNS, '安澜县教育局'].entries()) {
    const id = randomUUID()
    const code = `60${i + 1}001`
    units.set(name, id)
    await db
      .insertInto('budget_units')
      .values({
        region_id: home.region,
        unit_id: id,
        key: code,
        code,
        name,
        kind: 'department',
        parent_id: null,
        office_id: null,
        closed_on: null,
        successor_id: null,
        kept: true,
      })
      .execute()
    fillers.set(name, await join(home, `填报${i}`, 'unit-filler', id))
  }
  office = await join(home, '绩效乙', 'performance-office')
  watcher = await join(home, '人大丙', 'reader')
  stranger = fillers.get('安澜县教育局') ?? office
}, 120_000)
afterAll(() => home.close())

const of = (name: string) => ({ unit: units.get(name) ?? '', by: fillers.get(name) ?? office })
const path = (name: string, year: number) => `/api/fiscal-operation/${of(name).unit}/${year}`
const read = async (by: Member, name: string, year: number) =>
  (await by.get(path(name, year))).json<FiscalSheetView>()
const list = async (by: Member, query: string) =>
  (await by.get(`/api/fiscal-operation?${query}`)).json<FiscalOperationList>()

async function save(name: string, year: number, figures: FiscalFigures) {
  const { by } = of(name)
  const { revision } = await read(by, name, year)
  return by.send('PUT', path(name, year), { revision, figures })
}

async function act(by: Member, name: string, kind: string, comment = '') {
  const { revision } = await read(by, name, 2024)
  return by.send('POST', path(name, 2024), { revision, act: kind, comment })
}

const ofYear = (by: Member, year: number, kind: string) =>
  by.send('POST', `/api/fiscal-operation/years/${year}`, { act: kind })

async function handIn(by: Member, name: string, file: string, bytes: Uint8Array) {
  const { payload, headers } = multipart(file, bytes)
  return home.app.inject({
    method: 'POST',
    url: `${path(name, 2024)}/file`,
    headers: { cookie: by.cookie, [REQUEST_HEADER]: '1', ...headers },
    payload,
  })
}

test('a year is opened for the governments below and no one else, once', async () => {
  expect((await list(office, 'year=2024')).rows).toEqual([])
  expect((await ofYear(office, 2024, 'open')).json()).toEqual({ year: 2024, changed: 3 })
  expect((await ofYear(office, 2024, 'open')).json()).toEqual({ year: 2024, changed: 0 })
  const { rows, mayManage, standing } = await list(office, 'year=2024')
  expect(rows.map(({ unit, state }) => [unit.name, state])).toEqual(TOWNS.map((name) => [name, 'draft']))
  expect({ mayManage, standing }).toEqual({ mayManage: true, standing: { all: 3, accepted: 0, final: 0 } })
})

describe('a sheet is filled in', () => {
  test('from a file that another program made; what it names otherwise is told', async () => {
    const { by } = of('青山镇人民政府')
    const bytes = readFileSync(joinPath(ROOT, 'test', 'fiscal-operation', 'foreign.xlsx'))
    const reading = (await handIn(by, '青山镇人民政府', '基础数据.xlsx', bytes)).json<FiscalFileReading>()
    expect(reading).toMatchObject({ figures: fiscalFigures(), otherYear: true, otherUnit: false })
    const before = await read(by, '青山镇人民政府', 2024)
    // Nothing was kept of it.
    expect(before.figures.tax).toBeNull()
    const wrong = await handIn(by, '青山镇人民政府', '说明.txt', new TextEncoder().encode('没有表'))
    expect(wrong.json()).toMatchObject({ code: 'fiscal-table-missing' })
  })

  test('it is sent only when it is whole, and not written over unseen', async () => {
    const name = '青山镇人民政府'
    const { by } = of(name)
    expect((await act(by, name, 'send')).json()).toMatchObject({
      code: 'fiscal-sheet-refused',
      values: { reason: 'incomplete' },
    })
    expect((await save(name, 2024, fiscalFigures())).statusCode).toBe(200)
    expect(
      (await by.send('PUT', path(name, 2024), { revision: 1, figures: fiscalFigures() })).json(),
    ).toMatchObject({ code: 'fiscal-sheet-changed' })
    const sent = (await act(by, name, 'send')).json<FiscalSheetView>()
    expect(sent).toMatchObject({ state: 'sent', mayWrite: false, acts: [{ act: 'withdraw', refusal: null }] })
    expect(sent.proof.total).toBe('94.94')
    expect(fiscalProofDifferences(sent.proof)).toEqual([])
    expect((await save(name, 2024, fiscalFigures())).json()).toMatchObject({ code: 'fiscal-sheet-refused' })
  })

  test('given back with a reason, mended, sent again and accepted; each act is in the log', async () => {
    const name = '青山镇人民政府'
    const { by, unit } = of(name)
    expect((await act(office, name, 'return')).json()).toMatchObject({
      code: 'fiscal-sheet-refused',
      values: { reason: 'comment-missing' },
    })
    const returned = (await act(office, name, 'return', '债务限额请核对')).json<FiscalSheetView>()
    expect(returned).toMatchObject({ state: 'draft', comment: '债务限额请核对' })
    await act(by, name, 'send')
    expect((await act(by, name, 'accept')).json()).toMatchObject({ values: { reason: 'not-yours' } })
    expect((await act(office, name, 'accept')).json<FiscalSheetView>().state).toBe('accepted')
    const events = (await home.administrator.get('/api/events?type=fiscal-operation.returned')).json<{
      rows: readonly unknown[]
    }>()
    expect(events.rows).toMatchObject([
      {
        subject: `unit:${unit}`,
        before: { state: 'sent' },
        after: { state: 'draft', comment: '债务限额请核对' },
      },
    ])
  })

  test('what the rules find is said with the figures', async () => {
    await save('柳河乡人民政府', 2024, fiscalFigures({ otherSpending: '800', guaranteedNeed: '2400' }))
    const view = await read(of('柳河乡人民政府').by, '柳河乡人民政府', 2024)
    expect(view.findings.map(({ rule, severity }) => [rule, severity])).toEqual([
      ['fiscal-sum', 'error'],
      ['fiscal-guarantee', 'error'],
    ])
    const { rows } = await list(office, 'year=2024')
    expect(rows.find(({ unit }) => unit.name === '柳河乡人民政府')).toMatchObject({ errors: 2, rank: null })
  })
})

describe('the end of a year', () => {
  test('it is final when every sheet is accepted; places with ties; those who look in see it from then on', async () => {
    expect((await ofYear(office, 2024, 'finish')).json()).toMatchObject({
      code: 'fiscal-year-open',
      values: { count: 2 },
    })
    expect((await list(watcher, 'year=2024')).rows).toEqual([])
    for (const name of ['柳河乡人民政府', '北关街道办事处']) {
      await save(
        name,
        2024,
        name === '北关街道办事处' ? fiscalFigures({ targetsDone: '8' }) : fiscalFigures(),
      )
      await act(of(name).by, name, 'send')
      await act(office, name, 'accept')
    }
    // Of others nobody below knows the place before it is final.
    const { by } = of('柳河乡人民政府')
    expect((await list(by, 'year=2024')).rows.map(({ unit, rank }) => [unit.name, rank])).toEqual([
      ['柳河乡人民政府', null],
    ])
    expect((await ofYear(office, 2024, 'finish')).json()).toEqual({ year: 2024, changed: 3 })
    const { rows } = await list(watcher, 'year=2024&sort=rank')
    expect(rows.map(({ unit, rank, total }) => [unit.name, rank, total])).toEqual([
      ['青山镇人民政府', 1, '94.94'],
      ['柳河乡人民政府', 1, '94.94'],
      ['北关街道办事处', 3, '92.13'],
    ])
    expect(await read(watcher, '北关街道办事处', 2024)).toMatchObject({
      place: 3,
      ranked: 3,
      acts: [],
      comment: '',
    })
    expect((await act(office, '北关街道办事处', 'return', '再核对')).json()).toMatchObject({
      values: { reason: 'not-in-this-state' },
    })
    expect((await ofYear(office, 2024, 'finish')).json()).toMatchObject({ code: 'fiscal-year-final' })
  })

  test('the next year is counted against it', async () => {
    await ofYear(office, 2025, 'open')
    await save('青山镇人民政府', 2025, fiscalFigures({ revenue: '10200', tax: '7650', nonTax: '2550' }))
    const view = await read(of('青山镇人民政府').by, '青山镇人民政府', 2025)
    expect(view.last?.revenue).toBe(fiscalFigures().revenue)
    expect(view.history).toEqual([{ year: 2024, state: 'final', total: '94.94', place: 1 }])
    expect(view.findings.map(({ rule, figures }) => [rule, figures[0]])).toEqual([
      ['fiscal-tenfold', 'revenue'],
      ['fiscal-tenfold', 'tax'],
      ['fiscal-tenfold', 'nonTax'],
    ])
    const { rows } = await list(office, `year=2025&search=${encodeURIComponent('青山')}`)
    expect(rows).toMatchObject([{ lastTotal: '94.94', lastRank: 1 }])
    expect(rows[0]?.change).toMatch(/^[+-]/)
  })

  test('it is opened again, and final once more', async () => {
    expect((await ofYear(office, 2024, 'reopen')).json()).toEqual({ year: 2024, changed: 3 })
    expect((await list(watcher, 'year=2024')).rows).toEqual([])
    expect((await ofYear(office, 2024, 'finish')).json()).toEqual({ year: 2024, changed: 3 })
  })
})

test('the form goes as Word, Excel and PDF, and comes back as it was; the places go as a workbook', async () => {
  const { by } = of('青山镇人民政府')
  for (const paper of ['docx', 'xlsx'] as const) {
    const file = await by.get(`${path('青山镇人民政府', 2024)}/file/${paper}`)
    expect(file.statusCode).toBe(200)
    const reading = (
      await handIn(by, '青山镇人民政府', `数据表.${paper}`, new Uint8Array(file.rawPayload))
    ).json<FiscalFileReading>()
    expect(reading).toMatchObject({ figures: fiscalFigures(), otherYear: false, otherUnit: false })
  }
  expect(
    (await by.get(`${path('青山镇人民政府', 2024)}/file/pdf`)).rawPayload.subarray(0, 4).toString(),
  ).toBe('%PDF')
  const book = await watcher.get('/api/fiscal-operation/export/xlsx?year=2024')
  const parts = unzipSync(new Uint8Array(book.rawPayload))
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
  for (const text of ['柳河乡人民政府', '94.94', '已定稿']) expect(sheet, text).toContain(text)
})

test('others see and change nothing', async () => {
  expect((await stranger.get(path('青山镇人民政府', 2024))).statusCode).toBe(404)
  expect((await list(stranger, 'year=2024')).rows).toEqual([])
  const body = { revision: 9, figures: fiscalFigures() }
  expect((await stranger.send('PUT', path('青山镇人民政府', 2025), body)).statusCode).toBe(404)
  expect((await watcher.send('PUT', path('青山镇人民政府', 2024), body)).statusCode).toBe(403)
  expect((await ofYear(of('青山镇人民政府').by, 2025, 'finish')).statusCode).toBe(403)
  expect((await watcher.get(path('青山镇人民政府', 2025))).statusCode).toBe(404)
})

test.each([
  [{ revision: 1, figures: {} }],
  [{ revision: 1, figures: { ...fiscalFigures(), tax: '1.5' } }],
  [{ revision: 1, figures: { ...fiscalFigures(), tax: '9'.repeat(19) } }],
])('no sheet: %#', async (body) => {
  const { by } = of('青山镇人民政府')
  expect((await by.send('PUT', path('青山镇人民政府', 2025), body)).statusCode).toBe(400)
})
