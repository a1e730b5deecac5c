/**
 * Two rows of one project say the same: same name and description, or descriptions that differ only by words that mean
 * the same (及时/即时) or by one or two characters left out. Of the medium term and the year, each is a list of its own.
 */
import type { Indicator } from '../target/document.ts'
import { onIndicator, rowsOfProject, type Rule } from './rule.ts'
import { remembered } from '../remember.ts'
import { essence, isSubsequence } from './words.ts'

/** Ways of writing one word, brought to one form. */
const SAME_WORDS: readonly (readonly [RegExp, string])[] = [[/即时/gu, '及时'], [/退伍军?人/gu, '退役军人'], [/做好/gu, '完成']]
/** Descriptions shorter than this are too general to be called the same for being near. */
const LEAST_LENGTH = 7
const LEFT_OUT = 2

export const duplicateIndicator: Rule = {
  code: 'duplicate-indicator',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) => projects.flatMap((project) => {
    const rows = rowsOfProject(project)
    return rows.flatMap((row, i) => {
      const other = rows.slice(0, i).find((earlier) => earlier.indicator.term === row.indicator.term && saySame(earlier.indicator, row.indicator))
      if (other === undefined) return []
      return [onIndicator(row, { field: 'level3', text: row.indicator.description ?? row.indicator.level3, values: { other: other.index + 1, name: other.indicator.level3 } })]
    })
  }),
}

function saySame(a: Indicator, b: Indicator): boolean {
  const [nameA, nameB] = [core(a.level3), core(b.level3)]
  const [saidA, saidB] = [core(a.description ?? a.level3), core(b.description ?? b.level3)]
  if (nameA === nameB && saidA === saidB) return nameA !== '' && !bothDiffer(a, b)
  const [shorter, longer] = saidA.length <= saidB.length ? [saidA, saidB] : [saidB, saidA]
  // A description that states a figure (每人每年33元) is a standard, and may serve several rows.
  if (shorter.length < LEAST_LENGTH || /\d/u.test(longer)) return false
  return longer.length - shorter.length <= LEFT_OUT && isSubsequence(shorter, longer) && !/[不无未非]/u.test(longer.replace(shorter, ''))
}

/** The same name twice under one kind with two different deadlines or amounts is a series, not a repeat. */
function bothDiffer(a: Indicator, b: Indicator): boolean {
  return a.kind === b.kind && a.value.text !== b.value.text && a.value.nature !== 'qualitative'
}

const core: (text: string) => string = remembered((text) => SAME_WORDS.reduce((words, [form, one]) => words.replace(form, one), essence(text)))
