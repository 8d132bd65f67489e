import { describe, expect, it } from 'vitest'
import { docx, docxParts, paragraph, run, zipOf } from '#tests/fixtures/docx-writer.ts'
import { blocksOf, rulesOf, textsOf } from '#tests/fixtures/docx-blocks.ts'
import { openLetterFile } from '../open-letter-file.ts'

describe('paragraphs of a .docx', () => {
  it('are bold when all of their words are', async () => {
    const blocks = await blocksOf(
      paragraph([run('Kính gửi: ', { bold: true }), run('Sở')]),
      paragraph([run('PHỤ', { bold: true }), run(' '), run('LỤC', { bold: true })]),
    )
    expect(blocks).toMatchObject([
      { text: 'Kính gửi: Sở', bold: false },
      { text: 'PHỤ LỤC', bold: true },
    ])
  })

  it('compose an accent that stands in another run than its letter', async () =>
    expect(textsOf(await blocksOf(paragraph([run('So\u031B'), run('\u0309')])))).toEqual(['Sở']))

  it('say of which automatic list they are', async () => {
    const blocks = await blocksOf(
      paragraph('Một', { list: 'bullet' }),
      paragraph('Hai', { list: 'number', level: 1 }),
      paragraph('Ba'),
    )
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.list : undefined))).toEqual([
      { ordered: false, level: 0 },
      { ordered: true, level: 1 },
      null,
    ])
  })

  it('keep line breaks and tabs', async () =>
    expect(textsOf(await blocksOf(paragraph('UBND TỈNH\nSỞ CÔNG THƯƠNG\tSố: 1')))).toEqual([
      'UBND TỈNH\nSỞ CÔNG THƯƠNG\tSố: 1',
    ]))

  it('read a text box once, where Word wrote it in two forms', async () => {
    const inBox = paragraph('SỞ CÔNG THƯƠNG')
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wps:txbx><w:txbxContent>${inBox}</w:txbxContent></wps:txbx></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${inBox}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(textsOf(await blocksOf(box))).toEqual(['SỞ CÔNG THƯƠNG'])
    expect(await rulesOf(box)).toEqual([])
  })

  it('read tracked changes as accepted, and say that there are some', async () => {
    const changed = paragraph([
      run('Có '),
      `<w:del w:id="1" w:author="A"><w:r><w:delText>540</w:delText></w:r></w:del>`,
      `<w:ins w:id="2" w:author="A">${run('541')}</w:ins>`,
      run(' lượt'),
    ])
    expect(textsOf(await blocksOf(changed))).toEqual(['Có 541 lượt'])
    expect(await rulesOf(changed)).toEqual(['file-tracked-changes'])
  })

  it.each([
    ['above the line', [run('541'), run('1', { vertical: 'superscript' })], '541¹'],
    ['below the line', [run('541'), run('(2)', { vertical: 'subscript' })], '541₍₂₎'],
    ['moved up', [run('541'), '<w:r><w:rPr><w:position w:val="6"/></w:rPr><w:t>1</w:t></w:r>'], '541¹'],
    ['set a little higher', [run('54'), '<w:r><w:rPr><w:position w:val="2"/></w:rPr><w:t>1</w:t></w:r>'], '541'],
    [
      'above the line and not bold',
      [run('541'), '<w:r><w:rPr><w:b w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr><w:t>1</w:t></w:r>'],
      '541¹',
    ],
    [
      'in a font of old',
      [run('Së 541', { font: '.VnTime' }), run('1', { font: '.VnTime', vertical: 'superscript' })],
      'Sở 541¹',
    ],
  ])('tell figures %s from those beside them', async (_, runs, text) =>
    expect(textsOf(await blocksOf(paragraph(runs)))).toEqual([text]),
  )

  it('tell a mark of a note from figures by its style, and show no mark that Word numbers', async () => {
    const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="character" w:styleId="A"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style></w:styles>`
    const marked = (content: string) =>
      `<w:p>${run('541')}<w:r><w:rPr><w:rStyle w:val="A"/></w:rPr>${content}</w:r></w:p>`
    const body = [
      marked('<w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>1</w:t>'),
      marked('<w:footnoteReference w:id="3"/>'),
    ]
    const { blocks } = await openLetterFile(zipOf({ ...docxParts(body), 'word/styles.xml': styles }), 'a.docx')
    expect(textsOf(blocks)).toEqual(['541¹', '541'])
  })

  it('leave out what is white or tiny beside other text, and say so; all of it may stand on a dark ground', async () => {
    const styled = (text: string, properties: string) => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`
    const white = (text: string) => styled(text, '<w:color w:val="FFFFFF" w:themeColor="background1"/>')
    const body = [
      paragraph([run('541'), white('9'), styled('8', '<w:sz w:val="2"/>')]),
      paragraph([white('Ghi'), white(' chú')]),
      paragraph([styled('có', '<w:u w:val="single"/>'), run(' gạch chân')]),
    ]
    const { blocks, findings } = await openLetterFile(docx(body), 'a.docx')
    expect(textsOf(blocks)).toEqual(['541', 'Ghi chú', 'có gạch chân'])
    expect(findings).toMatchObject([{ rule: 'file-hidden-text', evidence: { text: '98' } }])
  })

  it('leave out hidden and struck-out words, and say which', async () => {
    const body = paragraph([run('1'), run('0', { hidden: true }), run('5', { struck: true })])
    expect(textsOf(await blocksOf(body))).toEqual(['1'])
    expect((await openLetterFile(docx([body]), 'a.docx')).findings).toMatchObject([
      { rule: 'file-hidden-text', evidence: { text: '0' } },
      { rule: 'file-struck-text', evidence: { text: '5' } },
    ])
  })

  it('keep the words of a simple field', async () =>
    expect(
      textsOf(await blocksOf(`<w:p><w:fldSimple w:instr="DATE">${run('27/10/2021')}</w:fldSimple></w:p>`)),
    ).toEqual(['27/10/2021']))
})

