// A certified OpenID provider (the package oidc-provider) for journeys that sign in. Our simulator's sign-in service is our
// own reading of the standards; whether the app keeps to them, somebody else's reading tells. What is Microsoft's own and in no
// standard is put in front of it: the tenant in the address, `offline_access` without asking again, and claims for Azure.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { generateKeyPairSync } from 'node:crypto';
import Provider, { interactionPolicy } from 'oidc-provider';
import { answerPerson, FAILED, page, SIGN_OUT } from './provider-pages.mjs';
import { remembering } from './provider-store.mjs';

/** What the app is registered as. */
export const CLIENT = '5b0f2a5e-8c0d-4d0e-9a53-3f1f0b1c7e10';
/** An app that is registered for another address than the one it is served from. */
export const MOVED = 'registered-elsewhere';
/** An app that may not ask for what the app asks for. */
export const NARROW = 'registered-for-less';

/** The API, and what the app asks for in it. */
export const API = 'https://management.azure.com';
export const SCOPE = `${API}/user_impersonation`;
/** What a second factor makes of a sign-in. */
export const SECOND_FACTOR = 'p1';

/** Who signs in. */
export const PERSON = { id: 'anouk', name: 'Anouk Bakker', username: 'anouk.bakker@voorbeeldgroep.example' };

/** The API itself, which asks the provider about tokens. */
const GUARD = { id: 'api', secret: 'the-api-asks-about-tokens-it-was-given' };

const HOUR = 3600;
// One key for all providers of a process; the app does not look at signatures.
const KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });

const routes = {
  authorization: '/oauth2/v2.0/authorize',
  token: '/oauth2/v2.0/token',
  end_session: '/oauth2/v2.0/logout',
  introspection: '/introspect',
};

/** `/contoso/oauth2/v2.0/token?…`: the tenant, and the address as the provider knows it. */
const OF_TENANT = /^\/([^/]+)(\/oauth2\/v2\.0\/(?:authorize|token|logout)(?:\?.*)?)$/;

