import { getResolvedPDFJS } from 'unpdf'
import { libraryPort } from './port.ts'

/** What the library draws a page with: numbered operators and their arguments, which come without types. */
export type Operators = { readonly codes: readonly number[]; readonly args: readonly unknown[] }

/** `unit`: what a width of 1 in the font is, in parts of its size. */
export type PdfFont = { readonly name: string; readonly unit: number }

/** A note with text, or what a digital signature shows, on a page. `id`: what its drawing is known by. */
export type Note = {
  readonly id: string
  readonly kind: 'note' | 'stamp'
  readonly text: string
  /** In the coordinates of the file. */
  readonly rect: readonly number[]
}

export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  /** From the coordinates of the file to points from the top left corner of the page as it shows. */
  readonly transform: readonly number[]
  readonly operators: Operators
  /** Notes and stamps put onto a letter's first page, where its number and date are. */
  readonly notes: readonly Note[]
  readonly fontOf: (id: string) => PdfFont | null
}

export type PdfTrouble = 'encrypted' | 'damaged'

export type PdfDocument = {
  readonly pages: number
  /** A form that is drawn by a program only, or a bundle of other files: there are hardly any pages to read. */
  readonly shell: 'xfa' | 'portfolio' | null
  /** Null for a page that is damaged. */
  readonly page: (number: number) => Promise<PdfPage | null>
  readonly close: () => Promise<void>
}

/** Where the library puts fonts to draw with: nowhere, in a browser either. */
const NO_PAGE = {} as unknown as HTMLDocument

/**
 * Nothing is fetched, run or drawn; pictures are passed over unopened (they leave an empty place of their size). A damaged
 * page is read as far as it goes.
 */
const SETTINGS = {
  verbosity: 0,
  isEvalSupported: false,
  useSystemFonts: false,
  disableFontFace: false,
  ownerDocument: NO_PAGE,
  useWorkerFetch: false,
  useWasm: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 1,
  stopAtErrors: false,
  enableXfa: false,
  disableAutoFetch: true,
  disableStream: true,
  disableRange: true,
} as const

type Library = Awaited<ReturnType<typeof getResolvedPDFJS>>
type Proxy = Awaited<ReturnType<Library['getDocument']>['promise']>

export type OperatorCodes = Library['OPS']

/** Comments and form fields are no part of the letter's text; stamps of signatures may show its number and date. */
const ANNOTATIONS = { none: 0, drawn: 1 } as const

function fontFrom(font: unknown): PdfFont {
  const of = typeof font === 'object' && font !== null ? font : {}
  const unit = 'fontMatrix' in of && Array.isArray(of.fontMatrix) ? Number(of.fontMatrix[0]) : Number.NaN
  const name = 'name' in of && typeof of.name === 'string' ? of.name : ''
  return { name, unit: Number.isFinite(unit) && unit > 0 ? unit : 0.001 }
}

const MOST_NOTES = 50

/** Notes that are nothing but text, and stamps. What the library hands out is its own affair but for these fields. */
async function notesOf(page: Awaited<ReturnType<Proxy['getPage']>>): Promise<Note[]> {
  const all: readonly unknown[] = await page.getAnnotations({ intent: 'display' })
  return all.slice(0, MOST_NOTES).flatMap((one): Note[] => {
    if (typeof one !== 'object' || one === null || !('rect' in one && Array.isArray(one.rect))) return []
    const subtype = 'subtype' in one ? one.subtype : null
    const id = 'id' in one ? String(one.id) : ''
    const rect = one.rect.map(Number)
    const isSignature = subtype === 'Widget' && 'fieldType' in one && one.fieldType === 'Sig'
    if (subtype === 'Stamp' || isSignature) return [{ id, kind: 'stamp', text: '', rect }]
    const content: unknown = 'contentsObj' in one ? one.contentsObj : null
    const text: unknown = typeof content === 'object' && content !== null && 'str' in content ? content.str : null
    if (subtype !== 'FreeText' || typeof text !== 'string') return []
    return [{ id, kind: 'note', text: text.trim(), rect }]
  })
}

async function pageOf(document: Proxy, number: number): Promise<PdfPage | null> {
  try {
    const page = await document.getPage(number)
    const { width, height, transform } = page.getViewport({ scale: 1 })
    const notes = number === 1 ? await notesOf(page).catch(() => []) : []
    const annotationMode = notes.some(({ kind }) => kind === 'stamp') ? ANNOTATIONS.drawn : ANNOTATIONS.none
    const list = await page.getOperatorList({ annotationMode })
    const fontOf = (id: string): PdfFont | null => {
      if (!page.commonObjs.has(id)) return null
      return fontFrom(page.commonObjs.get(id))
    }
    const operators = { codes: list.fnArray, args: list.argsArray as readonly unknown[] }
    return { number, width, height, transform, operators, notes, fontOf }
  } catch {
    return null
  }
}

async function shellOf(document: Proxy): Promise<PdfDocument['shell']> {
  try {
    const { info } = await document.getMetadata()
    if ('IsXFAPresent' in info && info.IsXFAPresent === true) return 'xfa'
    return 'IsCollectionPresent' in info && info.IsCollectionPresent === true ? 'portfolio' : null
  } catch {
    return null
  }
}

/** The library's types say that no port can be given; its description says how. */
const ofPort = (port: Worker) => ({ port, verbosity: SETTINGS.verbosity }) as unknown as { verbosity: number }

/** Opens a file with the library. Whoever opened it closes it. */
export async function openPdfDocument(bytes: Uint8Array): Promise<PdfDocument | PdfTrouble> {
  const { getDocument, PDFWorker } = await getResolvedPDFJS()
  const port = libraryPort()
  const worker = port === null ? null : new PDFWorker(ofPort(port))
  // The library takes the bytes for its own.
  const task = getDocument({ ...SETTINGS, data: bytes.slice(), ...(worker === null ? {} : { worker }) })
  const close = async () => {
    await task.destroy()
    worker?.destroy()
  }
  try {
    const document = await task.promise
    return {
      pages: document.numPages,
      shell: await shellOf(document),
      page: (number) => pageOf(document, number),
      close,
    }
  } catch (error) {
    await close()
    const isPassword = error instanceof Error && error.name === 'PasswordException'
    return isPassword ? 'encrypted' : 'damaged'
  }
}

export async function operatorCodes(): Promise<OperatorCodes> {
  return (await getResolvedPDFJS()).OPS
}
