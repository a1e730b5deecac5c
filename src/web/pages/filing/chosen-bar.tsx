/**
 * The bar below a list: how many were ticked, what can be done with them, and how to tick none; nothing of it
 * once that is done.
 */
import type { ReactNode } from 'react'
import { FILINGS } from '#text/interface/filings.ts'
import type { FilingRef } from '../../api/filings.ts'
import { ChosenBar } from '../../lists/chosen-bar.tsx'
import { useText } from '../../preferences/language.ts'
import { wanText } from '../../ui/money.tsx'
import type { ChosenRow } from './fitting.ts'

export function ChosenFilingsBar({
  of,
  chosen,
  onClear,
  children,
  isOver,
}: {
  readonly of: FilingRef['of']
  readonly chosen: readonly ChosenRow[]
  readonly onClear: () => void
  readonly children: ReactNode
  /** What came of it is being shown. */ readonly isOver: boolean
}) {
  const text = useText(FILINGS)
  if (isOver) return null
  const budget = chosen.reduce((sum, row) => sum + BigInt(row.budget ?? 0), 0n).toString()
  return (
    <ChosenBar
      label={of === 'projects' ? text.forChosen : text.forChosenTexts}
      words={
        of === 'projects'
          ? text.chosen(chosen.length, wanText(budget) ?? '0.00')
          : text.chosenTexts(chosen.length)
      }
      clear={text.chooseNone}
      onClear={onClear}
    >
      {children}
    </ChosenBar>
  )
}
