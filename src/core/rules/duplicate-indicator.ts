/**
 * Two rows of one project say the same: same name and description, or descriptions that differ only by words that mean
 * the same (及时/即时) or by one or two characters left out. Of the medium term and the year, each is a list of its own.
 */
import { onIndicator, rowsOfProject, type Rule } from './rule.ts'
import { remembered } from '../remember.ts'
import { flatMap } from '../flat-map.ts'
import { fromWords, type RowWords } from './same-words.ts'
import { essence, isSubsequence } from './words.ts'

/** Ways of writing one word, brought to one form. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [[/即时/gu, '及时'], [/退伍军?人/gu, '退役军人'], [/做好/gu, '完成']]
/** Descriptions shorter than this are too general to be called the same for being near. */
const LEAST_LENGTH = 7
const LEFT_OUT = 2

export const duplicateIndicator: Rule = {
  code: 'duplicate-indicator',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) => flatMap(projects, (project) => {
    const rows = rowsOfProject(project)
    const said = rows.map(wordsOf)
    return flatMap(rows, (row, i) => {
      const own = said[i]
      const other = rows.find((earlier, at) => {
        const theirs = said[at]
        return at < i && own !== undefined && theirs !== undefined && earlier.indicator.term === row.indicator.term && saySame(theirs, own)
      })
      if (other === undefined) return []
      return [onIndicator(row, { field: 'level3', text: row.indicator.description ?? row.indicator.level3, values: { other: other.index + 1, name: other.indicator.level3 } })]
    })
  }),
}

type Words = { readonly words: RowWords; readonly name: string; readonly said: string }

const wordsOf = fromWords((words): Words => ({ words, name: core(words.level3), said: core(words.description ?? words.level3) }))

function saySame(a: Words, b: Words): boolean {
  // One name, one value, one kind: the second counts nothing new, whatever it says of how.
  if (a.name === b.name && a.name.length >= 4 && a.words.kind === b.words.kind && a.words.value.text === b.words.value.text && a.words.value.number !== null) return true
  if (a.name === b.name && a.said === b.said) return a.name !== '' && !bothDiffer(a.words, b.words)
  if (Math.abs(a.said.length - b.said.length) > LEFT_OUT) return false
  const isFirst = a.said.length <= b.said.length
  const shorter = isFirst ? a.said : b.said
  const longer = isFirst ? b.said : a.said
  // With so few characters left out the first one stands right at the beginning.
  if (longer.indexOf(shorter.charAt(0)) > LEFT_OUT) return false
  // A description that states a figure (每人每年33元) is a standard, and may serve several rows.
  if (shorter.length < LEAST_LENGTH || /\d/u.test(longer)) return false
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

const core: (text: string) => string = remembered((text) => SAME_WORDS.reduce((words, [form, one]) => words.replace(form, one), essence(text)))
