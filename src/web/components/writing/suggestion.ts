/** What a finding suggests, as operations on the form. */
import type { Finding } from '#core/kernel/finding.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import { editsOfSuggestion } from '#core/findings/suggestion.ts'
import type { Project } from '#core/target/project.ts'
import { splitPoints, withPoints } from '#core/target/level-points.ts'
import { HEAD_FIELDS, ROW_FIELDS, cellText, type CellPlace, type WrittenForm } from '#core/writing/form.ts'
import { setCells } from '#core/writing/commands.ts'
import { exchangeWithBlank, moveToKind } from '#core/writing/kind-rows.ts'
import { performAll, type Operation } from '#core/writing/operation.ts'
import { writtenDocument } from '#core/target/written-document.ts'

type Suggesting = {
  readonly form: WrittenForm
  readonly listed: readonly string[]
  readonly project: Project
  readonly fiscalYear: number | null
}

/** @returns null when there is no suggestion, or what it speaks of is not there any more */
export function suggestionOperations(
  finding: Finding,
  { form, listed, project, fiscalYear }: Suggesting,
): readonly Operation[] | null {
  if (finding.suggestion === null || finding.project !== project.order) return null
  const document = writtenDocument(project, { fiscalYear: fiscalYear ?? 0, sha256: '' })
  const here = { ...document, fiscalYear, projects: [project] }
  const cells = (editsOfSuggestion(here, finding) ?? []).map(({ indicator, field, before, after }) => {
    const place = formPlace({ indicator, field }, listed)
    return place === null ? null : replacing(place, cellText(form, place), before ?? '', after ?? '')
  })
  const sure = cells.filter((cell) => cell !== null)
  if (sure.length === 0 || sure.length < cells.length) return null
  const operations = setCells(form, sure)
  return operations.length === 0 ? null : [...operations, ...moves(form, operations)]
}

/** A row that is given another kind goes to where rows of that kind are, in the place of a blank one. */
function moves(form: WrittenForm, operations: readonly Operation[]): readonly Operation[] {
  const rows = operations.flatMap((one) =>
    one.kind === 'set' &&
    one.place.field === 'level2' &&
    one.place.row !== null &&
    kindOfLabel(one.before) !== kindOfLabel(one.after)
      ? [one.place.row]
      : [],
  )
  const changed = performAll(form, operations)
  if (!changed.ok) return []
  let now = changed.value
  return rows.flatMap((row, i) => {
    const had = form.rows.find(({ id }) => id === row)?.cells
    const exchanged = had === undefined ? undefined : exchangeWithBlank(now, row, had)
    const move = exchanged ?? moveToKind(now, row, new Set(rows.slice(i + 1)))
    const moved = performAll(now, move)
    if (moved.ok) now = moved.value
    return move
  })
}

/** The cell with the other text; the points in the label of a level stay beside it. */
function replacing(
  place: CellPlace,
  now: string | undefined,
  before: string,
  after: string,
): { readonly place: CellPlace; readonly text: string } | null {
  if (now === before) return { place, text: after }
  const { label, weight } = splitPoints(now ?? '')
  return (place.field === 'level1' || place.field === 'level2') && weight !== null && label === before
    ? { place, text: withPoints(after, weight) }
    : null
}

/**
 * The cell of the form that holds a field of the project, or of an indicator by its number; null where it has
 * none.
 */
export function formPlace(
  { indicator, field: name }: { readonly indicator: number | null; readonly field: string },
  listed: readonly string[],
): CellPlace | null {
  if (indicator === null) {
    const field = HEAD_FIELDS.find((one) => one === name)
    return field === undefined ? null : { row: null, field }
  }
  const row = listed[indicator - 1] ?? ''
  const field = ROW_FIELDS.find((one) => one === name)
  return field === undefined ? null : { row, field }
}
