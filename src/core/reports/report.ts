/**
 * Reports of 预算绩效管理: 绩效运行监控报告, 绩效管理工作报告, 部门评价报告 and 绩效自评报告. A report is of a
 * subject and a year, has the sections of its outline, and words drafted from facts that people edit until it is
 * final.
 */
import type { ReportChart } from './chart.ts'
import { factChanges, factsOf, type Fact, type FactChange, type Paragraph } from './fact.ts'

export const REPORT_KINDS = ['monitoring', 'work', 'evaluation', 'self-evaluation'] as const
/** 绩效运行监控报告, 绩效管理工作报告, 部门评价报告, 绩效自评报告. */
export type ReportKind = (typeof REPORT_KINDS)[number]

export const REPORT_STATES = ['draft', 'final'] as const
/** 起草中, 已定稿. */
export type ReportState = (typeof REPORT_STATES)[number]

export const REPORT_SECTIONS = [
  'overview',
  'execution',
  'goals',
  'targets',
  'monitoring',
  'evaluation',
  'results',
  'work',
  'conclusion',
  'analysis',
  'achievements',
  'problems',
  'causes',
  'advice',
] as const
export type ReportSection = (typeof REPORT_SECTIONS)[number]

/** Characters of a section. */
export const SECTION_MOST = 20_000
/** Rows of a table of a report: the gravest. */
export const TABLE_MOST = 40

/** What a table of a report is of: 红灯和黄灯项目, 评价结果, 未完成的指标. */
export const REPORT_TABLES = ['grave', 'results', 'poor', 'items'] as const
export type ReportTable = {
  readonly id: (typeof REPORT_TABLES)[number]
  readonly rows: readonly (readonly string[])[]
  /** Rows that there are beyond those. */
  readonly more: number
}

export type DraftedSection = {
  readonly id: ReportSection
  readonly paragraphs: readonly Paragraph[]
  readonly charts: readonly ReportChart[]
  readonly tables: readonly ReportTable[]
}

/** What the system drafts of what is known on a day. */
export type Drafted = { readonly sections: readonly DraftedSection[] }

/** A section as somebody wrote it. */
export type EditedSection = {
  readonly text: string
  /** Counts the changes of the section: who saves says which one was seen. */
  readonly revision: number
  readonly by: string
  /** ISO moment. */
  readonly at: string
  /** The facts that its draft rested on when it was written. */
  readonly rests: readonly Fact[]
}

/** null: somebody took the system's words again; its revision goes on. */
export type Edits = {
  readonly [section in ReportSection]?: EditedSection | { readonly text: null; readonly revision: number }
}

/** The facts of a section, each once. */
export function sectionFacts({ paragraphs }: Pick<DraftedSection, 'paragraphs'>): readonly Fact[] {
  const all = paragraphs.flatMap((paragraph) => paragraph.flatMap(factsOf))
  return [...new Map(all.map((one) => [one.id, one])).values()]
}

/** The facts of a whole draft, each once. */
export function draftedFacts({ sections }: Drafted): readonly Fact[] {
  return [...new Map(sections.flatMap(sectionFacts).map((one) => [one.id, one])).values()]
}

/** What changed in the facts of a section since somebody wrote it; nothing where nobody did. */
export function changesSince(edits: Edits, section: DraftedSection): readonly FactChange[] {
  const edited = edits[section.id]
  return edited === undefined || edited.text === null ? [] : factChanges(edited.rests, sectionFacts(section))
}

/** Which sections are edited. */
export function editedSections(edits: Edits): readonly ReportSection[] {
  return REPORT_SECTIONS.filter((id) => typeof edits[id]?.text === 'string')
}

export type SectionSaved =
  | { readonly ok: true; readonly edits: Edits }
  /** Somebody else wrote it meanwhile. */
  | { readonly ok: false; readonly by: string | null }

/**
 * A section as it is written now; null takes the system's words again. Refused where another revision is there than
 * the one that was seen: nobody writes over another's words unseen.
 */
export function saveSection(
  edits: Edits,
  section: DraftedSection,
  save: { readonly text: string | null; readonly seen: number; readonly by: string; readonly at: string },
): SectionSaved {
  const now = edits[section.id]
  const revision = now?.revision ?? 0
  if (revision !== save.seen) return { ok: false, by: now !== undefined && now.text !== null ? now.by : null }
  const next = revision + 1
  const { text, by, at } = save
  return {
    ok: true,
    edits: {
      ...edits,
      [section.id]:
        text === null
          ? { text: null, revision: next }
          : { text, revision: next, by, at, rests: sectionFacts(section) },
    },
  }
}
