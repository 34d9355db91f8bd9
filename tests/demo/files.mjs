// A server for files, and for nothing else: what it does not have, it answers with 404 and the page that lies there for that,
// as such servers do.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';

const KINDS = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves a folder at an origin of its own; `asked` holds the path and the status of every request. */
export async function serveFiles(folder) {
  const asked = [];
  const server = createServer(async (request, response) => {
    const path = new URL(request.url, 'http://files').pathname;
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const found = await readFile(join(folder, file)).catch(() => undefined);
    const status = found && request.method === 'GET' ? 200 : 404;
    asked.push({ method: request.method, path, status });
    const kind = found ? KINDS[extname(file)] : KINDS['.html'];
    response.writeHead(status, { 'content-type': kind, 'cache-control': 'no-cache' });
    response.end(found ?? (await readFile(join(folder, '404.html'))));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    asked,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
