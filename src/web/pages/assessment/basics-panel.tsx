/** What is assessed, as it says itself: shown, never typed again; with the way to it. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './assessment.module.css'

type Props = {
  readonly title: string
  /** Where it is carried over from. */
  readonly carried: string
  readonly way: { readonly to: string; readonly words: string }
  readonly facts: readonly (readonly [label: string, value: ReactNode])[]
  readonly children: ReactNode
}

export function BasicsPanel({ title, carried, way, facts, children }: Props) {
  return (
    <section className={`panel ${styles.panel}`} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <span className={styles.quiet}>{carried}</span>
        <Link className={styles.right} to={way.to}>
          {way.words}
        </Link>
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {children}
    </section>
  )
}
