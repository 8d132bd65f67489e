/** Slanted lines that fill what is incomplete or not counted; used as `fill="url(#id)"` within the same SVG. */
export function Hatch({ id, color, background }: { id: string; color: string; background: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" fill={background} />
        <line x1="0" y1="0" x2="0" y2="6" stroke={color} strokeWidth="3" />
      </pattern>
    </defs>
  )
}
