import { afterAll } from 'vitest'
import { describeApi } from './api.contract.ts'
import { openMockBrowser } from './mock-target.ts'

const { target, close } = await openMockBrowser()
afterAll(close)

describeApi(target)
