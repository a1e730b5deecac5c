/** Words of 通知公告. */
import { words } from './words.ts'

export const NOTICES = words({
  title: { 'zh-CN': '通知公告', en: 'Notices' },
  publish: { 'zh-CN': '发布通知', en: 'Publish a notice' },
  mine: { 'zh-CN': '给我的', en: 'For me' },
  all: { 'zh-CN': '全部', en: 'All' },
  boxes: { 'zh-CN': '哪些通知', en: 'Which' },
  none: { 'zh-CN': '没有通知', en: 'No notices' },
  noneWords: {
    'zh-CN': '财政部门发布的通知会显示在这里和工作台上。',
    en: 'Notices of the finance bureau stand here and on the workbench.',
  },
  allOf: { 'zh-CN': '全部通知', en: 'All notices' },
  noticeTitle: { 'zh-CN': '标题', en: 'Title' },
  titleMissing: { 'zh-CN': '请写标题', en: 'Write a title' },
  body: { 'zh-CN': '内容', en: 'Text' },
  bodyMissing: { 'zh-CN': '请写内容', en: 'Write the text' },
  audience: { 'zh-CN': '发给', en: 'To' },
  wholeRegion: { 'zh-CN': '本区划全部人员', en: 'Everybody of the region' },
  ofUnit: { 'zh-CN': '一个部门或单位（含下级）', en: 'A department or unit, with those below' },
  ofRole: { 'zh-CN': '一种角色', en: 'A role' },
  unit: { 'zh-CN': '部门或单位', en: 'Department or unit' },
  unitMissing: { 'zh-CN': '请选择部门或单位', en: 'Choose a department or unit' },
  role: { 'zh-CN': '角色', en: 'Role' },
  roleMissing: { 'zh-CN': '请选择角色', en: 'Choose a role' },
  publisher: { 'zh-CN': '发布人', en: 'Published by' },
  publishedAt: { 'zh-CN': '发布时间', en: 'Published' },
  shownTo: { 'zh-CN': '显示到', en: 'Shown until' },
  until: { 'zh-CN': '显示到（可不填）', en: 'Shown until (optional)' },
  published: {
    'zh-CN': (n: number) => `通知已发布，${n} 人收到`,
    en: (n: number) => `Published, told to ${n}`,
  },
  toUnit: { 'zh-CN': (name: string) => `发给 ${name}`, en: (name: string) => `To ${name}` },
  toRole: { 'zh-CN': (name: string) => `发给 ${name}`, en: (name: string) => `To ${name}` },
  toAll: { 'zh-CN': '发给全部人员', en: 'To everybody' },
  by: {
    'zh-CN': (who: string, at: string) => `${who} ${at}`,
    en: (who: string, at: string) => `${who}, ${at}`,
  },
  shownUntil: { 'zh-CN': (day: string) => `显示到 ${day}`, en: (day: string) => `until ${day}` },
  readOf: {
    'zh-CN': (read: number, told: number) => `已读 ${read} / ${told} 人`,
    en: (read: number, told: number) => `read by ${read} of ${told}`,
  },
  withdraw: { 'zh-CN': '撤回', en: 'Withdraw' },
  withdrawOf: { 'zh-CN': (title: string) => `撤回：${title}`, en: (title: string) => `Withdraw: ${title}` },
  withdrawWords: {
    'zh-CN': '撤回后不再显示，未读的消息一并取消；已读的人仍看得到“已撤回”。',
    en: 'It is shown no more; messages not yet read go with it.',
  },
  withdrawn: {
    'zh-CN': (who: string, at: string) => `已撤回：${who} ${at}`,
    en: (who: string, at: string) => `Withdrawn by ${who}, ${at}`,
  },
  didWithdraw: { 'zh-CN': '通知已撤回', en: 'Notice withdrawn' },
})
