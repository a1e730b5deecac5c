/** Accounts: who may sign in, with which posts; new ones, changes, switching off, new passwords. */
import { useState } from 'react'
import { Button, Select, Table, type TableColumnsType } from 'antd'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import type { User } from '#api/administration.ts'
import { mayEnterFor, ROLES } from '#core/access/allows.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { POSTS } from '#text/interface/posts.ts'
import { postName, ROLE_NAMES } from '#text/roles.ts'
import { useReleaseLock } from '../../api/account.ts'
import { useUsers } from '../../api/administration.ts'
import { useMay, useSession } from '../../api/session.ts'
import { changed } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { useLanguage, useText } from '../../preferences/language.ts'
import { notify } from '../../ui/notices.tsx'
import { useProblemText } from '../../ui/problem-text.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { ImportStaff } from '../organisation/import-staff.tsx'
import { matchingAccounts, readAccountFilter, WITHOUT_POST, type AccountFilter } from './account-filter.ts'
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
const PAGE_SIZE = 100
/** What the columns need: a narrower window scrolls the table. */
const LEAST_WIDTH = 1070

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
        {may('user.manage') ? (
          <Button type="primary" icon={<PlusOutlined />} onClick={() => setCreating(true)}>
            {text.newAccount}
          </Button>
        ) : null}
        <ImportStaff />
      </div>
      <Loaded query={query}>{({ rows }) => <AccountTable users={rows} columns={columns} />}</Loaded>
      {creating ? <CreateAccount onClose={() => setCreating(false)} /> : null}
      {opened?.dialog === 'edit' ? <EditAccount user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'posts' ? <AccountPosts user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'handover' ? (
        <HandOverDialog user={opened.user} users={query.data?.rows ?? []} onClose={close} />
      ) : null}
      {opened?.dialog === 'password' ? <ResetPassword user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'sessions' ? <AccountSessions user={opened.user} onClose={close} /> : null}
      {opened?.dialog === 'switch' ? <SwitchAccount user={opened.user} onClose={close} /> : null}
    </section>
  )
}

function AccountTable({
  users,
  columns,
}: {
  readonly users: readonly User[]
  readonly columns: TableColumnsType<User>
}) {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const [parameters, setParameters] = useAddress()
  const filter = readAccountFilter(parameters)
  const change: ChangeFilter = (next) => setParameters((before) => changed(before, next), { replace: true })
  const found = matchingAccounts(users, filter)
  const clear = (
    <Button type="link" onClick={() => change({ search: undefined, role: undefined })}>
      {common.clearFilters}
    </Button>
  )
  const narrowed = filter.search !== undefined || filter.role !== undefined
  return (
    <>
      <search className={`no-print ${styles.bar}`} aria-label={text.narrowAccounts}>
        <SearchFilter
          label={text.searchAccounts}
          value={filter.search}
          onChange={(search) => change({ search })}
        />
        <RoleFilter role={filter.role} onChange={(role) => change({ role })} />
        {narrowed ? clear : null}
        <span className={styles.count} aria-live="polite">
          {text.people(found.length)}
        </span>
      </search>
      <Table<User>
        className="panel"
        size="small"
        rowKey="id"
        tableLayout="fixed"
        dataSource={found}
        columns={columns}
        scroll={{ x: LEAST_WIDTH }}
        locale={{
          emptyText: (
            <EmptyState title={text.noAccount} action={clear}>
              {text.noAccountWords}
            </EmptyState>
          ),
        }}
        pagination={
          found.length > PAGE_SIZE
            ? {
                current: Math.min(filter.page, Math.ceil(found.length / PAGE_SIZE)),
                pageSize: PAGE_SIZE,
                showSizeChanger: false,
                onChange: (page) => change({ page }),
              }
            : false
        }
      />
    </>
  )
}

type ChangeFilter = (next: { readonly [K in keyof AccountFilter]?: AccountFilter[K] | undefined }) => void

function RoleFilter({
  role,
  onChange,
}: {
  readonly role: AccountFilter['role']
  readonly onChange: (role: AccountFilter['role']) => void
}) {
  const text = useText(ADMINISTRATION)
  const names = useText(ROLE_NAMES)
  const options = [
    ...ROLES.map((value) => ({ value, label: names[value] })),
    { value: WITHOUT_POST, label: text.withoutPost },
  ]
  return (
    <Select<NonNullable<AccountFilter['role']>>
      className={styles.type ?? ''}
      aria-label={text.role}
      placeholder={text.role}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      value={role ?? null}
      options={options}
      onChange={(chosen?: AccountFilter['role'] | null) => onChange(chosen ?? undefined)}
    />
  )
}

