/** Beside a post: its unit is no more, or part of another. */
import type { HeldPost } from '#api/accounts/posts.ts'
import { POSTS } from '#text/interface/posts.ts'
import { useText } from '../../preferences/language.ts'
import styles from '../../ui/administration.module.css'

export function PlaceGone({ post: { unit } }: { readonly post: HeldPost }) {
  const text = useText(POSTS)
  if (unit === null || unit.closed === null) return null
  return (
    <span className={styles.gone}>
      ▲ {unit.into === null ? text.placeClosed : text.placeMerged(unit.into)}
    </span>
  )
}
