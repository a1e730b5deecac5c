/** The bell: how many messages are unread, and the way to them. */
import { Link } from 'react-router'
import BellOutlined from '@ant-design/icons/BellOutlined'
import { MESSAGES } from '#text/interface/messages.ts'
import { useUnread } from '../api/messages.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import styles from './bell.module.css'

const MOST = 99

export function Bell() {
  const text = useText(MESSAGES)
  const unread = useUnread().data?.unread ?? 0
  const name = text.bell(unread)
  return (
    <Link
      to={paths.messages()}
      className={unread > MOST ? `${styles.bell} ${styles.many}` : styles.bell}
      aria-label={name}
      title={name}
    >
      <BellOutlined aria-hidden="true" />
      {unread === 0 ? null : (
        <span className={styles.count} aria-hidden="true">
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  )
}
