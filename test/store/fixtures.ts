/**
 * Documents for tests of the store: the hand-checked gold with its omitted nulls filled in, and random ones.
 */
import { createHash, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { RULE_GROUPS, SEVERITIES, type Finding } from '#core/kernel/finding.ts'
import { INDICATOR_KINDS } from '#core/indicator/kind.ts'
import { FUND_SOURCES } from '#core/target/funds.ts'
import type { DepartmentTargets } from '#core/target/department.ts'
import { DETAIL_FIELDS } from '#core/target/project.ts'
import type { SelfEvaluation } from '#core/target/evaluation.ts'
import { DOCUMENT_KINDS } from '#core/target/kind.ts'
import { kindOfContent } from '#core/target/kind-of-content.ts'
import { DEVIATION_CAUSES, LIKELIHOODS, type Monitoring } from '#core/target/monitoring.ts'
import { parseTargetValue } from '#core/indicator/value.ts'
import { TARGETS_FORMAT, type TargetDocument } from '#core/target/document.ts'
import type { Indicator, Project } from '#core/target/project.ts'
import type { Place } from '#core/kernel/place.ts'
import type { Checked } from '#store/documents/rows.ts'
import { deleteDocument } from '#store/documents/documents.ts'
import { storeFile } from '#store/documents/files.ts'
import { createRegion } from '#store/kernel/regions.ts'
import { saveDocument } from '#store/documents/save-document.ts'
import type { Store } from '#store/kernel/store.ts'
import type { JobResult } from '#core/kernel/job.ts'

export const NOON = new Date('2025-03-01T04:00:00.000Z')

export type Kept = {
  readonly document: TargetDocument
  readonly bytes: Uint8Array
  readonly checked: Checked
}

/** A document of test/golden with made-up bytes of its own. */
export function gold(name: '000' | '002' | '004'): Kept {
  const written = JSON.parse(
    readFileSync(join(import.meta.dirname, '..', 'golden', `${name}.json`), 'utf8'),
  ) as TargetDocument
  const document: TargetDocument = {
    ...written,
    kind: written.kind ?? kindOfContent(written),
    fiscalYear: written.fiscalYear ?? 2025,
    unplaced: written.unplaced ?? [],
    marks: written.marks ?? [],
    projects: written.projects.map((project) => ({
      ...project,
      indicators: project.indicators.map((indicator) => ({ ...indicator, weight: indicator.weight ?? null })),
    })),
  }
  return keep(document, findingsOver(document))
}

/** Gives a document bytes that no other has. */
export function keep(
  document: TargetDocument,
  findings: readonly Finding[],
  bytes: Uint8Array = Buffer.from(randomUUID()),
): Kept {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  return {
    document: { ...document, source: { ...document.source, mediaType: 'text/plain', sha256 } },
    bytes,
    checked: {
      ruleSet: 'hebei/2025',
      findings,
      summary: {
        error: count('error'),
        warning: count('warning'),
        advice: count('advice'),
        score: 100 - findings.length / 4,
        judged: 100,
        grade: '良',
      },
    },
  }
}

/**
 * Findings as rules give them: of the document, of projects, of indicators, one with places in several
 * projects.
 */
function findingsOver(document: TargetDocument): Finding[] {
  const common = { values: {}, suggestion: null, also: [], places: [] }
  const first = document.projects[0]
  const last = document.projects.at(-1)
  const ofProjects = document.projects
    .filter((project) => project.order % 3 !== 0)
    .map((project): Finding => ({
      ...common,
      rule: 'plan-linear',
      group: 'budget-plan',
      severity: 'advice',
      certainty: 1,
      project: project.order,
      indicator: null,
      field: 'plan',
      text: '25/50/75/100',
      at: project.at,
    }))
  const ofIndicators = document.projects
    .filter((project) => project.order % 2 === 0)
    .flatMap((project): Finding[] =>
      project.indicators.slice(0, 1).map((indicator) => ({
        ...common,
        rule: 'value-no-unit',
        group: 'value-format',
        severity: 'error',
        certainty: 1,
        project: project.order,
        indicator: 1,
        field: 'value',
        text: indicator.value.text,
        at: indicator.at,
      })),
    )
  const repeated: Finding[] =
    first && last && first !== last
      ? [
          {
            ...common,
            rule: 'copied',
            group: 'copy-duplicate',
            severity: 'warning',
            certainty: 1,
            project: first.order,
            indicator: 1,
            field: 'basis',
            text: '工作实际',
            at: first.at,
            places: [{ project: last.order, indicator: 2, field: 'basis', at: last.at }],
          },
        ]
      : []
  return [
    ...ofIndicators,
    ...repeated,
    ...ofProjects,
    {
      ...common,
      rule: 'template-residue',
      group: 'text',
      severity: 'warning',
      certainty: 1,
      project: null,
      indicator: null,
      field: 'statement',
      text: '总体目标：由预算部门根据',
      at: { line: 5 },
    },
  ]
}

/** A region of its own: tests in one database do not see each other. */
export async function freshRegion(store: Store): Promise<string> {
  const id = randomUUID()
  await createRegion(store.whole.db, { id, code: '130202', name: '路南区', createdAt: NOON })
  return id
}

/** Keeps bytes and document as an import does. */
export async function save(
  store: Store,
  region: string,
  kept: Kept,
  options: { demo?: boolean; at?: Date; unit?: TargetDocument['projects'][number]['unit'] } = {},
): Promise<JobResult> {
  const at = options.at ?? NOON
  return store.of(region).transaction(async (tx) => {
    await storeFile(tx, kept.bytes, at)
    const unit = options.unit === undefined ? (kept.document.projects[0]?.unit ?? null) : options.unit
    return saveDocument(
      tx,
      {
        document: kept.document,
        size: kept.bytes.byteLength,
        unit,
        checked: kept.checked,
        checkedAt: at,
        demo: options.demo ?? false,
        importedBy: null,
        replaces: null,
      },
      randomUUID,
    )
  })
}

/**
 * What a unit is called and known by goes by the first document that names it: that one was there, and is
 * gone.
 */
export async function unitsKnown(store: Store, region: string, kept: Kept): Promise<void> {
  const { document } = await save(store, region, kept)
  await store.of(region).transaction((tx) => deleteDocument(tx, document))
}

/** Text as it may come: quotes, backslashes, percent signs, NUL, characters beyond the basic plane. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('绩', '效', '目', '标', '　', "'", '"', '\\', '%', '_', '\n', '𠮷', '\u0000', ' '),
    maxLength: 12,
  }),
)
const maybeText = fc.option(text, { nil: null })
const place: fc.Arbitrary<Place> = fc.oneof(
  fc.record({ line: fc.integer({ min: 1, max: 9999 }) }),
  fc.record({
    table: fc.integer({ min: 1, max: 99 }),
    row: fc.integer({ min: 1, max: 99 }),
    column: fc.integer({ min: 1, max: 20 }),
  }),
)
const amount = fc.option(
  fc.oneof(
    fc.nat(1_000_000).map((n) => (n / 100).toString()),
    fc.constantFrom('约10', '', '99999999999999999999', '0.0000001', '-3'),
  ),
  { nil: null },
)
const value = fc
  .oneof(
    text,
    fc.constantFrom('≥95%', '≤10万元/个', '2025年6月底前', '12月底前完成', '110万', '每人每月1900元'),
  )
  .map((written) => parseTargetValue(written, 2025))
const unit = fc.option(
  fc.record({
    code: fc.option(fc.constantFrom('763001', '326001', '203001'), { nil: null }),
    name: fc.constantFrom('社会工作部', '组织部', '乡村振兴局'),
  }),
  { nil: null },
)

const funds = {
  source: fc.option(fc.constantFrom(...FUND_SOURCES), { nil: null }),
  label: text,
  initial: amount,
  adjusted: amount,
  executed: amount,
  rate: amount,
  at: place,
}
const evaluation: fc.Arbitrary<SelfEvaluation> = fc.record({
  funds: fc.array(fc.record({ ...funds, weight: maybeText, score: maybeText, reason: maybeText }), {
    maxLength: 2,
  }),
  outcome: maybeText,
  weight: maybeText,
  score: maybeText,
  grade: maybeText,
  conclusion: maybeText,
  problems: maybeText,
  measures: maybeText,
  at: place,
})
const monitoring: fc.Arbitrary<Monitoring> = fc.record({
  period: maybeText,
  throughMonth: fc.option(fc.integer({ min: 1, max: 12 }), { nil: null }),
  funds: fc.array(fc.record({ ...funds, expected: amount }), { maxLength: 2 }),
  outcome: maybeText,
  problems: maybeText,
  measures: maybeText,
  at: place,
})
const details = fc.array(
  fc.record({
    field: fc.option(fc.constantFrom(...DETAIL_FIELDS), { nil: null }),
    label: text,
    text,
    choice: maybeText,
    at: place,
  }),
  { maxLength: 2 },
)

const indicator: fc.Arbitrary<Indicator> = fc.record(
  {
    level1: text,
    level2: text,
    kind: fc.option(fc.constantFrom(...INDICATOR_KINDS), { nil: null }),
    level3: text,
    description: maybeText,
    value,
    weight: maybeText,
    basis: maybeText,
    at: place,
    level1Weight: text,
    level2Weight: text,
    term: fc.constant('medium-term' as const),
    note: maybeText,
    result: fc.record({ actual: maybeText, score: maybeText, reason: maybeText }),
    progress: fc.record({
      toDate: maybeText,
      expected: maybeText,
      causes: fc.array(fc.record({ cause: fc.constantFrom(...DEVIATION_CAUSES), text: maybeText }), {
        maxLength: 2,
      }),
      reason: maybeText,
      likelihood: fc.option(fc.constantFrom(...LIKELIHOODS), { nil: null }),
    }),
  },
  { requiredKeys: ['level1', 'level2', 'kind', 'level3', 'description', 'value', 'weight', 'basis', 'at'] },
)

const project: fc.Arbitrary<Omit<Project, 'order'>> = fc.record(
  {
    part: maybeText,
    title: maybeText,
    unit,
    code: maybeText,
    name: text,
    budget: fc.record({ total: amount, fiscal: amount, other: amount }),
    purpose: maybeText,
    plan: fc.record({
      measure: fc.constantFrom('percent' as const, 'amount' as const),
      march: amount,
      june: amount,
      october: amount,
      december: amount,
    }),
    goals: fc.array(text, { maxLength: 3 }),
    indicators: fc.array(indicator, { maxLength: 4 }),
    at: place,
    department: unit,
    mediumTermGoals: fc.array(text, { maxLength: 2 }),
    executionWeight: maybeText,
    schedule: fc.array(fc.record({ content: text, start: maybeText, end: maybeText, at: place }), {
      maxLength: 2,
    }),
    details,
    evaluation,
    monitoring,
  },
  {
    requiredKeys: [
      'part',
      'title',
      'unit',
      'code',
      'name',
      'budget',
      'purpose',
      'plan',
      'goals',
      'indicators',
      'at',
    ],
  },
)

const department: fc.Arbitrary<Omit<DepartmentTargets, 'order'>> = fc.record(
  {
    title: maybeText,
    unit,
    functions: maybeText,
    tasks: fc.array(
      fc.record({
        name: text,
        content: maybeText,
        budget: fc.record({ total: amount, fiscal: amount, other: amount }),
        at: place,
      }),
      { maxLength: 2 },
    ),
    funds: fc.array(
      fc.record({
        item: fc.option(fc.constantFrom('total' as const, 'basic' as const), { nil: null }),
        label: text,
        year: fc.option(fc.constantFrom(2024, 2025), { nil: null }),
        amount,
        share: amount,
        at: place,
      }),
      { maxLength: 2 },
    ),
    goals: fc.array(text, { maxLength: 2 }),
    indicators: fc.array(indicator, { maxLength: 3 }),
    at: place,
    mediumTermGoals: fc.array(text, { maxLength: 2 }),
    details,
    evaluation,
  },
  { requiredKeys: ['title', 'unit', 'functions', 'tasks', 'funds', 'goals', 'indicators', 'at'] },
)

const targets: fc.Arbitrary<TargetDocument> = fc.record(
  {
    format: fc.constant(TARGETS_FORMAT),
    kind: fc.constantFrom(...DOCUMENT_KINDS),
    source: fc.record(
      {
        file: text,
        sha256: fc.constant(''),
        mediaType: fc.constant('text/plain'),
        recognised: fc.array(
          fc.record({
            layout: text,
            name: text,
            certainty: fc.constantFrom(0, 0.5, 1),
            projects: fc.array(fc.nat(9), { maxLength: 2 }),
          }),
          { maxLength: 2 },
        ),
      },
      { requiredKeys: ['file', 'sha256', 'mediaType'] },
    ),
    title: maybeText,
    fiscalYear: fc.option(fc.constantFrom(2022, 2024, 2025), { nil: null }),
    parts: fc.array(fc.record({ label: maybeText, title: text }), { maxLength: 2 }),
    statement: fc.option(
      fc.record({
        overallGoal: maybeText,
        subGoals: fc.constant([]),
        safeguards: fc.array(fc.record({ label: maybeText, title: maybeText, text, at: place }), {
          maxLength: 2,
        }),
      }),
      { nil: null },
    ),
    projects: fc
      .array(project, { maxLength: 5 })
      .map((projects) => projects.map((one, i) => ({ order: i + 1, ...one }))),
    departments: fc
      .array(department, { maxLength: 2 })
      .map((departments) => departments.map((one, i) => ({ order: i + 1, ...one }))),
    unplaced: fc.array(fc.record({ text, at: place }), { maxLength: 2 }),
    marks: fc.array(fc.record({ text, at: place }), { maxLength: 1 }),
  },
  {
    requiredKeys: [
      'format',
      'kind',
      'source',
      'title',
      'fiscalYear',
      'parts',
      'statement',
      'projects',
      'unplaced',
      'marks',
    ],
  },
)

/** A document with findings whose places lie in its projects or in none. */
export const anyKept: fc.Arbitrary<Kept> = targets.chain((document) => {
  const where = fc.record({
    project: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
    indicator: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    field: fc.constantFrom('value', 'basis', null),
    at: fc.option(place, { nil: null }),
  })
  const finding: fc.Arbitrary<Finding> = fc
    .tuple(
      where,
      fc.record({
        rule: fc.constantFrom('value-no-unit', 'plan-linear', 'template-residue'),
        group: fc.constantFrom(...RULE_GROUPS),
        severity: fc.constantFrom(...SEVERITIES),
        certainty: fc.constantFrom(0.5, 0.8, 1),
        text: maybeText,
        values: fc.constant({}),
        suggestion: maybeText,
        also: fc.constant([]),
        places: fc.array(where, { maxLength: 2 }),
      }),
    )
    .map(([at, rest]) => ({ ...rest, ...at }))
  return fc.array(finding, { maxLength: 5 }).map((findings) => keep(document, findings))
})
