// What a person sees at the provider: pages on another origin than the app that ask who they are and whether the app may act
// for them, with forms that only a person sends.

/** What the person can press there. */
export const PRESS = {
  both: 'Sign in and allow',
  in: 'Sign in',
  allow: 'Allow',
  refuse: 'Do not allow',
  cancel: 'Cancel',
};

/** The button that ends the session there as well. */
export const SIGN_OUT = 'Sign out everywhere';

/** The headings. */
export const ASKS = { who: 'Who are you?', factor: 'Confirm with your second factor', consent: 'May this app act for you?' };

/** The heading of a mistake that concerns nobody but who registered the app. */
export const FAILED = 'Nobody was signed in';

export function page(title, content = '') {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${content}</html>`;
}

/** Shows the page, and does what the person pressed on it. `person` signs in, for what `api` and `scope` name. */
export async function answerPerson(provider, { person, api, scope }, request, response) {
  const interaction = await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(asking(interaction.prompt));
    return;
  }
  const body = Buffer.concat(await request.toArray()).toString();
  const pressed = new URLSearchParams(body).get('pressed');
  const { params, prompt } = interaction;
  const login = { accountId: person, acr: prompt.details.acr?.values?.[0] };
  const consent = async () => {
    const grant = (await known(provider, interaction.grantId)) ?? new provider.Grant({ accountId: person, clientId: params.client_id });
    const asked = params.scope.split(' ');
    grant.addOIDCScope(asked.filter((one) => one !== scope).join(' '));
    grant.addResourceScope(api, scope);
    return { consent: { grantId: await grant.save() } };
  };
  const result = {
    [PRESS.both]: async () => ({ select_account: {}, login, ...(await consent()) }),
    [PRESS.in]: () => ({ select_account: {}, login }),
    [PRESS.allow]: consent,
    [PRESS.refuse]: () => ({ error: 'access_denied', error_description: 'The person does not let the app in.' }),
    [PRESS.cancel]: () => ({ error: 'access_denied', error_description: 'The person went back.' }),
  }[pressed];
  // What was answered on an earlier page of the same sign-in still holds.
  await provider.interactionFinished(request, response, await result(), { mergeWithLastSubmission: true });
}

/** What the person allowed before. */
async function known(provider, id) {
  return id && provider.Grant.find(id);
}

function asking(prompt) {
  const isConsent = prompt.name === 'consent';
  const choice = isConsent ? [PRESS.allow, PRESS.refuse] : [PRESS.both, PRESS.in, PRESS.cancel];
  const buttons = choice.map((words) => `<button name="pressed" value="${words}">${words}</button>`);
  const factor = prompt.details.acr ? ASKS.factor : ASKS.who;
  return page(isConsent ? ASKS.consent : factor, `<form method="post">${buttons.join(' ')}</form>`);
}
