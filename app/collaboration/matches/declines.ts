/**
 * Who asks not to be approached, and by whom. Read from what organisations and presences say of themselves, in Dutch,
 * English and German; the phrases are Kogge's own, and their tests are the list of what they do and do not mean. Pure.
 */
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import { allOwnTexts } from '#app/directory/presences/presence.ts'
import type { Side } from './match.ts'

/** Who may be named, as parts of regular expressions, in lower case. */
const words: Record<OrganisationKind, string> = {
  company:
    'bedrijven|bedrijfsleven|ondernemingen|ondernemers|commerci[eë]le|verkopers?|company|companies|business(es)?|firms|corporates?|' +
    String.raw`corporations|commercial|vendors?|salespeople|unternehmen|firmen|gewerblich\w*|kommerziell\w*`,
  education:
    'scholen|hogescholen|universiteiten|studenten|schools?|colleges|universit(y|ies)|students?|schulen|hochschulen|universitäten|' +
    String.raw`studierende\w*|schüler\w*`,
  ngo:
    "ngo'?s|stichtingen|goede doelen|hulporganisaties|charities|non-?profits|foundations|stiftungen|hilfsorganisationen|" +
    'hilfswerken?|vereine',
  government: 'overheden|gemeenten|ministeries|governments?|authorities|municipalities|behörden|gemeinden|ministerien',
  culture: 'kunstenaars|artiesten|artists|performers|künstler',
  association: 'verenigingen|brancheorganisaties|associations|chambers|verbände|kammern',
}
/** What of theirs may be named in a refusal; to want none of it is not yet to refuse them. */
const things: Partial<Record<OrganisationKind, string>> = {
  company:
    String.raw`acquisitie|reclame|offertes|leveranciers|sponsors?|sponsoring|verkoop\w*|sales|suppliers|advertis\w+|\w*akquise|` +
    String.raw`werbung|vertreter\w*|lieferanten|sponsoren`,
  education: String.raw`stagiairs?|stages?|stage(aan)?vragen|stageverzoeken|interns?|internships?|praktikant\w*|praktikums?\w*|praktika`,
}
const kinds = Object.keys(words) as OrganisationKind[]
const audiences = kinds.map((kind) => ({
  kind,
  names: new RegExp(String.raw`\b(${[words[kind], things[kind]].filter(Boolean).join('|')})\b`, 'u'),
}))
const anybody = String.raw`\b(${Object.values(words).join('|')})\b`

