/**
 * The frame around every page: header above, menu at the left. Nobody signed in: the way to the sign-in page.
 */
import { lazy, Suspense, useEffect } from 'react'
import { Navigate, Outlet, ScrollRestoration, useLocation, useMatches, useNavigation } from 'react-router'
import type { Session } from '#api/accounts/session.ts'
import { FRAME } from '#text/interface/frame.ts'
import { useLiveJobs } from '../api/jobs.ts'
import { SessionContext, useSessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { rememberPerson } from '../preferences/last-person.ts'
import { ErrorState, Waiting } from '../ui/states.tsx'
import { useNarrow } from '../ui/narrow.ts'
import { PageHelpContext } from '../ui/page-help.ts'
import { Notices } from '../ui/notices.tsx'
import { AreaTabs } from './area-tabs.tsx'
import { Header } from './header.tsx'
import { Menu } from './menu.tsx'
import { PageHelp } from './page-help.tsx'
import styles from './frame.module.css'

export function SiteFrame() {
  const { data, error, refetch } = useSessionQuery()
  const { pathname, search } = useLocation()
  if (data === undefined)
    return <main>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />}</main>
  if (data === null) return <Navigate to={paths.signIn(pathname + search)} replace />
  if (data.user.mustChangePassword && pathname !== paths.password())
    return <Navigate to={paths.password()} replace />
  return (
    <SessionContext value={data}>
      <SignedIn key={data.user.id} session={data} />
    </SessionContext>
  )
}

const PAGE_HELP = <PageHelp />

function SignedIn({ session }: { readonly session: Session }) {
  const text = useText(FRAME)
  useLiveJobs()
  const { id } = session.user
  useEffect(() => rememberPerson(id), [id])
  const locked = session.user.mustChangePassword
  const isNarrow = useNarrow()
  return (
    <div className={styles.frame}>
      <a className={`${styles.skip} no-print`} href="#content">
        {text.skip}
      </a>
      <Header session={session} />
      {isNarrow ? null : <Beside locked={locked} />}
      <main id="content" tabIndex={-1} className={styles.content}>
        <OnTheWay />
        {locked ? null : <AreaTabs />}
        <PageHelpContext value={locked ? null : PAGE_HELP}>
          <Suspense fallback={<Waiting />}>
            <Known />
          </Suspense>
        </PageHelpContext>
      </main>
      <Notices />
      <ScrollRestoration />
    </div>
  )
}

/** Who has to choose a password first has no menu. */
const Beside = ({ locked }: { readonly locked: boolean }) => (locked ? <span /> : <Menu />)

/**
 * An address that names no thing by an id leads to none: what the server keeps at such an address is
 * something else.
 */
function Known() {
  const params = useMatches().at(-1)?.params ?? {}
  const isOne = NAMES_OF_THINGS.every((name) => params[name] === undefined || THING.test(params[name]))
  return isOne ? <Outlet /> : <NotFoundPage />
}

const NotFoundPage = lazy(async () => ({
  default: (await import('./not-found-page.tsx')).NotFoundPage,
}))

const NAMES_OF_THINGS = ['id', 'job', 'round', 'project', 'subject', 'left', 'right'] as const
const THING = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i

/** A thin line while the next page is being fetched. */
function OnTheWay() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <div className={styles.onTheWay} aria-hidden="true" />
}
