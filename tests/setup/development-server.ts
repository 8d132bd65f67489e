import { serveWithVite, type ViteServer } from './vite-server.ts'

/** The app as `npm run dev` serves it: module by module, transformed as they are asked for, which takes a browser seconds. */
export function startDevelopmentServer(): Promise<ViteServer> {
  return serveWithVite('development')
}
