/** Words of 催办, whatever waits. */
import { words } from './words.ts'

export const REMINDERS = words({
  remind: { 'zh-CN': '催办', en: 'Remind' },
  remindOf: { 'zh-CN': (name: string) => `催办：${name}`, en: (name: string) => `Remind: ${name}` },
  remindChosen: { 'zh-CN': (n: number) => `催办 ${n}`, en: (n: number) => `Remind: ${n}` },
  remindListed: { 'zh-CN': (n: number) => `催办全部 ${n}`, en: (n: number) => `Remind all: ${n}` },
  nothingWaits: { 'zh-CN': '列表中没有待办理的', en: 'Nothing in the list waits' },
  remindNone: { 'zh-CN': '所选都不在办理中，没有可催办的', en: 'None of those selected waits for anybody' },
  onlyReminders: {
    'zh-CN': '这里只能催办；等您办理的在“待办”中，由谁办理打开项目可以看到。',
    en: 'Reminders alone are sent from here: what waits for you is in “To do”; who has one is said on its page.',
  },
  words: {
    'zh-CN':
      '提醒现在的办理人：单位未送审的提醒单位，审核中的提醒审核人。每人只收到一条消息；同一事项同一环节每天只催办一次。',
    en:
      'Notifies the person who has them: the unit what it has not sent in, reviewers what they review. One ' +
      'message a person; once a day for each and a step.',
  },
  waits: { 'zh-CN': '催办哪些', en: 'Which' },
  all: { 'zh-CN': (n: number) => `全部 ${n} 个`, en: (n: number) => `All ${n}` },
  home: { 'zh-CN': (n: number) => `单位未送审的 ${n} 个`, en: (n: number) => `${n} with the unit` },
  review: { 'zh-CN': (n: number) => `审核中的 ${n} 个`, en: (n: number) => `${n} under review` },
  preview: { 'zh-CN': '将提醒', en: 'Will be notified' },
  previewing: { 'zh-CN': '正在核对提醒哪些人…', en: 'Looking up who will be notified…' },
  previewWords: {
    'zh-CN': (told: number, names: string, done: number) =>
      `将提醒 ${told} 人${names === '' ? '' : `：${names}`}；涉及 ${done} 个。`,
    en: (told: number, names: string, done: number) =>
      `${told === 1 ? '1 person' : `${told} people`} will be notified${names === '' ? '' : `: ${names}`}, of ${done}.`,
  },
  previewLeft: {
    'zh-CN': (n: number) => `另有 ${n} 个今天已催办过，或没有可提醒的人，不再提醒。`,
    en: (n: number) => `Left out: ${n}, reminded of today already, or with nobody to notify.`,
  },
  remindAllUnits: { 'zh-CN': '催办全部部门', en: 'Remind all departments' },
  remindUnits: {
    'zh-CN': (n: number) => `催办所选 ${n} 个部门`,
    en: (n: number) => (n === 1 ? 'Remind 1 department' : `Remind ${n} departments`),
  },
  units: {
    'zh-CN': (n: number) => `${n} 个部门`,
    en: (n: number) => (n === 1 ? '1 department' : `${n} departments`),
  },
  allUnits: { 'zh-CN': '全部部门', en: 'all departments' },
  chooseUnit: { 'zh-CN': (name: string) => `选择 ${name}`, en: (name: string) => `Choose ${name}` },
  comment: { 'zh-CN': '附言（可不填）', en: 'Note (optional)' },
  result: {
    'zh-CN': (done: number, all: number) => `已催办 ${done} 个，共 ${all} 个`,
    en: (done: number, all: number) => `Reminded of ${done}, of ${all}`,
  },
  results: { 'zh-CN': '逐个结果', en: 'Each result' },
  notified: {
    'zh-CN': (n: number, names: string) => `已提醒 ${n} 人${names === '' ? '' : `：${names}`}`,
    en: (n: number, names: string) =>
      `${n === 1 ? '1 person notified' : `${n} people notified`}${names === '' ? '' : `: ${names}`}`,
  },
})
