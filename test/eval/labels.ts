/**
 * Findings set against labelled defects: those of test/golden/defects.json, checked by hand, which the rules
 * were written with; and those of labels-001-003.json, which the project set itself before it looked at any
 * finding, to see how far the rules carry. A label is met by a finding of the same document, project,
 * indicator (or field or line where there is no indicator) and group; folded codes (`also`) and `places`
 * count. A finding that meets no label, certain or arguable, is a false one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, FindingPlace, RuleGroup } from '#core/kernel/finding.ts'
import { RULE_CODES } from '#core/rules/catalogue.ts'
import { findingOccurrences } from '#core/rules/fold.ts'
import { NOTHING_JUDGED } from '#core/rules/precision.ts'
import { checkTargets } from '#core/findings/run.ts'
import { ruleSetById, RULE_SETS } from '#core/rule-sets/rulebook.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { kindOfContent } from '#core/target/kind-of-content.ts'
import { readTargets } from '#documents/formats.ts'
import { ALONE } from '../support/targets.ts'

const GOLDEN = join(import.meta.dirname, '..', 'golden')
const SAMPLES = join(import.meta.dirname, '..', '..', 'samples')

/** The documents with hand-checked labels and, since the gold does not carry it, their fiscal year. */
const LABELLED = { '000': 2025, '002': 2025, '004': 2025 } as const
/**
 * The documents with the project's own labels. There is no gold of them: they are read as users' files are.
 */
const SELF_LABELLED = { '001': '001-组织部.txt', '003': '003-希望路街道.txt' } as const

export type Label = {
  readonly id: string
  readonly rule: string
  readonly group: RuleGroup
  readonly severity: 'error' | 'warning' | 'advice'
  readonly certainty: 'certain' | 'arguable'
  /** The document's name. */
  readonly seed: string
  readonly projectOrder: number | null
  readonly indicatorSeq: number | null
  /** Other places where the same mistake may be told as well: the table of a line in the statement. */
  readonly alternates?: readonly { readonly projectOrder: number; readonly indicatorSeq: number | null }[]
  readonly field: string
  readonly line: number
  readonly text: string
}

/** Groups of which every certain label counts, whether this version has a rule for its code or not. */
export const COVERED_GROUPS: readonly RuleGroup[] = ['budget-plan', 'missing', 'value-format', 'basis']

/** Labels and the documents they speak of. The two sets are never counted together. */
export type LabelSet = {
  readonly labels: readonly Label[]
  readonly documents: readonly { readonly seed: string; readonly document: TargetDocument }[]
}

/** The hand-checked labels with their gold. */
export function readHandChecked(): LabelSet {
  const seeds = Object.keys(LABELLED) as (keyof typeof LABELLED)[]
  return {
    labels: readLabels(join(GOLDEN, 'defects.json')),
    documents: seeds.map((seed) => ({ seed, document: readGold(seed) })),
  }
}

/** The labels of 001 and 003, set by the project itself, with the sample files. */
export async function readSelfSet(): Promise<LabelSet> {
  const seeds = Object.keys(SELF_LABELLED) as (keyof typeof SELF_LABELLED)[]
  return {
    labels: readLabels(join(import.meta.dirname, 'labels-001-003.json')),
    documents: await Promise.all(
      seeds.map(async (seed) => ({ seed, document: await readSample(SELF_LABELLED[seed]) })),
    ),
  }
}

function readLabels(path: string): readonly Label[] {
  return (JSON.parse(readFileSync(path, 'utf8')) as { defects: readonly Label[] }).defects
}

export async function readSample(file: string): Promise<TargetDocument> {
  const read = await readTargets(readFileSync(join(SAMPLES, file)), file)
  if (!read.ok) throw new Error(`${file}: ${JSON.stringify(read.error)}`)
  return read.value
}

