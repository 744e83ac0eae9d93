// The client side: signs in with PKCE and posts the token, as Spotify's TypeScript SDK does (performUserAuthorization).
// This script is part of the page, and it removes the code from the page's address before anything else is requested.
const query = new URLSearchParams(location.search);
if (query.has('state')) history.replaceState(null, '', '/');

const accounts = 'https://accounts.spotify.com';
const scope = 'user-library-read';
const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
const redirect = new URL('/callback', location.href).href;
const encode = (bytes) => btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '');
const random = (length) => encode(crypto.getRandomValues(new Uint8Array(length)));
const say = (text) => { document.getElementById('status').textContent = text; };
const post = (path, headers, body) => fetch(path, { method: 'POST', headers: { ...headers, 'x-nonce': meta('nonce') }, body });

async function signIn() {
  const [verifier, state] = [random(32), random(16)];
  sessionStorage.setItem('login', JSON.stringify({ verifier, state }));
  const challenge = encode(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
  location.href = `${accounts}/authorize?` + new URLSearchParams({
    response_type: 'code', client_id: meta('client-id'), redirect_uri: redirect, scope, state,
    code_challenge_method: 'S256', code_challenge: challenge,
  });
}

async function comeBack() {
  const login = JSON.parse(sessionStorage.getItem('login') ?? '{}');
  sessionStorage.removeItem('login');
  if (!login.state || query.get('state') !== login.state) return say('This callback belongs to another login.');
  if (!query.has('code')) return say('Not signed in.');
  const answer = await fetch(`${accounts}/api/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code', code: query.get('code'), redirect_uri: redirect,
      client_id: meta('client-id'), code_verifier: login.verifier,
    }),
  });
  if (!answer.ok) return say('Spotify did not accept the sign-in.');
  const token = await answer.json();
  token.expires = Date.now() + token.expires_in * 1000;
  const posted = await post('/session', { 'content-type': 'application/json' }, JSON.stringify(token));
  if (!posted.ok) return say(await posted.text());
  // From here on the server makes the requests, and no page has a token. The next page has the nonce of the new session.
  location.replace('/');
}

async function signOut() {
  const answer = await post('/sign-out', {});
  if (!answer.ok) return say(await answer.text());
  location.replace('/');
}

async function show() {
  const me = await fetch('/me');
  document.getElementById(me.ok ? 'sign-in' : 'sign-out').hidden = true;
  say(me.status === 403 ? 'Not signed in.' : await me.text());
}

const failed = () => say('The server or Spotify cannot be reached.');
const onClick = (id, action) => document.getElementById(id).addEventListener('click', () => action().catch(failed));
onClick('sign-in', signIn);
onClick('sign-out', signOut);
(query.has('state') ? comeBack() : show()).catch(failed);
