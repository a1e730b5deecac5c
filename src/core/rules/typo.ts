/**
 * Wrong characters, told in four ways: a list of the usual mistakes; a set phrase of the field or a word of the office
 * with one sound-alike character; a name in the 分项绩效目标 that differs from the project table's by one sound-alike character.
 */
import { compiled } from './lexicon/pattern.ts'
import { OFFICE_WORDS } from './lexicon/office-words.ts'
import { SET_PHRASES } from './lexicon/set-phrases.ts'
import { alikeTo, soundsLike } from './lexicon/sounds.ts'
import { TYPOS } from './lexicon/typos.ts'
import { pairsOf } from './narrative.ts'
import { holds, matchesOf, oncePerRow, onPassage, passagesOf, textsWith, type Passage } from './passages.ts'
import type { SubGoal, TargetDocument } from '../target/document.ts'
import type { RuleContext } from './context.ts'
import { rowsOfProject, type FindingDraft, type Rule } from './rule.ts'
import { fromCutText, fromText } from './text-notes.ts'

export const typo: Rule = {
  code: 'typo',
  authority: { source: 'default', confirmed: true },
  check: (document, _, context) => {
    const taken = new Map<Passage, Found[]>()
    const found = [...fromList(document), ...fromPhrases(document), ...fromWords(document, context), ...fromTables(document)].filter((one) => {
      const others = taken.get(one.passage) ?? []
      taken.set(one.passage, [...others, one])
      return others.every((other) => other.from + other.wrong.length <= one.from || one.from + one.wrong.length <= other.from)
    })
    return oncePerRow(found.map(draftOf))
  },
}

type Found = { readonly passage: Passage; readonly from: number; readonly wrong: string; readonly right: string; readonly certainty: number }

function draftOf({ passage, wrong, right, certainty }: Found): FindingDraft {
  return onPassage(passage, { text: wrong, suggestion: right, certainty, values: { wrong, right } })
}

const LIST = compiled(TYPOS, ({ wrong }) => wrong)

function fromList(document: TargetDocument): readonly Found[] {
  return LIST.flatMap(({ entry, pattern, key }) => (key !== '' && !holds(document, key) ? [] : matchesOf(document, pattern).map(({ match, passage, from }): Found => ({
    passage, from, wrong: match[0], right: filled(entry.right, match), certainty: 0.95,
  }))))
}

function filled(right: string, match: RegExpExecArray): string {
  return right.replace(/\$(\d)/gu, (_, group: string) => match[Number(group)] ?? '')
}

/** Shorter phrases turn into other words too easily: 农民工 and 农民公园. */
const LEAST_PHRASE = 4

/** `back`: how far before its telling pair it begins; `nth`: its place among all of them. */
type Variant = { readonly wrong: string; readonly right: string; readonly back: number; readonly nth: number }

/**
 * Every set phrase with one character replaced by one it is taken for, by the codes of the wrong character and the one beside it:
 * the beginning of a phrase stands in many texts, that pair in hardly any.
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

function fromPhrases(document: TargetDocument): readonly Found[] {
  return textsWith(document, phrasesIn).flatMap(({ passages, found }) => found.flatMap((slip) => passages.map((passage): Found => ({ passage, ...slip }))))
}

const phrasesIn = fromText((text): readonly Slip[] | null => {
  const found: { readonly from: number; readonly variant: Variant }[] = []
  for (const pair of startsIn(text)) {
    for (const variant of VARIANTS.get(text.charCodeAt(pair))?.get(text.charCodeAt(pair + 1)) ?? []) {
      const from = pair - variant.back
      if (from >= 0 && text.startsWith(variant.wrong, from)) found.push({ from, variant })
    }
  }
  if (found.length === 0) return null
  return found.toSorted((a, b) => a.from - b.from || a.variant.nth - b.variant.nth).map(({ from, variant: { wrong, right } }) => ({ from, wrong, right, certainty: 0.8 }))
})

/** Characters that stand beside any other: suffixes of counts and kinds, words of grammar. */
const FREE: ReadonlySet<string> = new Set('数率量额费款者员性化类种级型式法期日月年号的了在和与及对为以从向把被由于至到并或其各每该本此不未已再也都等是有无可应须')

/** Every word of the office with one character replaced, by the two characters that result. */
const WORD_VARIANTS: ReadonlyMap<number, ReadonlyMap<number, string>> = wordVariants()

function wordVariants(): Map<number, Map<number, string>> {
  const right = new Set(OFFICE_WORDS)
  const byStart = new Map<number, Map<number, string>>()
  for (const word of OFFICE_WORDS) for (const [i, character] of [...word].entries()) for (const other of alikeTo(character)) {
    const wrong = i === 0 ? other + word.charAt(1) : word.charAt(0) + other
    if (right.has(wrong) || FREE.has(other)) continue
    const first = byStart.get(wrong.charCodeAt(0)) ?? new Map<number, string>()
    byStart.set(wrong.charCodeAt(0), first)
    first.set(wrong.charCodeAt(1), word)
  }
  return byStart
}

/** Two characters as a number below 2²⁰; different pairs may have the same. */
function hashOf(text: string, at: number): number {
  return (Math.imul(text.charCodeAt(at), 0x9e37_79b1) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb_ca6b)) >>> 12
}

