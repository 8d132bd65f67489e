import classes from './names.module.css'

/** A few findings, each in its own line. */
export function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <ul className={`${classes['names']} ${classes['sentences']}`}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
