/**
 * The second factor from enrolling to the day on which the telephone is lost, over a real database; the clock
 * is an argument.
 */
import { sql } from 'kysely'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eventList } from '#api/operation-log.ts'
import { enrolmentView, recoveryCodes, secondFactorView } from '#api/accounts/second-factor.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { DEFAULT_POLICY } from '#core/accounts/security.ts'
import {
  builtRoot,
  answerCookie,
  startApp,
  type Answer,
  type Person,
  type TestApp,
} from '../../../../test/support/app.ts'

const PASSWORD = 'First-Pass-1'
const PERIOD = 30_000
const MINUTE = 60_000
let home: TestApp
let ahead = 0

beforeAll(async () => {
  home = await startApp({ root: builtRoot() })
})
afterAll(() => home.close())
beforeEach(() => lay([]))

const codeOf = (answer: Answer) => answer.json<{ code: string }>().code
const forward = (milliseconds: number) => {
  ahead += milliseconds
  home.advance(milliseconds)
}
/** What the authenticator shows now, or so many periods beside. */
const shown = (secret: string, periods = 0) =>
  generateSync({ secret, epoch: Math.floor((Date.now() + ahead + periods * PERIOD) / 1000) })

async function lay(secondFactorRoles: readonly string[]): Promise<void> {
  expect(
    (
      await (
        await home.sessionOf('administrator')
      ).send('PUT', '/api/security', { ...DEFAULT_POLICY, secondFactorRoles })
    ).statusCode,
  ).toBe(200)
}

async function newcomer(account: string): Promise<string> {
  const made = await (
    await home.sessionOf('administrator')
  ).send('POST', '/api/users', {
    account,
    name: account,
    posts: [{ role: 'reader', unit: null }],
    password: PASSWORD,
  })
  expect(made.statusCode).toBe(201)
  const { id } = made.json<{ id: string }>()
  // As after the first sign-in: the password is the person's own.
  await home.context.store.whole.db
    .updateTable('users')
    .set({ must_change_password: false })
    .where('user_id', '=', id)
    .execute()
  return id
}

let visitors = 0

/**
 * From here where it is given, otherwise every time from another address: how often one may knock is not what
 * most tests are about.
 */
let here: string | null = null

function atTheDoor(url: string, payload: object): Promise<Answer> {
  visitors += 1
  return home.app.inject({
    method: 'POST',
    url,
    headers: { [REQUEST_HEADER]: '1' },
    payload,
    remoteAddress: here ?? `10.9.${visitors >> 8}.${visitors & 255}`,
  })
}

const password = (account: string, given = PASSWORD) =>
  atTheDoor('/api/session', { account, password: given })

type Somebody = Pick<Person, 'get' | 'send'>

async function come(account: string): Promise<Somebody> {
  const cookie = answerCookie(await password(account))
  return {
    get: (url) => home.app.inject({ method: 'GET', url, headers: { cookie } }),
    send: (method, url, body) =>
      home.app.inject({ method, url, headers: { cookie, [REQUEST_HEADER]: '1' }, payload: body as object }),
  }
}

type Enrolled = {
  readonly id: string
  readonly person: Somebody
  readonly secret: string
  readonly codes: readonly string[]
}

/** An account with a second factor in force; the next code is one that was not used. */
async function enrolled(account: string): Promise<Enrolled> {
  const id = await newcomer(account)
  const person = await come(account)
  const { secret } = enrolmentView.parse(
    (await person.send('POST', '/api/second-factor', { password: PASSWORD })).json(),
  )
  const { recoveryCodes: codes } = recoveryCodes.parse(
    (await person.send('POST', '/api/second-factor/confirm', { code: shown(secret) })).json(),
  )
  forward(2 * PERIOD)
  return { id, person, secret, codes }
}

const ticketOf = async (account: string) => (await password(account)).json<{ ticket: string }>().ticket
const give = (ticket: string, code: string) => atTheDoor('/api/session/code', { ticket, code })

describe('enrolling', () => {
  test('asks for the password, and is in force with the first right code', async () => {
    await newcomer('enrols.one')
    const person = await come('enrols.one')
    expect(codeOf(await person.send('POST', '/api/second-factor', { password: 'Wrong-Pass-1' }))).toBe(
      'password-wrong',
    )
    const { secret, address } = enrolmentView.parse(
      (await person.send('POST', '/api/second-factor', { password: PASSWORD })).json(),
    )
    expect(address).toContain(`secret=${secret}`)
    expect(codeOf(await person.send('POST', '/api/second-factor/confirm', { code: shown(secret, 5) }))).toBe(
      'code-wrong',
    )
    expect((await password('enrols.one')).statusCode).toBe(200)
    const { recoveryCodes: codes } = recoveryCodes.parse(
      (await person.send('POST', '/api/second-factor/confirm', { code: shown(secret) })).json(),
    )
    expect(codes).toHaveLength(10)
    expect(secondFactorView.parse((await person.get('/api/second-factor')).json())).toMatchObject({
      required: false,
      recoveryCodesLeft: 10,
    })
    expect(codeOf(await person.send('POST', '/api/second-factor', { password: PASSWORD }))).toBe(
      'second-factor-there',
    )
    expect((await password('enrols.one')).statusCode).toBe(202)
  })

  test('leaves neither secret nor code in the database, the trail or the list', async () => {
    const { id, secret, codes } = await enrolled('enrols.two')
    const { rows } = await sql`select f.*, r.* from second_factors f, recovery_codes r`.execute(
      home.context.store.whole.db,
    )
    const events = await (await home.sessionOf('administrator')).get('/api/events?size=500')
    const sessions = await (await home.sessionOf('administrator')).get(`/api/users/${id}/sessions`)
    for (const text of [JSON.stringify(rows), events.body, sessions.body])
      for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
        expect(text).not.toContain(hidden)
    expect(sessions.json<{ secondFactorSince: string | null }>().secondFactorSince).not.toBeNull()
  })
})

