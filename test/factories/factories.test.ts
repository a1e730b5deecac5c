/** The laws of generated projects: the same for the same seed, exact sums, valid, without errors. */
import { describe, expect, test } from 'vitest'
import { auditAlone } from '#actions/findings/audit-document.ts'
import { addMoney, parseMoney, type Fen } from '#core/kernel/money.ts'
import { PLAN_MARKS } from '#core/kernel/period.ts'
import { expectedCheckCharacter, parseProjectCode } from '#core/projects/project-code.ts'
import type { Project } from '#core/target/project.ts'
import type { TargetDocument } from '#core/target/document.ts'
import { validateTargets } from '#core/target/valid.ts'
import { readTargets } from '#documents/formats.ts'
import { writeTargets } from '#documents/write.ts'
import { FIELDS } from './fields/fields.ts'
import { generateDocuments, someDocuments } from './county.ts'

const DOCUMENTS = someDocuments(40, 'laws')
const PROJECTS = DOCUMENTS.flatMap(({ projects }) => projects)

function amount(text: string | null): Fen {
  const read = parseMoney(text ?? '', '万元')
  if (!read.ok) throw new Error(`no amount: ${text}`)
  return read.value
}

describe('generated projects', () => {
  test('are the same for the same seed and others for another', () => {
    expect(someDocuments(5, 'laws')).toEqual(DOCUMENTS.slice(0, 5))
    expect(someDocuments(5, 'other')).not.toEqual(DOCUMENTS.slice(0, 5))
  })

  test('are as many as asked for, across counties', () => {
    const count = (projects: number) =>
      [...generateDocuments({ projects, seed: 1 })].reduce(
        (sum, document) => sum + document.projects.length,
        0,
      )
    expect([1, 50, 4100].map(count)).toEqual([1, 50, 4100])
  })

  test('of several counties have files, units and codes of their own', () => {
    const documents = [...generateDocuments({ projects: 4400, seed: 1 })]
    const different = (of: (document: TargetDocument) => unknown) => new Set(documents.map(of)).size
    expect([
      different(({ source }) => source.file),
      different(({ source }) => source.sha256),
      different(({ projects }) => projects[0]?.unit?.code),
    ]).toEqual(Array.from({ length: 3 }, () => documents.length))
  })

  test('are valid target documents of 3 to 40 projects', () => {
    for (const document of DOCUMENTS) {
      const valid = validateTargets(document)
      expect(valid.ok ? [] : valid.error).toEqual([])
      expect(document.projects.length).toBeGreaterThanOrEqual(3)
      expect(document.projects.length).toBeLessThanOrEqual(40)
    }
  })

  test.each(FIELDS.map((field) => [field.name, field] as const))(
    'of %s speak of at least five different things',
    (_, field) => {
      expect(field.templates.length).toBeGreaterThanOrEqual(5)
    },
  )

  test('add up: the sources to the budget, and the costs of several parts too', () => {
    for (const { budget, indicators } of PROJECTS) {
      expect(addMoney(amount(budget.fiscal), amount(budget.other))).toBe(amount(budget.total))
      const parts = indicators.filter(({ kind }) => kind === 'cost')
      if (parts.length > 1)
        expect(addMoney(...parts.map(({ value }) => amount(value.number)))).toBe(amount(budget.total))
    }
  })

  test('have codes with the right check character, each once in its county', () => {
    const codes = PROJECTS.map(({ code }) => code ?? '')
    for (const text of codes) {
      const code = parseProjectCode(text)
      expect(code.ok && expectedCheckCharacter(code.value)).toBe(text.at(-1))
    }
    expect(new Set(codes).size).toBe(codes.length)
  })

  test('spend more at every mark, up to 100 % in December, and not all alike', () => {
    const plans = PROJECTS.map(({ plan }) => PLAN_MARKS.map((mark) => Number(plan[mark])))
    for (const plan of plans) expect(plan).toEqual([...new Set(plan)].toSorted((a, b) => a - b))
    expect(plans.every((plan) => plan.at(-1) === 100)).toBe(true)
    expect(new Set(plans.map(String)).size).toBeGreaterThan(PROJECTS.length / 2)
  })

  test('have every kind that the rules ask for, and goals with figures', () => {
    for (const { indicators, goals, purpose, name } of PROJECTS) {
      const kinds = new Set(indicators.map(({ kind }) => kind))
      expect(
        ['quantity', 'quality', 'timeliness', 'cost', 'satisfaction'].filter(
          (kind) => ![...kinds].some((own) => own === kind),
        ),
      ).toEqual([])
      expect(goals.some((goal) => /\d/.test(goal))).toBe(true)
      expect(purpose).not.toContain('{')
      expect(name).not.toContain('{')
    }
  })

  test('repeat no name and no set of indicators within a document', () => {
    const setOf = ({ indicators }: Project) =>
      indicators.map(({ level3, description }) => `${level3} ${description}`).join('\n')
    for (const { projects } of DOCUMENTS) {
      expect(new Set(projects.map(({ name }) => name)).size).toBe(projects.length)
      expect(new Set(projects.map(setOf)).size).toBe(projects.length)
    }
  })

  test('are read back from paper as they were written', async () => {
    const contents = ({ projects, statement, fiscalYear }: TargetDocument) =>
      JSON.parse(
        JSON.stringify({ projects, statement, fiscalYear }, (key, value: unknown) =>
          key === 'at' || key === 'part' ? undefined : value,
        ),
      ) as unknown
    for (const document of DOCUMENTS.slice(0, 3)) {
      for (const format of ['docx', 'json'] as const) {
        const written = await writeTargets(document, format)
        if (!written.ok) throw new Error(JSON.stringify(written.error))
        const read = await readTargets(written.value, `generated.${format}`)
        if (!read.ok) throw new Error(JSON.stringify(read.error))
        expect(contents(read.value)).toEqual(contents(document))
      }
    }
  })

  test('draw no error', () => {
    const errors = DOCUMENTS.flatMap((document) =>
      auditAlone(document)
        .findings.filter(({ severity }) => severity === 'error')
        .map(({ rule, project, text }) => `${document.source.file} ${project} ${rule} ${text}`),
    )
    expect(errors).toEqual([])
  })
})
