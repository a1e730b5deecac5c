/**
 * A zip that is written while its files are made: no more than one of them is held. They are taken as they are,
 * for what goes in here (Word, PDF) is packed already; always with the same time.
 */
import { Zip, ZipPassThrough } from 'fflate'
import { NO_TIME } from './no-time.ts'

export type ZippedFile = { readonly path: string; readonly bytes: Uint8Array }

/** @throws what making a file throws: the zip then has no end, and nobody takes it for whole */
export async function* streamZip(files: AsyncIterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    ready.push(chunk)
  })
  const taken = function* () {
    const chunks = ready
    ready = []
    yield* chunks
  }
  for await (const { path, bytes } of files) {
    const file = new ZipPassThrough(path)
    file.mtime = NO_TIME
    zip.add(file)
    file.push(bytes, true)
    yield* taken()
  }
  zip.end()
  yield* taken()
}
