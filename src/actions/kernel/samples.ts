/** The sample documents that come with the program. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The sample documents of an installation, by name; none when the folder is missing. */
export async function listSamples(root: string): Promise<string[]> {
  const entries = await readdir(join(root, 'samples')).catch(() => [])
  return entries.filter((name) => name.endsWith('.txt')).toSorted()
}
