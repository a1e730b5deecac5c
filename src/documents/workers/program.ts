/**
 * Where the program of a worker is: beside the built server and command line, or in the sources (tests,
 * scripts).
 */
export type WorkerProgram = { readonly program: string | URL; readonly isText: boolean }

export function workerProgram(here: string = import.meta.url): WorkerProgram {
  if (here.endsWith('.ts')) return { program: fromSources(here), isText: true }
  const folder = new URL('./', here)
  // vite.node.config.ts: entries lie in dist/node, what they share in dist/node/chunks.
  return {
    program: new URL(folder.pathname.endsWith('/chunks/') ? '../reader.js' : 'reader.js', folder),
    isText: false,
  }
}

/**
 * Node does not read TypeScript by itself: the worker registers the compiler that tests and scripts run with.
 */
function fromSources(here: string): string {
  const compiler = import.meta.resolve('tsx/esm/api')
  const entry = new URL('entry.ts', here).href
  return `import(${JSON.stringify(compiler)}).then(({ register }) => { register(); return import(${JSON.stringify(entry)}) })`
}
