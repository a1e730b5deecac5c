/**
 * The migrations before a certain one in a folder of their own: how a database of an earlier version came to
 * be.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Migration } from '#store/database/migrate.ts'

export function copyBefore(
  migrations: readonly Migration[],
  number: number,
): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'jichi-migrations-'))
  for (const one of migrations) if (one.number < number) writeFileSync(join(folder, one.name), one.sql)
  return { folder, remove: () => rmSync(folder, { recursive: true }) }
}
