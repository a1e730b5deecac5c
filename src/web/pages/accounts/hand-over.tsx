/** 交接: everything that a person holds goes to another, when somebody leaves or changes posts. */
import { Select, Checkbox, Modal } from 'antd'
import type { User } from '#api/accounts/administration.ts'
import { foldLabel } from '#core/kernel/characters.ts'
import { COMMON } from '#text/interface/common.ts'
import { POSTS } from '#text/interface/posts.ts'
import { postName } from '#text/accounts/roles.ts'
import { useHandover, useHandOver } from '../../api/posts.ts'
import { useMay } from '../../api/session.ts'
import { useText, useLanguage } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Loaded } from '../../ui/states.tsx'
import { personLabel } from './account.ts'
import styles from '../../ui/administration.module.css'
import { needed, useForm, type FieldProps } from '../../ui/use-form.ts'

const NOBODY = ''

type Props = { readonly user: User; readonly users: readonly User[]; readonly onClose: () => void }

function useHandingOver({ user, onClose }: Props) {
  const text = useText(POSTS)
  const common = useText(COMMON)
  const may = useMay()
  const handOver = useHandOver(user.id)
  return useForm({
    first: { to: null as string | null, note: '', leave: may('user.manage') },
    checks: {
      to: (to) => (to === null ? text.chooseSuccessor : null),
      note: needed(text.needed),
    },
    send: ({ to, note, leave }) =>
      handOver.mutateAsync({ to: to === NOBODY ? null : to, note: note.trim(), leave }),
    onDone: ({ posts, tasks, left }) => {
      notify(text.handedOver(posts, tasks))
      onClose()
      if (left.length > 0)
        Modal.warning({
          title: text.handOverOf(personLabel(user)),
          content: text.leftWords(left.map(({ name }) => name).join('；')),
          okText: common.close,
        })
    },
  })
}

export function HandOverDialog(props: Props) {
  const { user, users, onClose } = props
  const text = useText(POSTS)
  const may = useMay()
  const form = useHandingOver(props)
  return (
    <FormDialog
      title={text.handOverOf(personLabel(user))}
      confirm={text.handOver}
      form={form}
      onClose={onClose}
    >
      <p>{text.handOverWords}</p>
      <PostsLeft user={user} />
      <SuccessorField {...form.field('to')} user={user} users={users} />
      <Field
        {...form.field('note')}
        label={text.reason}
        required
        maxLength={500}
        autoComplete="off"
        placeholder={text.reasonHint}
      />
      {may('user.manage') ? (
        <Checkbox
          checked={form.values.leave}
          onChange={({ target }) => form.change({ leave: target.checked })}
        >
          {text.leave}
        </Checkbox>
      ) : null}
    </FormDialog>
  )
}

type SuccessorProps = Omit<Props, 'onClose'> & FieldProps<string | null>

function SuccessorField({ user, users, value, fault, onChange }: SuccessorProps) {
  const text = useText(POSTS)
  const others = users
    .filter(({ id, active }) => active && id !== user.id)
    .map(({ id, account, name }) => ({ value: id, label: `${name} ${account}` }))
  return (
    <label className={styles.group}>
      <span className={styles.label}>{text.successor}</span>
      <Select<string, { value: string; label: string }>
        aria-label={text.successor}
        placeholder={text.chooseSuccessor}
        value={value}
        options={[...others, { value: NOBODY, label: text.nobody }]}
        onChange={onChange}
        status={fault === null ? '' : 'error'}
        showSearch={{
          filterOption: (typed, option) => foldLabel(option?.label ?? '').includes(foldLabel(typed)),
        }}
      />
      {fault === null ? null : (
        <span className={styles.bad} role="alert">
          {fault}
        </span>
      )}
    </label>
  )
}

function PostsLeft({ user }: { readonly user: User }) {
  const text = useText(POSTS)
  const common = useText(COMMON)
  const language = useLanguage()
  return (
    <Loaded query={useHandover(user.id)}>
      {({ posts, tasks, texts }) => (
        <div className={styles.faint}>
          <div>
            {text.postsHeld(posts.length)}
            {posts.length === 0 ? null : (
              <>
                {common.colon}
                {posts.map((post) => postName(post, language)).join('；')}
              </>
            )}
          </div>
          <div>{text.tasksHeld(tasks.length, texts.length)}</div>
        </div>
      )}
    </Loaded>
  )
}
