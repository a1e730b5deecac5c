/**
 * The blind sets: documents and labels that were written before anybody who wrote them had looked at the
 * rules (README.md). Sets A to J were then used to mend the rules, each after it had been held out; K never.
 * They are read and audited as a user's files are.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding, FindingPlace, RuleGroup } from '#core/kernel/finding.ts'
import { CATALOGUE, type RuleCode } from '#core/rules/catalogue.ts'
import { NOTHING_JUDGED } from '#core/rules/precision.ts'
import { ruleSetFor } from '#core/rule-sets/rulebook.ts'
import { checkTargets } from '#core/findings/run.ts'
import { regionOfDocument } from '#core/target/origin.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { readTargets } from '#documents/formats.ts'
import { ALONE } from '../../support/targets.ts'
import { meets, findingPlaces, scoreWith, type Judged, type Label, type Score } from '../labels.ts'

export const BLIND = {
  a: ['a1-education', 'a2-streets', 'a3-township'],
  b: ['b1-water', 'b2-health', 'b3-agriculture'],
  c: ['c1', 'c2'],
  d: ['c3', 'c4'],
  e: ['e1-market'],
  f: ['f1-disabled'],
  g: ['g1-vocational'],
  h: ['h1-transport', 'h2-court', 'h3-women'],
  i: ['i1-culture', 'i2-emergency', 'i3-industry'],
  j: ['j1-veterans', 'j2-forestry'],
  k: ['k1-justice', 'k2-archives'],
} as const
export type BlindSet = keyof typeof BLIND
/** The sets by which no rule is mended. */
export const HELD_OUT: readonly BlindSet[] = ['k']

/** What looks wrong in a blind document and is right: a place, and why. */
export type BlindTrap = {
  readonly seed: string
  readonly project: number | null
  readonly indicator: number | null
  readonly text: string
  readonly zh: string
}
/** `alternateRules`: other codes that a reviewer might as well have chosen. */
type BlindLabel = Label & { readonly alternateRules?: readonly string[] }
type Labels = { readonly traps: readonly BlindTrap[]; readonly defects: readonly BlindLabel[] }

/** `excused`: no label of its group is in its place, but one that might as well have had its code. */
export type BlindJudgement = Judged & { readonly excused: boolean }
export type BlindJudged = {
  readonly labels: readonly Label[]
  readonly traps: readonly BlindTrap[]
  readonly documents: readonly TargetDocument[]
  readonly judged: readonly BlindJudgement[]
}

/** Audits one of the sets and sets the findings against its labels. */
export async function judgeBlind(set: BlindSet, folder = import.meta.dirname): Promise<BlindJudged> {
  const { traps, defects } = JSON.parse(readFileSync(join(folder, set, 'labels.json'), 'utf8')) as Labels
  const documents: TargetDocument[] = []
  const judged: BlindJudgement[] = []
  for (const seed of BLIND[set]) {
    const document = await readBlind(join(folder, set, `${seed}.txt`))
    documents.push(document)
    judged.push(
      ...judgeOne(
        seed,
        document,
        defects.filter((label) => label.seed === seed),
      ),
    )
  }
  return { labels: defects, traps, documents, judged }
}

async function readBlind(path: string): Promise<TargetDocument> {
  const read = await readTargets(readFileSync(path), path)
  if (!read.ok) throw new Error(`${path}: ${JSON.stringify(read.error)}`)
  return read.value
}

function judgeOne(
  seed: string,
  document: TargetDocument,
  labels: readonly BlindLabel[],
): readonly BlindJudgement[] {
  const ruleSet = ruleSetFor(regionOfDocument(document), document.fiscalYear)
  return checkTargets(document, ruleSet, ALONE, NOTHING_JUDGED).findings.flatMap((finding) =>
    findingPlaces(finding).map((place) => {
      const groups = groupsOf(finding)
      const here = labels.filter((label) => meets(label, place) || meetsGap(label, place))
      const own = here.filter((label) => groups.includes(label.group))
      const codes = [finding.rule, ...finding.also.map(({ rule }) => rule)]
      return {
        seed,
        finding,
        place,
        groups,
        labels: own,
        excused:
          own.length === 0 &&
          here.some(({ alternateRules = [] }) => codes.some((code) => alternateRules.includes(code))),
      }
    }),
  )
}

/** What is missing between goals, purpose and rows of a project may be told at either end. */
const ENDS_OF_A_GAP: readonly (string | null)[] = ['goals', 'purpose', 'indicators']

function meetsGap(label: Label, place: FindingPlace): boolean {
  return (
    label.group === 'missing' &&
    label.projectOrder !== null &&
    label.indicatorSeq === null &&
    place.indicator === null &&
    place.project === label.projectOrder &&
    ENDS_OF_A_GAP.includes(label.field) &&
    ENDS_OF_A_GAP.includes(place.field)
  )
}

const groupsOf = (finding: Finding) => [finding.group, ...finding.also.map((other) => other.group)]

export type BlindScore = Score & { readonly arguable: number; readonly arguableMet: number }

/**
 * Recall and precision of a blind set, or of a choice of its codes. A finding that is excused is neither
 * right nor false: it meets no label and is not counted.
 */
export function scoreBlind(
  { labels, judged }: BlindJudged,
  chosen: (one: { readonly rule: string; readonly group: RuleGroup }) => boolean = () => true,
): BlindScore {
  const met = new Set(judged.flatMap((one) => one.labels.map((label) => label.id)))
  const arguable = labels.filter((label) => label.certainty === 'arguable' && chosen(label))
  const score = scoreWith(
    labels.filter(chosen),
    judged.filter(({ finding, excused }) => !excused && chosen(finding)),
    met,
  )
  return {
    ...score,
    arguable: arguable.length,
    arguableMet: arguable.filter((label) => met.has(label.id)).length,
  }
}

/** Codes that need an understanding of what the words mean. */
export function isSemantic({ rule }: { readonly rule: string }): boolean {
  return CATALOGUE[rule as RuleCode].how === 'semantic'
}

/** What a finding accuses at the place of a trap, and no label does. */
export function fallenTraps({ traps, judged }: BlindJudged): readonly string[] {
  return traps.flatMap((trap) =>
    judged
      .filter(
        ({ seed, place, labels, excused }) =>
          labels.length === 0 &&
          !excused &&
          seed === trap.seed &&
          place.project === trap.project &&
          trap.project !== null &&
          place.indicator === trap.indicator,
      )
      .map(
        ({ finding }) =>
          `${trap.seed} P${trap.project ?? '-'} I${trap.indicator ?? '-'} ${finding.rule}: ${trap.zh}`,
      ),
  )
}
