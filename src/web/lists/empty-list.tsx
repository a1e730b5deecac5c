/** In the place of rows: nothing matches the filters, or nothing exists yet. */
import { EmptyState } from '../ui/states.tsx'
import { OtherYears } from './other-years.tsx'

type Props = {
  readonly isNarrowed: boolean
  readonly text: Readonly<Record<'noMatch' | 'none', string>> & {
    readonly noMatchWords?: string
    readonly noneWords?: string
  }
}

export function EmptyList({ isNarrowed, text }: Props) {
  return isNarrowed ? (
    <EmptyState title={text.noMatch}>
      {text.noMatchWords}
      <OtherYears />
    </EmptyState>
  ) : (
    <EmptyState title={text.none}>
      {text.noneWords}
      <OtherYears />
    </EmptyState>
  )
}
