import { queueKinds } from '#domain/queue/kinds.ts'
import { useAddress } from '#src/ui/use-address.ts'

/** Which work is shown, kept in the address of the screen: a saved filter is a saved address. */
export function useQueueFilters() {
  const { parameters, set, reset } = useAddress()
  const asked = parameters.get('kind')
  return {
    filters: { kind: queueKinds.find((kind) => kind === asked) ?? null, campaign: parameters.get('campaign') },
    set,
    clear: () => reset(),
  }
}
