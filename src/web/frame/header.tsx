/**
 * The header: product, year, region, search, running imports, language, theme, person. On a phone the menu
 * is behind a button, and language and theme are in it.
 */
import { Link } from 'react-router'
import type { Session } from '#api/accounts/session.ts'
import { COMMON } from '#text/interface/common.ts'
import { FRAME } from '#text/interface/frame.ts'
import { auditing, running, undecided } from '../api/job-list.ts'
import { useJobs } from '../api/jobs.ts'
import { useMay } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { useShownYear, useYear } from '../preferences/year.ts'
import { useNarrow } from '../ui/narrow.ts'
import { Bell } from './bell.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'
import { MenuButton } from './menu-button.tsx'
import { PersonMenu } from './person-menu.tsx'
import { SearchBox } from './search-box.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import styles from './header.module.css'

export function Header({ session }: { readonly session: Session }) {
  const text = useText(FRAME)
  const isNarrow = useNarrow()
  const locked = session.user.mustChangePassword
  return (
    <header className={`${styles.header} no-print`}>
      {isNarrow ? <MenuButton locked={locked} region={session.region.name} /> : null}
      <Link to={paths.workbench()} className={styles.home} aria-label={text.home}>
        <Logo />
        <ProductName />
      </Link>
      <YearSelect years={session.years} />
      <span className={styles.region} title={session.region.code}>
        {session.region.name}
      </span>
      {locked ? null : <SearchBox />}
      <div className={styles.right}>
        <RunningJobs />
        {locked ? null : <Bell />}
        {isNarrow ? null : (
          <>
            <LanguageSwitch />
            <ThemeSwitch />
          </>
        )}
        <PersonMenu user={session.user} version={session.version} />
      </div>
    </header>
  )
}

function ProductName() {
  const common = useText(COMMON)
  return <span className={styles.name}>{common.productName}</span>
}

const WORKING = 'working'

function YearSelect({ years }: { readonly years: readonly number[] }) {
  const common = useText(COMMON)
  const [, setYear] = useYear()
  const { year, isWorking, working } = useShownYear()
  const known = year === undefined || years.includes(year) ? years : [year, ...years]
  return (
    <select
      className={styles.year}
      aria-label={common.year}
      value={isWorking ? WORKING : (year ?? '')}
      onChange={({ target }) =>
        target.value === WORKING
          ? setYear('working')
          : setYear(target.value === '' ? undefined : Number(target.value))
      }
    >
      <option value={WORKING}>
        {working === undefined ? common.workingYears : common.workingYear(working)}
      </option>
      <option value="">{common.allYears}</option>
      {known.map((one) => (
        <option key={one} value={one}>
          {common.yearOf(one)}
        </option>
      ))}
    </select>
  )
}

/** How many imports run, or wait for a decision; a link to where they are seen. */
function RunningJobs() {
  const text = useText(FRAME)
  const jobs = useJobs().data
  const count = running(jobs)
  const may = useMay()
  // Of a decision is said who may take it, and where what is done is seen leads who may see it.
  const asked = may('document.import') ? undecided(jobs) : 0
  const maySee = may('document.read')
  const audit = auditing(jobs)
  return (
    <span aria-live="polite">
      {count > 0 || asked === 0 ? null : (
        <Link to={paths.documents()} className={styles.running} title={text.undecidedJobs(asked)}>
          {text.undecidedShort(asked)}
        </Link>
      )}
      {audit === null ? null : (
        <Link to={paths.ruleSets()} className={styles.running} title={text.runningAudit}>
          {text.runningAuditShort(audit.progress)}
        </Link>
      )}
      {count === 0 || !maySee ? null : (
        <Link
          to={paths.documents()}
          className={styles.running}
          aria-label={text.runningJobs(count)}
          title={text.runningJobs(count)}
        >
          <span className={styles.turning} aria-hidden="true" />
          {count}
        </Link>
      )}
    </span>
  )
}
