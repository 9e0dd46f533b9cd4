# The words and patterns of a French document; en.ftl says what holds for every language.
#
# Spaces are those of the Imprimerie nationale: no-break before a colon, a percent sign and inside guillemets, narrow
# before other high punctuation. ICU groups digits with the narrow one.

-nbsp = { "\u00A0" }
-thin = { "\u202F" }

## Numbers

percent = { $number }{ -nbsp }%
percent-in-words = { $number }{ -nbsp }pour cent
below-step = <{ -nbsp }{ $number }
above-step = >{ -nbsp }{ $number }
count-million = { $number }{ -nbsp }{ $plural ->
        [one] million
       *[other] millions
    }
count-billion = { $number }{ -nbsp }{ $plural ->
        [one] milliard
       *[other] milliards
    }
ordinal = { $number }{ $plural ->
        [one] er
       *[other] e
    }
count-word = { $number ->
        [1] un
        [2] deux
        [3] trois
        [4] quatre
        [5] cinq
        [6] six
        [7] sept
        [8] huit
        [9] neuf
        [10] dix
       *[other] { "" }
    }
ordinal-word = { $number ->
        [1] premier
        [2] deuxième
        [3] troisième
        [4] quatrième
        [5] cinquième
        [6] sixième
        [7] septième
        [8] huitième
        [9] neuvième
        [10] dixième
       *[other] { "" }
    }

times = { $number }{ -nbsp }fois
times-word = { $number ->
        [2] deux fois
        [3] trois fois
        [4] quatre fois
        [5] cinq fois
        [6] six fois
        [7] sept fois
        [8] huit fois
        [9] neuf fois
        [10] dix fois
       *[other] { "" }
    }
times-verb = { $number ->
        [2] doublé
        [3] triplé
        [4] quadruplé
        [5] quintuplé
       *[other] { "" }
    }

## Money

# "271 millions de dollars É.-U." is what the ILO writes in French. The word agrees with its number and can be read
# aloud, which "$ É.-U." does not and cannot; "dollars des États-Unis", as United Nations Headquarters has it, is too
# long for a panel or an axis. A currency without a name here goes by its code.
currency = { $style ->
        [code] { $currency }
       *[sign] { $currency ->
            [AUD] { $plural ->
                [one] dollar{ -nbsp }australien
               *[other] dollars{ -nbsp }australiens
            }
            [CAD] { $plural ->
                [one] dollar{ -nbsp }canadien
               *[other] dollars{ -nbsp }canadiens
            }
            [CHF] { $plural ->
                [one] franc{ -nbsp }suisse
               *[other] francs{ -nbsp }suisses
            }
            [CNY] { $plural ->
                [one] yuan
               *[other] yuans
            }
            [DKK] { $plural ->
                [one] couronne{ -nbsp }danoise
               *[other] couronnes{ -nbsp }danoises
            }
            [EUR] { $plural ->
                [one] euro
               *[other] euros
            }
            [GBP] { $plural ->
                [one] livre{ -nbsp }sterling
               *[other] livres{ -nbsp }sterling
            }
            [ISK] { $plural ->
                [one] couronne{ -nbsp }islandaise
               *[other] couronnes{ -nbsp }islandaises
            }
            [JPY] { $plural ->
                [one] yen
               *[other] yens
            }
            [KRW] won
            [NOK] { $plural ->
                [one] couronne{ -nbsp }norvégienne
               *[other] couronnes{ -nbsp }norvégiennes
            }
            [NZD] { $plural ->
                [one] dollar{ -nbsp }néo-zélandais
               *[other] dollars{ -nbsp }néo-zélandais
            }
            [SEK] { $plural ->
                [one] couronne{ -nbsp }suédoise
               *[other] couronnes{ -nbsp }suédoises
            }
            [USD] { $plural ->
                [one] dollar{ -nbsp }É.-U.
               *[other] dollars{ -nbsp }É.-U.
            }
           *[other] { $currency }
        }
    }
# The currency after a noun such as "million" or "milliard".
currency-of = { $style ->
        [code] { $currency }
       *[sign] { $currency ->
            [AUD] de{ -nbsp }dollars{ -nbsp }australiens
            [CAD] de{ -nbsp }dollars{ -nbsp }canadiens
            [CHF] de{ -nbsp }francs{ -nbsp }suisses
            [CNY] de{ -nbsp }yuans
            [DKK] de{ -nbsp }couronnes{ -nbsp }danoises
            [EUR] d’euros
            [GBP] de{ -nbsp }livres{ -nbsp }sterling
            [ISK] de{ -nbsp }couronnes{ -nbsp }islandaises
            [JPY] de{ -nbsp }yens
            [KRW] de{ -nbsp }won
            [NOK] de{ -nbsp }couronnes{ -nbsp }norvégiennes
            [NZD] de{ -nbsp }dollars{ -nbsp }néo-zélandais
            [SEK] de{ -nbsp }couronnes{ -nbsp }suédoises
            [USD] de{ -nbsp }dollars{ -nbsp }É.-U.
           *[other] { $currency }
        }
    }
money-full = { $number }{ -nbsp }{ currency }
money-million = { $number }{ -nbsp }{ $plural ->
        [one] million
       *[other] millions
    } { currency-of }
money-billion = { $number }{ -nbsp }{ $plural ->
        [one] milliard
       *[other] milliards
    } { currency-of }
# In tables and big numbers: 110,8 M$ US, 10,4 Md€. The symbols are those of Insee (M€, Md€); "$ US" is that of the
# Office québécois de la langue française.
currency-short = { $style ->
        [code] { -nbsp }{ $currency }
       *[sign] { $currency ->
            [AUD] ${ -nbsp }A
            [CAD] ${ -nbsp }CA
            [EUR] €
            [GBP] £
            [JPY] ¥
            [NZD] ${ -nbsp }NZ
            [USD] ${ -nbsp }US
           *[other] { -nbsp }{ $currency }
        }
    }
money-short-million = { $number }{ -nbsp }M{ currency-short }
money-short-billion = { $number }{ -nbsp }Md{ currency-short }
money-unit = { $scale ->
       *[one] { currency }
        [thousand] milliers{ -nbsp }{ currency-of }
        [million] millions{ -nbsp }{ currency-of }
        [billion] milliards{ -nbsp }{ currency-of }
        [trillion] milliers de milliards{ -nbsp }{ currency-of }
    }

## Bounds, periods and dates

bound-about = environ { $value }
bound-more-than = plus de { $value }
bound-less-than = moins de { $value }
bound-verb-about = à peu près { $verb }
bound-verb-more-than = plus que { $verb }
bound-verb-less-than = pas tout à fait { $verb }
period = { $first }–{ $last }
period-slash = { $first }/{ $last }
period-words = de { $first } à { $last }
period-between = entre { $first } et { $last }
period-since = depuis { $first }
period-year = en { $first }
# The first day of a month is an ordinal, which CLDR leaves out.
first-day = 1er
issued = Date de publication{ -nbsp }: { $date }

## Labels

page = Page { $page } sur { $pages }
source = Source{ -nbsp }:
sources = Sources
sources-and-notes = Sources et notes
notes = Notes
note-mark = Note
note-back = Retour au texte
contents = Sommaire
continued = suite
contact = Contact
telephone = Tél.
fax = Télécopie
email = Courriel
web = Internet
credit = { $kind ->
       *[photo] Photo{ -nbsp }: { $credit }
        [illustration] Illustration{ -nbsp }: { $credit }
        [map] Carte{ -nbsp }: { $credit }
    }
# A code for the camera of a telephone, in words.
code-alt = Code QR{ -nbsp }: { $address }
project-period = Période
funded-by = Financé par
location = Lieu
no-data = pas de données
# The tables of charts: their heading, and the heads of their columns.
figures = Chiffres des graphiques
figures-link = Chiffres dans un tableau
figures-back = Retour au graphique
figures-year = Année
figures-place = Pays
figures-item = Intitulé
figures-value = Nombre
figures-total = Total
figures-share = Part
figures-rank = Rang en { $year }
figures-from = De
figures-to = À
# Below a map, before the rows that are no countries.
map-elsewhere = Hors carte
# Below every map.
map-disclaimer = Les formes et les noms figurant sur cette carte ne disent rien du statut juridique d’un pays ou d’un territoire, ni du tracé de ses frontières.
# Words of rows that are of no country, beside the names of regions.
wide-words = et le la les l de du des d en au aux pour par tous toutes tout autre autres reste restants mondial mondiale mondiaux monde global globaux international internationaux regional regionale regionaux regionales interregional interregionaux inter sous multi multipays pays region regions sous territoire territoires programme programmes projet projets non precise precises reparti repartis affecte affectes ventile ventiles ailleurs divers plusieurs siege
# Below a chart, of sums that lack a part.
chart-without = sans { $names } (pas de données)
chart-without-some = sans les parts pour lesquelles il n’y a pas de données
net = net
rounded = chiffres arrondis
draft = PROJET
picture-to-come = { $kind ->
       *[photo] Photo à fournir
        [illustration] Illustration à fournir
        [map] Carte à fournir
    }

## Sections

goal-name = { $number ->
        [1] Fin de la pauvreté
        [2] Fin de la faim
        [3] Santé pour tous
        [4] Apprendre à tout âge
        [5] Égalité des femmes et des hommes
        [6] Eau et assainissement
        [7] Énergie durable
        [8] Travail décent et croissance
        [9] Industrie et infrastructures
        [10] Moins d’inégalités
        [11] Des villes où vivre
        [12] Moins consommer, moins gaspiller
        [13] Un climat stable
        [14] Océans et mers
        [15] Terres et forêts
        [16] Paix et justice
        [17] Partenariat
       *[other] { "" }
    }
goal-alt = Objectif de développement durable { $number }
goals-not-approved = Le contenu de cette publication n’a pas été approuvé par l’Organisation des Nations Unies et ne reflète pas les vues de l’Organisation, de ses fonctionnaires ou de ses États Membres.
imprint = Mentions légales
imprint-publisher = Éditeur
imprint-issued = Parution
imprint-rights = Droits
imprint-licence = Licence
imprint-isbn = ISBN
imprint-run = Tirage
bare-links =
    ici
    cliquez ici
    cliquer ici
    lire ici
    voir ici
    plus
    en savoir plus
    lire plus
    voir plus
    lire la suite
    la suite
    suite
    lien
    ce lien
    suivre ce lien
    suivez ce lien
    détails
    plus de détails
