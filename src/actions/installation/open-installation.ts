/**
 * Everything that the server and the command line work with, built in one place: database, tables, first
 * accounts, jobs. The only file in which clock and identifiers are the real ones.
 */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { databaseFault, type DatabaseFault, type DatabaseNotice } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { migrate } from '#store/database/migrate.ts'
import type { MigrateFault } from '#store/database/migration.ts'
import { createReaders } from '#documents/workers/pool.ts'
import { createWriters } from '#documents/workers/writers.ts'
import { demonstrationIn } from '#store/demo/demonstration.ts'
import { openDatabase } from '#store/database/open.ts'
import type { Database } from '#store/database/opened.ts'
import { createStore } from '#store/kernel/store.ts'
import { activeHolders } from '#store/accounts/posts.ts'
import type { Actor } from '#core/kernel/allows.ts'
import { loadActor } from '../kernel/actor.ts'
import { createScanner, type ScannerAddress } from '../attachments/clamd.ts'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import { completeLogs } from '../operation-log/complete-logs.ts'
import type { DatabaseLimits } from './database-limits.ts'
import type { Context } from '../kernel/context.ts'
import { createDaily } from './daily.ts'
import { listSamples } from '../kernel/samples.ts'
import { fillReviews } from '../review/fill-reviews.ts'
import { foundInstallation, type FirstAccount, type Founded } from './found-installation.ts'
import { leastDiskSpace } from './health.ts'
import { createUnpacking } from '../documents/unpacking.ts'
import { createJobBoard } from '../jobs/board.ts'
import { createJobRunner, type JobRunner } from '../jobs/jobs.ts'
import { JOB_WORK } from './job-work.ts'
import { countDemoPeople } from '../demo/people.ts'
import { showDemo } from '../demo/show-demo.ts'
import { createSigner } from '../signing/signer.ts'
import { createVault } from '../kernel/vault.ts'
import { createMailer, type MailServer } from '../messages/mailer.ts'
import { createPost } from '../messages/post.ts'
import type { Recurring } from '../kernel/recurring.ts'
import { createRadar, type Radar } from '../duplicates/radar.ts'
import { createTraffic } from '../kernel/traffic.ts'

export type InstallationSettings = {
  /** The installation's folder, with samples/, dist/ and the migrations. */
  readonly root: string
  readonly version: string
  /** null: the embedded database in `dataFolder`. */
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
  /** Hears what a person should know about the database. */
  readonly notify?: (notice: DatabaseNotice) => void
  /** Hears what should not happen while jobs run. */
  readonly onFault?: (cause: unknown) => void
}

export type Installation = Contexts & {
  readonly database: Pick<Database, 'kind' | 'version' | 'place'>
  /** With their passwords, at the very first start only. */
  readonly accounts: readonly FirstAccount[]
  /** Accounts of the demonstration that may sign in. */
  demoPeople(): Promise<number>
  /** Takes jobs from now on, first those that a killed process left behind. */
  startJobs(): Promise<void>
  /** The first administrator, in whose name the command line works; null when there is none. */
  administrator(): Promise<Actor | null>
  /**
   * Hands in the samples as the first administrator; once they are read there are people for every role, and
   * targets in every state. Nothing where another process shows it. False when there are no samples.
   */
  loadDemo(): Promise<boolean>
  /** Jobs under way go back to waiting; then the database is left. May be called twice. */
  close(): Promise<void>
}

function schemaFault(fault: MigrateFault): DatabaseFault {
  switch (fault.code) {
    case 'migration-unknown':
      return databaseFault('schema-newer', { name: fault.name })
    case 'migration-older':
      return databaseFault('schema-older', { name: fault.name, last: fault.last, commit: fault.commit })
    case 'migration-changed':
      return databaseFault('schema-different', { name: fault.name })
    case 'migration-refused':
      return databaseFault('schema-refused', { detail: fault.message })
    case 'migration-gap':
      return databaseFault('migration-failed', { detail: `${fault.name}: expected ${fault.expected}` })
    case 'migration-failed':
      return databaseFault('migration-failed', { detail: `${fault.name}: ${fault.message}` })
  }
}

async function bringUpToDate(database: Database, root: string): Promise<DatabaseFault | null> {
  const migrated = await migrate(database.pool, join(root, 'src', 'store', 'database', 'migrations'))
  return migrated.ok ? null : schemaFault(migrated.error)
}

async function firstAdministrator(context: Context, region: string): Promise<Actor | null> {
  const [first] = await activeHolders(context.store.of(region).db, ['administrator'])
  return first === undefined ? null : loadActor(context.store.of(region).db, { id: first.user, active: true })
}

