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
import { isAccount } from './account.ts'
import { chosenPost, NO_POST, PostField } from './post-field.tsx'

export function CreateAccount({ onClose }: { readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const signIn = useText(SIGN_IN)
  const posts = useText(POSTS)
  const { passwordRule: rule } = useSession()
  const create = useCreateUser()
  const [account, setAccount] = useState('')
  const [name, setName] = useState('')
  const gives = useMay()('post.manage')
  const [post, setPost] = useState(NO_POST)
  const [password, setPassword] = useState('')
  const [tried, setTried] = useState(false)
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
        onChange={setAccount}
        fault={tried && !isAccount(account) ? text.accountHint : null}
      />
      <Field
        label={text.personName}
        required
        autoComplete="off"
        maxLength={64}
        value={name}
        onChange={setName}
        fault={tried && name.trim() === '' ? text.needed : null}
      />
      {gives ? <PostField post={post} onChange={setPost} tried={tried} /> : <p>{posts.givenLater}</p>}
      <Field
        label={text.firstPassword}
        required
        type="password"
        autoComplete="new-password"
        hint={signIn.nextRule(rule.length, rule.kinds)}
        value={password}
        onChange={setPassword}
        fault={tried && [...password].length < rule.length ? signIn.tooShort(rule.length) : null}
      />
    </FormDialog>
  )
}
