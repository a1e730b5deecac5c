/**
 * What becomes of a document when a suggestion is applied: the proof that suggestions mend and break
 * nothing.
 */
import type { Finding, FindingRepeat } from '#core/kernel/finding.ts'
import { findingOccurrences } from '#core/rules/fold.ts'
import { checkTargets } from '#core/findings/run.ts'
import type { RuleSet } from '#core/rule-sets/rule-set.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { applyEdits } from '#core/target/edit.ts'
import { editsOfSuggestion } from '#core/findings/suggestion.ts'
import { ALONE } from '../support/targets.ts'

type Said = {
  readonly code: string
  readonly place: FindingRepeat
  readonly text: string | null
  readonly error: boolean
}

/** Everything said of a document, place by place, folded codes with their heads. */
function saidOf(findings: readonly Finding[]): readonly Said[] {
  return findings.flatMap((finding) =>
    findingOccurrences(finding).flatMap((place) =>
      [finding.rule, ...finding.also.map((other) => other.rule)].map((code, i) => ({
        code,
        place,
        text: place.text ?? finding.text,
        error: i === 0 && finding.severity === 'error',
      })),
    ),
  )
}

/** Rule, project, row, field; of a running text also the words, because it may hold several. */
function wordsOf({ code, place: { project, indicator, field }, text }: Omit<Said, 'error'>): string {
  const running =
    indicator === null && ['overallGoal', 'subGoals', 'safeguards', 'purpose'].includes(field ?? '')
  return [code, project ?? '-', indicator ?? '-', field ?? '', running ? (text ?? '') : ''].join(' ')
}

export type Fault = { readonly finding: Finding; readonly what: string }

/**
 * Applies every suggestion of a document, each alone: those that cannot be put in their place, do not mend,
 * or bring a new error.
 */
export function suggestionFaults(
  document: TargetDocument,
  ruleSet: RuleSet,
): { readonly tried: number; readonly faults: readonly Fault[] } {
  const { findings } = checkTargets(document, ruleSet, ALONE)
  const before = new Set(saidOf(findings).map(wordsOf))
  const suggested = findings.filter((finding) =>
    findingOccurrences(finding).some((place) => suggestionAt(finding, place) !== null),
  )
  const faults = suggested.flatMap((finding): Fault[] => {
    const edits = editsOfSuggestion(document, finding)
    // A piece of the first part that is there twice is shown, and put in its place by hand.
    if (edits === null)
      return finding.project === null && finding.field !== 'level1'
        ? []
        : [{ finding, what: 'cannot be put in its place' }]
    const edited = applyEdits(document, edits)
    if (!edited.ok) return [{ finding, what: `cannot be applied: ${edited.error.code}` }]
    const after = saidOf(checkTargets(edited.value.document, ruleSet, ALONE).findings)
    const said = new Set(after.map(wordsOf))
    const mended = findingOccurrences(finding)
      .filter((place) => suggestionAt(finding, place) !== null)
      .map((place) => wordsOf({ code: finding.rule, place, text: place.text ?? finding.text }))
    const fresh = after
      .filter((one) => one.error && !isUncovered(finding, one))
      .map(wordsOf)
      .filter((one) => !before.has(one))
    return [
      ...mended.filter((one) => said.has(one)).map((one) => ({ finding, what: `is still there: ${one}` })),
      ...fresh.map((one) => ({ finding, what: `brings ${one}` })),
    ]
  })
  return { tried: suggested.length, faults }
}

/**
 * A row put into its right class is asked what that class is asked; its old class may be left without a row,
 * the labels around it are alone: all of it was so before and not seen.
 */
function isUncovered({ field, project, indicator, places }: Finding, { code, place }: Said): boolean {
  const own = [{ project, indicator }, ...places]
  return (
    (field === 'level2' || field === 'level1') &&
    own.some(
      (one) => one.project === place.project && (one.indicator === place.indicator || LABELS.includes(code)),
    )
  )
}

const LABELS: readonly string[] = ['missing-category', 'level1-missing', 'level1-level2-mismatch']

function suggestionAt(finding: Finding, { suggestion = finding.suggestion }: FindingRepeat): string | null {
  return suggestion
}

export function faultText({ finding, what }: Fault): string {
  return (
    `${finding.rule} P${finding.project ?? '-'}.${finding.indicator ?? '-'} ${finding.field ?? ''} ` +
    `「${finding.text ?? ''}」→「${finding.suggestion ?? ''}」 ${what}`
  )
}
