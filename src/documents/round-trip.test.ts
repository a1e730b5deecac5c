/** What is written is read again as the same document, all but where it stood: every kind, every format that is read. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TargetDocument } from '#core/target/document.ts'
import {
  applicationForms, budgetText, centralForms, departments, hebeiForms, monitored, selfEvaluations, weightForms,
} from '../../test/support/every-document.ts'
import { PAPERS } from '../../test/support/papers.ts'
import { readTargets } from './formats.ts'
import { writeTargets, type WriteFormat } from './write.ts'

/** Formats that hold the whole document and are read again. */
const FORMATS: readonly WriteFormat[] = ['docx', 'html', 'json']

/** Runs of each kind and format: a defect that one document in fifty shows is met with nine chances in ten. */
const RUNS = 25

async function again(document: TargetDocument, format: WriteFormat): Promise<unknown> {
  const written = await writeTargets(document, format)
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  const read = await readTargets(written.value, `a.${format}`)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  return content(read.value)
}

/** Everything but where it stood. */
function content(document: TargetDocument): unknown {
  const { source: _source, ...rest } = document
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === 'at' ? undefined : value)))
}

describe.each(FORMATS)('%s', (format) => {
  test.each(Object.entries(PAPERS))('%s comes back', async (_, document) => {
    expect(await again(document, format)).toEqual(content(document))
  })

  test.each([
    ['绩效文本', budgetText], ['绩效目标表', hebeiForms], ['申报表', applicationForms], ['分值权重', weightForms], ['中期和年度', centralForms],
    ['自评表', selfEvaluations], ['监控表', monitored], ['部门整体', departments],
  ] as const)('random %s comes back', async (_, documents) => {
    await fc.assert(fc.asyncProperty(documents, async (document) => {
      expect(await again(document, format)).toEqual(content(document))
    }), { numRuns: RUNS })
  })
})
