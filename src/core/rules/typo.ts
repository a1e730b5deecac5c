/**
 * Wrong characters, told in four ways: a list of the usual mistakes; a set phrase of the field or a word of
 * the office with one sound-alike character; a name in the 分项绩效目标 that differs from the project table's by
 * one sound-alike character.
 */
import { COMMON_WORDS } from './lexicon/common-words.ts'
import { FIELD_WORDS } from './lexicon/field-words.ts'
import { sameSound } from './lexicon/homophones.ts'
import { OFFICE_WORDS } from './lexicon/office-words.ts'
import { SET_PHRASES } from './lexicon/set-phrases.ts'
import { alikeTo, soundsLike } from './lexicon/sounds.ts'
import { TYPOS } from './lexicon/typos.ts'
import { matchesOfList } from './matches-of-list.ts'
import { goalProjectPairs } from './narrative.ts'
import { oncePerRow, onPassage, documentPassages, textsWith, type Passage } from './passages.ts'
import type { SubGoal, TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { RuleContext } from './context.ts'
import { rowsOfProject, type FindingDraft, type Rule } from './rule.ts'
import { fromCutText } from './text-notes.ts'

export const typo: Rule = {
  code: 'typo',
  group: 'text',
  how: 'lexicon',
  severity: 'warning',
  tier: 'useful',
  item: 'normative',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document, _, context) => {
    const taken = new Map<Passage, Found[]>()
    const found = [
      ...fromList(document, context),
      ...fromPhrases(document, context),
      ...fromWords(document, context),
      ...fromTables(document),
    ].filter((one) => {
      const others = taken.get(one.passage) ?? []
      taken.set(one.passage, [...others, one])
      return others.every(
        (other) => other.from + other.wrong.length <= one.from || one.from + one.wrong.length <= other.from,
      )
    })
    return oncePerRow(found.map(draftOf))
  },
}

type Found = {
  readonly passage: Passage
  readonly from: number
  readonly wrong: string
  readonly right: string
  readonly certainty: number
}

function draftOf({ passage, wrong, right, certainty }: Found): FindingDraft {
  return onPassage(passage, { text: wrong, suggestion: right, certainty, values: { wrong, right } })
}

const listed = matchesOfList(TYPOS, ({ wrong }) => wrong)

function fromList(document: TargetDocument, { segmenter }: RuleContext): readonly Found[] {
  return listed(document)
    .filter(({ match, passage, from }) => !isInOtherWords(passage.text, from, match[0].length, segmenter))
    .map(({ entry, match, passage, from }): Found => ({
      passage,
      from,
      wrong: match[0],
      right: filled(entry.right, match),
      certainty: 0.95,
    }))
}

/**
 * Whether the characters belong to other words, as 验受 of 体验|受众 or 侯车 of 武侯|车站 do: every word
 * that they fall into is one that the dictionary knows, and the first begins before them. A slip is in characters that
 * belong to nothing.
 */
function isInOtherWords(
  text: string,
  from: number,
  length: number,
  segmenter: RuleContext['segmenter'],
): boolean {
  const start = Math.max(0, from - AROUND)
  const to = from + length
  let at = start
  let reaches = false
  for (const word of segmenter.words(text.slice(start, to + AROUND))) {
    const end = at + word.length
    if (at < to && end > from) {
      if (word.length === 1) return false
      reaches ||= at < from
    }
    at = end
  }
  return reaches
}

function filled(right: string, match: RegExpExecArray): string {
  return right.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
}

/** Shorter phrases turn into other words too easily: 农民工 and 农民公园. */
const LEAST_PHRASE = 4

/** `back`: how far before its telling pair it begins; `nth`: its place among all of them. */
type Variant = { readonly wrong: string; readonly right: string; readonly back: number; readonly nth: number }

/**
 * Every set phrase with one character replaced by one it is taken for, by the codes of the wrong character
 * and the one beside it: the beginning of a phrase is in many texts, that pair in hardly any.
 */
const VARIANTS: ReadonlyMap<number, ReadonlyMap<number, readonly Variant[]>> = variants()

function variants(): Map<number, Map<number, Variant[]>> {
  const right = new Set(SET_PHRASES)
  const byPair = new Map<number, Map<number, Variant[]>>()
  let nth = 0
  for (const phrase of SET_PHRASES.filter(({ length }) => length >= LEAST_PHRASE)) {
    for (const [i, character] of [...phrase].entries()) {
      for (const other of alikeTo(character)) {
        const wrong = phrase.slice(0, i) + other + phrase.slice(i + 1)
        if (right.has(wrong)) continue
        const back = Math.max(0, i - 1)
        const first = byPair.get(wrong.charCodeAt(back)) ?? new Map<number, Variant[]>()
        byPair.set(wrong.charCodeAt(back), first)
        const same = first.get(wrong.charCodeAt(back + 1)) ?? []
        first.set(wrong.charCodeAt(back + 1), same)
        same.push({ wrong, right: phrase, back, nth })
        nth += 1
      }
    }
  }
  return byPair
}

