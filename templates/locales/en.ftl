# The words and patterns of an English document.
#
# Digits, names of months and the joining of lists come from ICU. A variable $plural is the CLDR plural category of
# the number beside it; a language that has no use for it leaves it out. Every space within an amount, a percentage or
# a number with its unit is a no-break space, so that none of them is torn apart at the end of a line.

-nbsp = { "\u00A0" }

## Numbers

percent = { $number }%
percent-in-words = { $number }{ -nbsp }per cent
# A number that is there and rounds to nothing: less than one unit of its last decimal, or more than minus one.
below-step = <{ $number }
above-step = >{ $number }
count-million = { $number }{ -nbsp }million
count-billion = { $number }{ -nbsp }billion
ordinal = { $number }{ $plural ->
        [one] st
        [two] nd
        [few] rd
       *[other] th
    }
count-word = { $number ->
        [1] one
        [2] two
        [3] three
        [4] four
        [5] five
        [6] six
        [7] seven
        [8] eight
        [9] nine
        [10] ten
       *[other] { "" }
    }
ordinal-word = { $number ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
        [8] eighth
        [9] ninth
        [10] tenth
       *[other] { "" }
    }

times = { $number }{ -nbsp }{ $plural ->
        [one] time
       *[other] times
    }
times-word = { $number ->
        [2] twice
        [3] three times
        [4] four times
        [5] five times
        [6] six times
        [7] seven times
        [8] eight times
        [9] nine times
        [10] ten times
       *[other] { "" }
    }
times-verb = { $number ->
        [2] doubled
        [3] tripled
        [4] quadrupled
        [5] quintupled
       *[other] { "" }
    }

## Money

# The ILO writes US$ for the dollar of the United States; a currency without a sign here goes by its code.
currency = { $style ->
        [code] { $currency }
       *[sign] { $currency ->
            [EUR] €
            [GBP] £
            [JPY] ¥
            [USD] US$
           *[other] { $currency }
        }
    }
# The currency after a word such as "million"; English has it before the number.
currency-of = { currency }
money-full = { currency }{ -nbsp }{ $number }
money-million = { currency }{ -nbsp }{ $number }{ -nbsp }million
money-billion = { currency }{ -nbsp }{ $number }{ -nbsp }billion
# In tables and big numbers: US$ 110.8M, US$ 10.4bn.
currency-short = { currency }
money-short-million = { currency-short }{ -nbsp }{ $number }M
money-short-billion = { currency-short }{ -nbsp }{ $number }bn
money-unit = { $scale ->
       *[one] { currency }
        [thousand] { currency }{ -nbsp }thousand
        [million] { currency }{ -nbsp }million
        [billion] { currency }{ -nbsp }billion
        [trillion] { currency }{ -nbsp }trillion
    }

## Bounds, periods and dates

bound-about = about { $value }
bound-more-than = more than { $value }
bound-less-than = less than { $value }
bound-verb-about = roughly { $verb }
bound-verb-more-than = more than { $verb }
bound-verb-less-than = not quite { $verb }
period = { $first }–{ $last }
period-slash = { $first }/{ $last }
period-words = from { $first } to { $last }
period-between = between { $first } and { $last }
period-since = since { $first }
period-year = in { $first }
# The first day of a month, where a language has a special form for it.
first-day = 1
issued = Issued { $date }

## Labels

page = Page { $page } of { $pages }
source = Source:
sources = Sources
sources-and-notes = Sources and notes
notes = Notes
note-mark = Note
note-back = Back to the text
contents = Contents
continued = continued
contact = Contact
telephone = Tel
fax = Fax
email = E-mail
web = Web
credit = { $kind ->
       *[photo] Photo: { $credit }
        [illustration] Illustration: { $credit }
        [map] Map: { $credit }
    }
# A code for the camera of a telephone, in words.
code-alt = QR code: { $address }
project-period = Period
funded-by = Funded by
location = Location
no-data = no data
# The tables of charts: their heading, and the heads of their columns.
figures = Figures of the charts
figures-link = Figures in a table
figures-back = Back to the chart
figures-year = Year
figures-place = Country
figures-item = Item
figures-value = Number
figures-total = Total
figures-share = Share
figures-rank = Rank in { $year }
figures-from = From
figures-to = To
# Below a map, before the rows that are no countries.
map-elsewhere = Not on the map
# Below every map.
map-disclaimer = The shapes and names on this map say nothing on the legal status of any country or territory, or on the course of its frontiers.
# Words of rows that are of no country, beside the names of regions.
wide-words = and the of in for to by all any other others rest remaining global world worldwide international regional interregional subregional inter regional sub multi multicountry multiregional country countries region regions subregion territory territories programme programmes program programs project projects unspecified unallocated undistributed not specified allocated elsewhere various several headquarters hq
# Below a chart, of sums that lack a part.
chart-without = without { $names } (no data)
chart-without-some = without parts of which there are no data
# Before a sum of parts above and below zero.
net = net
# Beside a unit, of parts that do not give their sum as they are written.
rounded = rounded
draft = DRAFT
picture-to-come = { $kind ->
       *[photo] Photo to be supplied
        [illustration] Illustration to be supplied
        [map] Map to be supplied
    }

## Sections

# The Sustainable Development Goals, in short names of our own, and their icons in words.
goal-name = { $number ->
        [1] An end to poverty
        [2] An end to hunger
        [3] Health for all
        [4] Learning for all
        [5] Equality of women and men
        [6] Water and sanitation
        [7] Energy that lasts
        [8] Decent work and growth
        [9] Industry and infrastructure
        [10] Less inequality
        [11] Cities to live in
        [12] Using less, wasting less
        [13] A stable climate
        [14] Oceans and seas
        [15] Land and forests
        [16] Peace and justice
        [17] Partnership
       *[other] { "" }
    }
goal-alt = Sustainable Development Goal { $number }
# What the United Nations ask for beside their icons.
goals-not-approved = The content of this publication has not been approved by the United Nations and does not reflect the views of the United Nations or its officials or Member States.
# The imprint: what stands before who publishes it, when it was published, and the terms.
imprint = Imprint
imprint-publisher = Publisher
imprint-issued = Issued
imprint-rights = Rights
imprint-licence = Licence
imprint-isbn = ISBN
imprint-run = Print run
# Words of a link, one a line, that do not say where it leads.
bare-links =
    here
    click here
    read here
    see here
    more
    read more
    learn more
    see more
    find out more
    show more
    continue
    continue reading
    link
    this link
    follow this link
    details
    more details
# Words of a label that say what was done with what was given: labour inspectors trained.
deed-words = trained taught educated reached helped assisted supported supplied served covered protected insured enrolled created built rebuilt repaired opened restored planted connected vaccinated treated screened freed withdrawn rescued resettled housed fed employed placed hired inspected certified formalized formalised registered organized organised saved lifted secured strengthened reformed
# The words of titles of charts that only name what is shown: what it is, by what it is divided, in what it is counted.
label-things = contribution contributions funding donation donations gift gifts payment payments expense expenses expenditure expenditures spending income revenue revenues receipts disbursement disbursements commitment commitments allocation allocations assistance cooperation amount amounts sum sums number numbers data statistics overview breakdown distribution composition evolution development trend trends history comparison financial fiscal calendar annual yearly year years month months quarter quarters period country countries region regions theme themes sector sectors purpose purposes category categories programme programmes project projects donor donors recipient recipients contributor contributors government governments member members state states partner partners instrument instruments channel channels kind kinds type area areas assessed voluntary core regular non-core earmarked unearmarked un-earmarked flexible overall total thousand thousands million millions billion billions percent per cent percentage
# Such words that are verbs, too: they are nouns at the head of a title and behind what joins them to others.
label-things-or-verbs = fund funds grant grants support supports aid aids cost costs budget budgets share shares totals pledge pledges split use uses source sources types stream streams figure figures profile payout
# What joins them.
label-joints = a an the of by in from to for and or per at on between since until during their its with versus vs

## Charts in words

chart-alt = { $named ->
       *[titled] { $form }: { $title } ({ $subtitle }): { $values }.
        [untitled] { $form } ({ $subtitle }): { $values }.
    }
chart-foot = { $said } { $foot }.
chart-note = { $said } Note on { $label }: { $note }.
chart-table = { $said } Its figures are in a table under “{ $section }”.
# Between the measure, the unit and the years under a heading.
chart-subtitle-join = { ", " }
chart-form-columns = Column chart
chart-form-stacked-columns = Stacked column chart
chart-form-bars = Bar chart
chart-form-stacked-bars = Stacked bar chart
chart-form-lines = Line chart
chart-form-donut = Donut chart
chart-form-share = Share bar
chart-form-slope = Slope chart
chart-form-small-multiples = Small line charts
chart-form-dots = Dot plot
chart-form-waterfall = Waterfall chart
chart-form-flow = Flow
chart-form-sparklines = Table of sparklines
chart-form-map = Map with dots
chart-form-tinted-map = Tinted map
chart-of-columns = { $count } { $plural ->
        [one] column
       *[other] columns
    }
