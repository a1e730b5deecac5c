/** /api/jobs: what is being done and what came of it, as a list and as a stream of changes. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cancelJob } from '#actions/jobs/cancel-job.ts'
import type { Context } from '#actions/kernel/context.ts'
import { compareImport, decideImport } from '#actions/documents/decide-import.ts'
import { isSessionAlive } from '#actions/accounts/find-session.ts'
import { listJobs } from '#actions/jobs/list-jobs.ts'
import { readJob } from '#actions/jobs/read-job.ts'
import { id } from '#api/kernel/common.ts'
import { decisionInput } from '#api/jobs.ts'
import { allows } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { answer, callerOf } from '../handle.ts'
import { refuse } from '../problems.ts'
import type { Streams } from '../streams.ts'

const ONE = z.object({ params: z.object({ id }) })
const DECISION = z.object({ params: z.object({ id }), body: decisionInput })

export function jobRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  app.get(
    '/api/jobs',
    answer(z.object({}), ({ actor }) => listJobs(context, actor)),
  )

  app.get('/api/jobs/stream', { compress: false }, (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    const { actor, session } = caller
    if (!allows(actor, 'job.read', { region: actor.region })) return refuse(reply, problem('not-allowed'))
    const alive = () => isSessionAlive(context, actor.region, session)
    return streams.open(reply, session, alive, (stream) =>
      context.board.subscribe(({ region, job }) => {
        if (allows(actor, 'job.read', { region })) stream.send('job', job)
      }),
    )
  })

  app.get(
    '/api/jobs/:id',
    answer(ONE, ({ actor }, { params }) => readJob(context, actor, params)),
  )
  app.get(
    '/api/jobs/:id/comparison',
    answer(ONE, ({ actor }, { params }) => compareImport(context, actor, params)),
  )
  app.post(
    '/api/jobs/:id/decide',
    answer(DECISION, ({ actor }, { params, body }) => decideImport(context, actor, { ...params, ...body })),
  )
  app.post(
    '/api/jobs/:id/cancel',
    answer(ONE, ({ actor }, { params }) => cancelJob(context, actor, params)),
  )
}
