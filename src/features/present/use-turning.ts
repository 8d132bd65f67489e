import { useEffect, useState } from 'react'

const SECOND = 1000

type Turning = {
  /** Seconds that each slide stands. */
  readonly seconds: number
  /** The slide on screen: another one starts the count anew. */
  readonly slide: string
  /** Nothing turns while this holds, as with help on screen or nothing to turn to. */
  readonly held: boolean
  readonly onTurn: () => void
}

/** Turns the slides by itself; `left`: seconds until it does. */
export function useTurning({ seconds, slide, held, onTurn }: Turning) {
  const [isPlaying, setPlaying] = useState(true)
  const [count, setCount] = useState({ slide, seconds, left: seconds })
  const isSame = count.slide === slide && count.seconds === seconds
  const left = isSame ? count.left : seconds
  if (!isSame) setCount({ slide, seconds, left: seconds })

  const runs = isPlaying && !held
  useEffect(() => {
    if (!runs) return undefined
    const timer = setTimeout(() => {
      if (left > 1) setCount({ slide, seconds, left: left - 1 })
      else onTurn()
    }, SECOND)
    return () => clearTimeout(timer)
  }, [runs, slide, seconds, left, onTurn])

  return { isPlaying, left, toggle: () => setPlaying((playing) => !playing) }
}
