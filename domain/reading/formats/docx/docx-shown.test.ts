import { describe, expect, it } from 'vitest'
import { blocksOf, textsOf } from '#tests/fixtures/docx-blocks.ts'
import { cell, docx, paragraph, row, run, table } from '#tests/fixtures/docx-writer.ts'
import { openLetterFile } from '../open-letter-file.ts'

describe('what Word users put into a .docx', () => {
  const inRun = (inside: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`
  const mark = (type: string, inside = '') => inRun(`<w:fldChar w:fldCharType="${type}">${inside}</w:fldChar>`)
  const instruction = (text: string) => inRun(`<w:instrText>${text}</w:instrText>`)
  const field = (name: string, result: string) =>
    mark('begin') + instruction(name) + mark('separate') + run(result) + mark('end')
  const choice =
    '<w:ffData><w:name w:val="a"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="0"/><w:listEntry w:val="41"/></w:ddList></w:ffData>'
  const checkBox = (properties: string) => `<w:ffData><w:checkBox>${properties}</w:checkBox></w:ffData>`
  const formula = (inside: string) => `<m:oMathPara><m:oMath>${inside}</m:oMath></m:oMathPara>`
  const figure = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`

  it.each([
    ['a line end of old', inRun('<w:t>5</w:t><w:cr/><w:t>41</w:t>'), '5\n41'],
    ['a tab to a place', inRun('<w:t>5</w:t><w:ptab w:alignment="right"/><w:t>41</w:t>'), '5\t41'],
    ['a sign by its number', inRun('<w:sym w:font="Times New Roman" w:char="0035"/><w:t>41</w:t>'), '541'],
    ['a tick', inRun('<w:sym w:font="Symbol" w:char="F0B7"/><w:t> Có</w:t>'), '• Có'],
    [
      'what only newer programs show',
      inRun('<mc:AlternateContent><mc:Choice Requires="x"><w:t>541</w:t></mc:Choice></mc:AlternateContent>'),
      '541',
    ],
    ['a formula', run('5') + formula(figure('4') + figure('1')), '541'],
    ['a fraction', formula(`<m:f><m:num>${figure('5')}</m:num><m:den>${figure('41')}</m:den></m:f>`), '5⁄41'],
    [
      'the result of a field, not that of one in its instruction',
      mark('begin') + instruction('IF') + field('PAGE', '1') + mark('separate') + run('541') + mark('end'),
      '541',
    ],
    ['a field that is broken off', mark('begin') + instruction('X') + run('541'), '541'],
    ['the choice from a list', run('5') + mark('begin', choice) + instruction('FORMDROPDOWN') + mark('end'), '541'],
    [
      'boxes with ticks and without',
      mark('begin', checkBox('<w:checked/>')) +
        instruction('FORMCHECKBOX') +
        mark('end') +
        run(' Có ') +
        mark('begin', checkBox('<w:checked w:val="0"/>')) +
        instruction('FORMCHECKBOX') +
        mark('end') +
        run(' Không'),
      '☑ Có ☐ Không',
    ],
    [
      'without what is struck out twice',
      inRun('<w:t>9</w:t>', '<w:strike w:val="0"/><w:dstrike/>') + inRun('<w:t>541</w:t>', '<w:strike w:val="off"/>'),
      '541',
    ],
    [
      'text whose properties were others before',
      inRun('<w:t>541</w:t>', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      '541',
    ],
  ])('is read as it shows: %s', async (_, inside, text) =>
    expect(textsOf(await blocksOf(`<w:p>${inside}</w:p>`))).toEqual([text]),
  )

  it('and did not fill in is left out, and said to be', async () => {
    const { blocks, findings } = await openLetterFile(
      docx([
        `<w:p>${inRun('<w:t>Bấm vào đây để nhập.</w:t>', '<w:rStyle w:val="PlaceholderText"/>')}${run('541')}</w:p>`,
      ]),
      'a.docx',
    )
    expect(textsOf(blocks)).toEqual(['541'])
    expect(findings).toMatchObject([{ rule: 'file-hidden-text', evidence: { text: 'Bấm vào đây để nhập.' } }])
  })

  it('and deleted the end of, with changes tracked, goes on in the next paragraph, but in no other cell', async () => {
    const joined = (text: string) =>
      `<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr>${run(text)}</w:p>`
    const body = [
      table([row([cell([joined('5'), paragraph('41')]), cell([joined('01')]), cell('2')])]),
      joined('Không'),
    ]
    expect(textsOf(await blocksOf(...body))).toEqual([[['541', '01', '2']], 'Không'])
  })
})
