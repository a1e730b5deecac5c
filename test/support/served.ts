/** The server as a process of its own, over HTTP: what is seen of it when what it rests on breaks. */
import { spawn, type ChildProcess } from 'node:child_process'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import { programFile, ROOT } from './processes.ts'

export type ServedAnswer = {
  readonly status: number
  readonly retryAfter: string | null
  readonly body: unknown
}

export type Served = {
  readonly child: ChildProcess
  /** All that it printed. */
  said(): string
  /** Asks as the first administrator. @throws when nobody listens any more */
  ask(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<ServedAnswer>
  stop(): Promise<void>
}

/** Of an answer in lines, the last one. */
function bodyOf(answer: Response, words: string): unknown {
  const isLines = answer.headers.get('content-type')?.includes('ndjson') === true
  const text = isLines ? (words.trimEnd().split('\n').at(-1) ?? '') : words
  return text === '' ? null : JSON.parse(text)
}

/**
 * Starts it over a data folder (and another database than the one there) and signs in as the administrator
 * that it founds.
 */
export async function serve(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const child = spawn(process.execPath, [programFile('server'), '--data', dataFolder, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: '', JICHI_LANG: '', ...environment },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
    })
  const found = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const match = pattern.exec(text)
      if (match !== null) return match[1] ?? match[0]
      if (child.exitCode !== null) throw new Error(`it ended:\n${text}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  const address = await found(/http:\/\/127\.0\.0\.1:\d+/)
  let cookie = ''
  const ask: Served['ask'] = async (method, path, body) => {
    const headers = {
      [REQUEST_HEADER]: '1',
      cookie,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    }
    const answer = await fetch(address + path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const set = answer.headers.get('set-cookie')
    if (set !== null) cookie = set.split(';', 1)[0] ?? ''
    const words = await answer.text()
    return {
      status: answer.status,
      retryAfter: answer.headers.get('retry-after'),
      body: bodyOf(answer, words),
    }
  }
  const password = await found(/admin +(\S{8,})/)
  await ask('POST', '/api/session', { account: 'admin', password })
  const changed = await ask('POST', '/api/session/password', {
    current: password,
    next: 'Jixiao-2025-Xiuding',
  })
  if (changed.status >= 300) throw new Error(JSON.stringify(changed))
  return {
    child,
    said: () => text,
    ask,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGTERM')
      await ended
    },
  }
}
