/**
 * A table in the wrong part of the document: a 专项 project, a subsidy or a work of building among the 公用
 * expenses.
 */
import { flatMap } from '../kernel/flat-map.ts'
import { NO_RUNNING_EXPENSE, OWN_UPKEEP } from './lexicon/project-names.ts'
import { onProject, type Rule } from './rule.ts'
import { essence } from '../words/words.ts'

export const partClassification: Rule = {
  code: 'part-classification',
  group: 'classification',
  how: 'semantic',
  severity: 'advice',
  tier: 'useful',
  item: 'goal-relevance',
  mending: 'judgement',
  authority: { source: 'hebei-form', confirmed: false },
  check: ({ projects }) =>
    flatMap(projects, (project) => {
      const part = essence(project.part ?? '')
      const name = essence(project.name)
      if (
        !part.includes('公用') ||
        !NO_RUNNING_EXPENSE.some(({ pattern }) => pattern.test(name)) ||
        OWN_UPKEEP.some((word) => name.includes(word))
      )
        return []
      return [
        onProject(project, {
          field: 'part',
          text: project.part,
          certainty: 0.6,
          values: { name: project.name, part: project.part ?? '' },
        }),
      ]
    }),
}
