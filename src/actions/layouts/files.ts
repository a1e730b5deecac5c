/** Descriptions of layouts without a database: files that the command line is given. */
import { err, type Result } from '#core/kernel/result.ts'
import { readLayoutDescription, type LayoutFault } from '#documents/layouts/description.ts'
import type { Layout } from '#documents/layouts/layout.ts'

export type { Layout, LayoutFault }

/** Reads the text of a description. Errors: `not-json`, or the first fault of the description. */
export function layoutOfText(text: string): Result<Layout, LayoutFault | 'not-json'> {
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''))
  } catch {
    return err('not-json')
  }
  return readLayoutDescription(json)
}