deed-words = formé formée formés formées instruits instruites atteints atteintes touchés touchées aidé aidés aidées soutenus soutenues appuyés appuyées couverts couvertes protégés protégées assurés assurées inscrits inscrites créé créés créée créées construit construits construite construites reconstruits reconstruites réparés réparées ouverts ouvertes restaurés restaurées plantés plantées raccordés raccordées vaccinés vaccinées soignés soignées libérés libérées retirés retirées relogés relogées logés logées nourris nourries employés employées embauchés embauchées inspectés inspectées certifiés certifiées formalisés formalisées enregistrés enregistrées organisés organisées sauvés sauvées renforcés renforcées réformés réformées
# The words of titles of charts that only name what is shown: what it is, by what it is divided, in what it is counted.
label-things = contribution contributions financement financements fonds don dons versement versements subvention subventions dépenses budget budgets recette recettes revenu revenus apport apports appui soutien décaissement décaissements engagement engagements coopération montant montants total totale totaux totales ensemble parts nombre chiffres données statistiques aperçu répartition ventilation composition évolution tendance tendances historique comparaison emploi annuel annuelle annuels annuelles an ans année années mois trimestre trimestres période exercice exercices civil civile civiles financier financière pays région régions thème thèmes secteur secteurs objet objets nature type types catégorie catégories projet projets programmes donateur donateurs bénéficiaire bénéficiaires contributeur contributeurs gouvernement gouvernements membre membres état états partenaire partenaires instrument instruments canal canaux volet volets domaine domaines fixée fixées obligatoire obligatoires volontaire volontaires affectée affectées affecté affectés non général générale générales généraux ordinaire ordinaires millier milliers million millions milliard milliards cent pourcentage
# Such words that are verbs, too: they are nouns at the head of a title and behind what joins them to others.
label-things-or-verbs = aide aides dépense part somme sommes programme source sources chiffre
# What joins them.
label-joints = le la les l un une des du de d au aux à en par pour et ou entre depuis dans sur son sa ses leur leurs

## Charts in words

chart-alt = { $named ->
       *[titled] { $form } : « { $title } » ({ $subtitle }) : { $values }.
        [untitled] { $form } ({ $subtitle }) : { $values }.
    }
chart-foot = { $said } { $foot }.
chart-note = { $said } Note sur { $label } : { $note }.
chart-table = { $said } Ses chiffres figurent dans un tableau sous « { $section } ».
# Between the measure, the unit and the years under a heading.
chart-subtitle-join = { ", " }
chart-form-columns = Graphique à colonnes
chart-form-stacked-columns = Graphique à colonnes empilées
chart-form-bars = Graphique à barres
chart-form-stacked-bars = Graphique à barres empilées
chart-form-lines = Graphique en courbes
chart-form-donut = Graphique en anneau
chart-form-share = Barre de répartition
chart-form-slope = Graphique en pente
chart-form-small-multiples = Petits graphiques en courbes
chart-form-dots = Graphique à points
chart-form-waterfall = Graphique en cascade
chart-form-flow = Diagramme de flux
chart-form-sparklines = Tableau de mini-graphiques
chart-form-map = Carte à cercles
chart-form-tinted-map = Carte en dégradé
chart-of-columns = { $count } { $plural ->
        [one] colonne
       *[other] colonnes
    }
chart-of-bars = { $count } { $plural ->
        [one] barre
       *[other] barres
    }
chart-of-groups = { $count } { $plural ->
        [one] groupe
       *[other] groupes
    }
chart-of-points = { $count } { $plural ->
        [one] point
       *[other] points
    }
chart-of-parts = { $count } { $plural ->
        [one] part
       *[other] parts
    }
chart-of-lines = { $count } { $plural ->
        [one] ligne
       *[other] lignes
    }
chart-of-panels = { $count } { $plural ->
        [one] graphique
       *[other] graphiques
    }
chart-of-rows = { $count } { $plural ->
        [one] rangée
       *[other] rangées
    }
chart-of-steps = { $count } { $plural ->
        [one] étape
       *[other] étapes
    }
chart-of-places = { $count } { $plural ->
        [one] lieu
       *[other] lieux
    }
chart-point = { $label } : { $value }
chart-part = { $label } : { $value } ({ $share })
chart-points-join = { "; " }
chart-series = { $name } ({ $values })
chart-series-join = { "; " }
chart-total = total
chart-rank = rang
chart-no-rank = sans rang
chart-other = autres
chart-ranked = rang { $rank } en { $year }
chart-own-scale = chaque ligne à sa propre échelle
chart-whole = { $values } ; total { $whole }
chart-summary = { $count } { $plural ->
        [one] valeur
       *[other] valeurs
    }, première { $first-point }, dernière { $last-point }, maximum { $highest-point }, minimum { $lowest-point }
chart-summary-besides = { $summary }, ainsi que { $points }
chart-summary-gaps = { $summary }, { $word } pour { $labels }

## Typography

quote-open = «
quote-close = »
inner-quote-open = ‘
inner-quote-close = ’
clipped-words = { "" }
space-colon = { -nbsp }
space-punctuation = { -thin }
space-quote = { -nbsp }
space-percent = { -nbsp }
unit-words = mille million millions milliard milliards % ‰ ° °C km km² m m² m³ cm mm ha kg g t l kWh MW GW

## Numbers as they are published

decimal-mark = ,
number-words =
    0 zéro
    0.5 demi
    1 un
    1 une
    2 deux
    3 trois
    4 quatre
    5 cinq
    6 six
    7 sept
    8 huit
    9 neuf
    10 dix
    11 onze
    12 douze
    13 treize
    14 quatorze
    15 quinze
    16 seize
    17 dix-sept
    18 dix-huit
    19 dix-neuf
    20 vingt
    30 trente
    40 quarante
    50 cinquante
    60 soixante
    70 septante
    80 quatre-vingt
    80 quatre-vingts
    80 huitante
    90 nonante
    100 cent
    100 cents
    1000 mille
number-joints = et
number-articles = un une
size-words =
    3 mille
    3 millier
    3 milliers
    3 k
    6 million
    6 millions
    6 mio
    6 mio.
    6 m
    9 milliard
    9 milliards
    9 Md
    9 Mds
    9 Mrd
    9 Mrds
    9 mia
    12 billion
    12 billions
currency-words =
    AUD A$
    AUD dollar australien
    AUD dollars australiens
    AUD $ A
    CAD $ CA
    CAD $CA
    CAD dollar canadien
    CAD dollars canadiens
    CHF Fr.
    CHF fr.
    CHF FS
    CHF franc suisse
    CHF francs suisses
    CNY yuan
    CNY yuans
    DKK couronne danoise
    DKK couronnes danoises
    EUR €
    EUR euro
    EUR euros
    GBP £
    GBP livre sterling
    GBP livres sterling
    INR ₹
    ISK couronnes islandaises
    JPY ¥
    JPY yen
    JPY yens
    KRW ₩
    NOK couronne norvégienne
    NOK couronnes norvégiennes
    NZD dollars néo-zélandais
    SEK couronne suédoise
    SEK couronnes suédoises
    USD US$
    USD US $
    USD $US
    USD $ US
    USD $ É.-U.
    USD $ EU
    USD $ des États-Unis
    USD USD
    USD dollar US
    USD dollars US
    USD dollar É.-U.
    USD dollars É.-U.
    USD dollars EU
    USD dollar américain
    USD dollars américains
    USD dollars des États-Unis
    USD dollars des États-Unis d'Amérique
    XAF francs CFA
    any F CFA
    any FCFA
    any $
    any kr
    any dollar
    any dollars
    any franc
    any francs
    any couronnes
currency-joints = de d'
# Words that lead to a unit without a number: en milliers de dollars.
unit-leads = en
# Words of a sentence that gives a unit to the numbers of a chart, and those of one that tells of another.
unit-subjects = chiffres chiffre montants montant valeurs valeur données sommes nombres tous
unit-conversions = convertis convertie converties converti conversion change taux versés versée versées fixés fixée fixées origine
percent-words =
    %
    pour cent
    pourcent
    p. 100
    p. cent
    points de pourcentage
    point de pourcentage
about-words =
    environ
    quelque
    près de
    presque
    à peu près
    autour de
    approximativement
    ~
more-than-words =
    plus de
    plus d'
    au moins
    au-delà de
    pas moins de
less-than-words =
    moins de
    moins d'
    jusqu'à
    au plus
    pas plus de
period-forms =
    entre Y et Y
    de Y à Y
    des années Y à Y
    depuis Y jusqu'en Y
    Y à Y
    Y – Y
    Y - Y
    Y — Y
since-forms =
    depuis Y
    dès Y
    à partir de Y
    à compter de Y
year-prefixes = mi début fin
number-signs = no. nos. n° nº № # par. art. p. pp. vol. tél. tél bp cs page pages paragraphe paragraphes article articles section chapitre annexe figure tableau version résolution décision directive règlement convention conventions recommandation protocole objectif objectifs cible indicateur odd iso bureau salle
counted-words = gens
change-words = augmenté augmente augmentent hausse baissé baisse baissent diminué diminue recul doublé double doublent triplé triple quadruplé progressé progresse progression croissance crû croît chuté chute remonté stable stables changé change commencé moins

# Words before which those of a bound are none: they add up to 5 million.
sum-verbs = { "" }
## Names of countries and donors in sentences

# The words that stand before a name and change with it. countries.fr.tsv has the names, each with its article; "d’" is
# no article, but says that "de" loses its e.
articles = le la les l’ d’
# The first letters of a name before which a word loses its last one.
elided-letters = a e i o u
name-the = { $article ->
        [le] le { $name }
        [la] la { $name }
        [l] l’{ $name }
        [les] les { $name }
       *[none] { $name }
    }
name-of = { $article ->
        [le] du { $name }
        [la] de la { $name }
        [l] de l’{ $name }
        [les] des { $name }
        [d] d’{ $name }
       *[none] de { $name }
    }
name-in = { $article ->
        [le] au { $name }
        [la] en { $name }
        [l] en { $name }
        [les] aux { $name }
       *[none] à { $name }
    }
name-to = { $article ->
        [le] au { $name }
        [la] à la { $name }
        [l] à l’{ $name }
        [les] aux { $name }
       *[none] à { $name }
    }
name-from = { $article ->
        [le] du { $name }
        [la] de { $name }
        [l] d’{ $name }
        [les] des { $name }
        [d] d’{ $name }
       *[none] de { $name }
    }
# The same for a donor that is no country, and so no place.
own-name-in = { name-to }
own-name-from = { name-of }

## Words that make a country a donor

