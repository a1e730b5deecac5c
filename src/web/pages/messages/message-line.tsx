/** One message: what kind, what was said, by whom and when; opening it ticks it off. */
import { Link } from 'react-router'
import { MESSAGES } from '#text/interface/messages.ts'
import { MESSAGE_KIND_NAMES, messageWords } from '#text/messages/messages.ts'
import type { MessageRow } from '#core/messages/rows.ts'
import { useMarkRead } from '../../api/messages.ts'
import { useMay } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { messageLink } from './message-link.ts'
import styles from './messages.module.css'

export function MessageLine({ message }: { readonly message: MessageRow }) {
  const text = useText(MESSAGES)
  const language = useLanguage()
  const may = useMay()
  const mark = useMarkRead()
  const { title, detail } = messageWords(message, language)
  const isUnread = message.readAt === null
  const to = messageLink(message, may('review.write'))
  const tick = () => {
    if (isUnread) mark.mutate({ messages: [message.id] })
  }
  return (
    <li className={isUnread ? `${styles.line} ${styles.unread}` : styles.line}>
      <span className={styles.dot} aria-hidden="true">
        {isUnread ? '●' : ''}
      </span>
      <span className={styles.tag}>{MESSAGE_KIND_NAMES[message.kind][language]}</span>
      <div className={styles.words}>
        {to === null ? (
          <span className={styles.title}>{title}</span>
        ) : (
          <Link className={styles.title} to={to} onClick={tick}>
            {title}
          </Link>
        )}
        {isUnread ? <span className="visually-hidden">{text.unread}</span> : null}
        {detail === null ? null : <p className={styles.detail}>{detail}</p>}
        {to === null && typeof message.facts['name'] === 'string' ? (
          <p className={styles.detail}>{text.gone}</p>
        ) : null}
      </div>
      <time className={styles.time} dateTime={message.at}>
        {momentText(message.at)}
      </time>
      {isUnread ? (
        <button
          type="button"
          className={`${styles.link} no-print`}
          aria-label={text.markReadOf(title)}
          onClick={tick}
        >
          {text.markRead}
        </button>
      ) : (
        <span />
      )}
    </li>
  )
}
