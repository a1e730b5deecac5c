/**
 * From a chain of rule sets, the nation first, to the one that rules see: each level says otherwise what it says, and
 * the rest is inherited. Pure; with each value goes the level that it comes from.
 */
import { SEVERITIES } from '../../finding.ts'
import { err, ok, type Result } from '../../result.ts'
import type { RequiredKind, RuleParameters, Scoring } from '../parameters.ts'
import type { RuleCode } from '../rule.ts'
import type { RuleSet } from '../rule-set.ts'
import { DEFAULTS, type RuleSetContents } from './defaults.ts'
import { PARAMETER_NAMES, PARAMETER_SHAPES } from './parameter-shapes.ts'
import type { ParameterChanges, RequiredKindsChange, RuleSetChanges, RuleSetData, ScoringChanges, WordsChange } from './rule-set-data.ts'
import { ruleSetFault, type RuleSetFault } from './rule-set-fault.ts'

/** Nation, province, city, county, and a few amendments between them. */
export const LEVELS_MOST = 10

/**
 * The resolved set of a chain, its root first.
 * Errors: parent-missing where a level does not follow its parent, region-outside, too-deep, bands-reversed.
 */
export function resolveRuleSet(chain: readonly RuleSetData[]): Result<RuleSet, readonly RuleSetFault[]> {
  const last = chain.at(-1)
  if (last === undefined) return err([ruleSetFault('parent-missing', 'parent', { parent: '' })])
  const contents = chain.reduce<RuleSetContents>(changed, DEFAULTS)
  const faults = [...chainFaults(chain), ...contentFaults(contents)]
  if (faults.length > 0) return err(faults)
  const { id, region, from, to } = last
  return ok({ id, region, from, to, ...contents })
}

/** What a set says after its parent, whatever its head. */
export function changed(inherited: RuleSetContents, changes: RuleSetChanges): RuleSetContents {
  const { severities, off = [], on = [], parameters = {}, scoring = {}, publishWaivers, blockingPrecision } = changes
  return {
    severities: { ...inherited.severities, ...severities },
    off: [...new Set([...inherited.off, ...off])].filter((code) => !on.includes(code)),
    parameters: parametersAfter(inherited.parameters, parameters),
    scoring: scoringAfter(inherited.scoring, scoring),
    publishWaivers: publishWaivers ?? inherited.publishWaivers,
    blockingPrecision: blockingPrecision ?? inherited.blockingPrecision,
  }
}

function parametersAfter(inherited: RuleParameters, changes: ParameterChanges): RuleParameters {
  const values = PARAMETER_NAMES.map((name) => [name, parameterAfter(name, inherited, changes)])
  return Object.fromEntries(values) as RuleParameters
}

function parameterAfter(name: keyof RuleParameters, inherited: RuleParameters, changes: ParameterChanges): unknown {
  const change = changes[name]
  if (change === undefined) return inherited[name]
  switch (PARAMETER_SHAPES[name].kind) {
    case 'words': return wordsAfter(inherited[name] as readonly string[], change as WordsChange)
    case 'required-kinds': return requiredAfter(inherited.requiredKinds, change as RequiredKindsChange)
    case 'decimal': case 'number': return change
  }
}

/** Words in the inherited order, new ones behind; a word that is there already is not there twice. */
export function wordsAfter(inherited: readonly string[], change: WordsChange): readonly string[] {
  if ('replace' in change) return change.replace
  const { add = [], remove = [] } = change
  return [...new Set([...inherited.filter((word) => !remove.includes(word)), ...add])]
}

function requiredAfter(inherited: readonly RequiredKind[], change: RequiredKindsChange): readonly RequiredKind[] {
  return DEFAULTS.parameters.requiredKinds.flatMap((original) => {
    const now = inherited.find(({ name }) => name === original.name)
    const severity = change[original.name] ?? now?.severity ?? 'off'
    return severity === 'off' ? [] : [{ ...(now ?? original), severity }]
  })
}

function scoringAfter(inherited: Scoring, { points, least, groupCap, bands }: ScoringChanges): Scoring {
  return {
    points: { ...inherited.points, ...points },
    least: least ?? inherited.least,
    groupCap: groupCap ?? inherited.groupCap,
    bands: { ...inherited.bands, ...bands },
  }
}

function chainFaults(chain: readonly RuleSetData[]): RuleSetFault[] {
  if (chain.length > LEVELS_MOST) return [ruleSetFault('too-deep', 'parent', { most: LEVELS_MOST })]
  return chain.flatMap((set, i) => {
    const above = chain[i - 1]
    if ((above?.id ?? null) !== set.parent) return [ruleSetFault('parent-missing', 'parent', { parent: set.parent ?? '' })]
    return above === undefined || set.region.startsWith(above.region) ? [] : [ruleSetFault('region-outside', 'region', { region: set.region, parent: above.region })]
  })
}

function contentFaults({ scoring: { bands } }: RuleSetContents): RuleSetFault[] {
  const { excellent, good, fair } = bands
  return excellent > good && good > fair ? [] : [ruleSetFault('bands-reversed', 'scoring.bands', { excellent, good, fair })]
}

/**
 * Which level each value of the last set of a chain comes from, by path (`severities.typo`, `parameters.leastIndicators`,
 * `parameters.requiredKinds.cost`, `scoring.bands.good`); a word of a list by `parameters.<list>.<word>`. What no level
 * says comes from the first.
 */
export function originsOf(chain: readonly RuleSetData[]): ReadonlyMap<string, string> {
  const origins = new Map<string, string>()
  for (const set of chain) for (const path of pathsSaid(set)) origins.set(path, set.id)
  return origins
}

/** The paths of what a set says otherwise than its parent. */
export function pathsSaid(changes: RuleSetChanges): readonly string[] {
  const { severities = {}, off = [], on = [], parameters = {}, scoring = {}, publishWaivers, blockingPrecision } = changes
  return [
    ...(Object.keys(severities) as RuleCode[]).map((code) => `severities.${code}`),
    ...[...off, ...on].map((code) => `off.${code}`),
    ...PARAMETER_NAMES.flatMap((name) => pathsOfParameter(name, parameters)),
    ...SEVERITIES.filter((severity) => scoring.points?.[severity] !== undefined).map((severity) => `scoring.points.${severity}`),
    ...(scoring.least === undefined ? [] : ['scoring.least']),
    ...(scoring.groupCap === undefined ? [] : ['scoring.groupCap']),
    ...Object.keys(scoring.bands ?? {}).map((band) => `scoring.bands.${band}`),
    ...(publishWaivers === undefined ? [] : ['publishWaivers']),
    ...(blockingPrecision === undefined ? [] : ['blockingPrecision']),
  ]
}

function pathsOfParameter(name: keyof RuleParameters, changes: ParameterChanges): readonly string[] {
  const change = changes[name]
  if (change === undefined) return []
  const path = `parameters.${name}`
  switch (PARAMETER_SHAPES[name].kind) {
    case 'required-kinds': return Object.keys(change as RequiredKindsChange).map((kind) => `${path}.${kind}`)
    case 'words': {
      const words = change as WordsChange
      return [path, ...('replace' in words ? words.replace : words.add ?? []).map((word) => `${path}.${word}`)]
    }
    case 'decimal': case 'number': return [path]
  }
}
