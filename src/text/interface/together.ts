/** Words of one act on several sheets of a list: what it needs, how far it is, what came of each. */
import { words } from './words.ts'

export const TOGETHER = words({
  title: {
    'zh-CN': (act: string, count: number) => `${act} ${count} 张`,
    en: (act: string, count: number) => `${act} ${count}`,
  },
  words: {
    'zh-CN': '逐张办理：不能办理的说明原因，不影响其他。意见可以不填，填写的写入每一张的办理记录。',
    en: 'One by one: what cannot be done says why and keeps no other back. A comment is kept with each.',
  },
  comment: { 'zh-CN': '意见', en: 'Comment' },
  running: {
    'zh-CN': (done: number, all: number) => `正在办理 ${done}/${all}`,
    en: (done: number, all: number) => `${done} of ${all}`,
  },
  over: {
    'zh-CN': (act: string, done: number, all: number) => `${act}：完成 ${done} 张，共 ${all} 张`,
    en: (act: string, done: number, all: number) => `${act}: ${done} of ${all}`,
  },
  undone: {
    'zh-CN': (done: number, all: number) => `已撤销 ${done} 张，共 ${all} 张`,
    en: (done: number, all: number) => `${done} of ${all} undone`,
  },
  warnings: {
    'zh-CN': (act: string, count: number) => `${act}：${count} 条预警`,
    en: (act: string, count: number) => (count === 1 ? `${act}: 1 warning` : `${act}: ${count} warnings`),
  },
  takeBack: { 'zh-CN': '撤销', en: 'Undo' },
  takenBack: { 'zh-CN': '已撤销', en: 'Undone' },
  outcomes: { 'zh-CN': '办理结果', en: 'What came of each' },
  done: { 'zh-CN': (act: string) => `已${act}`, en: (act: string) => `Done: ${act}` },
  forecast: { 'zh-CN': '办理预览', en: 'What each will get' },
  project: { 'zh-CN': '项目', en: 'Project' },
  year: { 'zh-CN': '年度', en: 'Year' },
  state: { 'zh-CN': '环节', en: 'State' },
  leftOut: {
    'zh-CN': (count: number) => `不办理的 ${count} 个`,
    en: (count: number) => `Left as they are: ${count}`,
  },
  isLeft: { 'zh-CN': (why: string) => `不办理：${why}`, en: (why: string) => `Left as it is: ${why}` },
})
