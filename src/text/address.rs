//! Addresses: where a link leads, and how a reader sees it on paper.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::{Host, Url};

/// The most characters of an address; readers and viewers cut off what is longer.
const MAX_LENGTH: usize = 2000;

/// Where a link leads: a page of the web, a mailbox or a telephone.
///
/// It can only be made from what somebody wrote, and is then fit for a PDF: ASCII without spaces, everything else
/// percent-encoded as the URL Standard has it, hosts of other scripts in Punycode.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    href: String,
    written: String,
}

/// Why something is no address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong with it.
    pub message: String,
    /// What to do.
    pub help: String,
}

impl Refusal {
    fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into() }
    }
}

impl Address {
    /// Reads the address of a link: `https://`, `http://`, `mailto:` or `tel:`.
    pub fn link(written: &str) -> Result<Self, Refusal> {
        check_characters(written)?;
        let (scheme, rest) = written.split_once(':').unwrap_or(("", written));
        match scheme.to_ascii_lowercase().as_str() {
            "http" | "https" if rest.starts_with("//") => Self::of_page(written),
            "mailto" => Self::of_mail(rest),
            "tel" => Self::of_telephone(rest),
            scheme => Err(leads_nowhere(scheme, written)),
        }
    }

    /// Reads the address of a page: `https://` or `http://`.
    pub fn page(written: &str) -> Result<Self, Refusal> {
        let address = Self::link(written)?;
        if address.href.starts_with("http") {
            return Ok(address);
        }
        let message = format!("this is not the address of a web page: `{written}`");
        Err(Refusal::new(message, "write it with `https://`"))
    }

    /// Reads the address of a mailbox, without `mailto:`.
    pub fn mailbox(written: &str) -> Result<Self, Refusal> {
        check_characters(written)?;
        Ok(Self { href: format!("mailto:{}", mailbox(written)?), written: written.to_owned() })
    }

    /// Returns the address as a PDF holds it.
    pub fn href(&self) -> &str {
        &self.href
    }

    /// Returns what a reader types to get there, without what a browser adds by itself.
    ///
    /// It is as it was written if all its characters can be set, else as a PDF holds it.
    pub fn shown(&self, can_set: impl Fn(char) -> bool) -> String {
        let is_set = self.written.chars().all(can_set);
        let whole = if is_set { &self.written } else { &self.href };
        let rest = ["https://", "http://", "mailto:", "tel:"].iter().find_map(|scheme| {
            whole.get(scheme.len()..).filter(|_| {
                whole.get(..scheme.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(scheme))
            })
        });
        let rest = rest.unwrap_or(whole);
        if self.href.starts_with("mailto:") {
            return rest.split('?').next().unwrap_or_default().to_owned();
        }
        rest.trim_end_matches('/').to_owned()
    }

    fn of_page(written: &str) -> Result<Self, Refusal> {
        let usual = "write it as in the address bar of a browser: `https://www.example.org/page`";
        let broken = |why: &str| Refusal::new(format!("this is not an address: {why}"), usual);
        if written.contains('\\') {
            return Err(broken("it has `\\` where `/` belongs"));
        }
        let url =
            Url::parse(&with_whole_escapes(written)).map_err(|error| broken(&error.to_string()))?;
        if !url.username().is_empty() || url.password().is_some() {
            return Err(broken("it has a user's name in it"));
        }
        match url.host() {
            Some(Host::Domain(name)) if !name.trim_matches('.').contains('.') => {
                Err(broken(&format!("`{name}` can be reached from your own network only")))
            }
            Some(_) => Ok(Self { href: url.into(), written: written.to_owned() }),
            None => Err(broken("it has no host")),
        }
    }

    fn of_mail(rest: &str) -> Result<Self, Refusal> {
        let (mailboxes, fields) = rest.split_once('?').unwrap_or((rest, ""));
        let mailboxes: Result<Vec<String>, Refusal> = mailboxes.split(',').map(mailbox).collect();
        let mut href = format!("mailto:{}", mailboxes?.join(","));
        let folded = fields.to_ascii_lowercase();
        if folded.contains("%0a") || folded.contains("%0d") {
            return Err(Refusal::new(
                "an address cannot have a line end in it",
                "write it on one line, without `%0A` and `%0D`",
            ));
        }
        if !fields.is_empty() {
            href.push('?');
            href.extend(utf8_percent_encode(&with_whole_escapes(fields), &IN_FIELDS));
        }
        Ok(Self { href, written: format!("mailto:{rest}") })
    }

    fn of_telephone(rest: &str) -> Result<Self, Refusal> {
        let number: String = rest.chars().filter(|sign| !" -.()/".contains(*sign)).collect();
        let digits = number.strip_prefix('+').unwrap_or(&number);
        if digits.len() < 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Refusal::new(
                format!("this is not a telephone number: `{rest}`"),
                "write it with the code of the country: `tel:+41227996111`",
            ));
        }
        Ok(Self { href: format!("tel:{number}"), written: format!("tel:{rest}") })
    }
}

