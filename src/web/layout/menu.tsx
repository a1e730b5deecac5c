/** The menu at the left, in the order of the chain: only what exists and what the person may see. */
import type { ComponentType } from 'react'
import { NavLink } from 'react-router'
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined'
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import BookOutlined from '@ant-design/icons/BookOutlined'
import BankOutlined from '@ant-design/icons/BankOutlined'
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined'
import ControlOutlined from '@ant-design/icons/ControlOutlined'
import CopyOutlined from '@ant-design/icons/CopyOutlined'
import FileTextOutlined from '@ant-design/icons/FileTextOutlined'
import FlagOutlined from '@ant-design/icons/FlagOutlined'
import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import type { Action } from '#core/access/allows.ts'
import { FRAME } from '#text/interface/frame.ts'
import { useMay } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import styles from './menu.module.css'

type Entry = { readonly to: string; readonly word: Exclude<keyof typeof FRAME, 'runningJobs' | 'runningAudit' | 'runningAuditShort' | 'undecidedJobs' | 'undecidedShort' | 'version'>; readonly action: Action; readonly Icon: ComponentType }

const ENTRIES: readonly Entry[] = [
  { to: paths.workbench(), word: 'workbench', action: 'session.read', Icon: AppstoreOutlined },
  { to: paths.filings(), word: 'filings', action: 'filing.read', Icon: CarryOutOutlined },
  { to: paths.documents(), word: 'documents', action: 'document.read', Icon: FileTextOutlined },
  { to: paths.projects(), word: 'projects', action: 'project.read', Icon: ProfileOutlined },
  { to: paths.findings(), word: 'findings', action: 'finding.read', Icon: FlagOutlined },
  { to: paths.reviews(), word: 'review', action: 'review.read', Icon: AuditOutlined },
  { to: paths.duplicates(), word: 'duplicates', action: 'finding.read', Icon: CopyOutlined },
  { to: paths.departments(), word: 'departments', action: 'statistics.read', Icon: BankOutlined },
  { to: paths.statistics(), word: 'statistics', action: 'statistics.read', Icon: BarChartOutlined },
  { to: paths.library(), word: 'library', action: 'library.read', Icon: BookOutlined },
  { to: paths.ruleSets(), word: 'ruleSets', action: 'rule-set.read', Icon: ControlOutlined },
  { to: '/administration', word: 'administration', action: 'user.read', Icon: SettingOutlined },
]

export function Menu() {
  const text = useText(FRAME)
  const may = useMay()
  return (
    <nav className={`${styles.menu} no-print`} aria-label={text.mainMenu}>
      <ul className={styles.list}>
        {ENTRIES.filter(({ action }) => may(action)).map(({ to, word, Icon }) => (
          <li key={to}>
            <NavLink to={to} end={to === '/'} className={({ isActive }) => (isActive ? `${styles.entry} ${styles.here}` : styles.entry ?? '')}>
              <span aria-hidden="true" className={styles.icon}><Icon /></span>
              <span className={styles.word}>{text[word]}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
