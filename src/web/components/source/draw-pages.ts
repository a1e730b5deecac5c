/**
 * Pages of a PDF drawn by pdf.js, in a chunk of its own. The worker, the character maps and the standard
 * fonts are our own files: nothing is fetched from elsewhere, nothing in a document runs.
 */
import {
  getDocument,
  GlobalWorkerOptions,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

const WORKER = import.meta.glob<string>(
  '../../../../node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  {
    query: '?url&no-inline',
    import: 'default',
    eager: true,
  },
)
const MAPS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
const FONTS = import.meta.glob<string>('../../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
})
const ADDRESSES = new Map(
  [...Object.entries(MAPS), ...Object.entries(FONTS)].map(([path, address]) => [
    path.slice(path.lastIndexOf('/') + 1),
    address,
  ]),
)

GlobalWorkerOptions.workerSrc = Object.values(WORKER)[0] ?? ''

/** Answers pdf.js's requests for its own data files with the ones that were built in. */
class BuiltIn {
  async fetch({ filename }: { readonly filename: string }): Promise<Uint8Array> {
    const address = ADDRESSES.get(filename)
    if (address === undefined) throw new Error(`no such file: ${filename}`)
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${filename}: ${response.status}`)
    return new Uint8Array(await response.arrayBuffer())
  }
}

export type Pdf = { readonly document: PDFDocumentProxy; readonly close: () => void }

/** Rejects when the bytes are no PDF that can be drawn. */
export async function openShownPdf(address: string, signal: AbortSignal): Promise<Pdf> {
  const response = await fetch(address, { credentials: 'same-origin', signal })
  if (!response.ok) throw new Error(String(response.status))
  const task = getDocument({
    data: new Uint8Array(await response.arrayBuffer()),
    BinaryDataFactory: BuiltIn,
    useWorkerFetch: false,
    useWasm: false,
    isEvalSupported: false,
    enableXfa: false,
    verbosity: 0,
  })
  return { document: await task.promise, close: () => void task.destroy() }
}

/** The most pixels that one page may take: a big sheet at a big zoom is drawn coarser instead. */
const MOST_PIXELS = 16_000_000

/**
 * Draws a page into a canvas of its own.
 * @param scale CSS pixels a point
 * @returns null when it was stopped
 */
export async function drawPage(
  pdf: Pdf,
  number: number,
  scale: number,
  signal: AbortSignal,
): Promise<HTMLCanvasElement | null> {
  const page: PDFPageProxy = await pdf.document.getPage(number)
  if (signal.aborted) return null
  const size = page.getViewport({ scale })
  const ratio = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (size.width * size.height)))
  const viewport = page.getViewport({ scale: scale * ratio })
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(viewport.width))
  canvas.height = Math.max(1, Math.round(viewport.height))
  const task = page.render({ canvas, viewport })
  const stop = () => task.cancel()
  signal.addEventListener('abort', stop)
  try {
    await task.promise
    return canvas
  } catch (error) {
    if (signal.aborted) return null
    throw error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
