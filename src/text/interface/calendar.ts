/** Words of the calendar of a fiscal year. */
import { words } from './words.ts'

export const CALENDAR = words({
  title: { 'zh-CN': '年度日历', en: 'Calendar' },
  table: {
    'zh-CN': (year: number) => `${year} 预算年度的时间安排`,
    en: (year: number) => `Days of fiscal year ${year}`,
  },
  year: { 'zh-CN': '预算年度', en: 'Fiscal year' },
  yearOf: { 'zh-CN': (year: number) => `${year} 年`, en: (year: number) => String(year) },
  usual: {
    'zh-CN': '目前是通常的安排，本区划还没有规定。',
    en: 'These are the usual days; the region has laid down none.',
  },
  carried: {
    'zh-CN': (year: number) => `由 ${year} 年的安排顺延而来。`,
    en: (year: number) => `Carried over from ${year}.`,
  },
  saved: {
    'zh-CN': (by: string, at: string) => `${by} 于 ${at} 确定。`,
    en: (by: string, at: string) => `Laid down by ${by}, ${at}.`,
  },
  day: { 'zh-CN': '日期', en: 'Day' },
  remark: { 'zh-CN': '休息日', en: 'Closed for' },
  task: { 'zh-CN': '事项', en: 'What' },
  who: { 'zh-CN': '谁办', en: 'Who' },
  left: { 'zh-CN': '距今', en: 'From today' },
  note: { 'zh-CN': '说明', en: 'Note' },
  none: { 'zh-CN': '不开展', en: 'not done' },
  past: { 'zh-CN': '已过', en: 'past' },
  today: { 'zh-CN': '今天截止', en: 'today' },
  days: {
    'zh-CN': (n: number) => `还有 ${n} 天`,
    en: (n: number) => (n === 1 ? '1 day left' : `${n} days left`),
  },
  next: { 'zh-CN': '下一项', en: 'next' },
  change: { 'zh-CN': '调整日期', en: 'Change the days' },
  hint: {
    'zh-CN': '日期留空表示本区划不开展该事项。以后的年度没有另行规定的，自动按此顺延。',
    en: 'An empty day: the region does not do this. Later years go by these days until they have their own.',
  },
  dayOf: { 'zh-CN': (task: string) => `${task} 的日期`, en: (task: string) => `Day of: ${task}` },
  noteOf: { 'zh-CN': (task: string) => `${task} 的说明`, en: (task: string) => `Note on: ${task}` },
  toUsual: { 'zh-CN': '填入通常日期', en: 'Fill in the usual days' },
  savedNow: { 'zh-CN': '已保存', en: 'Saved' },
})
