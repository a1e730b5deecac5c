/**
 * The target document `jichi.targets/1`: the public contract of docs/exchange-format.md, and the draft that
 * can always be represented, shown and corrected. What has passed validation is another type: see valid.ts.
 *
 * Stored as JSON: a key may be added, none removed or given another meaning without a migration. Keys with
 * `?` belong to forms that have such a field: they are absent from all others, so that an older document
 * stays what it was.
 */
import type { ProjectName, Project } from './project.ts'
import type { Place } from '../kernel/place.ts'
import type { DepartmentTargets } from './department.ts'
import type { DocumentKind } from './kind.ts'

export const TARGETS_FORMAT = 'jichi.targets/1'

export type Source = {
  readonly file: string
  /** Lower-case hex of the original bytes. */
  readonly sha256: string
  readonly mediaType: string
  /**
   * What the reader took the forms for, and how sure it is; absent when it was no form that was read (JSON).
   */
  readonly recognised?: readonly RecognisedLayout[]
}

/** A layout met in a file. */
export type RecognisedLayout = {
  /** The id of a layout of documents/layouts/, or of one that a person described. */
  readonly layout: string
  readonly name: string
  /** From 0 to 1: the share of written cells that the layout gave a place. */
  readonly certainty: number
  /** Orders of the projects (or departments) read with it. */
  readonly projects: readonly number[]
}

export type DocumentPart = { readonly label: string | null; readonly title: string }

/** One 分项绩效目标. */
export type SubGoal = {
  readonly label: string | null
  readonly title: string | null
  readonly goal: string | null
  readonly indicators: string | null
  /** The projects that it covers, where somebody said so. */
  readonly projects?: readonly ProjectName[]
  readonly at: Place
}

/** One 工作保障措施. */
export type Safeguard = {
  readonly label: string | null
  /**
   * The heading line where the measure is below one of its own; null when heading and text are one
   * paragraph.
   */
  readonly title: string | null
  readonly text: string
  readonly at: Place
}

/**
 * One 工作活动 of a 职责 of the department, with the projects that hang under it. Activities of one duty follow
 * each other.
 */
export type DutyActivity = {
  readonly duty: string
  readonly activity: string
  /** 活动目标. */
  readonly goal: string | null
  readonly projects?: readonly ProjectName[]
  readonly at: Place
}

/** 部门整体绩效目标: the words of the first part. */
export type Statement = {
  /** Paragraphs joined by \n. */
  readonly overallGoal: string | null
  readonly subGoals: readonly SubGoal[]
  readonly safeguards: readonly Safeguard[]
  /** 部门职责—工作活动—预算项目, where the rule set asks for it. */
  readonly duties?: readonly DutyActivity[]
}

/** A cell or line that found no place: nothing is dropped in silence. */
export type Unplaced = { readonly text: string; readonly at: Place }

/**
 * What a program left behind (a trial mark): recognised, kept out of the content, still there for the rules
 * to see.
 */
export type ProgramMark = { readonly text: string; readonly at: Place }

export type TargetDocument = {
  readonly format: typeof TARGETS_FORMAT
  readonly kind: DocumentKind
  readonly source: Source
  readonly title: string | null
  readonly fiscalYear: number | null
  readonly parts: readonly DocumentPart[]
  readonly statement: Statement | null
  readonly projects: readonly Project[]
  /** 部门整体绩效目标表 of the document. */
  readonly departments?: readonly DepartmentTargets[]
  readonly unplaced: readonly Unplaced[]
  readonly marks: readonly ProgramMark[]
}

/**
 * The target document without its projects, which are rows of their own. Kept before there were kinds, it has
 * none.
 */
export type DocumentReading = Omit<TargetDocument, 'projects' | 'kind'> & { readonly kind?: DocumentKind }
