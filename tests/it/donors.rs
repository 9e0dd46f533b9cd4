//! What is left of another donor's sheet is found; partners, cities and words that look like it are not.

use std::fmt::Write as _;

use crate::sheets::{About, DATA, NORWAY, Reported, check, prose, sheet};

/// Whom the sentences are about: Norway, with partners of every kind.
const ABOUT: About<'static> = About { partners: &["VN", "KH", "KE", "GH", "PE", "NP"], ..NORWAY };

/// The findings of these rules.
fn found(document: &str, files: &[(&str, &str)]) -> Vec<Reported> {
    let codes = ["text/donor", "text/region", "picture/country"];
    let mut found = check(document, files);
    found.retain(|found| codes.contains(&found.code.as_str()));
    found
}

/// Sentences that speak of another donor, with the words that are underlined.
const OTHERS: &[(&str, &str)] = &[
    ("Swedish funding reaches every village.", "Swedish funding"),
    ("It lives on Swedish core funding.", "Swedish core funding"),
    ("The Swedish Government has paid for it.", "Swedish Government"),
    ("The Royal Danish Embassy opened it.", "Danish Embassy"),
    ("The German Federal Ministry of Labour agreed.", "German Federal Ministry"),
    ("It is a Danish-funded school.", "Danish-funded"),
    ("The Danish–ILO cooperation is young.", "Danish–ILO cooperation"),
    ("Danish development cooperation has a strategy.", "Danish development cooperation"),
    ("Thanks to Finnish taxpayers it is open.", "Finnish taxpayers"),
    ("Dutch engineers drew the dike.", "Dutch engineers"),
    (
        "The Swedish International Development Cooperation Agency agreed.",
        "Swedish International Development Cooperation Agency",
    ),
    ("The Danes have given more than before.", "Danes"),
    ("Every Dane gives ten dollars a year.", "Dane"),
    ("The Dutch have given for years.", "Dutch"),
    ("It is run with Danida.", "Danida"),
    ("The Riksdag approves the budget.", "Riksdag"),
    (
        "The Foreign, Commonwealth & Development Office agreed.",
        "Foreign, Commonwealth & Development Office",
    ),
    ("The US Government has paid for it.", "US Government"),
    ("The UK Government has paid for it.", "UK Government"),
    ("South Korean support has grown.", "South Korean support"),
    ("The agreement was signed in Copenhagen.", "Copenhagen"),
    ("The next consultation takes place in Dublin.", "Dublin"),
    ("Engineers from Tokyo checked it.", "Tokyo"),
    ("Trainers come from Wellington each year.", "Wellington"),
    ("The funds come from Berlin.", "Berlin"),
    ("The Ministry of Labour in Paris has agreed.", "Paris"),
    ("Stockholm’s contribution has grown.", "Stockholm"),
    ("It was paid in Danish kroner.", "Danish kroner"),
    ("It was paid in Canadian dollars.", "Canadian dollars"),
    ("A fee of JPY 12,000 is due.", "JPY"),
    ("Write to embassy.sweden@example.org for more.", "embassy.sweden@example.org"),
];

/// The same in French.
const OTHERS_FR: &[(&str, &str)] = &[
    ("Le soutien suédois atteint chaque village.", "soutien suédois"),
    (
        "L’aide publique au développement suédoise a crû.",
        "L’aide publique au développement suédoise",
    ),
    (
        "Le ministère des Affaires étrangères danois a signé.",
        "ministère des Affaires étrangères danois",
    ),
    ("Les ingénieurs allemands ont tout vérifié.", "ingénieurs allemands"),
    ("La contribution volontaire finlandaise a crû.", "contribution volontaire finlandaise"),
    ("La générosité des Danois est connue.", "Danois"),
    ("Il est confié à Enabel depuis peu.", "Enabel"),
    ("L’accord a été signé à Stockholm.", "Stockholm"),
    ("Le ministère du Travail, à Paris, a donné son accord.", "Paris"),
    ("Des ingénieurs de Tokyo ont tout vérifié.", "Tokyo"),
    ("Il est payé en couronnes danoises.", "couronnes danoises"),
    ("L’Asdi conduit le projet.", "Asdi"),
    ("Écrire à ambassade.suede@example.org.", "ambassade.suede@example.org"),
];

