/** A sheet on which no indicator applies, in words. */
import type { Wording } from './language.ts'

/** Of a sheet on which no indicator applies. */
export const UNGRADED_WORDS: Wording = {
  'zh-CN': '全部指标不适用：不评分，未定级',
  en: 'No indicator applies: neither score nor grade',
}
/** In place of its grade. */
export const NOT_GRADED: Wording = { 'zh-CN': '未定级', en: 'not graded' }
