/**
 * A stand-in for a language model's server, as hostile as it is asked to be; it remembers what it was sent.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

export type Behaviour = (request: IncomingMessage, response: ServerResponse) => void

export type ModelServer = {
  /** For the settings. */
  readonly address: string
  /** Bodies of the questions so far. */
  readonly questions: readonly string[]
  readonly headers: readonly IncomingMessage['headers'][]
  behave(behaviour: Behaviour): void
  close(): Promise<void>
}

/** Answers as the protocol has it. */
export const saying =
  (content: string, model = 'qwen2.5-72b-instruct'): Behaviour =>
  (_, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify({
        id: '1',
        object: 'chat.completion',
        model,
        system_fingerprint: 'fp_20250101',
        choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
      }),
    )
  }

/** Never answers; the connection stays open. */
export const silent: Behaviour = () => {}

/** A byte now and then, for ever. */
export const dripping: Behaviour = (_, response) => {
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

/** Writes as fast as it is read, for ever. */
export const endless: Behaviour = (_, response) => {
  const part = Buffer.alloc(65_536, 'a')
  const more = () => {
    while (!response.destroyed && response.write(part)) {
      /* until the other side is full */
    }
  }
  response.on('drain', more)
  more()
}

/** A megabyte that was a hundred. */
export const bomb: Behaviour = (_, response) => {
  response.setHeader('content-encoding', 'gzip')
  response.end(gzipSync(Buffer.alloc(8 * 1024 * 1024)))
}

export const status =
  (code: number, headers: Record<string, string> = {}): Behaviour =>
  (_, response) => {
    response.writeHead(code, headers)
    response.end('<html><script>alert(1)</script></html>')
  }

export const cutOff: Behaviour = (_, response) => {
  response.setHeader('content-length', '1000')
  response.write('{"choices":[')
  setTimeout(() => response.destroy(), 20)
}

export async function startModelServer(): Promise<ModelServer> {
  const questions: string[] = []
  const headers: IncomingMessage['headers'][] = []
  let behaviour: Behaviour = silent
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      questions.push(Buffer.concat(parts).toString('utf8'))
      headers.push(request.headers)
      behaviour(request, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('the stand-in has no port')
  return {
    address: `http://127.0.0.1:${bound.port}/v1`,
    questions,
    headers,
    behave: (next) => {
      behaviour = next
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
