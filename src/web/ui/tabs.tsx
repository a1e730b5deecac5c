/** Parts of a page, of which one is shown: buttons, or links where each part has an address of its own. */
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import styles from './tabs.module.css'

type TabsProps<T extends string> = {
  /** What the parts are, for screen readers. */
  readonly label: string
  readonly tabs: readonly { readonly value: T; readonly words: ReactNode }[]
  readonly shown: T
  readonly onShow: (value: T) => void
}

export function Tabs<T extends string>({ label, tabs, shown, onShow }: TabsProps<T>) {
  return (
    <fieldset className={`${styles.tabs} no-print`} aria-label={label}>
      {tabs.map(({ value, words }) => (
        <button
          key={value}
          type="button"
          className={styles.tab}
          aria-pressed={value === shown}
          onClick={() => onShow(value)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  )
}

type LinkTabsProps = {
  readonly label: string
  readonly tabs: readonly { readonly to: string; readonly words: ReactNode; readonly isShown: boolean }[]
}

export function LinkTabs({ label, tabs }: LinkTabsProps) {
  return (
    <nav className={`${styles.tabs} no-print`} aria-label={label}>
      {tabs.map(({ to, words, isShown }) => (
        <Link key={to} to={to} className={styles.tab} aria-current={isShown ? 'page' : undefined}>
          {words}
        </Link>
      ))}
    </nav>
  )
}
