/** The years of the demonstration, and the documents of its own department. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The demonstration's own department, by its code. */
export const DEMO_UNIT = '303001'
export const DEMO_LAST_YEAR = 2025
export const DEMO_YEAR = 2026
/** The year that is being applied for: new projects, each to be assessed first. */
export const DEMO_NEXT_YEAR = 2027
/** The last day of the county's life. */
export const COUNTY_UNTIL = '2026-11-25'

/** The documents of the demonstration's own unit, by name; none when the folder is missing. */
export async function demoCountyFiles(
  root: string,
): Promise<readonly { readonly file: string; readonly bytes: Uint8Array }[]> {
  const folder = join(root, 'demo')
  const names = await readdir(folder).catch(() => [])
  return Promise.all(
    names
      .filter((name) => name.endsWith('.docx'))
      .toSorted()
      .map(async (file) => ({ file, bytes: await readFile(join(folder, file)) })),
  )
}