# Before the adjective of a country: what its government is made of. Before the name of a capital: what acts there.
donor-offices = gouvernement gouvernements ministère ministères ministre ministres ambassade ambassades ambassadeur ambassadrice ambassadeurs parlement parlementaires agence agences autorité autorités cabinet consulat couronne roi reine prince princesse président présidente présidence chancelier chancelière premier délégation département direction secrétariat secrétaire administration inspection consul attaché sénat sénateurs congrès trésor commissaire
# Those that are at home and never abroad: an embassy may well be in Paris.
donor-home-offices = gouvernement ministère ministères parlement cabinet département direction trésor
# What a country gives, by whom and to what end; before its adjective.
donor-gifts = aide aides apd appui argent assistance bailleur bailleurs budget contribuable contribuables contribution contributions coopération don donateur donateurs dons engagement engagements financement financements fonds générosité partenariat promesse promesses ressources solidarité soutien subvention subventions
# Whom and what a country that is known as a donor sends, and what else it has beside its gifts; people in the plural,
# since one of them may be anybody: Alfred Nobel, le chimiste suédois.
donor-people = agronomes architectes artisanes artisans biologistes chercheurs chercheuses chimistes chirurgiens citoyennes citoyens collègues communes conseillers consultants crédit crédits cuisiniers cuisinières côté diplomates drapeau enseignantes enseignants expert experte expertes expertise experts fonctionnaires forestiers formateurs formatrices glaciologues géologues hydrologues infirmiers infirmières ingénieures ingénieurs initiative inspecteurs inspectrices institutions instituts juges juristes laboratoires maîtres mission municipalités mécaniciens médecins météorologues nutritionnistes négociateurs part partenaire partenaires partie peuple pharmaciens physiciens policiers politique pompiers priorités professeurs programme programmes prêt prêts psychologues sages-femmes savants scientifiques sismologues spécialistes stagiaires statisticiens stratégie techniciennes techniciens universités volontaires vétérinaires économistes
# Words between those and the adjective: la contribution volontaire suédoise.
donor-between = affectée affectées préaffectée préaffectées fléchée fléchées générales volontaire volontaires financier financière financiers financières technique techniques obligatoire obligatoires bilatéral bilatérale bilatérales bilatéraux humanitaire humanitaires annuel annuelle annuels annuelles total totale global globale public publique publics publiques officiel officielle fédéral fédérale royal royale national nationale internationale international étranger étrangère étrangères extérieur extérieure généreux généreuse constant constante supplémentaire nouveau nouvelle premier première dernier dernière principal principale au développement
# What joins the parts of an office’s name before its adjective: ministère des Affaires étrangères danois.
donor-office-joints = de des du la le les d l
# Words by which an organization is none of a government.
donor-civil-words = syndicat syndicats église églises réfugiés conseil croix-rouge croix confédération association fédération chambre patronat université institut école banque entreprise presse
# Behind the adjective and a hyphen; French has none.
donor-endings = { "" }
# What a donor does with its money, and what was done by it: Madrid paie, payé par Madrid.
donor-deeds = paie paient paye payent payait payé payée payés payées verse versent versait versé versée versés versées finance financent finançait financé financée financés financées cofinance cofinancent cofinancé cofinancée cofinancés cofinancées contribue contribuent contribué subventionne subventionnent subventionné subventionnée subventionnés subventionnées
# What stands before a gift that is the donor's own: sa contribution.
donor-owners = sa son ses leur leurs
# What stands before a place, and before who did something; before whose view something is.
donor-place-words = à a au de d du des en vers chez pour par depuis près entre via avec dans sur contre selon sous
donor-doer-words = par
donor-view-words = pour selon
# What a city is called that a country is governed from, what may stand between the word and the city's name, and the
# offices of a whole country that sit there.
capital-words = capitale
capital-joints = pays royaume république confédération la sa son une leur notre est à de d du des l les
capital-offices = gouvernement ministère ministères parlement
# What makes an office one of a part of the country.
local-words = canton province région ville municipal municipale provincial provinciale provinciales régional régionale cantonal local locale état
# What says that somebody gives beside others, and what leads from a gift to who gave it.
giver-beside = aussi également avec ensemble côté côtés outre conjointement conjoint conjointe cofinance cofinancent cofinancé cofinancée cofinancement cofinancements partagé partagée davantage seule seul comme autre autres ajoute ajouté ajoutée joint jointe rejoint donateurs donateur bailleurs
giver-grants = fournit fournissent fourni fournie fournis fournies accorde accordent accordé accordée accordés accordées alloue allouent alloué allouée alloués allouées octroie octroyé octroyés octroyées consacré consacrée
giver-joints = de d du par
# What denies.
donor-negations = ne n pas ni jamais seule seul sans
# What an agreement or a gift becomes in a capital.
donor-acts = décision signe signent signé signée signés signées signer signature consultation consultations négociations pourparlers entretiens dialogue revue convenu convenue décide décident accord approuvé approuvée ratifié adopté promis annoncé annoncée décidé décidée contribuables donateur donateurs bailleur budget capitale
# Meetings of everybody, and what they adopt, in whichever capital.
donor-meetings = conférence conférences sommet sommets congrès forum symposium assemblée exposition foire salon jeux université école convention conventions traité protocole déclaration
# What stands before the capital that somebody comes from.
donor-origins = de d
# Names of money before an adjective: couronnes danoises.
donor-money = couronne couronnes dollar dollars livre livres franc francs yen yens won yuan zloty zlotys forint forints roupie roupies rand rands réal réaux peso pesos lire dinar dinars dirham dirhams riyal riyals rial rials rouble roubles shekel shekels shilling shillings baht bahts
# Names of money that say whose it is, each before the codes of its countries.
donor-money-names =
    yen JP
    yens JP
    zloty PL
    zlotys PL
    forints HU
    renminbi CN
# What stands before the people of a country that are called by its adjective; French has another word for them.
people-articles = { "" }
# What follows them; French has another word for them.
people-followers = { "" }
# What stands before one of a people: chaque Danois.
people-leads = un une chaque
# Words before which an adjective is part of a name; French has its adjectives behind.
adjective-not-before = { "" }
# Other adjectives in use, each after its code.
adjective-variants =
    KR sud-coréen
    KR sud-coréenne
    KR sud-coréens
    KR sud-coréennes
    US états-unien
    US états-unienne
# Columns of data files whose values are donors.
donor-columns = donateur donateurs bailleur bailleurs contributeur contributeurs contributrice gouvernement donor

## Words of names

# What joins the words of a name, what does so behind one of these only, and what does so before small letters but leads to
# a place with a capital.
name-joints = de des du d la le les l pour sur
name-articles = le la les l
name-place-joints = à au aux en

## Words around the lists of a region

# What a region has, in small letters; the adjective of a region is read with one of them only.
region-nouns = pays état états partenaire partenaires voisin voisins membre membres économies région sous-région bénéficiaires
# What begins a list of them.
region-openers = tels tel que comme notamment dont savoir soit surtout comprenant
# What may stand before a name of the list.
region-articles = le la les l au aux en du de des d
# What stands before a region that is not meant, or says that others are meant as well.
region-not-after = hors dehors delà sauf outre ailleurs reste
# What stands between a list and its region: le Kenya et d’autres pays africains.
region-others = autres
# What stands between a list and the region behind it: le Kenya et le Ghana, deux pays africains; tous deux en Afrique.
region-appositions = deux trois quatre cinq tous toutes
# What joins regions that are named together: en Asie et en Afrique.
region-prepositions = en de d du des dans

## Words that the checks know

# Words with a full stop after which a sentence goes on.
abbreviations = env. approx. incl. resp. cf. etc. art. par. fig. vol. mme. dr. prof. cie. max. min. éd. janv. févr. juil. sept. oct. nov. déc. tél.
# Words that may stand twice in a row.
doubled-words = nous vous faire pago bora boda leu tuk tsé ylang béri tam blabla piki dala
# Phrases that may, separated by semicolons: encore et encore et.
doubled-idioms = encore et; toujours et; plus en; moins en; mieux en; porte à; pas à; peu à; petit à; face à; côte à; tour à; bout à; jour après; année après; heure par; point par
# Words that join the last name of a list to the others.
joining-words = et ou
range-joints = à
range-leads = entre
# Words that begin a second clause, with the first one before them: des travailleurs ici tandis que plus de 1 400 là.
clause-joints = et ou mais tandis alors pendant quand lorsque car comme que qui
# Words that join two counts of one thing: 340 infirmières de Kisumu tandis que plus de 900 infirmières de Kisumu.
count-links = et mais tandis alors que qu pendant ainsi aussi comme quand lorsque avec outre
# Words that change nothing between two such clauses, besides articles.
count-silent = de du des d été ont a furent fut aussi également
# Words that stand before a year and begin no name.
year-prepositions = jusqu’en jusqu’à en depuis dès de du des à au avant après entre et ou vers jusqu début mi fin pour par l’année année
# Those of them by which a time ends or begins.
year-ends = jusqu jusqu’en jusqu’à à au depuis dès avant après fin
# Plurals that lose their s in front of a noun; French has none.
compound-plurals = { "" }
singular-determiners = { "" }
# Lower-case words of a title that say what an amount is of.
measure-assessed = fixées obligatoires
measure-voluntary = volontaires
# Words after or before which the name of a country is part of another name.
country-not-after = Nouveau Nouvelle Lac Mont Port M Mme Dr
country-not-before = City
# Seas and the like, which are named after a country: le golfe de Guinée.
country-not-of = golfe Golfe mer Mer baie Baie détroit Détroit cap Cap canal Canal
# Words behind which a name is that of a country, although it is also a common word or a person’s: in Jersey.
country-behind = à en vers depuis dans hors île
# Countries that are called like a river, and the words that make them one in a sentence.
country-rivers = Niger Sénégal Congo Gambie Paraguay Uruguay
country-rivers-beside = fleuve fleuves rivière rivières affluent affluents
# Words near a name of before that say that it is one: alors appelé Swaziland; la Haute-Volta, aujourd’hui Burkina Faso.
former-before = ancien ancienne ex anciennement précédemment autrefois jadis alors appelé appelée appelait appelaient nommé nommée nommait dit dite
former-behind = aujourd’hui désormais maintenant devenu devenue
# What stands before a name and does not go with its article: the words, the article, and what is right, by the fields of
# `donor`.
article-joins =
    de | le | of
    de | les | of
    de | l’ | from of
    de | d’ | of
    d’ | le | of
    d’ | les | of
    de le | le | of
    de les | les | of
    à | le | in
    à | la | in to
    à | l’ | in to
    à | les | in
    à le | le | in
    à les | les | in
    en | le | in
    en | les | in
    du | la | of
    du | l’ | of
    du | les | of
    des | le | of
    des | la | of
    des | l’ | of
    au | la | in to
    au | l’ | in to
    au | les | in
    aux | le | in
    aux | la | in to
    aux | l’ | in to
    le | la | the
    le | l’ | the
    le | les | the
    la | le | the
    la | l’ | the
    la | les | the
    les | le | the
    les | la | the
    les | l’ | the
    l’ | le | the
    l’ | la | the
    l’ | les | the
# Words in capitals of which a label is made, with a name behind them: la foire Made in Japon.
article-labels = made in
# Further words behind which a name has its article.
article-behind = par pour avec dans vers contre sur selon chez depuis envers
# Words behind a name of which it is the subject; "*" stands for all, since no name stands before a noun.
article-verbs = *
# Those behind a comma, where a name may also be set in: Norvège en tête, Japon compris.
article-verbs-within = a ont avait avaient est sont était étaient sera seront soutient soutiennent finance financent verse versent contribue contribuent donne donnent appuie appuient participe participent fournit fournissent reste restent demeure demeurent apporte apportent aide aident continue continuent

## Words that are joined

# Words that lose their last letter before a vowel, and pairs that become one word, each with what is right. The vowels
# are `elided-letters`.
elision =
    le | l’
    la | l’
    de | d’
    que | qu’
    ne | n’
    se | s’
    je | j’
    me | m’
    te | t’
    jusque | jusqu’
    lorsque | lorsqu’
    puisque | puisqu’
    quoique | quoiqu’
    du | de l’
    au | à l’
    de le | du
    de les | des
    à le | au
    à les | aux
    de un | d’un
    de une | d’une
    que un | qu’un
    que une | qu’une
    jusque à | jusqu’à
