/** A goal for the whole of a place or its economy in a project of little money. */
import { flatMap } from '../kernel/flat-map.ts'
import { fen, type Fen } from '../kernel/money.ts'
import { GRAND_GOALS } from './lexicon/grand-goals.ts'
import { createPrefilter } from './lexicon/may-match.ts'
import { figuresIn } from '../figures/figure.ts'
import { parseAmount } from '../target/plan.ts'
import { onProject, type Rule } from './rule.ts'
import { plain } from '../words/words.ts'

const mayBeGrand = createPrefilter(GRAND_GOALS.map(({ pattern }) => pattern))

/**
 * 300万元 a year: below it a project pays for a task, not for a change of a place; a county's whole budget is
 * ten thousand times that.
 */
const LITTLE_MONEY = fen(300_000_000n)

/** What a whole place or trade earns. */
const EARNED =
  /(?:旅游(?:总|综合)?收入|总收入|总产值|产值|税收|财政收入|营业收入|销售额|销售收入|进出口额|社会消费品零售总额)[^，。；\d]{0,6}$/u
/** Money that promotes a trade moves no hundredfold of itself. */
const HUNDREDFOLD = 100n

/** 旅游收入12.6亿元 as the goal of 120万元. */
function earnsForAll(goal: string, budget: Fen): boolean {
  return figuresIn(plain(goal)).some(
    ({ amount, before }) => amount !== null && EARNED.test(before) && amount >= budget * HUNDREDFOLD,
  )
}

function isGrand(goal: string): boolean {
  return mayBeGrand(goal).some((number) => GRAND_GOALS[number]?.pattern.test(goal))
}

export const goalExceedsMoney: Rule = {
  code: 'goal-exceeds-money',
  group: 'goals-purpose',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'money-match',
  mending: 'judgement',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const { total } = project.budget
      const budget = parseAmount(total)
      if (total === null || budget === null || budget > LITTLE_MONEY || budget <= 0n) return []
      const grand = project.goals.find((goal) => earnsForAll(goal, budget) || isGrand(plain(goal)))
      return grand === undefined
        ? []
        : [onProject(project, { field: 'goals', text: grand, values: { budget: total }, certainty: 0.6 })]
    }),
}