chart-of-bars = { $count } { $plural ->
        [one] bar
       *[other] bars
    }
chart-of-groups = { $count } { $plural ->
        [one] group
       *[other] groups
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
        [one] line
       *[other] lines
    }
chart-of-panels = { $count } { $plural ->
        [one] panel
       *[other] panels
    }
chart-of-rows = { $count } { $plural ->
        [one] row
       *[other] rows
    }
chart-of-steps = { $count } { $plural ->
        [one] step
       *[other] steps
    }
chart-of-places = { $count } { $plural ->
        [one] place
       *[other] places
    }
chart-point = { $label }: { $value }
chart-part = { $label }: { $value } ({ $share })
chart-points-join = { "; " }
chart-series = { $name } ({ $values })
chart-series-join = { "; " }
chart-total = total
chart-rank = rank
chart-no-rank = no rank
chart-other = other
chart-ranked = rank { $rank } in { $year }
chart-own-scale = each row on its own scale
chart-whole = { $values }; total { $whole }
chart-summary = { $count } { $plural ->
        [one] value
       *[other] values
    }, first { $first-point }, last { $last-point }, highest { $highest-point }, lowest { $lowest-point }
chart-summary-besides = { $summary }, also { $points }
chart-summary-gaps = { $summary }, { $word } for { $labels }

## Typography

quote-open = “
quote-close = ”
inner-quote-open = ‘
inner-quote-close = ’
# Words whose beginning is cut off, so that they begin with an apostrophe: 'tis, rock 'n' roll.
clipped-words = tis tisn twas twasn twere twill twould twixt em n til
# What goes before a colon, before other high punctuation, inside quotes and before a percent sign; nothing in English.
space-colon = { "" }
space-punctuation = { "" }
space-quote = { "" }
space-percent = { "" }
# The words and signs that stay on the line of the number before them, with a space between them.
unit-words = thousand million billion trillion % ‰ ° °C km km² m m² m³ cm mm ha kg g t l kWh MW GW

## Numbers as they are published

# How a text may write a number, an amount, a date or a period: one form a line, after what it stands for. A form with
# a capital letter is matched letter by letter, any other in small or capital letters.

# The mark before decimals; the other of the two groups thousands.
decimal-mark = .
number-words =
    0.5 half
    0 zero
    1 one
    2 two
    3 three
    4 four
    5 five
    6 six
    7 seven
    8 eight
    9 nine
    10 ten
    11 eleven
    12 twelve
    13 thirteen
    14 fourteen
    15 fifteen
    16 sixteen
    17 seventeen
    18 eighteen
    19 nineteen
    20 twenty
    30 thirty
    40 forty
    50 fifty
    60 sixty
    70 seventy
    80 eighty
    90 ninety
    100 hundred
# Words between number words: two hundred and fifty.
number-joints = and
# Words that are one before a size: a million, half a million.
number-articles = a an
# Sizes, each with its power of ten. A single letter counts beside a currency, or right behind a number.
size-words =
    3 thousand
    3 thousands
    3 thd
    3 k
    5 lakh
    6 million
    6 millions
    6 mln
    6 mio
    6 mn
    6 m
    7 crore
    9 billion
    9 billions
    9 bln
    9 bn
    9 b
    12 trillion
    12 trillions
    12 trn
    12 tn
# Signs and names of currencies, each after its code; "any" where several share it.
currency-words =
    AUD A$
    AUD AU$
    AUD Australian dollar
    AUD Australian dollars
    BRL R$
    CAD C$
    CAD CA$
    CAD Can$
    CAD Canadian dollar
    CAD Canadian dollars
    CHF Fr.
    CHF SFr.
    CHF SFr
    CHF Swiss franc
    CHF Swiss francs
    CNY yuan
    CNY renminbi
    DKK Danish krone
    DKK Danish kroner
    EUR €
    EUR euro
    EUR euros
    GBP £
    GBP pound sterling
    GBP pounds sterling
    INR ₹
    INR Rs
    INR Rs.
    JPY ¥
    JPY yen
    KRW ₩
    KRW Korean won
    NOK Norwegian krone
    NOK Norwegian kroner
    NZD NZ$
    NZD New Zealand dollars
    SEK Swedish krona
    SEK Swedish kronor
    USD US$
    USD US $
    USD U.S. $
    USD $US
    USD US dollar
    USD US dollars
    USD U.S. dollar
    USD U.S. dollars
    USD United States dollars
    USD American dollars
    any $
    any kr
    any kr.
    any dollar
    any dollars
    any francs
    any kroner
    any kronor
    any rupees
# What may stand between a size and its currency.
currency-joints = of
# Words that lead to a unit without a number: in thousands of US dollars.
unit-leads = in
# Words of a sentence that gives a unit to the numbers of a chart, and those of one that tells of another.
unit-subjects = figures figure amounts amount values value all data numbers number contributions
unit-conversions = converted conversion converts exchange rate pledged paid received originally
percent-words =
    %
    per cent
    per-cent
    percent
    pct
    pct.
    percentage points
    percentage point
about-words =
    about
    approximately
    approx.
    around
    roughly
    some
    nearly
    almost
    close to
    circa
    ca.
    ~
more-than-words =
    more than
    over
    above
    at least
    upwards of
    in excess of
    exceeding
    no less than
    no fewer than
less-than-words =
    less than
    fewer than
    under
    below
    up to
    at most
    no more than
# Words before which those of a bound are none: they add up to 5 million.
sum-verbs = add adds added adding sum sums summed summing amount amounts amounted amounting
# Periods, with Y for each year.
period-forms =
    between Y and Y
    from Y to Y
    from Y through Y
    from Y until Y
    from Y till Y
    Y to Y
    Y through Y
    Y until Y
    Y – Y
    Y - Y
    Y — Y
since-forms =
    since Y
    from Y on
    from Y onwards
    from Y onward
# Words that a hyphen joins to a year: mid-2018.
year-prefixes = mid early late
# Words before a number that is a name: Convention No. 182, page 12. Those with a full stop hold before any number.
number-signs = no. nos. n° nº № # para. paras. art. arts. p. pp. vol. tel. fax: tel: phone: box room page pages paragraph paragraphs article articles section chapter annex figure table version resolution decision directive regulation convention conventions recommendation protocol goal goals target indicator sdg iso
# Words of more than one that do not end in s.
counted-words = people women men children youth staff
# Words of a chart's title that say what happened in some of its years.
change-words = rose risen rise fell fallen fall grew grown grow growth doubled double tripled triple quadrupled halved increased increase increases decreased decrease declined decline dropped drop jumped surged recovered recover peaked stable steady changed change began begin started ended more fewer less

## Names of countries and donors in sentences

# The words that stand before a name and change with it. countries.en.tsv has the names, each with its article.
articles = the
# The first letters of a name before which a word loses its last one; none in English.
elided-letters = { "" }
name-the = { $article ->
        [the] the { $name }
       *[none] { $name }
    }
name-of = of { name-the }
name-in = in { name-the }
name-to = to { name-the }
name-from = from { name-the }
# The same for a donor that is no country, and so no place.
own-name-in = { name-in }
own-name-from = { name-from }

## Words that make a country a donor

