import { z } from 'zod'
import type { Deps } from '#server/deps.ts'
import { openApiDocument } from './openapi-document.ts'
import { refuseRequest } from './refusal.ts'
import { answers, describeRoute, type Api } from './route.ts'

const documentRoute = describeRoute({
  method: 'get',
  path: '/openapi.json',
  tags: ['server'],
  summary: 'This description',
  responses: { 200: answers(z.looseObject({ openapi: z.string() }), 'OpenAPI 3.1') },
})

const pageRoute = describeRoute({
  method: 'get',
  path: '/docs',
  tags: ['server'],
  summary: 'This description as a page to read and try',
  responses: { 200: { description: 'The page', content: { 'text/html': { schema: z.string() } } } },
})

const assetRoute = describeRoute(
  {
    method: 'get',
    path: '/docs/assets/{name}',
    tags: ['server'],
    summary: 'A file of that page',
    request: { params: z.object({ name: z.string().min(1).max(100) }) },
    responses: { 200: { description: 'The file', content: { '*/*': {} } } },
  },
  ['unknown-route'],
)

const START = 'start.js'

/** No script stands in the page itself, so that a content security policy need not allow any there. */
const startScript = `window.addEventListener('load', () => {
  SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#api', deepLinking: true })
})
`

const page = `<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Tổng Hợp – REST API</title>
  <link rel="stylesheet" href="/api/docs/assets/swagger-ui.css">
  <link rel="icon" href="data:,">
</head>
<body>
  <div id="api"></div>
  <script src="/api/docs/assets/swagger-ui-bundle.js" defer></script>
  <script src="/api/docs/assets/${START}" defer></script>
</body>
</html>
`

/** The description of the API, from the schemas that validate it, and a page to browse it. */
export function mountDocs(api: Api, docsAssets: Deps['docsAssets']): void {
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'session',
    description: 'Set by `POST /api/session`.',
  })
  api.openapi(documentRoute, (c) => c.json(openApiDocument(api), 200))
  api.openapi(pageRoute, (c) => c.html(page))
  api.openapi(assetRoute, async (c) => {
    const { name } = c.req.valid('param')
    if (name === START) return c.body(startScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' })
    const asset = (await docsAssets?.(name)) ?? null
    if (asset === null) return refuseRequest('unknown-route', {})
    return c.body(new Uint8Array(asset.body), 200, { 'Content-Type': asset.type })
  })
}
