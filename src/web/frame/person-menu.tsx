/**
 * The person's menu: name and posts, password, leaving. A native disclosure: small, and at home on the
 * keyboard.
 */
import { useEffect, useRef } from 'react'
import { Link, useLocation } from 'react-router'
import DownOutlined from '@ant-design/icons/DownOutlined'
import type { SessionUser } from '#api/accounts/session.ts'
import { COMMON } from '#text/interface/common.ts'
import { FRAME } from '#text/interface/frame.ts'
import { postName } from '#text/accounts/roles.ts'
import { useSignOut } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { useAreas } from './places.ts'
import styles from './person-menu.module.css'

type Props = { readonly user: SessionUser; readonly version: string }

/** A new page starts with the menu closed. */
export function PersonMenu(props: Props) {
  const { key } = useLocation()
  return <Opened key={key} {...props} />
}

function Opened({ user, version }: Props) {
  const text = useText(FRAME)
  const common = useText(COMMON)
  const language = useLanguage()
  const signOut = useSignOut()
  const system = useAreas().find(({ area }) => area === 'system')?.tabs[0]
  const menu = useRef<HTMLDetailsElement>(null)
  useClosing(menu)
  return (
    <details ref={menu} className={styles.menu}>
      <summary className={styles.summary} aria-label={`${text.person}${common.colon}${user.name}`}>
        <span className={styles.name}>{user.name}</span>
        <DownOutlined aria-hidden="true" className={styles.arrow} />
      </summary>
      <div className={styles.card}>
        <div className={styles.who}>
          <div className={styles.account}>{user.account}</div>
          {user.posts.map((post) => (
            <div key={post.id}>{postName(post, language)}</div>
          ))}
        </div>
        {system === undefined ? null : (
          <Link className={styles.entry} to={system.to}>
            {system.title[language]}
          </Link>
        )}
        <Link className={styles.entry} to={paths.help()}>
          {text.help}
        </Link>
        <Link className={styles.entry} to={paths.account()}>
          {text.account}
        </Link>
        <Link className={styles.entry} to={paths.password()}>
          {text.changePassword}
        </Link>
        <button
          type="button"
          className={styles.entry}
          disabled={signOut.isPending}
          onClick={() => signOut.mutate()}
        >
          {text.signOut}
        </button>
        <div className={styles.version}>{text.version(version)}</div>
      </div>
    </details>
  )
}

/** Closes on Escape and on a press elsewhere. */
function useClosing(menu: { readonly current: HTMLDetailsElement | null }): void {
  useEffect(() => {
    const close = (event: Event) => {
      const details = menu.current
      if (!details?.open) return
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return
        details.querySelector('summary')?.focus()
      } else if (event.target instanceof Node && details.contains(event.target)) return
      details.open = false
    }
    document.addEventListener('keydown', close)
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('keydown', close)
      document.removeEventListener('pointerdown', close)
    }
  }, [menu])
}
