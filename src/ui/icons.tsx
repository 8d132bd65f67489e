const shapes = {
  flag: 'M5 21V4h13l-3 4 3 4H5',
  chart: 'M4 20V10m6 10V4m6 16v-8m4 8H2',
  inbox: 'M4 4h16v16H4zM4 13h5l1.5 3h3L15 13h5',
  building: 'M5 21V3h9v18M14 9h5v12M3 21h18M8 7h3M8 11h3M8 15h3',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3.5 2',
  calendar: 'M4 5h16v16H4zM4 10h16M8 3v4m8-4v4',
  user: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21c0-4 3.5-6 8-6s8 2 8 6',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M5 5l14 14M19 5L5 19',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2m0 16v2M2 12h2m16 0h2M5 5l1.5 1.5m11 11L19 19M5 19l1.5-1.5m11-11L19 5',
  moon: 'M20 14.5A8.5 8.5 0 1 1 9.5 4a7 7 0 0 0 10.5 10.5z',
  auto: 'M12 3a9 9 0 1 0 0 18zM12 3a9 9 0 0 1 0 18',
  file: 'M6 2h8l5 5v15H6zM14 2v5h5',
  documents: 'M8 3h7l5 5v10H8zM15 3v5h5M4 7v14h11',
  speech: 'M4 4h16v12H10l-5 4v-4H4z',
  warning: 'M12 3l10 18H2zM12 10v5m0 2.5v.5',
  check: 'M4 13l5 5L20 6',
  plus: 'M12 5v14M5 12h14',
  up: 'M6 14l6-6 6 6',
  down: 'M6 10l6 6 6-6',
  undo: 'M9 7L4 12l5 5M4 12h9a5 5 0 0 1 5 5v2',
  minus: 'M5 12h14',
  turn: 'M20 4v6h-6M20 10a8 8 0 1 0 1 5',
  checklist: 'M4 6l1.5 1.5L8 4.5M4 13l1.5 1.5L8 11.5M4 20l1.5 1.5L8 18.5M12 6h8M12 13h8M12 20h8',
  mail: 'M3 5h18v14H3zM3 6l9 7 9-7',
  phone: 'M5 3h4l2 5-3 2a12 12 0 0 0 6 6l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 3 5a2 2 0 0 1 2-2z',
  download: 'M12 3v12m-5-5l5 5 5-5M4 20h16',
  expand: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  shrink: 'M9 4v5H4m16 0h-5V4m0 16v-5h5M4 15h5v5',
  link: 'M10 14a4 4 0 0 0 6 .4l3-3a4.2 4.2 0 0 0-6-6l-1.5 1.5M14 10a4 4 0 0 0-6-.4l-3 3a4.2 4.2 0 0 0 6 6l1.5-1.5',
  more: 'M12 4.6a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8zm0 6.5a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8zm0 6.5a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8z',
  play: 'M7 4l13 8-13 8z',
  pause: 'M8 4v16M16 4v16',
  slides: 'M3 4h18v12H3zM12 16v5M8 21h8',
  image: 'M4 4h16v16H4zM4 16l5-5 4 4 3-3 4 4M15 8.5v.5',
  print: 'M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z',
} as const
export type IconName = keyof typeof shapes

/** A decorative line drawing; what it stands for is always said in words beside it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      <path d={shapes[name]} />
    </svg>
  )
}
