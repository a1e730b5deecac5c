/**
 * How good the audit is on faults that are known: each class is planted in documents without fault, and what
 * is said afterwards and was not said before is set against the place. Counted by class: planted, detected (a
 * finding of the same group there), detected by the very code, and false alarms (what is newly said
 * elsewhere).
 */
import { CATALOGUE, RULE_CODES, type RuleCode } from '#core/rules/catalogue.ts'
import type { Finding } from '#core/kernel/finding.ts'
import { findingOccurrences } from '#core/rules/fold.ts'
import type { Related } from '#core/target/related.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { auditAlone } from '#actions/findings/audit-document.ts'
import type { Planted, Planter, Spot } from '../factories/plant/planter.ts'
import { PLANTINGS } from '../factories/plant/plantings.ts'
import { seededRandom } from '../factories/random.ts'

/** What is said of one place by one code, folded codes too. */
type Remark = {
  readonly rule: string
  readonly group: string
  readonly project: number | null
  readonly indicator: number | null
  readonly text: string | null
}

export type Outcome = {
  readonly code: RuleCode
  readonly file: string
  readonly what: string
  /** A finding of the same group at the place. */
  readonly detected: boolean
  readonly byCode: boolean
  /** What is newly said at other places. */
  readonly elsewhere: readonly Remark[]
  /** What is newly said at the place. */
  readonly there: readonly Remark[]
}

function remarksOf(document: TargetDocument, related?: Related): readonly Remark[] {
  return auditAlone(document, related).findings.flatMap((finding) =>
    placesOf(finding).flatMap(({ project, indicator }) =>
      [finding, ...finding.also].map(({ rule, group }) => ({
        rule,
        group,
        project,
        indicator,
        text: finding.text,
      })),
    ),
  )
}

/** A finding of the whole document speaks of the document too. */
function placesOf(
  finding: Finding,
): readonly { readonly project: number | null; readonly indicator: number | null }[] {
  const { project, indicator } = finding
  return project === null && finding.places.length > 0
    ? [{ project, indicator }, ...findingOccurrences(finding)]
    : findingOccurrences(finding)
}

const keyOf = ({ rule, project, indicator }: Remark) => `${rule} ${project} ${indicator}`

/** Plants a class once in every document and judges what is said of it. */
export function plantIn(
  code: RuleCode,
  planter: Planter,
  documents: readonly TargetDocument[],
  seed: string,
): readonly Outcome[] {
  return documents.flatMap((document) => {
    const planted = planter(document, seededRandom(`${seed}/${code}/${document.source.file}`))
    return planted === null ? [] : [judged(code, document, planted)]
  })
}

const CLEAN = new WeakMap<TargetDocument, ReadonlySet<string>>()

function saidOfClean(document: TargetDocument): ReadonlySet<string> {
  const known = CLEAN.get(document) ?? new Set(remarksOf(document).map(keyOf))
  CLEAN.set(document, known)
  return known
}

function judged(
  code: RuleCode,
  clean: TargetDocument,
  { document, related, spots, echoes = [], what }: Planted,
): Outcome {
  const before = saidOfClean(clean)
  const shift = shiftOf(clean, document)
  const said = remarksOf(document, related).filter((remark) => !before.has(keyOf(shift(remark))))
  const isAt = (remark: Remark, places: readonly Spot[]) =>
    places.some((spot) => spot.project === remark.project && spot.indicator === remark.indicator)
  const isThere = (remark: Remark) => isAt(remark, spots)
  const there = said.filter(isThere)
  const { group } = CATALOGUE[code]
  return {
    code,
    file: clean.source.file,
    what,
    there,
    detected: there.some((remark) => remark.group === group),
    byCode: there.some((remark) => remark.rule === code),
    elsewhere: said.filter((remark) => !isThere(remark) && !isAt(remark, echoes)),
  }
}

/** Rows behind one that was added count one more than before. */
function shiftOf(before: TargetDocument, after: TargetDocument): (remark: Remark) => Remark {
  return (remark) => {
    const [old, now] = [before, after].map(
      ({ projects }) => projects.find(({ order }) => order === remark.project)?.indicators ?? [],
    )
    if (remark.indicator === null || old === undefined || now === undefined || old.length === now.length)
      return remark
    const row = now[remark.indicator - 1]
    const same = old.findIndex((candidate) => candidate === row)
    return same < 0 ? remark : { ...remark, indicator: same + 1 }
  }
}

export type ClassScore = {
  readonly code: RuleCode
  readonly planted: number
  readonly detected: number
  readonly byCode: number
  readonly falseAlarms: number
}

export function scoreOfClass(code: RuleCode, outcomes: readonly Outcome[]): ClassScore {
  const count = (what: (outcome: Outcome) => boolean) => outcomes.filter(what).length
  return {
    code,
    planted: outcomes.length,
    detected: count(({ detected }) => detected),
    byCode: count(({ byCode }) => byCode),
    falseAlarms: outcomes.reduce((sum, { elsewhere }) => sum + elsewhere.length, 0),
  }
}

/** The planter of a class; null where there is none (see {@link whyNot}). */
export function findPlanter(code: string): Planter | null {
  const planting = PLANTINGS[code]
  return typeof planting === 'function' ? planting : null
}

export function whyNot(code: string): string | null {
  const planting = PLANTINGS[code]
  return planting === undefined || typeof planting === 'function' ? null : planting.because
}

export const CODES = RULE_CODES
