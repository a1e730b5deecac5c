/** Words of the page 消息 and of the bell. */
import { words } from './words.ts'

export const MESSAGES = words({
  title: { 'zh-CN': '消息', en: 'Messages' },
  bell: {
    'zh-CN': (n: number) => (n === 0 ? '消息：没有未读' : `消息：${n} 条未读`),
    en: (n: number) => (n === 0 ? 'Messages: none unread' : `Messages: ${n} unread`),
  },
  digest: { 'zh-CN': '未读消息', en: 'Unread messages' },
  allMessages: { 'zh-CN': '全部消息', en: 'All messages' },
  unreadOf: { 'zh-CN': (n: number) => `${n} 条未读`, en: (n: number) => `${n} unread` },
  filters: { 'zh-CN': '筛选消息', en: 'Narrow down' },
  onlyUnread: { 'zh-CN': '只看未读', en: 'Unread only' },
  kind: { 'zh-CN': '全部类别', en: 'All kinds' },
  list: { 'zh-CN': '消息列表', en: 'Messages' },
  ofKind: { 'zh-CN': '类别', en: 'Kind' },
  message: { 'zh-CN': '消息', en: 'Message' },
  detail: { 'zh-CN': '内容', en: 'Content' },
  at: { 'zh-CN': '时间', en: 'Time' },
  readAt: { 'zh-CN': '阅读时间', en: 'Read' },
  markRead: { 'zh-CN': '标为已读', en: 'Mark as read' },
  markReadOf: {
    'zh-CN': (title: string) => `标为已读：${title}`,
    en: (title: string) => `Mark as read: ${title}`,
  },
  allRead: { 'zh-CN': '全部标为已读', en: 'Mark all as read' },
  nothingUnread: { 'zh-CN': '没有未读消息', en: 'Nothing is unread' },
  unread: { 'zh-CN': '未读', en: 'unread' },
  none: { 'zh-CN': '还没有消息', en: 'No messages yet' },
  noneWords: {
    'zh-CN': '目标送审、退回、批复、批注时，这里会告诉您。',
    en: 'You are told here when targets are sent in, sent back, approved and commented on.',
  },
  noMatch: { 'zh-CN': '没有符合条件的消息', en: 'No message matches' },
  gone: { 'zh-CN': '该项目已删除', en: 'This project was removed' },
})
