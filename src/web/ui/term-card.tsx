/** What a term means, in a card below it: name, meaning, source, and the way to all terms. */
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { Link } from 'react-router'
import CloseOutlined from '@ant-design/icons/CloseOutlined'
import { TERMS, type TermId } from '#text/guides/terms.ts'
import { HELP } from '#text/interface/help.ts'
import { paths, TERMS_GUIDE } from '../paths.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { TermSource } from './term-source.tsx'
import styles from './term.module.css'

const GAP = 6
const EDGE = 12

type Props = {
  readonly id: TermId
  /** What it hangs on. */
  readonly at: RefObject<HTMLElement | null>
  /** @param back whether the focus goes back to what it hangs on */
  readonly onClose: (back: boolean) => void
}

export function TermCard({ id, at, onClose }: Props) {
  const language = useLanguage()
  const text = useText(HELP)
  const card = useRef<HTMLDivElement>(null)
  const name = useId()
  usePlace(card, at)
  useLeaving(card, at, onClose)
  useEffect(() => card.current?.focus({ preventScroll: true }), [])
  const term = TERMS[id]
  return createPortal(
    // A dialog of its own element is not known to the older browsers; Escape and Tab lead out of it.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={card}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="dialog"
      aria-labelledby={name}
      tabIndex={-1}
      className={styles.card}
      onKeyDown={(event) => onKey(event, onClose)}
    >
      <div className={styles.top}>
        <strong id={name}>{term.name[language]}</strong>
        <button type="button" className={styles.close} aria-label={text.close} onClick={() => onClose(true)}>
          <CloseOutlined aria-hidden="true" />
        </button>
      </div>
      <p>{term.meaning[language]}</p>
      <div className={styles.foot}>
        <TermSource source={term.source} />
        <Link to={paths.help(TERMS_GUIDE, id)} onClick={() => onClose(false)}>
          {text.allTerms}
        </Link>
      </div>
    </div>,
    document.body,
  )
}

/** Below what it hangs on, within the page; above it where there is no room below. */
function usePlace(card: RefObject<HTMLElement | null>, at: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const [from, shown] = [at.current?.getBoundingClientRect(), card.current]
    if (from === undefined || shown === null) return
    const [below, above] = [from.bottom + GAP, from.top - GAP - shown.offsetHeight]
    const isAbove = below + shown.offsetHeight > window.innerHeight && above > 0
    const most = document.documentElement.clientWidth - shown.offsetWidth - EDGE
    const left = Math.max(EDGE, Math.min(from.left - GAP * 2, most))
    shown.style.top = `${(isAbove ? above : below) + window.scrollY}px`
    shown.style.left = `${left + window.scrollX}px`
  }, [card, at])
}

/** A press elsewhere closes it; so does another size of the window, where it would be in a wrong place. */
function useLeaving(
  card: RefObject<HTMLElement | null>,
  at: RefObject<HTMLElement | null>,
  onClose: Props['onClose'],
): void {
  useEffect(() => {
    const press = ({ target }: PointerEvent) => {
      if (!(target instanceof Node)) return
      if (card.current?.contains(target) !== true && at.current?.contains(target) !== true) onClose(false)
    }
    const resize = () => onClose(false)
    document.addEventListener('pointerdown', press)
    window.addEventListener('resize', resize)
    return () => {
      document.removeEventListener('pointerdown', press)
      window.removeEventListener('resize', resize)
    }
  })
}

/**
 * The card is at the end of the document and belongs to its button: Escape leads back there, and so does Tab
 * past its last link or before its first, from where the browser goes on.
 */
function onKey(event: KeyboardEvent<HTMLDivElement>, onClose: Props['onClose']): void {
  const { key, shiftKey, currentTarget, target } = event
  if (key === 'Escape') {
    event.preventDefault()
    onClose(true)
  }
  if (key !== 'Tab') return
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('button, a')]
  const isLeaving = shiftKey ? target === currentTarget || target === stops[0] : target === stops.at(-1)
  if (!isLeaving) return
  if (shiftKey) event.preventDefault()
  onClose(true)
}
