/** A new account with its first password, which the person must replace. */
import { useState } from 'react'
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { POSTS } from '#text/interface/posts.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useCreateUser } from '../../api/administration.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { useFields } from '../../ui/use-fields.ts'
import { isAccount } from './account.ts'
import { chosenPost, NO_POST, PostField } from './post-field.tsx'

/** What is typed of it, and its creation. */
function useCreating(onClose: () => void) {
  const text = useText(ADMINISTRATION)
  const { passwordRule: rule } = useSession()
  const create = useCreateUser()
  const gives = useMay()('post.manage')
  const [fields, change] = useFields({ account: '', name: '', post: NO_POST, password: '' })
  const [tried, setTried] = useState(false)
  const { account, name, post, password } = fields
  const chosen = chosenPost(post)
  const complete =
    isAccount(account) &&
    name.trim() !== '' &&
    (chosen !== null || !gives) &&
    [...password].length >= rule.length
  const confirm = () => {
    setTried(true)
    if (!complete) return
    create.mutate(
      {
        account: account.trim(),
        name: name.trim(),
        posts: gives && chosen !== null ? [chosen] : [],
        password,
      },
      {
        onSuccess: (user) => {
          notify(text.createdAccount(user.account))
          onClose()
        },
      },
    )
  }
  return { fields, change, gives, tried, create, confirm }
}

export function CreateAccount({ onClose }: { readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const signIn = useText(SIGN_IN)
  const posts = useText(POSTS)
  const { passwordRule: rule } = useSession()
  const { fields, change, gives, tried, create, confirm } = useCreating(onClose)
  const { account, name, post, password } = fields
  return (
    <FormDialog
      title={text.newAccount}
      confirm={text.create}
      busy={create.isPending}
      error={create.error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <Field
        label={text.account}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        hint={text.accountHint}
        value={account}
        onChange={(typed) => change({ account: typed })}
        fault={tried && !isAccount(account) ? text.accountHint : null}
      />
      <Field
        label={text.personName}
        required
        autoComplete="off"
        maxLength={64}
        value={name}
        onChange={(typed) => change({ name: typed })}
        fault={tried && name.trim() === '' ? text.needed : null}
      />
      {gives ? (
        <PostField post={post} onChange={(chosen) => change({ post: chosen })} tried={tried} />
      ) : (
        <p>{posts.givenLater}</p>
      )}
      <Field
        label={text.firstPassword}
        required
        type="password"
        autoComplete="new-password"
        hint={signIn.nextRule(rule.length, rule.kinds)}
        value={password}
        onChange={(typed) => change({ password: typed })}
        fault={tried && [...password].length < rule.length ? signIn.tooShort(rule.length) : null}
      />
    </FormDialog>
  )
}
