//! The page as trunk wrote it, and what changes in it afterwards: which texts there are, which servers it may talk to, where
//! the style is, and the digest of each file that it loads.

use anyhow::{Context, bail};
use base64::{Engine, engine::general_purpose::STANDARD};
use sha2::{Digest, Sha384};
use std::{fs, path::Path};

/// Where `index.html` leaves room for the texts.
const ROOM: &str = r#"data-texts="{}""#;

/// Where `index.html` leaves room for the servers that the page may talk to.
const OWN_SERVER: &str = "connect-src 'self';";

/// The page on its way to be served.
pub struct Page {
    html: String,
}

impl Page {
    /// The page as trunk wrote it.
    pub fn new(html: String) -> Self {
        Self { html }
    }

    /// The page as it is served.
    pub fn html(&self) -> &str {
        &self.html
    }

    /// Tells the page which locale's texts are where, as JSON in an attribute.
    pub fn name_texts(&mut self, texts: &[(String, String)]) -> anyhow::Result<()> {
        let pairs: Vec<String> =
            texts.iter().map(|(locale, path)| format!("&quot;{locale}&quot;:&quot;{path}&quot;")).collect();
        if !self.html.contains(ROOM) {
            bail!("index.html has no `{ROOM}` for the texts");
        }
        self.html = self.html.replacen(ROOM, &format!("data-texts=\"{{{}}}\"", pairs.join(",")), 1);
        Ok(())
    }

    /// Lets the page talk to these origins, and to its own.
    pub fn connect_to(&mut self, origins: &[String]) -> anyhow::Result<()> {
        if !self.html.contains(OWN_SERVER) {
            bail!("index.html has no `{OWN_SERVER}` to name other servers in");
        }
        let sources: Vec<&str> = ["'self'"].into_iter().chain(origins.iter().map(String::as_str)).collect();
        self.html = self.html.replacen(OWN_SERVER, &format!("connect-src {};", sources.join(" ")), 1);
        Ok(())
    }

    /// Lets the page show itself in a frame of another width.
    pub fn open_to_reviewers(&mut self) -> anyhow::Result<()> {
        const CLOSED: &str = "default-src 'none';";
        if !self.html.contains(CLOSED) {
            bail!("index.html has no `{CLOSED}` to open it to reviewers");
        }
        self.html = self.html.replacen(CLOSED, "default-src 'none'; frame-src 'self';", 1);
        Ok(())
    }