type Slip = Omit<Found, 'passage'>

/** What is found in one text, in both ways: the places where either may be are looked for once. */
type Slips = { readonly phrases: readonly Slip[] | null; readonly words: readonly Slip[] | null }

const NO_SLIPS: Slips = { phrases: null, words: null }

const slipsIn = fromCutText((text, segmenter): Slips => {
  const starts = startsIn(text)
  return starts.length === 0
    ? NO_SLIPS
    : { phrases: phrasesIn(text, starts, segmenter), words: wordsIn(text, starts, segmenter) }
})

function fromPhrases(document: TargetDocument, { segmenter }: RuleContext): readonly Found[] {
  return flatMap(
    textsWith(document, (text) => slipsIn(text, segmenter).phrases),
    ({ passages, found }) =>
      flatMap(found, (slip) => passages.map((passage): Found => ({ passage, ...slip }))),
  )
}

function phrasesIn(
  text: string,
  starts: readonly number[],
  segmenter: RuleContext['segmenter'],
): readonly Slip[] | null {
  const found: { readonly from: number; readonly variant: Variant }[] = []
  for (const pair of starts) {
    for (const variant of VARIANTS.get(text.charCodeAt(pair))?.get(text.charCodeAt(pair + 1)) ?? []) {
      const from = pair - variant.back
      if (
        from >= 0 &&
        text.startsWith(variant.wrong, from) &&
        !isInOtherWords(text, from, variant.wrong.length, segmenter)
      )
        found.push({ from, variant })
    }
  }
  if (found.length === 0) return null
  return found
    .toSorted((a, b) => a.from - b.from || a.variant.nth - b.variant.nth)
    .map(({ from, variant: { wrong, right } }) => ({ from, wrong, right, certainty: 0.8 }))
}

/** Characters that are beside any other: suffixes of counts and kinds, words of grammar. */
const FREE: ReadonlySet<string> = new Set(
  '数率量额费款者员性化类种级型式法期日月年号的了在和与及对为以从向把被由于至到并或其各每该本此不未已再也都等是有无可应须占',
)

/** Characters that are by themselves beside any other: only a word of the office is known behind them. */
const OWN_WORD: ReadonlySet<string> = new Set('用占制数率量额费款等性者年月日分人新')

const OFFICE: ReadonlySet<string> = new Set(OFFICE_WORDS)
const WORDS: ReadonlySet<string> = new Set([...OFFICE_WORDS, ...COMMON_WORDS, ...FIELD_WORDS])

/** Characters that are written for this one, by their sound or their looks. */
function writtenFor(character: string): ReadonlySet<string> {
  const known = WRITTEN_FOR.get(character)
  if (known !== undefined) return known
  const others = new Set([...alikeTo(character), ...sameSound(character)])
  others.delete(character)
  WRITTEN_FOR.set(character, others)
  return others
}

/** Words of today that the dictionary does not know. */
const NEW_WORDS: ReadonlySet<string> = new Set([
  '微信',
  '提质',
  '时长',
  '地力',
  '扫码',
  '台账',
  '台班',
  '占比',
  '短板',
  '用气',
  '用电',
  '用水',
  '弃管',
  '双创',
  '脱敏',
  '网格',
  '群聊',
  '直播',
  '物联',
  '数智',
  '研学',
  '康养',
  '托育',
  '适老',
  '辅具',
  '实训',
  '双高',
  '双减',
  '线上',
  '线下',
  '客服',
  '工单',
  '闭环',
  '赋能',
  '抓手',
  '痛点',
  '堵点',
  '断面',
  '复核',
  '补录',
  '归集',
  '清欠',
  '兜底',
  '专班',
  '专干',
  '协管',
  '辅警',
  '河长',
  '林长',
  '路长',
  '楼长',
  '片长',
  '园长',
  '站长',
  '长制',
  '建档',
  '立卡',
  '控辍',
  '保学',
])

const WRITTEN_FOR = new Map<string, ReadonlySet<string>>()

/** A word that two characters would be with one of them another; `second`: the second is the wrong one. */
type Meant = { readonly right: string; readonly second: boolean }

/** What two characters may be meant for, by their codes: the same pairs are in every text. */
const MEANT = new Map<number, readonly Meant[]>()
/** Pairs that are known at a time; there are some ten thousand in use. */
const MOST_PAIRS = 65_536

