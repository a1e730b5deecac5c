/**
 * Documents of which nothing leaves: those marked by a person, and those that bear a mark of secrecy
 * themselves.
 */
import type { TargetDocument } from '../target/document.ts'

/** 《中华人民共和国保守国家秘密法》: a mark is the degree, ★ and the term: 秘密★1年, 机密★长期. */
const MARK = /(?:绝\s*密|机\s*密|秘\s*密)\s*[★☆]/u
/** What bureaus write in a title or in the first line where no mark is printed. */
const WORDS =
  /(?:涉密|保密)(?:项目|文件|资料|事项|信息)|[（(](?:涉密|秘密|机密|绝密|内部资料\s*注意保密)[）)]/u

/** The words that say so; null when the document bears none. */
export function secrecyMark(document: TargetDocument): string | null {
  for (const text of textsOf(document)) {
    const found = MARK.exec(text)?.[0] ?? WORDS.exec(text)?.[0]
    if (found !== undefined) return found
  }
  return null
}

function textsOf({
  source,
  title,
  parts,
  statement,
  projects,
  departments,
  unplaced,
  marks,
}: TargetDocument): readonly string[] {
  const written = [
    source.file,
    title,
    ...parts.flatMap((part) => [part.label, part.title]),
    statement?.overallGoal,
    ...(statement?.subGoals ?? []).flatMap(({ title: heading, goal, indicators }) => [
      heading,
      goal,
      indicators,
    ]),
    ...(statement?.safeguards ?? []).map(({ text }) => text),
    ...projects.flatMap((project) => [
      project.part,
      project.title,
      project.name,
      project.purpose,
      ...project.goals,
      ...(project.details ?? []).map(({ text }) => text),
    ]),
    ...(departments ?? []).flatMap((department) => [
      department.title,
      department.functions,
      ...department.goals,
    ]),
    ...unplaced.map(({ text }) => text),
    ...marks.map(({ text }) => text),
  ]
  return written.filter((text) => typeof text === 'string')
}
