//! How Caddy serves the build: a file to import in a site block, for the Caddy of Debian and newer ones.

use super::{ASK_AGAIN, FOREVER, HASHED, PAGES, STRICT_TRANSPORT, Site, WHY_NOT_STRICT, commented};
use std::fmt::Write;

/// Its name in `dist-servers/`.
pub const FILE: &str = "winddown.caddy";

const USAGE: &str = "\
Winddown behind Caddy. `cargo xtask dist` writes this file anew with each build: publish both together, because the policy
here is that of the page in dist/.

    winddown.example.com {
        root * /srv/winddown                  # what dist/ holds
        import /etc/caddy/winddown.caddy      # this file
    }
";

/// The text of the file.
pub fn configuration(site: &Site) -> String {
    let mut text = commented(USAGE);
    text.push_str("\nheader {\n");
    // Writing to a string cannot fail.
    for (name, value) in site.headers() {
        let _ = writeln!(text, "\t{name} \"{value}\"");
    }
    let (name, value) = STRICT_TRANSPORT;
    let paths = HASHED.map(|start| format!("/{start}*")).join(" ");
    let why = commented(WHY_NOT_STRICT).replace("# ", "\t# ");
    let _ = write!(
        text,
        "
{why}\t# {name} \"{value}\"
}}
# Apart from the others: taking away waits for the answer, and an answer that fails would go without them.
header -Server

# Names that change with their content. One that is gone must not be remembered as gone.
@winddown_hashed {{
\tpath {paths}
\tfile
}}
@winddown_others not {{
\tpath {paths}
\tfile
}}
header @winddown_hashed Cache-Control \"{FOREVER}\"
header @winddown_others Cache-Control \"{ASK_AGAIN}\"
"
    );
    let _ = write!(
        text,
        "
# The pages of the app are all one file.
@winddown_pages path / {PAGES} {PAGES}/*
rewrite @winddown_pages /index.html

# Any other address whose end has no dot is one that somebody mistyped: the app says so in the person's language.
@winddown_mistyped {{
\tnot file
\tnot path_regexp \\.[^/]*$
}}
handle @winddown_mistyped {{
\trewrite * /index.html
\tfile_server {{
\t\tstatus 404
\t\tprecompressed br gzip
\t}}
}}
handle {{
\tfile_server {{
\t\tprecompressed br gzip
\t}}
}}
"
    );
    text
}
