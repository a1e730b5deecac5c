/**
 * A goal that is only an indicator's name: 工资发放完成率. A goal says what is to be reached. One remark a
 * project.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { measureAsked } from './measure.ts'
import { onProject, rowsOfProject, type Rule } from './rule.ts'
import { fromWords } from './same-words.ts'
import { essence } from '../words/words.ts'

/** Longer than this a text that ends in 率 may well be a sentence. */
const LONGEST_NAME = 14

export const goalIsIndicatorName: Rule = {
  code: 'goal-is-indicator-name',
  group: 'goals-purpose',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const names = new Set(rowsOfProject(project).map(nameOf))
      const goals = project.goals.filter((goal) => isName(essence(goal), names))
      return goals.length === 0
        ? []
        : [onProject(project, { field: 'goals', text: goals.join('；'), values: { goals } })]
    }),
}

const nameOf = fromWords(({ level3 }) => essence(level3))

function isName(goal: string, names: ReadonlySet<string>): boolean {
  if (names.has(goal) && measureAsked(goal) !== null) return true
  if (/^(?:提高|提升|增强|降低|减少|确保|保障|实现|促进|完成(?!率))/u.test(goal)) return false
  return names.has(goal) || (goal.length <= LONGEST_NAME && measureAsked(goal) === 'rate')
}
