/** The search of the header: a press or Ctrl K from anywhere opens it. */
import { lazy, Suspense, useEffect, useState } from 'react'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { SEARCH } from '#text/interface/search.ts'
import { useText } from '../preferences/language.ts'
import styles from './search-box.module.css'

/** Fetched when it is first opened. */
const SearchDialog = lazy(async () => ({ default: (await import('./search-dialog.tsx')).SearchDialog }))

export function SearchBox() {
  const text = useText(SEARCH)
  const [isOpen, open] = useState(false)
  useCtrlK(() => open(true))
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
        <Suspense fallback={null}>
          <SearchDialog onClose={() => open(false)} />
        </Suspense>
      ) : null}
    </search>
  )
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
