/**
 * The same mistake in many places of a document is one finding with its places: said once, mended everywhere.
 */
import type { Finding, FindingPlace, FindingRepeat } from '../kernel/finding.ts'
import type { TargetDocument } from '../target/document.ts'
import { flatMap } from '../kernel/flat-map.ts'
import { CATALOGUE, RULE_CODES, type RuleCode } from '../rules/catalogue.ts'
import { groupBy, findingOccurrences, type RuleRemark } from '../rules/fold.ts'

/** Fewer projects than this are named one by one, even when all of them have the mistake. */
const WHOLE_DOCUMENT_FROM = 3
/** From this share of the projects (%) on a repeat speaks of the document, not of its first project. */
const WHOLE_DOCUMENT_SHARE = 80

const ANY_TEXT = RULE_CODES.filter((code) => CATALOGUE[code].repeats === 'any-text')

/** From this many projects on, rows that one rule speaks of are one finding of the document. */
const SYSTEMIC_FROM = 5

/** As many names of rows are given as examples. */
const EXAMPLES = 3

/**
 * Cases that many rows of a document share by their name, whatever else the row says: one remark, worded
 * `named`.
 */
const TOLD_BY_NAME: ReadonlySet<string> = new Set(['name-desc-mismatch slogan'])

/**
 * Gathers repeats. Remarks of one rule that say the same words of the same text are one finding; those of
 * `batch` rules are one finding a document whatever the text, worded `several` where their figures differ;
 * those on several rows of one project are one, worded `rows`. A repeat in (nearly) every project speaks of
 * the document.
 */
export function gatherRepeats(remarks: readonly RuleRemark[], document: TargetDocument): readonly Finding[] {
  const projects = document.projects.length
  const everywhere = new Set(
    ANY_TEXT.filter((rule) =>
      spansDocument(
        remarks.filter((remark) => remark.rule === rule),
        projects,
      ),
    ),
  )
  const repeats = groupBy(remarks, (remark) => keyOfRepeat(remark, everywhere))
  return flatMap(byRows(repeats), (group) => gathered(group, document))
}

function keyOfRepeat(remark: RuleRemark, everywhere: ReadonlySet<RuleCode>): string {
  const { rule, severity, text, values, suggestion, also } = remark
  if (CATALOGUE[rule].tier === 'batch' || values['case'] === 'trifle')
    return JSON.stringify([rule, severity, values['case'] ?? null])
  if (everywhere.has(rule)) return JSON.stringify([rule, severity])
  if (isToldByName(remark))
    return JSON.stringify([rule, severity, values['case'] ?? null, values['name'] ?? null])
  return JSON.stringify([rule, severity, text, values, suggestion, also.map((other) => other.rule)])
}

function isToldByName({ rule, values }: RuleRemark): boolean {
  return TOLD_BY_NAME.has(`${rule} ${String(values['case'] ?? '')}`)
}

/**
 * Rows of one rule come together: of the whole document where many projects have them, else of one project.
 */
function byRows(repeats: readonly (readonly RuleRemark[])[]): readonly (readonly RuleRemark[])[] {
  const systemic = systemicOf(repeats.flat())
  return groupBy(repeats, (group, i) => {
    const [first] = group
    if (first === undefined || !group.every(isToldByRows)) return `apart ${i}`
    if (systemic.has(`${first.rule} ${first.severity}`)) return `${first.rule} ${first.severity}`
    return group.every(({ project }) => project === first.project)
      ? `${first.rule} ${first.severity} ${first.project}`
      : `apart ${i}`
  }).map((groups) => groups.flat())
}

/** Rule and severity of what rows of many projects have. */
function systemicOf(remarks: readonly RuleRemark[]): ReadonlySet<string> {
  const own = groupBy(
    remarks.filter((remark) => isToldByRows(remark) && CATALOGUE[remark.rule].repeats === 'by-rows'),
    ({ rule, severity }) => `${rule} ${severity}`,
  )
  return new Set(
    flatMap(
      own.filter((group) => new Set(group.map(({ project }) => project)).size >= SYSTEMIC_FROM),
      ([first]) => (first === undefined ? [] : [`${first.rule} ${first.severity}`]),
    ),
  )
}

function isToldByRows({ rule, indicator, values }: RuleRemark): boolean {
  const { repeats } = CATALOGUE[rule]
  return (
    indicator !== null &&
    (repeats === 'by-rows' || repeats === 'by-project') &&
    !NOT_BY_ROWS.includes(String(values['case'] ?? ''))
  )
}

/** Cases that are worded for one row only. */
const NOT_BY_ROWS: readonly string[] = ['whole-row', 'trifle']

