/**
 * A person who has the task and stays with it has opened it: from then on the unit cannot take it back in
 * silence. Who only passes by on the way through the queue has not.
 */
import { useEffect } from 'react'
import type { FilingStanding } from '#api/filing/filings.ts'
import { useOpenFiling, type FilingRef } from '../../api/filings.ts'

/** So long somebody looks at what is read, in ms. */
const STAYING = 4_000

export function useOpening(
  { of, id }: FilingRef,
  { acts, steps }: Pick<FilingStanding, 'acts' | 'steps'>,
): void {
  const { mutate } = useOpenFiling({ of, id })
  const task = acts.find(({ kind }) => kind === 'open')?.task ?? null
  useEffect(() => {
    if (task === null) return
    const staying = window.setTimeout(() => mutate({ task, steps }), STAYING)
    return () => window.clearTimeout(staying)
  }, [mutate, task, steps])
}