/// Refuses what no address has, whatever it leads to.
fn check_characters(written: &str) -> Result<(), Refusal> {
    let length = written.chars().count();
    if length > MAX_LENGTH {
        return Err(Refusal::new(
            format!("this address has {length} characters, the limit is {MAX_LENGTH}"),
            "write a shorter one; what follows a `?` can often be left out",
        ));
    }
    if written.trim().is_empty() {
        return Err(Refusal::new("this link leads nowhere", "write an address with `https://`"));
    }
    if written.chars().any(|sign| sign.is_control() || matches!(sign, '\u{2028}' | '\u{2029}')) {
        return Err(Refusal::new(
            "an address cannot have a line end in it",
            "write it on one line, without tabs",
        ));
    }
    if written.trim() != written {
        return Err(Refusal::new("this address begins or ends with a space", "take the space out"));
    }
    Ok(())
}

/// Says why an address without a scheme that leads somewhere is none.
fn leads_nowhere(scheme: &str, written: &str) -> Refusal {
    let is_scheme = scheme.starts_with(|first: char| first.is_ascii_alphabetic())
        && scheme.chars().all(|sign| sign.is_ascii_alphanumeric() || "+-.".contains(sign));
    let host = written.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let message = format!("this is not a whole address: `{written}`");
    if written.starts_with("\\\\") || (is_scheme && (scheme.len() == 1 || scheme == "file")) {
        let message = format!("this is a file that no reader can open: `{written}`");
        Refusal::new(message, "put it on the web, and write its address with `https://`")
    } else if !is_scheme && mailbox(written).is_ok() {
        Refusal::new(message, format!("write `mailto:{written}`"))
    } else if host.contains('.') && Host::parse(host).is_ok() && !host.starts_with('.') {
        Refusal::new(message, format!("write `https://{written}`"))
    } else if is_scheme && !matches!(scheme, "http" | "https") {
        let message = format!("a link cannot lead to `{scheme}:`");
        Refusal::new(message, "an address begins with `https://`, `http://`, `mailto:` or `tel:`")
    } else {
        Refusal::new(message, "write the whole address, with `https://` or `mailto:`")
    }
}

/// Encodes the address of a mailbox.
fn mailbox(written: &str) -> Result<String, Refusal> {
    let refusal = || {
        Refusal::new(
            format!("this is not an e-mail address: `{written}`"),
            "write one address, such as `name@example.org`",
        )
    };
    let (name, host) = written.rsplit_once('@').ok_or_else(refusal)?;
    let is_name = |sign: char| sign.is_alphanumeric() || "!#$%&'*+-=^_`{|}~.".contains(sign);
    let is_sound = !name.is_empty()
        && !name.starts_with('.')
        && name.chars().all(is_name)
        && with_whole_escapes(name) == name;
    let Ok(Host::Domain(host)) = Host::parse(host) else { return Err(refusal()) };
    if !is_sound || !host.trim_matches('.').contains('.') {
        return Err(refusal());
    }
    Ok(format!("{}@{host}", utf8_percent_encode(name, &IN_NAME)))
}

/// What is encoded in the name of a mailbox.
const IN_NAME: AsciiSet = all_but(b"!$%'*+-_.~");

/// What is encoded in the fields of a `mailto:` address.
const IN_FIELDS: AsciiSet = all_but(b"!#$%&'()*+,-./:;=?@_~");

/// Letters and digits of ASCII stay, and some signs.
const fn all_but(signs: &[u8]) -> AsciiSet {
    let mut encoded = NON_ALPHANUMERIC.add(b' ');
    let mut at = 0;
    while at < signs.len() {
        encoded = encoded.remove(signs[at]);
        at += 1;
    }
    encoded
}

