/** Words of the help where one is: what a term means, the guide of a page, the first steps of a person. */
import { words } from './words.ts'

export const HELP = words({
  whatIs: { 'zh-CN': (term: string) => `什么是${term}`, en: (term: string) => `What is: ${term}` },
  close: { 'zh-CN': '关闭', en: 'Close' },
  source: { 'zh-CN': '依据', en: 'Source' },
  unchecked: { 'zh-CN': '待核对', en: 'to be checked' },
  otherRoles: { 'zh-CN': '其他角色', en: 'Other roles' },
  allTerms: { 'zh-CN': '查看名词解释', en: 'See the glossary' },
  failed: {
    'zh-CN': '没有读到解释，请检查网络后再试。',
    en: 'Nothing came. Check the network and try again.',
  },
  wholeGuide: {
    'zh-CN': (title: string) => `查看整篇${title}`,
    en: (title: string) => `The whole guide: ${title}`,
  },
  inChinese: { 'zh-CN': '指南为中文', en: 'This guide is in Chinese; there is no English one yet.' },
  more: { 'zh-CN': '更多帮助', en: 'More help' },
  pageHelp: { 'zh-CN': '本页帮助', en: 'Help on this page' },
})
