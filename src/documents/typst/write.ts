/**
 * Paper to PDF: typeset with embedded faces of a free licence (Noto Serif SC and Noto
 * Emoji, OFL 1.1), tagged after PDF/UA-1, with
 * bookmarks, selectable text and 第 x 页 共 y 页 on every sheet. The same paper gives the same bytes.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper, PaperPiece } from '../paper/paper.ts'
import { TYPST_SHEET } from './sheet.ts'

/** How many compilations the typesetter remembers: a list after a form shares nothing worth keeping. */
const REMEMBERED = 1

/**
 * Control characters but the line break, and halves of characters: a font has no picture of them, JSON no
 * place.
 */
const NOT_PRINTED =
  // oxlint-disable-next-line no-control-regex -- these are the characters that must go
  /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** @throws Error with the typesetter's words when it refuses: a defect of ours, no fault of the document. */
export function writePdf(paper: Paper): Uint8Array {
  const compiler = (shared ??= newCompiler())
  const compiled = compiler.compile({
    mainFileContent: TYPST_SHEET,
    inputs: { paper: JSON.stringify(withSteps(paper), printable) },
  })
  try {
    const document = compiled.result
    if (document === null)
      throw new Error(
        `the typesetter refused the paper: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`,
      )
    return accessible(compiler, document)
  } finally {
    compiler.evictCache(REMEMBERED)
  }
}

/**
 * A character that no face at hand can draw forbids the standard, not the file: it is still there as text.
 */
function accessible(compiler: NodeCompiler, document: NodeTypstDocument): Uint8Array {
  const options = { pdfTags: true, creationTimestamp: 0 }
  try {
    return new Uint8Array(compiler.pdf(document, { ...options, pdfStandard: 'ua-1' }))
  } catch {
    return new Uint8Array(compiler.pdf(document, options))
  }
}

/**
 * Headings begin at the first level and go down one step at a time (PDF/UA-1, 7.4): a form alone is no second
 * level.
 */
function withSteps(paper: Paper): Paper {
  let above = 0
  const step = (piece: PaperPiece): PaperPiece => {
    if (piece.kind !== 'heading' || piece.role === 'part-label') return piece
    const level = Math.min(piece.level, above + 1)
    above = level
    return { ...piece, level: levelOf(level) }
  }
  const levels = paper.sections.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (piece.kind === 'heading' && piece.role !== 'part-label' ? [piece.level] : [])),
  )
  const highest = Math.min(3, ...levels) - 1
  const raised = (piece: PaperPiece): PaperPiece =>
    piece.kind === 'heading' ? { ...piece, level: levelOf(piece.level - highest) } : piece
  return {
    ...paper,
    title: paper.title === '' ? UNTITLED : paper.title,
    sections: paper.sections.map((section) => ({ ...section, pieces: section.pieces.map(raised).map(step) })),
  }
}

function levelOf(depth: number): 1 | 2 | 3 {
  if (depth <= 1) return 1
  return depth === 2 ? 2 : 3
}

/** The standard asks for a title. */
const UNTITLED = '绩效目标'

const FACES = [
  ['noto-serif-sc', '400Regular'],
  ['noto-serif-sc', '700Bold'],
  ['noto-emoji', '400Regular'],
  ['noto-sans-symbols-2', '400Regular'],
] as const

let shared: NodeCompiler | null = null

function newCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  const fontPaths = FACES.map(([name, weight]) =>
    join(dirname(resolve(`@expo-google-fonts/${name}/package.json`)), weight),
  )
  return NodeCompiler.create({ fontArgs: [{ fontPaths }] })
}

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(NOT_PRINTED, '') : value
}
