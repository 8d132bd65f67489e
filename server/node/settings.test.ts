import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSettings, type Environment } from './settings.ts'

const trouble = (environment: Environment) => {
  const result = readSettings(environment)
  return result.ok ? null : result.trouble
}

describe('settings', () => {
  it('have a default for everything', () => {
    const result = readSettings({})
    expect(result).toMatchObject({
      ok: true,
      settings: { host: '127.0.0.1', port: 8080, databaseUrl: null, adminPassword: null },
    })
    expect(result.ok && isAbsolute(result.settings.dataDir)).toBe(true)
  })

  it('take what the environment says', () => {
    const environment = {
      HOST: '0.0.0.0',
      PORT: '9000',
      DATA_DIR: '/srv/tong-hop',
      DATABASE_URL: 'postgres://app:secret@db.example:5432/tong_hop',
      ADMIN_PASSWORD: 'mật khẩu dài',
    }
    expect(readSettings(environment)).toEqual({
      ok: true,
      settings: {
        host: '0.0.0.0',
        port: 9000,
        dataDir: '/srv/tong-hop',
        databaseUrl: 'postgres://app:secret@db.example:5432/tong_hop',
        adminPassword: 'mật khẩu dài',
      },
    })
  })

  it('treat an empty variable as not set', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', ADMIN_PASSWORD: '' })).toEqual(readSettings({}))
  })

  it.each(['eighty', '80.5', '-1', '65536', ' 80', '0x50'])('refuse the port %j, and say why', (PORT) => {
    expect(trouble({ PORT })).toBe('PORT must be a whole number from 0 to 65535')
  })

  it.each(['mysql://db/x', 'db.example:5432', 'postgres://', 'nonsense'])(
    'refuse the database address %j without repeating it',
    (DATABASE_URL) => {
      expect(trouble({ DATABASE_URL })).toMatch(/^DATABASE_URL must be an address like postgres:/)
      expect(trouble({ DATABASE_URL })).not.toContain(DATABASE_URL === 'postgres://' ? 'postgres:// ' : DATABASE_URL)
    },
  )

  it('refuse a short administrator password without repeating it', () => {
    expect(trouble({ ADMIN_PASSWORD: '1234567' })).toBe('ADMIN_PASSWORD must have at least 8 characters')
  })

  it('name every bad variable, once, on one line', () => {
    const line = trouble({ HOST: 'not a host', PORT: 'x', ADMIN_PASSWORD: 'short' }) ?? ''
    expect(line.split('; ').map((part) => part.split(' ')[0])).toEqual(['HOST', 'PORT', 'ADMIN_PASSWORD'])
    expect(line).not.toContain('\n')
  })
})
