//! Paths inside a project.

use std::fmt;

/// A path relative to the project's root, with forward slashes, no `.` and no `..`: it cannot leave the root.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProjectPath(String);

impl ProjectPath {
    /// Makes a path from its parts under the root; `None` when it would leave the root or is absolute.
    pub fn new(path: &str) -> Option<Self> {
        Self(String::new()).join(path)
    }

    /// Returns the path of a file named from beside this one.
    pub fn beside(&self, relative: &str) -> Option<Self> {
        self.parent().join(relative)
    }

    /// Returns the folder that this is in.
    #[must_use]
    pub fn parent(&self) -> Self {
        Self(self.0.rsplit_once('/').map_or(String::new(), |(folder, _)| folder.to_owned()))
    }

    /// Returns the last part.
    pub fn file_name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// Returns the lower-case letters after the last dot.
    pub fn extension(&self) -> Option<String> {
        self.file_name().rsplit_once('.').map(|(_, extension)| extension.to_lowercase())
    }

    /// Returns the path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Follows a relative path from this folder.
    pub fn join(&self, relative: &str) -> Option<Self> {
        // A backslash or a drive letter is a path of one system only; a document is for all.
        if relative.starts_with('/') || relative.contains(['\\', '\0']) || relative.contains(':') {
            return None;
        }
        let mut parts: Vec<&str> = self.0.split('/').filter(|part| !part.is_empty()).collect();
        for part in relative.split('/') {
            match part {
                "" | "." => {}
                ".." => {
                    parts.pop()?;
                }
                part => parts.push(part),
            }
        }
        Some(Self(parts.join("/")))
    }
}

impl fmt::Display for ProjectPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::ProjectPath;

    #[test]
    fn stays_in_the_root() {
        let here = ProjectPath::new("japan-2017/factsheet.toml").unwrap();
        let follow = |relative| here.beside(relative).map(|path| path.to_string());
        assert_eq!(follow("a.csv"), Some("japan-2017/a.csv".to_owned()));
        assert_eq!(follow("./x/../a.csv"), Some("japan-2017/a.csv".to_owned()));
        assert_eq!(follow("../organizations/ilo.toml"), Some("organizations/ilo.toml".to_owned()));
        assert_eq!(follow("../../secret.toml"), None);
        assert_eq!(follow("../x/../../secret.toml"), None);
        assert_eq!(follow("/etc/passwd"), None);
        assert_eq!(follow("C:\\secret.toml"), None);
    }
}