async function demonstrate(context: Context, founded: Founded, showing: Showing): Promise<boolean> {
  // Opening its people gives them new passwords: those of a demonstration that is running keep theirs.
  if (!(await showing.hold())) return true
  showing.coming = true
  const actor = await firstAdministrator(context, founded.region.id)
  if (actor === null || (await listSamples(context.root)).length === 0) {
    showing.coming = false
    return false
  }
  showing.under = showDemo(context, actor, {
    onAccounts: (accounts) => {
      showing.accounts = accounts
    },
    mayGoOn: () => !showing.stopped,
  })
    .catch(showing.onFault)
    .finally(() => {
      showing.coming = false
    })
  return true
}

/** The demonstration of this process: who may sign in to it, and what is still under way. */
type Showing = {
  accounts: readonly DemoAccount[]
  /** They are being made. */ coming: boolean
  /** False while another process shows it. */ readonly hold: () => Promise<boolean>
  readonly leave: () => void
  under: Promise<void>
  stopped: boolean
  readonly onFault: (cause: unknown) => void
}

type Contexts = {
  readonly context: Context
  /** What nobody waits for: other connections, and more time. */
  readonly background: Context
}

/** What goes on by itself while the installation is open. */
type GoingOn = {
  readonly runner: JobRunner
  readonly radar: Radar
  readonly daily: Recurring
  readonly post: Recurring
  readonly showing: Showing
}

function installation(
  { context, background }: Contexts,
  database: Database,
  founded: Founded,
  { runner, radar, daily, post, showing }: GoingOn,
): Installation {
  let closing: Promise<void> | null = null
  const close = async () => {
    showing.stopped = true
    await Promise.all([runner.stop(), radar.stop(), daily.stop(), post.stop(), showing.under])
    await Promise.all([context.readers.close(), context.writers.close()])
    showing.leave()
    await database.close()
  }
  const { kind, version, place } = database
  return {
    context,
    background,
    database: { kind, version, place },
    accounts: founded.accounts,
    async startJobs() {
      await runner.start()
      radar.start()
      daily.start()
      post.start()
    },
    demoPeople: () => countDemoPeople(context.store.of(founded.region.id).db),
    administrator: () => firstAdministrator(context, founded.region.id),
    loadDemo: () => demonstrate(background, founded, showing),
    close: () => (closing ??= close()),
  }
}

/** The demonstration before it is begun. */
function nothingShown(database: Database, onFault: (cause: unknown) => void): Showing {
  const demonstration = demonstrationIn(database.pool)
  return {
    accounts: [],
    coming: false,
    hold: demonstration.take,
    leave: demonstration.leave,
    under: Promise.resolve(),
    stopped: false,
    onFault,
  }
}

/** What every action works with. */
function contextOf(settings: InstallationSettings, database: Database, showing: Showing): Context {
  const { root, version, dataFolder, onFault = () => {} } = settings
  return {
    demoAccounts: () => showing.accounts,
    demoComing: () => showing.coming,
    demoOver: () => {
      showing.accounts = []
    },
    store: createStore(database.pool),
    board: createJobBoard(),
    unpacking: createUnpacking(),
    traffic: createTraffic(),
    disk: () => leastDiskSpace(database.kind === 'embedded' ? [dataFolder, database.place] : [dataFolder]),
    readers: createReaders({
      onFault: (detail, file) => onFault(new Error(`reading ${file}: ${detail}`)),
    }),
    writers: createWriters(),
    clock: () => new Date(),
    newId: randomUUID,
    root,
    version,
    templates: join(dataFolder, 'templates'),
    modelKey: settings.modelKey ?? '',
    ...(settings.scanner !== undefined && { scanner: createScanner(settings.scanner) }),
    ...(settings.mail !== undefined && { mailer: createMailer(settings.mail) }),
    signer: createSigner(join(dataFolder, 'signing')),
    vault: createVault({ key: settings.secretKey ?? '', file: join(dataFolder, 'secret.key') }),
  }
}

/** Opens the installation, founding it on an empty database. Errors: every code of DATABASE_FAULTS. */
export async function openInstallation(
  settings: InstallationSettings,
): Promise<Result<Installation, DatabaseFault>> {
  const { databaseUrl: url, dataFolder, limits } = settings
  const opened = await openDatabase(
    { url, dataFolder, ...(limits !== undefined && { limits }) },
    settings.notify,
  )
  if (!opened.ok) return opened
  const database = opened.value
  try {
    const fault = await bringUpToDate(database, settings.root)
    if (fault !== null) {
      await database.close()
      return err(fault)
    }
    const { onFault = () => {} } = settings
    const showing = nothingShown(database, onFault)
    const context = contextOf(settings, database, showing)
    const background: Context = { ...context, store: createStore(database.jobs) }
    const founded = await foundInstallation(background)
    await completeLogs(background)
    await fillReviews(background, founded.region.id)
    const goingOn: GoingOn = {
      runner: createJobRunner(background, JOB_WORK, { onFault }),
      radar: createRadar(background, { onFault }),
      daily: createDaily(background, { onFault }),
      post: createPost(background, { onFault }),
      showing,
    }
    return ok(installation({ context, background }, database, founded, goingOn))
  } catch (error) {
    await database.close()
    throw error
  }
}