describe('signing in', () => {
  test('gives a ticket and no session for the password, and a session for the code', async () => {
    const { secret } = await enrolled('signs.one')
    const first = await password('signs.one')
    expect([first.statusCode, answerCookie(first)]).toEqual([202, ''])
    expect(first.json()).toEqual({
      next: 'code',
      ticket: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{43}$/),
    })
    const ticket = first.json<{ ticket: string }>().ticket
    const as = await home.app.inject({
      method: 'GET',
      url: '/api/session',
      headers: { cookie: `jichi-session-${home.region.slice(0, 8)}=${ticket}` },
    })
    expect(as.statusCode).toBe(401)
    const second = await give(ticket, ` ${shown(secret).slice(0, 3)} ${shown(secret).slice(3)} `)
    expect(second.statusCode).toBe(200)
    expect(second.json()).toMatchObject({ user: { account: 'signs.one' } })
    expect(codeOf(await give(ticket, shown(secret, 1)))).toBe('sign-in-step-over')
  })

  test('takes a code once, and the one beside it, and none from farther away', async () => {
    const { secret } = await enrolled('signs.two')
    expect(codeOf(await give(await ticketOf('signs.two'), shown(secret, -2)))).toBe('code-wrong')
    expect(codeOf(await give(await ticketOf('signs.two'), shown(secret, 2)))).toBe('code-wrong')
    const now = shown(secret)
    expect((await give(await ticketOf('signs.two'), now)).statusCode).toBe(200)
    expect(codeOf(await give(await ticketOf('signs.two'), now))).toBe('code-wrong')
    expect((await give(await ticketOf('signs.two'), shown(secret, 1))).statusCode).toBe(200)
    expect(codeOf(await give(await ticketOf('signs.two'), now))).toBe('code-wrong')
  })

  test('takes one code once, however many send it at the same time', async () => {
    const { secret } = await enrolled('signs.three')
    const tickets = [
      await ticketOf('signs.three'),
      await ticketOf('signs.three'),
      await ticketOf('signs.three'),
    ]
    const answers = await Promise.all(tickets.map((ticket) => give(ticket, shown(secret))))
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })

  test('is locked after wrong codes, and the right password forgets none of them', async () => {
    await enrolled('signs.four')
    here = '10.10.0.1'
    for (let i = 0; i < DEFAULT_POLICY.lockTries; i++)
      expect(codeOf(await give(await ticketOf('signs.four'), '000000'))).toBe('code-wrong')
    expect(codeOf(await password('signs.four'))).toBe('sign-in-locked')
    forward(16 * MINUTE)
    expect((await password('signs.four')).statusCode).toBe(202)
    here = null
    const refused = eventList.parse(
      (await (await home.sessionOf('administrator')).get('/api/events?type=session.refused')).json(),
    )
    expect(refused.rows[0]?.after).toMatchObject({ account: 'signs.four', step: 'second-factor' })
  })

  test('waits ten minutes for the code, and not for an account that was switched off or given another password', async () => {
    const { id, secret } = await enrolled('signs.five')
    const late = await ticketOf('signs.five')
    forward(11 * MINUTE)
    expect(codeOf(await give(late, shown(secret)))).toBe('sign-in-step-over')
    for (const change of [{ active: false }, { active: true, password: 'Second-Pass-2' }]) {
      const ticket = change.active ? '' : await ticketOf('signs.five')
      expect(
        (await (await home.sessionOf('administrator')).send('PATCH', `/api/users/${id}`, change)).statusCode,
      ).toBe(200)
      if (ticket !== '') expect(codeOf(await give(ticket, shown(secret)))).toBe('sign-in-step-over')
    }
  })

  test.each(['', 'x', `${'0'.repeat(8)}-0000-0000-0000-${'0'.repeat(12)}.${'A'.repeat(43)}`])(
    'a ticket of %j is none',
    async (ticket) => {
      const answer = await give(ticket, '000000')
      expect([400, 401]).toContain(answer.statusCode)
    },
  )
})

