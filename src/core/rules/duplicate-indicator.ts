/**
 * Two rows of one project say the same: same name and description, or descriptions that differ only by words
 * that mean
 * the same (及时/即时) or by one or two characters left out. Of the medium term and the year, each is a list of
 * its own.
 */
import { onIndicator, rowsOfProject, type Row, type Rule } from './rule.ts'
import { remembered } from '../kernel/remember.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { fromWords, type RowWords } from './same-words.ts'
import { essence, isSubsequence } from '../words/words.ts'

/** Ways of writing one word, brought to one form. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [
  [/即时/gu, '及时'],
  [/退伍军?人/gu, '退役军人'],
  [/做好/gu, '完成'],
]
/** Descriptions shorter than this are too general to be called the same for being near. */
const LEAST_LENGTH = 7
const LEFT_OUT = 2
/** How much longer or shorter the like of a description is. */
const LENGTHS_NEAR: readonly number[] = [-2, -1, 0, 1, 2]

export const duplicateIndicator: Rule = {
  code: 'duplicate-indicator',
  group: 'copy-duplicate',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  repeats: 'by-project',
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const seen = new Map<string | number, Row[]>()
      return flatMap(rowsOfProject(project), (row) => {
        const own = wordsOf(row)
        const alike = [
          own.name,
          ...(own.isPlain ? LENGTHS_NEAR.map((more) => own.said.length + more) : []),
        ].flatMap(
          (key) =>
            seen
              .get(key)
              ?.find(
                (earlier) => earlier.indicator.term === row.indicator.term && saySame(wordsOf(earlier), own),
              ) ?? [],
        )
        // Each row is reported to repeat the first that says the same.
        const other = alike.reduce<Row | undefined>(
          (first, one) => (first === undefined || one.index < first.index ? one : first),
          undefined,
        )
        keep(seen, own.name, row)
        if (own.isPlain) keep(seen, own.said.length, row)
        if (other === undefined) return []
        return [
          onIndicator(row, {
            field: 'level3',
            text: row.indicator.description ?? row.indicator.level3,
            values: { other: other.index + 1, name: other.indicator.level3 },
          }),
        ]
      })
    }),
}

function keep(seen: Map<string | number, Row[]>, key: string | number, row: Row): void {
  const rows = seen.get(key)
  if (rows === undefined) seen.set(key, [row])
  else rows.push(row)
}

type Words = {
  readonly words: RowWords
  readonly name: string
  readonly said: string
  /** Long enough and without figures: what is nearly it says the same. */ readonly isPlain: boolean
}

const wordsOf = fromWords((words): Words => {
  const said = core(words.description ?? words.level3)
  // A description that states a figure (每人每年33元) is a standard, and may serve several rows.
  return { words, name: core(words.level3), said, isPlain: said.length >= LEAST_LENGTH && !/\d/u.test(said) }
})

function saySame(a: Words, b: Words): boolean {
  // One name, one value, one kind: the second counts nothing new, whatever it says of how.
  if (
    a.name === b.name &&
    a.name.length >= 4 &&
    a.words.kind === b.words.kind &&
    a.words.value.text === b.words.value.text &&
    a.words.value.number !== null
  )
    return true
  if (a.name === b.name && a.said === b.said) return a.name !== '' && !bothDiffer(a.words, b.words)
  if (Math.abs(a.said.length - b.said.length) > LEFT_OUT) return false
  const isFirst = a.said.length <= b.said.length
  const shorter = isFirst ? a.said : b.said
  const longer = isFirst ? b.said : a.said
  // With so few characters left out the first one is right at the beginning.
  if (longer.indexOf(shorter.charAt(0)) > LEFT_OUT) return false
  if (!a.isPlain || !b.isPlain) return false
  if (areDifferent(a, b) && STANDARD.test(longer)) return false
  return isSubsequence(shorter, longer) && !/[不无未非]/u.test(longer.replace(shorter, ''))
}

/** 每人每月发放标准: says how the rate is given, and serves every row that gives one. */
const STANDARD = /^每|^(?:单位|人均|户均|平均)|(?:标准|单价|价格|成本)$/u

/** Rows of other names with other values measure other things, whatever they say of how. */
function areDifferent(a: Words, b: Words): boolean {
  return a.name !== b.name && a.words.value.text !== b.words.value.text
}

/** The same name twice under one kind with two different deadlines or amounts is a series, not a repeat. */
function bothDiffer(a: RowWords, b: RowWords): boolean {
  return a.kind === b.kind && a.value.text !== b.value.text && a.value.nature !== 'qualitative'
}

const core: (text: string) => string = remembered((text) =>
  SAME_WORDS.reduce((words, [form, one]) => words.replace(form, one), essence(text)),
)
