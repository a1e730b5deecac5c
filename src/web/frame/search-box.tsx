/** The search of the header: Ctrl K from anywhere, Enter goes to the projects that match. */
import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import { FRAME } from '#text/interface/frame.ts'
import { useAddress } from '../lists/use-address.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import styles from './search-box.module.css'

export function SearchBox() {
  const shown = useShownSearch()
  return <Box key={shown} shown={shown} />
}

function Box({ shown }: { readonly shown: string }) {
  const text = useText(FRAME)
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState(shown)
  useCtrlK(input)
  return (
    <search className={styles.search}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault()
          void navigate(paths.projects({ search: typed.trim() }))
        }}
      >
        <SearchOutlined aria-hidden="true" className={styles.icon} />
        <input
          ref={input}
          className={styles.input}
          type="search"
          aria-label={text.searchLabel}
          aria-keyshortcuts="Control+K"
          placeholder={text.searchHint}
          maxLength={100}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <kbd className={styles.key} aria-hidden="true">
          Ctrl K
        </kbd>
      </form>
    </search>
  )
}

/** What is being searched for on the projects page; empty elsewhere. */
function useShownSearch(): string {
  const { pathname } = useLocation()
  const [parameters] = useAddress()
  return pathname === '/projects' ? (parameters.get('search') ?? '') : ''
}

function useCtrlK(input: { readonly current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== 'k' ||
        !(event.ctrlKey || event.metaKey) ||
        event.shiftKey ||
        event.altKey
      )
        return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [input])
}
