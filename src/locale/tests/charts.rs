//! Charts in words.

use super::super::{ChartKind, ChartPoint, ChartSeries, ChartText};
use super::{check, locale, number};

/// Makes a series of labels and numbers; an empty number is no data.
fn series(name: &str, points: &[(&str, &str)]) -> ChartSeries {
    let point = |(label, value): &(&str, &str)| ChartPoint {
        label: (*label).to_owned(),
        value: (!value.is_empty()).then(|| number(value)),
    };
    ChartSeries { name: name.to_owned(), points: points.iter().map(point).collect() }
}

/// Checks the words about a chart of contributions.
fn check_chart(kind: ChartKind, series: &[ChartSeries], english: &str, french: &str) {
    let chart = |title: &str, unit: &str| ChartText {
        kind,
        title: title.to_owned(),
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
        series: series.to_vec(),
    };
    check(&locale("en").chart(&chart("contributions", "US$ million")), english);
    check(&locale("fr").chart(&chart("Contributions", "millions d'euros")), french);
}

/// A short series is read out, gaps included.
#[test]
fn short() {
    check_chart(
        ChartKind::Columns,
        &[series("", &[("2012", ""), ("2013", "5.2"), ("2014", "1200.0")])],
        "Column chart of contributions in US$ million, 2012–2014: 2012: no data; 2013: 5.2; 2014: 1,200.0.",
        "Graphique à colonnes, «~Contributions~», en millions d’euros, 2012–2014~: \
         2012~: pas de données^; 2013~: 5,2^; 2014~: 1^200,0.",
    );
}

/// Several series are read out by their names.
#[test]
fn several() {
    check_chart(
        ChartKind::StackedColumns,
        &[
            series("Core", &[("2013", "5"), ("2014", "6")]),
            series("Other", &[("2013", "1"), ("2014", "")]),
        ],
        "Stacked column chart of contributions in US$ million, 2013–2014: \
         Core (2013: 5; 2014: 6); Other (2013: 1; 2014: no data).",
        "Graphique à colonnes empilées, «~Contributions~», en millions d’euros, 2013–2014~: \
         Core (2013~: 5^; 2014~: 6)^; Other (2013~: 1^; 2014~: pas de données).",
    );
}

/// Bars and parts are counted, since their labels are no range.
#[test]
fn counted() {
    check_chart(
        ChartKind::Bars,
        &[series("", &[("Viet Nam", "3"), ("Fiji", "2")])],
        "Bar chart of contributions in US$ million, 2 bars: Viet Nam: 3; Fiji: 2.",
        "Graphique à barres, «~Contributions~», en millions d’euros, 2 barres~: Viet Nam~: 3^; Fiji~: 2.",
    );
    check_chart(
        ChartKind::Donut,
        &[series("", &[("All", "100")])],
        "Donut chart of contributions in US$ million, 1 part: All: 100.",
        "Graphique en anneau, «~Contributions~», en millions d’euros, 1 part~: All~: 100.",
    );
}

/// A long series is summed up; of equal values the first is named.
#[test]
fn long() {
    let labels: Vec<String> = (2000..2014).map(|year: i32| year.to_string()).collect();
    let values = ["4", "9", "", "1", "9", "5", "5", "1", "5", "", "5", "5", "5", "6"];
    let points: Vec<(&str, &str)> = labels.iter().map(String::as_str).zip(values).collect();
    check_chart(
        ChartKind::Lines,
        &[series("", &points)],
        "Line chart of contributions in US$ million, 2000–2013: 14 values, first 2000: 4, last 2013: 6, \
         highest 2001: 9, lowest 2003: 1, no data for 2002 and 2009.",
        "Graphique en courbes, «~Contributions~», en millions d’euros, 2000–2013~: 14 valeurs, \
         première 2000~: 4, dernière 2013~: 6, maximum 2001~: 9, minimum 2003~: 1, \
         pas de données pour 2002 et 2009.",
    );
}

/// A chart of nothing says so.
#[test]
fn empty() {
    for nothing in [vec![], vec![series("", &[])]] {
        check_chart(
            ChartKind::Lines,
            &nothing,
            "Chart of contributions: no data.",
            "Graphique, «~Contributions~»~: pas de données.",
        );
    }
    check_chart(
        ChartKind::Columns,
        &[series("", &[("2012", "")])],
        "Column chart of contributions in US$ million, 2012: no data.",
        "Graphique à colonnes, «~Contributions~», en millions d’euros, 2012~: pas de données.",
    );
}
