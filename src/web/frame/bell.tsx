/** The bell: how many messages are unread; opened, what they are by kind, and the way to them. */
import { lazy, Suspense, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import BellOutlined from '@ant-design/icons/BellOutlined'
import { MESSAGES } from '#text/interface/messages.ts'
import { useUnread } from '../api/messages.ts'
import { useText } from '../preferences/language.ts'
import { useClosing } from './use-closing.ts'
import styles from './bell.module.css'

const MOST = 99
/** The words of all kinds of messages come when the bell is opened first. */
const Digest = lazy(async () => ({ default: (await import('./digest.tsx')).Digest }))

/** A new page starts with the bell closed. */
export function Bell() {
  const { key } = useLocation()
  return <Opened key={key} />
}

function Opened() {
  const text = useText(MESSAGES)
  const unread = useUnread().data?.unread ?? 0
  const [isOpen, open] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useClosing(whole, button, isOpen, () => open(false))
  const name = text.bell(unread)
  return (
    <div ref={whole} className={styles.whole}>
      <button
        ref={button}
        type="button"
        className={unread > MOST ? `${styles.bell} ${styles.many}` : styles.bell}
        aria-label={name}
        aria-expanded={isOpen}
        title={name}
        onClick={() => open(!isOpen)}
      >
        <BellOutlined aria-hidden="true" />
        {unread === 0 ? null : (
          <span className={styles.count} aria-hidden="true">
            {unread > MOST ? `${MOST}+` : unread}
          </span>
        )}
      </button>
      {isOpen ? (
        <Suspense fallback={<section className={styles.card} aria-busy="true" aria-label={text.digest} />}>
          <Digest />
        </Suspense>
      ) : null}
    </div>
  )
}