function gathered(group: readonly RuleRemark[], document: TargetDocument): Finding[] {
  const [only] = group
  if (group.length === 1 && only !== undefined) return [alone(only)]
  // A place in a project speaks first: a head without project stands for the document as a whole.
  const [head, ...others] = group.toSorted((a, b) => Number(a.project === null) - Number(b.project === null))
  if (head === undefined) return []
  const whole = spansDocument(group, document.projects.length)
  const differ = others.some(({ text, suggestion }) => suggestion !== head.suggestion || text !== head.text)
  const each = differ && group.some(({ suggestion }) => suggestion !== null)
  const own = JSON.stringify(head.values)
  const alike = others.every(({ values }) => JSON.stringify(values) === own)
  // Of many suggestions one is shown: that of the finding's own place, or an example of them.
  const shown = whole ? (group.find(({ suggestion }) => suggestion !== null) ?? head) : head
  const same = <T>(value: T, of: (remark: RuleRemark) => T): T | null =>
    others.every((other) => of(other) === value) ? value : null
  return [
    {
      rule: head.rule,
      group: head.group,
      severity: head.severity,
      certainty: Math.max(...group.map((remark) => remark.certainty)),
      project: whole ? null : head.project,
      indicator: whole ? null : head.indicator,
      field: head.field,
      at: head.at,
      text: each ? shown.text : same(head.text, (remark) => remark.text),
      values: alike
        ? head.values
        : {
            ...valuesOf(group, head, document),
            ...(whole ? {} : keptOf({ ...head.values, ...(head.text !== null && { text: head.text }) })),
          },
      suggestion: each ? shown.suggestion : same(head.suggestion, (remark) => remark.suggestion),
      also: alsoOf(group),
      places: (whole ? group : others).map((remark) => ({
        ...placeOf(remark),
        ...(differ && { text: remark.text, suggestion: remark.suggestion }),
        ...(alike ? {} : { values: remark.values }),
      })),
    },
  ]
}

/** What is said of one place. */
function alone({
  rule,
  group,
  severity,
  certainty,
  project,
  indicator,
  field,
  at,
  text,
  values,
  suggestion,
  also,
}: RuleRemark): Finding {
  return {
    rule,
    group,
    severity,
    certainty,
    project,
    indicator,
    field,
    at,
    text,
    values,
    suggestion,
    also: also.length === 0 ? also : alsoOf([{ also }]),
    places: [],
  }
}

function valuesOf(
  group: readonly RuleRemark[],
  head: RuleRemark,
  document: TargetDocument,
): Finding['values'] {
  if (isToldByName(head)) return { case: 'named', name: head.values['name'] ?? '' }
  if (!group.every(isToldByRows)) return { case: 'several' }
  const names = new Set(
    group.map(
      ({ project, indicator }) =>
        document.projects.find(({ order }) => order === project)?.indicators[(indicator ?? 0) - 1]?.level3 ??
        '',
    ),
  )
  return { case: 'rows', count: group.length, rows: [...names].slice(0, EXAMPLES) }
}

/** The figures of the finding's own place beside those of all: each under its name after `own-`. */
function keptOf(values: Finding['values']): Finding['values'] {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [OWN + name, value]))
}

const OWN = 'own-'

/**
 * A finding as it is said of one of the projects it speaks of: with the text, suggestion and figures of that
 * place, or how many rows of the project there are. Its places stay all of them.
 */
export function asSaidIn<F extends Finding>(finding: F, project: number): F {
  const own = findingOccurrences(finding).filter((place) => place.project === project)
  const [first, ...others] = own
  const saysTheSame =
    own.every((place) => place.values === undefined && place.text === undefined) &&
    !Object.keys(finding.values).some((name) => name.startsWith(OWN))
  if (first === undefined || saysTheSame) return finding
  const { text = finding.text, suggestion = finding.suggestion } = first
  if (others.length === 0) return { ...finding, text, suggestion, values: valuesAt(finding, first) }
  if (finding.values['case'] !== 'rows') return { ...finding, text, suggestion }
  const examples = own
    .map((place) => valuesAt(finding, place)['name'] ?? place.text ?? '')
    .filter((name) => typeof name === 'string' && name !== '')
  return {
    ...finding,
    text,
    suggestion,
    values: {
      ...finding.values,
      count: own.length,
      ...(examples.length > 0 && { rows: examples.map(String).slice(0, EXAMPLES) }),
    },
  }
}

/** The figures of one place of a finding. */
export function valuesAt(finding: Finding, place: FindingRepeat): Finding['values'] {
  if (place.values !== undefined) return place.values
  const kept = Object.entries(finding.values)
    .filter(([name]) => name.startsWith(OWN))
    .map(([name, value]) => [name.slice(OWN.length), value] as const)
  const isHead =
    place.project === finding.project &&
    place.indicator === finding.indicator &&
    place.field === finding.field
  return isHead &&
    (kept.length > 0 || ['rows', 'several', 'named'].includes(String(finding.values['case'] ?? '')))
    ? Object.fromEntries(kept)
    : finding.values
}

function spansDocument(group: readonly RuleRemark[], projects: number): boolean {
  const affected = new Set(group.map((remark) => remark.project))
  return (
    projects >= WHOLE_DOCUMENT_FROM &&
    !affected.has(null) &&
    affected.size * 100 >= projects * WHOLE_DOCUMENT_SHARE
  )
}

function alsoOf(group: readonly Pick<RuleRemark, 'also'>[]): Finding['also'] {
  const seen = new Map(flatMap(group, (remark) => remark.also).map((other) => [other.rule, other]))
  return [...seen.values()]
}

function placeOf({ project, indicator, field, at }: RuleRemark): FindingPlace {
  return { project, indicator, field, at }
}
