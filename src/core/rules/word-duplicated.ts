/** A word written twice in a row (工作工作), twice in one list (宣传单、宣传册、宣传单), or a list closed twice (…等工作等). */
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import { oncePerRow, onPassage, textsWith } from './passages.ts'
import type { Rule } from './rule.ts'
import { fromText } from './text-notes.ts'

/**
 * Reduplication that is Chinese: 家家户户 has single characters; these are the usual pairs; the second 每 of
 * 老人每人每月 begins another word.
 */
const RIGHT =
  /^(?:方方|多多|种种|常常|人人|天天|年年|层层|处处|时时|事事|户户|村村|一次|一批|一个|一件|一步|一项|逐个|研究)|每$/u

export const wordDuplicated: Rule = {
  code: 'word-duplicated',
  group: 'text',
  how: 'lexicon',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) =>
    oncePerRow(
      flatMap(textsWith(document, twice), ({ passages, found }) =>
        passages.filter(({ field }) => !NO_WORDS.has(field)).map((passage) => onPassage(passage, found)),
      ),
    ),
}

const NO_WORDS: ReadonlySet<string> = new Set(['title', 'value', 'basis', 'schedule'])

type Words = {
  readonly text: string
  readonly suggestion: string | null
  readonly values: { readonly word: string; readonly case: string }
}

const twice = fromText(saidTwice)

function saidTwice(text: string): Words | null {
  const word = twiceIn(text)
  if (word !== null) return { text: word + word, suggestion: word, values: { word, case: 'default' } }
  const closed =
    text.indexOf('等') === text.lastIndexOf('等')
      ? null
      : /(?<![平高中初同优劣上下])等(?![级次额待于同效候])\p{Script=Han}{1,5}(?<![平高中初同优劣上下])等(?![级次额待于同效候])/u.exec(
          text,
        )
  if (closed !== null)
    return { text: closed[0], suggestion: closed[0].slice(0, -1), values: { word: '等', case: 'closed' } }
  const listed = repeatedInList(text)
  return listed === null
    ? null
    : {
        text: listed.list,
        suggestion: withoutSecond(listed.list, listed.word),
        values: { word: listed.word, case: 'list' },
      }
}

/** The list with the word once: the later of the two goes, a closing 等 stays. */
function withoutSecond(list: string, word: string): string | null {
  const items = list.split('、')
  const at = items.findLastIndex((item) => item === word || item === `${word}等`)
  if (at <= 0) return null
  const rest = items.filter((_, i) => i !== at)
  return rest.join('、') + (items[at] === `${word}等` ? '等' : '')
}

/** Longer repeats are sentences copied; of single characters 天天 and 常常 are words. */
const LONGEST = 6

/** The first word of two to six characters that is twice in a row. */
function twiceIn(text: string): string | null {
  for (let from = 0; from + 4 <= text.length; from += 1) {
    const first = text.charCodeAt(from)
    const longest = Math.min(LONGEST, (text.length - from) >> 1)
    for (let length = 2; length <= longest; length += 1) {
      if (
        first !== text.charCodeAt(from + length) ||
        text.charCodeAt(from + 1) !== text.charCodeAt(from + length + 1)
      )
        continue
      const word = text.slice(from, from + length)
      if (
        text.startsWith(word, from + length) &&
        /^\p{Script=Han}+$/u.test(word) &&
        !RIGHT.test(word) &&
        !/^(\p{Script=Han})\1+$/u.test(word)
      )
        return word
    }
  }
  return null
}

const LIST = /[^，。；：,;:\n“”（）()]+(?:、[^，。；：,;:\n“”（）()]+){2,}/gu

/** A word that is twice in one list joined by 、. */
function repeatedInList(text: string): { list: string; word: string } | null {
  if (text.indexOf('、') === text.lastIndexOf('、')) return null
  for (const [list] of matchesIn(text, LIST)) {
    const items = list.split('、').slice(0, -1)
    const last = list.split('、').at(-1) ?? ''
    const [head = ''] = items
    const word =
      items.find(
        (item, i) => item.length >= 2 && (items.indexOf(item) !== i || last === item || last === `${item}等`),
      ) ??
      // The first item carries the verb: 发放宣传单、宣传册、宣传单.
      [...items.slice(1), last.replace(/等$/u, '')].find(
        (item) => item.length >= 3 && head !== item && head.endsWith(item) && head.length - item.length <= 2,
      )
    if (word !== undefined) return { list, word }
  }
  return null
}