# Words whose h is as good as none.
elision-mute = homme hommes histoire histoires hôpital hôpitaux habitant habitants habitante habitantes habitat habitation habitations heure heures hectare hectares humanité humain humains humaine humaines humanitaire humanitaires hygiène huile huiles hiver honneur horizon horizons hôtel hôtels hydraulique hydrologie hydrologue hydrologues hydrologique hydrologiques harmonisation harmonie habitude habitudes hébergement herbe herbes hospitalisation hommage
# Words with a vowel before which nothing is cut off.
elision-firm = oua* onze onzième onzièmes oui un une uhlan uhlans ouistiti ouistitis ululement ouate unión oroya esperanza
# Behind "de le" and the like, what is no noun: there "le" stands for somebody, before a verb. "*er" is an ending.
elision-not-nouns = *er *ir *re *oir *ment y en lui leur bien mieux plus moins tous toutes tout ne pas à
# Nouns of a size and the word between them and what they count, and what may stand behind them without it.
count-of-sizes = dizaine dizaines douzaine douzaines quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine centaines millier milliers million millions milliard milliards billion billions
count-of = de
count-of-not = *ent *é *és *ée *ées *is *us *erts *aints *crits faits supplémentaire supplémentaires additionnel additionnels annuel annuels environ entier entiers mensuel mensuels récents nouveaux divers près sept huit neuf dix
# Nouns with an ending of those.
count-of-nouns = *ais *ois colis permis avis tapis logis semis brebis souris fourmis amis radis individus inconnus disparus tissus revenus élus détenus menus talus campus virus bus autobus contenus processus cactus refus abus obus bonus concerts experts déserts desserts transferts manuscrits agents agentes patients clients adolescents réfugiés réfugiées employés employées déplacés déplacées salariés salariées assurés assurées diplômés diplômées affiliés affiliées handicapés années journées

## Claims about figures

claim-money = contribution* fonds financement financements soutien appui aide aides assistance versement versements paiement paiements don dons donation* apport apports subvention* dépense dépenses argent crédit crédits concours engagement engagements décaissement* ressources recettes investissement investissements dotation* budget allocation*
claim-measures = niveau niveaux volume montant montants somme sommes total totaux chiffre chiffres ampleur valeur valeurs
claim-marks = courbe courbes ligne lignes colonne colonnes barre barres graphique chiffre chiffres valeur valeurs point points série tendance
claim-plain = annuel annuelle annuels annuelles total totale totaux totales global globale globaux globales entier entière propre propres financier financière financiers financières général générale cumulé cumulée cumulés cumulées enregistré enregistrée enregistrés enregistrées versé versée versés versées reçu reçue reçus reçues fourni fournie fournis fournies alloué allouée alloués allouées accordé accordée accordés accordées seul seule gouvernement organisation agence institution secrétariat période année années an ans exercice exercices date niveau niveaux montant montants
claim-donors = donateur donateurs donatrice donatrices contributeur contributeurs contributrice contributrices bailleur bailleurs financeur financeurs financeuse
claim-recipients = bénéficiaire bénéficiaires destinataire destinataires destination destinations poste postes secteur secteurs domaine domaines thème thèmes axe axes
claim-parts = part parts partie fraction portion tranche
claim-wholes = eux elle elles ceux celui celle celles tout total ensemble cela laquelle lesquels lesquelles
claim-years = an ans année années exercice exercices
claim-determiners = le la l les un une ce cet cette ces son sa ses leur leurs notre nos votre vos chaque tout toute toutes tous aucun aucune
claim-prepositions = de du des d à au aux en dans pour par avec sur sous entre parmi vers chez contre depuis pendant durant avant après dès selon via sans lors comme
claim-linking = de du des d à au aux en pour par dans
claim-pronouns = il elle ils elles celui celle celles ceux ce c cela qui on
claim-breakers = qui que qu dont où tandis alors mais lorsque lorsqu quand puisque car si
claim-relatives = qui que qu dont
claim-joints = et ou
claim-adverbs = aujourd hui là ici ailleurs partout hier ainsi aussi alors donc presque plus moins encore déjà bien depuis désormais nettement fortement légèrement sensiblement quasiment pratiquement même toujours jamais très peu assez non pas ensuite enfin également seulement environ quelque depuis ensemble
claim-adverb-endings = ivement alement amment emment èrement idement iquement ûrement
claim-auxiliaries = est sont était étaient fut furent été être a ont avait avaient eut eurent avoir ayant reste restent restait resté restée restés restées demeure demeurent devient deviennent devenu devenue
claim-gives = verse versent versait versé versée versés donne donnent donné contribue contribuent contribuait contribué paie paient payé apporte apportent apporté
claim-reaches = atteint atteignent atteignait atteinte atteints atteindre élève élèvent élevait établit établissent connu connaît connaissent
claim-gets = va vont allé allée allés allées revient reviennent revenu revenue reçoit reçoivent reçu reçue recevoir obtient obtiennent absorbe absorbent
claim-goes = passe passent passé passée passés passées passait passant va vont allé allée allés allées revient reviennent revenu revenue profite profitent profité bénéficie bénéficient sert servent servi finance financent financé couvre couvrent couvert reçoit reçoivent concerne concernent consacré consacrée consacrés consacrées destiné destinée destinés destinées affecté affectée affectés
claim-rises = relève relèvent relevé relevée relevées augmente augmentent augmenté augmentée augmentait augmentaient augmentation augmenter hausse hausses croît croissent crû croître croissance accru accrue accrus accrues accroît accroissement progresse progressent progressé progressait progresser progression grimpe grimpé grimpent monte montent monté montée montées grandi grandit
claim-falls = baisse baissent baissé baissait baisses baisser fléchir chuter diminue diminuent diminué diminuait diminuer diminution recule reculent reculé reculait reculer recul reculs chute chutent chuté décline déclinent décliné déclin réduit réduite réduits réduites réduisent réduction décru décroît décroissent fléchi fléchissent fléchissement régressé tombé tombée tombés tombées
claim-infinitives = augmenter croître progresser monter grandir baisser diminuer reculer chuter fléchir
claim-stable = stable stables constant constante constants constantes inchangé inchangée inchangés inchangées
claim-unreal = doit doivent devrait devraient pourrait pourraient peut peuvent veut veulent entend entendent souhaite souhaitent prévoit prévoient promet promis espère espèrent afin si objectif vise visent
claim-unreal-marks = { "" }
claim-unreal-endings = era eront erait eraient ira iront irait iraient
claim-negations = ne n pas non jamais ni sans aucun aucune
claim-particles = ne n
claim-exceptions =
    sauf
    excepté
    hormis
    hors
    à l exception
    à une exception
    à part
claim-nearly = presque quasi quasiment pratiquement
claim-but = moins
claim-other-scales = habitant habitants tête population pib rnb rapport proportion mesuré mesurée rapporté rapportée inflation serait
claim-limits = hors bilatéral bilatérale multilatéral multilatérale privé privée européen européenne nordique asiatique africain africaine américain américaine arabe individuel national nationale étranger étrangère public publique émergent nouveau nouvelle autre autres ue ocde cad g7 g20
claim-of = de du des d en dans
claim-by = de d par du des un une plus moins environ près quelque presque au la l le
claim-to = à au aux
claim-from = de d du
claim-in = en
claim-had = avait avaient
claim-leads = classe classent rang place occupe figure arrive vient range situe
claim-among = parmi des de du les entre d
claim-places = rang place position
claim-ahead = devant suivi suivie suivis derrière avant après puis hors
claim-since = depuis dès
claim-then = lors
claim-or = soit ou
claim-one = un une
claim-givers = pays royaume république confédération état ministère partenaire partenaires partenariat coopération gouvernement
claim-never = jamais
claim-directions = { "" }
claim-after = après
claim-until = jusqu jusque
claim-perfect = a ont avait avaient eut eurent
claim-participle-endings = é ée és ées i ie is it u ue us ues ert
claim-only = seul seule seuls seules
claim-behind = après derrière
claim-partitives = des du
claim-purposes = pour
claim-nobody = aucun aucune nul nulle personne
claim-rest = autres autre reste celles ceux
claim-crowds = poids tonnage quantité quantités nombre effectif effectifs promotion promotions classe classes cohorte fréquentation
claim-later = nouveau ensuite puis ultérieurement seul seule bref brève léger légère
claim-demonstratives = celui celle ceux celles
claim-times-words = fois
claim-multiples =
    2 double
    2 doublent
    2 doublé
    2 doublée
    2 doublés
    2 doublées
    2 doublement
    2 doublant
    2 doublait
    3 triple
    3 triplent
    3 triplé
    3 triplée
    3 triplés
    3 triplées
    3 triplement
    3 triplant
    4 quadruple
    4 quadruplent
    4 quadruplé
    4 quadruplée
    4 quadruplés
    4 quadruplées
    4 quadruplement
    5 quintuplé
    5 quintuplée
    5 quintuplés
    10 décuplé
    0.5 divisé|divisée|divisés|divisées par deux
claim-factors =
    multiplié|multipliée|multipliés|multipliées par _
    facteur de _
    facteur _
claim-times =
    _ fois plus
    _ fois supérieur|supérieure|supérieurs|supérieures
    _ fois le|la|les|celui|celle|celles|ce
    _ fois son|sa|ses|leur|leurs
claim-twice =
    2 le double
    2 au double
    2 du double
    3 le triple
    3 du triple
    4 le quadruple
    0.5 deux fois moins
    0.5 moitié moins
    1.5 une fois et demie
    2.5 deux fois et demie
    3.5 trois fois et demie
claim-fractions =
    1/2 moitié
    1/2 demi
    1/2 une moitié
    1/2 de moitié
    1/3 le tiers
    1/3 un tiers
    1/3 tiers
    2/3 deux tiers
    1/4 le quart
    1/4 un quart
    1/4 quart
    3/4 trois quarts
    1/5 un cinquième
    1/5 le cinquième
    2/5 deux cinquièmes
    3/5 trois cinquièmes
    4/5 quatre cinquièmes
    1/6 un sixième
    5/6 cinq sixièmes
    1/7 un septième
    1/8 un huitième
    1/10 un dixième
    1/10 le dixième
    3/10 trois dixièmes
    7/10 sept dixièmes
    9/10 neuf dixièmes
    1/2 un sur deux
    1/2 une sur deux
    1/3 un sur trois
    1/3 une sur trois
    2/3 deux sur trois
    1/4 un sur quatre
    1/4 une sur quatre
    3/4 trois sur quatre
    1/5 un sur cinq
    1/5 une sur cinq
    4/5 quatre sur cinq
    1/10 un sur dix
    9/10 neuf sur dix
claim-ratio-joints =
    sur
claim-majorities =
    majorité
    la plupart
    l essentiel
    le gros
    la majeure partie
    la plus grande partie
    majoritairement
claim-hedges =
    almost presque
    almost près de|d|du|des
    almost quasi
    almost quasiment
    almost pratiquement
    almost pas tout à fait
    almost un peu moins de|d|du
    almost un peu moins que
    about environ
    about à peu près
    about quelque
    about autour de|d|du
    about à peine
    more plus de|d|du|des
    more plus que
    more largement plus de|d
    more un peu plus de|d|du|des
    more un peu plus que
    more bien plus de|d
    more au moins
    more au delà de|d|du
    less moins de|d|du|des
    less moins que
    less au plus
    less à peine plus de|d
    less pas plus de|d
