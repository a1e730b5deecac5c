/** The search of the header: a press or Ctrl K from anywhere opens it. */
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { SEARCH } from '#text/interface/search.ts'
import { useText } from '../preferences/language.ts'
import styles from './search-box.module.css'

/** Fetched when it is first opened. */
const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }))

export function SearchBox() {
  const text = useText(SEARCH)
  const [isOpen, open] = useState(false)
  const early = useRef('')
  useCtrlK(() => open(true))
  const close = () => {
    early.current = ''
    open(false)
  }
  return (
    <search className={styles.search}>
      <button
        type="button"
        className={styles.box}
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => open(true)}
      >
        <SearchOutlined aria-hidden="true" className={styles.icon} />
        <span className={styles.words}>{text.open}</span>
        <kbd className={styles.key} aria-hidden="true">
          Ctrl K
        </kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={<EarlyWords onType={(words) => (early.current = words)} />}>
          <SearchDialog early={early} onClose={close} />
        </Suspense>
      ) : null}
    </search>
  )
}

/** What is typed while the dialog is being fetched is its own, and no command of the page. */
function EarlyWords({ onType }: { readonly onType: (words: string) => void }) {
  const text = useText(SEARCH)
  return (
    <input
      ref={takeFocus}
      className="visually-hidden"
      aria-label={text.label}
      onChange={({ target }) => onType(target.value)}
    />
  )
}

/** Until it goes: then what had the focus has it again, and gets it back when the dialog closes. */
function takeFocus(input: HTMLInputElement): () => void {
  const before = document.activeElement
  input.focus()
  return () => {
    if (before instanceof HTMLElement) before.focus()
  }
}

function useCtrlK(act: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isPlain = !event.shiftKey && !event.altKey
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || !isPlain) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [act])
}
