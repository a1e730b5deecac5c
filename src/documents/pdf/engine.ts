/**
 * A PDF opened: its pages, and the drawing operators of each, in chunks. Knows the words of the parser's
 * protocol.
 */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { err, ok, type Result } from '#core/kernel/result.ts'
import type { ReaderFault } from '../reader-fault.ts'
import { parseFont, type Font } from './fonts.ts'
import { beginHearing, endHearing } from './loose-ends.ts'
import { Wire, type Reason } from './messages.ts'

/** Must be the version of the installed package: the parser refuses any other. */
const VERSION = '5.6.205'

/** Draw for a screen, without an optimiser that would fold operators together. */
const INTENT = 0x02 | 0x100

/**
 * No picture is decoded, no font is drawn, nothing is compiled, nothing is fetched: character maps of East
 * Asian encodings are handed over from the package's own folder.
 */
const EVALUATOR = {
  maxImageSize: 0,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: false,
  useSystemFonts: true,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  cMapPacked: true,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
  prepareWebGPU: null,
}

export type PageFrame = {
  /** [x0, y0, x1, y1] in the page's own coordinates. */
  readonly view: readonly [number, number, number, number]
  /** Degrees clockwise by which the page is shown turned. */
  readonly rotate: number
  readonly userUnit: number
}

export type Operators = { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] }

/** Takes a chunk of operators, at once; false stops the page. */
export type TakingOperators = (operators: Operators) => boolean

let opened = 0

export class PdfFile {
  private readonly wire: Wire
  readonly pages: number
  private readonly fonts: ReadonlyMap<string, Font>

  constructor(wire: Wire, pages: number, fonts: ReadonlyMap<string, Font>) {
    this.wire = wire
    this.pages = pages
    this.fonts = fonts
  }

  font(name: string): Font | null {
    return this.fonts.get(name) ?? null
  }

  /** @param index from 0. Rejects with a {@link Reason}. */
  async page(index: number): Promise<PageFrame> {
    const { rotate, userUnit, view } = (await this.wire.ask('GetPage', { pageIndex: index })) as PageFrame
    return { rotate, userUnit, view }
  }

  /** Resolves with false when `take` stopped it. Only after {@link page}; rejects with a {@link Reason}. */
  async operators(index: number, take: TakingOperators): Promise<boolean> {
    const request = {
      pageId: index,
      pageIndex: index,
      intent: INTENT,
      cacheKey: String(index),
      annotationStorage: null,
      modifiedIds: null,
    }
    return (await this.wire.stream('GetOperatorList', request, (chunk) => take(chunk as Operators))) === true
  }

  async close(): Promise<void> {
    await this.wire.ask('Terminate', null).catch(() => {})
    endHearing()
  }
}

/** Faults: encrypted, damaged. A file whose only password is the owner's opens like any other. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PdfFile, ReaderFault>> {
  beginHearing()
  const fonts = new Map<string, Font>()
  let opening: { resolve: (pages: number) => void; reject: (reason: unknown) => void } | null = null
  const pages = new Promise<number>((resolve, reject) => {
    opening = { resolve, reject }
  })
  const wire = new Wire((action, data) => {
    if (action === 'GetDoc')
      opening?.resolve((data as { readonly pdfInfo: { readonly numPages: number } }).pdfInfo.numPages)
    else if (action === 'DocException') opening?.reject(data)
    else if (action === 'PasswordRequest') opening?.reject({ name: 'PasswordException', message: '' })
    else if (action === 'commonobj') keepFont(fonts, data)
    else if (action === 'FetchBinaryData') return characterMap(data)
    return null
  })
  wire.tell('configure', { verbosity: 0 })
  const docId = `pdf${++opened}`
  // The parser keeps and changes what it is given: a plain copy, for a Buffer shares its bytes with its
  // slices.
  const request = {
    docId,
    apiVersion: VERSION,
    data: new Uint8Array(bytes),
    password: null,
    disableAutoFetch: true,
    rangeChunkSize: 65_536,
    docBaseUrl: null,
    enableXfa: false,
    evaluatorOptions: EVALUATOR,
  }
  try {
    const worker = await wire.ask('GetDocRequest', request)
    wire.turnTo(docId, String(worker))
    wire.tell('Ready', null)
    return ok(new PdfFile(wire, await pages, fonts))
  } catch (reason) {
    const { name } = reason as Reason
    endHearing()
    return err(name === 'PasswordException' ? { code: 'encrypted' } : { code: 'damaged', part: 'xref' })
  }
}

function keepFont(fonts: Map<string, Font>, data: unknown): void {
  const [id, kind, exported] = data as readonly [string, string, { readonly buffer?: ArrayBuffer }]
  if (kind === 'Font' && exported.buffer) fonts.set(id, parseFont(exported.buffer))
}

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** The only files that are ever opened: the maps that the package ships, by a name without any path. */
async function characterMap(data: unknown): Promise<Uint8Array> {
  const { kind, filename } = data as { readonly kind: string; readonly filename: string }
  if (kind !== 'cMapUrl' || !/^[\w-]{1,60}\.bcmap$/.test(filename)) throw new Error('no such file')
  return new Uint8Array(await readFile(join(PACKAGE, 'cmaps', filename)))
}
