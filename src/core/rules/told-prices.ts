/** What each costs, by the purpose and goals (每人每月70元), set against the cost indicators that are for each of the same (60元/人·月). */
import type { Figure } from '../figures/figure.ts'
import { sharesTelling } from '../figures/subject.ts'
import type { Project, TargetDocument } from '../target/document.ts'
import { flatMap } from '../flat-map.ts'
import { figuresOf } from './passages.ts'
import { rowsOfProject, type Row } from './rule.ts'

export type ToldPrice = { readonly said: string; readonly row: Row }

type Price = { readonly amount: bigint; readonly each: string; readonly said: string; readonly words: string; readonly bound: Figure['bound'] }

/** Cost rows whose rate is none of the text's, where the text leaves out one rate of the same kind. */
export function unitPricesAgainst(document: TargetDocument, project: Project): readonly ToldPrice[] {
  const rows = flatMap(rowsOfProject(project).filter(({ indicator }) => indicator.kind === 'cost' && indicator.term === undefined), (row) => {
    const [price, second] = pricesIn(document, row.indicator.value.text)
    return price === undefined || second !== undefined ? [] : [{ row, price }]
  })
  if (rows.length === 0) return []
  const told = flatMap([project.purpose ?? '', ...project.goals], (text) => pricesIn(document, text))
  return flatMap([...new Set(rows.map(({ price }) => price.each))], (each): ToldPrice[] => {
    const own = rows.filter(({ price }) => price.each === each)
    const said = told.filter((price) => price.each === each)
    const extra = said.filter(({ amount }) => !own.some(({ price }) => price.amount === amount))
    const other = own.filter(({ price }) => !said.some(({ amount }) => amount === price.amount))
    const [wrong] = other
    const [right] = extra
    if (wrong === undefined || right === undefined || other.length !== 1 || new Set(extra.map(({ amount }) => amount)).size !== 1) return []
    if (new Set(said.map(({ amount }) => amount)).size !== new Set(own.map(({ price }) => price.amount)).size) return []
    // 不超过80元 in the text leaves room for less.
    if (right.bound === 'upper' && wrong.price.amount < right.amount) return []
    const alone = own.length === 1
    return alone && !sharesTelling(right.words, `${wrong.row.indicator.level3}${wrong.row.indicator.description ?? ''}`) ? [] : [{ said: right.said, row: wrong.row }]
  })
}

/** Amounts for each of something; 每人每月80元、70元: the second is for each of the same. */
function pricesIn(document: TargetDocument, text: string): readonly Price[] {
  const figures = figuresOf(document, text)
  let per: readonly string[] = []
  let end = -1
  return flatMap(figures, (figure): Price[] => {
    const goesOn = figure.per.length === 0 && per.length > 0 && figure.kind === 'money' && /^(?:、|和|及|与|，|,)$/u.test(text.slice(end, figure.start).trim())
    per = figure.kind === 'money' ? (goesOn ? per : figure.per) : []
    end = figure.end
    if (figure.amount === null || per.length === 0 || figure.bound === 'about') return []
    return [{ amount: figure.amount, each: per.toSorted().join('·'), said: `${figure.before.slice(-12)}${figure.text}`.trim(), words: `${figure.before}${figure.after}`, bound: figure.bound }]
  })
}
