//! How nginx serves the build: a file to include in a server block. It needs Debian's module for brotli files that lie
//! there ready, because nginx itself only knows those of gzip.

use super::{ASK_AGAIN, FOREVER, HASHED, PAGES, STRICT_TRANSPORT, Site, TYPES, WHY_NOT_STRICT, commented};
use std::fmt::Write;

/// Its name in `dist-servers/`.
pub const FILE: &str = "winddown.nginx.conf";

const USAGE: &str = "\
Winddown behind nginx. `cargo xtask dist` writes this file anew with each build: publish both together, because the policy
here is that of the page in dist/.

    server {
        listen 443 ssl;
        server_name winddown.example.com;
        ssl_certificate /etc/ssl/winddown.pem;
        ssl_certificate_key /etc/ssl/winddown.key;
        root /srv/winddown;                        # what dist/ holds
        include /etc/nginx/winddown.nginx.conf;    # this file
    }
";

/// The text of the file.
pub fn configuration(site: &Site) -> String {
    let mut text = commented(USAGE);
    // Writing to a string cannot fail.
    let _ = write!(
        text,
        "
# Nobody needs to know which version answers.
server_tokens off;

# The compressed copies that lie beside the files. Brotli is the smaller one and needs a module (Debian:
# libnginx-mod-http-brotli-static); without the module remove its line.
brotli_static on;
gzip_static on;
gzip_vary on;

types {{
"
    );
    for (extension, kind) in TYPES {
        let _ = writeln!(text, "    {kind} {extension};");
    }
    let _ = write!(
        text,
        "}}

# Headers are added here and nowhere below: a location that adds one of its own loses all of these.
set $winddown_caching \"{ASK_AGAIN}\";
add_header Cache-Control $winddown_caching always;
"
    );
    for (name, value) in site.headers() {
        let _ = writeln!(text, "add_header {name} \"{value}\" always;");
    }
    let (name, value) = STRICT_TRANSPORT;
    let _ = write!(text, "\n{}# add_header {name} \"{value}\" always;\n", commented(WHY_NOT_STRICT));
    let _ = write!(
        text,
        "
# The pages of the app are all one file.
location = / {{ try_files /index.html =404; }}
location = {PAGES} {{ try_files /index.html =404; }}
location ^~ {PAGES}/ {{ try_files /index.html =404; }}

# Names that change with their content. One that is gone must not be remembered as gone.
location ~ ^/({}) {{
    set $winddown_caching \"{FOREVER}\";
    try_files $uri @winddown_missing;
}}

# Any other address whose end has no dot is one that somebody mistyped: the app says so in the person's language.
location ~ /[^/.]*$ {{ try_files $uri @winddown_mistyped; }}
location @winddown_mistyped {{
    error_page 404 /index.html;
    return 404;
}}

location / {{ try_files $uri @winddown_missing; }}
location @winddown_missing {{
    set $winddown_caching \"{ASK_AGAIN}\";
    return 404;
}}
",
        HASHED.join("|")
    );
    text
}
