/**
 * A bureau's own template, `jichi.template/1`: the official one that it goes out from, and what differs.
 * Nothing in it can change what a form holds or how amounts are counted, so what was written with it reads
 * back as before.
 */
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { OutlinePart } from '#core/reports/outline.ts'
import { REPORT_SECTIONS, type ReportKind } from '#core/reports/report.ts'
import type { WriteFault } from '#core/kernel/write-fault.ts'
import { list, matching, nullable, object, oneOfShape, optional, type JsonShape } from '../json/shape.ts'
import type { PaperFonts } from '../paper/paper.ts'
import type { Template } from './template.ts'
import { templateById, templateNames } from './templates.ts'

const TEMPLATE_FORMAT = 'jichi.template/1'

/** Characters of the file. */
const LONGEST_FILE = 64 * 1024
const MOST_LINES = { letterhead: 5, notes: 20 }

const name = matching(/^[a-z0-9][a-z0-9-]{0,59}$/, 'lower-case letters, digits and hyphens, at most 60')
const version = matching(/^[0-9A-Za-z.-]{1,20}$/, 'letters, digits, points and hyphens, at most 20')
const line = matching(/^[^\n\r\t]{1,200}$/, 'one line of at most 200 characters')
const face = matching(/^[\p{L}\p{N} _-]{1,60}$/u, 'the name of a typeface: letters, digits, spaces, _ and -')
/** Amounts are always printed in 万元: a line that says otherwise would make every amount wrong. */
const unitLine = matching(
  /^(?:[(（]?(?:金额)?单位[:：]\s?(?:人民币)?万元[)）]?)?$/,
  '单位：万元, 金额单位：万元 or nothing',
)

function lines(most: number): JsonShape<readonly string[]> {
  const all = list(line)
  return {
    ...all,
    read: (value, path) => {
      const read = all.read(value, path)
      return read.ok && read.value.length > most
        ? err({ path, found: `${read.value.length} lines`, expected: `at most ${most} lines` })
        : read
    },
  }
}

type Written = {
  readonly format: typeof TEMPLATE_FORMAT
  readonly id: string
  readonly version: string
  /** hebei-targets/2025. */
  readonly base: string
  readonly name?: string
  readonly letterhead?: readonly string[]
  readonly header?: string | null
  readonly footer?: string | null
  readonly notes?: readonly string[]
  readonly unitLine?: string
  readonly fonts?: Partial<PaperFonts>
  readonly outlines?: { readonly [kind in ReportKind]?: readonly OutlinePart[] }
}

const KEYS = [
  'format',
  'id',
  'version',
  'base',
  'name',
  'letterhead',
  'header',
  'footer',
  'notes',
  'unitLine',
  'fonts',
  'outlines',
] as const satisfies readonly (keyof Written)[]

const outline: JsonShape<readonly OutlinePart[]> = list(
  object<OutlinePart>({ section: oneOfShape(...REPORT_SECTIONS), title: line }),
)

const written = object<Written>({
  format: oneOfShape(TEMPLATE_FORMAT),
  id: name,
  version,
  base: matching(/^[\s\S]{1,100}$/, 'the id of an official template'),
  name: optional(line),
  letterhead: optional(lines(MOST_LINES.letterhead)),
  header: optional(nullable(line)),
  footer: optional(nullable(line)),
  notes: optional(lines(MOST_LINES.notes)),
  unitLine: optional(unitLine),
  fonts: optional(
    object<Partial<PaperFonts>>({
      title: optional(face),
      heading: optional(face),
      subHeading: optional(face),
      body: optional(face),
      table: optional(face),
    }),
  ),
  outlines: optional(
    object<NonNullable<Written['outlines']>>({
      'monitoring': optional(outline),
      'work': optional(outline),
      'evaluation': optional(outline),
      'self-evaluation': optional(outline),
    }),
  ),
})

/** @param file its name, for messages. Errors: template-not-json, template-wrong. */
export function readTemplate(text: string, file: string): Result<Template, WriteFault> {
  const wrong = (path: string, found: string, expected: string) =>
    err<WriteFault>({ code: 'template-wrong', values: { file, path, found, expected } })
  if (text.length > LONGEST_FILE)
    return wrong('', `${text.length} characters`, `at most ${LONGEST_FILE} characters`)
  const parsed = parse(text)
  if (!parsed.ok) return err({ code: 'template-not-json', values: { file, detail: parsed.error } })
  const read = written.read(parsed.value, '')
  if (!read.ok)
    return wrong(read.error.path === '' ? 'the file' : read.error.path, read.error.found, read.error.expected)
  const unknown = Object.keys(parsed.value as object).find(
    (key) => !(KEYS as readonly string[]).includes(key),
  )
  // A key that is misspelt would be left out in silence.
  if (unknown !== undefined) return wrong(unknown, 'a key that templates do not have', KEYS.join(' | '))
  const base = templateById(read.value.base)
  if (base === null) return wrong('base', JSON.stringify(read.value.base), templateNames().join(' | '))
  return ok(combined(base, read.value))
}

function combined(base: Template, own: Written): Template {
  return {
    id: own.id,
    version: own.version,
    name: own.name ?? base.name,
    form: base.form,
    letterhead: own.letterhead ?? base.letterhead,
    header: own.header === undefined ? base.header : own.header,
    footer: own.footer === undefined ? base.footer : own.footer,
    notes: own.notes ?? base.notes,
    unitLine: own.unitLine ?? base.unitLine,
    fonts: { ...base.fonts, ...own.fonts },
    ...(own.outlines !== undefined && { outlines: own.outlines }),
  }
}

function parse(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    return err(error instanceof Error ? error.message : 'unreadable')
  }
}
