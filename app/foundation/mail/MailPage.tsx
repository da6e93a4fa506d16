/** A mail as a page of HTML: its styles stand in its lines, because mail programs keep no others. */
import { renderToStaticMarkup } from 'react-dom/server'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import type { Brand, Letter, MailLink } from './mail.ts'

const ink = '#16242b'
const soft = '#4a5b64'
const small = { fontSize: 14 }

type PageProps = { language: string; brand: Brand; above?: string; children: ReactNode; foot: ReactNode }

/** The office's name in its colour, what is said, and why it was sent. */
function Page({ language, brand, above, children, foot }: PageProps) {
  return (
    <html lang={language}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
      </head>
      <body style={{ margin: 0, padding: 16, background: '#f5f7f8', color: ink, font: '16px/1.5 sans-serif' }}>
        <div style={{ maxWidth: 600, margin: '0 auto', overflowWrap: 'break-word' }}>
          {above && <p style={{ margin: '0 0 8px', padding: '0 20px', color: soft, ...small }}>{above}</p>}
          <p style={{ margin: '0 0 8px', padding: '0 20px', color: brand.colour, fontWeight: 'bold' }}>{brand.name}</p>
          <div
            style={{
              padding: 20,
              background: '#fff',
              borderTop: `4px solid ${brand.colour}`,
              borderRadius: '0 0 12px 12px',
            }}
          >
            {children}
          </div>
          <div style={{ padding: '16px 20px', color: soft, ...small }}>{foot}</div>
        </div>
      </body>
    </html>
  )
}

/** Words with their lines. */
const Lines = ({ words }: { words: string }) =>
  words.split('\n').map((line, at) => (
    <Fragment key={at}>
      {at > 0 && <br />}
      {line}
    </Fragment>
  ))

const asHtml = (page: ReactElement) => `<!doctype html>${renderToStaticMarkup(page)}\n`

type Href = { text: string; href: string }
type MailParts = {
  above: string
  paragraphs: string[]
  quoted: string
  buttons: Href[]
  own: string
  others: Href[]
  othersTitle: string
  button: string
  link: string
  after: string[]
  footer: string
}

/** A button as mail programs draw it: the first one filled, another one in outline. */
const ButtonLink = ({ to: { text, href }, colour, filled }: { to: Href; colour: string; filled: boolean }) => (
  <a
    href={href}
    style={{
      display: 'inline-block',
      padding: '11px 20px',
      margin: '0 12px 12px 0',
      border: `2px solid ${colour}`,
      borderRadius: 8,
      background: filled ? colour : '#fff',
      color: filled ? '#fff' : colour,
      fontWeight: 'bold',
      textDecoration: 'none',
    }}
  >
    {text}
  </a>
)

/**
 * One mail: paragraphs, what somebody wrote, what can be done at once, what else there is, a button to the page, and
 * what stands under it. With buttons of its own the page is a link only.
 */
export const mailHtml = (language: string, brand: Brand, mail: MailParts): string =>
  asHtml(
    <Page language={language} brand={brand} above={mail.above} foot={mail.footer}>
      {mail.paragraphs.map((paragraph, at) => (
        <p key={at}>
          <Lines words={paragraph} />
        </p>
      ))}
      {mail.quoted && (
        <blockquote style={{ margin: '16px 0', padding: '4px 16px', borderLeft: `4px solid ${brand.colour}` }}>
          <Lines words={mail.quoted} />
        </blockquote>
      )}
      {mail.buttons.length > 0 && (
        <>
          <p style={{ margin: '24px 0 0' }}>
            {mail.buttons.map((to, at) => (
              <ButtonLink key={to.href} to={to} colour={brand.colour} filled={at === 0} />
            ))}
          </p>
          <p style={{ ...small, margin: '0 0 16px', color: soft }}>{mail.own}</p>
        </>
      )}
      {mail.others.length > 0 && (
        <>
          <p style={{ margin: '16px 0 4px', fontWeight: 'bold' }}>{mail.othersTitle}</p>
          <ul style={{ margin: '0 0 16px', paddingLeft: 20 }}>
            {mail.others.map(({ text, href }) => (
              <li key={href} style={{ padding: '4px 0' }}>
                <a href={href} style={{ color: brand.colour }}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {mail.link && mail.buttons.length > 0 && (
        <p>
          <a href={mail.link} style={{ color: brand.colour }}>
            {mail.button}
          </a>
        </p>
      )}
      {mail.link && mail.buttons.length === 0 && (
        <>
          <p style={{ margin: '16px 0 0' }}>
            <ButtonLink to={{ text: mail.button, href: mail.link }} colour={brand.colour} filled />
          </p>
          <p style={{ ...small, margin: '0 0 16px', wordBreak: 'break-all' }}>{mail.link}</p>
        </>
      )}
      {mail.after.map((paragraph) => (
        <p key={paragraph} style={small}>
          {paragraph}
        </p>
      ))}
    </Page>,
  )

const Link = ({ to: { text, path }, site, colour }: { to: MailLink; site: string; colour: string }) => (
  <a href={site + path} style={{ color: colour }}>
    {text}
  </a>
)

/** A letter of several parts, for a phone as well. */
export const letterHtml = (letter: Letter, site: string, brand: Brand, greeting: string, footer: string): string =>
  asHtml(
    <Page
      language={letter.language}
      brand={brand}
      foot={
        <>
          <p style={{ margin: '0 0 8px' }}>{letter.why}</p>
          <p style={{ margin: '0 0 8px' }}>
            {letter.links.map((link, at) => (
              <span key={link.path} style={{ marginRight: at < letter.links.length - 1 ? 16 : 0 }}>
                <Link to={link} site={site} colour={soft} />
              </span>
            ))}
          </p>
          <p style={{ margin: 0 }}>{footer}</p>
        </>
      }
    >
      <p style={{ margin: '0 0 12px' }}>{greeting}</p>
      <p style={{ margin: 0 }}>{letter.lead}</p>
      {letter.sections.map((section, at) => (
        <Section key={at} section={section} site={site} colour={brand.colour} />
      ))}
    </Page>,
  )

type SectionProps = { section: Letter['sections'][number]; site: string; colour: string }

function Section({ section: { eyebrow, title, items, more, less }, site, colour }: SectionProps) {
  return (
    <div style={{ marginTop: 24, paddingTop: 16, borderTop: `3px solid ${colour}` }}>
      {eyebrow && <p style={{ margin: 0, color: soft, ...small }}>{eyebrow}</p>}
      <h2 style={{ margin: '0 0 4px', fontSize: 19, lineHeight: 1.3 }}>{title}</h2>
      {items.map((item) => (
        <div key={item.path} style={{ marginTop: 14, paddingLeft: 12, borderLeft: '3px solid #c9d6dc' }}>
          <p style={{ margin: 0, fontSize: 17, fontWeight: 'bold' }}>
            <Link to={{ text: item.title, path: item.path }} site={site} colour={colour} />
          </p>
          <p style={{ margin: 0, color: soft, ...small }}>{item.detail}</p>
          {item.lines.length > 0 && (
            <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
              {item.lines.map((line, at) => (
                <li key={at}>{line}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
      {more && (
        <p style={{ margin: '12px 0 0', fontWeight: 'bold' }}>
          <Link to={more} site={site} colour={colour} />
        </p>
      )}
      {less && (
        <p style={{ margin: '12px 0 0', ...small }}>
          <Link to={less} site={site} colour={soft} />
        </p>
      )}
    </div>
  )
}
