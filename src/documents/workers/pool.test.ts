/** Reading in workers: the same results as in place, and what a bad file costs. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { zipSync } from 'fflate'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { describeFile } from '../describe-file.ts'
import { readTargets, sourceView } from '../formats.ts'
import { ReadingStopped } from './outcome.ts'
import { createReaders } from './pool.ts'

const ROOT = new URL('../../../', import.meta.url)
const SAMPLES = new URL('samples/', ROOT)
const names = readdirSync(SAMPLES).toSorted()
const sample = (name: string): Uint8Array => readFileSync(new URL(name, SAMPLES))
const WORD = '000-社会工作部.docx'
/** As many cells as a text may have lines: a second of work and some hundred megabytes. */
const HEAVY = Buffer.from('\t项目名称\n'.repeat(240_000))

describe('the same as in place', () => {
  const readers = createReaders({ workers: 2 })
  afterAll(() => readers.close())

  test.each(names)('%s', async (name) => {
    expect(await readers.readTargets(sample(name), name)).toStrictEqual(await readTargets(sample(name), name))
    expect(await readers.sourceView(sample(name), name)).toStrictEqual(await sourceView(sample(name), name))
    expect(await readers.describeFile(sample(name), name)).toStrictEqual(
      await describeFile(sample(name), name),
    )
  })

  test('whatever the bytes are, and many at once', async () => {
    const start = fc.constantFrom(
      Buffer.from(''),
      Buffer.from('PK\u0003\u0004'),
      Buffer.from('{'),
      Buffer.from('\t项目名称\n\t甲\n'),
      Buffer.from('%PDF-1.7\n'),
    )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(start, fc.uint8Array({ maxLength: 200 })), { maxLength: 8 }),
        async (files) => {
          const contents = files.map((parts) => Buffer.concat(parts))
          const read = await Promise.all(contents.map((content) => readers.readTargets(content, 'a')))
          expect(read).toStrictEqual(await Promise.all(contents.map((content) => readTargets(content, 'a'))))
        },
      ),
      { numRuns: 30 },
    )
  })

  test('the caller keeps its bytes', async () => {
    const bytes = sample(WORD)
    const before = Buffer.from(bytes)
    await readers.readTargets(bytes, WORD)
    expect(before.equals(bytes)).toBe(true)
  })
})

describe('a bad file costs itself', () => {
  test('time: the reading is ended, the next file is read by another worker', async () => {
    const readers = createReaders({ workers: 1, time: 300 })
    const [heavy, good] = await Promise.all([
      readers.readTargets(HEAVY, '慢.txt'),
      readers.readTargets(sample('002-乡村振兴局.txt'), '好.txt'),
    ])
    expect(heavy).toMatchObject({ ok: false, error: { code: 'reader-timeout', file: '慢.txt' } })
    expect(good.ok).toBe(true)
    await readers.close()
  })

  test('memory: the reading is ended, the next file is read by another worker', async () => {
    const readers = createReaders({ workers: 1, heap: 60 })
    const [heavy, good] = await Promise.all([
      readers.readTargets(HEAVY, '大.txt'),
      readers.readTargets(sample('000-社会工作部.txt'), '好.txt'),
    ])
    expect(heavy).toMatchObject({ ok: false, error: { code: 'reader-out-of-memory', values: { limit: 60 } } })
    expect(good.ok).toBe(true)
    await readers.close()
  })
})

