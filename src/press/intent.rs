//! What makes a PDF say that it is PDF/X-4: the output intent, the metadata, the identifiers.

use lopdf::{Dictionary, Document, Object, Stream, StringFormat};
use sha2::{Digest, Sha256};

use super::Condition;
use super::object::{as_dictionary, get, get_dictionary, name, resolve, text, unpacked};
use crate::input::hex;

/// The version of PDF that PDF/X-4 is made of (ISO 15930-7).
const PDF_VERSION: &str = "1.6";

/// The registry in which printing conditions have their names.
const REGISTRY: &str = "http://www.color.org";

/// What a file is called where its description has no title.
const UNTITLED: &str = "Untitled";

/// The date of a file whose description has none.
const NO_DATE: &str = "D:20000101000000Z";

/// Names the press that the file is made for, and embeds its profile.
pub fn write_output_intent(document: &mut Document, condition: &Condition) {
    let mut profile = Dictionary::new();
    profile.set("N", 4);
    let mut profile = Stream::new(profile, condition.icc.clone());
    // A profile that does not get smaller stays as it is.
    drop(profile.compress());
    let profile = document.add_object(profile);
    let mut intent = Dictionary::new();
    intent.set("Type", name("OutputIntent"));
    intent.set("S", name("GTS_PDFX"));
    intent.set("OutputConditionIdentifier", string(&condition.identifier));
    intent.set("OutputCondition", string(&condition.info));
    intent.set("Info", string(&condition.info));
    if condition.is_registered() {
        intent.set("RegistryName", string(REGISTRY));
    }
    intent.set("DestOutputProfile", profile);
    let intent = document.add_object(intent);
    if let Ok(catalog) = document.catalog_mut() {
        catalog.set("OutputIntents", vec![Object::Reference(intent)]);
    }
}

/// Returns the press that a file was made for; nothing where it names none.
pub fn read(pdf: &[u8]) -> Option<Condition> {
    let document = Document::load_mem(pdf).ok()?;
    let intents = get(&document, document.catalog().ok()?, "OutputIntents")?.as_array().ok()?;
    let intent = as_dictionary(resolve(&document, intents.first()?)?)?;
    let profile = get(&document, intent, "DestOutputProfile")?.as_stream().ok()?;
    Condition::from_icc(unpacked(profile)?).ok()
}

/// Writes the metadata, twice as PDF wants it, and the identifiers that follow from the content.
pub fn write_metadata(document: &mut Document, creator: &str) {
    let old = get_dictionary(document, &document.trailer, "Info").cloned().unwrap_or_default();
    let entry = |key| get(document, &old, key).and_then(text).filter(|text| !text.is_empty());
    let title = entry("Title").unwrap_or_else(|| UNTITLED.to_owned());
    let created = entry("CreationDate").unwrap_or_else(|| NO_DATE.to_owned());
    let author = entry("Author");
    let creator = entry("Creator").unwrap_or_else(|| creator.to_owned());
    let language =
        document.catalog().ok().and_then(|catalog| get(document, catalog, "Lang").and_then(text));

    let mut info = Dictionary::new();
    info.set("Title", string(&title));
    if let Some(author) = &author {
        info.set("Author", string(author));
    }
    info.set("Creator", string(&creator));
    info.set("Producer", string(&creator));
    info.set("CreationDate", string(&created));
    info.set("ModDate", string(&created));
    info.set("Trapped", name("False"));
    let info = document.add_object(info);
    document.trailer.set("Info", info);

    let identifier = identifier(document);
    let identifier_text = hex(&identifier);
    let packet = xmp(&Metadata {
        title: &title,
        author: author.as_deref(),
        creator: &creator,
        created: &iso_date(&created),
        language: language.as_deref(),
        identifier: &identifier_text,
    });
    let mut dictionary = Dictionary::new();
    dictionary.set("Type", name("Metadata"));
    dictionary.set("Subtype", name("XML"));
    // Programs that know no PDF look for it as plain text.
    let metadata = Stream::new(dictionary, packet.into_bytes()).with_compression(false);
    let metadata = document.add_object(metadata);
    if let Ok(catalog) = document.catalog_mut() {
        catalog.set("Metadata", metadata);
        catalog.remove(b"Version");
    }
    let id = Object::String(identifier, StringFormat::Hexadecimal);
    document.trailer.set("ID", vec![id.clone(), id]);
    PDF_VERSION.clone_into(&mut document.version);
}

/// Returns what names a file's content: the same for the same content.
fn identifier(document: &Document) -> Vec<u8> {
    let mut hash = Sha256::new();
    for (id, object) in &document.objects {
        hash.update(id.0.to_be_bytes());
        hash.update(format!("{object:?}").as_bytes());
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    hash.finalize().iter().take(16).copied().collect()
}

/// What the metadata say.
struct Metadata<'a> {
    title: &'a str,
    author: Option<&'a str>,
    creator: &'a str,
    created: &'a str,
    language: Option<&'a str>,
    identifier: &'a str,
}

/// Writes the metadata as XMP (ISO 16684-1), with the keys of PDF/X-4 (ISO 15930-7, 6.2 and 6.4).
fn xmp(data: &Metadata<'_>) -> String {
    let title = escaped(data.title);
    let creator = escaped(data.creator);
    let author = data.author.map_or_else(String::new, |author| {
        format!(
            "<dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\n",
            escaped(author)
        )
    });
    let language = data.language.map_or_else(String::new, |language| {
        format!(
            "<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\n",
            escaped(language)
        )
    });
    let Metadata { created, identifier, .. } = data;
    format!(
        r#"<?xpacket begin="{mark}" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}{language}<xmp:CreatorTool>{creator}</xmp:CreatorTool>
<xmp:CreateDate>{created}</xmp:CreateDate>
<xmp:ModifyDate>{created}</xmp:ModifyDate>
<xmp:MetadataDate>{created}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{identifier}</xmpMM:DocumentID>
<xmpMM:InstanceID>uuid:{identifier}</xmpMM:InstanceID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
<pdf:Producer>{creator}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>"#,
        mark = '\u{FEFF}',
    )
}

/// Returns a text as XML writes it.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// Returns a date of PDF (`D:20170501120000Z`) as XMP writes it.
pub fn iso_date(date: &str) -> String {
    let digits: String =
        date.trim_start_matches("D:").chars().take_while(char::is_ascii_digit).collect();
    let part = |at: usize, length: usize, otherwise: &str| {
        digits.get(at..at + length).unwrap_or(otherwise).to_owned()
    };
    format!(
        "{}-{}-{}T{}:{}:{}Z",
        part(0, 4, "2000"),
        part(4, 2, "01"),
        part(6, 2, "01"),
        part(8, 2, "00"),
        part(10, 2, "00"),
        part(12, 2, "00")
    )
}

/// Makes a text: in plain letters where they do, in UTF-16 where not.
fn string(text: &str) -> Object {
    if text.is_ascii() {
        return Object::string_literal(text);
    }
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}

#[cfg(test)]
mod tests {
    use super::{escaped, iso_date};

    #[test]
    fn dates_become_those_of_xmp() {
        assert_eq!(iso_date("D:20170501120000Z"), "2017-05-01T12:00:00Z");
        assert_eq!(iso_date("D:2017"), "2017-01-01T00:00:00Z");
    }

    #[test]
    fn titles_do_not_break_the_metadata() {
        assert_eq!(escaped("A & B <C>"), "A &amp; B &lt;C&gt;");
    }
}
