/** A new account with its first password, which the person must replace. */
import { ADMINISTRATION } from '#text/interface/administration.ts'
import { POSTS } from '#text/interface/posts.ts'
import { SIGN_IN } from '#text/interface/sign-in.ts'
import { useCreateUser } from '../../api/administration.ts'
import { useMay, useSession } from '../../api/session.ts'
import { useText } from '../../preferences/language.ts'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { needed, useForm } from '../../ui/use-form.ts'
import { isAccount } from './account.ts'
import { chosenPost, NO_POST, PostField } from './post-field.tsx'

function useCreating(gives: boolean, onClose: () => void) {
  const text = useText(ADMINISTRATION)
  const posts = useText(POSTS)
  const signIn = useText(SIGN_IN)
  const { passwordRule: rule } = useSession()
  const create = useCreateUser()
  return useForm({
    first: { account: '', name: '', post: NO_POST, password: '' },
    checks: {
      account: (account) => (isAccount(account) ? null : text.accountHint),
      name: needed(text.needed),
      post: (post) => (gives && chosenPost(post) === null ? posts.chooseRole : null),
      password: (password) => ([...password].length < rule.length ? signIn.tooShort(rule.length) : null),
    },
    send: ({ account, name, post, password }) => {
      const chosen = gives ? chosenPost(post) : null
      return create.mutateAsync({
        account: account.trim(),
        name: name.trim(),
        posts: chosen === null ? [] : [chosen],
        password,
      })
    },
    onDone: (user) => {
      notify(text.createdAccount(user.account))
      onClose()
    },
  })
}

export function CreateAccount({ onClose }: { readonly onClose: () => void }) {
  const text = useText(ADMINISTRATION)
  const signIn = useText(SIGN_IN)
  const posts = useText(POSTS)
  const { passwordRule: rule } = useSession()
  const gives = useMay()('post.manage')
  const form = useCreating(gives, onClose)
  return (
    <FormDialog title={text.newAccount} confirm={text.create} form={form} onClose={onClose}>
      <Field
        {...form.field('account')}
        label={text.account}
        required
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        hint={text.accountHint}
      />
      <Field {...form.field('name')} label={text.personName} required autoComplete="off" maxLength={64} />
      {gives ? (
        <PostField post={form.values.post} onChange={(post) => form.change({ post })} tried={form.isTried} />
      ) : (
        <p>{posts.givenLater}</p>
      )}
      <Field
        {...form.field('password')}
        label={text.firstPassword}
        required
        type="password"
        autoComplete="new-password"
        hint={signIn.nextRule(rule.length, rule.kinds)}
      />
    </FormDialog>
  )
}
