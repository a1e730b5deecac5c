/**
 * A running installation for tests: a database of its own on the server of the run, founded, migrated, with
 * the server and the runner of jobs, and people who are signed in. `listen` opens it to a browser.
 */
import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify'
import type { Scanner, Mailer } from '#actions/kernel/services.ts'
import type { Context } from '#actions/kernel/context.ts'
import { foundInstallation } from '#actions/installation/found-installation.ts'
import { createUnpacking } from '#actions/documents/unpacking.ts'
import { createJobBoard } from '#actions/jobs/board.ts'
import { createJobRunner } from '#actions/jobs/jobs.ts'
import { JOB_WORK } from '#actions/installation/job-work.ts'
import { hashPassword } from '#actions/accounts/password.ts'
import { startSession } from '#actions/accounts/start-session.ts'
import { createTraffic, type Traffic } from '#actions/kernel/traffic.ts'
import { createSigner } from '#actions/signing/signer.ts'
import { createVault } from '#actions/kernel/vault.ts'
import { REQUEST_HEADER } from '#api/kernel/constants.ts'
import type { DemoAccount } from '#core/kernel/demo-account.ts'
import { job, type Job } from '#api/jobs.ts'
import { importAccepted } from '#api/documents/documents.ts'
import { createReaders } from '#documents/workers/pool.ts'
import { createWriters } from '#documents/workers/writers.ts'
import { createApp } from '#server/app.ts'
import type { ServerOptions } from '#server/options.ts'
import { cookieName } from '#server/session.ts'
import { insertPost } from '#store/accounts/posts.ts'
import { createRegion } from '#store/kernel/regions.ts'
import { createStore } from '#store/kernel/store.ts'
import { accountKey, insertUser, loadUsers } from '#store/accounts/users.ts'
import { holdAnswers } from './answers.ts'
import { clearFolders, temporaryFolder } from './postgres.ts'
import { createTestDatabase } from './test-database.ts'

export const ROOT = resolve(import.meta.dirname, '..', '..')

export type Answer = LightMyRequestResponse

/** Someone with a browser, signed in or not. */
export type Person = {
  readonly cookie: string
  get(url: string, headers?: Record<string, string>): Promise<Answer>
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown): Promise<Answer>
  upload(file: string, bytes: Uint8Array, url?: string): Promise<Answer>
}

export type TestApp = {
  readonly app: FastifyInstance
  readonly context: Context
  readonly region: string
  readonly accounts: Record<
    'administrator' | 'reader',
    { readonly account: string; readonly password: string }
  >
  readonly administrator: Person
  readonly reader: Person
  readonly nobody: Person
  /** An administrator of another region in the same database. */
  readonly stranger: Person
  /** Signs in through the door, and is done with a first password unless that is kept. */
  signIn(account: string, password: string, keepsFirst?: boolean): Promise<Person>
  /** Another session of one of the three, without going through the door. */
  sessionOf(who: 'administrator' | 'reader' | 'stranger'): Promise<Person>
  /** Moves the clock of the whole installation. */
  advance(milliseconds: number): void
  /** Waits for the end of a job. */
  finish(job: string): Promise<Job>
  /** Imports a file and waits for the end of its job. */
  import(file: string, bytes: Uint8Array): Promise<Job>
  importSample(file: string): Promise<Job>
  /** @returns the address, on a port that was free */
  listen(): Promise<string>
  close(): Promise<void>
}

export type TestSettings = {
  /**
   * First passwords stay what must be replaced before anything else; otherwise the tests' people have
   * replaced them.
   */
  readonly firstPasswords?: boolean
  readonly root?: string
  readonly options?: Partial<ServerOptions>
  readonly scanner?: Scanner
  readonly mailer?: Mailer
  readonly traffic?: Traffic
  readonly disk?: NonNullable<Context['disk']>
  readonly demoAccounts?: readonly DemoAccount[]
}

const CHANGE = { [REQUEST_HEADER]: '1' }
const BOUNDARY = '----jichi-test'

