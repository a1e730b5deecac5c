/** Where an account is signed in; ending that, and resetting its second factor. */
import { useState } from 'react'
import { Button } from 'antd'
import type { User } from '#api/accounts/administration.ts'
import { mayEnterFor } from '#core/kernel/allows.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { COMMON } from '#text/interface/common.ts'
import { whenDone } from '../../api/when-done.ts'
import { useEndSession, useResetFactor, useAccountSessions } from '../../api/account.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { personLabel } from './account.ts'
import { SessionTable } from './session-table.tsx'
import styles from '../../ui/administration.module.css'

export function AccountSessionsDialog({
  user,
  onClose,
}: {
  readonly user: User
  readonly onClose: () => void
}) {
  const text = useText(ACCOUNT)
  const common = useText(COMMON)
  const query = useAccountSessions(user.id)
  const end = useEndSession(user.id)
  const refused = useErrorText(end.error)
  const rows = query.data?.rows ?? []
  return (
    <Dialog
      title={text.ofAccount(personLabel(user))}
      width={760}
      onCancel={onClose}
      footer={[
        <Button
          key="all"
          danger
          disabled={rows.length === 0}
          loading={end.isPending && end.variables === null}
          onClick={() => whenDone(end.mutateAsync(null), () => notify(text.ended))}
        >
          {text.endAll}
        </Button>,
        <Button key="close" onClick={onClose}>
          {common.close}
        </Button>,
      ]}
    >
      {end.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Loaded query={query}>
        {(account) => (
          <div className={styles.group}>
            <SessionTable
              rows={account.rows}
              busy={end.isPending ? end.variables : null}
              onEnd={(id) => end.mutate(id)}
            />
            <Factor user={user} since={account.secondFactorSince} />
          </div>
        )}
      </Loaded>
    </Dialog>
  )
}

function Factor({ user, since }: { readonly user: User; readonly since: string | null }) {
  const text = useText(ACCOUNT)
  const common = useText(COMMON)
  const { user: me } = useSession()
  const reset = useResetFactor(user.id)
  const refused = useErrorText(reset.error)
  const [asking, setAsking] = useState(false)
  if (since === null)
    return (
      <p className={styles.faint}>
        {text.factor}
        {common.colon}
        {text.off}
      </p>
    )
  return (
    <div className={styles.group}>
      <div className={styles.buttons}>
        <span>
          {text.factor}
          {common.colon}
          {text.onSince(momentText(since))}
        </span>
        {asking ||
        !mayEnterFor(
          me,
          user.posts.map(({ role }) => role),
        ) ? null : (
          <Button size="small" onClick={() => setAsking(true)}>
            {text.reset}
          </Button>
        )}
      </div>
      {reset.isError ? <Callout kind="error">{refused}</Callout> : null}
      {asking ? (
        <Callout
          kind="warning"
          action={
            <Button
              danger
              loading={reset.isPending}
              onClick={() => whenDone(reset.mutateAsync(), () => notify(text.resetDone))}
            >
              {text.reset}
            </Button>
          }
        >
          {text.resetAsk}
        </Callout>
      ) : null}
    </div>
  )
}