/** The words that the two characters at a place may be meant for. */
function meantAt(text: string, at: number): readonly Meant[] {
  const pair = text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1)
  const known = MEANT.get(pair)
  if (known !== undefined) return known
  const meant = meantBy(text.charAt(at), text.charAt(at + 1))
  if (MEANT.size >= MOST_PAIRS) MEANT.clear()
  MEANT.set(pair, meant)
  return meant
}

/** The words that two characters may be meant for; a word of the office is likelier than any other. */
function meantBy(first: string, second: string): readonly Meant[] {
  const meant: Meant[] = []
  if (WORDS.has(first + second) || NEW_WORDS.has(first + second)) return meant
  const own = [first, second].some((one) => OWN_WORD.has(one) || FREE.has(one))
  const isWord = (word: string) => (own ? OFFICE : WORDS).has(word)
  if (!FREE.has(first))
    for (const other of writtenFor(first))
      if (isWord(other + second)) meant.push({ right: other + second, second: false })
  if (!FREE.has(second))
    for (const other of writtenFor(second))
      if (isWord(first + other)) meant.push({ right: first + other, second: true })
  return meant.toSorted((a, b) => likelihood(b, first, second) - likelihood(a, first, second))
}

/** The pinyin input errs more often than the eye, and a word of the office is likelier than any other. */
function likelihood({ right, second }: Meant, one: string, other: string): number {
  const sound = second ? sameSound(other).includes(right.charAt(1)) : sameSound(one).includes(right.charAt(0))
  return (sound ? 2 : 0) + (OFFICE.has(right) ? 1 : 0)
}

/** Two characters as a number below 2²⁰; different pairs may have the same. */
function hashOf(text: string, at: number): number {
  return (
    (Math.imul(text.charCodeAt(at), 0x9e37_79b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb_ca6b)) >>> 12
  )
}

/** Which pairs of characters tell a variant, one bit each: nearly none of a text's. */
const MAY_BEGIN: Uint8Array = beginnings()

function beginnings(): Uint8Array {
  const marks = new Uint8Array(1 << 17)
  const mark = (first: string, second: string) => {
    const hash = hashOf(first + second, 0)
    marks[hash >>> 3] = (marks[hash >>> 3] ?? 0) | (1 << (hash & 7))
  }
  for (const [first, seconds] of VARIANTS)
    for (const second of seconds.keys()) mark(String.fromCharCode(first), String.fromCharCode(second))
  for (const word of WORDS) {
    const [first, second] = [word.charAt(0), word.charAt(1)]
    for (const other of writtenFor(first)) if (!FREE.has(other)) mark(other, second)
    for (const other of writtenFor(second)) if (!FREE.has(other)) mark(first, other)
  }
  return marks
}

