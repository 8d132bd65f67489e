import {
  getDocument,
  PasswordException,
  PDFWorker,
  VerbosityLevel,
  version,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageSize } from './page-layout.ts'

/** How a page, from 1, is to be drawn: how many pixels, once it is turned by so many quarters clockwise. */
export type Drawing = PageSize & { readonly page: number; readonly turns: number }

/** A file whose pages can be drawn, each on a new canvas; a signal breaks that off, and it rejects. */
export type PagedFile = {
  readonly sizes: readonly PageSize[]
  readonly draw: (drawing: Drawing, signal: AbortSignal) => Promise<HTMLCanvasElement>
  readonly close: () => void
}

/** Why a file has no pages to draw. */
export class UndrawableFile extends Error {
  readonly reason: 'locked' | 'broken'

  constructor(reason: 'locked' | 'broken') {
    super(reason)
    this.reason = reason
  }
}

/** Decoders of pictures in scans and fonts of symbols, loaded by name when a page needs them; the build puts them there. */
const extras = `/assets/pdf-${version}/`

/** A file that is not open by then would not be. */
const PATIENCE_MS = 30_000

/** Opens a PDF in a worker of its own, where all but the drawing itself happens. */
export async function openPdfFile(bytes: ArrayBuffer): Promise<PagedFile> {
  const port = new Worker(new URL('./pdf.worker.ts', import.meta.url), { type: 'module' })
  const worker = PDFWorker.create({ port })
  const close = () => {
    worker.destroy()
    port.terminate()
  }
  const { promise: given, reject: giveUp } = Promise.withResolvers<never>()
  port.addEventListener('error', () => giveUp(new UndrawableFile('broken')))
  const timer = setTimeout(() => giveUp(new UndrawableFile('broken')), PATIENCE_MS)
  try {
    const document = await Promise.race([opened(bytes, worker), given])
    const sizes = await Promise.race([sizesOf(document), given])
    return { sizes, draw: (drawing, signal) => drawPage(document, drawing, signal), close }
  } catch (error) {
    close()
    if (error instanceof UndrawableFile) throw error
    throw new UndrawableFile(error instanceof PasswordException ? 'locked' : 'broken')
  } finally {
    clearTimeout(timer)
  }
}

function opened(bytes: ArrayBuffer, worker: PDFWorker): Promise<PDFDocumentProxy> {
  return getDocument({
    data: new Uint8Array(bytes),
    worker,
    // Compiling WebAssembly is forbidden here, as is all code from text: the decoders are also there as plain scripts.
    useWasm: false,
    useWorkerFetch: false,
    wasmUrl: extras,
    standardFontDataUrl: extras,
    useSystemFonts: true,
    verbosity: VerbosityLevel.ERRORS,
  }).promise
}

function sizesOf(document: PDFDocumentProxy): Promise<PageSize[]> {
  const sizeOf = async (page: number): Promise<PageSize> => {
    const { width, height } = (await document.getPage(page)).getViewport({ scale: 1 })
    return { width, height }
  }
  return Promise.all(Array.from({ length: document.numPages }, (_, index) => sizeOf(index + 1)))
}

async function drawPage(file: PDFDocumentProxy, wanted: Drawing, signal: AbortSignal): Promise<HTMLCanvasElement> {
  const page = await file.getPage(wanted.page)
  signal.throwIfAborted()
  const rotation = (page.rotate + 90 * wanted.turns) % 360
  const viewport = page.getViewport({ scale: wanted.width / page.getViewport({ scale: 1, rotation }).width, rotation })
  const canvas = document.createElement('canvas')
  canvas.width = wanted.width
  canvas.height = wanted.height
  const drawing = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => drawing.cancel(), { once: true })
  await drawing.promise
  page.cleanup()
  return canvas
}
