/** Words of returning several: with one opinion, or each with its own findings. */
import { words } from './words.ts'

export const OWN_OPINIONS = words({
  opinionOf: { 'zh-CN': '退回意见', en: 'Opinion' },
  oneOpinion: { 'zh-CN': '统一意见', en: 'One for all' },
  ownFindings: { 'zh-CN': '各用自己的问题', en: 'Each its own findings' },
  noOwnFindings: { 'zh-CN': '没有需要修改的问题', en: 'no findings to be mended' },
  withoutFindings: {
    'zh-CN': (n: number) => `${n} 个没有自己的问题，用下面的意见退回。`,
    en: (n: number) => `${n} without findings: returned with the opinion below.`,
  },
  asked: { 'zh-CN': '正在读取各自的问题…', en: 'Reading the findings of each…' },
})