describe('a worker is a process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-worker-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  /** A worker that does this with every file. */
  async function readBy(act: string, { heap = 512 } = {}) {
    const program = join(folder, 'reader.mjs')
    writeFileSync(program, `process.on('message', () => { ${act} })\nprocess.send({ kind: 'ready' })\n`)
    vi.stubEnv('JICHI_READER_PROGRAM', program)
    vi.stubEnv('JICHI_DATABASE_URL', 'postgres://somebody:secret@example.org/jichi')
    const faults: string[] = []
    const readers = createReaders({ workers: 1, heap, onFault: (detail) => faults.push(detail) })
    const read = await readers.readTargets(Buffer.from('a'), 'a.txt')
    await readers.close()
    vi.unstubAllEnvs()
    return { read, faults }
  }

  test('memory that ends while the machine lists names takes the worker alone', async () => {
    const { read } = await readBy('for (const name in new Array(2 ** 24).fill(1)) name.at(0)', { heap: 160 })
    expect(read).toMatchObject({ ok: false, error: { code: 'reader-out-of-memory', values: { limit: 160 } } })
  })

  test('one that ends itself costs its file, and what it said is reported', async () => {
    const { read, faults } = await readBy("process.stderr.write('脚滑了'); process.exit(3)")
    expect(read).toMatchObject({ ok: false, error: { code: 'reader-failed' } })
    expect(faults).toEqual([expect.stringMatching(/code 3\n脚滑了/)])
  })

  test('sees nothing of the secrets of its parent', async () => {
    const { faults } = await readBy("process.send({ kind: 'thrown', detail: JSON.stringify(process.env) })")
    expect(faults).toEqual([expect.stringMatching(/"PATH"/)])
    expect(faults[0]).not.toMatch(/secret|JICHI/)
  })

  test('is ended when it takes too much memory outside its heap, though it leaves no turn', () => {
    const script = `
      import { startGuard } from './src/documents/workers/guard.ts'
      startGuard(String(400 * 1024 * 1024))
      const held = []
      for (;;) held.push(Buffer.alloc(1024 * 1024, held.length))
    `
    const { signal } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { cwd: ROOT, timeout: 60_000, killSignal: 'SIGTERM' },
    )
    expect(signal).toBe('SIGKILL')
  })

  test('ends with its parent, though it leaves no turn', async () => {
    const script = `
      import { spawn } from 'node:child_process'
      const busy = "import('./src/documents/workers/guard.ts').then((guard) => { guard.startGuard('unlimited'); console.log('busy'); for (;;); })"
      const child = spawn(process.execPath, ['--import', 'tsx', '--eval', busy])
      child.stdout.once('data', () => { console.log(child.pid); setTimeout(() => process.kill(process.pid, 'SIGKILL'), 600) })
    `
    const { stdout, signal } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script],
      { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
    )
    expect(signal).toBe('SIGKILL')
    const isThere = () => {
      try {
        return process.kill(Number(stdout), 0)
      } catch {
        return false
      }
    }
    expect(Number(stdout)).toBeGreaterThan(1)
    await expect.poll(isThere, { timeout: 20_000 }).toBe(false)
  })
})

describe('stopping', () => {
  test('one reading is given up without the others', async () => {
    const readers = createReaders({ workers: 2 })
    const stop = new AbortController()
    const heavy = readers.readTargets(HEAVY, 'a.txt', {}, stop.signal)
    const good = readers.readTargets(sample(WORD), WORD)
    stop.abort()
    await expect(heavy).rejects.toThrow(ReadingStopped)
    expect((await good).ok).toBe(true)
    await readers.close()
  })

  test('one that still waits is given up, too', async () => {
    const readers = createReaders({ workers: 1 })
    const stop = new AbortController()
    const first = readers.readTargets(sample(WORD), WORD)
    const waiting = readers.readTargets(sample(WORD), WORD, {}, stop.signal)
    stop.abort()
    await expect(waiting).rejects.toThrow(ReadingStopped)
    expect((await first).ok).toBe(true)
    await readers.close()
  })

  test('closing gives up what is read and what waits; nothing is read afterwards', async () => {
    const readers = createReaders({ workers: 1 })
    const open = [readers.readTargets(HEAVY, 'a.txt'), readers.readTargets(sample(WORD), WORD)]
    await Promise.all([
      readers.close(),
      ...open.map((reading) => expect(reading).rejects.toThrow(ReadingStopped)),
    ])
    await expect(readers.sourceView(sample(WORD), WORD)).rejects.toThrow(ReadingStopped)
  })

  test('idle workers keep no process alive', () => {
    const script = `
      import { readFileSync } from 'node:fs'
      import { createReaders } from './src/documents/workers/pool.ts'
      const read = await createReaders().readTargets(readFileSync(process.argv[1]), 'a.txt')
      console.log(read.ok)
    `
    const ran = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '--eval', script, 'samples/000-社会工作部.txt'],
      { cwd: ROOT, encoding: 'utf8', timeout: 60_000 },
    )
    expect([ran.status, ran.stdout.trim()]).toEqual([0, 'true'])
  })
})

describe('a zip of files', () => {
  const readers = createReaders({ workers: 1 })
  afterAll(() => readers.close())
  const zip = zipSync({ '目录/一.txt': sample('000-社会工作部.txt'), '二.docx': sample(WORD) })

  test('its members come out one by one, byte by byte the same', async () => {
    const opened = await readers.openZip(zip, '全部.zip')
    if (!opened.ok || opened.value === null) throw new Error('is a zip')
    expect(opened.value.members).toEqual([
      { path: '目录/一.txt', size: sample('000-社会工作部.txt').length },
      { path: '二.docx', size: sample(WORD).length },
    ])
    for (const [index, name] of ['000-社会工作部.txt', WORD].entries()) {
      const bytes = await opened.value.bytes(index)
      expect(bytes.ok && Buffer.from(bytes.value).equals(Buffer.from(sample(name)))).toBe(true)
    }
    await opened.value.close()
  })

  test('by its path as well; a Word file and a text are none', async () => {
    const path = fileURLToPath(new URL(WORD, SAMPLES))
    expect(await readers.openZip(path, WORD)).toEqual({ ok: true, value: null })
    expect(await readers.openZip(sample('000-社会工作部.txt'), 'a.zip')).toEqual({ ok: true, value: null })
  })
})
