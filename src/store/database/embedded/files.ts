/** Files of the database's folder: faults of the system in our words. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { databaseFault, type DatabaseFault } from '#core/kernel/database.ts'

/** The system's code of an error (ENOENT, EACCES …), '' where there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

const REFUSED = new Set(['EACCES', 'EPERM'])
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/** The fault for an error of the file system. Anything that is not expected of a file system is thrown on. */
export function fileFault(error: unknown, path: string): DatabaseFault {
  const code = errorCode(error)
  if (FULL.has(code)) return databaseFault('disk-full', { path })
  if (code === 'EROFS') return databaseFault('disk-read-only', { path })
  if (REFUSED.has(code)) return databaseFault('permission-denied', { path, detail: code })
  if (code.startsWith('E')) return databaseFault('create-failed', { folder: path, detail: messageOf(error) })
  throw error
}

/** The fault that the server's or initdb's own words tell of; null when they are about something else. */
export function spokenFault(words: string, path: string): DatabaseFault | null {
  if (/No space left on device|Disk quota exceeded/i.test(words)) return databaseFault('disk-full', { path })
  if (/error while loading shared libraries|Library not loaded|version `GLIBC/i.test(words)) {
    return databaseFault('program-unusable', { program: 'postgres', detail: lastLine(words) })
  }
  if (/Read-only file system/i.test(words)) return databaseFault('disk-read-only', { path })
  if (/Permission denied/i.test(words))
    return databaseFault('permission-denied', { path, detail: lastLine(words) })
  return null
}

/** The last line that says something: the cause is last in the server's log. */
export function lastLine(words: string): string {
  const lines = words
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const telling = lines.filter((line) => /FATAL|PANIC|ERROR|error:/.test(line))
  return telling.at(-1) ?? lines.at(-1) ?? ''
}

/** Makes a folder with those above it. @throws what the system refuses it with */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (error) {
    // Of a disk that may only be read it says that there is no such folder: what is there of it says why.
    if (errorCode(error) === 'ENOENT') accessSync(nearest(folder), constants.W_OK)
    throw error
  }
}

function nearest(folder: string): string {
  const above = dirname(folder)
  return existsSync(folder) || above === folder ? folder : nearest(above)
}
