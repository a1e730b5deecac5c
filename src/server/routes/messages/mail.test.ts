/**
 * Messages by mail, end to end: wished, put into the outbox with the message, sent, tried again, given up;
 * nothing secret.
 */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { MailStanding, OwnMail } from '#api/messages/mail.ts'
import type { MessageList } from '#api/messages/messages.ts'
import type { Mail, MailFault, Mailer } from '#actions/kernel/services.ts'
import { sendMails } from '#actions/messages/send-mails.ts'
import { err, ok } from '#core/kernel/result.ts'
import { takeDueMails } from '#store/messages/mails.ts'
import { startApp, type TestApp } from '../../../../test/support/app.ts'
import { join, type Member } from '../../../../test/support/people.ts'

const MINUTE = 60_000
const SERVER = {
  host: '127.0.0.1',
  port: 2525,
  tls: 'off',
  from: 'jichi@example.gov.cn',
  site: 'https://jichi.example.gov.cn',
} as const

/** Takes mails, or says why not: what a server does is tried in mailer.test.ts. */
const post: { mails: Mail[]; fault: MailFault | null } = { mails: [], fault: null }
const mailer: Mailer = {
  server: SERVER,
  send: async (mail) => {
    if (post.fault !== null) return err(post.fault)
    post.mails.push(mail)
    return ok(null)
  },
}

let home: TestApp
let filler: Member
let reviewer: Member
let document = ''
let projects: string[] = []

beforeAll(async () => {
  home = await startApp({ mailer })
  document = (await home.importSample('004-人社局.txt')).result?.document ?? ''
  const rows = await home.context.store.whole.db
    .selectFrom('projects')
    .select(['project_id', 'unit_id'])
    .where('document_id', '=', document)
    .orderBy('position')
    .execute()
  projects = rows.map(({ project_id }) => project_id)
  await home.context.store.whole.db
    .updateTable('projects')
    .set({ errors: 0 })
    .where('document_id', '=', document)
    .execute()
  filler = await join(home, '填报员', 'unit-filler', rows[0]?.unit_id ?? null)
  reviewer = await join(home, '部门审核员', 'department-reviewer', rows[0]?.unit_id ?? null)
}, 120_000)
afterAll(() => home.close())
beforeEach(() => {
  post.mails = []
  post.fault = null
})

const KINDS = ['arrived', 'returned', 'commented']
const wish = async (who: Member, change: object) =>
  who.send('PUT', '/api/mail/own', {
    address: 'someone@example.gov.cn',
    pace: 'once',
    kinds: KINDS,
    ...change,
  })
const send = async () => {
  while ((await sendMails(home.context, home.region)) > 0);
  return post.mails
}
const submit = async (index: number) =>
  expect(
    (await filler.send('POST', `/api/projects/${projects[index]}/filing`, { act: { kind: 'submit' } }))
      .statusCode,
  ).toBe(200)
const standing = async () =>
  await home.context.store
    .of(home.region)
    .db.selectFrom('mails')
    .select(['state', 'tries', 'reason'])
    .execute()
const clear = async () => home.context.store.whole.db.deleteFrom('mails').execute()

test('who wished it gets the title and the address of the site, and nobody else gets anything', async () => {
  await submit(0)
  expect(await send()).toEqual([])
  expect((await wish(reviewer, { address: 'reviewer@example.gov.cn' })).json<OwnMail>()).toMatchObject({
    available: true,
    pace: 'once',
  })
  await submit(1)
  // A minute later, so that a batch is one mail.
  expect(await send()).toEqual([])
  home.advance(2 * MINUTE)
  const [mail] = await send()
  expect(post.mails).toHaveLength(1)
  expect(mail?.to).toBe('reviewer@example.gov.cn')
  expect(mail?.subject).toMatch(/^\[绩尺\] 填报员送来《.+》，请审核$/)
  // The way leads to the message, and from there to what it speaks of; nobody else finds it there.
  const link =
    /https:\/\/jichi\.example\.gov\.cn(\/messages\?message=[0-9a-f-]{36})\n/.exec(mail?.text ?? '')?.[1] ?? ''
  expect((await reviewer.get(`/api${link}`)).json<MessageList>().rows).toMatchObject([
    { kind: 'arrived', project: projects[1] },
  ])
  expect((await filler.get(`/api${link}`)).json<MessageList>().rows).toEqual([])
  expect(await standing()).toMatchObject([{ state: 'sent', tries: 1 }])
  home.advance(60 * MINUTE)
})

