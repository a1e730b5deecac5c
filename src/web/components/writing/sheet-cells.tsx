/**
 * The cells of a form that is written in: the marks in them, choosing them with the mouse, the field that is
 * laid over one.
 */
import { useEffect, useLayoutEffect } from 'react'
import { findingMessage } from '#text/findings/findings.ts'
import { COMMON } from '#text/interface/common.ts'
import { PROJECT } from '#text/interface/project.ts'
import type { LivingFinding } from '#core/findings/rows.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { SEVERITY_SIGN } from '../../ui/severity.tsx'
import paper from '../paper/target-table.module.css'
import styles from './writing.module.css'

type Sheet = { readonly current: HTMLElement | null }
type AnyPlace = { readonly row: string | null; readonly field: string }

export const NO_MARKS: readonly LivingFinding[] = []

/** What is said of the chosen cell, for readers who do not see the marks. */
export function CellMessages({
  id,
  findings,
  also = null,
}: {
  readonly id: string
  readonly findings: readonly LivingFinding[]
  /** What else is said of it. */
  readonly also?: string | null
}) {
  const language = useLanguage()
  return (
    <span id={id} className="visually-hidden">
      {[
        ...(also === null ? [] : [also]),
        ...findings.map((finding) => findingMessage(finding, language)),
      ].join('；')}
    </span>
  )
}

export function CellMarks({ findings }: { readonly findings: readonly LivingFinding[] }) {
  const language = useLanguage()
  const common = useText(COMMON)
  const text = useText(PROJECT)
  if (findings.length === 0) return null
  return (
    <span className={paper['marks']} lang={language}>
      {findings.map((finding) => {
        const words = text.markIn(common[finding.severity], findingMessage(finding, language))
        return (
          <span key={finding.id} className={`${paper['mark']} ${paper[finding.severity]}`} title={words}>
            <span aria-hidden="true">{SEVERITY_SIGN[finding.severity]}</span>
            <span className="visually-hidden">{words}</span>
          </span>
        )
      })}
    </span>
  )
}

/** Who has the cell. */
export function DelegationMark({ words }: { readonly words: string | undefined }) {
  return words === undefined ? null : <span className={styles.held}>{words}</span>
}

/**
 * Choosing cells with the mouse, some together by drawing over them; with the keys it is the field's
 * business.
 */
export function usePicking<Place extends { readonly row: string | null }>(
  sheet: Sheet,
  off: boolean,
  placeOf: (cell: HTMLElement) => Place | null,
  onPick: (place: Place, extend: boolean) => void,
): void {
  useEffect(() => {
    const element = sheet.current
    if (element === null || off) return undefined
    const placeAt = (event: MouseEvent) => {
      const target = event.target instanceof Element ? event.target : null
      const cell =
        target?.closest('textarea, select, button') === null
          ? target.closest<HTMLElement>('[data-field]')
          : null
      return cell === null ? null : placeOf(cell)
    }
    const down = (event: MouseEvent) => {
      const place = placeAt(event)
      if (place === null) return
      event.preventDefault()
      onPick(place, event.shiftKey)
    }
    const over = (event: MouseEvent) => {
      const place = event.buttons === 1 ? placeAt(event) : null
      if (place !== null && place.row !== null) onPick(place, true)
    }
    element.addEventListener('mousedown', down)
    element.addEventListener('mouseover', over)
    return () => {
      element.removeEventListener('mousedown', down)
      element.removeEventListener('mouseover', over)
    }
  }, [sheet, off, placeOf, onPick])
}

/** The drawn cell of a place; for a merged one that which covers its row. */
export function cellAt(sheet: HTMLElement | null, { row, field }: AnyPlace): HTMLElement | null {
  if (sheet === null) return null
  if (row === null) return sheet.querySelector<HTMLElement>(`[data-field="${field}"][data-of=""]`)
  let line = sheet.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(row)}"]`)
  for (
    ;
    line !== null;
    line = line.previousElementSibling instanceof HTMLElement ? line.previousElementSibling : null
  ) {
    const cell = line.querySelector<HTMLElement>(`[data-field="${field}"]`)
    if (cell !== null) return cell
  }
  return null
}

/**
 * Lays the field over the active cell, after every drawing; where that is not drawn it waits unseen, and
 * keeps the keys.
 */
export function useOver(sheet: Sheet, active: AnyPlace): void {
  useLayoutEffect(() => lay(sheet.current, active))
  useEffect(() => {
    const again = () => lay(sheet.current, active)
    window.addEventListener('resize', again)
    return () => window.removeEventListener('resize', again)
  }, [sheet, active])
}

function lay(sheet: HTMLElement | null, active: AnyPlace): void {
  const [field, cell] = [
    sheet?.querySelector<HTMLElement>(`.${CSS.escape(styles['input'] ?? '')}`),
    cellAt(sheet, active),
  ]
  if (sheet === null || field === null || field === undefined) return
  field.style.opacity = cell === null ? '0' : ''
  if (cell === null) return
  const [from, to] = [sheet.getBoundingClientRect(), cell.getBoundingClientRect()]
  field.style.left = `${to.left - from.left - sheet.clientLeft}px`
  field.style.top = `${to.top - from.top - sheet.clientTop}px`
  field.style.width = `${to.width}px`
  field.style.minHeight = `${to.height}px`
  // What is said of writing in it stands above it.
  const words = sheet.querySelector<HTMLElement>(`.${CSS.escape(styles['overHeld'] ?? '')}`)
  if (words === null) return
  words.style.left = field.style.left
  words.style.top = field.style.top
}

/** Room for the head of the page above a cell, and for the edge below. */
const ABOVE = 170
const BELOW = 40

export function scrollToCell(cell: HTMLElement): void {
  const { top, bottom } = cell.getBoundingClientRect()
  if (top < ABOVE) window.scrollBy({ top: top - ABOVE })
  else if (bottom > window.innerHeight - BELOW)
    window.scrollBy({ top: Math.min(bottom - window.innerHeight + BELOW, top - ABOVE) })
}
