// The least that draws the data of Overview: the same four charts of the same answers as plain SVG, written by hand, with no
// library, no states, no keyboard, no second language. Overview is measured beside it.

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const number = new Intl.NumberFormat('vi')
const ask = async (path) => (await fetch(path)).json()
const place = (id) => document.getElementById(id)

function columns({ points }) {
  const width = 1100
  const height = 260
  const most = Math.max(1, ...points.map(({ totals }) => totals.scans.value ?? 0))
  const step = width / points.length
  const bars = points.map(({ totals, campaign }, nth) => {
    const tall = ((totals.scans.value ?? 0) / most) * (height - 40)
    const x = nth * step
    const title = `<title>${escaped(campaign.title)}: ${number.format(totals.scans.value ?? 0)}</title>`
    return `<rect x="${x + 2}" y="${height - 20 - tall}" width="${step - 4}" height="${tall}" fill="#2b6cb0">${title}</rect>`
  })
  return `<svg width="${width}" height="${height}">${bars.join('')}</svg>`
}

function bars(units, metric) {
  const rows = units.toSorted((a, b) => (b[metric]?.value ?? -1) - (a[metric]?.value ?? -1))
  const most = Math.max(1, ...rows.map((unit) => unit[metric]?.value ?? 0))
  const marks = rows.map((unit, nth) => {
    const y = nth * 24
    const value = unit[metric]?.value ?? null
    const long = ((value ?? 0) / most) * 200
    const said = value === null ? '–' : number.format(value)
    return (
      `<text x="262" y="${y + 16}" text-anchor="end" font-size="12">${escaped(unit.shortName)}</text>` +
      `<rect x="270" y="${y + 5}" width="${long}" height="14" fill="#2b6cb0"/>` +
      `<text x="${276 + long}" y="${y + 16}" font-size="12">${said}</text>`
    )
  })
  return `<svg width="560" height="${rows.length * 24}">${marks.join('')}</svg>`
}

function timeline(units, points) {
  const lanes = new Map(units.map(({ unitId }, nth) => [unitId, nth]))
  const days = points.flatMap(({ date }) => (date === null ? [] : [Date.parse(date)]))
  const from = Math.min(...days)
  const span = Math.max(1, Math.max(...days) - from)
  const names = units.map(
    ({ shortName }, nth) =>
      `<text x="262" y="${nth * 26 + 17}" text-anchor="end" font-size="12">${escaped(shortName)}</text>`,
  )
  const dots = points.flatMap(({ unitId, date, number: named }) => {
    const lane = lanes.get(unitId)
    if (lane === undefined || date === null) return []
    const x = 280 + ((Date.parse(date) - from) / span) * 800
    return [
      `<circle cx="${x}" cy="${lane * 26 + 13}" r="5" fill="#2b6cb0"><title>${escaped(named ?? '')}</title></circle>`,
    ]
  })
  return `<svg width="1100" height="${units.length * 26}">${names.join('')}${dots.join('')}</svg>`
}

const [summary, trend, directives] = await Promise.all(
  ['/api/summary?basis=accepted', '/api/summary/trend?basis=accepted', '/api/summary/directives?basis=accepted'].map(
    ask,
  ),
)

function draw(kind) {
  const units = summary.units.filter((unit) => kind === '' || unit.kind === kind)
  const { submitted, expected } = summary.coverage
  place('facts').textContent = `${submitted}/${expected}`
  place('chart-qrCodes').innerHTML = bars(units, 'qrCodes')
  place('chart-scans').innerHTML = bars(units, 'scans')
  place('chart-directives').innerHTML = timeline(units, directives.points)
}

const kinds = ['', ...new Set(summary.units.map(({ kind }) => kind))]
place('kind').innerHTML = kinds.map((kind) => `<option>${kind}</option>`).join('')
place('kind').addEventListener('change', (event) => draw(event.target.value))
place('chart-trend').innerHTML = columns(trend)
draw('')