    /// Gives the page a style that not every build has, after the app's own: those say in which order the layers count.
    pub fn add_style(&mut self, address: &str) -> anyhow::Result<()> {
        self.add_to_head(&format!(r#"<link rel="stylesheet" href="{address}">"#))
    }

    fn add_to_head(&mut self, tag: &str) -> anyhow::Result<()> {
        const END: &str = "</head>";
        if !self.html.contains(END) {
            bail!("index.html has no head for `{tag}`");
        }
        self.html = self.html.replacen(END, &format!("{tag}{END}"), 1);
        Ok(())
    }

    /// Joins the app's styles, in their order, into one file: one request, and one dictionary for the compression.
    pub fn join_styles(&mut self, folder: &Path) -> anyhow::Result<()> {
        let mut joined = String::new();
        let mut tags = Vec::new();
        for tag in self.html.split("<link ").skip(1).filter_map(|rest| Some(rest.split_once('>')?.0)) {
            // What is not vouched for is not trunk's, such as the reviewers' style.
            let style = attribute(tag, "rel") == Some("stylesheet") && attribute(tag, "integrity").is_some();
            let Some(href) = attribute(tag, "href").filter(|_| style) else { continue };
            let file = folder.join(href.trim_start_matches('/'));
            let text =
                fs::read_to_string(&file).with_context(|| format!("{} cannot be read", file.display()))?;
            joined.push_str(&text);
            fs::remove_file(&file).with_context(|| format!("{} cannot be removed", file.display()))?;
            tags.push(format!("<link {tag}>"));
        }
        let Some((first, others)) = tags.split_first() else { return Ok(()) };
        let digested = Sha384::digest(&joined);
        let hash = digested.first_chunk().copied().map(u64::from_be_bytes).unwrap_or_default();
        let name = format!("style-{hash:016x}.css");
        fs::write(folder.join(&name), &joined).with_context(|| format!("{name} cannot be written"))?;
        let link =
            format!(r#"<link rel="stylesheet" href="/{name}" integrity="{}">"#, digest(joined.as_bytes()));
        self.html = self.html.replacen(first, &link, 1);
        for tag in others {
            // With the line it stood on.
            self.html = self.html.replacen(&format!("{tag}\n    "), "", 1).replacen(tag, "", 1);
        }
        Ok(())
    }

    /// Lets the browser fetch a script of the app together with the page, and vouches for it.
    pub fn preload(&mut self, folder: &Path, script: &str) -> anyhow::Result<()> {
        let content = fs::read(folder.join(script)).with_context(|| format!("{script} cannot be read"))?;
        self.add_to_head(&format!(
            r#"<link rel="modulepreload" href="/{script}" crossorigin="anonymous" integrity="{}">"#,
            digest(&content)
        ))
    }

    /// Renews the digest of every file that the page vouches for, from what lies in `folder` now.
    pub fn vouch(&mut self, folder: &Path) -> anyhow::Result<()> {
        let mut renewed = String::with_capacity(self.html.len());
        let mut rest = self.html.as_str();
        while let Some((before, tag)) = rest.split_once("<link ") {
            let (tag, after) = tag.split_once('>').context("index.html has a link that does not end")?;
            renewed.push_str(before);
            renewed.push_str("<link ");
            match (attribute(tag, "href"), attribute(tag, "integrity")) {
                (Some(href), Some(old)) => {
                    let file = folder.join(href.trim_start_matches("./").trim_start_matches('/'));
                    let content =
                        fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
                    renewed.push_str(&tag.replacen(old, &digest(&content), 1));
                }
                _ => renewed.push_str(tag),
            }
            renewed.push('>');
            rest = after;
        }
        renewed.push_str(rest);
        self.html = renewed;
        Ok(())
    }
}

fn attribute<'tag>(tag: &'tag str, name: &str) -> Option<&'tag str> {
    let (_, value) = tag.split_once(&format!("{name}=\""))?;
    value.split_once('"').map(|(value, _)| value)
}

/// What a page vouches for a content with.
pub fn digest(content: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_tells_where_the_texts_are() {
        let mut page = Page::new(r#"<script src="/language.js" data-texts="{}"></script>"#.to_owned());
        page.name_texts(&[("en".to_owned(), "texts/en-1.txt".to_owned())]).unwrap();
        assert_eq!(
            page.html(),
            r#"<script src="/language.js" data-texts="{&quot;en&quot;:&quot;texts/en-1.txt&quot;}"></script>"#
        );
        assert!(page.name_texts(&[]).is_err(), "a page without room is no page of ours");
    }

    #[test]
    fn the_page_may_talk_to_the_servers_of_its_configuration() {
        let html = "content=\"connect-src 'self'; form-action 'self'\"";
        let connected = |origins: &[String]| {
            let mut page = Page::new(html.to_owned());
            page.connect_to(origins).unwrap();
            page.html
        };
        assert_eq!(connected(&[]), html);
        assert_eq!(
            connected(&["https://a.example".to_owned(), "https://b.example".to_owned()]),
            "content=\"connect-src 'self' https://a.example https://b.example; form-action 'self'\""
        );
        assert!(Page::new(String::new()).connect_to(&[]).is_err());
    }

    #[test]
    fn reviewers_get_a_style_and_frames() {
        let mut page =
            Page::new("<meta content=\"default-src 'none'; script-src 'self'\"></head>".to_owned());
        page.open_to_reviewers().unwrap();
        page.add_style("/extras/review.css").unwrap();
        let expected = "<meta content=\"default-src 'none'; frame-src 'self'; script-src 'self'\">\
            <link rel=\"stylesheet\" href=\"/extras/review.css\"></head>";
        assert_eq!(page.html(), expected);
        assert!(Page::new(String::new()).open_to_reviewers().is_err());
        assert!(Page::new(String::new()).add_style("/a.css").is_err());
    }

    #[test]
    fn styles_become_one_in_their_order() {
        let folder = std::env::temp_dir().join(format!("winddown-styles-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("b.css"), "b{}").unwrap();
        fs::write(folder.join("a.css"), "a{}").unwrap();
        let html = r#"<link rel="stylesheet" href="/b.css" integrity="x"/>
    <link rel="stylesheet" href="/a.css" integrity="x"/>
    <link rel="stylesheet" href="/extras/review.css">"#;
        let mut page = Page::new(html.to_owned());
        page.join_styles(&folder).unwrap();
        let files: Vec<_> = fs::read_dir(&folder).unwrap().map(|file| file.unwrap().path()).collect();
        assert_eq!(files.len(), 1);
        assert_eq!(fs::read_to_string(&files[0]).unwrap(), "b{}a{}");
        assert_eq!(page.html().matches("stylesheet").count(), 2);
        assert!(page.html().ends_with(r#"href="/extras/review.css">"#));
        page.vouch(&folder).unwrap();
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn the_page_vouches_for_what_is_there_now() {
        let folder = std::env::temp_dir().join(format!("winddown-page-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        fs::write(folder.join("a.css"), "").unwrap();
        let page = |digest: &str| {
            format!(
                r#"<link rel="icon" href="/i.svg"><link rel="stylesheet" href="/a.css" integrity="{digest}"/>x"#
            )
        };
        let mut changed = Page::new(page("sha384-old"));
        changed.vouch(&folder).unwrap();
        // The well-known digest of nothing.
        let nothing = "sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(changed.html(), page(nothing));
        let missing = r#"<link href="/b.css" integrity="sha384-x">"#.to_owned();
        assert!(Page::new(missing).vouch(&folder).is_err());
        fs::remove_dir_all(&folder).unwrap();
    }
}
