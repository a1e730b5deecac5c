/** What narrows 预算执行 down and orders it; its figures are those of a day. */
import { EXECUTION_MARKS, EXECUTION_SORTS } from '#api/execution/execution.ts'
import { EXECUTION } from '#text/interface/execution.ts'
import { choiceField, dayField, partField, searchField, unitField } from '../../lists/fields.tsx'
import { useText } from '../../preferences/language.ts'

/** Bounds of the rate, in %: below, or from. */
const RATES = ['below-25', 'below-50', 'below-80', 'from-80', 'from-100'] as const
type Rate = (typeof RATES)[number]

/** @returns the fields, once it is known of which day the figures are */
export function useExecutionFields(year: number) {
  const text = useText(EXECUTION)
  return (day: string) => ({
    search: searchField(text.search),
    unit: unitField(text.unit, year),
    rate: choiceField(
      text.rate,
      RATES.map((value) => ({
        value,
        label: value.startsWith('below') ? text.below(percentOf(value)) : text.from(percentOf(value)),
      })),
    ),
    mark: choiceField(
      text.mark,
      EXECUTION_MARKS.map((value) => ({ value, label: text[value] })),
    ),
    // Another day shows other figures of the same targets.
    day: {
      ...dayField(text.day, { min: `${year}-01-01`, max: `${year}-12-31`, shown: day }),
      narrows: false,
    },
    sort: partField(EXECUTION_SORTS, 'unit'),
    order: partField(['asc', 'desc'], 'asc'),
  })
}

const percentOf = (rate: Rate) => Number(rate.split('-')[1])

/** As the server takes them. */
export function rateBounds(rate: Rate | undefined): { readonly from?: number; readonly below?: number } {
  if (rate === undefined) return {}
  return rate.startsWith('below') ? { below: percentOf(rate) } : { from: percentOf(rate) }
}