function useColumns(open: ((opened: Opened) => void) | null): TableColumnsType<User> {
  const text = useText(ADMINISTRATION)
  const held = useText(POSTS)
  const language = useLanguage()
  const common = useText(COMMON)
  const { user: me } = useSession()
  return [
    {
      key: 'account',
      title: text.account,
      width: 150,
      ellipsis: { showTitle: false },
      render: (_, { id, account }) => (
        <>
          <span className={styles.account} title={account}>
            {account}
          </span>
          {id === me.id ? <span className={styles.faint}>（{text.you}）</span> : null}
        </>
      ),
    },
    { key: 'name', title: text.personName, width: 110, ellipsis: true, dataIndex: 'name' },
    {
      key: 'posts',
      title: held.posts,
      render: (_, { posts }) =>
        posts.length === 0 ? (
          <span className={styles.faint}>–</span>
        ) : (
          posts.map((post) => (
            <div key={post.id} className={styles.posts}>
              {postName(post, language)}
              <PlaceGone post={post} />
            </div>
          ))
        ),
    },
    {
      key: 'state',
      title: text.state,
      width: 100,
      render: (_, user) => <AccountState user={user} />,
    },
    { key: 'created', title: text.created, width: 136, render: (_, { createdAt }) => momentText(createdAt) },
    {
      key: 'last',
      title: text.lastSignIn,
      width: 136,
      render: (_, { lastSignInAt }) =>
        lastSignInAt === null ? <span className={styles.faint}>{text.never}</span> : momentText(lastSignInAt),
    },
    ...(open === null
      ? []
      : [
          {
            key: 'actions',
            title: common.actions,
            width: 340,
            render: (_: unknown, user: User) => <Actions user={user} open={open} />,
          },
        ]),
  ]
}

function Actions({ user, open }: { readonly user: User; readonly open: (opened: Opened) => void }) {
  const text = useText(ADMINISTRATION)
  const own = useText(ACCOUNT)
  const held = useText(POSTS)
  const may = useMay()
  const { user: me } = useSession()
  const entered = mayEnterFor(
    me,
    user.posts.map(({ role }) => role),
  )
  const posts = (
    <Button
      type="link"
      size="small"
      aria-label={held.postsOf(user.account)}
      onClick={() => open({ dialog: 'posts', user })}
    >
      {held.posts}
    </Button>
  )
  const handOver =
    may('post.manage') && user.posts.length > 0 ? (
      <Button
        type="link"
        size="small"
        aria-label={held.handOverOf(user.account)}
        onClick={() => open({ dialog: 'handover', user })}
      >
        {held.handOver}
      </Button>
    ) : null
  const unlock =
    user.lockedMinutes > 0 && (may('user.manage') || may('security.manage')) ? <Unlock user={user} /> : null
  if (!may('user.manage'))
    return (
      <span className={styles.actions}>
        {unlock}
        {posts}
        {handOver}
      </span>
    )
  return (
    <span className={styles.actions}>
      {unlock}
      {posts}
      {handOver}
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
      <Button
        type="link"
        size="small"
        aria-label={text.unlockOf(user.account)}
        title={text.lockedFor(user.lockedMinutes)}
        loading={release.isPending}
        onClick={() => release.mutate(undefined, { onSuccess: () => notify(text.unlocked(user.name)) })}
      >
        {text.unlock}
      </Button>
      {release.isError ? <span role="alert">{refused}</span> : null}
    </>
  )
}

function AccountState({ user: { active, lockedMinutes } }: { readonly user: User }) {
  const text = useText(ADMINISTRATION)
  const own = useText(ACCOUNT)
  if (!active) return <span className={styles.faint}>– {text.inactive}</span>
  if (lockedMinutes > 0)
    return (
      <span className={styles.locked} title={own.lockedFor(lockedMinutes)}>
        ▲ {own.locked}
      </span>
    )
  return <span className={styles.good}>✓ {text.active}</span>
}
