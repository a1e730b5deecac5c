/**
 * What each costs, by the purpose and goals (每人每月70元), set against the cost indicators that are for each of
 * the same (60元/人·月).
 */
import { figuresIn, type Figure } from '../figures/figure.ts'
import { sharesTelling } from '../figures/subject.ts'
import type { Project } from '../target/project.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { figuresOfText, textsOfProject } from './passages.ts'
import { rowsOfProject, type Row } from './rule.ts'
import { fromWords } from './same-words.ts'

export type PriceMismatch = { readonly said: string; readonly row: Row }

type Price = {
  readonly amount: bigint
  readonly each: string
  readonly said: string
  readonly words: string
  readonly bound: Figure['bound']
}

/** Cost rows whose rate is none of the text's, where the text leaves out one rate of the same kind. */
export function unitPricesAgainst(
  document: TargetDocument,
  project: Project,
  texts: readonly string[] = textsOfProject(document, project).texts,
): readonly PriceMismatch[] {
  const rows: { readonly row: Row; readonly price: Price }[] = []
  for (const row of rowsOfProject(project)) {
    const price = row.indicator.term === undefined ? priceOf(row) : null
    if (price !== null) rows.push({ row, price })
  }
  if (rows.length === 0) return NONE
  const prices = flatMap(texts, (text) => pricesIn(document, text))
  // 每户保费15元，县级承担10元: the row's amount is said, though not for each.
  const amounts = new Set<bigint>(
    flatMap(texts, (text) =>
      flatMap(figuresOfText(document, text), ({ amount, per }) =>
        amount === null || per.length > 0 ? [] : [amount],
      ),
    ),
  )
  return flatMap([...new Set(rows.map(({ price }) => price.each))], (each): PriceMismatch[] => {
    const own = rows.filter(({ price }) => price.each === each)
    const said = prices.filter((price) => price.each === each)
    const extra = said.filter(({ amount }) => !own.some(({ price }) => price.amount === amount))
    const other = own.filter(
      ({ price }) => !amounts.has(price.amount) && !said.some(({ amount }) => amount === price.amount),
    )
    const [wrong] = other
    const [right] = extra
    if (
      wrong === undefined ||
      right === undefined ||
      other.length !== 1 ||
      new Set(extra.map(({ amount }) => amount)).size !== 1
    )
      return []
    if (new Set(said.map(({ amount }) => amount)).size !== new Set(own.map(({ price }) => price.amount)).size)
      return []
    // ≤350元 is a ceiling with a little room over 340元.
    if (
      wrong.price.bound === 'upper' &&
      wrong.price.amount > right.amount &&
      wrong.price.amount * 100n <= right.amount * BigInt(100 + ROOM)
    )
      return []
    // 不超过80元 in the text leaves room for less.
    if (right.bound === 'upper' && wrong.price.amount < right.amount) return []
    const alone = own.length === 1
    return alone &&
      !sharesTelling(right.words, `${wrong.row.indicator.level3}${wrong.row.indicator.description ?? ''}`)
      ? []
      : [{ said: right.said, row: wrong.row }]
  })
}

const NONE: readonly never[] = []

/** The one price that a row of cost gives. */
const priceOf = fromWords(({ kind, value }): Price | null => {
  if (kind !== 'cost' && kind !== 'economic') return null
  const [price, second] = pricesAmong(value.text, figuresIn(value.text))
  return price === undefined || second !== undefined ? null : price
})

/** What it is for each of; 人均2万元 and 户均300元 are for each, too. */
function perOf({ per, before }: Figure): readonly string[] {
  const each = per.length > 0 ? null : /([人户亩场次件])均[^，。；\d]{0,8}$/u.exec(before)?.[1]
  return each === null || each === undefined ? per : [each]
}

/** So much (%) a ceiling may lie over the price that is reckoned with. */
const ROOM = 10

/** Amounts for each of something; 每人每月80元、70元: the second is for each of the same. */
function pricesIn(document: TargetDocument, text: string): readonly Price[] {
  return pricesAmong(text, figuresOfText(document, text))
}

function pricesAmong(text: string, figures: readonly Figure[]): readonly Price[] {
  let per: readonly string[] = []
  let end = -1
  return flatMap(figures, (figure): Price[] => {
    const goesOn =
      figure.per.length === 0 &&
      per.length > 0 &&
      figure.kind === 'money' &&
      /^(?:、|和|及|与|，|,)$/u.test(text.slice(end, figure.start).trim())
    if (figure.kind !== 'money') per = []
    else if (!goesOn) per = perOf(figure)
    end = figure.end
    if (figure.amount === null || per.length === 0 || figure.bound === 'about') return []
    return [
      {
        amount: figure.amount,
        each: per.toSorted().join('·'),
        said: `${figure.before.slice(-12)}${figure.text}`.trim(),
        words: `${figure.before}${figure.after}`,
        bound: figure.bound,
      },
    ]
  })
}
