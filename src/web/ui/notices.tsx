/** Short words after something was done, said to screen readers too: `notify('…')` from anywhere. */
import { useEffect, useSyncExternalStore } from 'react'
import styles from './notices.module.css'

export type Notice = { readonly id: number; readonly kind: 'good' | 'error'; readonly words: string }

const SHOWN_MS = 5000
const listeners = new Set<() => void>()
let notices: readonly Notice[] = []
let last = 0

export function notify(words: string, kind: Notice['kind'] = 'good'): void {
  last += 1
  put([...notices.slice(-2), { id: last, kind, words }])
}

function put(next: readonly Notice[]): void {
  notices = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices)
  return (
    <output className={`${styles.notices} no-print`} aria-live="polite">
      {shown.map((notice) => <One key={notice.id} notice={notice} />)}
    </output>
  )
}

function One({ notice }: { readonly notice: Notice }) {
  useEffect(() => {
    const timer = window.setTimeout(() => put(notices.filter(({ id }) => id !== notice.id)), SHOWN_MS)
    return () => window.clearTimeout(timer)
  }, [notice.id])
  return <div className={`${styles.notice} ${styles[notice.kind]}`}>{notice.words}</div>
}
