/**
 * Main uses of the money have no indicator: the costs leave money out, and of what the purpose lists at least two and
 * half are spoken of by none, or the table names what is bought one by one and leaves one of them out; or something it promises that is easily counted (培训, 换届) is not counted. The judgement is
 * soft and said softly.
 */
import { flatMap } from '../flat-map.ts'
import { onProject, type Rule } from './rule.ts'
import { leavesMoneyOut, leftOut, uncoveredUses, unmeasuredPromises } from './uses.ts'

/** Fewer uses without indicator are a detail. */
const LEAST_UNCOVERED = 2
/** Of the uses, in %. */
const UNCOVERED_SHARE = 50
/** A longer list is told by its heads. */
const MOST_NAMED = 6
/** More are told by these and their number. */
const EXAMPLES = 4

export const indicatorCoverage: Rule = {
  code: 'indicator-coverage',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects }, _, { segmenter }) => flatMap(projects.filter(({ purpose, indicators }) => purpose !== null && indicators.length > 0), (project) => {
    const leaves = leavesMoneyOut(project, segmenter)
    const { uses, uncovered } = leaves ? uncoveredUses(project, segmenter) : { uses: [], uncovered: [] }
    const left = leaves && uses.length <= MOST_NAMED ? leftOut(project, segmenter) : []
    const many = uncovered.length >= LEAST_UNCOVERED && uncovered.length * 100 >= uses.length * UNCOVERED_SHARE
    const missing = many ? uncovered : left.length > 0 ? left : unmeasuredPromises(project.purpose ?? '', project)
    if (missing.length === 0) return []
    return [onProject(project, { field: 'indicators', text: missing.join('、'), values: missing.length > EXAMPLES ? { case: 'many', uses: missing.slice(0, EXAMPLES), count: missing.length } : { uses: missing }, certainty: many || left.length > 0 ? 0.6 : 0.5 })]
  }),
}
