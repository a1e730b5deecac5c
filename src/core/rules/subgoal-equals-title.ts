/** The text of a 分项目标 says no more than its title. */
import { flatMap } from '../kernel/flat-map.ts'
import { goalProjectPairs } from './narrative.ts'
import { onDocument, onProject, type Rule } from './rule.ts'
import { essence, isSubsequence, withoutIntroduction, withoutMoneyWords } from '../words/words.ts'

/** Shorter texts are too general to be called a part of the title. */
const LEAST_LENGTH = 4
/** Characters of one word. */
const WORD_LENGTH = 2

export const subgoalEqualsTitle: Rule = {
  code: 'subgoal-equals-title',
  group: 'goals-purpose',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'default', confirmed: true },
  check: (document) => {
    const pairs = goalProjectPairs(document)
    return flatMap(document.statement?.subGoals ?? [], (goal) => {
      const title = essence(goal.title ?? '')
      if (
        title === '' ||
        goal.goal === null ||
        !saysNoMore(essence(withoutMoneyWords(withoutIntroduction(goal.goal))), title)
      )
        return []
      const project = pairs.find((pair) => pair.goal === goal)?.project
      const said = { field: 'subGoals', text: goal.goal, at: goal.at }
      return [project === undefined ? onDocument(said) : onProject(project, said)]
    })
  },
}

/**
 * 经费 more or less makes no other text, a part of the title says less than it, and a word before it
 * (工程质保金返还) no more.
 */
function saysNoMore(text: string, title: string): boolean {
  const bare = (words: string) => words.replace(/(?:经费|费用|资金)$/u, '')
  const [said, named] = [bare(text), bare(title)]
  if (named.length >= LEAST_LENGTH && said.endsWith(named) && said.length <= named.length + WORD_LENGTH)
    return true
  return (
    said === named ||
    (text.length >= LEAST_LENGTH && text.length * 2 >= title.length && isSubsequence(text, title))
  )
}
