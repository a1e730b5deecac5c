/** The findings of each cell of the text. */
import { bySeverity } from '#core/kernel/finding.ts'
import type { StatementForm, StatementPlace } from '#core/writing/statement-form.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { placeOfWords } from './places.ts'

export type StatementMarks = ReadonlyMap<string, readonly LivingFinding[]>

export function keyOfPlace({ row, field }: StatementPlace): string {
  return row === null ? field : `${row}\u0000${field}`
}

/** The gravest first. */
export function statementMarks(findings: readonly LivingFinding[], form: StatementForm): StatementMarks {
  const marks = new Map<string, LivingFinding[]>()
  for (const finding of findings) {
    const place = placeOfWords(finding, form)
    if (place !== null) marks.set(keyOfPlace(place), [...(marks.get(keyOfPlace(place)) ?? []), finding])
  }
  for (const here of marks.values()) here.sort(bySeverity)
  return marks
}
