/**
 * One way to the server: JSON in and out, the header against cross-site requests, and every refusal as one
 * ApiError with the problem that the server named.
 */
import type { ProblemBody } from '#api/kernel/common.ts'
import { MEGABYTE, megabytes, REQUEST_HEADER, UPLOAD_MEGABYTES } from '#api/kernel/constants.ts'
import { ATTACHMENT_MEGABYTES } from '#core/attachments/attachment.ts'
import { ApiError, NOT_REACHED, NOT_UNDERSTOOD } from './api-error.ts'

export type QueryValues = { readonly [name: string]: string | number | boolean | undefined | null }

/** `?a=1&b=2` without what is empty; '' when nothing is left. */
export function queryText(values: QueryValues): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value))
  }
  const text = parameters.toString()
  return text === '' ? '' : `?${text}`
}

export function get<T>(path: string, query: QueryValues = {}, signal?: AbortSignal): Promise<T> {
  return request<T>(path + queryText(query), signal ? { signal } : {})
}

/** Changes that are on their way, by what is asked: a button that is pressed twice asks once. */
const underWay = new Map<string, Promise<unknown>>()

export function send<T>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  signal?: AbortSignal,
): Promise<T> {
  const headers: Record<string, string> = {
    [REQUEST_HEADER]: '1',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const text = body === undefined ? null : JSON.stringify(body)
  const init = { method, headers, ...(text === null ? {} : { body: text }) }
  // One that its caller may stop is that caller's alone.
  if (signal !== undefined) return request<T>(path, { ...init, signal })
  const key = `${method} ${path}\n${text ?? ''}`
  const same = underWay.get(key)
  if (same !== undefined) return same as Promise<T>
  const answer = request<T>(path, init).finally(() => underWay.delete(key))
  underWay.set(key, answer)
  return answer
}

/** How large a file is taken (MB), and how a larger one is refused, as the server does. */
type Most = { readonly limit: number; readonly refusal: 'upload-too-large' | 'attachment-too-large' }

const DOCUMENT: Most = { limit: UPLOAD_MEGABYTES, refusal: 'upload-too-large' }
const EVIDENCE: Most = { limit: ATTACHMENT_MEGABYTES, refusal: 'attachment-too-large' }

/** Of a zip of files each counts by itself: the server looks. */
const mostOf = ({ name }: File): Most | null => (/\.zip$/i.test(name) ? null : DOCUMENT)

/** A file that proves something, as {@link sendFile}. */
export function sendEvidence<T>(path: string, file: File, signal: AbortSignal): Promise<T> {
  return sendFile<T>(path, file, signal, EVIDENCE)
}

/**
 * One file as multipart, in the field `file`. What is too large is refused here: nobody waits until it has
 * been sent.
 */
export async function sendFile<T>(
  path: string,
  file: File,
  signal: AbortSignal,
  most: Most | null = mostOf(file),
): Promise<T> {
  if (most !== null && file.size > most.limit * MEGABYTE)
    throw await refusal(413, {
      code: most.refusal,
      values: { file: file.name, size: megabytes(file.size), limit: most.limit },
    })
  const body = new FormData()
  body.append('file', file, file.name)
  return request<T>(path, { method: 'POST', headers: { [REQUEST_HEADER]: '1' }, body, signal })
}

/** The lines of an answer as they come, without their ends. */
export async function* answerLines(
  method: 'GET' | 'POST',
  path: string,
  body: unknown,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const headers: Record<string, string> = {
    [REQUEST_HEADER]: '1',
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const response = await reach(path, {
    method,
    headers,
    signal,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  if (!response.ok) throw await refusal(response.status, await problemOf(response))
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let rest = ''
  for (let piece = await reader?.read(); piece?.value !== undefined; piece = await reader?.read()) {
    const lines = (rest + decoder.decode(piece.value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  // An answer that breaks off in a line is none.
  if (rest !== '') throw new ApiError(0, { code: NOT_REACHED, values: {} })
}

async function request<T>(path: string, init: RequestInit): Promise<T> {
  const response = await reach(path, init)
  if (!response.ok) throw await refusal(response.status, await problemOf(response))
  if (response.status === 204) return undefined as T
  try {
    return (await response.json()) as T
  } catch {
    throw new ApiError(response.status, { code: NOT_UNDERSTOOD, values: {} })
  }
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, {
      credentials: 'same-origin',
      ...init,
      headers: { accept: 'application/json', ...init.headers },
    })
  } catch (error) {
    if (init.signal?.aborted) throw error
    throw new ApiError(0, { code: NOT_REACHED, values: {} })
  }
}

/** With its words: they are fetched with the first refusal, so that they are there when it is shown. */
async function refusal(status: number, problem: ProblemBody): Promise<ApiError> {
  try {
    const { problemText } = await import('../ui/problem-text.ts')
    return new ApiError(status, problem, problemText)
  } catch {
    return new ApiError(status, problem)
  }
}

async function problemOf(response: Response): Promise<ProblemBody> {
  try {
    const body: unknown = await response.json()
    if (isProblem(body)) return { code: body.code, values: body.values ?? {} }
  } catch {
    // Not JSON: a proxy's page, or nothing at all.
  }
  return { code: NOT_UNDERSTOOD, values: { status: response.status } }
}

function isProblem(body: unknown): body is { code: string; values?: ProblemBody['values'] } {
  return typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string'
}
