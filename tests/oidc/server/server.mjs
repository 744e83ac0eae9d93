// An OAuth server that is certified and not ours, dressed as Spotify's accounts host: same paths, same scopes, consent at once.
//
//   node server.mjs            prints its address and serves until its input ends
//
// POST /test/rotation says what refreshes answer about the refresh token: new, same or absent.
import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

let rotation = 'new';

const server = createServer();
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  routes: { authorization: '/authorize', token: '/api/token', revocation: '/test/revoke' },
  clients: [
    {
      client_id: 'public-client',
      token_endpoint_auth_method: 'none',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code', 'refresh_token'],
    },
    {
      client_id: 'confidential-client',
      client_secret: 'a-secret:with/odd+characters=%',
      token_endpoint_auth_method: 'client_secret_basic',
      application_type: 'native',
      redirect_uris: ['http://127.0.0.1/callback'],
      grant_types: ['authorization_code', 'refresh_token', 'client_credentials'],
    },
  ],
  scopes: ['user-library-read', 'playlist-modify-private', 'user-read-private', 'playlist-read-private', 'user-top-read'],
  pkce: { required: () => true },
  issueRefreshToken: () => true,
  rotateRefreshToken: () => rotation === 'new',
  features: {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    revocation: { enabled: true },
  },
  cookies: { keys: ['not a secret: for tests'] },
  findAccount: (_, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
  // The user consents to whatever is asked.
  loadExistingGrant: async (ctx) => {
    const { client, session, params } = ctx.oidc;
    const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope(params.scope);
    await grant.save();
    return grant;
  },
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  ttl: { AccessToken: 3600, AuthorizationCode: 60, RefreshToken: 86400, Grant: 86400, Interaction: 60, Session: 60 },
});

provider.use(async (ctx, next) => {
  if (ctx.path === '/test/rotation') {
    rotation = ctx.query.mode;
    ctx.status = 204;
    return;
  }
  if (ctx.path.startsWith('/interaction/')) {
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: 'example-user' }, consent: {} });
    ctx.respond = false;
    return;
  }
  await next();
  if (ctx.path === '/api/token' && rotation === 'absent' && ctx.oidc?.params?.grant_type === 'refresh_token') {
    const { refresh_token: _, ...rest } = ctx.body;
    ctx.body = rest;
  }
});

server.on('request', provider.callback());
console.log(issuer);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
