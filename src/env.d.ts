/// <reference types="vite/client" />

interface ImportMetaEnv {
  /** Whether `/api` is answered in the browser itself (development only); folds to `false` in a production build. */
  readonly MOCKED: boolean
}
