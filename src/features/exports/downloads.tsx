import { Alert, Button, Progress } from '@mantine/core'
import { useTranslations } from 'use-intl'
import type { ConsolidatedOutline } from '#domain/consolidated/outline.ts'
import { formatNumber } from '#domain/text/format.ts'
import { Problem } from '#src/api/problem.ts'
import { urls, type FiguresScope } from '#src/api/urls.ts'
import { Icon } from '#src/ui/icons.tsx'
import { useProblemText } from '#src/ui/problem-text.ts'
import classes from './exports.module.css'
import { useDownload, type DownloadState } from './use-download.ts'

type Rows = ConsolidatedOutline['rows']
type Table = keyof Rows

const tables = [
  'units',
  'directives',
  'listings',
  'qr',
  'inspection',
  'results',
  'recommendations',
  'data',
] as const satisfies readonly Table[]

/** The files, each with the tables whose rows it is announced with. */
const files = [
  { file: 'consolidated.docx', name: 'paperName', about: 'paperAbout', announces: ['units', 'directives'] },
  {
    file: 'annex.xlsx',
    name: 'workbookName',
    about: 'workbookAbout',
    announces: ['units', 'directives', 'listings', 'qr', 'inspection', 'results', 'recommendations'],
  },
  { file: 'data.csv', name: 'dataName', about: 'dataAbout', announces: ['data'] },
] as const satisfies readonly { announces: readonly Table[]; [key: string]: unknown }[]

/** The three files of a campaign: what each is, what it will hold, and how far its download is. */
export function Downloads({ scope, rows, notices }: { scope: FiguresScope; rows: Rows; notices: number }) {
  const t = useTranslations('exports')
  return (
    <section className={classes['card']} aria-labelledby="files">
      <h2 id="files">{t('files')}</h2>
      {notices === 0 ? null : (
        <p className={classes['first']}>
          <a href="#notices">{t('first', { count: notices, shown: formatNumber(notices) })}</a>
        </p>
      )}
      <ul className={classes['files']}>
        {files.map((file) => (
          <FileEntry key={file.file} {...file} url={urls.exportFile(file.file, scope)} rows={rows} />
        ))}
      </ul>
    </section>
  )
}

type EntryProps = (typeof files)[number] & { readonly url: string; readonly rows: Rows }

function FileEntry({ name, about, announces, url, rows }: EntryProps) {
  const t = useTranslations('exports')
  const inWords = useRowsInWords()
  const { state, start, cancel } = useDownload(url)
  const called = t(name)
  return (
    <li className={classes['file']}>
      <div className={classes['words']}>
        <h3>{called}</h3>
        <p>{t(about)}</p>
        <p className={classes['rows']}>{inWords(announces.map((table) => [table, rows[table]]))}</p>
      </div>
      <div className={classes['action']}>
        {state.kind === 'running' ? (
          <Button variant="default" aria-label={t('cancelOf', { name: called })} onClick={cancel}>
            {t('cancel')}
          </Button>
        ) : (
          <Button
            aria-label={t(state.kind === 'done' ? 'againOf' : 'downloadOf', { name: called })}
            leftSection={<Icon name="download" size={16} />}
            variant={state.kind === 'done' ? 'default' : 'filled'}
            onClick={() => void start()}
          >
            {t(state.kind === 'done' ? 'again' : 'download')}
          </Button>
        )}
      </div>
      <Standing state={state} name={called} />
    </li>
  )
}

function Standing({ state, name }: { state: DownloadState; name: string }) {
  const t = useTranslations('exports')
  const inWords = useRowsInWords()
  const problemText = useProblemText()
  const size = (bytes: number) => t('kilobytes', { size: formatNumber(Math.ceil(bytes / 1024)) })
  switch (state.kind) {
    case 'idle':
      return <output className={classes['standing']} />
    case 'cancelled':
      return <output className={classes['standing']}>{t('cancelled')}</output>
    case 'running': {
      const words = state.bytes === 0 ? t('making') : t('loading', { size: size(state.bytes) })
      return (
        <div className={classes['standing']}>
          <output>{words}</output>
          <Progress
            aria-label={words}
            value={state.share === null ? 100 : state.share * 100}
            animated={state.share === null}
            striped={state.share === null}
            size="sm"
          />
        </div>
      )
    }
    case 'done':
      return (
        <output className={classes['standing']}>
          <Icon name="check" size={16} />{' '}
          {t('done', { name: state.name, size: size(state.bytes), rows: inWords(state.rows) })}
        </output>
      )
    case 'failed': {
      const { error } = state
      // The server's own words say when to come again.
      const words =
        error instanceof Problem && error.retryAfter !== null && error.detail !== null
          ? error.detail
          : problemText(error)
      return (
        <Alert
          className={classes['standing'] ?? ''}
          color="red"
          variant="light"
          role="alert"
          title={t('downloadFailed', { name })}
        >
          {words}
        </Alert>
      )
    }
    default:
      return state satisfies never
  }
}

/** «33 đơn vị, 103 văn bản»: rows of tables, in words; a table that this version does not know is left out. */
function useRowsInWords(): (rows: readonly (readonly [table: string, count: number])[]) => string {
  const t = useTranslations('exports')
  return (rows) =>
    rows
      .flatMap(([name, count]) => {
        const table = tables.find((known) => known === name)
        return table === undefined ? [] : [t(`row_${table}`, { count, shown: formatNumber(count) })]
      })
      .join(', ')
}
