/**
 * The office's mail server (SMTP), asked to take one mail at a time. Its address is in the environment;
 * without it no mail is sent.
 */
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import { headerText, isMailAddress } from '#core/messages/mail.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { MailFault, Mailer, MailTls } from '../kernel/services.ts'

const MAIL_TLS: readonly MailTls[] = ['required', 'implicit', 'off']

export type MailServer = Mailer['server'] & {
  /** Empty: without signing in. */
  readonly user: string
  readonly password: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** null: JICHI_MAIL_HOST is not set, and no mail is sent. Errors: the name of the variable that is wrong. */
export function readMailServer(
  environment: Environment,
  readSecret = (file: string) => readFileSync(file, 'utf8').trim(),
): Result<MailServer | null, string> {
  const of = (name: string) => (environment[name] ?? '').trim()
  const host = of('JICHI_MAIL_HOST')
  if (host === '') return ok(null)
  const tls = MAIL_TLS.find((one) => one === (of('JICHI_MAIL_TLS') || 'required'))
  if (tls === undefined) return err('JICHI_MAIL_TLS')
  const usualPort = tls === 'implicit' ? 465 : 587
  const port = of('JICHI_MAIL_PORT') === '' ? usualPort : Number(of('JICHI_MAIL_PORT'))
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return err('JICHI_MAIL_PORT')
  const from = of('JICHI_MAIL_FROM')
  if (!isMailAddress(from)) return err('JICHI_MAIL_FROM')
  const site = of('JICHI_SITE').replace(/\/+$/, '')
  if (!/^https?:\/\/[\w.:[\]-]+(?:\/[\w./-]*)?$/.test(site)) return err('JICHI_SITE')
  const file = of('JICHI_MAIL_PASSWORD_FILE')
  try {
    return ok({
      host,
      port,
      tls,
      user: of('JICHI_MAIL_USER'),
      password: file === '' ? (environment['JICHI_MAIL_PASSWORD'] ?? '') : readSecret(file),
      from,
      site,
    })
  } catch {
    return err('JICHI_MAIL_PASSWORD_FILE')
  }
}

/** Milliseconds in which the server must answer each time. */
const LONGEST = 15_000

export function createMailer(
  { user, password, ...server }: MailServer,
  {
    longest = LONGEST,
    trust,
  }: {
    readonly longest?: number
    /** Certificates beside those of the system. */ readonly trust?: string
  } = {},
): Mailer {
  const transport = createTransport({
    host: server.host,
    port: server.port,
    secure: server.tls === 'implicit',
    requireTLS: server.tls === 'required',
    ignoreTLS: server.tls === 'off',
    ...(user !== '' && { auth: { user, pass: password } }),
    connectionTimeout: longest,
    greetingTimeout: longest,
    socketTimeout: longest,
    dnsTimeout: longest,
    disableFileAccess: true,
    disableUrlAccess: true,
    ...(trust !== undefined && { tls: { ca: trust } }),
  })
  return {
    server,
    async send({ id, to, subject, text }) {
      if (!isMailAddress(to)) return err({ code: 'mail-refused', detail: 'address', final: true })
      try {
        await transport.sendMail({
          from: { name: '绩尺', address: server.from },
          to: { name: '', address: to },
          subject: headerText(subject),
          text,
          messageId: `<${id}@${server.from.split('@')[1] ?? 'jichi'}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        })
        return ok(null)
      } catch (error) {
        return err(faultOf(error))
      }
    },
  }
}

function faultOf(error: unknown): MailFault {
  const refusal = typeof error === 'object' && error !== null ? error : {}
  const code = 'code' in refusal ? String(refusal.code) : ''
  const status = 'responseCode' in refusal ? Number(refusal.responseCode) : 0
  const words = error instanceof Error ? error.message : code
  const detail = headerText(
    'response' in refusal && typeof refusal.response === 'string' ? refusal.response : words,
  )
  if (code === 'EAUTH' || code === 'ENOAUTH') return { code: 'mail-sign-in', detail, final: false }
  if (code === 'ETLS') return { code: 'mail-tls', detail, final: false }
  if (code === 'ETIMEDOUT') return { code: 'mail-late', detail, final: false }
  // 5xx of the recipient or the mail itself stays so; 4xx asks to come again.
  if (status >= 400) return { code: 'mail-refused', detail, final: status >= 500 }
  return { code: 'mail-unreachable', detail, final: false }
}
