/** PostgreSQL servers of tests: temporary data folders, and what is left running in them. */
import { readFileSync, rmSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const folders = new Set<string>()

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-test-'))
  folders.add(folder)
  return folder
}

/** The number of the server's process, from its own file; null when it was stopped in good order. */
export function serverProcess(dataFolder: string): number | null {
  try {
    return Number(
      readFileSync(join(dataFolder, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0],
    )
  } catch {
    return null
  }
}

export function serverPort(dataFolder: string): number {
  return Number(
    readFileSync(join(dataFolder, 'postgresql', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[3],
  )
}

export function serverPassword(dataFolder: string): string {
  return readFileSync(join(dataFolder, 'postgresql', 'password'), 'utf8').trim()
}

/** Ends servers that a failed test left behind, and removes the folders. */
export function clearFolders(): void {
  for (const folder of folders) {
    const server = serverProcess(folder)
    try {
      if (server !== null) process.kill(server, 'SIGQUIT')
    } catch {
      // It is gone already.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  folders.clear()
}
