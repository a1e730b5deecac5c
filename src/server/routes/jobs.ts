/** /api/jobs: what is being done and what came of it, as a list and as a stream of changes. */
import type { FastifyInstance } from 'fastify'
import { cancelJob } from '#actions/jobs/cancel-job.ts'
import type { Context } from '#actions/kernel/context.ts'
import { listJobs } from '#actions/jobs/list-jobs.ts'
import { seesJob } from '#actions/jobs/seen-jobs.ts'
import { readJob } from '#actions/jobs/read-job.ts'
import { jobAddresses } from '#api/addresses/jobs.ts'
import { allows } from '#core/kernel/allows.ts'
import { problem } from '#core/kernel/problem.ts'
import { serve, serveSignedIn } from '../handle.ts'
import { refuse } from '../problems.ts'
import type { Streams } from '../streams.ts'

export function jobRoutes(app: FastifyInstance, context: Context, streams: Streams): void {
  serve(app, jobAddresses.listJobs, ({ actor }) => listJobs(context, actor))

  serveSignedIn(app, jobAddresses.streamJobs, (caller, _request, reply) => {
    const { actor, session } = caller
    if (!allows(actor, 'job.read', { region: actor.region })) return refuse(reply, problem('not-allowed'))
    return streams.open(reply, { region: actor.region, session }, (stream) =>
      context.board.subscribe(({ region, job }) => {
        if (region === actor.region && seesJob(actor, job)) stream.send('job', job)
      }),
    )
  })

  serve(app, jobAddresses.readJob, ({ actor }, { params }) => readJob(context, actor, params))
  serve(app, jobAddresses.cancelJob, ({ actor }, { params }) => cancelJob(context, actor, params))
}
