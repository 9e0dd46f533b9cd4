//! The pages of a PDF, from its page tree: each node once, whatever the tree says of itself.

use std::collections::BTreeSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::object::{get, resolve};

/// What a page tree leads to.
#[derive(Debug, Default, PartialEq)]
pub struct Tree {
    /// The pages in order; nothing in the place of one that cannot be read.
    pub pages: Vec<Option<ObjectId>>,
    /// How many pages the root says that there are.
    pub declared: Option<i64>,
    /// Whether a node is reached more than once, as in a loop.
    pub has_loop: bool,
}

/// Reads the page tree. A page is an object of its own: [`adopt`] makes it one where it is not.
pub fn read(document: &Document) -> Tree {
    let mut tree = Tree::default();
    let Some(root) = root(document) else { return tree };
    let declared = document.get_dictionary(root).ok();
    tree.declared = declared
        .and_then(|root| get(document, root, "Count"))
        .and_then(|count| count.as_i64().ok());
    let mut seen = BTreeSet::new();
    let mut open = vec![Object::Reference(root)];
    while let Some(next) = open.pop() {
        let id = next.as_reference().ok();
        let node = id.and_then(|id| Some((id, document.get_dictionary(id).ok()?)));
        match node {
            Some((id, node)) if is_branch(document, node) => {
                if seen.insert(id) {
                    open.extend(kids(document, node).iter().rev().cloned());
                } else {
                    tree.has_loop = true;
                }
            }
            Some((id, _)) => tree.pages.push(Some(id)),
            None => tree.pages.push(None),
        }
    }
    tree
}

/// Makes every node and page of the tree an object of its own that knows the node above it.
pub fn adopt(document: &mut Document) {
    let direct = document.catalog().ok().and_then(|catalog| catalog.get(b"Pages").ok().cloned());
    if let Some(Object::Dictionary(root)) = direct {
        let root = document.add_object(root);
        if let Ok(catalog) = document.catalog_mut() {
            catalog.set("Pages", root);
        }
    }
    let mut seen = BTreeSet::new();
    let mut open: Vec<ObjectId> = root(document).into_iter().collect();
    while let Some(id) = open.pop() {
        let Ok(node) = document.get_dictionary(id) else { continue };
        if !seen.insert(id) || !is_branch(document, node) {
            continue;
        }
        let mut kids = kids(document, node).to_vec();
        let mut is_changed = false;
        for kid in &mut kids {
            if let Object::Dictionary(dictionary) = kid {
                *kid = Object::Reference(document.add_object(std::mem::take(dictionary)));
                is_changed = true;
            }
            let Ok(kid) = kid.as_reference() else { continue };
            open.push(kid);
            let knows_parent = document
                .get_dictionary(kid)
                .is_ok_and(|kid| get(document, kid, "Parent").is_some());
            if let (false, Ok(kid)) = (knows_parent, document.get_dictionary_mut(kid)) {
                kid.set("Parent", id);
            }
        }
        if let (true, Ok(node)) = (is_changed, document.get_dictionary_mut(id)) {
            node.set("Kids", kids);
        }
    }
}

/// Returns the object that the tree begins with.
fn root(document: &Document) -> Option<ObjectId> {
    document.catalog().ok()?.get(b"Pages").ok()?.as_reference().ok()
}

/// Returns whether pages hang below a node; one that says that it has some, and has none, is a branch that broke.
fn is_branch(document: &Document, node: &Dictionary) -> bool {
    let says = get(document, node, "Type").and_then(|kind| kind.as_name().ok());
    says != Some(b"Page") && !kids(document, node).is_empty()
}

/// Returns what hangs below a node.
fn kids<'a>(document: &'a Document, node: &'a Dictionary) -> &'a [Object] {
    let kids = node.get(b"Kids").ok().and_then(|kids| resolve(document, kids));
    kids.and_then(|kids| kids.as_array().ok()).map(Vec::as_slice).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use lopdf::{Document, Object, dictionary};

    use super::{adopt, read};

    /// Makes a document whose tree has these kids, and the nodes that they need.
    fn document(kids: impl FnOnce(&mut Document) -> Vec<Object>) -> Document {
        let mut document = Document::with_version("1.6");
        let kids = kids(&mut document);
        let root =
            document.add_object(dictionary! { "Type" => "Pages", "Count" => 2, "Kids" => kids });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => root });
        document.trailer.set("Root", catalog);
        document
    }

    #[test]
    fn pages_that_are_no_objects_become_some() {
        let page = || Object::Dictionary(dictionary! { "Type" => "Page" });
        let mut document = document(|_| vec![page(), page()]);
        assert_eq!(read(&document).pages, [None, None]);
        adopt(&mut document);
        let tree = read(&document);
        assert_eq!(tree.pages.iter().flatten().count(), 2);
        let first = document.get_dictionary(tree.pages[0].unwrap()).unwrap();
        assert!(first.has(b"Parent"));
    }

    #[test]
    fn a_page_in_the_place_of_the_tree_is_the_page() {
        let mut document = Document::with_version("1.6");
        let page = document.add_object(dictionary! { "Type" => "Page" });
        let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => page });
        document.trailer.set("Root", catalog);
        adopt(&mut document);
        assert_eq!(read(&document).pages, [Some(page)]);
    }

    #[test]
    fn loops_end_and_lost_pages_keep_their_places() {
        let mut document = document(|document| {
            let page = document.add_object(dictionary! { "Type" => "Page" });
            vec![Object::Reference((98, 0)), Object::Reference(page), Object::Null]
        });
        let tree = read(&document);
        assert_eq!(
            tree.pages.iter().map(Option::is_some).collect::<Vec<_>>(),
            [false, true, false]
        );
        assert_eq!((tree.declared, tree.has_loop), (Some(2), false));
        let root = document.catalog().unwrap().get(b"Pages").unwrap().clone();
        let id = root.as_reference().unwrap();
        document.get_dictionary_mut(id).unwrap().set("Kids", vec![root]);
        adopt(&mut document);
        let tree = read(&document);
        assert!(tree.has_loop && tree.pages.is_empty());
    }
}
