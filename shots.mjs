import { chromium } from 'playwright'
const base = process.env.BASE ?? 'http://localhost:3888'
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--disable-background-networking','--disable-3d-apis'] })
const out = '/tmp/shots'
async function person(email, w, lang) {
  const c = await b.newContext({ viewport: { width: w, height: w < 500 ? 844 : 900 } })
  const p = await c.newPage()
  if (email) {
    await p.goto(`${base}/sign-in?lang=${lang}`)
    await p.fill('input[name=email]', email); await p.fill('input[name=password]', 'kogge-demo')
    await Promise.all([p.waitForURL((u) => !u.pathname.includes('sign-in')), p.keyboard.press('Enter')])
  }
  return p
}
const shot = (p, name) => p.screenshot({ path: `${out}/${name}.png`, fullPage: true })
const jobs = process.argv.slice(2)
for (const w of [390, 1280]) for (const lang of ['nl', 'en', 'de']) {
  const p = await person('company@deventer.example', w, lang)
  await p.goto(`${base}/deventer/matches?lang=${lang}`); await p.waitForTimeout(300)
  await p.screenshot({ path: `${out}/matches-${lang}-${w}.png`, fullPage: false })
  const href = await p.locator('a[href*="introductions/new"]').first().getAttribute('href')
  await p.goto(base + href + `&lang=${lang}`); await p.waitForTimeout(200); await shot(p, `new-${lang}-${w}`)
  await p.locator('form button').last().click(); await p.waitForTimeout(400); await shot(p, `refused-${lang}-${w}`)
  await p.goto(`${base}/deventer/search?q=pomp&lang=${lang}`); await p.waitForTimeout(300); await shot(p, `search-${lang}-${w}`)
  await p.goto(`${base}/deventer/introductions?lang=${lang}`); await shot(p, `list-${lang}-${w}`)
  await p.context().close()
}
await b.close()
