/**
 * Personal data taken out of a text before it leaves the house: numbers of persons and natural persons' names
 * become 【…】. It masks rather too much than too little: what is masked is lost to the model only, never to
 * the document.
 */
import { withoutUnseen } from '../kernel/characters.ts'
import type { Segmenter } from '../rules/context.ts'
import {
  COMPOUND_SURNAMES,
  NAME_BEFORE,
  OFFICE_BEFORE,
  SURNAMES,
  SURNAMES_IN_WORDS,
} from '../rules/lexicon/names.ts'
import { namesIn } from '../rules/privacy-names.ts'

export type Masked = {
  readonly text: string
  /** How many passages were taken out. */
  readonly count: number
}

/** The order matters: longer numbers first. */
const NUMBERS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])|(?<![\dA-Za-z])\d{15}(?![\dA-Za-z])/gu, '【证件号】'],
  [/(?<!\d)(?:\d[ -]?){15,18}\d(?!\d)/gu, '【账号】'],
  [/(?<!\d)(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?!\d)/gu, '【电话】'],
  [/(?<!\d)0\d{2,3}[ -]?\d{7,8}(?!\d)/gu, '【电话】'],
  [/(?<=(?:电话|手机|联系方式|传真)[:： ]{0,2})\d{7,8}(?!\d)/gu, '【电话】'],
  [/[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu, '【邮箱】'],
  [/(?<=(?:QQ|微信号?|WeChat)[:： ]{0,2})[A-Za-z0-9_-]{5,20}/giu, '【账号】'],
  [/(?<![A-Za-z\d])[EGPSD]\d{8}(?!\d)/gu, '【证件号】'],
  [
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·. ]?[A-HJ-NP-Z0-9]{5,6}(?![A-Z0-9])/gu,
    '【车牌】',
  ],
]

/** 用于, 对于, 属于 are no surname. */
const SURNAME = `(?:${COMPOUND_SURNAMES.join('|')}|(?<![用对关基属位鉴至便利处](?=于))[${[...SURNAMES, ...SURNAMES_IN_WORDS].join('')}])`
const NAME = `${SURNAME}\\p{Script=Han}{1,2}?`

/** A name where only a name can be: after what asks for one, before what addresses one. */
const AFTER = new RegExp(
  `(?<=(?:${[...NAME_BEFORE, ...OFFICE_BEFORE].join('|')})(?:[:：为是 ` +
    `]{1,2}|(?=\\p{Script=Han}{2,3}[、，,。；;（( ])))${SURNAME}\\p{Script=Han}{1,2}(?=[、，,。；;（() \\n]|$)`,
  'gu',
)
const BEFORE = new RegExp(`${NAME}(?=(?:同志|先生|女士|小姐|老师|医生|教授|等\\d+人|等人|某某))`, 'gu')
const HIDDEN = new RegExp(`${SURNAME}(?:某某?|[×xX*＊]{1,2})`, 'gu')

/** Full-width digits, letters, @, + and -; Chinese punctuation stays. */
const WIDE = /[\uff10-\uff19\uff20-\uff3a\uff41-\uff5a\uff0b\uff0d]/gu

export function mask(text: string, segmenter: Segmenter): Masked {
  let count = 0
  const plain = withoutUnseen(text).replace(WIDE, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
  let masked = plain
  for (const [pattern, word] of [
    ...NUMBERS,
    [AFTER, '【姓名】'],
    [BEFORE, '【姓名】'],
    [HIDDEN, '【姓名】'],
  ] as const) {
    masked = masked.replace(pattern, () => {
      count += 1
      return word
    })
  }
  return withoutNeighbours(
    withoutToldNames(withoutNames(masked, count, segmenter), namesIn(plain, { segmenter })),
  )
}

/** What is in one list with a name is a name: 张伟、【姓名】. */
function withoutNeighbours({ text, count }: Masked): Masked {
  const names = [...text.matchAll(NEIGHBOUR)].length
  return names === 0
    ? { text, count }
    : withoutNeighbours({ text: text.replace(NEIGHBOUR, '【姓名】'), count: count + names })
}

/** What the rule of published names finds is gone, too, wherever else it is. */
function withoutToldNames({ text, count }: Masked, names: readonly string[]): Masked {
  return names
    .toSorted((a, b) => b.length - a.length)
    .reduce(
      (left, name) => ({
        text: left.text.replaceAll(name, '【姓名】'),
        count: left.count + left.text.split(name).length - 1,
      }),
      { text, count },
    )
}

/** Names that the dictionary knows as such, and lists of two- or three-character names. */
function withoutNames(text: string, before: number, segmenter: Segmenter): Masked {
  let count = before
  const listed = text.replace(LIST, (list) =>
    list.replace(new RegExp(NAME_WHOLE, 'gu'), () => {
      count += 1
      return '【姓名】'
    }),
  )
  const tagged = segmenter.tagged(listed)
  const words = tagged.map(({ word, tag }, i) => {
    if (
      tag !== 'nr' ||
      word.length < 2 ||
      word.length > 3 ||
      !hasSurname(word) ||
      !standsAlone(tagged[i - 1]?.word, tagged[i + 1]?.word, word)
    )
      return word
    count += 1
    return '【姓名】'
  })
  return { text: words.join(''), count }
}

function hasSurname(word: string): boolean {
  return SURNAMES.has(word.charAt(0)) || SURNAMES_IN_WORDS.has(word.charAt(0))
}

/** Many given names are words as well (严格, 高峰): two characters are a name only where a name would be. */
function standsAlone(before: string | undefined, after: string | undefined, word: string): boolean {
  if (word.length > 2) return true
  const opens =
    before === undefined ||
    /[\p{P}\s]$/u.test(before) ||
    /^(?:由|为|给|对|向|和|与|及|慰问|走访|救助|资助|补助|发放|联系人|负责人)$/u.test(before)
  return opens && (after === undefined || /^[\p{P}\s]/u.test(after))
}

const NAME_WHOLE = `(?<=^|、)${SURNAME}\\p{Script=Han}{1,2}(?=、|$|等)`
/** Three or more names joined by 、. */
const LIST = new RegExp(
  `(?<![\\p{Script=Han}、])${SURNAME}\\p{Script=Han}{1,2}(?:、${SURNAME}\\p{Script=Han}{1,2}){2,}(?![\\p{Script=Han}])`,
  'gu',
)
const NEIGHBOUR = new RegExp(
  `(?<=【姓名】、)${SURNAME}\\p{Script=Han}{1,2}(?=[、，,。；;（() ` +
    `\\n]|$)|(?<![\\p{Script=Han}\\d])${SURNAME}\\p{Script=Han}{1,2}(?=、【姓名】)`,
  'gu',
)
