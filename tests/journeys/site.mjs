// The app as somebody publishes it for a sign-in service that is not the simulator's: its files with a `config.json` and a policy
// that name the service, and an API that takes no call without a token which the service vouches for. Behind both is the
// simulator, in a world that asks for no token itself.
import { createServer } from 'node:http';
import { API, CLIENT, SCOPE, SECOND_FACTOR } from './provider.mjs';

/** Headers that are about one connection, or about a body as it was sent on it. */
const HOP = ['connection', 'content-length', 'content-encoding', 'transfer-encoding', 'keep-alive', 'host', 'accept-encoding'];

const SUBSCRIPTION = /\/subscriptions\/([0-9a-f-]{36})/i;
const LIST = /\/subscriptions$/i;
const CANCEL = /\/providers\/Microsoft\.Subscription\/cancel$/i;

/** Serves it at an origin of its own, in front of the simulator at `behind`. */
export async function serveSite(behind) {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  const site = {
    origin,
    /** What the app asks for, and as whom. */
    auth: { clientId: CLIENT, scopes: [SCOPE] },
    /** How a cancel is refused to whoever has not shown a second factor: `told` by a header, or `hidden`. */
    wantsProof: undefined,
    /** What happens once, when a cancel has arrived and its token is not looked at yet. */
    beforeCancel: undefined,
    /** Every call to the API: what, in which tenant, and what came of it. */
    calls: [],
    /** Whom the API asks about tokens. */
    provider: undefined,
    world: undefined,
    /** Which tenant each subscription is in. */
    tenants: new Map(),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };

  server.on('request', async (request, response) => {
    // The simulator tells the time of its world, or no time.
    response.sendDate = false;
    try {
      const url = new URL(request.url, origin);
      if (url.pathname === '/config.json') return answer(response, 200, config(site));
      if (url.pathname.startsWith('/api/')) return await call(site, behind, request, response, url);
      await pass(behind, request, response, (text, headers) => trusting(site, text, headers));
    } catch {
      // As the simulator does where an answer is to be lost.
      response.destroy();
    }
  });
  return site;
}

function config({ world, provider, auth }) {
  return {
    api: { baseUrl: `/api/w/${world}` },
    auth: { authority: `${provider.origin}/organizations`, ...auth },
    policy: { propagationMinutes: 10, retentionDays: 90, reactivationDays: 90, supportTermMonths: 6 },
  };
}

/** A page whose policy names the service, as `cargo xtask dist --config` writes it. */
function trusting({ provider }, text, headers) {
  const named = (policy) => policy.replace(/connect-src [^;"]*/, `connect-src 'self' ${provider.origin}`);
  const policy = headers.get('content-security-policy');
  if (policy) headers.set('content-security-policy', named(policy));
  return headers.get('content-type')?.startsWith('text/html') ? named(text.toString()) : text;
}

/** A call to the API: refused, or answered by the simulator. */
async function call(site, behind, request, response, url) {
  if (CANCEL.test(url.pathname)) {
    site.beforeCancel?.();
    site.beforeCancel = undefined;
  }
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const told = token ? await site.provider.told(token) : { active: false };
  const refused = refusal(site, url.pathname, told);
  const entry = { method: request.method, path: url.pathname, tenant: told.tid, status: refused?.status };
  site.calls.push(entry);
  if (refused) return answer(response, refused.status, refused.body, refused.headers);
  // What the service vouched for is no business of the simulator.
  delete request.headers.authorization;
  await pass(behind, request, response, (text, headers, status) => {
    entry.status = status;
    return LIST.test(url.pathname) && status === 200 ? listed(site, text, told.tid) : text;
  });
}

function refusal({ tenants, wantsProof }, path, told) {
  const error = (code, message) => ({ error: { code, message } });
  const bearer = (rest) => ({ 'www-authenticate': `Bearer realm="", ${rest}` });
  if (!told.active || told.aud !== API || told.scope !== SCOPE) {
    const body = error('InvalidAuthenticationToken', 'The access token is invalid.');
    return { status: 401, headers: bearer('error="invalid_token"'), body };
  }
  const tenant = tenants.get(SUBSCRIPTION.exec(path)?.[1].toLowerCase());
  if (tenant && tenant !== told.tid) {
    const body = error('InvalidAuthenticationTokenTenant', 'The access token is from the wrong issuer.');
    return { status: 401, headers: bearer('error="invalid_token"'), body };
  }
  if (!wantsProof || !CANCEL.test(path) || told.acr === SECOND_FACTOR) return undefined;
  if (wantsProof === 'told') {
    const claims = { access_token: { acrs: { essential: true, values: [SECOND_FACTOR] } } };
    const encoded = Buffer.from(JSON.stringify(claims)).toString('base64');
    const body = error('InvalidAuthenticationToken', 'More is to be proven.');
    return { status: 401, headers: bearer(`error="insufficient_claims", claims="${encoded}"`), body };
  }
  return { status: 403, body: error('RequestDisallowedByAzure', 'Resource was disallowed by Azure: sign in with MFA.') };
}

/** A token lists what is in its own tenant. */
function listed({ tenants }, text, tenant) {
  const list = JSON.parse(text);
  list.value = list.value.filter((one) => tenants.get(one.subscriptionId) === tenant);
  return JSON.stringify(list);
}

function answer(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify(body));
}

/** Has the simulator answer. `change` gets its body, headers and status, may change the headers, and gives the body to send. */
async function pass(behind, request, response, change) {
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !HOP.includes(name)));
  const body = Buffer.concat(await request.toArray());
  const told = await fetch(new URL(request.url, behind), {
    method: request.method,
    headers: { ...headers, 'accept-encoding': 'identity', 'x-forwarded-host': request.headers.host },
    body: body.length ? body : undefined,
    redirect: 'manual',
  });
  const text = Buffer.from(await told.arrayBuffer());
  const kept = new Headers([...told.headers].filter(([name]) => !HOP.includes(name)));
  const changed = change(text, kept, told.status);
  response.writeHead(told.status, Object.fromEntries(kept));
  response.end(changed);
}
