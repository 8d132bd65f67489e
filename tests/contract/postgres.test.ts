import { inject } from 'vitest'
import { createDatabase } from '#tests/setup/postgres.ts'
import { describeApi } from './api.contract.ts'
import { nodeTarget } from './node-target.ts'

describeApi(nodeTarget('server on PostgreSQL', () => createDatabase(inject('postgresUrl'))))
