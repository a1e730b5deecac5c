/** Which rows of a long form are drawn, by where the page is scrolled to; and scrolling to the chosen cell. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { CellPlace, WrittenRow } from '#core/writing/form.ts'
import { DRAWN_WHOLE, seenRows, type SeenRows } from './seen-rows.ts'
import { cellAt, scrollToCell } from './sheet-cells.tsx'

const USUAL_HEIGHT = 34

type InView = {
  readonly seen: SeenRows
  /** Of the table whose rows they are. */
  readonly body: RefObject<HTMLTableSectionElement | null>
}

/** @param sheet the form that the rows are part of @param active the chosen cell */
export function useRowsInView(
  rows: readonly WrittenRow[],
  sheet: RefObject<HTMLElement | null>,
  active: CellPlace,
): InView {
  const { body, view, look } = useView(rows.length > DRAWN_WHOLE)
  const heights = useRef(new Map<string, number>())
  const seen = seenRows(
    rows.length <= DRAWN_WHOLE
      ? rows.map(() => USUAL_HEIGHT)
      : rows.map(({ id }) => heights.current.get(id) ?? USUAL_HEIGHT),
    view.top,
    view.height,
  )
  useLayoutEffect(() => {
    for (const line of body.current?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])
      heights.current.set(line.dataset['row'] ?? '', line.offsetHeight)
  })
  // A cell far away is brought into view by the height of what lies before it.
  useEffect(() => {
    const cell = cellAt(sheet.current, active)
    if (cell !== null) {
      scrollToCell(cell)
      return
    }
    const index = rows.findIndex(({ id }) => id === active.row)
    const above = rows
      .slice(0, Math.max(0, index))
      .reduce((sum, { id }) => sum + (heights.current.get(id) ?? USUAL_HEIGHT), 0)
    if (body.current !== null && index >= 0)
      window.scrollTo({
        top: window.scrollY + body.current.getBoundingClientRect().top + above - window.innerHeight / 2,
      })
    look()
    // Only when another cell is chosen: typing moves nothing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active.row, active.field])
  return { seen, body }
}

/** The part of the page that is seen, measured from the upper edge of the table; followed for a long one. */
function useView(isLong: boolean) {
  const body = useRef<HTMLTableSectionElement>(null)
  const [view, setView] = useState({ top: 0, height: 900 })
  const look = useCallback(() => {
    const top = -(body.current?.getBoundingClientRect().top ?? 0)
    setView((now) =>
      Math.abs(now.top - top) < USUAL_HEIGHT && now.height === window.innerHeight
        ? now
        : { top, height: window.innerHeight },
    )
  }, [])
  useEffect(() => {
    if (!isLong) return undefined
    look()
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [look, isLong])
  return { body, view, look }
}
