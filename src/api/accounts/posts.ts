/**
 * Posts of a person: GET /api/users/:id/posts (what was, too), POST /api/users/:id/posts (one more),
 * DELETE /api/users/:id/posts/:post (ended; it stays in the history).
 */
import { z } from 'zod'
import { ROLES } from '#core/kernel/roles.ts'
import { id } from '../kernel/common.ts'

/** `unit` null: over the whole region. */
export const newPost = z.object({ role: z.enum(ROLES), unit: id.nullable() })
export type NewPost = z.infer<typeof newPost>

/** `closed`: since when the unit is no more; `into`: what the one is called that it was merged into. */
const place = z.object({ id, name: z.string(), closed: z.iso.date().nullable(), into: z.string().nullable() })
export const heldPost = z.object({ id, role: z.enum(ROLES), unit: place.nullable() })
export type HeldPost = z.infer<typeof heldPost>

/** `givenBy` and `endedBy` are names; null for the system. `until` null: held today. */
const post = heldPost.extend({
  since: z.iso.datetime(),
  givenBy: z.string().nullable(),
  until: z.iso.datetime().nullable(),
  endedBy: z.string().nullable(),
})
export type PostView = z.infer<typeof post>
export const postList = z.object({ rows: z.array(post) })
export type PostList = z.infer<typeof postList>
