/** A target document as a Word file in the official layout of 部门预算绩效文本 (河北省财政厅). */
import { Document, type Paragraph, type Table } from 'docx'
import type { Part, Project, TargetDocument } from '#core/target/document.ts'
import { packWord } from './write/pack.ts'
import { sheet } from './write/page.ts'
import { drawProject } from './write/project.ts'
import { drawStatement } from './write/statement.ts'
import { STYLE } from './write/styles.ts'
import { paragraph, printable } from './write/text.ts'

/**
 * @param only orders of the projects wanted, each as a form of its own without the words around; null for everything.
 * @returns the file's bytes; the same for the same document.
 */
export async function writeWord(document: TargetDocument, only: readonly number[] | null): Promise<Uint8Array> {
  const projects = only === null ? document.projects : document.projects.filter((project) => only.includes(project.order))
  const children = only === null ? drawDocument(document) : projects.flatMap((project, i) => drawProject(project, i > 0))
  const title = (only === null ? document.title : (projects[0]?.title ?? projects[0]?.name)) ?? projects[0]?.name ?? ''
  return packWord(new Document(sheet(printable(title), children)))
}

type Drawn = Paragraph | Table

/** The first part holds the words, the others the projects that say they belong there. */
function drawDocument(document: TargetDocument): Drawn[] {
  const pieces: Drawn[] = []
  const [first, ...rest] = document.parts
  if (first !== undefined) pieces.push(...drawPart(first, false))
  if (document.statement !== null) pieces.push(...drawStatement(document.statement))
  const titles = new Set(document.parts.map((part) => part.title))
  const outside = document.projects.filter((project) => project.part === null || !titles.has(project.part))
  pieces.push(...drawProjects(outside, pieces.length === 0))
  if (first !== undefined) pieces.push(...drawProjects(document.projects.filter((project) => project.part === first.title), document.statement === null))
  for (const part of rest) {
    pieces.push(...drawPart(part, true))
    pieces.push(...drawProjects(document.projects.filter((project) => project.part === part.title), true))
  }
  return pieces
}

function drawPart({ label, title }: Part, newPage: boolean): Drawn[] {
  const begins = newPage ? { pageBreakBefore: true } : {}
  if (label === null) return [paragraph(title, { style: STYLE.part, ...begins })]
  return [paragraph(label, { style: STYLE.partLabel, ...begins }), paragraph(title, { style: STYLE.part })]
}

/** One page a project; the first may stand below the heading of its part. */
function drawProjects(projects: readonly Project[], firstFollows: boolean): Drawn[] {
  return projects.flatMap((project, i) => drawProject(project, i > 0 || !firstFollows))
}
