import { useSearchParams } from 'react-router-dom'
import { queueKinds } from '#domain/queue/kinds.ts'

/** Which work is shown, kept in the address of the screen: a saved filter is a saved address. */
export function useQueueFilters() {
  const [parameters, setParameters] = useSearchParams()
  const asked = parameters.get('kind')
  const set = (name: 'campaign', value: string) =>
    setParameters(
      (before) => {
        const after = new URLSearchParams(before)
        if (value === '') after.delete(name)
        else after.set(name, value)
        return after
      },
      { replace: true },
    )
  return {
    filters: { kind: queueKinds.find((kind) => kind === asked) ?? null, campaign: parameters.get('campaign') },
    set,
    clear: () => setParameters({}, { replace: true }),
  }
}
