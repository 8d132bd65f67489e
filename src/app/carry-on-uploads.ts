import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { User } from '#domain/model/user.ts'
import { hasUploadsLeft } from '../features/intake/queue/uploads-left.ts'

/** Files that an earlier sitting left go on by themselves, whichever screen is opened first. */
export function useCarryOnUploads({ id }: User): void {
  const client = useQueryClient()
  useEffect(() => {
    if (!hasUploadsLeft(id)) return
    import('../features/intake/queue/use-uploads.ts').then(
      ({ uploadsOf }) => uploadsOf(id, client),
      // Without the code they wait until the intake is opened.
      () => undefined,
    )
  }, [client, id])
}
