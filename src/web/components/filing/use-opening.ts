/**
 * A person who has the task and looks at it has opened it: from then on the unit cannot take it back in
 * silence.
 */
import { useEffect } from 'react'
import type { FilingStanding } from '#api/filing/filings.ts'
import { useOpenFiling, type FilingRef } from '../../api/filings.ts'

export function useOpening(
  { of, id }: FilingRef,
  { acts, steps }: Pick<FilingStanding, 'acts' | 'steps'>,
): void {
  const { mutate } = useOpenFiling({ of, id })
  const task = acts.find(({ kind }) => kind === 'open')?.task ?? null
  useEffect(() => {
    if (task !== null) mutate({ task, steps })
  }, [mutate, task, steps])
}