claim-superlatives =
    highest le|la|les|leur|son|sa|leurs|ses plus élevé|élevée|élevés|élevées
    highest le|la|les|leur|son|sa|leurs|ses plus haut|haute|hauts|hautes
    highest le|la|les|leur|son|sa|leurs|ses plus important|importante|importants|importantes
    highest le|la|les|leur|son|sa|leurs|ses plus grand|grande|grands|grandes
    highest le|la|les|leur|son|sa|leurs|ses plus gros|grosse|grosses
    highest le|la|les|leur|son|sa|leurs|ses plus fort|forte|forts|fortes
    highest le|la|les|leur|son|sa|leurs|ses plus généreux|généreuse
    highest plus grand|grande|grands|grandes|gros|grosse|important|importante|importants|importantes|généreux|généreuse
    highest deuxième|seconde|troisième|quatrième|cinquième plus élevé|élevée|haut|haute|fort|forte|faste
    lowest deuxième|seconde|troisième|quatrième|cinquième plus bas|basse|faible
    highest versé|donné|contribué|verse|donne le plus
    highest le plus versé|donné|contribué
    lowest versé|donné|contribué|verse|donne le moins
    lowest le moins versé|donné|contribué
    highest en tête
    highest le|la|son|sa|leur principal|principale
    highest le|la|son|sa|leur meilleur|meilleure
    highest le|la|les|leur|son|sa plus faste|riche|fructueux|fructueuse
    lowest le|la|son|sa|leur pire
    lowest le|la|les|leur|son|sa plus maigre|mauvais|mauvaise|pauvre
    lowest le|la|les|leur|son|sa moins élevé|élevée|important|importante|généreux|généreuse
    lowest le|la|les|leur|son|sa|leurs|ses plus faible|faibles
    lowest le|la|les|leur|son|sa|leurs|ses plus bas|basse|basses
    lowest le|la|les|leur|son|sa|leurs|ses plus petit|petite|petits|petites
    lowest le|la|les|leur|son|sa|leurs|ses plus modeste|modestes
    lowest plus petit|petite|faible
claim-peaks =
    highest pic
    highest sommet
    highest point culminant
    highest apogée
    highest maximum
    highest culminé|culmine|culminent|culminaient
    highest point haut
    highest au plus haut
    lowest creux
    lowest point bas
    lowest minimum
    lowest plancher
    lowest au plus bas
claim-records =
    highest un record
    highest un nouveau record|sommet|pic
    highest son|leur record
    highest record
    highest niveau record
    highest montant record
    highest année record
    highest plus que jamais
    highest jamais autant
    lowest moins que jamais
    lowest jamais si peu
claim-ordinals =
    1 premier
    1 première
    1 premiers
    1 premières
    2 deuxième
    2 second
    2 seconde
    2 deuxièmes
    3 troisième
    3 troisièmes
    4 quatrième
    5 cinquième
    6 sixième
    7 septième
    8 huitième
    9 neuvième
    10 dixième
    1 numéro un
    2 numéro deux
    3 numéro trois
claim-only-after =
    0 derrière la|le seul|seule|seuls|seules
    0 devancé|devancée par le|la seul|seule
    0 dépassé|dépassée par le|la seul|seule
    0 précédé|précédée par le|la seul|seule
    0 après la|le seul|seule
    0 ne le cède qu à|au|aux
    0 devancé|devancée que par
    0 derrière les seuls
claim-one-of =
    l un des
    l une des
    un des
    une des
    l un de
    parmi
    au nombre des
    compte parmi
    fait partie des
    figure parmi
claim-always =
    chaque année
    chaque exercice
    tous les ans
    toutes les années
    d année en année
    d une année à l autre
    d une année sur l autre
    année après année
    an après an
    sans interruption
    sans discontinuer
    sans relâche
    sans exception
    sans cesse
    sans faiblir
    sans fléchir
    sans faille
    sans pause
    sans trêve
    sans répit
    sans accroc
    sans à coup|coups
    sans recul|baisse|repli
    sans un|une seul|seule recul|baisse|repli|creux|exception|interruption
    sans aucun|aucune recul|baisse|repli|exception|interruption
    sans le|la moindre recul|baisse|repli|creux|interruption
    sans jamais reculer|fléchir|baisser|faiblir|diminuer
    à chaque exercice
    à chaque année
    exercice après exercice
    année par année
    en continu
    continue
    continu
    continuellement
    constamment
    constante
    constant
    régulièrement
    régulière
    ininterrompue
    ininterrompu
    toujours
claim-every-year =
    chaque année
    chaque exercice
    tous les ans
    toutes les années
    année après année
    an après an
    sans interruption
    sans discontinuer
    sans exception
    toujours
claim-unceasing =
    fait que
    font que
    cessé de
    cessé d
    cesse de
    cesse d
    cessent de
    cessent d
    arrêté de
    arrêté d
claim-in-a-row =
    _ année|années consécutive|consécutives
    _ année|années d affilée
    _ année|années de suite
    _ exercice|exercices consécutif|consécutifs
    _ ans de suite
    _ ans d affilée
    _ fois consécutive
    _ fois de suite
    _ fois d affilée
claim-year-before =
    année précédente
    année d avant
    an auparavant
    exercice précédent
claim-year-after =
    année suivante
    année d après
    exercice suivant
claim-vague-times =
    ans plus tard
    année plus tard
    an plus tard
    an dernier
    ans plus tôt
    derniers temps
    dernières années
    récemment
    depuis des années
    une décennie
    décennies
    une génération
    longtemps
    deux dernières
    trois dernières
    quatre dernières
    première moitié
    seconde moitié
claim-first-time =
    première fois
claim-never-as =
    lowest aussi|si bas|basse|faible|modeste|maigre|peu|petit|petite qu|que
    highest aussi|si haut|haute|élevé|élevée|important|importante|généreux|généreuse|fort|forte|grand|grande qu|que
    highest autant qu|que
    highest autant donné|versé|contribué|reçu|apporté qu|que
    lowest aussi peu qu|que
    lowest aussi peu donné|versé|contribué|reçu|apporté qu|que
claim-passes =
    highest dépasse|dépassent|dépassé|dépassée|dépassés|dépassait|dépassant
    highest franchit|franchissent|franchi|franchie
    highest excède|excèdent|excédé
    highest surpasse|surpassent|surpassé
    highest plus de|d
    highest supérieur|supérieure|supérieurs|supérieures à
    highest au dessus de|d
    highest au delà de|d
    lowest moins de|d
    lowest inférieur|inférieure|inférieurs|inférieures à
    lowest en dessous de|d
    lowest sous
claim-averages =
    en moyenne
    moyenne
    moyennes
claim-a-year =
    par an
    par année
    chaque année
    l an
    annuel
    annuelle
    annuels
    annuellement
    par exercice
claim-last-year =
    dernière année
    fin de période
    fin de la période
    dernier exercice
claim-first-year =
    première année
    début de période
    début de la période
    premier exercice
claim-comparatives =
    highest plus
    highest plus élevé|élevée|élevés|élevées
    highest plus haut|haute|hauts|hautes
    highest plus important|importante|importants|importantes
    highest plus grand|grande|grands|grandes
    highest plus fort|forte|forts|fortes
    highest davantage
    highest supérieur|supérieure|supérieurs|supérieures
    highest dépasse|dépassent|dépassé
    highest excède|excèdent
    lowest moins
    lowest moins élevé|élevée|élevés|élevées
    lowest moins important|importante|importants|importantes
    lowest plus bas|basse|basses
    lowest plus faible|faibles
    lowest inférieur|inférieure|inférieurs|inférieures
claim-than =
    que
    qu
claim-other-years =
    highest toute autre année
    highest toutes les autres années
    highest aucune autre année
    highest les autres années
    lowest jamais
    lowest toutes les années précédentes
    lowest auparavant
    lowest les années précédentes

## Words that carry no meaning of their own

# Articles, pronouns, prepositions, conjunctions, auxiliary verbs and the like, in small letters; what an apostrophe cuts
# off is one of them, too.
function-words = le la les l un une des du de d au aux à ce cet cette ces c son sa ses leur leurs notre nos votre vos mon ma mes ton ta tes il elle ils elles on nous vous je j tu te t me m se s lui eux en y qui que qu quoi dont où lequel laquelle lesquels lesquelles auquel auxquels auxquelles duquel desquels dans sur sous par pour avec sans entre parmi vers chez contre depuis pendant durant avant après dès jusque jusqu lors selon sauf malgré outre hors via et ou mais ni or car donc puis comme si lorsque lorsqu quand puisque puisqu quoique afin ainsi aussi alors encore déjà toujours souvent jamais ne n pas plus moins très trop peu beaucoup plusieurs quelques quelque chaque tout toute tous toutes autre autres même mêmes tel telle tels telles est sont était étaient fut furent sera seront serait seraient être été étant a ont avait avaient eut eurent aura auront aurait auraient avoir eu ayant fait font faire peut peuvent doit doivent notamment y compris dont soit ensemble environ
# Adjectives that stand before the noun that a number counts: quatre grands axes.
adjectives-before-noun = grand grands grande grandes petit petits petite petites nouveau nouveaux nouvelle nouvelles premier premiers première premières dernier derniers dernière dernières principal principaux principale principales ancien anciens ancienne anciennes jeune jeunes bon bons bonne bonnes beau beaux belle belles vaste vastes haut hauts haute hautes divers diverses différents différentes seul seuls seule seules prochains prochaines vrais vraies longs longues gros grosses meilleurs meilleures
# Words between a size and the noun that it counts: un million de personnes.
count-joints = de d
# Whether a noun stands before the adjectives that it has, "first", or behind them, "last".
noun-place = first

## Tables, shares and counts

total-words =
    total
    totaux
    total général
    sous-total
    total partiel
    somme
    ensemble
    totale
    totales
    globale
    globales
    cumul
    au total
    en tout
within-words =
    dont
    y compris
    parmi lesquels
    parmi lesquelles
    parmi eux
    parmi elles
mean-words =
    moyenne
    moyennes
    moyen
    médiane
    taux
    ratio
    indice
    âge
    rang
    score
    densité
    par habitant
    par personne
    par an
    croissance
    variation
share-words =
    part
    parts
    pourcentage
    pour cent
    proportion
    répartition
    %
other-words = autre autres reste divers diverses
age-groups =
    jeunes
    jeunes gens
    aînés
    aînées
    personnes âgées
rate-words =
    taux
    incidence
    prévalence
    chômage
    alphabétisation
    couverture
    pauvreté
against-words =
    contre
    comparé à
    comparés à
    comparées à
    par rapport
overlap-words =
    plusieurs fois
    plus d'un
    plus d'une
    une seule fois
    qu'une fois
    double compte
    doubles comptes
    doublons
    à la fois
selection-words = principaux principales principal principale grands grandes premiers premières choisis choisies quelques

## Shares and parts of one whole

fraction-words =
    50 la moitié
    50 moitié
    33.3 un tiers
    33.3 le tiers
    66.7 deux tiers
    66.7 les deux tiers
    25 un quart
    25 le quart
    75 trois quarts
    75 les trois quarts
    20 un cinquième
    20 le cinquième
    40 deux cinquièmes
    60 trois cinquièmes
    80 quatre cinquièmes
    16.7 un sixième
    14.3 un septième
    12.5 un huitième
    10 un dixième
allocation-words =
    1 à
    1 au
    1 aux
    1 vers
    2 pour
    3 dans
