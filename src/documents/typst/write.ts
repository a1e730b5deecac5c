/**
 * Paper to PDF: typeset with embedded faces of a free licence (Noto Serif SC and Noto
 * Emoji, OFL 1.1), tagged after PDF/UA-1, with
 * bookmarks, selectable text and 第 x 页 共 y 页 on every sheet. The same paper gives the same bytes.
 */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper } from '../paper/paper.ts'
import { SHEET } from './sheet.ts'

/** How many compilations the typesetter remembers: a list after a form shares nothing worth keeping. */
const REMEMBERED = 1

/** Control characters but the line break, and halves of characters: a font has no picture of them, JSON no place. */
// oxlint-disable-next-line no-control-regex -- these are the characters that must go
const NOT_PRINTED = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** @throws Error with the typesetter's words when it refuses: a defect of ours, no fault of the document. */
export function writePdf(paper: Paper): Uint8Array {
  const compiler = (shared ??= newCompiler())
  const compiled = compiler.compile({ mainFileContent: SHEET, inputs: { paper: JSON.stringify(paper, printable) } })
  try {
    const document = compiled.result
    if (document === null) throw new Error(`the typesetter refused the paper: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? [])}`)
    // The standard is taken by its value: the package exports its names as types only.
    return new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp: 0 }))
  } finally {
    compiler.evictCache(REMEMBERED)
  }
}

const FACES = [['noto-serif-sc', '400Regular'], ['noto-serif-sc', '700Bold'], ['noto-emoji', '400Regular']] as const

let shared: NodeCompiler | null = null

function newCompiler(): NodeCompiler {
  const { resolve } = createRequire(import.meta.url)
  const fontPaths = FACES.map(([name, weight]) => join(dirname(resolve(`@expo-google-fonts/${name}/package.json`)), weight))
  return NodeCompiler.create({ fontArgs: [{ fontPaths }] })
}

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\r\n?/g, '\n').replace(NOT_PRINTED, '') : value
}
