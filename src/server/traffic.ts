/** Tells the work that goes on by itself of everybody who waits for an answer. */
import type { FastifyInstance } from 'fastify'
import type { Traffic } from '#actions/kernel/traffic.ts'

declare module 'fastify' {
  interface FastifyRequest {
    /** The person who asked has what there is: called by itself, and where an answer stays open. */
    answered: (() => void) | null
  }
}

export function countTraffic(app: FastifyInstance, traffic: Traffic): void {
  app.decorateRequest('answered', null)
  app.addHook('onRequest', async (request, reply) => {
    request.answered = traffic.begin()
    // However it ends: answered, or nobody there any more.
    reply.raw.once('close', request.answered)
    reply.raw.once('finish', request.answered)
  })
}
