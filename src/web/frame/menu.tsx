/** The menu at the left, in the order of the chain: only what exists and what the person may see. */
import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router'
import AccountBookOutlined from '@ant-design/icons/AccountBookOutlined'
import AppstoreOutlined from '@ant-design/icons/AppstoreOutlined'
import AuditOutlined from '@ant-design/icons/AuditOutlined'
import BookOutlined from '@ant-design/icons/BookOutlined'
import BankOutlined from '@ant-design/icons/BankOutlined'
import BarChartOutlined from '@ant-design/icons/BarChartOutlined'
import CarryOutOutlined from '@ant-design/icons/CarryOutOutlined'
import ControlOutlined from '@ant-design/icons/ControlOutlined'
import CopyOutlined from '@ant-design/icons/CopyOutlined'
import DashboardOutlined from '@ant-design/icons/DashboardOutlined'
import FileDoneOutlined from '@ant-design/icons/FileDoneOutlined'
import FileSearchOutlined from '@ant-design/icons/FileSearchOutlined'
import FileTextOutlined from '@ant-design/icons/FileTextOutlined'
import FlagOutlined from '@ant-design/icons/FlagOutlined'
import NotificationOutlined from '@ant-design/icons/NotificationOutlined'
import ProfileOutlined from '@ant-design/icons/ProfileOutlined'
import TeamOutlined from '@ant-design/icons/TeamOutlined'
import SolutionOutlined from '@ant-design/icons/SolutionOutlined'
import SafetyCertificateOutlined from '@ant-design/icons/SafetyCertificateOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import type { Action } from '#core/kernel/allows.ts'
import { FRAME } from '#text/interface/frame.ts'
import { useMay } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { isPlaceOf } from './menu-place.ts'
import styles from './menu.module.css'

type Entry = {
  readonly to: string
  readonly word: Exclude<
    keyof typeof FRAME,
    'runningJobs' | 'runningAudit' | 'runningAuditShort' | 'undecidedJobs' | 'undecidedShort' | 'version'
  >
  readonly action: Action
  /** Or this. */ readonly or?: Action
  readonly Icon: ComponentType
}

/**
 * By what they are about: the own work, targets up to their approval, the year after it, looking things up,
 * what everything rests on.
 */
const GROUPS: readonly (readonly Entry[])[] = [
  [
    { to: paths.workbench(), word: 'workbench', action: 'session.read', Icon: AppstoreOutlined },
    {
      to: paths.filings(),
      word: 'filings',
      action: 'filing.read',
      or: 'delegation.fill',
      Icon: CarryOutOutlined,
    },
    { to: paths.notices(), word: 'notices', action: 'message.read', Icon: NotificationOutlined },
  ],
  [
    { to: paths.documents(), word: 'documents', action: 'document.read', Icon: FileTextOutlined },
    { to: paths.projects(), word: 'projects', action: 'project.read', Icon: ProfileOutlined },
    { to: paths.findings(), word: 'findings', action: 'finding.read', Icon: FlagOutlined },
    { to: paths.assessments(), word: 'assessments', action: 'assessment.read', Icon: FileSearchOutlined },
    { to: paths.reviews(), word: 'review', action: 'review.read', Icon: AuditOutlined },
    { to: paths.duplicates(), word: 'duplicates', action: 'finding.read', Icon: CopyOutlined },
  ],
  [
    { to: paths.execution(), word: 'execution', action: 'execution.read', Icon: AccountBookOutlined },
    {
      to: paths.monitoring(),
      word: 'monitoring',
      action: 'monitoring.read',
      or: 'monitoring.read-final',
      Icon: DashboardOutlined,
    },
    {
      to: paths.selfEvaluations(),
      word: 'evaluation',
      action: 'self-evaluation.read',
      Icon: FileDoneOutlined,
    },
    {
      to: paths.evaluations(),
      word: 'evaluations',
      action: 'evaluation.read',
      or: 'evaluation.judge',
      Icon: TeamOutlined,
    },
    { to: paths.results(), word: 'results', action: 'rectification.read', Icon: SolutionOutlined },
    { to: paths.assurance(), word: 'assurance', action: 'assurance.read', Icon: SafetyCertificateOutlined },
  ],
  [
    { to: paths.departments(), word: 'departments', action: 'statistics.read', Icon: BankOutlined },
    { to: paths.statistics(), word: 'statistics', action: 'statistics.read', Icon: BarChartOutlined },
  ],
  [
    { to: paths.library(), word: 'library', action: 'library.read', Icon: BookOutlined },
    { to: paths.ruleSets(), word: 'ruleSets', action: 'rule-set.read', Icon: ControlOutlined },
    {
      to: '/administration',
      word: 'administration',
      action: 'user.read',
      or: 'flow.manage',
      Icon: SettingOutlined,
    },
  ],
]

export function Menu() {
  const text = useText(FRAME)
  const may = useMay()
  const { pathname } = useLocation()
  return (
    <nav className={`${styles.menu} no-print`} aria-label={text.mainMenu}>
      <div className={styles.groups}>
        {GROUPS.map((group) => group.filter(({ action, or }) => may(action) || (or !== undefined && may(or))))
          .filter((group) => group.length > 0)
          .map((group) => (
            <ul key={group[0]?.to} className={styles.list}>
              {group.map(({ to, word, Icon }) => (
                <li key={to}>
                  <Link
                    to={to}
                    aria-current={isPlaceOf(to, pathname) ? 'page' : undefined}
                    className={
                      isPlaceOf(to, pathname) ? `${styles.entry} ${styles.here}` : (styles.entry ?? '')
                    }
                  >
                    <span aria-hidden="true" className={styles.icon}>
                      <Icon />
                    </span>
                    <span className={styles.word}>{text[word]}</span>
                  </Link>
                </li>
              ))}
            </ul>
          ))}
      </div>
    </nav>
  )
}
