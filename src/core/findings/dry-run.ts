/** What another rule set would change: two audits of the same documents compared, finding by finding. */
import type { Finding, Severity } from '../kernel/finding.ts'
import { SEVERITIES } from '../kernel/finding.ts'
import { identify } from './identity.ts'
import { carryFindingsOver, type KnownFinding } from './life.ts'
import type { CheckResult } from './run.ts'
import type { Grade } from '../kernel/grade.ts'
import type { TargetDocument } from '../target/document.ts'

/** new: would be there; gone: would not; graver, lighter: would have another severity. */
export const DRY_RUN_CHANGES = ['new', 'gone', 'graver', 'lighter'] as const
export type DryRunChange = (typeof DRY_RUN_CHANGES)[number]

/** Where a document and its projects are found. */
type DryRunSource = {
  readonly document: string
  readonly file: string
  readonly title: string | null
  readonly projectId: (order: number) => string | null
}

export type DryRunExample = {
  readonly change: DryRunChange
  readonly document: string
  readonly file: string
  readonly project: string | null
  readonly name: string | null
  readonly text: string | null
  readonly before: Severity | null
  readonly after: Severity | null
}

export type DryRunRule = {
  readonly rule: string
  readonly counts: Record<DryRunChange, number>
  readonly examples: readonly DryRunExample[]
}

export type DryRunGrade = {
  readonly document: string
  readonly file: string
  readonly title: string | null
  readonly before: { readonly score: number; readonly judged: number; readonly grade: Grade | null }
  readonly after: { readonly score: number; readonly judged: number; readonly grade: Grade | null }
}

export type DryRunReport = {
  /** Documents of the database, and those whose rules would be others. */
  readonly documents: number
  readonly affected: number
  /** Documents whose findings would be others. */
  readonly changed: number
  readonly before: Record<Severity, number>
  readonly after: Record<Severity, number>
  /** Rules with a change, the most changed first. */
  readonly rules: readonly DryRunRule[]
  /** How many documents would have another grade, and the first of them. */
  readonly gradesChanged: number
  readonly grades: readonly DryRunGrade[]
}

export const EXAMPLES_MOST = 5
const GRADES_MOST = 100

const NONE: Record<Severity, number> = { error: 0, warning: 0, advice: 0 }
export const NOTHING_CHANGED: DryRunReport = {
  documents: 0,
  affected: 0,
  changed: 0,
  before: NONE,
  after: NONE,
  rules: [],
  gradesChanged: 0,
  grades: [],
}

/** The report with one document more that the other rules would not touch. */
export function withUntouched(report: DryRunReport): DryRunReport {
  return { ...report, documents: report.documents + 1 }
}

type CheckedTwice = {
  readonly document: TargetDocument
  readonly source: DryRunSource
  /** By the rules in force. */
  readonly today: CheckResult
  /** By the rules that are tried. */
  readonly tried: CheckResult
}

/** The report with one document more: what is found today against what would be. */
export function withDocument(
  report: DryRunReport,
  { document, source, today, tried }: CheckedTwice,
): DryRunReport {
  const changes = changesOf(document, today.findings, tried.findings)
  const regraded = today.summary.grade !== tried.summary.grade
  const grade = {
    document: source.document,
    file: source.file,
    title: source.title,
    before: scoreOf(today),
    after: scoreOf(tried),
  }
  return {
    documents: report.documents + 1,
    affected: report.affected + 1,
    changed: report.changed + (changes.length > 0 ? 1 : 0),
    before: sum(report.before, today.summary),
    after: sum(report.after, tried.summary),
    rules: withChanges(report.rules, changes, document, source),
    gradesChanged: report.gradesChanged + (regraded ? 1 : 0),
    grades: regraded && report.grades.length < GRADES_MOST ? [...report.grades, grade] : report.grades,
  }
}

function scoreOf({ summary: { score, judged, grade } }: CheckResult): DryRunGrade['before'] {
  return { score, judged, grade }
}

function sum(one: Record<Severity, number>, other: Record<Severity, number>): Record<Severity, number> {
  return {
    error: one.error + other.error,
    warning: one.warning + other.warning,
    advice: one.advice + other.advice,
  }
}

type Change = {
  readonly change: DryRunChange
  readonly finding: Finding
  readonly before: Severity | null
  readonly after: Severity | null
}

/** What becomes of each finding, as it would when the document is checked again. */
function changesOf(
  document: TargetDocument,
  today: readonly Finding[],
  then: readonly Finding[],
): readonly Change[] {
  const known = identify(document, today).map((one): KnownFinding<Finding> => ({
    ...one,
    state: 'open',
    firstSeen: '',
    fixedAt: null,
    kept: one.finding,
  }))
  return carryFindingsOver(known, identify(document, then), '').flatMap(
    ({ finding, state, kept }): Change[] => {
      if (state === 'fixed') return [{ change: 'gone', finding, before: finding.severity, after: null }]
      if (kept === null) return [{ change: 'new', finding, before: null, after: finding.severity }]
      if (kept.severity === finding.severity) return []
      const graver = SEVERITIES.indexOf(finding.severity) < SEVERITIES.indexOf(kept.severity)
      return [
        { change: graver ? 'graver' : 'lighter', finding, before: kept.severity, after: finding.severity },
      ]
    },
  )
}

function withChanges(
  rules: readonly DryRunRule[],
  changes: readonly Change[],
  document: TargetDocument,
  source: DryRunSource,
): readonly DryRunRule[] {
  if (changes.length === 0) return rules
  const byRule = new Map(rules.map((one) => [one.rule, one]))
  for (const change of changes) {
    const { rule } = change.finding
    const known = byRule.get(rule) ?? {
      rule,
      counts: { new: 0, gone: 0, graver: 0, lighter: 0 },
      examples: [],
    }
    const shown = known.examples.filter((example) => example.change === change.change).length
    byRule.set(rule, {
      rule,
      counts: { ...known.counts, [change.change]: known.counts[change.change] + 1 },
      examples:
        shown < EXAMPLES_MOST ? [...known.examples, exampleOf(change, document, source)] : known.examples,
    })
  }
  return [...byRule.values()].toSorted((a, b) => total(b) - total(a) || (a.rule < b.rule ? -1 : 1))
}

function total({ counts }: DryRunRule): number {
  return DRY_RUN_CHANGES.reduce((all, change) => all + counts[change], 0)
}

function exampleOf(
  { change, finding, before, after }: Change,
  document: TargetDocument,
  source: DryRunSource,
): DryRunExample {
  const order = finding.project ?? finding.places[0]?.project ?? null
  return {
    change,
    before,
    after,
    document: source.document,
    file: source.file,
    text: finding.text,
    project: order === null ? null : source.projectId(order),
    name: document.projects.find((project) => project.order === order)?.name ?? null,
  }
}
