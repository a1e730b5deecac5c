/**
 * An address of the API as one entry: method, path, what it reads, what it answers, and which right it needs.
 * The server serves entries, the pages call them, and the OpenAPI document lists them. All of them:
 * src/api/addresses/.
 */
import { z } from 'zod'
import type { Action } from '#core/kernel/allows.ts'

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** For whom an address is besides those who are signed in. */
export type Access = 'everyone' | 'unknown' | 'before-password-change'

/**
 * json: an answer in JSON. made: the same of what is made once, however often the same person sends the
 * same request at a time. nothing: done, and no more to say. file: a file to keep. pieces: the same, made
 * while it is sent. lines: a line of JSON for each of what comes. upload: a file comes in, JSON goes out.
 * stream: events as they happen. page: what a browser shows. redirect: on to another page.
 */
export type Kind =
  | 'json'
  | 'made'
  | 'nothing'
  | 'file'
  | 'pieces'
  | 'lines'
  | 'upload'
  | 'stream'
  | 'page'
  | 'redirect'

/** What an address reads of a request, as much of it as it needs. */
export type InputParts = {
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
}

/** The parts that are given, as the shape of one schema. */
type Shape<I extends InputParts> = { -readonly [Part in keyof I]: I[Part] & z.ZodType }

export type Endpoint<
  M extends Method = Method,
  P extends string = string,
  I extends InputParts = InputParts,
  K extends Kind = Kind,
  A = unknown,
> = {
  readonly method: M
  readonly path: P
  readonly input: z.ZodObject<Shape<I>>
  readonly kind: K
  readonly status: number
  /** What it is for, in a sentence: the summary in the OpenAPI document. */
  readonly says: string
  /**
   * Not given: everybody who is signed in and has replaced the first password. `before-password-change`: with
   * that one, too. `unknown`: everyone, and nobody is looked up, so that it answers without the database.
   */
  readonly access?: Access
  /**
   * One of these somebody must be granted by a post, wherever that is held; the server refuses all others. To
   * what they may do it is decided by `allows` inside the use case. None: everybody who may reach it.
   */
  readonly actions: readonly Action[]
  /** Asked by the page by itself: without anybody there, and the session is not prolonged. */
  readonly byItself?: boolean
  /** For the compiler only: the type of the answer. There is no value here. */
  readonly answer?: A
}

/**
 * What differs from the usual of its kind, and the right that is needed: `action`, one of several where it is a
 * list. Without one, and without `access`, the address is for everybody who is signed in.
 */
type More = {
  readonly status?: number
  readonly access?: Access
  readonly byItself?: boolean
  readonly action?: Action | readonly Action[]
}

type Begun<M extends Method, P extends string, I extends InputParts> = {
  /** JSON of `A`. Status 200. */
  answers<A>(says: string, more?: More): Endpoint<M, P, I, 'json', A>
  /** JSON of `A`, which is made once for the same request of the same person. Status 201. */
  makes<A>(says: string, more?: More): Endpoint<M, P, I, 'made', A>
  /** Status 204. */
  answersNothing(says: string, more?: More): Endpoint<M, P, I, 'nothing', void>
  sendsFile(says: string, more?: More): Endpoint<M, P, I, 'file', Uint8Array>
  sendsFileInPieces(says: string, more?: More): Endpoint<M, P, I, 'pieces', string>
  answersLines<A>(says: string, more?: More): Endpoint<M, P, I, 'lines', A>
  /** Takes one file in the field `file` of a form, and answers JSON of `A`. */
  takesFile<A>(says: string, more?: More): Endpoint<M, P, I, 'upload', A>
  /** Server-sent events of `A`. */
  streams<A>(says: string, more?: More): Endpoint<M, P, I, 'stream', A>
  showsPage(says: string, more?: More): Endpoint<M, P, I, 'page', string>
  redirects(says: string, more?: More): Endpoint<M, P, I, 'redirect', void>
}

function begin<M extends Method, P extends string, I extends InputParts>(
  method: M,
  path: P,
  input: I,
): Begun<M, P, I> {
  const schema = z.object(input as Shape<I>)
  const end =
    <K extends Kind>(kind: K, usual: number) =>
    <A>(says: string, { status = usual, action = [], ...more }: More = {}): Endpoint<M, P, I, K, A> => ({
      method,
      path,
      input: schema,
      kind,
      status,
      says,
      actions: [action].flat(),
      ...more,
    })
  return {
    answers: end('json', 200),
    makes: end('made', 201),
    answersNothing: end('nothing', 204),
    sendsFile: end('file', 200),
    sendsFileInPieces: end('pieces', 200),
    answersLines: end('lines', 200),
    takesFile: end('upload', 200),
    streams: end('stream', 200),
    showsPage: end('page', 200),
    redirects: end('redirect', 303),
  }
}

type Path = `/api/${string}`
type Nothing = Readonly<Record<never, never>>

const of =
  <M extends Method>(method: M) =>
  <const P extends Path, I extends InputParts = Nothing>(path: P, input?: I): Begun<M, P, I> =>
    begin(method, path, (input ?? {}) as I)

/**
 * Begins an entry:
 * `endpoint.get('/api/users/:id', { params }).answers<User>('An account.', { action: 'user.read' })`.
 */
export const endpoint = {
  get: of('GET'),
  post: of('POST'),
  put: of('PUT'),
  patch: of('PATCH'),
  delete: of('DELETE'),
}
