/** A table in the wrong part of the document: a 专项 project among the 公用 expenses. */
import { onProject, type Rule } from './rule.ts'
import { essence } from './words.ts'

export const partClassification: Rule = {
  code: 'part-classification',
  authority: { source: 'hebei-form', confirmed: false },
  check: ({ projects }) => projects.flatMap((project) => {
    const part = essence(project.part ?? '')
    if (!part.includes('公用') || !/专项|工程|建设项目/u.test(essence(project.name))) return []
    return [onProject(project, { field: 'part', text: project.part, certainty: 0.6, values: { name: project.name, part: project.part ?? '' } })]
  }),
}
