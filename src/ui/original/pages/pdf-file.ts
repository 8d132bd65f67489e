import {
  getDocument,
  PasswordException,
  PDFWorker,
  VerbosityLevel,
  version,
  type PDFDocumentProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { PageSize } from './page-layout.ts'

/** A file whose pages can be drawn. `draw` gives a new canvas of about `pixels`; a signal breaks it off, and it rejects. */
export type PagedFile = {
  readonly sizes: readonly PageSize[]
  readonly draw: (page: number, pixels: PageSize, signal: AbortSignal) => Promise<HTMLCanvasElement>
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
    return { sizes, draw: (page, pixels, signal) => drawPage(document, page, pixels, signal), close }
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

async function drawPage(
  file: PDFDocumentProxy,
  number: number,
  pixels: PageSize,
  signal: AbortSignal,
): Promise<HTMLCanvasElement> {
  const page = await file.getPage(number)
  signal.throwIfAborted()
  const viewport = page.getViewport({ scale: pixels.width / page.getViewport({ scale: 1 }).width })
  const canvas = document.createElement('canvas')
  canvas.width = pixels.width
  canvas.height = pixels.height
  const drawing = page.render({ canvas, viewport })
  signal.addEventListener('abort', () => drawing.cancel(), { once: true })
  await drawing.promise
  page.cleanup()
  return canvas
}
