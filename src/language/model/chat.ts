/**
 * One question to an OpenAI-compatible server (POST …/chat/completions) in the house. Whatever it answers or
 * fails to answer is a value; nothing is followed, nothing is kept, and no answer can be longer or later than
 * its limits.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'

export type ModelAddress = {
  /** Up to and with the version: http://10.0.0.5:8000/v1. */
  readonly address: string
  readonly model: string
  /** Sent as a bearer token; null for a server that asks for none. */
  readonly key: string | null
}

export type Question = { readonly instruction: string; readonly content: string }

type Reply = {
  readonly text: string
  /** As the server calls what answered, with its fingerprint where it gives one. */
  readonly model: string
}

/**
 * unreachable: no connection; late: no whole answer in time; refused: another status than 2xx (values:
 * status); too-long: the answer exceeds the limit; not-understood: it is no answer of this protocol; stopped:
 * the asker gave up.
 */
export type ChatFault =
  | { readonly code: 'unreachable' | 'late' | 'too-long' | 'not-understood' | 'stopped' }
  | { readonly code: 'refused'; readonly status: number }

export type ChatLimits = {
  /** Milliseconds until the whole answer must be here. */
  readonly time: number
  /** Bytes of the answer. */
  readonly size: number
}

const CHAT_LIMITS: ChatLimits = { time: 60_000, size: 262_144 }
const TOKENS_MAX = 2000
const NAME_MAX = 100

export async function ask(
  at: ModelAddress,
  question: Question,
  limits: ChatLimits = CHAT_LIMITS,
  signal?: AbortSignal,
): Promise<Result<Reply, ChatFault>> {
  const late = AbortSignal.timeout(limits.time)
  const both = signal === undefined ? late : AbortSignal.any([signal, late])
  try {
    const response = await fetch(`${at.address.replace(/\/+$/u, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        'accept-encoding': 'identity',
        ...(at.key === null ? {} : { authorization: `Bearer ${at.key}` }),
      },
      body: JSON.stringify(bodyOf(at.model, question)),
      // A server that sends the question on to another would take it out of the house.
      redirect: 'error',
      signal: both,
    })
    if (!response.ok) {
      await response.body?.cancel()
      return err({ code: 'refused', status: response.status })
    }
    const text = await readAtMost(response, limits.size)
    if (text === null) return err({ code: 'too-long' })
    const reply = replyIn(text, at.model)
    return reply === null ? err({ code: 'not-understood' }) : ok(reply)
  } catch {
    if (late.aborted) return err({ code: 'late' })
    return err({ code: signal?.aborted === true ? 'stopped' : 'unreachable' })
  }
}

/** The same question is to give the same answer, as far as the server can. */
function bodyOf(model: string, { instruction, content }: Question): unknown {
  return {
    model,
    temperature: 0,
    seed: 1,
    stream: false,
    max_tokens: TOKENS_MAX,
    messages: [
      { role: 'system', content: instruction },
      { role: 'user', content },
    ],
  }
}

/** The body as text; null when it is longer than allowed, whatever its header says. */
async function readAtMost(response: Response, size: number): Promise<string | null> {
  if (response.body === null) return ''
  const reader = response.body.getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const bytes: Uint8Array = part.value
    length += bytes.byteLength
    if (length > size) {
      await reader.cancel()
      return null
    }
    parts.push(bytes)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function replyIn(text: string, asked: string): Reply | null {
  const answer = parsed(text)
  const choices = field(answer, 'choices')
  const first: unknown = Array.isArray(choices) ? choices[0] : null
  const content = field(field(first, 'message'), 'content')
  if (typeof content !== 'string') return null
  const names = [field(answer, 'model'), field(answer, 'system_fingerprint')].filter(
    (name) => typeof name === 'string',
  )
  const model = names
    .map((name) => name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .filter((name) => name !== '')
    .join(' · ')
    .slice(0, NAME_MAX)
  return { text: content, model: model === '' ? asked : model }
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    return value
  } catch {
    return null
  }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as { readonly [key: string]: unknown })[name]
    : undefined
}
