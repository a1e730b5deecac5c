/** Every project of the document has the same plan: it was not made from the projects' own progress. */
import type { Project } from '../target/document.ts'
import { hasPlan, showPlan, stepsOf } from './plan.ts'
import { onDocument, type Rule } from './rule.ts'

export const planUniform: Rule = {
  code: 'plan-uniform',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }, { uniformPlanProjects }) => {
    const planned = projects.filter(hasPlan)
    const [first, ...others] = planned
    if (first === undefined || planned.length < uniformPlanProjects || planned.length < projects.length) return []
    const shape = shapeOf(first)
    if (others.some((project) => shapeOf(project) !== shape)) return []
    return [onDocument({ field: 'plan', text: showPlan(first), at: first.at, values: { projects: planned.length, plan: shareText(first) } })]
  },
}

function shapeOf(project: Project): string {
  return stepsOf(project).map(({ share }) => String(share)).join('/')
}

function shareText(project: Project): string {
  return stepsOf(project).map(({ share }) => (share === null ? '—' : `${Number(share / 1000n) / 100}%`)).join('/')
}
