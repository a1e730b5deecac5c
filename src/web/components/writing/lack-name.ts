/** What a blank cell of the form is called in a list. */
import type { Lack } from '#core/writing/blanks.ts'
import { cellText, type WrittenForm } from '#core/writing/form.ts'
import type { WRITING } from '#text/interface/writing.ts'
import type { Spoken } from '#text/interface/words.ts'
import { fieldName } from './columns.ts'

/** As the form prints it. */
export function lackingName(form: WrittenForm, { what, place }: Lack): string {
  switch (what) {
    case 'plan':
      return '资金支出计划'
    case 'indicators':
      return '绩效指标'
    case 'detail':
      return cellText(form, { row: place.row ?? '', field: 'label' }) ?? ''
    case 'figures':
    case 'budget':
    case 'goals':
    case 'purpose':
    case 'names':
    case 'values':
    case 'basis':
      return fieldName(place.field)
  }
}

/** With the number of its row. */
export function lackName(lack: Lack & { readonly name: string }, text: Spoken<typeof WRITING>): string {
  if (lack.what === 'figures') return text.lackFigure(lack.name)
  return lack.row === 0 ? lack.name : text.lackRow(lack.name, lack.row)
}
