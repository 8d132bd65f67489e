import { BrowserRouter, Route, Routes } from 'react-router-dom'
import { patterns } from '../ui/paths.ts'
import { NotFoundPage, SectionPage, SignedInOnly, SignIn } from './guards.tsx'
import { ScrollMemory } from './scroll-memory.tsx'
import { sections, type Section } from './sections.tsx'
import { Shell } from './shell.tsx'

/** The screens by address, made from the list of sections. */
export function Router() {
  return (
    // Fields show what the address says: a change of it that React may put off would lose letters typed quickly.
    <BrowserRouter useTransitions={false}>
      <ScrollMemory />
      <Routes>
        <Route path={patterns.signIn} element={<SignIn />} />
        <Route element={<SignedInOnly />}>
          {routesOf(sections.filter(({ bare }) => bare === true))}
          <Route element={<Shell />}>
            {routesOf(sections.filter(({ bare }) => bare !== true))}
            <Route path="*" element={<NotFoundPage />} />
          </Route>
        </Route>
      </Routes>
    </BrowserRouter>
  )
}

const routesOf = (some: readonly Section[]) =>
  some.map((section) => <Route key={section.path} path={section.path} element={<SectionPage section={section} />} />)
