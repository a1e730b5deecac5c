/**
 * Rows that say the same. A county's tables say 群众满意度 ≥90% by the hundred: whatever the words of a row
 * alone tell is read once for all rows of the same words. Pure from outside: what is remembered is what would be read.
 */
import { createHalves, roomFor } from '../kernel/remember.ts'
import type { Indicator } from '../target/project.ts'
import { BY_FIGURES, kinAmong, watched, type Judging, type Kin } from './kin.ts'

/** All that a row says of what it measures, and nothing of where it is. */
export type RowWords = Kin['words']

/**
 * One for all rows of the same words. What is read from them is kept in `readings`, by the number of the
 * question.
 */
export type SameWords = {
  readonly words: RowWords
  readonly kin: Kin
  readonly readings: unknown[]
  judged: JudgedWords
}

/**
 * What rules say of the words under one set of parameters, cut by one dictionary: each rule that has
 * something to say, by its number.
 */
export type JudgedWords = Judging & {
  readonly said: readonly { readonly number: number; readonly found: unknown }[]
}

/**
 * Rows in one half of the memory, about 1 kB each: at most 32 MB. Ten thousand projects have some 15,000 rows
 * of different words.
 */
const MOST = 16_384

/** The rows of one name and description, by their values. */
type Branch = { readonly kin: Kin[]; readonly byValue: Map<string, SameWords> }

/** By name, description and value in turn: to make one key of them takes longer than to look for each. */
type Tree = Map<string, Map<string, Branch>>

const HALVES = createHalves((): Tree => new Map(), MOST)

/** The one of the row's words. */
export function rowSameWords(indicator: Indicator): SameWords {
  const {
    level3,
    value: { text },
  } = indicator
  const description = indicator.description ?? ''
  const branch = HALVES.young.get(level3)?.get(description)
  const known = branch?.byValue.get(text)
  if (known !== undefined && saysSame(known.words, indicator)) return known
  const before = branch ?? HALVES.old.get(level3)?.get(description)
  const kept = HALVES.old.get(level3)?.get(description)?.byValue.get(text)
  const kin = before?.kin ?? []
  const same = kept !== undefined && saysSame(kept.words, indicator) ? kept : wordsOf(indicator, kin)
  HALVES.grow()
  branchFor(level3, description, kin).byValue.set(text, same)
  return same
}

function branchFor(level3: string, description: string, kin: Kin[]): Branch {
  const ofName = HALVES.young.get(level3) ?? new Map<string, Branch>()
  const branch = ofName.get(description) ?? { kin, byValue: new Map<string, SameWords>() }
  if (ofName.size === 0) HALVES.young.set(level3, ofName)
  if (branch.byValue.size === 0) ofName.set(description, branch)
  return branch
}

const NOBODY = {}
const UNJUDGED: JudgedWords = { parameters: NOBODY, segmenter: NOBODY, judgesThen: 0, said: [] }

function wordsOf({ level1, level2, kind, level3, description, value }: Indicator, kin: Kin[]): SameWords {
  const words = { level1, level2, kind, level3, description, value }
  return { words, kin: kinAmong(kin, words), readings: roomFor(questions), judged: UNJUDGED }
}

/** What the branches do not tell: a reader may take a number out of one text in two ways. */
function saysSame(a: RowWords, b: Indicator): boolean {
  return (
    a.kind === b.kind &&
    a.level1 === b.level1 &&
    a.level2 === b.level2 &&
    a.description === b.description &&
    a.value.number === b.value.number &&
    a.value.unit === b.value.unit &&
    a.value.nature === b.value.nature &&
    a.value.comparator === b.value.comparator &&
    a.value.deadline === b.value.deadline
  )
}

let questions = 0

/**
 * A question to the words of a row, asked once for all rows that say the same, and once for all kin where
 * their figures do not matter.
 */
export function fromWords<T>(read: (words: RowWords) => T): (row: { readonly same: SameWords }) => T {
  const question = questions
  questions += 1
  return ({ same: { words, kin, readings } }) => {
    const known = readings[question]
    if (known !== undefined) return known as T
    const answer = answerOf(kin, question, words, read)
    readings[question] = answer
    return answer
  }
}

function answerOf<T>(kin: Kin, question: number, words: RowWords, read: (words: RowWords) => T): T {
  const ofKin = kin.readings[question]
  if (ofKin === undefined) return firstOf(kin, question, words, read)
  return ofKin === BY_FIGURES ? read(words) : (ofKin as T)
}

function firstOf<T>(kin: Kin, question: number, words: RowWords, read: (words: RowWords) => T): T {
  const { answer, forAll } = watched(words, read)
  kin.readings[question] = forAll ? answer : BY_FIGURES
  return answer
}
