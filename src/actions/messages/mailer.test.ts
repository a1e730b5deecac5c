/** Mails to a local SMTP server that accepts, refuses, asks to come again, keeps silent or hangs up. */
import { afterEach, describe, expect, test } from 'vitest'
import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { createMailer, readMailServer, type MailServer } from './mailer.ts'

type Options = ConstructorParameters<typeof SMTPServer>[0]
const open: SMTPServer[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => new Promise<void>((done) => server.close(() => done()))))
})

/** What came, raw, and to whom. */
async function start(options: Options = {}): Promise<{
  readonly settings: MailServer
  readonly mails: { readonly to: readonly string[]; readonly raw: string }[]
}> {
  const mails: { readonly to: readonly string[]; readonly raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 50,
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece: Buffer) => pieces.push(piece))
      stream.on('end', () => {
        mails.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          raw: Buffer.concat(pieces).toString(),
        })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  open.push(server)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()))
  const { port } = server.server.address() as AddressInfo
  return {
    mails,
    settings: {
      host: '127.0.0.1',
      port,
      tls: 'off',
      user: '',
      password: '',
      from: 'jichi@example.gov.cn',
      site: 'https://jichi.example.gov.cn',
    },
  }
}

const MAIL = {
  id: '3f2b',
  to: 'zhang@example.gov.cn',
  subject: '[绩尺] 王科长退回了《志愿服务》',
  text: '王科长退回了《志愿服务》\nhttps://jichi.example.gov.cn/messages',
}
const refusing = (status: number) => ({
  onRcptTo: (_address: unknown, _session: unknown, done: (error?: Error) => void) =>
    done(Object.assign(new Error('not here'), { responseCode: status })),
})

describe('a mail', () => {
  test('goes to the one address, with a name of its own and the mark of a machine', async () => {
    const { settings, mails } = await start()
    expect(await createMailer(settings).send(MAIL)).toEqual({ ok: true, value: null })
    expect(mails).toHaveLength(1)
    expect(mails[0]?.to).toEqual(['zhang@example.gov.cn'])
    expect(mails[0]?.raw).toContain('Message-ID: <3f2b@example.gov.cn>')
    expect(mails[0]?.raw).toContain('Auto-Submitted: auto-generated')
  })

  test('cannot be given a header or another recipient', async () => {
    const { settings, mails } = await start()
    const mailer = createMailer(settings)
    await mailer.send({ ...MAIL, subject: '退回\r\nBcc: all@example.com\r\n\r\n正文' })
    expect(mails[0]?.to).toEqual(['zhang@example.gov.cn'])
    expect(mails[0]?.raw).not.toMatch(/^Bcc:/m)
    for (const to of ['a@b.cn, c@d.cn', 'a@b.cn\r\nBcc: c@d.cn', '张 <a@b.cn>', ''])
      expect(await mailer.send({ ...MAIL, to })).toMatchObject({
        ok: false,
        error: { code: 'mail-refused', final: true },
      })
    expect(mails).toHaveLength(1)
  })

  test('that is refused for good is not tried again; one that is put off is', async () => {
    expect(await createMailer((await start(refusing(550))).settings).send(MAIL)).toMatchObject({
      error: { code: 'mail-refused', final: true },
    })
    expect(await createMailer((await start(refusing(451))).settings).send(MAIL)).toMatchObject({
      error: { code: 'mail-refused', final: false },
    })
  })

  test('to a server that keeps silent, hangs up or is not there may be tried again', async () => {
    const silent = await start({ onConnect: () => {} })
    expect(await createMailer(silent.settings, { longest: 300 }).send(MAIL)).toMatchObject({
      ok: false,
      error: { code: 'mail-late', final: false },
    })
    const dropping = await start({
      onMailFrom: () => {
        for (const one of open) for (const connection of one.connections) connection.close()
      },
    })
    expect(await createMailer(dropping.settings, { longest: 2000 }).send(MAIL)).toMatchObject({
      ok: false,
      error: { final: false },
    })
    const { settings } = await start()
    await new Promise<void>((done) => open.pop()?.close(() => done()))
    expect(await createMailer(settings).send(MAIL)).toMatchObject({
      ok: false,
      error: { code: 'mail-unreachable', final: false },
    })
  })

  test('is not sent in the clear where TLS is required, and a wrong password is said', async () => {
    const plain = await start()
    expect(await createMailer({ ...plain.settings, tls: 'required' }).send(MAIL)).toMatchObject({
      ok: false,
      error: { final: false },
    })
    expect(plain.mails).toEqual([])
    const guarded = await start({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ password }, _session, done) =>
        password === 'right' ? done(null, { user: 'jichi' }) : done(new Error('no')),
    })
    expect(
      await createMailer({ ...guarded.settings, user: 'jichi', password: 'wrong' }).send(MAIL),
    ).toMatchObject({ error: { code: 'mail-sign-in' } })
    expect(
      await createMailer({ ...guarded.settings, user: 'jichi', password: 'right' }).send(MAIL),
    ).toMatchObject({ ok: true })
  })
})

describe('the environment', () => {
  const GOOD = {
    JICHI_MAIL_HOST: 'smtp.example.gov.cn',
    JICHI_MAIL_FROM: 'jichi@example.gov.cn',
    JICHI_SITE: 'https://jichi.example.gov.cn/',
  }

  test('names no server: no mail', () => {
    expect(readMailServer({})).toEqual({ ok: true, value: null })
  })

  test('is read with what is usual, the password from a file', () => {
    expect(readMailServer(GOOD)).toEqual({
      ok: true,
      value: {
        host: 'smtp.example.gov.cn',
        port: 587,
        tls: 'required',
        user: '',
        password: '',
        from: 'jichi@example.gov.cn',
        site: 'https://jichi.example.gov.cn',
      },
    })
    expect(
      readMailServer(
        {
          ...GOOD,
          JICHI_MAIL_TLS: 'implicit',
          JICHI_MAIL_USER: 'jichi',
          JICHI_MAIL_PASSWORD_FILE: '/run/secret',
        },
        (file) => `of ${file}`,
      ),
    ).toMatchObject({ value: { port: 465, password: 'of /run/secret' } })
  })

  test.each([
    ['JICHI_MAIL_TLS', 'maybe'],
    ['JICHI_MAIL_PORT', '0'],
    ['JICHI_MAIL_PORT', 'x'],
    ['JICHI_MAIL_FROM', '绩尺 <a@b.cn>'],
    ['JICHI_SITE', 'jichi'],
    ['JICHI_MAIL_PASSWORD_FILE', '/nowhere/at/all'],
  ])('%s=%s is named', (name, value) => {
    expect(readMailServer({ ...GOOD, [name]: value })).toEqual({ ok: false, error: name })
  })
})
