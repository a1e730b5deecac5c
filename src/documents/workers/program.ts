/**
 * Where the program of a worker is: beside the built server and command line, or in the sources (tests,
 * scripts).
 */
import { pathToFileURL } from 'node:url'

export type WorkerProgram = {
  readonly program: URL
  /** For Node, in front of the program. */
  readonly flags: readonly string[]
}

export function workerProgram(here: string = import.meta.url): WorkerProgram {
  if (here.endsWith('.ts')) return fromSources(here)
  const folder = new URL('./', here)
  // vite.node.config.ts: entries lie in dist/node, what they share in dist/node/chunks.
  return {
    program: new URL(folder.pathname.endsWith('/chunks/') ? '../reader.js' : 'reader.js', folder),
    flags: [],
  }
}

/**
 * Node does not read TypeScript by itself: the worker has the compiler that tests and scripts run with.
 * A run of tests builds the program once instead (test/support/programs.ts) and names it.
 */
function fromSources(here: string): WorkerProgram {
  const built = process.env['JICHI_READER_PROGRAM'] ?? ''
  if (built !== '') return { program: pathToFileURL(built), flags: [] }
  return { program: new URL('entry.ts', here), flags: ['--import', import.meta.resolve('tsx')] }
}
