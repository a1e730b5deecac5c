/**
 * `jichi verify-log` as auditors run it: a file and nothing else, the real program in a process of its own.
 */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { headLine, recordLine, LOG_FORMAT, type LogHead } from '#core/operation-log/log-lines.ts'
import { NO_RECORD, sealed, type Digest, type LogRecord } from '#core/kernel/log-record.ts'
import { verifyLogFile } from '#actions/operation-log/verify-log-file.ts'

const ROOT = resolve(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'jichi-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const digestOf = (digest: Digest, text: string) =>
  createHash(digest === 'sm3' ? 'sm3' : 'sha256')
    .update(text)
    .digest('hex')

const records: LogRecord[] = []
for (let sequence = 1; sequence <= 12; sequence += 1) {
  records.push(
    sealed(
      {
        region: 'r',
        sequence,
        id: `id-${sequence}`,
        at: '2025-03-01T04:00:00.000Z',
        type: 'region.changed',
        actor: 'a',
        account: 'admin',
        name: '张会计',
        subject: 'region:r',
        before: null,
        after: { name: `第${sequence}次` },
        algorithm: sequence > 6 ? 'sm3' : 'sha-256',
        previous: records.at(-1)?.hash ?? NO_RECORD,
      },
      digestOf,
    ),
  )
}
const HEAD: LogHead = {
  format: LOG_FORMAT,
  region: 'r',
  regionCode: '130202',
  regionName: '路南区',
  first: 1,
  last: 12,
  count: 12,
  previous: NO_RECORD,
  hash: records[11]?.hash ?? '',
  algorithm: 'sm3',
  exportedAt: '2025-03-02T00:00:00.000Z',
}
const LINES = [headLine(HEAD), ...records.map(recordLine)]

let written = 0
function fileOf(lines: readonly string[], end = '\n'): string {
  written += 1
  const path = join(folder, `日志${written}.jsonl`)
  writeFileSync(path, lines.join(end) + end)
  return path
}

function jichi(
  args: readonly string[],
  input: string | null = null,
): Promise<{ code: number | null; out: string; error: string }> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(ROOT, 'bin', 'jichi.js'), 'verify-log', ...args], {
      cwd: folder,
      env: { ...process.env, JICHI_LANG: '' },
    })
    let [out, error] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      error += chunk
    })
    child.on('error', fail)
    child.on('close', (code) => done({ code, out, error }))
    child.stdin.end(input ?? undefined)
  })
}

describe('jichi verify-log', () => {
  test('a whole log: 0, whatever the ends of its lines, from a file or from standard input', async () => {
    const whole = await jichi([fileOf(LINES)])
    expect(whole).toMatchObject({ code: 0, error: '' })
    expect(whole.out).toContain('路南区（130202）操作日志　第 1—12 条，共 12 条')
    expect(whole.out).toContain('日志完整：没有改动、缺失、插入或次序颠倒。')
    expect(whole.out).toContain('--head')
    expect((await jichi([fileOf(LINES, '\r\n')])).code).toBe(0)
    expect((await jichi(['-'], `${LINES.join('\n')}`)).code).toBe(0)
  })

  test('what was touched is named: 1, in both languages', async () => {
    const touched = [
      ...LINES.slice(0, 3),
      LINES[3]?.replace('第3次', '第4次') ?? '',
      ...LINES.slice(4, 6),
      ...LINES.slice(7, 9),
      LINES[10] ?? '',
      LINES[9] ?? '',
      LINES[11] ?? '',
    ]
    const path = fileOf(touched)
    const { code, out } = await jichi([path])
    expect(code).toBe(1)
    expect(out).toContain('日志不完整，发现 5 处：')
    expect(out).toContain('第 3 条记录被改动：内容与它的校验值不符（文件第 4 行）')
    expect(out).toContain('缺少第 6 条记录')
    expect(out).toContain('第 9 条记录次序颠倒：被放在第 10 条的位置')
    expect(out).toContain('第 10 条记录次序颠倒：被放在第 9 条的位置')
    expect(out).toContain('末尾缺少第 12 条记录')
    const english = await jichi(['--lang', 'en', path])
    expect(english.out).toContain(
      'Record 3 was changed: its content does not give its hash (line 4 of the file)',
    )
    expect(english.out).toContain('Record 6 missing')
  })

  test('--head compares with what was noted; what is no hash is refused', async () => {
    const path = fileOf(LINES)
    const noted = await jichi([path, '--head', `9:${records[8]?.hash.slice(0, 16)}`])
    expect([noted.code, noted.out]).toEqual([0, expect.stringContaining('与抄录的校验值相符：第 9 条')])
    const other = await jichi([path, '--head', `9:${'0'.repeat(64)}`])
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('第 9 条记录的校验值与所记的不符')])
    const wrong = await jichi([path, '--head', '12345'])
    expect([wrong.code, wrong.error]).toEqual([2, expect.stringContaining('至少前 16 位')])
  })

  test('--json gives the report to programs', async () => {
    const { code, out } = await jichi(['--json', fileOf(LINES.filter((_, i) => i !== 5))])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      format: 'jichi.log-report/1',
      head: HEAD,
      report: { lines: 11, faultCount: 1, faults: [{ code: 'missing', from: 5, to: 5 }] },
    })
  })

  test('what is no log is refused: 2', async () => {
    const none = await jichi([fileOf(['{"a":1}'])])
    expect([none.code, none.error]).toEqual([2, expect.stringContaining('不是导出的操作日志')])
    expect((await jichi([fileOf(LINES.slice(1))])).code).toBe(2)
    const missing = await jichi(['没有.jsonl'])
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining('没有.jsonl：没有这个文件')])
    expect((await jichi([folder])).code).toBe(2)
  })

  test('the description of the form has an example, and it holds', async () => {
    const text = readFileSync(join(ROOT, 'docs', 'operation-log.md'), 'utf8')
    const example = /```jsonl\n([^`]+)```/.exec(text)?.[1] ?? ''
    const verified = await verifyLogFile(
      (async function* bytes() {
        yield Buffer.from(example)
      })(),
      null,
    )
    expect(verified).toMatchObject({ ok: true, value: { report: { lines: 2, faultCount: 0 } } })
  })
})

test('lines come whole, however the bytes are cut; what is no UTF-8 is no record', async () => {
  const bytes = Buffer.from(LINES.join('\n'))
  async function* cut(size: number) {
    for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size)
  }
  for (const size of [1, 7, 1000, bytes.length])
    expect(await verifyLogFile(cut(size), null)).toMatchObject({
      ok: true,
      value: { report: { lines: 12, faultCount: 0 } },
    })
  const broken = Buffer.from(bytes)
  broken[bytes.indexOf('第2次')] = 0xff
  async function* whole() {
    yield broken
  }
  expect(await verifyLogFile(whole(), null)).toMatchObject({
    ok: true,
    value: { report: { faultCount: 1, faults: [{ code: 'unreadable', sequence: 2, line: 3 }] } },
  })
})
