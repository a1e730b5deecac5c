/**
 * What every action works with, passed in and never global: a test gives another clock, other ids, another
 * database.
 */
import { problem } from '#core/kernel/problem.ts'
import { err } from '#core/kernel/result.ts'
import type { Store } from '#store/kernel/store.ts'
import type { Readers } from '#documents/workers/pool.ts'
import type { Writers } from '#documents/workers/writers.ts'
import type { DiskSpace } from './disk-space.ts'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import type { JobBoard, Mailer, Scanner, Signer, Unpacking } from './services.ts'
import type { Traffic } from './traffic.ts'
import type { Vault } from './vault.ts'

export type Context = {
  readonly store: Store
  /** Where jobs are announced; one a process. */
  readonly board: JobBoard
  /** Zips whose files are not all jobs yet; one a process. */
  readonly unpacking: Unpacking
  /** How much room there is where everything is kept; undefined where that is another machine. */
  readonly disk?: () => Promise<DiskSpace | null>
  /** Who waits for an answer of this process; undefined where nobody can ask it anything. */
  readonly traffic?: Traffic
  /** Reads files, in workers; one a process. */
  readonly readers: Readers
  /** Writes files, in a worker; one a process. */
  readonly writers: Writers
  readonly clock: () => Date
  readonly newId: () => string
  /** The installation's folder, with samples/ and dist/. */
  readonly root: string
  readonly version: string
  /** The key of the language model's server, from the environment; undefined or empty for none. */
  readonly modelKey?: string
  /** Keeps secrets sealed; undefined where there is no place for a key, and then none can be kept. */
  readonly vault?: Vault
  /** Sends mails; undefined where no mail server is set. */
  readonly mailer?: Mailer
  /** Holds the private keys of signatures; undefined where there is no folder for them. */
  readonly signer?: Signer
  /** Looks for viruses in what is handed in; undefined where none is configured. */
  readonly scanner?: Scanner
  /**
   * The accounts of the demonstration with their passwords, while this process shows it; undefined where it
   * never does.
   */
  readonly demoAccounts?: () => readonly DemoAccount[]
  /** Whether this process is still making them. */
  readonly demoComing?: () => boolean
  /** Hears that the demonstration was removed. */
  readonly demoOver?: () => void
  /** The folder of the bureau's own templates; undefined for none. */
  readonly templates?: string
}

/** The refusal of an actor who may not. */
export const NOT_ALLOWED = err(problem('not-allowed'))
