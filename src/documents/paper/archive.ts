/**
 * 绩效档案 as one dossier: contents, the project, its target as approved, and a chapter for every part of the
 * year.
 */
import type { Template } from '../templates/template.ts'
import { SHEET_WIDTHS } from './forms/form.ts'
import type { Paper, PaperSection } from './paper.ts'
import { head, label, middle, spread, slotTable, value, type SlotRow } from './slots.ts'

export type ArchivedChapter = {
  readonly name: string
  readonly entries: readonly {
    readonly at: string
    readonly who: string
    readonly what: string
    readonly said: string
  }[]
}

export type ArchivedProject = {
  readonly name: string
  /** Label and value, in the order of the page. */
  readonly facts: readonly (readonly [string, string])[]
  /** Sheets of the target as it was approved. */
  readonly target: readonly PaperSection[]
  readonly chapters: readonly ArchivedChapter[]
}

const NUMBERS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const

export function archivePaper(
  { name, facts, target, chapters }: ArchivedProject,
  { letterhead, header, footer, fonts, id, version }: Template,
): Paper {
  const [NAME = [0, 0], VALUE = [0, 0]] = spread(0, SHEET_WIDTHS.portrait, [22, 78])
  const title = `${name}绩效档案`
  const first: PaperSection = {
    name: title,
    orientation: 'portrait',
    pieces: [
      { kind: 'heading', role: 'form', level: 1, text: title },
      { kind: 'heading', role: 'section', level: 2, text: `${NUMBERS[0]}、项目基本情况` },
      slotTable(
        '项目基本情况',
        facts.map(([one, text]): SlotRow => ({ slots: [label(...NAME, one), value(...VALUE, text)] })),
      ),
    ],
  }
  const targets = target.map((section, i): PaperSection =>
    i === 0
      ? {
          ...section,
          pieces: [
            { kind: 'heading', role: 'section', level: 2, text: `${NUMBERS[1]}、绩效目标` },
            ...section.pieces.map((piece) =>
              piece.kind === 'heading' ? { ...piece, level: 3 as const } : piece,
            ),
          ],
        }
      : section,
  )
  return {
    title,
    template: { id, version },
    fonts,
    letterhead,
    header,
    footer,
    contents: true,
    sections: [
      first,
      ...targets,
      ...chapters.map((chapter, i) =>
        chapterSection(chapter, NUMBERS[i + (target.length > 0 ? 2 : 1)] ?? ''),
      ),
    ],
  }
}

function chapterSection({ name, entries }: ArchivedChapter, number: string): PaperSection {
  const [AT = [0, 0], WHO = [0, 0], WHAT = [0, 0], SAID = [0, 0]] = spread(
    0,
    SHEET_WIDTHS.portrait,
    [16, 14, 26, 44],
  )
  return {
    name,
    orientation: 'portrait',
    pieces: [
      { kind: 'heading', role: 'section', level: 2, text: `${number}、${name}` },
      slotTable(name, [
        {
          header: true,
          keep: true,
          slots: [head(...AT, '时间'), head(...WHO, '办理人'), head(...WHAT, '事项'), head(...SAID, '内容')],
        },
        ...entries.map(({ at, who, what, said }): SlotRow => ({
          slots: [
            middle(...AT, at),
            middle(...WHO, who),
            value(...WHAT, what),
            { ...value(...SAID, null), lines: said === '' ? [] : said.split('\n') },
          ],
        })),
      ]),
    ],
  }
}
