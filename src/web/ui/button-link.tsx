/** A link that looks like a button: where pressing leads to another page of ours. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './button-link.module.css'

type Props = {
  readonly to: string
  readonly kind?: 'primary' | 'default'
  readonly size?: 'small'
  /** Where the words alone do not say what it leads to. */
  readonly label?: string
  readonly children: ReactNode
}

export function ButtonLink({ to, kind = 'default', size, label, children }: Props) {
  return (
    <Link
      to={to}
      className={`${styles.link} ${styles[kind]} ${size === undefined ? '' : styles[size]}`}
      aria-label={label}
    >
      {children}
    </Link>
  )
}
