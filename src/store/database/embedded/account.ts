/**
 * As whom the server runs. PostgreSQL refuses root, which is what containers and many servers run as: then it
 * runs as an ordinary user, and everything it touches must lie where that user can reach it.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, realpathSync, statSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'

export type Account = { readonly name: string; readonly uid: number; readonly gid: number }

/** The user that is made where there is no `postgres`. */
const OWN_USER = 'jichi'

function isRoot(): boolean {
  return process.geteuid?.() === 0
}

function accounts(): Account[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [name = '', , uid, gid] = line.split(':')
        const account = { name, uid: Number(uid), gid: Number(gid) }
        return name !== '' && account.uid > 0 && Number.isInteger(account.gid) ? [account] : []
      })
  } catch {
    return []
  }
}

function named(name: string): Account | null {
  return accounts().find((account) => account.name === name) ?? null
}

/**
 * Makes a user without password, home or shell. Debian, Red Hat and their kin have useradd; busybox has
 * adduser.
 */
function createAccount(): Account | null {
  const ways: readonly (readonly [string, readonly string[]])[] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', OWN_USER]],
    ['adduser', ['-S', '-D', '-H', OWN_USER]],
  ]
  // Programs of administration may lie off the usual path.
  const env = { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` }
  for (const [program, args] of ways) {
    try {
      execFileSync(program, args, { stdio: 'ignore', timeout: 20_000, env })
      return named(OWN_USER)
    } catch {
      // Not there, or not allowed: the next way.
    }
  }
  return null
}

function owner(stats: Stats): Account {
  const found = accounts().find((account) => account.uid === stats.uid)
  return { name: found?.name ?? `uid ${stats.uid}`, uid: stats.uid, gid: stats.gid }
}

/**
 * The user for a process of root: the present owner of the data, else `postgres`, else a user made for it,
 * else `nobody`. null: run as ourselves.
 */
export function chooseAccount(existing: Stats | null): Account | null {
  if (!isRoot()) return null
  if (existing !== null && existing.uid !== 0) return owner(existing)
  return (
    named('postgres') ??
    named(OWN_USER) ??
    createAccount() ??
    named('nobody') ?? { name: 'uid 65534', uid: 65_534, gid: 65_534 }
  )
}

const READ = 4
const WALK = 1

function allowed(stats: Stats, account: Account, want: number): boolean {
  return ((stats.mode >> shiftOf(stats, account)) & want) === want
}

/** Where the bits of the mode are that hold for an account. */
function shiftOf(stats: Stats, { uid, gid }: Account): number {
  if (stats.uid === uid) return 6
  return stats.gid === gid ? 3 : 0
}

/** True when the account can walk to the path and read it (and, a folder or program, enter or run it). */
export function canReach(path: string, account: Account): boolean {
  try {
    const real = realpathSync(path)
    const last = statSync(real)
    const runs = last.isDirectory() || (last.mode & 0o111) !== 0
    if (!allowed(last, account, runs ? READ | WALK : READ)) return false
    return canEnter(dirname(real), account)
  } catch {
    return false
  }
}

/** True when the account can walk into the folder and every folder above it. */
export function canEnter(folder: string, account: Account): boolean {
  try {
    const real = realpathSync(folder)
    if (!allowed(statSync(real), account, WALK)) return false
    return dirname(real) === real || canEnter(dirname(real), account)
  } catch {
    return false
  }
}
