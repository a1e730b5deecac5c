/**
 * The header: product, year, region, search, running imports, language, theme, person. On a phone the menu
 * is behind a button, and language and theme are in it.
 */
import { Link } from 'react-router'
import type { Session } from '#api/accounts/session.ts'
import { offeredYears } from '#core/kernel/period.ts'
import { COMMON } from '#text/interface/common.ts'
import { FRAME } from '#text/interface/frame.ts'
import type { Spoken } from '#text/interface/words.ts'
import { auditing, running, undecided } from '../api/job-list.ts'
import { useJobs } from '../api/jobs.ts'
import { useMay } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { useShownYear, useYear } from '../preferences/year.ts'
import { dayOfToday } from '../ui/day.ts'
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
  const { chosen, working, other } = useShownYear()
  const offered = offeredYears(typeof chosen === 'number' ? [...years, chosen] : years, dayOfToday())
  return (
    <>
      <select
        className={styles.year}
        aria-label={common.year}
        value={chosen ?? ''}
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
        {offered.map((one) => (
          <option key={one} value={one}>
            {common.yearOf(one)}
          </option>
        ))}
      </select>
      <output className={styles.pageYear}>{saidOfPage(common, other)}</output>
    </>
  )
}

function saidOfPage(common: Spoken<typeof COMMON>, other: number | 'several' | null): string {
  if (other === null) return ''
  return other === 'several' ? common.pageOfYears : common.pageOfYear(other)
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
