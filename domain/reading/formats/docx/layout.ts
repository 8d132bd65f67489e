/** Properties that only say how text looks on the page. Colours may hide it, and so may sizes of one figure. */
const LOOKS =
  /<w:(?:spacing|jc|ind|i|iCs|bCs|sz(?=\s+w:val="[1-9]\d)|szCs|lang|kern|noProof|proofErr|color(?![^<>]*w:val="(?:FFFFFF|ffffff)")|lastRenderedPageBreak|keepNext|keepLines|widowControl|contextualSpacing|snapToGrid|autoSpaceD[EN]|adjustRightInd|textAlignment|tab(?=\s[^<>]*w:pos=)|gridCol|tblW|tblInd|tblLayout|tblLook|tblStyle|tcW|vAlign|noWrap|shd|trHeight|cantSplit|lvlText|lvlJc|start|suff|nsid|tmpl|multiLevelType|top|left|bottom|right|insideH|insideV)(?=[\s/])[^<>]*\/>/g

/** Marks of who typed what and when. */
const SESSIONS = /<w:(p|r|tr|tbl)(?:\s(?:w:rsid[A-Za-z]*|w14:paraId|w14:textId)="[^"<>]*")+(?=\s*\/?>)/g

/** What held nothing but looks. */
const EMPTY =
  /<w:(pPr|rPr|trPr|tcPr|tblPr|tblGrid|tabs|pBdr|tblBorders|tblCellMar|tcBorders|tcMar)>(?:<w:(rPr|tabs|pBdr|tblBorders|tblCellMar|tcBorders|tcMar)>\s*<\/w:\2>|\s)*<\/w:\1>/g

/** The mark of a paragraph's end: it shows nothing, but it may be deleted with changes tracked. */
const END_MARK = /<w:rPr>(?:<w:(?!del\b|ins\b)[^<>]*\/>)*<\/w:rPr>(?=<\/w:pPr>)/g

/** The main document without the layout that nothing is read from, which is most of it: the library takes every element apart. */
export const withoutLayout = (xml: string): string =>
  xml.replace(LOOKS, '').replace(SESSIONS, '<w:$1').replace(END_MARK, '').replace(EMPTY, '')
