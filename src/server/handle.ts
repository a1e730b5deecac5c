/** How every route is made: parse what came, ask one action, answer with its value or its refusal. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { z } from 'zod'
import type { Whereabouts } from '#actions/accounts/guessing.ts'
import type { Actor } from '#core/kernel/allows.ts'
import type { SignInMethod } from '#core/accounts/second-factor.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { attachment } from './attachment.ts'
import { readInput } from './input.ts'
import { forgetMade, runOnce } from './once.ts'
import { refuse } from './problems.ts'
import { whereaboutsOf } from './session.ts'

/** Who may reach a route at all; what they may do there is decided by `allows` inside the action. */
type Access = 'everyone' | 'unknown' | 'before-password-change'

declare module 'fastify' {
  interface FastifyContextConfig {
    /**
     * Not given: everybody who is signed in and has replaced the first password. `before-password-change`:
     * with that one, too. `unknown`: everyone, and nobody is looked up, so that it answers without the
     * database.
     */
    access?: Access
    /** Asked by the page by itself: nobody need be there, and the session is not prolonged. */
    byItself?: boolean
  }
  interface FastifyRequest {
    actor: Actor | null
    /** The id of the session, never its token. */
    session: string | null
    mustChangePassword: boolean
    /** How the session was begun. */
    signedInBy: SignInMethod | null
  }
}

export type Caller = {
  readonly actor: Actor
  readonly session: string
  readonly method: SignInMethod
  readonly whereabouts: Whereabouts
}

type Work<S extends z.ZodType, T> = (
  caller: Caller,
  input: z.output<S>,
  gone: AbortSignal,
) => Promise<Result<T, Problem>>

type Send<T> = (reply: FastifyReply, value: T) => FastifyReply

export function callerOf(request: FastifyRequest): Caller | null {
  const { actor, session, signedInBy: method } = request
  return actor === null || session === null || method === null
    ? null
    : { actor, session, method, whereabouts: whereaboutsOf(request) }
}

function answering<S extends z.ZodType, T>(schema: S, work: Work<S, T>, send: Send<T>): RouteHandlerMethod {
  return async (request, reply) => {
    const caller = callerOf(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    const input = readInput(schema, { params: request.params, query: request.query, body: request.body })
    if (!input.ok) return refuse(reply, input.error)
    const result = await work(caller, input.value, goneOf(reply))
    return result.ok ? send(reply, result.value) : refuse(reply, result.error)
  }
}

/** Aborted when the caller does not wait for the answer any more. */
function goneOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController()
  reply.raw.once('close', () => {
    if (!reply.raw.writableEnded) gone.abort()
  })
  return gone.signal
}

function sendJson(status: number): Send<unknown> {
  return (reply, value) => {
    reply.code(status).header('cache-control', 'no-store')
    return status === 204 ? reply.send() : reply.send(value)
  }
}

/** Answers JSON. The schema reads `{ params, query, body }`, as much of it as the route needs. */
export function answer<S extends z.ZodType, T>(
  schema: S,
  work: Work<S, T>,
  status = 200,
): RouteHandlerMethod {
  const answered = answering(schema, work, sendJson(status))
  return async function changed(request, reply) {
    forgetMade(request)
    return answered.call(this, request, reply)
  }
}

/**
 * Answers JSON of what it makes, as {@link answer} does, and makes it once however often the same person
 * sends the very same request at a time. Not for what cannot be there twice: its action says so itself, to
 * the second one too.
 */
export function answerMade<S extends z.ZodType, T>(
  schema: S,
  work: Work<S, T>,
  status = 201,
): RouteHandlerMethod {
  return async function made(request, reply) {
    const sent = JSON.stringify(request.body ?? null)
    const once: Work<S, T> = (caller, input, gone) =>
      runOnce(request, [sent], () => work(caller, input, gone))
    return answering(schema, once, sendJson(status)).call(this, request, reply)
  }
}

export type Download = { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }

/** Answers a file to keep, never one to look at inside the page. */
export function download<S extends z.ZodType>(schema: S, work: Work<S, Download>): RouteHandlerMethod {
  return answering(schema, work, (reply, file) =>
    reply
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(file.mediaType)
      .send(Buffer.from(file.bytes)),
  )
}

export type DownloadInPieces = {
  readonly chunks: AsyncIterable<string>
  readonly mediaType: string
  readonly name: string
}

/** Answers a file that is made while it is sent. When the caller goes, so does the rest of it. */
export function downloadInPieces<S extends z.ZodType>(
  schema: S,
  work: Work<S, DownloadInPieces>,
): RouteHandlerMethod {
  return answering(schema, work, (reply, file) =>
    reply
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(file.mediaType)
      .send(Readable.from(file.chunks)),
  )
}

/**
 * Answers a line of JSON for each of what comes, as it comes. When the caller goes, nothing more is asked
 * for.
 */
export function linesOfJson<S extends z.ZodType, T>(
  schema: S,
  work: Work<S, AsyncIterable<T>>,
): RouteHandlerMethod {
  return answering(schema, work, (reply, values) =>
    reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('application/x-ndjson; charset=utf-8')
      .send(Readable.from(inLines(values))),
  )
}

async function* inLines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
