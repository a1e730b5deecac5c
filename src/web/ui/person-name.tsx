/** A person who did something, with the post that it was done from: who reads it may know nobody there. */
import type { PostSaid } from '#core/kernel/roles.ts'
import { postName } from '#text/accounts/roles.ts'
import { useLanguage } from '../preferences/language.ts'
import styles from './person-name.module.css'

type Props = {
  readonly name: string
  /** Nothing is said of them where none is known. */
  readonly posts: readonly PostSaid[] | undefined
}

export function PersonName({ name, posts = [] }: Props) {
  const language = useLanguage()
  const words = [...new Set(posts.map((post) => postName(post, language)))].join(
    language === 'en' ? '; ' : '、',
  )
  return (
    <span>
      {name}
      {words === '' ? null : <span className={styles.post}> {words}</span>}
    </span>
  )
}