/** The places of a text where a variant may be told; mostly none. */
function startsIn(text: string): readonly number[] {
  let at: number[] | null = null
  for (let from = 0; from + 2 <= text.length; from += 1) {
    const hash = hashOf(text, from)
    if (((MAY_BEGIN[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0) (at ??= []).push(from)
  }
  return at ?? NOWHERE
}

const NOWHERE: readonly number[] = []

/**
 * 题高 is 提高 where the two characters are no part of other words: 题|高|效率, but 问题|高发.
 * 计量器|俱 is 计量|器具: the wrong one is alone.
 */
function fromWords(document: TargetDocument, { segmenter }: RuleContext): readonly Found[] {
  return flatMap(
    textsWith(document, (text) => slipsIn(text, segmenter).words),
    ({ passages, found }) =>
      flatMap(found, (slip) =>
        passages
          .filter(({ field }) => !NO_SENTENCE.has(field))
          .map((passage): Found => ({ passage, ...slip })),
      ),
  )
}

function wordsIn(
  text: string,
  starts: readonly number[],
  segmenter: RuleContext['segmenter'],
): readonly Slip[] | null {
  const found: Slip[] = []
  for (const from of starts) {
    const meant = meantAt(text, from)
    if (
      meant.length === 0 ||
      GOES_THERE.test(text.slice(from, from + 2)) ||
      OF_A_PAPER.test(text.slice(from + 2, from + 8))
    )
      continue
    const right = likeliest(text, from, meant, segmenter)
    if (right !== null) found.push({ from, wrong: text.slice(from, from + 2), right, certainty: 0.75 })
  }
  return found.length === 0 ? null : found
}

/** 来院, 到馆, 入园: to come to a place and to leave it are words with any place. */
const GOES_THERE = /^[来到入进出住离回返赴驻][院校馆所站局厂村镇县区场店园家岗]$/u

/** The short name of who issued a paper: 冀教财〔2021〕96号. */
const OF_A_PAPER = /^\p{Script=Han}{0,3}[〔[【（(]\d/u

const NO_SENTENCE: ReadonlySet<string> = new Set(['name', 'title', 'value'])

/** As much on both sides as the words around two characters can be long. */
const AROUND = 6

/**
 * The first meant word with which the text around falls into fewer words; null where the two characters
 * belong to others.
 */
function likeliest(
  text: string,
  from: number,
  meant: readonly Meant[],
  segmenter: RuleContext['segmenter'],
): string | null {
  const start = Math.max(0, from - AROUND)
  const words = segmenter.words(text.slice(start, from + 2 + AROUND))
  const stands = standing(words, from - start)
  if (stands === null) return null
  const before = text.slice(start, from)
  const after = text.slice(from + 2, from + 2 + AROUND)
  const least = stands === 'both' ? 2 : 1
  const fitting = meant.filter(({ second }) => stands === 'both' || second === (stands === 'second'))
  return (
    fitting.find(({ right }) => scraps(words) - scraps(segmenter.words(before + right + after)) >= least)
      ?.right ?? null
  )
}

/**
 * Which of the two characters are alone in the cut: both, or one while the other ends or begins a word that
 * is one without it; null where they belong to their neighbours.
 */
function standing(words: readonly string[], at: number): 'both' | 'first' | 'second' | null {
  let begin = 0
  for (const [i, word] of words.entries()) {
    const end = begin + word.length
    const next = words[i + 1] ?? ''
    if (begin === at && word.length === 1) {
      if (next.length === 1) return !isSingle(words[i - 1]) && !isSingle(words[i + 2]) ? 'both' : null
      return next.length > 2 && !isSingle(words[i - 1]) ? 'first' : null
    }
    if (end === at + 1 && word.length > 2)
      return next.length === 1 && !isSingle(words[i + 2]) ? 'second' : null
    if (begin > at) return null
    begin = end
  }
  return null
}

/** Words and, once more, those of one character: a text that is cut right falls into few of them. */
function scraps(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (word.length === 1 && /\p{Script=Han}/u.test(word) ? 2 : 1), 0)
}

/** A single Chinese character beside them makes a name or an unknown word likelier than a slip. */
function isSingle(word: string | undefined): boolean {
  return (
    word !== undefined &&
    word.length === 1 &&
    /[\p{Script=Han}A-Za-z]/u.test(word) &&
    !/[和与及的对并将为使等不未已均按由向以或在]/u.test(word)
  )
}

/** Shorter items of a list differ for good reasons. */
const LEAST_ITEM = 6

/** A name of the narrative's list and the table's own that differ by one character. */
function fromTables(document: TargetDocument): readonly Found[] {
  const narrative = new Map<SubGoal, Passage[]>()
  for (const passage of documentPassages(document))
    if (passage.subGoal !== undefined)
      narrative.set(passage.subGoal, [...(narrative.get(passage.subGoal) ?? []), passage])
  return flatMap(goalProjectPairs(document), ({ goal, project }) => {
    const names = new Set([
      ...flatMap(rowsOfProject(project), ({ indicator }) => [indicator.level3, indicator.description ?? '']),
      ...(project.purpose ?? '').split(/[，。；、,;]/u),
    ])
    return flatMap(
      (narrative.get(goal) ?? []).filter(({ text }) => text !== project.name),
      (passage) =>
        flatMap(
          passage.text
            .split(/[，。；、,;：:]/u)
            .filter((item) => item.length >= LEAST_ITEM && !names.has(item)),
          (item): Found[] => {
            for (const name of names) {
              const slip = slipOf(item, name)
              if (slip !== null)
                return [
                  {
                    passage,
                    from: passage.text.indexOf(item) + slip.from,
                    wrong: slip.wrong,
                    right: slip.right,
                    certainty: 0.7,
                  },
                ]
            }
            return []
          },
        ),
    )
  })
}

/** The word around the one character by which two names differ; null when they differ otherwise. */
function slipOf(
  item: string,
  name: string,
): { readonly from: number; readonly wrong: string; readonly right: string } | null {
  if (item.length !== name.length) return null
  let at = 0
  while (at < item.length && item.charCodeAt(at) === name.charCodeAt(at)) at += 1
  if (
    at < 1 ||
    at === item.length ||
    !soundsLike(item.charAt(at), name.charAt(at)) ||
    item.slice(at + 1) !== name.slice(at + 1)
  )
    return null
  const from = Math.max(0, at - 2)
  return { from, wrong: item.slice(from, at + 3), right: name.slice(from, at + 3) }
}
