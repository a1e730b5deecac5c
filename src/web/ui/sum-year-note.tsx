/** Which year the figures of a page are of, where none is chosen. */
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { useAddsYears, useSumYear } from '../preferences/year.ts'

export function SumYearNote({ className }: { readonly className?: string | undefined }) {
  const text = useText(COMMON)
  const year = useSumYear()
  return useAddsYears() && year !== undefined ? (
    <span className={className}>{text.figuresOf(year)}</span>
  ) : null
}
