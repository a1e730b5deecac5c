/** Cells that are with somebody now, and what is said of it in the cell. */
import { useMemo } from 'react'
import type { DelegationList } from '#api/delegation.ts'
import { DELEGATION } from '#text/interface/delegation.ts'
import { useText } from '../../preferences/language.ts'
import { cellKey, type CellKey } from './marks.ts'

export type DelegatedCells = ReadonlyMap<CellKey, string>

const NO_CELLS: DelegatedCells = new Map()

/** The whole form has no single cell that is with somebody: that is said beside it. */
export function useDelegatedCells(list: DelegationList | undefined): DelegatedCells {
  const text = useText(DELEGATION)
  return useMemo(() => {
    const open = list?.rows.filter(({ state }) => state === 'open') ?? []
    return open.length === 0
      ? NO_CELLS
      : new Map(
          open.flatMap(({ part, person }) =>
            part.kind === 'whole'
              ? []
              : part.cells.map((place) => [cellKey(place), text.held(person.name)] as const),
          ),
        )
  }, [list, text])
}
