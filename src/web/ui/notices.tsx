/**
 * Short words after something was done, said to screen readers too, and a way to take it back: `notify('…')`
 * from anywhere.
 */
import { useEffect, useSyncExternalStore } from 'react'
import styles from './notices.module.css'

export type NoticeAction = { readonly label: string; readonly onPress: () => void }
export type Notice = {
  readonly id: number
  readonly kind: 'good' | 'error'
  readonly words: string
  readonly action: NoticeAction | null
}

const SHOWN_MS = 5000
/** Long enough to think better of it. */
const SHOWN_WITH_ACTION_MS = 12_000
/** At a time: what is older makes room. */
const MOST = 2
const listeners = new Set<() => void>()
let notices: readonly Notice[] = []
let last = 0

export function notify(
  words: string,
  kind: Notice['kind'] = 'good',
  action: NoticeAction | null = null,
): void {
  last += 1
  put([...notices.slice(1 - MOST), { id: last, kind, words, action }])
}

/** Nothing of what was said is shown any more: somebody else may sit here. */
export function forgetNotices(): void {
  put([])
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
      {shown.map((notice) => (
        <One key={notice.id} notice={notice} />
      ))}
    </output>
  )
}

function One({ notice }: { readonly notice: Notice }) {
  const { id, action, kind, words } = notice
  const close = () => put(notices.filter((other) => other.id !== id))
  useEffect(() => {
    const timer = window.setTimeout(
      () => put(notices.filter((other) => other.id !== id)),
      action === null ? SHOWN_MS : SHOWN_WITH_ACTION_MS,
    )
    return () => window.clearTimeout(timer)
  }, [id, action])
  const press = () => {
    close()
    action?.onPress()
  }
  return (
    <div className={`${styles.notice} ${styles[kind]}`}>
      <span>{words}</span>
      {action === null ? null : (
        <button type="button" className={styles.action} onClick={press}>
          {action.label}
        </button>
      )}
    </div>
  )
}