# Behind the adjective of a country: what its government is made of. Before the name of a capital: what acts there.
donor-offices = government governments ministry ministries minister ministers embassy embassies ambassador ambassadors parliament parliamentarians agency agencies authority authorities cabinet consulate crown king queen prince princess president presidency chancellor premier delegation department directorate secretary administration inspectorate commission consul attaché envoy envoys senate senators congress state-secretary undersecretary commissioner treasury
# Those that are at home and never abroad: an embassy may well be in Paris.
donor-home-offices = government ministry ministries parliament cabinet department directorate treasury
# What a country gives, by whom and to what end; behind its adjective.
donor-gifts = aid assistance backing budget co-operation commitment commitments contribution contributions cooperation donation donations donor donors finances financing fund funder funders funding funds generosity grant grants money oda partnership pledge pledges resources solidarity support taxpayer taxpayers
# Whom and what a country that is known as a donor sends, and what else it has beside its gifts; people in the plural,
# since one of them may be anybody: Alfred Nobel, the Swedish chemist.
donor-people = advisers advisors agronomists architects artisans astronomers biologists breeders chemists citizens colleagues consultants cooks craftsmen craftspeople credit credits diplomats doctors economists engineers expertise experts farmers fellows firefighters fishermen flag foresters gardeners geologists glaciologists hydrologists initiative inspectors institutes institutions instructors interns jpo jpos judges laboratories lawyers linguists loan loans mechanics meteorologists midwives mission municipalities negotiators nurses nutritionists officials partner partners people pharmacists physicians physicists planners police policy priorities professors programme programmes prosecutors psychologists researchers scientists seismologists share side soldiers specialists statisticians strategy surgeons surveyors teachers technicians trainees trainers universities veterinarians volunteers
# Words between the adjective and those: Swedish core funding, Danish development cooperation.
donor-between = core non-core voluntary assessed financial technical development official bilateral multilateral humanitarian annual yearly total overall generous strong steady longstanding long-standing continued sustained additional new further first second third latest last current former federal royal foreign national international public private external domestic overseas budget budgetary earmarked unearmarked flexible multi-year multiannual multi-annual thematic regional global trust labour labor education health employment trade finance environment climate vice deputy high prime permanent honorary junior professional young senior state political direct joint own major big largest main key
# What joins the parts of an office’s name before its adjective; English has adjectives before.
donor-office-joints = { "" }
# Words by which an organization is none of a government: the Danish Refugee Council, a trade union's agency.
donor-civil-words = union unions church churches refugee refugees council cross crescent confederation association federation chamber employers’ workers’ students’ people’s women’s children’s trust foundation rights university institute school bank company news press
# Behind the adjective and a hyphen: a Swedish-funded project.
donor-endings = funded financed supported sponsored backed
# What a donor does with its money, and what was done by it: Madrid pays, paid by Madrid.
donor-deeds = pay pays paid fund funds funded finance finances financed co-finance co-finances co-financed contribute contributes contributed donate donates donated subsidize subsidizes subsidized subsidise subsidises subsidised underwrite underwrites underwrote bankroll bankrolls bankrolled sponsor sponsors sponsored
# What stands before a gift that is the donor's own: its contribution.
donor-owners = its their
# What stands before a place, and before who did something; before whose view something is.
donor-place-words = in from at to of near via between for outside around through with by against before behind
donor-doer-words = by
donor-view-words = for to
# What a city is called that a country is governed from, what may stand between the word and the city's name, and the
# offices of a whole country that sit there.
capital-words = capital
capital-joints = country kingdom republic federation the a its his her their our this is was as city of in
capital-offices = government ministry ministries parliament cabinet treasury
# What makes an office one of a part of the country.
local-words = city municipal provincial state regional cantonal local county district canton
# What says that somebody gives beside others, and what leads from a gift to who gave it.
giver-beside = also too together with alongside besides along joint jointly co-funded co-funds co-finances co-financed co-financing co-funding shared shares only like likewise another added adds add joined joins co-funder another equally both donors donor others other
giver-grants = provide provides provided grant grants granted transferred transfers allocated allocates earmarked
giver-joints = of from by
# What denies.
donor-negations = not nor neither never no alone without
# What an agreement or a gift becomes in a capital.
donor-acts = decision signed signs sign signing signature talks consultation consultations negotiations dialogue review reviews agreed agree agrees approved approves ratified adopted pledged pledges announced decided decides taxpayers donor donors aid budget desk capital
# Meetings of everybody, and what they adopt, in whichever capital.
donor-meetings = conference conferences summit summits congress forum symposium assembly exhibition fair games university convention conventions treaty protocol declaration
# What stands before the capital that somebody comes from.
donor-origins = from
# Names of money behind an adjective: Danish kroner.
donor-money = krone kroner krona kronor króna krónur crown crowns dollar dollars pound pounds franc francs yen won yuan zloty złoty koruna forint rupee rupees rand real reais peso pesos lira dinar dinars dirham dirhams riyal riyals rial rials rouble roubles ruble rubles shekel shekels shilling shillings baht ringgit
# Names of money that say whose it is, each before the codes of its countries.
donor-money-names =
    kronor SE
    kroner DK NO
    yen JP
    zloty PL
    złoty PL
    forint HU
    renminbi CN
# What stands before the people of a country that are called by its adjective: the Dutch.
people-articles = the
# What follows them, where no noun does.
people-followers = who whose have has had are were will would do did can could must may give gave pay paid
# What stands before one of a people: every Dane.
people-leads = a every each average no
# Words before which an adjective is part of a name, or of the name of an illness, a language or a dog.
adjective-not-before = Columbia Guiana Polynesia Samoa Ocean Virgin encephalitis shepherd shepherds language
# Other adjectives in use, each after its code.
adjective-variants =
    US US
    US U.S.
    GB UK
    KR South Korean
# Columns of data files whose values are donors.
donor-columns = donor donors donor_name contributor contributors funder funders funding_source government giver

## Words of names

# What joins the words of a name, what does so behind one of these only, and what does so before small letters but leads to
# a place with a capital.
name-joints = of for the on
name-articles = the
name-place-joints = { "" }

## Words around the lists of a region

# What a region has, in small letters; the adjective of a region is read with one of them only.
region-nouns = country countries state states nation nations partner partners neighbour neighbours neighbor neighbors member members economy economies region subregion sub-region area recipients beneficiaries
# What begins a list of them.
region-openers = such as including include includes like namely notably especially particularly e.g among them were are
# What may stand before a name of the list.
region-articles = the
# What stands before a region that is not meant, or says that others are meant as well.
region-not-after = outside beyond except without besides elsewhere rest
# What stands between a list and its region: Kenya and other African countries.
region-others = other
# What stands between a list and the region behind it: Kenya and Ghana, two African countries; both in Africa.
region-appositions = two three four five both all
# What joins regions that are named together: in Asia and in Africa.
region-prepositions = in of across

## Words that the checks know

# Words with a full stop after which a sentence goes on.
abbreviations = approx. incl. excl. resp. cf. vs. etc. no. nos. art. arts. para. paras. est. fig. vol. dr. mr. mrs. ms. prof. st. co. inc. ltd. max. min. jan. feb. aug. sept. oct. nov. dec.
# Words that may stand twice in a row.
doubled-words = that had pago bora wagga walla boda tuk tse piki dala ylang mahi beri tam
# Phrases that may, separated by semicolons: over and over and.
doubled-idioms = over and; again and; on and; more and; less and; better and; round and; door to; face to; side by; step by; day by; one by; little by; day after; year after; time after; week after; back to; end to; hand in; person to; peer to
# Words that join the last name of a list to the others.
joining-words = and or
# Words between the two ends of a range, and before those that `and` joins.
range-joints = to
range-leads = between
# Words that begin a second clause, with the first one before them: many workers here while more than 1,400 there.
clause-joints = and or but while whereas when because since as which that who
# Words that join two counts of one thing: 340 nurses in Kisumu while more than 900 nurses in Kisumu.
count-links = and but while whilst whereas as also plus though although when with along alongside
# Words that change nothing between two such clauses, besides articles.
count-silent = of it them was were been has have also
# Words that stand before a year and begin no name.
year-prepositions = in since by from until till to during between before after of and or through around about early mid late fy for
# Those of them by which a time ends or begins.
year-ends = by until till to since before after from end as
# Words that stand before one thing only: a 3-year programme.
singular-determiners = a an this
# Plurals that lose their s in front of a noun: a 3-year programme. Only such as end in s and nothing more.
compound-plurals = years months weeks days hours minutes kilometres kilometers metres meters hectares acres tonnes tons litres liters dollars euros points steps stages phases pages parts stars beds rooms seats storeys wheels members
# Lower-case words of a title that say what an amount is of.
measure-assessed = assessed
measure-voluntary = voluntary
# Words after or before which the name of a country is part of another name.
country-not-after = New Northern Southern Eastern Western North South West East Lake Mount Mt River Port Mr Ms Mrs Dr American British French Dutch
country-not-before = City Canal Delta Street Avenue University worm pig pigs fowl nut nuts basin delta river valley
# Seas and the like, which are named after a country: the Gulf of Guinea.
country-not-of = Gulf Sea Bay Strait Straits Cape Isthmus
# Words behind which a name is that of a country, although it is also a common word or a person’s: in Jersey.
country-behind = in to from across throughout within outside near
# Countries that are called like a river, and the words that make them one in a sentence.
country-rivers = Niger Senegal Congo Gambia Jordan Paraguay Uruguay
country-rivers-beside = river rivers riverbed riverbank tributary tributaries
# Words near a name of before that say that it is one: then called Swaziland; Swaziland, now Eswatini.
former-before = former formerly previously erstwhile once then called known named renamed
former-behind = now today
# What stands before a name and does not go with its article; in English nothing does so.
article-joins = { "" }
# Words in capitals of which a label is made, with a name behind them: the Made in Gambia fair.
article-labels = made in
# Words behind which a name has its article.
article-behind = of in to from by with for through via within throughout across against towards between among that which where when while because although if but than whereas
# Words behind a name of which it is the subject; "*ed" stands for all that end so.
article-verbs = *ed gave gives has had is was are were did does made makes took takes paid pays became becomes ran runs began begins spent spends sent sends met meets led leads held holds kept keeps bore bears rose rises stood stands will would can could may must should also alone goes went comes came saw found thought bought built taught wrote chose knew drew grows grew reaches reached brings brought keeps shows showed covers says said thinks plans signs ends starts stays lets supports contributes provides remains continues ranks works helps wants finances joins hosts
# The same behind a comma.
article-verbs-within = { article-verbs }

## Words that are joined

# Words that lose their last letter before a vowel, and pairs that become one word; English has none, and so needs none
# of the words by which others are told from them.
elision = { "" }
elision-mute = { "" }
elision-firm = { "" }
elision-not-nouns = { "" }
count-of-sizes = { "" }
count-of = { "" }
count-of-not = { "" }
count-of-nouns = { "" }

