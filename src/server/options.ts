/** What an installation may set about the server, from the environment. */

/** Requests themselves are never logged: addresses hold what people search for. */
export type LogLevel = 'silent' | 'error' | 'warn'

export type ServerOptions = {
  /** Names besides localhost under which the server may be reached, without scheme and port. */
  readonly hosts: readonly string[]
  /** A proxy on this machine ends https and says so in X-Forwarded-Proto and X-Forwarded-For. */
  readonly behindProxy: boolean
  readonly logLevel: LogLevel
  /** Where the log goes, one line of JSON a call; standard output when not given. */
  readonly log?: { write(line: string): void }
}

/**
 * JICHI_HOST: names, separated by commas, e.g. `jichi.example.gov.cn,192.168.1.20`.
 * JICHI_PROXY: `1` behind a proxy on this machine.
 */
export function optionsFrom(environment: Readonly<Record<string, string | undefined>>): ServerOptions {
  const hosts = (environment['JICHI_HOST'] ?? '').split(',').map((host) => host.trim()).filter((host) => host !== '')
  return { hosts, behindProxy: environment['JICHI_PROXY'] === '1', logLevel: 'error' }
}
