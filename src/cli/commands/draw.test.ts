/** `jichi draw` as anybody runs it who was at no draw: a file and nothing else. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { commitTo } from '#core/evaluation/commitment.ts'
import { draw as drawn, DRAW_FORMAT } from '#core/evaluation/draw.ts'
import type { Terminal } from '../terminal.ts'
import { drawCommand } from './draw.ts'

const folder = mkdtempSync(join(tmpdir(), 'jichi-draw-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const candidates = ['甲', '乙', '丙', '丁'].map((name, at) => ({ key: `P${at}`, name }))
const result = drawn(
  '2026-11-22',
  candidates.map(({ key }) => key),
  2,
  (text) => createHash('sha256').update(text).digest('hex'),
)
const RECORD = {
  format: DRAW_FORMAT,
  seed: '2026-11-22',
  count: 2,
  candidates,
  drawn: result.ok ? result.value.map(({ key }) => key) : [],
}

async function run(
  name: string,
  text: string | null,
  json = false,
): Promise<{ readonly code: number; readonly out: string; readonly error: string }> {
  const path = join(folder, name)
  if (text !== null) writeFileSync(path, text)
  const [out, error]: [string[], string[]] = [[], []]
  const terminal: Terminal = {
    language: 'zh-CN',
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    width: 120,
    colour: false,
    progress: false,
  }
  return { code: await drawCommand(terminal, path, { json }), out: out.join('\n'), error: error.join('\n') }
}

describe('a published draw', () => {
  test('is done again: 0, with who was drawn', async () => {
    const { code, out } = await run('same.json', JSON.stringify(RECORD))
    expect(code).toBe(0)
    expect(out).toContain('种子“2026-11-22”，从 4 个中抽取 2 个')
    expect(out).toContain('重新抽取的结果与记录一致')
    for (const key of RECORD.drawn)
      expect(out).toContain(candidates.find((one) => one.key === key)?.name ?? '?')
  })

  test('says the how manieth it was, when, and why again; the draws before it change nothing', async () => {
    const again = {
      ...RECORD,
      attempt: 2,
      at: '2026-11-23T02:00:00.000Z',
      reason: '候选清单有误',
      earlier: [{ ...RECORD, candidates: 4, attempt: 1 }],
    }
    const { code, out } = await run('again.json', JSON.stringify(again))
    expect(code).toBe(0)
    expect(out).toContain('同一事项的第 2 次抽取，2026-11-23T02:00:00.000Z')
    expect(out).toContain('重新抽取的原因：候选清单有误')
    expect(JSON.parse((await run('again.json', JSON.stringify(again), true)).out)).toMatchObject({
      agrees: true,
      attempt: 2,
      at: again.at,
      reason: '候选清单有误',
    })
  })

  test('is held against what was committed to: one whose list was settled otherwise is 1, and one without is said to prove less', async () => {
    const { digest, at, source, drawAt } = commitTo(
      { what: 'subjects', count: 2, source: '当日开奖号', drawAt: '2026-11-23T01:00:00.000Z', candidates },
      { at: '2026-11-22T01:00:00.000Z', left: [] },
      (text) => createHash('sha256').update(text).digest('hex'),
    )
    const kept = {
      ...RECORD,
      at: '2026-11-23T02:00:00.000Z',
      commitment: { what: 'subjects', digest, at, source, drawAt },
    }
    const { code, out } = await run('kept.json', JSON.stringify(kept))
    expect(code).toBe(0)
    expect(out).toContain('与抽取登记一致')
    expect(out).toContain(digest)
    const early = await run('early.json', JSON.stringify({ ...kept, at: '2026-11-22T23:00:00.000Z' }))
    expect(early.code).toBe(1)
    expect(early.out).toContain('与抽取登记不一致')
    const longer = {
      ...kept,
      candidates: candidates.map((one, n) => (n === 0 ? { ...one, key: 'P9' } : one)),
    }
    expect((await run('longer.json', JSON.stringify(longer))).code).toBe(1)
    expect(JSON.parse((await run('early.json', null, true)).out)).toMatchObject({ agrees: true, kept: false })
    expect((await run('same.json', JSON.stringify(RECORD))).out).toContain('没有抽取登记')
  })

  test('that was changed is reported: 1', async () => {
    const other = candidates.find(({ key }) => !RECORD.drawn.includes(key))?.key ?? ''
    const { code, out } = await run(
      'other.json',
      JSON.stringify({ ...RECORD, drawn: [other, RECORD.drawn[1]] }),
      true,
    )
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ agrees: false, candidates: 4 })
  })

  test.each([
    ['none.json', null],
    ['text.json', '甲'],
    ['half.json', JSON.stringify({ ...RECORD, seed: undefined })],
    ['twice.json', JSON.stringify({ ...RECORD, candidates: [...candidates, candidates[0]] })],
  ])('that cannot be read is 2: %s', async (name, text) => {
    expect((await run(name, text)).code).toBe(2)
  })
})
