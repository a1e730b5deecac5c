/** A person as an actor, with the posts of today. */
import type { Actor } from '#core/kernel/allows.ts'
import { loadPosts } from '#store/kernel/posts.ts'
import type { Db } from '#store/kernel/store.ts'

export async function loadActor(
  db: Db,
  { id, active }: { readonly id: string; readonly active: boolean },
): Promise<Actor> {
  return { id, region: db.region, active, posts: await loadPosts(db, id) }
}
