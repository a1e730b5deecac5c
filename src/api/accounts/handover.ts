/**
 * 交接 when somebody leaves or changes posts: GET /api/users/:id/handover (what there is to hand over), POST
 * /api/users/:id/handover. Posts end and are held by the successor, tasks that were handed to the person go
 * to the successor, in one transaction. Drafts belong to their unit and are there for the holder of the post.
 */
import { z } from 'zod'
import { id } from '../kernel/common.ts'
import { heldPost } from './posts.ts'

const task = z.object({ project: id, name: z.string() })
/** `texts`: of departments. */
export const handoverView = z.object({
  posts: z.array(heldPost),
  tasks: z.array(task),
  texts: z.array(z.object({ document: id, name: z.string() })),
})
export type HandoverView = z.infer<typeof handoverView>

/**
 * `to` null: nobody takes over, posts end and tasks stay with the holders of their role. `leave`: the account
 * is switched off.
 */
export const handOverBody = z.object({
  to: id.nullable(),
  note: z.string().trim().min(1).max(500),
  leave: z.boolean(),
})
export type HandOver = z.infer<typeof handOverBody>

/**
 * `tasks`: of targets and texts. `left`: tasks that the successor may not take (four eyes, no fitting role):
 * holders of the role may.
 */
export const handedOver = z.object({ posts: z.number().int(), tasks: z.number().int(), left: z.array(task) })
export type HandedOver = z.infer<typeof handedOver>
