/** `jichi score` as people run it, on proof sheets as they are downloaded. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { fen } from '#core/kernel/money.ts'
import { scoreProof } from '#core/scoring/proof.ts'
import { DEFAULT_SCORING } from '#core/scoring/scheme.ts'

const BIN = resolve(import.meta.dirname, '..', '..', '..', 'bin', 'jichi.js')
const folder = mkdtempSync(join(tmpdir(), 'jichi-score-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const row = {
  level1: '产出指标',
  level2: '数量指标',
  asked: '≥100人',
  branch: 'output' as const,
  target: { kind: 'number' as const, comparator: '>=' as const, number: '100', unit: '人' },
}
const proof = scoreProof({
  about: {
    region: '130202',
    year: 2025,
    unit: { code: '326001', name: '路南区民政局' },
    project: { code: '13020225P008911100023', name: '临时救助' },
    version: 2,
  },
  ruleSet: { id: 'hebei/2025', version: 1, scoring: DEFAULT_SCORING },
  weights: 'split',
  executionWeight: '10',
  execution: { budget: fen(100_000_000n), executed: fen(90_000_000n) },
  indicators: [
    {
      ...row,
      order: 1,
      name: '救助人数',
      weight: '50',
      reached: '80人',
      actual: { kind: 'number', number: '80', unit: '人' },
    },
    {
      ...row,
      order: 2,
      name: '政策知晓率',
      weight: '40',
      reached: '达成',
      target: { kind: 'qualitative' },
      actual: { kind: 'step', step: 'reached', score: '36' },
    },
  ],
})

function score(name: string, content: unknown, ...options: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'score', path, ...options], {
    encoding: 'utf8',
    env: { ...process.env, JICHI_LANG: '' },
  })
  return { status, out: stdout, error: stderr }
}

describe('jichi score', () => {
  test('says every score, how it came about, the total and the grade', () => {
    const { status, out } = score('证明.json', proof)
    expect(status).toBe(0)
    for (const words of [
      '临时救助',
      '规则集 hebei/2025 第 1 版',
      '救助人数',
      '50×80÷100 = 40 → 40.00',
      '总分',
      '85.00 良',
      '完全一致',
    ])
      expect(out).toContain(words)
    expect(score('proof.json', proof, '--lang', 'en').out).toContain('Every figure comes out as stated.')
  })

  test('names what was changed, by exit code too', () => {
    const forged = { ...proof, total: { ...proof.total, score: '95.00', grade: '优' } }
    const { status, out } = score('改.json', forged)
    expect(status).toBe(1)
    expect(out).toContain('total.score：所载 95.00，重新计算为 85.00')
    expect(JSON.parse(score('改.json', forged, '--json').out)).toMatchObject({
      total: { score: '85.00', grade: '良' },
      differences: [{ path: 'total.score' }, { path: 'total.grade' }],
    })
  })

  test('reads nothing that is no proof sheet', () => {
    expect(score('坏.json', '{')).toMatchObject({
      status: 2,
      error: expect.stringContaining('不是自评计分证明'),
    })
    expect(score('别.json', { ...proof, weights: 'guessed' })).toMatchObject({
      status: 2,
      error: expect.stringContaining('weights'),
    })
    expect(score('少.json', { ...proof, indicators: [{ order: 1 }] }, '--lang', 'en')).toMatchObject({
      status: 2,
      error: expect.stringContaining('indicators.0'),
    })
  })
})
