/** Words of messages by mail: what one wants oneself, and the state of mails. */
import { words } from './words.ts'

export const MAIL = words({
  own: { 'zh-CN': '邮件提醒', en: 'Messages by mail' },
  ownWords: {
    'zh-CN': '站内消息同时发到邮箱。邮件只有标题和网址，没有目标内容；已经在站内读过的不再发。',
    en:
      'Messages go to your mailbox, too: title and address alone, nothing of the targets; what you ' +
      'read here is not mailed.',
  },
  unavailable: {
    'zh-CN': '本系统没有设置邮件服务器，暂不发送邮件。',
    en: 'No mail server is set: no mail is sent for now.',
  },
  address: { 'zh-CN': '邮箱', en: 'Mail address' },
  addressFault: {
    'zh-CN': '请填写一个邮箱地址，例如 zhang@example.gov.cn',
    en: 'Enter one mail address, such as zhang@example.gov.cn',
  },
  pace: { 'zh-CN': '怎样发', en: 'How' },
  off: { 'zh-CN': '不发', en: 'Not at all' },
  once: { 'zh-CN': '随时发', en: 'At once' },
  daily: { 'zh-CN': '每天早上 8 点合成一封', en: 'One mail a day, at 8' },
  kinds: { 'zh-CN': '哪些消息', en: 'Which messages' },
  saved: { 'zh-CN': '邮件提醒已保存', en: 'Saved' },
  serverOff: {
    'zh-CN': '没有设置邮件服务器，不发送邮件。设置方法见管理员手册“邮件”。',
    en: 'No mail server is set, and no mail is sent. How to set one is in the administrator’s guide.',
  },
  server: { 'zh-CN': '邮件服务器', en: 'Mail server' },
  from: { 'zh-CN': '发件人', en: 'From' },
  site: { 'zh-CN': '网址', en: 'Site' },
  tls: { 'zh-CN': '加密', en: 'Encryption' },
  required: { 'zh-CN': 'STARTTLS（必须）', en: 'STARTTLS, required' },
  implicit: { 'zh-CN': 'TLS', en: 'TLS' },
  plain: { 'zh-CN': '不加密', en: 'none' },
  waiting: { 'zh-CN': '待发', en: 'Waiting' },
  sent: { 'zh-CN': '已发', en: 'Sent' },
  failed: { 'zh-CN': '未能发出', en: 'Given up' },
  again: { 'zh-CN': '还会再试', en: 'tried again' },
  next: { 'zh-CN': '下次重试', en: 'Next try' },
  soon: { 'zh-CN': '半分钟内', en: 'within half a minute' },
  never: { 'zh-CN': '不再重试', en: 'none' },
  resend: { 'zh-CN': '现在重发', en: 'Send now' },
  resendOf: {
    'zh-CN': (name: string) => `现在重发给${name}的邮件`,
    en: (name: string) => `Send now: the mail to ${name}`,
  },
  resendAll: { 'zh-CN': '全部现在重发', en: 'Send all now' },
  resent: { 'zh-CN': '已重新排队，半分钟内发送', en: 'Sent again within half a minute' },
  test: { 'zh-CN': '发送测试邮件', en: 'Send a test mail' },
  tested: {
    'zh-CN': (address: string) => `测试邮件已交给邮件服务器，请到 ${address} 查收`,
    en: (address: string) => `The server took the test mail: look into ${address}`,
  },
  troubles: { 'zh-CN': '发送失败的邮件', en: 'Mails that did not go' },
  noTroubles: { 'zh-CN': '没有发送失败的邮件', en: 'Every mail went' },
  person: { 'zh-CN': '收件人', en: 'To' },
  message: { 'zh-CN': '消息', en: 'Message' },
  state: { 'zh-CN': '状态', en: 'State' },
  tries: { 'zh-CN': '次数', en: 'Tries' },
  reason: { 'zh-CN': '原因', en: 'Reason' },
  time: { 'zh-CN': '时间', en: 'Time' },
})
