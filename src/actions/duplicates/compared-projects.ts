/**
 * Projects in the forms in which they are compared, remembered: a county's alike projects are each other's
 * neighbours again and again.
 */
import { comparableProject, type Compared } from '#core/duplicates/likeness.ts'
import type { Project } from '#core/target/project.ts'

/**
 * Projects in one half of the memory; a full half becomes the old one, and what nobody asked for since is
 * forgotten.
 */
const MOST = 4096

let young = new Map<string, Compared>()
let old = new Map<string, Compared>()

/** @param print the same for projects that are the same to the letter, and for no others */
export function comparedProject(print: string, project: Project): Compared {
  const known = young.get(print)
  if (known !== undefined) return known
  const compared = old.get(print) ?? comparableProject(project)
  if (young.size >= MOST) {
    old = young
    young = new Map()
  }
  young.set(print, compared)
  return compared
}
