import type { Named } from '../slides/slide.ts'
import classes from './names.module.css'

/** Units by name, each with a few words about it. */
export function Names({ units }: { units: readonly (Named & { readonly words: string })[] }) {
  return (
    <ul className={classes['names']}>
      {units.map(({ unitId, label, words }) => (
        <li key={unitId}>
          <strong>{label}</strong>
          <span>{words}</span>
        </li>
      ))}
    </ul>
  )
}
