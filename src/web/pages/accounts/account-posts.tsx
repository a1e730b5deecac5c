/** The posts of an account: what it holds and held, ending one, giving one more. */
import { useState } from 'react'
import { Button, Table } from 'antd'
import type { User } from '#api/accounts/administration.ts'
import type { PostView } from '#api/accounts/posts.ts'
import { COMMON } from '#text/interface/common.ts'
import { POSTS } from '#text/interface/posts.ts'
import { postName, ROLE_NAMES } from '#text/accounts/roles.ts'
import { whenDone } from '../../api/when-done.ts'
import { useEndPost, useGivePost, usePosts } from '../../api/posts.ts'
import { useMay } from '../../api/session.ts'
import { tableColumns, type ListColumn } from '../../lists/columns.tsx'
import { RowsExport } from '../../lists/rows-export.tsx'
import { useLanguage, useText } from '../../preferences/language.ts'
import { Callout } from '../../ui/callout.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useErrorText } from '../../ui/error-text.ts'
import { Loaded } from '../../ui/states.tsx'
import { momentText } from '../../ui/time.ts'
import { personLabel } from './account.ts'
import { PlaceGone } from './place-gone.tsx'
import { chosenPost, NO_POST, PostField } from './post-field.tsx'
import styles from '../../ui/administration.module.css'
import { useForm } from '../../ui/use-form.ts'

export function AccountPosts({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(POSTS)
  const common = useText(COMMON)
  const query = usePosts(user.id)
  const end = useEndPost(user.id)
  const refused = useErrorText(end.error)
  const may = useMay()('post.manage')
  const [giving, setGiving] = useState(false)
  const columns = useColumns(may ? (post) => whenDone(end.mutateAsync(post), () => notify(text.ended)) : null)
  if (giving) return <GivePost user={user} onClose={() => setGiving(false)} />
  return (
    <Dialog
      title={text.postsOf(personLabel(user))}
      width={760}
      onCancel={onClose}
      footer={[
        ...(may
          ? [
              <Button key="give" type="primary" onClick={() => setGiving(true)}>
                {text.give}
              </Button>,
            ]
          : []),
        <Button key="close" onClick={onClose}>
          {common.close}
        </Button>,
      ]}
    >
      {end.isError ? <Callout kind="error">{refused}</Callout> : null}
      <Loaded query={query}>
        {({ rows }) => (
          <>
            <RowsExport
              title={text.postsOf(personLabel(user))}
              rows={rows}
              columns={columns}
              keyOf={({ id }) => id}
            />
            <Table<PostView>
              size="small"
              rowKey="id"
              dataSource={rows}
              columns={tableColumns(columns, {})}
              pagination={rows.length > 20 ? { pageSize: 20 } : false}
              locale={{ emptyText: text.none }}
              scroll={{ x: 'max-content' }}
            />
          </>
        )}
      </Loaded>
    </Dialog>
  )
}

function useColumns(end: ((post: string) => void) | null): ListColumn<PostView>[] {
  const text = useText(POSTS)
  const common = useText(COMMON)
  const roles = useText(ROLE_NAMES)
  const language = useLanguage()
  return [
    { key: 'role', title: text.role, cell: ({ role }) => roles[role] },
    {
      key: 'place',
      title: text.place,
      cell: ({ unit }) => unit?.name ?? text.wholeRegion,
      show: (post) =>
        post.unit === null ? (
          <span className={styles.faint}>{text.wholeRegion}</span>
        ) : (
          <>
            {post.unit.name}
            <PlaceGone post={post} />
          </>
        ),
    },
    { key: 'since', title: text.since, cell: ({ since }) => momentText(since) },
    {
      key: 'until',
      title: text.until,
      cell: ({ until }) => (until === null ? text.today : momentText(until)),
    },
    { key: 'by', title: text.givenBy, cell: ({ givenBy }) => givenBy, show: ({ givenBy }) => givenBy ?? '' },
    ...(end === null
      ? []
      : [
          {
            key: 'actions',
            title: common.actions,
            cell: null,
            show: (post: PostView) =>
              post.until === null ? (
                <Button
                  type="link"
                  size="small"
                  danger
                  aria-label={text.endOf(postName(post, language))}
                  onClick={() => end(post.id)}
                >
                  {text.end}
                </Button>
              ) : null,
          },
        ]),
  ]
}

function GivePost({ user, onClose }: { readonly user: User; readonly onClose: () => void }) {
  const text = useText(POSTS)
  const give = useGivePost(user.id)
  const form = useForm({
    first: { post: NO_POST },
    checks: { post: (post) => (chosenPost(post) === null ? text.chooseRole : null) },
    send: async ({ post }) => {
      const chosen = chosenPost(post)
      if (chosen !== null) await give.mutateAsync(chosen)
    },
    onDone: () => {
      notify(text.given)
      onClose()
    },
  })
  return (
    <FormDialog title={text.postsOf(personLabel(user))} confirm={text.give} form={form} onClose={onClose}>
      <PostField post={form.values.post} onChange={(post) => form.change({ post })} tried={form.isTried} />
    </FormDialog>
  )
}
