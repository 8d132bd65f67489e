import { Button } from '@mantine/core'
import { useTranslations } from 'use-intl'

type Parts = {
  readonly hasNextPage: boolean
  readonly isFetchingNextPage: boolean
  readonly fetchNextPage: () => Promise<unknown>
}

/** Asks for the next part of a long list; nothing once all of it is there. */
export function MoreButton({ list }: { list: Parts }) {
  const t = useTranslations('ui')
  if (!list.hasNextPage) return null
  return (
    <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('more')}
    </Button>
  )
}
