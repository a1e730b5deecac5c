/**
 * Posts over HTTP: given, listed, ended, with what keeps them apart, and what they allow from the next
 * request on.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { user as userSchema, userList } from '#api/accounts/administration.ts'
import { eventList } from '#api/operation-log.ts'
import { organisationChanged } from '#api/organisation.ts'
import type { MessageList } from '#api/messages/messages.ts'
import { postList, type HeldPost, type NewPost } from '#api/accounts/posts.ts'
import { session as sessionSchema } from '#api/accounts/session.ts'
import { rescueAccount } from '#actions/accounts/rescue-account.ts'
import { messageWords } from '#text/messages/messages.ts'
import { builtRoot, startApp, type Answer, type Person, type TestApp } from '../../../../test/support/app.ts'
import { join } from '../../../../test/support/people.ts'

let home: TestApp

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})

afterAll(() => home.close())

const PASSWORD = 'First-Pass-1'
const SOME_ID = '3f1c0f0e-3a5b-4c58-9a52-3b8f6f0f9d11'
const codeOf = (answer: Answer) => answer.json<{ code: string }>().code
const create = (account: string, posts: readonly NewPost[] = []) =>
  home.administrator.send('POST', '/api/users', { account, name: account, posts, password: PASSWORD })
const idOf = (answer: Answer) => userSchema.parse(answer.json()).id
const give = (id: string, post: NewPost, by: Person = home.administrator) =>
  by.send('POST', `/api/users/${id}/posts`, post)
const held = async (id: string) =>
  postList.parse((await home.administrator.get(`/api/users/${id}/posts`)).json()).rows
const trail = async (type: string) =>
  eventList.parse((await home.administrator.get(`/api/events?type=${type}`)).json()).rows

async function unit(name: string, kind = 'department'): Promise<string> {
  const answer = await home.administrator.send('POST', '/api/organisation', {
    what: { change: 'create', kind, code: null, name, parent: null, office: null },
    from: '2026-01-01',
    note: '',
  })
  return organisationChanged.parse(answer.json()).id
}

describe('posts of a person', () => {
  test('are given one after the other, and told with place, giver and event', async () => {
    const [id, place] = [idOf(await create('many.posts')), await unit('教育局')]
    expect((await give(id, { role: 'unit-filler', unit: place })).statusCode).toBe(201)
    expect((await give(id, { role: 'reader', unit: null })).statusCode).toBe(201)
    expect(await held(id)).toMatchObject([
      { role: 'reader', unit: null, until: null },
      { role: 'unit-filler', unit: { id: place, name: '教育局' }, givenBy: '系统管理员', until: null },
    ])
    expect(
      (await trail('post.given')).find(
        ({ subject, after }) => subject === `user:${id}` && after?.['role'] === 'unit-filler',
      ),
    ).toMatchObject({ after: { account: 'many.posts', unit: '教育局' } })
    const person = await home.signIn('many.posts', PASSWORD)
    const { user } = sessionSchema.parse((await person.get('/api/session')).json())
    expect(user.posts.map(({ role, unit: at }) => [role, at?.name ?? null])).toEqual([
      ['unit-filler', '教育局'],
      ['reader', null],
    ])
  })

  test('say that their unit is closed or part of another; they stay there', async () => {
    const [id, into, merged, closed] = [
      idOf(await create('stays.there')),
      await unit('农业农村局'),
      await unit('水利局'),
      await unit('招商办'),
    ]
    for (const place of [merged, closed]) await give(id, { role: 'unit-filler', unit: place })
    const change = (what: object) =>
      home.administrator.send('POST', '/api/organisation', { what, from: '2026-01-02', note: '' })
    for (const what of [
      { change: 'merge', id: merged, into },
      { change: 'close', id: closed },
    ])
      expect((await change(what)).statusCode).toBe(200)
    const places = [
      { id: merged, name: '水利局', closed: '2026-01-02', into: '农业农村局' },
      { id: closed, name: '招商办', closed: '2026-01-02', into: null },
    ]
    const byName = (posts: readonly HeldPost[]) =>
      places.map(({ name }) => posts.find(({ unit: at }) => at?.name === name)?.unit)
    expect(byName(await held(id))).toEqual(places)
    const { rows } = userList.parse((await home.administrator.get('/api/users')).json())
    expect(byName(rows.find((one) => one.id === id)?.posts ?? [])).toEqual(places)
  })

  test('count from the next request on, and end with the sessions', async () => {
    const id = idOf(await create('soon.reader'))
    const person = await home.signIn('soon.reader', PASSWORD)
    expect((await person.get('/api/projects')).statusCode).toBe(403)
    await give(id, { role: 'reader', unit: null })
    expect((await person.get('/api/projects')).statusCode).toBe(200)
    const [post] = await held(id)
    const end = () => home.administrator.send('DELETE', `/api/users/${id}/posts/${post?.id}`)
    expect((await end()).statusCode).toBe(204)
    expect((await person.get('/api/projects')).statusCode).toBe(401)
    expect(codeOf(await end())).toBe('post-not-found')
    expect(await held(id)).toMatchObject([{ role: 'reader', endedBy: '系统管理员' }])
    expect((await held(id))[0]?.until).not.toBeNull()
    expect((await trail('post.ended'))[0]).toMatchObject({
      subject: `user:${id}`,
      before: { role: 'reader', unit: null },
    })
  })

  test('are refused where they do not fit, and nothing is kept of a person who would hold them', async () => {
    const [id, place, office] = [
      idOf(await create('no.fit', [{ role: 'reader', unit: null }])),
      await unit('卫健局'),
      await unit('社保科', 'office'),
    ]
    const cases: readonly (readonly [NewPost, string])[] = [
      [{ role: 'unit-filler', unit: null }, 'post-place-missing'],
      [{ role: 'administrator', unit: place }, 'post-place-unfit'],
      [{ role: 'unit-head', unit: office }, 'post-place-unfit'],
      [{ role: 'reader', unit: null }, 'post-held'],
      [{ role: 'unit-filler', unit: SOME_ID }, 'unit-not-found'],
    ]
    for (const [post, code] of cases) expect(codeOf(await give(id, post)), code).toBe(code)
    expect(await held(id)).toHaveLength(1)
    expect(codeOf(await give(SOME_ID, { role: 'reader', unit: null }))).toBe('user-not-found')
    expect(
      codeOf(
        await create('never.made', [
          { role: 'reader', unit: null },
          { role: 'unit-filler', unit: null },
        ]),
      ),
    ).toBe('post-place-missing')
    expect((await home.administrator.get('/api/users')).body).not.toContain('never.made')
    expect(
      (
        await home.administrator.send('POST', '/api/users', {
          account: 'no.posts',
          name: 'x',
          password: PASSWORD,
        })
      ).statusCode,
    ).toBe(400)
  })

  test('of the three administrators are never one person’s, though given at once', async () => {
    const id = idOf(await create('one.of.three'))
    const answers = await Promise.all([
      give(id, { role: 'system-administrator', unit: null }),
      give(id, { role: 'audit-administrator', unit: null }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409])
    expect(codeOf(await give(id, { role: 'security-administrator', unit: null }))).toBe('post-conflict')
  })
})

describe('三员', () => {
  test('one makes accounts, another gives posts, and nobody gives one to oneself', async () => {
    await create('system', [{ role: 'system-administrator', unit: null }])
    const security = idOf(await create('security', [{ role: 'security-administrator', unit: null }]))
    const [maker, giver] = [await home.signIn('system', PASSWORD), await home.signIn('security', PASSWORD)]
    const made = (posts: readonly NewPost[]) =>
      maker.send('POST', '/api/users', { account: 'made.bare', name: 'x', posts, password: PASSWORD })
    expect((await made([{ role: 'reader', unit: null }])).statusCode).toBe(403)
    const id = idOf(await made([]))
    expect((await give(id, { role: 'reader', unit: null }, maker)).statusCode).toBe(403)
    expect((await give(id, { role: 'reader', unit: null }, giver)).statusCode).toBe(201)
    expect((await give(security, { role: 'performance-office', unit: null }, giver)).statusCode).toBe(403)
    expect((await giver.get(`/api/users/${id}/posts`)).statusCode).toBe(200)
    expect((await giver.get('/api/projects')).statusCode).toBe(403)
  })

  test('none signs in for another: only an administrator of everything, or the operator of the machine, sets their passwords', async () => {
    const maker = await home.signIn('system', PASSWORD)
    const { rows } = userList.parse((await maker.get('/api/users')).json())
    const named = (account: string) => rows.find((one) => one.account === account)?.id ?? ''
    const reset = (by: Person, account: string) =>
      by.send('PATCH', `/api/users/${named(account)}`, { password: 'Other-Pass-2' })
    for (const account of ['security', 'admin']) {
      expect([
        account,
        codeOf(await reset(maker, account)),
        codeOf(await maker.send('DELETE', `/api/users/${named(account)}/second-factor`)),
      ]).toEqual([account, 'account-kept-apart', 'account-kept-apart'])
      expect(
        (await maker.send('PATCH', `/api/users/${named(account)}`, { name: `${account} 新名` })).statusCode,
      ).toBe(200)
    }
    expect((await reset(maker, 'made.bare')).statusCode).toBe(200)
    expect((await reset(home.administrator, 'security')).statusCode).toBe(200)
    const rescued = await rescueAccount(home.context, 'security', true)
    expect(rescued).toMatchObject({ ok: true, value: { account: 'security', secondFactorRemoved: false } })
    if (!rescued.ok) return
    expect((await home.signIn('security', rescued.value.password, true)).send).toBeTypeOf('function')
    expect((await trail('user.changed'))[0]).toMatchObject({
      actorName: null,
      after: { account: 'security', passwordSet: true },
    })
    expect(await rescueAccount(home.context, 'nobody.here', false)).toMatchObject({
      ok: false,
      error: { code: 'user-not-found' },
    })
  })
})

describe('the last of the three', () => {
  test('stays, by whatever account and way the posts are ended: accounts, posts, and the log', async () => {
    const office = await startApp({ root: builtRoot() })
    const [system, security, log] = [
      await join(office, 'xitong', 'system-administrator'),
      await join(office, 'anquan', 'security-administrator'),
      await join(office, 'shenji', 'audit-administrator'),
    ]
    const { rows: everybody } = userList.parse((await office.administrator.get('/api/users')).json())
    const admin = everybody.find(({ account }) => account === 'admin')
    const postOf = async (id: string) =>
      postList
        .parse((await security.get(`/api/users/${id}/posts`)).json())
        .rows.find(({ until }) => until === null)?.id ?? ''
    const end = async (id: string) => security.send('DELETE', `/api/users/${id}/posts/${await postOf(id)}`)
    // Who looks after all of it goes first: the three are left, and each of them stays.
    expect((await end(admin?.id ?? '')).statusCode).toBe(204)
    for (const { id, name } of [system, log]) {
      expect(codeOf(await end(id)), name).toBe('last-administrator')
      expect(
        codeOf(
          await security.send('POST', `/api/users/${id}/handover`, { to: null, note: '调离', leave: false }),
        ),
        name,
      ).toBe('last-administrator')
    }
    for (const { id, name } of [security, log])
      expect(codeOf(await system.send('PATCH', `/api/users/${id}`, { active: false })), name).toBe(
        'last-administrator',
      )
    // With a second one the first may go.
    await join(office, 'shenji-2', 'audit-administrator')
    expect((await end(log.id)).statusCode).toBe(204)
    await office.close()
  })

  test('is not taken away with the demonstration', async () => {
    const office = await startApp({ root: builtRoot() })
    const { db } = office.context.store.of(office.region)
    const security = await join(office, 'anquan', 'security-administrator')
    for (const [name, role] of [
      ['xitong', 'system-administrator'],
      ['shenji', 'audit-administrator'],
    ] as const) {
      const { id } = await join(office, name, role)
      await db.updateTable('users').set({ demo: true }).where('user_id', '=', id).execute()
    }
    const bureau = await join(office, 'jixiao', 'performance-office')
    const admin = userList
      .parse((await security.get('/api/users')).json())
      .rows.find(({ account }) => account === 'admin')
    expect(
      (await security.send('DELETE', `/api/users/${admin?.id}/posts/${admin?.posts[0]?.id}`)).statusCode,
    ).toBe(204)
    expect(codeOf(await bureau.send('DELETE', '/api/demo'))).toBe('last-administrator')
    await office.close()
  })
})

describe('the person affected', () => {
  const messagesTo = async (person: Person) =>
    (await person.get('/api/messages'))
      .json<MessageList>()
      .rows.map((one) => messageWords(one, 'zh-CN').title)

  test('reads of a post that was given or ended, of another password, and of a second factor that was reset', async () => {
    const id = idOf(await create('is.told'))
    const security = await join(home, 'tells-1', 'security-administrator')
    const system = await join(home, 'tells-2', 'system-administrator')
    await security.send('POST', `/api/users/${id}/posts`, {
      role: 'unit-filler',
      unit: await unit('卫生健康局'),
    })
    const [given] = await held(id)
    await security.send('DELETE', `/api/users/${id}/posts/${given?.id}`)
    await home.context.store
      .of(home.region)
      .db.insertInto('second_factors')
      .values({
        region_id: home.region,
        user_id: id,
        secret: 'x',
        created_at: new Date(),
        confirmed_at: new Date(),
        last_period: '0',
      })
      .execute()
    expect((await system.send('DELETE', `/api/users/${id}/second-factor`)).statusCode).toBe(204)
    expect((await system.send('PATCH', `/api/users/${id}`, { password: 'Second-Pass-2' })).statusCode).toBe(
      200,
    )
    await home.signIn('is.told', 'Second-Pass-2')
    const rescued = await rescueAccount(home.context, 'is.told', false)
    const person = await home.signIn('is.told', rescued.ok ? rescued.value.password : '')
    expect(await messagesTo(person)).toEqual([
      '系统（维护人员在服务器上）重置了您的登录密码。不是您要求的，请告知安全管理员',
      'tells-2重置了您的登录密码。不是您要求的，请告知安全管理员',
      'tells-2重置了您的动态口令。不是您要求的，请告知安全管理员',
      'tells-1收回了您的岗位：单位填报人（卫生健康局）',
      'tells-1授予您岗位：单位填报人（卫生健康局）',
    ])
  })

  test('by a hand-over, both of them', async () => {
    const [leaver, successor] = [
      idOf(await create('leaves.now', [{ role: 'reader', unit: null }])),
      idOf(await create('comes.now')),
    ]
    expect(
      (
        await home.administrator.send('POST', `/api/users/${leaver}/handover`, {
          to: successor,
          note: '调离',
          leave: false,
        })
      ).statusCode,
    ).toBe(200)
    expect(await messagesTo(await home.signIn('leaves.now', PASSWORD))).toEqual([
      expect.stringMatching(/收回了您的岗位：查阅人$/),
    ])
    expect(await messagesTo(await home.signIn('comes.now', PASSWORD))).toEqual([
      expect.stringMatching(/授予您岗位：查阅人$/),
    ])
  })
})