test('what was said in a comment, and the name of a secret target, are in no mail', async () => {
  filler = await join(
    home,
    '另一填报员',
    'unit-filler',
    (
      await home.context.store.whole.db
        .selectFrom('projects')
        .select('unit_id')
        .where('project_id', '=', projects[0] ?? '')
        .executeTakeFirstOrThrow()
    ).unit_id,
  )
  reviewer = await join(
    home,
    '另一审核员',
    'department-reviewer',
    (
      await home.context.store.whole.db
        .selectFrom('projects')
        .select('unit_id')
        .where('project_id', '=', projects[0] ?? '')
        .executeTakeFirstOrThrow()
    ).unit_id,
  )
  await wish(filler, {})
  await home.context.store
    .of(home.region)
    .db.insertInto('classified_documents')
    .values({ region_id: home.region, document_id: document, marked_at: new Date(), marked_by: null })
    .execute()
  await reviewer.send('POST', `/api/projects/${projects[3]}/comments`, {
    indicator: 1,
    field: 'value',
    text: '涉密的意见',
  })
  home.advance(2 * MINUTE)
  const { name } = await home.context.store.whole.db
    .selectFrom('projects')
    .select('name')
    .where('project_id', '=', projects[3] ?? '')
    .executeTakeFirstOrThrow()
  const [mail] = await send()
  expect(mail?.subject).toBe('[绩尺] 另一审核员在《涉密项目》写了批注')
  for (const secret of [name, '涉密的意见']) expect(`${mail?.subject}${mail?.text}`).not.toContain(secret)
  await home.context.store.whole.db.deleteFrom('classified_documents').execute()
})

test('all of a day in one mail, without what was read meanwhile', async () => {
  await clear()
  await wish(filler, { pace: 'daily' })
  for (const index of [4, 5, 6])
    await reviewer.send('POST', `/api/projects/${projects[index]}/comments`, {
      indicator: 1,
      field: 'value',
      text: '请核',
    })
  const { rows } = (await filler.get('/api/messages?kind=commented')).json<{
    rows: { id: string; project: string }[]
  }>()
  await filler.send('POST', '/api/messages/read', {
    messages: rows.filter(({ project }) => project === projects[5]).map(({ id }) => id),
  })
  home.advance(5 * MINUTE)
  expect(await send()).toEqual([])
  await home.context.store.whole.db
    .updateTable('mails')
    .set({ next_at: new Date(0) })
    .execute()
  const [mail] = await send()
  expect(post.mails).toHaveLength(1)
  expect(mail?.subject).toBe('[绩尺] 您有 2 条消息')
  // Each with its own way.
  expect(mail?.text.match(/\/messages\?message=/g)).toHaveLength(2)
  expect(mail?.text).toMatch(/全部消息：https:\/\/jichi\.example\.gov\.cn\/messages\n/)
  expect((await standing()).map(({ state }) => state)).toEqual(['sent', 'sent'])
})

test('what fails is tried again with growing pauses and given up with its reason, which the administrator sees', async () => {
  await clear()
  await wish(filler, { pace: 'once' })
  await reviewer.send('POST', `/api/projects/${projects[7]}/comments`, {
    indicator: 1,
    field: 'value',
    text: '请核',
  })
  post.fault = { code: 'mail-unreachable', detail: 'ECONNREFUSED', final: false }
  const tries: number[] = []
  const trouble = async () =>
    (await (await home.sessionOf('administrator')).get('/api/mail')).json<MailStanding>().troubles[0]
  for (let hours = 0; hours < 40; hours += 1) {
    home.advance(20 * MINUTE)
    await send()
    tries.push((await standing())[0]?.tries ?? 0)
    if (hours > 0) continue
    const first = await trouble()
    expect(first).toMatchObject({ state: 'waiting', tries: 1 })
    expect(Math.abs(Date.parse(first?.nextAt ?? '') - home.context.clock().getTime() - MINUTE)).toBeLessThan(
      MINUTE / 2,
    )
  }
  for (let days = 0; days < 2; days += 1) {
    home.advance(13 * 60 * MINUTE)
    await send()
  }
  expect(await standing()).toMatchObject([{ state: 'failed', tries: 6, reason: 'mail-unreachable' }])
  const administrator = await home.sessionOf('administrator')
  const shown = (await administrator.get('/api/mail')).json<MailStanding>()
  expect(shown).toMatchObject({
    server: SERVER,
    counts: { failed: 1, waiting: 0 },
    troubles: [{ fault: 'mail-unreachable', detail: 'ECONNREFUSED', state: 'failed', nextAt: null }],
  })
  expect(
    (await administrator.get('/api/events?type=mail.failed')).json<{ rows: unknown[] }>().rows,
  ).toHaveLength(1)
})

