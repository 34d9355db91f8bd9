//! nginx around the shipped file: what an operator's own configuration says, and what only the tests need.

use super::{SIMULATED, Site, write};
use crate::{project::Project, serving, setup, task};
use anyhow::Context;
use std::process::Command;

/// The command that serves the site.
pub fn command(project: &Project, site: &Site) -> anyhow::Result<Command> {
    let program = setup::nginx(project).context("nginx is gone")?;
    let module = setup::brotli_module().context("nginx's brotli module is gone")?;
    let file = site.scratch.join("nginx.conf");
    let (scratch, dist) = (site.scratch.display(), site.dist.display());
    let shipped = site.shipped.join(serving::NGINX);
    let proxied: Vec<String> = SIMULATED
        .iter()
        .map(|path| {
            // The simulator makes its links from the address that the browser asked.
            let exact = if path.ends_with('/') { "^~" } else { "=" };
            let simulator = &site.simulator;
            format!(
                "    location {exact} {path} {{ proxy_pass {simulator}; proxy_set_header Host $http_host; }}\n"
            )
        })
        .collect();
    let server = |port: u16, besides: &str| {
        let shipped = shipped.display();
        format!(
            "  server {{\n    listen 127.0.0.1:{port};\n    root \"{dist}\";\n    include \"{shipped}\";\n{besides}  }}\n"
        )
    };
    // One process without a master: whoever ends it leaves no workers behind, and it reads as the person who tests.
    let text = format!(
        "load_module \"{}\";
daemon off;
master_process off;
pid \"{scratch}/nginx.pid\";
error_log stderr warn;
events {{}}
http {{
  access_log off;
  client_body_temp_path \"{scratch}/body\";
  proxy_temp_path \"{scratch}/proxy\";
  fastcgi_temp_path \"{scratch}/fastcgi\";
  uwsgi_temp_path \"{scratch}/uwsgi\";
  scgi_temp_path \"{scratch}/scgi\";
{}{}}}
",
        module.display(),
        server(site.plain, ""),
        server(site.simulated, &proxied.concat()),
    );
    write(&file, &text)?;
    let mut nginx = task::command(project, &program.to_string_lossy())?;
    // Without `-e` it opens the system's log before it has read where ours is.
    nginx.args(["-e", "stderr", "-c"]).arg(&file);
    Ok(nginx)
}
