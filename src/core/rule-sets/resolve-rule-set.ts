/**
 * From a chain of rule sets, the nation first, to the one that rules see: each level says otherwise what it
 * says, and the rest is inherited. Pure; with each value goes the level that it comes from.
 */
import { err, ok, type Result } from '../kernel/result.ts'
import type { AssessmentScheme } from '../assessment/scheme.ts'
import { FISCAL_INDICATORS, fiscalTerm, type FiscalOperationScheme } from '../fiscal-operation/scheme.ts'
import { parseHundredths, hundredthsText } from '../evaluation/points.ts'
import type { EvaluationScheme } from '../evaluation/scheme.ts'
import type { RuleSet } from './rule-set.ts'
import { pathsOfChange, valueAfter } from './change.ts'
import { DEFAULTS, type RuleSetContents } from './defaults.ts'
import type { RuleSetChanges, RuleSetData } from './rule-set-data.ts'
import { ruleSetFault, type RuleSetFault } from './rule-set-fault.ts'
import { scoringFaults } from './scoring-faults.ts'
import { CONTENT_NAMES, CONTENT_SHAPES } from './shapes.ts'

/** Nation, province, city, county, and a few amendments between them. */
export const LEVELS_MOST = 10

/**
 * The resolved set of a chain, its root first.
 * Errors: parent-missing where a level does not follow its parent, region-outside, too-deep, and those of
 * {@link contentFaults}.
 */
export function resolveRuleSet(chain: readonly RuleSetData[]): Result<RuleSet, readonly RuleSetFault[]> {
  const last = chain.at(-1)
  if (last === undefined) return err([ruleSetFault('parent-missing', 'parent', { parent: '' })])
  const contents = chain.reduce<RuleSetContents>(changedParameters, DEFAULTS)
  const faults = [...chainFaults(chain), ...contentFaults(contents)]
  if (faults.length > 0) return err(faults)
  const { id, region, from, to } = last
  return ok({ id, region, from, to, ...contents })
}

/** What a set says after its parent, whatever its head. */
export function changedParameters(inherited: RuleSetContents, changes: RuleSetChanges): RuleSetContents {
  const { severities, off = [], on = [] } = changes
  const contents = CONTENT_NAMES.map((name) => [
    name,
    valueAfter(CONTENT_SHAPES[name], inherited[name], changes[name]),
  ])
  return {
    severities: { ...inherited.severities, ...severities },
    off: [...new Set([...inherited.off, ...off])].filter((code) => !on.includes(code)),
    ...(Object.fromEntries(contents) as Omit<RuleSetContents, 'severities' | 'off'>),
  }
}

function chainFaults(chain: readonly RuleSetData[]): RuleSetFault[] {
  if (chain.length > LEVELS_MOST) return [ruleSetFault('too-deep', 'parent', { most: LEVELS_MOST })]
  return chain.flatMap((set, i) => {
    const above = chain[i - 1]
    if ((above?.id ?? null) !== set.parent)
      return [ruleSetFault('parent-missing', 'parent', { parent: set.parent ?? '' })]
    return above === undefined || set.region.startsWith(above.region)
      ? []
      : [ruleSetFault('region-outside', 'region', { region: set.region, parent: above.region })]
  })
}

/**
 * What does not fit together in a resolved set: bands-reversed, weights-not-whole, the same of an assessment,
 * points-not-whole, bands-not-falling.
 */
function contentFaults({
  review,
  assessment,
  evaluation,
  scoring,
  fiscalOperation,
}: RuleSetContents): readonly RuleSetFault[] {
  const { excellent, good, fair } = review.bands
  const bands =
    excellent > good && good > fair
      ? []
      : [ruleSetFault('bands-reversed', 'review.bands', { excellent, good, fair })]
  const sum = Object.values(review.weights).reduce((all, weight) => all + weight, 0)
  return [
    ...bands,
    ...(sum === 100 ? [] : [ruleSetFault('weights-not-whole', 'review.weights', { sum })]),
    ...assessmentFaults(assessment),
    ...dimensionFaults(evaluation),
    ...scoringFaults(scoring),
    ...fiscalFaults(fiscalOperation),
  ]
}

function fiscalFaults({ indicators }: FiscalOperationScheme): readonly RuleSetFault[] {
  const sum = FISCAL_INDICATORS.reduce(
    (all, indicator) => all + (parseHundredths(indicators[indicator].points) ?? 0),
    0,
  )
  const at = 'fiscalOperation.indicators'
  const unknown = FISCAL_INDICATORS.flatMap((indicator) =>
    (['over', 'under'] as const).flatMap((part) =>
      indicators[indicator][part]
        .filter((word) => fiscalTerm(word) === null)
        .map((word) => ruleSetFault('fiscal-figure-unknown', `${at}.${indicator}.${part}`, { word })),
    ),
  )
  return [
    ...(sum === 100_00 ? [] : [ruleSetFault('fiscal-points-not-whole', at, { sum: hundredthsText(sum) })]),
    ...unknown,
  ]
}

function dimensionFaults({ dimensions }: EvaluationScheme): readonly RuleSetFault[] {
  const sum = Object.values(dimensions).reduce((all, points) => all + (parseHundredths(points) ?? 0), 0)
  return sum === 100_00
    ? []
    : [ruleSetFault('evaluation-dimensions-not-whole', 'evaluation.dimensions', { sum: hundredthsText(sum) })]
}

function assessmentFaults({
  bands: { support, adjust },
  weights,
}: AssessmentScheme): readonly RuleSetFault[] {
  // Hundredths, so that 33.33 and 66.67 come to 100.
  const sum = Object.values(weights).reduce((all, weight) => all + Math.round(weight * 100), 0) / 100
  return [
    ...(support > adjust
      ? []
      : [ruleSetFault('assessment-bands-reversed', 'assessment.bands', { support, adjust })]),
    ...(sum === 100 ? [] : [ruleSetFault('assessment-weights-not-whole', 'assessment.weights', { sum })]),
  ]
}

/**
 * Which level each value of the last set of a chain comes from, by path (`severities.typo`, `off.typo`,
 * `parameters.leastIndicators`, `parameters.requiredKinds.cost`, `review.bands.good`); a word of a list by
 * `parameters.<list>.<word>`. What no level says comes from the first.
 */
export function valueOrigins(chain: readonly RuleSetData[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  for (const set of chain) for (const path of pathsSaid(set)) origins.set(path, set.id)
  return origins
}

/** The paths of what a set says otherwise than its parent. */
export function pathsSaid(changes: RuleSetChanges): readonly string[] {
  const { severities = {}, off = [], on = [] } = changes
  return [
    ...Object.keys(severities).map((code) => `severities.${code}`),
    ...[...off, ...on].map((code) => `off.${code}`),
    ...CONTENT_NAMES.flatMap((name) => pathsOfChange(CONTENT_SHAPES[name], changes[name], name)),
  ]
}
