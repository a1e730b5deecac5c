/** The parts of 结果应用, as links. */
import { NavLink } from 'react-router'
import { ARCHIVE } from '#text/interface/archive.ts'
import { RECTIFICATIONS } from '#text/interface/rectifications.ts'
import { RESULTS } from '#text/interface/results.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import styles from '../../lists/results.module.css'

export function ResultsTabs() {
  const text = useText(RECTIFICATIONS)
  const results = useText(RESULTS)
  const archive = useText(ARCHIVE)
  return (
    <nav className="no-print" aria-label={text.sections}>
      <ul className={styles.tabs}>
        <li>
          <NavLink to={paths.rectifications()}>{text.short}</NavLink>
        </li>
        <li>
          <NavLink to={paths.resultBudget()}>{results.title}</NavLink>
        </li>
        <li>
          <NavLink to={paths.whatIf()}>{results.whatIfTitle}</NavLink>
        </li>
        <li>
          <NavLink to={paths.archives()}>{archive.title}</NavLink>
        </li>
      </ul>
    </nav>
  )
}
