/**
 * What was found is of the form as it was checked. What asked for words where there were none is answered as
 * soon as they are typed: nobody is warned of a blank that is none any more. What speaks of words that are
 * there stays until it is checked again. Pure.
 */
import type { FindingPlace, FindingRepeat } from '#core/kernel/finding.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { valuesAt } from '#core/findings/gather.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { kindsRequired } from '#core/rule-sets/required-kinds.ts'
import { cellText, isBlankRow, rowsOfList, type WrittenForm } from '#core/writing/form.ts'
import { cellsOfPlace, KINDS_MISSING } from './marks.ts'

type Since = {
  /** As it was checked. */ readonly base: WrittenForm
  /** As it is now. */ readonly form: WrittenForm
  /** Of the target within its document. */ readonly order: number
  readonly listed: readonly string[]
}

/** The very same where nothing that was blank is written. */
export function withoutAnswered(findings: readonly LivingFinding[], since: Since): readonly LivingFinding[] {
  if (since.base === since.form) return findings
  const left = findings.flatMap((finding) => leftOf(finding, since) ?? [])
  return left.length === findings.length && left.every((one, i) => one === findings[i]) ? findings : left
}

/** null: nothing of it is left. */
function leftOf(finding: LivingFinding, since: Since): LivingFinding | null {
  if (finding.rule === KINDS_MISSING) return withoutKinds(finding, since)
  const places = finding.places.filter((place) => !isAnswered(place, since))
  if (!isAnswered(finding, since))
    return places.length === finding.places.length ? finding : { ...finding, places }
  const [first, ...others] = places
  return first === undefined ? null : saidAt(finding, first, others)
}

/** The finding of another of its places, with the others. */
function saidAt(
  finding: LivingFinding,
  place: FindingRepeat,
  others: readonly FindingRepeat[],
): LivingFinding {
  const { project, indicator, field, at, text = finding.text, suggestion = finding.suggestion } = place
  const values = others.length === 0 ? valuesAt(finding, place) : finding.values
  return { ...finding, project, indicator, field, at, text, suggestion, values, places: others }
}

/** Whether a cell that was blank there when it was checked is written now. */
function isAnswered(place: FindingPlace, { base, form, order, listed }: Since): boolean {
  return cellsOfPlace(place, { order, listed }).some(
    (cell) => isBlank(cellText(base, cell)) && !isBlank(cellText(form, cell)),
  )
}

const isBlank = (text: string | undefined) => text === undefined || text.trim() === ''

function withoutKinds(finding: LivingFinding, { form }: Since): LivingFinding | null {
  const names = Array.isArray(finding.values['kinds']) ? finding.values['kinds'].map(String) : []
  const there = new Set(
    rowsOfList(form, null)
      .filter((row) => !isBlankRow(row))
      .map(({ cells }) => kindOfLabel(cells.level2)),
  )
  const kinds = names.filter((name) => !kindsRequired(name).some((kind) => there.has(kind)))
  if (kinds.length === names.length) return finding
  return kinds.length === 0 ? null : { ...finding, values: { ...finding.values, kinds } }
}