division-words = répartit partage ventile décompose divise divisé divisée divisés réparti répartie répartis réparties répartissent répartition partagé partagée partagés partagées ventilé ventilée ventilés ventilation décompose décomposent dépensé dépensée dépensés utilisé utilisée utilisés employé employée affecté affectée affectés
whole-amounts = tout toute totalité intégralité ensemble total totale entier entière
whole-heads = total totaux tout ensemble somme budget budgets contribution contributions fonds financement financements dépense dépenses dépense ressources montant montants don dons argent subvention subventions
rest-amounts =
    le reste
    le solde
    le restant
    le surplus
rate-joints = des parmi du
whole-joints =
    1 des
    1 de
    2 sur
anaphor-words =
    parmi eux
    parmi elles
    parmi ceux-ci
    parmi celles-ci
    d'entre eux
    sur ce nombre
    sur ce total
    on y compte
    on compte
    on dénombre
    ce sont
    ils sont
    elles sont
    il s'agit
made-of-words =
    compte
    comptent
    comptait
    comptaient
    comprend
    comprenait
    se compose de
    se composait de
    réunit
    rassemble
total-leads =
    soit
    au total
    en tout
    soit au total
    un total de
    cela fait
    ce qui fait
    totalisent
    totalisant
total-trails =
    au total
    en tout
    tout compris
comparison-words = supplémentaires supplémentaire plus moins
apart-words =
    déficit
    déficits
    besoin
    besoins
    couverture
    couverts
    exécution
    cible
    cibles
    par pays
    par région
    dans chaque
    de chaque
    taux
    niveau
    niveaux
    croissance
    hausse
    progression
    variation
    réussite
holding-words =
    représentent
    représente
    constituent
    constitue
    forment
    forme
    occupent
    occupe
    détiennent
    détient
    composent
    reçoivent
    reçoit
    comptent pour
    compte pour
share-verbs = sont est étaient était
complements =
    femmes hommes
    filles garçons
    urbain rural
    urbaine rurale
    mères pères

## Counts against what is shown

collective-numbers =
    2 une paire de
    2 une paire d'
    3 un trio de
round-numbers =
    10 une dizaine
    12 une douzaine
    15 une quinzaine
    20 une vingtaine
    30 une trentaine
known-words = les ces ses leurs nos des aux tous toutes chacun chacune
whole-words = tous toutes chacun chacune aucun aucune
part-joints =
    des
    de
    sur
    sur les
    d'entre
    parmi
    parmi les
among-words =
    parmi
    entre
    sur
    des
rest-words = autre autres premier premiers première premières dernier derniers dernière dernières prochain prochains prochaine prochaines suivants suivantes précédents précédentes nouveau nouveaux nouvelle nouvelles supplémentaires restants restantes
example-words =
    notamment
    dont
    par exemple
    tel que
    tels que
    telle que
    telles que
    comme le
    comme la
    comme les
    comme des
    comme un
    comme une
    entre autres
    parmi lesquels
    parmi lesquelles
    parmi eux
    parmi elles
    y compris
    en particulier
    particulièrement
    surtout
    avant tout
    principalement
    essentiellement
    à l'instar
    à commencer par
    pour n'en citer que
    etc
    autres
    ailleurs
    p. ex
joining-phrases =
    ainsi que
    de même que
    sans oublier
    &
    puis
article-words = le la les l' l’ un une des du de d' d’ leur leurs son sa ses nos notre
namely-words =
    à savoir
    soit
    c'est-à-dire
    nommément
copula-words = sont étaient
open-words = à de d' du des dans en sur sous pour par avec que et ou au aux vers chez selon a ont est sont peut peuvent doit doivent
announcing-things = priorités piliers domaines objectifs buts cibles résultats enseignements leçons axes lignes étapes mesures volets composantes thèmes champs activités formes manières moyens raisons défis principes engagements phases éléments idées règles recommandations constats conclusions points tâches actions initiatives instruments fonctions critères promesses questions chantiers orientations leviers choses changements
named-things = pays nations états régions villes provinces districts îles fleuves rivières bassins continents territoires ministères agences donateurs partenaires organisations institutions universités fondations fonds gouvernements communes capitales ports lacs mers départements cantons
joined-things = ministères départements agences organisations institutions comités syndicats associations fondations directions
country-things = pays nations états
story-things = récits histoires projets exemples portraits reportages expériences cas témoignages
voice-things = voix témoignages témoins
person-things = personnes participants participantes femmes hommes bénéficiaires
speak-words =
    racontent
    disent
    expliquent
    parlent
    témoignent
    décrivent
    évoquent
    se souviennent
    s'expriment
    prennent la parole
    ont la parole
    reviennent sur
    se confient
hear-words =
    donne la parole à
    donnent la parole à
    la parole à
    rencontrez
    écoutez
show-words =
    montrent ce
    montrent comment
    montrent pourquoi
    le montrent
    montrent cela
    illustrent ce
    illustrent comment
    illustrent cela
    l'illustrent
    en témoignent
guide-words = guident guidé orientent structurent portent porte retenus retenues fixés fixées définis définies convenus convenues arrêtés arrêtées soutiennent fondent encadrent animent organisent attendent inspirent composent forment
done-words = atteint atteints atteinte atteintes réalisé réalisés réalisée réalisées rempli remplis achevé achevés achevée achevées ajouté ajoutés ajoutée ajoutées abandonné abandonnés modifié modifiés restent reste demeurent nouveaux nouvelles manqué manqués
only-words = seuls seules seulement
milestone-things = dates étapes jalons repères événements évènements moments tournants
figure-things = chiffres nombres indicateurs
chart-things = donateurs contributeurs pays bénéficiaires partenaires régions sources canaux types catégories secteurs domaines programmes fonds instruments volets agences membres postes
time-things = ans années mois semaines jours heures minutes décennies siècles fois reprises saisons trimestres semestres biennies dollars euros kilomètres mètres hectares tonnes litres points générations quarts tiers cinquièmes dixièmes
superlative-words = grands grandes gros grosses importants importantes principaux principales premiers premières petits petites pauvres
pointing-words =
    after ci-dessous
    after ci-après
    next suivants
    next suivantes
    after plus bas
    next qui suivent
    after au verso
    before ci-dessus
    before plus haut
    beside ci-contre
    beside en regard
    here ici
    here dans cette page
    here sur cette page
    here dans ces pages
    here dans la présente fiche
tell-words = présenté présentés présentée présentées présentent raconté racontés racontée racontées racontent décrit décrits décrite décrites décrivent illustrés illustrées évoqués évoquées relatés relatées
part-words =
    table tableau
    table tableaux
    list liste
    list encadré
    chart graphique
    chart diagramme
    chart figure
    milestones chronologie
    milestones frise
last-words = dernier dernière ultime
place-prepositions = en au aux à dans
general-things = partenariat coopération programme accord partenaire partenaires donateur travail appui soutien cadre stratégie fiche
joined-pairs =
    Asie Pacifique
    Amérique Caraïbes
    latine Caraïbes
    Europe Asie
    femmes hommes
    hommes femmes
    filles garçons
    garçons filles
    femmes filles
    mères enfants
    femmes enfants
    sécurité santé
    santé sécurité
    eau assainissement
    recherche développement
    recherche innovation
    suivi évaluation
    paix sécurité
    éducation formation
    alimentation agriculture
    petites moyennes
    travailleurs employeurs
    employeurs travailleurs
    arts métiers
    Bosnie Herzégovine
verb-words = est sont était étaient a ont avait avaient sera seront peut peuvent doit doivent fut furent devient deviennent reste restent
relative-words = qui que dont où lequel laquelle lesquels lesquelles quand parce puisque

## Time

# Words of what is still to come, or is only meant.
ahead-words = doit doivent devrait devraient prévoit prévoient prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée programmés programmées planifié planifiée entend entendent compte comptent souhaite souhaitent veut veulent espère espèrent vise visent va vont envisage envisagent envisagé envisagée projette projettent prochain prochaine prochains prochaines futur future futurs futures avenir pourrait pourraient peut peuvent si d’ici jusque jusqu’en jusqu’à jusqu’au
# Endings that do the same, and words that have them by chance.
ahead-endings = ra ront rait raient
ahead-not = ouvrait offrait couvrait montrait entrait livrait souhait extra opéra caméra choléra agora infra ultra contra etcetera front affront retrait portrait extrait trait attrait paraît
# Those that say of themselves that something comes; the others do behind a form of "être" in the present.
future-words = doit doivent
planned-words = prévu prévue prévus prévues attendu attendue attendus attendues programmé programmée programmés programmées
# Words of an intention, before an infinitive; and words before a span of years that make a rhythm of it.
intend-words = prévoit prévoient entend entendent compte comptent veut veulent espère espèrent souhaite souhaitent
every-words = tous toutes chaque
planned-prepositions = pour
# Words of promises and talk: the date right behind them is theirs, another one that of what they are about.
promise-words = convenu décidé décidée décident promis promise promettent promet engagé engagée engagés engage engagent annoncé annoncée annonce annoncent invité invitée invités proposé proposée propose approuvé approuvée alloué allouée alloués parlé parlent discuté discutent débattu examiné examinent évoqué évoquent préparé préparent expliqué décrit
# Verbs in the past.
past-words = reçut reçurent tint tinrent obtint obtinrent conclut conclurent rendit rendirent permit permirent promit promirent partit partirent finit finirent réunit réunirent accueillit accueillirent remit remirent ouvrait ouvraient offrait offraient couvrait montrait entrait livrait avait avaient était étaient fut furent eut eurent signa créa décida commença adopta lança versa donna ouvrit fit firent prit prirent mit mirent vit virent devint devinrent vint vinrent naquit dura
# Verbs in the present: what they tell may go on.
present-words = est sont a ont commence commencent débute débutent finit finissent prend prennent court courent s’achève dure durent couvre couvrent ouvre ouvrent ferme ferment expire reste devient tient tiennent
# Forms that make a past of a participle, and what may stand between the two.
participle-auxiliaries = a ont avons ai ayant s’est s’étant
between-words = été déjà aussi également ainsi bien pas jamais récemment enfin donc depuis toujours alors notamment
participle-words = été mis pris fait faite faits dit écrit reçu tenu vu eu lu élu ouvert ouverte ouverts ouvertes offert offerte couvert fini finie servi bâti bâtie construit construite construits construites produit conduit permis permise remis remise remises compris appris réuni réunis rendu rendue rendus venu venue devenu devenue parvenu obtenu soutenu conçu conçue perdu vendu pu dû su voulu atteint atteinte rejoint acquis couru parcouru tenue tenus tenues connu connue reconnu disparu étendu entendu répondu vécu résolu inclus exclu cru accru suivi suivie suivis servi sorti senti réussi établi établie établis rempli choisi choisie agi grandi fourni garanti interrompu repris reprise surpris promu lancé bu plu défini définie définis
participle-endings = é ée és ées
# Endings by which a word is one behind a form of "to have" only, and endings of verbs in the past.
participle-endings-behind = i ie is ies it ite u ue us ues ert erte erts ertes
past-endings = aient ait èrent irent
# A word before a form of "to be" that makes it one of these, and participles that have it for theirs.
reflexive-words = se
motion-participles = allé allée allés venu venue venus venues devenu devenue entré entrée entrés entrées parti partie partis arrivé arrivée arrivés né née nés mort morte resté restée restés restées retourné retournée retournés sorti sortie tombé monté
# Words with such an ending that are no participles, or say nothing of a time.
participle-not = lieu droit santé marché comité société activité qualité sécurité communauté égalité été côté cité université capacité priorité unité autorité liberté réalité pauvreté beauté volonté difficulté faculté année années journée musée lycée armée idée durée entrée arrivée soirée privé privée privés privées lié liée liés liées salarié salariés salariée salariées employé employés employée employées réfugié réfugiés réfugiée réfugiées député députés blé thé clé pré café degré progrès
# Forms that make a passive of the past.
passive-past-words = été fut furent était étaient
# Before a participle, forms that make no past of it; behind one, the word of its doer.
passive-auxiliaries = est sont être soit soient
agent-words = par
# How many words a participle alone may stand before a date.
participle-reach = 4
# Nouns of what happens once and may have its date for its name, what tells of it that it was there, and what stands
# before it where others follow it.
event-nouns = résultats année saison conférence sommet congrès assemblée session réunion atelier forum foire exposition salon festival crue crues inondation inondations tempête cyclone ouragan séisme éruption sécheresse incendie élection élections recensement récolte visite ouverture inauguration cérémonie évaluation
held-words = tenue tenu organisée organisé ouverte ouvert suivie suivi accueillie accueilli inaugurée inauguré clôturée clôturé
after-words = en dans après lors pendant durant suite depuis
# What leads to the time of an event, and what to an end of it.
time-prepositions = en le au durant pendant courant fin début l’automne l’été l’hiver
limit-prepositions = en le au avant fin début d’ici jusqu’en jusqu’à
# What may stand between such a word and the date.
time-fillers = la le l’automne l’été l’hiver l’année printemps mois de d’ fin début milieu mi à cours du des premier deuxième troisième quatrième second trimestre semestre
since-words = depuis
infinitive-marks = pour de d à
infinitive-not = livre lettre mètre centre ministre titre cadre ordre cendre hiver fer mer février janvier métier chantier atelier quartier dernier premier particulier financier foyer loyer calendrier papier courrier soir espoir avenir plaisir désir cahier grenier palier pilier ouvrier courrier entier escalier dossier gibier
infinitive-endings = er ir oir endre ondre eindre oindre aindre erdre oudre ettre attre aître oître ivre uire crire lire dire faire boire croire clure rompre
# Nouns of what is agreed, meant or to be reached: what they are about may lie ahead.
plan-nouns = plan plans accord accords stratégie stratégique stratégies cadre cadres engagement engagements engagé engagés promesse promesses cible cibles objectif objectifs budget budgets prévision prévisions prévisionnel projection projections tranche tranches feuille vision échéance échéancier calendrier convention conventions contrat contrats enveloppe proposition phase prévu prévus prévue prévues convenu convenus promis alloué alloués allouée
# What says that a count goes on: so far.
so-far-words =
    à ce jour
    jusqu'ici
    à la date
    au 1er
    depuis
    déjà
    premier semestre
    premier trimestre
    en cours
    fin mars
    fin juin
