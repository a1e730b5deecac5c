/**
 * Addresses of the API as the pages name them: by the path of the entry. What goes in and what comes out is
 * known from the entry by its type alone, so that no schema is part of the pages. The key under which an answer
 * is kept is made of the same address.
 */
import type { Address, AnsweredBy, PathsOf, ReadOut, TakenIn } from '#api/addresses/all.ts'
import { queryText, type QueryValues } from './client.ts'
import { subjectOf } from './subjects.ts'

export type { Address } from '#api/addresses/all.ts'

export type GetPath = PathsOf<'GET'>
export type PostPath = PathsOf<'POST'>

type Nothing = Readonly<Record<never, never>>
type Optional<T, K extends keyof T> = Nothing extends Pick<T, K> ? null | undefined : never

/** Values in a path or behind `?`: as the schema takes them; a number where it reads one out of words. */
type Values<In, Out> = {
  readonly [K in keyof In]:
    | (unknown extends In[K] ? (K extends keyof Out ? Out[K] : never) : In[K])
    | Optional<In, K>
}

/** Of a body: as the schema takes it, and nobody changes it. */
type Body<In> = { readonly [K in keyof In]: Body<In[K]> }

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

/** What it answers. */
export type AnswerOf<A extends Address> = AnsweredBy<A>

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
export function addressOf<P extends GetPath>(path: P, input: InputOf<`GET ${P}`>): string {
  return filled(path, input as Sent)
}

/**
 * The key of an answer: its subject, the values of the path, the path, what is asked. A shorter one covers
 * what begins so: all of a subject, all about one thing, an address whatever is asked.
 */
export function keyOf<P extends GetPath>(path: P, input: InputOf<`GET ${P}`>): readonly unknown[] {
  return sentKey(path, input as Sent)
}

/** The same of what is asked by any method. */
export function sentKey(path: string, { params = {}, query, body }: Sent): readonly unknown[] {
  const asked = [query, body].filter((part) => part !== undefined)
  return [subjectOf(path), params, path, ...asked]
}
