/**
 * 通知公告 over HTTP: told to whom it is addressed, read by them, counted for the publishers, gone once
 * withdrawn.
 */
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MessageList } from '#api/messages/messages.ts'
import type { NoticeList } from '#api/notices.ts'
import { startApp, type TestApp } from '../../../test/support/app.ts'
import { join, type Member } from '../../../test/support/people.ts'

let home: TestApp
let publisher: Member
let school: Member
let bureau: Member
let hospital: Member
const units: { [name: string]: string } = {}

beforeAll(async () => {
  home = await startApp()
  const unit = async (name: string, kind: string, parent: string | null) => {
    const answer = await home.administrator.send('POST', '/api/organisation', {
      what: { change: 'create', kind, code: null, name, parent, office: null },
      from: '2020-01-01',
      note: '',
    })
    expect(answer.statusCode, answer.body).toBeLessThan(300)
    return answer.json<{ id: string }>().id
  }
  units['bureau'] = await unit('教育局', 'department', null)
  units['school'] = await unit('第一中学', 'unit', units['bureau'])
  units['hospital'] = await unit('人民医院', 'department', null)
  publisher = await join(home, '绩效科员', 'performance-office')
  school = await join(home, '中学会计', 'unit-filler', units['school'])
  bureau = await join(home, '教育局审核员', 'department-reviewer', units['bureau'])
  hospital = await join(home, '医院会计', 'unit-filler', units['hospital'])
}, 120_000)
afterAll(() => home.close())

const notices = async (who: Pick<Member, 'get'>, box = 'mine') =>
  (await who.get(`/api/notices?box=${box}`)).json<NoticeList>().rows
const unread = async (who: Member) =>
  (await who.get('/api/messages?kind=notice&unread=yes')).json<MessageList>().rows
test('is not published for days that are past', async () => {
  const answer = await publisher.send('POST', '/api/notices', {
    title: '一上填报安排',
    body: '请于10月15日前送审。',
    audience: { kind: 'region' },
    until: '2020-01-01',
  })
  expect([answer.statusCode, answer.json()]).toEqual([
    422,
    { code: 'day-past', values: { until: '2020-01-01' } },
  ])
  expect(await unread(school)).toEqual([])
})

const publish = async (body: object) => {
  const answer = await publisher.send('POST', '/api/notices', {
    title: '一上填报安排',
    body: '请于10月15日前送审。',
    audience: { kind: 'region' },
    ...body,
  })
  expect(answer.statusCode, answer.body).toBe(201)
  const [row] = answer.json<NoticeList>().rows
  if (row === undefined) throw new Error('published')
  return row
}

test('a department with its units hears what is for it; who has read it is counted', async () => {
  const notice = await publish({ title: '教育系统培训', audience: { kind: 'unit', unit: units['bureau'] } })
  expect(notice).toMatchObject({ counts: { notified: 2, read: 0 }, unitName: '教育局' })
  expect(await unread(school)).toMatchObject([
    { kind: 'notice', by: '绩效科员', facts: { title: '教育系统培训', notice: notice.id } },
  ])
  expect(await unread(hospital)).toEqual([])
  expect(await notices(hospital)).toEqual([])
  expect(await notices(bureau)).toMatchObject([{ title: '教育系统培训', counts: null }])
  expect((await school.send('POST', `/api/notices/${notice.id}/read`)).statusCode).toBe(204)
  expect(await unread(school)).toEqual([])
  expect((await notices(publisher, 'all'))[0]?.counts).toEqual({ notified: 2, read: 1 })
  // Not addressed: nothing is ticked off, and nothing is counted.
  expect((await hospital.send('POST', `/api/notices/${notice.id}/read`)).statusCode).toBe(204)
  expect((await notices(publisher, 'all'))[0]?.counts).toEqual({ notified: 2, read: 1 })
})

test('withdrawn, it is shown no more, its unread messages go, and it is withdrawn once', async () => {
  const notice = await publish({ title: '作废的通知', audience: { kind: 'role', role: 'unit-filler' } })
  expect(notice.counts?.notified).toBe(2)
  await school.send('POST', `/api/notices/${notice.id}/read`)
  expect(await unread(hospital)).toHaveLength(1)
  const both = await Promise.all(
    [publisher, home.administrator].map((who) => who.send('POST', `/api/notices/${notice.id}/withdraw`)),
  )
  expect(both.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404])
  expect(await unread(hospital)).toEqual([])
  expect((await notices(hospital)).map(({ title }) => title)).not.toContain('作废的通知')
  const [row] = (await notices(publisher, 'all')).filter(({ id }) => id === notice.id)
  expect(row?.withdrawnAt).not.toBeNull()
  const events = (await home.administrator.get('/api/events?type=notice.withdrawn')).json<{
    rows: { subject: string }[]
  }>().rows
  expect(events).toMatchObject([{ subject: `notice:${notice.id}` }])
})

test('after its last day it is history, and who publishes still sees it', async () => {
  const today = new Date(home.context.clock().getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10)
  const last = await publish({ title: '今天为止', until: today })
  const past = await publish({ title: '早已过去', until: today })
  await home.context.store.whole.db
    .updateTable('notices')
    .set({ until: '2020-01-01' })
    .where('notice_id', '=', past.id)
    .execute()
  const seen = (await notices(school)).map(({ id }) => id)
  expect(seen).toContain(last.id)
  expect(seen).not.toContain(past.id)
  expect((await notices(publisher, 'all')).map(({ id }) => id)).toEqual(
    expect.arrayContaining([last.id, past.id]),
  )
})

test('only 绩效科 and administrators publish, withdraw, and see everything; a unit that is not there is refused', async () => {
  const [row] = await notices(publisher, 'all')
  for (const who of [school, bureau, home.reader]) {
    expect(
      (
        await who.send('POST', '/api/notices', {
          title: '我也发',
          body: '通知',
          audience: { kind: 'region' },
        })
      ).statusCode,
    ).toBe(403)
    expect((await who.send('POST', `/api/notices/${row?.id}/withdraw`)).statusCode).toBe(403)
    expect((await who.get('/api/notices?box=all')).statusCode).toBe(403)
  }
  expect((await home.stranger.send('POST', `/api/notices/${row?.id}/withdraw`)).statusCode).toBe(404)
  expect(await notices(home.stranger, 'all')).toEqual([])
  expect(
    (
      await publisher.send('POST', '/api/notices', {
        title: '通知',
        body: '内容',
        audience: { kind: 'unit', unit: row?.id },
      })
    ).json(),
  ).toMatchObject({ code: 'unit-not-found' })
})
