/**
 * Main uses of the money have no indicator: the costs leave money out, and of what the purpose lists at least
 * two and half are spoken of by none, or the table names what is bought one by one and leaves one of them
 * out; or something it promises that is easily counted (培训, 换届) is not counted. The judgement is soft and
 * said softly.
 */
import type { Project } from '../target/project.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { onProject, type Rule } from './rule.ts'
import {
  leavesMoneyOut,
  usesLeftOut,
  mainUsesUnmeasured,
  uncoveredUses,
  unmeasuredPromises,
  purposeUses,
} from './uses.ts'

/** Fewer uses without indicator are a detail. */
const LEAST_UNCOVERED = 2
/** Of the uses, in %. */
const UNCOVERED_SHARE = 50
/** A longer list is given by its heads. */
const MOST_NAMED = 6
/** More are given by these and their number. */
const EXAMPLES = 4

/**
 * The promises of a purpose that stand for a task of the project: counted, or what all of the money is for.
 * In a list of expenses (差旅、送达、印刷和陪审员补助) they only say how it is spent.
 */
function promisedOf(project: Project): readonly string[] {
  const purpose = project.purpose ?? ''
  const promised = unmeasuredPromises(purpose, project)
  if (promised.length === 0) return NONE
  const uses = purposeUses(purpose)
  return promised.filter(
    (word) =>
      !isSource(word, purpose) &&
      (uses.length <= FEW_USES ||
        project.name.includes(word) ||
        purpose.split(/[，。；、]/u).some((part) => part.includes(word) && /\d|次|场|期/u.test(part))),
  )
}

const NONE: readonly never[] = []

/** 中央补助40万元 says whence the money comes, 演出补贴按季结算 how it is paid out. */
function isSource(word: string, purpose: string): boolean {
  return (
    /^(?:补助|补贴)$/u.test(word) &&
    !new RegExp(
      `(?:发放|给予|支付|落实|兑现|用于|享受|提供)[^，。；]{0,20}${word}|${word}(?:对象|标准|给|到)`,
      'u',
    ).test(purpose)
  )
}

/** With more uses than these one of them is a detail. */
const FEW_USES = 2

export const indicatorCoverage: Rule = {
  code: 'indicator-coverage',
  group: 'missing',
  how: 'semantic',
  severity: 'warning',
  tier: 'useful',
  item: 'indicator-science',
  mending: 'judgement',
  authority: { source: 'indicators-2021-101', confirmed: false },
  check: ({ projects }, _, { segmenter }) =>
    flatMap(
      projects.filter(({ purpose, indicators }) => purpose !== null && indicators.length > 0),
      (project) => {
        const leaves = leavesMoneyOut(project, segmenter)
        const { uses, uncovered } = leaves ? uncoveredUses(project, segmenter) : { uses: [], uncovered: [] }
        const left = leaves && uses.length <= MOST_NAMED ? usesLeftOut(project, segmenter) : []
        const many =
          uncovered.length >= LEAST_UNCOVERED && uncovered.length * 100 >= uses.length * UNCOVERED_SHARE
        const listed = many ? uncovered : left
        const missing =
          listed.length > 0 ? listed : (mainUsesUnmeasured(project, segmenter) ?? promisedOf(project))
        if (missing.length === 0) return []
        return [
          onProject(project, {
            field: 'indicators',
            text: missing.join('、'),
            values:
              missing.length > EXAMPLES
                ? { case: 'many', uses: missing.slice(0, EXAMPLES), count: missing.length }
                : { uses: missing },
            certainty: many || left.length > 0 ? 0.6 : 0.5,
          }),
        ]
      },
    ),
}
