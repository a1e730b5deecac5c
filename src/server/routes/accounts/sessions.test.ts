/** Where one is signed in, and ending sessions: the own ones, and those of an account. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { userList } from '#api/accounts/administration.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { eventList } from '#api/operation-log.ts'
import { accountSessions, sessionList } from '#api/accounts/sessions.ts'
import { builtRoot, answerCookie, startApp, type Person, type TestApp } from '../../../../test/support/app.ts'

const PASSWORD = 'First-Pass-1'
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'
let home: TestApp

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})
afterAll(() => home.close())

async function newcomer(account: string): Promise<string> {
  const made = await home.administrator.send('POST', '/api/users', {
    account,
    name: account,
    posts: [{ role: 'performance-office', unit: null }],
    password: PASSWORD,
  })
  expect(made.statusCode).toBe(201)
  return made.json<{ id: string }>().id
}

const own = async (person: Person) => sessionList.parse((await person.get('/api/sessions')).json()).rows
const works = async (person: Person) => (await person.get('/api/session')).statusCode

test('the list says device, address, since when, last used, and which is this one', async () => {
  await newcomer('list.one')
  const answer = await home.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { [REQUEST_HEADER]: '1', 'user-agent': `${FIREFOX}\u0007${'x'.repeat(5000)}` },
    payload: { account: 'list.one', password: PASSWORD },
    remoteAddress: '10.1.2.3',
  })
  expect(answer.statusCode).toBe(200)
  const person = await home.signIn('list.one', PASSWORD)
  const rows = await own(person)
  expect(rows).toHaveLength(2)
  expect(rows.filter(({ here }) => here)).toHaveLength(1)
  expect(rows.find(({ here }) => !here)).toMatchObject({
    browser: 'Firefox',
    system: 'Linux',
    address: '10.1.2.3',
    method: 'password',
  })
  expect(JSON.stringify(rows)).not.toContain(answerCookie(answer).split('.').at(-1) ?? '?')
})

test('ending one stops it at the next request and leaves the others; ending the others leaves this one', async () => {
  await newcomer('list.two')
  const [a, b, c] = [
    await home.signIn('list.two', PASSWORD),
    await home.signIn('list.two', PASSWORD),
    await home.signIn('list.two', PASSWORD),
  ]
  const id = (await own(b)).find(({ here }) => here)?.id ?? ''
  expect((await a.send('DELETE', `/api/sessions/${id}`)).statusCode).toBe(204)
  expect([await works(a), await works(b), await works(c)]).toEqual([200, 401, 200])
  expect((await a.send('DELETE', `/api/sessions/${id}`)).json()).toMatchObject({ code: 'session-not-found' })
  expect((await a.send('DELETE', '/api/sessions')).statusCode).toBe(204)
  expect([await works(a), await works(c)]).toEqual([200, 401])
})

test('nobody ends the session of another', async () => {
  await newcomer('list.three')
  const person = await home.signIn('list.three', PASSWORD)
  const id = (await own(person)).find(({ here }) => here)?.id ?? ''
  for (const other of [
    await home.sessionOf('reader'),
    await home.sessionOf('administrator'),
    await home.sessionOf('stranger'),
  ])
    expect((await other.send('DELETE', `/api/sessions/${id}`)).statusCode).toBe(404)
  expect(await works(person)).toBe(200)
})

test('an administrator sees and ends the sessions of an account, with an event', async () => {
  const id = await newcomer('list.four')
  const [a, b, c] = [
    await home.signIn('list.four', PASSWORD),
    await home.signIn('list.four', PASSWORD),
    await home.signIn('list.four', PASSWORD),
  ]
  const seen = accountSessions.parse((await home.administrator.get(`/api/users/${id}/sessions`)).json())
  expect(seen).toMatchObject({ secondFactorSince: null })
  expect(seen.rows.map(({ here }) => here)).toEqual([false, false, false])
  const mine = (await own(b)).find(({ here }) => here)?.id ?? ''
  expect((await home.administrator.send('DELETE', `/api/users/${id}/sessions/${mine}`)).statusCode).toBe(204)
  expect([await works(a), await works(b), await works(c)]).toEqual([200, 401, 200])
  expect((await home.administrator.send('DELETE', `/api/users/${id}/sessions`)).statusCode).toBe(204)
  expect([await works(a), await works(c)]).toEqual([401, 401])
  const events = eventList
    .parse((await home.administrator.get('/api/events?type=session.revoked')).json())
    .rows.slice(0, 2)
  expect(events.map(({ after }) => after)).toEqual([
    { account: 'list.four', sessionsEnded: 2 },
    { account: 'list.four', sessionsEnded: 1 },
  ])
})

test('the session of one account cannot be ended under the name of another', async () => {
  const id = await newcomer('list.five')
  const person = await home.signIn('list.five', PASSWORD)
  const [admin] = userList
    .parse((await home.administrator.get('/api/users')).json())
    .rows.filter(({ account }) => account === 'admin')
  const session = (await own(person)).find(({ here }) => here)?.id ?? ''
  expect(
    (await home.administrator.send('DELETE', `/api/users/${admin?.id}/sessions/${session}`)).statusCode,
  ).toBe(404)
  expect((await home.administrator.send('DELETE', `/api/users/${id}/sessions/${session}`)).statusCode).toBe(
    204,
  )
})

test('a stream of the session that is ended is closed at once', async () => {
  const id = await newcomer('list.six')
  const person = await home.signIn('list.six', PASSWORD)
  const answer = await home.app.inject({
    method: 'GET',
    url: '/api/jobs/stream',
    headers: { cookie: person.cookie },
    payloadAsStream: true,
  })
  expect(answer.statusCode).toBe(200)
  const closed = new Promise<void>((resolve) => answer.stream().resume().once('end', resolve))
  expect((await home.administrator.send('DELETE', `/api/users/${id}/sessions`)).statusCode).toBe(204)
  await closed
})
