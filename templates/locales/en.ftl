# The words and patterns of an English document.
#
# Digits, names of months and the joining of lists come from ICU. A variable $plural is the CLDR plural category of
# the number beside it; a language that has no use for it leaves it out. Every space within an amount, a percentage or
# a number with its unit is a no-break space, so that none of them is torn apart at the end of a line.

-nbsp = { "\u00A0" }

## Numbers

percent = { $number }%
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
money-unit = { $scale ->
       *[one] { currency }
        [thousand] { currency }{ -nbsp }thousand
        [million] { currency }{ -nbsp }million
        [billion] { currency }{ -nbsp }billion
    }

## Bounds, periods and dates

bound-about = about { $value }
bound-more-than = more than { $value }
bound-less-than = less than { $value }
period = { $first }–{ $last }
# The first day of a month, where a language has a special form for it.
first-day = 1
issued = Issued { $date }

## Labels

page = Page { $page } of { $pages }
source = Source:
sources = Sources
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
project-period = Period
funded-by = Funded by
location = Location
no-data = no data
draft = DRAFT
picture-to-come = { $kind ->
       *[photo] Photo to be supplied
        [illustration] Illustration to be supplied
        [map] Map to be supplied
    }

## Charts in words

chart-alt-columns = Column chart of { $title }{ chart-unit }, { $range }: { $values }.
chart-alt-stacked-columns = Stacked column chart of { $title }{ chart-unit }, { $range }: { $values }.
chart-alt-lines = Line chart of { $title }{ chart-unit }, { $range }: { $values }.
chart-alt-bars = Bar chart of { $title }{ chart-unit }, { $count } { $plural ->
        [one] bar
       *[other] bars
    }: { $values }.
chart-alt-donut = Donut chart of { $title }{ chart-unit }, { $count } { $plural ->
        [one] part
       *[other] parts
    }: { $values }.
chart-alt-empty = Chart of { $title }: { no-data }.
chart-unit = { $unit ->
        [none] { "" }
       *[given] { " " }in { $unit }
    }
chart-point = { $label }: { $value }
chart-points-join = { "; " }
chart-series = { $name } ({ $values })
chart-series-join = { "; " }
chart-summary = { $count } { $plural ->
        [one] value
       *[other] values
    }, first { $first-point }, last { $last-point }, highest { $highest-point }, lowest { $lowest-point }
chart-summary-gaps = { $summary }, no data for { $labels }

## Typography

quote-open = “
quote-close = ”
inner-quote-open = ‘
inner-quote-close = ’
# What goes before a colon, before other high punctuation, inside quotes and before a percent sign; nothing in English.
space-colon = { "" }
space-punctuation = { "" }
space-quote = { "" }
space-percent = { "" }
# The words and signs that stay on the line of the number before them, with a space between them.
unit-words = thousand million billion trillion % ‰ ° °C km km² m m² m³ cm mm ha kg g t l kWh MW GW

## Countries

# Short names in use at the United Nations (UNTERM; M49 for areas that are not States) where the names of CLDR differ.
# Three are shorter than UNTERM's, as in the running text of its documents: Netherlands, United Kingdom and United States.
country-name = { $code ->
        [AG] Antigua and Barbuda
        [BA] Bosnia and Herzegovina
        [BL] Saint Barthélemy
        [BN] Brunei Darussalam
        [BO] Bolivia (Plurinational State of)
        [BQ] Bonaire, Sint Eustatius and Saba
        [CD] Democratic Republic of the Congo
        [CG] Congo
        [CI] Côte d’Ivoire
        [CV] Cabo Verde
        [CZ] Czechia
        [EU] European Union
        [FK] Falkland Islands (Malvinas)
        [FM] Micronesia (Federated States of)
        [GS] South Georgia and the South Sandwich Islands
        [HK] Hong Kong (China)
        [HM] Heard Island and McDonald Islands
        [IR] Iran (Islamic Republic of)
        [KN] Saint Kitts and Nevis
        [KP] Democratic People’s Republic of Korea
        [KR] Republic of Korea
        [LA] Lao People’s Democratic Republic
        [LC] Saint Lucia
        [MD] Republic of Moldova
        [MF] Saint Martin (French part)
        [MM] Myanmar
        [MO] Macao (China)
        [PM] Saint Pierre and Miquelon
        [PN] Pitcairn
        [PS] State of Palestine
        [RU] Russian Federation
        [SH] Saint Helena
        [SJ] Svalbard and Jan Mayen Islands
        [ST] Sao Tome and Principe
        [SX] Sint Maarten (Dutch part)
        [SY] Syrian Arab Republic
        [SZ] Eswatini
        [TC] Turks and Caicos Islands
        [TL] Timor-Leste
        [TR] Türkiye
        [TT] Trinidad and Tobago
        [TW] Taiwan Province of China
        [TZ] United Republic of Tanzania
        [UM] United States Minor Outlying Islands
        [VA] Holy See
        [VC] Saint Vincent and the Grenadines
        [VE] Venezuela (Bolivarian Republic of)
        [VI] United States Virgin Islands
        [VN] Viet Nam
        [WF] Wallis and Futuna Islands
       *[other] { "" }
    }

## Words that the checks know

# Words that may stand twice in a row.
doubled-words = that had
# Plurals that lose their s in front of a noun: a 3-year programme.
compound-plurals = years months weeks days hours
percent-words = percent per-cent pct
# Lower-case words of a title that say what an amount is of.
measure-assessed = assessed
measure-voluntary = voluntary
# Words after or before which the name of a country is part of another name.
country-not-after = New Northern North West East
country-not-before = City Canal Delta Street Avenue University
# Other names in use, each after its code.
country-variants =
    BO Bolivia
    CI Ivory Coast
    CZ Czech Republic
    GB Great Britain
    GB UK
    KR Korea
    KR South Korea
    LA Lao PDR
    LA Laos
    MK Macedonia
    MM Burma
    NL Holland
    RU Russia
    SY Syria
    SZ Swaziland
    TR Turkey
    US United States of America
    US USA
    VN Vietnam
