/**
 * Names of natural persons in text that is published with the budget (个人信息保护法; 政府信息公开条例
 * art. 15). A name is told by its surname, by characters that are no word, and by what is around it: a list of names,
 * 联系人, 患者, 同志. Persons of history, places, schools and brands that carry a name are none; 张某 is none
 * any more.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { matchesIn } from '../kernel/matches.ts'
import type { RuleContext, Segmenter } from './context.ts'
import {
  COMPOUND_SURNAMES,
  NAME_AFTER,
  NAME_BEFORE,
  NO_NAMES,
  NO_PERSON_AFTER,
  PLACE_ENDS,
  PUBLIC_NAMES,
  SURNAMES,
} from './lexicon/names.ts'
import { onPassage, textsWith } from './passages.ts'
import type { Rule } from './rule.ts'
import { fromCutText } from './text-notes.ts'

export const privacyNames: Rule = {
  code: 'privacy-names',
  group: 'time-privacy',
  how: 'semantic',
  severity: 'warning',
  tier: 'must',
  item: 'normative',
  mending: 'judgement',
  authority: { source: 'personal-information-law', confirmed: false },
  check: (document, _, context) =>
    flatMap(
      textsWith(document, (text) => namesOf(text, context.segmenter)),
      ({ passages, found: names }) =>
        passages.map((passage) =>
          onPassage(passage, {
            text: names.map(masked).join('、'),
            certainty: names.length > 1 ? 0.9 : 0.75,
            values: { names: names.map(masked), count: names.length },
          }),
        ),
    ),
}

const namesOf = fromCutText((text, segmenter) => {
  const names = namesIn(text, { segmenter })
  return names.length === 0 ? null : names
})

/** The names of persons in a text, each once, in order. */
export function namesIn(text: string, { segmenter }: Pick<RuleContext, 'segmenter'>): readonly string[] {
  if (!MAY_HOLD.test(text)) return []
  return [
    ...new Set([
      ...listed(text, segmenter),
      ...(MAY_FOLLOW.test(text) ? afterTitle(text, segmenter) : []),
      ...(MAY_PRECEDE.test(text) ? beforeTitle(text, segmenter) : []),
    ]),
  ]
}

const HAN = String.raw`\p{Script=Han}`
const MAY_HOLD = new RegExp(`、|${[...NAME_BEFORE, ...NAME_AFTER].join('|')}`, 'u')
const MAY_FOLLOW = new RegExp(NAME_BEFORE.join('|'), 'u')
const MAY_PRECEDE = new RegExp(NAME_AFTER.join('|'), 'u')
const BEFORE = new RegExp(`(?:${NAME_BEFORE.join('|')})(?:[:：为是]|\\s)*(${HAN}{2,4})`, 'gu')
const AFTER = new RegExp(`(${HAN}{2,4})(?:${NAME_AFTER.join('|')})`, 'gu')

const LIST = new RegExp(`${HAN}+(?:[、，,]\\s*${HAN}+)+`, 'gu')

/** Cheap enough for every item of every list. */
function mayBeName(item: string): boolean {
  return (
    item.length >= 2 &&
    item.length <= 4 &&
    (SURNAMES.has(item.charAt(0)) || COMPOUND_SURNAMES.some((surname) => item.startsWith(surname)))
  )
}

/**
 * Two whole items of a list that are names make a list of names; the first may have words before, the last
 * words behind.
 */
function listed(text: string, segmenter: Segmenter): readonly string[] {
  if (!text.includes('、') && !text.includes('，')) return []
  return flatMap(matchesIn(text, LIST), ({ index, 0: list }) => {
    const items = list.split(/[、，,]\s*/u)
    const pair = pairOfNames(items, text.slice(index + list.length, index + list.length + 6), segmenter)
    if (pair !== null) return pair
    if (items.filter(mayBeName).length < 2 && !(items.length === 3 && mayBeName(items[1] ?? ''))) return []
    const whole = items.filter((item) => isName(item, segmenter))
    const first = nameAtEnd(items[0] ?? '', segmenter)
    const last = nameAtStart(items.at(-1) ?? '', segmenter)
    const between = items.slice(1, -1).filter((item) => whole.includes(item))
    const certain =
      between.length >= 2 ||
      (whole.length >= 2 && whole.length * 2 >= items.length) ||
      (between.length === 1 && first !== null && last !== null && items.length === 3)
    if (!certain) return []
    return flatMap(items, (item, i) => {
      if (whole.includes(item)) return [item]
      if (i === 0 && first !== null) return [first]
      return i === items.length - 1 && last !== null ? [last] : []
    })
  })
}

