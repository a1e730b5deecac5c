/**
 * `jichi generate`: realistic documents that nobody wrote, to a folder or into the database; with planted
 * faults if asked.
 */
import { access, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { WRITE_FORMATS, writeGenerated, type WriteFormat } from '#actions/documents/convert-file.ts'
import { fillDatabase, realDocuments } from '#actions/demo/fill-database.ts'
import type { FilledMoney } from '#actions/demo/fill-money.ts'
import { openInstallation } from '#actions/installation/open-installation.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { generateDocuments, FISCAL_YEAR } from '#factories/county.ts'
import { withFaults, type PlantedFault } from '#factories/faulty.ts'
import { generatedMoney } from '#factories/payments.ts'
import { seededRandom } from '#factories/random.ts'
import { settingsFrom, showAccounts } from '#server/run.ts'
import type { CommandFault } from '#text/command-line.ts'
import { databaseNoticeMessage } from '#text/database/database.ts'
import { problemMessage } from '#text/problems.ts'
import { startFaultMessage } from '#text/database/start.ts'
import { writeFaultMessage } from '#text/write-faults.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { commandFaultText, sentence, styled, type Terminal } from '../terminal.ts'

export type GenerateOptions = {
  readonly projects?: string
  readonly seed?: string
  readonly year?: string
  readonly out?: string
  readonly format?: string
  readonly faults?: string
  readonly intoDatabase?: boolean
  readonly payments?: boolean
  readonly database?: string
  readonly data?: string
  readonly force?: boolean
}

const MOST_PROJECTS = 1_000_000
const DEFAULT_PROJECTS = 100

type Order = {
  readonly projects: number
  readonly seed: string
  readonly year: number
  readonly rate: number
  readonly format: WriteFormat
}

type Generation = {
  readonly order: Order
  readonly documents: Iterable<TargetDocument>
  /** What was planted into the documents that were made so far. */ readonly faults: readonly PlantedFault[]
  readonly stopped: () => boolean
}

/**
 * @returns 2 when the arguments are wrong, a file could not be written, the database refuses, or it was
 * stopped; else 0.
 */
export async function generate(terminal: Terminal, options: GenerateOptions): Promise<ExitCode> {
  const order = orderOf(terminal, options)
  if ('code' in order) return refuse(terminal, commandFaultText(terminal, order))
  const faults: PlantedFault[] = []
  const documents = generated(order, faults)
  const work = { order, documents, faults, stopped: listen() }
  if (options.intoDatabase) return intoDatabase(terminal, options, work)
  return intoFolder(terminal, { ...options, out: options.out ?? '.' }, work)
}

function orderOf(terminal: Terminal, options: GenerateOptions): Order | CommandFault {
  if (options.out === undefined && !options.intoDatabase) return { code: 'generate-nowhere', values: {} }
  const format = WRITE_FORMATS.find((one) => one === (options.format ?? 'docx').toLowerCase())
  if (format === undefined)
    return {
      code: 'output-unknown',
      values: { file: options.format ?? '', endings: WRITE_FORMATS.join(' ') },
    }
  const whole = (
    option: string,
    text: string | undefined,
    otherwise: number,
    { least, most }: { readonly least: number; readonly most: number },
  ): number | CommandFault => {
    const number = Number(text ?? otherwise)
    if (Number.isInteger(number) && number >= least && number <= most) return number
    return {
      code: 'number-wrong',
      values: { option, found: text ?? '', expected: sentence(terminal, 'wholeNumber', { least, most }) },
    }
  }
  const projects = whole('--projects', options.projects, DEFAULT_PROJECTS, { least: 1, most: MOST_PROJECTS })
  const year = whole('--year', options.year, FISCAL_YEAR, { least: 2018, most: 2099 })
  const rate = whole('--faults', options.faults, 0, { least: 0, most: 100 })
  if (typeof projects !== 'number') return projects
  if (typeof year !== 'number') return year
  return typeof rate === 'number' ? { projects, year, rate, seed: options.seed ?? '1', format } : rate
}

/** One document after the other; those of a county of 4,000 projects need not be in memory together. */
function* generated(
  { projects, seed, year, rate }: Order,
  faults: PlantedFault[],
): Generator<TargetDocument> {
  for (const document of generateDocuments({ projects, seed, year })) {
    if (rate === 0) yield document
    else {
      const planted = withFaults(document, rate, seededRandom(`${seed}/faults/${document.source.file}`))
      faults.push(...planted.faults)
      yield planted.document
    }
  }
}

/** Ctrl-C ends it between two documents. */
function listen(): () => boolean {
  let stopped = false
  process.once('SIGINT', () => {
    stopped = true
  })
  return () => stopped
}

function refuse(terminal: Terminal, message: string): ExitCode {
  terminal.error(`${styled(terminal, 'red', '✗')} ${message}`)
  return EXIT.couldNotRead
}

function showProgress(terminal: Terminal, done: number, all: number): void {
  if (terminal.progress)
    process.stderr.write(`\r\u001b[K${sentence(terminal, 'generateProgress', { done, all })}`)
}

function clearProgress(terminal: Terminal): void {
  if (terminal.progress) process.stderr.write('\r\u001b[K')
}

async function intoFolder(
  terminal: Terminal,
  { out, force = false }: GenerateOptions & { readonly out: string },
  { order: { projects: all, format }, documents, faults, stopped }: Generation,
): Promise<ExitCode> {
  const made = { documents: 0, projects: 0 }
  try {
    await mkdir(out, { recursive: true })
    for (const document of documents) {
      if (stopped()) break
      const fault = await writeOne(terminal, document, {
        path: join(out, nameOf(document, format)),
        format,
        force,
      })
      if (fault !== null) return refuse(terminal, fault)
      made.documents += 1
      made.projects += document.projects.length
      showProgress(terminal, made.projects, all)
    }
    if (faults.length > 0)
      await writeFile(
        join(out, 'faults.json'),
        `${JSON.stringify({ format: 'jichi.planted/1', faults: faults.map((fault) => ({ ...fault, file: fault.file.replace(/\.[^.]+$/u, `.${format}`) })) }, null, 2)}\n`,
      )
  } catch (error) {
    const detail = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    return refuse(
      terminal,
      commandFaultText(terminal, { code: 'output-unwritable', values: { file: out, detail } }),
    )
  }
  clearProgress(terminal)
  return printEnd(terminal, made, {
    where: out,
    more:
      faults.length > 0
        ? [sentence(terminal, 'generatedFaults', { faults: faults.length, file: join(out, 'faults.json') })]
        : [],
    isStopped: stopped(),
  })
}

async function writeOne(
  terminal: Terminal,
  document: TargetDocument,
  { path, format, force }: { readonly path: string; readonly format: WriteFormat; readonly force: boolean },
): Promise<string | null> {
  if (
    !force &&
    (await access(path).then(
      () => true,
      () => false,
    ))
  )
    return commandFaultText(terminal, { code: 'output-exists', values: { file: path } })
  const written = await writeGenerated(document, format)
  if (!written.ok) return writeFaultMessage(written.error, terminal.language)
  await writeFile(path, written.value)
  return null
}

function nameOf({ source }: TargetDocument, format: WriteFormat): string {
  return `${basename(source.file).replace(/\.[^.]+$/u, '')}.${format}`
}

async function intoDatabase(
  terminal: Terminal,
  options: GenerateOptions,
  { order: { projects: all, seed }, documents, stopped }: Generation,
): Promise<ExitCode> {
  const { language } = terminal
  const { root, version, databaseUrl, dataFolder } = settingsFrom(
    { database: options.database, data: options.data },
    process.env,
  )
  const opened = await openInstallation({
    root,
    version,
    databaseUrl,
    dataFolder,
    notify: (notice) => terminal.error(databaseNoticeMessage(notice, language)),
  })
  if (!opened.ok) return refuse(terminal, startFaultMessage(opened.error, language))
  const installation = opened.value
  try {
    if (installation.accounts.length > 0) showAccounts(installation.accounts, [language], terminal.out)
    const actor = await installation.administrator()
    if (actor === null) return refuse(terminal, problemMessage({ code: 'not-allowed', values: {} }, language))
    const real = await realDocuments(installation.background, actor)
    if (real > 0 && options.force !== true)
      return refuse(
        terminal,
        commandFaultText(terminal, { code: 'database-in-use', values: { documents: String(real) } }),
      )
    const filled = await fillDatabase(installation.background, actor, documents, {
      onProgress: (done) => showProgress(terminal, done, all),
      mayGoOn: () => !stopped(),
      money: options.payments === true ? moneyFor(seed) : undefined,
    })
    clearProgress(terminal)
    if (!filled.ok) return refuse(terminal, problemMessage(filled.error, language))
    return printEnd(terminal, filled.value, {
      where: sentence(terminal, 'inDatabase'),
      more: [],
      isStopped: !filled.value.whole,
    })
  } finally {
    await installation.close()
  }
}

/**
 * What is paid for each project: by the seed, its name and its place among all. Vouchers of other seeds are
 * others.
 */
function moneyFor(seed: string): FilledMoney {
  const prefix = String(seededRandom(`${seed}/vouchers`).whole(100_000, 999_999))
  let projects = 0
  let vouchers = 0
  return (project, year) => {
    projects += 1
    return generatedMoney(project, year, seededRandom(`${seed}/money/${projects}`), () => {
      vouchers += 1
      return `${year}${prefix}${String(vouchers).padStart(8, '0')}`
    })
  }
}

type End = { readonly where: string; readonly more: readonly string[]; readonly isStopped: boolean }

function printEnd(
  terminal: Terminal,
  { documents, projects }: { readonly documents: number; readonly projects: number },
  { where, more, isStopped }: End,
): ExitCode {
  terminal.error(sentence(terminal, 'generated', { documents, projects, where }))
  for (const line of more) terminal.error(line)
  if (!isStopped) return EXIT.fine
  terminal.error(sentence(terminal, 'generateStopped'))
  return EXIT.couldNotRead
}
