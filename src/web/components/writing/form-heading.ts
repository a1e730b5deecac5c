/** What is written over the form. */
import type { Project } from '#core/target/project.ts'
import { documentTitle } from '#core/target/written-document.ts'

/** @param name as it is written now */
export function formHeading(paper: Project, name: string): { readonly title: string; readonly unit: string } {
  return {
    title: paper.title ?? documentTitle({ ...paper, name }),
    unit: `${paper.unit?.code ?? ''}${paper.unit?.name ?? ''}`,
  }
}