# What leads to a year as a whole.
whole-year-words =
    douze mois de
    12 mois de
    tout au long de
    tout au long de l'année
    pendant toute l'année
    durant toute l'année
    sur toute l'année
    de toute l'année
    l'ensemble de
    l'ensemble de l'année
    à la fin de
    à la fin de l'année
    fin
# The year before the document's, its own and the next.
relative-years =
    -1 l'an dernier
    -1 l'année dernière
    -1 l'an passé
    -1 l'année passée
    0 cette année
    1 l'an prochain
    1 l'année prochaine
# Words before such a phrase that make another of it: the last year of a project.
relative-years-not = { "" }
# Words for so many years; those of ten and more are rough.
duration-words =
    1 an
    1 ans
    1 année
    1 années
    10 décennie
    10 décennies
    100 siècle
    100 siècles
duration-phrases =
    50 demi-siècle
    25 quart de siècle
duration-adjectives =
    2 biennal
    2 biennale
    2 biennaux
    3 triennal
    3 triennale
    3 triennaux
    4 quadriennal
    4 quadriennale
    4 quadriennaux
    5 quinquennal
    5 quinquennale
    5 quinquennaux
    10 décennal
    10 décennale
duration-fillers = dernières derniers bonnes longues longs pleines premières premiers
# What stands behind a duration, or before it, and counts it back from now.
ago-behind = { "" }
ago-before = il y a
# Words for the birthday of something, and for its beginning.
anniversary-words = anniversaire jubilé
celebrate-words = fêté fêtée fête fêtent fêter célébré célébrée célèbre célèbrent fêtera
founding-words = fondé fondée fondés créé créée créés né née ouvert ouverte signé signée lancé lancée accord depuis
anniversary-numbers =
    10 dixième
    15 quinzième
    20 vingtième
    25 vingt-cinquième
    30 trentième
    40 quarantième
    50 cinquantième
    60 soixantième
    70 soixante-dixième
    75 soixante-quinzième
    80 quatre-vingtième
    90 quatre-vingt-dixième
    100 centième
    100 centenaire
# Words behind a span of years that count it on from a year told before, or back from it.
later-words =
    1 plus tard
    1 après
    -1 plus tôt
    -1 auparavant
# What leads to the day that figures are of, and words for the figures.
status-words =
    au
    à la date du
    arrêtées au
    arrêtés au
    état au
data-words = données chiffres montants situation état versements contributions source
# Words of a heading for what was reached.
result-words = résultats bilan réalisations acquis
# The days of the week, from Monday.
weekday-words = lundi mardi mercredi jeudi vendredi samedi dimanche
# Words by which a text tells when something began, and when it was over; those that may mean another thing; and those
# before which something is told of an earlier time: elle avait fermé.
beginning-words = commencé débuté démarré lancé lancée lancés lancées commence débute démarre entamé entamée entamés entamées entrepris entreprise signé signée signés signées fondé fondée créé créée engagé engagés
ending-words = dissous dissoute dissoutes terminé terminée terminés terminées achevé achevée achevés achevées clos close conclu finale inauguré inaugurée fin expiré échéance livré livrée livrés fini finie finis
opening-words = ouvert ouverte inauguré inaugurée ouvre
other-thing-words = précédent précédente précédents ancien ancienne autre autres deuxième second seconde troisième nouveau nouvelle pilote phase
earlier-words = avait avaient après avant depuis dès jusqu
# Phrases of the beginning and of the end of whatever a text is about.
beginning-phrases =
    première pierre
    premier coup de pioche
    premiers coups de pioche
    travaux ont commencé
    travaux ont débuté
    travaux ont été entamés
    chantier a été ouvert
    chantier a commencé
    chantier a débuté
    construction a commencé
    construction a débuté
ending-phrases =
    dernière pierre
    la dernière
    mi-parcours
    évaluation finale
    rapport final
    réception définitive
    remise des clés
    inauguré
    inaugurée
# Nouns for whatever a text is about, and what stands for it.
thing-words = projet programme travaux chantier initiative il elle ils elles
# Verbs and nouns that stand with such words: il a pris fin.
life-fillers = pris prend mis arrivé arrivée venu venue échéance terme a ont est sont se s fut été

## Two numbers for one thing

# Words that do not say what a number is of: to give, an amount, a work.
plain-words = période donner donne donné donnée données donnés donnent verser verse versé versée versés versées versent contribuer contribue contribué contribuent contribution contributions fournir fourni fournit fournis consacrer consacre consacré consacrés consacrent apporter apporté apporte payer payé paie dépenser dépensé montant montants total totale totaux somme sommes atteindre atteint atteignent atteinte élever élève élèvent élevé élevée élevées élevés représenter représente représentent valoir vaut valent argent fonds financer finance financé financés financement financements appui appuyer appuie appuyé soutien soutenir soutenu nombre nombres chiffre chiffres valeur valeurs date fin programme programmes projet projets travail travaux venir venu prendre pris mettre mis voir vu recevoir reçu reçus reçue reçues ensemble global globale décennie commencé commencer débuter débuté nom don dons subvention subventions budget grâce aujourd’hui désormais maintenant déjà mener mène mènent mené menés menée menées conduit conduits ajoute ajoutent ajouté ajoutée ajoutés ajoutées hauteur
given-words = contribution contributions contribue contribué versé verse versement versements donné donne apport apports don dons
plain-things = programme programmes projet projets travail travaux
mark-plan = prévu prévue prévus prévues prévoir prévoit prévoient planifié planifiés objectif objectifs cible cibles viser vise visait but promis promise promises annoncé annoncés annoncée annonce attendu attendus attendue espéré espère devait devaient doit doivent devra devront nécessaire nécessaires engagement engagements engagé engagés approuvé approuvés pourrait pourraient serait seraient demandé demandés demandait demande demandent sollicité besoin besoins requis
mark-more = supplémentaire supplémentaires autre autres nouveau nouveaux nouvelle nouvelles reste restant restants restante restantes plus
mark-rate = moyenne moyen moyens annuel annuelle annuels annuelles annuellement mensuel mensuelle mensuels quotidien quotidienne quotidiens chaque
part-leads = dont parmi
whole-leads = sur de
definite-words = les ses leurs nos ces l d tous toutes
mark-time = auparavant précédent précédente précédents précédentes avant jadis initialement premier première premiers premières deuxième second seconde troisième dernier dernière derniers dernières prochain prochaine ancien ancienne d’abord passé passée
mark-change = hausse augmenté augmentation accru progressé progression croissance baisse baissé diminué diminution recul reculé écart différence
time-units = an ans année années mois semaine semaines jour jours heure heures minute minutes trimestre trimestres
rate-leads = par chaque
# Words before these that make a span of it: within a week.
span-leads = en dans pendant après durant
measure-units = kilomètre kilomètres km mètre mètres hectare hectares tonne tonnes litre litres degré degrés fois point points dollar dollars euro euros
# What has years of its own, which stand behind it: the programme 2018–2021.
words-with-years = programme plan plans stratégie accord accords cadre agenda fonds phase projet campagne décennie budget convention
# What a heading or a lead tells of the years that a document covers.
sheet-words = donné donne versé verse contribué contribution contributions apporté fourni payé investi soutien soutenu financement financé chiffres coopération résultats
# Words for contributions that no purpose is named for, and for those with one.
measure-core =
    non affectées
    non affectés
    non préaffectées
    non fléchées
    non réservées
    de base
    ressources ordinaires
    générales
    centrales
# Words beside these that leave open no other money.
measure-beside = budget ordinaire développement coopération technique souples additionnelles supplémentaires ajouter membre confondues confondus réunies réunis fins déterminées précises sorte sortes types nature cotisations ressources autres tout va vont allé allés aide versements paiements apport apports effort
measure-earmarked =
    affectées
    préaffectées
    à des fins déterminées
    à des fins précises
    autres ressources
    fléchées
    affectés
    préaffectés
    fléchés
    préallouées
    préalablement allouées
    réservées
# Phrases by which contributions are known besides: what every member owes, what is given beyond that, for the core budget, for
# a purpose. Of two that begin with the same word the longer one is meant.
contributions-assessed =
    fixées
    fixée
    obligatoires
    obligatoire
    statutaires
    statutaire
    cotisation
    cotisations
    quote-part
    quotes-parts
    quoteparts
    budget ordinaire
    budget régulier
    barème
    mises en recouvrement
    mise en recouvrement
    comme membre
    en tant que membre
    comme état membre
    à titre de membre
