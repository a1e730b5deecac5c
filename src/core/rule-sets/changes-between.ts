/**
 * What a set must say so that it comes to something wanted, given what it inherits; and so how two sets
 * differ.
 */
import type { Severity } from '../kernel/finding.ts'
import { CATALOGUE, RULE_CODES, type RuleCode } from '../rules/catalogue.ts'
import { changeBetween } from './change.ts'
import type { RuleSetContents } from './defaults.ts'
import type { RuleSetChanges } from './rule-set-data.ts'
import { CONTENT_NAMES, CONTENT_SHAPES } from './shapes.ts'

/** The severity of a rule under a set. */
export function severityUnder({ severities }: Pick<RuleSetContents, 'severities'>, code: RuleCode): Severity {
  return severities[code] ?? CATALOGUE[code].severity
}

/** The least that a set has to say to come from `inherited` to `wanted`: nothing where nothing differs. */
export function changesBetween(inherited: RuleSetContents, wanted: RuleSetContents): RuleSetChanges {
  const severities = RULE_CODES.filter(
    (code) => severityUnder(inherited, code) !== severityUnder(wanted, code),
  )
  const off = wanted.off.filter((code) => !inherited.off.includes(code))
  const on = inherited.off.filter((code) => !wanted.off.includes(code))
  const contents = CONTENT_NAMES.flatMap((name) => {
    const change = changeBetween(CONTENT_SHAPES[name], inherited[name], wanted[name])
    return change === undefined ? [] : [[name, change] as const]
  })
  return {
    ...(severities.length > 0 && {
      severities: Object.fromEntries(severities.map((code) => [code, severityUnder(wanted, code)])),
    }),
    ...(off.length > 0 && { off }),
    ...(on.length > 0 && { on }),
    ...Object.fromEntries(contents),
  }
}
