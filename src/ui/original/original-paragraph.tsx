import { memo } from 'react'
import type { Paragraph } from '#domain/reading/blocks.ts'
import { isTitle } from './letter-look.ts'
import { PlaceText } from './place-text.tsx'
import classes from './original-letter.module.css'

/** A paragraph of the original. The number of an automatic list is not in the file's text; a dash stands for it. */
export const OriginalParagraph = memo(function OriginalParagraph(props: {
  paragraph: Paragraph
  pointer: string | null
  chosen: boolean
}) {
  const { paragraph, pointer, chosen } = props
  const { list } = paragraph
  return (
    <p
      className={classes['paragraph']}
      data-bold={paragraph.bold || undefined}
      data-title={isTitle(paragraph) || undefined}
      data-list={list === null ? undefined : Math.min(list.level, 3)}
      data-chosen={chosen || undefined}
    >
      <PlaceText text={paragraph.text} pointer={pointer} />
    </p>
  )
})
