/**
 * Who asks not to be approached, and by whom. Read from what organisations and presences say of themselves, in Dutch, English and German;
 * the phrases are Kogge's own, and their tests are the list of what they do and do not mean. Pure.
 */
import type { OrganisationKind } from '#app/taxonomy/vocabulary.ts'
import type { Side } from './match.ts'

const audiences: [OrganisationKind, RegExp][] = [
  ['company', /\b(bedrijven|bedrijfsleven|ondernemingen|ondernemers|commerci[eë]le|verkopers?|leveranciers|sponsors?|acquisitie|reclame|offertes|company|companies|business(es)?|firms|corporates?|corporations|commercial|vendors?|sales\w*|suppliers|advertis\w+|unternehmen|firmen|gewerblich\w*|kommerziell\w*|vertreter\w*|lieferanten|sponsoren|\w*akquise|werbung)\b/],
  ['education', /\b(scholen|hogescholen|universiteiten|studenten|stagiairs?|stageverzoeken|stages|schools?|colleges|universit(y|ies)|students?|interns?|internships?|schulen|hochschulen|universitäten|studierende\w*|studenten|schüler\w*|praktikant\w*|praktikums?\w*|praktika)\b/],
  ['ngo', /\b(ngo'?s|stichtingen|goede doelen|hulporganisaties|charities|non-?profits|foundations|stiftungen|hilfsorganisationen|vereine)\b/],
  ['government', /\b(overheden|gemeenten|ministeries|governments?|authorities|municipalities|behörden|gemeinden|ministerien)\b/],
  ['culture', /\b(kunstenaars|artiesten|artists|performers|künstler\w*)\b/],
  ['association', /\b(verenigingen|brancheorganisaties|associations|chambers|verbände\w*|kammern)\b/],
]
const kinds = audiences.map(([kind]) => kind)
const anybody = audiences.map(([, words]) => words.source).join('|')

/** What people ask for when they approach. */
const asking = {
  nl: '(contact\\w*|verzoek\\w*|aanvragen|partners?|partnerschap\\w*|samenwerking\\w*|benadering\\w*|kennismaking\\w*|voorstellen|bezoek\\w*)',
  en: '(contacts?|requests?|enquir\\w+|inquir\\w+|partners?|partnerships?|approach\\w*|proposals?|offers|co-?operation|collaborations?|visits?|visitors|introductions?)',
  de: '(kontakt\\w*|anfragen|partner\\w*|kooperation\\w*|zusammenarbeit|angebote\\w*|vorschläge|besuche\\w*)',
}
/** Anything within one clause, up to a turn of it. */
const without = '(?:(?!\\b(?:but|maar|aber|sondern)\\b)[^.;,:])'
const phrases: RegExp[] = [
  // Dutch
  `\\b(niet|nooit)\\b${without}{0,30}\\b(benaderd|benaderen|aangesproken|gecontacteerd|contacteren|aangeschreven)\\b`,
  '\\bbenader\\w* (ons|haar|hem|deze organisatie)\\b[^.;:]{0,25}\\bniet\\b',
  '\\b(neem|zoek|leg)\\b[^.;:]{0,25}\\bgeen contact\\b|\\bgeen contact (op te nemen|opnemen|gewenst|zoeken)\\b',
  `\\b(zoek\\w*|wil|willen|wens\\w*|neem\\w*|nemen|accepte\\w+|behandel\\w*|beantwoord\\w*|ontvang\\w*|hoeft?|hoeven)\\b${without}{0,40}\\bgeen (\\w+ ){0,2}${asking.nl}\\b`,
  `\\bgeen (\\w+ ){0,2}${asking.nl}\\b${without}{0,25}\\b(gewenst|gevraagd|in behandeling|beantwoorden|behandelen|ontvangen|aannemen|op prijs)\\b`,
  `\\bstel\\w*\\b${without}{0,30}\\bgeen prijs op\\b|\\bniet op prijs gesteld\\b`,
  `\\bniet (open|beschikbaar) voor\\b${without}{0,30}(${asking.nl}|${anybody})`,
  `\\b(niet|geen) ge[iï]nteresseerd in${without}{0,30}(${asking.nl}|${anybody})`,
  `\\bgeen (\\w+ )?(acquisitie|verkoop(gesprekken|praatjes|telefoontjes)?|reclame)\\b|\\bacquisitie\\b${without}{0,60}\\bniet\\b`,
  `\\bwerk\\w*\\b${without}{0,20}\\b(niet|nooit)\\b${without}{0,20}\\b(met|voor)\\b${without}{0,20}(${anybody})`,
  '\\bmet rust (te )?(laten|gelaten)\\b',
  // English
  `(\\bnot|n't|\\bnever)\\b${without}{0,30}\\b(be|being|to be|get) (contacted|approached|solicited|cold-?called)\\b`,
  `\\b(please|kindly) (do not|don't|never)( \\w+){0,1} (contact|approach|solicit)\\b|^\\W*(do not|don't|never) (contact|approach|solicit)\\b|\\basks? (you |others )?not to (contact|approach)\\b`,
  `(\\bnot|n't|\\bno longer)\\b( \\w+){0,2} (seek\\w*|look\\w* for|accept\\w*|tak\\w+( on)?|welcome|open to|available for|interested in|want\\w*|wish\\w* for|need)\\b${without}{0,30}\\b(${asking.en}|${anybody})`,
  `\\b(accepts?|takes?|seeks?|wants?|welcomes?) no (\\w+ ){0,2}${asking.en}\\b|\\bno (\\w+ ){0,2}${asking.en},? please\\b`,
  `\\bno (unsolicited|cold|sales|commercial|marketing) \\w+|\\bunsolicited\\b${without}{0,40}\\b(not|ignored|declined|refused|unwelcome)\\b`,
  `\\b(cannot|can't|unable to|do not|don't|does not|will not|won't)\\b${without}{0,15}\\b(answer|respond to|reply to|handle|process)\\b${without}{0,20}\\b${asking.en}\\b`,
  `(\\bnot|n't|\\bnever) (work|partner|co-?operate|collaborate|engage|deal)\\w* with\\b${without}{0,20}(${anybody})`,
  '\\b(be )?left (alone|in peace)\\b',
  // German
  `\\b(nicht|ungern|nie)\\b${without}{0,30}\\b(kontaktier\\w+|kontaktiert|angesprochen|angeschrieben|ansprechen|anschreiben)\\b`,
  `\\bkeine[nr]? (\\w+ ){0,2}(anfragen|kontaktaufnahmen?|kontaktanfragen|\\w*akquise|werbung|vertreterbesuche)\\b|\\bnehm\\w+ (bitte )?keinen kontakt\\b|\\bkein(en)? kontakt (gewünscht|erwünscht|aufnehmen)\\b`,
  `\\b(such\\w*|wünsch\\w*|nehm\\w*|nimmt|möcht\\w*|woll\\w*|will|brauch\\w*|akzeptier\\w*)\\b${without}{0,30}\\bkeine?[nr]? (\\w+ ){0,2}(${asking.de}|${anybody})`,
  `\\bvon (\\w+ ){0,2}(anfragen|kontaktaufnahmen?|angeboten|besuchen|\\w*akquise)\\b${without}{0,40}\\b(absehen|abzusehen|abstand)\\b|\\bsehen sie\\b[^.;]{0,40}\\bab\\b[^.;]{0,5}\\bvon\\b`,
  `\\b(nicht offen für|nicht interessiert an|kein interesse an)\\b${without}{0,30}(${asking.de}|${anybody})`,
  `\\b(anfragen|kontaktaufnahmen?|angebote|besuche|\\w*akquise)\\b${without}{0,40}\\b(nicht erwünscht|unerwünscht|nicht beantwortet|nicht beantworten)\\b`,
  `\\barbeit\\w*\\b${without}{0,20}\\b(nicht|nie)\\b${without}{0,10}\\bmit\\b${without}{0,20}(${anybody})|\\barbeit\\w*\\b${without}{0,15}\\bmit\\b${without}{0,20}(${anybody})${without}{0,15}\\bnicht\\b`,
  '\\bin ruhe (zu )?(lassen|gelassen)\\b',
  // A line of its own, in any of the three
  `^\\W*(liever |please |bitte |graag )?(geen|no|keine)( contact (met|with)| kontakte? (mit|zu))? (\\w+ ){0,1}(${anybody})(,? (please|bitte|a\\.?u\\.?b\\.?|alstublieft|alsjeblieft|graag|thanks|danke))?\\W*$`,
].map((source) => new RegExp(source, 'u'))

/** An invitation in the negative, or a word about the way: both welcome whoever asks. */
const welcomes = /\b(hesitat\w+|aarzel\w*|schroom\w*|zöger\w*|scheu\w*|by (tele)?phone|telefonisch|per telefoon|per telefon)\b/u
const negative = /\b(niet|nooit|geen|met rust|not|no|never|cannot|\w+n't|unsolicited|left|unable|nicht|nie|ungern|keine?[nrms]?|absehen|abzusehen|ab|unerwünscht|in ruhe)\b/u
const except = /\b(behalve|uitgezonderd|tenzij|except|unless|other than|apart from|außer|ausgenommen)\b/u

const mentioned = (sentence: string) => audiences.filter(([, words]) => words.test(sentence)).map(([kind]) => kind)

/** The kinds of organisations that this text asks to stay away: all six where it names none, none where it asks nothing of the sort. */
export function declined(text: string): OrganisationKind[] {
  const found = new Set<OrganisationKind>()
  for (const sentence of text.toLowerCase().replace(/[’`]/g, "'").replace(/\ba\.u\.b\.?/g, 'aub').split(/(?<=[.!?;])\s+|\n+/)) {
    if (!negative.test(sentence) || welcomes.test(sentence) || !phrases.some((phrase) => phrase.test(sentence))) continue
    const [refusal, exception] = sentence.split(except).filter((_, at) => at !== 1)
    const named = mentioned(refusal)
    const spared = exception ? mentioned(exception) : []
    for (const kind of named.length > 0 ? named : kinds) if (!spared.includes(kind)) found.add(kind)
  }
  return kinds.filter((kind) => found.has(kind))
}

const known = new WeakMap<Side, OrganisationKind[]>()
/** Whether this side asks organisations of that kind not to approach it, in its presence or in its organisation's own words. */
export function declines(side: Side, kind: OrganisationKind): boolean {
  let away = known.get(side)
  if (!away) known.set(side, (away = [side.presence.description, ...side.organisation.texts].flatMap(declined)))
  return away.includes(kind)
}
