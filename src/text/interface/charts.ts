/** Words of every chart. */
import { words } from './words.ts'

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

export const CHARTS = words({
  asChart: { 'zh-CN': '图', en: 'Chart' },
  asTable: { 'zh-CN': '表', en: 'Table' },
  view: { 'zh-CN': (name: string) => `${name}：图或表`, en: (name: string) => `${name}: chart or table` },
  savePicture: { 'zh-CN': '下载图片', en: 'Save picture' },
  saveData: { 'zh-CN': '下载数据', en: 'Save data' },
  pictureFailed: {
    'zh-CN': '图片没有生成，请重试，或者下载数据。',
    en: 'The picture could not be made: try again, or save the data.',
  },
  barsOf: {
    'zh-CN': (name: string, n: number) => `${name}，条形图，${n} 项。按 ←、→ 逐项读数，数值也见同名表格。`,
    en: (name: string, n: number) =>
      `${name}, bar chart of ${n}. Walk its figures with ← and →; the table of the same name has them, too.`,
  },
  linesOf: {
    'zh-CN': (name: string, last: string) => `${name}，折线图。${last}。按 ←、→ 逐项读数，数值也见同名表格。`,
    en: (name: string, last: string) =>
      `${name}, line chart. ${last}. Walk its figures with ← and →; the table of the same name has them, too.`,
  },
  month: {
    'zh-CN': (month: number) => `${month}月`,
    en: (month: number) => MONTHS[month - 1] ?? '',
  },
})
