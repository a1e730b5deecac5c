/** The frame around every page: header above, menu at the left. Nobody signed in: the way to the sign-in page. */
import { Suspense } from 'react'
import { Navigate, Outlet, ScrollRestoration, useLocation, useNavigation } from 'react-router'
import type { Session } from '#api/session.ts'
import { FRAME } from '#text/interface/frame.ts'
import { useLiveJobs } from '../api/jobs.ts'
import { SessionContext, useSessionQuery } from '../api/session.ts'
import { paths } from '../paths.ts'
import { useText } from '../preferences/language.ts'
import { ErrorState, Waiting } from '../ui/states.tsx'
import { Notices } from '../ui/notices.tsx'
import { Header } from './header.tsx'
import { Menu } from './menu.tsx'
import styles from './frame.module.css'

export function Frame() {
  const { data, error, refetch } = useSessionQuery()
  const { pathname, search } = useLocation()
  if (data === undefined) return <main>{error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Waiting />}</main>
  if (data === null) return <Navigate to={paths.signIn(pathname + search === '/' ? undefined : pathname + search)} replace />
  if (data.user.mustChangePassword && pathname !== paths.password()) return <Navigate to={paths.password()} replace />
  return <SessionContext value={data}><SignedIn session={data} /></SessionContext>
}

function SignedIn({ session }: { readonly session: Session }) {
  const text = useText(FRAME)
  useLiveJobs()
  const locked = session.user.mustChangePassword
  return (
    <div className={styles.frame}>
      <a className={`${styles.skip} no-print`} href="#content">{text.skip}</a>
      <Header session={session} />
      {locked ? <span /> : <Menu />}
      <main id="content" tabIndex={-1} className={styles.content}>
        <OnTheWay />
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
      </main>
      <Notices />
      <ScrollRestoration />
    </div>
  )
}

/** A thin line while the next page is being fetched. */
function OnTheWay() {
  const { state } = useNavigation()
  return state === 'idle' ? null : <div className={styles.onTheWay} aria-hidden="true" />
}