## Claims about figures

# How sentences speak of what grew, of who came first and of how large a part is. A star stands for any ending: doubl* is
# doubled and doubling. Of what is listed one a line each is a phrase, after what it stands for; words with | between them
# stand for each other, and _ for a number.

# What is given.
claim-money = contribution* funding funds support aid assistance payment payments donation* giving grant grants money financing finance spending expenditure* disbursement* commitment* pledge pledges transfers outlay* resources revenue investment investments allocation* budget
# How much of what the words behind them name.
claim-measures = level levels volume amount amounts sum sums total totals size scale extent
# What a chart is drawn with.
claim-marks = line lines curve curves column columns bar bars chart graph figure figures value values point points series trend
# Adjectives, participles and nouns that leave figures what they are.
claim-plain = annual yearly total overall entire whole own financial combined aggregate general recorded reported received paid provided made given actual individual single government period year years figure figures level time date point mark
# Who gives.
claim-donors = donor donors contributor contributors funder funders backer backers supporter supporters giver givers
# Who or what gets a part.
claim-recipients = recipient recipients beneficiary beneficiaries receiver receivers destination destinations item items sector sectors area areas theme themes field fields purpose purposes
# A part of a whole.
claim-parts = share shares part parts portion portions slice slices
# A whole that says no more of itself.
claim-wholes = it them this these that those all total whole which everything
claim-years = year years
claim-determiners = the a an this that these those its their his her our your each every all both no any
claim-prepositions = of to from for by with in on at within into onto over under through across per towards toward between among amongst against via about during since until till after before behind without as like throughout
claim-linking = of to from for in by at on
claim-pronouns = it they he she this these that which who
# Words that begin a clause of their own.
claim-breakers = which that who whose whom while whereas but although though because when where than if unless
claim-relatives = which that who
claim-joints = and or
claim-adverbs = first faster slower thus then also now since already again almost about only just even well far not never still more most less least quite rather here there once ever too bit little indeed however therefore moreover together overall altogether
claim-adverb-endings = ly
claim-auxiliaries = is are was were be been being has have had having do does did will would shall should can could may might must get got hold holds held keep remain remains remained become becomes became stay stays stayed
# What a donor does.
claim-gives = gave give gives given giving contribute contributes contributed contributing pay pays paid donate donates donated
# What an amount does: of what it comes to, and of what it goes from and to.
claim-reaches = reach reaches reached reaching came come comes amounted stood stand stands hit hits saw see
claim-gets = go goes went gone receive receives received receiving get gets got absorb absorbs absorbed take takes took taken
claim-goes = went go goes gone moved passed came benefit benefits benefited help helps helped serve serves served cover covers covered pay pays
claim-rises = lifted lifts boosted boosts rose risen rise rises rising grew grown grow grows growing growth increase increases increased increasing climb climbs climbed climbing jump jumps jumped soar soars soared surge surges surged expanded expansion raised up gain gained upward
claim-falls = fell fallen fall falls falling decline declines declined declining decrease decreases decreased decreasing drop drops dropped dropping shrank shrunk shrink shrinks shrinking dip dips dipped down downward cut cuts reduced reduction slump slumped
claim-infinitives = { "" }
claim-stable = stable steady constant unchanged flat
# What has not happened.
claim-unreal = will would could should may might shall plan plans planned aim aims aimed hope hopes hoped intend intends intended want wants promise promises promised target targets goal if pledged expected set due
claim-unreal-marks = to
claim-unreal-endings = { "" }
claim-negations = not never no neither nor without t hardly longer
claim-particles = { "" }
# What takes something out of all.
claim-exceptions =
    except
    excepting
    save
    bar
    apart from
    with the exception
    with one exception
claim-nearly = nearly almost not most virtually
claim-but = but
# What measures otherwise.
claim-other-scales = head capita population gdp gni gnp relative proportion measured adjusted inflation real would
# What limits an order to some.
claim-limits = outside beyond except excluding bilateral multilateral private non european nordic asian african american latin arab individual corporate national foreign public emerging new other eu oecd dac g7 g20
claim-of = of in to for
claim-by = by of some about around more over than less under just well at least as much nothing no
claim-to = to
claim-from = from
claim-in = in
claim-had = had
claim-leads = ranks ranked rank ranking stands stood comes came
claim-among = among amongst of the
claim-places = place position rank
# What stands between who comes first and who comes after.
claim-ahead = ahead followed behind after before then outside
claim-since = since
claim-then = then that
claim-or = or ie namely
claim-one = one a an
# What a donor is called besides.
claim-givers = country kingdom republic state confederation ministry partner partners partnership cooperation government people
claim-never = never
# What may also be no motion.
claim-directions = up down upward downward
claim-after = after
claim-until = until till
claim-perfect = has have had
claim-participle-endings = ed
claim-only = only
claim-behind = after behind following
claim-partitives = { "" }
claim-purposes = for to
claim-nobody = no nobody none
# What stands for all that was not named.
claim-rest = others rest other remainder those
# A number of people or things, by a word that names none of them.
claim-crowds = weight tonnage quantity quantities number numbers class classes cohort cohorts intake roll headcount count enrolment attendance
# What comes later, nobody knows when.
claim-later = again afterwards later subsequently once single brief short slight
# Pronouns that take what belongs to them: that for schools.
claim-demonstratives = that those
claim-times-words = times fold
# Verbs that are multiples.
claim-multiples =
    2 double
    2 doubled
    2 doubles
    2 doubling
    3 triple
    3 tripled
    3 triples
    3 tripling
    3 treble
    3 trebled
    3 trebling
    4 quadruple
    4 quadrupled
    4 quadrupling
    5 quintupled
    2 twofold
    3 threefold
    4 fourfold
    5 fivefold
    6 sixfold
    7 sevenfold
    8 eightfold
    10 tenfold
    0.5 halve
    0.5 halved
    0.5 halving
# Numbers that are multiples, and words for some of them, with what they are compared with.
claim-times =
    _ times as much|many|high|large|big|great|strong
    _ times higher|larger|bigger|greater|more
    _ times the|its|their|what|that|those
claim-factors =
    _ fold
    multiplied by _
    factor of _
claim-twice =
    2 twice as much|many|high|large|big|great|strong
    2 twice the|its|their|what|that|those
    2 double the|that|what
    1.5 one and a half times
    2.5 two and a half times
    3.5 three and a half times
    1.5 half as much|many again
    0.5 half as much|many|high|large|big|great
    0.5 half of what
    0.5 half the level|amount|sum|figure|value
claim-fractions =
    1/2 half
    1/2 one half
    1/3 a third
    1/3 one third
    2/3 two thirds
    1/4 a quarter
    1/4 one quarter
    1/4 one fourth
    3/4 three quarters
    3/4 three fourths
    1/5 a fifth
    1/5 one fifth
    2/5 two fifths
    3/5 three fifths
    4/5 four fifths
    1/6 a sixth
    1/6 one sixth
    5/6 five sixths
    1/7 a seventh
    1/8 an eighth
    1/10 a tenth
    1/10 one tenth
    3/10 three tenths
    7/10 seven tenths
    9/10 nine tenths
    1/2 one in two
    1/2 one out of two
    1/2 every second
    1/3 one in three
    1/3 one out of three
    1/3 every third
    2/3 two in three
    2/3 two out of three
    1/4 one in four
    1/4 one out of four
    1/4 every fourth
    3/4 three in four
    3/4 three out of four
    1/5 one in five
    1/5 one out of five
    2/5 two in five
    3/5 three in five
    4/5 four in five
    4/5 four out of five
    1/10 one in ten
    9/10 nine in ten
# What stands within so many of so many: one farmer in three.
claim-ratio-joints =
    in
    out of
    of every
# More than half.
claim-majorities =
    majority
    the bulk
    most of
    the better part
    the greater part
    lion s share
# What widens a number behind it, and how: nearly, about, more than, less than.
claim-hedges =
    almost almost
    almost nearly
    almost close to
    almost just under
    almost not quite
    almost just short of
    almost a little less than
    almost slightly less than
    almost a little under
    about about
    about around
    about roughly
    about some
    about approximately
    about more or less
    more more than
    more over
    more well over
    more just over
    more at least
    more a little over
    more a little more than
    more slightly more than
    more well above
    more above
    more upwards of
    more no less than
    less less than
    less under
    less well under
    less below
    less at most
    less no more than
    less not even
claim-superlatives =
    highest largest
    highest biggest
    highest highest
    highest greatest
    highest top
    highest leading
    highest strongest
    highest most generous
    highest number one
    highest top donor|contributor|funder|backer|supporter
    highest gave|given|gives|contributed|contributes|paid|pays most
    highest gave|given|gives|contributed|contributes|paid|pays the most
    lowest gave|given|gives|contributed|contributes|paid|pays least
    lowest gave|given|gives|contributed|contributes|paid|pays the least
    highest richest
    highest heaviest
    highest fullest
    highest best
    lowest smallest
    lowest lowest
    lowest weakest
    lowest poorest
    lowest worst
    lowest leanest
    lowest thinnest
    lowest least
