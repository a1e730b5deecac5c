/** What is done with an account, each in its dialog; a lock is released at once. */
import { Button } from 'antd'
import type { User } from '#api/accounts/administration.ts'
import { mayEnterFor } from '#core/kernel/allows.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { POSTS } from '#text/interface/posts.ts'
import { whenDone } from '../../api/when-done.ts'
import { useReleaseLock } from '../../api/account.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import styles from '../../ui/administration.module.css'

type Dialog = 'edit' | 'handover' | 'posts' | 'password' | 'sessions' | 'switch'
export type Opened = { readonly dialog: Dialog; readonly user: User }

type Props = { readonly user: User; readonly open: (opened: Opened) => void }

export function Actions({ user, open }: Props) {
  const may = useMay()
  const mayUnlock = may('user.manage') || may('security.manage')
  return (
    <span className={styles.actions}>
      {user.lockedMinutes > 0 && mayUnlock ? <Unlock user={user} /> : null}
      <PostActions user={user} open={open} />
      {may('user.manage') ? <AccountActions user={user} open={open} /> : null}
    </span>
  )
}

function PostActions({ user, open }: Props) {
  const held = useText(POSTS)
  const may = useMay()
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={held.postsOf(user.account)}
        onClick={() => open({ dialog: 'posts', user })}
      >
        {held.posts}
      </Button>
      {may('post.manage') && user.posts.length > 0 ? (
        <Button
          type="link"
          size="small"
          aria-label={held.handOverOf(user.account)}
          onClick={() => open({ dialog: 'handover', user })}
        >
          {held.handOver}
        </Button>
      ) : null}
    </>
  )
}

function AccountActions({ user, open }: Props) {
  const text = useText(ADMINISTRATION)
  const own = useText(ACCOUNT)
  const { user: me } = useSession()
  const entered = mayEnterFor(
    me,
    user.posts.map(({ role }) => role),
  )
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={text.editOf(user.account)}
        onClick={() => open({ dialog: 'edit', user })}
      >
        {text.edit}
      </Button>
      {entered ? (
        <Button
          type="link"
          size="small"
          aria-label={text.resetOf(user.account)}
          onClick={() => open({ dialog: 'password', user })}
        >
          {text.resetPassword}
        </Button>
      ) : null}
      <Button
        type="link"
        size="small"
        aria-label={own.ofAccount(user.account)}
        onClick={() => open({ dialog: 'sessions', user })}
      >
        {own.openOf}
      </Button>
      <Button
        type="link"
        size="small"
        danger={user.active}
        aria-label={user.active ? text.switchOffOf(user.account) : text.switchOnOf(user.account)}
        onClick={() => open({ dialog: 'switch', user })}
      >
        {user.active ? text.switchOff : text.switchOn}
      </Button>
    </>
  )
}

/** After wrong passwords: ends the lock before it runs out. */
function Unlock({ user }: { readonly user: User }) {
  const text = useText(ACCOUNT)
  const release = useReleaseLock(user.id)
  const refused = useErrorText(release.error)
  return (
    <>
      <Button
        type="link"
        size="small"
        aria-label={text.unlockOf(user.account)}
        title={text.lockedFor(user.lockedMinutes)}
        loading={release.isPending}
        onClick={() => whenDone(release.mutateAsync(), () => notify(text.unlocked(user.name)))}
      >
        {text.unlock}
      </Button>
      {release.isError ? <span role="alert">{refused}</span> : null}
    </>
  )
}
