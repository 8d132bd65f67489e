const keyOf = (userId: string) => `tong-hop.uploads-left.${userId}`

/** Whether an earlier sitting of this account left files in this browser that the server does not have. */
export function hasUploadsLeft(userId: string): boolean {
  try {
    return localStorage.getItem(keyOf(userId)) !== null
  } catch {
    return false
  }
}

export function noteUploadsLeft(userId: string, left: boolean): void {
  try {
    if (left) localStorage.setItem(keyOf(userId), 'yes')
    else localStorage.removeItem(keyOf(userId))
  } catch {
    // Without the note they go on as soon as the intake is opened.
  }
}
