import { recommendationStatusSchema } from '#domain/model/recommendation.ts'
import { useAddress } from '#src/ui/use-address.ts'
import type { RegisterFilter } from './recommendations.rows.ts'

/** Which campaign, and what of its register, kept in the address of the screen. */
export function useRegisterFilter() {
  const { parameters, set, reset } = useAddress()
  const campaign = parameters.get('campaign')
  const filter: RegisterFilter = {
    search: parameters.get('q') ?? '',
    status: recommendationStatusSchema.safeParse(parameters.get('status')).data ?? null,
  }
  return { campaign, filter, set, showAll: () => reset(campaign === null ? {} : { campaign }) }
}
