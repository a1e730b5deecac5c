/**
 * An official term with a small “?” beside it, which opens what it means and where it is laid down. It is put
 * beside a heading, never into it: the heading keeps its name. The words come when they are first asked for.
 */
import { lazy, Suspense, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react'
import type { TermId } from '#text/guides/terms.ts'
import { HELP } from '#text/interface/help.ts'
import { useText } from '../preferences/language.ts'
import styles from './term.module.css'

export type { TermId }

const TermCard = lazy(async () => ({ default: (await import('./term-card.tsx')).TermCard }))

type Props = {
  readonly id: TermId
  /** The words that it explains, as they are on the page. */
  readonly of: string
}

export function Term({ id, of }: Props) {
  const text = useText(HELP)
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setOpen] = useState(false)
  return (
    // It only keeps what is pressed here from what is around it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <span className={`${styles.term} no-print`} onClick={keepHere} onKeyDown={keepHere}>
      <button
        ref={button}
        type="button"
        className={styles.ask}
        aria-label={text.whatIs(of)}
        title={text.whatIs(of)}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <span aria-hidden="true">?</span>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <TermCard
            id={id}
            at={button}
            onClose={(back) => {
              setOpen(false)
              if (back) button.current?.focus()
            }}
          />
        </Suspense>
      ) : null}
    </span>
  )
}

/** Around it may be the head of a column, which orders the list, or a row, which opens. */
function keepHere(event: MouseEvent | KeyboardEvent): void {
  event.stopPropagation()
}

type WithTermProps = Props & { readonly children: ReactNode }

/** A heading, or words of a form, with the button of its term beside it. */
export function WithTerm({ children, ...term }: WithTermProps) {
  return (
    <span className={styles.with}>
      {children}
      <Term {...term} />
    </span>
  )
}