/** A multipart body with one file, the name in raw UTF-8 as browsers send it. */
export function multipart(
  file: string,
  bytes: Uint8Array,
  field = 'file',
): { payload: Buffer; headers: Record<string, string> } {
  const name = file.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const head =
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"; ` +
    `filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)])
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` } }
}

export function sampleBytes(file: string): Promise<Buffer> {
  return readFile(join(ROOT, 'samples', file))
}

/** An installation's folder with the samples and small pages, as if built. */
export function builtRoot(): string {
  const root = temporaryFolder()
  const web = join(root, 'dist', 'web')
  mkdirSync(join(web, 'assets'), { recursive: true })
  mkdirSync(join(web, '.vite'))
  cpSync(join(ROOT, 'samples'), join(root, 'samples'), { recursive: true })
  writeFileSync(join(root, 'package.json'), '{ "name": "not-for-the-world" }')
  writeFileSync(join(web, '.vite', 'manifest.json'), '{ "name": "not-for-the-world" }')
  writeFileSync(
    join(web, 'index.html'),
    '<!doctype html><title>绩尺</title><script type="module" src="/assets/main-3f2a.js"></script>',
  )
  writeFileSync(join(web, 'assets', 'main-3f2a.js'), `console.log("${'绩效目标'.repeat(1000)}")`)
  return root
}

/** The cookie that an answer sets, as a browser would send it back. */
export function answerCookie(answer: Answer): string {
  const set = answer.headers['set-cookie']
  return String(Array.isArray(set) ? set[0] : (set ?? '')).split(';', 1)[0] ?? ''
}

function personOf(app: FastifyInstance, cookie: string): Person {
  const ask = (options: InjectOptions) =>
    app.inject({ ...options, headers: { ...(cookie === '' ? {} : { cookie }), ...options.headers } })
  return {
    cookie,
    get: (url, headers = {}) => ask({ method: 'GET', url, headers }),
    send: (method, url, body) =>
      ask({ method, url, headers: CHANGE, ...(body === undefined ? {} : { payload: body as object }) }),
    upload: (file, bytes, url = '/api/documents') => {
      const { payload, headers } = multipart(file, bytes)
      return ask({ method: 'POST', url, headers: { ...CHANGE, ...headers }, payload })
    },
  }
}

/** A second region with an administrator whose account has the same name as the first one's. */
async function createNeighbour(context: Context): Promise<{ region: string; id: string }> {
  const [region, id] = [randomUUID(), randomUUID()]
  await createRegion(context.store.whole.db, {
    id: region,
    code: '110000',
    name: '北京市',
    createdAt: context.clock(),
  })
  await insertUser(context.store.of(region).db, {
    id,
    account: 'admin',
    name: '外区管理员',
    active: true,
    passwordHash: await hashPassword(randomUUID()),
    mustChangePassword: false,
    createdAt: context.clock(),
  })
  await insertPost(context.store.of(region).db, {
    id: randomUUID(),
    user: id,
    role: 'administrator',
    unit: null,
    since: context.clock(),
    givenBy: null,
  })
  return { region, id }
}

async function waitForJob(context: Context, person: Person, id: string): Promise<Job> {
  const read = async () => job.parse((await person.get(`/api/jobs/${id}`)).json())
  const isOver = (state: string) => state !== 'waiting' && state !== 'running'
  await new Promise<void>((resolve, reject) => {
    const stop = context.board.subscribe((change) => {
      if (change.job.id === id && isOver(change.job.state)) done()
    })
    const done = () => {
      stop()
      resolve()
    }
    read().then((now) => (isOver(now.state) ? done() : undefined), reject)
  })
  return read()
}

/** Installations of this test file that are open: the folders go with the last one. */
let running = 0

