/** Starts the server: opens the installation, listens, works off jobs; and ends it all in good order. */
import type { FastifyInstance } from 'fastify'
import type { ScannerAddress } from '#actions/attachments/clamd.ts'
import type { DatabaseLimits } from '#actions/installation/database-limits.ts'
import type { FirstAccount } from '#actions/installation/found-installation.ts'
import type { MailServer } from '#actions/messages/mailer.ts'
import { openInstallation, type Installation } from '#actions/installation/open-installation.ts'
import type { DatabaseNotice } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ListenFault, StartFault } from '#core/kernel/start.ts'
import { createApp } from './app.ts'
import { isLoopback } from './loopback.ts'
import { optionsFrom } from './options.ts'

export type ServerSettings = {
  /** The installation's folder. */
  readonly root: string
  readonly version: string
  /** null: the embedded database. */
  readonly databaseUrl: string | null
  readonly dataFolder: string
  /** The key of the language model's server; empty for none. */
  readonly modelKey?: string
  /** The key under which secrets are kept; empty for one in a file of the data folder. */
  readonly secretKey?: string
  /** Where files handed in as evidence are scanned for viruses; undefined for nowhere. */
  readonly scanner?: ScannerAddress
  /** The office's mail server; undefined for none. */
  readonly mail?: MailServer
  /** Of connections to the database, and of their time. */
  readonly limits?: DatabaseLimits
  /** The address to listen on; 127.0.0.1 serves this machine only. */
  readonly host: string
  /** null: the first free port from 8080 up; 0: any free port. */
  readonly port: number | null
  /** Load the samples. */
  readonly demo: boolean
  /** The demonstration may be reached from other machines, its accounts with their passwords too. */
  readonly demoOpen?: boolean
  readonly notify?: (notice: DatabaseNotice) => void
  /**
   * Hears the first accounts with their passwords, as soon as they exist: nothing that fails later may lose
   * them.
   */
  readonly onFounded?: (accounts: readonly FirstAccount[]) => void
  /** Hears what should not happen while it runs. */
  readonly onFault?: (cause: unknown) => void
}

export type RunningServer = {
  /** Where people open it, e.g. `http://127.0.0.1:8080`. */
  readonly address: string
  readonly port: number
  readonly database: Installation['database']
  /** Accounts of an earlier demonstration that may sign in. */
  readonly demoLeft: number
  /** Ends open answers, puts jobs under way back, leaves the database. May be called twice. */
  close(): Promise<void>
}

const FIRST_PORT = 8080
const PORTS = 100

function candidates(port: number | null): number[] {
  return port === null ? Array.from({ length: PORTS }, (_, i) => FIRST_PORT + i) : [port]
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function listenFault(code: string, host: string, port: number | null): ListenFault | null {
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return { code: 'host-unknown', values: { host } }
  if (port === null) return null
  if (code === 'EADDRINUSE') return { code: 'port-taken', values: { host, port } }
  return code === 'EACCES' ? { code: 'port-refused', values: { host, port } } : null
}

/**
 * Windows keeps ranges of ports for itself and answers EACCES: with a free choice that is only one more taken
 * port.
 */
async function listen(
  app: FastifyInstance,
  host: string,
  wanted: number | null,
): Promise<Result<number, ListenFault>> {
  for (const port of candidates(wanted)) {
    try {
      await app.listen({ host, port })
      const [bound] = app.addresses()
      return ok(typeof bound === 'object' ? bound.port : port)
    } catch (error) {
      const fault = listenFault(codeOf(error), host, wanted)
      if (fault !== null) return err(fault)
      if (!['EADDRINUSE', 'EACCES'].includes(codeOf(error))) throw error
    }
  }
  return err({ code: 'no-port-free', values: { host, from: FIRST_PORT, to: FIRST_PORT + PORTS - 1 } })
}

/** What a browser on this machine is given: the wildcard addresses cannot be opened. */
function addressOf(host: string, port: number): string {
  const shown = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${port}`
}

type Place = Pick<RunningServer, 'address' | 'port' | 'demoLeft'>

function running(app: FastifyInstance, installation: Installation, place: Place): RunningServer {
  let closing: Promise<void> | null = null
  const close = async () => {
    await app.close()
    await installation.close()
  }
  return { ...place, database: installation.database, close: () => (closing ??= close()) }
}

/**
 * Starts the server. Errors: every code of DATABASE_FAULTS and LISTEN_FAULTS; then nothing is left running.
 */
export async function startServer(settings: ServerSettings): Promise<Result<RunningServer, StartFault>> {
  if (settings.demo && settings.demoOpen !== true && !isLoopback(settings.host))
    return err({ code: 'demo-not-open', values: { host: settings.host } })
  const opened = await openInstallation(settings)
  if (!opened.ok) return opened
  const installation = opened.value
  if (installation.accounts.length > 0) settings.onFounded?.(installation.accounts)
  try {
    const app = await createApp(installation.context, {
      ...optionsFrom(process.env),
      demoOpen: settings.demoOpen === true,
    })
    const listening = await listen(app, settings.host, settings.port)
    const port = listening.ok ? listening.value : 0
    const server = running(app, installation, {
      address: addressOf(settings.host, port),
      port,
      demoLeft: settings.demo ? 0 : await installation.demoPeople(),
    })
    if (!listening.ok) {
      await server.close()
      return listening
    }
    await installation.startJobs()
    if (settings.demo && !(await installation.loadDemo())) {
      await server.close()
      return err({ code: 'samples-missing', values: { folder: `${settings.root}/samples` } })
    }
    return ok(server)
  } catch (error) {
    await installation.close()
    throw error
  }
}
