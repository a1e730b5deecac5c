/** What is unread, by kind: opened under the bell. */
import { Link } from 'react-router'
import type { MessageDigest } from '#api/messages/messages.ts'
import { MESSAGES } from '#text/interface/messages.ts'
import { digestWords } from '#text/messages/digest.ts'
import { useDigest, useMarkRead } from '../api/messages.ts'
import { paths } from '../paths.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { Loaded } from '../ui/states.tsx'
import { momentText } from '../ui/time.ts'
import styles from './bell.module.css'

export function Digest() {
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
