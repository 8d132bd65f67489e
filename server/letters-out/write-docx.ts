import { strToU8, zipSync } from 'fflate'
import { bold, PAGE_NUMBER_SIZE, type Paper } from '#domain/letters-out/paper.ts'
import { bodyXml, runXml, stylesXml, xmlText } from './docx-blocks.ts'

/** The media type of what `writeDocx` writes. */
export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const W = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`
/** Zip files cannot say that they have no date; nobody reads this one. */
const NO_DATE = '1980-01-02T00:00:00'

const xml = (content: string) => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${content}`)

/** A document as a `.docx`: as few parts as Word needs to open it without a word of complaint. */
export async function writeDocx(paper: Paper): Promise<Uint8Array<ArrayBuffer>> {
  const files = {
    '[Content_Types].xml': xml(contentTypes),
    '_rels/.rels': xml(
      relations([
        ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ),
    'docProps/core.xml': xml(coreProperties(paper.title)),
    'word/_rels/document.xml.rels': xml(
      relations([
        ['rId1', `${OFFICE}/styles`, 'styles.xml'],
        ['rId2', `${OFFICE}/settings`, 'settings.xml'],
        ['rId3', `${OFFICE}/header`, 'header1.xml'],
        ['rId4', `${OFFICE}/header`, 'header2.xml'],
      ]),
    ),
    'word/styles.xml': xml(`<w:styles ${W}>${stylesXml}</w:styles>`),
    'word/settings.xml': xml(settings),
    'word/header1.xml': xml(header(`${pageNumber}${markOf(paper)}`)),
    'word/header2.xml': xml(header(markOf(paper) || '<w:p/>')),
    'word/document.xml': xml(
      `<w:document ${W}><w:body>${bodyXml(paper, { others: 'rId3', first: 'rId4' })}</w:body></w:document>`,
    ),
  }
  return zipSync(files, { mtime: NO_DATE })
}

const CENTRED = '<w:pPr><w:jc w:val="center"/></w:pPr>'

const pageNumber = `<w:p>${CENTRED}<w:fldSimple w:instr=" PAGE ">${runXml({ text: '2' }, PAGE_NUMBER_SIZE)}</w:fldSimple></w:p>`

const MARK_SIZE = 11

const markOf = ({ mark }: Paper): string =>
  mark === undefined ? '' : `<w:p>${CENTRED}${runXml({ ...bold(mark), toFill: true }, MARK_SIZE)}</w:p>`

const header = (content: string) => `<w:hdr ${W}>${content}</w:hdr>`

/** Without it Word opens the document as one of an older Word. */
const settings = `<w:settings ${W}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`

const parts = {
  document: 'document.main',
  styles: 'styles',
  settings: 'settings',
  header1: 'header',
  header2: 'header',
}

const contentTypes = [
  `<Types xmlns="${PACKAGE}/content-types">`,
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
  '<Default Extension="xml" ContentType="application/xml"/>',
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>',
  ...Object.entries(parts).map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${MAIN}.${type}+xml"/>`,
  ),
  '</Types>',
].join('')

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

const coreProperties = (title: string) =>
  `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:creator>Tổng Hợp</dc:creator></cp:coreProperties>`
