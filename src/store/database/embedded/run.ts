/** Runs PostgreSQL's programs: as the account, with an environment of our own. */
import { spawn } from 'node:child_process'
import { databaseFault, type DatabaseFault } from '#core/kernel/database.ts'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Account } from './account.ts'
import { errorCode } from './files.ts'

/**
 * Ours without PG… (they redirect the programs) and without the language (messages must be readable by this
 * program).
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/i.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}

export function asAccount(account: Account | null): { uid?: number; gid?: number } {
  return account === null ? {} : { uid: account.uid, gid: account.gid }
}

/**
 * Why a program did not even begin. A missing loader (musl) also answers ENOENT although the program is
 * there.
 */
export function spawnFault(error: unknown, program: string, account: Account | null): DatabaseFault {
  if (errorCode(error) === 'EPERM' && account !== null)
    return databaseFault('user-switch-refused', { user: account.name, detail: 'EPERM' })
  return databaseFault('program-unusable', {
    program,
    detail: error instanceof Error ? error.message : String(error),
  })
}

/** Runs to the end and gives the exit code and all it said. Errors: user-switch-refused, program-unusable. */
export function runProgram(
  program: string,
  args: readonly string[],
  account: Account | null,
  cwd: string,
): Promise<Result<{ code: number; words: string }, DatabaseFault>> {
  return new Promise<Result<{ code: number; words: string }, DatabaseFault>>((resolve) => {
    const child = spawn(program, args, {
      ...asAccount(account),
      cwd,
      env: cleanEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    })
    const words: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => words.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => words.push(chunk))
    child.once('error', (error) => resolve(err(spawnFault(error, program, account))))
    child.once('close', (code) =>
      resolve(ok({ code: code ?? 1, words: Buffer.concat(words).toString('utf8') })),
    )
    // Node throws some refusals (EPERM) at once instead of telling them by the event.
  }).catch((error: unknown) => err(spawnFault(error, program, account)))
}
