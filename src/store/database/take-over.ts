/**
 * Databases of before the first release. Their tables were made in many steps, which are one file now: the
 * baseline, the first of the folder. A database that has every step has the baseline's tables, so its record
 * is written anew and its data are left alone. One that lacks a step needs the program that still had them.
 */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { PoolClient } from 'pg'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { Applied, MigrateFault, Migration } from './migration.ts'

/** What the first file of the folder came to replace. */
type BeforeBaseline = {
  /** A version of the program (git) that has every step. */
  readonly commit: string
  /** The digest of each step by its file name, in their order. */
  readonly steps: Readonly<Record<string, string>>
}

const FILE = 'before-baseline.json'

async function readBeforeBaseline(folder: string): Promise<BeforeBaseline | null> {
  const path = join(folder, FILE)
  if (!existsSync(path)) return null
  return JSON.parse(await readFile(path, 'utf8')) as BeforeBaseline
}

/**
 * Writes the record of a database that has every step before the baseline as if the baseline had made it.
 * @returns the record as it is afterwards; the one that was given where the baseline is in it already.
 */
export async function takeOver(
  client: PoolClient,
  folder: string,
  record: readonly Applied[],
  baseline: Migration | undefined,
): Promise<Result<readonly Applied[], MigrateFault>> {
  const before = await readBeforeBaseline(folder)
  const [first] = record
  if (before === null || baseline === undefined || first === undefined) return ok(record)
  const steps = Object.entries(before.steps)
  // A record that does not begin with the first step was made by the files of the folder.
  if (first.name !== steps[0]?.[0]) return ok(record)
  for (const { number, name, sha256 } of record) {
    const step = steps[number - 1]
    if (step === undefined) return err({ code: 'migration-unknown', name })
    if (step[0] !== name || step[1] !== sha256) return err({ code: 'migration-changed', name })
  }
  const last = steps.at(-1)?.[0] ?? ''
  if (record.length < steps.length) {
    return err({
      code: 'migration-older',
      name: record.at(-1)?.name ?? first.name,
      last,
      commit: before.commit,
    })
  }
  await rewriteRecord(client, baseline)
  return ok([baseline])
}

async function rewriteRecord(client: PoolClient, baseline: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query('delete from migrations')
    await client.query('insert into migrations (number, name, sha256) values ($1, $2, $3)', [
      baseline.number,
      baseline.name,
      baseline.sha256,
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw cause
  }
}
