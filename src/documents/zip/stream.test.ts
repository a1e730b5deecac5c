import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { freePath } from './free-path.ts'
import { streamZip, type ZippedFile } from './stream.ts'

async function* made(...files: readonly ZippedFile[]): AsyncGenerator<ZippedFile> {
  yield* files
}

async function collected(files: AsyncIterable<ZippedFile>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of streamZip(files)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

test('files come out as they went in, by their Chinese names, and the same files give the same bytes', async () => {
  const files = [
    { path: '326001_培训绩效自评表.docx', bytes: Buffer.from('一') },
    { path: '326001_道路绩效自评表.docx', bytes: Buffer.alloc(200_000, 7) },
  ]
  const bytes = await collected(made(...files))
  const read = unzipSync(bytes)
  expect(Object.keys(read)).toEqual(files.map(({ path }) => path))
  for (const { path, bytes: was } of files) expect(Buffer.from(read[path] ?? []).equals(was)).toBe(true)
  expect(Buffer.from(await collected(made(...files))).equals(bytes)).toBe(true)
})

test('the first is given before the second is made; a fault of making one leaves no whole zip', async () => {
  async function* broken(): AsyncGenerator<ZippedFile> {
    yield { path: 'a.docx', bytes: Buffer.from('a') }
    throw new Error('the writer is gone')
  }
  const zip = streamZip(broken())
  expect((await zip.next()).value?.byteLength).toBeGreaterThan(0)
  await expect(
    (async () => {
      for await (const chunk of zip) expect(chunk.byteLength).toBeGreaterThan(0)
    })(),
  ).rejects.toThrow('the writer is gone')
})

test('a name that is taken gets a number', () => {
  const taken = new Set(['a.docx', 'a (2).docx', 'b'])
  expect([freePath(taken, 'a.docx'), freePath(taken, 'b'), freePath(taken, 'c')]).toEqual([
    'a (3).docx',
    'b (2)',
    'c',
  ])
})
