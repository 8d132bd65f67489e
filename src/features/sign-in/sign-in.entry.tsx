import { late } from '../../ui/late.tsx'

export const signInPage = late(async () => (await import('./sign-in.page.tsx')).SignInPage)