test('what was given up, or waits for its next try, is sent now when asked for', async () => {
  const administrator = await home.sessionOf('administrator')
  const [{ id } = { id: '' }] = (await administrator.get('/api/mail')).json<MailStanding>().troubles
  filler = await join(home, '旁人', 'reader')
  expect((await filler.send('POST', '/api/mail/resend', { mails: [id] })).statusCode).toBe(403)
  post.fault = { code: 'mail-late', detail: 'timeout', final: false }
  expect(
    (await administrator.send('POST', '/api/mail/resend', { mails: [id] })).json<MailStanding>(),
  ).toMatchObject({
    counts: { waiting: 1, failed: 0 },
    troubles: [{ id, state: 'waiting', tries: 0, nextAt: expect.any(String) }],
  })
  expect(await send()).toEqual([])
  expect(await standing()).toMatchObject([{ state: 'waiting', tries: 1, reason: 'mail-late' }])
  post.fault = null
  expect(await send()).toEqual([])
  await administrator.send('POST', '/api/mail/resend', { mails: 'all' })
  expect(await send()).toHaveLength(1)
  expect(
    (await administrator.send('POST', '/api/mail/resend', { mails: [id] })).json<MailStanding>(),
  ).toMatchObject({ counts: { sent: 1, waiting: 0 }, troubles: [] })
  expect(
    (await administrator.get('/api/events?type=mail.resent')).json<{ rows: unknown[] }>().rows,
  ).toHaveLength(2)
})

test('two processes never send one mail together, and one that died is tried again', async () => {
  await clear()
  filler = await join(
    home,
    '第三填报员',
    'unit-filler',
    (
      await home.context.store.whole.db
        .selectFrom('projects')
        .select('unit_id')
        .where('project_id', '=', projects[0] ?? '')
        .executeTakeFirstOrThrow()
    ).unit_id,
  )
  reviewer = await join(
    home,
    '第三审核员',
    'department-reviewer',
    (
      await home.context.store.whole.db
        .selectFrom('projects')
        .select('unit_id')
        .where('project_id', '=', projects[0] ?? '')
        .executeTakeFirstOrThrow()
    ).unit_id,
  )
  await wish(filler, { address: 'third@example.gov.cn' })
  for (const index of [8, 9, 10, 11])
    await reviewer.send('POST', `/api/projects/${projects[index]}/comments`, {
      indicator: 1,
      field: 'value',
      text: '请核',
    })
  home.advance(2 * MINUTE)
  await Promise.all([
    sendMails(home.context, home.region),
    sendMails(home.context, home.region),
    sendMails(home.context, home.region),
  ])
  const own = post.mails.filter(({ to }) => to === 'third@example.gov.cn')
  expect(new Set(own.map(({ id }) => id)).size).toBe(4)
  expect(own).toHaveLength(4)
  await reviewer.send('POST', `/api/projects/${projects[12]}/comments`, {
    indicator: 1,
    field: 'value',
    text: '请核',
  })
  home.advance(2 * MINUTE)
  // Taken by a process that ended before it sent.
  const now = home.context.clock()
  await home.context.store
    .of(home.region)
    .transaction((tx) => takeDueMails(tx, { now, until: new Date(now.getTime() + 15 * MINUTE), most: 20 }))
  post.mails = []
  expect(await send()).toEqual([])
  home.advance(16 * MINUTE)
  expect((await send()).filter(({ to }) => to === 'third@example.gov.cn')).toHaveLength(1)
})

test('an address is one address; wishes and standing are nobody else’s business', async () => {
  for (const address of ['a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: c@d.cn', '张三 <a@b.cn>', 'nobody'])
    expect((await wish(filler, { address })).statusCode, address).toBe(400)
  expect((await wish(filler, { address: '' })).json()).toMatchObject({ code: 'mail-address-missing' })
  expect((await wish(filler, { address: '', pace: 'off' })).statusCode).toBe(200)
  expect((await filler.get('/api/mail')).statusCode).toBe(403)
  expect((await filler.send('POST', '/api/mail/test', { address: 'a@b.cn' })).statusCode).toBe(403)
})

test('a test mail says what the server says', async () => {
  const administrator = await home.sessionOf('administrator')
  expect(
    (await administrator.send('POST', '/api/mail/test', { address: 'admin@example.gov.cn' })).statusCode,
  ).toBe(204)
  expect(post.mails).toMatchObject([{ to: 'admin@example.gov.cn', subject: '[绩尺] 测试邮件' }])
  post.fault = { code: 'mail-sign-in', detail: '535 Authentication failed', final: false }
  expect(
    (await administrator.send('POST', '/api/mail/test', { address: 'admin@example.gov.cn' })).json(),
  ).toMatchObject({ code: 'mail-sign-in', values: { detail: '535 Authentication failed' } })
})
