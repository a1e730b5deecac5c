/** The installation's folder: the one above this file, built or not, that holds our package.json. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

type Manifest = { readonly name?: string; readonly version?: string }

function manifestIn(folder: string): Manifest | null {
  const path = join(folder, 'package.json')
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : null
}

/** The folder and the version. Throws when the files were torn out of their installation. */
export function findInstallation(): { readonly root: string; readonly version: string } {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const manifest = manifestIn(folder)
    if (manifest?.name === 'jichi') return { root: folder, version: manifest.version ?? '' }
    if (dirname(folder) === folder) throw new Error('package.json of jichi not found')
  }
}
