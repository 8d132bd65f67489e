import { describeApi } from './api.contract.ts'
import { nodeTarget } from './node-target.ts'

describeApi(nodeTarget('server on SQLite', async () => null))