/** 贺景平、尤春生任桥长; 传承人葛长顺、秦玉枝等18人: two names of three characters, and behind them what only follows persons. */
function pairOfNames(
  items: readonly string[],
  behind: string,
  segmenter: Segmenter,
): readonly string[] | null {
  const [first = '', last = ''] = items
  if (items.length !== 2 || !OF_PERSONS.test(last.slice(3) + behind)) return null
  const own = nameAtEnd(first, segmenter)
  const other = last.slice(0, 3)
  // 春生 is a word, too: beside a name that is certain the surname is enough.
  return own?.length === 3 &&
    (isName(other, segmenter) || (SURNAMES.has(other.charAt(0)) && !PLACE_ENDS.has(other.slice(-1))))
    ? [own, other]
    : null
}

const OF_PERSONS = /^(?:任|担任|兼任|负责|同志|(?:等|两|二|2)\d*(?:名|位|人))/u

function afterTitle(text: string, segmenter: Segmenter): readonly string[] {
  return flatMap(matchesIn(text, BEFORE), (match) => {
    const words = match[1] ?? ''
    const rest = text.slice(match.index + match[0].length)
    const direct = /[:：]\s*\p{Script=Han}{2,4}$/u.test(match[0])
    return flatMap([3, 2], (length) => {
      const name = words.slice(0, length)
      const after = words.slice(length) + rest
      // Without a colon the name must end where the words around it begin: 患者张秀英的医疗费.
      const ends =
        after === '' ||
        /^[，。；、,;\s(（\d]|^(?:的|发放|等|同志|缴纳|支付|补助|享受|因|生活|医疗|住院|丧葬|抚恤)/u.test(
          after,
        )
      return name.length === length &&
        isName(name, segmenter) &&
        ends &&
        !NO_PERSON_AFTER.some((word) => after.startsWith(word)) &&
        (direct || length === 3)
        ? [name]
        : []
    }).slice(0, 1)
  })
}

function beforeTitle(text: string, segmenter: Segmenter): readonly string[] {
  return flatMap(matchesIn(text, AFTER), (match) => {
    const name = nameAtEnd(match[1] ?? '', segmenter)
    return name === null ? [] : [name]
  })
}

function nameAtEnd(words: string, segmenter: Segmenter): string | null {
  for (const length of [3, 2]) {
    const name = words.slice(-length)
    const before = words.slice(0, -length)
    if (
      name.length === length &&
      isName(name, segmenter) &&
      (length === 3 || before === '') &&
      standsApart(before, name, segmenter)
    )
      return name
  }
  return null
}

function nameAtStart(words: string, segmenter: Segmenter): string | null {
  for (const length of [3, 2]) {
    const name = words.slice(0, length)
    const after = words.slice(length)
    if (
      name.length === length &&
      isName(name, segmenter) &&
      (after === '' || /^(?:发放|等|同志|的|四|三|五|二|两|缴纳|支付|补助|\d|[（(]|户|每)/u.test(after)) &&
      !NO_PERSON_AFTER.some((word) => after.startsWith(word))
    )
      return name
  }
  return null
}

/** Whether the cut before a name lies between two words. */
function standsApart(before: string, name: string, segmenter: Segmenter): boolean {
  if (before === '') return true
  let length = 0
  for (const word of segmenter.words(before + name)) {
    length += word.length
    if (length === before.length) return true
    if (length > before.length) return false
  }
  return false
}

/** A surname and one or two characters that make no word, or a name that the dictionary knows as one. */
function isName(text: string, segmenter: Segmenter): boolean {
  if (
    !/^\p{Script=Han}{2,4}$/u.test(text) ||
    PUBLIC_NAMES.has(text) ||
    /某|等|及|其|各|元|家$/u.test(text) ||
    PLACE_ENDS.has(text.slice(-1))
  )
    return false
  const compound = COMPOUND_SURNAMES.some((surname) => text.startsWith(surname))
  if (!compound && (!SURNAMES.has(text.charAt(0)) || text.length > 3)) return false
  const words = segmenter.tagged(text)
  if (words.length === 1) return words[0]?.tag === 'nr' && text.length >= 3 && !NO_NAMES.has(text)
  // 宋体, 马路, 高速 are words; 尉|士|公 is none. A given name may be a word by itself: 张|国庆, 李|建设.
  const [head, ...given] = words
  if (compound) return true
  return (
    head?.word.length === 1 &&
    (given.every(({ word }) => word.length === 1)
      ? text.length === 3 || isRareGiven(text)
      : given.length === 1 && /^(?:nr|ns|nz|t$)/u.test(given[0]?.tag ?? ''))
  )
}

/** Two-character names only with a character that is hardly used but in names. */
function isRareGiven(text: string): boolean {
  return /[霞娟燕芳丽娜敏静秀颖艳婷玲琴萍莉雯倩璐琳瑶蕾薇妍伟强磊涛军刚勇杰鹏浩斌峰辉超鑫波宇飞龙彬坤晨旭凯健俊帅]/u.test(
    text.slice(1),
  )
}

function masked(name: string): string {
  const surname = COMPOUND_SURNAMES.find((one) => name.startsWith(one)) ?? name.charAt(0)
  return surname + '某'.repeat(name.length - surname.length)
}