/// Encodes each percent sign that begins no escape; what is encoded already stays.
fn with_whole_escapes(written: &str) -> String {
    let mut parts = written.split('%');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let is_escape = part.get(..2).is_some_and(|two| two.bytes().all(|b| b.is_ascii_hexdigit()));
        whole.push_str(if is_escape { "%" } else { "%25" });
        whole.push_str(part);
    }
    whole
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Address;

    #[test]
    fn pages_are_encoded_once() {
        for (written, href, shown) in [
            ("https://example.org", "https://example.org/", "example.org"),
            ("HTTPS://Example.org/A/", "https://example.org/A/", "Example.org/A"),
            ("http://example.org/a_(b)", "http://example.org/a_(b)", "example.org/a_(b)"),
            (
                "https://example.org/a%20b%C3%A9.pdf",
                "https://example.org/a%20b%C3%A9.pdf",
                "example.org/a%20b%C3%A9.pdf",
            ),
            ("https://example.org/led®", "https://example.org/led%C2%AE", "example.org/led®"),
            (
                "https://example.org/with a space.pdf",
                "https://example.org/with%20a%20space.pdf",
                "example.org/with a space.pdf",
            ),
            (
                "https://law.go.kr/법령/제3조?법=령#조",
                "https://law.go.kr/%EB%B2%95%EB%A0%B9/%EC%A0%9C3%EC%A1%B0?%EB%B2%95=%EB%A0%B9#%EC%A1%B0",
                "law.go.kr/%EB%B2%95%EB%A0%B9/%EC%A0%9C3%EC%A1%B0?%EB%B2%95=%EB%A0%B9#%EC%A1%B0",
            ),
            (
                "https://münchen.example/ü",
                "https://xn--mnchen-3ya.example/%C3%BC",
                "münchen.example/ü",
            ),
            ("https://example.org/100%", "https://example.org/100%25", "example.org/100%"),
            ("https://example.org/?q=5%zz", "https://example.org/?q=5%25zz", "example.org/?q=5%zz"),
            ("https://[2001:db8::1]/a", "https://[2001:db8::1]/a", "[2001:db8::1]/a"),
            ("mailto:a.b@example.org", "mailto:a.b@example.org", "a.b@example.org"),
            (
                "mailto:a@example.org?subject=A question",
                "mailto:a@example.org?subject=A%20question",
                "a@example.org",
            ),
            ("tel:+41 22 799 61 11", "tel:+41227996111", "+41 22 799 61 11"),
        ] {
            let address = Address::link(written).unwrap();
            assert_eq!(address.href(), href, "{written}");
            assert_eq!(address.shown(|c| c < '\u{1100}'), shown, "{written}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_refused() {
        for (written, help) in [
            ("", "https://"),
            ("#top", "the whole address"),
            ("page.html", "https://page.html"),
            ("www.example.org", "`https://www.example.org`"),
            ("example.org/page?a=b", "`https://example.org/page?a=b`"),
            ("a@example.org", "`mailto:a@example.org`"),
            ("../reports/2017.pdf", "the whole address"),
            ("javascript:alert(1)", "begins with"),
            ("JavaScript:alert(1)", "begins with"),
            ("data:text/html,a", "begins with"),
            ("launch:calc.exe", "begins with"),
            ("smb://server/share", "begins with"),
            ("ftp://example.org", "begins with"),
            ("file:///etc/passwd", "put it on the web"),
            ("C:\\reports\\2017.pdf", "put it on the web"),
            ("\\\\server\\share", "put it on the web"),
            (" https://example.org", "take the space out"),
            ("https://example.org\u{a0}", "take the space out"),
            ("https://example.org/\n/Launch", "one line"),
            ("https://example.org/\u{2028}", "one line"),
            ("java\tscript:alert(1)", "one line"),
            ("https:example.org", "the whole address"),
            ("https:///path", "address bar"),
            ("https://", "address bar"),
            ("https://localhost/a", "address bar"),
            ("https://ilo.org@example.com/", "address bar"),
            ("https://example.org:99999/", "address bar"),
            ("https://exa mple.org/", "address bar"),
            ("https:\\\\example.org", "the whole address"),
            ("https://example.org\\a", "address bar"),
            ("mailto:", "one address"),
            ("mailto:nobody", "one address"),
            ("mailto:a@example.org?subject=a%0ABcc: b@example.org", "one line"),
            ("tel:none", "code of the country"),
        ] {
            match Address::link(written) {
                Ok(address) => panic!("{written} was read as {}", address.href()),
                Err(refusal) => {
                    assert!(refusal.help.contains(help), "{written}: {refusal:?}");
                }
            }
        }
        assert!(Address::link(&format!("https://example.org/{}", "a".repeat(3000))).is_err());
        assert!(Address::page("mailto:a@example.org").is_err());
    }

    #[test]
    fn a_mailbox_is_one() {
        let mailbox = |written| Address::mailbox(written).map(|address| address.href().to_owned());
        assert_eq!(mailbox("a+b@example.org").unwrap(), "mailto:a+b@example.org");
        assert_eq!(
            mailbox("jörg@bücher.example").unwrap(),
            "mailto:j%C3%B6rg@xn--bcher-kva.example"
        );
        for written in [
            "a@b.c\nBcc: x@y.z",
            "a@b.c\r",
            "a@b.c?bcc=x@y.z",
            "a@b.c, x@y.z",
            "a b@c.d",
            "<a@b.c>",
            "mailto:a@b.c",
            "https://example.org",
            "@b.c",
            "a@",
            "a@localhost",
            "a@b@c.d",
        ] {
            assert!(mailbox(written).is_err(), "{written}");
        }
    }

    proptest! {
        /// Whatever is taken for an address is safe in a PDF, and is taken for the same address again.
        #[test]
        fn an_address_is_ascii(path in "\\PC{0,40}", scheme in "https://a\\.org/|mailto:a@b\\.c\\?|tel:|https://|") {
            if let Ok(address) = Address::link(&format!("{scheme}{path}")) {
                prop_assert!(address.href().bytes().all(|byte| (0x21..0x7f).contains(&byte)));
                let again = Address::link(address.href()).unwrap();
                prop_assert_eq!(again.href(), address.href());
            }
        }
    }
}
