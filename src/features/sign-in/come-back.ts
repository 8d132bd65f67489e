import { patterns } from '#src/ui/paths.ts'

/** Where to go after signing in: only to addresses of this application, because a link must not lead a fresh session elsewhere. */
export function comeBackTo(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : patterns.overview
}
