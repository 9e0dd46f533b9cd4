//! The publisher.

use super::texts::Texts;
use crate::content::addresses;
use crate::content::keys::Order;
use crate::content::parts::{OrganizationContent, PrintedAddress};
use crate::fonts::Fonts;
use crate::input::Text;
use crate::model::{Owner, Partnership};
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
    texts.keys.begin(Owner::Organization, Order::Apart);
    if !partnership.sections().any(|(_, section)| section.shows().shows_organization()) {
        texts.keys.offer();
    }
    let mut line = |text: &Text, printed: String| texts.keys.plain(printed, text.span);
    let full_name = line(&organization.name, organization.name.value.clone());
    let mut some = |text: &Option<Text>| text.as_ref().map(|text| line(text, text.value.clone()));
    let department = some(&organization.department);
    let phone = some(&organization.phone);
    let fax = some(&organization.fax);
    let mut printed = |text: &Option<Text>, address: Option<Address>| {
        let (text, address) = text.as_ref().zip(address)?;
        let shown = address.shown(|character| fonts.can_set(character));
        let url = address.href().to_owned();
        Some(PrintedAddress { url, text: line(text, shown) })
    };
    let email = printed(&organization.email, email);
    let website = printed(&organization.website, website);
    let address = organization.address.iter();
    let address = address.map(|text| line(text, text.value.clone())).collect();
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