# Extremes of figures over years.
claim-peaks =
    highest peak
    highest peaked
    highest peaking
    highest high point
    highest maximum
    highest culminated
    highest topped out
    highest at its|their highest
    highest high water mark
    highest all time high
    highest at its|their peak
    lowest low point
    lowest trough
    lowest minimum
    lowest bottomed out
    lowest nadir
    lowest at its|their lowest
# The same of the years up to one.
claim-records =
    highest a record
    highest a new record|high|peak
    highest a record high|year|level|amount|sum
    lowest a record low
    highest its|their record
    highest record high
    highest record year|level|amount|sum
    highest all time high
    highest more than ever
    highest more than ever before
    highest higher than ever
    highest higher than ever before
    lowest record low
    lowest all time low
    lowest less than ever
    lowest less than ever before
    lowest lower than ever
    lowest lower than ever before
claim-ordinals =
    1 first
    2 second
    3 third
    4 fourth
    5 fifth
    6 sixth
    7 seventh
    8 eighth
    9 ninth
    10 tenth
    1 number one
    2 number two
    3 number three
# Who alone comes before, with the place, or 0 where the names behind say it.
claim-only-after =
    2 second only to
    3 third only to
    4 fourth only to
    0 behind only
    0 outdone only by
    0 surpassed only by
    0 exceeded only by
    0 topped only by
    0 only after
# One of several.
claim-one-of =
    one of
    among
    amongst
    some of
    part of
    the top
# What holds of all years, of what goes one way and of what is given.
claim-always =
    every year
    each year
    every single year
    in all years
    year after year
    year by year
    year on year
    from year to year
    from one year to the next
    without interruption
    without a break
    without a pause
    without a dip|fall|drop|setback|decline|decrease|reverse|slip
    without a single dip|fall|drop|setback|decline|decrease|reverse|slip|interruption|break|exception
    without any dip|fall|drop|setback|decline|decrease|interruption|break
    without ever falling|dipping|declining|dropping|slipping
    without a year s pause
    without once falling|dipping|declining|dropping
    without exception
    without fail
    without pause
    without let up
    with each year
    with every year
    every time
    uninterrupted*
    continuous*
    continually
    continual
    constantly
    consistently
    steadily
    steady
    unbroken
    always
    invariably
claim-every-year =
    every year
    each year
    every single year
    in all years
    year after year
    year in year out
    without interruption
    without a break
    without exception
    without a gap
    without fail
    always
# What has not ceased.
claim-unceasing =
    never stopped
    not stopped
    never ceased
    not ceased
    kept
    keeps
# Several years one after the other.
claim-in-a-row =
    _ year|years in a row
    _ year|years running
    _ consecutive year|years
    _ successive year|years
    _ year|years in succession
    _ straight year|years
    _ time in a row
claim-year-before =
    the year before
    a year before
    previous year
    preceding year
    year earlier
claim-year-after =
    following year
    next year
    the year after
    year that followed
claim-vague-times =
    years later
    year later
    years earlier
    years ago
    last two
    last three
    last few
    past two
    past three
    past few
    past year
    recent years
    in years
    for years
    decades
    a decade
    a generation
    recently
    lately
    first half
    second half
claim-first-time =
    first time
    first exceeded|passed|surpassed|topped|crossed
# What a year is that no other is like.
claim-never-as =
    lowest as|so low|small|little|modest|weak|poor as
    highest as|so high|large|much|great|generous|strong|big as
# What an amount does to a mark that it passes.
claim-passes =
    highest exceed|exceeds|exceeded|exceeding
    highest pass|passes|passed|passing
    highest surpass|surpasses|surpassed|surpassing
    highest top|tops|topped|topping
    highest cross|crosses|crossed|crossing
    highest outweigh|outweighs|outweighed
    highest outstrip|outstrips|outstripped
    highest above
    highest more than
    highest over
    lowest below
    lowest under
    lowest less than
claim-averages =
    average
    averaged
    averages
    averaging
    on average
    mean
claim-a-year =
    a year
    per year
    each year
    every year
    per annum
    annually
    annual
    yearly
claim-last-year =
    last year
    last year shown
    latest year
    final year
    most recent year
    end of the period
claim-first-year =
    first year
    first year shown
    beginning of the period
    start of the period
# What is compared, and with what.
claim-comparatives =
    highest more
    highest higher
    highest larger
    highest greater
    highest bigger
    highest exceed|exceeds|exceeded
    highest surpass|surpasses|surpassed
    highest outweigh|outweighs|outweighed
    highest outstrip|outstrips|outstripped
    lowest less
    lowest lower
    lowest smaller
claim-than =
    than
# All other years, and all years before.
claim-other-years =
    highest any other year
    highest all other years
    highest every other year
    highest any of the other years
    lowest any year before
    lowest ever
    lowest ever before
    lowest any previous year
    lowest all previous years
    lowest any earlier year
    lowest in all years before

## Words that carry no meaning of their own

# Articles, pronouns, prepositions, conjunctions, auxiliary verbs and the like, in small letters.
function-words = a an the this that these those its their his her our your my it he she they we you i them him us me who whom whose which what where when why how there here of to in on at by for from with without within into onto upon about above below over under up down out off between among amongst across through throughout during before after since until till while as than like via per against along around near toward towards behind beyond beside besides despite except plus minus and or but nor so yet if then because although though whether both either neither not no also too only just even still already again ever never always often more most less least much many few several some any all each every other others another such same own one is are was were be been being am has have had having do does did doing will would shall should can could may might must get gets got including include includes included namely respectively together
# Adjectives that stand before the noun that a number counts; all of them do in English.
adjectives-before-noun = { "" }
# Words between a size and the noun that it counts.
count-joints = { "" }
# Whether a noun stands before the adjectives that it has, "first", or behind them, "last".
noun-place = last

## Tables, shares and counts

# How the head of a row or of a column begins that adds up the others.
total-words =
    total
    totals
    grand total
    subtotal
    sub-total
    sum
    together
    altogether
    overall
    all
    in all
    in total
    aggregate
    combined
# How the head of a row or of a column begins that is a part of the one before it.
within-words =
    of which
    of whom
    of these
    of this
    thereof
    including
    incl.
    included
# Words of a head whose numbers have no sum: means, rates, places in an order.
mean-words =
    average
    averages
    mean
    median
    rate
    rates
    ratio
    index
    age
    rank
    score
    density
    per capita
    per head
    per person
    per year
    a year
    growth
    change
# Words of a head whose numbers are shares.
share-words =
    share
    part
    shares
    percentage
    percent
    per cent
    proportion
    distribution
    %
# Words of the head of a row for all that has no row of its own.
other-words = other others rest remaining remainder miscellaneous various unallocated unspecified
# Words for people of an age, who are women and men as well.
age-groups =
    youth
    youths
    young people
    young persons
    elderly
    older people
    older persons
    senior citizens
# Words for what has a number of its own in each group.
rate-words =
    rate
    rates
    incidence
    prevalence
    unemployment
    literacy
    coverage
    poverty
    are poor
# Words between two shares that are compared.
against-words =
    against
    compared
    versus
    vs
    as opposed to
# Words that say that some things are counted more than once.
overlap-words =
    more than once
    more than one
    counted once
    counted twice
    only once
    double counting
    double-counting
    overlap
    overlaps
# Words of a title that say that the rows are some of many.
selection-words = largest biggest main top selected leading major principal some first

## Shares and parts of one whole

# Fractions in words, each after its percentage.
fraction-words =
    50 half
    50 one half
    33.3 a third
    33.3 one third
    66.7 two thirds
    66.7 two-thirds
    25 a quarter
    25 one quarter
    75 three quarters
    75 three-quarters
    20 a fifth
    20 one fifth
    40 two fifths
    60 three fifths
    80 four fifths
    16.7 a sixth
    16.7 one sixth
    12.5 an eighth
    10 a tenth
    10 one tenth
# Words before what a share is given to; those of one number do the same.
allocation-words =
    1 to
    1 into
    1 towards
    2 for
    3 on
# Words that say that something is divided.
division-words = divided split shared distributed allocated broken breakdown distribution spent follows devoted apportioned
# Words for the whole of something.
whole-amounts = whole entire all total full complete every
# Words of the head of a column of shares that name no whole of each row.
whole-heads = total totals all whole sum budget budgets contribution contributions fund funds funding expenditure spending resources amount amounts money grant grants
# Words for all that is left.
rest-amounts =
    the rest
    the remainder
    the remaining
    the others
# Words behind a percentage before what it is of: 60 per cent of women.
rate-joints = of among
# Words between a part and the whole behind it: six of the five; those of the number 2 stand behind a noun, too: 34
# districts out of 30.
whole-joints =
    1 of
    2 out of
# With what a sentence begins that tells more of those who were counted before.
anaphor-words =
    of these
    of them
    of those
    of the total
    among them
    among these
    they are
    they were
    they include
    these are
    these were