/** Starts a provider for an app that is served at `app`. */
export async function startProvider(app) {
  const tenants = new AsyncLocalStorage();
  // What the person's own tenant is, how many seconds tokens last, what the token endpoint waits for, and how it fails, if at all.
  const orders = { home: undefined, accessLasts: HOUR, tokenAfter: () => undefined, tokenFails: undefined };
  // Sign-ins that the provider ended by itself, what its token endpoint refused, and mistakes in these files.
  const heard = { revoked: [], refused: [], errors: [] };
  const memory = remembering();

  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;

  const provider = new Provider(origin, configuration({ app, orders, tenants, memory }));
  provider.on('grant.revoked', (_, id) => heard.revoked.push(id));
  provider.on('grant.error', (_, error) => heard.refused.push(`${error.error}: ${error.error_detail ?? error.error_description}`));
  provider.on('server_error', (_, error) => heard.errors.push(error.stack));
  const answer = provider.callback();

  server.on('request', async (request, response) => {
    const url = new URL(request.url, origin);
    if (url.pathname.startsWith('/interaction/')) {
      const asked = { person: PERSON.id, api: API, scope: SCOPE };
      answerPerson(provider, asked, request, response).catch((error) => {
        heard.errors.push(error.stack);
        response.writeHead(500).end();
      });
      return;
    }
    const [, tenant, rest] = OF_TENANT.exec(request.url) ?? [];
    if (request.method === 'POST' && rest?.startsWith(routes.token)) {
      await orders.tokenAfter();
      if (orders.tokenFails) {
        orders.tokenFails(response, app);
        return;
      }
    }
    if (rest) request.url = rest.startsWith(routes.authorization) ? standard(rest) : rest;
    tenants.run(tenant, () => answer(request, response));
  });

  return {
    origin,
    orders,
    heard,
    /** Whether a page of the app may send a request here, or a page of the provider does. */
    knows: (url) => url.origin === origin && (OF_TENANT.test(url.pathname) || /^\/(interaction|oauth2\/v2\.0)\//.test(url.pathname)),
    /** What the provider says of a token to the API (RFC 7662). */
    async told(token) {
      const basic = Buffer.from(`${GUARD.id}:${GUARD.secret}`).toString('base64');
      const body = new URLSearchParams({ token });
      const answer = await fetch(`${origin}${routes.introspection}`, { method: 'POST', body, headers: { authorization: `Basic ${basic}` } });
      const told = await answer.json();
      if (!answer.ok) heard.errors.push(JSON.stringify(told));
      return told;
    },
    /** Every access token is worth nothing from here on. */
    endAccess: () => memory.forget('AccessToken'),
    /** Somebody has ended every session: nothing that was given is worth anything. */
    endEverything: () => memory.forget('AccessToken', 'RefreshToken', 'Grant', 'Session'),
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A request to sign in as Entra takes it, in the words of the standard. */
function standard(address) {
  const [path, query] = address.split('?');
  const asked = new URLSearchParams(query);
  // Whoever asks for `offline_access` must ask the person anew by the standard (OpenID Connect Core, 11); Entra does not ask.
  asked.set('prompt', [asked.get('prompt'), 'consent'].filter(Boolean).join(' '));
  // What an access token is to prove is `acrs` at Entra, and `acr` of the identity token in the standard (5.5.1.1).
  const claims = JSON.parse(asked.get('claims') ?? '{}');
  asked.delete('claims');
  const { acrs } = claims.access_token ?? {};
  if (acrs) asked.set('claims', JSON.stringify({ id_token: { acr: acrs } }));
  return `${path}?${asked}`;
}

function configuration({ app, orders, tenants, memory }) {
  const policy = interactionPolicy.base();
  // See `standard`: that consent is asked for is no reason to ask a person who gave it.
  policy.get('consent').checks.remove('consent_prompt');
  policy.add(new interactionPolicy.Prompt({ name: 'select_account', requestable: true }), 0);

  const tenant = () => (['organizations', 'common'].includes(tenants.getStore()) ? orders.home : tenants.getStore());
  const shown = (of) => (ctx, ...rest) => {
    ctx.type = 'html';
    ctx.body = of(ctx, ...rest);
  };
  const client = {
    client_id: CLIENT,
    token_endpoint_auth_method: 'none',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
    redirect_uris: [`${app}/`],
    post_logout_redirect_uris: [`${app}/`],
  };
  const elsewhere = ['https://winddown.example/'];
  return {
    adapter: memory.Adapter,
    clients: [
      client,
      { ...client, client_id: MOVED, redirect_uris: elsewhere, post_logout_redirect_uris: elsewhere },
      { ...client, client_id: NARROW, scope: 'openid' },
      {
        ...client,
        client_id: GUARD.id,
        client_secret: GUARD.secret,
        token_endpoint_auth_method: 'client_secret_basic',
        grant_types: [],
        response_types: [],
        redirect_uris: [],
      },
    ],
    acrValues: [SECOND_FACTOR],
    claims: { openid: ['sub', 'tid'], profile: ['name', 'preferred_username'], acr: null },
    clientBasedCORS: (_, origin) => origin === app,
    cookies: { keys: ['the provider of one test'] },
    extraTokenClaims: ({ oidc: { entities } }) => ({
      tid: tenant(),
      acr: (entities.RefreshToken ?? entities.AuthorizationCode)?.acr,
    }),
    features: {
      claimsParameter: { enabled: true },
      devInteractions: { enabled: false },
      introspection: { enabled: true, allowedPolicy: (_, asking) => asking.clientId === GUARD.id },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        getResourceServerInfo: () => ({ scope: SCOPE, audience: API, accessTokenTTL: orders.accessLasts }),
        useGrantedResource: () => true,
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: shown((_, form) =>
          page('Sign out', `${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">${SIGN_OUT}</button>`),
        ),
        postLogoutSuccessSource: shown(() => page('You are signed out')),
      },
    },
    findAccount: (_, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: PERSON.name, preferred_username: PERSON.username, tid: tenant() }),
    }),
    interactions: { policy, url: (_, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [{ ...KEY, alg: 'ES256', use: 'sig' }] },
    renderError: shown((_, { error, error_description }) => page(FAILED, `<p>${error}: ${error_description}</p>`)),
    // A token that is used a second time ends everything that came of the same sign-in.
    rotateRefreshToken: true,
    routes,
    scopes: ['openid', 'profile', 'offline_access'],
    ttl: {
      AccessToken: () => orders.accessLasts,
      AuthorizationCode: 60,
      Grant: 24 * HOUR,
      IdToken: HOUR,
      Interaction: HOUR,
      RefreshToken: 24 * HOUR,
      Session: 24 * HOUR,
    },
  };
}
