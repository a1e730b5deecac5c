/** /api/users/:id/posts: what a person holds and held, giving and ending. */
import type { FastifyInstance } from 'fastify'
import type { Context } from '#actions/kernel/context.ts'
import { handOver, readHandover } from '#actions/accounts/hand-over.ts'
import { endPost, givePost, listPosts } from '#actions/accounts/posts.ts'
import { postAddresses } from '#api/addresses/accounts/posts.ts'
import { ok } from '#core/kernel/result.ts'
import { serve } from '../../handle.ts'
import { ending, type Streams } from '../../streams.ts'

export function postRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  serve(app, postAddresses.listPosts, ({ actor }, { params }) => listPosts(context, actor, params))
  serve(app, postAddresses.givePost, ({ actor }, { params, body }) =>
    givePost(context, actor, { ...params, ...body }),
  )
  serve(app, postAddresses.readHandover, ({ actor }, { params }) => readHandover(context, actor, params))
  serve(app, postAddresses.handOver, async ({ actor }, { params, body }) => {
    const done = await handOver(context, actor, { ...params, ...body })
    if (!done.ok) return done
    const { ended, ...given } = done.value
    ending(streams, ok(ended))
    return ok(given)
  })
  serve(app, postAddresses.endPost, async ({ actor }, { params }) =>
    ending(streams, await endPost(context, actor, params)),
  )
}