# Verbs between a group and all who are in it.
made-of-words =
    was made up of
    were made up of
    is made up of
    are made up of
    consisted of
    consists of
    comprised
    comprises
    counted
    counts
# Words before a number, and behind one, that make a total of it.
total-leads =
    in all
    in total
    a total of
    totalling
    totaling
    adding up to
    add up to
    adds up to
    making
    makes
    make
    coming to
    comes to
    come to
    altogether
total-trails =
    in all
    in total
    altogether
    all told
# Words behind a share by which it is more or less than another.
comparison-words = more less fewer higher lower above below over under up down
# Words of a heading whose shares have wholes of their own.
apart-words =
    gap
    gaps
    need
    needs
    coverage
    met
    covered
    execution
    target
    targets
    per
    in each
    of each
    by country
    rate
    rates
    level
    levels
    growth
    rise
    increase
    change
    success
# Verbs between somebody and the share that is theirs.
holding-words =
    make up
    makes up
    made up
    account for
    accounts for
    accounted for
    represent
    represents
    represented
    hold
    holds
    held
    form
    forms
    constitute
    constitutes
    occupy
    occupies
    receive
    receives
    received
    take
    takes
# Verbs between a share and who it is: of the trainees are women.
share-verbs = are is were was
# The two halves of one whole, a pair a line.
complements =
    women men
    female male
    girls boys
    urban rural
    mothers fathers

## Counts against what is shown

# Words that count without a numeral, each after its number; those of a round number may be off by a little.
collective-numbers =
    2 both
    2 both of
    2 a pair of
    3 a trio of
round-numbers =
    12 a dozen
    20 a score of
    24 two dozen
# Words before a number whose things were told, or are known: the four pillars.
known-words = the these those its their our all both every each
# Words that stand for all, or for each, of a number: all of the four, each of the four.
whole-words = all each every both none neither
# Words between a part and the number that it is of: two of the seven, three out of four.
part-joints =
    of
    out of
    among
    from among
    in
# Words that begin a sentence, or stand before a number, of which only some are told.
among-words =
    of
    among
    amongst
    out of
# Words by which a number is of others than those that were told, or of some of them.
rest-words = other another further additional more first last next past previous remaining second new
# Words after which an enumeration names some of what was counted, and not all.
example-words =
    including
    includes
    include
    included
    such as
    like
    among them
    among others
    among these
    among which
    among whom
    for example
    for instance
    e.g
    notably
    in particular
    particularly
    especially
    above all
    to name
    mainly
    chiefly
    primarily
    mostly
    not only
    starting with
    beginning with
    first of all
    etc
    others
    and more
    and so on
    elsewhere
# Phrases that join the last thing of an enumeration to the others.
joining-phrases =
    as well as
    along with
    together with
    &
    plus
# Words between what is counted, or an item, and its noun.
article-words = the a an its their our his her
# Words that lead to the names of all that was counted.
namely-words =
    namely
    that is
    that is to say
    i.e
    viz
# Verbs between what was counted and its names: the four rivers are the Nile, …
copula-words = are were
# Words with which a sentence leads to a list that completes it, and not one of what it counts.
open-words = to on in for with by at from of that about into through and or will must should can is are was were has have
# Things that a list is announced by: their number is that of the list, wherever it stands in the sentence.
announcing-things = priorities pillars areas goals objectives aims targets results lessons axes lines steps measures components themes fields topics outcomes outputs activities forms ways reasons challenges principles commitments phases elements strands features ideas rules recommendations findings conclusions points tasks actions initiatives instruments functions criteria promises questions things changes
# Things that have names of their own, in capitals.
named-things = countries nations states regions cities towns provinces districts islands rivers basins continents territories ministries agencies donors partners organizations organisations institutions universities foundations funds governments municipalities capitals ports lakes seas
# Those of them whose names have and in them: the Ministry of Trade and Industry.
joined-things = ministries departments agencies organizations organisations institutions committees unions associations foundations
# Things that are countries.
country-things = countries nations states
# What a document tells as stories.
story-things = stories story projects examples portraits accounts experiences cases
# Those who speak, and people of whom a verb says that they do.
voice-things = voices testimonies testimonials statements witnesses
person-things = people persons participants women men beneficiaries
speak-words =
    tell
    say
    explain
    speak
    look back
    recall
    remember
    describe
    testify
    recount
    reflect
    have their say
    in their own words
# Words that hand over to somebody who speaks.
hear-words =
    hear from
    listen to
    meet
    hear
    gives the floor to
    give the floor to
    the words of
# Verbs by which a story is an example of something.
show-words =
    show what
    show how
    show why
    show this
    show it
    illustrate what
    illustrate how
    illustrate this
    tell how
    tell what
# Verbs by which priorities and the like are those of the whole, and words by which some of them only are told.
guide-words = guide guides guided agreed agree set chosen chose defined define shape shapes shaped carry carries carried underpin underpins structure structures structured support supports hold holds drive drives driven inform frame framed make direct govern organize organise await
done-words = reached reach met achieved achieve attained fulfilled completed added add dropped revised changed remain remains remained open overdue new left missed closed ended
# Words before a number that is not all.
only-words = only just
# What dates in a row are.
milestone-things = dates milestones steps events moments stages landmarks turning-points
# What big numbers are.
figure-things = figures numbers facts
# What bars, columns, lines and segments stand for.
chart-things = donors contributors countries recipients partners regions sources streams channels kinds types categories sectors fields programmes programs funds instruments purposes goals agencies members areas
# Times, which are counted without being shown.
time-things = years months weeks days hours minutes decades centuries times seasons quarters semesters terms biennia dollars euros kilometres metres hectares tonnes litres percent points generations
# Superlatives before what a table or a chart ranks.
superlative-words = largest biggest top main leading highest most smallest poorest principal major
# Words that point at a part of the document: after the sentence, before it, beside it, or all of the document.
pointing-words =
    after below
    after overleaf
    next following
    next follow
    after on the next page
    before above
    beside opposite
    beside alongside
    beside on the right
    beside on the left
    here here
    here on this page
    here on these pages
    here in this factsheet
# Words that say that something is told.
tell-words = told tell tells presented present presents described describe portrayed portray featured feature introduced introduce illustrated illustrate
# Names of the kinds of parts of a document.
part-words =
    table table
    table tables
    list list
    list lists
    list box
    chart chart
    chart graph
    chart figure
    milestones timeline
# Words beside an ordinal that make a count of it: the third and last priority.
last-words = last final
# Prepositions before a place.
place-prepositions = in at within across from
# Words of the general subject of every document, which make nothing a part of it.
general-things = partnership cooperation programme program agreement partner partners donor work support framework strategy factsheet
# Words within which and joins no two things.
joined-pairs =
    Asia Pacific
    America Caribbean
    Europe Asia
    East Africa
    women men
    men women
    girls boys
    boys girls
    women girls
    mothers children
    women children
    women youth
    health safety
    safety health
    water sanitation
    water hygiene
    sanitation hygiene
    research development
    research innovation
    monitoring evaluation
    peace security
    education training
    food nutrition
    food agriculture
    trade industry
    health care
    small medium
    workers employers
    employers workers
    loss damage
    law order
    arts crafts
# Verbs by which words after a colon are a sentence, and no enumeration.
verb-words = is are was were has have had will would can could may might must should does do did became remain remains
# Words that begin a clause on the name before them.
relative-words = which who whom whose where when while that because since although

## Time

