/**
 * Money earned, saved or attracted, by purpose and goals (挽回损失400万元), set against the row that gives it
 * (≥400元).
 */
import type { Figure } from '../figures/figure.ts'
import { GENERAL_PAIRS } from '../figures/subject.ts'
import { flatMap } from '../kernel/flat-map.ts'
import type { Project } from '../target/project.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'
import { costOfRow } from './unit-cost.ts'

/** Two telling pairs of characters in common make both speak of one money. */
const LEAST_PAIRS = 2

type SaidOfRow = { readonly said: string; readonly row: Row }

/**
 * Rows of benefit or quantity in money that differ from the one amount of some texts about the same.
 * @param all the figures of the texts
 */
export function moneyAgainst(all: readonly Figure[], project: Project): readonly SaidOfRow[] {
  const figures = all.filter(
    ({ kind, amount, per, bound }) =>
      kind === 'money' && amount !== null && per.length === 0 && bound !== 'about',
  )
  if (figures.length === 0) return NONE
  return flatMap(rowsOfProject(project), (row): readonly SaidOfRow[] => {
    if (!isMoney(row)) return NONE
    const { level3 } = row.indicator
    const amount = costOfRow(row)
    const near = figures
      .map((figure) => ({
        figure,
        pairs: pairsIn(
          figure.before.replace(/(?:以上|不少于|不低于|达到?|超过|约|为)$/u, '').slice(-8),
          level3,
        ),
      }))
      .filter(({ pairs }) => pairs >= LEAST_PAIRS)
    const most = Math.max(...near.map(({ pairs }) => pairs))
    const own = near.filter(({ pairs }) => pairs === most).map(({ figure }) => figure)
    const [only] = own
    if (
      amount === null ||
      only === undefined ||
      own.some((other) => other.amount !== only.amount) ||
      only.amount === amount ||
      /每|均|单/u.test(`${level3}${only.before}`)
    )
      return []
    return [{ said: `${only.before.slice(-10)}${only.text}`.trim(), row }]
  })
}

const NONE: readonly never[] = []

const isMoney = fromWords(
  ({ kind, value: { unit } }) => kind !== 'cost' && (unit === '亿元' || unit === '万元' || unit === '元'),
)

function pairsIn(words: string, others: string): number {
  let pairs = 0
  for (let i = 0; i + 2 <= words.length; i += 1) {
    const pair = words.slice(i, i + 2)
    if (!GENERAL_PAIRS.has(pair) && others.includes(pair)) pairs += 1
  }
  return pairs
}