function readGold(seed: keyof typeof LABELLED): TargetDocument {
  const gold = JSON.parse(readFileSync(join(GOLDEN, `${seed}.json`), 'utf8')) as TargetDocument
  return {
    ...gold,
    kind: kindOfContent(gold),
    fiscalYear: LABELLED[seed],
    unplaced: gold.unplaced ?? [],
    marks: gold.marks ?? [],
  }
}

/** Whether a label counts for recall: a covered group's, or one of a rule that this version checks. */
export function isCovered(label: Label): boolean {
  return COVERED_GROUPS.includes(label.group) || RULE_CODES.some((code) => code === label.rule)
}

/** Names of fields in the labels, by the key of the exchange format. */
const FIELD_OF_LABEL: Record<string, string> = {
  projectCode: 'code',
  tableTitle: 'title',
  projectName: 'name',
  departmentOverallGoal: 'overallGoal',
  subGoal: 'subGoals',
  safeguardMeasures: 'safeguards',
}

export function meets(label: Label, place: FindingPlace): boolean {
  if (
    label.alternates?.some(
      ({ projectOrder, indicatorSeq }) => place.project === projectOrder && place.indicator === indicatorSeq,
    ) === true
  )
    return true
  if (place.project !== label.projectOrder || place.indicator !== label.indicatorSeq) return false
  if (label.indicatorSeq !== null) return true
  const line = place.at !== null && 'line' in place.at ? place.at.line : null
  return place.field === (FIELD_OF_LABEL[label.field] ?? label.field) || line === label.line
}

export type Judged = {
  readonly seed: string
  readonly finding: Finding
  readonly place: FindingPlace
  readonly groups: readonly RuleGroup[]
  readonly labels: readonly Label[]
}

/** Every place of every finding of the labelled documents, with the labels it meets. */
export function judge({ labels, documents }: LabelSet): readonly Judged[] {
  return documents.flatMap(({ seed, document }) => {
    const ruleSet = ruleSetById('hebei/2025') ?? RULE_SETS[0]
    if (ruleSet === undefined) return []
    const own = labels.filter((label) => label.seed === seed)
    // The rules themselves are measured, whatever was measured of them before.
    return checkTargets(document, ruleSet, ALONE, NOTHING_JUDGED).findings.flatMap((finding) =>
      findingPlaces(finding).map((place) => {
        const groups = [finding.group, ...finding.also.map((other) => other.group)]
        return {
          seed,
          finding,
          place,
          groups,
          labels: own.filter((label) => groups.includes(label.group) && meets(label, place)),
        }
      }),
    )
  })
}

/** The head of a finding about the whole document stands for the document as well. */
export function findingPlaces(finding: Finding): readonly FindingPlace[] {
  const { project, indicator, field, at } = finding
  return project === null
    ? [{ project, indicator, field, at }, ...finding.places]
    : findingOccurrences(finding)
}

export type Score = {
  readonly certain: number
  readonly certainMet: number
  readonly errors: number
  readonly errorsMet: number
  readonly findings: number
  readonly right: number
  readonly places: number
  readonly placesRight: number
}

export function scoreWith(
  labels: readonly Label[],
  judged: readonly Judged[],
  met: ReadonlySet<string>,
): Score {
  const certain = labels.filter((label) => label.certainty === 'certain')
  const errors = certain.filter((label) => label.severity === 'error')
  const byFinding = new Map<Finding, boolean>()
  for (const one of judged)
    byFinding.set(one.finding, (byFinding.get(one.finding) ?? false) || one.labels.length > 0)
  const real = judged.filter((one) => one.place.project !== null || one.finding.places.length === 0)
  return {
    certain: certain.length,
    certainMet: certain.filter((label) => met.has(label.id)).length,
    errors: errors.length,
    errorsMet: errors.filter((label) => met.has(label.id)).length,
    findings: byFinding.size,
    right: [...byFinding.values()].filter(Boolean).length,
    places: real.length,
    placesRight: real.filter((one) => one.labels.length > 0).length,
  }
}
