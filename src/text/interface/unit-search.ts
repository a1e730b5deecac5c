/** Words of choosing a unit out of more than a page carries. */
import { words } from './words.ts'

export const UNIT_SEARCH = words({
  find: { 'zh-CN': '查找单位', en: 'Find a unit' },
  nameOrCode: { 'zh-CN': '单位名称或编码', en: 'Name or code of a unit' },
  more: {
    'zh-CN': (n: number) => `另有 ${n} 个单位，输入名称或编码查找`,
    en: (n: number) => `${n} more ${n === 1 ? 'unit' : 'units'}: type a name or a code`,
  },
  looking: { 'zh-CN': '正在查找…', en: 'Looking…' },
  found: {
    'zh-CN': (n: number) => `找到 ${n} 个单位`,
    en: (n: number) => (n === 1 ? '1 unit found' : `${n} units found`),
  },
  moreFound: {
    'zh-CN': (n: number) => `还有 ${n} 个单位符合，请输入更完整的名称或编码`,
    en: (n: number) => `${n} more ${n === 1 ? 'is' : 'are'} called so: type more of the name or the code`,
  },
  none: {
    'zh-CN': (words: string) => `当前筛选范围内，没有名称或编码含“${words}”的单位`,
    en: (words: string) => `Under these filters no unit has “${words}” in its name or code`,
  },
})
