/** Accounts: who may sign in, with which posts; new ones, changes, switching off, new passwords. */
import { useState } from 'react'
import { Button, Table, type TableColumnsType } from 'antd'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import type { User } from '#api/administration.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { POSTS } from '#text/interface/posts.ts'
import { postName } from '#text/roles.ts'
import { useReleaseLock } from '../../api/account.ts'
import { useUsers } from '../../api/administration.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { ImportStaff } from '../organisation/import-staff.tsx'
import { AccountPosts } from './account-posts.tsx'
import { AccountSessions } from './account-sessions.tsx'
import { CreateAccount } from './create-account.tsx'
import { EditAccount } from './edit-account.tsx'
import { HandOverDialog } from './hand-over.tsx'
import { PlaceGone } from './place-gone.tsx'
import { ResetPassword } from './reset-password.tsx'
import { SwitchAccount } from './switch-account.tsx'
import styles from './administration.module.css'

type Dialog = 'edit' | 'handover' | 'posts' | 'password' | 'sessions' | 'switch'
type Opened = { readonly dialog: Dialog; readonly user: User }

export function Accounts() {
  const text = useText(ADMINISTRATION)
  const may = useMay()
  const query = useUsers()
  const [creating, setCreating] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const columns = useColumns(may('user.manage') || may('post.manage') ? setOpened : null)
  const close = () => setOpened(null)
  return (
    <section aria-label={text.accounts}>
      <div className={styles.bar}>
        {may('user.manage') ? <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>{text.newAccount}</Button> : null}
        <ImportStaff />
      </div>
      <Loaded query={query}>
        {({ rows }) => <Table<User> className="panel" size="small" rowKey="id" dataSource={rows} columns={columns} pagination={rows.length > 100 ? { pageSize: 100 } : false} scroll={{ x: 'max-content' }} />}
      </Loaded>
      {creating ? <CreateAccount onClose={() => setCreating(false)} /> : null}
      {opened?.dialog === 'edit' ? <EditAccount user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'posts' ? <AccountPosts user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'handover' ? <HandOverDialog user={opened.user} users={query.data?.rows ?? []} onClose={close} /> : null}
      {opened?.dialog === 'password' ? <ResetPassword user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'sessions' ? <AccountSessions user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'switch' ? <SwitchAccount user={opened.user} onClose={close} /> : null}
    </section>
  )
}

function useColumns(open: ((opened: Opened) => void) | null): TableColumnsType<User> {
  const text = useText(ADMINISTRATION)
  const own = useText(ACCOUNT)
  const held = useText(POSTS)
  const language = useLanguage()
  const common = useText(COMMON)
  const { user: me } = useSession()
  return [
    { key: 'account', title: text.account, render: (_, { id, account }) => <><span className={styles.account}>{account}</span>{id === me.id ? <span className={styles.faint}>（{text.you}）</span> : null}</> },
    { key: 'name', title: text.personName, dataIndex: 'name' },
    { key: 'posts', title: held.posts, render: (_, { posts }) => (posts.length === 0 ? <span className={styles.faint}>–</span> : posts.map((post) => <div key={post.id} className={styles.posts}>{postName(post, language)}<PlaceGone post={post} /></div>)) },
    { key: 'state', title: text.state, render: (_, { active, lockedMinutes }) => (!active ? <span className={styles.faint}>– {text.inactive}</span> : lockedMinutes > 0 ? <span className={styles.locked} title={own.lockedFor(lockedMinutes)}>▲ {own.locked}</span> : <span className={styles.good}>✓ {text.active}</span>) },
    { key: 'created', title: text.created, render: (_, { createdAt }) => momentText(createdAt) },
    { key: 'last', title: text.lastSignIn, render: (_, { lastSignInAt }) => (lastSignInAt === null ? <span className={styles.faint}>{text.never}</span> : momentText(lastSignInAt)) },
    ...(open === null ? [] : [{ key: 'actions', title: common.actions, render: (_: unknown, user: User) => <Actions user={user} open={open} /> }]),
  ]
}

function Actions({ user, open }: { readonly user: User; readonly open: (opened: Opened) => void }) {
  const text = useText(ADMINISTRATION)
  const own = useText(ACCOUNT)
  const held = useText(POSTS)
  const may = useMay()
  const posts = <Button type="link" size="small" aria-label={held.postsOf(user.account)} onClick={() => open({ dialog: 'posts', user })}>{held.posts}</Button>
  const handOver = may('post.manage') && user.posts.length > 0 ? <Button type="link" size="small" aria-label={held.handOverOf(user.account)} onClick={() => open({ dialog: 'handover', user })}>{held.handOver}</Button> : null
  if (!may('user.manage')) return <span className={styles.actions}>{posts}{handOver}</span>
  return (
    <span className={styles.actions}>
      {user.lockedMinutes > 0 ? <Unlock user={user} /> : null}
      {posts}
      {handOver}
      <Button type="link" size="small" aria-label={text.editOf(user.account)} onClick={() => open({ dialog: 'edit', user })}>{text.edit}</Button>
      <Button type="link" size="small" aria-label={text.resetOf(user.account)} onClick={() => open({ dialog: 'password', user })}>{text.resetPassword}</Button>
      <Button type="link" size="small" aria-label={own.ofAccount(user.account)} onClick={() => open({ dialog: 'sessions', user })}>{own.openOf}</Button>
      <Button type="link" size="small" danger={user.active} aria-label={user.active ? text.switchOffOf(user.account) : text.switchOnOf(user.account)} onClick={() => open({ dialog: 'switch', user })}>
        {user.active ? text.switchOff : text.switchOn}
      </Button>
    </span>
  )
}

/** After wrong passwords: nobody need wait until the lock runs out. */
function Unlock({ user }: { readonly user: User }) {
  const text = useText(ACCOUNT)
  const release = useReleaseLock(user.id)
  const refused = useProblemText(release.error)
  return (
    <>
      <Button type="link" size="small" aria-label={text.unlockOf(user.account)} title={text.lockedFor(user.lockedMinutes)} loading={release.isPending} onClick={() => release.mutate(undefined, { onSuccess: () => notify(text.unlocked(user.name)) })}>{text.unlock}</Button>
      {release.isError ? <span role="alert">{refused}</span> : null}
    </>
  )
}
