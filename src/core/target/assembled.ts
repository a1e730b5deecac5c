/**
 * The 绩效文本 of a department as it is handed in: its words, and behind them a table for each of its targets.
 */
import type { Finding } from '../kernel/finding.ts'
import type { DocumentPart, TargetDocument } from './document.ts'
import type { Project } from './project.ts'
import { isWritten } from './written-document.ts'

const FIRST: DocumentPart = { label: '第一部分', title: '部门整体绩效目标' }
const SECOND: DocumentPart = { label: '第二部分', title: '预算项目绩效目标' }

/**
 * Whether a document is the text of a department that was written here: its targets are documents of their
 * own.
 */
export function isWrittenStatement({ kind, source }: Pick<TargetDocument, 'kind' | 'source'>): boolean {
  return kind === 'budget-text' && isWritten(source.mediaType)
}

/** Whether a finding speaks of the words of a department, and not of its targets. */
export function isOfWords({ project, field }: Pick<Finding, 'project' | 'field'>): boolean {
  return (
    project === null &&
    field !== null &&
    /^(?:title|overallGoal|subGoals|safeguards|departments)/u.test(field)
  )
}

/** The words with the targets behind them, numbered as in print. */
export function assembled(document: TargetDocument, projects: readonly Project[]): TargetDocument {
  return {
    ...document,
    parts: [FIRST, ...(projects.length === 0 ? [] : [SECOND])],
    projects: projects.map((project, i) => ({
      ...project,
      order: i + 1,
      part: SECOND.title,
      title: `${i + 1}.${project.name}绩效目标表`,
    })),
  }
}