# Words of what is still to come, or is only meant.
ahead-words = will shall would should may might must could can due plan plans planned planning expect expects expected scheduled foresee foresees foreseen intend intends intended aim aims hope hopes hoped want wants upcoming forthcoming next future forecast projected envisage envisages envisaged anticipate anticipated target targets targeted tomorrow if unless until till
# Endings that do the same, and words that have them by chance.
ahead-endings = { "" }
ahead-not = { "" }
# Those that say of themselves that something comes; the others do behind a form of "to be" in the present.
future-words = will shall
planned-words = due planned expected scheduled foreseen
# Words of an intention, before an infinitive; and words before a span of years that make a rhythm of it.
intend-words = plans intends aims hopes wants expects plan intend aim hope want expect
every-words = every each
planned-prepositions = for
# Words of promises and talk: the date right behind them is theirs, another one that of what they are about.
promise-words = agree agrees agreed decide decides decided pledge pledges pledged commit commits committed promise promises promised propose proposes proposed invite invites invited announce announces announced approve approves approved allocate allocated budgeted ask asks asked discuss discusses discussed debate debated consider considered examine examined prepare prepared warn warned explain explained describe described predict predicted speak spoke talk talked look looked
# Verbs in the past.
past-words = dug swept lent bought caught fought sought thought slept shook threw wore hung fed felt dealt meant rebuilt was were had did began ran gave came became went took made brought built held led met paid saw sent spent won wrote rose fell grew found kept left sold taught told set broke drove drew chose got knew lost stood struck sat joined
# Verbs in the present: what they tell may go on.
present-words = is are am has have starts begins ends runs opens takes closes expires continues lasts covers follows comes becomes enters concludes hosts marks remains falls means start begin end run open close cover follow
# Forms that make a past of a participle, and what may stand between the two.
participle-auxiliaries = has have having
between-words = also already just never always only now then not recently finally first jointly together since ever been
participle-words = dug swept lent bought caught fought sought fed dealt rebuilt been begun run given come become gone taken made brought built held led met paid seen sent spent won written risen fallen grown found kept left sold taught told set broken driven drawn chosen got known lost stood struck spoken
participle-endings = ed
# Endings by which a word is one behind a form of "to have" only, and endings of verbs in the past.
participle-endings-behind = { "" }
past-endings = { "" }
# A word before a form of "to be" that makes it one of these, and participles that have it for theirs.
reflexive-words = { "" }
motion-participles = { "" }
# Words with such an ending that are no participles, or say nothing of a time.
participle-not = need needed feed seed seeds speed indeed exceed proceed succeed hundred united related limited skilled unskilled aged advanced based so-called named called unneeded sacred embed shed unused used
# Forms that make a passive of the past.
passive-past-words = was were been
# Before a participle, forms that make no past of it; behind one, the word of its doer.
passive-auxiliaries = is are be being to
agent-words = by
# How many words a participle alone may stand before a date.
participle-reach = 12
# Nouns of what happens once and may have its date for its name, what tells of it that it was there, and what stands
# before it where others follow it.
event-nouns = results year season conference summit congress assembly session meeting workshop forum fair exhibition festival flood floods storm cyclone hurricane earthquake eruption drought fire election elections census harvest visit opening inauguration ceremony evaluation review
held-words = held attended opened hosted organized organised closed visited
after-words = in on after following during at since
# What leads to the time of an event, and what to an end of it.
time-prepositions = in on at during throughout
limit-prepositions = in on by until till before
# What may stand between such a word and the date.
time-fillers = the of course late early mid end beginning start middle spring summer autumn winter fall month year week first second third fourth quarter half and
since-words = since
infinitive-marks = to
infinitive-not = the a an this that these those their its his her our all each both more most date year
infinitive-endings = { "" }
# Nouns of what is agreed, meant or to be reached: what they are about may lie ahead.
plan-nouns = plan plans agreement agreements strategy strategic strategies framework frameworks pledge pledges commitment commitments committed target targets budget budgets forecast forecasts projection projections instalment instalments installment installments tranche tranches roadmap vision agenda goal goals outlook schedule phase planned agreed expected pledged allocation allocations envelope proposal contract contracts obligation obligations
# What says that a count goes on: so far.
so-far-words =
    so far
    to date
    as of
    as at
    until
    up to now
    to the end of
    by mid
    first half
    first quarter
    since
    already
# What leads to a year as a whole.
whole-year-words =
    twelve months of
    the twelve months of
    12 months of
    throughout
    throughout the year
    all through
    all of
    the whole of
    the full year
    the whole year
    the end of
    the end of the year
# The year before the document's, its own and the next.
relative-years =
    -1 last year
    0 this year
    1 next year
# Words before such a phrase that make another of it: the last year of a project.
relative-years-not = the its their his her our each every that a
# Words for so many years; those of ten and more are rough.
duration-words =
    1 year
    1 years
    1 yr
    1 yrs
    10 decade
    10 decades
    100 century
    100 centuries
duration-phrases =
    50 half a century
    50 half-century
    25 quarter of a century
    25 quarter century
duration-adjectives =
    2 biennial
    3 triennial
    4 quadrennial
    5 quinquennial
    10 decennial
duration-fillers = full past last previous consecutive successive whole long good more
# What stands behind a duration, or before it, and counts it back from now.
ago-behind = ago
ago-before = { "" }
# Words for the birthday of something, and for its beginning.
anniversary-words = anniversary birthday jubilee
celebrate-words = celebrated celebrates celebrate marked marks turned turns
founding-words = founded established created opened signed launched set began started since born agreement
anniversary-numbers =
    10 tenth
    15 fifteenth
    20 twentieth
    25 twenty-fifth
    30 thirtieth
    40 fortieth
    50 fiftieth
    60 sixtieth
    70 seventieth
    75 seventy-fifth
    80 eightieth
    90 ninetieth
    100 hundredth
    100 centenary
# Words behind a span of years that count it on from a year told before, or back from it.
later-words =
    1 later
    1 after that
    -1 earlier
# What leads to the day that figures are of, and words for the figures.
status-words =
    as of
    as at
    status
    up to
data-words = data figures figure amounts status contributions payments received numbers situation source
# Words of a heading for what was reached.
result-words = results achievements achieved accomplishments
# The days of the week, from Monday.
weekday-words = monday tuesday wednesday thursday friday saturday sunday
# Words by which a text tells when something began, and when it was over; those that may mean another thing; and those
# before which something is told of an earlier time: it had closed.
beginning-words = began begun started launched kicked begins starts signed founded created initiated groundbreaking
ending-words = ended ends closed completed concluded finished final inaugurated expired delivered dismantled terminated dissolved
opening-words = opened inaugurated opens
other-thing-words = previous earlier former another other second third next later new pilot predecessor phase preceding
earlier-words = had after before until since
# Phrases of the beginning and of the end of whatever a text is about.
beginning-phrases =
    first stone
    foundation stone
    broke ground
    ground was broken
    work started
    work began
    works began
    works started
    construction began
    construction started
ending-phrases =
    last stone
    mid-term
    midterm
    mid-point
    final evaluation
    final report
    final inspection
    closing ceremony
    handed over
    handed-over
    inaugurated
# Nouns for whatever a text is about, and what stands for it.
thing-words = project programme program works work scheme it they initiative
# Verbs and nouns that stand with such words: it came to an end.
life-fillers = came come brought to an end its the was were is been finally laid

## Two numbers for one thing

# Words that do not say what a number is of: to give, an amount, a work.
plain-words = period give gave given gives giving contribute contributed contributes contributing contribution contributions provide provided provides providing paid pay pays paying spend spent put amount amounts amounted amounting total totals totalled totalling sum sums came come comes coming reach reached reaches reaching stand stands stood worth money funds funding fund funded finance financed financing support supported supports overall altogether combined entire whole number numbers figure figures value values date far end ended programme programmes project projects work working worked take takes took make makes made see seen show shown recorded received stated until today now currently already about around third decade decades began begin begins begun start started starts behalf grant grants donation donations gift gifts budget thanks altogether ran run runs running
# Those of them that say that something is given.
given-words = contribution contributions contribute contributed contributes gave give gives given donated donation donations
# Those of them that are nouns and tell one number from another all the same.
plain-things = programme programmes program programs project projects work
# What makes two numbers of one thing two numbers all the same: a plan, more of it, a rate, a part (these words begin what
# stands before the number), another time, a change.
mark-plan = plan plans planned planning target targets targeted aim aims aimed goal goals objective objectives pledge pledges pledged promise promised expect expected expects hoped hopes intended intends foreseen foresees needed needs required budgeted committed commitment commitments approved could would should might may asked asks ask requested requests request seeks sought
mark-more = further additional another more extra added adds new other others remaining rest remainder
mark-rate = average averaged averages mean annual annually yearly monthly weekly daily each every
part-leads = among amongst including half most
whole-leads = of
definite-words = the all its their our these those
mark-time = previously previous earlier former formerly before initially originally first second fourth last latest next once then preceding past
mark-change = rose rise rises risen increase increased increases grew grown growth fell fall falls fallen decrease decreased decline declined drop dropped difference gap
# Units of time, which make a rate of what an article or a preposition joins to them: a year, per head.
time-units = year years month months week weeks day days hour hours minute minutes quarter quarters
rate-leads = a an per each every
# Words before these that make a span of it: within a week.
span-leads = within in over for after during
measure-units = kilometre kilometres kilometer kilometers km metre metres meter meters hectare hectares tonne tonnes ton tons litre litres degree degrees times percentage points dollar dollars euro euros
# What has years of its own, which stand behind it: the programme 2018–2021.
words-with-years = programme program plan plans strategy agreement agreements framework agenda fund phase project campaign decade budget compact accord
# What a heading or a lead tells of the years that a document covers.
sheet-words = gave give given contributed contribute contribution contributions provided paid invested support supported funding funded finances figures cooperation results
# Words for contributions that no purpose is named for, and for those with one.
measure-core =
    core
    regular resources
    flexible
    non-earmarked
    unearmarked
    un-earmarked
# Words beside these that leave open no other money.
measure-beside = regular budget development cooperation technical unspecified flexible ordinary additional addition further member state non taken general kind kinds types dues membership resources everything went goes payment payments aid assistance receipts
measure-earmarked =
    earmarked
    ear-marked
    other resources
    tied
    non-core
    noncore
# Phrases by which contributions are known besides: what every member owes, what is given beyond that, for the core budget, for
# a purpose. Of two that begin with the same word the longer one is meant.
contributions-assessed =
    assessed
    assessment
    assessments
    dues
    fee
    fees
    regular contribution
    regular contributions
    membership fee
    membership fees
    membership contribution
    membership contributions
    membership subscription
    member fees
    subscription
    subscriptions
    mandatory
    obligatory
    compulsory
    statutory
    regular budget
    regular-budget
    ordinary budget
    as a member
    as a member state
    scale of assessments
