/**
 * The head of a page: where one is, its name, one primary action at the right. Also names the browser's tab.
 */
import { Fragment, use, useEffect, type ReactNode } from 'react'
import { Link } from 'react-router'
import { COMMON } from '#text/interface/common.ts'
import { useText } from '../preferences/language.ts'
import { PageHelpContext } from './page-help.ts'
import { Term, type TermId } from './term.tsx'
import styles from './page-header.module.css'

export type Crumb = { readonly label: string; readonly to?: string }

type Props = {
  readonly title: string
  /** Where the title is an official term: what it means is a press away. */
  readonly term?: TermId
  /** The way here, without the page itself. */
  readonly crumbs?: readonly Crumb[]
  /** Beside the title: a code, a state, a count. */
  readonly beside?: ReactNode
  readonly actions?: ReactNode
}

export function PageHeader({ title, term, crumbs = [], beside, actions }: Props) {
  const text = useText(COMMON)
  const help = use(PageHelpContext)
  useEffect(() => {
    document.title = `${title} · ${text.productName}`
  }, [title, text])
  return (
    <header className={styles.header}>
      {crumbs.length > 0 ? <Breadcrumb crumbs={crumbs} /> : null}
      <div className={styles.row}>
        <div className={styles.named}>
          <h1 className={styles.title}>{title}</h1>
          {term === undefined ? null : <Term id={term} of={title} />}
        </div>
        {beside ? <div className={styles.beside}>{beside}</div> : null}
        {actions || help ? (
          <div className={`${styles.actions} no-print`}>
            {actions}
            {help}
          </div>
        ) : null}
      </div>
    </header>
  )
}

function Breadcrumb({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const text = useText(COMMON)
  return (
    <nav className={styles.crumbs} aria-label={text.breadcrumb}>
      {crumbs.map(({ label, to }, i) => (
        <Fragment key={`${label}${to ?? ''}`}>
          {i === 0 ? null : (
            <span aria-hidden="true" className={styles.slash}>
              /
            </span>
          )}
          {to === undefined ? <span>{label}</span> : <Link to={to}>{label}</Link>}
        </Fragment>
      ))}
    </nav>
  )
}
