import { createBrowserRouter } from 'react-router-dom'
import { signInPage as SignInPage } from '../features/sign-in/sign-in.entry.tsx'
import { patterns } from '../ui/paths.ts'
import { Crash } from './error-boundary.tsx'
import { NotFoundPage, SectionPage, SignedInOnly } from './guards.tsx'
import { sections } from './sections.tsx'
import { Shell } from './shell.tsx'

/** The routes, made from the list of sections. */
export function createRouter() {
  return createBrowserRouter([
    {
      errorElement: <Crash />,
      children: [
        { path: patterns.signIn, element: <SignInPage fallback={null} /> },
        {
          element: <SignedInOnly />,
          children: [
            {
              element: <Shell />,
              children: [
                ...sections.map((section) => ({ path: section.path, element: <SectionPage section={section} /> })),
                { path: '*', element: <NotFoundPage /> },
              ],
            },
          ],
        },
      ],
    },
  ])
}
