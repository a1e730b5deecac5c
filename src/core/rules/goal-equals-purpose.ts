/** 绩效目标, or one of several, repeats 用途: spending is not yet a result. */
import { onProject, type Rule } from './rule.ts'
import { essence, withoutIntroduction } from './words.ts'

export const goalEqualsPurpose: Rule = {
  code: 'goal-equals-purpose',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ projects }) => projects
    .filter(({ goals, purpose }) => purpose !== null && goals.length > 0 && (same(goals.join(''), purpose) || goals.some((goal) => same(goal, purpose))))
    .map((project) => onProject(project, { field: 'goals', text: project.goals.join('；') })),
}

function same(goals: string, purpose: string): boolean {
  const own = essence(withoutIntroduction(goals))
  return own !== '' && own === essence(withoutIntroduction(purpose))
}
