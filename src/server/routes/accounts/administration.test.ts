/** Accounts, the region and the trail: who may, what is kept, and that every write left its event. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { user as userSchema, userList, type User } from '#api/accounts/administration.ts'
import type { Role } from '#core/kernel/roles.ts'
import { eventList, type EventList } from '#api/operation-log.ts'
import { builtRoot, startApp, type Answer, type TestApp } from '../../../../test/support/app.ts'

let home: TestApp

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})

afterAll(() => home.close())

const PASSWORD = 'First-Pass-1'
const codeOf = (answer: Answer) => answer.json<{ code: string }>().code
const create = (account: string, role: Role = 'reader', password = PASSWORD) =>
  home.administrator.send('POST', '/api/users', {
    account,
    name: `${account} 名`,
    posts: [{ role, unit: null }],
    password,
  })
const change = (id: string, body: object) => home.administrator.send('PATCH', `/api/users/${id}`, body)
const trail = async (type: string): Promise<EventList['rows']> =>
  eventList.parse((await home.administrator.get(`/api/events?type=${type}`)).json()).rows
const users = async (): Promise<User[]> =>
  userList.parse((await home.administrator.get('/api/users')).json()).rows

describe('an account', () => {
  test('is made, listed without its secret, and can sign in', async () => {
    const answer = await create('zhang.san')
    expect(answer.statusCode).toBe(201)
    const made = userSchema.parse(answer.json())
    expect(await users()).toContainEqual(made)
    expect((await home.administrator.get('/api/users')).body).not.toMatch(/argon2|hash/i)
    await home.signIn('zhang.san', PASSWORD)
    expect((await users()).find(({ id }) => id === made.id)?.lastSignInAt).not.toBeNull()
    expect((await trail('user.created'))[0]).toMatchObject({
      actorName: '系统管理员',
      subject: `user:${made.id}`,
      before: null,
      after: { account: 'zhang.san' },
    })
    expect((await trail('post.given'))[0]).toMatchObject({
      subject: `user:${made.id}`,
      before: null,
      after: { account: 'zhang.san', role: 'reader', unit: null },
    })
  })

  test('is there once, whatever the case and width of its letters', async () => {
    expect((await create('li.si')).statusCode).toBe(201)
    for (const same of ['li.si', 'LI.SI', 'ｌｉ.ｓｉ'])
      expect(codeOf(await create(same))).toBe('account-taken')
  })

  test('made by two at once is made once', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => create('at.once')))
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409, 409, 409, 409])
  })

  test.each([
    ['a', PASSWORD, 400],
    ['with space', PASSWORD, 400],
    ['<script>', PASSWORD, 400],
    ['weak.one', 'abcdefgh', 422],
    ['weak.two', 'Weak.Two-1', 422],
  ])('%j with %j is refused', async (account, password, status) => {
    expect((await create(account, 'reader', password)).statusCode).toBe(status)
  })

  test('is changed, and the trail says from what to what', async () => {
    const { id } = userSchema.parse((await create('wang.wu')).json())
    expect(userSchema.parse((await change(id, { name: '王五' })).json())).toMatchObject({
      name: '王五',
      posts: [{ role: 'reader', unit: null }],
      active: true,
    })
    expect((await trail('user.changed'))[0]).toMatchObject({
      subject: `user:${id}`,
      before: { name: 'wang.wu 名' },
      after: { name: '王五' },
    })
    expect(codeOf(await change('11111111-1111-4111-8111-111111111111', { name: 'x' }))).toBe('user-not-found')
  })

  test('gets a new password, which is in no trail, and is asked to choose its own', async () => {
    const { id } = userSchema.parse((await create('forgot.it')).json())
    expect((await change(id, { password: 'Second-Pass-2' })).statusCode).toBe(200)
    const person = await home.signIn('forgot.it', 'Second-Pass-2', true)
    expect((await person.get('/api/session')).json()).toMatchObject({ user: { mustChangePassword: true } })
    expect((await home.administrator.get('/api/events?size=500')).body).not.toMatch(
      /First-Pass-1|Second-Pass-2|argon2/,
    )
  })
})

describe('an account that is locked after failures', () => {
  const tries = async (account: string, password: string, times: number) => {
    let last = ''
    for (let i = 0; i < times; i += 1)
      last = codeOf(await home.nobody.send('POST', '/api/session', { account, password }))
    return last
  }
  const minutesOf = async (id: string) => (await users()).find((one) => one.id === id)?.lockedMinutes
  const release = (id: string) => home.administrator.send('DELETE', `/api/users/${id}/lock`)

  test('is seen by administrators and released by them: the right password opens at once', async () => {
    const { id } = userSchema.parse((await create('locked.out')).json())
    expect(await tries('locked.out', 'Wrong-Pass-9', 4)).toBe('sign-in-refused')
    expect(await minutesOf(id)).toBe(0)
    expect(codeOf(await release(id))).toBe('not-locked')
    expect(await tries('locked.out', 'Wrong-Pass-9', 2)).toBe('sign-in-locked')
    expect(await minutesOf(id)).toBeGreaterThan(0)
    expect(await tries('locked.out', PASSWORD, 1)).toBe('sign-in-locked')
    expect((await release(id)).statusCode).toBe(204)
    expect(await minutesOf(id)).toBe(0)
    expect((await trail('user.unlocked'))[0]).toMatchObject({
      actorName: '系统管理员',
      subject: `user:${id}`,
      after: { account: 'locked.out' },
    })
    await home.signIn('locked.out', PASSWORD)
  })

  test('is open with the new password that an administrator gives', async () => {
    const { id } = userSchema.parse((await create('forgot.more')).json())
    expect(await tries('forgot.more', 'Wrong-Pass-9', 6)).toBe('sign-in-locked')
    expect(userSchema.parse((await change(id, { password: 'Second-Pass-2' })).json()).lockedMinutes).toBe(0)
    await home.signIn('forgot.more', 'Second-Pass-2', true)
  })
})

describe('the last administrator', () => {
  test('stays one', async () => {
    const [admin] = (await users()).filter(({ account }) => account === 'admin')
    const [post] = admin?.posts ?? []
    expect(codeOf(await change(admin?.id ?? '', { active: false }))).toBe('last-administrator')
    expect(codeOf(await home.administrator.send('DELETE', `/api/users/${admin?.id}/posts/${post?.id}`))).toBe(
      'last-administrator',
    )
  })

  test('cannot be lost by two who switch each other off at once', async () => {
    const second = userSchema.parse((await create('second.admin', 'administrator')).json())
    const other = await home.signIn('second.admin', PASSWORD)
    const [admin] = (await users()).filter(({ account }) => account === 'admin')
    const answers = await Promise.all([
      change(second.id, { active: false }),
      other.send('PATCH', `/api/users/${admin?.id}`, { active: false }),
    ])
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })
})
