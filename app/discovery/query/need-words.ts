/**
 * The words under which people look for goods, activities and kinds of organisations, in Dutch, English and German:
 * written for Kogge. Words are given in one form each; others are found by their stem. Pure.
 */
import type { Activity, Good, OrganisationKind } from '#app/taxonomy/vocabulary.ts'

/** What can be offered or sought, and who brings it. */
export const goodWords: Record<Good, string> = {
  knowledge:
    'kennis, expertise, advies, ervaring, training, kennisuitwisseling; knowledge, know-how, advice, experience; Wissen, Fachwissen, Beratung, Erfahrung, Know-how',
  contacts: 'contacten, contact, introducties; contacts, introductions; Kontakte, Kontakt, Ansprechpartner',
  distribution:
    'distributeur, distributie, verdeler, dealer, importeur, afnemer, groothandel, groothandelaar, wederverkoper, handelsagent, agent, verkooppartner, vertegenwoordiger, inkoper; ' +
    'distributor, distribution, importer, reseller, wholesaler, sales agent, buyer, retailer, sales channel; ' +
    'Vertrieb, Vertriebspartner, Händler, Großhändler, Großhandel, Importeur, Abnehmer, Vertreter, Handelsvertreter, Wiederverkäufer, Einkäufer',
  suppliers:
    'leverancier, toeleverancier, fabrikant, producent; supplier, manufacturer, producer, vendor; Lieferant, Zulieferer, Hersteller, Produzent',
  products: 'producten; products, goods; Produkte, Waren',
  services: 'diensten, dienstverlener; service provider; Dienstleistungen, Dienstleister',
  investment:
    'investering, investeerder, kapitaal, aandeelhouder, durfkapitaal; investment, investor, capital, shareholder, venture capital; Investition, Investor, Kapital, Beteiligung, Geldgeber, Risikokapital',
  funding:
    'financiering, subsidie, fonds, donateur, sponsor, donatie, geldschieter; funding, grant, donor, subsidy, donation, fund; Finanzierung, Förderung, Fördermittel, Zuschuss, Spenden, Sponsor, Geldgeber',
  internship:
    'stage, stageplek, stageplaats, afstudeeropdracht, afstudeerplek, afstudeerstage, leerwerkplek; ' +
    'internship, placement, work placement, traineeship, graduation project; ' +
    'Praktikum, Praktika, Praktikumsplatz, Praktikumsstelle, Abschlussarbeit, Auslandspraktikum',
  students:
    'stagiair, stagiaire, stagiaires, stageloper, afstudeerder, studenten; ' +
    'intern, interns, trainee, trainees, students; ' +
    'Praktikant, Praktikantin, Praktikanten, Trainee, Studierende, Absolventen',
  volunteers:
    'vrijwilliger, vrijwilligerswerk; volunteer, volunteering, voluntary work; Freiwillige, Freiwilligenarbeit, Freiwilligendienst, Ehrenamt, Ehrenamtliche',
  housing:
    'huisvesting, kamer, onderdak, woonruimte, accommodatie, gastgezin, slaapplaats, logies; ' +
    'housing, accommodation, room, lodging, host family; Unterkunft, Zimmer, Wohnung, Wohnheim, Gastfamilie, Übernachtung',
  premises:
    'bedrijfsruimte, kantoorruimte, fabriekshal, hal, opslagruimte, werkruimte, expositieruimte, bedrijfspand; ' +
    'premises, office space, factory hall, workspace, storage space, venue; Gewerbefläche, Büroraum, Halle, Fabrikhalle, Lagerfläche, Räumlichkeiten, Geschäftsräume',
}

/** What is done somewhere. */
export const activityWords: Record<Activity, string> = {
  export: 'export, exporteur, uitvoer; exporter, exporting; Ausfuhr, Exporteur',
  import: 'import, invoer; importing; Einfuhr',
  production: '',
  office:
    'verkoopkantoor, bijkantoor, vestiging; branch office, sales office; Niederlassung, Zweigstelle, Verkaufsbüro',
  distribution: '',
  services: '',
  project: 'hulpproject; aid project; Hilfsprojekt',
  research: 'onderzoek; research; Forschung, Forschungsprojekt',
  exchange:
    'uitwisseling, scholierenuitwisseling, studentenuitwisseling; exchange, student exchange, school exchange; Austausch, Schüleraustausch, Jugendaustausch',
  twinning:
    'stedenband, zusterstad, zustersteden, partnerstad, jumelage, vriendschapsband; sister city, sister cities, twin town, twinning, town twinning, twin city, city partnership; Städtepartnerschaft, Partnerstadt, Partnerstädte, Schwesterstadt',
}

/** Who it is. */
export const kindWords: Record<OrganisationKind, string> = {
  company: '',
  ngo: 'ngo, goed doel, goede doelen, hulporganisatie, ontwikkelingsorganisatie; ngos, charity, charities, aid organisation, aid organization, non-profit; NRO, Hilfswerk, Hilfsorganisation, gemeinnützig',
  education:
    'school, scholen, hogeschool, universiteit, onderwijsinstelling, mbo, hbo; school, schools, university, universities, college; Schule, Hochschule, Universität, Berufsschule, Fachhochschule, Bildungseinrichtung',
  culture: 'culturele instelling, cultuurinstelling; cultural institution; Kultureinrichtung',
  government:
    'gemeente, overheid, provincie, waterschap; municipality, city council, public authority, government; Gemeinde, Stadtverwaltung, Behörde, Kommune',
  association:
    'vereniging, brancheorganisatie, ondernemersvereniging, netwerkorganisatie; association, trade association, business network, chamber of commerce; Verein, Verband, Unternehmerverband, Wirtschaftsverband',
}

/** Words that say that something is sought, and that it is offered. */
export const seekCues =
  'zoek, zoekt, zoeken, gezocht, op zoek naar, nodig; seeking, seeks, seek, looking for, look for, wanted, needs, need, searching for; suche, sucht, suchen, gesucht, benötigt, brauche, auf der Suche nach'
export const offerCues =
  'aanbieden, biedt, bieden, aangeboden, aanbod, beschikbaar, aanbieders, aanbieder; offers, offer, offering, offered, available, provides; bietet, bieten, anbieten, angeboten, Angebot, Anbieter, verfügbar'

/** Words that everybody who looks for somebody says, and that tell nothing of whom. */
export const idleWords =
  'hulp, maakt, maken, makes, make, maker, making, produceert, produces, macht, machen, bedrijf, bedrijven, onderneming, ondernemingen, firma, organisatie, organisaties, partner, partners, partij, partijen, iemand, wie, waar, met, die, dat, ik, wij, we, onze, ons, lokaal, lokale, samenwerking, samenwerken, hulp bij, ' +
  'company, companies, business, businesses, firm, firms, organisation, organisations, organization, organizations, somebody, someone, who, where, that, which, i, we, our, local, cooperation, collaboration, please, help with, ' +
  'Unternehmen, Firmen, Betrieb, Betriebe, Organisation, Organisationen, Partnerschaft, Zusammenarbeit, jemand, jemanden, wer, wo, wir, ich, unser, unsere, lokal, lokale, Kooperation, ' +
  'de, het, een, en, of, in, op, van, voor, naar, uit, bij, te, aan, om, over, door, tot, the, a, an, and, or, on, for, with, to, from, by, at, of, der, die, das, den, dem, des, und, oder, im, für, mit, von, zu, zum, zur, aus, bei, ein, eine, einen, nach, am'
