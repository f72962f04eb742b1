// The provider of OpenID Connect that sign-in is tested with. It listens on a free port of this machine, prints it, and
// lets everyone in under the name that they type; the groups of a person are the parts of the name: "ann+staff".
import http from "node:http";
import Provider from "oidc-provider";

const returns = /^https?:\/\/(127\.0\.0\.1|media\.example\.org):\d+(\/hark)?\/sign-in(\/openid\/return)?$/;

const server = http.createServer();
server.listen(0, "127.0.0.1", () => {
  const port = server.address().port;
  const provider = new Provider(`http://127.0.0.1:${port}`, {
    clients: [
      {
        client_id: "hark",
        client_secret: "a secret of the tests",
        redirect_uris: [`http://127.0.0.1/sign-in/openid/return`],
      },
    ],
    claims: {
      openid: ["sub"],
      profile: ["preferred_username"],
      groups: ["groups"],
    },
    scopes: ["openid", "profile", "groups"],
    pkce: { required: () => true },
    cookies: { keys: ["a key of the tests"] },
    findAccount: (context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: id.split("+")[0], groups: id.split("+").slice(1) }),
    }),
    // Nobody is asked what Hark may know.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client.clientId,
        accountId: context.oidc.session.accountId,
      });
      grant.addOIDCScope("openid profile groups");
      await grant.save();
      return grant;
    },
  });
  // The port of the application under test is not known yet.
  provider.Client.prototype.redirectUriAllowed = (address) => returns.test(address);
  provider.Client.prototype.postLogoutRedirectUriAllowed = (address) => returns.test(address);
  server.on("request", provider.callback());
  console.log(`listening ${port}`);
});
process.stdin.on("end", () => process.exit(0)).resume(); // with the tests that started it
