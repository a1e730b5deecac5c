/** Words of the search of the whole. */
import { words } from './words.ts'

export const SEARCH = words({
  open: { 'zh-CN': '搜索项目、单位、指标、页面…', en: 'Search projects, units, pages…' },
  title: { 'zh-CN': '搜索', en: 'Search' },
  label: {
    'zh-CN': '搜索项目、单位、指标、页面、帮助',
    en: 'Search projects, units, indicators, pages, help',
  },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  units: { 'zh-CN': '单位', en: 'Units' },
  indicators: { 'zh-CN': '指标库', en: 'Indicator library' },
  pages: { 'zh-CN': '页面', en: 'Pages' },
  help: { 'zh-CN': '帮助', en: 'Help' },
  unitProjects: {
    'zh-CN': (n: number) => `${n} 个项目`,
    en: (n: number) => (n === 1 ? '1 project' : `${n} projects`),
  },
  allProjects: {
    'zh-CN': (words: string) => `在绩效目标中查找“${words}”`,
    en: (words: string) => `Look for “${words}” among the targets`,
  },
  moreIndicators: {
    'zh-CN': (words: string) => `在指标库中查找“${words}”`,
    en: (words: string) => `Look for “${words}” in the indicator library`,
  },
  guide: { 'zh-CN': '使用指南', en: 'Quick guide' },
  term: { 'zh-CN': '名词解释', en: 'Glossary' },
  begin: {
    'zh-CN': '输入名称或编码，多个词用空格分开。',
    en: 'Type a name or a code; several words with a space between them.',
  },
  none: {
    'zh-CN': (words: string) => `没有找到“${words}”。换个词，或少输几个字。`,
    en: (words: string) => `Nothing has “${words}”. Try another word, or fewer letters.`,
  },
  found: {
    'zh-CN': (n: number) => `${n} 条结果`,
    en: (n: number) => (n === 1 ? '1 result' : `${n} results`),
  },
  keys: {
    'zh-CN': '↑ ↓ 选择　Enter 打开　Esc 关闭',
    en: '↑ ↓ choose · Enter opens · Esc closes',
  },
})
