/** How many pixels a picture has for each of its own. */
const SHARPNESS = 2
/** What every browser can hold, phones included: pixels in all, and along a side. */
const MOST_PIXELS = 16_777_216
const LONGEST_SIDE = 16_384
/** Blurred letters are worse than no picture. */
const LEAST_SHARPNESS = 0.9

/** How sharp a picture of a size can be; null: too large to be legible at all. */
export function sharpnessFor(width: number, height: number): number | null {
  const most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height))
  if (most >= SHARPNESS) return SHARPNESS
  const floored = Math.floor(most * 10) / 10
  return floored < LEAST_SHARPNESS ? null : floored
}

export type Png = { readonly file: Blob; readonly scale: number; readonly isReduced: boolean }

/** A picture as PNG. `tooLarge`: no browser could draw it legibly; null: this one would not. */
export async function pngOf(svg: string): Promise<Png | 'tooLarge' | null> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const scale = sharpnessFor(image.naturalWidth, image.naturalHeight)
    if (scale === null) return 'tooLarge'
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(image.naturalWidth * scale)
    canvas.height = Math.floor(image.naturalHeight * scale)
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const file = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'))
    return file === null ? null : { file, scale, isReduced: scale < SHARPNESS }
  } finally {
    URL.revokeObjectURL(url)
  }
}
