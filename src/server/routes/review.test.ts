/**
 * The review sheet over HTTP: proposed when a document is imported, changed with a reason, taken back,
 * concluded.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillReviews } from '#actions/review/fill-reviews.ts'
import { eventList } from '#api/operation-log.ts'
import type { DocumentReview, ReviewDetail, ReviewList } from '#api/review.ts'
import { HEAPS, REVIEW_ITEMS } from '#core/review/form.ts'
import { makePoints, showPoints } from '#core/review/points.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'

let home: TestApp
let document = ''
beforeAll(async () => {
  home = await startApp()
  document = (await home.importSample('000-社会工作部.txt')).result?.document ?? ''
})
afterAll(() => home.close())

const queue = async (query = ''): Promise<ReviewList> =>
  (await home.reader.get(`/api/reviews${query}`)).json()
const open = async (id: string): Promise<ReviewDetail> => (await home.reader.get(`/api/reviews/${id}`)).json()

describe('the queue', () => {
  test('has every project once, the greatest risk × money first, in three heaps', async () => {
    const { rows, total, heaps } = await queue()
    const projects = (await home.reader.get('/api/projects')).json().total as number
    expect(total).toBe(projects)
    expect(HEAPS.reduce((sum, heap) => sum + heaps[heap].count, 0)).toBe(projects)
    const exposures = rows.map(({ exposure }) => BigInt(exposure ?? 0))
    expect(exposures).toEqual(exposures.toSorted((a, b) => Number(a < b) - Number(a > b)))
    const heap = rows[0]?.heap ?? 'clean'
    expect((await queue(`?heap=${heap}`)).rows.every((row) => row.heap === heap)).toBe(true)
    expect((await queue('?year=1999')).total).toBe(0)
  })

  test('refuses a heap that there is not', async () => {
    expect((await home.reader.get('/api/reviews?heap=all')).statusCode).toBe(400)
  })
})

describe('the sheet of a project', () => {
  test('traces every point lost to findings of the project', async () => {
    const [first] = (await queue()).rows
    const { sheet, row } = await open(first?.id ?? '')
    const findings = (
      (await home.reader.get(`/api/projects/${row.id}`)).json() as { findings: { id: string }[] }
    ).findings.map(({ id }) => id)
    expect(sheet.items.map(({ item }) => item)).toEqual(REVIEW_ITEMS)
    expect(sheet.items.reduce((sum, { weight }) => sum + weight, 0)).toBe(10_000)
    expect(sheet.items.flatMap(({ losses }) => losses).length).toBeGreaterThan(0)
    for (const { losses } of sheet.items)
      expect(losses.filter(({ id }) => !findings.includes(id))).toEqual([])
    expect(sheet.total).toBe(sheet.items.reduce((sum, { final }) => sum + final.points, 0))
  })

  test('is changed with a reason, keeps the proposal beside it, and goes back to it; each step leaves its event', async () => {
    const [first] = (await queue()).rows
    const id = first?.id ?? ''
    const path = `/api/reviews/${id}/items/conditions`
    const before = await open(id)
    const changed = await home.administrator.send('PUT', path, {
      to: { by: 'grade', grade: '差' },
      reason: '没有实施方案',
    })
    expect(changed.statusCode, changed.body).toBe(200)
    const { sheet, history, row } = changed.json<ReviewDetail>()
    const item = sheet.items.find((one) => one.item === 'conditions')
    expect(item).toMatchObject({
      final: { grade: '差', points: 400 },
      change: { reason: '没有实施方案', stale: false },
    })
    expect(item?.proposed).toEqual(before.sheet.items.find((one) => one.item === 'conditions')?.proposed)
    expect(row.points).toBe(sheet.total)
    expect(sheet.proposed).toEqual({
      total: before.sheet.total,
      judged: before.sheet.judged,
      grade: before.sheet.grade,
    })
    expect(history).toMatchObject([
      {
        type: 'review.item-changed',
        before: { item: 'conditions' },
        after: { item: 'conditions', grade: '差', reason: '没有实施方案' },
      },
    ])

    const restored = (await home.administrator.send('DELETE', path)).json<ReviewDetail>()
    expect(restored.sheet).toEqual(before.sheet)
    expect(restored.history.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['review.item-restored', 'review.item-changed']),
    )
    const events = eventList.parse(
      (await home.administrator.get('/api/events?type=review.item-restored')).json(),
    )
    expect(events.rows).toMatchObject([
      { subject: `project:${id}`, before: { item: 'conditions', grade: '差', reason: '没有实施方案' } },
    ])
  })

  test('takes no more points than the item has, nothing without a reason, and nothing of no item', async () => {
    const id = (await queue()).rows[0]?.id ?? ''
    const put = async (item: string, body: unknown) =>
      (await home.administrator.send('PUT', `/api/reviews/${id}/items/${item}`, body)).statusCode
    expect(await put('clear', { to: { by: 'points', points: '10.01' }, reason: '好' })).toBe(400)
    expect(await put('clear', { to: { by: 'points', points: '-1' }, reason: '好' })).toBe(400)
    expect(await put('clear', { to: { by: 'points', points: '9.5' }, reason: '  ' })).toBe(400)
    expect(await put('clear', { to: { by: 'grade', grade: '好' }, reason: '好' })).toBe(400)
    expect(await put('cleverness', { to: { by: 'points', points: '1' }, reason: '好' })).toBe(400)
    expect((await open(id)).sheet.items.every(({ change }) => change === null)).toBe(true)
  })

  test('holds the reviewer’s comment and conclusion until they are emptied', async () => {
    const id = (await queue()).rows[0]?.id ?? ''
    const say = async (comment: string, conclusion: string | null) =>
      (
        await home.administrator.send('PUT', `/api/reviews/${id}/opinion`, { comment, conclusion })
      ).json<ReviewDetail>()
    expect((await say('请补充测算依据', '中')).opinion).toMatchObject({
      comment: '请补充测算依据',
      conclusion: '中',
      stale: false,
    })
    expect((await queue()).rows[0]?.conclusion).toBe('中')
    expect((await say('', null)).opinion).toBeNull()
  })
})

test('the sheet of a document lies within its projects’', async () => {
  const sheet = (await home.reader.get(`/api/documents/${document}/review`)).json<DocumentReview>()
  const { rows } = await queue(`?document=${document}`)
  expect(Object.values(sheet.projects).reduce((sum, count) => sum + count, sheet.ungraded)).toBe(rows.length)
  expect(sheet.total).toBeLessThanOrEqual(Math.max(...rows.map(({ points }) => points)))
  expect(sheet.total).toBe(sheet.items.reduce((sum, { final }) => sum + final.points, 0))
})

test('documents of before there were reviews get their rows at the next start, once', async () => {
  const { context, region } = home
  const before = await queue()
  await context.store.of(region).db.deleteFrom('reviews').execute()
  expect((await queue()).total).toBe(0)
  expect(await fillReviews(context, region)).toBe(1)
  expect(await queue()).toEqual(before)
  expect(await fillReviews(context, region)).toBe(0)
})

describe('the sheet as a file', () => {
  test('is a Word file of that name, a web page that says what the sheet says, a workbook', async () => {
    const id = (await queue()).rows[0]?.id ?? ''
    const { sheet, row } = await open(id)
    const word = await home.reader.get(`/api/reviews/${id}/export/docx`)
    expect(word.statusCode).toBe(200)
    expect(decodeURIComponent(String(word.headers['content-disposition']))).toContain(
      `${row.name}项目支出绩效目标审核表.docx`,
    )
    const html = (await home.reader.get(`/api/reviews/${id}/export/html`)).body
    for (const words of [
      row.name,
      '规范完整性',
      '资金匹配性',
      '条件充分性',
      '审核结论',
      ...(row.code === null ? [] : [row.code]),
    ])
      expect(html).toContain(words)
    if (sheet.mode === 'scored') expect(html).toContain(showPoints(makePoints(sheet.total)))
    const book = await home.reader.get(`/api/reviews/${id}/export/xlsx`)
    expect(book.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('is no list and no data', async () => {
    const id = (await queue()).rows[0]?.id ?? ''
    for (const format of ['csv', 'json'])
      expect((await home.reader.get(`/api/reviews/${id}/export/${format}`)).statusCode).toBe(400)
  })
})
