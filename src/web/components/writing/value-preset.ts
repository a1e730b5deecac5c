/** With which sign and unit the value of an indicator begins that is blank. */
import type { LibraryDetail } from '#api/library.ts'
import { proposedSign } from '#core/indicator/direction.ts'
import { kindOfLabel } from '#core/indicator/kind.ts'
import type { WrittenForm } from '#core/writing/form.ts'
import type { ValuePreset } from './value-dialog.tsx'

type Known = Pick<LibraryDetail, 'direction'> & { readonly unit: string }

/**
 * The sign that the direction asks for, or else the kind and the name of the row.
 * @param row null: no row is chosen
 */
export function valuePreset(form: WrittenForm, row: string | null, { unit, direction }: Known): ValuePreset {
  if (direction !== null) return { comparator: direction === 'lower' ? '<=' : '>=', unit }
  const cells = form.rows.find(({ id }) => id === row)?.cells
  const indicator = {
    kind: kindOfLabel(cells?.level2 ?? ''),
    level1: cells?.level1 ?? '',
    level3: cells?.level3 ?? '',
  }
  return { comparator: proposedSign(indicator, unit), unit }
}
