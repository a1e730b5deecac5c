/**
 * From what a department's text promises (工作保障措施) to measures of the register: kind by its words, title by
 * its heading or first sentence.
 */
import type { Safeguard } from '../target/document.ts'
import { MEASURE_TEXT_MAX, MEASURE_TITLE_MAX, type AssuranceKind } from './measure.ts'

export type PromisedMeasure = {
  /** The promise by its words: the same promise is taken over once, wherever it is in the text. */
  readonly key: string
  readonly kind: AssuranceKind
  readonly title: string
  readonly text: string
}

/**
 * The first kind of which a word is in the heading, else in the first sentence, else in the text. More
 * definite kinds first: 绩效运行监控 is no 内部监督.
 */
const WORDS: readonly (readonly [AssuranceKind, RegExp])[] = [
  ['self-evaluation', /自评|绩效评价/u],
  ['monitoring', /运行监控|绩效监控|双监控/u],
  ['training', /宣传|培训|调研|学习/u],
  ['assets', /资产|财务管理|财务资产/u],
  ['supervision', /监督|审计|内控|检查|廉政/u],
  ['spending', /支出|预算执行|代编|资金|经费/u],
  ['system', /制度|机制|办法|规程|组织领导/u],
]

export function promisedMeasure({ title, text }: Pick<Safeguard, 'title' | 'text'>): PromisedMeasure {
  const sentence = firstSentence(text)
  const kind = kindIn(title ?? '') ?? kindIn(sentence) ?? kindIn(text) ?? 'other'
  return {
    key: promiseKey({ title, text }),
    kind,
    title: headingOf({ title, text }),
    text: text.trim().slice(0, MEASURE_TEXT_MAX),
  }
}

/** Whether it says anything that can be a measure. */
export function isPromise({ title, text }: Pick<Safeguard, 'title' | 'text'>): boolean {
  return /[^\s\p{P}]/u.test(`${title ?? ''}${text}`) && headingOf({ title, text }) !== ''
}

/** Long enough to tell promises apart, without spaces and marks that change when a text is read again. */
export function promiseKey({ title, text }: Pick<Safeguard, 'title' | 'text'>): string {
  return `${title ?? ''}${text}`.replace(/[\s\p{P}]/gu, '').slice(0, 200)
}

function headingOf({ title, text }: Pick<Safeguard, 'title' | 'text'>): string {
  return withoutNumber(title ?? firstSentence(text)).slice(0, MEASURE_TITLE_MAX)
}

function kindIn(words: string): AssuranceKind | null {
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

function firstSentence(text: string): string {
  return /^[^。；;！!\n]+/u.exec(text.trim())?.[0] ?? text.trim()
}

/** 1.、（一）、一、 and the like at the beginning, a stop at the end. */
function withoutNumber(text: string): string {
  return text
    .trim()
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)+/u, '')
    .replace(/[。；;：:]+$/u, '')
}
