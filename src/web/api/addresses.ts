/**
 * Addresses of the API as the pages name them: by the path of the entry. What goes in and what comes out is
 * known from the entry by its type alone, so that no schema is part of the pages. The key under which an answer
 * is kept is made of the same address.
 */
import type { Address, AnsweredBy, PathsByMethod, ReadOut, TakenIn } from '#api/addresses/all.ts'
import { queryText, type QueryValues } from './client.ts'
import { pathSubject } from './subjects.ts'

export type { Address } from '#api/addresses/all.ts'

export type GetPath = PathsByMethod<'GET'>
export type PostPath = PathsByMethod<'POST'>

type Nothing = Readonly<Record<never, never>>
type Optional<T, K extends keyof T> = Nothing extends Pick<T, K> ? null | undefined : never

/**
 * Values in a path or behind `?`: as the schema takes them; a number, true or false where it reads one out of
 * words.
 */
type Values<In, Out> = {
  readonly [K in keyof In]:
    | (unknown extends In[K] ? (K extends keyof Out ? Out[K] : never) : In[K])
    | ([NonNullable<In[K]>] extends ['true' | 'false'] ? boolean : never)
    | Optional<In, K>
}

/** Of a body: as the schema takes it, and nobody changes it. */
type Body<In> = unknown extends In ? unknown : { readonly [K in keyof In]: Body<In[K]> }

type Parts<In, Out> = {
  readonly [Part in keyof In]: Part extends 'body'
    ? Body<In[Part]>
    : Values<In[Part], Part extends keyof Out ? Out[Part] : never>
}

/** A part of which everything may be left out may be left out. */
type Leavable<T> = { [Part in keyof T]: Nothing extends T[Part] ? Part : never }[keyof T]
type Input<T> = Omit<T, Leavable<T>> & Partial<Pick<T, Leavable<T>>>

/** What an address reads: `params` of its path, `query`, `body`. */
export type InputOf<A extends Address> = Input<Parts<TakenIn<A>, ReadOut<A>>>

/** What is asked of an address behind `?`. */
export type QueryOf<P extends GetPath> = NonNullable<
  InputOf<`GET ${P}`> extends { readonly query?: infer Query } ? Query : never
>

/** What it answers. */
export type AnswerOf<A extends Address> = AnsweredBy<A>

/** Rows of a list that has more. */
export type RowPage<R> = { readonly rows: readonly R[]; readonly total: number }

/** Addresses that answer page by page. */
export type PagedPath = {
  [P in GetPath]: QueryOf<P> extends { readonly page?: unknown; readonly size?: unknown } ? P : never
}[GetPath]

/** Those whose pages are rows and the number of all. */
export type ListPath = {
  [P in PagedPath]: AnswerOf<`GET ${P}`> extends RowPage<unknown> ? P : never
}[PagedPath]
export type RowOf<P extends ListPath> = AnswerOf<`GET ${P}`> extends RowPage<infer Row> ? Row : never

/** The parts as they are sent. */
export type Sent = {
  readonly params?: QueryValues
  readonly query?: QueryValues
  readonly body?: unknown
}

/** The path with its values in their places, and what is asked behind `?`. */
export function filled(path: string, { params = {}, query = {} }: Sent): string {
  const at = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  return at + queryText(query)
}

/** Where something is got: for links, and for files to keep. */
export function getAddress<P extends GetPath>(path: P, input: InputOf<`GET ${P}`>): string {
  return filled(path, input as Sent)
}

/**
 * The key of an answer: its subject, the values of the path, the path, what is asked. A shorter one covers
 * what begins so: all of a subject, all about one thing, an address whatever is asked.
 */
export function answerKey<P extends GetPath>(path: P, input: InputOf<`GET ${P}`>): readonly unknown[] {
  return sentKey(path, input as Sent)
}

/** The same of what is asked by any method. */
export function sentKey(path: string, { params = {}, query, body }: Sent): readonly unknown[] {
  const asked = [query, body].filter((part) => part !== undefined)
  return [pathSubject(path), params, path, ...asked]
}
