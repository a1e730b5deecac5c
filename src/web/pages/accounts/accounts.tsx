/** Accounts: who may sign in, with which posts; new ones, changes, switching off, new passwords. */
import { useState } from 'react'
import { Button, Select, Table, type TableColumnsType } from 'antd'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import type { User } from '#api/accounts/administration.ts'
import { ROLES } from '#core/kernel/allows.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useUsers } from '../../api/administration.ts'
import { useMay } from '../../api/session.ts'
import { changedAddress } from '../../lists/address.ts'
import { SearchFilter } from '../../lists/filters.tsx'
import { useAddress } from '../../lists/use-address.ts'
import { useText } from '../../preferences/language.ts'
import { EmptyState, Loaded } from '../../ui/states.tsx'
import { ImportStaff } from '../organisation/import-staff.tsx'
import type { Opened } from './account-actions.tsx'
import { useAccountColumns } from './account-columns.tsx'
import { matchingAccounts, readAccountFilter, WITHOUT_POST, type AccountFilter } from './account-filter.ts'
import { AccountPosts } from './account-posts.tsx'
import { AccountSessionsDialog } from './account-sessions.tsx'
import styles from '../../ui/administration.module.css'
import { CreateAccount } from './create-account.tsx'
import { EditAccount } from './edit-account.tsx'
import { HandOverDialog } from './hand-over.tsx'
import { ResetPassword } from './reset-password.tsx'
import { SwitchAccount } from './switch-account.tsx'

const PAGE_SIZE = 100
/** What the columns need: a narrower window scrolls the table. */
const LEAST_WIDTH = 1070

export function Accounts() {
  const text = useText(ADMINISTRATION)
  const may = useMay()
  const query = useUsers()
  const [creating, setCreating] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const columns = useAccountColumns(may('user.manage') || may('post.manage') ? setOpened : null)
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
      {opened?.dialog === 'sessions' ? <AccountSessionsDialog user={opened.user} onClose={close} /> : null}
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
  const change: ChangeFilter = (next) =>
    setParameters((before) => changedAddress(before, next), { replace: true })
  const found = matchingAccounts(users, filter)
  const clear = (
    <Button type="link" onClick={() => change({ search: undefined, role: undefined })}>
      {common.clearFilters}
    </Button>
  )
  const isNarrowed = filter.search !== undefined || filter.role !== undefined
  const pages = {
    current: Math.min(filter.page, Math.ceil(found.length / PAGE_SIZE)),
    pageSize: PAGE_SIZE,
    showSizeChanger: false,
    onChange: (page: number) => change({ page }),
  }
  return (
    <>
      <search className={`no-print ${styles.bar}`} aria-label={text.narrowAccounts}>
        <SearchFilter
          label={text.searchAccounts}
          value={filter.search}
          onChange={(search) => change({ search })}
        />
        <RoleFilter role={filter.role} onChange={(role) => change({ role })} />
        {isNarrowed ? clear : null}
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
        pagination={found.length > PAGE_SIZE ? pages : false}
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
