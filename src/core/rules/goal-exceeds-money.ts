/** A goal for the whole of a place or its economy in a project of little money. */
import { compareDecimal } from '../decimal.ts'
import { GRAND_GOALS } from './lexicon/grand-goals.ts'
import { onProject, type Rule } from './rule.ts'
import { plain } from './words.ts'

/** 万元 a year: below it a project pays for a task, not for a change of a place; a county's whole budget is ten thousand times that. */
const LITTLE_MONEY = '300'

export const goalExceedsMoney: Rule = {
  code: 'goal-exceeds-money',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) => projects.flatMap((project) => {
    const { total } = project.budget
    if (total === null || compareDecimal(total, LITTLE_MONEY) > 0 || compareDecimal(total, '0') <= 0) return []
    const grand = project.goals.find((goal) => GRAND_GOALS.some(({ pattern }) => pattern.test(plain(goal))))
    return grand === undefined ? [] : [onProject(project, { field: 'goals', text: grand, values: { budget: total }, certainty: 0.6 })]
  }),
}
