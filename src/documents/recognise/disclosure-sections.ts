/** Projects told below headings: a name, and then 项目概述, 立项依据, 实施方案, 预算安排 … each with its words. */
import { trimAll } from '#core/kernel/characters.ts'
import type { Place } from '#core/kernel/place.ts'
import { fieldLine, type FieldLine } from './disclosure-labels.ts'
import { partHeading } from './headings.ts'
import { namesProject } from './project-words.ts'
import { readNumber, type Numbered } from '#core/kernel/numbering.ts'

export type ProseLine = { readonly text: string; readonly at: Place }

export type DisclosedField = { readonly line: FieldLine; readonly text: string; readonly at: Place }
export type DisclosedProject = {
  readonly name: string
  readonly part: string | null
  readonly fields: readonly DisclosedField[]
  readonly at: Place
}

type Open = {
  readonly name: string
  readonly number: Numbered | null
  readonly at: Place
  readonly from: number
  to: number
  readonly part: string | null
  readonly labelled: boolean
  readonly fields: { line: FieldLine; words: string[]; at: Place }[]
}

/** Fewer fields tell of no project. */
const LEAST_FIELDS = 2
const LONGEST_NAME = 60

/** @returns the projects, and the lines that tell of them. */
export function readSections(lines: readonly ProseLine[]): {
  readonly projects: readonly DisclosedProject[]
  readonly used: ReadonlySet<ProseLine>
} {
  const reader = new SectionReader(lines)
  return reader.read()
}

class SectionReader {
  private readonly lines: readonly ProseLine[]
  private readonly projects: DisclosedProject[] = []
  private readonly used = new Set<ProseLine>()
  private open: Open | null = null
  private part: string | null = null

  constructor(lines: readonly ProseLine[]) {
    this.lines = lines
  }

  read(): ReturnType<typeof readSections> {
    for (let at = 0; at < this.lines.length; at++) this.line(at)
    this.close()
    return { projects: this.projects, used: this.used }
  }

  private line(at: number): void {
    const line = this.lines[at]
    if (!line) return
    const part = partHeading(line.text)
    if (part) {
      this.close()
      this.part = part.title ?? part.label
      return
    }
    const field = fieldLine(line.text, this.open !== null)
    if (field?.field.kind === 'name' && field.rest !== '') this.begin(field.rest, null, at, true)
    else if (field) this.field(field, at)
    else if (this.isHeadingOfProject(at)) {
      if (namesProject(disclosedName(line.text)))
        this.begin(disclosedName(line.text), readNumber(line.text), at, false)
      else this.close()
    } else this.words(line, at)
  }

  private begin(name: string, number: Numbered | null, at: number, labelled: boolean): void {
    this.close()
    const line = this.lines[at]
    if (line)
      this.open = { name, number, at: line.at, from: at, to: at, part: this.part, labelled, fields: [] }
  }

  private field(line: FieldLine, at: number): void {
    const there = this.lines[at]
    if (!this.open || !there) return
    if (this.open.fields.some((each) => each.line.key === line.key)) return this.close()
    this.open.fields.push({ line, words: line.rest === '' ? [] : [line.rest], at: there.at })
    this.open.to = at
  }

  /** A short line right above a field, where a project may begin. */
  private isHeadingOfProject(at: number): boolean {
    const text = this.lines[at]?.text ?? ''
    const below = this.lines[at + 1]
    if (!below || text.length > LONGEST_NAME || /[。；;，,：:！？]$/u.test(text)) return false
    const field = fieldLine(below.text, false)
    if (field === null || disclosedName(text) === '') return false
    if (!this.open) return true
    // The words of a field may be right above the next field.
    return (
      this.open.fields.some(({ line }) => line.key === field.key) ||
      isSibling(readNumber(text), this.open.number)
    )
  }

  private words(line: ProseLine, at: number): void {
    const last = this.open?.fields.at(-1)
    if (!this.open || !last) return
    if (endsSection(readNumber(line.text), this.open.number, line.text)) return this.close()
    last.words.push(line.text)
    this.open.to = at
  }

  private close(): void {
    const { open } = this
    this.open = null
    if (!open) return
    const fields = open.fields.filter(({ words }) => words.length > 0)
    // 项目名称：… and 预算金额：… say enough by themselves.
    const least = open.labelled && fields.some(({ line }) => line.field.kind === 'amount') ? 1 : LEAST_FIELDS
    if (
      fields.length < least ||
      fields.every(({ line }) => line.field.kind === 'goals' || line.field.kind === 'unit')
    )
      return
    for (const line of this.lines.slice(open.from, open.to + 1)) this.used.add(line)
    this.projects.push({
      name: open.name,
      part: open.part,
      at: open.at,
      fields: fields.map(({ line, words, at }) => ({ line, text: words.join('\n'), at })),
    })
  }
}

/** 一、河道长效养护项目情况 → 河道长效养护. */
export function disclosedName(text: string): string {
  const bare = trimAll(readNumber(text)?.rest ?? text).replace(/[。.：:]+$/u, '')
  return bare
    .replace(/(?:项目)?(?:预算|支出)?绩效目标(?:编制|设置|设定)?(?:情况)?(?:说明|介绍)?$/u, '')
    .replace(/(?:项目)?(?:基本|有关|具体|主要)?情况(?:说明|介绍)?$|(?<=.)项目(?:说明|简介|介绍)$/u, '')
}

const RANK: readonly Numbered['style'][] = ['chinese', 'bracket', 'digit', 'circle']

function isSibling(number: Numbered | null, last: Numbered | null): boolean {
  return (
    number !== null && last !== null && number.style === last.style && number.value === (last.value ?? 0) + 1
  )
}

/** A heading of the same rank as that of the project, or of a higher one. */
function endsSection(number: Numbered | null, heading: Numbered | null, text: string): boolean {
  if (number === null) return false
  if (isSibling(number, heading)) return true
  const short = text.length <= LONGEST_NAME && !/[。；;]$/u.test(text)
  return short && RANK.indexOf(number.style) < (heading === null ? 1 : RANK.indexOf(heading.style))
}
