/**
 * Writes schemas/jichi.targets-1.schema.json from the fields in src/documents/json/format.ts: `npx tsx
 * scripts/schema.ts`.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { targetsSchema } from '#documents/json/format.ts'

export const SCHEMA_FILE = join(import.meta.dirname, '..', 'schemas', 'jichi.targets-1.schema.json')

export function schemaText(): string {
  return `${JSON.stringify(targetsSchema(), null, 2)}\n`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(SCHEMA_FILE, schemaText())
