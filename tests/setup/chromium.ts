import { spawn } from 'node:child_process'
import { access, constants } from 'node:fs/promises'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

const isRoot = process.getuid?.() === 0

/** How every browser of the tests is started: without a sandbox only as root, and never calling anyone outside. */
export const chromiumArguments: readonly string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** What Playwright needs to start the Chromium of this machine. */
export async function chromiumLaunch(): Promise<LaunchOptions> {
  return { executablePath: await findChromium(), args: [...chromiumArguments] }
}

/**
 * The path of a Chromium to test with: `$CHROMIUM_PATH`, else an installed Chrome, Chromium or Edge, else Playwright's own.
 * Where there is none it is installed: Debian's package when we may, else Playwright's download.
 */
export async function findChromium(): Promise<string> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run`)
  }
  const found = (await firstExecutable(usualPlaces())) ?? (await installChromium())
  // Said to the processes that this one starts, so that they need not look again.
  process.env['CHROMIUM_PATH'] = found
  return found
}

async function installChromium(): Promise<string> {
  const attempts: string[] = []
  if (isRoot && (await firstExecutable(onPath(['apt-get']))) !== null) {
    console.log('No Chromium found: installing the Debian package chromium …')
    attempts.push(await attempt('apt-get', ['update']))
    attempts.push(
      await attempt('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', ...(await missingFonts())]),
    )
    const installed = await firstExecutable(usualPlaces())
    if (installed !== null) return installed
  }
  console.log("No Chromium found: downloading Playwright's …")
  attempts.push(await attempt('npx', ['playwright', 'install', 'chromium']))
  const downloaded = await firstExecutable([chromium.executablePath()])
  if (downloaded !== null) return downloaded
  throw new Error(
    ['No Chromium to test with. Install Chrome, Chromium or Edge, or name one in CHROMIUM_PATH.', ...attempts].join(
      '\n',
    ),
  )
}

/** Debian's package of a font that has every Vietnamese letter, unless such a font is there. */
async function missingFonts(): Promise<string[]> {
  const { code, output } = await run('fc-list', [':lang=vi', 'family'])
  return code === 0 && output.trim() !== '' ? [] : ['fonts-dejavu-core']
}

function usualPlaces(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  return [...onPath(names), ...placesByPlatform(), chromium.executablePath()]
}

function placesByPlatform(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
      ['/Applications', join(homedir(), 'Applications')].map((folder) =>
        join(folder, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  if (process.platform === 'win32') {
    return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
      .flatMap((variable) => process.env[variable] ?? [])
      .flatMap((folder) => [
        join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(folder, 'Chromium', 'Application', 'chrome.exe'),
        join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ])
  }
  return ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome', '/snap/bin/chromium']
}

function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

async function firstExecutable(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if (await isExecutable(path)) return path
  return null
}

function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** Runs a command and says in one text how it ended. */
async function attempt(command: string, args: readonly string[]): Promise<string> {
  const { code, output } = await run(command, args)
  return code === 0
    ? `${command} ${args.join(' ')}: done`
    : `${command} ${args.join(' ')}: failed\n${output.slice(-1000)}`
}

function run(command: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((settle) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      shell: process.platform === 'win32',
    })
    let output = ''
    const keep = (chunk: Buffer) => (output += chunk.toString())
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', (error) => settle({ code: 1, output: error.message }))
    child.on('close', (code) => settle({ code: code ?? 1, output }))
  })
}
