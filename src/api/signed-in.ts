const storageKey = 'tong-hop.signed-in'

/** Whether this browser was signed in when last seen: only decides whether data is worth asking for early. */
export const wasSignedIn = () => localStorage.getItem(storageKey) === 'yes'

export function rememberSignedIn(signedIn: boolean): void {
  if (signedIn) localStorage.setItem(storageKey, 'yes')
  else localStorage.removeItem(storageKey)
}
