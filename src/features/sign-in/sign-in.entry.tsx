import { late } from '#src/ui/late.tsx'

export const signInPage = late(async () => (await import('./sign-in.page.tsx')).SignInPage)
