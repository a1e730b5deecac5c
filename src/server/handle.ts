/** How every route is made: parse what came, ask one action, answer with its value or its refusal. */
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { z } from 'zod'
import type { Whereabouts } from '#actions/accounts/guessing.ts'
import type { Access, Endpoint, InputParts, Kind, Method } from '#api/kernel/endpoint.ts'
import { mayAtAll, type Actor } from '#core/kernel/allows.ts'
import type { SignInMethod } from '#core/accounts/second-factor.ts'
import { problem, type Problem } from '#core/kernel/problem.ts'
import type { Result } from '#core/kernel/result.ts'
import { attachment } from './attachment.ts'
import { readInput } from './input.ts'
import { forgetMade, runOnce } from './once.ts'
import { refuse } from './problems.ts'
import { Refusal } from './refusal.ts'
import { requestWhereabouts } from './session.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** As the entry of the address says (src/api/kernel/endpoint.ts). */
    access?: Access
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

export function requestCaller(request: FastifyRequest): Caller | null {
  const { actor, session, signedInBy: method } = request
  return actor === null || session === null || method === null
    ? null
    : { actor, session, method, whereabouts: requestWhereabouts(request) }
}

/** True when the entry asks for no right, or for one that the actor is granted somewhere. */
function isGranted({ actions }: Endpoint, actor: Actor): boolean {
  return actions.length === 0 || mayAtAll(actor, actions)
}

/** Of an entry, what answering needs. */
type Asked<S extends z.ZodType> = Endpoint & { readonly input: S }

function answering<S extends z.ZodType, T>(
  entry: Asked<S>,
  work: Work<S, T>,
  send: Send<T>,
): RouteHandlerMethod {
  return async (request, reply) => {
    const caller = requestCaller(request)
    if (caller === null) return refuse(reply, problem('not-signed-in'))
    const { params, query, body } = request
    const input = readInput(entry.input, { params, query, body })
    if (!input.ok) return refuse(reply, input.error)
    if (!isGranted(entry, caller.actor)) return refuse(reply, problem('not-allowed'))
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

/** An entry of one kind, whatever else it is. */
type Of<K extends Kind, I extends InputParts, A> = Endpoint<Method, string, I, K, A>
type InputOf<I extends InputParts> = Endpoint<Method, string, I>['input']

/** What the server adds to an entry. */
type Limits = { readonly rateLimit?: { readonly max: number; readonly timeWindow: string } }

/**
 * Answers at the address of an entry in a way of its own. Who is not granted what the entry asks for is refused
 * before anything is read: a file that nobody will take stays with its sender.
 */
export function serveByHand(
  app: FastifyInstance,
  entry: Endpoint,
  handler: RouteHandlerMethod,
  limits: Limits = {},
): void {
  const preHandler = async ({ actor }: FastifyRequest) => {
    if (actor !== null && !isGranted(entry, actor)) throw new Refusal(problem('not-allowed'))
  }
  app.route({ ...routeOf(entry, limits), preHandler, handler })
}

/** As {@link serveByHand}, for those who are signed in; everybody else is refused. */
export function serveSignedIn(
  app: FastifyInstance,
  entry: Endpoint,
  work: (caller: Caller, request: FastifyRequest, reply: FastifyReply) => unknown,
): void {
  serveByHand(app, entry, (request, reply) => {
    const caller = requestCaller(request)
    return caller === null ? refuse(reply, problem('not-signed-in')) : work(caller, request, reply)
  })
}

/** The entry as the framework takes it. */
function routeOf({ method, path, kind, access, byItself }: Endpoint, limits: Limits = {}) {
  const compressed = kind !== 'pieces' && kind !== 'lines' && kind !== 'stream'
  return {
    method,
    url: path,
    config: {
      ...limits,
      ...(access === undefined ? {} : { access }),
      ...(byItself === undefined ? {} : { byItself }),
    },
    ...(compressed ? {} : { compress: false as const }),
  }
}

/** Answers JSON, or nothing when it is done, at the address of an entry. */
export function serve<I extends InputParts, A>(
  app: FastifyInstance,
  entry: Of<'json' | 'made', I, A>,
  work: Work<InputOf<I>, NoInfer<A>>,
): void
export function serve<I extends InputParts>(
  app: FastifyInstance,
  entry: Of<'nothing', I, void>,
  work: Work<InputOf<I>, unknown>,
): void
export function serve<I extends InputParts>(
  app: FastifyInstance,
  entry: Of<'json' | 'made' | 'nothing', I, unknown>,
  work: Work<InputOf<I>, unknown>,
): void {
  const handler = entry.kind === 'made' ? made(entry, work) : answer(entry, work)
  app.route({ ...routeOf(entry), handler })
}

/** Answers JSON. The schema reads `{ params, query, body }`, as much of it as the address needs. */
function answer<S extends z.ZodType, T>(entry: Asked<S>, work: Work<S, T>): RouteHandlerMethod {
  const answered = answering(entry, work, sendJson(entry.status))
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
function made<S extends z.ZodType, T>(entry: Asked<S>, work: Work<S, T>): RouteHandlerMethod {
  return async function making(request, reply) {
    // What was read, for it is as deep as the schema lets it be; a body may be as deep as it is long.
    const once: Work<S, T> = (caller, input, gone) =>
      runOnce(request, [JSON.stringify(input)], () => work(caller, input, gone))
    return answering(entry, once, sendJson(entry.status)).call(this, request, reply)
  }
}

export type Download = { readonly bytes: Uint8Array; readonly mediaType: string; readonly name: string }

/** Answers a file to keep, never one to look at inside the page. */
export function serveFile<I extends InputParts>(
  app: FastifyInstance,
  entry: Of<'file', I, unknown>,
  work: Work<InputOf<I>, Download>,
): void {
  const handler = answering(entry, work, (reply, file) =>
    reply
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(file.mediaType)
      .send(Buffer.from(file.bytes)),
  )
  app.route({ ...routeOf(entry), handler })
}

export type DownloadInPieces = {
  readonly chunks: AsyncIterable<string | Uint8Array>
  readonly mediaType: string
  readonly name: string
}

/** Answers a file that is made while it is sent. When the caller goes, so does the rest of it. */
export function serveFileInPieces<I extends InputParts>(
  app: FastifyInstance,
  entry: Of<'pieces', I, unknown>,
  work: Work<InputOf<I>, DownloadInPieces>,
): void {
  const handler = answering(entry, work, (reply, file) =>
    reply
      .header('content-disposition', attachment(file.name))
      .header('cache-control', 'no-store')
      .header('content-security-policy', "default-src 'none'; sandbox")
      .type(file.mediaType)
      .send(Readable.from(file.chunks)),
  )
  app.route({ ...routeOf(entry), handler })
}

/**
 * Answers a line of JSON for each of what comes, as it comes. When the caller goes, nothing more is asked
 * for.
 */
export function serveLines<I extends InputParts, A>(
  app: FastifyInstance,
  entry: Of<'lines', I, A>,
  work: Work<InputOf<I>, AsyncIterable<NoInfer<A>>>,
): void {
  const handler = answering(entry, work, (reply, values) =>
    reply
      .header('cache-control', 'no-store')
      .header('x-accel-buffering', 'no')
      .type('application/x-ndjson; charset=utf-8')
      .send(Readable.from(inLines(values))),
  )
  app.route({ ...routeOf(entry), handler })
}

async function* inLines(values: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`
}
