/** A sum of money over a list; a dash where the list holds several years, as no sum adds years. */
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { useAddsYears } from '../preferences/year.ts'
import { Money } from './money.tsx'

export function MoneySum({ amount, unit = false }: { readonly amount: string; readonly unit?: boolean }) {
  const text = useText(COMMON)
  return useAddsYears() ? <span title={text.severalYears}>—</span> : <Money amount={amount} unit={unit} />
}
