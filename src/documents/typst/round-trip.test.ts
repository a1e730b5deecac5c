/** The text of a PDF gives the same values: what was read of every form, printed, and read from the print. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { hebeiForms, monitored, selfEvaluations, weightForms } from '../../../test/support/every-document.ts'
import { readTargets } from '../formats.ts'
import { writeTargets } from '../write.ts'

const FORMS = resolve(import.meta.dirname, '..', '..', '..', 'test', 'reading', 'forms')

async function read(bytes: Uint8Array, file: string): Promise<TargetDocument> {
  const document = await readTargets(bytes, file)
  if (!document.ok) throw new Error(JSON.stringify(document.error))
  return document.value
}

async function printed(document: TargetDocument): Promise<TargetDocument> {
  const written = await writeTargets(document, 'pdf')
  if (!written.ok) throw new Error(JSON.stringify(written.error))
  return read(written.value, 'a.pdf')
}

/**
 * Blanks at the end of a line of print cannot be told from none. The title over a list may come back as the
 * title of its first form; a print has no other place for it.
 */
function values({ projects, departments = [], fiscalYear }: TargetDocument): unknown {
  const bare = (project: Project) => ({ ...project, title: null })
  return JSON.parse(
    JSON.stringify({ fiscalYear, projects: projects.map(bare), departments }, (key, value: unknown) => {
      if (key === 'at') return undefined
      return typeof value === 'string' ? value.replace(/\s/gu, '') : value
    }),
  )
}

/**
 * Words of a disclosure are drawn on a form and come back as one; 亿单位 is no unit once sign, number and unit
 * are one text.
 */
const APART = /disclosure|shandong-sign-value-unit/
const forms = readdirSync(FORMS)
  .filter((name) => !APART.test(name))
  .flatMap((name) =>
    readdirSync(join(FORMS, name))
      .filter((file) => file === 'form.docx')
      .map((file) => [name, join(FORMS, name, file)] as const),
  )

describe('the text of a PDF gives the same values', () => {
  test.each(forms)('as %s', async (_, path) => {
    const document = await read(readFileSync(path), 'form.docx')
    expect(values(await printed(document))).toEqual(values(document))
  })

  test.each([
    '000-社会工作部.txt',
    '001-组织部.txt',
    '002-乡村振兴局.txt',
    '003-希望路街道.txt',
    '004-人社局.txt',
  ])('as %s', async (file) => {
    const document = await read(
      readFileSync(resolve(import.meta.dirname, '..', '..', '..', 'samples', file)),
      file,
    )
    expect(values(await printed(document))).toEqual(values(document))
  })

  test.each([
    ['绩效目标表', hebeiForms],
    ['自评表', selfEvaluations],
    ['监控表', monitored],
    ['分值权重', weightForms],
  ] as const)('of random %s: numbers and names', async (_, documents) => {
    const plain = documents.map((document) => ({ ...document, projects: document.projects.slice(0, 2) }))
    await fc.assert(
      fc.asyncProperty(plain, async (document) => {
        const back = await printed(document)
        expect(
          back.projects.map(({ code, budget, indicators }) => ({
            code,
            budget,
            weights: indicators.map(({ weight }) => weight),
            scores: indicators.map(({ result }) => result?.score ?? null),
          })),
        ).toEqual(
          document.projects.map(({ code, budget, indicators }) => ({
            code,
            budget,
            weights: indicators.map(({ weight }) => weight),
            scores: indicators.map(({ result }) => result?.score ?? null),
          })),
        )
      }),
      { numRuns: 8 },
    )
  })
})
