/** The bell: how many messages are unread; opened, what they are by kind, and the way to them. */
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'react-router'
import BellOutlined from '@ant-design/icons/BellOutlined'
import type { MessageDigest } from '#api/messages/messages.ts'
import { MESSAGES } from '#text/interface/messages.ts'
import { digestWords } from '#text/messages/digest.ts'
import { useDigest, useMarkRead, useUnread } from '../api/messages.ts'
import { paths } from '../paths.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { Loaded } from '../ui/states.tsx'
import { momentText } from '../ui/time.ts'
import styles from './bell.module.css'

const MOST = 99

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
      {isOpen ? <Digest /> : null}
    </div>
  )
}

function Digest() {
  const text = useText(MESSAGES)
  const query = useDigest()
  const mark = useMarkRead()
  return (
    <section className={styles.card} aria-label={text.digest}>
      <div className={styles.head}>
        <h2>{text.digest}</h2>
        <button
          type="button"
          className={styles.all}
          disabled={mark.isPending || (query.data?.rows.length ?? 0) === 0}
          onClick={() => mark.mutate({ messages: 'all' })}
        >
          {text.allRead}
        </button>
      </div>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p className={styles.none}>{text.nothingUnread}</p>
          ) : (
            <ul className={styles.lines}>
              {rows.map((row) => (
                <Line key={row.kind} row={row} />
              ))}
            </ul>
          )
        }
      </Loaded>
      <Link className={styles.foot} to={paths.messages()}>
        {text.allMessages}
      </Link>
    </section>
  )
}

/** One message leads on to what it speaks of, several to their list. */
function Line({
  row: { kind, acts, messages, newest, at },
}: {
  readonly row: MessageDigest['rows'][number]
}) {
  const language = useLanguage()
  return (
    <li>
      <Link
        className={styles.line}
        to={messages === 1 ? paths.messages({ message: newest }) : paths.messages({ kind, unread: 'yes' })}
      >
        <span>{digestWords(kind, acts, language)}</span>
        <time dateTime={at}>{momentText(at)}</time>
      </Link>
    </li>
  )
}

/** Closes on Escape, which leads back to the button, and on a press elsewhere. */
function useClosing(
  whole: { readonly current: HTMLDivElement | null },
  button: { readonly current: HTMLButtonElement | null },
  isOpen: boolean,
  close: () => void,
): void {
  useEffect(() => {
    if (!isOpen) return
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || whole.current?.contains(target) !== true) close()
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      close()
      button.current?.focus()
    }
    document.addEventListener('pointerdown', onPress)
    document.addEventListener('keydown', onKey)
    return () => {
      document.removeEventListener('pointerdown', onPress)
      document.removeEventListener('keydown', onKey)
    }
  }, [whole, button, isOpen, close])
}
