/** Accounts: who may sign in, with which posts; new ones, changes, switching off, new passwords. */
import { useState } from 'react'
import { Button } from 'antd'
import PlusOutlined from '@ant-design/icons/PlusOutlined'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { ROLE_NAMES } from '#text/accounts/roles.ts'
import { useUsers } from '../../api/administration.ts'
import { useMay } from '../../api/session.ts'
import { choiceField, searchField } from '../../lists/fields.tsx'
import { ListPage } from '../../lists/list-page.tsx'
import { rowsHere } from '../../lists/rows-here.ts'
import { useList } from '../../lists/use-list.ts'
import { useText } from '../../preferences/language.ts'
import { EmptyState } from '../../ui/states.tsx'
import { ImportStaff } from '../organisation/import-staff.tsx'
import type { Opened } from './account-actions.tsx'
import { useAccountColumns } from './account-columns.tsx'
import { matchingAccounts, ROLE_CHOICES, WITHOUT_POST } from './account-filter.ts'
import { AccountPosts } from './account-posts.tsx'
import { AccountSessionsDialog } from './account-sessions.tsx'
import styles from '../../ui/administration.module.css'
import { CreateAccount } from './create-account.tsx'
import { EditAccount } from './edit-account.tsx'
import { HandOverDialog } from './hand-over.tsx'
import { ResetPassword } from './reset-password.tsx'
import { SwitchAccount } from './switch-account.tsx'

export function Accounts() {
  const text = useText(ADMINISTRATION)
  const common = useText(COMMON)
  const may = useMay()
  const users = useUsers()
  const [creating, setCreating] = useState(false)
  const [opened, setOpened] = useState<Opened | null>(null)
  const list = useList(useFields(), { size: 100, replace: true })
  const here = rowsHere(users, users.data && matchingAccounts(users.data.rows, list.filter), list)
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
      <ListPage
        name="accounts"
        text={{
          title: text.accounts,
          filters: text.narrowAccounts,
          noMatch: text.noAccount,
          none: text.noAccount,
        }}
        list={list}
        {...here}
        columns={useAccountColumns(may('user.manage') || may('post.manage') ? setOpened : null)}
        keyOf={({ id }) => id}
        count={text.people}
        empty={
          <EmptyState
            title={text.noAccount}
            action={
              <Button type="link" onClick={list.clear}>
                {common.clearFilters}
              </Button>
            }
          >
            {text.noAccountWords}
          </EmptyState>
        }
        shape={{ width: 1070 }}
      />
      {creating ? <CreateAccount onClose={() => setCreating(false)} /> : null}
      {opened === null ? null : <OpenedDialog opened={opened} onClose={() => setOpened(null)} />}
    </section>
  )
}

function OpenedDialog({
  opened: { dialog, user },
  onClose,
}: {
  readonly opened: Opened
  readonly onClose: () => void
}) {
  const users = useUsers()
  switch (dialog) {
    case 'edit':
      return <EditAccount user={user} onClose={onClose} />
    case 'posts':
      return <AccountPosts user={user} onClose={onClose} />
    case 'handover':
      return <HandOverDialog user={user} users={users.data?.rows ?? []} onClose={onClose} />
    case 'password':
      return <ResetPassword user={user} onClose={onClose} />
    case 'sessions':
      return <AccountSessionsDialog user={user} onClose={onClose} />
    case 'switch':
      return <SwitchAccount user={user} onClose={onClose} />
  }
}

function useFields() {
  const text = useText(ADMINISTRATION)
  const names = useText(ROLE_NAMES)
  return {
    search: searchField(text.searchAccounts),
    role: choiceField(
      text.role,
      ROLE_CHOICES.map((value) => ({
        value,
        label: value === WITHOUT_POST ? text.withoutPost : names[value],
      })),
    ),
  }
}