/// Sentences in which a careless rule would find another donor.
const RIGHT: &[&str] = &[
    "The Danish Refugee Council and Norwegian People’s Aid are at work, and so is Danish People’s Aid.",
    "The Swedish Red Cross, Swiss Church Aid and the Finnish Institute of Occupational Health take part.",
    "The Danish Trade Union Development Agency has sent a trainer.",
    "Japanese encephalitis, a German shepherd and the Indian Ocean are no donors.",
    "The French word canteen is as old as the Dutch one.",
    "It exists in Spanish, French and Portuguese, and in a French-speaking edition.",
    "Alfred Nobel, the Swedish chemist, gave his name to it.",
    "The Paris Agreement, the Tokyo Declaration and the London School of Economics are names.",
    "The Governments of Norway and Viet Nam met in Geneva, in Brussels and in Washington.",
    "Ministers of all members met in Paris; the Vietnamese Minister was in Rome.",
    "The pledging conference in Oslo followed the one in London, where ministers had met.",
    "The Vietnamese Minister of Labour studied in Canberra.",
    "The Nepali Government and Kenyan taxpayers do their part, and so do the Ghanaians.",
    "It is paid in Norwegian kroner, in US dollars, in Swiss francs and in euros; in Kenya in shillings.",
    "“Swedish funding has changed this village”, a teacher said.",
    "See *Swedish Development Cooperation in Asia* for more.",
    "{{ donor.name }} and {{ donor.adjective }} taxpayers are proud of it.",
    "Latin American Governments and the Inter-American Development Bank met.",
    "A wholesaler buys Danish pastries, Turkish coffee and Italian shoes.",
    "Swedish companies and Chinese investors are among the buyers.",
];

/// The same in French.
const RIGHT_FR: &[&str] = &[
    "Le Conseil danois pour les réfugiés et la Croix-Rouge suédoise y travaillent.",
    "L’encéphalite japonaise, un berger allemand et l’océan Indien ne donnent rien.",
    "Le manuel existe en français, en espagnol et en portugais.",
    "Le chimiste suédois Alfred Nobel lui a donné son nom.",
    "L’Accord de Paris et l’École d’hygiène de Londres sont des noms.",
    "Les ministres se sont réunis à Bruxelles, à Rome et à Washington.",
    "« Le soutien suédois a tout changé », dit une institutrice.",
    "Il est payé en couronnes norvégiennes, en dollars américains et en francs suisses.",
    "Le sida recule; la lutte contre le sida continue.",
    "Le ministre a rencontré les écoles danoises et les villages coréens.",
];

