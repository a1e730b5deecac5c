/** The menu at the left: the areas that the person has, each leading to its first page. */
import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router'
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined'
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import BookOutlined from '@ant-design/icons/BookOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined'
import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import { FRAME } from '#text/interface/frame.ts'
import { useText } from '../preferences/language.ts'
import { tabAt, useAreas, type Area } from './places.ts'
import styles from './menu.module.css'

const LOOKS = {
  desk: { word: 'deskArea', Icon: AppstoreOutlined },
  targets: { word: 'targetsArea', Icon: ProfileOutlined },
  review: { word: 'reviewArea', Icon: AuditOutlined },
  monitoring: { word: 'monitoringArea', Icon: DashboardOutlined },
  evaluation: { word: 'evaluationArea', Icon: FileDoneOutlined },
  results: { word: 'resultsArea', Icon: SolutionOutlined },
  statistics: { word: 'statisticsArea', Icon: BarChartOutlined },
  reference: { word: 'referenceArea', Icon: BookOutlined },
  system: { word: 'systemArea', Icon: SettingOutlined },
} as const satisfies { readonly [area in Area]: { readonly word: string; readonly Icon: ComponentType } }

export function Menu() {
  const text = useText(FRAME)
  const { pathname } = useLocation()
  return (
    <nav className={`${styles.menu} no-print`} aria-label={text.mainMenu}>
      <ul className={styles.list}>
        {useAreas()
          .filter(({ area }) => area !== 'system')
          .map(({ area, tabs }) => {
            const { word, Icon } = LOOKS[area]
            const isHere = tabAt(tabs, pathname) !== undefined
            return (
              <li key={area}>
                <Link
                  to={tabs[0]?.to ?? '/'}
                  aria-current={isHere ? 'page' : undefined}
                  className={isHere ? `${styles.entry} ${styles.here}` : styles.entry}
                >
                  <span aria-hidden="true" className={styles.icon}>
                    <Icon />
                  </span>
                  <span className={styles.word}>{text[word]}</span>
                </Link>
              </li>
            )
          })}
      </ul>
    </nav>
  )
}