contributions-voluntary =
    volontaires
    volontaire
    volontairement
    extrabudgétaires
    extrabudgétaire
    extra-budgétaires
    extra-budgétaire
    de son plein gré
    de son propre gré
    de sa propre initiative
    hors budget
# What stands before contributions that are not meant: au-delà de ses cotisations.
contributions-beyond =
    hors
    hors de
    hors du
    en dehors de
    en dehors du
    en dehors des
    au-delà de
    au-delà du
    au-delà des
    en plus de
    en plus du
    en plus des
    en sus de
    en sus du
    en sus des
    outre
    autres que
    autre que
# Words for what is given and not owed.
contributions-gifts = don dons libéralité libéralités
contributions-core =
    csbo
    compte supplémentaire
    sans affectation
    sans aucune affectation
    sans affectation particulière
    sans affectation précise
    sans fléchage
    sans aucun fléchage
    sans préaffectation
    souples
    fonds généraux
    contribution générale
    souple
    fonds central
    fonds centraux
    budget central
    non liés
    non liées
    à des fins générales
    libres d'emploi
    libre d'emploi
    libres de toute affectation
    libre de toute affectation
    sans être affectés
    sans être affectées
    d'usage général
    d'emploi libre
    non affecté
    non affectée
    non affectés
    non affectées
    non préaffecté
    non préaffectée
    non préaffectés
    non préaffectées
    non fléché
    non fléchée
    non fléchés
    non fléchées
    non réservé
    non réservée
    non réservés
    non réservées
    non préalloués
    non préallouées
    pas affecté
    pas affectée
    pas affectés
    pas affectées
    pas préaffecté
    pas préaffectée
    pas préaffectés
    pas préaffectées
    pas fléché
    pas fléchée
    pas fléchés
    pas fléchées
    pas réservé
    pas réservée
    pas réservés
    pas réservées
    pas préalloués
    pas préallouées
contributions-earmarked =
    affecté
    affectée
    préaffecté
    préaffectée
    fléché
    fléchée
    préalloués
    préalloué
    préallouée
    affectation précise
    liés à des projets
    liées à des projets
    lié à des projets
    pour des projets
    pour projets
    à des projets
    pour les projets
    aux projets
    aux seuls projets
    ciblés
    ciblées
    ciblé
    ciblée
    pour des projets précis
    à des projets précis
    à des fins spécifiques
    fonds de projet
    fonds de projets
    fonds pour projets
    financement de projets
    autres contributions volontaires
    autres fonds volontaires
    budget de projets
# What leads from a total to all of its parts, to some of them, and from parts to their total.
sum-leads-to-all =
    il s'agit de
    il s'agit d'une
    couvre
    couvrent
    est la somme de
    composé de
    réunit
    réunissent
    réunissant
    additionne
    additionnent
    regroupe
    composée de
    composés de
    composées de
    se compose de
    se composent de
    se décompose en
    réparti en
    répartie en
    répartis en
    réparties en
    réparti entre
    répartie entre
    répartis entre
    réparties entre
    partagé entre
    partagés entre
    partagées entre
    à savoir
    somme de
    comprend
    comprennent
    réunit
    réunissent
    réunissant
    rassemble
    rassemblent
    regroupe
    regroupent
    additionne
    additionnent
    se répartit en
    se répartit entre
    se répartissent en
    se répartissent entre
    se partage entre
    se partagent entre
    se décomposent en
    se décompose ainsi
    décomposé en
    décomposée en
    se compose des
    se composent des
    composé des
    composée des
    se divise en
    se divisent en
    provient de
    proviennent de
    est faite de
    est fait de
    faite de
    fait de
    formé de
    formée de
    est constitué de
    est constituée de
    constitué de
    constituée de
    constitués de
    constituées de
sum-leads-to-some =
    dont
    y compris
    par exemple
    notamment
    tels que
    telles que
    entre autres
    parmi lesquels
    parmi lesquelles
    en particulier
    inclut
    incluent
    une partie de
    une part de
sum-leads-to-total =
    soit
    au total
    en tout
    pour un total de
    cela fait
    ce qui fait
    totalisent
    totalisant
    ensemble
    soit au total
    porte le total à
    portent le total à
    portant le total à
    porté le total à
    ce qui porte le total à
    porte la somme à
    porte l'ensemble à
# What a sentence begins with that goes on about the amount of the one before.
sum-back =
    cette somme
    ce montant
    ce total
    cet argent
    cet appui
    cet apport
    cette aide
    cette enveloppe
    cette contribution
    ce chiffre
    ces fonds
    ces contributions
    ces millions
    ces moyens
    la somme
    le montant
    le total
    l'argent
    l'enveloppe
# The same as sum-leads-to-total in a sentence of its own, after the parts or below them; what stands behind the total is in total-trails.
sum-closes =
    au total
    en tout
    le total
    ce total
    total de
    pour un total de
    la somme
    ensemble
    l'ensemble
    pris ensemble
    prises ensemble
    additionnés
    additionnées
    cumulés
    cumulées
    réunis
    réunies
    confondus
    confondues
    totalisent
    totalisant
    cela fait
    ce qui fait
    le tout
# What says that not all of the parts are named.
sum-selection =
    complété par
    complétée par
    complétés par
    s'ajoute à
    s'ajoutent à
    principaux
    principales
    principal
    principale
    choisis
    choisies
    exemples
    exemple
    parmi
    quelques
    ensemble avec
    avec l'aide de
    avec celle de
    avec celles de
    hors
    sans compter
    outre
# What an amount is called that is no part of another: what was spent of it, what others added.
sum-no-parts = dépensé dépensés dépensée dépensées dépenses décaissé décaissés décaissements décaissement solde coût coûts coûte mobilisé mobilisés levés cofinancement cofinancements cofinancé recettes revenus revenu prix dette dettes pertes valeur

## What a sentence computes

# What says that the next number is the last one in other words.
arithmetic-apposition =
    soit
    ou
    c'est-à-dire
    ce qui fait
    ce qui représente
    représentant
    équivalant à
    en moyenne
    une moyenne de
    une part de
# What says that one number is a part of another.
arithmetic-part =
    dont
    parmi lesquelles
    parmi lesquels
    parmi eux
    parmi elles
    d'entre eux
    d'entre elles
    sur
    des
    de ces
    de ses
    y compris
# What leads to the first and to the second of two values.
arithmetic-from = de du d
arithmetic-to = à
# Words of a rise and of a fall.
arithmetic-rise = hausse augmenté augmente augmentent augmentation progressé progresse progression crû croît croissance monté monte montée grimpé bondi accrue accru accrus accrues hausses élevée élevé relevée relevé relèvement
arithmetic-fall = baisse baissé baissent diminué diminue diminuent diminution reculé recule recul chuté chute tombé tombée tombent réduit réduite réduction descendu descendue ramené ramenée repli
# What a percentage may be a share of: 46 per cent of its voluntary contributions.
contribution-nouns = contributions contribution financements fonds apports versements
# What makes an amount one of a year, and the words of a mean.
arithmetic-yearly =
    par an
    par année
    chaque année
    l'an
    annuellement
arithmetic-mean =
    en moyenne
    une moyenne de
    moyenne
# What makes an amount one of each.
arithmetic-each = par chacun chacune
# The nouns for years.
arithmetic-years = ans années an
## Two dates for one event

# Events, each after its kind: two of one kind that happened to the same are one event.
event-words =
    join adhéré
    join adhère
    join adhérer
    join adhésion
    join membre
    join rejoint
    join rejoindre
    join admis
    join admission
    sign signé
    sign signée
    sign signés
    sign signées
    sign signe
    sign signent
    sign signature
    sign conclu
    sign conclue
    sign conclut
    sign conclusion
    ratify ratifié
    ratify ratifiée
    ratify ratifie
    ratify ratification
    found fondé
    found fondée
    found fonde
    found fondation
    found créé
    found créée
    found création
    found institué
    found instituée
    found crée
    found institue
    found établi
    found établie
    open ouvert
    open ouverte
    open ouvre
    open ouvrent
    open ouverture
    open inauguré
    open inaugurée
    open inauguration
    open inaugure
    open inaugurent
    open ouverts
    open ouvertes
    reopen rouvert
    reopen rouvre
    reopen réouverture
    close fermé
    close fermée
    close ferme
    close fermeture
    begin commencé
    begin commence
    begin débuté
    begin débute
    begin lancé
    begin lancée
    begin lancement
    begin démarré
    begin démarre
    begin démarrage
    begin début
    begin lance
    adopt adopté
    adopt adoptée
    adopt adopte
    adopt adoption
    force entré en vigueur
    force entrée en vigueur
    force entre en vigueur
    build construit
    build construite
    build bâti
    build bâtie
    complete achevé
    complete achevée
    complete achèvement
    complete terminé
    complete terminée
# What is signed, and what stands between it and its year: l’accord de 2015.
agreement-words = accord mémorandum traité protocole charte convention pacte contrat arrangement
agreement-joints = de du
# Words behind a date with which something else begins, and plain nouns that things happen to.
event-ends = et mais qui que où dont quand lorsque après avant car depuis
event-things = programme programmes projet projets fonds
# Words that tell one of several things from the others.
other-event-words = premier première deuxième second seconde troisième autre nouveau nouvel nouvelle renouvelé renouvelée renouvellement prochain dernier dernière précédent précédente ancien ancienne avenant amendé deux trois plusieurs remplace remplacé celui celle
# Words that say nothing of what happened to what.
plain-event-words = année date pays état états gouvernement gouvernements organisation partie parties partenaire partenaires cérémonie porte portes devenu devient officiellement fondateur plein siège porte

## Two lengths for one programme

# What lasts, and of which of them a document tells many.
lasting-things = programme projet partenariat accord initiative dispositif campagne plan convention coopération collaboration contrat mémorandum
lasting-things-of-many = projet dispositif campagne plan contrat
# Words that speak of what is known.
lasting-known = le la l ce cet cette du au son sa leur notre durée
# Words by which a length is one of a part, or becomes another.
lasting-parts = dans après avant chaque prolongé prolongée prolonge étendu étendue prolongation autre plus demi moitié premières premiers dernières derniers
# What leads to what it is for.
lasting-purposes = pour contre sur
# What stands between a thing and its length.
lasting-joints = dure dura durait duré court couvre couvrait couvert étend étendait étalé étalée période durée prévu prévue conclu conclue signé signée

## One word in two spellings, and numbers that count nothing

# The spelling before that of 1990, and that one; a plural has an s behind either.
spelling-varieties = événement/évènement île/ile maître/maitre boîte/boite chaîne/chaine coût/cout goût/gout août/aout maîtrise/maitrise traîneau/traineau connaître/connaitre naître/naitre paraître/paraitre entraîner/entrainer fraîche/fraiche réglementaire/règlementaire réglementation/règlementation oignon/ognon plateforme/plate-forme
# Words behind which one of them is another word.
spelling-apart = { "" }
# Nouns behind a number in words that nobody has counted: de mille façons.
figure-of-speech-nouns = façons manières fois raisons mercis visages couleurs facettes voix histoires questions mots vies nuances détours précautions
