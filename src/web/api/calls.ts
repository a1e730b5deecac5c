/** Asking, sending and handing files in, by the addresses of the API: each knows what it takes and answers. */
import type { AnswerOf, Address, GetPath, InputOf, PagedPath, PostPath, Sent } from './addresses.ts'
import { filled, answerKey, sentKey } from './addresses.ts'
import { answerLines, get, send as sendBody, sendEvidence, sendFile } from './client.ts'
import { queryClient } from './query-client.ts'

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE'
type Changing = Extract<Address, `${Method} ${string}`>

/** `ask('/api/projects/:id', { params: { id } })`. */
export function ask<P extends GetPath>(
  path: P,
  input: InputOf<`GET ${P}`>,
  signal?: AbortSignal,
): Promise<AnswerOf<`GET ${P}`>> {
  return get(filled(path, input as Sent), {}, signal)
}

/** A page of a list. @param input its filter; page and size in it give way */
export function askPage<P extends PagedPath>(
  path: P,
  input: InputOf<`GET ${P}`>,
  part: { readonly page: number; readonly size: number },
  signal: AbortSignal,
): Promise<AnswerOf<`GET ${P}`>> {
  const { params, query } = input as Sent
  return get(filled(path, { params: params ?? {}, query: { ...query, ...part } }), {}, signal)
}

/** Key and way of asking of a query: `useQuery(asking('/api/projects/:id', { params: { id } }))`. */
export function asking<P extends GetPath>(path: P, input: InputOf<`GET ${P}`>) {
  return {
    queryKey: answerKey(path, input),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) => ask(path, input, signal),
  }
}

/** The same of what is asked with a body, and changes nothing. */
export function askingWith<P extends PostPath>(path: P, input: InputOf<`POST ${P}`>) {
  return {
    queryKey: sentKey(path, input as Sent),
    queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
      sendBody<AnswerOf<`POST ${P}`>>('POST', filled(path, input as Sent), (input as Sent).body, signal),
  }
}

/** `send('PUT /api/region', { body })`. */
export function send<A extends Changing>(
  address: A,
  input: InputOf<A>,
  signal?: AbortSignal,
): Promise<AnswerOf<A>> {
  const [method, path] = address.split(' ') as [Method, string]
  return sendBody(method, filled(path, input as Sent), (input as Sent).body, signal)
}

/** What is answered line by line, as it comes. */
export async function* sendForLines<P extends PostPath>(
  path: P,
  input: InputOf<`POST ${P}`>,
  signal: AbortSignal,
): AsyncGenerator<AnswerOf<`POST ${P}`>> {
  const lines = answerLines('POST', filled(path, input as Sent), (input as Sent).body, signal)
  for await (const line of lines) yield JSON.parse(line) as AnswerOf<`POST ${P}`>
}

/** Hands one file in. */
export function upload<P extends PostPath>(
  path: P,
  input: InputOf<`POST ${P}`>,
  file: File,
  signal = new AbortController().signal,
): Promise<AnswerOf<`POST ${P}`>> {
  return sendFile(filled(path, input as Sent), file, signal)
}

/** A file that proves something, as {@link upload}. */
export function uploadEvidence<P extends PostPath>(
  path: P,
  input: InputOf<`POST ${P}`>,
  file: File,
  signal: AbortSignal,
): Promise<AnswerOf<`POST ${P}`>> {
  return sendEvidence(filled(path, input as Sent), file, signal)
}

/** What an address would answer now, known already: it is not asked again. */
export function keep<P extends GetPath>(
  path: P,
  input: InputOf<`GET ${P}`>,
  answer: AnswerOf<`GET ${P}`>,
): void {
  queryClient.setQueryData(answerKey(path, input), answer)
}
