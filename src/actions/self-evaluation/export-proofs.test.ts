/**
 * Proof sheets of the county's years, taken away and held against the figures by somebody who has nothing but the
 * files: `jichi score`.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postWithoutPlace, type Actor } from '#core/kernel/allows.ts'
import type { Result } from '#core/kernel/result.ts'
import { recomputeYear, type YearProof } from '#core/self-evaluation/year-proof.ts'
import { openContext, type TestContext, type TestOffice } from '../../../test/support/context.ts'
import { loadCounty } from '../demo/county/load.ts'
import type { Context } from '../kernel/context.ts'
import { createSigner } from '../signing/signer.ts'
import { exportVersion, makeKey } from '../signing/signing.ts'
import { exportProof, exportYearProof } from './export-proofs.ts'
import { readCoverage } from './self-evaluations.ts'

const folder = mkdtempSync(join(tmpdir(), 'jichi-proofs-'))
let world: TestContext
let context: Context
let office: TestOffice
let bureau: Actor
let key = ''

beforeAll(async () => {
  world = await openContext()
  office = await world.office()
  context = { ...world.context, signer: createSigner(join(folder, 'keys')) }
  bureau = { ...office.administrator, posts: [postWithoutPlace('performance-office')] }
  expect(await loadCounty(context, office.administrator)).toBe(true)
  key = good(await makeKey(context, office.administrator)).rows.at(-1)?.publicKey ?? ''
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await world.close()
})

function good<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const text = ({ bytes }: { readonly bytes: Uint8Array }) => new TextDecoder().decode(bytes)

function score(name: string, content: string, ...options: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, content)
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(world.context.root, 'bin', 'jichi.js'), 'score', path, '--json', ...options],
    { encoding: 'utf8', env: { ...process.env, JICHI_LANG: '' }, maxBuffer: 1 << 28 },
  )
  return { status, said: JSON.parse(stdout) as Said }
}
type Said = {
  readonly differences: readonly {
    readonly path: string
    readonly stated: string
    readonly computed: string
  }[]
  readonly signature: { readonly signature: string }
}

const departments = async (year: number) =>
  good(await readCoverage(context, bureau, { year, page: 1, size: 200 })).rows

test('every department’s year comes out as stated, by the file alone; its mean and grades are those of the page', async () => {
  let sheets = 0
  for (const { unit, grades, mean, states } of await departments(2025)) {
    if (unit === null) continue
    const file = text(good(await exportYearProof(context, bureau, { year: 2025, unit: unit.id })))
    const proof = JSON.parse(file) as YearProof
    expect(proof.total, unit.name).toMatchObject({ sheets: states.confirmed, grades, mean })
    const { total } = proof
    sheets += total.sheets
    expect(recomputeYear(proof).differences, unit.name).toEqual([])
    // As somebody with the file alone does it; once is enough.
    if (sheets === total.sheets)
      expect(score('year.json', file, '--key', key)).toMatchObject({
        status: 0,
        said: { differences: [], total, signature: { signature: 'right' } },
      })
  }
  expect(sheets).toBeGreaterThan(180)
})

describe('one department', () => {
  const first = async () => {
    const rows = await departments(2025)
    const unit = rows.find(({ states }) => states.confirmed >= 4)?.unit?.id ?? ''
    return { unit, file: text(good(await exportYearProof(context, bureau, { year: 2025, unit }))) }
  }

  test('a score, a point or a sum that was changed is named, and the signature is wrong', async () => {
    const { file } = await first()
    const forge = (change: (proof: YearProof) => unknown) =>
      score('forged.json', JSON.stringify(change(JSON.parse(file) as YearProof)))
    const first1 = (proof: YearProof, change: object) => ({
      ...proof,
      sheets: proof.sheets.map((one, i) => (i === 0 ? { ...one, proof: { ...one.proof, ...change } } : one)),
    })
    const better = forge((proof) => ({ ...proof, total: { ...proof.total, mean: '99.99' } }))
    expect(better).toMatchObject({ status: 1, said: { signature: { signature: 'wrong' } } })
    expect(better.said.differences.map(({ path }) => path)).toEqual(['total.mean'])

    const left = forge((proof) => ({ ...proof, sheets: proof.sheets.slice(1) }))
    expect(left.said.differences.map(({ path }) => path)).toContain('total.sheets')

    // Two rows change their points: together they are 100 as before.
    const moved = forge((proof) => {
      const indicators = proof.sheets[0]?.proof.indicators ?? []
      const [a, b] = [indicators[0]?.weight ?? '', indicators[1]?.weight ?? '']
      const other = a === b ? String(Number(a) - 1) : b
      const back = a === b ? String(Number(b) + 1) : a
      return first1(proof, {
        indicators: indicators.map((one, i) => ({ ...one, weight: [other, back][i] ?? one.weight })),
      })
    })
    expect(moved.said.differences.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['sheets.1.indicators.1.weight', 'sheets.1.indicators.2.weight']),
    )
  })

  test('names, values and points are those of the approved version; a target that was made easier is found', async () => {
    const { unit } = await first()
    const {
      rows: [row],
    } = await sql<{ id: string; version: number }>`
      select e.project_id as id, e.version from self_evaluations e join projects p on p.project_id = e.project_id
      where e.state = 'confirmed' and e.fiscal_year = 2025 and p.unit_id in (select unit_id from budget_units where parent_id = ${unit} or unit_id = ${unit})
      order by p.name limit 1`.execute(context.store.of(office.region).db)
    const { id = '', version = 0 } = row ?? {}
    const approved = join(folder, 'version.json')
    writeFileSync(
      approved,
      text(
        good(
          await exportVersion(context, office.administrator, {
            what: { of: 'projects', id },
            number: version,
          }),
        ),
      ),
    )
    const file = text(good(await exportProof(context, bureau, { id })))
    expect(score('sheet.json', file, '--approved', approved, '--key', key)).toMatchObject({
      status: 0,
      said: { differences: [] },
    })
    const sheet = JSON.parse(file) as YearProof['sheets'][number]['proof']
    const easier = {
      ...sheet,
      indicators: sheet.indicators.map((one, i) => (i === 0 ? { ...one, asked: '≥1次' } : one)),
    }
    const found = score('easier.json', JSON.stringify(easier), '--approved', approved)
    expect(found.status).toBe(1)
    expect(found.said.differences.map(({ path }) => path)).toEqual(['indicators.1.asked'])
  })

  test('who sees confirmed sheets alone is not told of the others; who has no reach gets nothing', async () => {
    const { unit } = await first()
    const { without } = JSON.parse(
      text(good(await exportYearProof(context, bureau, { year: 2025, unit }))),
    ) as YearProof
    expect(without).toBeInstanceOf(Array)
    const people = { ...office.administrator, posts: [postWithoutPlace('auditor')] }
    const seen = JSON.parse(
      text(good(await exportYearProof(context, people, { year: 2025, unit }))),
    ) as YearProof
    expect(seen.without).toBeNull()
    const other = { ...office.administrator, posts: [{ role: 'unit-filler', units: [] }] } as unknown as Actor
    expect(await exportYearProof(context, other, { year: 2025, unit })).toMatchObject({ ok: false })
  })
})
