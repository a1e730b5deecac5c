/**
 * A document of one target that was written in the system: it came of no file, so there is no source to look
 * at and none to read again.
 */
import type { BudgetUnit, Project } from './project.ts'
import type { TargetDocument } from './document.ts'

export const WRITTEN_MEDIA_TYPE = 'application/vnd.jichi.written+json'
/** What is in the place of a file's name. */
export const WRITTEN_FILE = '系统填报'

export function isWritten(mediaType: string): boolean {
  return mediaType === WRITTEN_MEDIA_TYPE
}

/** @param sha256 of what it began with */
export function writtenDocument(
  project: Project,
  { fiscalYear, sha256 }: { readonly fiscalYear: number; readonly sha256: string },
): TargetDocument {
  return {
    format: 'jichi.targets/1',
    kind: 'project-targets',
    source: { file: WRITTEN_FILE, sha256, mediaType: WRITTEN_MEDIA_TYPE },
    title: documentTitle(project),
    fiscalYear,
    parts: [],
    statement: null,
    projects: [{ ...project, order: 1 }],
    unplaced: [],
    marks: [],
  }
}

/** A written document is called after its target. */
export function documentTitle({ name }: Project): string {
  return `${name}绩效目标表`
}

/** A target with nothing but its name. */
export function blankProject(name: string, unit: BudgetUnit): Project {
  return {
    order: 1,
    part: null,
    title: null,
    unit,
    code: null,
    name,
    budget: { total: null, fiscal: null, other: null },
    purpose: null,
    plan: { measure: 'percent', march: null, june: null, october: null, december: null },
    goals: [],
    indicators: [],
    at: { line: 1 },
  }
}