describe('fonts from before Unicode in a .docx', () => {
  const TCVN3 = 'Së C«ng Th\u00AD\u00ACng'
  const styled = (styles: string, body: string[], theme = '') =>
    zipOf({
      ...docxParts(body),
      'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles}</w:styles>`,
      ...(theme === '' ? {} : { 'word/theme/theme1.xml': theme }),
    })
  const fontsOf = (attributes: string) => `<w:rPr><w:rFonts ${attributes}/></w:rPr>`
  const inStyle = (kind: 'p' | 'r', style: string, text: string) =>
    kind === 'p'
      ? `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`
      : `<w:p><w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
  const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>${fontsOf('w:ascii=".VnTime" w:hAnsi=".VnTime"')}</w:style>`

  it('are converted, capitals and words over several runs too, and said to be', async () => {
    const body = paragraph([
      run('Céng hoµ ', { font: '.VnTimeH' }),
      run('Së C', { font: '.VnTime' }),
      run('«ng Th\u00AD', { font: '.VnTime', bold: true }),
      run('\u00ACng', { font: '.VnTime' }),
      run(' tỉnh', { font: 'Times New Roman' }),
      run(' Quaûng', { font: 'VNI-Times' }),
    ])
    const opened = await openLetterFile(docx([body]), 'a.docx')
    expect(textsOf(opened.blocks)).toEqual(['CỘNG HOÀ Sở Công Thương tỉnh Quảng'])
    expect(opened.findings).toMatchObject([
      { rule: 'file-legacy-font-converted', evidence: { fonts: '.VnTimeH, .VnTime, VNI-Times' } },
    ])
  })

  it.each([
    ['the default style', styled(normal, [paragraph(TCVN3)])],
    [
      'the defaults of the document',
      styled(`<w:docDefaults><w:rPrDefault>${fontsOf('w:ascii=".VnTime"')}</w:rPrDefault></w:docDefaults>`, [
        paragraph(TCVN3),
      ]),
    ],
    [
      'a paragraph style based on another',
      styled(
        `<w:style w:type="paragraph" w:styleId="A">${fontsOf('w:hAnsi=".VnTime"')}</w:style><w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>`,
        [inStyle('p', 'B', TCVN3)],
      ),
    ],
    [
      'a character style',
      styled(`<w:style w:type="character" w:styleId="A">${fontsOf('w:ascii=".VnTime"')}</w:style>`, [
        inStyle('r', 'A', TCVN3),
      ]),
    ],
    [
      'a theme',
      styled(
        `<w:style w:type="paragraph" w:default="1" w:styleId="N">${fontsOf('w:asciiTheme="minorHAnsi"')}</w:style>`,
        [paragraph(TCVN3)],
        '<a:theme><a:majorFont><a:latin typeface="Arial"/></a:majorFont><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:theme>',
      ),
    ],
    [
      'letters with accents alone',
      docx([`<w:p><w:r>${fontsOf('w:ascii="Arial" w:hAnsi=".VnTime"')}<w:t>${TCVN3}</w:t></w:r></w:p>`]),
    ],
  ])('are known from %s', async (_, bytes) =>
    expect(textsOf((await openLetterFile(bytes, 'a.docx')).blocks)).toEqual(['Sở Công Thương']),
  )

  it('leave text alone that is Unicode under such a style', async () => {
    const body = [paragraph('Sở Công Thương tỉnh Quảng Ngãi'), paragraph('Công an'), paragraph('Thông báo: 541')]
    const opened = await openLetterFile(styled(normal, body), 'a.docx')
    expect(textsOf(opened.blocks)).toEqual(['Sở Công Thương tỉnh Quảng Ngãi', 'Công an', 'Thông báo: 541'])
    expect(opened.findings).toEqual([])
  })

  it('are an error where no table is known for them', async () =>
    expect([
      await rulesOf(paragraph('Së C«ng', { font: 'VPS Times' })),
      await rulesOf(paragraph('Sở Công', { font: 'VPS Times' })),
    ]).toEqual([['file-legacy-font'], []]))

  it('that are named no more are known by the words, with a warning', async () => {
    const opened = await openLetterFile(docx([paragraph(`${TCVN3} tØnh Qu¶ng Ng·i`), paragraph('ngµy')]), 'a.docx')
    expect(textsOf(opened.blocks)).toEqual(['Sở Công Thương tỉnh Quảng Ngãi', 'ngày'])
    expect(opened.findings.map(({ rule }) => rule)).toEqual(['file-legacy-encoding-assumed'])
  })
})

