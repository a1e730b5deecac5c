/** The pages of an area as tabs, above each of them; none where there is but one. */
import { Link, useLocation, useMatches } from 'react-router'
import { FRAME } from '#text/interface/frame.ts'
import { useLanguage, useText } from '../preferences/language.ts'
import { showsTabs, tabAt, useAreas } from './places.ts'
import styles from './area-tabs.module.css'

export function AreaTabs() {
  const text = useText(FRAME)
  const language = useLanguage()
  const { pathname } = useLocation()
  const areas = useAreas()
  // A page about one thing leads back by its own head.
  const isOfOneThing = !showsTabs(useMatches().at(-1)?.handle)
  const here = areas.find(({ tabs }) => tabAt(tabs, pathname) !== undefined)
  if (isOfOneThing || here === undefined || here.tabs.length < 2) return null
  const current = tabAt(here.tabs, pathname)
  return (
    <nav className={`${styles.bar} no-print`} aria-label={text.areaPages(text[`${here.area}Area`])}>
      <ul className={styles.tabs}>
        {here.tabs.map((tab) => (
          <li key={tab.to}>
            <Link to={tab.to} aria-current={tab === current ? 'page' : undefined}>
              {tab.title[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