contributions-voluntary =
    voluntary
    voluntarily
    extrabudgetary
    extra-budgetary
    extra budgetary
    of its own accord
    of its own free will
    of its own will
# What stands before contributions that are not meant: beyond its dues.
contributions-beyond =
    beyond
    above
    over and above
    on top of
    in addition to
    besides
    outside
    outside of
    other than
    additional to
    aside from
    apart from
# Words for what is given and not owed.
contributions-gifts = gift gifts donation donations
contributions-core =
    rbsa
    regular budget supplementary
    supplementary account
    flexibly
    not earmarked
    nobody had earmarked
    without earmarking
    without any earmarking
    without an earmark
    free of earmarking
    no earmarking
    untied
    general-purpose
    general purpose
    general purposes
    unrestricted
    no strings
contributions-earmarked =
    project funding
    project funds
    project money
    project contributions
    project contribution
    project resources
    project support
    project grants
    for projects
    to projects
    for named projects
    to named projects
    for specific projects
    to specific projects
    for individual projects
    for specified purposes
    for specific purposes
    for a specific purpose
    programme funding
    other voluntary contributions
    other voluntary funds
    remaining voluntary contributions
    restricted
# What leads from a total to all of its parts, to some of them, and from parts to their total.
sum-leads-to-all =
    covers
    covering
    is the sum of
    falls into
    made up of
    consisting of
    consists of
    consist of
    comprising
    comprises
    composed of
    brings together
    bring together
    made of
    unites
    combines
    combining
    namely
    split into
    divided into
    broken down into
    divided between
    split between
    shared between
    the sum of
    made of
    breaks down into
    break down into
    breaks down as
    brings together
    bringing together
    combines
    combining
    adds up
    split between
    split among
    divided between
    shared between
    shared among
    comes from
    came from
    came as
    came in
sum-leads-to-some =
    of which
    including
    includes
    include
    of this
    of these
    such as
    for example
    for instance
    among them
    among others
    notably
    in particular
    part of
    parts of
sum-leads-to-total =
    in all
    in total
    for a total of
    a total of
    totalling
    totaling
    adding up to
    add up to
    adds up to
    together
    making
    makes
    make
    made
    summing to
    coming to
    comes to
    come to
    altogether
    brings the total to
    brought the total to
    bringing the total to
    bring the total to
    takes the total to
    took the total to
    taking the total to
    raises the total to
    raised the total to
# What a sentence begins with that goes on about the amount of the one before.
sum-back =
    this sum
    this amount
    this total
    this money
    this support
    this contribution
    this figure
    this funding
    this
    that sum
    that amount
    that money
    that total
    these funds
    these contributions
    these millions
    the sum
    the amount
    the total
    the money
# The same as sum-leads-to-total in a sentence of its own, after the parts or below them; what stands behind the total is in total-trails.
sum-closes =
    in all
    in total
    for a total of
    a total of
    the total
    the totals
    the sum
    this total
    total of
    totalling
    totaling
    totalled
    totals
    adding up to
    add up to
    adds up to
    added up to
    added up
    added together
    taken together
    put together
    together
    combined
    altogether
    all told
    all in all
    the whole
    the grand total
    overall
    total support
    total funding
    total contribution
    total contributions
# What says that not all of the parts are named.
sum-selection =
    complemented by
    supplemented by
    matched by
    topped up by
    added to
    largest
    biggest
    main
    major
    leading
    principal
    selected
    chosen
    examples
    example
    among
    combined with
    together with
    along with
    with others
    besides
    excluding
    without
# What an amount is called that is no part of another: what was spent of it, what others added.
sum-no-parts = spent disbursed disbursement disbursements expenditure expenditures balance unspent cost costs leveraged mobilized mobilised saved co-financing cofinancing co-financed match matched matching revenue revenues income price prices debt debts loss losses worth value

## What a sentence computes

# What says that the next number is the last one in other words.
arithmetic-apposition =
    or
    or some
    i.e.
    that is
    which is
    which makes
    equal to
    equivalent to
    amounting to
    representing
    corresponding to
    an average of
    a share of
# What says that one number is a part of another.
arithmetic-part =
    of which
    of whom
    of them
    of these
    of those
    of the
    of its
    of their
    of all
    out of
    of
    among them
    among whom
    including
# What leads to the first and to the second of two values.
arithmetic-from = from
arithmetic-to = to
# Words of a rise and of a fall.
arithmetic-rise = rose rises risen rising rise grew grows grown growing growth increased increases increasing increase climbed climbs jumped jump surged soared up expanded raised higher
arithmetic-fall = fell falls fallen falling fall dropped drops dropping drop declined declines declining decline decreased decreases decreasing decrease shrank shrunk sank down reduced reduction cut lowered lower
# What a percentage may be a share of: 46 per cent of its voluntary contributions.
contribution-nouns = contributions contribution funding funds support money
# What makes an amount one of a year, and the words of a mean.
arithmetic-yearly =
    a year
    per year
    per annum
    annually
    each year
    every year
    yearly
arithmetic-mean =
    on average
    an average of
    average
    a mean of
# What makes an amount one of each.
arithmetic-each = per each apiece
# The nouns for years.
arithmetic-years = years year
## Two dates for one event

# Events, each after its kind: two of one kind that happened to the same are one event.
event-words =
    join joined
    join joins
    join join
    join joining
    join member
    join members
    join membership
    join accession
    join acceded
    join accedes
    sign signed
    sign signs
    sign sign
    sign signing
    sign signature
    sign concluded
    sign concludes
    sign conclusion
    ratify ratified
    ratify ratifies
    ratify ratification
    found founded
    found founds
    found founding
    found foundation
    found established
    found establishes
    found establishment
    found set up
    found sets up
    found instituted
    found created
    found creates
    found creation
    open opened
    open opens
    open opening
    open inaugurated
    open inauguration
    open inaugurates
    open open
    open opens
    reopen reopened
    reopen reopens
    close closed
    close closes
    begin began
    begin begun
    begin begins
    begin started
    begin starts
    begin launched
    begin launches
    begin launch
    begin start
    begin beginning
    adopt adopted
    adopt adopts
    adopt adoption
    force entered into force
    force enters into force
    force took effect
    force takes effect
    build built
    build builds
    complete completed
    complete completes
    complete completion
    complete finished
    visit visited
    visit visits
    visit visit
# What is signed, and what stands between it and its year: the agreement of 2015.
agreement-words = agreement memorandum treaty accord protocol charter compact arrangement pact contract
agreement-joints = of from
# Words behind a date with which something else begins, and plain nouns that things happen to.
event-ends = and but which who where when while after before because since until
event-things = programme programmes program project projects fund
# Words that tell one of several things from the others.
other-event-words = first second third fourth other another new renewed renewal next last previous earlier former later again amended amendment successor two three several both replaced replaces
# Words that say nothing of what happened to what.
plain-event-words = side sides year date country countries state states government governments organization organisation party parties partner partners ceremony door doors became become becomes proud proudly officially formally founding full active since

## Two lengths for one programme

# What lasts, and of which of them a document tells many.
lasting-things = programme program project partnership agreement initiative scheme campaign plan accord compact cooperation collaboration contract memorandum
lasting-things-of-many = project scheme campaign plan contract
# Words that speak of what is known.
lasting-known = the this its their our duration length all
# Words by which a length is one of a part, or becomes another.
lasting-parts = within after before every extended extends extension prolonged another further more extra old ago half into midway
# What leads to what it is for.
lasting-purposes = for against on
# What stands between a thing and its length.
lasting-joints = runs run running ran lasts lasted lasting last spans spanned spanning covers covered covering extends period length signed concluded agreed

## One word in two spellings, and numbers that count nothing

# A spelling of one country, and that of another; a plural has an s behind either.
spelling-varieties = programme/program labour/labor centre/center organisation/organization neighbour/neighbor neighbourhood/neighborhood harbour/harbor behaviour/behavior colour/color favour/favor honour/honor defence/defense theatre/theater fibre/fiber litre/liter kilometre/kilometer hectolitre/hectoliter catalogue/catalog traveller/traveler travelling/traveling modelling/modeling labelling/labeling mould/mold plough/plow grey/gray paediatric/pediatric anaemia/anemia ageing/aging aluminium/aluminum fertiliser/fertilizer organise/organize organised/organized recognise/recognize recognised/recognized mobilise/mobilize mobilised/mobilized modernise/modernize modernised/modernized specialise/specialize specialised/specialized mobilisation/mobilization modernisation/modernization urbanisation/urbanization digitalisation/digitalization
# Words behind which one of them is another word.
spelling-apart = computer software television radio
# Nouns behind a number in words that nobody has counted: in a thousand ways.
figure-of-speech-nouns = ways times reasons thanks faces colours colors voices stories questions words
