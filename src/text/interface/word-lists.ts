/** Words of lists of words: tags that are added and taken away. */
import { words } from './words.ts'

export const WORD_LISTS = words({
  addTo: { 'zh-CN': (list: string) => `添加到“${list}”`, en: (list: string) => `Add to “${list}”` },
  addCode: { 'zh-CN': '选择规则添加', en: 'Choose a rule to add' },
  remove: { 'zh-CN': (word: string) => `去掉“${word}”`, en: (word: string) => `Take “${word}” away` },
  restore: { 'zh-CN': (word: string) => `恢复“${word}”`, en: (word: string) => `Put “${word}” back` },
  addedHere: { 'zh-CN': '本级增加', en: 'Added at this level' },
  removedHere: { 'zh-CN': '上级有，本级去掉', en: 'Inherited, taken away at this level' },
  showAll: { 'zh-CN': (n: number) => `显示全部 ${n} 个`, en: (n: number) => `Show all ${n}` },
  empty: { 'zh-CN': '（空）', en: '(none)' },
})
