/** `jichi serve`: the server in the foreground, as `npm start` runs it. */
import { runServer } from '#server/run.ts'
import { EXIT } from '../exit-codes.ts'
import { sentence, type Terminal } from '../terminal.ts'

export type ServeOptions = {
  readonly demo?: boolean
  readonly demoOpen?: boolean
  readonly port?: string
  readonly host?: string
  readonly database?: string
  readonly data?: string
}

const HIGHEST_PORT = 65_535

export async function serve(terminal: Terminal, options: ServeOptions): Promise<number> {
  const port = options.port === undefined ? null : Number(options.port)
  if (options.port !== undefined && (!/^\d+$/.test(options.port) || Number(options.port) > HIGHEST_PORT)) {
    terminal.error(sentence(terminal, 'argumentsWrong', { detail: `--port ${options.port}` }))
    return EXIT.couldNotRead
  }
  return runServer({ ...options, port, language: terminal.language }, terminal.out, terminal.error)
}
