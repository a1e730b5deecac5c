/** Words of mails: the titles of messages and the way to them, nothing of what targets hold. */
import type { MailFaultCode } from '#core/kernel/mail-fault.ts'
import type { Language, Wording } from '../language.ts'
import { messageWords, type Worded } from './messages.ts'

export const MAIL_FAULT_WORDS: Record<MailFaultCode, Wording> = {
  'mail-refused': { 'zh-CN': '邮件服务器拒收', en: 'The mail server refused it' },
  'mail-sign-in': {
    'zh-CN': '登录邮件服务器失败，请核对用户名和密码',
    en: 'Signing in to the mail server failed: check user and password',
  },
  'mail-tls': { 'zh-CN': '不能与邮件服务器加密连接', en: 'No encrypted connection to the mail server' },
  'mail-late': { 'zh-CN': '邮件服务器没有及时应答', en: 'The mail server did not answer in time' },
  'mail-unreachable': { 'zh-CN': '连接不上邮件服务器', en: 'The mail server cannot be reached' },
}

export type MailWords = { readonly subject: string; readonly text: string }

const SECRET: Wording = { 'zh-CN': '涉密项目', en: 'a classified target' }
const PRODUCT: Wording = { 'zh-CN': '绩尺', en: 'Jichi' }
const OPEN: Wording = { 'zh-CN': '请登录查看：', en: 'Sign in to see: ' }
const ALL: Wording = { 'zh-CN': '全部消息：', en: 'All messages: ' }
const WHY: Wording = {
  'zh-CN': '本邮件由系统发出，请勿回复。要更改提醒方式，请到“登录与安全”。',
  en: 'Sent by the system; do not reply. What you get by mail is set under “Sign-in and security”.',
}

/**
 * `message`: its id, by which the site leads to what it speaks of. `classified`: not even the name of its
 * target is told.
 */
export type Mailed = Worded & { readonly message: string; readonly classified: boolean }

/** One mail of one message, or of several together. @param site address without a slash at its end */
export function mailWords(messages: readonly Mailed[], site: string, language: Language): MailWords {
  const titles = messages.map(
    (message) =>
      messageWords(
        message.classified ? { ...message, facts: { ...message.facts, name: SECRET[language] } } : message,
        language,
      ).title,
  )
  return {
    subject: `[${PRODUCT[language]}] ${headOf(titles, language)}`,
    text: [...mailBody(messages, titles, site, language), '', WHY[language], ''].join('\n'),
  }
}

/** The title of one message; of several, how many there are. */
function headOf(titles: readonly string[], language: Language): string {
  if (titles.length === 1) return titles[0] ?? ''
  return language === 'en' ? `${titles.length} messages` : `您有 ${titles.length} 条消息`
}

/** One leads to what it speaks of; each of several to its own, and all of them to the list. */
function mailBody(
  messages: readonly Mailed[],
  titles: readonly string[],
  site: string,
  language: Language,
): string[] {
  const [only] = messages
  if (messages.length === 1 && only !== undefined)
    return [...titles, '', `${OPEN[language]}${addressOf(only, site)}`]
  return [
    ...messages.flatMap((message, i) => [titles[i] ?? '', addressOf(message, site), '']),
    `${ALL[language]}${site}/messages`,
  ]
}

function addressOf({ message }: Mailed, site: string): string {
  return `${site}/messages?message=${message}`
}

/** To see whether mail works. */
export function testMailWords(site: string, language: Language): MailWords {
  return {
    subject: language === 'en' ? '[Jichi] Test mail' : '[绩尺] 测试邮件',
    text: `${language === 'en' ? 'Mail works.' : '收到这封邮件，说明邮件设置正确。'}\n\n${site}\n`,
  }
}
