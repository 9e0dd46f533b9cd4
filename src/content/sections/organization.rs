//! The publisher.

use super::texts::Texts;
use crate::content::addresses;
use crate::content::keys::Order;
use crate::content::parts::{OrganizationContent, PrintedAddress};
use crate::fonts::Fonts;
use crate::input::Text;
use crate::model::Partnership;
use crate::text::Address;

/// Makes the publisher. What it says is printed by the contact block, if there is one.
pub(super) fn make(
    partnership: &Partnership,
    fonts: &Fonts,
    texts: &mut Texts<'_>,
) -> OrganizationContent {
    let organization = &partnership.organization;
    let email = addresses::some(&organization.email, Address::mailbox, texts.findings);
    let website = addresses::some(&organization.website, Address::page, texts.findings);
    texts.keys.begin("organization", Order::Apart);
    if !partnership.sections().any(|(_, section)| section.shows().shows_organization()) {
        texts.keys.offer();
    }
    let mut line = |path: &str, text: &Text, printed: String| {
        texts.places.insert(format!("organization.{path}"), text.span);
        texts.keys.plain(printed, text.span)
    };
    let full_name = line("name", &organization.name, organization.name.value.clone());
    let mut some = |path: &str, text: &Option<Text>| {
        text.as_ref().map(|text| line(path, text, text.value.clone()))
    };
    let department = some("department", &organization.department);
    let phone = some("phone", &organization.phone);
    let fax = some("fax", &organization.fax);
    let mut printed = |path: &str, text: &Option<Text>, address: Option<Address>| {
        let (text, address) = text.as_ref().zip(address)?;
        let shown = address.shown(|character| fonts.can_set(character));
        let url = address.href().to_owned();
        Some(PrintedAddress { url, text: line(path, text, shown) })
    };
    let email = printed("email", &organization.email, email);
    let website = printed("website", &organization.website, website);
    let address = organization.address.iter();
    let address = address.map(|text| line("address", text, text.value.clone())).collect();
    OrganizationContent {
        name: organization.name.value.clone(),
        full_name,
        short_name: organization.short_name.as_ref().map(|text| text.value.clone()),
        department,
        address,
        phone,
        fax,
        email,
        website,
    }
}
