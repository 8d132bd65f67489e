import type { Random } from '#domain/sample/random.ts'
import { hostileCompound } from './hostile-compound.ts'
import { hostileDocx } from './hostile-docx.ts'
import type { HostileFile } from './hostile-file.ts'
import { hostilePdf } from './hostile-pdf.ts'
import { hostileText } from './hostile-text.ts'
import { hostileXlsx } from './hostile-xlsx.ts'

/** One of each kind that we know of; the seed varies the noise. */
export const hostileFiles = (random: Random): readonly HostileFile[] => [
  ...hostileText(random),
  ...hostileDocx,
  ...hostilePdf,
  ...hostileCompound(random),
  ...hostileXlsx,
]
