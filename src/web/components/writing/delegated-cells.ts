/** Cells that are with somebody now, and what is said of it in the cell. */
import { useMemo } from 'react'
import type { DelegationList } from '#api/delegation.ts'
import { holdsCell, isDelegationOpen, touchesPart } from '#core/delegation/delegation.ts'
import type { CellPlace } from '#core/writing/form.ts'
import type { Operation } from '#core/writing/operation.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { cellKey, type CellKey } from './marks.ts'
import type { Writing } from './writing.ts'

export type DelegatedCells = ReadonlyMap<CellKey, string>

const NO_CELLS: DelegatedCells = new Map()

/** The whole form has no single cell that is with somebody: that is said beside it. */
export function useDelegatedCells(list: DelegationList | undefined): DelegatedCells {
  const text = useText(DELEGATION)
  return useMemo(() => {
    const open = list?.rows.filter(({ state }) => isDelegationOpen(state)) ?? []
    return open.length === 0
      ? NO_CELLS
      : new Map(
          // The newest is first: where a cell was handed over again it is the one that counts.
          open.toReversed().flatMap(({ part, person, state }) => {
            const words = state === 'open' ? text.held(person.name) : text.heldBack(person.name)
            return part.kind === 'whole' ? [] : part.cells.map((place) => [cellKey(place), words] as const)
          }),
        )
  }, [list, text])
}

/** What is said to who writes over a cell that is with a colleague; null of any other. */
export function useHeldWords(list: DelegationList | undefined, at: CellPlace): string | null {
  const text = useText(DELEGATION)
  const holder = list?.rows.find(({ state, part }) => isDelegationOpen(state) && holdsCell(part, at))
  return holder === undefined ? null : text.overHeld(holder.person.name)
}

/** Writing by keys and tools that says when it went over cells that are with a colleague; typing has the words beside. */
export function useHeldWriting(writing: Writing, list: DelegationList | undefined): Writing {
  const text = useText(DELEGATION)
  return useMemo(() => {
    const open = list?.rows.filter(({ state }) => isDelegationOpen(state)) ?? []
    if (open.length === 0) return writing
    const holderOf = (step: readonly Operation[]) =>
      open.find(({ part }) => step.some((operation) => touchesPart(part, operation)))
    return {
      ...writing,
      do: (step) => {
        writing.do(step)
        const holder = holderOf(step)
        if (holder !== undefined) notify(text.wroteOverHeld(holder.person.name), 'error')
      },
    }
  }, [writing, list, text])
}
