/** The columns of the accounts. */
import type { User } from '#api/accounts/administration.ts'
import { ACCOUNT } from '#text/interface/account.ts'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { COMMON } from '#text/interface/common.ts'
import { POSTS } from '#text/interface/posts.ts'
import { postName } from '#text/accounts/roles.ts'
import { useSession } from '../../api/session.ts'
import type { ListColumn } from '../../lists/columns.tsx'
import { useText, useLanguage } from '../../preferences/language.ts'
import { momentText } from '../../ui/time.ts'
import { type Opened, Actions } from './account-actions.tsx'
import styles from '../../ui/administration.module.css'
import { PlaceGone } from './place-gone.tsx'

/** @param open null: nothing may be done with them */
export function useAccountColumns(open: ((opened: Opened) => void) | null): ListColumn<User>[] {
  const text = useText(ADMINISTRATION)
  const held = useText(POSTS)
  const common = useText(COMMON)
  const language = useLanguage()
  return [
    {
      key: 'account',
      title: text.account,
      width: 150,
      ellipsis: { showTitle: false },
      cell: ({ account }) => account,
      show: (user) => <AccountName user={user} />,
    },
    { key: 'name', title: text.personName, width: 110, ellipsis: true, cell: ({ name }) => name },
    {
      key: 'posts',
      title: held.posts,
      cell: ({ posts }) => posts.map((post) => postName(post, language)).join('；'),
      show: ({ posts }) => <PostsHeld posts={posts} />,
    },
    {
      key: 'state',
      title: text.state,
      width: 100,
      cell: ({ active }) => (active ? text.active : text.inactive),
      show: (user) => <AccountState user={user} />,
    },
    { key: 'created', title: text.created, width: 136, cell: ({ createdAt }) => momentText(createdAt) },
    {
      key: 'last',
      title: text.lastSignIn,
      width: 136,
      cell: ({ lastSignInAt }) => (lastSignInAt === null ? text.never : momentText(lastSignInAt)),
      show: ({ lastSignInAt }) =>
        lastSignInAt === null ? <span className={styles.faint}>{text.never}</span> : momentText(lastSignInAt),
    },
    ...(open === null
      ? []
      : [
          {
            key: 'actions',
            title: common.actions,
            width: 340,
            cell: null,
            show: (user: User) => <Actions user={user} open={open} />,
          },
        ]),
  ]
}

function AccountName({ user: { id, account } }: { readonly user: User }) {
  const text = useText(ADMINISTRATION)
  const { user: me } = useSession()
  return (
    <>
      <span className={styles.account} title={account}>
        {account}
      </span>
      {id === me.id ? <span className={styles.faint}>（{text.you}）</span> : null}
    </>
  )
}

function PostsHeld({ posts }: Pick<User, 'posts'>) {
  const language = useLanguage()
  if (posts.length === 0) return <span className={styles.faint}>–</span>
  return posts.map((post) => (
    <div key={post.id} className={styles.posts}>
      {postName(post, language)}
      <PlaceGone post={post} />
    </div>
  ))
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