describe('bold text of a .docx', () => {
  const styles = `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="A"><w:rPr><w:b/></w:rPr></w:style></w:styles>`
  const boldOf = async (properties: string) => {
    const body = `<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r>${properties}<w:t>PHỤ LỤC</w:t></w:r></w:p>`
    const { blocks } = await openLetterFile(zipOf({ ...docxParts([body]), 'word/styles.xml': styles }), 'a.docx')
    return blocks.map((block) => block.kind === 'paragraph' && block.bold)
  }

  it('is known from its style, and where that is switched off', async () => {
    expect(await boldOf('')).toEqual([true])
    expect(await boldOf('<w:rPr><w:b w:val="0"/></w:rPr>')).toEqual([false])
  })
})

describe('packages of a .docx', () => {
  it('with macros are read, with a warning', async () => {
    const bytes = zipOf({ ...docxParts([paragraph('Số: 1')]), 'word/vbaProject.bin': 'macro' })
    const opened = await openLetterFile(bytes, 'a.docm')
    expect(opened).toMatchObject({ format: 'docx', blocks: [{ text: 'Số: 1' }], findings: [{ rule: 'file-macros' }] })
  })

  it('with nothing written are said to hold no text', async () =>
    expect(await rulesOf(paragraph(''))).toEqual(['file-no-text']))
})