export async function startApp(settings: TestSettings = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  running += 1

  let ahead = 0
  const clock = () => new Date(Date.now() + ahead)
  const context: Context = {
    store: createStore(database.pool),
    board: createJobBoard(),
    unpacking: createUnpacking(),
    traffic: settings.traffic ?? createTraffic(),
    readers: createReaders(),
    writers: createWriters(),
    clock,
    newId: randomUUID,
    root: settings.root ?? ROOT,
    version: '0.0.0-test',
    signer: createSigner(temporaryFolder()),
    vault: createVault({ key: 'the key of every test, as long as must be', file: '' }),
    ...(settings.disk !== undefined && { disk: settings.disk }),
    ...(settings.scanner !== undefined && { scanner: settings.scanner }),
    ...(settings.mailer !== undefined && { mailer: settings.mailer }),
    demoAccounts: () => settings.demoAccounts ?? [],
  }
  const founded = await foundInstallation(context)
  const faults: unknown[] = []
  const runner = createJobRunner(context, JOB_WORK, { onFault: (cause) => faults.push(cause) })
  await runner.start()
  const app = await createApp(context, { hosts: [], proxies: [], logLevel: 'silent', ...settings.options })
  holdAnswers(app, (difference) => faults.push(new Error(difference)))

  const nobody = personOf(app, '')
  const signIn = async (account: string, password: string, keepsFirst?: boolean) => {
    const answer = await nobody.send('POST', '/api/session', { account, password })
    if (answer.statusCode !== 200) throw new Error(`sign-in of ${account}: ${answer.body}`)
    if (settings.firstPasswords !== true && keepsFirst !== true)
      await context.store.whole.db
        .updateTable('users')
        .set({ must_change_password: false })
        .where('account_key', '=', accountKey(account))
        .execute()
    return personOf(app, answerCookie(answer))
  }
  const accountOf = (role: 'administrator' | 'reader') => {
    const found = founded.accounts.find((account) => account.role === role)
    if (found === undefined) throw new Error(`no ${role}`)
    return { account: found.account, password: found.password }
  }
  const accounts = { administrator: accountOf('administrator'), reader: accountOf('reader') }
  const administrator = await signIn(accounts.administrator.account, accounts.administrator.password)
  const reader = await signIn(accounts.reader.account, accounts.reader.password)
  const users = await loadUsers(context.store.of(founded.region.id).db)
  const ids = {
    administrator: {
      region: founded.region.id,
      id: users.find((user) => user.account === accounts.administrator.account)?.id ?? '',
    },
    reader: {
      region: founded.region.id,
      id: users.find((user) => user.account === accounts.reader.account)?.id ?? '',
    },
    stranger: await createNeighbour(context),
  }
  const sessionOf = async (who: keyof typeof ids) =>
    personOf(
      app,
      `${cookieName(ids[who].region)}=${await startSession(context, context.store.of(ids[who].region).db, ids[who])}`,
    )
  const stranger = await sessionOf('stranger')

  const importFile = async (file: string, bytes: Uint8Array) => {
    const accepted = importAccepted.parse((await administrator.upload(file, bytes)).json())
    if (!('job' in accepted)) throw new Error(`${file} is a document already`)
    const read = await waitForJob(context, administrator, accepted.job)
    if (read.state !== 'needs-decision') return read
    // Tests import files beside each other that offices would not: both stay.
    await administrator.send('POST', `/api/jobs/${read.id}/decide`, { decision: 'keep' })
    return waitForJob(context, administrator, read.id)
  }
  return {
    app,
    context,
    region: founded.region.id,
    accounts,
    administrator,
    reader,
    nobody,
    stranger,
    signIn,
    sessionOf,
    advance: (milliseconds) => (ahead += milliseconds),
    finish: (job) => waitForJob(context, administrator, job),
    import: importFile,
    importSample: async (file) => importFile(file, await sampleBytes(file)),
    listen: () => app.listen({ host: '127.0.0.1', port: 0 }),
    async close() {
      await app.close()
      await runner.stop()
      await Promise.all([context.readers.close(), context.writers.close()])
      await database.close()
      running -= 1
      if (running === 0) clearFolders()
      if (faults.length > 0) throw faults[0]
    },
  }
}
