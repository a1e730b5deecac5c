/**
 * The files of the migrations against their manifest: what was released once is never changed, only followed.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listMigrations } from './migrate.ts'
import { splitStatements } from './split-statements.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

test('the files are those of the manifest, without gaps, unchanged', async () => {
  const manifest = JSON.parse(readFileSync(join(FOLDER, 'manifest.json'), 'utf8')) as Record<string, string>
  const migrations = await listMigrations(FOLDER)
  expect(
    migrations.ok && Object.fromEntries(migrations.value.map(({ name, sha256 }) => [name, sha256])),
  ).toEqual(manifest)
  expect(
    readdirSync(FOLDER)
      .filter((name) => name.endsWith('.sql'))
      .toSorted(),
  ).toEqual(Object.keys(manifest))
})

test('every file creates tables with the region first and uses nothing that distributed servers refuse', async () => {
  const migrations = await listMigrations(FOLDER)
  const statements = migrations.ok ? migrations.value.flatMap(({ sql }) => splitStatements(sql)) : []
  const tables = statements.filter((statement) => /create table/.test(statement))
  // Every table that the schema's own test names: a new one is written there, not counted here.
  expect(tables.length).toBeGreaterThan(50)
  for (const table of tables) expect(table).toMatch(/\(\s*region_id uuid not null,/)
  for (const statement of statements)
    expect(statement).not.toMatch(/\b(?:trigger|serial|create sequence|nextval|as identity|inherits)\b/)
})
