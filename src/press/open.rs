//! Opens a stranger's PDF, and says what of it cannot be read.
//!
//! What is only unusual is put in order: pages that are no objects, filters by reference or by their short names. What
//! is damaged is rebuilt where that brings pages back; what is lost is said, and never left out in silence.

use lopdf::{Document, LoadOptions, Object, ObjectId};

use super::object::{long_filter, page_content, resolve};
use super::tree::{self, Tree};
use crate::finding::plural;

/// A PDF that could be read, at least in part.
#[derive(Debug)]
pub struct Opened {
    /// The objects.
    pub document: Document,
    /// The pages in order; nothing in the place of one that cannot be read.
    pub pages: Vec<Option<ObjectId>>,
    /// What is damaged in the file as a whole.
    pub damage: Vec<Damage>,
    /// Whether it is locked, if by an empty password.
    pub is_locked: bool,
}

/// Something damaged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damage {
    /// What it is, in words.
    pub message: String,
    /// Whether pages are gone with it.
    pub is_loss: bool,
}

impl Damage {
    /// Makes a damage that is repaired.
    fn repaired(message: &str) -> Self {
        Self { message: message.to_owned(), is_loss: false }
    }
}

/// Why a PDF cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// It is something else.
    NotPdf,
    /// It is locked by a password.
    Locked,
    /// It is damaged.
    Broken,
    /// It unpacks to more than is read.
    TooLarge,
    /// It has no pages, or none that can be found.
    NoPages,
}

impl Refusal {
    /// Returns the words of a report.
    pub fn message(self) -> &'static str {
        match self {
            Self::NotPdf => "the file is not a PDF",
            Self::Locked => "the PDF is encrypted",
            Self::Broken => "the PDF is damaged, and cannot be read",
            Self::TooLarge => "the PDF has a part that unpacks to more than is read",
            Self::NoPages => "no page of the PDF can be found",
        }
    }

    /// Returns what to do.
    pub fn help(self) -> &'static str {
        match self {
            Self::NotPdf => "a PDF begins with `%PDF-`",
            Self::Locked => "save it without a password: `qpdf --decrypt in.pdf out.pdf`",
            Self::Broken | Self::TooLarge | Self::NoPages => {
                "make it anew with the program that it comes from; `qpdf --check` says more"
            }
        }
    }
}

/// Opens a PDF.
pub fn open(pdf: &[u8]) -> Result<Opened, Refusal> {
    let mut damage = Vec::new();
    let has_head = contains(pdf, b"%PDF-");
    let mut read = if has_head {
        load(pdf, false)?
    } else if contains(pdf, b" obj") && contains(pdf, b"/Root") {
        damage
            .push(Damage::repaired("the file does not begin with `%PDF-`: its beginning is lost"));
        load(&[b"%PDF-1.4\n", pdf].concat(), true)?
    } else {
        return Err(Refusal::NotPdf);
    };
    if read.document.trailer.has(b"Encrypt") {
        return Err(Refusal::Locked);
    }
    // Where something is lost, the table of objects may be wrong, and the objects there all the same.
    if has_head
        && read.losses() > 0
        && let Ok(rebuilt) = load(pdf, true)
        && rebuilt.losses() < read.losses()
    {
        read = rebuilt;
    }
    let Read { document, tree } = read;
    if tree.pages.is_empty() {
        return Err(Refusal::NoPages);
    }
    if document.xref_recovery.is_some() {
        let message = "the file is damaged: its table of objects had to be rebuilt";
        damage.push(Damage::repaired(message));
    }
    if tree.has_loop {
        damage.push(Damage::repaired("the list of pages leads back to itself"));
    }
    let found = tree.pages.len();
    if let Some(declared) = tree.declared.filter(|count| usize::try_from(*count) != Ok(found)) {
        let declared_pages = usize::try_from(declared)
            .map_or(format!("{declared} pages"), |count| plural(count, "page"));
        let message = format!("the file says that it has {declared_pages}, {found} can be found");
        damage.push(Damage {
            message,
            is_loss: usize::try_from(declared).is_ok_and(|count| count > found),
        });
    }
    Ok(Opened { is_locked: document.was_encrypted(), document, pages: tree.pages, damage })
}

/// Objects and their page tree.
struct Read {
    document: Document,
    tree: Tree,
}

impl Read {
    /// Returns how many pages are lost, or their contents.
    fn losses(&self) -> usize {
        let is_lost = |page: &Option<ObjectId>| {
            let page = page.and_then(|page| self.document.get_dictionary(page).ok());
            page.is_none_or(|page| page_content(&self.document, page).is_err())
        };
        let none = usize::from(self.tree.pages.is_empty());
        none + self.tree.pages.iter().filter(|page| is_lost(page)).count()
    }
}

/// Reads objects, by the table in the file or by looking for them.
fn load(pdf: &[u8], rebuilds: bool) -> Result<Read, Refusal> {
    let options = LoadOptions { force_reconstruct: rebuilds, ..LoadOptions::default() };
    let read = Document::load_mem_with_options(pdf, options);
    let mut document = read.map_err(|error| refusal(pdf, &error))?;
    straighten(&mut document);
    tree::adopt(&mut document);
    let tree = tree::read(&document);
    Ok(Read { document, tree })
}

/// Returns why a file cannot be read.
fn refusal(pdf: &[u8], error: &lopdf::Error) -> Refusal {
    match error {
        _ if contains(pdf, b"/Encrypt") => Refusal::Locked,
        lopdf::Error::Decryption(_)
        | lopdf::Error::InvalidPassword
        | lopdf::Error::UnsupportedSecurityHandler(_) => Refusal::Locked,
        lopdf::Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            Refusal::TooLarge
        }
        _ => Refusal::Broken,
    }
}

/// Writes lengths, filters and their parameters into the streams, filters by their long names: lopdf looks nowhere
/// else for them, and takes packed data for plain ones.
fn straighten(document: &mut Document) {
    let changed: Vec<(ObjectId, &str, Object)> = document
        .objects
        .iter()
        .filter_map(|(id, object)| Some((*id, object.as_stream().ok()?)))
        .flat_map(|(id, stream)| {
            ["Filter", "DecodeParms", "Length"]
                .into_iter()
                .filter_map(move |key| Some((id, key, stream.dict.get(key.as_bytes()).ok()?)))
        })
        .filter_map(|(id, key, old)| {
            let new = plain(document, old);
            (new != *old).then_some((id, key, new))
        })
        .collect();
    for (id, key, value) in changed {
        if let Some(Object::Stream(stream)) = document.objects.get_mut(&id) {
            stream.dict.set(key, value);
        }
    }
}

/// Returns a filter or its parameters without references and short names.
fn plain(document: &Document, object: &Object) -> Object {
    match resolve(document, object) {
        Some(Object::Array(parts)) => {
            let part = |part| match resolve(document, part) {
                Some(Object::Name(name)) => Object::Name(long_filter(name).to_vec()),
                Some(part) => part.clone(),
                None => Object::Null,
            };
            Object::Array(parts.iter().map(part).collect())
        }
        Some(Object::Name(name)) => Object::Name(long_filter(name).to_vec()),
        Some(object) => object.clone(),
        None => Object::Null,
    }
}

/// Returns whether bytes hold a word.
fn contains(bytes: &[u8], word: &[u8]) -> bool {
    bytes.windows(word.len()).any(|window| window == word)
}
