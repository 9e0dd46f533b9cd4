//! The masthead.

use super::{Maker, picture};
use crate::content::field::Field;
use crate::content::keys::Order;
use crate::content::parts::SheetContent;
use crate::model::Owner;
use crate::text::plain;

/// Makes the masthead: the publisher's logo or name, the day, and the titles.
pub(super) fn make(maker: &mut Maker<'_, '_>) -> SheetContent {
    let partnership = maker.document.partnership;
    let sheet = &partnership.factsheet;
    maker.texts.keys.begin(Owner::Masthead, Order::Running);
    let logo = picture::publisher(maker);
    let emblem = partnership.donor.emblem.as_ref().and_then(|emblem| picture::logo(maker, emblem));
    let texts = &mut maker.texts;
    let locale = texts.context.locale();
    let organization = &partnership.organization.name;
    let publisher = match logo {
        Some(_) => None,
        None => Some(texts.keys.plain(organization.value.clone(), organization.span)),
    };
    let issued = texts.keys.plain(locale.date(&sheet.issued.value), sheet.issued.span);
    let title = texts.line(Owner::Masthead, Field::Title, &sheet.title);
    let period = sheet.period.as_ref().map(|period| locale.period(&period.value));
    let subtitle = texts.some_line(Owner::Masthead, Field::Subtitle, sheet.subtitle.as_ref());
    let lead = sheet.lead.as_ref().map(|lead| texts.display(Owner::Masthead, lead));
    SheetContent {
        publisher,
        logo,
        emblem,
        title_text: plain(&title.runs),
        title,
        subtitle,
        issued,
        period,
        lead,
        picture: maker.picture(Owner::Masthead, sheet.picture.as_ref()),
        pages: sheet.pages.as_ref().map(|pages| pages.value),
    }
}
