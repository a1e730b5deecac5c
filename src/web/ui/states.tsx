/** What a page shows instead of data: nothing yet (and what to do), an error (and how to try again), waiting. */
import type { ReactNode } from 'react'
import { Button, Spin } from 'antd'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { useProblemText } from './problem-text.ts'
import styles from './states.module.css'

type EmptyProps = { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }

/** @param children says what to do about it. */
export function EmptyState({ title, children, action }: EmptyProps) {
  return (
    <div className={styles.state}>
      <div className={styles.title}>{title}</div>
      {children ? <div className={styles.words}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  )
}

export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const text = useText(COMMON)
  const words = useProblemText(error)
  return (
    <div className={styles.state} role="alert">
      <div className={styles.title}>{text.failedToLoad}</div>
      <div className={styles.words}>{words}</div>
      {onRetry ? <div className={styles.action}><Button onClick={onRetry}>{text.retry}</Button></div> : null}
    </div>
  )
}

export function Waiting() {
  const text = useText(COMMON)
  return <output className={styles.state} aria-label={text.loading}><Spin delay={200} /></output>
}

type Asked<T> = { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown }

/** The answer of a query, or what stands in for it: `<Loaded query={documents}>{(list) => …}</Loaded>`. */
export function Loaded<T>({ query, children }: { readonly query: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return <Waiting />
}
