/** /account: where one is signed in, and the second factor. */
import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { ACCOUNT } from '#text/interface/account.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useEndSession, useOwnSessions } from '../../api/account.ts'
import { paths } from '../../paths.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import styles from './account.module.css'
import { OwnFactor } from './own-factor.tsx'
import { OwnMailForm } from './own-mail.tsx'
import { SessionTable } from './session-table.tsx'

export function AccountPage() {
  const text = useText(ACCOUNT)
  const signIn = useText(SIGN_IN)
  const navigate = useNavigate()
  return (
    <>
      <PageHeader
        title={text.title}
        actions={<Button onClick={() => void navigate(paths.password())}>{signIn.change}</Button>}
      />
      <OwnSessions />
      <OwnFactor />
      <OwnMailForm />
    </>
  )
}

function OwnSessions() {
  const text = useText(ACCOUNT)
  const query = useOwnSessions()
  const end = useEndSession(null)
  const refused = useErrorText(end.error)
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <div className={styles.head}>
        <h2 id="sessions">{text.sessions}</h2>
        <Button
          danger
          disabled={(query.data?.rows.length ?? 0) < 2}
          loading={end.isPending && end.variables === null}
          onClick={() => end.mutate(null)}
        >
          {text.endOthers}
        </Button>
      </div>
      <p className={styles.words}>{text.sessionsWords}</p>
      {end.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Loaded query={query}>
        {({ rows }) => (
          <SessionTable
            rows={rows}
            busy={end.isPending ? end.variables : null}
            onEnd={(id) => end.mutate(id)}
          />
        )}
      </Loaded>
    </section>
  )
}