#[test]
fn another_donor_is_found() {
    let mut faults = String::new();
    for (language, sentences) in [("en", OTHERS), ("fr", OTHERS_FR)] {
        for (sentence, underlined) in sentences {
            let found = found(&sheet(About { language, ..ABOUT }, &prose(sentence)), &[]);
            let is_right = matches!(found.as_slice(), [one]
                if one.code == "text/donor" && one.underlined == *underlined);
            if !is_right {
                writeln!(faults, "{sentence}\n  {found:?}").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

#[test]
fn what_only_looks_like_it_passes() {
    let mut faults = String::new();
    for (language, sentences) in [("en", RIGHT), ("fr", RIGHT_FR)] {
        for sentence in sentences {
            for found in found(&sheet(About { language, ..ABOUT }, &prose(sentence)), &[]) {
                writeln!(faults, "{sentence}\n  {found:?}").unwrap();
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// All that points to one country is one finding, and none of its own where the country is named.
#[test]
fn one_country_is_one_finding() {
    let text =
        "Swedish funding and Sida reach it; Danes help.\n\nThe Riksdag, the Swedes and SEK 5,000.";
    let both = found(&sheet(ABOUT, &prose(text)), &[]);
    assert_eq!(both.len(), 2, "{both:#?}");
    let named =
        found(&sheet(ABOUT, &prose("Sweden gives: Swedish funding and Sida reach it.")), &[]);
    assert!(named.is_empty(), "{named:#?}");
    let allowed = "[[allow]]\ncode = \"text/donor\"\nbecause = \"co-funders\"\nabout = \"Sida\"\n";
    let document = sheet(ABOUT, &(prose("It is run with Sida and Danida.") + allowed));
    let severities: Vec<String> = found(&document, &[]).into_iter().map(|f| f.severity).collect();
    assert_eq!(severities.iter().filter(|severity| *severity == "warning").count(), 1);
}

/// Countries in lists, sentences and tables of a region, with those that do not lie in it.
#[test]
fn a_country_of_another_region_is_found() {
    let list = |title: &str, items: &str| {
        format!("[[section]]\nkind = \"list\"\ntitle = \"{title}\"\nitems = {items}\n")
    };
    let table = |columns: &str, cells: &str| {
        format!(
            "[[section]]\nkind = \"table\"\ncolumns = {columns}\n[[section.row]]\ncells = {cells}\n"
        )
    };
    let place = |location: &str| {
        format!(
            "[[section]]\nkind = \"story\"\ntitle = \"A mill\"\nlocation = \"{location}\"\nbody = \"It turns.\"\n"
        )
    };
    let panel = |title: &str, body: &str| {
        format!("[[section]]\nkind = \"panel\"\ntitle = \"{title}\"\nbody = '''\n{body}\n'''\n")
    };
    for (section, underlined) in [
        (list("Partners in Africa", r#"["Kenya", "Peru", "Ghana"]"#), "Peru"),
        (list("Asian partner countries", r#"["Nepal", "Kenya (two schools)"]"#), "Kenya"),
        (list("Africa and Asia", r#"["Nepal", "Peru", "Ghana"]"#), "Peru"),
        (panel("Our work in Africa", "- Kenya: two schools\n- Nepal: a mill"), "Nepal"),
        (prose("Its partners in Asia are these:\n\n- Nepal\n- Ghana"), "Ghana"),
        (prose("- Africa: Kenya, Nepal\n- Asia: Viet Nam"), "Nepal"),
        (prose("It works in Africa (Kenya, Ghana and Peru)."), "Peru"),
        (prose("Its African partners, Kenya and Nepal, agree."), "Nepal"),
        (prose("Countries in Latin America such as Peru and Ghana agree."), "Ghana"),
        (prose("Kenya, Nepal and other African countries agree."), "Nepal"),
        (prose("Nepal and Peru, both in Asia, agree."), "Peru"),
        (prose("Peru and Nepal, two Asian countries, agree."), "Peru"),
        (prose("In Asia – Nepal, Kenya and Viet Nam – it grows."), "Kenya"),
        (prose("It works in the Mekong region (Cambodia, Nepal)."), "Nepal"),
        (place("Pokhara, Nepal, East Africa"), "Nepal"),
        (table(r#"["Region", "Countries"]"#, r#"["Africa", "Kenya, Peru"]"#), "Peru"),
        (table(r#"["Africa", "Asia"]"#, r#"["Kenya", "Ghana"]"#), "Ghana"),
    ] {
        let found = found(&sheet(ABOUT, &section), &[]);
        let says: Vec<&str> = found.iter().map(|found| found.underlined.as_str()).collect();
        assert_eq!(says, [underlined], "{section}");
    }
    for section in [
        list("Partners in Africa", r#"["Kenya", "Ghana"]"#),
        list("Africa and Latin America", r#"["Kenya", "Peru"]"#),
        list("Partners outside Africa", r#"["Nepal", "Peru"]"#),
        list("Partners of the Asian Development Bank", r#"["Nepal", "Ghana"]"#),
        list("Asian dishes", r#"["Kenya", "Nepal"]"#),
        list("Africa", r#"["Kenya Red Cross", "Nepal Rastra Bank of Kathmandu"]"#),
        place("Nairobi, Kenya, East Africa"),
        place("ASEAN members and Nepal"),
        prose("In Africa, Norway and Nepal share what they learnt."),
        prose("In Asia, Kenya and Ghana found teachers."),
        prose("It works with Asian countries, Kenya and Peru."),
        prose("Kenya learns from Asia: Nepal sent a teacher, and Ghana did too."),
        prose("Nepal, the only partner outside Africa, and Kenya agree."),
        prose("It works in Africa and in Asia (Kenya, Nepal)."),
        prose("The African Union (Kenya, Nepal as a guest) met."),
        prose("From Africa to Asia, Kenya, Nepal and Peru agree."),
        table(r#"["Region", "Partner"]"#, r#"["Africa", "Kenya, with a teacher from Nepal"]"#),
    ] {
        let found = found(&sheet(ABOUT, &section), &[]);
        assert!(found.is_empty(), "{section}\n{found:#?}");
    }
}

/// What is said of a picture is held against the text beside it, and against the stories around it.
#[test]
fn a_picture_of_another_country_is_found() {
    let picture = |alt: &str, caption: &str| {
        format!(
            "picture = {{ file = \"a.svg\", alt = \"{alt}\", caption = \"{caption}\", credit = \"A\", licence = \"CC\" }}\n"
        )
    };
    let story = |location: &str, body: &str, picture: &str| {
        format!(
            "[[section]]\nkind = \"story\"\ntitle = \"A mill\"\nlocation = \"{location}\"\nbody = \"{body}\"\n{picture}"
        )
    };
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"/>"#;
    for (section, underlined) in [
        (
            story("Pokhara, Nepal", "It turns.", &picture("A mill in Kenya.", "It turns.")),
            vec!["Kenya"],
        ),
        (
            story("Pokhara, Nepal", "It turns.", &picture("A mill.", "A Kenyan mill.")),
            vec!["Kenyan"],
        ),
        (
            story("Pokhara, Nepal", "It turns.", &picture("A mill in Nairobi.", "It.")),
            vec!["Nairobi"],
        ),
        (story("Pokhara", "It is Nepal’s.", &picture("In Kenya.", "In Kenya.")), vec!["Kenya"]),
        (story("Pokhara, Nepal", "Kenya helped.", &picture("In Kenya.", "It.")), vec![]),
        (story("Pokhara, Nepal", "It.", &picture("A Norwegian and a Nepali.", "It.")), vec![]),
        (story("Kathmandu", "It turns.", &picture("A mill in Nepal.", "It turns.")), vec![]),
        (story("Asia", "In Nepal.", &picture("A mill in Viet Nam.", "It turns.")), vec![]),
        (story("The hills", "It turns.", &picture("A mill in Kenya.", "It turns.")), vec![]),
    ] {
        let found = found(&sheet(ABOUT, &section), &[("a.svg", svg)]);
        let says: Vec<&str> = found.iter().map(|found| found.underlined.as_str()).collect();
        assert_eq!(says, underlined, "{section}\n{found:#?}");
    }
}

/// Rows, labels, files and money of another donor; charts that compare donors are right.
#[test]
fn data_of_another_donor_are_found() {
    let series = |name: &str, more: &str| {
        format!(
            "[series.{name}]\nfile = \"data.csv\"\nx = \"year\"\ny = \"usd\"\nsource = \"pardev\"\n{more}\n"
        )
    };
    let of = |donor: &str| {
        format!("where = {{ donor = \"{donor}\", kind = \"Voluntary earmarked\" }}\n")
    };
    let chart = |title: &str, names: &str| {
        format!(
            "[[section]]\nkind = \"chart\"\ntitle = \"{title}\"\nchart = {{ type = \"lines\", series = {names} }}\n"
        )
    };
    let one = |where_: &str, label: &str, title: &str| {
        let label = format!("{where_}label = \"{label}\"\n");
        series("a", &label) + &chart(title, "[\"a\"]")
    };
    let partners: &[&str] = &["VN", "DK"];
    for (rest, line) in [
        (one(&of("Sweden"), "All", "By year"), "where"),
        (one(&of("Denmark"), "All", "By year"), "where"),
        (one(&of("Norway"), "Denmark", "By year"), "label"),
        (one(&of("Norway"), "Swedish funds", "By year"), "label"),
        (one("", "Swedish funds", "By year").replace("data.csv", "all.csv"), "label"),
        (one("", "All", "By year").replace("data.csv", "finland-2022.csv"), "file"),
    ] {
        let files = [
            ("data.csv", DATA),
            ("all.csv", "year,usd\n2020,5\n"),
            ("finland-2022.csv", "year,usd\n2020,5\n"),
        ];
        let document = sheet(About { partners, ..NORWAY }, &rest);
        let found = found(&document, &files);
        let lines: Vec<&str> =
            found.iter().map(|f| document.lines().nth(f.line - 1).unwrap()).collect();
        assert!(lines.len() == 1 && lines[0].starts_with(line), "{rest}\n{found:#?}");
    }
    // The donor is one of the categories, and another is pointed out; a fact in another country's money.
    let points = "chart = { type = \"bars\", series = \"a\", highlight = \"Sweden\" }\n";
    let ranks =
        "[series.a]\nfile = \"ranks.csv\"\nx = \"donor\"\ny = \"usd\"\nsource = \"pardev\"\n";
    let highlight = |title: &str| {
        format!("{ranks}[[section]]\nkind = \"chart\"\ntitle = \"{title}\"\n{points}")
    };
    let files = [("ranks.csv", "donor,usd\nSweden,7\nNorway,5\n")];
    let said = |rest: &str| found(&sheet(NORWAY, rest), &files).len();
    assert_eq!(said(&highlight("The largest donors")), 1);
    assert_eq!(said(&highlight("The largest donors").replace("\"Sweden\"", "\"Norway\"")), 0);
    let fact = |code: &str| {
        format!(
            "[facts]\na = {{ amount = 5, currency = \"{code}\", source = \"pardev\" }}\n{}",
            prose("It is {{ a }}.")
        )
    };
    let money = ["SEK", "NOK", "EUR", "USD"].map(|code| said(&fact(code)));
    assert_eq!(money, [1, 0, 0, 0]);
    let both = series("a", &of("Norway")) + &series("b", &of("Sweden"));
    for rest in [
        one(&of("Norway"), "Norway", "By year"),
        one(&of("Denmark"), "Denmark", "By year"),
        one(&of("Denmark"), "All", "What Denmark gave"),
        both + &chart("Two donors", "[\"a\", \"b\"]"),
        series("b", &of("Sweden")),
    ] {
        let found = found(&sheet(About { partners, ..NORWAY }, &rest), &[("data.csv", DATA)]);
        assert!(found.is_empty(), "{rest}\n{found:#?}");
    }
}

/// A partner may pay with the donor, and not in its place.
#[test]
fn a_story_is_paid_for_by_the_donor() {
    let story = |funder: &str| {
        format!(
            "[[section]]\nkind = \"story\"\ntitle = \"A mill\"\nbody = \"It turns.\"\nfunder = \"{funder}\"\n"
        )
    };
    let about = About { partners: &["DK", "KE"], ..NORWAY };
    for funder in
        ["Government of Denmark", "Danish Ministry of Foreign Affairs", "Denmark", "Danida"]
    {
        let found = found(&sheet(about, &story(funder)), &[]);
        assert_eq!(found.len(), 1, "{funder} {found:#?}");
    }
    for funder in [
        "Governments of Denmark and Norway",
        "Norad and Danida",
        "SSN Fund",
        "Kenya Red Cross",
        "{{ donor.name }}",
    ] {
        let found = found(&sheet(about, &story(funder)), &[]);
        assert!(found.is_empty(), "{funder} {found:#?}");
    }
}

/// A title is about the donor, or about no donor.
#[test]
fn a_title_is_about_the_donor() {
    let about = About { partners: &["DK", "KE"], ..NORWAY };
    let title = |title: &str| {
        let document = sheet(about, &prose("It works."));
        found(&document.replace("\"Partnership\"", &format!("\"{title}\"")), &[]).len()
    };
    assert_eq!(title("Denmark–ILO Cooperation"), 1);
    assert_eq!(title("Norway, Denmark and the ILO"), 0);
    assert_eq!(title("The ILO in Kenya"), 0);
    assert_eq!(title("Schools in Denmark"), 0);
}

/// The donor's own name or adjective, where it is set by hand, is the donor's.
#[test]
fn a_donor_has_its_own_name() {
    let donor = |keys: &str| {
        let document = sheet(NORWAY, &prose("It works."));
        found(&document.replace("partners = []", keys), &[]).len()
    };
    assert_eq!(donor("adjective = \"Swedish\""), 1);
    assert_eq!(donor("name = \"Kingdom of Sweden\""), 1);
    assert_eq!(donor("name = \"Kingdom of Norway\"\nadjective = \"Norwegian\""), 0);
}
