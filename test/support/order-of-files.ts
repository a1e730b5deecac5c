/**
 * The order of the test files: those of a project one after another, since they share processes and what these
 * have loaded. Where `JICHI_ORDER` is a number, chance decides about the projects and the files of each.
 */
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { seededRandom } from '../factories/random.ts'

export class OrderOfFiles extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const seed = process.env['JICHI_ORDER'] ?? ''
    const sorted =
      seed === ''
        ? await super.sort(files)
        : byChance(files, (file) => `${seed} ${relative(this.ctx.config.root, file.moduleId)}`)
    const projects = [...new Set(sorted.map(({ project }) => project.name))]
    return projects.flatMap((name) => sorted.filter(({ project }) => project.name === name))
  }
}

/** By a number drawn for the name of each: the same seed gives the same order, wherever the files are. */
function byChance<T>(all: readonly T[], nameOf: (one: T) => string): T[] {
  return all
    .map((one) => ({ one, place: seededRandom(nameOf(one)).next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ one }) => one)
}
