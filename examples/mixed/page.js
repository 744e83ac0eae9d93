// The client side: signs in with PKCE and posts the token, as Spotify's TypeScript SDK does (performUserAuthorization).
const accounts = 'https://accounts.spotify.com';
const scope = 'user-library-read';
const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
const redirect = new URL('/callback', location.href).href;
const encode = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const random = (length) => encode(crypto.getRandomValues(new Uint8Array(length)));
const say = (text) => { document.getElementById('status').textContent = text; };

async function signIn() {
  const [verifier, state] = [random(32), random(16)];
  sessionStorage.setItem('login', JSON.stringify({ verifier, state }));
  const challenge = encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  location.href = `${accounts}/authorize?` + new URLSearchParams({
    response_type: 'code', client_id: meta('client-id'), redirect_uri: redirect, scope, state,
    code_challenge_method: 'S256', code_challenge: challenge,
  });
}

async function comeBack(query) {
  const login = JSON.parse(sessionStorage.getItem('login') ?? '{}');
  sessionStorage.removeItem('login');
  history.replaceState(null, '', '/');
  if (!login.state || query.get('state') !== login.state) return say('This callback belongs to another login.');
  if (query.has('error')) return say('Not signed in.');
  const answer = await fetch(`${accounts}/api/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', code: query.get('code'), redirect_uri: redirect,
      client_id: meta('client-id'), code_verifier: login.verifier,
    }),
  });
  const token = await answer.json();
  token.expires = Date.now() + token.expires_in * 1000;
  const posted = await fetch('/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-nonce': meta('nonce') },
    body: JSON.stringify(token),
  });
  if (!posted.ok) return say(await posted.text());
  // From here on the server makes the requests; the page keeps no token.
  say(await (await fetch('/me')).text());
}

document.getElementById('sign-in').addEventListener('click', signIn);
const query = new URLSearchParams(location.search);
if (query.has('state')) comeBack(query);
else fetch('/me').then(async (me) => say(me.ok ? await me.text() : 'Not signed in.'));
