//! Where a reader finds more: an address as it leads there, as it is printed, and as a code.

use super::Maker;
use crate::content::addresses;
use crate::content::field::Field;
use crate::content::keys::Thing;
use crate::content::parts::{CodeContent, LinkContent};
use crate::finding::{Code, Finding};
use crate::model::{LinkCard, Owner};
use crate::qr::Qr;
use crate::text::Address;

/// Makes a link of its owner, by its place; none where its address is reported.
pub(super) fn make(
    maker: &mut Maker<'_, '_>,
    owner: Owner,
    place: usize,
    link: &LinkCard,
) -> Option<LinkContent> {
    let fonts = maker.around.fonts;
    let texts = &mut maker.texts;
    let address = addresses::read(&link.url, Address::page, texts.findings)?;
    let shown = address.shown(|character| fonts.can_set(character));
    let code = link.code.unwrap_or(true).then(|| Qr::of(address.href()));
    if code == Some(None) {
        texts.findings.push(
            Finding::new(Code::ValueChoice, link.url.span, "this address is too long for a code")
                .help("write a shorter one of at most 213 characters, or `code = false`"),
        );
    }
    let locale = texts.context.locale();
    let alt = locale.message("code-alt", &[("address", shown.as_str().into())]);
    let code = code.flatten().map(|modules| CodeContent {
        key: texts.keys.give(Thing::Picture, link.url.span),
        modules,
        alt,
    });
    Some(LinkContent {
        code,
        title: texts.line(owner, Field::LinkTitle(place), &link.title),
        text: texts.some_line(owner, Field::LinkText(place), link.text.as_ref()),
        address: texts.keys.plain(shown, link.url.span),
        url: address.href().to_owned(),
    })
}
