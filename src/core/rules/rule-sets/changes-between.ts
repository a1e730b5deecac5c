/** What a set must say so that it comes to something wanted, given what it inherits; and how two sets differ. */
import { SEVERITIES, type Severity } from '../../finding.ts'
import { CATALOGUE } from '../catalogue.ts'
import { REQUIRED_KIND_NAMES, type RequiredKindName, type RuleParameters } from '../parameters.ts'
import { RULE_CODES, type RuleCode } from '../rule.ts'
import type { RuleSetContents } from './defaults.ts'
import { PARAMETER_NAMES, PARAMETER_SHAPES } from './parameter-shapes.ts'
import type { ParameterChanges, RequiredKindsChange, RuleSetChanges, ScoringChanges, WordsChange } from './rule-set-data.ts'

/** The severity of a rule under a set. */
export function severityUnder({ severities }: Pick<RuleSetContents, 'severities'>, code: RuleCode): Severity {
  return severities[code] ?? CATALOGUE[code].severity
}

/** How grave it is that a kind of indicator is missing; `off`: it may be missing. */
export function requiredUnder({ requiredKinds }: Pick<RuleParameters, 'requiredKinds'>, name: RequiredKindName): Severity | 'off' {
  return requiredKinds.find((required) => required.name === name)?.severity ?? 'off'
}

/** The least that a set has to say to come from `inherited` to `wanted`: nothing where nothing differs. */
export function changesBetween(inherited: RuleSetContents, wanted: RuleSetContents): RuleSetChanges {
  const severities = RULE_CODES.filter((code) => severityUnder(inherited, code) !== severityUnder(wanted, code))
  const off = wanted.off.filter((code) => !inherited.off.includes(code))
  const on = inherited.off.filter((code) => !wanted.off.includes(code))
  const parameters = parameterChanges(inherited.parameters, wanted.parameters)
  const scoring = scoringChanges(inherited, wanted)
  return {
    ...(severities.length > 0 && { severities: Object.fromEntries(severities.map((code) => [code, severityUnder(wanted, code)])) }),
    ...(off.length > 0 && { off }),
    ...(on.length > 0 && { on }),
    ...(Object.keys(parameters).length > 0 && { parameters }),
    ...(Object.keys(scoring).length > 0 && { scoring }),
    ...(inherited.publishWaivers !== wanted.publishWaivers && { publishWaivers: wanted.publishWaivers }),
    ...(inherited.blockingPrecision !== wanted.blockingPrecision && { blockingPrecision: wanted.blockingPrecision }),
  }
}

function parameterChanges(inherited: RuleParameters, wanted: RuleParameters): ParameterChanges {
  const changes = PARAMETER_NAMES.flatMap((name) => {
    const change = parameterChange(name, inherited, wanted)
    return change === null ? [] : [[name, change]]
  })
  return Object.fromEntries(changes) as ParameterChanges
}

function parameterChange(name: keyof RuleParameters, inherited: RuleParameters, wanted: RuleParameters): unknown {
  switch (PARAMETER_SHAPES[name].kind) {
    case 'words': return wordsChange(inherited[name] as readonly string[], wanted[name] as readonly string[])
    case 'required-kinds': return requiredChange(inherited, wanted)
    case 'decimal': case 'number': return inherited[name] === wanted[name] ? null : wanted[name]
  }
}

function wordsChange(inherited: readonly string[], wanted: readonly string[]): WordsChange | null {
  const add = wanted.filter((word) => !inherited.includes(word))
  const remove = inherited.filter((word) => !wanted.includes(word))
  if (add.length === 0 && remove.length === 0) return null
  return { ...(add.length > 0 && { add }), ...(remove.length > 0 && { remove }) }
}

function requiredChange(inherited: RuleParameters, wanted: RuleParameters): RequiredKindsChange | null {
  const names = REQUIRED_KIND_NAMES.filter((name) => requiredUnder(inherited, name) !== requiredUnder(wanted, name))
  return names.length === 0 ? null : Object.fromEntries(names.map((name) => [name, requiredUnder(wanted, name)]))
}

function scoringChanges({ scoring: inherited }: RuleSetContents, { scoring: wanted }: RuleSetContents): ScoringChanges {
  const points = SEVERITIES.filter((severity) => inherited.points[severity] !== wanted.points[severity])
  const bands = (['excellent', 'good', 'fair'] as const).filter((band) => inherited.bands[band] !== wanted.bands[band])
  return {
    ...(points.length > 0 && { points: Object.fromEntries(points.map((severity) => [severity, wanted.points[severity]])) }),
    ...(inherited.least !== wanted.least && { least: wanted.least }),
    ...(inherited.groupCap !== wanted.groupCap && { groupCap: wanted.groupCap }),
    ...(bands.length > 0 && { bands: Object.fromEntries(bands.map((band) => [band, wanted.bands[band]])) }),
  }
}
