import { useSearchParams } from 'react-router-dom'
import { recommendationStatusSchema } from '#domain/model/recommendation.ts'
import type { RegisterFilter } from './recommendations.rows.ts'

/** Which campaign, and what of its register, kept in the address of the screen. */
export function useRegisterFilter() {
  const [parameters, setParameters] = useSearchParams()
  const filter: RegisterFilter = {
    search: parameters.get('q') ?? '',
    status: recommendationStatusSchema.safeParse(parameters.get('status')).data ?? null,
  }
  const set = (name: 'campaign' | 'q' | 'status', value: string) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  const showAll = () => {
    const campaign = parameters.get('campaign')
    setParameters(campaign === null ? {} : { campaign }, { replace: true })
  }
  return { campaign: parameters.get('campaign'), filter, set, showAll }
}
