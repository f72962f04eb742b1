package hark.web.access;

import hark.access.OpenIdProvider;
import hark.access.Role;
import hark.access.TrustedProxy;
import java.util.Optional;

/**
 * The settings of access.
 *
 * @param unknownVisitors the role of visitors that are not known; empty for the usual one
 * @param isLocal whether only this machine can connect
 * @param proxy the proxy that names visitors in headers
 * @param openId the provider at which people sign in
 * @param onlyReads whether nobody may change anything, because another Hark does that
 * @param requestsPerSecond the requests of one client, on average; 0 for any number
 */
public record AccessSettings(
    Optional<Role> unknownVisitors,
    boolean isLocal,
    Optional<TrustedProxy> proxy,
    Optional<OpenIdProvider> openId,
    boolean onlyReads,
    int requestsPerSecond) {}