/** What people ask for when they approach. */
const asking = {
  nl:
    String.raw`\b(contact\w*|\w*verzoek\w*|\w*aanvragen|partners?|partnerschap\w*|samenwerking\w*|benadering\w*|` +
    String.raw`kennismaking\w*|voorstellen|aanbiedingen|offertes)\b`,
  en:
    String.raw`\b(contacts?|requests?|enquir\w+|inquir\w+|partners?|partnerships?|approach\w*|proposals?|offers|` +
    String.raw`co-?operation|collaborations?|introductions?)\b`,
  de: String.raw`(\bkontakt\w*|\w*anfragen\b|\bpartner\w*|\bkooperation\w*|\bzusammenarbeit\b|\bangebote\w*|\bvorschläge\b)`,
}
/** At most so many characters of one clause. */
const upTo = (length: number) => `(?:(?!\\b(?:but|maar|aber|sondern)\\b)[^.;,:]){0,${length}}`
const [few, some, many] = [upTo(15), upTo(30), upTo(45)]
const raw = String.raw
const adjectives = raw`((?!maar |aber |sondern |but )\w+ ){0,2}`
const phrases: RegExp[] = [
  // Dutch
  raw`\b(niet|nooit)\b${some}\b(benaderd|gecontacteerd|aangeschreven)\b`,
  raw`\b(niet|nooit)\b${some}\b(worden aangesproken|aangesproken (te )?worden)\b`,
  raw`\b(ons|liever|graag|verzoek\w*|vragen|aub|alstublieft|alsjeblieft)\b${some}\bniet (meer )?(te )?(benaderen|contacteren)\b`,
  raw`^\W*niet (benaderen|contacteren)\b`,
  raw`\bbenader\w* (ons|haar|hem|deze organisatie)\b[^.;:]{0,25}\bniet\b`,
  raw`\b(neem|zoek|leg)\b[^.;:]{0,25}\bgeen contact\b`,
  raw`\bgeen contact (op te nemen|opnemen|gewenst|zoeken)\b`,
  raw`\b(zoek\w*|wil|willen|wens\w*|neem\w*|nemen|accepte\w+|behandel\w*|beantwoord\w*|hoeft?|hoeven)\b` +
    raw`${many}\bgeen ${adjectives}${asking.nl}`,
  raw`\bgeen ${adjectives}${asking.nl}${some}\b(gewenst|gevraagd|in behandeling|beantwoorden|behandelen|aannemen|op prijs)\b`,
  raw`\bgeen behoefte aan\b${some}${asking.nl}`,
  raw`${asking.nl}${some}\b(is|zijn|wordt|worden)\b${some}\b(niet gewenst|ongewenst|niet welkom)\b`,
  raw`\bstel\w*\b${some}\bgeen prijs op\b`,
  raw`\bniet op prijs gesteld\b`,
  raw`\bniet (open|beschikbaar) voor\b${some}(${asking.nl}|${anybody})`,
  raw`\bniet ge[iï]nteresseerd in\b${some}(${asking.nl}|${anybody})`,
  raw`\bgeen (\w+ )?(acquisitie|verkoop(gesprekken|praatjes|telefoontjes))\b`,
  raw`\bacquisitie\b${upTo(70)}\bniet\b`,
  raw`\bwerk\w*\b${few}\b(niet|nooit)\b${few}\bmet\b${few}${anybody}`,
  raw`\b(ons|wil|willen|wens\w*)\b${some}\bmet rust (te )?(laten|gelaten)\b`,
  // English
  raw`(\bnot|n't|\bnever)\b${some}\b(be|being|to be|get) (contacted|approached|solicited|cold-?called)\b`,
  raw`\b(please|kindly) (do not|don't|never)( \w+)? (contact|approach|solicit)\b`,
  raw`^\W*(do not|don't|never) (contact|approach|solicit)\b`,
  raw`\bask\w*\b${some}\bnot to (contact|approach)\b`,
  raw`(\bnot|n't|\bno longer)\b( \w+){0,2} (seek\w*|look\w* for|accept\w*|tak\w+( on)?|welcom\w+|open to|` +
    raw`available for|interested in)\b${some}(${asking.en}|${anybody})`,
  raw`\b(do not|don't|does not|doesn't) (want|wish for|need)\b${few}\b(contact|requests|enquiries|approaches|proposals|introductions)\b`,
  raw`\b(accepts?|takes?|seeks?|wants?|welcomes?) no ${adjectives}${asking.en}`,
  raw`\bno ${adjectives}${asking.en},? please\b`,
  raw`\bno (unsolicited|cold|sales|commercial|marketing) (calls?|visits?|e-?mails?|mail|approach\w*|` +
    raw`offers|proposals?|pitches|enquiries|requests|contacts?|parties)\b`,
  raw`\bunsolicited\b${many}\b(not|ignored|declined|refused|unwelcome)\b`,
  raw`${asking.en}${some}\b(is|are) (not (wanted|welcome|answered|accepted)|unwelcome|declined|refused)\b`,
  raw`\b(we|it)\b${few}\b(cannot|can't|unable to|do not|don't|does not|will not|won't)\b` +
    raw`${few}\b(answer|respond to|reply to|handle|process)\b${few}${asking.en}`,
  raw`(\bnot|n't|\bnever) (work|partner|co-?operate|collaborate|engage|deal)\w* with\b${few}${anybody}`,
  raw`\b(us|wish\w*|wants?|prefers?|asks?)\b${some}\bleft (alone|in peace)\b`,
  // German
  raw`\b(nicht|ungern|nie)\b${some}\b(kontaktier\w+|angeschrieben|angesprochen (zu )?werden)\b`,
  raw`\bkeine[nr]? ${adjectives}(\w*anfragen|kontaktaufnahmen?|\w*akquise|vertreterbesuche)\b`,
  raw`\bnehm\w+ (bitte )?keinen kontakt\b`,
  raw`\bkein(en)? kontakt (gewünscht|erwünscht|aufnehmen)\b`,
  raw`\b(such\w*|wünsch\w*|nehm\w*|nimmt|möcht\w*|woll\w*|will|brauch\w*|akzeptier\w*)\b${some}` +
    raw`\bkeine?[nr]? ${adjectives}(${asking.de}|${anybody})`,
  raw`\bvon ${adjectives}(\w*anfragen|kontaktaufnahmen?|angeboten|besuchen|\w*akquise)\b${many}\b(absehen|abzusehen|abstand)\b`,
  raw`\b(sehen|sieht) (sie|bitte|sie bitte)\b${few}` +
    raw`\bvon ${adjectives}(\w*anfragen|kontaktaufnahmen?|angeboten|besuchen|\w*akquise)\b[^.;:]{0,60}\bab\b`,
  raw`\b(nicht offen für|nicht interessiert an|kein interesse an)\b${some}(${asking.de}|${anybody})`,
  raw`(${asking.de}|akquise)${many}\b(nicht (erwünscht|gewünscht|beantwortet|beantworten)|unerwünscht)\b`,
  raw`\barbeit\w*\b${few}\b(nicht|nie)\b${few}\bmit\b${few}${anybody}`,
  raw`\barbeit\w*\b${few}\bmit\b${few}${anybody}${few}\bnicht\b`,
  raw`\b(uns|möcht\w*|will|wollen)\b${some}\bin ruhe (zu )?(lassen|gelassen)\b`,
  // A line of its own, in any of the three
  raw`^\W*(liever |please |bitte |graag )?(geen|no|keine)( contact (met|with)| kontakte? (mit|zu))? (\w+ )?${anybody}` +
    raw`(,? (please|bitte|aub|alstublieft|alsjeblieft|graag|thanks|danke))?\W*$`,
  raw`^\W*(bitte )?(geen reclame|keine werbung)\b`,
].map((source) => new RegExp(source, 'u'))