describe('recovery codes', () => {
  test('are good once each, typed in any way', async () => {
    const { codes, person } = await enrolled('recovers.one')
    const [first = '', second = ''] = codes
    expect((await give(await ticketOf('recovers.one'), first)).statusCode).toBe(200)
    expect(codeOf(await give(await ticketOf('recovers.one'), first))).toBe('code-wrong')
    expect(
      (await give(await ticketOf('recovers.one'), second.replaceAll('-', '').toLowerCase())).statusCode,
    ).toBe(200)
    expect(secondFactorView.parse((await person.get('/api/second-factor')).json()).recoveryCodesLeft).toBe(8)
  })

  test('are made anew against a code, and the old ones are gone', async () => {
    const { codes, person, secret } = await enrolled('recovers.two')
    expect(codeOf(await person.send('POST', '/api/second-factor/recovery-codes', { code: '000000' }))).toBe(
      'code-wrong',
    )
    const { recoveryCodes: fresh } = recoveryCodes.parse(
      (await person.send('POST', '/api/second-factor/recovery-codes', { code: shown(secret) })).json(),
    )
    expect(codeOf(await give(await ticketOf('recovers.two'), codes[0] ?? ''))).toBe('code-wrong')
    expect((await give(await ticketOf('recovers.two'), fresh[0] ?? '')).statusCode).toBe(200)
  })

  test('of one account are nothing to another', async () => {
    const { codes } = await enrolled('recovers.three')
    await enrolled('recovers.four')
    expect(codeOf(await give(await ticketOf('recovers.four'), codes[0] ?? ''))).toBe('code-wrong')
  })
})

describe('an office that asks for it', () => {
  test('has people enrol at their next sign-in, before they get a session', async () => {
    await newcomer('must.one')
    await lay(['reader'])
    const first = await password('must.one')
    expect([first.statusCode, first.json<{ next: string }>().next, answerCookie(first)]).toEqual([
      202,
      'enrol',
      '',
    ])
    const { ticket } = first.json<{ ticket: string }>()
    expect(codeOf(await give(ticket, '000000'))).toBe('second-factor-none')
    const { secret } = enrolmentView.parse((await atTheDoor('/api/session/enrolment', { ticket })).json())
    expect(codeOf(await give(ticket, shown(secret, 7)))).toBe('code-wrong')
    const done = await give(ticket, shown(secret))
    expect(done.json<{ recoveryCodes: string[] }>().recoveryCodes).toHaveLength(10)
    expect(answerCookie(done)).not.toBe('')
    forward(2 * PERIOD)
    expect((await password('must.one')).json()).toMatchObject({ next: 'code' })
    expect((await password('admin', home.accounts.administrator.password)).statusCode).toBe(200)
  })

  test('lets nobody take it away', async () => {
    const { person, secret } = await enrolled('must.two')
    await lay(['reader'])
    expect(secondFactorView.parse((await person.get('/api/second-factor')).json()).required).toBe(true)
    expect(codeOf(await person.send('POST', '/api/second-factor/remove', { code: shown(secret) }))).toBe(
      'second-factor-required',
    )
  })

  test('enrols nobody anew who only has the password', async () => {
    await enrolled('must.three')
    const ticket = await ticketOf('must.three')
    expect(codeOf(await atTheDoor('/api/session/enrolment', { ticket }))).toBe('sign-in-step-over')
  })
})

describe('taking it away', () => {
  test('needs a code where the person does it', async () => {
    const { person, secret } = await enrolled('leaves.one')
    expect(codeOf(await person.send('POST', '/api/second-factor/remove', { code: '000000' }))).toBe(
      'code-wrong',
    )
    expect((await person.send('POST', '/api/second-factor/remove', { code: shown(secret) })).statusCode).toBe(
      204,
    )
    expect((await password('leaves.one')).statusCode).toBe(200)
  })

  test('by an administrator ends every session, and leaves an event', async () => {
    const { id, person } = await enrolled('leaves.two')
    const administrator = await home.sessionOf('administrator')
    expect((await administrator.send('DELETE', `/api/users/${id}/second-factor`)).statusCode).toBe(204)
    expect(codeOf(await administrator.send('DELETE', `/api/users/${id}/second-factor`))).toBe(
      'second-factor-none',
    )
    expect((await person.get('/api/session')).statusCode).toBe(401)
    expect((await password('leaves.two')).statusCode).toBe(200)
    const { rows } = eventList.parse((await administrator.get('/api/events?type=second-factor.reset')).json())
    expect(rows[0]?.after).toMatchObject({ account: 'leaves.two' })
  })
})

test('with another key nothing opens, and the answer says whom to ask', async () => {
  const { secret } = await enrolled('key.lost')
  const ticket = await ticketOf('key.lost')
  await sql`update second_factors set secret = 'v1.AAAA'`.execute(home.context.store.whole.db)
  expect(codeOf(await give(ticket, shown(secret)))).toBe('second-factor-unreadable')
})
