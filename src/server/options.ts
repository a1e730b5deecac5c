/** What an installation may set about the server, from the environment. */
import { isIP } from 'node:net'

/** Requests themselves are never logged: addresses hold what people search for. */
export type LogLevel = 'silent' | 'error' | 'warn'

export type ServerOptions = {
  /** Names besides localhost under which the server may be reached, without scheme and port. */
  readonly hosts: readonly string[]
  /**
   * Addresses and networks of the proxies that end https and say so in X-Forwarded-Proto and X-Forwarded-For:
   * nobody else is believed. `loopback` for this machine; none where people come by themselves.
   */
  readonly proxies: readonly string[]
  /**
   * The accounts of the demonstration are shown to everybody who reaches the server, not only on this
   * machine.
   */
  readonly demoOpen?: boolean
  readonly logLevel: LogLevel
  /** Where the log goes, one line of JSON a call; standard output when not given. */
  readonly log?: { write(line: string): void }
  /** Lets time pass; real time when not given. */
  readonly wait?: (milliseconds: number) => Promise<void>
}

type Environment = Readonly<Record<string, string | undefined>>

const partsOf = (list: string | undefined) =>
  (list ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** `1` is the proxy on this machine; `0` says that there is none. */
const proxiesOf = (environment: Environment) =>
  partsOf(environment['JICHI_PROXY'])
    .filter((part) => part !== '0')
    .map((part) => (part === '1' ? 'loopback' : part))

/** An address, a network (10.1.0.0/16), or this machine. */
function isProxy(part: string): boolean {
  if (part === 'loopback') return true
  const [address = '', bits, ...more] = part.split('/')
  const kind = isIP(address)
  if (kind === 0 || more.length > 0) return false
  // A network of all addresses would believe everybody.
  return (
    bits === undefined ||
    (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= (kind === 4 ? 32 : 128))
  )
}

/** What of JICHI_PROXY is no address and no network; null when nothing is. */
export function proxyFault(environment: Environment): string | null {
  return proxiesOf(environment).find((part) => !isProxy(part)) ?? null
}

/**
 * JICHI_HOST: names, separated by commas, e.g. `jichi.example.gov.cn,192.168.1.20`.
 * JICHI_PROXY: the proxies in front, separated by commas: `1` for one on this machine, addresses and networks
 * of others.
 */
export function optionsFrom(environment: Environment): ServerOptions {
  return { hosts: partsOf(environment['JICHI_HOST']), proxies: proxiesOf(environment), logLevel: 'error' }
}