/** An invitation in the negative, what is not so yet, and a word about the way: they welcome whoever asks. */
const welcomes = new RegExp(
  raw`\b(hesitat\w+|aarzel\w*|schroom\w*|zöger\w*|scheu\w*|yet|so far|nog|noch|bisher|not only|niet alleen|nicht nur|` +
    'by (tele)?phone|telefonisch|per telefoon|per telefon)\\b',
  'u',
)
const negative = new RegExp(
  raw`\b(niet|nooit|geen|met rust|ongewenst|not|no|never|cannot|\w+n't|unsolicited|unwelcome|declined|refused|left|unable|` +
    raw`nicht|nie|ungern|keine?[nrms]?|ab\w*|unerwünscht|in ruhe)\b`,
  'u',
)
/** What a refusal is about; most sentences with a "not" in them are about something else, and need no closer look. */
const about = new RegExp(
  raw`${asking.nl}|${asking.en}|${asking.de}|${anybody}|benader|aangeschreven|aangesproken|approach|solicit|` +
    'contact|kontakt|angeschrieben|angesprochen|acquisitie|akquise|verkoop|reclame|werbung|unsolicited|cold|sales|commercial|marketing|' +
    'vertreter|prijs|rust|ruhe|alone|peace',
  'u',
)
const except = /\b(behalve|uitgezonderd|tenzij|except|unless|other than|apart from|außer|ausgenommen)\b/u

const mentioned = (sentence: string) => audiences.filter(({ names }) => names.test(sentence)).map(({ kind }) => kind)

/**
 * The kinds of organisations that this text asks to stay away: all six where it names none, none where it asks nothing
 * of the sort.
 */
export function declined(text: string): OrganisationKind[] {
  const found = new Set<OrganisationKind>()
  for (const sentence of text
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/\ba\.u\.b\.?/g, 'aub')
    .split(/(?<=[.!?;])\s+|\n+/)) {
    if (!negative.test(sentence) || !about.test(sentence) || welcomes.test(sentence)) continue
    const [refusal, exception] = sentence.split(except).filter((_, at) => at !== 1)
    const starts = phrases.map((phrase) => sentence.search(phrase)).filter((at) => at >= 0)
    if (starts.length === 0) continue
    // Who is meant stands in the refusal or behind it, and before it only where nobody does.
    const behind = mentioned(refusal.slice(Math.min(...starts)))
    const named = behind.length > 0 ? behind : mentioned(refusal)
    const spared = exception ? mentioned(exception) : []
    for (const kind of named.length > 0 ? named : kinds) if (!spared.includes(kind)) found.add(kind)
  }
  return kinds.filter((kind) => found.has(kind))
}

/** Texts are read once. A large table is dropped. */
const read = new Map<string, OrganisationKind[]>()
function declinedIn(text: string): OrganisationKind[] {
  let kinds = read.get(text)
  if (!kinds) {
    if (read.size > 20_000) read.clear()
    read.set(text, (kinds = declined(text)))
  }
  return kinds
}

const known = new WeakMap<Side, OrganisationKind[]>()
/** Whether this side asks organisations of that kind not to approach it, in its own words. */
export function declines(side: Side, kind: OrganisationKind): boolean {
  let away = known.get(side)
  if (!away) known.set(side, (away = [...allOwnTexts(side.presence), ...side.organisation.texts].flatMap(declinedIn)))
  return away.includes(kind)
}
