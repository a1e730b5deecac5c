/**
 * The forms in which texts are compared. Two texts of one exact form are the same except for spaces, width
 * and punctuation; two texts of one near form are the same except for figures, places and the names of their
 * units as well: a copy with other figures, or with another town's name, is still a copy.
 */
import { halfWidth, withoutSpaces } from '../kernel/characters.ts'
import { remembered } from '../kernel/remember.ts'
import { essence } from '../words/words.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { NO_PLACES, PLACE_ENDINGS } from './place-words.ts'

/** Stand for any figure, and for any name, in a near form. */
const FIGURE = '0'
const NAME = '@'
/** Stand for them meanwhile: characters of private use are no punctuation. */
const FIGURE_MARK = '\ue001'
const NAME_MARK = '\ue000'

const FIGURES = /\d+(?:[.,]\d+)*(?:[-~—至]\d+(?:[.,]\d+)*)*/gu
/** 三个, 两期, 十二次: numerals are figures before a measure word only; 一定, 四风 and 百姓 are words. */
const NUMERALS = /[一二两三四五六七八九十百千]+(?=[个名位户场次期批项人家所台套件份处座条]|个月|年度?|季度)/gu
const PLACE = new RegExp(`[\\u4e00-\\u9fff]{2}(?:${PLACE_ENDINGS.join('|')})`, 'gu')
const PUNCTUATION = /[\p{P}\p{S}]/gu

/** Names shorter than this are words like any other: 乡, 局. */
const LEAST_NAME = 3

/** Without spaces, width differences, punctuation, signs and case. Idempotent. */
export function exactForm(text: string): string {
  return essence(text)
}

/**
 * Without what tells one use of a text from another: figures, places and the names given.
 * @param names of the unit and the department that the text speaks for, as written
 */
export function nearForm(text: string, names: readonly string[] = []): string {
  return nearFormOf([text, ...names].join(BETWEEN))
}

/** Occurs in no text of an office. */
const BETWEEN = '\ue002'

const nearFormOf = remembered((given) => {
  const [text = '', ...names] = given.split(BETWEEN)
  return makeNearForm(text, names)
})

function makeNearForm(text: string, names: readonly string[]): string {
  let form = halfWidth(withoutSpaces(text)).toLowerCase()
  for (const name of namesIn(names.join(BETWEEN))) form = form.replaceAll(name, NAME_MARK)
  return form
    .replace(PLACE, (found) =>
      NO_PLACES.some((word) => found.endsWith(word)) ? found : `${NAME_MARK}${found.slice(2)}`,
    )
    .replace(FIGURES, FIGURE_MARK)
    .replace(NUMERALS, FIGURE_MARK)
    .replace(PUNCTUATION, '')
    .replace(/\ue000+/gu, NAME)
    .replace(/\ue001+/gu, FIGURE)
}

const namesIn = remembered((names) => ownNames(names.split(BETWEEN)))

/** 迁安市教育局 → itself, 迁安市, 教育局; the longest first. */
function ownNames(names: readonly string[]): readonly string[] {
  const plain = names.map((name) => halfWidth(withoutSpaces(name)).toLowerCase())
  const pieces = flatMap(plain, (name) => {
    const place = PLACE_START.exec(name)?.[0] ?? ''
    return [name, place, name.slice(place.length)]
  })
  return [...new Set(pieces)]
    .filter((piece) => piece.length >= LEAST_NAME)
    .toSorted((a, b) => b.length - a.length)
}

const PLACE_START = new RegExp(
  `^[\\u4e00-\\u9fff]{2,6}?(?:${PLACE_ENDINGS.join('|')})(?=[\\u4e00-\\u9fff]{2})`,
  'u',
)
