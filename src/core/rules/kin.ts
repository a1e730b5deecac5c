/**
 * Rows that differ in nothing but the figures of their values (修缮面积 ≥1620平方米 and ≥780平方米): a
 * county's fresh rows are mostly kin of one that was read before. What was read of that one without a look at its
 * figures holds for all of them, and whether it was looked at is noted while it is read: no rule has to say so. Pure
 * from outside: what is kept is what would be read.
 */
import type { IndicatorValue } from '../indicator/value.ts'
import type { Indicator } from '../target/project.ts'

/** One for all rows that differ in the figures of their values only. */
export type Kin = {
  /** Of the first of them. */
  readonly words: Pick<Indicator, 'level1' | 'level2' | 'kind' | 'level3' | 'description' | 'value'>
  /**
   * What holds for all of them, by the number of the question; {@link BY_FIGURES} where each must be asked.
   */
  readonly readings: unknown[]
  asked: Asked
}

type RowWords = Kin['words']

/** What a judgement depends on beside the words: it is remembered as long as all of it is the same. */
export type Judging = {
  readonly parameters: object
  readonly segmenter: object
  /** How many judges there were: a rule that is imported later brings one more. */
  readonly judgesThen: number
}

/**
 * The judges that each of the kin must be shown to, by their numbers: all others have nothing to say of any
 * of them.
 */
type Asked = Judging & { readonly judges: readonly number[] }

/** That an answer depends on the figures of the value. */
export const BY_FIGURES = Symbol('by figures')

const NOBODY = {}
const UNASKED: Asked = { parameters: NOBODY, segmenter: NOBODY, judgesThen: 0, judges: [] }

/** Kin of one name and description: units and signs differ, figures are many. */
const MOST_KIN = 16

/** The kin of a row among those of its name and description; a new one is added to them. */
export function kinAmong(all: Kin[], row: RowWords): Kin {
  const known = all.find(({ words }) => areKin(words, row))
  if (known !== undefined) return known
  const kin: Kin = { words: row, readings: [], asked: UNASKED }
  if (all.length < MOST_KIN) all.push(kin)
  return kin
}

function areKin(a: RowWords, b: RowWords): boolean {
  return (
    a.kind === b.kind &&
    a.level1 === b.level1 &&
    a.level2 === b.level2 &&
    a.description === b.description &&
    a.level3 === b.level3 &&
    a.value.nature === b.value.nature &&
    a.value.comparator === b.value.comparator &&
    a.value.unit === b.value.unit &&
    (a.value.number === null) === (b.value.number === null) &&
    (a.value.deadline === null) === (b.value.deadline === null)
  )
}

/** An answer, and whether it was found without a look at the figures and so holds for all kin. */
type Watched<T> = { readonly answer: T; readonly forAll: boolean }

/**
 * Reads the words of a row and notes whether its figures were looked at: the value as written, its number or
 * its day.
 */
export function watched<T>(words: RowWords, read: (words: RowWords) => T): Watched<T> {
  const { nature, comparator, unit, number, deadline } = words.value
  let looked = false
  const value: IndicatorValue = {
    get text() {
      looked = true
      return words.value.text
    },
    nature,
    comparator,
    // That there is none is the same for all kin.
    get number() {
      looked ||= number !== null
      return number
    },
    unit,
    get deadline() {
      looked ||= deadline !== null
      return deadline
    },
  }
  const { level1, level2, kind, level3, description } = words
  const shown: RowWords = { level1, level2, kind, level3, description, value }
  const answer = read(shown)
  return handsOn(answer, shown, value) ? { answer: read(words), forAll: false } : { answer, forAll: !looked }
}

/** An answer that holds the words themselves may be looked through later. */
function handsOn(answer: unknown, words: RowWords, value: IndicatorValue): boolean {
  const isShown = (one: unknown) => one === words || one === value
  return (
    isShown(answer) || (typeof answer === 'object' && answer !== null && Object.values(answer).some(isShown))
  )
}
