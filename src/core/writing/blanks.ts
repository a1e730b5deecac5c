/** What a target cannot be reviewed without and does not say yet: it is no fault of the words, so no rule speaks of it, but nothing is sent in without. */
import type { Project } from '../target/document.ts'

export const BLANKS = ['budget', 'goals', 'indicators', 'names', 'values'] as const
/** 预算数, 绩效目标, any indicator at all, the name of one, its value. */
export type Blank = (typeof BLANKS)[number]

/** In the order of the form; for names and values the indicators that lack them, from 1. */
export function blanksOf({ budget, goals, indicators }: Pick<Project, 'budget' | 'goals' | 'indicators'>): readonly { readonly blank: Blank; readonly rows: readonly number[] }[] {
  const rows = (lacks: (indicator: Project['indicators'][number]) => boolean) => indicators.flatMap((indicator, i) => (lacks(indicator) ? [i + 1] : []))
  const [names, values] = [rows(({ level3 }) => level3.trim() === ''), rows(({ value }) => value.text.trim() === '')]
  const found: readonly (readonly [Blank, boolean, readonly number[]])[] = [
    ['budget', (budget.total ?? '').trim() === '', []],
    ['goals', goals.every((goal) => goal.trim() === ''), []],
    ['indicators', indicators.length === 0, []],
    ['names', names.length > 0, names],
    ['values', values.length > 0, values],
  ]
  return found.flatMap(([blank, lacks, of]) => (lacks ? [{ blank, rows: of }] : []))
}
