/** Broken files through the readers: those that once made one fail, and the first of a seed for each. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, test } from 'vitest'
import { mutatedInput } from '../../scripts/fuzz/input.ts'
import { judge } from '../../scripts/fuzz/judge.ts'
import { READERS, readerSamples, type ReaderName } from '../../scripts/fuzz/readers.ts'
import { createReaders } from '../../src/documents/workers/pool.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const SEED = 3
const INPUTS = 40
/** Every zip is opened in a worker of its own, which takes a second to begin. */
const INPUTS_OF_ZIP = 8

const readers = createReaders({ workers: 2, time: 30_000 })
afterAll(() => readers.close())

function kept(reader: ReaderName): string[] {
  const folder = join(HERE, reader)
  return existsSync(folder)
    ? readdirSync(folder)
        .toSorted()
        .map((name) => join(folder, name))
    : []
}

describe.each(READERS)('%s', (reader) => {
  test('files that once made it fail are read or refused', async () => {
    for (const path of kept(reader)) {
      for (const door of ['targets', 'source'] as const)
        expect([path, await judge(readers, reader, readFileSync(path), door)]).toEqual([
          path,
          expect.stringMatching(/^(?:read|refused)$/),
        ])
    }
  })

  test('the first broken files of a seed are read or refused, and are the same every time', async () => {
    const [first, ...rest] = readerSamples(reader)
    if (first === undefined) throw new Error('there are samples of every reader')
    for (let index = 0; index < (reader === 'zip' ? INPUTS_OF_ZIP : INPUTS); index++) {
      const bytes = mutatedInput([first, ...rest], SEED, index)
      expect(Buffer.from(mutatedInput([first, ...rest], SEED, index)).equals(bytes)).toBe(true)
      expect([index, await judge(readers, reader, bytes, index % 4 === 3 ? 'source' : 'targets')]).toEqual([
        index,
        expect.stringMatching(/^(?:read|refused)$/),
      ])
    }
  })
})