/** Which pairs of characters tell a variant, one bit each: nearly none of a text's. */
const MAY_BEGIN: Uint8Array = beginnings()

function beginnings(): Uint8Array {
  const marks = new Uint8Array(1 << 17)
  for (const variants of [VARIANTS, WORD_VARIANTS]) {
    for (const [first, seconds] of variants) {
      for (const second of seconds.keys()) {
        const hash = hashOf(String.fromCharCode(first, second), 0)
        marks[hash >>> 3] = (marks[hash >>> 3] ?? 0) | (1 << (hash & 7))
      }
    }
  }
  return marks
}

/** The places of a text where a variant may be told. */
function startsIn(text: string): readonly number[] {
  const at: number[] = []
  for (let from = 0; from + 2 <= text.length; from += 1) {
    const hash = hashOf(text, from)
    if (((MAY_BEGIN[hash >>> 3] ?? 0) & (1 << (hash & 7))) !== 0) at.push(from)
  }
  return at
}

/** 题高 is 提高 where the two characters are no part of other words: 题|高|效率, but 问题|高发. */
function fromWords(document: TargetDocument, { segmenter }: RuleContext): readonly Found[] {
  return textsWith(document, (text) => wordsIn(text, segmenter)).flatMap(({ passages, found }) => (
    found.flatMap((slip) => passages.filter(({ field }) => !NO_SENTENCE.has(field)).map((passage): Found => ({ passage, ...slip })))
  ))
}

const wordsIn = fromCutText((text, segmenter): readonly Slip[] | null => {
  const found: Slip[] = []
  for (const from of startsIn(text)) {
    const right = WORD_VARIANTS.get(text.charCodeAt(from))?.get(text.charCodeAt(from + 1))
    if (right !== undefined && !OF_A_PAPER.test(text.slice(from + 2, from + 8)) && standsAlone(text, from, segmenter)) found.push({ from, wrong: text.slice(from, from + 2), right, certainty: 0.75 })
  }
  return found.length === 0 ? null : found
})

/** The short name of who issued a paper: 冀教财〔2021〕96号. */
const OF_A_PAPER = /^\p{Script=Han}{0,3}[〔[【（(]\d/u

const NO_SENTENCE: ReadonlySet<string> = new Set(['name', 'title', 'value'])

/** As much on both sides as the words around two characters can be long. */
const AROUND = 6

/** Whether the cut into words leaves both characters single, between a word and a word (or a stop) on each side. */
function standsAlone(text: string, from: number, segmenter: RuleContext['segmenter']): boolean {
  const start = Math.max(0, from - AROUND)
  const words = segmenter.words(text.slice(start, from + 2 + AROUND))
  let at = start
  for (const [i, word] of words.entries()) {
    if (at === from) return word.length === 1 && words[i + 1]?.length === 1 && !isSingle(words[i - 1]) && !isSingle(words[i + 2])
    at += word.length
  }
  return false
}

/** A single Chinese character beside them makes a name or an unknown word likelier than a slip. */
function isSingle(word: string | undefined): boolean {
  return word !== undefined && word.length === 1 && /[\p{Script=Han}A-Za-z\d]/u.test(word) && !/[和与及的对并将为使等]/u.test(word)
}

/** Shorter items of a list differ for good reasons. */
const LEAST_ITEM = 6

/** A name of the narrative's list and the table's own that differ by one character. */
function fromTables(document: TargetDocument): readonly Found[] {
  const narrative = new Map<SubGoal, Passage[]>()
  for (const passage of passagesOf(document)) if (passage.subGoal !== undefined) narrative.set(passage.subGoal, [...narrative.get(passage.subGoal) ?? [], passage])
  return pairsOf(document).flatMap(({ goal, project }) => {
    const names = new Set([...rowsOfProject(project).flatMap(({ indicator }) => [indicator.level3, indicator.description ?? '']), ...(project.purpose ?? '').split(/[，。；、,;]/u)])
    return (narrative.get(goal) ?? []).filter(({ text }) => text !== project.name).flatMap((passage) => (
      passage.text.split(/[，。；、,;：:]/u).filter((item) => item.length >= LEAST_ITEM && !names.has(item)).flatMap((item): Found[] => {
        for (const name of names) {
          const slip = slipOf(item, name)
          if (slip !== null) return [{ passage, from: passage.text.indexOf(item) + slip.from, wrong: slip.wrong, right: slip.right, certainty: 0.7 }]
        }
        return []
      })
    ))
  })
}

/** The word around the one character by which two names differ; null when they differ otherwise. */
function slipOf(item: string, name: string): { readonly from: number; readonly wrong: string; readonly right: string } | null {
  if (item.length !== name.length) return null
  let at = 0
  while (at < item.length && item.charCodeAt(at) === name.charCodeAt(at)) at += 1
  if (at < 1 || at === item.length || !soundsLike(item.charAt(at), name.charAt(at)) || item.slice(at + 1) !== name.slice(at + 1)) return null
  const from = Math.max(0, at - 2)
  return { from, wrong: item.slice(from, at + 3), right: name.slice(from, at + 3) }
}
