/**
 * What a page shows instead of data: nothing yet (and what to do), an error (and how to try again), waiting.
 */
import type { ReactNode } from 'react'
import { Button, Spin } from 'antd'
import { Link } from 'react-router'
import type { ProblemBody } from '#api/kernel/common.ts'
import { COMMON } from '#text/interface/common.ts'
import { ApiError } from '../api/api-error.ts'
import { useText } from '../preferences/language.ts'
import { useErrorText } from './error-text.ts'
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

/** What the server refused, it says why: to ask again would change nothing. Who is signed out is led away. */
function isRefusal(error: unknown): error is ApiError {
  return error instanceof ApiError && error.status >= 400 && error.status < 500 && error.status !== 429
}

/**
 * @param action the way on from a refusal
 * @param isPage there is no other heading: the page bears the name of what was said
 */
export function ErrorState({
  error,
  onRetry,
  action,
  isPage = false,
}: {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly action?: ReactNode
  readonly isPage?: boolean
}) {
  const text = useText(COMMON)
  const words = useErrorText(error)
  const Title = isPage ? 'h1' : 'div'
  if (isRefusal(error)) {
    return (
      <div className={styles.state} role="alert">
        <Title className={styles.title}>{words}</Title>
        <div className={styles.action}>{action ?? <Link to="/">{text.toStart}</Link>}</div>
      </div>
    )
  }
  return (
    <div className={styles.state} role="alert">
      <Title className={styles.title}>{text.failedToLoad}</Title>
      <div className={styles.words}>{words}</div>
      {onRetry ? (
        <div className={styles.action}>
          <Button onClick={onRetry}>{text.retry}</Button>
        </div>
      ) : null}
    </div>
  )
}

export function Waiting() {
  const text = useText(COMMON)
  return (
    <output className={styles.state} aria-label={text.loading}>
      <Spin delay={200} />
    </output>
  )
}

type Asked<T> = { readonly data: T | undefined; readonly error: unknown; readonly refetch: () => unknown }

/** The answer of a query, or what takes its place: `<Loaded query={documents}>{(list) => …}</Loaded>`. */
export function Loaded<T>({
  query,
  children,
  wayOn,
  isPage = false,
}: {
  readonly query: Asked<T>
  readonly children: (data: T) => ReactNode
  /** From what the server refused. */ readonly wayOn?: (problem: ProblemBody) => ReactNode
  /** Nothing else is on the page. */ readonly isPage?: boolean
}) {
  if (query.data !== undefined) return children(query.data)
  if (query.error)
    return (
      <ErrorState
        isPage={isPage}
        error={query.error}
        onRetry={() => void query.refetch()}
        action={query.error instanceof ApiError ? wayOn?.(query.error.problem) : undefined}
      />
    )
  return <Waiting />
}
