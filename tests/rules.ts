/** `npm run rules`: every rule of every guide, for the people who have to trust them. */
import { createServer } from 'vite'

// The product's modules import each other as a bundler reads them, which Node alone does not.
const server = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false },
})
try {
  const { listRules } = await server.ssrLoadModule('/tests/listRules.ts')
  console.log(await listRules())
} finally {
  await server.close()
}
