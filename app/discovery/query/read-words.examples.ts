/**
 * What people type and how it is to be read: language, words, what is understood (of each part one or two of its
 * codes), the words that remain. A part may have more codes than are named here, and a taxonomy that learns words may
 * understand more of what remains.
 */
export const examples = `
de | 0732 | sector isced:0732
de | Abfall | sector dac:14050
de | Abwasserreinigung | sector dac:14022+nace:37
de | Anlagenbau Trawe | sector nace:33.2 | Trawe
de | Arganöl | - | Arganöl
de | Baltikum Holz | region EE+LV, sector nace:16
de | Benelux Holz | region BE+NL, sector nace:16
de | Bildung Suriname | sector nace:85, country SR
de | Brunnenbau Uganda | sector nace:42.21, country UG
de | Bäckerei Polen | sector nace:10.71, country PL
de | Bäckerei aus der Tschechischen Republik | home CZ, sector nace:10.71
de | Bürofläche China | country CN | Bürofläche
de | Chor Danzig | sector nace:90.01 | Danzig
de | DACH | region DE+AT
de | Exporteur Käse | activity export, sector nace:10.51
de | Firma Janssen | - | Firma Janssen
de | Firma aus Polen | home PL
de | Fischerei | sector nace:03.1
de | Freiwillige Kindergarten Tansania | need volunteers, sector nace:85.1, country TZ
de | Freiwillige gesucht Uganda | seeks volunteers, country UG
de | Fördermittel Bildung | need funding, sector nace:85
de | Gartenbau | sector isced:0812
de | Gartenmöbel Vietnam | sector nace:31.09, country VN
de | Gewächshaus Kenia | sector nace:25.11+dac:31150, country KE
de | Großbritannien Käse | country GB, sector nace:10.51
de | Großhändler Fisch | need distribution, sector nace:03.1+dac:31320
de | Grundschule | sector nace:85.2
de | Handtücher Türkei | country TR | Handtücher
de | Hebammen Ghana | sector nace:86.9, country GH
de | Hersteller aus der Türkei | need suppliers, home TR
de | Hilfswerk Ukraine | kind ngo, country UA
de | Holz Schweden | sector nace:16, country SE
de | Holzhandel Schweden | sector nace:46.73, country SE
de | Hongkong | country HK
de | Händler aus den Vereinigten Arabischen Emiraten | need distribution, home AE
de | Händler aus den Vereinigten Staaten | need distribution, home US
de | Importeur aus den USA | need distribution, home US
de | Investoren Texas | - | Investoren Texas
de | Kaffee aus dem Jemen | home YE, sector nace:01.27
de | Kaffeerösterei Kolumbien | sector nace:10.83, country CO
de | Kakaobauern Elfenbeinküste | sector nace:01.27, country CI
de | Kiefer | - | Kiefer
de | Kleinbauernverband | sector dac:31194
de | Kolumbein | country CO
de | Krane Schweden | country SE | Krane
de | Krankenhaus Ghana | sector nace:86.1, country GH
de | Krankenhausbetten Ukraine | sector nace:32.5+dac:12230, country UA
de | Krankenpflege | sector isced:0913
de | Kunststoffrecycling Indonesien | sector nace:38.32, country ID
de | Käse Japan | sector nace:10.51, country JP
de | Käserei | - | Käserei
de | Lachszucht Norwegen | country NO | Lachszucht
de | Landwritschaft | sector nace:01
de | Lateinamerika Kaffee | region CR+BR, sector nace:01.27
de | Lieferant Textil Türkei | need suppliers, sector dac:321, country TR
de | Lieferant aus den Niederlanden | need suppliers, country NL
de | Lieferant aus den Niederlanden | need suppliers, home NL
de | Mikrofinanz | sector nace:64.92
de | Mikrokredite Uganda | sector nace:64.92, country UG
de | Milchvieh | sector nace:01.41
de | Milchwirtschaft Japan | country JP | Milchwirtschaft
de | Moskau | place RU
de | Museen | sector nace:91.02
de | Möbelhersteller | sector nace:31, need suppliers
de | NACE 10.82 | sector nace:10.82
de | Naher Osten Wasser | region AE+BH, sector nace:36
de | Notstromaggregate | - | Notstromaggregate
de | Orgelbau Lettland | sector nace:32.2, country LV
de | Ostafrika Kaffee | region BI+DJ, sector nace:01.27
de | Ostafrika | region BI+DJ
de | Partner aus dem Vereinigten Königreich | home GB
de | Partner für Kläranlagen in Kenia | sector nace:37, country KE
de | Partner für Kläranlagen in Uganda | sector nace:37, country UG
de | Partnerstadt | activity twinning
de | Praktikum Hafen Lübeck | need internship, sector nace:42.91 | Lübeck
de | Praktikum Logistik | need internship, sector isced:104
de | Rohkaffee Brasilien | sector nace:46.37, country BR
de | Sahel | region BF+ML
de | Schiffbau | sector nace:30.11
de | Schnittblumen Kenia | sector nace:01.19, country KE
de | Schweizer Käse | home CH, sector nace:10.51
de | Schüleraustausch Polen | activity exchange, country PL
de | Skandinavien Maschinenhandel | region DK+NO, sector nace:46.69
de | Softwareentwicklung Indien | sector nace:62.01, country IN
de | Solaranlagen Tansania | sector nace:43.21, country TZ
de | Solarmodule | sector nace:26.11
de | Städtepartnerschaft Polen | activity twinning, country PL
de | Südafrika Wein | country ZA, sector nace:11.02
de | Südostasien Textil | region BN+ID, sector dac:321
de | Tiflis | place GE
de | Tourismus Marokko | sector dac:332, country MA
de | Trinkwasser Kenia | sector dac:14031, country KE
de | Trinkwasserversorgung Tansania | sector dac:14021+nace:36, country TZ
de | Tschechien Maschinenbau | country CZ, sector nace:28
de | Türkiye | country TR
de | Unterkunft Suriname | need housing, country SR
de | Verein Polen | sector nace:94.99+dac:15150, country PL
de | Verein mit Sitz in Ghana | home GH, sector nace:94.99
de | Wasserpumpen Ghana | sector nace:28.13, country GH
de | Wasserstoff Deutschland | sector nace:20.11, country DE
de | Wasserstoff USA | sector nace:20.11, country US
de | Wein aus der Schweiz | home CH, sector nace:11.02
de | Weinbau Portugal | sector nace:01.21, country PT
de | Westafrika Landwirtschaft | region BF+BJ, sector nace:01
de | Wien Theater | place AT, sector nace:90.01
de | Windkraft Dänemark | sector nace:35, country DK
de | Zimmer Accra | need housing | Accra
de | biete Unterkunft in Paramaribo | need housing | biete Paramaribo
de | deutsche Maschinenbauer | home DE | Maschinenbauer
de | ghanaische Hebammen | home GH, sector nace:86.9
de | niederlaendisches Krankenhaus | home NL, sector nace:86.1
de | niederländische Pumpen | home NL, sector nace:28.13
de | niederländischer Importeur | home NL, need distribution
de | nigrische Landwirtschaft | home NE, sector nace:01
de | orgel | sector nace:32.2
de | polnischer Möbelhersteller | home PL, sector nace:31, need suppliers
de | suche Importeur Kaffee | seeks distribution, sector nace:01.27
de | suche Lieferanten für Möbel | seeks suppliers, sector nace:31
de | suche türkischen Lieferanten | home TR, seeks suppliers
de | südkoreanische Solarmodule | home KR, sector nace:26.11
de | wasser pumpen | sector nace:36, sector nace:28.13
de | Äthopien Sesam | country ET | Sesam
de | österreichisches Theater | home AT, sector nace:90.01
en | 28.13 Uganda | sector nace:28.13, country UG
en | Baltic states | region EE+LV
en | Burma | country MM
en | Central Africa | region AO+CD
en | Chad | country TD
en | DAC 140 | sector dac:140
en | DAC 14031 | sector dac:14031
en | DR Congo mining | country CD, sector nace:B
en | Dutch and German furniture | home NL, home DE, sector nace:31
en | Dutch pump maker | home NL, sector nace:28.13
en | French cheese importer in Japan | home FR, sector nace:10.51, need distribution, country JP
en | Georgia | country GE
en | German hydrogen | home DE, sector nace:20.11
en | Great Britain | country GB
en | IN | - | IN
en | Ivorian cocoa | home CI, sector nace:01.27
en | Jordan water | country JO, sector nace:36
en | Kenya Uganda Tanzania | country KE, country UG, country TZ
en | Latin America coffee | region CR+BR, sector nace:01.27
en | Lerarenpol Oost | - | Lerarenpol Oost
en | Maghreb | region MA+DZ
en | Middle East water | region AE+BH, sector nace:36
en | NACE 62.01 | sector nace:62.01
en | New Zealand dairy | country NZ, sector nace:01.41
en | Nigerian bank | home NG, sector nace:64.19
en | Nigerien bank | home NE, sector nace:64.19
en | Polish importer | home PL, need distribution
en | South Africa wine | country ZA, sector nace:11.02
en | South African wine | home ZA, sector nace:11.02
en | South Korean software | home KR, sector nace:62
en | Swiss hospital | home CH, sector nace:86.1
en | Tanzanai | country TZ
en | Turkey | country TR
en | UK cheese | country GB, sector nace:10.51
en | USA | country US
en | West Africa agriculture | region BF+BJ, sector dac:311
en | Zaire | country CD
en | accommodation students suriname | need housing, country SR | students
en | agricluture | sector dac:311
en | bakery poland | sector nace:10.71, country PL
en | chamber of commerce | sector nace:94.11
en | cheese importer tokyo | sector nace:10.51, need distribution | tokyo
en | choir baltics | sector nace:90.01, region EE+LV
en | cocoa from West Africa | home GH+CI, sector nace:01.27
en | cocoa ivory coast | sector nace:01.27, country CI
en | coffee exporter south america | sector nace:01.27, activity export, region AR+BO
en | cranes sweden | sector nace:28.92, country SE
en | cut flowers | sector nace:01.19
en | dairy farming | sector nace:01.41+dac:31163
en | dairy japan | sector nace:01.41, country JP
en | drinking water | sector dac:14031
en | education suriname | sector nace:85, country SR
en | far east cheese | region CN+HK, sector nace:10.51
en | fish farming norway | sector nace:03.2, country NO
en | fishery | sector isced:083
en | from the UK | home GB
en | furniture maker | sector nace:31.09
en | furniture vietnam | sector nace:31, country VN
en | grant for school | need funding, sector nace:85
en | greenhouse kenya | sector nace:01, country KE
en | heritage java | sector dac:16066 | java
en | horticulture | sector isced:0812
en | hospital beds ukraine | sector nace:32.5+nace:86.1, country UA
en | hospital | sector nace:86.1
en | host family | need housing
en | hotel | sector nace:55.1
en | hydrogen germany | sector nace:20.11, country DE
en | hydrogen usa | sector nace:20.11, country US
en | importer from the United States | need distribution, home US
en | importer of furniture | need distribution, sector nace:31
en | in | - | in
en | insurance | sector nace:65.1
en | internship software estonia | need internship, sector nace:62, country EE
en | internship usa | need internship, country US
en | investment addis ababa | need investment | addis ababa
en | isced 0812 | sector isced:0812
en | kenia roses | country KE | roses
en | lets | - | lets
en | looking for a Kenyan distributor | home KE, seeks distribution
en | looking for distributor kenya | seeks distribution, country KE
en | looking for volunteers in Nepal | seeks volunteers, country NP
en | microcredit vietnam | sector nace:64.92, country VN
en | microfinance | sector nace:64.92
en | midwives ghana | sector nace:86.9, country GH
en | museum based in Indonesia | home ID, sector nace:91.02
en | museum indonesia | sector nace:91.02, country ID
en | ngo uganda | kind ngo, country UG
en | nuclear power brazil | sector nace:24.46, sector nace:35, country BR
en | nursing | sector isced:0913
en | offers internships in Germany | offers internship, country DE
en | office space shanghai | need premises | shanghai
en | pool | - | pool
en | power generators ukraine | sector nace:27.11, country UA
en | primary school | sector nace:85.2
en | pumps from Ghana | country GH, sector nace:28.13
en | pumps from Ghana | home GH, sector nace:28.13
en | sanitation schools | sector nace:37, sector nace:85
en | scandinavia timber | region DK+NO, sector nace:02.2
en | seeking importer romania | seeks distribution, country RO
en | shipbuilding | sector nace:30.11
en | sister city poland | activity twinning, country PL
en | software india | sector nace:62, country IN
en | solar panels tanzania | sector nace:26.11, country TZ
en | spring | sector nace:25.93
en | student exchange | activity exchange
en | supplier from the Netherlands | need suppliers, country NL
en | supplier from the Netherlands | need suppliers, home NL
en | teacher training | sector dac:11130
en | theatre brazil | sector nace:90.01, country BR
en | timber sweden | sector nace:02.2, country SE
en | towels turkey | country TR | towels
en | town twinning | activity twinning
en | vocational school burkina | sector nace:85.32 | burkina
en | warehouse semarang | sector nace:52.1 | semarang
en | water pumps east africa | sector nace:28.13, region BI+DJ
en | we need funding for schools in Malawi | seeks funding, sector nace:85, country MW
en | wells uganda | sector nace:42.21, country UG
en | whale watching iceland | country IS | whale watching
en | who makes pumps in Kenya | sector nace:28.13, country KE
en | wind energy denmark | sector dac:23240, country DK
nl | "kas kenia" | - | kas kenia
nl | 28.13 | sector nace:28.13
nl | Amerikaanse investeerder | home US, need investment
nl | Balkan toerisme | region AL+BA, sector dac:332
nl | Benelux | region BE+NL
nl | Boekarest | place RO
nl | Congolese koffie | home CD+CG, sector nace:01.27
nl | Deens | home DK
nl | Duitse brouwerij | home DE, sector nace:11.05
nl | Engeland brouwerij | country GB, sector nace:11.05
nl | Etiopië | country ET
nl | Ghanese cacao | home GH, sector nace:01.27
nl | Golfstaten bouw | region AE+BH, sector nace:F
nl | Groot-Brittannië | country GB
nl | Hoorn van Afrika | region DJ+ER
nl | IT-bedrijf estland | country EE | IT-bedrijf
nl | Indonsie textiel | country ID, sector nace:13
nl | Ivoorkust cacao | country CI, sector nace:01.27
nl | Latijns-Amerika koffie | region CR+BR, sector nace:01.27
nl | Midden-Oosten | region AE+BH
nl | NACE 10.51 | sector nace:10.51
nl | Nederlandse pompen | country NL, sector nace:28.13
nl | Nederlandse pompen | home NL, sector nace:28.13
nl | Noord-Macedonië | country MK
nl | Oegenda | country UG
nl | Oekraïense ziekenhuisbedden | home UA, sector nace:32.5
nl | Oost-Europa | region BG+BY
nl | Parijs mode | place FR, sector nace:14.1
nl | Poolse meubelmaker | home PL, sector nace:31.09
nl | Praag muziek | place CZ, sector dac:16066
nl | Tsjechië machines | country CZ, sector nace:28
nl | Turkije | country TR
nl | VS | country US
nl | Vietnamees | home VN
nl | Vietnamese textiel | home VN, sector nace:13
nl | Wenen | place AT
nl | West-Afrika landbouw | region BF+BJ, sector nace:01
nl | Wit-Rusland | country BY
nl | Zuid-Afrikaanse wijn | home ZA, sector nace:11.02
nl | Zuid-Korea software | country KR, sector isced:0613
nl | Zuid-Koreaanse software | home KR, sector isced:0613
nl | Zuidoost-Azië textiel | region BN+ID, sector nace:13
nl | advocaat australië | sector nace:69.1, country AU
nl | afrika chocolade | region AO+BF, sector nace:10.82
nl | afvalverwerking indonesië | sector nace:38.2+isced:0712, country ID
nl | bakkerij | sector nace:10.71
nl | baltische staten software | region EE+LV, sector isced:0613
nl | bank | sector nace:64.19
nl | basisonderwijs | sector nace:85.2
nl | basisschool suriname | sector nace:85.2, country SR
nl | bedrijf uit Polen | home PL
nl | bedrijfsruimte china | need premises, country CN
nl | bronpompen tanzania | sector nace:28.13, country TZ
nl | brouwerij | sector nace:11.05
nl | cacaohandel | sector nace:46.37
nl | danzig koor | sector nace:90.01 | danzig
nl | drinkwater uit Scandinavië | home DK+SE, sector nace:36
nl | drinkwatervoorziening | sector nace:36
nl | duits bier | home DE, sector nace:11.05
nl | export kaas | activity export, sector nace:10.51
nl | fabriekshal china | need premises, country CN
nl | fietsonderdelen | - | fietsonderdelen
nl | gemeente polen | sector nace:84.1+nace:94.91, country PL
nl | gevestigd in Kenia | home KE
nl | groothandel vis | need distribution, sector nace:03.1+dac:31320
nl | handdoeken leverancier turkije | need suppliers, country TR | handdoeken
nl | houthandel | sector nace:46.73
nl | hulp bij drinkwater in Oeganda | sector nace:36, country UG
nl | importeur uit de Verenigde Staten | need distribution, home US
nl | investeerder ethiopie | need investment, country ET
nl | is | - | is
nl | kaasimporteur japan | sector nace:10.51, need distribution, country JP
nl | kaasmakerij | sector nace:10.51
nl | kamer paramaribo | need housing | paramaribo
nl | kas kenia | sector nace:25.11+dac:31150, country KE
nl | kenia en tanzania koffie | country KE, country TZ, sector nace:01.27
nl | koffie importeur ethiopie | sector nace:46.37, country ET
nl | koffie uit Ethiopië | country ET, sector nace:01.27
nl | koffie uit Ethiopië | home ET, sector nace:01.27
nl | koffieboer | sector nace:01.27
nl | koffieboeren colombia | sector nace:01.27, country CO
nl | kraamzorg ghana | sector dac:13020+isced:0913, country GH
nl | kunstmest mongolië | sector nace:20.15, country MN
nl | landbuow kenia | country KE | landbuow
nl | leerkrachten oeganda | country UG | leerkrachten
nl | lemberg | - | lemberg
nl | leverancier uit Duitsland | need suppliers, country DE
nl | leverancier uit Duitsland | need suppliers, home DE
nl | leverancier van kaas gezocht in Frankrijk | seeks suppliers, sector nace:10.51, country FR
nl | melkvee | sector nace:01.41
nl | meubelmaker vietnam | sector nace:31.09+isced:0722, country VN
nl | microkrediet | sector nace:64.92
nl | museum | sector nace:91.02
nl | naaiatelier ethiopie | country ET | naaiatelier
nl | noten ghana | sector nace:01.25, country GH
nl | oegenda drinkwater | country UG, sector nace:36
nl | onderwijs suriname | sector nace:85, country SR
nl | onderzoek klimaat | activity research, sector dac:41020
nl | op zoek naar investeerders in Vietnam | seeks investment, country VN
nl | orgel restauratie letland | sector nace:32.2, country LV | restauratie
nl | plattelandsontwikkeling | sector dac:43040
nl | pompen vs | sector nace:28.13, country US
nl | producent zonnepanelen | need suppliers, sector nace:26.11
nl | reclamebureau | sector nace:73.11
nl | recycling machines indonesie | sector nace:38.3, sector nace:28, country ID
nl | rioolwaterzuivering | sector nace:37
nl | scandinavië | region DK+NO
nl | scheepsbouw | sector nace:30.1
nl | slot | - | slot
nl | stage duitsland haven | need internship, country DE, sector nace:42.91
nl | stage logistiek | need internship, sector isced:104
nl | stageplek logistiek | need internship, sector isced:104
nl | stedenband | activity twinning
nl | subsidie landbouw | need funding, sector nace:01
nl | subsidie vakschool burkina faso | need funding, sector nace:85.32, country BF
nl | textiel turkije | sector nace:13, country TR
nl | theater | sector nace:90.01
nl | toerisme marokko | sector dac:332, country MA
nl | tuinbouw | sector isced:0812
nl | tuinbouwkassen ethiopie | sector nace:01, country ET
nl | uitwisseling | activity exchange
nl | verpleegkunde | sector isced:0913
nl | verpleegkundigen suriname | sector isced:0913, country SR
nl | verzekering | sector nace:65.1
nl | visserij | sector nace:03.1
nl | vrijwilligers gezocht ghana | seeks volunteers, country GH
nl | waterpompen | sector nace:28.13
nl | waterput oeganda | sector nace:42.21, country UG
nl | waterschap indonesië | kind government, country ID
nl | wie maakt pompen in Ghana | sector nace:28.13, country GH
nl | wij bieden stageplaatsen aan | offers internship
nl | wij zoeken een Turkse importeur | home TR, seeks distribution
nl | wij zoeken een distributeur in Duitsland | seeks distribution, country DE
nl | wijn zuid-afrika | sector nace:11.02, country ZA
nl | ziekenhuis | sector nace:86.1
nl | ziekenhuisbedden oekraine | sector nace:32.5+dac:12230, country UA
nl | zonne-energie west-afrika | sector dac:23230, region BF+BJ
nl | zonnepanelen tanzania | sector nace:26.11, country TZ
nl | zonnepanelenleverancier | sector nace:26.11, need suppliers
nl | zuivel ethiopie | sector nace:10.51, country ET
nl | zuivel japan | sector nace:10.51, country JP
nl | zusterstad polen | activity twinning, country PL
nl | zustersteden polen | activity twinning, country PL
`
