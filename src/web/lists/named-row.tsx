/** What most rows begin with: a name that leads on, and below it what tells it from others. */
import { Link } from 'react-router'
import styles from './list.module.css'

type Props = {
  /** undefined: the name leads nowhere. */
  readonly to?: string
  readonly name: string
  /** undefined: nothing; null: nothing is known. */
  readonly below?: string | null
}

export function NamedRow({ to, name, below }: Props) {
  return (
    <>
      {to === undefined ? (
        <span className={styles.name}>{name}</span>
      ) : (
        <Link className={styles.name} to={to}>
          {name}
        </Link>
      )}
      {below === undefined ? null : (
        <span className={styles.below} title={below ?? ''}>
          {below ?? '—'}
        </span>
      )}
    </>
  )
}

/** What stands below a name: whose it is, and of which year. */
export function withYear(whose: string | null, fiscalYear: number | null): string {
  return [whose, fiscalYear].filter((part) => part !== null).join(' · ')
}

type OfUnit = { readonly unitCode: string | null; readonly unitName: string | null }

/** Code and name of the unit; null where neither is known. */
export function unitText({ unitCode, unitName }: OfUnit): string | null {
  const text = [unitCode, unitName].filter(Boolean).join(' ')
  return text === '' ? null : text
}
