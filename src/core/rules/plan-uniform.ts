/**
 * Every project of the document has the same plan: it was not made from the projects' own progress. Where
 * there are too few to compare, a plan of a quarter each quarter says the same: the marks are March, June,
 * October and December, so that even what is paid every month comes to 83 % in October.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { hasPlan, isEvenPlan, showPlan, planSteps } from '../target/plan.ts'
import { onDocument, onProject, type FindingDraft, type Rule } from './rule.ts'

export const planUniform: Rule = {
  code: 'plan-uniform',
  group: 'budget-plan',
  how: 'rule',
  severity: 'advice',
  tier: 'batch',
  item: 'conditions',
  mending: 'instruction',
  authority: { source: 'targets-2015-88', confirmed: false },
  check: ({ projects }, { uniformPlanProjects }) => {
    const planned = projects.filter(hasPlan)
    const [first, ...others] = planned
    if (first === undefined || planned.length < projects.length) return []
    if (planned.length < uniformPlanProjects) return flatMap(planned.filter(isEvenPlan), evenPlan)
    const shape = shapeOf(first)
    if (others.some((project) => shapeOf(project) !== shape)) return []
    return [
      onDocument({
        field: 'plan',
        text: showPlan(first),
        at: first.at,
        values: { projects: planned.length, plan: shareText(first) },
      }),
    ]
  },
}

function evenPlan(project: Project): FindingDraft[] {
  return [
    onProject(project, {
      field: 'plan',
      text: showPlan(project),
      severity: 'advice',
      certainty: 0.8,
      values: { case: 'even', plan: shareText(project) },
    }),
  ]
}

function shapeOf(project: Project): string {
  return planSteps(project)
    .map(({ share }) => String(share))
    .join('/')
}

function shareText(project: Project): string {
  return planSteps(project)
    .map(({ share }) => (share === null ? '—' : `${Number(share / 1000n) / 100}%`))
    .join('/')
}
