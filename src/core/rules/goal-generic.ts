/** Goals that fit any project: stock phrases of the rule set's list, or the same goals in most projects of the document. */
import type { Project } from '../target/document.ts'
import { onProject, type Rule } from './rule.ts'
import { essence, isOneOf } from './words.ts'

export const goalGeneric: Rule = {
  code: 'goal-generic',
  authority: { source: 'targets-2015-88', confirmed: true },
  check: ({ projects }, { genericGoals, genericGoalShare, uniformPlanProjects }) => {
    const counts = new Map<string, number>()
    for (const project of projects) counts.set(keyOf(project), (counts.get(keyOf(project)) ?? 0) + 1)
    const common = (project: Project) => {
      const count = counts.get(keyOf(project)) ?? 0
      return count >= uniformPlanProjects && count * 100 >= projects.length * genericGoalShare
    }
    return projects
      .filter((project) => project.goals.length > 0)
      .filter((project) => project.goals.every((goal) => isOneOf(goal, genericGoals)) || common(project))
      .map((project) => onProject(project, { field: 'goals', text: project.goals.join('；'), values: { text: project.goals.join('；') }, certainty: 0.8 }))
  },
}

function keyOf(project: Project): string {
  return project.goals.map(essence).join('\n')
}
