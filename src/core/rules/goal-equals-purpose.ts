/** 绩效目标, or one of several, repeats 用途: spending is not yet a result. */
import { onProject, type Rule } from './rule.ts'
import { essence, mayComeTo, withoutIntroduction } from '../words/words.ts'

export const goalEqualsPurpose: Rule = {
  code: 'goal-equals-purpose',
  group: 'goals-purpose',
  how: 'rule',
  severity: 'warning',
  tier: 'useful',
  item: 'clear',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: true },
  repeats: 'any-text',
  check: ({ projects }) =>
    projects
      .filter(
        ({ goals, purpose }) =>
          purpose !== null && goals.length > 0 && saysPurpose(goals, comparable(purpose)),
      )
      .map((project) => onProject(project, { field: 'goals', text: project.goals.join('；') })),
}

/** All goals together, or one of them. */
function saysPurpose(goals: readonly string[], purpose: string): boolean {
  return (
    purpose !== '' &&
    (goals.length === 1 ? goals : [goals.join(''), ...goals]).some(
      (goal) => mayComeTo(goal, purpose) && comparable(goal) === purpose,
    )
  )
}

function comparable(text: string): string {
  return essence(withoutIntroduction(text))
}
