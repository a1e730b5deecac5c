/** 消息 over HTTP: told in the transaction of the act, to those whom it concerns, read by them alone. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signIn } from '#actions/accounts/sign-in.ts'
import { notify } from '#actions/messages/notify.ts'
import type { MessageDigest, MessageList } from '#api/messages/messages.ts'
import type { Message } from '#core/messages/message.ts'
import { countUnread, unreadByKind } from '#store/messages/messages.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'

let home: TestApp
let filler: Member
let reviewer: Member
let performance: Member
let projects: string[] = []

beforeAll(async () => {
  home = await startApp()
  const document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const rows = await home.context.store.whole.db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  const unit = rows[0]?.unit_id ?? null
  filler = await join(home, '填报员', 'unit-filler', unit)
  reviewer = await join(home, '部门审核员', 'department-reviewer', unit)
  performance = await join(home, '绩效科员', 'performance-office')
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0, warnings: 0 })
    .where('document_id', '=', document)
    .execute()
  await home.context.store.whole.db.updateTable('reviews').set({ heap: 'clean', grade: '优' }).execute()
}, 120_000)
afterAll(() => home.close())

const messages = async (who: Pick<Member, 'get'>, query = '') =>
  (await who.get(`/api/messages${query}`)).json<MessageList>()
const act = async (who: Member, index: number, wish: object) => {
  const answer = await who.send('POST', `/api/projects/${projects[index]}/filing`, { act: wish })
  expect(answer.statusCode, answer.body).toBe(200)
}

test('an act tells the next one in the same transaction, and an act that is refused tells nobody', async () => {
  await act(filler, 0, { kind: 'submit', comment: '请审核' })
  const { rows, unread } = await messages(reviewer)
  expect(unread).toBe(1)
  expect(rows).toMatchObject([
    {
      kind: 'arrived',
      by: '填报员',
      project: projects[0],
      count: 1,
      readAt: null,
      facts: { comment: '请审核' },
    },
  ])
  expect(
    (await filler.send('POST', `/api/projects/${projects[0]}/filing`, { act: { kind: 'submit' } }))
      .statusCode,
  ).toBe(409)
  expect((await messages(reviewer)).total).toBe(1)
  expect((await messages(filler)).total).toBe(0)
  expect((await messages(performance)).total).toBe(0)
  await act(reviewer, 0, { kind: 'return', comment: '补充成本指标' })
  expect((await messages(filler)).rows).toMatchObject([
    { kind: 'returned', by: '部门审核员', facts: { comment: '补充成本指标' } },
  ])
})

test('a batch is one message that counts, also when it is sent twice', async () => {
  const some = projects.slice(1, 6)
  const body = { projects: some, act: { kind: 'submit' }, request: 'batch-1' }
  expect((await filler.send('POST', '/api/filings/acts', body)).json()).toMatchObject({ done: 5 })
  await filler.send('POST', '/api/filings/acts', body)
  const { rows } = await messages(reviewer, '?kind=arrived&unread=yes')
  expect(rows.map(({ count }) => count).toSorted()).toEqual([1, 5])
  expect(rows.find(({ count }) => count === 5)?.project).toBe(some[0])
})

test('a comment tells the unit, an answer those who spoke; ten of them are one message', async () => {
  const address = `/api/projects/${projects[7]}/comments`
  for (const text of ['写明单位', '写明依据', '写明口径'])
    expect((await performance.send('POST', address, { indicator: 1, field: 'value', text })).statusCode).toBe(
      200,
    )
  expect((await messages(filler, '?kind=commented')).rows).toMatchObject([
    { by: '绩效科员', count: 3, facts: { comment: '写明单位' } },
  ])
  const [first] = (await filler.get(address)).json<{ rows: { id: string }[] }>().rows
  expect((await messages(filler, '?kind=commented')).rows[0]?.facts['thread']).toBe(first?.id)
  await filler.send('POST', `${address}/${first?.id}/answers`, { text: '已补充' })
  expect((await messages(performance)).rows).toMatchObject([
    { kind: 'comment-answered', by: '填报员', project: projects[7] },
  ])
  expect((await messages(filler, '?kind=comment-answered')).total).toBe(0)
})

test('only the recipient reads them, ticks them off, and learns how many there are', async () => {
  const own = await messages(filler)
  const ids = own.rows.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(1)
  for (const other of [reviewer, home.administrator, home.reader, home.stranger]) {
    const seen = await messages(other)
    expect(seen.rows.filter(({ id }) => ids.includes(id))).toEqual([])
    expect((await other.send('POST', '/api/messages/read', { messages: ids })).statusCode).toBe(200)
    expect((await other.send('POST', '/api/messages/read', { messages: 'all' })).json()).toEqual({
      unread: 0,
    })
  }
  expect((await messages(filler)).unread).toBe(ids.length)
  const ticked = await filler.send('POST', '/api/messages/read', { messages: [ids[0]] })
  expect(ticked.json()).toEqual({ unread: ids.length - 1 })
  const after = await messages(filler)
  expect(after.rows.at(-1)).toMatchObject({ id: ids[0] })
  expect(after.rows.at(-1)?.readAt).not.toBeNull()
  expect((await filler.get('/api/messages/unread')).json()).toEqual({ unread: ids.length - 1 })
  expect((await home.nobody.get('/api/messages')).statusCode).toBe(401)
})

test('a gathered message that was read is unread again when more comes; pages do not overlap', async () => {
  await filler.send('POST', '/api/messages/read', { messages: 'all' })
  await performance.send('POST', `/api/projects/${projects[7]}/comments`, {
    indicator: 2,
    field: 'value',
    text: '再核',
  })
  expect(await messages(filler, '?unread=yes')).toMatchObject({
    unread: 1,
    rows: [{ kind: 'commented', count: 4 }],
  })
  const pages = await Promise.all([1, 2].map((page) => messages(filler, `?size=1&page=${page}`)))
  expect(pages[0]?.rows[0]?.id).not.toBe(pages[1]?.rows[0]?.id)
  expect(pages[0]?.total).toBe(pages[1]?.total)
})

test('the digest has one line a kind, with the acts it is about', async () => {
  await filler.send('POST', '/api/messages/read', { messages: 'all' })
  expect((await filler.get('/api/messages/digest')).json()).toEqual({ rows: [] })
  const reader = await join(home, '收信人', 'reader')
  await tell(reader.id, ['approved', 'approved', 'notice'])
  const digest = (await reader.get('/api/messages/digest')).json<MessageDigest>()
  expect(digest.rows.map(({ kind, messages: n, acts }) => [kind, n, acts])).toEqual([
    ['notice', 1, 1],
    ['approved', 2, 2],
  ])
  expect((await home.nobody.get('/api/messages/digest')).statusCode).toBe(401)
})

test('nobody begins with a hundred unread: of what came before the first sign-in one of a kind is left', async () => {
  const password = 'Abcdef-123'
  const made = await home.administrator.send('POST', '/api/users', {
    account: 'xinren',
    name: '新来的人',
    posts: [{ role: 'reader', unit: null }],
    password,
  })
  expect(made.statusCode, made.body).toBe(201)
  const { id } = made.json<{ id: string }>()
  await tell(id, [...Array.from({ length: 45 }, () => 'approved' as const), 'returned', 'notice', 'notice'])
  const { db } = home.context.store.of(home.region)
  expect(await countUnread(db, id)).toBeGreaterThan(45)
  const enter = () =>
    signIn(home.context, { account: 'xinren', password, address: '127.0.0.1', agent: 'test' })
  expect(await enter()).toMatchObject({ ok: true })
  const digest = await unreadByKind(db, id)
  // The count stands for all of them; 通知公告 are each read for itself.
  expect(digest.map(({ kind, messages: n, acts }) => [kind, n, acts]).toSorted()).toEqual(
    expect.arrayContaining([
      ['approved', 1, 45],
      ['notice', 2, 2],
      ['returned', 1, 1],
    ]),
  )
  const left = await countUnread(db, id)
  expect(left).toBeLessThan(8)
  // What comes from then on is told one by one.
  await tell(id, ['approved', 'approved'])
  await enter()
  expect(await countUnread(db, id)).toBe(left + 2)
})

test('the figure of the bell, asked by the page itself, keeps no session alive', async () => {
  const gone = await join(home, '走开的人', 'reader')
  for (let minutes = 0; minutes < 28; minutes += 7) {
    home.advance(7 * 60_000)
    expect((await gone.get('/api/messages/unread')).statusCode).toBe(200)
  }
  home.advance(7 * 60_000)
  expect((await gone.get('/api/messages/unread')).statusCode).toBe(401)
})

/** Each a second after the one before. */
async function tell(recipient: string, kinds: readonly Message['kind'][]): Promise<void> {
  const { context, region } = home
  for (const kind of kinds) {
    home.advance(1000)
    await context.store
      .of(region)
      .transaction((tx) =>
        notify(context, tx, [
          { recipient, kind, actor: null, project: null, facts: { name: '某项目' }, as: { kind: 'each' } },
        ]),
      )
  }
}
