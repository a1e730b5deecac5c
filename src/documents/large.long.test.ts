/** What the program writes of thousands of projects it reads again, or it says that it would not. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { manyProjects, project, targets } from '../../test/support/targets.ts'
import { readTargets } from './formats.ts'
import { writeTargets, type WriteFormat } from './write.ts'

const SAMPLES = resolve(import.meta.dirname, '..', '..', 'samples')
/** Writing and reading hundreds of thousands of cells. */
const LONG = 300_000

async function read(bytes: Uint8Array, file: string): Promise<TargetDocument> {
  const document = await readTargets(bytes, file)
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

async function again(document: TargetDocument, format: WriteFormat): Promise<TargetDocument> {
  const written = await writeTargets(document, format)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return read(written.value, `a.${format}`)
}

const content = ({ name, budget, indicators }: Project) => [name, budget.total, indicators.length]

test(
  '2,000 projects are read again from their own Word file',
  async () => {
    const sample = await read(readFileSync(join(SAMPLES, '004-人社局.txt')), 'a.txt')
    const document = manyProjects(sample, 2_000)
    expect((await again(document, 'docx')).projects.map(content)).toEqual(document.projects.map(content))
  },
  LONG,
)

test(
  'a sheet each, 1,100 projects are read again from their own workbook',
  async () => {
    const document = manyProjects(targets([project()]), 1_100)
    expect((await again(document, 'xlsx')).projects.map(content)).toEqual(document.projects.map(content))
  },
  LONG,
)

test(
  'a file beyond the limits of its reader is not given: it says how large it would be',
  async () => {
    const sample = await read(readFileSync(join(SAMPLES, '004-人社局.txt')), 'a.txt')
    const written = await writeTargets(manyProjects(sample, 3_500), 'json')
    expect(written).toMatchObject({
      ok: false,
      error: {
        code: 'file-beyond-reading',
        values: { format: 'json', projects: 3_500, limit: 16 * 1024 * 1024 },
      },
    })
  },
  LONG,
)
